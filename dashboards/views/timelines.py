"""Lines of resolutions, what was announced by when, and what happened when."""

import datetime as dt

import streamlit as st

from dashboards.components import due, lines, state, tables, words
from dashboards.components.tables import Link
from dashboards.warehouse import query

VIEWS = {"commitments": "What is due when", "families": "Lines of resolutions", "events": "What happened"}

with st.container(horizontal=True, vertical_alignment="center", gap="medium", key="view_head"):
    st.title("Timelines", width="content")
    view = state.segment("View", VIEWS, "view", default="commitments", label_visibility="collapsed")


def events() -> None:
    """Everything dated in one session."""
    sessions = query("sessions_with_texts")["session"].to_list()
    if not sessions:
        st.info("No dated text is held yet. `unga refresh PATH` reads documents.", icon=":material/inbox:")
        return
    with st.container(key="controls"):
        left, right = st.columns([1, 2])
        with left:
            session = state.one("Session", sessions, "session", default=sessions[0])
        days = [day.isoformat() for day in query("timelines_known_days", session=session)["day"]]
        with right:
            known_on = state.one(
                "As known on",
                days,
                "known_on",
                names=lambda day: words.date(dt.date.fromisoformat(day)),
                index=None,
                placeholder="By all that is held now",
            )
    found = query("timelines_events", session=session, known_on=known_on)
    by = f", as known on {words.date(dt.date.fromisoformat(known_on))}" if known_on else ""
    st.markdown(f"##### {words.count(found.height, 'dated event')} of session {session}{by}, newest first.")
    tables.show(
        "timelines_events",
        found,
        links={"symbol": Link("text", "text", "proposal_id")},
        codes={"event_kind": words.EVENTS},
    )


{"commitments": due.show, "families": lines.show, "events": events}[view]()
