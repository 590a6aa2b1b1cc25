"""Sections of the dossier on what stands around the text: its rivals, and what came of it."""

from __future__ import annotations

from typing import Any

import polars
import streamlit as st

from dashboards.components import dossier_head, passage, roll_call, side_by_side, tables, words
from dashboards.components.tables import Link
from dashboards.warehouse import query

ENDED = {"rejected", "withdrawn", "not_pressed", "no_action", "replaced"}  # what is deferred may be taken up


def parallel(head: dict[str, Any]) -> None:
    """Other texts under the item; what both recall and what only one does is on the agenda page."""
    frame = query("text_parallel", proposal_id=head["proposal_id"])
    links = {"other_symbol": Link("text", "text", "other_id")}
    tables.show(
        "text_parallel",
        frame,
        labels=tables.filled("text_parallel", frame),
        links=links,
        empty="No other text under the same item is held.",
    )
    for row in frame.filter(polars.col("is_competing").is_not_null()).iter_rows(named=True):
        other = words.link(row["other_symbol"], "text", text=row["other_id"])
        st.markdown(f"With {other}: {side_by_side.competing(row)}")
    for row in frame.head(1).iter_rows(named=True):
        compare = {
            "session": row["session"],
            "item": row["item"],
            "first": head["proposal_id"],
            "second": row["other_id"],
        }
        st.page_link(
            "views/agenda.py", label="Put them side by side", icon=":material/compare:", query_params=compare
        )


def outcome(head: dict[str, Any]) -> None:
    """The resolution that the text led to, on what evidence, and how it was adopted."""
    symbol = head["resolution_symbol"]
    if not symbol:
        ended = dossier_head.OUTCOMES[head["outcome"]] if head["outcome"] in ENDED else None
        st.markdown(
            f"No resolution of its own came of it: {ended}."
            if ended
            else "No document held links this text to a resolution. Texts are never linked by agenda item "
            "alone."
        )
        _printed_links(head["proposal_id"])
        return
    places = query("text_outcome", proposal_id=head["proposal_id"])
    said = {row["fact"]: _where(row) for row in places.iter_rows(named=True)}
    lines = [f"{dossier_head.ended_as(symbol).capitalize()} {passage.official(symbol)}"]
    if head["adopted_on"]:
        lines.append(f"adopted on {words.date(head['adopted_on'])}{said.get('adopted', '')}")
    if head["meeting_symbol"]:
        lines.append(f"at meeting {words.plain(head['meeting_symbol'])}")
    if head["issued_on"]:
        lines.append(f"issued on {words.date(head['issued_on'])}{said.get('issued', '')}")
    st.markdown(", ".join(lines) + ".")
    if head["committee_report"]:
        paragraph = f", paragraph {head['report_paragraph']}" if head["report_paragraph"] else ""
        report = words.plain(head["committee_report"] + paragraph)
        st.markdown(f"On the report {report}{said.get('report', '')}.")
    if not dossier_head.is_resolution(head) and head["link_evidence"]:
        st.markdown(
            f"Evidence for the link: {words.plain(head['link_evidence'])} "
            f"(*{words.plain(words.known(words.GRADES, head['link_grade']))}*){said.get('link', '')}."
        )
    _how_adopted(head)
    _printed_links(head["proposal_id"])


def _how_adopted(head: dict[str, Any]) -> None:
    if head["adopted_how"] == "without_vote":
        st.markdown("Adopted without a vote: nobody's position is recorded.")
    elif head["yes"] is not None:
        kind = "recorded vote" if head["adopted_how"] == "recorded_vote" else "vote"
        told = words.plain(roll_call.result(head))
        if head["roll_call_id"]:
            told = words.link(roll_call.result(head), "votes", vote=head["roll_call_id"])
        st.markdown(f"Adopted by a {kind}: {told}.")


def _where(row: dict[str, Any]) -> str:
    return f" ({passage.said(row['place'], row['passage'])})"


def _printed_links(proposal_id: str) -> None:
    """Lines that tie the text to other documents, each leading to where it is printed."""
    lines = [
        f"- {words.plain(words.known(words.LINKS, row['link_kind']))} "
        f"{words.link(row['to_symbol'], 'text', text=row['to_symbol'])}: "
        f"“{words.plain(row['evidence'])}”, {passage.said(row['place'], row['passage'])}"
        for row in query("text_links", proposal_id=proposal_id).iter_rows(named=True)
    ]
    if lines:
        st.markdown("\n".join(lines))
