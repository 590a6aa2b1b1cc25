"""Lines of resolutions: one to choose by words of its title, and all of them as a list."""

from __future__ import annotations

import streamlit as st

from dashboards.components import line, state, tables, words
from dashboards.components.tables import Link
from dashboards.warehouse import query

MOST_OPTIONS = 400  # lines that the box offers; more are found by words


def show() -> None:
    """Search, choice, the line chosen, and the list."""
    everything = query("timelines_families", words=None)
    if everything.is_empty():
        st.info(
            "No line of resolutions is known: that takes two held resolutions of which one continues the "
            "other by stated evidence. `unga refresh PATH` reads resolutions and votes.",
            icon=":material/inbox:",
        )
        return
    with st.container(key="controls"):
        left, right = st.columns([2, 5])
        with left:
            asked = state.typed("With the words", "words", placeholder="Of the title, or 74/29")
        found = query("timelines_families", words=asked) if asked else everything
        rows = {row["family_id"]: row for row in found.head(MOST_OPTIONS).iter_rows(named=True)}
        wanted = st.query_params.get("family")
        if wanted and wanted not in rows:
            held = everything.filter(everything["family_id"] == wanted)
            rows |= {row["family_id"]: row for row in held.iter_rows(named=True)}
        names = {code: _name(row) for code, row in rows.items()}
        with right:
            family_id = state.one(
                "Line of resolutions",
                list(names),
                "family",
                default=next(iter(names), None),
                names=names.__getitem__,
            )
    if family_id is None:
        st.markdown("##### No line has these words in its title. Try fewer, or the number of a resolution.")
        return
    line.show(rows[family_id])
    st.header("All lines" if not asked else "Lines with these words", divider="gray")
    st.caption(
        f"{words.count(found.height, 'line')} of resolutions that continue each other, those on which most "
        "states ever voted differently first."
    )
    tables.show(
        "timelines_families",
        found,
        links={"title": Link("timelines", "family", "family_id", view="families")},
        grid=True,
    )


def _name(row: dict[str, object]) -> str:
    return (
        f"{row['title'] or row['family_id']} ({row['n_members']} resolutions, sessions "
        f"{row['first_session']} to {row['last_session']})"
    )
