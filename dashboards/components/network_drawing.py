"""The drawing of a network: states as marks of colour and shape, ties as lines, codes where there is room."""

from __future__ import annotations

import altair
import polars

from dashboards.components import charts, network_labels, series
from dashboards.components.charts import Palette

SHAPES = (
    ("circle", "●"),
    ("square", "■"),
    ("triangle-up", "▲"),
    ("diamond", "◆"),
    ("cross", "✚"),
    ("triangle-down", "▼"),
)
OTHERS = "all others"
OF_POINTED = (
    "pointed.state_code && (indexof(pointed.state_code, datum.state_a) >= 0"
    " || indexof(pointed.state_code, datum.state_b) >= 0)"
)
TOLD = {
    "state:N": "State",
    "regional_group:N": "Group",
    "community_label:N": "In the community of",
    "n:Q": "Texts or roll calls",
    "n_lines:Q": "Lines drawn",
}
TOLD_OF_LINES = (
    ("name_a:N", "State", ""),
    ("name_b:N", "With", ""),
    ("weight:Q", "Strength", ".2f"),
    ("n:Q", "Texts or roll calls", ""),
)
Place = dict[str, altair.X | altair.Y]


def show(
    nodes: polars.DataFrame, drawn: polars.DataFrame, colour: str, chosen: str | None, where: str
) -> None:
    """Draw the states and the lines between them; a state pointed at shows its code and its lines."""
    colours = charts.palette()
    nodes, kinds = _kinds(nodes, colour)
    nodes = network_labels.told(nodes, drawn, chosen)
    nowhere = altair.Axis(labels=False, ticks=False, domain=False, grid=False, title=None)
    place: Place = {
        side: channel(f"{side}:Q", axis=nowhere, scale=altair.Scale(zero=False))
        for side, channel in (("x", altair.X), ("y", altair.Y))
    }
    looks = [_colour(kind, kinds, colours) for kind in kinds]
    pointed = altair.selection_point("pointed", fields=["state_code"], on="pointerover", empty=False)
    chart = altair.layer(
        _rules(nodes, drawn, place, colours),
        _points(nodes, place, kinds, looks, colours.ground).add_params(pointed),
        network_labels.layer(nodes, place, chosen, colours),
    ).properties(height=network_labels.HEIGHT)
    legend = series.legend(
        [
            (fill, SHAPES[n % len(SHAPES)][1], kind)
            for n, (kind, fill) in enumerate(zip(kinds, looks, strict=True))
        ]
    )
    charts.draw(
        chart.configure_view(stroke=None),
        f"Network of {nodes.height} states, {drawn.height} lines: {where}",
        "network",
        query="coalitions_ties",
        legend=legend,
    )


def _points(
    nodes: polars.DataFrame, place: Place, kinds: list[str], looks: list[str], ground: str
) -> altair.Chart:
    """A mark for each state, leading to its page; faint where it has no line to the state chosen."""
    shapes = [SHAPES[n % len(SHAPES)][0] for n in range(len(kinds))]
    return (
        altair.Chart(nodes)
        .mark_point(filled=True, stroke=ground, strokeWidth=0.8, size=90)
        .encode(
            opacity=altair.condition("datum.is_joined", altair.value(1), altair.value(0.3)),
            x=place["x"],
            y=place["y"],
            color=altair.Color("kind:N", legend=None, scale=altair.Scale(domain=kinds, range=looks)),
            shape=altair.Shape("kind:N", legend=None, scale=altair.Scale(domain=kinds, range=shapes)),
            href="leads:N",
            tooltip=[
                altair.Tooltip(column, title=title)
                for column, title in TOLD.items()
                if nodes[column[:-2]].count()
            ],
        )
    )


def _kinds(nodes: polars.DataFrame, colour: str) -> tuple[polars.DataFrame, list[str]]:
    """What each state is coloured by: the kinds with most states, and all others as one."""
    counted = (
        nodes[colour].drop_nulls().value_counts(sort=True).sort("count", colour, descending=[True, False])
    )
    most = counted[colour].head(len(SHAPES) - 1 if counted.height > len(SHAPES) else len(SHAPES)).to_list()
    kind = polars.when(polars.col(colour).is_in(most)).then(polars.col(colour)).otherwise(polars.lit(OTHERS))
    nodes = nodes.with_columns(kind=kind)
    others = [OTHERS] if OTHERS in nodes["kind"].to_list() else []
    return nodes, sorted(most) + others


def _colour(kind: str, kinds: list[str], colours: Palette) -> str:
    return colours.kinds[-1] if kind == OTHERS else colours.kinds[kinds.index(kind) % 6]


def _rules(nodes: polars.DataFrame, drawn: polars.DataFrame, place: Place, colours: Palette) -> altair.Chart:
    """A line for each tie, wider where it is stronger; faint unless one of its states is pointed at."""
    places = nodes.select("state_code", "x", "y")
    edges = drawn.join(places, left_on="state_a", right_on="state_code", how="inner").join(
        places, left_on="state_b", right_on="state_code", how="inner", suffix="_b"
    )
    columns = ("x", "y", "x_b", "y_b", "state_a", "state_b", "weight", "name_a", "name_b", "n")
    return (
        altair.Chart(edges.select(columns))
        .mark_rule()
        .encode(
            x=place["x"],
            y=place["y"],
            x2="x_b:Q",
            y2="y_b:Q",
            color=altair.condition(OF_POINTED, altair.value(colours.first), altair.value(colours.faint)),
            opacity=altair.condition(OF_POINTED, altair.value(0.95), altair.value(0.28)),
            strokeWidth=altair.StrokeWidth("weight:Q", scale=altair.Scale(range=[0.3, 2.4]), legend=None),
            tooltip=[
                altair.Tooltip(column, title=title, format=form) for column, title, form in TOLD_OF_LINES
            ],
        )
    )
