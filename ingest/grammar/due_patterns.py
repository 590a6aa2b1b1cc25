"""The wordings of times: by a day, in a month or year, from a day on, within so many days, every year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.grammar.printed_dates import DATE_PATTERN, MONTH_PATTERN

_UNTIL = (
    r"(?:by|before|until|till|prior to|on or before|through|up to|at the latest by|"
    r"(?:by|before|until) the end of|(?:by )?(?:no|not) later than(?: by)?(?: the end of)?)"
)
_WITHIN = (
    r"(?:in|during|for|throughout|in the course of|in the period|for the period|for the years|"
    r"over the period)"
)
_FROM = (
    r"(?:from|as of|as from|with effect from|effective|starting (?:in|on|from)|beginning (?:in|on)|"
    r"commencing (?:in|on))"
)
_PART_OF_YEAR = (
    r"(?:(?:the )?(?P<ordinal>first|second|third|fourth|last) (?P<part>half|quarter) of |"
    r"(?P<loose>early|late|mid)[ -])"
)
_YEAR = r"(?:both )?(?P<year>20\d\d)(?!\d)(?!/)"
# "by 2030 Agenda", "the 2026 United Nations Water Conference": the year belongs to a name.
_NOT_A_NAME = r"(?! ?(?-i:[A-Z][a-z])| per cent)"
_NUMBER = (
    r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|eighteen|thirty|sixty|"
    r"ninety)"
)

UNTIL = re.compile(_UNTIL)
FROM = re.compile(_FROM)
DATE_RANGE = re.compile(
    r"(?:\b(?:for the period |from |between |on ))?(?<!\d)"
    rf"(?P<first_day>\d{{1,2}}) (?:(?P<first_month>{MONTH_PATTERN}) )?(?:(?P<first_year>\d{{4}}) )?"
    rf"(?:to|and|through|-) (?P<last>\d{{1,2}} {MONTH_PATTERN} \d{{4}})"
)
DATE = re.compile(
    rf"\b(?P<lead>{_UNTIL}|{_FROM}|on) (?P<date>{DATE_PATTERN})(?: at the latest)?", re.IGNORECASE
)
MONTH = re.compile(
    rf"\b(?P<lead>{_UNTIL}|{_FROM}|{_WITHIN})(?: the (?:end|month) of)? "
    rf"(?:(?P<first>{MONTH_PATTERN})(?: and | to | or |-))?(?P<month>{MONTH_PATTERN}),? "
    r"(?P<year>20\d\d)(?!\d)",
    re.IGNORECASE,
)
YEARS = re.compile(
    rf"\b(?P<lead>{_UNTIL}|{_FROM}|{_WITHIN}) {_PART_OF_YEAR}?{_YEAR}"
    r"(?:(?P<join>-|, and |, | and | to | or )(?P<last>20\d\d)(?!\d)(?:(?:,? and )(?P<third>20\d\d))?)?"
    + _NOT_A_NAME,
    re.IGNORECASE,
)
SPAN = re.compile(
    rf"\b{_WITHIN} the (?:period|years|biennium) (?:from )?(?P<year>20\d\d)(?:-| to | and )(?P<last>20\d\d)",
    re.IGNORECASE,
)
DURATION = re.compile(
    r"\b(?:within|in the next|over the next|(?:no|not) later than) (?:a period of )?"
    rf"{_NUMBER}(?:-| )(?:calendar |working )?(?:days?|weeks?|months?|years?)"
    r"(?: (?:of|after|from|following) (?:the |its |his |their )?[^\W\d]+"
    r"(?: of (?:the |its |their )?[^\W\d]+)?)?",
    re.IGNORECASE,
)
# "by 31 May annually" (A/C.1/80/L.47)
_BY_DAY = rf"(?:by|before|on|no later than|not later than) (?:the end of )?(?:\d{{1,2}} )?{MONTH_PATTERN}"
RECURRING = re.compile(
    rf"\b(?:{_BY_DAY},? (?:annually|biennially|(?:of )?(?:each|every) year)|"
    rf"(?:annually|each year|every year),? {_BY_DAY}\b(?! \d)|"
    rf"every (?:other )?(?:{_NUMBER}|second|third|fourth|fifth)? ?(?:years?|sessions?|months?)|"
    r"annually|biennially|triennially|quadrennially|each year|each session|twice a year|once a year|"
    r"(?:on|in) an? (?:annual|biennial|triennial|quadrennial|yearly|regular) (?:basis|cycle)|"
    r"on a (?:two|three|four|five)-year basis)(?: thereafter)?",
    re.IGNORECASE,
)
# Signs that spare most paragraphs the search.
SESSION_SIGN = re.compile("ession")
YEAR_SIGN = re.compile(r"20\d\d")
HAS_DURATION = re.compile(r"[Ww]ithin|next|later|very|nnual|enni|twice|once|each|yearly|regular|-year")
IS_TOLD_AS_PAST = re.compile(
    r"(?<!be )\b(?:held|adopted|ended|concluded|convened|issued|dated|made|submitted)\s*$"
)


def matches_near(
    pattern: re.Pattern[str], sign: re.Pattern[str], text: str, before: int, after: int
) -> Iterator[re.Match[str]]:
    """Matches of a slow pattern in the neighbourhood of a fast sign, in order and without overlap.

    `before` and `after` are the characters to look at around the sign. Annexes of fifty pages would
    otherwise be searched letter by letter.
    """
    last = 0
    for mark in sign.finditer(text):
        limit = mark.end() + after
        for match in pattern.finditer(text, max(last, mark.start() - before), limit):
            if match.end() == limit < len(text):
                break  # cut off by the window; the next sign sees the whole
            last = match.end()
            yield match
