"""The masthead of an adopted resolution: number, title, dates, origin; and its closing line.

Takes a `Layout`; gives a `Masthead`. Old layouts print no date of adoption at the head (A/RES/50/171) and
no symbol (1514 (XV)); the closing line "97th plenary meeting / 22 December 1995" then gives the date.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.grammar.dates import find_dates
from ingest.grammar.numerals import ORDINAL_PATTERN, ROMAN_PATTERN, ordinal_to_int
from ingest.grammar.resolution_numbers import parse_resolution_number
from ingest.grammar.symbols import Symbol, find_symbols, parse_symbol
from ingest.text.cover_text import CoverText, Head, join_cover, read_head
from ingest.text.item_titles import ItemTitle, clean_title, item_titles
from ingest.text.layout import Layout, Line
from ingest.text.spanned_text import join_lines


@dataclass(frozen=True, slots=True)
class Meeting:
    """The plenary meeting of the closing line."""

    printed: str
    number: int | None
    is_resumed: bool
    held_on: dt.date | None


@dataclass(frozen=True, slots=True)
class OriginSymbol:
    """A document that the origin line names, with its place in the masthead text."""

    symbol: str
    link_kind: str  # origin_report | origin_draft
    start: int
    end: int


@dataclass(slots=True)
class Masthead:
    """Everything that head and last line of a resolution say."""

    text: CoverText
    head: Head
    symbol: Symbol | None = None
    symbol_printed: str | None = None
    title: str | None = None
    items: list[ItemTitle] = field(default_factory=list)
    adopted_on: dt.date | None = None
    committee: str | None = None
    origin_printed: str | None = None
    origin_report: str | None = None
    origin_paragraph: str | None = None
    origins: list[OriginSymbol] = field(default_factory=list)
    meeting: Meeting | None = None
    is_reissued: bool = False


_ADOPTED = re.compile(
    r"Resolutions? adopted by the General Assembly|Resolutions? adopted (?:on|without)\b", re.IGNORECASE
)
_ORIGIN = re.compile(r"[\[/(] ?(?P<origin>(?:[Aa]dopted |as |on the |without |based )[^\[\]]{3,600}?)[\]]")
_NUMBER = (
    rf"(?:E?S-(?:\d{{1,2}}|(?:{ROMAN_PATTERN}))/\d{{1,3}}|\d{{1,3}} ?/ ?\d{{1,4}}"
    rf"|\d{{1,4}}(?: [A-Z](?: (?:and|to) [A-Z])?)? ?\((?:E?S-)?(?:{ROMAN_PATTERN})\))"
    r"(?: ?\[?[A-Z]\]?(?: ?(?:and|to|-|–|,) ?[A-Z])*)?(?![\w/])"
)
_TITLED = re.compile(rf"(?P<number>{_NUMBER})\*{{0,2}} ?[.:](?: (?=[“\"(‘\d]?[A-Z\d])|(?=[A-Z]))")
_PARAGRAPH = re.compile(
    r"\bpara(?:s|graphs?)?\.? ?(?P<number>\d+(?: ?\([a-z]\))?(?:(?: ?[–-] ?|,? and )\d+)?)"
)
_COMMITTEES = (
    ("4", "Special Political and Decolonization Committee"),
    ("1", "First Committee"),
    ("2", "Second Committee"),
    ("3", "Third Committee"),
    ("4", "Fourth Committee"),
    ("5", "Fifth Committee"),
    ("6", "Sixth Committee"),
)
# At the beginning of a line, or after the last sentence in copies that have lost their line breaks.
_CLOSING = re.compile(
    r"(?:^|[.;:”\"')\]]\d{0,3} ?)\*?(?P<first_word>)(?P<first>resumed )?"
    rf"(?P<ordinal>{ORDINAL_PATTERN}|\d{{1,4}}[a-z]{{2}})"
    r"(?: ?\(?(?P<resumed>resumed)\)?)? plenary meeting\b",
    re.IGNORECASE,
)


def read_masthead(layout: Layout) -> Masthead:
    """Read masthead and closing line of a resolution."""
    text = join_cover(layout.cover)
    adopted = _ADOPTED.search(text.text)
    head_end = adopted.start() if adopted else len(text.text)
    masthead = Masthead(text, read_head(text, head_end))
    masthead.symbol, masthead.symbol_printed = masthead.head.symbol, masthead.head.symbol_printed
    after = adopted.end() if adopted else masthead.head.end
    origin_end = _read_origin(masthead, after)
    if adopted:
        dates = find_dates(text.text[adopted.end() : adopted.end() + 60])
        masthead.adopted_on = dates[0].value if dates else None
    _read_number_and_title(masthead, after, origin_end)
    items_end = head_end if adopted else masthead.head.end
    masthead.items = item_titles(text, masthead.head, items_end, masthead.title)
    # Copies of the 1980s print the meeting above the title (44/25).
    masthead.meeting = read_meeting(layout.body, masthead.adopted_on) or read_meeting(
        layout.cover, masthead.adopted_on
    )
    if masthead.adopted_on is None and masthead.meeting:
        masthead.adopted_on = masthead.meeting.held_on
    notes = (note.content.text for note in layout.footnotes if note.label.startswith("*"))
    masthead.is_reissued = (masthead.symbol_printed or "").endswith("*") or any(
        note.lower().startswith(("reissued", "re-issued")) for note in notes
    )
    return masthead


def _read_origin(masthead: Masthead, start: int) -> int:
    """Read the origin line in brackets; the place after it, or `start` where there is none."""
    text = masthead.text.text
    match = _ORIGIN.search(text, start)
    if match is None:
        return start
    origin = match["origin"].strip()
    offset = match.start("origin")
    masthead.origin_printed = f"[{origin}]"
    masthead.committee = _committee(origin)
    for first, last, symbol in find_symbols(text[offset : match.end("origin")]):
        kind = "origin_draft" if symbol.series == "L" else "origin_report"
        masthead.origins.append(OriginSymbol(symbol.canonical, kind, offset + first, offset + last))
    reports = [found for found in masthead.origins if found.link_kind == "origin_report"]
    if reports:
        masthead.origin_report = reports[0].symbol
        paragraph = _PARAGRAPH.search(text, reports[0].end, match.end())
        masthead.origin_paragraph = paragraph["number"] if paragraph else None
    return match.end()


def _committee(origin: str) -> str | None:
    if "without reference" in origin:
        return None
    return next((code for code, name in _COMMITTEES if name.lower() in origin.lower()), None)


def _read_number_and_title(masthead: Masthead, after: int, origin_end: int) -> None:
    """The line "78/237. Developments in the field …": it also gives a symbol that the head lacks."""
    text = masthead.text.text
    titled = _TITLED.search(text, origin_end) or _TITLED.search(text, after)
    if titled is None:
        masthead.title = clean_title(text[origin_end:])
        return
    masthead.title = clean_title(text[titled.end() :])
    number = parse_resolution_number(titled["number"])
    # Libraries write "A/RES/25/2625" above "2625 (XXV)"; the United Nations had no such symbols before 1976.
    if masthead.symbol is None or (number is not None and number.is_running):
        symbols = number.symbols() if number else []
        masthead.symbol = parse_symbol(symbols[0]) if symbols else None
        masthead.symbol_printed = titled["number"] if masthead.symbol else None


def read_meeting(body: Sequence[Line], adopted_on: dt.date | None) -> Meeting | None:
    """The closing line, wherever annexes may follow it; of several, the one of the day of adoption."""
    meetings = [
        meeting
        for number, line in enumerate(body)
        if "plenary meeting" in line.content.text.lower() and (meeting := _meeting_at(body, number))
    ]
    same_day = [meeting for meeting in meetings if adopted_on and meeting.held_on == adopted_on]
    chosen = same_day or meetings
    return chosen[-1] if chosen else None


def _meeting_at(body: Sequence[Line], number: int) -> Meeting | None:
    text = join_lines([line.content for line in body[number : number + 2]])[0].text
    for match in _CLOSING.finditer(text):
        # A sentence may speak of a meeting, "the high-level plenary meeting of …": the date must follow.
        dates = find_dates(text[match.end() : match.end() + 30])
        if dates and not text[match.end() : match.end() + dates[0].start].strip(" ,.*;"):
            return Meeting(
                text[match.start("first_word") : match.end() + dates[0].end].strip(" *"),
                _ordinal(match["ordinal"]),
                bool(match["resumed"] or match["first"]),
                dates[0].value,
            )
    return None


def _ordinal(printed: str) -> int | None:
    digits = re.match(r"\d+", printed)
    return int(digits.group()) if digits else ordinal_to_int(printed)
