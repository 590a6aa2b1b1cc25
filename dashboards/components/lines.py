"""Lines of resolutions: one to choose by words of its title or a number, and all of them as a list."""

from __future__ import annotations

from typing import Any

import polars
import streamlit as st

from dashboards.components import line, line_symbols, state, tables, words
from dashboards.warehouse import query

MOST_OPTIONS = 400  # lines that the box offers; more are found by words
COLUMNS = ("title", "n_states", "n_members", "n_votes_held", "sessions")
EMPTY = (
    "No line of resolutions is known: that takes two held resolutions of which one continues the "
    "other by stated evidence. `unga refresh PATH` reads resolutions and votes."
)


def show() -> None:
    """Search, choice, the line chosen, and the list."""
    everything = _known(None)
    if everything.is_empty():
        st.info(EMPTY, icon=":material/inbox:")
        return
    with st.container(key="controls"), st.container(key="two_up_lines"):
        left, right = st.columns([2, 5])
        with left:
            asked = state.typed("With the words", "words", placeholder="cuba embargo, or 74/29")
        found = _known(asked) if asked else everything
        rows = _offered(everything, found)
        wanted = st.query_params.get("family")
        with right:
            symbol = state.one(
                "Line of resolutions",
                list(rows),
                "family",
                default=next(iter(rows), None) if asked or wanted else None,
                names=lambda code: _name(rows[code]),
                placeholder=f"Choose one of {found.height:,}",
            )
    if found.is_empty():
        st.markdown("## No line has these words in its title. Try fewer, or the number of a resolution.")
    elif symbol is not None:
        line.show(rows[symbol])
    _list(found, asked, symbol)


def _known(asked: str | None) -> polars.DataFrame:
    """Lines with the words in the title, or with a resolution of that number; all of them without words."""
    return line_symbols.joined(query("timelines_families", words=asked))


def _offered(everything: polars.DataFrame, found: polars.DataFrame) -> dict[str, dict[str, Any]]:
    """Lines to choose from, by symbol: those found, and the one that the URL asks for.

    That may be named by any resolution of it, or, in an older link, by its id in a build.
    """
    rows = {row["line_symbol"]: row for row in found.head(MOST_OPTIONS).iter_rows(named=True)}
    wanted = st.query_params.get("family") or ""
    held = everything.filter((polars.col("line_symbol") == wanted) | (polars.col("family_id") == wanted))
    if wanted and held.is_empty():
        # Ids change with the members of a line; the number of one of them, or of a vote compared, does not.
        held = _known(wanted if "/" in wanted else st.query_params.get("from", wanted)).head(1)
    for symbol in held["line_symbol"]:
        state.put(family=symbol)
    return {row["line_symbol"]: row for row in held.iter_rows(named=True)} | rows


def _list(found: polars.DataFrame, asked: str, chosen: str | None) -> None:
    """Every line found, each leading to its page; by itself, the page opens with it."""
    others = found.filter(found["line_symbol"] != (chosen or ""))
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
        links={"title": line_symbols.LINK},
        grid=True,
        whole=found,
    )


def _name(row: dict[str, Any]) -> str:
    return (
        f"{row['title'] or row['family_id']} ({words.count(row['n_members'], 'resolution')}, sessions "
        f"{row['first_session']} to {row['last_session']})"
    )
