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
from itertools import zip_longest

from ingest.dates import DueContext, DueTime, find_due_times
from ingest.openings import ADVERBS, OPERATIVE_VERBS
from ingest.paragraphs import Paragraph
from ingest.records import CommitmentRecord
from ingest.spanned_text import SpannedText

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


@dataclass(frozen=True, slots=True)
class _Clause:
    start: int
    end: int
    verb: str
    addressee: str | None
    is_binding: bool


_ACTOR = "General Assembly"
_CLAUSE_VERB = re.compile(
    rf"(?:^|(?P<join>, (?:and )?|; (?:and )?| and ))"
    rf"(?P<lead>(?:(?:also|further|in this (?:regard|context|respect)|to this end|accordingly|therefore|{ADVERBS}),? )*)"
    rf"(?P<verb>{OPERATIVE_VERBS})(?= |,|:)",
    re.IGNORECASE,
)
_BINDING = re.compile(
    r"(?:accepts|adopts|agrees|appeals|appoints|apportions|appropriates|approves|asks|authorizes|calls|commits"
    r"|continues|convenes|decides|declares|defers|demands|designates|determines|directs|elects|encourages"
    r"|entrusts|establishes|exhorts|extends|instructs|intends|invites|launches|mandates|pledges|postpones|proclaims"
    r"|proposes|recommends|recommits|requests|requires|resolves|suggests|undertakes|urges)$",
    re.IGNORECASE,
)
_REPEATED_REQUEST = re.compile(
    r"(?:reiterates|renews|repeats|reaffirms) (?:its |the )?(?:request|call|invitation|appeal|decision|recommendation)s?\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:(?:is|are|was)? ?to be (?:\w+ ){0,2}(?:held|convened|organized|launched|hosted|celebrated|observed|submitted"
    r"|presented|concluded|adopted|published|issued|commemorated|finalized|completed|reviewed|co-hosted|considered)"
    r"|to (?:take place|convene|hold|meet|host)|will|shall|should|must|scheduled|planned|forthcoming|upcoming"
    r"|by holding|call for|calls for|looks? forward|looking forward|intends?|intention|next)\b",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(
    r"(?P<verb>requests|invites|encourages|urges|asks|directs|instructs|authorizes|entrusts|mandates|exhorts|reminds"
    r"|calls(?: once again)?(?: also| further)? upon|appeals(?: once again)? to"
    r"|(?:request|call|invitation|appeal)s?(?: that)? (?:to|upon|on))"
    r"(?: once again| again| further| also|, in this regard,| in this regard| strongly)* "
    r"(?P<whom>(?!that\b|for\b|to\b|the (?:holding|convening|continuation|continued|full|early|use|development)\b)[^:;]+)",
    re.IGNORECASE,
)
_WHOM_ENDS = re.compile(
    r",? to (?:\w+ly |further |also |continue |jointly )*(?!the\b|this\b|that\b|its\b|their\b|which\b|whom\b|be\b)[a-z]"
    r"|, (?!and\b|in particular\b|including\b|as well as\b|especially\b)|, (?:in particular|including|especially|as well as in)\b"
    r"| (?:that|which|who|whose|within|through|under|at its|at the|in their|in his|in a position|not to|should|may|for)\b",
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
        due_times = _times_to_come(paragraph.text, context)
        if due_times:
            found.extend(_of_paragraph(paragraph, due_times, by_number))
    return found


_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_GONE = re.compile(
    r"\b(?:held|adopted|convened|considered|submitted|contained|endorsed|approved|agreed|established|decided|issued"
    r"|launched|concluded|presented|made|expressed|elected|taken|discussed|opened|signed|requested|reached"
    r"|recommended|proclaimed|organized|hosted|achieved|reported|received|mandated|completed|undertaken|provided"
    r"|set out|outlined|delivered|recognized|introduced|carried out|welcomed|accomplished|affirmed|recorded"
    r"|celebrated|commemorated|initiated|extended|invited|noted|was|were|been|had)\b"
    r"(?: (?:\w+|by|in|with|,)){0,5},?\s*$"
)
_YET_TO_BE = re.compile(r"\b(?:to be|will be|shall be|should be|be|being|may be|would be|is|are) (?:\w+ ){0,2}$")


def _times_to_come(text: str, context: DueContext) -> list[DueTime]:
    """The times of a text that lie neither in a title in quotation marks nor behind a past event."""
    due_times = find_due_times(text, context)
    if not due_times:
        return []
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
    clauses = _clauses(paragraph, by_number)
    for due in due_times:
        clause = next((c for c in clauses if c.start <= due.start < c.end), None)
        if clause is None or not _commits(clause, due, text):
            continue
        content = paragraph.content.slice(clause.start, clause.end).strip()
        yield Commitment(paragraph.number, _ACTOR, clause.addressee, content, due)


def _commits(clause: _Clause, due: DueTime, text: str) -> bool:
    """Whether a clause commits by a time, or only mentions it."""
    if clause.is_binding:
        return True
    start = max(clause.start, due.start - 160)
    return _TO_COME.search(text, start, min(due.end + 40, clause.end)) is not None


def _clauses(paragraph: Paragraph, by_number: dict[int, Paragraph]) -> list[_Clause]:
    """The clauses of a paragraph; a sub-paragraph goes on with the verb of its parent."""
    text = paragraph.text
    if paragraph.kind == "preambular":
        return [_Clause(0, _trimmed_end(text, 0, len(text)), "", None, False)]
    matches = [m for m in _CLAUSE_VERB.finditer(text) if _is_verb(m)]
    clauses = [
        _clause(text, match.start("lead"), following.start() if following else len(text), match["verb"])
        for match, following in zip_longest(matches, matches[1:])
    ]
    first = matches[0].start("lead") if matches else len(text)
    if first > 0:
        inherited = _inherited(paragraph, by_number)
        end = _trimmed_end(text, 0, matches[0].start() if matches else len(text))
        clauses.insert(0, _Clause(0, end, inherited.verb, inherited.addressee, inherited.is_binding))
    return clauses


def _is_verb(match: re.Match[str]) -> bool:
    """Whether the word is a verb of the Assembly: lower case after a joint, or the opening itself."""
    return match["join"] is None or match["verb"][0].islower()


def _clause(text: str, start: int, end: int, verb: str) -> _Clause:
    stop = _trimmed_end(text, start, end)
    clause = text[start:stop]
    repeated = _REPEATED_REQUEST.search(clause)
    is_binding = _BINDING.match(verb) is not None or repeated is not None
    return _Clause(start, stop, verb, _addressee(clause), is_binding)


def _trimmed_end(text: str, start: int, end: int) -> int:
    """End of a clause without the joint to the next one."""
    return start + len(re.sub(r"(?:[,;.:]|\s|\band)+$", "", text[start:end]))


def _inherited(paragraph: Paragraph, by_number: dict[int, Paragraph]) -> _Clause:
    """The clause that a sub-paragraph completes: the last one of its parent."""
    parent = by_number.get(paragraph.parent_no or 0)
    if parent is None:
        # A sentence such as "The Secretary-General shall report …": it decides by itself.
        return _Clause(0, 0, "", None, paragraph.kind == "operative")
    clauses = _clauses(parent, by_number)
    return clauses[-1] if clauses else _Clause(0, 0, "", None, False)


def _addressee(clause: str) -> str | None:
    """Of whom the clause asks something, as printed, without the article."""
    match = _ADDRESSED.match(clause) or _ADDRESSED.search(clause[:120])
    if match is None:
        return None
    whom = match["whom"]
    end = _WHOM_ENDS.search(whom)
    name = (whom[: end.start()] if end else whom).strip(" ,.;:")
    name = re.sub(r"^the (?=[A-Z])", "", name)
    return name if 2 < len(name) <= 200 else None
