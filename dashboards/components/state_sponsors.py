"""What one state sponsors, and with whom."""

from __future__ import annotations

import streamlit as st

from dashboards.components import state, state_fidelity, tables, tiles, words
from dashboards.components.tables import Link
from dashboards.warehouse import query


def show(code: str, name: str) -> None:
    """Partners in one session, and every text on whose lists the state is named."""
    sessions = query("coalitions_sessions")["session"].to_list()
    if sessions:
        _partners(code, name, sessions)
    st.subheader("Texts it sponsors")
    tables.show(
        "states_sponsored",
        query("states_sponsored", state_code=code, session=None),
        links={"symbol": Link("text", "text", "proposal_id")},
        codes={"first_role": words.ROLES},
        empty="It is on no list of sponsors held. That does not say that it sponsored nothing.",
    )
    state_fidelity.show(code, name)


def _partners(code: str, name: str, sessions: list[str]) -> None:
    st.subheader("With whom it sponsors")
    with st.container(key="session_control"):
        session = state.one("Session", sessions, "session", default=sessions[0])
    partners = query("states_partners", state_code=code, session=session)
    if partners.is_empty():
        st.caption(f"No text that it sponsors together with another state is held for session {session}.")
        return
    closest = partners.row(0, named=True)
    others = closest["n_alike"] - 1
    equally = f", and as often with {words.count(others, 'other state')}" if others else ""
    st.markdown(
        f"##### Session {words.plain(session)}: {words.plain(name)} sponsors most often with "
        f"{words.plain(closest['state'])}{equally}, on {closest['n_both']} of the "
        f"{words.count(closest['n_own'], 'text')} on whose lists it is named."
    )
    st.caption("Where only a first page is held, later sponsors are missing: the order may change.")
    meanings = {
        "first": "half as often as the closest, or more",
        "lesser": "less often",
        "none": "no text together on the lists held",
        "second": name,
        "outside": "observer",
    }
    tiles.show(
        query("states_tiles", state_code=code, session=session),
        meanings,
        "Tile grid: how often each state sponsors with it",
        "partners",
    )
    tables.show(
        "states_partners", partners, links={"state": Link("states", "state", "state_code")}, grid=True
    )
