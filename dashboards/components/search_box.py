"""The search on every page: a box in the sidebar and, on a telephone, a link to the one on the first page."""

from __future__ import annotations

import streamlit as st

# A form of the browser's own: one step of its history, and nothing runs here until it is sent.
FORM = """
<form class="find" action="./" method="get" role="search">
  <label for="find">Find anywhere</label>
  <span><input id="find" type="search" name="search" required placeholder="Symbol, state, words">
  <button type="submit">Find</button></span>
</form>
"""


def show(*, on_first_page: bool) -> None:
    """The box in the sidebar; what is typed leads to what was found, at an address of its own.

    On a telephone the sidebar is folded away: a link beside its button leads to the box of the first page.
    """
    st.sidebar.html(FORM)
    if not on_first_page:
        with st.container(key="find_link"):
            st.page_link("views/overview.py", label="Search", icon=":material/search:")
