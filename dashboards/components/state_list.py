"""All states at once: what each sponsors in a session, or where each stands by its votes."""

from __future__ import annotations

import streamlit as st

from dashboards.components import positions, state, tables, tiles, words
from dashboards.components.tables import Link
from dashboards.warehouse import query

VIEWS = {"sponsors": "What each sponsors", "positions": "Where each stands by its votes"}


def show(names: dict[str, str]) -> None:
    """All states by what they sponsor or by how they vote; each leads on."""
    st.markdown(
        "Choose a state to see what it sponsors, how it votes and with whom; choose others to compare."
    )
    view = state.one(
        "Show",
        list(VIEWS),
        "view",
        default="sponsors",
        names=VIEWS.__getitem__,
        widget=st.segmented_control,
        label_visibility="collapsed",
    )
    if view == "positions":
        positions.show([], names)
    else:
        _sponsors()


def _sponsors() -> None:
    """The newest session of which lists of sponsors are held, or the one chosen."""
    sessions = query("states_sessions")["session"].to_list()
    if not sessions:
        st.info(
            "No state is known to sponsor a text yet. Load drafts with their first pages by "
            "`unga refresh PATH`.",
            icon=":material/inbox:",
        )
        return
    with st.container(key="session_control", width=160):
        session = state.one("Session", sessions, "session", default=sessions[0])
    frame = query("states_by_sponsored", session=session)
    most = frame.row(0, named=True)
    st.markdown(
        f"##### {words.count(most['n_sponsors'], 'state')} "
        f"{'sponsors' if most['n_sponsors'] == 1 else 'sponsor'} at least one of the "
        f"{words.count(most['n_with_list'], 'text')} of session {words.plain(session)} whose sponsors are "
        f"held; {words.plain(most['state'])} sponsors most, {most['n_sponsored']:,}."
    )
    tiles.show(
        frame,
        {
            "first": "half as many texts as the state with most, or more",
            "lesser": "fewer",
            "none": "on no list held",
            "outside": "observer",
        },
        f"Tile grid: how many texts of session {session} each state sponsors",
        "all states",
    )
    tables.show(
        "states_by_sponsored",
        frame,
        links={
            "state": Link("states", "state", "state_code"),
            "closest": Link("states", "state", "closest_code"),
        },
        grid=True,
    )
