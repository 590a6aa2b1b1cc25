"""Small landings for tests of the models, written record by record: the parsers have no part in them."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ingest.action_records import ActionRecord, RollCallRecord, StatementRecord, VoteRecord
from ingest.catalogue_records import RepairRecord, SubjectRecord
from ingest.landing import open_landing
from ingest.load import store_documents
from ingest.records import (
    AgendaItemRecord,
    Batch,
    CitationRecord,
    CommitmentRecord,
    DocumentRecord,
    LinkRecord,
    PageRecord,
    ParagraphRecord,
    SponsorRecord,
)

ICT_TITLE = "Programme of action to advance responsible State behaviour in the use of technologies"
RIVAL_TITLE = "Developments in the field of information and telecommunications"
SOURCE_NAMES = {
    "resolution": "resolution_text",
    "committee_report": "committee_report",
    "meeting_record": "meeting_record",
}
ITEM_TITLE = "Developments in the field of information and telecommunications in the context of security"


@dataclass(frozen=True)
class Copy:
    """One copy of one document, as a test states it; what is not said is left empty."""

    document_type: str
    symbol: str | None
    title: str | None
    dated_on: dt.date | None
    session: str | None = "78"
    committee: str | None = "1"
    source_format: str = "text"
    sponsors: Sequence[str] = ()
    on_behalf_of: str | None = None
    items: Sequence[str] = ("94",)
    cites: Sequence[str] = ()
    links: Sequence[tuple[str, str]] = ()  # kind, symbol
    due: tuple[str, dt.date] | None = None
    has_body: bool = True
    facts: dict[str, object] = field(default_factory=dict)
    # fields of records of what others say and do, beside the record's id and the number in it
    mentions: Sequence[dict[str, object]] = ()
    decisions: Sequence[dict[str, object]] = ()
    votes: Sequence[tuple[dict[str, object], dict[str, str]]] = ()  # fields of the vote event, vote by state
    statements: Sequence[dict[str, object]] = ()
    subjects: Sequence[str] = ()
    repairs: Sequence[tuple[str, str]] = ()  # as found, as repaired

    @property
    def sha256(self) -> str:
        """A hash that follows from what the copy says."""
        return hashlib.sha256(repr(self).encode()).hexdigest()


def batch_of(copies: Sequence[Copy]) -> Batch:
    """The records of the copies, in the order given."""
    batch = Batch()
    for copy in copies:
        batch.extend(_batch(copy))
    return batch


def write_landing(landing_file: Path, batch: Batch) -> None:
    """Land the records."""
    with open_landing(landing_file) as connection:
        failed = store_documents(connection, batch)
    assert not failed, failed


def _batch(copy: Copy) -> Batch:
    record_id = f"{copy.sha256}:1"
    role = {"addendum": "added_addendum", "revised_draft_resolution": "revision"}.get(
        copy.document_type, "first_page"
    )
    body = f"{copy.title}. The General Assembly, Recalls."
    batch = Batch(
        documents=[_document(copy, record_id)],
        pages=[PageRecord(record_id, 1, body, 0, len(body))] if copy.has_body else [],
        agenda_items=[
            AgendaItemRecord(record_id, number, item, item, ITEM_TITLE, 1, 0, 5)
            for number, item in enumerate(copy.items, start=1)
        ],
        sponsors=[
            SponsorRecord(record_id, number, name, name, "state", role, copy.on_behalf_of, 1, 0, 5)
            for number, name in enumerate(copy.sponsors, start=1)
        ],
        paragraphs=[ParagraphRecord(record_id, 1, "operative", "1", "Recalls", body, None, None, 1, 0, 5)]
        if copy.has_body
        else [],
        citations=[
            CitationRecord(record_id, number, symbol, "resolution", symbol, paragraph_no=1)
            for number, symbol in enumerate(copy.cites, start=1)
        ],
        commitments=[_commitment(copy, record_id)] if copy.due else [],
        links=[
            LinkRecord(record_id, number, symbol, kind, f"names {symbol}", "strong")
            for number, (kind, symbol) in enumerate(copy.links, start=1)
        ],
    )
    batch.extend(_others(copy, record_id))
    return batch


def _others(copy: Copy, record_id: str) -> Batch:
    batch = Batch()
    for number, fact in enumerate(copy.mentions, start=len(copy.sponsors) + 1):
        known = {"sponsor_kind": "state", "name_known": fact["name_as_printed"], **fact}
        batch.sponsors.append(SponsorRecord(record_id, number, **known))  # type: ignore[arg-type]
    for number, fact in enumerate(copy.decisions, start=1):
        batch.actions.append(ActionRecord(record_id, number, **fact))  # type: ignore[arg-type]
    for number, fact in enumerate(copy.statements, start=1):
        known = {"speaker_kind": "state", "name_known": fact["name_as_printed"], **fact}
        batch.statements.append(StatementRecord(record_id, number, **known))  # type: ignore[arg-type]
    for number, (event, votes) in enumerate(copy.votes, start=1):
        batch.roll_calls.append(RollCallRecord(record_id, str(number), **event))  # type: ignore[arg-type]
        batch.votes += [VoteRecord(record_id, str(number), vote, name, name) for name, vote in votes.items()]
    batch.subjects = [SubjectRecord(record_id, n, name) for n, name in enumerate(copy.subjects, start=1)]
    batch.repairs = [RepairRecord(record_id, "515 $a", "double_encoding", *pair) for pair in copy.repairs]
    return batch


def _document(copy: Copy, record_id: str) -> DocumentRecord:
    return DocumentRecord(
        record_id=record_id,
        source_name=SOURCE_NAMES.get(copy.document_type, "draft_text")
        if copy.source_format != "marcxml"
        else "marcxml",
        source_file=f"inbox/{copy.sha256[:8]}.{copy.source_format}",
        source_format=copy.source_format,
        sha256=copy.sha256,
        number_in_file=1,
        parser_version="1",
        document_type=copy.document_type,
        symbol=copy.symbol,
        symbol_as_printed=copy.symbol,
        symbol_source="text" if copy.symbol else None,
        session=copy.session,
        committee=copy.committee,
        title=copy.title,
        dated_on=copy.dated_on,
        has_text=copy.has_body,
        n_pages=1,
        **{"submitted_by": "members" if copy.sponsors else None, **copy.facts},  # type: ignore[arg-type]
    )


def _commitment(copy: Copy, record_id: str) -> CommitmentRecord:
    assert copy.due is not None
    due_text, due_on = copy.due
    return CommitmentRecord(
        record_id, 1, 1, "General Assembly", "Secretary-General", "report", due_text, due_on, due_on
    )


def resolution(
    symbol: str,
    title: str,
    adopted_on: dt.date,
    *,
    report: str | None = "A/78/404",
    draft: str | None = None,
    **more: object,
) -> Copy:
    """An adopted resolution; its origin is a committee's report or, with `draft`, a plenary draft."""
    links = [("origin_draft", draft)] if draft else [("origin_report", report)] if report else []
    facts = {
        "adopted_on": adopted_on,
        "issued_on": adopted_on + dt.timedelta(days=6),
        "meeting_number": 50,
        "meeting_is_resumed": False,
        "meeting_held_on": adopted_on,
        "origin_report": None if draft else report,
        "origin_paragraph": None if draft else "14",
        "origin_as_printed": f"[on {draft or report}]" if draft or report else None,
    }
    return Copy(
        "resolution",
        symbol,
        title,
        adopted_on + dt.timedelta(days=6),
        links=links,
        facts=facts,
        **{"committee": None if draft else "1", **more},  # type: ignore[arg-type]
    )
