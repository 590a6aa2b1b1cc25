"""What a text decides, requests or announces by a time.

Takes the paragraphs of a text and gives one `Commitment` for each clause and time in it. Clauses are
told apart by their verbs (`…, and requests the Secretary-General to …`). A clause that decides or asks
commits by any time it names; one that merely welcomes or recalls, and a preambular paragraph, only
where it says that something is to come (`to be held in 2026`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.grammar.dates import DueContext, DueTime, find_due_times
from ingest.records import CommitmentRecord
from ingest.text.clauses import Clause, read_clauses
from ingest.text.paragraphs import Paragraph
from ingest.text.spanned_text import SpannedText

__all__ = ["Commitment", "DueContext", "find_commitments"]


@dataclass(frozen=True, slots=True)
class Commitment:
    """One clause and one time in it. `content` is the clause as printed, with its place.

    `actor` is who decides or asks, `addressee` of whom it is asked (None for a decision of the actor's own).
    """

    paragraph_no: int
    actor: str
    addressee: str | None
    content: SpannedText
    due: DueTime

    @property
    def action(self) -> str:
        """The clause as printed."""
        return self.content.text

    def as_record(self, record_id: str, number: int) -> CommitmentRecord:
        """The row of the landing table; `number` counts the commitments of the document from 1."""
        page, span_start, span_end = self.content.locate()
        return CommitmentRecord(
            record_id=record_id,
            commitment_no=number,
            paragraph_no=self.paragraph_no,
            actor=self.actor,
            addressee=self.addressee,
            action=self.action,
            due_text=self.due.due_text,
            due_from=self.due.due_from,
            due_to=self.due.due_to,
            due_session=self.due.due_session,
            page=page,
            span_start=span_start,
            span_end=span_end,
        )


_ACTOR = "General Assembly"
_EVENT = (
    r"(?:held|hold|convened?|convening|organized?|launched?|hosted?|celebrated?|observed?|submit(?:ted)?|present(?:ed)?"
    r"|report|conclude|concluded|adopted|published|issued|commemorated|finalized|completed?|reviewed?|co-hosted"
    r"|considered?|take place|taking place|start|begin|commence|expire|carried out|undertaken?|initiated?"
    r"|established|reconvened?|elected|open(?:ed)?|continue|discussed|held)"
)
_TO_COME = re.compile(
    rf"\b(?:(?:to|will|shall|should|must|would)(?: be)? (?:\w+,? ){{0,3}}?{_EVENT}|(?:will|shall) meet"
    r"|scheduled|planned|forthcoming|upcoming|by holding|call for|calls for|looks? forward|looking forward"
    r"|intends?|intention|offer (?:of|by)|decision to"
    rf"|{_EVENT} of the (?:next|upcoming|forthcoming))\b",
    re.IGNORECASE,
)
_NOT_A_TIME_AFTER = re.compile(
    r"\b(?:assessments?|budgets?|performance|estimates|appropriations?|accounts|expenditures?|reports?|scale|outline"
    r"|covering its work|programmes? of work|plans?|schedule|meetings)(?: \w+){0,2} $",
    re.IGNORECASE,
)


def find_commitments(paragraphs: Sequence[Paragraph], context: DueContext) -> list[Commitment]:
    """All commitments of a text, in reading order.

    `paragraphs` are those of `read_paragraphs`; `context` holds the text's session and date, by which
    times that were over are told from times to come.
    """
    by_number = {paragraph.number: paragraph for paragraph in paragraphs}
    found: list[Commitment] = []
    for paragraph in paragraphs:
        if paragraph.kind in {"footnote", "annex"}:
            continue
        due_times = _times_to_come(paragraph, context)
        if due_times:
            found.extend(_of_paragraph(paragraph, due_times, by_number))
    return found


_QUOTED = re.compile(r"“[^”]{0,600}”|\"[^\"]{0,600}\"")
_GONE = re.compile(
    r"\b(?:held|adopted|convened|considered|submitted|contained|endorsed|approved|agreed|established|decided|issued"
    r"|launched|concluded|presented|made|expressed|elected|taken|discussed|opened|signed|requested|reached"
    r"|recommended|proclaimed|organized|hosted|achieved|reported|received|mandated|completed|undertaken|provided"
    r"|set out|outlined|delivered|recognized|introduced|carried out|welcomed|accomplished|affirmed|recorded"
    r"|celebrated|commemorated|observed|initiated|extended|invited|noted|was|were|been|had)\b"
    r"(?: (?:\w+|by|in|with|,)){0,5},?\s*$"
)
_YET_TO_BE = re.compile(
    r"\b(?:to be|will be|shall be|should be|be|being|may be|would be|is|are) (?:\w+ ){0,2}$"
)


# Meetings between sessions are announced without a date more often than with one.
_MEETINGS = re.compile(
    r"(?:(?<=during )|(?<=through )|(?<=holding )|(?<=as well as )|(?<=including ))(?:the )?"
    r"(?:dedicated |informal |further )*intersessional (?:meetings|consultations)(?! in\b| during\b| as )"
)


# The longest paragraphs of real texts hold some 10,000 characters; beyond this it is no drafted text.
_LONGEST_CLAUSES = 60_000
# Most paragraphs name no time at all; looking for one costs more than the rest of their reading.
_SIGNS_OF_TIME = ("20", "session", "annual", "ennial", "year", "month", "week", "days")


def _times_to_come(paragraph: Paragraph, context: DueContext) -> list[DueTime]:
    """The times of a text that lie neither in a title in quotation marks nor behind a past event."""
    text = paragraph.text
    if (
        len(text) > _LONGEST_CLAUSES
        or not any(sign in text for sign in _SIGNS_OF_TIME)
        or (paragraph.kind == "preambular" and not _TO_COME.search(text))
    ):
        return []
    due_times = find_due_times(text, context)
    if "intersessional" in text:
        due_times += [
            DueTime(match.start(), match.end(), match.group(), due_kind="period")
            for match in _MEETINGS.finditer(text)
        ]
    titles = [match.span() for match in _QUOTED.finditer(text)]
    return [
        due
        for due in due_times
        if not any(start <= due.start < end for start, end in titles) and not _lies_behind(text, due.start)
    ]


def _lies_behind(text: str, start: int) -> bool:
    """Whether the words before a time tell of something that has happened (`adopted at its …`)."""
    tail = text[max(start - 90, 0) : start]
    gone = _GONE.search(tail)
    return gone is not None and _YET_TO_BE.search(tail[: gone.start()]) is None


def _of_paragraph(
    paragraph: Paragraph, due_times: Sequence[DueTime], by_number: dict[int, Paragraph]
) -> Iterator[Commitment]:
    text = paragraph.text
    clauses = read_clauses(paragraph, by_number)
    for due in due_times:
        clause = next((c for c in clauses if c.start <= due.start < c.end), None)
        if clause is None or not _commits(clause, due, text):
            continue
        content = paragraph.content.slice(clause.start, clause.end).strip()
        yield Commitment(paragraph.number, _ACTOR, clause.addressee, content, due)


# "Recalls its request to the Secretary-General to report …" asks nothing anew.
_ASKED_BEFORE = re.compile(
    r"(?:also |further )?recall(?:s|ing)(?: also| further)? (?:its|the) "
    r"(?:request|call|invitation|recommendation)s?\b",
    re.IGNORECASE,
)
_GOAL_YEAR = re.compile(r"by (?:the (?:end of|year) )?2030$", re.IGNORECASE)
_GOAL = re.compile(
    r"\b(?:Goals?|targets?|Agenda|coverage|per cent|achiev\w+|for all|eradicat\w+|eliminat\w+|end(?:ing)?"
    r"|implementation|reverse|universal|completely)\b"
)
_DUTY = re.compile(r"\b(?:submit|report|convene|hold|present|publish|complete|finalize|review)\b")


# "the decision of the Commission at its fifty-eighth session to submit …" was taken at that session.
_DONE_THERE = re.compile(
    r"\W*(?:\w+ ){1,5}?the (?:decisions?|mandates?|recommendations?|conclusions?|resolutions?|agreements?) "
    r"(?:of|by|(?:entrusted|given|assigned) to) (?:(?:[A-Z][\w’'-]*|of|on|the|and|for) ){1,16}$"
)


def _is_purpose(before: str) -> bool:
    """Whether the words before "by 2030" name a goal of the Agenda, not something to be delivered."""
    return _GOAL.search(before[-160:]) is not None and _DUTY.search(before[-160:]) is None


def _commits(clause: Clause, due: DueTime, text: str) -> bool:
    """Whether a clause commits by a time, or only mentions it."""
    before = text[clause.start : due.start]
    if _ASKED_BEFORE.match(before) or (_GOAL_YEAR.match(due.due_text) and _is_purpose(before)):
        return False
    if due.due_kind == "recurring" and text[: due.start].endswith(" for "):
        return False
    is_budget_year = due.due_text.lower().startswith(("for ", "during "))
    if is_budget_year and _NOT_A_TIME_AFTER.search(text, max(due.start - 60, 0), due.start):
        # "the scale of assessments for 2025" names a scale (A/RES/79/310).
        return False
    if clause.is_binding:
        return True
    if due.due_kind == "recurring" or (due.due_text.startswith("at ") and _DONE_THERE.match(before)):
        return False
    start = max(clause.start, due.start - 160)
    return _TO_COME.search(text, start, min(due.end + 40, clause.end)) is not None
