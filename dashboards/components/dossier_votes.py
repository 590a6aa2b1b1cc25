"""Sections of the dossier on what bodies did with the text: actions, votes, statements, later sponsors."""

from __future__ import annotations

from typing import Any

import polars
import streamlit as st

from dashboards.components import (
    folded,
    passage,
    roll_call,
    roll_call_sources,
    sponsors_at_vote,
    tables,
    words,
)
from dashboards.components.tables import Link
from dashboards.warehouse import query

BODIES = words.BODIES | {"plenary": "Plenary"}
PASSAGE = {"place": passage.LINK}
CODES = {
    "body": BODIES,
    "how": words.HOW,
    "result": {},
    "text_state": roll_call.TEXT_STATES,
    "role": words.ROLES,
    "vote": words.VOTES,
    "intended_vote": words.VOTES,
    "not_voting_reason": words.NOT_VOTING,
    "kind": words.STATEMENTS,
}


def actions(proposal_id: str) -> None:
    """Decisions of committee and plenary, with or without a vote, oldest first."""
    frame = query("text_actions", proposal_id=proposal_id)
    tables.show(
        "text_actions",
        frame,
        labels=tables.filled("text_actions", frame),
        links={"tally": Link("votes", "vote", "roll_call_id"), **PASSAGE},
        codes=CODES,
        empty="No decision of a body on this text is held. The committee's report or the record of the "
        "meeting would say.",
    )
    if not frame.is_empty() and "without_vote" in frame["how"].to_list():
        st.caption("A decision without a vote records nobody's position; it is not unanimity.")


def votes(head: dict[str, Any]) -> None:
    """Roll calls on the text by stage and part, and on the other texts of its line of resolutions."""
    text_id = head["proposal_id"]
    roll_call_sources.bars(
        query("votes_on_text", text_id=text_id, resolution_symbol=head["resolution_symbol"])
    )
    sponsors_at_vote.show(text_id)
    _sponsors_not_yes(head)


def _sponsors_not_yes(head: dict[str, Any]) -> None:
    frame = query("sponsors_not_yes", proposal_id=head["proposal_id"], state_code=None)
    if frame.is_empty():
        return
    st.subheader("Sponsors whose vote was not yes")
    tables.show(
        "sponsors_not_yes",
        frame,
        labels=tables.without("sponsors_not_yes", "title"),
        links={
            "state": Link("states", "state", "state_code"),
            "symbol": Link("votes", "vote", "roll_call_id"),
            **PASSAGE,
        },
        codes=CODES,
    )


def statements(proposal_id: str) -> None:
    """Who introduced the text, and who explained its vote or position, before or after."""
    frame = query("text_statements", proposal_id=proposal_id)
    for kind, said in words.STATEMENTS.items():
        part = frame.filter(polars.col("kind") == kind)
        if not part.is_empty():
            records = words.listing(part["said_in"].unique(maintain_order=True).to_list())
            st.markdown(
                f"**{said.capitalize()}** ({part['n_kind'][0]}), by {words.plain(records)}: "
                + ", ".join(_speaker(row) for row in part.iter_rows(named=True))
            )
    if frame.is_empty():
        st.caption("Who explained its vote or position is not held. The record of the meeting would say.")
    else:
        tables.about("text_statements", frame)


def _speaker(row: dict[str, Any]) -> str:
    who = words.plain(row["speaker"])
    if row["state_code"]:
        who = words.link(row["speaker"], "states", state=row["state_code"], view="votes")
    whom = f" on behalf of {words.plain(row['on_behalf_of'])}" if row["on_behalf_of"] else ""
    where = f" ({passage.said(row['page_said'], row['passage'])})" if row["passage"] else ""
    return f"{who}{whom}{where}"


def later_sponsors(proposal_id: str) -> None:
    """Who joined, left or was corrected after the first page, and which document says so."""
    frame = query("text_later_sponsors", proposal_id=proposal_id)
    if frame.is_empty():
        return
    links = {"state": Link("states", "state", "state_code"), **PASSAGE}
    folded.part(
        f"Who joined, left or was corrected after the first page ({frame.height})",
        "later sponsors",
        lambda: tables.show("text_later_sponsors", frame, links=links, codes=CODES, grid=True),
    )


def subjects(proposal_id: str) -> None:
    """Subject headings of the catalogue, in one line."""
    headings = query("text_subjects", proposal_id=proposal_id)["subject"].to_list()
    if headings:
        st.caption("Subjects in the catalogue: " + words.plain("; ".join(headings)))
