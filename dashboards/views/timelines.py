"""Lines of resolutions, what was announced by when, and what happened when."""

import datetime as dt

import streamlit as st

from dashboards.components import charts, commitment_list, lines, state, tables, words
from dashboards.components.tables import Link
from dashboards.warehouse import query

VIEWS = {"commitments": "What is due when", "families": "Lines of resolutions", "events": "What happened"}
FIRST = 12  # commitments that are written out; all of them stand in the table
STATUS = {"proposed": "proposed in a draft", "adopted": "adopted"}

with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
    st.title("Timelines", width="content")
    view = state.segment("View", VIEWS, "view", default="commitments", label_visibility="collapsed")


def commitments() -> None:
    """What texts ask for or decide by a time, filtered."""
    sessions = query("sessions_with_texts")["session"].to_list()
    due_sessions = query("timelines_due_sessions")["due_session"].to_list()
    years = query("timelines_due_years")["due_year"].to_list()
    with st.container(key="controls"):
        columns = st.columns([2, 2, 2, 2, 3])
        with columns[0]:
            session = state.one("Text of session", sessions, "session", index=None, placeholder="Any")
        with columns[1]:
            status = state.one(
                "Text is", list(STATUS), "status", names=STATUS.__getitem__, index=None, placeholder="Either"
            )
        with columns[2]:
            year = state.one("Due in", years, "year", index=None, placeholder="Any year")
        with columns[3]:
            due = state.one("Due at session", due_sessions, "due", index=None, placeholder="Any")
        with columns[4]:
            asked = state.typed("With the words", "words", placeholder="Secretary-General")
    found = query(
        "commitments",
        session=session,
        due=due,
        status=status,
        words=asked or None,
        year=year and int(year),
        proposal_id=None,
    )
    things = "thing is" if found.height == 1 else "things are"
    st.markdown(
        f"##### {found.height:,} {things} asked for or decided by a time"
        + (": what falls due next comes first." if found.height else " in the texts held with these filters.")
    )
    charts.stacked_years(
        query("timelines_commitment_years", session=session),
        "due_year",
        "n_commitments",
        "status_of_text",
        "Commitments due",
    )
    if found.is_empty():
        st.caption("Load texts with `unga refresh PATH`, or clear a filter.")
        return
    commitment_list.show(found.head(FIRST), STATUS)
    with st.expander("All of them as a table", expanded=found.height > FIRST):
        links = {"said_in": Link("text", "text", "text_id")}
        tables.show("commitments", found, links=links, codes={"status_of_text": STATUS}, grid=True)


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


{"commitments": commitments, "families": lines.show, "events": events}[view]()
