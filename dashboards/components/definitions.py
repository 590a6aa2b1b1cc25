"""What a query's rows and columns are called and mean: its own header, and the descriptions in the build.

A query file opens with comments: what one row is, then a line for each column that is shown:
`-- column "Label": definition`. Without a definition, the published column of the same name gives it;
without a label, a column is defined but not shown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import streamlit as st

from dashboards.components.words import note, plain
from dashboards.warehouse import query, query_text, tables_read

_COLUMN = re.compile(r'^(?P<column>\w+)(?: "(?P<label>[^"]+)")?(?:: (?P<definition>.+))?$')


@dataclass(frozen=True, slots=True)
class Header:
    """Opening comment of one query file."""

    rows: str
    labels: dict[str, str]
    definitions: dict[str, str]


def header(name: str) -> Header:
    """Read the opening comment of a query file."""
    said: list[str] = []
    found = Header("", {}, {})
    for line in query_text(name).splitlines():
        if not line.startswith("-- "):
            break
        match = _COLUMN.match(line.removeprefix("-- "))
        if match and (match["label"] or match["definition"]):
            if match["label"]:
                found.labels[match["column"]] = match["label"]
            if match["definition"]:
                found.definitions[match["column"]] = match["definition"]
        else:
            said.append(line.removeprefix("-- "))
    return Header(" ".join(said), found.labels, found.definitions)


def of_columns(name: str) -> dict[str, str]:
    """Definition of each column that a query's table shows: its own, else the published column's."""
    head = header(name)
    published: dict[str, str] = {}
    tables = tables_read(name)
    for row in query("column_descriptions").iter_rows(named=True):
        if row["table_name"] in tables and row["description"]:
            published.setdefault(row["column_name"], row["description"])
    described = published | head.definitions
    return {column: described[column] for column in head.labels if column in described}


def show(name: str, labels: dict[str, str]) -> None:
    """Definitions of the columns of one query, as readers know them."""
    st.markdown(note(header(name).rows))
    described = of_columns(name)
    lines = [
        f"- **{plain(label)}**: {note(described[column])}"
        for column, label in labels.items()
        if column in described
    ]
    st.markdown("\n".join(lines))
    st.caption("Read from " + ", ".join(f"`{table}`" for table in tables_read(name)))
