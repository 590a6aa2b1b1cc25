"""Codes of states in links that no state bears here: each leads to the state under which it is held."""

from __future__ import annotations

import streamlit as st

from dashboards.components import state, words
from dashboards.warehouse import query


def replaced(key: str) -> None:
    """Put the state that a code in the URL means in its place, and say so of a former one."""
    codes = state.asked(key)
    if not codes:
        return
    meant = {row["asked"]: row for row in query("states_held_under", codes=codes).iter_rows(named=True)}
    state.put(**{key: [meant[code]["state_code"] if code in meant else code for code in codes]})
    for code in dict.fromkeys(codes):
        if code in meant and meant[code]["is_former"]:
            st.info(
                f"What is on record under {words.plain(code.upper())} is held under "
                f"{words.plain(meant[code]['name'])}, which is shown.",
                icon=":material/info:",
            )
