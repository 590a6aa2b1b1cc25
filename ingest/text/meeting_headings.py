"""The headings of a meeting record: agenda items, sub-items, and the reports and drafts named under them.

Takes the running text and its turns; gives each heading with its place, so that what is decided below it can
be put under its item and its report.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.grammar.agenda import find_agenda_items
from ingest.grammar.symbols import Symbol, find_symbols
from ingest.text.item_titles import clean_title
from ingest.text.meeting_turns import Turn, turn_at

_ITEM = re.compile(
    r"^(?:AGENDA|Agenda)\s+(?:ITEMS?|[Ii]tems?)\s+"
    r"(?P<numbers>\d{1,3}(?!\d)(?:\([a-z]{1,3}\)|and\b|AND\b|to\b|TO\b|,|\s|\d{1,3}(?!\d))*)"
    r"(?:\(\s*(?:continued|resumed|CONTINUED)[^)]*\))?[ ]*$",
    re.MULTILINE,
)
_SUB_ITEM = re.compile(r"^\((?P<letter>[a-z]{1,2})\)\s+(?=[A-Z])", re.MULTILINE)
_REPORT = re.compile(
    r"^Reports?\s+of\s+(?:the\s+)?(?:[\w-]+\s+){0,8}(?:Committee|Working\s+Group)\s*\(?(?=A/)|^\(?Reports?\s+of\s+the\s+(?:\w+\s+){1,4}Committee\b",
    re.MULTILINE | re.IGNORECASE,
)
_DRAFTS = re.compile(
    r"^(?:Revised\s+)?Draft\s+(?:resolution|decision)s?\s*\(?(?=A/)", re.MULTILINE | re.IGNORECASE
)
_END_OF_TITLE = re.compile(
    r"\n(?:\([a-z]{1,2}\)\s|Reports?\s+of\s|Notes?\s+(?:by|of)\s|Draft\s+(?:resolution|decision|amendment)|Amendments?\b"
    r"|Letters?\s|Memorand|(?:Mr|Mrs|Ms|Miss|Sir)\.?\s|The\s+(?:Acting\s+)?(?:President|PRESIDENT|Chair)|Agenda\s+item|AGENDA\s|\d{1,3}\.\s)"
)
_OF_COMMITTEE = re.compile(
    r"Reports?\s+of\s+(?:the\s+)?(?:[\w-]+\s+){1,8}(?:Committee|Working\s+Group)\b(?:\s*\([A-Z]\w+\s+Committee\))?"
    r"[^a-z]*(?:[^()]{0,60}\([^()]*)?$",
    re.IGNORECASE,
)
# What the Fifth Committee reports on another committee's texts is their cost: it does not hold the texts.
_FIFTH = re.compile(r"\b(?:Fifth|Administrative\s+and\s+Budgetary)\s+Committee", re.IGNORECASE)
_LONGEST_TITLE = 600


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading: the items below it, their titles, and the reports and drafts named in it."""

    start: int
    end: int
    items: tuple[str, ...]
    titles: tuple[str | None, ...]
    reports: tuple[str, ...]
    drafts: tuple[str, ...]

    @property
    def item(self) -> str | None:
        """The item of what is decided below: the one sub-item, or the item itself where there are several."""
        if len(self.items) == 2 and self.items[1].startswith(self.items[0] + " "):
            return self.items[1]
        numbers = {item.split(" ")[0] for item in self.items}
        return (
            self.items[0].split(" ")[0]
            if len(numbers) == 1 and len(self.items) > 1
            else (self.items[0] if len(self.items) == 1 else None)
        )


def read_headings(text: str, turns: Sequence[Turn]) -> list[Heading]:
    """All headings in order. A heading goes from its first line to the next turn."""
    starts: dict[int, re.Match[str] | None] = {}
    for pattern in (_ITEM, _SUB_ITEM, _REPORT, _DRAFTS):
        for found in pattern.finditer(text):
            turn = turn_at(turns, found.start())
            if turn is None or found.start() >= turn.said_from:
                starts[found.start()] = found if pattern is _ITEM else None
    headings: list[Heading] = []
    for start in sorted(starts):
        end = _end(text, turns, start)
        if headings and start < headings[-1].end:
            continue
        if starts[start] is None and not _is_heading(text[start:end]):
            continue
        headings.append(_heading(text, start, end, starts[start], headings))
    return headings


