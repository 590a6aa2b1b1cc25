"""What texts ask for or decide by a time: of whom, what is still to come, by month or year, as a calendar."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import altair
import polars
import streamlit as st

from dashboards.components import (
    calendar_file,
    charts,
    commitment_list,
    folded,
    legends,
    passage,
    state,
    tables,
    words,
)
from dashboards.components.tables import Link
from dashboards.warehouse import current_build, query

LONGEST = 260  # letters of what is asked; its place has the rest
COLUMNS = 60  # years drawn one beside the other, those between included
FIRST = 12  # things that are written out; all of them stand in the table
STATUS = {"proposed": "proposed in a draft", "adopted": "adopted"}
TIMES = {"coming": "Still to come", "past": "Past", "untold": "No date told", "all": "All"}
SHOWN = ("falls_to", "due_text", "addressee", "action", "said_in", "place", "status_of_text")


@dataclass(frozen=True, slots=True)
class Asked:
    """What the reader wants to see."""

    found: polars.DataFrame
    year: str | None
    session: str | None


def show() -> None:
    """Filters with what they leave, a chart, what comes next written out, all as a table and a calendar."""
    today = dt.datetime.now(dt.UTC).date()
    asked = _filtered()
    found = timed(asked.found, today)
    st.markdown(f"## {sentence(found, today, asked.year)}")
    if found.is_empty():
        st.caption("Load texts with `unga refresh PATH`, or clear a filter.")
        return
    _chart(found, asked.year, today)
    time = _time(found)
    shown = found if time == "all" else found.filter(polars.col("time") == time)
    _list(shown, time)


def _filtered() -> Asked:
    """Everything with the words, session, status and addressee asked for."""
    addressees = dict(query("timelines_addressees").select("addressee", "n_commitments").iter_rows())
    with (
        folded.on_telephone("Filters: who is asked, words, session, when", "controls"),
        st.container(key="two_up_due"),
    ):
        first, second, third = st.columns([3, 2, 3])
        with first:
            of = _any(
                "Asked of",
                {name: f"{name} ({number:,})" for name, number in addressees.items()},
                "of",
                "Anyone",
            )
        with second:
            status = _any("Text is", STATUS, "status", "Adopted or proposed")
        with third:
            said = state.typed("With the words", "words", placeholder="report, disarmament …")
        first, second, third = st.columns([3, 2, 3])
        with first:
            session = _same("Text of session", query("sessions_with_texts")["session"], "session")
        with second:
            year = _same("Due in", query("timelines_due_years")["due_year"], "year", "Any year")
        with third:
            due = _same("Due at session", query("timelines_due_sessions")["due_session"], "due")
    found = query(
        "commitments",
        session=session,
        due=due,
        status=status,
        words=said or None,
        year=year and int(year),
        proposal_id=None,
    )
    return Asked(found.filter(_asks(of)) if of else found, year, session)


def _any(label: str, names: dict[str, str], key: str, placeholder: str) -> str | None:
    return state.one(label, list(names), key, names=names.__getitem__, index=None, placeholder=placeholder)


def _same(label: str, values: polars.Series, key: str, placeholder: str = "Any") -> str | None:
    return _any(label, {value: value for value in values}, key, placeholder)


def _asks(of: str) -> polars.Expr:
    """Asked of one, alone or beside others."""
    asked = polars.col("addressee")
    return (
        asked.is_in([of, f"{of} of the United Nations"])
        | asked.str.starts_with(f"{of} and ")
        | asked.str.starts_with(f"{of}, ")
        | (asked.str.ends_with(f" and {of}"))
    )


def timed(found: polars.DataFrame, today: dt.date) -> polars.DataFrame:
    """With `time`: whether the last day on which a thing falls due is still to come; the next comes first."""
    last = polars.col("falls_to")
    time = (
        polars.when(last.is_null())
        .then(polars.lit("untold"))
        .when(last >= today)
        .then(polars.lit("coming"))
        .otherwise(polars.lit("past"))
    )
    marked = found.with_columns(time.alias("time"))
    parts = [
        marked.filter(polars.col("time") == "coming").sort("falls_to", "falls_from", maintain_order=True),
        marked.filter(polars.col("time") == "untold"),
        marked.filter(polars.col("time") == "past").sort("falls_to", descending=True, maintain_order=True),
    ]
    return polars.concat(parts)


def sentence(found: polars.DataFrame, today: dt.date, year: str | None = None) -> str:
    """How many things there are, how many are still to come, and when the next is due."""
    one = found.height == 1
    told = f"{found.height:,} {'thing is' if one else 'things are'} asked for, decided or announced by a time"
    if year:
        things = words.count(found.height, "thing")
        told = f"{things} asked for, decided or announced {'falls' if one else 'fall'} due in {year}"
    if found.is_empty():
        return f"{told} in the texts held with these filters."
    coming = found.filter(polars.col("time") == "coming")
    if coming.is_empty():
        return f"{told}; none of them is still to come after {words.date(today)}."
    row = coming.row(0, named=True)
    following = words.plain(words.due(row["due_from"], row["due_to"], row["due_session"]))
    number = "all" if coming.height == found.height > 1 else f"{coming.height:,}"
    return f"{told}: {number} still to come after {words.date(today)}, the next {following}."


def _time(found: polars.DataFrame) -> str:
    """Which of them to list: what is still to come, unless there is none."""
    numbers = dict(found.group_by("time").len().iter_rows()) | {"all": found.height}
    held = {code: f"{said} ({numbers[code]:,})" for code, said in TIMES.items() if numbers.get(code)}
    return state.segment("When", held, "when", default=next(iter(held)), label_visibility="collapsed")


def _list(shown: polars.DataFrame, time: str) -> None:
    commitment_list.show(shown.head(FIRST), STATUS, LONGEST)
    dated = shown.filter(polars.col("due_to").is_not_null() | polars.col("due_from").is_not_null())
    if not dated.is_empty():
        st.download_button(
            f"{words.count(dated.height, 'date')} for a calendar (.ics)",
            lambda: calendar_file.of(dated, current_build().build_id),
            "unga_due.ics",
            "text/calendar",
            key="ics",
            on_click="ignore",
            icon=":material/event:",
            type="tertiary",
        )
    with st.expander(f"All {shown.height:,} as a table", expanded=shown.height > FIRST):
        links = {"said_in": Link("text", "text", "text_id"), "place": passage.LINK}
        tables.show(
            "commitments",
            shown,
            labels=tables.only("commitments", *SHOWN),
            links=links,
            codes={"status_of_text": STATUS},
            grid=True,
            key=f"commitments {time}",
        )


def _within(year: str | None) -> polars.Expr:
    """First day on which a thing falls due; of what began before the year chosen, the year's first."""
    first = polars.col("falls_from")
    return polars.max_horizontal(first, polars.date(int(year), 1, 1)) if year else first


