"""The lines of a body that open with a number, and how much each looks like the start of a paragraph.

Takes the lines of a body; gives the candidates among which `ingest.text.numbering` chooses.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.text.layout import Line
from ingest.text.numbering import NumberCandidate
from ingest.text.openings import read_buried_opening, read_opening_word

NUMBER = re.compile(r"(\d{1,3})\.(?:\s+|$)")
ASSEMBLY = re.compile(r"The General Assembly ?[,:]?$")


def number_candidates(
    lines: Sequence[Line], texts: Sequence[str], closed: Sequence[bool]
) -> list[NumberCandidate]:
    """The lines that open with a number, in their order; `closed` says which lines a stop ends."""
    candidates = []
    for number, text in enumerate(texts):
        match = NUMBER.match(text) if text[0].isdigit() else None
        rest = text[match.end() :] or "".join(texts[number + 1 : number + 2]) if match else ""
        if match and rest and not rest[0].islower():
            before = texts[number - 1] if number else "."
            follows_closed = number == 0 or closed[number - 1]
            score = 1.0 + 2.0 * follows_closed + 1.0 * (not follows_closed and lines[number].blank_before)
            score += 1.0 * (match.end() == len(text))
            candidates.append(_candidate(number, int(match[1]), score, rest, before, follows_closed))
    return candidates


def _candidate(
    line: int, number: int, score: float, rest: str, before: str, follows_closed: bool
) -> NumberCandidate:
    """One candidate: `rest` is the text behind the number, `before` the line above."""
    opening = read_opening_word(rest) or read_buried_opening(rest)
    if opening is not None and opening.kind == "operative":
        score += 3.0
    ends_preamble = before.endswith(",") or ASSEMBLY.match(before) is not None
    is_likely_first = ends_preamble or before.endswith(":") or line == 0 or (not follows_closed and opening)
    restart_cost = 0.5 if is_likely_first else 4.0
    return NumberCandidate(line, number, score, restart_cost)
