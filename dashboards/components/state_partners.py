"""With whom one state votes: the closest and the furthest states of a session, and its groups."""

from __future__ import annotations

import polars
import streamlit as st

from dashboards.components import measures, scopes, state, tables, tiles, words
from dashboards.components.tables import Link
from dashboards.warehouse import query

STATE = {"state": Link("states", "state", "state_code")}
NAMED = 3  # states named in the sentence


def show(code: str, name: str) -> None:
    """Partners in one session and scope, then how often it voted as most of each of its groups did."""
    left, right = st.columns([3, 1])
    with left:
        scope = scopes.choose()
    sessions = query("states_voting_sessions", state_code=code, scope=scope)
    if sessions.is_empty():
        st.caption("No roll call of this kind is held in which it and another state voted. " + words.NO_VOTES)
        return
    shown_first = sessions.filter(polars.col("is_shown_first"))["session"][0]
    with right:
        session = state.one("Session", sessions["session"].to_list(), "session", default=shown_first)
    _partners(code, name, scope, session or shown_first)
    _community(code, name, session or shown_first)
    _groups(code, name, scope, session or shown_first)


def _partners(code: str, name: str, scope: str, session: str) -> None:
    frame = query("states_voting_partners", state_code=code, scope=scope, session=session)
    ranked = frame.filter(polars.col("place").is_not_null())
    if ranked.is_empty():
        st.markdown(
            f"## In session {words.plain(session)} no state shares enough roll calls with "
            f"{words.plain(name)} to be ranked: at least ten that were not unanimous."
        )
    else:
        closest = _named(ranked)
        furthest = _named(ranked.sort("agreement", "n_not_unanimous", descending=[False, True]))
        st.markdown(
            f"## In session {words.plain(session)} {words.plain(name)} voted most like {closest}; "
            f"least like {furthest}."
        )
    measures.popover("agreement", "agreement_all")
    meanings = {
        "first": "one of the 20 closest",
        "lesser": "between",
        "third": "one of the 20 furthest",
        "none": "few roll calls in common, not ranked",
        "second": name,
        "outside": "did not vote with it",
    }
    alt = f"Tile grid: who votes like {name}"
    tiles.show(
        frame, meanings, alt, "voting partners", query="states_voting_partners", measures=["agreement"]
    )
    tables.show(
        "states_voting_partners",
        frame.filter(polars.col("n_shared").is_not_null()),
        links=STATE | {"compare": Link("states", "other", "state_code", also=(("state", code),))},
        grid=True,
    )


def _named(rows: polars.DataFrame) -> str:
    """The first states of an order with what each rests on; states that share the last value are counted."""
    named = rows.head(NAMED)
    said = [
        f"{words.plain(row['name'])} ({row['agreement']:.2f} over "
        f"{words.count(row['n_not_unanimous'], 'roll call')})"
        for row in named.iter_rows(named=True)
    ]
    n_others = rows.filter(polars.col("place") == named["place"][-1]).height
    n_others -= named.filter(polars.col("place") == named["place"][-1]).height
    return words.listing(said + [f"{words.count(n_others, 'other')} equal to the last"] * (n_others > 0))


def _community(code: str, name: str, session: str) -> None:
    """The community into which it falls by its votes of the session, and what that is."""
    found = query("states_communities", state_codes=(code,))
    found = found.filter((polars.col("layer") == "votes") & (polars.col("session") == session))
    for row in found.iter_rows(named=True):
        st.subheader("Its community")
        way = words.link("All communities", "coalitions", layer="votes", view="communities", session=session)
        unsure = ", though another division is nearly as good for it" if row["is_unstable"] else ""
        st.markdown(
            f"By its votes of session {words.plain(session)} on texts as a whole {words.plain(name)} is in "
            f"a community of {words.count(row['n_members'], 'state')} called after "
            f"{words.plain(row['label'])}{unsure}. {way}"
        )
        st.caption(
            "A community is computed: states that vote more alike among themselves than with others. It is "
            "no declared group."
        )
        measures.popover("modularity", "stability")


def _groups(code: str, name: str, scope: str, session: str) -> None:
    st.subheader("With the majority of its groups")
    frame = query("states_majority", state_code=code, scope=scope)
    now = frame.filter(polars.col("session") == session)
    if now.is_empty():
        st.caption(f"No group of it has enough other members voting in session {words.plain(session)}.")
    else:
        least = now.sort("share_with_majority").row(0, named=True)
        st.markdown(
            f"In session {words.plain(session)} {words.plain(name)} voted least often as most others of "
            f"{words.plain(least['group_name'])}: {least['share_with_majority']:.0%} of "
            f"{words.count(least['n_votes'], 'vote')}."
        )
    measures.popover("share_with_majority")
    tables.show(
        "states_majority", now, key="majority now", labels=tables.without("states_majority", "session")
    )
    with st.expander("Every session"):
        tables.show("states_majority", frame, grid=True, key="majority")
