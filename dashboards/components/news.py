"""What this build holds that the build before did not."""

from __future__ import annotations

import streamlit as st

from dashboards.components import passage, tables, words
from dashboards.warehouse import query


def show() -> None:
    """Documents that arrived since the build before; of the first build, those dated last."""
    found = query("overview_new")
    if found.is_empty():
        return
    before, number = found["before"][0], found["n_new"][0]
    st.subheader("What is new" if before else "The newest documents")
    if before:
        more = f"; the {found.height} dated last are shown" if number > found.height else ""
        since = f"since the build of {words.date_time(before)} UTC"
        st.markdown(f"{words.count(number, 'document')} arrived {since}{more}.")
    tables.show(
        "overview_new",
        found,
        links={"symbol": passage.LINK},
        codes={"document_type": words.DOCUMENT_TYPES},
    )
