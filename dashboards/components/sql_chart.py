"""A chart of any query's rows: which kind, and which columns, are guessed by type and kept in the URL."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import altair
import polars
import streamlit as st

from dashboards.components import charts, state, words

KINDS = {"bar": "Bars", "line": "Line", "point": "Points", "histogram": "Distribution"}
MOST_BARS, MOST_MARKS, MOST_COLOURS = 60, 5000, 6
NONE = "–"
CHOICES = ("chart", "x", "y", "colour")
HEIGHT = 380


def show(frame: polars.DataFrame, notes: Mapping[str, str]) -> None:
    """The choices and the chart, with `notes` on its query; says what to do where nothing can be drawn."""
    frame = _drawable(frame)
    _start_anew_for(frame)
    numbers = [name for name, kind in frame.schema.items() if kind.is_numeric()]
    if frame.is_empty() or not frame.width:
        st.caption("There are no rows to draw.")
        return
    kind, x, y, colour = _choices(frame, numbers)
    if not x or (kind != "histogram" and not y):
        st.caption("A chart needs a column of numbers: count or add something up, then draw it.")
        return
    rows, note = _cut(frame, kind)
    alt = _described(kind, x, y, colour, rows.height, frame.height)
    drawn = [name for name in (x, y, colour) if name]
    charts.draw(_chart(rows, kind, x, y, colour), alt, "query", measures=drawn, notes=notes)
    if note:
        st.caption(note)


def _start_anew_for(frame: polars.DataFrame) -> None:
    """Let go of what was chosen for other columns; the same ones keep their chart through a new condition."""
    columns = frame.columns
    if st.session_state.setdefault("columns of chart", columns) != columns:
        st.session_state["columns of chart"] = columns
        for key in CHOICES:
            st.session_state.pop(key, None)
        state.put(**dict.fromkeys(CHOICES, ""))


def _drawable(frame: polars.DataFrame) -> polars.DataFrame:
    """Columns that a chart can hold: decimals as numbers, no lists."""
    frame = frame.select(name for name, kind in frame.schema.items() if not kind.is_nested())
    return frame.with_columns(polars.selectors.decimal().cast(polars.Float64))


def _choices(frame: polars.DataFrame, numbers: list[str]) -> tuple[str, str | None, str | None, str | None]:
    with st.container(horizontal=True, key="chart_choices"):
        kind = state.one(
            "Chart", list(KINDS), "chart", default=_kind(frame, numbers), names=KINDS.__getitem__
        )
        if kind == "histogram":
            return (
                kind,
                state.one("Of", numbers, "x", default=next(iter(numbers), None), says_gone=False),
                None,
                None,
            )
        x = state.one("Along", frame.columns, "x", default=_along(frame, numbers), says_gone=False)
        others = [name for name in numbers if name != x]
        y = state.one("How much", others, "y", default=next(iter(others), None), says_gone=False)
        few = [name for name in frame.columns if name not in (x, y) and _is_few(frame[name])]
        colour = state.one("Colour", [NONE, *few], "colour", default=NONE, says_gone=False)
    return kind or "bar", x, y, None if colour == NONE else colour


def _kind(frame: polars.DataFrame, numbers: list[str]) -> str:
    """Dates, years and sessions make a line, two numbers points, one number alone a distribution."""
    along = _along(frame, numbers)
    if len(numbers) == 1 and frame.width == 1:
        return "histogram"
    if along and (frame.schema[along].is_temporal() or _is_run(frame[along])):
        return "line" if frame[along].n_unique() == frame.height else "point"
    return "point" if len(numbers) == frame.width else "bar"


def _along(frame: polars.DataFrame, numbers: list[str]) -> str | None:
    """The first date, else the first year or session, else the first words, else the first number."""
    columns = frame.columns
    for fits in (
        lambda name: frame.schema[name].is_temporal(),
        lambda name: _is_run(frame[name]),
        lambda name: name not in numbers,
    ):
        found = next((name for name in columns if fits(name)), None)
        if found and any(name != found for name in numbers):
            return found
    return next(iter(columns), None)


def _is_run(values: polars.Series) -> bool:
    """Whether a column counts years or sessions: each at most a few times, all whole and of that name."""
    return values.name in ("session", "year") and values.cast(polars.Int64, strict=False).is_not_null().all()


def _is_few(values: polars.Series) -> bool:
    return 1 < values.n_unique() <= MOST_COLOURS


def _cut(frame: polars.DataFrame, kind: str) -> tuple[polars.DataFrame, str]:
    most = MOST_BARS if kind == "bar" else MOST_MARKS
    if frame.height <= most:
        return frame, ""
    return frame.head(
        most
    ), f"Drawn: the first {most:,} of {frame.height:,} rows. Order and limit choose them."


def _chart(rows: polars.DataFrame, kind: str, x: str, y: str | None, colour: str | None) -> altair.Chart:
    """Columns get plain names, as a name may hold signs that mean something to the chart."""
    parts = {"x": x, "y": y, "colour": colour}
    held = rows.select(**{part: polars.col(name) for part, name in parts.items() if name})
    if _is_run(rows[x]):
        held = held.with_columns(polars.col("x").cast(polars.Int64))
    told = [altair.Tooltip("x", title=x)] + [
        altair.Tooltip(part, title=name) for part, name in (("y", y), ("colour", colour)) if name
    ]
    base = altair.Chart(held).properties(height=HEIGHT)
    hue: dict[str, Any] = _hue(held, colour)
    if kind == "histogram":
        axis = altair.X("x:Q", bin=altair.Bin(maxbins=30), title=x)
        return base.mark_bar(color=charts.palette().first).encode(axis, altair.Y("count()", title="rows"))
    if kind == "bar":
        order = held["x"].unique(maintain_order=True).to_list()
        base = base.properties(height=max(120, 22 * len(order) + 40))
        across = altair.X("y:Q", title=y)
        down = altair.Y("x:N", sort=order, title=x, axis=altair.Axis(labelLimit=260))
        return base.mark_bar(color=charts.palette().first).encode(across, down, tooltip=told, **hue)
    axes = (_axis("x", held, x), _axis("y", held, y or ""))
    if kind == "line":
        return base.mark_line(point=True, color=charts.palette().first).encode(*axes, tooltip=told, **hue)
    return base.mark_point(filled=True, size=60, opacity=0.8, color=charts.palette().first).encode(
        *axes, tooltip=told, **hue
    )


def _axis(part: str, held: polars.DataFrame, title: str) -> altair.X | altair.Y:
    kind = held.schema[part]
    sort = "T" if kind.is_temporal() else "Q" if kind.is_numeric() else "N"
    scale = altair.Scale(zero=part == "y") if sort == "Q" else altair.Undefined
    axis = altair.Axis(format="d") if part == "x" and title in ("session", "year") else altair.Undefined
    return (altair.X if part == "x" else altair.Y)(f"{part}:{sort}", title=title, scale=scale, axis=axis)


def _hue(held: polars.DataFrame, colour: str | None) -> dict[str, Any]:
    """Colours told apart without colour vision."""
    if not colour:
        return {}
    values = held["colour"].unique(maintain_order=True).to_list()
    scale = altair.Scale(domain=values, range=list(charts.palette().kinds[: len(values)]))
    return {"color": altair.Color("colour:N", title=colour, scale=scale)}


def _described(kind: str, x: str, y: str | None, colour: str | None, n_drawn: int, n_rows: int) -> str:
    said = f"distribution of {x}" if kind == "histogram" else f"{y} by {x}"
    split = f", coloured by {colour}" if colour else ""
    rows = words.count(n_rows, "row")
    return f"{KINDS[kind]}: {said}{split}; " + (
        rows if n_drawn == n_rows else f"the first {n_drawn:,} of {rows}"
    )
