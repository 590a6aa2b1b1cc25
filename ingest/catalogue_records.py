"""Frozen records of what a catalogue knows beside documents. Part of the contract of `ingest.records`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CatalogueRecord:
    """One record that is no copy of a document: a voting record, a line of vote facts, a table of votes.

    Its votes hang on its `record_id`, as the facts of a document hang on the document's.
    """

    record_id: str
    source_name: str
    source_file: str
    source_format: str
    sha256: str
    number_in_file: int
    parser_version: str
    source_record_id: str | None = None  # the catalogue's own number: `4040686`
    source: str | None = None  # where the facts are from, as the record itself says
    terms: str | None = None


@dataclass(frozen=True, slots=True)
class SubjectRecord:
    """One subject heading that a catalogue gives a document."""

    record_id: str
    subject_no: int
    subject: str
    field: str | None = None


@dataclass(frozen=True, slots=True)
class CatalogueFieldRecord:
    """One value of a field of a catalogue record or line of facts: what facts of that field were read from.

    Lists of votes of a record (967) are left out: each entry is a vote, with its name and code as printed.
    """

    record_id: str
    field_no: int
    field: str  # `515 $a`; a control field is its tag alone; of a line, its key: `sponsors`
    value: str


@dataclass(frozen=True, slots=True)
class RepairRecord:
    """One value that was mended on reading, with what stood there."""

    record_id: str
    place: str  # field of a catalogue record: `245 $c`
    kind: str  # double_encoding | symbol_slip
    as_found: str
    as_repaired: str
