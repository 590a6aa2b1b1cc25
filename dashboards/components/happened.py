"""What happened in a session, or to one text, in order of time, as far as it was known on a day."""

from __future__ import annotations

import datetime as dt

import altair
import polars
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboards.components import charts, filters, folded, passage, state, tables, words
from dashboards.components.tables import Link
from dashboards.warehouse import query

EMPTY = "No dated text is held yet. `unga refresh PATH` reads documents."
ORDERS = {"newest": "Newest first", "oldest": "Oldest first"}


def show() -> None:
    """Filters with what they leave, events by month, and each of them leading to its text."""
    sessions = query("sessions_with_texts")["session"].to_list()
    if not sessions:
        st.info(EMPTY, icon=":material/inbox:")
        return
    with (
        folded.on_telephone("Filters: session, what happened, words, text", "controls"),
        st.container(key="two_up_events"),
    ):
        columns = st.columns([2, 3, 3, 3, 3])
        with columns[0]:
            session = state.one("Session", sessions, "session", default=sessions[0]) or sessions[0]
        whole = query("timelines_events", session=session, known_on=None)
        found, known_on = _narrowed(whole, session, columns[1:])
        order = state.segment("Order", ORDERS, "order", default="newest", label_visibility="collapsed")
    st.markdown(f"## {sentence(found, whole.height, session, known_on, ORDERS[order])}")
    if found.is_empty():
        st.caption("Nothing is left by these filters. Clear one, or choose a later day.")
        return
    _chart(found)
    tables.show(
        "timelines_events",
        found.reverse() if order == "oldest" else found,
        links={"symbol": Link("text", "text", "proposal_id"), "place": passage.LINK},
        codes={"event_kind": words.EVENTS},
        whole=found,
        grid=True,
    )


def _narrowed(
    whole: polars.DataFrame, session: str, columns: list[DeltaGenerator]
) -> tuple[polars.DataFrame, str | None]:
    """The events of one text, of one kind, with some words, known on a day; and that day."""
    days = [day.isoformat() for day in query("timelines_known_days", session=session)["day"]]
    first, second, third, fourth = columns
    with first:
        kind = _kind(whole)
    with second:
        asked = state.typed("With the words", "words", placeholder="Of the title or symbol")
    with third:
        text = _text(whole)
    with fourth:
        known_on = state.one(
            "As known on",
            days,
            "known_on",
            names=lambda day: words.date(dt.date.fromisoformat(day)),
            index=None,
            placeholder="All held now",
        )
    found = query("timelines_events", session=session, known_on=known_on) if known_on else whole
    if kind:
        found = found.filter(polars.col("event_kind") == kind)
    if text:
        found = found.filter(polars.col("proposal_id") == text)
    return filters.matching(found, ("title", "symbol"), asked), known_on


def _kind(whole: polars.DataFrame) -> str | None:
    numbers = dict(whole.group_by("event_kind").len().sort("len", descending=True).iter_rows())
    return state.one(
        "What happened",
        list(numbers),
        "kind",
        names=lambda code: f"{words.known(words.EVENTS, code)} ({numbers[code]:,})",
        index=None,
        placeholder="Anything",
    )


def _text(whole: polars.DataFrame) -> str | None:
    texts = whole.filter(polars.col("proposal_id").is_not_null()).unique("proposal_id").sort("symbol")
    names = {
        row["proposal_id"]: f"{row['symbol']} {row['title'] or ''}" for row in texts.iter_rows(named=True)
    }
    return state.one(
        "Text", list(names), "text", names=names.__getitem__, index=None, placeholder=f"Any of {len(names):,}"
    )


def sentence(found: polars.DataFrame, whole: int, session: str, known_on: str | None, order: str) -> str:
    """How many events there are, of how many, from when to when, and as known on which day."""
    number = words.count(whole, "dated event")
    told = f"{found.height:,} of {number}" if found.height != whole else number
    told += f" of session {words.plain(session)}"
    if known_on:
        told += f", as known on {words.date(dt.date.fromisoformat(known_on))}"
    told += f", {order.lower()}"
    first, last = found["happened_on"].min(), found["happened_on"].max()
    if first is None:
        return f"{told}."
    if first == last:
        return f"{told}: all on {words.date(first)}."  # type: ignore[arg-type]
    return f"{told}: from {words.date(first)} to {words.date(last)}."  # type: ignore[arg-type]


def _chart(found: polars.DataFrame) -> None:
    """One column a month."""
    by = (
        found.with_columns(polars.col("happened_on").dt.strftime("%Y-%m").alias("month"))
        .group_by("month")
        .len("number")
        .drop_nulls()
        .sort("month")
    )
    if by.height < 2:
        return
    chart = (
        altair.Chart(by)
        .mark_bar(color=charts.palette().first)
        .encode(
            x=altair.X("month:O", title=None, axis=altair.Axis(labelAngle=0, labelOverlap="greedy")),
            y=altair.Y("number:Q", title="Events", axis=altair.Axis(tickMinStep=1, tickCount=3)),
            tooltip=[altair.Tooltip("month:N", title="Month"), altair.Tooltip("number:Q", title="Events")],
        )
        .properties(height=110)
    )
    charts.draw(chart, "Dated events, one column a month", "events by month", query="timelines_events")
