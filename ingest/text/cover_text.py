"""The lines of a cover as one text, and what covers and mastheads have in common at their head.

Takes the cover lines of a `Layout`; gives symbol, distribution date, session, committee and agenda items
with their places. Headings run together in some copies ("Seventy-eighth session First Committee Agenda
item 94 Developments in the field …" on one line), so all reading is done on the joined text; where lines
began is kept as a hint only.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.grammar.agenda import find_agenda_items, parse_session
from ingest.grammar.dates import find_dates
from ingest.grammar.numerals import ORDINAL_PATTERN
from ingest.grammar.symbols import Symbol, parse_symbol
from ingest.text.layout import Line
from ingest.text.spanned_text import SpannedText, join_lines


@dataclass(frozen=True, slots=True)
class CoverText:
    """Joined text of the cover lines; `line_starts` are the places at which a line began."""

    content: SpannedText
    line_starts: list[int]
    block_starts: list[int]  # lines that follow an empty line

    @property
    def text(self) -> str:
        """The joined text itself."""
        return self.content.text

    def is_line_start(self, position: int) -> bool:
        """Whether a line began at `position`."""
        index = bisect_left(self.line_starts, position)
        return index < len(self.line_starts) and self.line_starts[index] == position

    def line_starts_between(self, start: int, end: int) -> list[int]:
        """Places strictly between `start` and `end` at which a line began."""
        return [place for place in self.line_starts if start < place < end]


_LONGEST_COVER = 40_000  # characters; the longest sponsor list known (170 states) has 3,000


def join_cover(lines: Sequence[Line]) -> CoverText:
    """Join cover lines to one text, the first part only where no body was recognised."""
    length = 0
    for number, line in enumerate(lines):
        length += len(line.content)
        if length > _LONGEST_COVER:
            lines = lines[: max(number, 1)]
            break
    content, starts = join_lines([line.content for line in lines])
    if len(content) > _LONGEST_COVER:
        content = content.slice(0, _LONGEST_COVER)
    blocks = [start for start, line in zip(starts, lines, strict=True) if line.blank_before]
    return CoverText(content, starts, blocks)


@dataclass(frozen=True, slots=True)
class ItemFact:
    """One agenda item: canonical and as printed, its title if one is printed, and its place."""

    item: str
    printed: str
    start: int
    end: int


@dataclass(slots=True)
class Head:
    """The facts above the title: `end` is where the item's title may begin."""

    symbol: Symbol | None = None
    symbol_printed: str | None = None
    distributed_on: dt.date | None = None
    impossible_date: str | None = None
    session: str | None = None
    committee: str | None = None
    items: list[ItemFact] = field(default_factory=list)
    end: int = 0


_SYMBOL = re.compile(
    r"(?<![\w/])(?:[AES])/[A-Z0-9][\w.\-/()]*(?: ?\((?:Part|Resumption) [^)]*\))?(?:/[\w.]+)* ?\*{0,3}"
)
_SESSION = re.compile(
    rf"(?<![\w-]){ORDINAL_PATTERN}(?: (?:\(resumed\) )?(?:emergency special|special))?"
    r" (?:\(?resumed\)? )?session\b",
    re.IGNORECASE,
)
_COMMITTEES = (
    ("4", r"Special Political and Decolonization Committee(?: \(Fourth Committee\))?"),
    ("1", r"First Committee"),
    ("2", r"Second Committee"),
    ("3", r"Third Committee"),
    ("4", r"Fourth Committee"),
    ("5", r"Fifth Committee"),
    ("6", r"Sixth Committee"),
    (None, r"(?:Ad Hoc |Special )Political Committee|General Committee"),
)
_COMMITTEE = re.compile(
    "|".join(f"(?P<c{n}>{pattern})" for n, (_, pattern) in enumerate(_COMMITTEES)), re.IGNORECASE
)
_ITEM_HEADING = re.compile(r"(?:(?:Provisional )?Agenda items?|Items?)\s*:?\s*(?=\d{1,3}\b)", re.IGNORECASE)
_ITEM_TAIL = re.compile(
    r"(?: of the (?:provisional|preliminary|supplementary)(?: list| agenda)*(?: of items)?)?"
    r"(?: ?\*{1,3})?[\s.,:]*",
    re.IGNORECASE,
)
_DISTRIBUTION = re.compile(r"Distr(?:\.|ibution)?:? ?", re.IGNORECASE)


