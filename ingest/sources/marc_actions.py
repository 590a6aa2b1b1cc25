"""What a body did with a text, by catalogue records: outcomes in notes, and the vote note of a resolution.

    The amendment was rejected by the Committee (A/78/481/Add.2).      note of a draft
    Adopted 122-55-1, 77th plenary meeting                             996 $a of a resolution
    Adopted, 1st and 18th plenary meetings                             996 $a of a decision

Takes the statements and the facts of the document; gives actions. A record that gives only the result leaves
`how` empty.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from ingest.action_records import ActionRecord
from ingest.grammar.symbols import Symbol
from ingest.grammar.tallies import find_tally
from ingest.sources.marc_notes import OutcomeNote
from ingest.sources.marc_values import plenary_symbol

_TRIPLE = re.compile(
    r"(?<![\d/.-])(?P<yes>\d{1,3})\s?[-–]\s?(?P<no>\d{1,3})\s?[-–]\s?(?P<abstain>\d{1,3})(?![\d/.-])"
)
_WITHOUT_VOTE = re.compile(
    r"\bwithout\s+(?:a\s+|objection|vote)|\bby\s+(?:acclamation|consensus)", re.IGNORECASE
)
_NON_RECORDED = re.compile(r"\bnon-?\s?recorded\b|\bshow\s+of\s+hands\b", re.IGNORECASE)
_RECORDED = re.compile(r"\brecorded\s+vote|\broll-?\s?call\b", re.IGNORECASE)
_MEETINGS = re.compile(
    r"(?P<numbers>\d+(?:st|nd|rd|th)(?:(?:\s*(?:,|and|&)\s*)+\d+(?:st|nd|rd|th))*)\s*"
    r"(?:\(?resumed\)?\s*)?(?P<plenary>plenary\s+)?(?:meetings?|mtgs?\b)",
    re.IGNORECASE,
)
_HOW_BY_RESULT = {
    "withdrawn": "withdrawn",
    "not_pressed": "not_pressed",
    "no_action": "no_action",
    "deferred": "deferred",
}


@dataclass(frozen=True, slots=True)
class About:
    """The document whose record speaks: what its actions are filed under."""

    record_id: str
    symbol: Symbol | None
    session: str | None
    committee: str | None
    document_type: str
    title: str | None
    target_symbol: str | None
    item: str | None
    resolution_symbol: str | None


@dataclass(frozen=True, slots=True)
class VoteNote:
    """A vote note as read: how, numbers, and the meetings it names."""

    how: str | None
    yes: int | None
    no: int | None
    abstain: int | None
    meetings: tuple[int, ...]
    meeting_as_printed: str | None


def read_vote_note(text: str) -> VoteNote:
    """Read a vote note such as `Adopted 122-55-1, 77th plenary meeting`."""
    meetings = _MEETINGS.search(text)
    numbers = tuple(int(number) for number in re.findall(r"\d+", meetings["numbers"])) if meetings else ()
    yes, no, abstain = _numbers(text)
    return VoteNote(_how(text), yes, no, abstain, numbers, meetings.group() if meetings else None)


def _numbers(text: str) -> tuple[int | None, int | None, int | None]:
    triple = _TRIPLE.search(text)
    if triple:
        return int(triple["yes"]), int(triple["no"]), int(triple["abstain"])
    tally = find_tally(text)
    return (tally.yes, tally.no, tally.abstain) if tally else (None, None, None)


def _how(text: str) -> str | None:
    if _WITHOUT_VOTE.search(text):
        return "without_vote"
    if _NON_RECORDED.search(text):
        return "non_recorded_vote"
    return "recorded_vote" if _RECORDED.search(text) else None


@dataclass(frozen=True, slots=True)
class Adoption:
    """What a record says of an adoption: the note, the days, the meeting by its symbol, and totals."""

    note: str
    field: str
    days: list[dt.date]
    meeting_symbol: str | None = None
    totals: tuple[int | None, int | None, int | None] = (None, None, None)


def adoption_actions(about: About, adoption: Adoption) -> list[ActionRecord]:
    """The adoption of a resolution or decision: one action, or one a meeting where each has its day."""
    note, days = adoption.note, adoption.days
    read = read_vote_note(note)
    numbers = (read.yes, read.no, read.abstain)
    # The totals of a record of an adoption without a vote are noughts, if there are any.
    has_own = read.yes is not None or read.how == "without_vote"
    yes, no, abstain = numbers if has_own else adoption.totals
    is_paired = len(read.meetings) == len(days) and len(days) > 1
    sittings: list[tuple[int | None, dt.date | None]] = [
        (read.meetings[0] if len(read.meetings) == 1 else None, days[0] if len(days) == 1 else None)
    ]
    if is_paired:
        sittings = list(zip(read.meetings, days, strict=True))
    result = "rejected" if re.match(r"\s*(?:not\s+adopted|rejected)", note, re.IGNORECASE) else "adopted"
    return [
        ActionRecord(
            record_id=about.record_id,
            action_no=number,
            stage="plenary",
            result=result,
            how=read.how,
            session=about.session,
            meeting_symbol=plenary_symbol(about.session, meeting) if meeting else adoption.meeting_symbol,
            acted_on=day,
            subject=note,
            title=about.title,
            document_symbol=about.target_symbol,
            resolution_symbol=about.resolution_symbol,
            item=about.item,
            text_state=_text_state(note),
            announced_yes=yes,
            announced_no=no,
            announced_abstain=abstain,
            field=adoption.field,
        )
        for number, (meeting, day) in enumerate(sittings, start=1)
    ]


def outcome_action(about: About, note: OutcomeNote, number: int, field: str) -> ActionRecord:
    """The outcome that a note states; of another text where the note names one."""
    yes, no, abstain = _numbers(note.text)
    stage = _stage(note.text, about)
    source = note.source
    kind = _subject_kind(note.what, about)
    return ActionRecord(
        record_id=about.record_id,
        action_no=number,
        stage=stage,
        result=note.result,
        how=_HOW_BY_RESULT.get(note.result) or _how(note.text),
        committee=about.committee if stage == "committee" else None,
        session=about.session,
        meeting_symbol=source.canonical if source and source.kind == "meeting_record" else None,
        subject_kind=kind,
        subject=note.text,
        title=about.title,
        document_symbol=(note.about or about.symbol or _Nothing).canonical,
        target_symbol=about.target_symbol if kind == "amendment" and note.about is None else None,
        report_symbol=source.canonical if source and source.kind == "document" else None,
        item=about.item,
        text_state=_text_state(note.text),
        announced_yes=yes,
        announced_no=no,
        announced_abstain=abstain,
        field=field,
    )


class _Nothing:
    """Stands where no symbol is known."""

    canonical = None


def _stage(text: str, about: About) -> str:
    if re.search(r"\bby\s+the\s+(?:\w+\s+)?committee\b|\bin\s+the\s+committee\b", text, re.IGNORECASE):
        return "committee"
    if re.search(r"\b(?:General\s+)?Assembly\b|\bplenary\b", text, re.IGNORECASE):
        return "plenary"
    return "committee" if about.committee else "plenary"


def _subject_kind(what: str, about: About) -> str:
    for kind in ("paragraph", "motion", "amendment"):
        if kind in what.lower():
            return kind
    return "amendment" if about.document_type == "amendment" else "text"


def _text_state(text: str) -> str | None:
    if re.search(r"\bas\s+(?:further\s+)?orally\s+(?:revised|corrected|amended)", text, re.IGNORECASE):
        return "as_orally_revised"
    return "as_amended" if re.search(r"\bas\s+amended\b", text, re.IGNORECASE) else None
