"""Files of what a view shows: CSV and Parquet, each carrying build, sources, formulas and licence note."""

from __future__ import annotations

import io
import json

import polars
import pyarrow.parquet
import streamlit as st

from dashboards.components.measures import MEASURES
from dashboards.warehouse import current_build, query, tables_read

LICENCE_NOTE = (
    "Facts drawn from documents of the United Nations, whose terms of use apply to their texts "
    "(https://www.un.org/en/about-us/terms-of-use); attribute to the United Nations. "
    "Measures are computed by unga and are no official figures."
)


def provenance(tables: list[str]) -> dict[str, str]:
    """Build, sources and terms of a file made from these published tables."""
    notes = {"unga_build": current_build().build_id}
    for row in query("build_shown").iter_rows(named=True):
        notes |= {"built_at": f"{row['built_at']} UTC", "sources": str(row["sources"] or "none")}
    return notes | ({"tables": ", ".join(tables)} if tables else {}) | {"licence": LICENCE_NOTE}


def formulas(tables: list[str], columns: list[str]) -> dict[str, str]:
    """Name, formula and source of each measure among the columns of these tables; empty without any."""
    told = [
        f"{column} = {measure.label}: {measure.formula} ({measure.source})"
        for measure in MEASURES.values()
        for column in (measure.column, *measure.aliases)
        if measure.table in tables and column in columns
    ]
    return {"formulas": "; ".join(told)} if told else {}


def as_csv(frame: polars.DataFrame, notes: dict[str, str]) -> bytes:
    """CSV whose first lines, each after a `#`, say where the rows come from."""
    head = "".join(f"# {key}: {' '.join(value.split())}\n" for key, value in notes.items())
    return (head + _flat(frame).write_csv()).encode("utf-8-sig")


def as_parquet(frame: polars.DataFrame, notes: dict[str, str]) -> bytes:
    """Parquet with the same notes in the metadata of its schema."""
    table = frame.to_arrow()
    kept = {key.encode(): value.encode() for key, value in notes.items()}
    target = io.BytesIO()
    pyarrow.parquet.write_table(table.replace_schema_metadata(kept), target)
    return target.getvalue()


def _flat(frame: polars.DataFrame) -> polars.DataFrame:
    """CSV has no lists: they become JSON text."""
    nested = [name for name, kind in frame.schema.items() if kind.is_nested()]
    texts = [
        polars.Series(
            name,
            [None if v is None else json.dumps(v, default=str) for v in frame[name].to_list()],
            dtype=polars.String,
        )
        for name in nested
    ]
    return frame.with_columns(texts)


def buttons(name: str, frame: polars.DataFrame, key: str) -> None:
    """Both downloads of one named query's rows."""
    tables = tables_read(name)
    buttons_with(name, frame, key, provenance(tables) | formulas(tables, frame.columns))


def buttons_with(name: str, frame: polars.DataFrame, key: str, notes: dict[str, str]) -> None:
    """Both downloads of these rows with these notes, made when asked for."""
    with st.container(horizontal=True):
        st.download_button(
            "CSV",
            lambda: as_csv(frame, notes),
            f"unga_{name}.csv",
            "text/csv",
            key=f"csv {key}",
            on_click="ignore",
            icon=":material/download:",
        )
        st.download_button(
            "Parquet",
            lambda: as_parquet(frame, notes),
            f"unga_{name}.parquet",
            "application/vnd.apache.parquet",
            key=f"parquet {key}",
            on_click="ignore",
            icon=":material/download:",
        )
