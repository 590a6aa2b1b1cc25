"""What every source has of a roll call, or of one state's vote in it."""

from __future__ import annotations

from typing import Any

import polars
import streamlit as st

from dashboards.components import citation, passage, roll_call, roll_call_sources, tables, words
from dashboards.components.passage import Vote
from dashboards.warehouse import query

CODES = {"source_name": words.SOURCES, "vote": words.VOTES, "intended_vote": words.VOTES}


def show(meant: Vote) -> None:
    """The vote of the state in each source, then the sources of the roll call as a whole."""
    frame = query("votes_head", roll_call_id=meant.roll_call_id)
    if frame.is_empty():
        st.title("A roll call that is not held")
        st.page_link("views/votes.py", label="The roll calls that are held", icon=":material/how_to_vote:")
        return
    head = frame.row(0, named=True)
    title = head["text_title"] or head["subject"] or "Roll call without title"
    citation.names(f"sources of the vote on {head['resolution_symbol'] or head['document_symbol'] or title}")
    st.title(words.plain(title))
    ways = [words.link("The roll call", "votes", vote=meant.roll_call_id)]
    ways += [
        passage.official(head[column])
        for column in ("resolution_symbol", "document_symbol", "meeting_symbol")
        if head[column]
    ]
    st.markdown(" · ".join(ways))
    if meant.state_code:
        _state(meant.roll_call_id, meant.state_code)
    st.subheader("The roll call in each source", divider="gray")
    st.markdown(f"{words.date(head['voted_on'])}: {words.plain(roll_call.result(head))}.")
    roll_call_sources.sources(meant.roll_call_id)


def _state(roll_call_id: str, state_code: str) -> None:
    shown = query("vote_shown", roll_call_id=roll_call_id, state_code=state_code)
    if shown.is_empty():
        st.warning("No state has this code.")
        return
    row = shown.row(0, named=True)
    frame = query("vote_evidence", roll_call_id=roll_call_id, state_code=state_code)
    st.markdown(f"## {words.plain(sentence(row, frame))}")
    tables.show(
        "vote_evidence",
        frame,
        links={"place": passage.LINK},
        codes=CODES,
        empty="No source names the state in this roll call.",
    )


def sentence(row: dict[str, Any], sources: polars.DataFrame) -> str:
    """How the state voted, and how many sources say so."""
    if row["vote"] is None:
        return f"No source has a vote of {row['state']}, and no list shows it as a member on the day."
    said = f"{row['state']}: {words.known(words.VOTES, row['vote'])}"
    if sources.is_empty():
        return f"{said}. It stands on no list of those who voted; a member then, it counts as not voting."
    same = sources.filter(polars.col("vote") == row["vote"]).height
    number = words.count(sources.height, "source")
    agree = "" if sources.height == 1 else ", all of them" if same == sources.height else f", {same} of them"
    return f"{said}, by {number}{agree if not agree else agree + ' alike'}."
