"""Frozen records: the contract between the parsers, which yield them, and the loader, which stores them.

Every record class is one landing table (`LANDING_TABLES`); its fields are the table's columns, in
order. Facts carry a locator: `page` (1-based) with `span_start`/`span_end`, character offsets into the
stored text of the whole document (pages joined without a separator, see `PageRecord`), or `field`, the
place in a catalogue record. Names, symbols and dates stay as printed beside what was read from them.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, fields

from ingest.action_records import (
    ActionRecord,
    RollCallIssueRecord,
    RollCallRecord,
    StatementRecord,
    VoteRecord,
)
from ingest.catalogue_records import CatalogueFieldRecord, CatalogueRecord, RepairRecord, SubjectRecord


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a piece of content came from; given to a parser, which does no input or output itself.

    `symbol_hint` is a symbol known from outside the text and `symbol_hint_source` says from where:
    `option` (`unga ingest --symbol`), `bundle` (the JSON line) or `file_name`.
    """

    source_file: str
    source_format: str
    sha256: str
    number_in_file: int = 1
    parser_version: str = ""
    symbol_hint: str | None = None
    symbol_hint_source: str | None = None

    @property
    def record_id(self) -> str:
        """Key of one copy of one document: content hash and number inside the file."""
        return f"{self.sha256}:{self.number_in_file}"


@dataclass(frozen=True, slots=True)
class Page:
    """One page of text as a reader gives it, before any parsing."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """One copy of one document, with the facts of its cover or masthead."""

    record_id: str
    source_name: str
    source_file: str
    source_format: str
    sha256: str
    number_in_file: int
    parser_version: str
    document_type: str
    symbol: str | None = None
    symbol_as_printed: str | None = None
    symbol_source: str | None = None  # text | file_name | bundle | option
    is_reissued: bool = False  # an asterisk on the printed symbol
    session: str | None = None
    committee: str | None = None
    title: str | None = None
    dated_on: dt.date | None = None  # distributed on (drafts); issued on (resolutions)
    submitted_by: str | None = None  # members | chair | president | committee | secretariat | None
    submitted_by_as_printed: str | None = None
    sponsors_as_printed: str | None = None
    adopted_on: dt.date | None = None
    issued_on: dt.date | None = None
    meeting_as_printed: str | None = None
    meeting_number: int | None = None
    meeting_is_resumed: bool | None = None
    meeting_held_on: dt.date | None = None
    origin_as_printed: str | None = None
    origin_report: str | None = None  # symbol of the committee report
    origin_paragraph: str | None = None
    has_text: bool = True  # False when only cover facts are held
    text_sha256: str | None = None
    n_pages: int | None = None


@dataclass(frozen=True, slots=True)
class PageRecord:
    """One page of a document's stored text; spans are offsets in the pages joined end to end."""

    record_id: str
    page: int
    text: str
    span_start: int
    span_end: int


@dataclass(frozen=True, slots=True)
class AgendaItemRecord:
    """One agenda item that a document carries; `item` is canonical: `94`, `71 (b)`, `24 (a) (i)`."""

    record_id: str
    position: int
    item: str
    item_as_printed: str
    title: str | None = None
    page: int | None = None
    span_start: int | None = None
    span_end: int | None = None
    field: str | None = None


@dataclass(frozen=True, slots=True)
class SponsorRecord:
    """One mention of one sponsor. `name_known` is the spelling of the names list that matched.

    The text sponsored is the record's own document, unless `document_symbol` names another (a report and a
    meeting record speak of many). `position` counts all mentions of a record.
    """

    record_id: str
    position: int
    name_as_printed: str
    name_known: str | None
    sponsor_kind: str  # state | group | organ | unresolved
    # introduced, first_page, revision, added_addendum, added_orally, added_report, withdrawn or corrected
    role: str
    on_behalf_of: str | None = None
    page: int | None = None
    span_start: int | None = None
    span_end: int | None = None
    field: str | None = None
    document_symbol: str | None = None
    happened_on: dt.date | None = None  # only where the record dates the joining, withdrawal or introduction
    reported_in: str | None = None  # symbol of the document that a catalogue names as its source


@dataclass(frozen=True, slots=True)
class ParagraphRecord:
    """One paragraph. `paragraph_no` counts all paragraphs of the document in reading order."""

    record_id: str
    paragraph_no: int
    paragraph_kind: str  # preambular | operative | sub_operative | footnote | annex
    label: str | None  # `1`, `(a)`, footnote mark; None where nothing is printed
    opening: str | None  # opening words: `Recalling`, `Decides`, `Also welcomes`
    text: str  # joined over line, footnote and page breaks
    parent_no: int | None = None  # of a sub-paragraph: its paragraph; of a footnote: its anchor's
    section: str | None = None  # part heading within the text: `A`, `I`
    page: int | None = None
    span_start: int | None = None
    span_end: int | None = None
    field: str | None = None


