"""The roll calls of a session on which chosen states voted differently, each with a link."""

from __future__ import annotations

import polars
import streamlit as st

from dashboards.components import filters, folded, scopes, state, tables, words
from dashboards.components.tables import Link
from dashboards.warehouse import query

VOTE = {"symbol": Link("votes", "vote", "roll_call_id")}
KINDS = {"opposite": "yes against no alone"}


def show(codes: list[str], names: dict[str, str]) -> None:
    """One session at a time, and how often in every session."""
    with folded.on_telephone("Choose which votes, and the session", "apart_controls"):
        left, middle, right = st.columns([2, 1, 2])
    with left:
        scope = scopes.choose()
    sessions = query("states_apart_sessions", state_codes=tuple(codes), scope=scope)
    if sessions.is_empty():
        st.markdown("## No roll call of this kind is held in which two of them voted.")
        st.caption(words.NO_VOTES)
        return
    options = sessions["session"].to_list()
    shown_first = sessions.filter("is_shown_first")["session"][0]
    with middle:
        session = state.one("Session", options, "session", default=shown_first)
    with right:
        kind = state.one(
            "Of these",
            list(KINDS),
            "kind",
            names=KINDS.__getitem__,
            index=None,
            placeholder="every roll call on which they differ",
        )
    found = query("states_apart", state_codes=tuple(codes), scope=scope, session=session, kind=kind)
    row = sessions.row(options.index(session or shown_first), named=True)
    st.markdown(f"## {sentence(row, len(codes))}")
    st.caption(
        "A state that did not vote is no party to a difference. Texts adopted without a vote record nobody's "
        "position."
    )
    _roll_calls(found)
    with st.expander("Every session"):
        tables.show("states_apart_sessions", sessions, grid=True)


def _roll_calls(found: polars.DataFrame) -> None:
    """The roll calls that a reader's words leave."""
    with st.container(key="apart_words", width=420):
        asked = state.typed("With the words", "words", placeholder="Of the title or a symbol")
    kept = filters.matching(found, ("title", "symbol"), asked)
    if found.height:
        st.markdown(filters.left(kept.height, found.height, "roll call"))
    tables.show(
        "states_apart",
        kept,
        links=VOTE,
        codes={"subject_kind": words.SUBJECTS},
        grid=True,
        whole=found,
        empty="No roll call is left by these words. Clear them."
        if found.height
        else "They voted alike on every roll call of this kind that both took part in.",
    )


def sentence(row: dict[str, int], n_states: int) -> str:
    """On how many roll calls the states voted differently, and on how many of these yes against no."""
    whom = "both" if n_states == 2 else "at least two of them"
    told = (
        f"In session {words.plain(row['session'])} they voted differently on "
        f"{row['n_different'] or 'none'} of {words.count(row['n_shared'], 'roll call')} in which {whom} voted"
    )
    if row["n_opposite"]:
        return f"{told}; on {row['n_opposite']} of these one said yes and another no."
    return f"{told}; on none of these did one say yes and another no." if row["n_different"] else f"{told}."
