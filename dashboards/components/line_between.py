"""Any two votes on one line of resolutions: who voted differently, in a sentence, bars, names and a table.

Which two stands in the URL as `from` and `to`, by the number of the resolution (`65/6`); a session or a
whole symbol is read too, and the one step that older links name.
"""

from __future__ import annotations

from typing import Any

import polars
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboards.components import measures, state, state_changes, tables, tallies, words
from dashboards.components.tables import Link
from dashboards.warehouse import query

NAMED = 6  # states that a sentence names; more are counted there, and named below it
STATE = {"state": Link("states", "state", "state_code")}
DIRECTIONS = state_changes.DIRECTIONS | {"same": "voted the same", "not_voting": "voted neither time"}
CODES = {
    "from_vote": words.VOTES,
    "to_vote": words.VOTES,
    "direction": DIRECTIONS,
    "from_reason": words.NOT_VOTING,
    "to_reason": words.NOT_VOTING,
}
APART = {
    "stopped_voting": "did not vote the second time",
    "started_voting": "had not voted the first time",
    "entered": "became a member in between",
    "left": "was no member any more",
}
SHOWN = {"changes": "Voted differently", "apart": "Also not voting, entered, left", "all": "Every state"}


def choose(votes: polars.DataFrame, members: polars.DataFrame) -> tuple[dict[str, Any], dict[str, Any]]:
    """The two votes asked for, the earlier first; the latest two of the line where none are.

    Args:
        votes: at least two rows of `timelines_family_members` whose votes are held, oldest first.
        members: all of them.
    """
    rows = {row["number"]: row for row in votes.iter_rows(named=True)}
    numbers = list(rows)
    _read(votes, members)
    earlier, later = st.columns(2)
    with earlier:
        first = state.one(
            "From", numbers[:-1], "from", default=numbers[-2], names=lambda number: label(rows[number])
        )
    after = numbers[numbers.index(first or numbers[-2]) + 1 :]
    with later:
        second = state.one("To", after, "to", default=after[-1], names=lambda number: label(rows[number]))
    _shortcuts(numbers)
    return rows[first or numbers[-2]], rows[second or after[-1]]


def _shortcuts(numbers: list[str]) -> None:
    """Pairs that most readers want, a click away."""
    pairs = {"The latest two": numbers[-2:], "The first and the latest": [numbers[0], numbers[-1]]}
    with st.container(horizontal=True, key="pairs", gap="small"):
        for said, pair in pairs.items():
            st.button(
                said,
                key=f"pair {said}",
                type="tertiary",
                icon=":material/compare_arrows:",
                on_click=_set,
                args=tuple(pair),
            )


def _set(first: str, second: str) -> None:
    st.session_state["from"], st.session_state["to"] = first, second


def _read(votes: polars.DataFrame, members: polars.DataFrame) -> None:
    """Bring what the URL asks for into the form that is kept there; say what of it is not held."""
    asked = {key: state.asked(key)[0] for key in ("from", "to") if state.asked(key)}
    if step := state.asked("step"):
        asked["from"], _, asked["to"] = step[0].partition(" to ")
        state.put(step="")
    found = {key: _number(votes, value) for key, value in asked.items()}
    for key, value in asked.items():
        if found[key] is None and _number(members, value) is None:
            state.put(**{key: ""})  # it was chosen for another line
            if value.isdecimal():  # a link asks for a session of whichever line
                st.caption(f"No vote of session {value} is held in this line; others are compared.")
        elif found[key] is None:
            st.caption(f"The votes of states on {words.plain(value)} are not held in this line.")
    order = votes["number"].to_list()
    if found.get("from") and found.get("to"):
        found["from"], found["to"] = sorted((found["from"], found["to"]), key=order.index)
    state.put(**{key: number for key, number in found.items() if number})


def _number(votes: polars.DataFrame, asked: str) -> str | None:
    """`65/6` for itself, for `A/RES/65/6`, and for the session 65 when it has one vote of the line."""
    number = asked.strip().removeprefix("A/RES/")
    if number in votes["number"]:
        return number
    of_session = votes.filter(polars.col("session") == number)["number"]
    return of_session[-1] if len(of_session) else None


def label(row: dict[str, Any]) -> str:
    """`65/6, 26 October 2010: 187–2–3`."""
    return f"{row['number']}, {words.date(row['adopted_on'])}: {tally(row)}"


def tally(row: dict[str, Any]) -> str:
    """`187–2–3`: yes, no, abstained."""
    return "–".join("?" if row[side] is None else str(row[side]) for side in ("yes", "no", "abstain"))


def show(family_id: str, first: dict[str, Any], second: dict[str, Any], answer: DeltaGenerator) -> None:
    """The answer on two votes: a sentence in `answer`, both bars, names, and every state as a table."""
    frame = query(
        "timelines_between", from_roll_call=first["roll_call_id"], to_roll_call=second["roll_call_id"]
    )
    answer.markdown(f"## {sentence(first, second, frame)}")
    st.markdown(_between(family_id, first, second))
    title = f"Two votes on one line of resolutions: {first['number']} and {second['number']}"
    tallies.show((_bar(row) for row in (first, second)), title=title, query="timelines_family_members")
    names(frame, f"{first['number']} to {second['number']}")
    _table(frame)


