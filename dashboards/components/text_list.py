"""The texts of a session as a list to search: by body, by words of title and symbol."""

from __future__ import annotations

import polars
import streamlit as st

from dashboards.components import state, tables, words
from dashboards.components.tables import Link
from dashboards.warehouse import query

COLUMNS = ("symbol", "title", "body", "item", "tabled_on", "n_sponsors", "resolution_symbol")
BODIES = words.BODIES | {"plenary": "Plenary"}


def show() -> None:
    """Filters, how many texts they leave, and the texts, each leading to its dossier."""
    sessions = query("sessions_with_texts")["session"].to_list()
    with st.container(key="list_controls"):
        first, second, third = st.columns([1, 2, 3])
        with first:
            session = state.one("Session", sessions, "session", default=next(iter(sessions), None))
        bodies = query("text_bodies").filter(polars.col("session") == session)
        numbers = dict(bodies.select("body", "n_texts").iter_rows())
        with second:
            body = state.one(
                "Body",
                list(numbers),
                "body",
                names=lambda code: f"{words.known(BODIES, code)} ({numbers[code]})",
                index=None,
                placeholder="Any",
            )
        with third:
            asked = state.typed("With the words", "words", placeholder="Of the title, the symbol or the item")
    found = query("text_list", session=session, item=None, body=body, words=asked or None)
    whole = bodies["n_of_session"][0] if bodies.height else 0
    st.markdown(f"##### {found.height:,} of {words.count(whole, 'text')} of session {words.plain(session)}.")
    tables.show(
        "text_list",
        found,
        labels=tables.only("text_list", *COLUMNS),
        links={
            "symbol": Link("text", "text", "proposal_id"),
            "resolution_symbol": Link("text", "text", "proposal_id"),
        },
        codes={"body": BODIES},
        grid=True,
        empty="No text of this session has these words before this body. Clear a filter, or search the "
        "passages of all sessions on the Overview.",
    )
