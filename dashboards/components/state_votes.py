"""How one state votes: shares by session, apart from its group, what it said later, and each roll call."""

from __future__ import annotations

import streamlit as st

from dashboards.components import charts, scopes, state, tables, words
from dashboards.components.tables import Link
from dashboards.warehouse import query

VOTE = {"symbol": Link("votes", "vote", "roll_call_id")}
CODES = {
    "vote": words.VOTES,
    "intended_vote": words.VOTES,
    "group_majority": words.VOTES,
    "subject_kind": words.SUBJECTS,
    "not_voting_reason": words.NOT_VOTING,
    "body": words.BODIES | {"plenary": "Plenary"},
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
        st.caption(
            "No recorded vote on a day when it was a member is held. `unga refresh PATH` reads records and "
            "tables of votes. Texts adopted without a vote say nothing about any state's position."
        )
        return
    _by_session(code, name)
    _roll_calls(code, every["session"].to_list())
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
    st.markdown(
        f"##### In session {words.plain(newest['session'])} {words.plain(name)} voted yes on "
        f"{newest['yes']} of {words.count(newest['n_votes'], 'roll call')} held, no on {newest['no']}, "
        f"abstained on {newest['abstain']} and did not vote on {newest['not_voting']}; "
        f"on {newest['n_apart']} it voted unlike the majority of the others in its regional group."
    )
    charts.vote_shares(sessions, "session", f"Shares of the votes of {name} by session")
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


def _roll_calls(code: str, sessions: list[str]) -> None:
    st.subheader("Each roll call")
    with st.container(key="vote_controls"):
        first, second, third = st.columns([1, 2, 2])
        with first:
            session = state.one("Votes of session", sessions, "votes", default=sessions[0])
        with second:
            shown = state.one("Show", list(SHOWN), "show", default="all", names=SHOWN.__getitem__)
        with third:
            asked = state.typed(
                "With the words", "words", placeholder="Of the title, the subject or a symbol"
            )
    found = query("states_votes", state_code=code, session=session, show=shown, words=asked or None)
    st.markdown(f"{words.count(found.height, 'roll call')}.")
    tables.show(
        "states_votes",
        found,
        links=VOTE,
        codes=CODES,
        grid=True,
        empty="No roll call of this session is left by these filters. Clear one, or choose another session.",
    )


def _said_later(code: str) -> None:
    st.subheader("What it said later that it had intended")
    tables.show(
        "states_intended",
        query("states_intended", state_code=code),
        links=VOTE,
        codes=CODES,
        empty="No source held says that it had intended another vote than the one recorded.",
    )
