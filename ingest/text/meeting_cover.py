"""The facts of a meeting record's first page: symbol, session, meeting, day.

Takes the pages of one record; gives what is printed above "The meeting was called to order". An excerpt has
no such page: what running heads print (symbol, day) is all that is known of it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.grammar.agenda import parse_session
from ingest.grammar.dates import find_dates
from ingest.grammar.numerals import ORDINAL_PATTERN, ordinal_to_int
from ingest.grammar.printed_dates import make_date
from ingest.grammar.symbols import Symbol, find_symbols
from ingest.records import Page

# Printed volumes do not say when a meeting was opened: there the first item or speaker ends the cover.
_OPENED = re.compile(
    r"The\s+meeting\s+was\s+(?:called\s+to\s+order|resumed|opened)|^AGENDA\s+ITEM|^Agenda\s+items?\s+\d"
    r"|^(?:\d{1,3}\.\s+)?The\s+(?:Acting\s+|Temporary\s+)?(?:PRESIDENT|President|CHAIRMAN|Chair\w*)\s*(?:\([^()]*\)\s*)?[:;]",
    re.MULTILINE,
)
_MEETING = re.compile(
    rf"(?P<ordinal>{ORDINAL_PATTERN}|(?:(?:one|two|a)[\s-]+(?:thousand|hundred)[\w\s,-]{{0,60}}?)?{ORDINAL_PATTERN})"
    r"[\s*]*(?P<resumed>\((?:resumed|resumption)[^)]*\)\s*)?(?:plenary\s+)?meeting\b",
    re.IGNORECASE,
)
_NUMBER_IN_SYMBOL = re.compile(r"(?:PV|SR)\.(\d+)")
_FIGURES = re.compile(
    r"(?P<number>\d{1,4})\s*(?:st|nd|rd|th)\s+(?P<resumed>\(resumed\)\s+)?(?:plenary\s+)?meeting",
    re.IGNORECASE,
)
_RUNNING_DAY = re.compile(r"(?<!\d)(?P<day>\d\d?)/(?P<month>\d\d?)/(?P<year>(?:19|20)\d\d)(?!\d)")
_RESUMED = re.compile(r"\(\s*(?:resumed|Resumption)", re.IGNORECASE)
_HELD = re.compile(r"Held\s+at|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s", re.IGNORECASE)
_LONGEST_COVER = 4000


@dataclass(frozen=True, slots=True)
class MeetingCover:
    """Facts of the cover; `symbol` None where none is printed."""

    symbol: Symbol | None
    symbol_printed: str | None
    session: str | None
    number: int | None
    is_resumed: bool
    held_on: dt.date | None
    meeting_printed: str | None


def read_meeting_cover(pages: Sequence[Page], hint: Symbol | None) -> MeetingCover:
    """Read the cover of one record; `hint` is the symbol known from outside the text."""
    text = "".join(page.text for page in pages[:3]).replace("\r", "")
    opened = _OPENED.search(text)
    head = text[: min(opened.start(), _LONGEST_COVER)] if opened else ""
    symbol, printed = _symbol(head or text[:1500], hint)
    if symbol is None:
        symbol, printed = _running_symbol(pages, hint)
    of_cover = symbol or hint
    meeting = _FIGURES.search(head) or _MEETING.search(head)
    return MeetingCover(
        symbol=symbol,
        symbol_printed=printed,
        session=(of_cover.session if of_cover else None) or (parse_session(head) if head else None),
        number=_number(of_cover, meeting),
        is_resumed=bool(_RESUMED.search(head)) or bool(of_cover and "(Resumption" in of_cover.canonical),
        held_on=_day(head) or _running_day(pages),
        meeting_printed=" ".join(meeting.group().split()) if meeting else None,
    )


def _symbol(head: str, hint: Symbol | None) -> tuple[Symbol | None, str | None]:
    for start, end, symbol in find_symbols(head):
        if symbol.kind == "meeting_record" and symbol.is_general_assembly:
            if hint is not None and hint.kind == "meeting_record" and hint.base != symbol.base:
                continue
            return symbol, " ".join(head[start:end].split())
    return None, None


def _running_symbol(pages: Sequence[Page], hint: Symbol | None) -> tuple[Symbol | None, str | None]:
    """The record's symbol as its running heads print it, where no cover is held: it stands there twice."""
    counted: dict[str, tuple[int, Symbol, str]] = {}
    for page in pages[:40]:
        for start, end, symbol in find_symbols(page.text):
            if symbol.series == "PV" and symbol.is_general_assembly:
                times = counted.get(symbol.canonical, (0, symbol, ""))[0]
                counted[symbol.canonical] = (times + 1, symbol, page.text[start:end])
    if not counted:
        return None, None
    times, symbol, printed = max(counted.values(), key=lambda item: item[0])
    is_own = times > 1 and (hint is None or hint.base == symbol.base)
    return (symbol, printed) if is_own else (None, None)


def _number(symbol: Symbol | None, meeting: re.Match[str] | None) -> int | None:
    found = _NUMBER_IN_SYMBOL.search(symbol.canonical) if symbol else None
    if found:
        return int(found[1])
    if meeting is None:
        return None
    named = meeting.groupdict()
    return int(named["number"]) if named.get("number") else ordinal_to_int(named.get("ordinal") or "")


def _day(head: str) -> dt.date | None:
    """The day on which the meeting was held: after its weekday or "Held at", not the day of issue."""
    dates = [found for found in find_dates(head) if found.value is not None]
    for found in dates:
        if _HELD.search(head[max(found.start - 60, 0) : found.start]):
            return found.value
    return dates[-1].value if dates else None


def _running_day(pages: Sequence[Page]) -> dt.date | None:
    """The day that running heads print since 2014: "16/34 19/12/2023"."""
    days: dict[dt.date, int] = {}
    for page in pages:
        for found in _RUNNING_DAY.finditer(page.text):
            day = make_date(int(found["day"]), int(found["month"]), int(found["year"]))
            if day is not None:
                days[day] = days.get(day, 0) + 1
    best = max(days, key=lambda day: days[day], default=None)
    return best if best is not None and days[best] > 1 else None
