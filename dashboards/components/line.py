"""One line of resolutions: who voted differently from one recorded vote to the next, and what is not held."""

from __future__ import annotations

from typing import Any

import polars
import streamlit as st

from dashboards.components import (
    citation,
    line_between,
    line_matrix,
    passage,
    state_changes,
    tables,
    tallies,
    vote_list,
    words,
)
from dashboards.components.tables import Link
from dashboards.warehouse import query

FIRST = 8  # resolutions drawn as bars before the rest
LATEST = 3  # steps that are written out
NUMBER = Link("text", "text", "resolution_symbol")
GRADES = {"strong": "well evidenced", "weak": "weakly evidenced"}
NO_VOTES = (
    "## Who voted differently cannot be said of it.\n\nThat takes recorded votes on two of its "
    "resolutions, with their lists of states. A text adopted without a vote states nobody's position."
)
EDGES = {"renews": "renews", "merges": "merges another text into it", "splits": "takes up a part of it"}


def show(family: dict[str, Any]) -> None:
    """Everything held of one line: who voted differently, then every vote, then what it rests on."""
    family_id = family["family_id"]
    st.subheader(words.plain(family["title"] or family_id))
    citation.names(f"Line of resolutions: {family['title'] or family_id}")
    if family["called_after"] != "its title":
        st.caption("No title of it is held: it is called after what research data say of its votes.")
    members = query("timelines_family_members", family_id=family_id)
    voted = members.filter(polars.col("vote_status") == "held").reverse()
    if voted.height > 1:
        answer = st.container()  # on a telephone the choices below it would fill the first screen
        first, second = line_between.choose(voted, members)
        line_between.show(family_id, first, second, answer)
        line_matrix.show(family, first["number"], second["number"])
    else:
        st.markdown(NO_VOTES)
    st.subheader("What is held of it", divider="gray")
    standing(family, query("timelines_family_gaps", family_id=family_id))
    _steps(query("timelines_family_steps", family_id=family_id))
    st.subheader("Its resolutions, newest first", divider="gray")
    _members(members)
    st.subheader("What says that one continues the other", divider="gray")
    _edges(family_id)
    with st.expander("Every roll call on its resolutions, of every stage and kind"):
        vote_list.bars(
            "timelines_family_votes",
            query("timelines_family_votes", family_id=family_id),
            empty="No roll call on a resolution of this line is held.",
        )


def _edges(family_id: str) -> None:
    links = {
        "from_number": Link("text", "text", "from_resolution"),
        "to_number": Link("text", "text", "to_resolution"),
        "place": passage.LINK,
    }
    tables.show(
        "timelines_family_edges",
        query("timelines_family_edges", family_id=family_id),
        links=links,
        codes={"grade": words.GRADES, "edge_kind": EDGES},
        grid=True,
    )


def standing(family: dict[str, Any], gaps: polars.DataFrame) -> None:
    """How long the line is, of how much of it votes are held, and of what they are not."""
    st.markdown(
        f"## {words.count(family['n_members'], 'resolution')}, sessions {family['first_session']} to "
        f"{family['last_session']}. The votes of states are held for {family['n_votes_held']:,} of them."
    )
    lines = []
    for row in gaps.iter_rows(named=True):
        numbers = row["numbers"]
        which = words.listing(numbers) if len(numbers) < 4 else f"{numbers[0]} to {numbers[-1]}"
        if row["kind"] == "without_vote":
            said = f"Adopted without a vote, so nobody's position is recorded: {row['said']} ({which})."
        else:
            said = f"**No votes are held for {words.plain(row['said'])}** ({which}); the records of the "
            said += "meetings would supply them."
        lines.append(f"- {said}")
    for row in query("timelines_family_absent", family_id=family["family_id"]).iter_rows(named=True):
        lines.append(
            f"- No resolution of it is known of {words.plain(row['said'])}: none was adopted, or it is not "
            "held."
        )
    if lines:
        st.markdown("\n".join(lines))


