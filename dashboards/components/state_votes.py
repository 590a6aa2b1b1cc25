"""How one state votes: shares by session, apart from its group, what it said later, and each roll call."""

from __future__ import annotations

from typing import Any

import polars
import streamlit as st

from dashboards.components import charts, filters, passage, scopes, state, tables, words
from dashboards.components.tables import Link
from dashboards.warehouse import query

VOTE = {"symbol": Link("votes", "vote", "roll_call_id")}
CODES = {
    "vote": words.VOTES,
    "intended_vote": words.VOTES,
    "others": words.VOTES,
    "subject_kind": words.SUBJECTS,
    "not_voting_reason": words.NOT_VOTING,
    "body": words.BODIES | {"plenary": "Plenary", "committee": "Committee not known"},
}
SHOWN = {
    "all": "every roll call",
    "apart": "voted apart from its regional group",
    "intended": "said later that it had intended another vote",
    **{
        vote: f"it {said}" if vote in ("abstain", "not_voting") else f"voted {said}"
        for vote, said in words.VOTES.items()
    },
}


def show(code: str, name: str) -> None:
    """Everything on the votes of one state."""
    every = query("states_vote_sessions", state_code=code, scope=None)
    if every.is_empty():
        st.info(
            "No recorded vote on a day when it was a member is held. Texts adopted without a vote say "
            "nothing about any state's position. " + words.NO_VOTES,
            icon=":material/inbox:",
        )
        return
    _by_session(code, name)
    sessions = every["session"].to_list()
    full = every.filter("is_full")["session"].to_list()
    _roll_calls(code, sessions, (full or sessions)[0])
    _said_later(code)


def _by_session(code: str, name: str) -> None:
    with st.container(key="scope_control", width=420):
        scope = scopes.choose()
    sessions = query("states_vote_sessions", state_code=code, scope=scope)
    if sessions.is_empty():
        st.caption(f"No roll call of this kind is held on a day when {words.plain(name)} was a member.")
        return
    full = sessions.filter("is_full")
    newest = (sessions if full.is_empty() else full).row(0, named=True)
    st.markdown(f"## In session {words.plain(newest['session'])} {words.plain(name)} {_voted(newest)}.")
    title = f"Shares of the votes of {name} by session"
    charts.vote_shares(sessions, "session", title, query="states_vote_sessions")
    st.caption(
        "Shares of the roll calls held of each session. Committee and plenary are never counted together. "
        "Texts adopted without a vote are not among them."
    )
    tables.about("states_vote_sessions", sessions)
    with st.expander("Each session as a table"):
        tables.show(
            "states_vote_sessions",
            sessions,
            links={"session": Link("votes", "session", "session")},
            grid=True,
            key="vote sessions",
        )


def _voted(row: dict[str, Any]) -> str:
    """What it did on the roll calls of a session, without what it never did."""
    held = words.count(row["n_votes"], "roll call")
    if row["not_voting"] == row["n_votes"]:
        return f"did not vote on any of {held} held"
    parts = [f"voted yes on {row['yes'] or 'none'} of {held} held"]
    parts += [
        f"{said} on {row[vote]}"
        for vote, said in (("no", "no"), ("abstain", "abstained"), ("not_voting", "did not vote"))
        if row[vote]
    ]
    apart = f"; on {row['n_apart']} it voted unlike the majority of the others in its regional group"
    return words.listing(parts) + (apart if row["n_apart"] else "")


def _roll_calls(code: str, sessions: list[str], newest: str) -> None:
    """The roll calls of one session that the filters leave; each choice says how many it would leave."""
    st.subheader("Each roll call")
    with st.container(key="two_up_votes"):
        first, second, third, fourth = st.columns([2, 2, 3, 3])
        with first:
            session = state.one("Votes of session", sessions, "votes", default=newest) or newest
        votes = query("states_votes", state_code=code, session=session)
        with second:
            body = _body(votes)
        of_body = votes.filter(polars.col("body") == body) if body else votes
        with third:
            shown = _vote(of_body)
        with fourth:
            asked = state.typed("With the words", "words", placeholder="Of the title or a symbol")
    found = filters.matching(of_body.filter(_kept(shown)), ("searched",), asked)
    st.markdown(filters.left(found.height, votes.height, "roll call"))
    tables.show(
        "states_votes",
        found,
        links={**VOTE, "place": passage.LINK},
        codes=CODES,
        grid=True,
        empty="No roll call of this session is left by these filters. Clear one, or choose another session.",
    )


def _body(votes: polars.DataFrame) -> str | None:
    counts = dict(votes["body"].value_counts(sort=True).sort("body", descending=True).iter_rows())
    return state.one(
        "Body",
        list(counts),
        "body",
        names=lambda held: f"{words.known(CODES['body'], held)} ({counts[held]})",
        index=None,
        placeholder=f"Any ({votes.height})",
    )


def _vote(votes: polars.DataFrame) -> str:
    """Which of the roll calls are shown, with the number of each."""
    counts = {shown: votes.filter(_kept(shown)).height for shown in SHOWN}
    chosen = state.one(
        "Show", list(SHOWN), "show", default="all", names=lambda shown: f"{SHOWN[shown]} ({counts[shown]})"
    )
    return chosen or "all"


def _kept(shown: str) -> polars.Expr:
    if shown == "all":
        return polars.lit(True)
    if shown == "apart":
        return polars.col("is_apart").fill_null(False)
    if shown == "intended":
        return (polars.col("intended_vote") != polars.col("vote")).fill_null(False)
    return polars.col("vote") == shown


def _said_later(code: str) -> None:
    st.subheader("What it said later that it had intended")
    tables.show(
        "states_intended",
        query("states_intended", state_code=code),
        links={**VOTE, "place": passage.LINK},
        codes=CODES,
        empty="No source held says that it had intended another vote than the one recorded.",
    )
