"""The votes of states through a whole line of resolutions: which states, in which order, some looked up."""

from __future__ import annotations

from typing import Any

import streamlit as st

from dashboards.components import state, tables, vote_matrix, words
from dashboards.warehouse import query

SHOWN = {
    "line": "States that ever voted differently",
    "between": "Between the two votes chosen",
    "all": "All states",
}
ORDERS = {"votes": "Alike together", "name": "By name"}


def show(family: dict[str, Any], first: str, second: str) -> None:
    """Controls, how many states they leave, and the matrix."""
    st.subheader("Every vote of the line", divider="gray")
    names = {row["state_code"]: row["name"] for row in query("states_all").iter_rows(named=True)}
    with st.container(key="matrix_controls", horizontal=True, vertical_alignment="bottom"):
        shown = state.segment("Show", SHOWN, "show", default="line")
        order = state.segment("Order", ORDERS, "order", default="votes")
        wanted = state.several("States to look up", list(names), "states", names=names.__getitem__)
    frame = query(
        "timelines_family_chart",
        family_id=family["family_id"],
        from_number=first,
        to_number=second,
        show=shown,
        arranged=order,
        states=tuple(wanted),
    )
    if frame.is_empty():
        st.caption("No state voted differently here. Show all states to see their votes.")
        return
    number, whole = frame["n_states"][0], frame["n_states_of_line"][0]
    st.markdown(f"**{_said(number, whole, shown, wanted)}**, one row a state.")
    alt = f"Votes of {words.count(number, 'state')} on a line of resolutions, one row a state"
    vote_matrix.show(frame, alt, marked=(first, second))
    tables.about("timelines_family_chart", frame)


def _said(number: int, whole: int, shown: str, wanted: list[str]) -> str:
    """How many states are shown and why."""
    if wanted:
        return f"{words.count(number, 'state')} of {whole:,}, as looked up"
    told = {
        "line": "voted differently at some step of the line",
        "between": "voted differently between the two votes chosen",
        "all": "were members at one of its votes",
    }
    return f"{number:,} of {words.count(whole, 'state')} {told[shown]}"