def heading_at(headings: Sequence[Heading], position: int) -> Heading | None:
    """The last heading above `position`."""
    number = bisect_right(headings, position, key=lambda heading: heading.start) - 1
    return headings[number] if number >= 0 else None


def _end(text: str, turns: Sequence[Turn], start: int) -> int:
    number = bisect_right(turns, start, key=lambda turn: turn.start)
    end = turns[number].start if number < len(turns) else len(text)
    following = _ITEM.search(text, start + 6, end)
    return following.start() if following else end


def _is_heading(block: str) -> bool:
    """A sub-item or a report's line heads something only where no sentence stands before the next turn."""
    return len(block) < 1500 and not re.search(r"[a-z)”]\.\s*(?:\n|$)", block) and "?" not in block


def _heading(
    text: str, start: int, end: int, item: re.Match[str] | None, before: Sequence[Heading]
) -> Heading:
    block = text[start:end]
    if len(block) > 2500 and item is not None:
        block = block[: (item.end() - start) + _LONGEST_TITLE]
    items, titles = _items(block, item, start, before)
    reports, drafts = _documents(block)
    return Heading(start, start + len(block), items, titles, reports, drafts)


def _items(
    block: str, item: re.Match[str] | None, start: int, before: Sequence[Heading]
) -> tuple[tuple[str, ...], tuple[str | None, ...]]:
    """Items of the heading itself and of the sub-items below it, with their titles."""
    if item is not None:
        items = _numbers(" ".join(item.group().split()))
        titles = [_title(block, item.end() - start)] if len(items) == 1 else [None] * len(items)
    elif before and before[-1].items:
        items, titles = [before[-1].items[0].split(" ")[0]], [before[-1].titles[0]]
    else:
        return (), ()
    if len({item.split(" ")[0] for item in items}) == 1:
        stem = items[0].split(" ")[0]
        for found in _SUB_ITEM.finditer(block):
            items.append(f"{stem} ({found['letter']})")
            titles.append(_title(block, found.end() - 1))
    return tuple(dict.fromkeys(items)), tuple(titles[: len(dict.fromkeys(items))])


def _numbers(printed: str) -> list[str]:
    """The items of a heading's first line; "Agenda items 90 to 106" names all between."""
    spelt = re.sub(
        r"(\d{1,3}) (?:to|TO) (\d{1,3})",
        lambda span: ", ".join(str(number) for number in range(int(span[1]), int(span[2]) + 1)) or span[0],
        printed.replace(" AND ", " and "),
    )
    return find_agenda_items(spelt)[0]


def _title(block: str, start: int) -> str | None:
    first = re.compile(r"\s*").match(block, start)
    begin = first.end() if first else start
    if _END_OF_TITLE.match("\n" + block[begin : begin + 40]) and not block.startswith("Report", begin):
        return None
    end = _END_OF_TITLE.search(block, begin)  # "Report of the Human Rights Council" is an item's title itself
    raw = block[start : end.start() if end else len(block)]
    title = clean_title(" ".join(raw.split()))
    return title[:_LONGEST_TITLE] if title else None


def _documents(block: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Reports of committees and drafts that the lines of a heading name."""
    reports: list[tuple[str, bool]] = []
    drafts: list[str] = []
    folded = " ".join(block.split())
    for start, _, symbol in find_symbols(folded):
        if symbol.kind == "draft" and symbol.amendment is None and not _is_addendum(symbol):
            is_amendment = re.search(
                r"amendments?\W{0,3}$", folded[max(start - 30, 0) : start], re.IGNORECASE
            )
            if not is_amendment:
                drafts.append(symbol.canonical)
        elif symbol.series is None and symbol.is_general_assembly:
            lead = folded[max(start - 160, 0) : start]
            if found := _OF_COMMITTEE.search(lead):
                reports.append((symbol.canonical, bool(_FIFTH.search(found.group()))))
    is_only_fifth = all(is_fifth for _, is_fifth in reports)
    kept = [name for name, is_fifth in reports if is_only_fifth or not is_fifth]
    return tuple(dict.fromkeys(kept)), tuple(dict.fromkeys(drafts))


def _is_addendum(symbol: Symbol) -> bool:
    return symbol.addendum is not None


def iterate_items(headings: Sequence[Heading]) -> Iterator[tuple[Heading, str, str | None]]:
    """Every item once, with the heading that first names it."""
    seen: set[str] = set()
    for heading in headings:
        for item, title in zip(heading.items, heading.titles, strict=True):
            if item not in seen:
                seen.add(item)
                yield heading, item, title
