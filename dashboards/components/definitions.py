"""What a query's rows and columns mean: its own header, and the descriptions that the build carries."""

from __future__ import annotations

import re

import streamlit as st

from dashboards.components.words import plain
from dashboards.warehouse import query, query_text, tables_read

_DEFINITION = re.compile(r"^(\w+): (.+)$")


def header(name: str) -> tuple[str, dict[str, str]]:
    """The opening comment of a query file: what one row is, and the columns it defines itself."""
    said, defined = [], {}
    for line in query_text(name).splitlines():
        if not line.startswith("--"):
            break
        text = line.removeprefix("--").strip()
        found = _DEFINITION.match(text)
        if found:
            defined[found[1]] = found[2]
        else:
            said.append(text)
    return " ".join(said), defined


def of_columns(name: str, columns: list[str]) -> dict[str, str]:
    """Description of each column: the query's own, else the published table's that it comes from."""
    _, defined = header(name)
    published: dict[str, str] = {}
    tables = tables_read(name)
    for row in query("column_descriptions").iter_rows(named=True):
        if row["table_name"] in tables:
            published.setdefault(row["column_name"], row["description"])
    described = published | defined
    return {column: described[column] for column in columns if described.get(column)}


def show(name: str, labels: dict[str, str]) -> None:
    """Definitions of the columns of one query, as readers know them."""
    said, _ = header(name)
    if said:
        st.markdown(plain(said))
    described = of_columns(name, list(labels))
    st.markdown("\n".join(f"- **{plain(labels[column])}**: {plain(text)}" for column, text in described.items()))
    st.caption("Read from " + ", ".join(f"`{table}`" for table in tables_read(name)))
