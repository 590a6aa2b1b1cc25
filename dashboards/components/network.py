"""The network view: states at their published places, joined by likeness or beyond chance."""

from __future__ import annotations

from typing import Any

import polars
import streamlit as st

from dashboards.components import measures, network_drawing, state, tables, words
from dashboards.components.coalition_choices import Choice
from dashboards.components.tables import Link
from dashboards.warehouse import query

LINES = {"strongest": "Three strongest each", "backbone": "Backbone"}
NAMED = 3  # states to which a chosen one is joined
COLOURS = {"regional_group": "Regional group", "community_label": "Community"}


def show(choice: Choice) -> None:
    """Sentence, drawing and table of the lines drawn."""
    asked = {"session": choice.session, "layer": choice.layer, "members": choice.members}
    nodes, ties = query("coalitions_nodes", **asked), query("coalitions_ties", **asked)
    if nodes.is_empty() or ties.is_empty():
        st.markdown(f"## No network in session {choice.session}: no two states share enough.")
        return
    lines, colour, chosen = _controls(choice, ties, nodes)
    drawn = ties.filter(f"is_{lines}")
    if chosen:
        drawn = drawn.filter((polars.col("state_a") == chosen) | (polars.col("state_b") == chosen))
        _of_state(choice, chosen, nodes, drawn)
    else:
        _sentence(choice, lines, ties, drawn)
    if choice.layer == "sponsorship" and not ties["is_backbone"].any():
        st.caption(
            "No backbone is known for this session: lists of sponsors are not final, too few, or no pair is "
            "together more often than chance gives."
        )
    network_drawing.show(nodes, drawn, colour, chosen, f"session {choice.session}, {choice.whom}")
    st.caption(
        "States that act alike are drawn near each other, spread out so that each can be read. Up, down, "
        "left and right mean nothing. A thicker line is a stronger tie"
        + (
            "."
            if choice.layer == "votes"
            else "; a text with few sponsors ties its sponsors more than one with many."
        )
    )
    measures.popover(
        *(("agreement",) if choice.layer == "votes" else ("observed_over_expected", "strength", "jaccard"))
    )
    st.subheader("Lines drawn")
    name_links = {side: Link("states", "state", f"state_{side[-1]}") for side in ("name_a", "name_b")}
    tested = ("jaccard", "observed_over_expected", "q_value", "is_backbone")
    labels = tables.without("coalitions_ties", *(tested if choice.layer == "votes" else ()))
    tables.show("coalitions_ties", drawn, labels=labels, links=name_links, grid=True, whole=ties)


def _controls(choice: Choice, ties: polars.DataFrame, nodes: polars.DataFrame) -> tuple[str, str, str | None]:
    kinds = LINES if ties["is_backbone"].any() else {"strongest": LINES["strongest"]}
    with choice.controls, st.container(key="network_controls"):
        *left, middle, right = st.columns(len(kinds) + 1)
        lines = "strongest"
        if left:
            with left[0]:
                lines = state.segment("Lines", kinds, "lines", default=list(kinds)[-1])
        with middle:
            colour = state.segment("Colour by", COLOURS, "colour", default="regional_group")
        with right:
            chosen = _state(nodes)
    return lines, colour, chosen


def _state(nodes: polars.DataFrame) -> str | None:
    names = dict(nodes.select("state_code", "state").sort("state").iter_rows())
    return state.one(
        "Lines of one state",
        list(names),
        "state",
        names=names.__getitem__,
        index=None,
        placeholder="All lines",
    )


def _sentence(choice: Choice, lines: str, ties: polars.DataFrame, drawn: polars.DataFrame) -> None:
    where = f"Session {choice.session}, {words.plain(choice.whom)}"
    if lines == "backbone":
        st.markdown(
            f"## {where}: {words.count(drawn.height, 'pair')} sponsor together more often than their "
            f"activity alone predicts, of {ties['n_compared'][0]:,} compared."
        )
        st.markdown("Read it as that, not as influence: groups sign on together, and texts return each year.")
        return
    sure = drawn.filter(~polars.col("is_few"))
    if sure.is_empty():
        few = "roll calls" if choice.layer == "votes" else "texts"
        st.markdown(f"## {where}: every line drawn rests on few {few}.")
    for row in sure.head(1).iter_rows(named=True):
        pair = f"{words.plain(row['name_a'])} and {words.plain(row['name_b'])} ({_said(choice, row)})"
        st.markdown(
            f"## {where}: {words.count(drawn.height, 'line')} drawn; "
            + (
                f"{row['n_alike']:,} of them are equally strong, {pair} among them."
                if row["n_alike"] > 1
                else f"the strongest that rests on enough joins {pair}."
            )
        )


def _of_state(choice: Choice, chosen: str, nodes: polars.DataFrame, drawn: polars.DataFrame) -> None:
    """To whom the state chosen is joined, the strongest first."""
    name = words.plain(nodes.filter(polars.col("state_code") == chosen)["state"][0])
    where = f"Session {words.plain(choice.session)}"
    if drawn.is_empty():
        st.markdown(f"## {where}: no line of {name} is drawn.")
        return
    joined = [
        f"{words.plain(row['name_b' if row['state_a'] == chosen else 'name_a'])} ({_said(choice, row)})"
        for row in drawn.head(NAMED).iter_rows(named=True)
    ]
    st.markdown(
        f"## {where}: {words.count(drawn.height, 'line')} of {name} drawn, the strongest to "
        f"{words.listing(joined)}."
    )


def _said(choice: Choice, row: dict[str, Any]) -> str:
    if choice.layer == "votes":
        return f"agreement {row['weight']:.2f} on {words.count(row['n'], 'roll call')}"
    return f"{words.count(row['n'], 'text')} together, a share of {row['jaccard']:.2f}"
