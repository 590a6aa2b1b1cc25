"""Files of what a view shows: CSV, Parquet and JSON, each saying itself whence it is and how to cite it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import partial

import polars
import streamlit as st

from dashboards.components import citation, files
from dashboards.components.citation import Citation, Place
from dashboards.components.definitions import header
from dashboards.components.measures import MEASURES, Measure
from dashboards.warehouse import PUBLISHED_TABLE, current_build, query, tables_read

LICENCE_NOTE = (
    "Facts drawn from documents of the United Nations, whose terms of use apply to their texts "
    "(https://www.un.org/en/about-us/terms-of-use); attribute to the United Nations. "
    "Measures are computed by unga and are no official figures."
)
Maker = Callable[[polars.DataFrame, Mapping[str, str]], bytes]
KINDS: dict[str, tuple[Maker, str]] = {
    "CSV": (files.as_csv, "text/csv"),
    "Parquet": (files.as_parquet, "application/vnd.apache.parquet"),
    "JSON": (files.as_json, "application/json"),
}


def provenance(tables: list[str]) -> dict[str, str]:
    """Build, sources and terms of a file made from these published tables."""
    notes = {"unga_build": current_build().build_id}
    for row in query("build_shown").iter_rows(named=True):
        notes |= {"built_at": f"{row['built_at']} UTC", "sources": str(row["sources"] or "none")}
    return notes | ({"tables": ", ".join(tables)} if tables else {}) | {"licence": LICENCE_NOTE}


def about(notes: Mapping[str, str], cited: Citation, place: Place, what: str) -> dict[str, str]:
    """Everything a file says of itself: citation, address and choices of the view as it is now, and notes."""
    shown = ", ".join(part for part in (place.what, what) if part)
    said = {"unga_build": cited.build_id, "citation": cited.line(shown, place.address)}
    if place.address:
        said["address"] = place.address
    if place.choices:
        said["choices"] = place.choices
    return said | dict(notes)


def formulas(tables: list[str], columns: list[str]) -> dict[str, str]:
    """Name, formula and source of each measure among the columns of these tables; empty without any."""
    told = [
        f"{column} = {measure.label}: {measure.formula} ({measure.source})"
        for column, measure in _measures(tables, columns)
    ]
    return {"formulas": "; ".join(told)} if told else {}


def measures_named(tables: list[str], columns: list[str]) -> str:
    """Names and sources of the same measures, for the foot of a picture."""
    named = {measure.label: measure.source for _, measure in _measures(tables, columns)}
    return "; ".join(f"{label} ({source})" for label, source in named.items())


def _measures(tables: list[str], columns: list[str]) -> list[tuple[str, Measure]]:
    return [
        (column, measure)
        for measure in MEASURES.values()
        for column in (measure.column, *measure.aliases)
        if measure.table in tables and column in columns
    ]


def sources_said(sources: str) -> str:
    """Kinds of sources and how many there are of each, in words."""
    try:
        held = json.loads(sources)
    except ValueError:
        return sources
    return ", ".join(f"{kind.replace('_', ' ')} ({number:,})" for kind, number in held.items())


def notes_of_query(sql: str, columns: list[str]) -> dict[str, str]:
    """What a file says of an answer to a reader's own query: tables it names, formulas, the query itself."""
    tables = sorted({found.lower() for found in PUBLISHED_TABLE.findall(sql.lower())})
    return provenance(tables) | formulas(tables, columns) | {"query": sql}


def buttons(name: str, frame: polars.DataFrame, key: str, n_shown: int | None = None) -> None:
    """The downloads of one named query's rows; `n_shown` is how many of them the page shows."""
    tables = tables_read(name)
    rows = f"{frame.height:,}"
    if n_shown is not None and n_shown != frame.height:
        rows += f"; the page shows {n_shown:,} of them"
    notes = (
        {"rows": rows, "each_row": header(name).rows} | provenance(tables) | formulas(tables, frame.columns)
    )
    buttons_with(name, frame, key, notes)


def buttons_with(name: str, frame: polars.DataFrame, key: str, notes: Mapping[str, str]) -> None:
    """The downloads of these rows with these notes, each made when it is asked for."""
    cited, place = citation.current(), citation.place()
    what = f"rows of {name}"
    with st.container(horizontal=True):
        for kind, (made, media) in KINDS.items():
            st.download_button(
                kind,
                partial(_file, made, frame, notes, cited, place, what),
                f"unga_{name}.{kind.lower()}",
                media,
                key=f"{kind.lower()} {key}",
                on_click="ignore",
                icon=":material/download:",
            )


def _file(
    made: Maker, frame: polars.DataFrame, notes: Mapping[str, str], cited: Citation, place: Place, what: str
) -> bytes:
    """A file as it is asked for: only then is the address of the view known for certain."""
    return made(frame, about(notes, cited, place, what))
