"""Lines of resolutions: one to choose by words of its title or a number, and all of them as a list."""

from __future__ import annotations

from typing import Any

import polars
import streamlit as st

from dashboards.components import line, state, tables, words
from dashboards.components.tables import Link
from dashboards.warehouse import query

MOST_OPTIONS = 400  # lines that the box offers; more are found by words
COLUMNS = ("title", "n_states", "n_members", "n_votes_held", "sessions")
EMPTY = (
    "No line of resolutions is known: that takes two held resolutions of which one continues the "
    "other by stated evidence. `unga refresh PATH` reads resolutions and votes."
)


def show() -> None:
    """Search, choice, the line chosen, and the list."""
    everything = query("timelines_families", words=None)
    if everything.is_empty():
        st.info(EMPTY, icon=":material/inbox:")
        return
    with st.container(key="controls"), st.container(key="two_up_lines"):
        left, right = st.columns([2, 5])
        with left:
            asked = state.typed("With the words", "words", placeholder="cuba embargo, or 74/29")
        found = query("timelines_families", words=asked) if asked else everything
        rows = _offered(everything, found)
        wanted = st.query_params.get("family")
        with right:
            family_id = state.one(
                "Line of resolutions",
                list(rows),
                "family",
                default=next(iter(rows), None) if asked or wanted else None,
                names=lambda code: _name(rows[code]),
                placeholder=f"Choose one of {found.height:,}",
            )
    if found.is_empty():
        st.markdown("## No line has these words in its title. Try fewer, or the number of a resolution.")
    elif family_id is not None:
        line.show(rows[family_id])
    _list(found, asked, family_id)


def _offered(everything: polars.DataFrame, found: polars.DataFrame) -> dict[str, dict[str, Any]]:
    """Lines to choose from, by id: those found, and the one that the URL asks for."""
    rows = {row["family_id"]: row for row in found.head(MOST_OPTIONS).iter_rows(named=True)}
    wanted = st.query_params.get("family") or ""
    held = everything.filter(everything["family_id"] == wanted)
    if wanted and held.is_empty():
        # Ids change with the members of a line; the number of one of them, or of a vote compared, does not.
        number = wanted if "/" in wanted else st.query_params.get("from", wanted)
        held = query("timelines_families", words=number).head(1)
        for family_id in held["family_id"]:
            state.put(family=family_id)
    return {row["family_id"]: row for row in held.iter_rows(named=True)} | rows


def _list(found: polars.DataFrame, asked: str, chosen: str | None) -> None:
    """Every line found, each leading to its page; by itself, the page opens with it."""
    others = found.filter(found["family_id"] != (chosen or ""))
    if others.is_empty():
        return
    whole = words.count(found.height, "line")
    with_words = f" with the words “{words.plain(asked)}”" if asked else ""
    if chosen:
        st.subheader(f"Other lines{with_words}", divider="gray")
    else:
        compared = found.filter(polars.col("n_states").is_not_null()).height
        st.markdown(
            f"## {whole} of resolutions{with_words} that continue each other; on {compared:,} of them the "
            "votes of states can be compared."
        )
    st.caption("Those on which most states ever voted differently first.")
    tables.show(
        "timelines_families",
        others,
        labels=tables.only("timelines_families", *COLUMNS),
        links={"title": Link("timelines", "family", "family_id", view="families")},
        grid=True,
        whole=found,
    )


def _name(row: dict[str, Any]) -> str:
    return (
        f"{row['title'] or row['family_id']} ({words.count(row['n_members'], 'resolution')}, sessions "
        f"{row['first_session']} to {row['last_session']})"
    )
