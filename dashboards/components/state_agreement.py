"""How alike two or more states voted, session by session, by any of the measures with its n."""

from __future__ import annotations

import itertools
from typing import Any

import polars
import streamlit as st

from dashboards.components import folded, intervals, measures, scopes, series, state, tables, words
from dashboards.components.series import Axis
from dashboards.components.tables import Link
from dashboards.warehouse import query

RANGES = {
    "agreement": (0, 1),
    "agreement_all": (0, 1),
    "s_squared": (-1, 1),
    "kappa": (-1, 1),
    "pi": (-1, 1),
    "coincidence": (0, 1),
}
CODES = {"session": Link("votes", "session", "session")}


def show(codes: list[str], names: dict[str, str]) -> None:
    """Lines of the first state with each of the others; every pair in the table."""
    with folded.on_telephone("Choose which votes, and the measure", "agreement_controls"):
        left, right = st.columns(2)
        with left:
            scope = scopes.choose()
        with right:
            measure = state.one("Measure", list(RANGES), "measure", default="agreement", names=measures.label)
    measure = measure or "agreement"
    frame = query("states_agreement", state_codes=tuple(codes), scope=scope, measure=measure)
    if frame.is_empty():
        st.markdown("## No roll call of this kind is held in which two of them voted.")
        st.caption(words.NO_VOTES)
        return
    rows = _newest(frame)
    _sentence(rows, measures.label(measure))
    others = {code: f"{names[codes[0]]} with {names[code]}" for code in codes[1:]}
    title = measures.label(measure)
    axis = Axis(
        "value",
        title,
        RANGES[measure],
        tooltip={"n": "Roll calls it rests on", "without_vote": "Texts adopted without a vote"},
    )
    series.show(
        frame.filter(polars.col("line").is_not_null()),
        axis,
        others,
        f"{title} of {words.listing(list(others.values()))} by session",
        "agreement",
        query="states_agreement",
        measures=[measure],
    )
    measures.popover(measure, "share_without_vote")
    _cautions(frame, codes)
    _without_vote(frame)
    for row in rows.head(1).iter_rows(named=True):
        st.caption(_adopted_otherwise(row))
    _intervals(frame, codes, names, scope, measure)
    tables.show("states_agreement", frame, links=CODES, grid=True)


def _newest(frame: polars.DataFrame) -> polars.DataFrame:
    """The pairs drawn in the newest session with twenty roll calls or more, else in the newest."""
    first = frame.filter(polars.col("line").is_not_null() & polars.col("value").is_not_null())
    enough = first.filter("is_full")
    newest = (enough if enough.height else first)["session"].head(1).to_list()
    return first.filter(polars.col("session").is_in(newest))


def _sentence(rows: polars.DataFrame, measure: str) -> None:
    """How alike the first state voted with each of the others in one session, and between what it moved."""
    said = [
        f"{row['value']:.2f} with {words.plain(row['name_b'])} ({words.count(row['n'], 'roll call')})"
        for row in rows.iter_rows(named=True)
    ]
    if said:
        name, session = words.plain(rows["name_a"][0]), words.plain(rows["session"][0])
        st.markdown(f"## {measure}, session {session}: {name} {words.listing(said)}.")
        if moved := _range(rows):
            st.caption(moved)


def _range(rows: polars.DataFrame) -> str:
    """Between which values each pair moved over the sessions that say enough."""
    moved = rows.filter(polars.col("n_full") > 1)
    said = [
        f"with {words.plain(row['name_b'])} between {row['lowest']:.2f} (session {row['lowest_session']}) "
        f"and {row['highest']:.2f} (session {row['highest_session']}), over {row['n_full']} sessions"
        for row in moved.iter_rows(named=True)
    ]
    return f"In all sessions with twenty such roll calls or more: {'; '.join(said)}." if said else ""


def _adopted_otherwise(row: dict[str, Any]) -> str:
    """What stands beside the votes of the session: the texts on which nobody's position is recorded."""
    session = words.plain(row["session"])
    if row["share_without_vote"] is not None:
        return (
            f"Beside these votes, {row['without_vote']} of the texts adopted in session {session} "
            f"({row['n_adopted_without_vote']}) were adopted without a vote, which records nobody's position."
        )
    if row["n_adopted_unknown"]:
        unknown = words.count(row["n_adopted_unknown"], "resolution")
        return (
            f"Nothing held says how at least {unknown} of session {session} came to be adopted; most "
            "texts are adopted without a vote, which records nobody's position."
        )
    return f"How many texts of session {session} were adopted without a vote is not known."


def _without_vote(frame: polars.DataFrame) -> None:
    """The share of texts adopted without a vote, under the same sessions."""
    once = frame.unique("session", keep="first", maintain_order=True).with_columns(
        polars.lit("all").alias("line"),
        polars.lit("").alias("label"),
        polars.lit(False).alias("is_few"),
        polars.col("session_stretch").alias("stretch"),
    )
    if once["share_without_vote"].is_null().all():
        return
    axis = Axis("share_without_vote", "Adopted without a vote", (0, 1), form=".0%", height=140)
    axis.tooltip["n_adopted_without_vote"] = "Texts"
    lines = {"all": "Texts adopted without a vote"}
    series.show(once, axis, lines, axis.title, "without vote", query="states_agreement")


def _cautions(frame: polars.DataFrame, codes: list[str]) -> None:
    said = ["A hollow point rests on fewer than ten roll calls; special sessions are in the table alone."]
    if frame["is_unstable"].any():
        said.append(
            "Values with an expected disagreement below 0.1 are not drawn: nearly all votes were alike, and "
            "a single vote decides them."
        )
    if len(codes) > 2:
        said.append("Lines start from the first state; the table has every pair.")
    st.caption(" ".join(said))


def _intervals(
    frame: polars.DataFrame, codes: list[str], names: dict[str, str], scope: str, measure: str
) -> None:
    """How sure the values of one session are, where the reader asks."""
    sessions = frame["session"].unique(maintain_order=True).to_list()
    with st.container(key="interval_control", width=420):
        session = state.one(
            "How sure are the values of a session?",
            sessions,
            "sure",
            index=None,
            placeholder="Choose a session",
        )
    if session is None:
        return
    pairs = list(itertools.combinations(codes, 2))
    found = intervals.of_pairs(scope, session, pairs, measure)
    lines = [
        f"- {words.plain(names[row['state_a']])} and {words.plain(names[row['state_b']])}: "
        + (
            f"{row['low']:.2f} to {row['high']:.2f}"
            if row["low"] is not None
            else "not defined over so few resolutions"
        )
        + f" ({words.count(row['n_resolutions'], 'resolution')})"
        for row in found.iter_rows(named=True)
    ]
    st.markdown("\n".join(lines) or "No value in this session.")
    st.caption(
        "95 % intervals: resolutions of the session are drawn again a thousand times, with all roll calls on "
        "each. They tell how much the value hangs on which texts came to a vote, nothing of other sessions."
    )
