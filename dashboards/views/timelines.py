"""Lines of resolutions, what was announced by when, and what happened when."""

import streamlit as st

from dashboards.components import due, happened, lines, state

VIEWS = {"commitments": "What is due when", "families": "Lines of resolutions", "events": "What happened"}

with st.container(horizontal=True, vertical_alignment="center", gap="medium", key="view_head"):
    st.title("Timelines", width="content")
    view = state.segment("View", VIEWS, "view", default="commitments", label_visibility="collapsed")

{"commitments": due.show, "families": lines.show, "events": happened.show}[view]()
