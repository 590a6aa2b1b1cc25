"""Numbers that a reader put behind the first line of their paragraph.

Some converters give the number of a paragraph, which stands in the margin, after the line beside it:
"Recognizes that respect for … of all / 8. / enhances …" (copies of A/RES/62/155).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.text.layout import Line
from ingest.text.openings import read_opening_word

_BARE_NUMBER = re.compile(r"\d{1,3}\.$")
_LONGEST_NUMBER = 4  # characters, its point included
_STOPS = (".", ";", ":", ",")


def with_numbers_first(lines: Sequence[Line]) -> list[Line]:
    """The lines, each such number put before the line that it belongs to."""
    result = list(lines)
    for number in range(1, len(result) - 1):
        text = result[number].content.text
        if len(text) <= _LONGEST_NUMBER and _BARE_NUMBER.match(text) and _is_swapped(result, number):
            result[number - 1], result[number] = result[number], result[number - 1]
    return result


def _is_swapped(lines: Sequence[Line], number: int) -> bool:
    first, rest = lines[number - 1].content.text, lines[number + 1].content.text
    if not rest[:1].islower() or first.endswith(_STOPS):
        return False
    opening = read_opening_word(first)
    before = lines[number - 2].content.text if number > 1 else "."
    return opening is not None and opening.kind == "operative" and before.endswith(_STOPS)
