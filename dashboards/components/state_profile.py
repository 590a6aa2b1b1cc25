"""One state: membership, groups and names, and the parts of its page."""

from __future__ import annotations

from typing import Any

import streamlit as st

from dashboards.components import (
    positions,
    state,
    state_changes,
    state_partners,
    state_sponsors,
    state_votes,
    tables,
    words,
)
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
STATUS = {"member": "Member", "former_member": "Former member", "observer": "Observer"}


def show(code: str, names: dict[str, str]) -> None:
    """Who the state is, then the part that the reader chooses."""
    profile = query("states_profile", state_code=code).row(0, named=True)
    st.header(words.plain(profile["name"]))
    st.markdown(
        f"##### {_membership(profile)}; "
        f"named as a sponsor of {words.count(profile['n_sponsored'], 'text')} on the lists held."
    )
    if profile["successor"]:
        st.markdown(
            "Continued or succeeded by "
            + words.link(profile["successor"], "states", state=profile["successor_code"])
        )
    said = [words.plain(profile["formal_name"])] if profile["formal_name"] else []
    said += ["Groups: " + words.plain(", ".join(profile["groups"]))] if profile["groups"] else []
    if said:
        st.caption(". ".join(said))
    view = state.segment("Show", VIEWS, "view", default="sponsors", label_visibility="collapsed")
    if view == "positions":
        positions.show([code], names)
    else:
        PARTS[view](code, profile["name"])
    with st.expander("Names, and when each was in use"):
        tables.show("states_names", query("states_names", state_code=code))


def _membership(profile: dict[str, Any]) -> str:
    admitted = (
        f"{'from' if profile['ended_on'] else 'since'} {words.date(profile['admitted_on'])}"
        if profile["admitted_on"]
        else "admission date not known"
    )
    ended = f" to {words.date(profile['ended_on'])}" if profile["ended_on"] else ""
    return f"{STATUS.get(profile['status'], profile['status'])} {admitted}{ended}"
