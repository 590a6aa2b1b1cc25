"""Charts that several pages share, in colours told apart without colour vision, in light and dark."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from typing import Any

import altair
import polars
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboards.components import legends, pictures
from dashboards.components.legends import Entry
from dashboards.components.palettes import DARK, LIGHT, Palette, palette

__all__ = ["DARK", "LIGHT", "Palette", "bars", "chain", "draw", "palette", "stacked_years", "vote_shares"]

altair.data_transformers.disable_max_rows()
# How altair hands over data is one setting for all threads, and Streamlit changes it while it puts a chart
# on a page: a picture asked for at that moment would come without its data.
_altair_settings = threading.Lock()


def draw(
    chart: altair.Chart | altair.LayerChart,
    alt: str,
    key: str,
    renderer: str = "svg",
    width: str = "stretch",
    *,
    query: str | None = None,
    legend: Sequence[Entry] = (),
    measures: Sequence[str] = (),
    notes: Mapping[str, str] | None = None,
    into: DeltaGenerator | None = None,
) -> None:
    """Put a chart on the page: as SVG, so that a screen reader can walk its marks; `canvas` for very many.

    `query` names what the rows were asked of, so that a picture can say sources and formulas; `legend` is
    what a page writes above the chart (`legends.show`), as a picture needs it inside; `measures` are columns
    of measures that the chart draws under another name; `notes` say of a reader's own query what `query`
    says of a named one.
    """
    chart = chart.properties(usermeta={"embedOptions": {"renderer": renderer, "actions": False}})
    faint = palette().faint  # Streamlit's own grey falls short of a contrast of 4.5:1
    chart = chart.configure_axis(labelColor=faint, titleColor=faint).configure_legend(
        labelColor=palette().ink
    )
    with _altair_settings:
        (into or st).altair_chart(chart, width=width, key=f"chart {key}", alt=alt)

    def specification() -> dict[str, Any]:
        with _altair_settings:
            return chart.to_dict(validate=False)

    made = pictures.of_spec(specification, measures)
    pictures.offer(made, alt, key, query=query, legend=legend, notes=notes)


def bars(
    frame: polars.DataFrame,
    value: str,
    label: str,
    title: str,
    key: str,
    share_of: str | None = None,
    *,
    alt: str = "",
    query: str | None = None,
) -> None:
    """One horizontal bar a row, in the order given; `share_of` draws the whole behind the part.

    `title` stands at the axis; `alt` says what the bars are.
    """
    colours = palette()
    order = frame[label].to_list()
    base = altair.Chart(frame).encode(
        y=altair.Y(f"{label}:N", sort=order, title=None, axis=altair.Axis(labelLimit=260))
    )
    tooltip = [label, *[column for column in (value, share_of) if column]]
    layers = [
        base.mark_bar(color=colours.first).encode(x=altair.X(f"{value}:Q", title=title), tooltip=tooltip)
    ]
    if share_of:
        layers.insert(
            0, base.mark_bar(color=colours.line, opacity=0.6).encode(x=f"{share_of}:Q", tooltip=tooltip)
        )
    layers.append(
        base.mark_text(align="left", dx=4, color=colours.ink).encode(
            x=altair.X(f"{share_of or value}:Q"),
            text=altair.Text("text:N" if "text" in frame.columns else f"{value}:Q"),
        )
    )
    chart = altair.layer(*layers).properties(height=26 * frame.height + 70)
    draw(chart, alt or f"{title}: one bar for each of {frame.height}", key, query=query)


def stacked_years(
    frame: polars.DataFrame,
    year: str,
    value: str,
    kind: str,
    title: str,
    key: str | None = None,
    *,
    query: str | None = None,
) -> None:
    """One column a year, divided by kind."""
    if frame.is_empty():
        return
    colours = palette()
    kinds = sorted(frame[kind].unique().drop_nulls().to_list())
    scale = altair.Scale(domain=kinds, range=[colours.kinds[n % 6] for n in range(len(kinds))])
    chart = (
        altair.Chart(frame)
        .mark_bar(stroke=colours.ground, strokeWidth=1)
        .encode(
            x=altair.X(f"{year}:O", title=None, axis=altair.Axis(labelAngle=0)),
            y=altair.Y(f"{value}:Q", title=title, axis=altair.Axis(tickMinStep=1)),
            color=altair.Color(f"{kind}:N", scale=scale, legend=altair.Legend(orient="top", title=None)),
            tooltip=[
                altair.Tooltip(year, title="Year"),
                altair.Tooltip(kind, title="Text is"),
                altair.Tooltip(value, title=title),
            ],
        )
        .properties(height=220)
    )
    draw(chart, f"{title}, one column a year", key or title, query=query)


def vote_shares(frame: polars.DataFrame, label: str, title: str, *, query: str | None = None) -> None:
    """One column a row, divided into yes, no, abstained and not voting, oldest first."""
    colours = palette()
    sides = {"yes": "yes", "no": "no", "abstain": "abstained", "not_voting": "did not vote"}
    looks = {
        "yes": colours.first,
        "no": colours.second,
        "abstain": colours.pale,
        "not_voting": colours.ground,
    }
    long = frame.unpivot(
        on=list(sides), index=[label, "n_votes"], variable_name="side", value_name="n"
    ).with_columns(
        polars.col("side").replace(sides).alias("said"),
        polars.col("side").replace_strict({side: n for n, side in enumerate(sides)}).alias("line"),
    )
    scale = altair.Scale(domain=list(sides.values()), range=list(looks.values()))
    legend = [Entry(said, looks[side], colours.faint) for side, said in sides.items()]
    legends.show(legend)
    chart = (
        altair.Chart(long)
        .mark_bar(stroke=colours.faint, strokeWidth=0.5)
        .encode(
            x=altair.X(
                f"{label}:O",
                title="Session",
                sort=frame[label].reverse().to_list(),
                axis=altair.Axis(labelAngle=0, labelOverlap="greedy"),
            ),
            y=altair.Y("n:Q", stack="normalize", title=None, axis=altair.Axis(format="%", tickCount=5)),
            color=altair.Color("said:N", scale=scale, legend=None),
            order=altair.Order("line:Q"),
            tooltip=[
                altair.Tooltip(f"{label}:N", title="Session"),
                altair.Tooltip("said:N", title="Vote"),
                altair.Tooltip("n:Q", title="Roll calls"),
                altair.Tooltip("n_votes:Q", title="Of"),
            ],
        )
        .properties(height=300)
    )
    draw(chart, title, "vote shares", query=query, legend=legend)


def chain(frame: polars.DataFrame, when: str, label: str, kind: str, title: str) -> None:
    """Things that follow each other on a line of dates."""
    dated = frame.filter(polars.col(when).is_not_null())
    if dated.is_empty():
        return
    colours = palette()
    kinds = sorted(dated[kind].unique().to_list())
    base = altair.Chart(dated).encode(
        x=altair.X(
            f"{when}:T",
            title=None,
            axis=altair.Axis(format="%b %Y", tickCount=6),
            scale=altair.Scale(padding=50),
        )
    )
    shape = altair.Shape(
        f"{kind}:N",
        scale=altair.Scale(domain=kinds, range=["circle", "square", "triangle-up"][: len(kinds)]),
        legend=altair.Legend(orient="top", title=None),
    )
    tooltip = [
        altair.Tooltip(label, title="Resolution"),
        altair.Tooltip("title", title="Title"),
        altair.Tooltip(f"{when}:T", title="Adopted", format="%-d %B %Y"),
        altair.Tooltip(kind, title="Here"),
    ]
    points = base.mark_point(filled=True, size=140, color=colours.first, opacity=1).encode(
        shape=shape, tooltip=tooltip
    )
    line = base.mark_line(color=colours.faint)
    texts = base.mark_text(angle=315, align="left", dx=8, dy=-6, color=colours.ink).encode(text=label)
    draw(altair.layer(line, points, texts).encode(y=altair.value(60)).properties(height=150), title, title)
