"""A query's rows as a table, with links, definitions and downloads one click away."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

import polars
import streamlit as st

from dashboards.components import definitions, downloads, words

NO_BREAK = "\u00a0"  # a date is read in one line
WIDE = ("title", "subject")  # of texts: cut where they end, never so wide that numbers are out of sight
TALL_ROWS = 40  # a grid of more is given more room
MOST_ROOM = 370  # the longest name of a state; titles are cut
MARGIN, LETTER, CAPITAL = 26, 6.2, 2.0  # of a cell, of a letter in it, more for a capital: in pixels
PRINTED_ROWS = 60  # longer tables scroll in a grid; shorter ones are laid out whole, wrap and print


@dataclass(frozen=True, slots=True)
class Link:
    """A column that leads to a view: `page?parameter=<value of the column `by`>`."""

    page: str
    parameter: str
    by: str
    session: str | None = None  # column with the session, where the view needs it
    view: str | None = None  # the part of the page to open
    also: tuple[tuple[str, str], ...] = ()  # parameters that are the same in every row


def show(
    name: str,
    frame: polars.DataFrame,
    *,
    labels: dict[str, str] | None = None,
    links: dict[str, Link] | None = None,
    codes: dict[str, dict[str, str]] | None = None,
    empty: str = "Nothing is held here.",
    key: str | None = None,
    grid: bool | None = None,
    whole: polars.DataFrame | None = None,
) -> None:
    """A query's rows under the labels of its file; `codes` gives the words for coded columns.

    Where `frame` is a part of what the query gives, `whole` is what can be downloaded.
    """
    if frame.is_empty():
        st.caption(empty)
        return
    links, codes, key = links or {}, codes or {}, key or name
    labels = labels or definitions.header(name).labels
    if grid or (grid is None and frame.height > PRINTED_ROWS):
        _grid(frame, labels, links, codes, key)
    else:
        _page(frame, labels, links, codes)
    about(name, frame if whole is None else whole, labels=labels, key=key, n_shown=frame.height)


def filled(name: str, frame: polars.DataFrame) -> dict[str, str]:
    """Labels of the columns in which some row holds a value: a column of dashes says nothing."""
    labels = definitions.header(name).labels
    return {column: said for column, said in labels.items() if frame[column].null_count() < frame.height}


def only(name: str, *columns: str) -> dict[str, str]:
    """Labels of some of a query's columns, in this order."""
    labels = definitions.header(name).labels
    return {column: labels[column] for column in columns}


def without(name: str, *left_out: str) -> dict[str, str]:
    """Labels of a query's columns, some left out."""
    return only(name, *(column for column in definitions.header(name).labels if column not in left_out))


def about(
    name: str,
    frame: polars.DataFrame,
    *,
    labels: dict[str, str] | None = None,
    key: str | None = None,
    n_shown: int | None = None,
) -> None:
    """Definitions and downloads of a query's rows, behind one button; the page may show fewer of them."""
    labels = labels or definitions.header(name).labels
    with st.popover("Definitions and download", icon=":material/info:", type="tertiary"):
        definitions.show(name, labels)
        downloads.buttons(name, frame, key or name, n_shown)


def _value(value: Any, codes: dict[str, str] | None) -> str:
    if value is None or value == []:
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if codes is not None:
        return words.plain(words.known(codes, value))
    if isinstance(value, dt.datetime):
        return words.date_time(value)
    if isinstance(value, dt.date):
        return words.date(value).replace(" ", NO_BREAK)
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, float):
        return f"{value:.2f}"
    if isinstance(value, list):
        return words.plain(", ".join(str(item) for item in value))
    return words.plain(value)


def _target(row: dict[str, Any], to: Link) -> dict[str, str] | None:
    if row[to.by] is None:
        return None
    target = dict(to.also) | ({"view": to.view} if to.view else {})
    if to.session:
        target["session"] = str(row[to.session])
    return target | {to.parameter: str(row[to.by])}


def _page(
    frame: polars.DataFrame, labels: dict[str, str], links: dict[str, Link], codes: dict[str, dict[str, str]]
) -> None:
    rows = []
    for row in frame.iter_rows(named=True):
        cells = {}
        for column, label in labels.items():
            target = _target(row, links[column]) if column in links else None
            if target and row[column] is not None:
                said = words.known(codes[column], row[column]) if column in codes else row[column]
                cells[label] = words.link(said, links[column].page, **target)
            else:
                cells[label] = _value(row[column], codes.get(column))
        rows.append(cells)
    st.table(rows, border="horizontal", hide_index=True)


def _room(values: polars.Series, label: str) -> int:
    """Width in pixels at which a name is read whole: a grid cuts what is wider than it guesses."""
    said = polars.concat([values.cast(polars.String).drop_nulls().unique(), polars.Series([label])])
    wide = said.str.count_matches("[A-Z0-9]")  # capitals and digits are wider
    room = MARGIN + (said.str.len_chars() * LETTER + wide * CAPITAL).max()  # type: ignore[operator]
    return round(min(MOST_ROOM, room))


def _grid(
    frame: polars.DataFrame,
    labels: dict[str, str],
    links: dict[str, Link],
    codes: dict[str, dict[str, str]],
    key: str,
) -> None:
    shown, config = {}, {}
    for column, label in labels.items():
        if column in links:
            to = links[column]
            shown[label] = [
                f"./{words.address(to.page, **target)}#{row[column]}"
                if row[column] is not None and (target := _target(row, to))
                else None
                for row in frame.iter_rows(named=True)
            ]
            config[label] = st.column_config.LinkColumn(
                label, display_text=r"#(.*)$", width=_room(frame[column], label)
            )
        elif column in codes:
            shown[label] = [words.known(codes[column], value) if value else None for value in frame[column]]
        else:
            shown[label] = frame[column]
            kind = frame.schema[column]
            if kind == polars.Date:
                config[label] = st.column_config.DateColumn(label, format="D MMM YYYY", width=110)
            elif kind == polars.String and column in WIDE:
                config[label] = st.column_config.TextColumn(label, width=300)
            elif kind.is_float():
                config[label] = st.column_config.NumberColumn(label, format="%.2f")
    height = 630 if frame.height > TALL_ROWS else "auto"
    st.dataframe(
        shown, hide_index=True, column_config=config, placeholder="–", key=f"grid {key}", height=height
    )
