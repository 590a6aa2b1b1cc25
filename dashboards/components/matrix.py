"""Who sponsors with whom: an ordered matrix of states, and the same as a network at published positions."""

from __future__ import annotations

import html

import altair
import polars
import streamlit as st

from dashboards.components import charts

SHAPES = (
    ("circle", "●"),
    ("square", "■"),
    ("triangle-up", "▲"),
    ("diamond", "◆"),
    ("cross", "✚"),
    ("triangle-down", "▼"),
)


def show(frame: polars.DataFrame, measure: str, title: str) -> None:
    """One square for each pair, in the published order: states that sign together stand together."""
    colours = charts.palette()
    both = polars.concat([frame, frame.rename(_mirrored(frame))], how="diagonal")
    order = _order(both)
    # Beyond some fifty states not every code has room; the tooltip names each square.
    axis = altair.Axis(labelFontSize=9, labelOverlap="greedy", title=None, labelLimit=60)
    chart = (
        altair.Chart(both)
        .mark_rect(stroke=colours.ground, strokeWidth=0.4 if len(order) < 60 else 0)
        .encode(
            x=altair.X("state_a:N", sort=order, axis=axis),
            y=altair.Y("state_b:N", sort=order, axis=axis),
            color=altair.Color(
                f"{measure}:Q",
                title=title,
                legend=altair.Legend(orient="top", gradientLength=240, titleLimit=0),
                scale=altair.Scale(range=list(colours.ramp), domainMin=0),
            ),
            tooltip=[
                altair.Tooltip("name_a", title="State"),
                altair.Tooltip("name_b", title="with"),
                altair.Tooltip("n_both", title="Texts of both"),
                altair.Tooltip("n_a", title="Texts of the first"),
                altair.Tooltip("n_b", title="Texts of the second"),
                altair.Tooltip("jaccard", title="Share", format=".2f"),
            ],
        )
        .properties(height=min(24 * len(order), 860) + 110)
    )
    charts.draw(chart, f"Matrix of {len(order)} states: {title}", "matrix", renderer="canvas")


def _mirrored(frame: polars.DataFrame) -> dict[str, str]:
    swap = {"_a": "_b", "_b": "_a"}
    return {
        name: name[:-2] + swap[name[-2:]] for name in frame.columns if name[-2:] in swap and name != "n_both"
    }


def _order(both: polars.DataFrame) -> list[str]:
    return (
        both.select("state_a", "position_a")
        .unique()
        .sort("position_a", "state_a", nulls_last=True)["state_a"]
        .to_list()
    )


def network(nodes: polars.DataFrame, pairs: polars.DataFrame) -> None:
    """States at their published places, joined where they sponsor most together."""
    place_of = nodes.select("state_code", "x", "y")
    edges = pairs.join(place_of, left_on="state_a", right_on="state_code", how="inner").join(
        place_of, left_on="state_b", right_on="state_code", how="inner", suffix="_b"
    )
    colours = charts.palette()
    groups = sorted(nodes["regional_group"].unique().to_list())
    colour_of = altair.Scale(domain=groups, range=[colours.kinds[n % 6] for n in range(len(groups))])
    shape_of = altair.Scale(domain=groups, range=[SHAPES[n % 6][0] for n in range(len(groups))])
    nowhere = altair.Axis(labels=False, ticks=False, domain=False, grid=False, title=None)
    place = {
        "x": altair.X("x:Q", axis=nowhere, scale=altair.Scale(zero=False)),
        "y": altair.Y("y:Q", axis=nowhere, scale=altair.Scale(zero=False)),
    }
    lines = (
        altair.Chart(edges)
        .mark_rule(color=colours.faint, opacity=0.35)
        .encode(
            x=altair.X("x:Q", axis=nowhere),
            y=altair.Y("y:Q", axis=nowhere),
            x2="x_b:Q",
            y2="y_b:Q",
            strokeWidth=altair.StrokeWidth(
                "jaccard:Q", scale=altair.Scale(domain=[0, 1], range=[0.3, 3]), legend=None
            ),
        )
    )
    tooltip = [
        altair.Tooltip("state", title="State"),
        altair.Tooltip("regional_group", title="Group"),
        altair.Tooltip("n_sponsored", title="Texts sponsored"),
    ]
    base = altair.Chart(nodes).encode(**place)
    points = base.mark_point(filled=True, opacity=1, stroke=colours.ground, strokeWidth=0.8).encode(
        color=altair.Color("regional_group:N", scale=colour_of, legend=None),
        shape=altair.Shape("regional_group:N", scale=shape_of, legend=None),
        size=altair.Size("n_sponsored:Q", scale=altair.Scale(range=[50, 400]), legend=None),
        tooltip=tooltip,
    )
    codes = base.mark_text(dy=-11, fontSize=9, color=colours.ink).encode(text="state_code:N")
    chart = altair.layer(lines, points, codes).properties(height=640).configure_view(stroke=None)
    _legend(groups, colours.kinds)
    charts.draw(chart, f"Network of {nodes.height} states", "network")


def _legend(groups: list[str], kinds: tuple[str, ...]) -> None:
    marks = "".join(
        f'<span style="display:inline-block;margin-right:1.4em;white-space:nowrap">'
        f'<span style="color:{kinds[n % 6]}">{SHAPES[n % 6][1]}</span> '
        f"{html.escape(group)}</span>"
        for n, group in enumerate(groups)
    )
    st.html(f'<div style="font-size:.875rem;line-height:1.8">{marks}</div>')
