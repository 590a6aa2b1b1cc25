"""The roll calls of a session as a list to search: by body, kind, issue, closeness and words."""

from __future__ import annotations

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
CLOSEST = 4  # bars that stand before the table
CLOSE = {
    "contested": "contested (a tenth or more said no or abstained)",
    "close": "close (yes between 40 and 60 % of yes and no)",
    "not_carried": "not carried",
    "nobody_against": "nobody against",
}


def show(sessions: list[str]) -> None:
    """Filters, how many roll calls they leave, and the roll calls, each leading to its page."""
    with st.container(key="list_controls"):
        first, second, third = st.columns([1, 2, 3])
        with first:
            session = state.one("Session", sessions, "session", default=sessions[0])
        bodies = query("votes_bodies", session=session)
        numbers = dict(bodies.select("body", "n_roll_calls").iter_rows())
        with second:
            body = state.one(
                "Body",
                list(numbers),
                "body",
                names=lambda code: f"{words.known(BODIES, code)} ({numbers[code]})",
                index=None,
                placeholder="Any",
            )
        with third:
            asked = state.typed(
                "With the words", "words", placeholder="Of the title, the subject or a symbol"
            )
        kind, issue, close = _narrower(session)
    found = query(
        "votes_list",
        session=session,
        body=body,
        kind=kind,
        issue=issue,
        close=close,
        words=asked or None,
    )
    whole = bodies["n_of_session"][0] if bodies.height else 0
    st.markdown(
        f"##### {found.height:,} of {words.count(whole, 'roll call')} of session {words.plain(session)}, "
        "newest first."
    )
    closest = (
        found.filter(polars.col("margin").is_not_null()).sort("margin", maintain_order=True).head(CLOSEST)
    )
    if closest.height > 1:
        st.markdown("**The closest of them**")
        tallies.legend()
        tallies.show((_bar(row) for row in closest.iter_rows(named=True)), wide=True)
        st.markdown("**All of them**")
    tables.show(
        "votes_list",
        found,
        links=LINK,
        codes=CODES,
        grid=True,
        empty="No roll call of this session is left by these filters. Clear one, or choose another session.",
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


def _narrower(session: str | None) -> tuple[str | None, str | None, str | None]:
    """Kind, issue and closeness."""
    issues = dict(query("votes_issues", session=session).select("issue", "n_roll_calls").iter_rows())
    first, second, third = st.columns(3)
    with first:
        kind = state.one(
            "What was voted on",
            list(KINDS),
            "kind",
            names=KINDS.__getitem__,
            index=None,
            placeholder="Anything",
        )
    with second:
        issue = state.one(
            "Issue",
            list(issues),
            "issue",
            names=lambda code: f"{words.known(words.ISSUES, code)} ({issues[code]})",
            index=None,
            placeholder="Any",
            disabled=not issues,
        )
    with third:
        close = state.one(
            "How close", list(CLOSE), "close", names=CLOSE.__getitem__, index=None, placeholder="Any"
        )
    return kind, issue, close


def bars(name: str, found: polars.DataFrame, empty: str) -> None:
    """The first roll calls as bars, all of them as a table."""
    if found.is_empty():
        st.caption(empty)
        return
    tallies.legend()
    tallies.show((_bar(row) for row in found.head(FIRST).iter_rows(named=True)), wide=True)
    with st.expander("All of them as a table", expanded=found.height > FIRST):
        tables.show(name, found, links=LINK, codes=CODES, grid=True)


def latest() -> None:
    """Bars of the texts put to a recorded vote last."""
    found = query("overview_votes")
    if found.is_empty():
        return
    st.subheader("Voted on last")
    tallies.legend()
    tallies.show((_bar(row) for row in found.iter_rows(named=True)), wide=True)
    tables.about("overview_votes", found)
    st.page_link("views/votes.py", label="All roll calls", icon=":material/how_to_vote:")
