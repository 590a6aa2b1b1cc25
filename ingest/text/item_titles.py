"""Titles of agenda items, and of documents, freed of marks; which line begins which item's title.

Takes the joined text of a cover. Several items share one heading ("Agenda items 134 and 145"), whose
titles follow each other without a mark; where they cannot be told apart they stay unknown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.text.cover_text import CoverText, Head, ItemFact


@dataclass(frozen=True, slots=True)
class ItemTitle:
    """One agenda item of the cover with the part of the heading that is its title."""

    fact: ItemFact
    title: str | None


def item_titles(text: CoverText, head: Head, end: int, title: str | None) -> list[ItemTitle]:
    """Items with their titles, which are printed before `end`.

    Of several items, titles are told apart only where the lines or the document's own `title` allow it.
    """
    if not head.items:
        return []
    titles = _split_titles(text, head.end, end, len(head.items), title)
    return [ItemTitle(fact, titles[number]) for number, fact in enumerate(head.items)]


_REPEATED = re.compile(r"(?P<title>[A-Z].{9,}?)\s+(?P<again>(?P=title))\s*$")


def repeated_title_start(text: CoverText, start: int, end: int) -> int:
    """Where below the item's title the document's own begins; `end` where none is told apart.

    It is the same words once more, or the only block set off by an empty line.
    """
    repeated = _REPEATED.search(text.text[start:end])
    if repeated:
        return start + repeated.start("again")
    blocks = [place for place in text.block_starts if start + 3 < place < end]
    return blocks[0] if len(blocks) == 1 and text.text[blocks[0] : end].strip() else end


def _split_titles(text: CoverText, start: int, end: int, count: int, title: str | None) -> list[str | None]:
    whole = clean_title(text.text[start:end])
    if count == 1 or whole is None:
        return [whole] * count
    lines = [start, *text.line_starts_between(start, end), end]
    widest = max(last - first for first, last in zip(lines, lines[1:], strict=False))
    triples = [
        (text.text[a:b], text.text[b:c], b) for a, b, c in zip(lines, lines[1:], lines[2:], strict=False)
    ]
    fitting = [place for before, line, place in triples if _would_have_fitted(before, line, widest)]
    likely = [
        place for before, line, place in triples if place in fitting or _follows_plain_word(before, line)
    ]
    own = [text.text.rindex(title, start, end)] if title and whole.endswith(title) and whole != title else []
    places = next((found for found in (fitting, likely, own) if len(found) == count - 1), None)
    if places is None:
        return [None] * count
    bounds = [start, *places, end]
    return [clean_title(text.text[bounds[n] : bounds[n + 1]]) for n in range(count)]


def _would_have_fitted(before: str, line: str, widest: int) -> bool:
    """Whether a line begins a title of its own: its first word would have fitted on the line before."""
    return line[0].isupper() and len(before.rstrip()) + 1 + len(line.split()[0]) < widest


def _follows_plain_word(before: str, line: str) -> bool:
    """Whether a capital follows a plain word at a line's end ("… and related fields / Follow-up to …")."""
    last = before.split()[-1] if before.split() else ""
    return line[0].isupper() and last[:1].islower() and last not in _CONNECTORS and last[-1:].isalnum()


_CONNECTORS = frozenset(
    [
        "of",
        "the",
        "and",
        "for",
        "in",
        "on",
        "to",
        "by",
        "with",
        "a",
        "an",
        "its",
        "from",
        "or",
        "at",
        "as",
        "under",
        "between",
    ]
)


# A word broken at its hyphen in a copy whose lines were joined: "nuclear- weapon-free", "eighty- first".
_BROKEN_WORD = re.compile(r"(?<=[a-z])- (?!(?:and|or|to|nor)\b)(?=[a-z])")


def clean_title(raw: str) -> str | None:
    """A title without footnote marks at its ends; None where nothing is left."""
    title = re.sub(r"\s+", " ", raw).strip(" \t*†,;:_/")
    title = re.sub(r"(?<=[a-z)”])\d{1,2}$", "", title).rstrip(" *†")
    title = _BROKEN_WORD.sub("-", title)
    return title if re.search(r"\w{2}", title) else None
