"""Which states of a network are named on it: those with most lines first, as far as there is room."""

from __future__ import annotations

import altair
import polars

from dashboards.components import charts, words

WIDE, NARROW = 950, 350  # of the drawing, in pixels, on a screen and on a telephone
HEIGHT = 680
ROOM = (34, 15)  # of a label, in pixels, with a gap around it


def told(nodes: polars.DataFrame, drawn: polars.DataFrame, chosen: str | None) -> polars.DataFrame:
    """The states with `n_lines`, the address each leads to, and whether its label has room.

    The state chosen and those joined to it come first, then those with most lines. A label that would cover
    one before it is left out until its state is pointed at.
    """
    ends = polars.concat([drawn.select(state_code=f"state_{side}") for side in "ab"])
    nodes = nodes.join(ends.group_by("state_code").agg(n_lines=polars.len()), on="state_code", how="left")
    nodes = nodes.with_columns(
        polars.col("n_lines").fill_null(0),
        polars.Series("leads", ["./" + words.address("states", state=code) for code in nodes["state_code"]]),
        is_chosen=polars.col("state_code").eq(polars.lit(chosen)).fill_null(False),
        is_joined=polars.lit(chosen is None) | polars.col("n_lines").gt(0).fill_null(False),
    )
    nodes = nodes.sort("is_chosen", "n_lines", "state_code", descending=[True, True, False])
    return nodes.with_columns(
        polars.Series("is_told", _with_room(nodes, WIDE)),
        polars.Series("is_told_narrow", _with_room(nodes, NARROW)),
    ).sort("matrix_position", "state_code", nulls_last=True)


def _with_room(nodes: polars.DataFrame, width: int) -> list[bool]:
    """Whether the label of each state covers none of those before it."""
    spans = [max(float(nodes[side].max()) - float(nodes[side].min()), 1e-9) for side in "xy"]  # type: ignore[arg-type]
    gaps = (ROOM[0] / width * spans[0], ROOM[1] / HEIGHT * spans[1])
    placed: list[tuple[float, float]] = []
    found = []
    for x, y in nodes.select("x", "y").iter_rows():
        fits = all(abs(x - a) > gaps[0] or abs(y - b) > gaps[1] for a, b in placed)
        found.append(fits)
        if fits:
            placed.append((x, y))
    return found


def layer(
    nodes: polars.DataFrame,
    place: dict[str, altair.X | altair.Y],
    chosen: str | None,
    colours: charts.Palette,
) -> altair.Chart:
    """Codes above the states that have room for one, and above the one that is pointed at."""
    seen = (
        "pointed.state_code && indexof(pointed.state_code, datum.state_code) >= 0"
        " || datum.is_joined && (width > 600 ? datum.is_told : datum.is_told_narrow)"
    )
    return (
        altair.Chart(nodes)
        .mark_text(dy=-11, color=colours.ink, aria=False)
        .encode(
            x=place["x"],
            y=place["y"],
            text="state_code:N",
            size=altair.condition(f"datum.state_code === '{chosen}'", altair.value(14), altair.value(11)),
            opacity=altair.condition(seen, altair.value(1), altair.value(0)),
        )
    )
