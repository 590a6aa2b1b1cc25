"""All states at once: what each sponsors in a session, or where each stands by its votes."""

from __future__ import annotations

from typing import Any

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
    view = state.segment("Show", VIEWS, "view", default="sponsors", label_visibility="collapsed")
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
    _sentence(session or "", frame.row(0, named=True))
    tiles.show(
        frame,
        {
            "first": "at least half as many texts as the state named most",
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


def _sentence(session: str, most: dict[str, Any]) -> None:
    """Which state is named most, for whom it stands there, and how far the lists go."""
    behalf = (
        f", on {most['n_on_behalf']:,} of them on behalf of {words.plain(most['on_behalf_of'])}"
        if most["n_on_behalf"]
        else ""
    )
    named = (
        f"; {words.count(most['n_as_often'] + 1, 'state')} are named most often, on "
        f"{most['n_sponsored']:,} each"
        if most["n_as_often"]
        else f"; most often {words.plain(most['state'])}, on {most['n_sponsored']:,}{behalf}"
    )
    st.markdown(
        f"##### Session {words.plain(session)}: the lists of sponsors held of "
        f"{words.count(most['n_with_list'], 'text')} name {words.count(most['n_sponsors'], 'state')}{named}."
    )
    if most["n_final"] < most["n_with_list"]:
        st.markdown(
            f"{most['n_final']:,} of these lists {'is' if most['n_final'] == 1 else 'are'} final. On the "
            "others later sponsors are missing: counts are floors, their order may change. Committee reports "
            "and catalogue records supply final lists."
        )
