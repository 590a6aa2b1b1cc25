"""Lines through sessions, one for each state or pair: told apart by colour, shape and a label at the end."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, field

import altair
import polars
import streamlit as st

from dashboards.components import charts, legends
from dashboards.components.legends import Entry

MOST = 6  # lines that colours and shapes tell apart
HEIGHT = 340
LETTERS = 38  # of the title of an axis that is HEIGHT high
LABEL = 13  # room of a label at the end of a line, in pixels
SHAPES = ("circle", "square", "triangle-up", "diamond", "cross", "triangle-down")
SIGNS = "●■▲◆✚▼"


@dataclass(frozen=True, slots=True)
class Axis:
    """What is drawn upwards: a column, its title, the range shown, and how it is said in a tooltip."""

    value: str
    title: str
    domain: tuple[float, float] | None = None
    reverse: bool = False
    form: str = ".2f"
    tooltip: dict[str, str] = field(default_factory=dict)
    band: tuple[str, str] | None = None
    height: int = HEIGHT


def show(
    frame: polars.DataFrame,
    axis: Axis,
    names: dict[str, str],
    alt: str,
    key: str,
    *,
    query: str | None = None,
    measures: Sequence[str] = (),
) -> None:
    """Draw `session_no, line, label, stretch, is_few` and the axis' columns; `names` orders and names lines.

    A line breaks where a session is missing (`stretch`); a point of few votes is hollow (`is_few`).
    """
    drawn = frame.filter(polars.col(axis.value).is_not_null() & polars.col("session_no").is_not_null())
    lines = list(names)[:MOST]
    drawn = drawn.filter(polars.col("line").is_in(lines)).with_columns(
        polars.col("line").replace(names).alias("said")
    )
    if drawn.is_empty():
        st.caption("Nothing to draw: no value is held for a regular session.")
        return
    colours = charts.palette()
    domain = list(axis.domain) if axis.domain else _range(drawn, axis)
    entries = legend([(colours.kinds[n], SIGNS[n], names[line]) for n, line in enumerate(lines)])
    looks = altair.Scale(domain=lines, range=list(colours.kinds[: len(lines)]))
    colour = altair.Color("line:N", legend=None, scale=looks)
    base = altair.Chart(drawn).encode(x=_along(drawn), color=colour)
    upward = _upward(axis, domain)
    layers = [
        *_band(base, axis, looks),
        base.mark_line(strokeWidth=2).encode(y=upward, detail="stretch:N"),
        _points(base, upward, axis, lines, colours),
        _labels(base, drawn, axis, domain),
    ]
    chart = altair.layer(*layers).properties(
        height=axis.height, padding={"right": 42, "left": 5, "top": 8, "bottom": 5}
    )
    charts.draw(chart, alt, key, query=query, legend=entries, measures=measures)


def _upward(axis: Axis, domain: list[float]) -> altair.Y:
    return altair.Y(
        f"{axis.value}:Q",
        title=textwrap.wrap(axis.title, LETTERS * axis.height // HEIGHT),
        scale=altair.Scale(domain=domain, reverse=axis.reverse, nice=False, zero=False),
        axis=altair.Axis(format=axis.form.replace("f", "~f"), gridOpacity=0.6),
    )


def _band(base: altair.Chart, axis: Axis, looks: altair.Scale) -> list[altair.Chart]:
    """What is known of the uncertainty, behind the line."""
    if axis.band is None:
        return []
    low, high = axis.band
    return [
        base.mark_area(opacity=0.18, clip=True).encode(
            y=altair.Y(f"{low}:Q"),
            y2=f"{high}:Q",
            fill=altair.Fill("line:N", legend=None, scale=looks),
            detail="stretch:N",
        )
    ]


def _points(
    base: altair.Chart, upward: altair.Y, axis: Axis, lines: list[str], colours: charts.Palette
) -> altair.Chart:
    tooltip = [
        altair.Tooltip("said:N", title="Line"),
        altair.Tooltip("session:N", title="Session"),
        altair.Tooltip(f"{axis.value}:Q", title=axis.title, format=axis.form),
        *(altair.Tooltip(column, title=title) for column, title in axis.tooltip.items()),
    ]
    return base.mark_point(size=42, strokeWidth=1.5, opacity=1).encode(
        y=upward,
        shape=altair.Shape(
            "line:N", legend=None, scale=altair.Scale(domain=lines, range=list(SHAPES[: len(lines)]))
        ),
        fill=altair.condition(
            "datum.is_few",
            altair.value(colours.ground),
            altair.Fill(
                "line:N",
                legend=None,
                scale=altair.Scale(domain=lines, range=list(colours.kinds[: len(lines)])),
            ),
        ),
        tooltip=tooltip,
    )


def _labels(base: altair.Chart, drawn: polars.DataFrame, axis: Axis, domain: list[float]) -> altair.Chart:
    """A label at the last point of each line, moved apart where two would cover each other."""
    last = drawn.sort("session_no").group_by("line", maintain_order=True).last().sort(axis.value)
    labelled = apart(last, axis.value, (domain[1] - domain[0]) * LABEL / axis.height)
    return (
        base.mark_text(align="left", dx=8, fontSize=12, fontWeight=600, aria=False)
        .properties(data=labelled)
        .encode(y=altair.Y("label_at:Q"), text="label:N")
    )


def apart(labels: polars.DataFrame, value: str, gap: float) -> polars.DataFrame:
    """The rows by rising value with `label_at`: the value, moved up where the label below would cover it."""
    labels = labels.sort(value)
    places: list[float] = []
    for held in labels[value]:
        places.append(max(held, places[-1] + gap) if places else held)
    return labels.with_columns(polars.Series("label_at", places, dtype=polars.Float64))


def _range(drawn: polars.DataFrame, axis: Axis) -> list[float]:
    columns = [*(axis.band or ()), axis.value]
    low = min(float(drawn[column].min()) for column in columns)  # type: ignore[arg-type]
    high = max(float(drawn[column].max()) for column in columns)  # type: ignore[arg-type]
    return [low, high] if low < high else [low - 1, high + 1]


def _along(drawn: polars.DataFrame) -> altair.X:
    return altair.X(
        "session_no:Q",
        title="Session",
        axis=altair.Axis(format="d", tickMinStep=1, grid=False),
        scale=altair.Scale(domain=_sessions(drawn), nice=False, padding=6),
    )


def _sessions(drawn: polars.DataFrame) -> list[int]:
    low, high = int(drawn["session_no"].min()), int(drawn["session_no"].max())  # type: ignore[arg-type]
    return [low, high] if low < high else [low - 1, high + 1]


def legend(entries: list[tuple[str, str, str]]) -> list[Entry]:
    """Colour, sign and words of each kind of mark, as a line above a chart; gives them for its picture."""
    marks = [Entry(said, fill=colour, sign=sign) for colour, sign, said in entries]
    legends.show(marks)
    return marks
