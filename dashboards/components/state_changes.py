"""Where one state voted differently from one recorded vote on a line of resolutions to the next."""

from __future__ import annotations

import polars
import streamlit as st

from dashboards.components import filters, line_symbols, state, tables, words
from dashboards.components.tables import Link
from dashboards.warehouse import query

DIRECTIONS = {
    "toward_yes": "nearer yes",
    "toward_no": "nearer no",
    "started_voting": "voted, after not voting",
    "stopped_voting": "did not vote, after voting",
    "entered": "member since",
    "left": "no member any more",
}
SHOWN = {
    "changes": "two votes that differ",
    "toward_yes": "nearer yes",
    "toward_no": "nearer no",
    "all": "also not voting, entering and leaving",
}
LINKS = {
    "family": line_symbols.LINK,
    "from_symbol": Link("votes", "vote", "from_roll_call_id"),
    "to_symbol": Link("votes", "vote", "to_roll_call_id"),
}
CODES = {
    "from_vote": words.VOTES,
    "to_vote": words.VOTES,
    "direction": DIRECTIONS,
    "grade": {"strong": "well evidenced", "weak": "weakly evidenced"},
}


def show(code: str, name: str) -> None:
    """How many steps there are, how many differ, and each of them with both votes."""
    counted = query("states_change_counts", state_code=code).row(0, named=True)
    if not counted["n_steps"]:
        st.markdown(f"## No line of resolutions is held on which {words.plain(name)} voted at least twice.")
        return
    st.markdown(
        f"## From one recorded vote on a line of resolutions to the next, {words.plain(name)} voted "
        f"differently in {counted['n_different']:,} of "
        f"{words.count(counted['n_steps'], 'step')}: {counted['n_toward_yes']:,} times nearer yes, "
        f"{counted['n_toward_no']:,} times nearer no."
    )
    st.caption(
        "Two votes on two texts: a difference may come from the text as well as from the state. What lies "
        "between the two, and how alike the texts are where both are held, stands beside each."
    )
    _steps(line_symbols.joined(query("states_changes", state_code=code)))


def _steps(steps: polars.DataFrame) -> None:
    """The steps that the filters leave; each choice says how many it would leave."""
    counts = {shown: steps.filter(_kept(shown)).height for shown in SHOWN}
    with st.container(key="two_up_changes"):
        left, right = st.columns(2)
        with left:
            shown = state.one(
                "Show",
                list(SHOWN),
                "changed",
                default="changes",
                names=lambda held: f"{SHOWN[held]} ({counts[held]})",
            )
        with right:
            asked = state.typed("With the words", "line", placeholder="Of the line, or a symbol")
    kept = steps.filter(_kept(shown or "changes"))
    found = filters.matching(kept, ("family", "from_symbol", "to_symbol"), asked)
    st.markdown(filters.left(found.height, kept.height, "step"))
    tables.show(
        "states_changes",
        found,
        links=LINKS,
        codes=CODES,
        grid=True,
        empty="No step of this kind is held.",
        whole=steps,
    )


def _kept(shown: str) -> polars.Expr:
    if shown == "all":
        return polars.lit(True)
    return polars.col("direction").is_in(["toward_yes", "toward_no"] if shown == "changes" else [shown])
