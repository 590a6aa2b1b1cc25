"""One state: who it is, and the parts of its page."""

from __future__ import annotations

import streamlit as st

from dashboards.components import (
    citation,
    positions,
    state,
    state_changes,
    state_partners,
    state_sponsors,
    state_summary,
    state_votes,
    tables,
)
from dashboards.components.tables import Link
from dashboards.warehouse import query

VIEWS = {
    "sponsors": "What it sponsors",
    "votes": "How it votes",
    "partners": "With whom it votes",
    "changes": "Where it voted differently",
    "positions": "Where it stands",
}
PARTS = {
    "sponsors": state_sponsors.show,
    "votes": state_votes.show,
    "partners": state_partners.show,
    "changes": state_changes.show,
}


def show(code: str, names: dict[str, str]) -> None:
    """Who the state is, then the part that the reader chooses."""
    profile = query("states_profile", state_code=code).row(0, named=True)
    head = st.container()
    first = "votes" if profile["n_roll_calls"] and not profile["n_sponsored"] else "sponsors"
    view = state.segment("Show", VIEWS, "view", default=first, label_visibility="collapsed")
    with head:
        state_summary.show(profile, drawn=view == "sponsors")  # elsewhere what is chosen comes first
    citation.names(f"{profile['name']}: {VIEWS[view][0].lower()}{VIEWS[view][1:]}")
    if view == "positions":
        positions.show([code], names)
    else:
        PARTS[view](code, profile["name"])
    with st.expander("Groups and names, and when"):
        tables.show(
            "states_groups",
            query("states_groups", state_code=code),
            links={
                "name": Link(
                    "coalitions", "group", "group_code", also=(("layer", "votes"), ("view", "groups"))
                )
            },
            codes={"kind": {"regional": "regional", "political": "political"}},
            empty="No group of it is known.",
        )
        tables.show("states_names", query("states_names", state_code=code))
