"""Which state was in which community when: one row a state, a bar for each run of sessions in one of them."""

from __future__ import annotations

import altair
import polars

from dashboards.components import charts
from dashboards.components.charts import Palette
from dashboards.components.legends import Entry

ROW = 13  # height of a state's row, in pixels
AXIS = 85  # height of what stands above the rows
TOLD = (
    ("state:N", "State", ""),
    ("community:N", "Community", ""),
    ("label:N", "Called after", ""),
    ("from_session:N", "From session", ""),
    ("to_session:N", "To session", ""),
    ("least_stability:Q", "Lowest stability", ".2f"),
)


def scale(colours: Palette) -> altair.Scale:
    """A colour for each of the six largest communities, and one for all others."""
    return altair.Scale(domain=list(range(7)), range=[colours.line, *colours.kinds])


def show(runs: polars.DataFrame, legend: list[Entry]) -> None:
    """Draw the runs, each with the number of its community where there is room."""
    colours = charts.palette()
    runs = runs.with_columns(row=polars.col("state_code") + " " + polars.col("state"))
    rows = runs.select("row", "place").unique().sort("place")["row"].to_list()
    base = altair.Chart(runs).encode(y=_rows(rows))
    places = altair.Scale(domain=[runs["from_no"].min(), runs["after_no"].max()], nice=False)
    axis = altair.Axis(format="d", tickMinStep=1, orient="top", grid=False)
    bars = base.mark_bar().encode(
        x=altair.X("from_no:Q", title="Session", scale=places, axis=axis),
        x2="after_no:Q",
        color=altair.Color("kind:O", scale=scale(colours), legend=None),
        tooltip=[altair.Tooltip(column, title=title, format=form) for column, title, form in TOLD],
    )
    inks = altair.Scale(domain=list(range(7)), range=list(colours.on_kinds))
    numbers = base.transform_filter("datum.is_told").mark_text(fontSize=9, aria=False)
    numbers = numbers.encode(
        x=altair.X("middle_no:Q", scale=places),
        text="community:N",
        color=altair.Color("kind:O", scale=inks, legend=None),
    )
    chart = altair.layer(bars, numbers).resolve_scale(color="independent")
    charts.draw(
        chart.properties(height=ROW * len(rows) + AXIS),
        f"Communities of {len(rows)} states through the sessions",
        "ways",
        renderer="canvas",
        query="coalitions_community_runs",
        legend=legend,
        measures=["modularity"],
    )


def _rows(rows: list[str]) -> altair.Y:
    """The states by name; where there is little room the code comes first, so that a cut name is known."""
    is_wide = "containerSize()[0] > 600"
    return altair.Y(
        "row:N",
        title=None,
        axis=altair.Axis(
            labelExpr=f"{is_wide} ? slice(datum.label, indexof(datum.label, ' ') + 1) : datum.label",
            labelLimit=altair.ExprRef(f"{is_wide} ? 300 : 130"),
            labelFontSize=10,
            labelOverlap=False,
            labelFlush=False,
            ticks=False,
            domain=False,
        ),
        # The order as a domain: as a sort it is looked up in a list for each bar.
        scale=altair.Scale(domain=rows, paddingInner=0.12),
    )
