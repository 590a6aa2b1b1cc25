"""All states at once: what each sponsors in a session, or where each stands by its votes."""

from __future__ import annotations

from typing import Any

import polars
import streamlit as st

from dashboards.components import filters, positions, state, tables, tiles, words
from dashboards.components.tables import Link
from dashboards.warehouse import query

MEANINGS = {
    "first": "at least half as many texts as the state named most",
    "lesser": "fewer",
    "none": "on no list held",
    "outside": "observer",
}
LINKS = {
    "state": Link("states", "state", "state_code"),
    "closest": Link("states", "state", "closest_code"),
}
NONE_LEFT = "No state is left by these filters. Clear one of them."
VIEWS = {"sponsors": "What each sponsors", "positions": "Where each stands by its votes"}


def show(names: dict[str, str]) -> None:
    """All states by what they sponsor or by how they vote; each leads on."""
    st.markdown("Choose a state above, a square, or a name in the list; then others to compare with it.")
    sessions = query("states_sessions")["session"].to_list()
    default = "sponsors" if sessions or not query("positions_sessions").height else "positions"
    left, right = st.columns([4, 1], vertical_alignment="bottom")
    with left:
        view = state.segment("Show", VIEWS, "view", default=default, label_visibility="collapsed")
    if view == "positions":
        positions.show([], names)
        return
    session = None
    if sessions:
        with right:
            session = state.one("Session", sessions, "session", default=sessions[0])
    _sponsors(session)


def _sponsors(session: str | None) -> None:
    """What each state sponsors in a session; the names alone where no list of sponsors is held."""
    if session is None:
        st.info(
            "No state is known to sponsor a text yet. Load drafts with their first pages by "
            "`unga refresh PATH`.",
            icon=":material/inbox:",
        )
        _names()
        return
    frame = query("states_by_sponsored", session=session)
    _sentence(session, frame.row(0, named=True))
    tiles.show(
        frame,
        MEANINGS,
        f"Texts of session {session} that each state sponsors",
        "all states",
        query="states_by_sponsored",
    )
    found = _filtered(frame)
    tables.show("states_by_sponsored", found, links=LINKS, grid=True, whole=frame, empty=NONE_LEFT)


def _filtered(frame: polars.DataFrame) -> polars.DataFrame:
    """The states that words and a group leave."""
    with st.container(key="two_up_list"):
        left, right = st.columns([2, 1])
        with left:
            asked = state.typed("Find a state", "find", placeholder="Part of a name, or a code such as FRA")
        counts = dict(frame["regional_group"].drop_nulls().value_counts(sort=True).iter_rows())
        with right:
            group = state.one(
                "Regional group",
                list(counts),
                "region",
                names=lambda held: f"{held} ({counts[held]})",
                index=None,
                placeholder="All",
            )
    found = filters.matching(frame, ("state", "state_code", "formal_name"), asked)
    found = found.filter(polars.col("regional_group") == group) if group else found
    st.markdown(filters.left(found.height, frame.height, "state"))
    return found


def _names() -> None:
    """All states, where nothing is known of what they sponsor."""
    frame = query("states_all")
    found = _filtered(frame)
    tables.show("states_all", found, links=LINKS, grid=True, whole=frame, empty=NONE_LEFT)


def _sentence(session: str, most: dict[str, Any]) -> None:
    """Which state is named most, for whom it stands there, and how far the lists go."""
    behalf = (
        f", on {most['n_on_behalf']:,} of them on behalf of {words.plain(most['on_behalf_of'])}"
        if most["n_on_behalf"]
        else ""
    )
    often = most["n_as_often"] + 1
    if often == most["n_sponsors"] > 1:
        named = f", each on {words.count(most['n_sponsored'], 'text')}"
    elif often > 1:
        named = f"; {words.count(often, 'state')} are named most often, on {most['n_sponsored']:,} each"
    else:
        named = f"; most often {words.plain(most['state'])}, on {most['n_sponsored']:,}{behalf}"
    st.markdown(
        f"## Session {words.plain(session)}: the lists of sponsors held of "
        f"{words.count(most['n_with_list'], 'text')} name {words.count(most['n_sponsors'], 'state')}{named}."
    )
    if most["n_final"] < most["n_with_list"]:
        are = "is" if most["n_final"] == 1 else "are"
        final = f"{most['n_final']:,} of these lists {are} final: on the others "
        st.caption(
            (final if most["n_final"] else "None of these lists is final: ")
            + "later sponsors are missing. Counts are floors, their order may change. Committee reports and "
            "catalogue records supply final lists."
        )
