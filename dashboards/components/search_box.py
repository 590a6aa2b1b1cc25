"""The search on every page: a box in the sidebar and, on a telephone, a link to the one on the first page."""

from __future__ import annotations

import streamlit as st

PAGE = "views/overview.py"


def show(*, on_first_page: bool) -> None:
    """The box in the sidebar; what is typed leads to what was found, at an address of its own.

    On a telephone the sidebar is folded away: a link beside its button leads to the box of the first page.
    """
    with st.sidebar, st.form("search anywhere", clear_on_submit=True, border=False):
        asked = st.text_input(
            "Find anywhere",
            type="search",
            placeholder="Symbol, state, words",
            icon=":material/search:",
            key="find anywhere",
        )
        sent = st.form_submit_button("Find")
    if not on_first_page:
        with st.container(key="find_link"):
            st.page_link(PAGE, label="Search", icon=":material/search:")
    if sent and asked and asked.strip():
        st.switch_page(PAGE, query_params={"search": asked.strip()})
