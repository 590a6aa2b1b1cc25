"""Frozen records of what bodies do with texts: vote events, the states in them, actions and statements.

Part of the contract of `ingest.records`, where these classes are landing tables like the others. A text is
named in up to three ways: by its own symbol (`document_symbol`), by what came of it (`resolution_symbol`),
and by its place in a committee's report (`report_symbol` and `draft_label`: `draft resolution III`,
`draft decision`), which is all that a meeting record says of most texts.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RollCallRecord:
    """One vote event as one source has it; its states are `VoteRecord`s of the same two keys.

    `document_symbol` is the text voted on (of an amendment: the amendment), `target_symbol` the text that an
    amendment would change. Where a meeting record names a text only by its place in a report, `report_symbol`
    and `draft_label` (`draft resolution III`, `draft decision`) say which.
    """

    record_id: str
    source_roll_call_id: str  # unique within the source's data set: `1` in a meeting record, rcid, undl_id
    stage: str | None = None  # plenary | committee
    committee: str | None = None
    session: str | None = None
    subject_kind: str = "unknown"  # text | paragraph | amendment | motion | unknown
    subject: str | None = None  # what was voted on, as printed
    title: str | None = None  # of the text
    document_symbol: str | None = None
    target_symbol: str | None = None
    report_symbol: str | None = None
    draft_label: str | None = None
    resolution_symbol: str | None = None
    symbol_as_printed: str | None = None
    item: str | None = None
    meeting_symbol: str | None = None
    voted_on: dt.date | None = None
    voted_on_precision: str | None = None  # day | month: a month's day is arbitrary and matches nothing
    announced_yes: int | None = None
    announced_no: int | None = None
    announced_abstain: int | None = None
    announced_not_voting: int | None = None
    is_adopted: bool | None = None
    text_state: str | None = None  # as_tabled | as_orally_revised | as_amended
    note: str | None = None
    subjects: str | None = None  # subject headings, joined by ` | `
    page: int | None = None
    span_start: int | None = None
    span_end: int | None = None
    field: str | None = None


@dataclass(frozen=True, slots=True)
class VoteRecord:
    """How one state stands in one source of one vote event; by name, by code or by both.

    What a delegation later said it had intended never changes `vote`.
    """

    record_id: str
    source_roll_call_id: str
    vote: str  # yes | no | abstain | not_voting
    name_as_printed: str | None = None
    name_known: str | None = None  # the spelling of the names list that matched
    code: str | None = None  # as the source has it
    code_scheme: str | None = None  # scheme of core.state_codes: undl | iso2 | iso3 | cow | unvotes
    not_voting_reason: str | None = None  # absent | not_eligible | unknown
    intended_vote: str | None = None  # yes | no | abstain | not_voting
    intended_as_printed: str | None = None
    page: int | None = None
    span_start: int | None = None
    span_end: int | None = None
    field: str | None = None
    remark_page: int | None = None  # where it names the delegation that had intended another vote
    remark_start: int | None = None
    remark_end: int | None = None


@dataclass(frozen=True, slots=True)
class RollCallIssueRecord:
    """One subject that a research data set puts a vote event under."""

    record_id: str
    source_roll_call_id: str
    issue: str  # me | di | hr | co | nu | ec


@dataclass(frozen=True, slots=True)
class ActionRecord:
    """One decision of a body on a text, with or without a vote, as one source states it.

    The text is named as in `RollCallRecord`. `how` is None where the source gives only the result.
    """

    record_id: str
    action_no: int
    stage: str  # plenary | committee
    # adopted | rejected | retained | withdrawn | not_pressed | deferred | no_action | decided
    result: str | None
    # recorded_vote | non_recorded_vote | without_vote | withdrawn | not_pressed | no_action | deferred
    how: str | None = None
    committee: str | None = None
    session: str | None = None
    meeting_symbol: str | None = None
    acted_on: dt.date | None = None
    subject_kind: str = "text"  # text | paragraph | amendment | motion
    subject: str | None = None  # what was decided on, as printed
    title: str | None = None
    document_symbol: str | None = None
    target_symbol: str | None = None
    report_symbol: str | None = None
    draft_label: str | None = None
    resolution_symbol: str | None = None  # or of the decision
    item: str | None = None
    text_state: str | None = None  # as_tabled | as_orally_revised | as_amended
    announced_yes: int | None = None
    announced_no: int | None = None
    announced_abstain: int | None = None
    source_roll_call_id: str | None = None
    page: int | None = None
    span_start: int | None = None
    span_end: int | None = None
    field: str | None = None


@dataclass(frozen=True, slots=True)
class StatementRecord:
    """One statement or explanation that a record names, with who made it."""

    record_id: str
    statement_no: int
    # introduction | explanation_before | explanation_after | explanation_of_position | dissociation | general
    kind: str
    name_as_printed: str
    name_known: str | None
    speaker_kind: str  # state | group | organ | unresolved
    on_behalf_of: str | None = None
    speaker_as_printed: str | None = None  # `Mr. Akram (Turkey)`
    document_symbol: str | None = None
    report_symbol: str | None = None
    draft_label: str | None = None
    item: str | None = None
    meeting_symbol: str | None = None
    made_on: dt.date | None = None
    page: int | None = None
    span_start: int | None = None
    span_end: int | None = None
    field: str | None = None
