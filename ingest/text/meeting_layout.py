"""The running text of a meeting record, without page furniture and with its footnotes taken out.

Takes the pages of one verbatim record (two columns as a reader gives them one after the other, typewritten
provisional records, or a copy whose lines were joined); gives one text in which every line of the record is
a line, and which maps back to the stored text. It does not read facts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.records import Page
from ingest.text.meeting_run_on import LONGEST_LINE, split_run_on
from ingest.text.spanned_text import SpannedText, clean_line

_SYMBOL = r"A(?:/[\w.()-]+)*/PV\.\s?\d+(?: ?\(Resumption \d+\)|/(?:Add|Corr|Resumption)\.\d)?\*{0,2}"
_DATE = r"\d\d?/\d\d?/\d{4}"
_JOB = r"\d\d-\d{5}\*{0,2}(?: ?\([A-Z]\))?"
_PAGE = r"\d{1,4}(?:/\d{1,3})?"
# Lines that are furniture wherever they stand: "A/65/PV.71", "2 10-70469", "22-58466 5/31".
_FURNITURE = re.compile(
    rf"(?:(?:United Nations |[A-Z]{{1,4}}/\w{{1,5}} )?{_SYMBOL}(?: {_DATE}|(?:\s{_PAGE}(?:-\d{{1,4}})?))?"
    rf"|(?:{_DATE}|{_PAGE}(?:-\d{{1,4}})?) {_SYMBOL}"
    rf"|(?:{_PAGE} )?{_JOB}(?: {_PAGE})?|{_DATE}"
    rf"|(?:(?:{_JOB}|\*?\d{{7}}\*?|Accessible document|Please recycle\W*)\s*)+"
    r"|Digitized by .{0,40}|_{5,}|/?\.\.\.|General Assembly\W+[\w-]+ Session\W+Plenary Meetings(?: \d+)?)$",
    re.IGNORECASE,
)
# Lines that are furniture at the top or the foot of a page only: page numbers, typists' marks, the speaker
# who goes on ("(Mr. Dost, Afghanistan)", A/43/PV.51), the heads of the nineties and of printed volumes.
_EDGE = re.compile(
    r"(?:-?\s?\d{1,4}\s?-?|\d{1,3}[-/]\d{1,3}(?:/\d{1,3})?|[A-Z]{1,4}/\w{1,5}"
    r"|\((?:Mr|Mrs|Ms|Miss|Sir|The)\b[^()]{2,60}\)"
    r"|General Assembly\s+\d+\w\w (?:plenary )?meeting|(?:\d{1,4} )?General Assembly\s*[-–—].{0,80}"
    r"|[A-Z][\w -]+ session\s+\d{1,2} \w+ \d{4}"
    r"|\d+(?:st|nd|rd|th) (?:plenary )?meeting\b.{0,60}|.{0,40}\bPlenary Meetings?)$",
    re.IGNORECASE,
)
_EDGE_LINES = 4
_BOILERPLATE = re.compile(
    rf"(?:{_JOB}\s+)?This record (?:contains|is subject)|\*? ?Reissued for technical reasons"
)
_BOILERPLATE_END = re.compile(r"corrigendum\.?$|documents\.un\.org\W*$|document\.$|\(E\)$|^\*\d{7}\*$")
_NOTE = re.compile(
    r"(?:(?P<stars>\*{1,4})/?|(?P<digits>\d{1,2})/?)\s*(?=(?P<first>[A-Z])|See |The |Subsequently)"
)
_NOTE_OF_INTENT = re.compile(r"Subsequently|delegations?\b|Secretariat|wished to|intended")
_NUMBERED_NOTE = re.compile(r"(?:Subsequently|The\s+(?:delegation|representative))")
_LONGEST_NOTE = 12  # lines


@dataclass(frozen=True, slots=True)
class Note:
    """One footnote: its mark (`*`, `**`, `1`), its text, and the page that it stands on."""

    mark: str
    content: SpannedText
    page: int


@dataclass(frozen=True, slots=True)
class MeetingText:
    """The running text (lines joined by line breaks), and the footnotes."""

    content: SpannedText
    notes: list[Note]

    @property
    def text(self) -> str:
        """The running text itself."""
        return self.content.text


def read_meeting_text(pages: Sequence[Page]) -> MeetingText:
    """Join the pages of one record to its running text."""
    offsets = []
    position = 0
    for page in pages:
        offsets.append(position)
        position += len(page.text)
    page_starts = (tuple(offsets) or (0,), tuple(page.number for page in pages) or (1,))
    kept: list[SpannedText] = []
    notes: list[Note] = []
    for page, offset in zip(pages, offsets, strict=True):
        lines = list(_without_furniture(_clean(page.text, offset, page_starts), page.number))
        kept.extend(_without_notes(lines, page.number, notes))
    return MeetingText(SpannedText.join(kept, "\n"), notes)


def _clean(
    text: str, offset: int, page_starts: tuple[tuple[int, ...], tuple[int, ...]]
) -> Iterator[SpannedText]:
    for raw in text.split("\n"):
        line = clean_line(raw, offset, page_starts)
        offset += len(raw) + 1
        if len(line.text) > LONGEST_LINE:
            yield from split_run_on(line)
        else:
            yield line


def _without_furniture(lines: Iterator[SpannedText], page: int) -> Iterator[SpannedText]:
    all_lines = list(lines)
    filled = [number for number, line in enumerate(all_lines) if line.text]
    edges = set(_edge(all_lines, filled[::-1]))  # the first page has a foot, but a cover for its head
    if page > 1:
        edges.update(_edge(all_lines, filled))
    boilerplate = 0
    for number, line in enumerate(all_lines):
        text = line.text
        if page <= 2 and _BOILERPLATE.match(text):
            boilerplate = 12
        if boilerplate:
            boilerplate = 0 if _BOILERPLATE_END.search(text) else boilerplate - 1
            continue
        if number in edges or (len(text) < 120 and _FURNITURE.match(text)):
            continue
        yield line


def _edge(lines: Sequence[SpannedText], order: Sequence[int]) -> Iterator[int]:
    """Numbers of the lines at one edge of a page that are furniture, from the edge inwards."""
    for number in order[:_EDGE_LINES]:
        text = lines[number].text
        if len(text) > 120 or not (_EDGE.match(text) or _FURNITURE.match(text)):
            return
        yield number


def _without_notes(lines: Sequence[SpannedText], page: int, notes: list[Note]) -> Iterator[SpannedText]:
    number = 0
    while number < len(lines):
        after = _end_of_note(lines, number)
        if after == number:
            yield lines[number]
            number += 1
            continue
        content = SpannedText.join([line for line in lines[number:after] if line.text])
        found = _NOTE.match(content.text)
        if found:
            notes.append(
                Note(found["stars"] or found["digits"], content.slice(found.end(), len(content)), page)
            )
        number = after


def _end_of_note(lines: Sequence[SpannedText], start: int) -> int:
    """One past the last line of the footnote that begins at `start`; `start` where none does."""
    found = _NOTE.match(lines[start].text)
    if not found:
        return start
    block = lines[start : start + _LONGEST_NOTE]
    length = next(
        (i + 1 for i, line in enumerate(block) if line.text.endswith((".", ".]", '."', ".”"))), len(block)
    )
    words = " ".join(line.text for line in block[:length])
    if not _NOTE_OF_INTENT.search(words) and (found["digits"] or length == len(block)):
        return start
    if found["digits"] and not _NUMBERED_NOTE.match(words[found.end() :]):
        return start  # "10 May the Secretariat informed delegations" goes on with the line above
    return start + length
