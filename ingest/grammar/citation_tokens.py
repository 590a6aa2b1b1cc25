"""Tokens of citations: numbers of resolutions and decisions, with letters, dates, titles and pinpoints."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from ingest.grammar.printed_dates import DATE_PATTERN, MONTH_PATTERN, make_date, month_number, parse_date
from ingest.grammar.resolution_numbers import (
    LETTERS_PATTERN,
    OLD_SESSION_PATTERN,
    ResolutionNumber,
    parse_resolution_number,
)

# A title may stand between number and date: cut at the closing quotation mark, never beyond 400 characters.
_TITLE = r"[“\"](?P<title>[^“”\"]{3,400}?)[,.]?[”\"]"
_FOOTNOTE = r"(?:\s?\d{1,3}(?![\d/])|\s?[¹²³⁴⁵⁶⁷⁸⁹⁰*]+)"

_SHAPES = {
    "special": r"E?S ?- ?\d{1,2} ?/ ?\d{1,3}",
    "council_year": r"\d{1,4} ?\((?:19[4-9]\d|20\d\d)\)",
    "running": rf"\d{{1,4}} ?(?:{LETTERS_PATTERN})? ?{OLD_SESSION_PATTERN}(?: ?[A-Z](?!\w))?",
    "year_first": r"(?:19[4-9]\d|20\d\d) ?/ ?\d{1,3}(?!\d)",
    "year_last": r"\d{1,3} ?/ ?(?:19[4-9]\d|20\d\d)(?!\d)",
    "conference": r"\d{1,3} ?/ ?(?:CP|CMP|CMA|COP)\. ?\d{1,2}",
    "health": r"(?:WHA ?)?\d{2} ?\. ?\d{1,2}(?= ?(?:[,;:)]| of| and| on|\.(?!\d)|$))",
    "modern": r"\d{1,3} ?/ ?\d{1,5}(?!\d)",
}
_NUMBER = re.compile(
    r"(?<![\w/.$€£-])(?:" + "|".join(f"(?P<{name}>{shape})" for name, shape in _SHAPES.items()) + ")"
    rf"(?! ?(?:per cent|%|/\d))(?P<letters>\s?(?!\w+ ?/){LETTERS_PATTERN}(?! (?:[A-Z]|am |was )))?"
)  # fmt: skip
# Numbers above 400 are decisions; a session has never had as many resolutions (75/328 comes nearest).
HIGHEST_RESOLUTION_NUMBER = 400

_DATE_LEAD = re.compile(
    rf"{_FOOTNOTE}?(?:,? ?(?:sects?\.|sections?|annex(?:es)?|part) ?[IVXLAB, ]*)?,?"
    r"\s*(?:(?:both|all|each|also)\s+)?(?:[Oo][Ff]|dated|adopted\s+(?:by\s+(?:the|it)[\w\s]{0,30}\s)?on|on)(?=\s|\d)"
    r"(?:,? respectively,?)?\s*",
)
_DATE = re.compile(DATE_PATTERN, re.IGNORECASE)
_SHORT_DATE = re.compile(
    rf"(?P<day>\d{{1,2}})\s{{0,3}}(?P<month>{MONTH_PATTERN})?(?!\w)\s*(?:,\s*and|,|and)\s+"
)
_ENTITLED = re.compile(rf"{_FOOTNOTE}?,?\s*(?:\(?\s*entitled,?|on)\s+(?:the\s+)?{_TITLE}")
_PINPOINT = re.compile(
    r"(?:\.?\d{1,2})?,?\s*(?P<pinpoint>\(?(?:annex(?:es)?|sects?\.|sections?|paras?\.|paragraphs?|part|"
    r"chaps?\.|appendix)(?!\w)(?:[\s,]+(?:[IVXLC]+(?!\w)|\d{1,3}(?![\d/])(?: ?\([a-z]{1,3}\))*|"
    r"[A-Z](?!\w)|and|to|annex|appendix|sects?\.|sections?|paras?\.|chaps?\.|part))*\)?)"
)
_PINPOINT_BEFORE = re.compile(
    r"(?P<pinpoint>(?:annex(?:es)?|sections?|paragraphs?|parts?|chapters?|appendix)"
    r"(?:\s+(?:[IVXLC]+|[A-Z]|\d{1,3}(?: ?\([a-z]{1,3}\))*)(?!\w)|,|\s+and|\s+to)*)\s+(?:of|to|in)\s+"
    r"(?:(?:its|the|their)\s+)?(?:[A-Z][\w ]{3,60}\s)?(?:resolutions?|decisions?)\s+$",
)


@dataclass(frozen=True, slots=True)
class NumberToken:
    """A number that has the form of a resolution or decision; `shape` names the form."""

    start: int
    end: int
    shape: str
    digits: str
    number: ResolutionNumber | None  # for the Assembly's own forms


def find_number_tokens(text: str) -> list[NumberToken]:
    """Every number in one of the known forms, in order. The text has plain hyphens and spaces."""
    tokens = []
    for match in _NUMBER.finditer(text):
        shape = next(name for name in _SHAPES if match[name])
        tokens.append(_token(match, shape))
    return tokens


def _token(match: re.Match[str], shape: str) -> NumberToken:
    digits = re.sub(r"\s", "", match[shape]) if shape != "running" else match[shape]
    end = match.end(shape)
    if shape == "modern" and (glued := _glued_footnote(digits)):
        digits, end = digits[:-glued], end - glued
        return NumberToken(match.start(), end, shape, digits, parse_resolution_number(digits))
    letters = (match["letters"] or "") if shape in {"modern", "special"} else ""
    number = parse_resolution_number(digits + " " + letters.strip() if letters else digits)
    return NumberToken(match.start(), end + len(letters), shape, digits + letters, number)


def _glued_footnote(digits: str) -> int:
    """How many last digits belong to a footnote mark: `76/3007` is 76/300 and note 7."""
    number = digits.partition("/")[2]
    if len(number) < 4:
        return 0
    return len(number) - 3 if int(number[:3]) <= HIGHEST_RESOLUTION_NUMBER else len(number) - 2


def dates_after(text: str, position: int) -> tuple[list[dt.date | None], int]:
    """Dates printed as `of 12 December 2019` or `of 3 and 5 November 2017` at a position, and their end.

    Without a date the list is empty and the end is `position`.
    """
    title = _ENTITLED.match(text, position)
    lead = _DATE_LEAD.match(text, position) or (_DATE_LEAD.match(text, title.end()) if title else None)
    if not lead:
        return [], position
    partial: list[tuple[int, str | None]] = []
    cursor = lead.end()
    while (short := _SHORT_DATE.match(text, cursor)) and not _DATE.match(text, cursor):
        partial.append((int(short["day"]), short["month"]))
        cursor = short.end()
    full = _DATE.match(text, cursor)
    if not full:
        return [], position
    last = parse_date(full.group())
    return [*_complete(partial, full), last], full.end()


def _complete(partial: list[tuple[int, str | None]], full: re.Match[str]) -> list[dt.date | None]:
    """Days that share month or year with the date that ends their list."""
    month, year = full["month"], full["year"]
    if not month or not year:
        return []
    return [make_date(day, month_number(name or month), int(year)) for day, name in partial]


def title_after(text: str, position: int) -> str | None:
    """Title printed as `entitled “…”` at a position."""
    match = _ENTITLED.match(text, position)
    return match["title"].strip() if match else None


def pinpoint_after(text: str, position: int) -> str | None:
    """`annex`, `para. 14`, `sect. II` printed after a citation."""
    match = _PINPOINT.match(text, position)
    # "68/247 A of 27 December 2013, section VII of its resolution 69/274": that section is the next one's.
    if match is None or re.match(r"\s+(?:of|to|in)\s", text[match.end() : match.end() + 5]):
        return None
    return re.sub(r"[\s,]+(?:and|to)$", "", match["pinpoint"].strip(" ,()"))


def pinpoint_before(text: str, position: int) -> str | None:
    """`section XXII` of `section XXII of its resolution 55/238`, seen from the number."""
    match = _PINPOINT_BEFORE.search(text, max(0, position - 160), position)
    return match["pinpoint"].strip(" ,") if match else None
