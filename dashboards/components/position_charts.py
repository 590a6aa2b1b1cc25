"""Charts of ideal points: estimates of one session with their uncertainty, and series of chosen states."""

from __future__ import annotations

import html

import altair
import polars
import streamlit as st

from dashboards.components import charts, series, state, tables, words
from dashboards.components.series import Axis
from dashboards.components.tables import Link
from dashboards.warehouse import query

SHOWN = {"place": "Place among the states of each session", "estimate": "Estimate"}
AXES = {
    "place": Axis(
        "place",
        "Place, rank 1 at the top (smoothed)",
        (0, 1),
        reverse=True,
        form=".0%",
        tooltip={"rank": "Rank", "n_ranked": "Of", "n_votes": "Votes"},
    ),
    "estimate": Axis(
        "ideal_point",
        "Estimate (smoothed)",
        tooltip={"low": "Less 2 standard errors", "high": "And 2 standard errors", "n_votes": "Votes"},
        band=("low", "high"),
    ),
}
TOLD = (
    ("name:N", "State", ""),
    ("rank:Q", "Rank", ""),
    ("n_ranked:Q", "Of", ""),
    ("ideal_point:Q", "Estimate", ".2f"),
    ("low:Q", "Less 2 standard errors", ".2f"),
    ("high:Q", "And 2 standard errors", ".2f"),
    ("n_votes:Q", "Votes", ""),
)
HEIGHT = 420
SPAN = 10  # about what the estimates of a session with their whiskers span
TOO_SMALL = (
    "Whiskers and bands reach two standard errors to each side. They are approximate and too small: what is "
    "not known of the roll calls themselves is left out."
)


def ends_of_axis(ends: dict[str, list[str]]) -> None:
    """Names of the two ends of an axis that runs from rank 1 to the last."""
    said = [html.escape(words.listing(ends.get(side, []))) for side in ("first", "last")]
    st.html(
        '<div style="display:flex;justify-content:space-between;gap:2rem;font-size:.875rem;line-height:1.35">'
        f'<span>← nearer {said[0]}</span><span style="text-align:right">nearer {said[1]} →</span></div>'
    )


def estimates(frame: polars.DataFrame, ends: dict[str, list[str]], group: str) -> None:
    """One point a state: rank along, estimate upwards, whiskers for the uncertainty that is known."""
    drawn = frame.filter(polars.col("rank").is_not_null()).with_columns(
        (polars.col("name") + ": " + polars.col("note")).alias("said")
    )
    drawn = drawn.sort(polars.col("mark") == "chosen", maintain_order=True)  # what comes last lies on top
    outermost = [name for side in ends.values() for name in side]
    labelled = drawn.filter((polars.col("mark") == "chosen") | polars.col("name").is_in(outermost))
    colours = charts.palette()
    looks = {"chosen": colours.second, "group": colours.first, "other": colours.faint}
    said = {"chosen": "chosen", "group": group, "other": "other states"}
    held = [mark for mark in said if mark in drawn["mark"]]
    ends_of_axis(ends)
    marks = [(looks[mark], "●", said[mark]) for mark in held]
    legend = series.legend(marks) if len(held) > 1 else []
    names = (
        altair.Chart(_labels(labelled))
        .mark_text(align="left", dx=5, dy=-12, fontSize=12, fontWeight=600, color=colours.ink, aria=False)
        .encode(x="rank:Q", y="label_at:Q", text="state_code:N")
    )
    chart = altair.layer(*_points(drawn, looks, colours.ground), names).properties(
        height=HEIGHT, padding={"right": 36, "left": 5, "top": 5, "bottom": 5}
    )
    alt = f"Estimates of {drawn.height} states by rank, with their uncertainty"
    charts.draw(chart, alt, "estimates", query="positions_ranked", legend=legend)
    st.caption(f"{TOO_SMALL} A hollow point rests on few votes: fewer than half of the most any state cast.")


def _points(drawn: polars.DataFrame, looks: dict[str, str], ground: str) -> tuple[altair.Chart, altair.Chart]:
    """Whiskers, and the points on them."""
    kinds = altair.Scale(domain=list(looks), range=list(looks.values()))
    base = altair.Chart(drawn).encode(
        x=altair.X(
            "rank:Q",
            title="Rank",
            axis=altair.Axis(grid=False, tickMinStep=1),
            scale=altair.Scale(domain=[1, drawn.height], nice=False, padding=6),
        ),
        color=altair.Color("mark:N", legend=None, scale=kinds),
    )
    upward = altair.Y(
        "ideal_point:Q", title="Estimate, in standard deviations", axis=altair.Axis(gridOpacity=0.6)
    )
    whiskers = base.mark_rule(strokeWidth=1, opacity=0.7, aria=False).encode(y=altair.Y("low:Q"), y2="high:Q")
    points = base.mark_point(opacity=1, strokeWidth=1.2).encode(
        y=upward,
        description="said:N",
        size=altair.condition("datum.mark == 'chosen'", altair.value(90), altair.value(34)),
        fill=altair.condition(
            "datum.is_few", altair.value(ground), altair.Fill("mark:N", legend=None, scale=kinds)
        ),
        tooltip=[altair.Tooltip(column, title=title, format=form) for column, title, form in TOLD],
    )
    return whiskers, points


def _labels(labelled: polars.DataFrame) -> polars.DataFrame:
    """Places of the labels of each half of the ranks: near the ends they would cover each other."""
    gap = SPAN * series.LABEL / HEIGHT
    middle = polars.col("rank") > polars.col("n_ranked") / 2
    halves = [series.apart(labelled.filter(half), "ideal_point", gap) for half in (~middle, middle)]
    return polars.concat(halves)


def through(codes: list[str], names: dict[str, str]) -> None:
    """Rank or estimate of the chosen states, session by session."""
    if not codes:
        st.markdown("## Choose one or more states above to follow them through the sessions.")
        return
    shown = state.segment("Upwards", SHOWN, "upwards", default="place", label_visibility="collapsed")
    frame = query("positions_through", state_codes=tuple(codes))
    if frame.is_empty():
        st.caption("None of these states has a position in a session held.")
        return
    _newest(frame)
    axis = AXES[shown]
    lines = {code: names[code] for code in codes}
    alt = f"{axis.title} of {words.listing(list(lines.values()))} by session"
    series.show(frame, axis, lines, alt, "positions through", query="positions_through")
    st.caption(
        "Smoothed: the model ties each state to its own previous session. A step from one session to the "
        "next may come from what was voted on, or from the other states, as well as from the state itself. "
        "A hollow point rests on few votes." + (f" {TOO_SMALL}" if shown == "estimate" else "")
    )
    frame = frame.sort("session_no", descending=True, maintain_order=True)
    tables.show("positions_through", frame, links={"name": Link("states", "state", "state_code")}, grid=True)


def _newest(frame: polars.DataFrame) -> None:
    """Ranks of the newest session in which any of them has one."""
    newest = frame.filter(polars.col("session_no") == frame["session_no"].max())
    parts = [
        f"{words.plain(row['name'])} at rank {row['rank']} of {row['n_ranked']}"
        for row in newest.iter_rows(named=True)
    ]
    session = newest["session"][0]
    ends = dict(query("positions_ends", session=session).select("side", "names").iter_rows())
    nearer = words.plain(words.listing(ends.get("first", [])))
    st.markdown(
        f"## In session {words.plain(session)}, counted from the end of {nearer}: {words.listing(parts)}."
    )