def read_head(cover: CoverText, limit: int) -> Head:
    """Read symbol, date, session, committee and items from the cover before `limit`."""
    head = Head()
    text = cover.text
    item_heading = _item_heading(cover, limit)
    session = _find_session(cover, item_heading.start() if item_heading else limit)
    masthead_end = session.start() if session else (item_heading.start() if item_heading else min(limit, 400))
    head.symbol, head.symbol_printed = read_symbol(text[:masthead_end])
    _read_distribution(text[:masthead_end], head)
    if session:
        head.session = parse_session(session.group())
        head.end = session.end()
    committee = _COMMITTEE.search(
        text, head.end, min(head.end + 120, item_heading.start() if item_heading else limit)
    )
    if committee and _stands_alone(text[head.end : committee.start()]):
        head.committee = next(code for n, (code, _) in enumerate(_COMMITTEES) if committee[f"c{n}"])
        head.end = committee.end()
    if item_heading:
        _read_items(cover, item_heading, head)
        _read_late_masthead(text, head)
    return head


# Scans of the 1970s give the right-hand column of the masthead after the left one (A/L.632, page 1).
_LATE_MASTHEAD = re.compile(
    r".{0,80}?\bDistr(?:\.|ibution)? ?:? ?(?:LIMITED|GENERAL|RESTRICTED"
    r"|PROVISIONAL)\b.{0,90}?\bORIGINAL ?: ?[A-Z]+(?:(?:/| AND )[A-Z]+)*",
    re.IGNORECASE,
)


def _read_late_masthead(text: str, head: Head) -> None:
    late = _LATE_MASTHEAD.match(text, head.end)
    if late is None:
        return
    if head.symbol is None:
        head.symbol, head.symbol_printed = read_symbol(late.group())
    if head.distributed_on is None:
        _read_distribution(late.group(), head)
    head.end = late.end()


_SPOKEN_OF = re.compile(
    r"(?:resolutions?|decisions?|documents?|amendments?|reports?|in|to|of|and|see|\() $", re.IGNORECASE
)


def read_symbol(masthead: str) -> tuple[Symbol | None, str | None]:
    """The document's own symbol in its masthead, parsed and as printed."""
    for match in _SYMBOL.finditer(masthead):
        if _SPOKEN_OF.search(masthead[max(match.start() - 20, 0) : match.start()]):
            continue
        printed = match.group().strip()
        symbol = parse_symbol(printed.rstrip("."))
        if symbol is not None:
            return symbol, printed
    return None, None


def _find_session(cover: CoverText, limit: int) -> re.Match[str] | None:
    """The session's line; a title that names a session ("its fifty-eighth session") is not one."""
    for match in _SESSION.finditer(cover.text, 0, limit):
        before = cover.text[max(0, match.start() - 12) : match.start()]
        if cover.is_line_start(match.start()) or not re.search(r"\b(?:its|the|of|and|to|for)\s$", before):
            return match
    return None


def _item_heading(cover: CoverText, limit: int) -> re.Match[str] | None:
    for match in _ITEM_HEADING.finditer(cover.text, 0, limit):
        if cover.is_line_start(match.start()) or match.group()[0].isupper():
            return match
    return None


def _read_distribution(masthead: str, head: Head) -> None:
    """The day of distribution: the first date after "Distr.", else the first of the masthead.

    An impossible date ("31 February 2025") is kept as `impossible_date`, for the reject it deserves.
    """
    mark = _DISTRIBUTION.search(masthead)
    dates = find_dates(masthead)
    # "~9 September 1971" (A/L.632): a digit that the scan lost makes the date unknown.
    dates = [found for found in dates if not masthead[: found.start] or masthead[found.start - 1] in " ,(/:"]
    after = [found for found in dates if mark is None or found.start >= mark.start()] or dates
    if not after:
        return
    head.distributed_on = after[0].value
    if after[0].value is None:
        head.impossible_date = after[0].as_printed


def _stands_alone(between: str) -> bool:
    return not re.search(r"[A-Za-z]{3}", between)


def _read_items(cover: CoverText, heading: re.Match[str], head: Head) -> None:
    text = cover.text[heading.start() : heading.start() + 160]
    items, start, end = find_agenda_items(text)
    offset = heading.start()
    tail = _ITEM_TAIL.match(cover.text, offset + end)
    head.end = tail.end() if tail else offset + end
    printed = text[start:end].strip()
    head.items = [ItemFact(item, printed, offset + start, offset + end) for item in items]