@dataclass(frozen=True, slots=True)
class CitationRecord:
    """One citation of one document, resolution, decision or treaty."""

    record_id: str
    citation_no: int
    cited_symbol: str
    cited_kind: str  # resolution | decision | document | treaty | other
    cited_as_printed: str
    cited_on: dt.date | None = None
    cited_title: str | None = None  # where the text says `entitled “…”`
    verb: str | None = None  # opening of the paragraph: `Recalling`
    paragraph_no: int | None = None
    footnote_label: str | None = None
    pinpoint: str | None = None  # `para. 14`, `annex`, `sect. II`
    page: int | None = None
    span_start: int | None = None
    span_end: int | None = None
    field: str | None = None


@dataclass(frozen=True, slots=True)
class CommitmentRecord:
    """Something the text decides, requests or announces by a time."""

    record_id: str
    commitment_no: int
    paragraph_no: int
    actor: str | None  # who speaks: `General Assembly`
    addressee: str | None  # of whom it is asked: `Secretary-General`; None for a decision of its own
    action: str  # the clause as printed
    due_text: str
    due_from: dt.date | None = None
    due_to: dt.date | None = None
    due_session: str | None = None
    page: int | None = None
    span_start: int | None = None
    span_end: int | None = None
    field: str | None = None


@dataclass(frozen=True, slots=True)
class LinkRecord:
    """A link from this document to another that the document itself states."""

    record_id: str
    link_no: int
    to_symbol: str
    link_kind: (
        str  # origin_report | origin_draft | amends | adds_sponsors_to | replaces | reported_in | became
    )
    evidence: str  # the words that state it, as printed
    grade: str  # strong | weak
    page: int | None = None
    span_start: int | None = None
    span_end: int | None = None
    field: str | None = None


@dataclass(frozen=True, slots=True)
class RejectRecord:
    """Something that could not be read: a file, a document inside it, or a line."""

    source_file: str
    record_id: str | None
    place: str
    reason_code: str
    reason: str
    text: str | None = None


@dataclass(slots=True)
class Batch:
    """All that one parser read from one piece of content."""

    documents: list[DocumentRecord] = field(default_factory=list)
    catalogue_records: list[CatalogueRecord] = field(default_factory=list)
    pages: list[PageRecord] = field(default_factory=list)
    agenda_items: list[AgendaItemRecord] = field(default_factory=list)
    sponsors: list[SponsorRecord] = field(default_factory=list)
    paragraphs: list[ParagraphRecord] = field(default_factory=list)
    citations: list[CitationRecord] = field(default_factory=list)
    commitments: list[CommitmentRecord] = field(default_factory=list)
    links: list[LinkRecord] = field(default_factory=list)
    roll_calls: list[RollCallRecord] = field(default_factory=list)
    votes: list[VoteRecord] = field(default_factory=list)
    roll_call_issues: list[RollCallIssueRecord] = field(default_factory=list)
    actions: list[ActionRecord] = field(default_factory=list)
    statements: list[StatementRecord] = field(default_factory=list)
    subjects: list[SubjectRecord] = field(default_factory=list)
    catalogue_fields: list[CatalogueFieldRecord] = field(default_factory=list)
    repairs: list[RepairRecord] = field(default_factory=list)
    rejects: list[RejectRecord] = field(default_factory=list)

    @property
    def record_ids(self) -> list[str]:
        """Keys of all records of the batch, documents first."""
        return [item.record_id for item in self.documents] + [
            item.record_id for item in self.catalogue_records
        ]

    def extend(self, other: Batch) -> None:
        """Append every record of `other`."""
        for item in fields(self):
            getattr(self, item.name).extend(getattr(other, item.name))


LANDING_TABLES: dict[str, type] = {
    "documents": DocumentRecord,
    "catalogue_records": CatalogueRecord,
    "pages": PageRecord,
    "agenda_items": AgendaItemRecord,
    "sponsors": SponsorRecord,
    "paragraphs": ParagraphRecord,
    "citations": CitationRecord,
    "commitments": CommitmentRecord,
    "links": LinkRecord,
    "roll_calls": RollCallRecord,
    "votes": VoteRecord,
    "roll_call_issues": RollCallIssueRecord,
    "actions": ActionRecord,
    "statements": StatementRecord,
    "subjects": SubjectRecord,
    "catalogue_fields": CatalogueFieldRecord,
    "repairs": RepairRecord,
    "rejects": RejectRecord,
}
