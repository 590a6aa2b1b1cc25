"""What is not held, and which document would supply it, in one short paragraph."""

from __future__ import annotations

import streamlit as st

from dashboards.components import words
from dashboards.warehouse import query


def show(name: str, **asked: str) -> None:
    """The rows of a query that says `what` and `supplied_by`; nothing where nothing is missing."""
    said = [
        f"{_sentence(row['what'])}; {words.plain(row['supplied_by'])} would say."
        for row in query(name, **asked).iter_rows(named=True)
    ]
    if said:
        with st.container(key="missing"):
            st.markdown(f":material/pending: **Missing:** :small[{' '.join(said)}]")


def _sentence(text: str) -> str:
    return words.plain(text[:1].upper() + text[1:])