def sentence(first: dict[str, Any], second: dict[str, Any], frame: polars.DataFrame) -> str:
    """`Between 72/4 (session 72) and 74/7 (session 74), 3 of 192 states voted differently: …`."""
    one, other = (words.link(row["number"], "votes", vote=row["roll_call_id"]) for row in (first, second))
    head = (
        f"Between {one} (session {words.plain(first['session'])}) and {other} "
        f"(session {words.plain(second['session'])}), "
    )
    if frame.is_empty() or not frame["n_voted_both"][0]:
        return f"{head}no state voted both times."
    whole = words.count(frame["n_voted_both"][0], "state")
    if not frame["n_changed"][0]:
        return f"{head}none of the {whole} that voted both times voted differently."
    changed = frame.filter(polars.col("direction").is_in(["toward_yes", "toward_no"]))
    kinds = [_kind(part) for _, part in changes_of(changed)]
    return f"{head}{frame['n_changed'][0]:,} of {whole} voted differently: {'; '.join(kinds)}."


def changes_of(frame: polars.DataFrame) -> list[tuple[tuple[Any, ...], polars.DataFrame]]:
    """States by direction and both votes, in the order of the query."""
    return list(frame.group_by(["direction", "from_vote", "to_vote"], maintain_order=True))


def _kind(part: polars.DataFrame) -> str:
    """`Brazil from yes to no`, or `38 from no to abstained` where more did than a sentence names."""
    row = part.row(0, named=True)
    few = row["n_same_change"] <= NAMED
    who = words.plain(words.listing(part["state"].to_list())) if few else f"{row['n_same_change']:,}"
    return f"{who} from {words.VOTES[row['from_vote']]} to {words.VOTES[row['to_vote']]}"


def _between(family_id: str, first: dict[str, Any], second: dict[str, Any]) -> str:
    """What lies between the two, and that the text may be what differs."""
    gaps = query(
        "timelines_between_gaps",
        family_id=family_id,
        from_number=first["number"],
        to_number=second["number"],
    )
    parts = []
    for row in gaps.iter_rows(named=True):
        how = "adopted without a vote" if row["kind"] == "without_vote" else "whose votes are not held"
        some = row["numbers"] if len(row["numbers"]) < 4 else [f"{row['numbers'][0]} to {row['numbers'][-1]}"]
        parts.append(
            f"{words.count(row['n_members'], 'resolution')} {how} ({words.plain(words.listing(some))})"
        )
    told = f"In between: {'; '.join(parts)}. " if parts else ""
    return f":small[{told}Two votes on two texts: a difference may come from the text as much as the state.]"


def _bar(row: dict[str, Any]) -> dict[str, Any]:
    return row | {
        "label": row["number"],
        "href": f"./{words.address('votes', vote=row['roll_call_id'])}",
        "note": words.date(row["adopted_on"]),
    }


def names(frame: polars.DataFrame, step: str) -> None:
    """States by what they voted; those that did not vote once, entered or left stand apart."""
    changed = frame.filter(polars.col("direction").is_in(["toward_yes", "toward_no"]))
    apart = frame.filter(polars.col("direction").is_in(list(APART)))
    if not changed.is_empty():
        st.markdown(f"**State by state, {words.plain(step)}**")
        st.markdown("\n".join(_line(part) for _, part in changes_of(changed)))
    if not apart.is_empty():
        st.markdown("**Not counted as voting differently**")
        parts = apart.group_by(["direction"], maintain_order=True)
        st.markdown("\n".join(_apart(part) for _, part in parts))


def _line(part: polars.DataFrame) -> str:
    row = part.row(0, named=True)
    said = f"{words.VOTES[row['from_vote']]} → {words.VOTES[row['to_vote']]}"
    return f"- **{said}** ({row['n_same_change']}): {_linked(part)}"


def _apart(part: polars.DataFrame) -> str:
    direction = part["direction"][0]
    return f"- {APART[direction]} ({part.height}): {_linked(part)}"


def _linked(part: polars.DataFrame) -> str:
    return ", ".join(
        words.link(row["state"], "states", state=row["state_code"]) for row in part.iter_rows(named=True)
    )


def _table(frame: polars.DataFrame) -> None:
    """Every state with both votes, to filter and take away."""
    with st.expander("Both votes of each state, as a table"):
        shown = state.segment("Rows", SHOWN, "rows", default="changes", label_visibility="collapsed")
        left_out = {"changes": ["same", "not_voting", *APART], "apart": ["same", "not_voting"], "all": []}
        rows = frame.filter(~polars.col("direction").is_in(left_out[shown]))
        st.markdown(f"{rows.height:,} of {words.count(frame.height, 'state')}")
        tables.show(
            "timelines_between",
            rows,
            links=STATE,
            codes=CODES,
            grid=True,
            whole=frame,
            empty="No state is left by this choice.",
        )
        measures.popover("n_changed")
