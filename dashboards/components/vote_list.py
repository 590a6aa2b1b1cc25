"""Roll calls as a list to search: by session, body, words, kind, issue, closeness, and how a state voted."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import polars
import streamlit as st

from dashboards.components import state, tables, tallies, words
from dashboards.components.tables import Link
from dashboards.warehouse import query

BODIES = words.BODIES | {"plenary": "Plenary"}
KINDS = {code: said for code, said in words.SUBJECTS.items() if code != "unknown"}
LINK = {"symbol": Link("votes", "vote", "roll_call_id")}
CODES = {"body": BODIES, "subject_kind": words.SUBJECTS}
FIRST = 10  # bars where a table follows
CLOSEST = 3  # bars that stand before the table
ALL = "all"
CLOSE = {
    "contested": "contested (a tenth or more said no or abstained)",
    "close": "close (yes between 40 and 60 % of yes and no)",
    "not_carried": "not carried",
    "nobody_against": "nobody against",
}
SHOWN = ("day", "number", "title", "yes", "no", "abstain", "short_kind", "short_body")


@dataclass(frozen=True, slots=True)
class Narrower:
    """Filters beside session, body and words; None where one is not set."""

    kind: str | None
    issue: str | None
    close: str | None
    state: str | None
    voted: str | None


def unknown(asked: str) -> None:
    """Say that no roll call answers to an id, and lead to the text that it names."""
    st.warning(
        f"No roll call with the id {words.plain(asked)} is held in this build.",
        icon=":material/search_off:",
    )
    if asked.startswith("A/"):
        text = asked.partition("#")[0]
        st.markdown(words.link(f"What is held of {text}", "text", text=text))


def show(sessions: list[str]) -> None:
    """Filters, how many roll calls they leave, and the roll calls, each leading to its page."""
    with st.container(key="two_up_list_controls"):
        first, second, third = st.columns([1, 2, 3])
        with first:
            chosen = state.one(
                "Session", [*sessions, ALL], "session", default=sessions[0], names=_session_name
            )
        session = None if chosen == ALL else chosen
        bodies = query("votes_bodies", session=session)
        with second:
            body = _body(bodies)
        with third:
            asked = state.typed(
                "With the words", "words", placeholder="Of the title, the subject or a symbol"
            )
        narrower = _narrower(session)
    found = query("votes_list", session=session, body=body, words=asked or None, **asdict(narrower))
    whole = bodies["n_of_session"][0] if bodies.height else 0
    st.markdown(f"## {_sentence(found, whole, session, narrower)}")
    _closest(found)
    _table(found)


def _session_name(code: str) -> str:
    return "All sessions" if code == ALL else code


def _body(bodies: polars.DataFrame) -> str | None:
    numbers = dict(bodies.select("body", "n_roll_calls").iter_rows())
    return state.one(
        "Body",
        list(numbers),
        "body",
        names=lambda code: f"{words.known(BODIES, code)} ({numbers[code]:,})",
        index=None,
        placeholder="Any",
    )


def _sentence(found: polars.DataFrame, whole: int, session: str | None, narrower: Narrower) -> str:
    """How many the filters leave, of how many, and how they ended."""
    where = f"of session {words.plain(session)}" if session else "of all sessions"
    told = f"{found.height:,} of {words.count(whole, 'roll call')} {where}"
    if narrower.state:
        how = words.VOTES[narrower.voted] if narrower.voted else "is on the list"
        said = f"{'voted ' if narrower.voted in ('yes', 'no') else ''}{how}"
        told += f", on which {words.plain(_states()[narrower.state])} {said}"
    if found.height < 2:
        return f"{told}."
    ends = [
        f"{number:,} {said}"
        for said, number in (
            ("carried", found.filter(polars.col("result") == "carried").height),
            ("not carried", found.filter(polars.col("result") == "not carried").height),
        )
        if number
    ]
    told += f": {words.listing(ends)}" if ends else ""
    n_unopposed = found.filter(polars.col("no") == 0).height
    return told + (f"; on {n_unopposed:,} nobody voted no." if n_unopposed else ".")


def _closest(found: polars.DataFrame) -> None:
    closest = (
        found.filter(polars.col("margin").is_not_null()).sort("margin", maintain_order=True).head(CLOSEST)
    )
    if closest.height < 2:
        return
    with st.container(key="closest", gap="small"):
        st.markdown("**The closest of them**")
        tallies.legend()
        bars_closest = (_bar(row) for row in closest.iter_rows(named=True))
        tallies.show(bars_closest, wide=True, title="The closest roll calls", query="votes_list")
    st.markdown("**All of them, newest first**")


def _table(found: polars.DataFrame) -> None:
    tables.show(
        "votes_list",
        found,
        labels=tables.only("votes_list", *SHOWN),
        links={"number": Link("votes", "vote", "roll_call_id")},
        grid=True,
        empty="No roll call is left by these filters. Clear one, or choose another session.",
    )


def _bar(row: dict[str, Any]) -> dict[str, Any]:
    """A roll call as a bar: its title leads to it."""
    kind = words.known(words.SUBJECTS, row["subject_kind"])
    place = words.known(BODIES, row["body"])
    return row | {
        "label": row["title"],
        "href": f"./{words.address('votes', vote=row['roll_call_id'])}",
        "note": f"{row['symbol']}, {kind}, {place}, {words.day(row['voted_on'], row['voted_on_precision'])}",
    }


def _states() -> dict[str, str]:
    return {row["state_code"]: row["name"] for row in query("states_all").iter_rows(named=True)}


def _narrower(session: str | None) -> Narrower:
    """What was voted on, issue, closeness, and how one state voted."""
    with st.expander("More filters: kind, issue, how close, how a state voted", expanded=_is_narrowed()):
        first, second, third = st.columns(3)
        with first:
            kind = _any("What was voted on", KINDS, "kind")
        with second:
            issues = dict(query("votes_issues", session=session).select("issue", "n_roll_calls").iter_rows())
            named = {code: f"{words.known(words.ISSUES, code)} ({issues[code]:,})" for code in issues}
            issue = _any("Issue", named, "issue", disabled=not issues)
        with third:
            close = _any("How close", CLOSE, "close")
        first, second, _ = st.columns(3)
        with first:
            who = _any("A state", _states(), "state")
        with second:
            voted = _any("Voted", words.VOTES, "voted", disabled=who is None)
    return Narrower(kind, issue, close, who, voted if who else None)


def _is_narrowed() -> bool:
    return any(state.asked(key) for key in ("kind", "issue", "close", "state", "voted"))


def _any(label: str, names: dict[str, str], key: str, **settings: Any) -> str | None:
    """One of some options, or any."""
    settings = {"index": None, "placeholder": "Any"} | settings
    return state.one(label, list(names), key, names=names.__getitem__, **settings)


def bars(name: str, found: polars.DataFrame, empty: str) -> None:
    """The first roll calls as bars, all of them as a table."""
    if found.is_empty():
        st.caption(empty)
        return
    tallies.legend()
    first = (_bar(row) for row in found.head(FIRST).iter_rows(named=True))
    tallies.show(first, wide=True, title="The first roll calls of the list", query=name)
    with st.expander("All of them as a table", expanded=found.height > FIRST):
        tables.show(name, found, links=LINK, codes=CODES, grid=True)


def latest() -> None:
    """Bars of the texts put to a recorded vote last."""
    found = query("overview_votes")
    if found.is_empty():
        return
    st.subheader("Voted on last")
    tallies.legend()
    newest = (_bar(row) for row in found.iter_rows(named=True))
    tallies.show(newest, wide=True, title="Voted on last in the plenary", query="overview_votes")
    tables.about("overview_votes", found)
    st.page_link("views/votes.py", label="All roll calls", icon=":material/how_to_vote:")