def _steps(steps: polars.DataFrame) -> None:
    """The latest steps from one vote to the next in words, and all of them as a table."""
    if steps.is_empty():
        return
    st.markdown("**From one vote held to the next**, the latest first:")
    st.markdown("\n".join(f"- {step_sentence(row)}" for row in steps.head(LATEST).iter_rows(named=True)))
    with st.expander("Every step, with what lies between"):
        tables.show("timelines_family_steps", steps, codes={"grade": GRADES}, grid=True)


def step_sentence(row: dict[str, Any]) -> str:
    """One step in words: both tallies, how many voted differently of how many, what lies between."""
    first = words.link(row["from_number"], "votes", vote=row["from_roll_call_id"])
    second = words.link(row["to_number"], "votes", vote=row["to_roll_call_id"])
    told = f"Between {first} ({row['from_tally']}) and {second} ({row['to_tally']}): {changed(row)}"
    between = [
        f"{words.count(row[column], 'resolution')} between {said}"
        for column, said in (
            ("adopted_without_vote_between", "adopted without a vote"),
            ("n_votes_unknown_between", "of which no votes are held"),
            ("n_not_recorded_between", "voted on without a list of states"),
        )
        if row[column]
    ]
    if row["sessions_skipped"] and not between:
        between.append(f"{words.count(row['sessions_skipped'], 'session')} between without a vote held")
    if row["text_similarity"] is not None:
        between.append(f"the texts share {row['text_similarity']:.0%} of their runs of words")
    if row["has_merge"]:
        between.append("another text was merged into it")
    if row["has_split"]:
        between.append("it was parted")
    return told + (f" ({'; '.join(between)})." if between else ".")


def changed(row: dict[str, Any]) -> str:
    """`50 of 172 states voted differently, 48 nearer yes and 2 nearer no`."""
    if not row["n_changed"]:
        return f"of {words.count(row['n_voted_both'], 'state')} that voted both times none voted differently"
    ways = [
        f"{row[column]:,} nearer {side}"
        for column, side in (("n_toward_yes", "yes"), ("n_toward_no", "no"))
        if row[column]
    ]
    return (
        f"**{row['n_changed']:,} of {words.count(row['n_voted_both'], 'state')} voted differently**, "
        f"{words.listing(ways)}"
    )


def names(changes: polars.DataFrame, step: str) -> None:
    """The states of one step by what they voted, those that only entered, left or did not vote last."""
    st.markdown(f"**State by state, {words.plain(step)}**")
    lines = []
    keys = ["direction", "from_vote", "to_vote"]
    for (direction, before, after), part in changes.group_by(keys, maintain_order=True):
        if direction in ("entered", "left"):
            said = state_changes.DIRECTIONS[str(direction)]
        else:
            said = f"{words.VOTES[str(before)]} → {words.VOTES[str(after)]}"
        names = ", ".join(
            words.link(row["state"], "states", state=row["state_code"]) for row in part.iter_rows(named=True)
        )
        lines.append(f"- **{words.plain(said)}** ({part['n_same_change'][0]}): {names}")
    st.markdown("\n".join(lines))
    tables.about("timelines_family_changes", changes)


def _members(members: polars.DataFrame) -> None:
    voted = members.filter(polars.col("yes").is_not_null())
    if not voted.is_empty():
        tallies.legend()
        drawn = (_bar(row) for row in voted.head(FIRST).iter_rows(named=True))
        tallies.show(drawn, title="Votes on this line of resolutions", query="timelines_family_members")
    links = {"number": NUMBER, "place": passage.LINK}
    tables.show("timelines_family_members", members, links=links, grid=True)


def _bar(row: dict[str, Any]) -> dict[str, Any]:
    page = {"vote": row["roll_call_id"]} if row["roll_call_id"] else {"text": row["resolution_symbol"]}
    return row | {
        "label": row["number"],
        "href": f"./{words.address('votes' if row['roll_call_id'] else 'text', **page)}",
        "note": f"session {row['session']}, {words.date(row['adopted_on'])}",
        "not_voting": None,
    }
