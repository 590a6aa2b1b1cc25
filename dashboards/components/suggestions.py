"""Where to start: lists of links to views that show much."""

from __future__ import annotations

import streamlit as st

from dashboards.components import words
from dashboards.warehouse import query


def crowded_items() -> None:
    """Agenda items under which several texts stand."""
    for row in query("overview_start").iter_rows(named=True):
        title = words.plain(row["title"] or "title not known")
        st.page_link(
            "views/agenda.py",
            label=f"Session {row['session']}, item {row['item']}: {title} ({row['n_texts']} texts)",
            query_params={"session": row["session"], "item": row["item"]},
        )


def widest_texts() -> None:
    """Texts with most sponsors in the newest session."""
    for row in query("overview_widest").iter_rows(named=True):
        title = words.plain(row["title"] or row["proposal_id"])
        st.page_link(
            "views/text.py",
            label=f"{title} ({words.count(row['n_sponsors'], 'sponsor')})",
            query_params={"text": row["proposal_id"]},
        )
