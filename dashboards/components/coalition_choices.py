"""What the coalitions page shows: ties, scope, session, group and view, each in the URL."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import polars
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboards.components import folded, state, words
from dashboards.warehouse import query

LAYERS = {"votes": "Votes", "sponsorship": "Sponsorship"}
VIEWS = {"matrix": "Matrix", "network": "Network", "communities": "Communities", "groups": "Groups"}
SCOPES = {
    "plenary_adoption": "Plenary: texts as a whole",
    "plenary_all": "Plenary: every vote",
    "committee": "Committees: every vote",
}


ENOUGH = 20  # roll calls or texts of which a session says something


@dataclass(frozen=True, slots=True)
class Choice:
    """What the reader asks to see; `scope` is None where nothing is counted from votes of one scope."""

    layer: str
    view: str
    scope: str | None
    session: str
    group_code: str | None
    whom: str
    members: tuple[str, ...] | None  # of the group in the session; None for all states
    controls: DeltaGenerator  # where a view draws the choices of its own


def choose(layers: list[str], head: DeltaGenerator) -> Choice:
    """Draw the controls that all views share, the view in the `head`, and give what they are set to."""
    controls = folded.on_telephone("Filters: votes or sponsorship, session, group …", "controls")
    with controls:
        with st.container(key="universe"):
            left, rest = st.columns([2, 5])
        with left:
            layer = _segments("Ties from", LAYERS, layers, "layer")
        views = [view for view in VIEWS if view != "groups" or layer == "votes"]
        with head:
            view = _segments("View", VIEWS, views, "view", label_visibility="collapsed")
        has_scopes = layer == "votes" and view in ("matrix", "groups")
        with rest, st.container(key="two_up_universe"):
            columns = st.columns([2, 1, 2] if has_scopes else [1, 2])
        scope = None
        if has_scopes:
            with columns[0]:
                scope = state.one(
                    "Which votes",
                    list(SCOPES),
                    "scope",
                    default="plenary_adoption",
                    names=SCOPES.__getitem__,
                )
        with columns[-2]:
            session, few = _session(layer, scope)
        with columns[-1]:
            group_code, whom = _group(view)
    if few:
        st.caption(few)
    members = members_of(group_code, session)
    return Choice(layer, view, scope, session, group_code, whom, members, controls)


def said(choice: Choice) -> str:
    """What is seen, in a few words."""
    acting = "states that vote alike" if choice.layer == "votes" else "states that sponsor together"
    whom = "" if choice.group_code is None else f", {choice.whom}"
    return f"{VIEWS[choice.view]} of {acting}, session {choice.session}{whom}"


def members_of(group_code: str | None, session: str | None) -> tuple[str, ...] | None:
    """Codes of the states that were in a group on at least one day of a session; None without a group."""
    if group_code is None:
        return None
    return tuple(query("group_members", group_code=group_code, session=session)["state_code"])


def _segments(label: str, names: dict[str, str], options: list[str], key: str, **settings: Any) -> str:
    return state.segment(label, {name: names[name] for name in options}, key, default=options[0], **settings)


def _session(layer: str, scope: str | None) -> tuple[str, str]:
    """A session that has what is asked for, the newest with enough of it first; and what is said of few."""
    if layer == "sponsorship":
        found, counted, unit = query("coalitions_sessions"), "n_proposals", "text"
    else:
        found = query("coalitions_voting_sessions", scope=scope or "plenary_adoption")
        counted, unit = "n_roll_calls", "roll call"
    first = found.filter("is_full")["session"].to_list()
    session = state.one("Session", found["session"].to_list(), "session", default=first[0] if first else None)
    here = found.filter(polars.col("session") == session)
    few = here.filter(polars.col(counted) < ENOUGH)
    said = ""
    for n in few[counted]:
        said = (
            f"Only {words.count(n, unit)} of session {words.plain(session)} {'is' if n == 1 else 'are'} "
            "held: single ones decide what is shown."
        )
        if first and first[0] != session:
            said += f" Session {words.plain(first[0])} has more."
    return session or "", said


def _group(view: str) -> tuple[str | None, str]:
    groups = {row["group_code"]: row["name"] for row in query("coalitions_groups").iter_rows(named=True)}
    settings = {"placeholder": "All states"} if view != "groups" else {"placeholder": "Choose a group"}
    group_code = state.one("Group", list(groups), "group", names=groups.__getitem__, index=None, **settings)
    return group_code, groups[group_code] if group_code else "all states"
