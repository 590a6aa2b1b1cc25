"""Two or more states side by side: what they sponsor together, how they vote, where they stand."""

from __future__ import annotations

import streamlit as st

from dashboards.components import (
    citation,
    positions,
    state,
    state_agreement,
    state_apart,
    state_communities,
    state_texts,
    words,
)

VIEWS = {
    "agreement": "How alike they vote",
    "apart": "Where they voted differently",
    "texts": "What they sponsor",
    "communities": "Communities they share",
    "positions": "Where they stand",
}
PARTS = {
    "agreement": state_agreement.show,
    "apart": state_apart.show,
    "texts": state_texts.show,
    "communities": state_communities.show,
    "positions": positions.show,
}


def show(codes: list[str], names: dict[str, str]) -> None:
    """The part of the comparison that the reader chooses."""
    st.header(words.plain(words.listing([names[code] for code in codes])))
    view = state.segment("Show", VIEWS, "view", default="agreement", label_visibility="collapsed")
    citation.names(
        f"{words.listing([names[code] for code in codes])}: {VIEWS[view][0].lower()}{VIEWS[view][1:]}"
    )
    PARTS[view](codes, names)
