"""The editor of SQL and the list of tables beside it, which speak to each other in the browser."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import polars
import streamlit as st

from dashboards.components import sql_answer, sql_examples, words
from dashboards.warehouse import current_build, query
from ingest.sql_words import FUNCTIONS, KEYWORDS

HERE = Path(__file__).parent
SCHEMAS = {
    "core": "what is on record",
    "coalitions": "who acts with whom",
    "timelines": "what followed, and what is due",
    "quality": "what does not add up",
}
LONGEST_LINE = 110
LONGEST_IN_URL = 6000  # longer addresses are cut by mail programs and refused by servers


def _component(name: str, box: str) -> Callable[..., Any]:
    parts = (HERE / "sql_parts.js").read_text(encoding="utf-8")
    return st.components.v2.component(
        f"unga_{name}",
        html=f'<div class="{box}"></div>',
        css=(HERE / "sql_workbench.css").read_text(encoding="utf-8"),
        js=parts + (HERE / f"{name}.js").read_text(encoding="utf-8"),
        # In the page itself: what is written there is found by the browser's own search.
        isolate_styles=False,
    )


@st.cache_resource(show_spinner=False)
def _editor() -> Callable[..., Any]:
    return _component("sql_editor", "sql-editor")


@st.cache_resource(show_spinner=False)
def _tables() -> Callable[..., Any]:
    return _component("sql_tables", "sql-tables")


@st.cache_resource(show_spinner=False)
def _history() -> Callable[..., Any]:
    return _component("sql_history", "sql-history")


def editor(label: str, key: str) -> str:
    """The query that the reader has run; until then the one held under `key`."""
    field = f"{key} editor"

    def take() -> None:
        st.session_state[key] = st.session_state[field].run
        sql_answer.forget()

    sql: str = st.session_state.get(key, "")
    data = {"label": label, "sql": sql, "questions": sql_examples.by_group()}
    _editor()(data=data | _words(current_build().path), key=field, on_run_change=take)
    return sql


def fits_a_link(sql: str) -> bool:
    """Whether the query is in the URL, or too long for it."""
    return len(quote(sql)) <= LONGEST_IN_URL


def tables(is_low: bool) -> None:
    """The list of published tables with their columns and descriptions; low above an answer."""
    build = current_build()
    data = {"build": build.build_id, "groups": _groups(build.path), "low": is_low}
    _tables()(data=data, key="sql tables")


def remember(given: sql_answer.Answer) -> None:
    """Let the reader's browser keep a query that gave an answer."""
    told = given.told()
    if told:
        _history()(data=told, key="sql history")


@st.cache_data(max_entries=4, show_spinner=False)
def _words(path: str) -> dict[str, Any]:
    """Names to suggest; of one build, which `path` tells from others."""
    columns = query("column_descriptions").group_by("table_name", maintain_order=True).agg("column_name")
    return {"keywords": KEYWORDS, "functions": FUNCTIONS, "tables": [list(row) for row in columns.rows()]}


@st.cache_data(max_entries=4, show_spinner=False)
def _groups(path: str) -> list[dict[str, Any]]:
    """Tables by schema, each with its columns; of one build, which `path` tells from others."""
    columns = query("column_descriptions").partition_by("table_name", as_dict=True)
    listed = query("table_descriptions").to_dicts()
    return [
        {
            "schema": schema,
            "about": about,
            "tables": [
                _table(row, columns[(row["table_name"],)])
                for row in listed
                if row["table_name"].startswith(f"{schema}.")
            ],
        }
        for schema, about in SCHEMAS.items()
    ]


def _table(row: dict[str, Any], columns: polars.DataFrame) -> dict[str, Any]:
    description = _plain(row["description"]) or "No description."
    return {
        "name": row["table_name"],
        "short": row["table_name"].partition(".")[2],
        "rows": words.count(row["n_rows"], "row"),
        "about": _first_line(description),
        "description": description,
        "columns": [
            {
                "name": column["column_name"],
                "type": column["data_type"].lower(),
                "description": _plain(column["description"]),
            }
            for column in columns.iter_rows(named=True)
        ],
    }


def _plain(text: str | None) -> str:
    return " ".join((text or "").replace("`", "").split())


def _first_line(text: str) -> str:
    """The first clause of a description, or as much of it as a line holds."""
    first = text.split(". ")[0].split(": ")[0].rstrip(".")
    return first if len(first) <= LONGEST_LINE else first[: LONGEST_LINE - 1].rsplit(" ", 1)[0] + "…"
