"""An agenda item: its texts side by side, who sponsors which, and its history across sessions."""

import streamlit as st

from dashboards.components import agenda_item, citation, folded, side_by_side, state, words
from dashboards.warehouse import query

sessions = query("sessions_with_texts")["session"].to_list()
if not sessions:
    st.title("Agenda")
    st.info(
        "No text with an agenda item is held yet. `unga refresh PATH` reads documents.",
        icon=":material/inbox:",
    )
    state.stop()

with st.container(key="at_top"), folded.on_telephone("Choose another session or item", "controls"):
    chosen = agenda_item.choose(sessions)
if chosen is None:
    state.stop()

st.title(f"Item {chosen['item']}: {words.plain(chosen['title'] or 'title not known')}")
citation.names(
    f"Agenda item {chosen['item']} of session {chosen['session']}: {chosen['title'] or 'title not known'}"
)
texts = agenda_item.texts(chosen)

if texts.height > 1:
    st.header("Side by side", divider="gray", anchor="side-by-side")
    side_by_side.show(chosen["session"], chosen["item"], texts)

st.header("Who sponsors which", divider="gray", anchor="sponsors")
agenda_item.sponsors(chosen)

st.header("Votes on its texts, in every session", divider="gray", anchor="votes")
agenda_item.votes(chosen)

st.header("The item in other sessions", divider="gray", anchor="sessions")
agenda_item.history(chosen)
