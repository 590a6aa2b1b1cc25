"""What the coalitions page shows: ties, scope, session, group and view, each in the URL."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from dashboards.components import state
from dashboards.warehouse import query

LAYERS = {"votes": "Votes", "sponsorship": "Sponsorship"}
VIEWS = {"matrix": "Matrix", "network": "Network", "communities": "Communities", "groups": "Groups"}
SCOPES = {
    "plenary_adoption": "Plenary: texts as a whole",
    "plenary_all": "Plenary: every vote",
    "committee": "Committees: every vote",
}


@dataclass(frozen=True, slots=True)
class Choice:
    """What the reader asks to see; `scope` is None where nothing is counted from votes of one scope."""

    layer: str
    view: str
    scope: str | None
    session: str
    group_code: str | None
    whom: str


def choose(layers: list[str]) -> Choice:
    """Draw the controls that all views share, and give what they are set to."""
    with st.container(key="controls"):
        left, right = st.columns([1, 2])
        with left:
            layer = _segments("Ties from", LAYERS, layers, "layer")
        views = [view for view in VIEWS if view != "groups" or layer == "votes"]
        with right:
            view = _segments("View", VIEWS, views, "view")
        has_scopes = layer == "votes" and view in ("matrix", "groups")
        with st.container(key="two_up_universe"):
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
            session = _session(layer, scope)
        with columns[-1]:
            group_code, whom = _group(view)
    return Choice(layer, view, scope, session, group_code, whom)


def _segments(label: str, names: dict[str, str], options: list[str], key: str) -> str:
    return state.segment(label, {name: names[name] for name in options}, key, default=options[0])


def _session(layer: str, scope: str | None) -> str:
    """A session that has what is asked for; the newest one with enough of it first."""
    if layer == "sponsorship":
        found = query("coalitions_sessions")
        default = found["session"].to_list()[:1]
    else:
        found = query("coalitions_voting_sessions", scope=scope or "plenary_adoption")
        default = found.filter(found["is_full"])["session"].to_list()
    sessions = found["session"].to_list()
    return state.one("Session", sessions, "session", default=default[0] if default else None) or ""


def _group(view: str) -> tuple[str | None, str]:
    groups = {row["group_code"]: row["name"] for row in query("coalitions_groups").iter_rows(named=True)}
    settings = {"placeholder": "All states"} if view != "groups" else {"placeholder": "Choose a group"}
    group_code = state.one("Group", list(groups), "group", names=groups.__getitem__, index=None, **settings)
    return group_code, groups[group_code] if group_code else "all states"
