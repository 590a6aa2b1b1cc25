"""Where to start: lists of links to views that show much."""

from __future__ import annotations

import streamlit as st

from dashboards.components import words
from dashboards.warehouse import query


def parallel_texts(told: tuple[str, str] | None) -> None:
    """Pairs of texts under one item that recall much of the same, each leading to the two side by side.

    `told` is the session and item of which the page tells already.
    """
    rows = [
        row
        for row in query("overview_parallel").iter_rows(named=True)
        if (row["session"], row["item"]) != told
    ]
    if not rows:
        return
    with st.container(border=True, key="parallel"):
        st.markdown("**Two texts, one agenda item**: the pairs held that recall most of the same resolutions")
        for row in rows:
            first, second = (
                f"{words.plain(row[f'symbol_{side}'] or '')} “{words.plain(row[f'title_{side}'])}”".lstrip()
                for side in ("a", "b")
            )
            st.page_link(
                "views/agenda.py",
                icon=":material/compare:",
                label=f"Session {words.plain(row['session'])}, item {words.plain(row['item'])}: {first} and "
                f"{second}, which both recall {words.count(row['n_recalled_both'], 'resolution')}",
                query_params={
                    "session": row["session"],
                    "item": row["item"],
                    "first": row["proposal_a"],
                    "second": row["proposal_b"],
                },
            )


def crowded_items() -> None:
    """Agenda items under which several texts stand."""
    found = query("overview_start")
    if not found.is_empty():
        st.subheader("Items with several texts")
    for row in found.iter_rows(named=True):
        title = words.plain(row["title"] or "title not known")
        st.page_link(
            "views/agenda.py",
            label=f"Session {row['session']}, item {row['item']}: {title} ({row['n_texts']} texts)",
            query_params={"session": row["session"], "item": row["item"]},
        )


def widest_texts() -> None:
    """Texts with most sponsors in the newest session."""
    found = query("overview_widest")
    if not found.is_empty():
        st.subheader("Texts with most sponsors")
    for row in found.iter_rows(named=True):
        title = words.plain(row["title"] or row["symbol"] or "a text without title")
        st.page_link(
            "views/text.py",
            label=f"{title} ({words.count(row['n_sponsors'], 'sponsor')})",
            query_params={"text": row["proposal_id"]},
        )
