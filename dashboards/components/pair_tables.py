"""The pairs behind a matrix as a table: the most and the least alike, or all pairs of one state."""

from __future__ import annotations

import polars
import streamlit as st

from dashboards.components import tables, words
from dashboards.components.tables import Link

MOST_ROWS = 200
LINKS = {"name_a": Link("states", "state", "state_a"), "name_b": Link("states", "state", "state_b")}


def show(
    name: str, pairs: polars.DataFrame, first: tuple[str, ...], state_code: str | None, state_name: str
) -> None:
    """The rows of the query in their order: those of one state, or the first and the last of all.

    The columns of `first` stand before the others; the file to download has every pair.
    """
    if state_code:
        shown = of_state(pairs, state_code)
        st.caption(
            f"All {shown.height:,} pairs of {words.plain(state_name)}, in order of the measure chosen."
        )
    elif pairs.height > MOST_ROWS and not pairs["is_ranked"].any():
        shown = pairs.head(MOST_ROWS)
        st.caption(f"No pair is ranked; {MOST_ROWS} of {pairs.height:,} are shown, the download has all.")
    elif pairs.height > MOST_ROWS:
        ranked = pairs.filter("is_ranked")
        shown = polars.concat([ranked.head(MOST_ROWS // 2), ranked.tail(MOST_ROWS // 2)]).unique(
            ["state_a", "state_b"], keep="first", maintain_order=True
        )
        st.caption(
            f"The first and the last {MOST_ROWS // 2} of {ranked.height:,} ranked pairs, in order of the "
            f"measure chosen. Choose a state to see all of its pairs; the download has all {pairs.height:,}."
        )
    else:
        shown = pairs
    # A state that is in every row is said above; its place in the row is for the other one.
    sides = ("name_b",) if state_code else ("name_a", "name_b")
    left_out = ("name_a",) if state_code else ()
    labels = tables.only(name, *first[:2], *sides, *first[2:]) | tables.without(name, *left_out)
    tables.show(name, shown, labels=labels, links=LINKS, grid=True, whole=pairs)


def of_state(pairs: polars.DataFrame, state_code: str) -> polars.DataFrame:
    """The pairs of one state, which is put first in each."""
    first = pairs.filter(polars.col("state_a") == state_code)
    second = pairs.filter(polars.col("state_b") == state_code)
    both = polars.concat([first, second.rename(turned(pairs)).select(pairs.columns)])
    return both.sort("is_ranked", "value", descending=True, nulls_last=True, maintain_order=True)


def turned(pairs: polars.DataFrame) -> dict[str, str]:
    """New names of the columns of a pair read the other way round."""
    swap = {"_a": "_b", "_b": "_a"}
    return {
        name: name[:-2] + swap[name[-2:]]
        for name in pairs.columns
        if name[-2:] in swap and name[:-2] + swap[name[-2:]] in pairs.columns
    }
