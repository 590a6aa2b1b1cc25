"""States by votes on a line of resolutions: one letter and colour a vote, outlined where it differs."""

from __future__ import annotations

import json

import altair
import polars
import streamlit as st

from dashboards.components import charts, legends
from dashboards.components.legends import Entry

CELL = 21  # of a square with its gap, in pixels
TALL = 70  # rows beyond which the chart scrolls
NAMES, LABELS, TAIL = 172, 118, 60  # room of names and labels, which the chart's size includes
MANY = 1500  # cells beyond which marks are painted instead of being elements of the page
LETTERS = {
    "yes": "Y",
    "no": "N",
    "abstain": "A",
    "not_voting": "–",
    "not_member": "×",
    "no_votes": "?",
    "without_vote": "",
}
SAID = {
    "yes": "yes",
    "no": "no",
    "abstain": "abstained",
    "not_voting": "did not vote",
    "not_member": "no member that day",
    "no_votes": "no votes of states are held",
    "without_vote": "adopted without a vote",
}


def _looks() -> dict[str, tuple[str, str]]:
    """Fill and ink of each meaning."""
    colours = charts.palette()
    return {
        "yes": (colours.first, colours.ground),
        "no": (colours.second, colours.ground),
        "abstain": (colours.pale, colours.ink),
        "not_voting": ("transparent", colours.ink),
        "not_member": ("transparent", colours.faint),
        "no_votes": (colours.line, colours.ink),
        "without_vote": ("transparent", colours.faint),
    }


def show(frame: polars.DataFrame, alt: str, marked: tuple[str, ...] = ()) -> None:
    """Draw `state, label, meaning, is_change, state_rank, column_no`: a row a state, a column a vote.

    The labels of the columns that are `marked` are bold.
    """
    looks = _looks()
    drawn = frame.with_columns(
        polars.col("meaning").replace_strict(LETTERS).alias("letter"),
        polars.col("meaning").replace_strict(SAID).alias("means"),
        (
            polars.col("state")
            + ", "
            + polars.col("label")
            + ": "
            + polars.col("meaning").replace_strict(SAID)
        ).alias("said"),
    )
    legend = _legend(drawn["meaning"].unique().to_list(), looks)
    legends.show(legend)
    states = drawn.sort("state_rank")["state"].unique(maintain_order=True).to_list()
    labels = drawn.sort("column_no")["label"].unique(maintain_order=True).to_list()
    chart = _layers(drawn, states, labels, looks, marked).properties(
        width=CELL * len(labels) + NAMES + TAIL, height=CELL * len(states) + LABELS
    )
    renderer = "canvas" if frame.height > MANY else "svg"
    charts.draw(
        chart.configure_view(stroke=None),
        alt,
        "vote matrix",
        renderer=renderer,
        width="content",
        query="timelines_family_chart",
        legend=legend,
        into=st.container(
            key="vote_matrix", height=CELL * TALL if len(states) > TALL else "content", border=False
        ),
    )


def _layers(
    drawn: polars.DataFrame,
    states: list[str],
    labels: list[str],
    looks: dict[str, tuple[str, str]],
    marked: tuple[str, ...],
) -> altair.LayerChart:
    colours = charts.palette()
    domain = list(looks)

    def scale(part: int) -> altair.Scale:
        return altair.Scale(domain=domain, range=[looks[meaning][part] for meaning in domain])

    base = altair.Chart(drawn).encode(
        x=_columns(labels, marked),
        y=_rows(
            states,
            altair.Axis(labelLimit=165, labelOverlap=False, ticks=False, domain=False, labelPadding=6),
        ),
        tooltip=[
            altair.Tooltip("state:N", title="State"),
            altair.Tooltip("label:N", title="On"),
            altair.Tooltip("means:N", title="Vote"),
        ],
        description="said:N",
    )
    squares = base.mark_rect(stroke=colours.line, strokeWidth=0.6).encode(
        fill=altair.Fill("meaning:N", scale=scale(0), legend=None)
    )
    changed = (
        base.transform_filter("datum.is_change")
        .mark_rect(fill="transparent", stroke=colours.ink, strokeWidth=2.2, aria=False)
        .encode(y=_rows(states, None))
    )
    letters = base.mark_text(fontSize=11, fontWeight="bold", aria=False).encode(
        text="letter:N", color=altair.Color("meaning:N", scale=scale(1), legend=None), y=_codes(drawn, states)
    )
    return altair.layer(squares, changed, letters).resolve_axis(y="independent")


def _columns(labels: list[str], marked: tuple[str, ...]) -> altair.X:
    colours = charts.palette()
    is_marked = " || ".join(f"datum.value === {json.dumps(name)}" for name in marked) or "false"
    axis = altair.Axis(
        orient="top",
        labelAngle=-55,
        labelLimit=150,
        labelOverlap=False,
        ticks=False,
        domain=False,
        labelFontWeight=altair.condition(is_marked, altair.value("bold"), altair.value("normal")),
        labelColor=altair.condition(is_marked, altair.value(colours.ink), altair.value(colours.faint)),
    )
    scale = altair.Scale(domain=labels, paddingInner=0.08, paddingOuter=0)
    return altair.X("label:N", title=None, axis=axis, scale=scale)


def _codes(drawn: polars.DataFrame, states: list[str]) -> altair.Y:
    """Codes of the states at the end of their rows: on a telephone the names are scrolled away there."""
    codes = dict(drawn.select("state", "state_code").unique().iter_rows())
    axis = altair.Axis(
        orient="right",
        labelExpr=f"({json.dumps(codes)})[datum.label]",
        labelOverlap=False,
        ticks=False,
        domain=False,
        labelPadding=4,
    )
    return _rows(states, axis)


def _rows(states: list[str], axis: altair.Axis | None) -> altair.Y:
    # The order as a domain: as a sort it is looked up in a list for each square.
    scale = altair.Scale(domain=states, paddingInner=0.08, paddingOuter=0)
    return altair.Y("state:N", title=None, axis=axis, scale=scale)


def _legend(meanings: list[str], looks: dict[str, tuple[str, str]]) -> list[Entry]:
    colours = charts.palette()
    entries = [
        Entry(said, looks[meaning][0], colours.line, LETTERS[meaning], looks[meaning][1])
        for meaning, said in SAID.items()
        if meaning in meanings
    ]
    return [*entries, Entry("differs from its vote before", outline=colours.ink)]
