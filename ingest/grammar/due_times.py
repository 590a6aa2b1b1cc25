"""Times by which something is due: `no later than 2026`, `during its seventy-eighth session`.

Gives every time that is not known to lie in the past; whether somebody is asked for something at that
time is for the reader of the sentence to decide. `due_session` has these forms:

    79                                a session of the Assembly; `S-33`, `ES-11` for special ones
    81, 82                            several sessions of the Assembly
    8 (Human Rights Council)          a session of another body, with the body as the text names it
    6, 7, 8 (open-ended working group)
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.grammar.due_patterns import (
    DATE,
    DATE_RANGE,
    DURATION,
    FROM,
    HAS_DURATION,
    IS_TOLD_AS_PAST,
    MONTH,
    RECURRING,
    SESSION_SIGN,
    SPAN,
    UNTIL,
    YEAR_SIGN,
    YEARS,
    matches_near,
)
from ingest.grammar.due_sessions import NEXT_SESSION, SESSION_TIME, due_session_of
from ingest.grammar.printed_dates import make_date, month_number, parse_date
from ingest.grammar.text_folding import fold_marks


@dataclass(frozen=True, slots=True)
class DueContext:
    """What tells future from past: the session and the date of the document that speaks."""

    session: str | None = None
    dated_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class DueTime:
    """One time as printed and as a range or session; `due_kind` says how it is meant.

    `deadline` (by, before, no later than), `period` (in, during, from … to), `start` (from, as of),
    `session`, `duration` (within 60 days) or `recurring` (every two years); the last two have no range.
    """

    start: int
    end: int
    due_text: str
    due_from: dt.date | None = None
    due_to: dt.date | None = None
    due_session: str | None = None
    due_kind: str = "deadline"


def find_due_times(text: str, context: DueContext) -> list[DueTime]:
    """Find the times at or by which something is due, in order, without those known to be past."""
    folded = fold_marks(text, keep_length=True)
    found: list[DueTime] = []
    for item in _candidates(folded, context):
        if not any(item.start < other.end and other.start < item.end for other in found):
            found.append(item)
    current = [item for item in found if not _is_past(folded, item, context)]
    printed = [replace(item, due_text=text[item.start : item.end]) for item in current]
    return sorted(printed, key=lambda item: item.start)


def _candidates(text: str, context: DueContext) -> Iterator[DueTime]:
    """Times of every kind, the more telling first; a cheap sign spares most paragraphs the search."""
    if "ession" in text:
        yield from _sessions(text, context)
    if YEAR_SIGN.search(text):
        for finder in (_date_ranges, _spans, _dates, _months, _years):
            yield from finder(text)
    if HAS_DURATION.search(text):
        yield from _durations(text)


def _is_past(text: str, item: DueTime, context: DueContext) -> bool:
    if item.due_kind in {"recurring", "duration"} or item.due_session:
        return False  # sessions are judged where they are read
    if IS_TOLD_AS_PAST.search(text, max(0, item.start - 40), item.start) and item.due_kind != "deadline":
        return True
    last = item.due_to or item.due_from
    return last is not None and context.dated_on is not None and last < context.dated_on


def _sessions(text: str, context: DueContext) -> list[DueTime]:
    found = []
    for match in matches_near(SESSION_TIME, SESSION_SIGN, text, 200, 220):
        due_session = due_session_of(text, match, context.session)
        due_from, due_to = _year_range(int(match["year"])) if match["year"] else (None, None)
        if due_session and not (due_to and context.dated_on and due_to < context.dated_on):
            found.append(DueTime(match.start(), match.end(), "", due_from, due_to, due_session, "session"))
    if context.session and context.session.isdigit():
        following = str(int(context.session) + 1)
        for match in NEXT_SESSION.finditer(text):
            found.append(DueTime(match.start(), match.end(), "", None, None, following, "session"))
    return found


def _date_ranges(text: str) -> list[DueTime]:
    found = []
    for match in matches_near(DATE_RANGE, YEAR_SIGN, text, 80, 40):
        last = parse_date(match["last"])
        if last is None:
            continue
        month = month_number(match["first_month"]) if match["first_month"] else last.month
        year = int(match["first_year"] or last.year)
        first = make_date(int(match["first_day"]), month, year)
        if first and first > last and not match["first_year"]:
            first = make_date(first.day, first.month, last.year - 1)
        if first and first <= last:
            found.append(DueTime(match.start(), match.end(), "", first, last, None, "period"))
    return found


def _spans(text: str) -> list[DueTime]:
    return [
        DueTime(
            match.start(), match.end(), "",
            dt.date(int(match["year"]), 1, 1), dt.date(int(match["last"]), 12, 31), None, "period",
        )
        for match in matches_near(SPAN, YEAR_SIGN, text, 80, 40)
    ]  # fmt: skip


def _dates(text: str) -> list[DueTime]:
    found = []
    for match in matches_near(DATE, YEAR_SIGN, text, 80, 40):
        value = parse_date(match["date"])
        if value:
            found.append(_placed(match, match["lead"], value, value))
    return found


def _months(text: str) -> list[DueTime]:
    found = []
    for match in matches_near(MONTH, YEAR_SIGN, text, 80, 40):
        year, month = int(match["year"]), month_number(match["month"]) or 1
        first = dt.date(year, month_number(match["first"]) or month if match["first"] else month, 1)
        last = dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)
        found.append(_placed(match, match["lead"], first, last))
    return found


def _years(text: str) -> list[DueTime]:
    found = []
    for match in matches_near(YEARS, YEAR_SIGN, text, 80, 40):
        lead = match["lead"].lower()
        if lead == "for" and not match["join"]:
            continue  # "the programme budget for 2026" names a budget, not a time
        last_year = max(int(match[name]) for name in ("year", "last", "third") if match[name])
        first, last = _year_range(int(match["year"]))
        if match["part"]:
            first, last = _part_of_year(int(match["year"]), match["ordinal"].lower(), match["part"].lower())
        elif match["loose"]:
            first, last = _loose_part(int(match["year"]), match["loose"].lower(), bool(UNTIL.fullmatch(lead)))
        elif match["join"]:
            last = dt.date(last_year, 12, 31)
        found.append(_placed(match, lead, first, last))
    return found


def _placed(match: re.Match[str], lead: str, first: dt.date, last: dt.date) -> DueTime:
    """A time with the sense of the words before it: `by` has no beginning, `from` has no end."""
    lead = lead.lower()
    if FROM.fullmatch(lead):
        return DueTime(match.start(), match.end(), "", first, None, None, "start")
    if UNTIL.fullmatch(lead):
        is_strict = lead in {"before", "prior to"} and " end of" not in match.group().lower()
        due_to = first - dt.timedelta(days=1) if is_strict else last
        return DueTime(match.start(), match.end(), "", None, due_to, None, "deadline")
    return DueTime(match.start(), match.end(), "", first, last, None, "period")


def _durations(text: str) -> list[DueTime]:
    found = [
        DueTime(match.start(), match.end(), "", due_kind="duration") for match in DURATION.finditer(text)
    ]
    found += [
        DueTime(match.start(), match.end(), "", due_kind="recurring") for match in RECURRING.finditer(text)
    ]
    return found


def _year_range(year: int) -> tuple[dt.date, dt.date]:
    return dt.date(year, 1, 1), dt.date(year, 12, 31)


def _loose_part(year: int, part: str, is_limit: bool) -> tuple[dt.date, dt.date]:
    """Thirds of a year for `early`, `mid` and `late`; `by mid-2026` is the end of June."""
    if part == "mid":
        return dt.date(year, 5, 1), dt.date(year, 6, 30) if is_limit else dt.date(year, 8, 31)
    if part == "early":
        return dt.date(year, 1, 1), dt.date(year, 4, 30)
    return dt.date(year, 9, 1), dt.date(year, 12, 31)


def _part_of_year(year: int, ordinal: str, part: str) -> tuple[dt.date, dt.date]:
    n_parts = 2 if part == "half" else 4
    number = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": n_parts}[ordinal]
    months = 12 // n_parts
    first = dt.date(year, months * (number - 1) + 1, 1)
    after = dt.date(year + (months * number) // 12, (months * number) % 12 + 1, 1)
    return first, after - dt.timedelta(days=1)