def periods(held: list[str]) -> list[str]:
    """Every month, or year, from the first to the last, so that gaps are seen, unless these are many."""
    first, last = min(held), max(held)
    if len(first) > len("2026"):
        return [f"{first[:4]}-{month:02}" for month in range(int(first[-2:]), int(last[-2:]) + 1)]
    years = [str(year) for year in range(int(first), int(last) + 1)]
    return years if len(years) <= COLUMNS else sorted(set(held))


def _counted(found: polars.DataFrame, year: str | None, today: dt.date) -> polars.DataFrame:
    """How many fall due in each year, or month of the year chosen, by whether the text was adopted."""
    form = "%Y-%m" if year else "%Y"
    return (
        found.filter(polars.col("falls_from").is_not_null())
        .with_columns(
            _within(year).dt.strftime(form).alias("period"),
            polars.col("status_of_text").replace(STATUS).alias("standing"),
        )
        .group_by("period", "standing")
        .len("number")
        .sort("period", "standing")
        .with_columns((polars.col("period") < today.strftime(form)).alias("is_past"))
    )


def _chart(found: polars.DataFrame, year: str | None, today: dt.date) -> None:
    """One column a year, or a month of the year chosen, divided by whether the text was adopted."""
    by = _counted(found, year, today)
    if by.is_empty():
        return
    colours = charts.palette()
    looks = {STATUS["adopted"]: colours.first, STATUS["proposed"]: colours.second}
    scale = altair.Scale(domain=list(looks), range=list(looks.values()))
    unit = "month" if year else "year"
    legend = [legends.Entry(said, fill) for said, fill in looks.items() if said in by["standing"]]
    chart = (
        altair.Chart(by)
        .mark_bar(stroke=colours.ground, strokeWidth=1)
        .encode(
            x=altair.X(
                "period:O",
                title=None,
                scale=altair.Scale(domain=periods(by["period"].to_list())),
                axis=altair.Axis(labelAngle=0, labelOverlap="greedy"),
            ),
            y=altair.Y("number:Q", title="Things due", axis=altair.Axis(tickMinStep=1, tickCount=4)),
            color=altair.Color("standing:N", scale=scale, legend=None),
            opacity=altair.condition("datum.is_past", altair.value(0.45), altair.value(1)),
            tooltip=[
                altair.Tooltip("period:N", title=unit.capitalize()),
                altair.Tooltip("standing:N", title="Text is"),
                altair.Tooltip("number:Q", title="Things due"),
            ],
        )
        .properties(height=150)
    )
    paler = [legends.Entry(f"paler: before this {unit}")] if by["is_past"].any() else []
    legends.show([*legend, *paler])
    charts.draw(chart, f"Things due, one column a {unit}", "things due", query="commitments", legend=legend)
