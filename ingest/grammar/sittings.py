"""Sittings of a committee as reports name them: "At its 53rd meeting, on 15 November", "At the same meeting".

Takes a sentence; gives the number of the meeting and its day. The year is often left out: a session opens in
September, so its months tell the year.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from ingest.grammar.numerals import ORDINAL_PATTERN, ordinal_to_int
from ingest.grammar.printed_dates import MONTH_PATTERN, make_date, month_number

_FIRST_SESSION_YEAR = 1945  # session 1 opened in January 1946, session 2 in September 1947
_OPENS_IN = 9
_DAY = (
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{MONTH_PATTERN})(?:,? (?P<year>\d{{4}}))?"
    rf"|(?P<month_us>{MONTH_PATTERN}) (?P<day_us>\d{{1,2}})(?!\d)(?:,? (?P<year_us>\d{{4}}))?)"
)
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
_NUMBERED = re.compile(
    rf"\b(?:at|during|in) (?:its|the|their) (?P<ordinal>{ORDINAL_PATTERN}|\d{{1,4}} ?[a-z]{{1,2}}) ?"
    r"(?:\((?P<resumed>resumed)[^()]*\) ?)?"
    rf"(?:(?:,|and|to) \d{{1,4}}[a-z]{{2}} ?)*meetings?(?: \([^()]*\))?,?(?: (?:held )?on {_WEEKDAY}{_DAY})?",
    re.IGNORECASE,
)
_SAME = re.compile(
    r"\b(?:at|during|in) (?:the same|that|this|the aforementioned) (?:\w+ )?meeting\b", re.IGNORECASE
)
_ON_DAY = re.compile(rf"\bon {_WEEKDAY}{_DAY}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sitting:
    """One meeting of the committee; `held_on` is None where no sentence dates it."""

    number: int | None
    held_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class SittingMatch:
    """What a sentence says of when it happened. `is_same` refers to the meeting spoken of before."""

    start: int
    end: int
    number: int | None
    day: int | None
    month: int | None
    year: int | None
    is_same: bool = False


def find_sitting(text: str) -> SittingMatch | None:
    """The first meeting, or failing that the first day, that a sentence names."""
    numbered, same = _NUMBERED.search(text), _SAME.search(text)
    if same and (numbered is None or same.start() < numbered.start()):
        return SittingMatch(same.start(), same.end(), None, None, None, None, is_same=True)
    found = numbered or _ON_DAY.search(text)
    if found is None:
        return None
    number = _number(numbered["ordinal"]) if numbered else None
    day = found["day"] or found["day_us"]
    year = found["year"] or found["year_us"]
    month = month_number(found["month"] or found["month_us"]) if day else None
    return SittingMatch(
        found.start(), found.end(), number, int(day) if day else None, month, int(year) if year else None
    )


def day_of_session(day: int, month: int | None, year: int | None, session: str | None) -> dt.date | None:
    """The day with its year, which for a regular session follows from the month; None if nothing tells it."""
    if year is not None:
        return make_date(day, month, year)
    if month is None or session is None or not session.isdigit():
        return None
    opened = _FIRST_SESSION_YEAR + int(session)
    return make_date(day, month, opened if month >= _OPENS_IN else opened + 1)


def _number(printed: str) -> int | None:
    digits = re.match(r"\d+", printed)
    return int(digits.group()) if digits else ordinal_to_int(printed)
