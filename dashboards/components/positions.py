"""Where states stand by their votes (ideal points): in order within a session, or through sessions."""

from __future__ import annotations

from typing import Any

import polars
import streamlit as st

from dashboards.components import folded, measures, position_charts, state, tables, tiles, words
from dashboards.components.coalition_choices import members_of
from dashboards.components.tables import Link
from dashboards.warehouse import query

VIEWS = {"rank": "By rank", "estimate": "With uncertainty", "through": "Through sessions"}
STATE = {"name": Link("states", "state", "state_code")}
NO_SCALE = (
    "The order comes from recorded plenary votes alone. It is no left-right scale and no measure of like or "
    "dislike of any state: what it means is set by what was voted on in the session."
)


def show(codes: list[str], names: dict[str, str]) -> None:
    """The positions of all states in one session, or of the chosen ones through sessions."""
    sessions = query("positions_sessions")
    held = sessions.filter(polars.col("n_points") > 0)
    if held.is_empty():
        st.markdown("## No position can be estimated from the votes held.")
        st.info(
            "A session needs at least 20 roll calls on which not all voted alike, state by state. "
            "`unga download votes` fetches the table of all recorded votes; `unga refresh PATH` reads it.",
            icon=":material/inbox:",
        )
        return
    view = state.segment("Positions", VIEWS, "as", default="rank", label_visibility="collapsed")
    if view == "through":
        position_charts.through(codes, names)
    else:
        _in_session(view, codes, held["session"].to_list())
    without = sessions.filter(polars.col("n_points") == 0)["session"].to_list()
    if without:
        st.caption(
            f"No estimate for {'session' if len(without) == 1 else 'sessions'} "
            f"{words.plain(words.listing(without))}: too few roll calls that count are held, or it avoided "
            "voting (session 19)."
        )


def _in_session(view: str, codes: list[str], sessions: list[str]) -> None:
    groups = {row["group_code"]: row["name"] for row in query("coalitions_groups").iter_rows(named=True)}
    with folded.on_telephone("Choose a session, mark a group", "position_controls"):
        left, right = st.columns([1, 3])
        with left:
            session = state.one("Session", sessions, "session", default=sessions[0])
        with right:
            group = state.one(
                "Mark the members of",
                list(groups),
                "group",
                names=groups.__getitem__,
                index=None,
                placeholder="No group",
            )
    frame = query(
        "positions_ranked", session=session, state_codes=tuple(codes), members=members_of(group, session)
    )
    ends = dict(query("positions_ends", session=session).select("side", "names").iter_rows())
    _sentence(session, frame, codes, ends)
    if view == "estimate":
        position_charts.estimates(frame, ends, groups.get(group or "", ""))
    else:
        _strip(session, frame, ends, groups.get(group or "", ""))
    st.caption(NO_SCALE)
    measures.popover("rank", "ideal_point")
    tables.show("positions_ranked", frame, links=STATE, grid=True)


def _sentence(
    session: str | None, frame: polars.DataFrame, codes: list[str], ends: dict[str, list[str]]
) -> None:
    """Where the chosen states stand; without any, which states stand at the ends."""
    nearer = words.plain(words.listing(ends.get("first", [])))
    chosen = frame.filter(polars.col("state_code").is_in(codes))
    parts = [_place(row, chosen.height) for row in chosen.iter_rows(named=True)]
    absent = len(codes) - chosen.height
    if parts:
        said = f"In session {words.plain(session)}, counted from the end of {nearer}: {'; '.join(parts)}."
    elif absent:
        said = f"Not a member at a plenary vote of session {words.plain(session)}."
    else:
        last = words.plain(words.listing(ends.get("last", [])))
        n_ranked = frame["n_ranked"][0]
        said = (
            f"Session {words.plain(session)}, {words.count(n_ranked, 'state')} in the order of their votes: "
            f"{nearer} at one end, {last} at the other."
        )
    st.markdown(f"## {said}")


def _place(row: dict[str, Any], n_chosen: int) -> str:
    name = words.plain(row["name"])
    if row["rank"] is None:
        return f"{name} has no estimate ({row['why_unknown']})"
    few = ", few" if row["is_few"] else ""
    said = (
        f"{name} is at rank {row['rank']} of {row['n_ranked']} ({words.count(row['n_votes'], 'vote')}{few})"
    )
    if n_chosen > 1:
        return said
    return f"{said}, not told apart from at least {words.count(row['n_near'], 'other state')}"


def _strip(session: str | None, frame: polars.DataFrame, ends: dict[str, list[str]], group: str) -> None:
    """One square for each state, rank 1 at the upper left, running down each column."""
    position_charts.ends_of_axis(ends)
    meanings = {
        "second": "chosen",
        "first": group or "group",
        "lesser": "other states" if group else "states",
        "outside": "fewer than half as many votes as the state with most",
    }
    tiles.show(
        frame,
        meanings,
        f"States of session {session} in order of rank",
        "positions",
        query="positions_ranked",
        measures=["rank"],
    )
    st.caption(
        "Rank 1 is at the upper left; ranks run down each column of eight, then on to the right. "
        "Neighbours in rank are often not told apart: see the estimates."
    )
