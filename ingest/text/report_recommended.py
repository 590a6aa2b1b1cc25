"""The texts that a committee recommends, with their labels: `draft resolution III`, `draft decision`.

Takes the text of a report; gives label and title of every text in its recommendations, in order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.grammar.draft_labels import canonical_label
from ingest.text.item_titles import clean_title
from ingest.text.report_paragraphs import ReportText


@dataclass(frozen=True, slots=True)
class Recommended:
    """One recommended text; the title is None where the copy does not tell where it ends."""

    label: str
    title: str | None
    paragraph: str | None = None


_LABEL = re.compile(
    r"(?<![“\"‘(\w])(?P<whole>draft (?P<kind>resolution|decision)s?"
    r"(?: (?P<number>[IVXL]+)\b(?:[ .]?(?P<letter>[A-Z])\b)?(?P<only>(?!))?)?)(?=[ :.*]|$)",
    re.IGNORECASE,
)
_OPENING = re.compile(r"\bThe General Assembly\b,?")
_RECOMMENDS = re.compile(
    r"(?<!\S)(?P<number>\d{1,3}) ?\. +The [^.]{4,120}?Committee [^.]{0,80}?recommends?\b"
)
_LONGEST_TITLE = 420
_FOLLOWING = re.compile(r"\bfollowing draft (?P<kind>resolution|decision)(?P<many>s)?\b ?:?", re.IGNORECASE)


def read_recommended(report: ReportText) -> list[Recommended]:
    """The recommended texts; empty for an excerpt, and for a report that recommends nothing."""
    text, start = report.text, report.recommendations
    found: dict[str, Recommended] = {}
    for label in _LABEL.finditer(text, start):
        # A label begins a text: it stands in capitals or with a capital, its title follows.
        if not label["whole"][0].isupper() or not label["number"]:
            continue
        printed = canonical_label(label)
        if printed is not None:
            found.setdefault(
                printed, Recommended(printed, _title(text, label.end()), _paragraph(text, label.start()))
            )
    for following in _FOLLOWING.finditer(text, start):
        kind = f"draft {following['kind'].lower()}"
        if not following["many"] and not any(label.startswith(f"{kind} ") for label in found):
            paragraph = _paragraph(text, following.start())
            found.setdefault(kind, Recommended(kind, _title(text, following.end()), paragraph))
    return list(found.values())


def _title(text: str, start: int) -> str | None:
    opening = _OPENING.search(text, start, start + _LONGEST_TITLE)
    return clean_title(text[start : opening.start()].strip(" :.*")) if opening else None


def _paragraph(text: str, position: int) -> str | None:
    """The number of the report's paragraph that recommends what stands at `position`."""
    numbers = list(_RECOMMENDS.finditer(text, 0, position))
    return numbers[-1]["number"] if numbers else None
