"""The tile grid: one equal square for each state, so that a small island is as visible as a continent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import altair
import polars
import streamlit as st

from dashboards.components import charts, legends, words
from dashboards.components.legends import Entry

TOLD = {"name": "State", "means": "Here", "note": "How known"}
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
    query: str | None = None,
    measures: Sequence[str] = (),
) -> None:
    """Draw `state_code, name, tile_row, tile_column, meaning, note`; `meanings` gives the legend in order.

    What is meant is written in the legend, in the tooltip and in the weight of the square (filled,
    outlined), never in colour alone; `letters` writes a letter for each meaning under the code as well.
    A click on a square opens the page of its state; `leads` adds parameters to the address. `query` names
    what the rows were asked of, `measures` the columns of measures by which squares are marked.
    """
    placed = frame.filter(polars.col("tile_row").is_not_null())
    if placed.is_empty():
        st.caption("No state has a place on the grid in this build.")
        return
    looks, letters = _looks(charts.palette()), letters or {}
    entries = _legend(placed, meanings, looks, letters)
    legends.show(entries)
    chart = _chart(_said(placed, meanings, letters, leads or {}), meanings, looks, with_letters=bool(letters))
    with st.container(key=f"tiles {key}"):  # the style sheet scales it down as a whole on a narrow screen
        charts.draw(chart, alt, key, width="content", query=query, legend=entries, measures=measures)


def _said(
    placed: polars.DataFrame, meanings: dict[str, str], letters: dict[str, str], leads: Mapping[str, str]
) -> polars.DataFrame:
    """The rows with the words, the letter and the address of each square."""
    addresses = ["./" + words.address("states", state=code, **leads) for code in placed["state_code"]]
    return placed.with_columns(
        polars.col("meaning").replace(meanings).alias("means"),
        (polars.col("name") + ": " + polars.col("meaning").replace(meanings)).alias("said"),
        polars.col("meaning").replace_strict(letters, default="", return_dtype=polars.String).alias("letter"),
        polars.Series("leads", addresses, dtype=polars.String),
    )


def _chart(
    labelled: polars.DataFrame,
    meanings: dict[str, str],
    looks: dict[str, tuple[str, str, str]],
    *,
    with_letters: bool,
) -> altair.LayerChart:
    def scale(part: int) -> altair.Scale:
        return altair.Scale(domain=list(meanings), range=[looks[meaning][part] for meaning in meanings])

    base = altair.Chart(labelled).encode(
        x=altair.X("tile_column:O", axis=None, scale=altair.Scale(padding=0)),
        y=altair.Y("tile_row:O", axis=None, scale=altair.Scale(padding=0)),
        tooltip=[altair.Tooltip(f"{column}:N", title=title) for column, title in TOLD.items()],
        href="leads:N",
    )
    squares = base.mark_square(size=(SIDE - 3) ** 2, strokeWidth=1, opacity=1).encode(
        fill=altair.Fill("meaning:N", scale=scale(0), legend=None),
        stroke=altair.Stroke("meaning:N", scale=scale(1), legend=None),
        description="said:N",
    )
    on_square = altair.Color("meaning:N", scale=scale(2), legend=None)
    codes = base.mark_text(fontSize=SIDE * 0.37, dy=-4 if with_letters else 0, aria=False)
    below = base.mark_text(fontSize=SIDE * 0.3, dy=7, fontWeight="bold", aria=False)
    layers = [squares, codes.encode(text="state_code:N", color=on_square)]
    if with_letters:
        layers.append(below.encode(text="letter:N", color=on_square))
    rows, columns = (
        int(labelled[side].max()) - int(labelled[side].min()) + 1  # type: ignore[arg-type]
        for side in ("tile_row", "tile_column")
    )
    chart = altair.layer(*layers).properties(width=columns * SIDE, height=rows * SIDE)
    return chart.configure_view(stroke=None)


def _legend(
    frame: polars.DataFrame,
    meanings: dict[str, str],
    looks: dict[str, tuple[str, str, str]],
    letters: dict[str, str],
) -> list[Entry]:
    """What each kind of square means, with the number of states it stands for."""
    counts = dict(frame.select("meaning", "n_meaning").unique().iter_rows())
    return [
        Entry(f"{said} ({counts[meaning]})", fill, outline, letters.get(meaning, ""), ink)
        for meaning, said in meanings.items()
        if counts.get(meaning)
        for fill, outline, ink in [looks[meaning]]
    ]
