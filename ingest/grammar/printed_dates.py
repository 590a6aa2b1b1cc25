"""Full dates as United Nations documents print them."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from ingest.grammar.agenda import parse_session
from ingest.grammar.numerals import ordinal_to_int
from ingest.grammar.text_folding import fold_marks

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
MONTH_PATTERN = r"(?:" + "|".join(rf"{month[:3]}(?:{month[3:]}|t)?\.?" for month in MONTHS) + ")"

# "24 October2023", "7December 1988": text layers lose spaces; "24 th" and "24th" occur in old texts.
_DAY_FIRST = (
    r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th)?\s{0,3}"
    rf"(?P<month>{MONTH_PATTERN}),?\s{{0,3}}(?P<year>\d{{4}})"
)
_MONTH_FIRST = (
    rf"(?<![A-Za-z])(?P<month_us>{MONTH_PATTERN})\s{{0,3}}"
    r"(?P<day_us>\d{1,2})(?:st|nd|rd|th)?,\s{0,3}(?P<year_us>\d{4})"
)
_ISO = r"(?<![\d-])(?P<year_iso>\d{4})-(?P<month_iso>\d{2})-(?P<day_iso>\d{2})(?![\d-])"
DATE_PATTERN = rf"(?:{_DAY_FIRST}|{_MONTH_FIRST}|{_ISO})"
_DATE = re.compile(DATE_PATTERN, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DateMatch:
    """A date found in a text. `value` is None where the printed day does not exist (`31 June 2023`)."""

    start: int
    end: int
    as_printed: str
    value: dt.date | None


def parse_date(text: str) -> dt.date | None:
    """Read a text that is one date (`24 October 2023`, `Oct. 24, 2023`, `2023-10-24`); else None.

    None is also the answer for a day that the calendar does not have.
    """
    match = _DATE.fullmatch(fold_marks(text))
    return _date_of(match) if match else None


def find_dates(text: str) -> list[DateMatch]:
    """Find every full date in a text, in order; the year may stick to the month (`24 October2023`)."""
    folded = fold_marks(text, keep_length=True)
    return [
        DateMatch(match.start(), match.end(), text[match.start() : match.end()], _date_of(match))
        for match in _DATE.finditer(folded)
    ]


def month_number(name: str) -> int | None:
    """Number of a month's name or its three-letter abbreviation, in any case."""
    for number, month in enumerate(MONTHS, start=1):
        if month[:3].lower() == name.strip(" .")[:3].lower():
            return number
    return None


def ordinal_session(text: str) -> str | None:
    """Session of the Assembly from ordinal words with or without the word session: `seventy-eighth`."""
    number = ordinal_to_int(fold_marks(text))
    return str(number) if number else parse_session(text)


def make_date(day: int, month: int | None, year: int) -> dt.date | None:
    """The date, or None where the calendar has no such day."""
    try:
        return dt.date(year, month or 0, day)
    except ValueError:
        return None


def _date_of(match: re.Match[str]) -> dt.date | None:
    if match["year"]:
        return make_date(int(match["day"]), month_number(match["month"]), int(match["year"]))
    if match["year_us"]:
        return make_date(int(match["day_us"]), month_number(match["month_us"]), int(match["year_us"]))
    return make_date(int(match["day_iso"]), int(match["month_iso"]), int(match["year_iso"]))
