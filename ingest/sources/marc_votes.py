"""Voting records of the catalogue: one vote of the plenary on one text, state by state.

Takes a record; gives a catalogue record, its vote event and its votes. Fields 967, 968 and 969 are one list,
divided because the library's old system took few repeats. A state without a vote (`$d`) did not vote; why is
said only where status (`$b`) is 9: not eligible. Votes adopted without a vote or by a vote that was not
recorded are actions without a list.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache

from ingest.action_records import ActionRecord, RollCallRecord, VoteRecord
from ingest.catalogue_records import CatalogueRecord
from ingest.errors import ParseError
from ingest.grammar.names import KnownNames, segment_names
from ingest.grammar.symbols import Symbol
from ingest.records import Batch, LinkRecord, Origin, RejectRecord
from ingest.sources.marc_actions import read_vote_note
from ingest.sources.marc_documents import (
    item_records,
    other_organ,
    place_of,
    read_heading,
    related_symbols,
    subject_records,
    symbol_repair,
)
from ingest.sources.marc_fields import MarcField, MarcRecord
from ingest.sources.marc_values import read_days, read_number, read_session, read_symbol

_SOURCE = "UN Digital Library, voting record {}"
_TERMS = "United Nations metadata; UN terms of use"
_LIST_TAGS = ("967", "968", "969")
# The manual writes the words in full for another organ's records; machine imports have letters.
_VOTES = {
    "Y": "yes", "YES": "yes", "N": "no", "NO": "no", "A": "abstain", "ABSTAIN": "abstain",
    "ABSTAINED": "abstain", "ABSTENTION": "abstain", "": "not_voting", "-": "not_voting", "X": "not_voting",
    "NV": "not_voting", "NON-VOTING": "not_voting",
}  # fmt: skip
_NOT_ELIGIBLE = "9"


@dataclass(frozen=True, slots=True)
class _About:
    """What was voted on, as the record says."""

    symbol: Symbol | None
    printed: str | None
    draft: str | None
    report: str | None
    meeting: str | None
    session: str | None


def read_vote(record: MarcRecord, origin: Origin, source_name: str, known: KnownNames) -> Batch:
    """Read one voting record. Raises `UnknownSource` (`other_organ`) and `ParseError` (`missing_fact`)."""
    number = record.get("001")
    batch = Batch(catalogue_records=[_catalogue_record(origin, source_name, number)])
    about = _about(record, batch, origin)
    if number is None and not about.printed and not about.draft:
        raise ParseError(
            "missing_fact", "expected the number or the symbol of a voting record, found neither"
        )
    batch.subjects = subject_records(record, origin.record_id)
    batch.agenda_items = item_records(record, origin.record_id)
    batch.links = _links(origin.record_id, record)
    key = number or about.printed or str(origin.number_in_file)
    if is_recorded(record):
        batch.votes = _votes(record, origin, key, known, batch.rejects)
        batch.roll_calls = [_roll_call(record, batch, about, key)]
    else:
        batch.actions = [_action(record, batch, about)]
    return batch


def _catalogue_record(origin: Origin, source_name: str, number: str | None) -> CatalogueRecord:
    return CatalogueRecord(
        record_id=origin.record_id,
        source_name=source_name,
        source_file=origin.source_file,
        source_format=origin.source_format,
        sha256=origin.sha256,
        number_in_file=origin.number_in_file,
        parser_version=origin.parser_version,
        source_record_id=number,
        source=_SOURCE.format(number) if number else None,
        terms=_TERMS,
    )


def _about(record: MarcRecord, batch: Batch, origin: Origin) -> _About:
    """The symbols of the record; `$z` and further 791 fields hold other forms of the same symbol."""
    symbol, printed = None, None
    for value in record.all("791", "a") + record.all("191", "a") + record.all("791", "z"):
        found, is_mended = read_symbol(value)
        printed = printed or value
        if found and not found.is_general_assembly:
            raise other_organ(record, found)
        if found and symbol is None:
            symbol, printed = found, value
            if is_mended:
                batch.repairs.append(symbol_repair(origin.record_id, "791 $a", value, found))
    related = [named for named, _, _ in related_symbols(record)]
    meeting = record.get("952", "a")
    sitting = read_symbol(meeting)[0] if meeting else None
    if sitting and not sitting.is_general_assembly:
        raise other_organ(record, sitting)
    named = [known for known in (symbol, sitting, *related) if known and known.session]
    return _About(
        symbol,
        printed,
        _first(related, "draft") or (symbol.canonical if symbol and symbol.kind == "draft" else None),
        _first(related, "document"),
        sitting.canonical if sitting else _first(related, "meeting_record"),
        read_session(record.get("791", "c")) or (named[0].session if named else None),
    )


def _first(symbols: list[Symbol], kind: str) -> str | None:
    return next((symbol.canonical for symbol in symbols if symbol.kind == kind), None)


def _links(record_id: str, record: MarcRecord) -> list[LinkRecord]:
    kinds = {"draft": "origin_draft", "document": "origin_report"}
    named = [(symbol.canonical, kinds[symbol.kind], printed) for symbol, printed, _ in related_symbols(record)
             if symbol.kind in kinds]  # fmt: skip
    return [
        LinkRecord(record_id, number, target, kind, printed, "strong", field="993 $a")
        for number, (target, kind, printed) in enumerate(dict.fromkeys(named), start=1)
    ]


def is_recorded(record: MarcRecord) -> bool:
    """Whether a voting record is of a recorded vote; those of adoptions without a vote are kept as well."""
    votes = [field.get("d") for field in record.tagged(*_LIST_TAGS)]
    if any(votes):
        return True
    note = " ".join(record.all("591", "a") + record.all("590", "a"))
    if re.search(r"without (?:a )?vote|non-?\s?recorded|consensus", note, re.IGNORECASE):
        return False  # though it may list all members, none of them with a vote
    return bool(votes) or ("RECORDED" in note.upper() and read_totals(record)[0] is not None)


def _roll_call(record: MarcRecord, batch: Batch, about: _About, key: str) -> RollCallRecord:
    heading = read_heading(record)
    totals = read_totals(record)
    committee = _committee(record, about)
    return RollCallRecord(
        record_id=batch.catalogue_records[0].record_id,
        source_roll_call_id=key,
        stage="committee" if committee else "plenary",
        committee=committee,
        session=about.session,
        subject_kind=_subject_kind(record),
        subject=heading.printed or None,
        title=heading.title,
        document_symbol=about.draft,
        report_symbol=about.report,
        resolution_symbol=_resolution(about),
        symbol_as_printed=about.printed,
        item=batch.agenda_items[0].item if batch.agenda_items else None,
        meeting_symbol=about.meeting,
        voted_on=_day(record),
        voted_on_precision="day" if _day(record) else None,
        announced_yes=totals[0],
        announced_no=totals[1],
        announced_abstain=totals[2],
        announced_not_voting=totals[3],
        is_adopted=_is_adopted(record, about),
        note=" | ".join(record.all("591", "a") + record.all("996", "a")) or None,
        subjects=" | ".join(item.subject for item in batch.subjects) or None,
        field="967 $d",
    )


def _action(record: MarcRecord, batch: Batch, about: _About) -> ActionRecord:
    """What was decided on a text without a recorded vote and without a resolution that came of it."""
    heading = read_heading(record)
    yes, no, abstain, _ = read_totals(record)
    committee = _committee(record, about)
    note = " ".join(record.all("591", "a") + record.all("996", "a"))
    is_adopted = _is_adopted(record, about)
    return ActionRecord(
        record_id=batch.catalogue_records[0].record_id,
        action_no=1,
        stage="committee" if committee else "plenary",
        result=None if is_adopted is None else "adopted" if is_adopted else "rejected",
        how=read_vote_note(note).how,
        committee=committee,
        session=about.session,
        meeting_symbol=about.meeting,
        acted_on=_day(record),
        subject=heading.printed or None,
        title=heading.title,
        document_symbol=about.draft,
        report_symbol=about.report,
        item=batch.agenda_items[0].item if batch.agenda_items else None,
        announced_yes=yes,
        announced_no=no,
        announced_abstain=abstain,
        field="591 $a",
    )


def _resolution(about: _About) -> str | None:
    is_outcome = about.symbol is not None and about.symbol.kind in ("resolution", "decision")
    return about.symbol.canonical if about.symbol and is_outcome else None


def read_totals(record: MarcRecord) -> tuple[int | None, int | None, int | None, int | None]:
    """Totals of field 996: yes, no, abstaining, not voting; None where a number is missing."""
    yes, no, abstain, others = (read_number(record.get("996", code)) for code in "bcde")
    return yes, no, abstain, others


def _day(record: MarcRecord) -> dt.date | None:
    for value in (record.get("992", "a"), record.get("269", "a")):
        days = read_days(value) if value else []
        if days:
            return days[0]
    return None


def _committee(record: MarcRecord, about: _About) -> str | None:
    """The committee that voted, where the meeting or the text voted on is a committee's."""
    meeting = read_symbol(about.meeting)[0] if about.meeting else None
    if meeting:
        return meeting.committee
    if any("PLENARY" in value.upper() for value in record.all("793", "a", "v")):
        return None
    return about.symbol.committee if about.symbol else None


