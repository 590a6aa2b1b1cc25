"""One roll call: what it was on, what came of it, and the bar of its tally."""

from __future__ import annotations

import html
from typing import Any

import streamlit as st

from dashboards.components import citation, passage, tables, tallies, words
from dashboards.warehouse import query

OUTCOMES = {
    ("text", True): "The text as a whole was adopted",
    ("text", False): "The text as a whole was not adopted",
    ("paragraph", True): "The paragraph was retained",
    ("paragraph", False): "The paragraph was not retained",
    ("amendment", True): "The amendment was adopted",
    ("amendment", False): "The amendment was not adopted",
    ("motion", True): "The motion was carried",
    ("motion", False): "The motion was not carried",
    ("unknown", True): "The vote was carried",
    ("unknown", False): "The vote was not carried",
}
TEXT_STATES = {
    "as_tabled": "as tabled",
    "as_orally_revised": "as orally revised",
    "as_amended": "as amended",
}
VOTED_ON = {
    "text": "The text as a whole was voted on",
    "paragraph": "The paragraph was voted on",
    "amendment": "The amendment was voted on",
    "motion": "The motion was voted on",
}
COUNTED = {"announced": "As announced in the meeting", "listed": "States on the lists"}


def back(session: str | None) -> None:
    """The way to the list. A page link from a page to itself would leave the address as it is."""
    if session:
        address = html.escape(words.address("votes", session=session))
        st.html(
            f'<a href="./{address}" target="_self">← All roll calls of session {html.escape(session)}</a>'
        )


def title(head: dict[str, Any]) -> None:
    """Title of the text; for a vote on a part, what the vote was on stands under it."""
    said = head["text_title"] or head["subject"] or "Roll call without title"
    citation.names(f"Vote on {head['resolution_symbol'] or head['document_symbol'] or 'a text'}: {said}")
    st.title(words.plain(said))


def identity(head: dict[str, Any]) -> None:
    """The dossier, official documents, body, session, items and issues, in one line."""
    parts = []
    if head["text_id"]:
        parts.append(words.link("Dossier of the text", "text", text=head["text_id"]))
    for symbol in (head["resolution_symbol"], head["document_symbol"], head["meeting_symbol"]):
        if symbol:
            parts.append(f"[{words.plain(symbol)}]({words.official_address(symbol)})")
    place = [
        words.body(head["committee"]),
        words.link(f"session {head['session'] or words.UNKNOWN}", "votes", session=head["session"] or ""),
        *(
            words.link(f"item {item}", "agenda", session=session, item=item)
            for session, item in head["items"] or []
        ),
        *(words.known(words.ISSUES, issue) for issue in head["issues"] or []),
    ]
    st.markdown(" · ".join(parts + place))
    if head["subject"] and head["subject"] != head["text_title"]:
        st.markdown(f"Voted on, as the source has it: {words.plain(head['subject'])}")


def summary(head: dict[str, Any]) -> None:
    """One sentence on the result, one on who did not vote, voted apart or had intended another vote."""
    unknown = VOTED_ON.get(head["subject_kind"], "A vote was taken")
    outcome = OUTCOMES.get((head["subject_kind"], head["is_adopted"]), unknown)
    where = "in the plenary" if head["stage"] == "plenary" else f"in the {words.body(head['committee'])}"
    when = ", on a day that is not known,"
    if head["voted_on"]:
        preposition = "in" if head["voted_on_precision"] == "month" else "on"
        when = f" {preposition} {words.day(head['voted_on'], head['voted_on_precision'])}"
    told = ":" if head["is_adopted"] is None else " by"
    st.markdown(f"## {outcome} {where}{when}{told} {result(head)}.")
    notes = []
    if head["n_listed"]:
        absent = words.count(head["listed_not_voting"], "member")
        whole = "" if head["n_unlisted"] else f" of {head['n_listed']}"
        if head["listed_not_voting"] or head["n_unlisted"]:
            notes.append(f"{absent}{whole} did not vote")
        else:
            notes.append(f"All {head['n_listed']} members voted")
        if head["n_unlisted"]:
            notes.append(f"how {words.count(head['n_unlisted'], 'other member')} voted is not known")
    if head["n_apart"]:
        whose = "its" if head["n_apart"] == 1 else "their"
        notes.append(
            f"{words.count(head['n_apart'], 'member')} voted unlike the majority of the others in {whose} "
            "regional group"
        )
    if head["n_intended"]:
        who = "it" if head["n_intended"] == 1 else "they"
        notes.append(
            f"{words.count(head['n_intended'], 'delegation')} said later that {who} had intended another vote"
        )
    said = passage.said("Where it says so", head["passage"] or f"vote/{head['roll_call_id']}")
    st.markdown(("; ".join(notes) + ". " if notes else "") + said)


def provenance(head: dict[str, Any]) -> None:
    """One line: how the text stood, why the vote counts as what it is, and what records it."""
    notes = [
        f"text {words.known(TEXT_STATES, head['text_state'])}" if head["text_state"] else None,
        head["adoption_evidence"],
        head["note"],
    ]
    parts = [words.plain(note) for note in notes if note]
    if head["passage"] and head["recorded_in"]:
        parts.append("announced in " + passage.said(head["recorded_in"], head["passage"]))
    else:
        parts.append(passage.said("as its sources have it", f"vote/{head['roll_call_id']}"))
    if parts:
        st.markdown(" · ".join(parts))


def result(head: dict[str, Any]) -> str:
    """`129 votes to 3, with 52 abstentions`."""
    against = head["no"] if head["no"] else "none" if head["no"] == 0 else words.UNKNOWN
    abstained = "no abstentions" if head["abstain"] == 0 else words.count(head["abstain"], "abstention")
    return f"{words.count(head['yes'], 'vote')} to {against}, with {abstained}"


def tally(roll_call_id: str) -> None:
    """What was announced and what was listed, as two bars; where they differ, by how much and why."""
    frame = query("votes_tally", roll_call_id=roll_call_id)
    if frame.is_empty():
        st.caption("No total of this vote is held.")
        return
    rows = [{**row, "label": COUNTED[row["counted"]]} for row in frame.iter_rows(named=True)]
    if len(rows) == 2 and all(rows[0][side] == rows[1][side] for side in ("yes", "no", "abstain")):
        rows = [rows[1] | {"label": "As announced and as listed"}]
    tallies.show(rows, tall=True, title="Votes announced and listed", query="votes_tally", beside=True)
    differences = query("votes_mismatches", roll_call_id=roll_call_id)
    for row in differences.iter_rows(named=True):
        why = row["explained_by"] or "nothing held explains the difference"
        side = tallies.LABELS[row["side"]].capitalize()
        st.markdown(
            f":material/error_outline: {side}: {row['announced']} announced, {row['listed']} listed "
            f"({words.plain(words.known({}, why))})."
        )


def counts(roll_call_id: str) -> None:
    """Both ways of counting, to take away."""
    frame = query("votes_tally", roll_call_id=roll_call_id)
    if not frame.is_empty():
        rows = [{**row, "label": COUNTED[row["counted"]]} for row in frame.iter_rows(named=True)]
        tallies.show(rows, tall=True, title="Tally of the roll call", query="votes_tally")
        tables.about("votes_tally", frame)
