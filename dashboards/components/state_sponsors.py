"""What one state sponsors, by when a document lists it and where, and with whom."""

from __future__ import annotations

import polars
import streamlit as st

from dashboards.components import filters, passage, state, state_fidelity, tables, tiles, words
from dashboards.components.tables import Link
from dashboards.warehouse import query

SEARCHED = ("symbol", "proposal_id", "title", "session", "on_behalf_of")
MEANINGS = {
    "first": "half as often as the closest, or more",
    "lesser": "less often",
    "none": "no text together on the lists held",
}


def show(code: str, name: str) -> None:
    """Texts on whose lists the state is named, partners in one session, and how it voted on the texts."""
    texts = query("states_sponsored", state_code=code)
    sessions = query("coalitions_sessions")["session"].to_list()
    if texts.is_empty():
        st.info(
            f"{words.plain(name)} is on no list of sponsors held, which does not say that it sponsored "
            "nothing. Drafts with their first pages, committee reports and catalogue records supply lists; "
            "`unga refresh PATH` reads them.",
            icon=":material/inbox:",
        )
    else:
        _texts(texts)
    if sessions and not texts.is_empty():
        _partners(code, name, sessions)
    if texts.height or query("states_supported", state_code=code).height:
        state_fidelity.show(code, name)


def _texts(texts: polars.DataFrame) -> None:
    """The texts that the filters leave; each row says when a document listed the state, and where."""
    found = _filtered(texts)
    st.markdown(
        f"{filters.left(found.height, texts.height, 'text')} Each with the date of the earliest document "
        "held that lists it, and the place."
    )
    tables.show(
        "states_sponsored",
        found,
        links={"symbol": Link("text", "text", "proposal_id"), "place": passage.LINK},
        codes={"first_role": words.ROLES},
        empty="No text is left by these filters. Clear one of them.",
        grid=True,
        whole=texts,
    )


def _filtered(texts: polars.DataFrame) -> polars.DataFrame:
    """The texts that words, a session and a role leave."""
    roles = dict(texts["first_role"].value_counts(sort=True).iter_rows())
    with st.container(key="two_up_texts"):
        left, middle, right = st.columns([3, 1, 2])
        with left:
            asked = state.typed("Find a text", "about", placeholder="Words of the title, or a symbol")
        with middle:
            counts = dict(texts["session"].value_counts().iter_rows())
            session = state.one(
                "Of session",
                texts["session"].unique(maintain_order=True).drop_nulls().to_list(),
                "of",
                names=lambda held: f"{held} ({counts[held]})",
                index=None,
                placeholder="All",
            )
        with right:
            role = state.one(
                "First named how",
                list(roles),
                "role",
                names=lambda held: f"{words.known(words.ROLES, held)} ({roles[held]})",
                index=None,
                placeholder="Any way",
            )
    found = filters.matching(texts, SEARCHED, asked)
    found = found.filter(polars.col("session") == session) if session else found
    return found.filter(polars.col("first_role") == role) if role else found


def _partners(code: str, name: str, sessions: list[str]) -> None:
    st.subheader("With whom it sponsors")
    with st.container(key="session_control", width=160):
        session = state.one("Session", sessions, "session", default=sessions[0])
    partners = query("states_partners", state_code=code, session=session)
    if partners.is_empty():
        st.caption(f"No text that it sponsors together with another state is held for session {session}.")
        return
    closest = partners.row(0, named=True)
    others = closest["n_alike"] - 1
    equally = f", and as often with {words.count(others, 'other state')}" if others else ""
    st.markdown(
        f"## Session {words.plain(session)}: {words.plain(name)} sponsors most often with "
        f"{words.plain(closest['state'])}{equally}, on {closest['n_both']} of the "
        f"{words.count(closest['n_own'], 'text')} on whose lists it is named."
    )
    st.caption("Where only a first page is held, later sponsors are missing: the order may change.")
    tiles.show(
        query("states_tiles", state_code=code, session=session),
        MEANINGS | {"second": name, "outside": "observer"},
        f"Tile grid: how often each state sponsors with {name} in session {session}",
        "partners",
        query="states_tiles",
        measures=["n_both"],
    )
    tables.show(
        "states_partners", partners, links={"state": Link("states", "state", "state_code")}, grid=True
    )