def _subject_kind(record: MarcRecord) -> str:
    """The library keeps votes on whole texts; a heading or note that says otherwise counts."""
    words = " ".join([*record.all("245", "b"), *record.all("500", "a"), *record.all("591", "a")]).lower()
    if re.search(r"\b(?:operative|preambular)?\s*paragraph\b.*\b(?:vote|retain)|separate vote", words):
        return "paragraph"
    return "amendment" if re.search(r"\bamendments? to\b", words) else "text"


def _is_adopted(record: MarcRecord, about: _About) -> bool | None:
    words = " ".join(record.all("591", "a") + record.all("996", "a") + record.all("500", "a"))
    if re.search(r"\bnot adopted\b|\brejected\b|\bfailed\b", words, re.IGNORECASE):
        return False
    return True if _resolution(about) or re.search(r"\badopted\b", words, re.IGNORECASE) else None


def _votes(
    record: MarcRecord, origin: Origin, key: str, known: KnownNames, rejects: list[RejectRecord]
) -> list[VoteRecord]:
    """The list of members. A second line for a member, or a vote that is none, is a reject beside it."""
    votes: dict[str, VoteRecord] = {}
    for field in record.tagged(*_LIST_TAGS):
        letter = (field.get("d") or "").upper().strip(" .")
        vote = _VOTES.get(letter)
        member = (field.get("c") or field.get("e") or "").upper()
        if vote is None or not member:
            rejects.append(_reject(origin, record, field, "Y, N, A or nothing for a member"))
            continue
        read = _vote(field, origin.record_id, key, vote, known)
        before = votes.setdefault(member, read)
        if before.vote != vote:
            rejects.append(_reject(origin, record, field, f"one vote of {member}, {before.vote} before"))
    return list(votes.values())


def _vote(field: MarcField, record_id: str, key: str, vote: str, known: KnownNames) -> VoteRecord:
    name = field.get("e")
    is_barred = vote == "not_voting" and field.get("b") == _NOT_ELIGIBLE
    reason = "not_eligible" if is_barred else "unknown" if vote == "not_voting" else None
    return VoteRecord(
        record_id,
        key,
        vote,
        name,
        _known_name(name, known) if name else None,
        field.get("c"),
        "undl" if field.get("c") else None,
        reason,
        field=f"{field.tag} $d",
    )


@lru_cache(maxsize=4096)
def _known_name(name: str, known: KnownNames) -> str | None:
    matches = segment_names(name, known)
    return matches[0].name_known if len(matches) == 1 else None


def _reject(origin: Origin, record: MarcRecord, field: MarcField, expected: str) -> RejectRecord:
    found = " ".join(f"${code} {value}" for code, value in field.values)
    place = f"{place_of(origin, record)}, {field.tag}"
    reason = f"expected {expected}, found {found!r}; this line is left out"
    return RejectRecord(origin.source_file, origin.record_id, place, "wrong_fact", reason, found)
