"""The text in its line of resolutions: who voted differently from the vote before, and the next one."""

from __future__ import annotations

from functools import partial

import polars
import streamlit as st

from dashboards.components import folded, line, line_symbols, tables, words
from dashboards.warehouse import query

VOTES = {"committee_vote": words.VOTES, "plenary_vote": words.VOTES, "first_role": words.ROLES}


def show(proposal_id: str, resolution_symbol: str | None) -> None:
    """Each line that the text belongs to, with the steps that touch it; else the latest step held."""
    lines = line_symbols.joined(query("text_lines", proposal_id=proposal_id))
    if lines.is_empty():
        known = "" if _continues(proposal_id) else ": no other resolution is known that it continues"
        st.caption(f"It is in no line of resolutions{known}.")
        return
    for family in lines.iter_rows(named=True):
        st.markdown(f"**{words.plain(family['title'])}**")
        line.standing(family, query("timelines_family_gaps", family_id=family["family_id"]))
        steps = query("timelines_family_steps", family_id=family["family_id"])
        own = steps.filter(
            (polars.col("from_resolution") == resolution_symbol)
            | (polars.col("to_resolution") == resolution_symbol)
        )
        if own.is_empty() and not steps.is_empty():
            st.markdown("No vote of states on this text is held; the latest two of its line that are:")
            own = steps.head(1)
        st.markdown("\n".join(f"- {line.step_sentence(row)}" for row in own.iter_rows(named=True)))
        step = own.filter(polars.col("to_resolution") == resolution_symbol)
        if not step.is_empty():
            changes = query("timelines_family_changes", family_id=family["family_id"], step=step["step"][0])
            folded.part(
                "Which states, by what they voted",
                f"changes {family['family_id']}",
                partial(line.names, changes, step["step"][0]),
            )
        st.page_link(
            "views/timelines.py",
            label="State by state, through the whole line",
            icon=":material/timeline:",
            query_params={"view": "families", "family": family["line_symbol"]},
        )


def _continues(proposal_id: str) -> bool:
    """Whether a text before it is known, if only by its title: a line is told by resolutions alone."""
    return not query("text_before", proposal_id=proposal_id).is_empty()


def states(proposal_id: str) -> None:
    """Every state with what it sponsored and how it voted: a table to take away."""
    said = "Every state: whether it sponsors the text, and how it voted"
    folded.part(said, "every state", lambda: _every(proposal_id))


def _every(proposal_id: str) -> None:
    st.caption(
        "The download has every column of `core.proposal_states`: groups, dates, reasons and sources too."
    )
    frame = query("text_states", proposal_id=proposal_id)
    tables.show("text_states", frame, codes=VOTES, grid=True, empty="No state is on record.")
