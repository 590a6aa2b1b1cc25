"""The places of texts among a committee's recommendations: "(see para. 33, draft resolution III)".

Takes text; gives the paragraph and the canonical label: `draft resolution`, `draft resolution III`,
`draft decision II`, `draft resolution III A`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.grammar.vote_subjects import read_labels

RESOLUTION, DECISION = "draft resolution", "draft decision"

_REFERENCE = re.compile(
    r"[(\[](?:see|ibid\.?,?|for the text,? see)\b(?P<inside>[^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*)[)\]]",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"draft (?P<kind>resolution|decision)s?(?: (?P<number>[IVXL]+)\b(?:[ .]?(?P<letter>[A-Z])\b)?"
    r"| (?P<only>[A-Z])\b)?",
    re.IGNORECASE,
)
_PARAGRAPH = re.compile(r"\bpara(?:graph)?s?\.? ?(?P<number>\d+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reference:
    """Where the recommendations hold a text: `label` is None where only the paragraph is told."""

    paragraph: str | None
    label: str | None


def find_reference(text: str, start: int, end: int) -> Reference | None:
    """The first reference in `text[start:end]`, or None."""
    found = _REFERENCE.search(text, start, end)
    if found is None:
        return None
    label, paragraph = _LABEL.search(found["inside"]), _PARAGRAPH.search(found["inside"])
    return Reference(paragraph["number"] if paragraph else None, canonical_label(label) if label else None)


def find_references(text: str, start: int, end: int) -> list[Reference]:
    """The labels of the first reference one by one: "(see para. 9, draft resolutions I and II)" has two."""
    found = _REFERENCE.search(text, start, end)
    first = find_reference(text, start, end)
    if found is None or first is None:
        return []
    labels = read_labels(found["inside"])
    return [Reference(first.paragraph, label) for label in labels] if len(labels) > 1 else [first]


def canonical_label(label: re.Match[str]) -> str:
    """The label of a match with the groups `kind`, `number`, `letter` and `only`."""
    parts = (label["number"], label["letter"] or label["only"])
    return " ".join([f"draft {label['kind'].lower()}", *(part.upper() for part in parts if part)])


def plain_label(kind: str | None) -> str:
    """The label of the only text of its kind among the recommendations."""
    return DECISION if kind == DECISION else RESOLUTION
