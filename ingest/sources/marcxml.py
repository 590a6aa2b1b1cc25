"""Source `marcxml`: catalogue records of the UN Digital Library, of drafts, resolutions, reports and votes.

`read_records` cuts a file into records, `parse_record` reads one: a document without text, with sponsors,
items, subjects, links and what became of it, or a voting record with its votes. Fields and their meaning are
described in `docs/formats.md`.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from ingest.catalogue_records import RepairRecord
from ingest.errors import ParseError, UnknownSource
from ingest.grammar.names import STATE, UNRESOLVED, KnownNames
from ingest.grammar.symbols import Symbol
from ingest.records import Batch, DocumentRecord, LinkRecord, Origin, RejectRecord
from ingest.sources.marc_actions import About, Adoption, adoption_actions, outcome_action, read_vote_note
from ingest.sources.marc_documents import (
    committee_of,
    document_type,
    field_records,
    is_voting_record,
    item_records,
    link_records,
    own_symbol,
    place_of,
    read_heading,
    related_symbols,
    statement_of,
    subject_records,
    symbol_repair,
    unread_symbols,
)
from ingest.sources.marc_fields import MarcRecord, read_record
from ingest.sources.marc_names import Responsibility, read_responsibility
from ingest.sources.marc_notes import read_note
from ingest.sources.marc_sponsors import SponsorList
from ingest.sources.marc_stream import read_records
from ingest.sources.marc_values import read_days, read_session, read_symbol
from ingest.sources.marc_votes import is_recorded, read_totals, read_vote

__all__ = ["SOURCE_FORMAT", "SOURCE_NAME", "VERSION", "parse_record", "read_records"]

SOURCE_NAME = "marcxml"
SOURCE_FORMAT = "marcxml"
VERSION = 2
_SPEECH = "B22"
_ROLES = {"revised_draft_resolution": "revision", "addendum": "added_addendum"}
_NOTE_TAGS = ("515", "500", "520", "590", "593", "595")


def parse_record(content: bytes, origin: Origin, known_names: KnownNames) -> Batch:
    """Read one record (`origin.number_in_file`).

    Raises `ParseError` (`damaged_record`, `missing_fact`) and `UnknownSource` (`other_organ`,
    `not_yet_read`).
    """
    record = read_record(content)
    _refuse_what_is_no_record(record)
    if is_voting_record(record) and (is_recorded(record) or not _names_outcome(record)):
        batch = read_vote(record, origin, SOURCE_NAME, known_names)
    else:
        batch = _Reader(record, origin, known_names).batch()
    batch.catalogue_fields = field_records(record, origin.record_id)
    batch.repairs.extend(
        RepairRecord(origin.record_id, item.place, "double_encoding", item.as_found, item.as_repaired)
        for item in record.mended
    )
    for printed in unread_symbols(record):
        batch.rejects.append(
            _reject(origin, record, "993 $a", "wrong_fact", "the symbol of a document", printed)
        )
    return batch


def _names_outcome(record: MarcRecord) -> bool:
    """Whether the record is of a resolution or decision: without votes it says when that was adopted."""
    symbol = own_symbol(record)[0]
    return symbol is not None and symbol.kind in ("resolution", "decision")


def _refuse_what_is_no_record(record: MarcRecord) -> None:
    if record.is_deleted:
        raise UnknownSource(
            "not_yet_read", "expected a record, found the note that one was deleted; remove it"
        )
    if not record.fields:
        raise ParseError(
            "damaged_record", "expected a MARC record, found an element without fields; remove it"
        )
    if _SPEECH in record.all("089", "b") or "ITS" in record.all("039", "a"):
        message = (
            "expected a document or a vote, found the index record of a speech, which is not read; remove it"
        )
        raise UnknownSource("not_yet_read", message)


def _reject(
    origin: Origin, record: MarcRecord, field: str, code: str, expected: str, found: str
) -> RejectRecord:
    place = f"{place_of(origin, record)}, {field}"
    reason = f"expected {expected}, found {found!r}; the rest of the record is read"
    return RejectRecord(origin.source_file, origin.record_id, place, code, reason, found)


class _Reader:
    """Reads one record of a document."""

    def __init__(self, record: MarcRecord, origin: Origin, known: KnownNames) -> None:
        self._record = record
        self._origin = origin
        self._known = known
        self._symbol, self._printed, self._slip = own_symbol(record)
        self._heading = read_heading(record)
        if self._symbol is None:
            found = repr(self._printed or self._heading.title or "neither symbol nor title")
            message = f"expected the symbol of a document (191 $a), found {found} without one; remove it"
            raise ParseError("missing_fact", message)
        self._type = document_type(self._symbol, self._heading)
        self._session = (self._symbol.session if self._symbol else None) or read_session(
            record.get("191", "c") or record.get("791", "c")
        )
        self._is_vote = is_voting_record(record)
        self._batch = Batch()

    @property
    def _is_draft(self) -> bool:
        return self._symbol is not None and self._symbol.series == "L"

    def batch(self) -> Batch:
        """Everything the record says."""
        record_id = self._origin.record_id
        statement = statement_of(self._record)
        submitted = read_responsibility(statement, self._known) if self._is_draft else _NOBODY
        batch = self._batch
        batch.documents = [self._document(submitted, statement)]
        batch.agenda_items = item_records(self._record, record_id)
        batch.subjects = subject_records(self._record, record_id)
        batch.links = link_records(self._record, record_id, self._symbol, self._type, self._heading)
        batch.repairs = self._repairs()
        self._read_statements(submitted)
        return batch

    def _document(self, submitted: Responsibility, statement: str | None) -> DocumentRecord:
        origin = self._origin
        # In voting records 269 is the day of the vote, not of a document.
        dated_on = None if self._is_vote else self._first_day(("269", "a"), ("260", "c"))
        is_outcome = self._symbol is not None and self._symbol.kind in ("resolution", "decision")
        note = read_vote_note(self._record.get("996", "a") or "") if is_outcome else None
        meeting = note.meetings[0] if note and len(note.meetings) == 1 else None
        acted_on = self._action_days()
        is_meeting = self._type == "meeting_record"
        report = self._link("origin_report") if is_outcome else None
        return DocumentRecord(
            record_id=origin.record_id,
            source_name=SOURCE_NAME,
            source_file=origin.source_file,
            source_format=SOURCE_FORMAT,
            sha256=origin.sha256,
            number_in_file=origin.number_in_file,
            parser_version=origin.parser_version,
            document_type=self._type,
            symbol=self._symbol.canonical if self._symbol else None,
            symbol_as_printed=self._printed,
            symbol_source="catalogue" if self._symbol else None,
            is_reissued=self._is_reissued(),
            session=self._session,
            committee=committee_of(self._symbol, self._heading),
            title=self._heading.title,
            dated_on=dated_on,
            submitted_by=submitted.submitted_by,
            submitted_by_as_printed=submitted.submitter_as_printed,
            sponsors_as_printed=statement if submitted.mentions else None,
            adopted_on=acted_on[0] if is_outcome and len(acted_on) == 1 else None,
            issued_on=dated_on if is_outcome else None,
            meeting_as_printed=note.meeting_as_printed if note else None,
            meeting_number=self._symbol.number if is_meeting and self._symbol else meeting,
            meeting_held_on=acted_on[0] if is_meeting and acted_on else None,
            origin_as_printed=report.evidence if report else None,
            origin_report=report.to_symbol if report else None,
            has_text=False,
        )

    def _is_reissued(self) -> bool:
        notes = self._record.all("596", "a") + self._record.all("500", "a")
        says_so = any(re.match(r"re-?issued\b", note, re.IGNORECASE) for note in notes)
        return says_so or bool(self._symbol and self._symbol.is_reissued)

    def _first_day(self, *places: tuple[str, str]) -> dt.date | None:
        for tag, code in places:
            for value in self._record.all(tag, code):
                days = read_days(value)
                if days:
                    return days[0]
        return None

    def _action_days(self) -> list[dt.date]:
        days = [day for value in self._record.all("992", "a") for day in read_days(value)]
        voted_on = self._first_day(("269", "a")) if self._is_vote else None
        return days or ([voted_on] if voted_on else [])

    def _link(self, kind: str) -> LinkRecord | None:
        own = link_records(self._record, self._origin.record_id, self._symbol, self._type, self._heading)
        return next((link for link in own if link.link_kind == kind), None)

    def _repairs(self) -> list[RepairRecord]:
        record_id = self._origin.record_id
        slips = [
            symbol_repair(record_id, "993 $a", printed, symbol)
            for symbol, printed, is_mended in related_symbols(self._record)
            if is_mended
        ]
        if self._slip and self._symbol and self._printed:
            slips.insert(0, symbol_repair(record_id, self._slip.place, self._printed, self._symbol))
        return slips

    def _read_statements(self, submitted: Responsibility) -> None:
        about = self._about()
        if self._symbol and self._symbol.kind in ("resolution", "decision"):
            self._read_adoption(about)
        if not self._is_draft:
            return
        role = _ROLES.get(self._type, "first_page")
        sponsors = SponsorList(self._origin.record_id, role, about.committee, self._known)
        sponsors.add_first_page(submitted)
        for tag in _NOTE_TAGS:
            for text in self._record.all(tag, "a"):
                self._read_note(tag, text, sponsors, about)
        sponsors.add_authorities(self._record)
        self._batch.sponsors = sponsors.records
        if submitted.submitted_by is None and any(item.sponsor_kind == STATE for item in sponsors.records):
            self._batch.documents = [replace(self._batch.documents[0], submitted_by="members")]
        for sponsor in sponsors.records:
            if sponsor.sponsor_kind == UNRESOLVED:
                expected = "a state, group or organ of the lists of names"
                self._unread(sponsor.field or "245 $c", "unknown_name", expected, sponsor.name_as_printed)

    def _read_note(self, tag: str, text: str, sponsors: SponsorList, about: About) -> None:
        note = read_note(text)
        field = f"{tag} $a"
        for statement in note.sponsors:
            if not sponsors.add_note(statement, field):
                note.unread.append(statement.names)
        for outcome in note.outcomes:
            self._batch.actions.append(outcome_action(about, outcome, len(self._batch.actions) + 1, field))
        # A general note may speak of votes on other texts; the notes of 515 are about this one.
        unread = [text for text in note.unread if tag == "515" or "sponsor" in text.lower()]
        for sentence in unread:
            self._unread(field, "unread_note", "a note on sponsors or on what became of the text", sentence)

    def _read_adoption(self, about: About) -> None:
        found = next(
            ((note, f"{tag} $a") for tag in ("996", "591") for note in self._record.all(tag, "a")), None
        )
        if found is None:
            return
        meeting = self._record.get("952", "a")
        sitting = read_symbol(meeting)[0] if meeting else None
        adoption = Adoption(
            *found, self._action_days(), sitting.canonical if sitting else None, read_totals(self._record)[:3]
        )
        self._batch.actions = adoption_actions(about, adoption)

    def _about(self) -> About:
        symbol: Symbol | None = self._symbol
        is_outcome = symbol is not None and symbol.kind in ("resolution", "decision")
        target = self._link("origin_draft" if is_outcome else "amends")
        items = self._batch.agenda_items
        return About(
            self._origin.record_id,
            symbol,
            self._session,
            committee_of(symbol, self._heading),
            self._type,
            self._heading.title,
            target.to_symbol if target else None,
            items[0].item if items else None,
            symbol.canonical if symbol and is_outcome else None,
        )

    def _unread(self, field: str, code: str, expected: str, found: str) -> None:
        self._batch.rejects.append(_reject(self._origin, self._record, field, code, expected, found))


_NOBODY = Responsibility(None, None, ())
