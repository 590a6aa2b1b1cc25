"""Announced results of votes: `by 161 votes to 9, with 11 abstentions` and its kin.

Takes text as printed, with or without line breaks; gives the numbers with their place. Knows the wordings
of meeting records, committee reports and press releases. An announced tally says nothing of who voted how.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

_WORDS = {
    "none": 0, "no": 0, "nil": 0, "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
}  # fmt: skip
_NUMBER = r"(?:\d{1,3}(?!\d|[./]\d|\s*per\b)|" + "|".join(sorted(_WORDS, key=len, reverse=True)) + r")\b"
_VOTES = r"\s+(?:affirmative\s+|negative\s+)?votes?(?:\s+cast)?\b"
_IN_FAVOUR = r"\s+(?:in\s+favou?r|for)\b"
_ABSTAIN = (
    rf"(?:\s*[,;]?\s*(?:(?:with|and)\s+)?(?:there\s+(?:were|was)\s+)?(?P<abstain>{_NUMBER})"
    r"\s+(?:abstentions?|abstaining|abstained|members?\s+abstaining))"
)
# "by 161 votes to 9", "by a recorded vote of 80 to 29", "by a vote of 174 in favour to none against".
_BY = re.compile(
    r"\b(?:by|with|in)\s+(?:(?P<of>(?:an?\s+)?(?:[\w-]+\s+){0,2}?vote\s+of)\s+)?"
    rf"(?P<yes>{_NUMBER})(?P<votes>{_VOTES})?(?P<favour>{_IN_FAVOUR})?\s*,?\s*(?:to|and|against)?\s+"
    rf"(?P<no>{_NUMBER})(?:{_VOTES})?(?P<against>\s+against\b)?{_ABSTAIN}?",
    re.IGNORECASE,
)
# "There were 71 votes in favour, none against and 3 abstentions", "the result was 40 in favour, 13 against".
_RESULT = re.compile(
    rf"\b(?P<yes>{_NUMBER})(?:{_VOTES})?{_IN_FAVOUR}\s*[,;]?\s*(?:to|and|with)?\s+"
    rf"(?P<no>{_NUMBER})(?:{_VOTES})?\s+against\b{_ABSTAIN}?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Tally:
    """One announced result: offsets in the text, and the numbers said.

    `abstain` is None where no clause speaks of abstentions ("by 131 votes to 53"): nobody abstained if the
    list says so too, but the announcement does not. "To none" and "with no abstentions" are 0.
    """

    start: int
    end: int
    yes: int
    no: int
    abstain: int | None
    abstain_is_stated: bool


def find_tally(text: str, start: int = 0, end: int | None = None) -> Tally | None:
    """The first announced tally in `text[start:end]`, or None."""
    stop = len(text) if end is None else end
    match = next((found for found in _BY.finditer(text, start, stop) if _is_vote(found)), None)
    result = _RESULT.search(text, start, stop)
    if match is None or (result is not None and result.start() < match.start()):
        match = result
    if match is None:
        return None
    abstain = match["abstain"]
    return Tally(
        match.start(),
        match.end(),
        _value(match["yes"]),
        _value(match["no"]),
        None if abstain is None else _value(abstain),
        abstain is not None,
    )


def _is_vote(match: re.Match[str]) -> bool:
    """Whether the words speak of votes: "by 5 to 10 per cent" does not."""
    return any(match[name] for name in ("of", "votes", "favour", "against", "abstain"))


def _value(printed: str) -> int:
    return int(printed) if printed.isdigit() else _WORDS[printed.lower()]


def orient_tally(
    tally: Tally, is_rejected: bool, listed_yes: int | None = None, listed_no: int | None = None
) -> Tally:
    """The tally with `yes` and `no` told apart where a text was rejected.

    "Rejected by 84 votes to 77" names the winning side first, so its 84 are against (as in A/71/PV.65), but
    a text that misses two thirds may be rejected by more votes in favour than against. The lists decide
    where there are any; else the larger number is against.
    """
    if not is_rejected or tally.yes == tally.no:
        return tally
    swapped = replace(tally, yes=tally.no, no=tally.yes)
    if listed_yes is None or listed_no is None:
        return swapped if tally.yes > tally.no else tally
    as_said = abs(tally.yes - listed_yes) + abs(tally.no - listed_no)
    as_swapped = abs(swapped.yes - listed_yes) + abs(swapped.no - listed_no)
    return swapped if as_swapped < as_said else tally
