"""Search, what is held, five questions to start with, and what is new."""

import streamlit as st

from dashboards.components import (
    held,
    news,
    questions,
    results,
    state,
    story,
    suggestions,
    tables,
    vote_list,
)
from dashboards.components.tables import Link
from dashboards.warehouse import query

st.title("The General Assembly, text by text")
asked = state.typed(
    "Search",
    "search",
    type="search",
    placeholder="Symbol, state, item, vote, or words of a text",
    icon=":material/search:",
    label_visibility="collapsed",
)
if asked:
    results.show(asked)
    state.stop()

counts = query("overview_counts").row(0, named=True)
if not counts["n_documents"] and not counts["n_roll_calls"]:
    st.markdown("## No document is held yet.")
    st.info(
        "`unga refresh PATH` reads drafts and resolutions (text, PDF, JSON Lines) and publishes them. "
        "This page shows them as soon as they are there.",
        icon=":material/inbox:",
    )
    state.stop()

st.markdown(f"## {held.sentence(counts)}")
questions.show()
told = story.show()
vote_list.latest()
story.latest_changes()
suggestions.parallel_texts(told)

left, right = st.columns(2, gap="large")
with left:
    suggestions.crowded_items()
with right:
    suggestions.widest_texts()

st.subheader("What is held, by session")
sessions = query("overview_sessions")
links = {"session": Link("agenda", "session", "session")}
tables.show("overview_sessions", sessions, links=links, grid=sessions.height > 12)

news.show()
