"""What a search found, each thing leading to its page."""

from __future__ import annotations

from typing import Any

import streamlit as st

from dashboards.components import tables, words
from dashboards.warehouse import query

TITLES = {"state": "States", "item": "Agenda items", "text": "Texts", "passage": "Passages"}


def show(asked: str) -> None:
    """Everything that holds all the words asked for, by kind."""
    found = query("search", words=asked)
    if found.is_empty():
        st.markdown(f"##### Nothing held matches “{words.plain(asked)}”.")
        st.markdown(
            "Fewer or other words may. A document that is not held is added by `unga refresh PATH`; "
            "which documents are cited and not held is listed under Data quality."
        )
        st.page_link(
            "views/quality.py", label="Documents that are cited and not held", icon=":material/fact_check:"
        )
        return
    for kind, title in TITLES.items():
        rows = [row for row in found.iter_rows(named=True) if row["kind"] == kind]
        if not rows:
            continue
        more = f", the newest {len(rows)} shown" if rows[0]["n_of_kind"] > len(rows) else ""
        st.subheader(f"{title} ({rows[0]['n_of_kind']}{more})")
        for row in rows:
            _result(row)
    tables.about("search", found)


def _result(row: dict[str, Any]) -> None:
    label = f"{words.plain(row['found'] or 'without title')}  \n:small[:gray[{words.plain(row['place'])}]]"
    if row["kind"] == "state":
        st.page_link("views/states.py", label=label, query_params={"state": row["id"]})
    elif row["kind"] == "item":
        st.page_link(
            "views/agenda.py", label=label, query_params={"session": row["session"], "item": row["item"]}
        )
    else:
        st.page_link("views/text.py", label=label, query_params={"text": row["id"]})
