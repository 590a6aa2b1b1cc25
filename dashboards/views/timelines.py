"""Lines of resolutions, what was announced by when, and what happened when."""

import streamlit as st

from dashboards.components import charts, commitment_list, state, tables, vote_list, words
from dashboards.components.tables import Link
from dashboards.warehouse import query

VIEWS = {"commitments": "What is due when", "families": "Lines of resolutions", "events": "What happened"}
FIRST = 12  # commitments that are written out; all of them stand in the table
STATUS = {"proposed": "proposed in a draft", "adopted": "adopted"}

st.title("Timelines")
view = state.one(
    "View", list(VIEWS), "view", default="commitments", names=VIEWS.__getitem__, widget=st.segmented_control
)


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


def families() -> None:
    """Lines of resolutions, and the steps of one."""
    found = query("timelines_families")
    if found.is_empty():
        st.info(
            "No line of resolutions is known: that takes two held resolutions of which one continues the "
            "other by stated evidence.",
            icon=":material/inbox:",
        )
        return
    st.markdown(
        f"##### {words.count(found.height, 'line')} of resolutions that continue each other, by stated or "
        "graded evidence."
    )
    names = {
        row["family_id"]: f"{row['title'] or row['family_id']} ({row['n_members']} resolutions, "
        f"sessions {row['first_session']} to {row['last_session']})"
        for row in found.iter_rows(named=True)
    }
    with st.container(key="controls"):
        family_id = state.one(
            "Line", list(names), "family", default=found["family_id"][0], names=names.__getitem__
        )
    members = query("timelines_family_members", family_id=family_id)
    charts.chain(members, "adopted_on", "number", "held", "The line, by date of adoption")
    tables.about("timelines_family_members", members)
    links = {
        "from_resolution": Link("text", "text", "from_resolution"),
        "to_resolution": Link("text", "text", "to_resolution"),
    }
    tables.show(
        "timelines_family_steps",
        query("timelines_family_steps", family_id=family_id),
        links=links,
        codes={"grade": words.GRADES},
    )
    st.subheader("Votes on its resolutions")
    vote_list.bars(
        "timelines_family_votes",
        query("timelines_family_votes", family_id=family_id),
        empty="No roll call on a resolution of this line is held. They may have been adopted without a vote.",
    )
    st.subheader("All lines")
    tables.show(
        "timelines_families",
        found,
        links={"title": Link("timelines", "family", "family_id", view="families")},
        grid=True,
    )


def events() -> None:
    """Everything dated in one session."""
    sessions = query("sessions_with_texts")["session"].to_list()
    if not sessions:
        st.info("No dated text is held yet. `unga refresh PATH` reads documents.", icon=":material/inbox:")
        return
    with st.container(key="controls"):
        session = state.one("Session", sessions, "session", default=sessions[0])
    found = query("timelines_events", session=session)
    st.markdown(f"##### {words.count(found.height, 'dated event')} of session {session}, newest first.")
    tables.show(
        "timelines_events",
        found,
        links={"symbol": Link("text", "text", "proposal_id")},
        codes={"event_kind": words.EVENTS},
    )


{"commitments": commitments, "families": families, "events": events}[view]()
