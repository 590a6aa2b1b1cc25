"""The tile grid: one equal square for each state, so that a small island is as visible as a continent."""

from __future__ import annotations

import html
from collections.abc import Mapping

import altair
import polars
import streamlit as st

from dashboards.components import charts, words

SIDE = 29  # of a square with its gap, in pixels


def _looks(colours: charts.Palette) -> dict[str, tuple[str, str, str]]:
    """What a square may mean: its fill, its outline, and the colour of the code on it."""
    return {
        "first": (colours.first, colours.first, colours.ground),
        "second": (colours.second, colours.second, colours.ground),
        "third": (colours.third, colours.third, colours.ground),
        "lesser": (colours.lesser, colours.first, colours.ink),
        "none": ("transparent", colours.faint, colours.ink),
        "outside": ("transparent", colours.line, colours.faint),
        "yes": (colours.first, colours.first, colours.ground),
        "no": (colours.second, colours.second, colours.ground),
        "abstain": (colours.pale, colours.pale, colours.ink),
        "not_voting": ("transparent", colours.faint, colours.ink),
    }


def show(
    frame: polars.DataFrame,
    meanings: dict[str, str],
    alt: str,
    key: str,
    letters: dict[str, str] | None = None,
    leads: Mapping[str, str] | None = None,
) -> None:
    """Draw `state_code, name, tile_row, tile_column, meaning, note`; `meanings` gives the legend in order.

    What is meant is written in the legend, in the tooltip and in the weight of the square (filled,
    outlined), never in colour alone; `letters` writes a letter for each meaning under the code as well.
    A click on a square opens the page of its state; `leads` adds parameters to the address.
    """
    placed = frame.filter(polars.col("tile_row").is_not_null())
    if placed.is_empty():
        st.caption("No state has a place on the grid in this build.")
        return
    looks, letters = _looks(charts.palette()), letters or {}
    domain = list(meanings)
    rows, columns = (
        int(placed[side].max()) - int(placed[side].min()) + 1 for side in ("tile_row", "tile_column")
    )  # type: ignore[arg-type]
    labelled = placed.with_columns(
        polars.col("meaning").replace(meanings).alias("means"),
        (polars.col("name") + ": " + polars.col("meaning").replace(meanings)).alias("said"),
        polars.col("meaning").replace_strict(letters, default="", return_dtype=polars.String).alias("letter"),
        polars.Series(
            "leads",
            ["./" + words.address("states", state=code, **(leads or {})) for code in placed["state_code"]],
        ),
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
        href="leads:N",
    )
    squares = base.mark_square(size=(SIDE - 3) ** 2, strokeWidth=1, opacity=1).encode(
        fill=altair.Fill("meaning:N", scale=scale(0), legend=None),
        stroke=altair.Stroke("meaning:N", scale=scale(1), legend=None),
        description="said:N",
    )
    on_square = altair.Color("meaning:N", scale=scale(2), legend=None)
    codes = base.mark_text(fontSize=SIDE * 0.37, dy=-4 if letters else 0, aria=False).encode(
        text="state_code:N", color=on_square
    )
    below = base.mark_text(fontSize=SIDE * 0.3, dy=7, fontWeight="bold", aria=False).encode(
        text="letter:N", color=on_square
    )
    _legend(placed, meanings, looks, letters)
    chart = altair.layer(squares, codes, *([below] if letters else [])).properties(
        width=columns * SIDE, height=rows * SIDE
    )
    with st.container(key=f"tiles {key}"):  # the style sheet scales it down as a whole on a narrow screen
        charts.draw(chart.configure_view(stroke=None), alt, key, width="content")


def _legend(
    frame: polars.DataFrame,
    meanings: dict[str, str],
    looks: dict[str, tuple[str, str, str]],
    letters: dict[str, str],
) -> None:
    counts = dict(frame.select("meaning", "n_meaning").unique().iter_rows())
    squares = "".join(
        f'<span style="display:inline-flex;align-items:center;margin-right:1.2em;white-space:nowrap">'
        f'<span style="min-width:.9em;height:.9em;margin-right:.45em;background:{looks[meaning][0]};'
        f"border:1.5px solid {looks[meaning][1]};color:{looks[meaning][2]};font-size:.85em;line-height:1;"
        f'text-align:center;font-weight:700">{letters.get(meaning, "")}</span>'
        f"{html.escape(said)} ({counts[meaning]})</span>"
        for meaning, said in meanings.items()
        if counts.get(meaning)
    )
    st.html(f'<div style="font-size:.875rem;line-height:1.8">{squares}</div>')
