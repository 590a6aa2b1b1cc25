"""The tile grid: one equal square for each state, so that a small island is as visible as a continent."""

from __future__ import annotations

import html

import altair
import polars
import streamlit as st

from dashboards.components import charts

SIDE = 29  # of a square with its gap, in pixels

# What a square may mean: fill of the palette, whether the code stands light on it, words for the legend.
MEANINGS = ("first", "second", "third", "lesser", "none", "outside")


def show(frame: polars.DataFrame, meanings: dict[str, str], alt: str, key: str) -> None:
    """Draw `state_code, name, tile_row, tile_column, meaning, note`; `meanings` gives the legend in order.

    Keys of `meanings` are of MEANINGS. What is meant is written in the legend, in the tooltip and in the
    weight of the square (filled, outlined, dashed), never in colour alone.
    """
    placed = frame.filter(polars.col("tile_row").is_not_null())
    if placed.is_empty():
        st.caption("No state has a place on the grid in this build.")
        return
    colours = charts.palette()
    looks = {
        "first": (colours.first, colours.first, colours.ground),
        "second": (colours.second, colours.second, colours.ground),
        "third": (colours.third, colours.third, colours.ground),
        "lesser": (colours.lesser, colours.first, colours.ink),
        "none": ("transparent", colours.faint, colours.ink),
        "outside": ("transparent", colours.line, colours.faint),
    }
    domain = list(meanings)
    rows, columns = (
        int(placed[side].max()) - int(placed[side].min()) + 1 for side in ("tile_row", "tile_column")
    )  # type: ignore[arg-type]
    labelled = placed.with_columns(
        polars.col("meaning").replace(meanings).alias("means"),
        (polars.col("name") + ": " + polars.col("meaning").replace(meanings)).alias("said"),
    )

    def scale(part: int) -> altair.Scale:
        return altair.Scale(domain=domain, range=[looks[meaning][part] for meaning in domain])

    base = altair.Chart(labelled).encode(
        x=altair.X("tile_column:O", axis=None, scale=altair.Scale(padding=0)),
        y=altair.Y("tile_row:O", axis=None, scale=altair.Scale(padding=0)),
        tooltip=[
            altair.Tooltip("name:N", title="State"),
            altair.Tooltip("means:N", title="Here"),
            altair.Tooltip("note:N", title="How known"),
        ],
    )
    squares = base.mark_square(size=(SIDE - 3) ** 2, strokeWidth=1, opacity=1).encode(
        fill=altair.Fill("meaning:N", scale=scale(0), legend=None),
        stroke=altair.Stroke("meaning:N", scale=scale(1), legend=None),
        description="said:N",
    )
    codes = base.mark_text(fontSize=SIDE * 0.37, aria=False).encode(
        text="state_code:N", color=altair.Color("meaning:N", scale=scale(2), legend=None)
    )
    _legend(placed, meanings, looks)
    chart = altair.layer(squares, codes).properties(width=columns * SIDE, height=rows * SIDE)
    with st.container(key=f"tiles {key}"):  # the style sheet scales it down as a whole on a narrow screen
        charts.draw(chart.configure_view(stroke=None), alt, key, width="content")


def _legend(
    frame: polars.DataFrame, meanings: dict[str, str], looks: dict[str, tuple[str, str, str]]
) -> None:
    counts = dict(frame.select("meaning", "n_meaning").unique().iter_rows())
    squares = "".join(
        f'<span style="display:inline-flex;align-items:center;margin-right:1.2em;white-space:nowrap">'
        f'<span style="width:.9em;height:.9em;margin-right:.45em;background:{looks[meaning][0]};'
        f'border:1.5px solid {looks[meaning][1]}"></span>{html.escape(said)} ({counts[meaning]})</span>'
        for meaning, said in meanings.items()
        if counts.get(meaning)
    )
    st.html(f'<div style="font-size:.875rem;line-height:1.8">{squares}</div>')
