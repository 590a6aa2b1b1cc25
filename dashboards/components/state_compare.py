"""Two or more states side by side: what they sponsor together, how they vote, where they stand."""

from __future__ import annotations

import streamlit as st

from dashboards.components import positions, state, state_texts, words

VIEWS = {
    "texts": "What they sponsor",
    "positions": "Where they stand",
}


def show(codes: list[str], names: dict[str, str]) -> None:
    """The part of the comparison that the reader chooses."""
    st.header(words.plain(words.listing([names[code] for code in codes])))
    view = state.one(
        "Show",
        list(VIEWS),
        "view",
        default="texts",
        names=VIEWS.__getitem__,
        widget=st.segmented_control,
        label_visibility="collapsed",
    )
    if view == "positions":
        positions.show(codes, names)
    else:
        state_texts.show(codes, names)
