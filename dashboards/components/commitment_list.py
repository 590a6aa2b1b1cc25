"""What texts ask for or decide by a time, written out: when, of whom, what, and where it says so."""

from __future__ import annotations

import polars
import streamlit as st

from dashboards.components import passage, words


def show(frame: polars.DataFrame, status: dict[str, str]) -> None:
    """One entry a row; where a row has a `text_id`, the document leads to its dossier."""
    for row in frame.iter_rows(named=True):
        asked = f" · asked of: {words.plain(row['addressee'])}" if row["addressee"] else ""
        due = words.plain(words.due(row["due_from"], row["due_to"], row["due_session"]))
        said_in = words.plain(row["said_in"])
        if row.get("text_id"):
            said_in = words.link(row["said_in"], "text", text=row["text_id"])
        standing = words.known(status, row["status_of_text"])
        where = f"{standing} in {said_in}, {passage.said(row['place'], row['passage'])}"
        st.markdown(
            f"**{words.plain(row['due_text'])}** ({due}){asked}  \n"
            f"{words.plain(row['action'])}  \n:small[:gray[{where}]]"
        )
