"""What stands where on the pages of a draft or a resolution: cover, body, footnotes.

Takes the pages as a reader gives them (PDF text, plain text, a bundle's text) and gives lines that map
back to the stored text, without running headers, job numbers and page numbers. It does not read facts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate

from ingest.records import Page
from ingest.text.body_start import body_start, opens_body
from ingest.text.furniture import find_furniture
from ingest.text.run_on import RUN_ON_LENGTH, split_run_on
from ingest.text.spanned_text import SpannedText, clean_line

__all__ = ["Footnote", "Layout", "Line", "SpannedText", "read_layout"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text; `blank_before` where an empty line or a page's furniture stood above it."""

    content: SpannedText
    page: int
    blank_before: bool
    after_furniture: bool = False  # a page's header, foot or notes stood above it, not only empty lines
    labels: tuple[str, ...] = ()  # the footnotes called in it, in order, once their marks are taken out


@dataclass(frozen=True, slots=True)
class Footnote:
    """One footnote; `label` is `1`, `*`, `**` (superscripts are written as plain digits)."""

    label: str
    content: SpannedText
    page: int


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything before the body, the body, and the footnotes of both."""

    cover: list[Line] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)
    footnotes: list[Footnote] = field(default_factory=list)


_BLANK = SpannedText("")
_EMPTY = frozenset({"", " ", "\r", " \r"})
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RULE = re.compile(r"[_—–]{5,}$")
# Until the mid-nineties marks carry a slash: "1/", "*/" (A/RES/48/213).
_LABEL = re.compile(r"(?P<label>\*{1,4}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\d{1,3})/?(?:\s+|$)(?P<rest>.?)")
_STAR_NOTE = re.compile(
    r"(?P<label>\*{1,4})/?\s*(?:On behalf|Any changes|Re-?issued|In accordance|For the|Previously|See |The |"
    r"Incorporat|A/|Owing|Late|As |All |Members? |\S+ (?:also|made|of)\b)"
)


def read_layout(pages: Sequence[Page]) -> Layout:
    """Read cover, body and footnotes of one document. An empty document gives an empty layout."""
    lines, page_numbers, page_breaks = _split_lines(*_clean_pages(pages))
    texts = [line.text for line in lines]
    furniture, breaks = find_furniture(texts, page_breaks)
    split = _Splitter(lines, page_numbers, furniture, breaks)
    kept = _split_run_on(_mend_italics(split.kept_lines()))
    start = body_start([line.content.text for line in kept])
    return Layout(kept[:start], kept[start:], split.footnotes)


def _clean_pages(pages: Sequence[Page]) -> tuple[list[SpannedText], list[int], list[int]]:
    """Cleaned lines, the page of each, and the numbers of the lines that begin a page."""
    offsets: list[int] = []
    position = 0
    for page in pages:
        offsets.append(position)
        position += len(page.text)
    page_starts = (tuple(offsets) or (0,), tuple(page.number for page in pages) or (1,))
    lines: list[SpannedText] = []
    page_numbers: list[int] = []
    breaks: list[int] = []
    for page, offset in zip(pages, offsets, strict=True):
        breaks.append(len(lines))
        for raw in page.text.split("\n"):
            if raw[:1] == "\f":
                breaks.append(len(lines))
            lines.append(_BLANK if raw in _EMPTY else clean_line(raw, offset, page_starts))
            offset += len(raw) + 1
        page_numbers.extend([page.number] * (len(lines) - len(page_numbers)))
    return lines, page_numbers, breaks


def _split_lines(
    lines: list[SpannedText], page_numbers: list[int], breaks: list[int]
) -> tuple[list[SpannedText], list[int], list[int]]:
    """The same with every line that ran on cut into the lines that it holds."""
    if all(len(line.text) < RUN_ON_LENGTH for line in lines):
        return lines, page_numbers, breaks
    parts = list(split_run_on(lines))
    firsts = [0, *accumulate(len(part) for part in parts)]
    return (
        [line for part in parts for line in part],
        [page for page, part in zip(page_numbers, parts, strict=True) for _ in part],
        [firsts[number] for number in breaks],
    )


class _Splitter:
    """Walks over the lines once, keeping text and collecting footnotes."""

    def __init__(
        self, lines: Sequence[SpannedText], pages: Sequence[int], furniture: set[int], breaks: set[int]
    ) -> None:
        self.lines = lines
        self.pages = pages
        self.furniture = furniture
        self.breaks = breaks
        self.footnotes: list[Footnote] = []
        self.next_number = 1

    def kept_lines(self) -> list[Line]:
        """All lines that are neither furniture nor footnote."""
        kept: list[Line] = []
        blank = True
        furniture = False
        after_notes = 0
        for number, (line, page) in enumerate(zip(self.lines, self.pages, strict=True)):
            if number < after_notes:
                continue
            text = line.text
            if not text or number in self.furniture:
                blank = True
                furniture = furniture or number in self.furniture
                continue
            if text[0] in "*_—–" or text[0].isdigit():
                after_notes = self._read_notes(number, blank)
                if after_notes > number:
                    blank = furniture = True
                    continue
            kept.append(Line(line, page, blank, furniture))
            blank = furniture = False
        return kept

    def _read_notes(self, number: int, blank: bool) -> int:
        """Read the footnotes that begin at this line; the number of the line after them."""
        text = self.lines[number].text
        if text[0] in "_—–" and _RULE.match(text):
            return self._read_block(number + 1)
        if text[0] == "*" and (_STAR_NOTE.match(text) or (blank and text.startswith(("* ", "** ", "*/ ")))):
            return self._read_block(number, stop_at_blank=True)
        if blank and self._is_stray_note(number):
            return self._read_block(number, stop_at_blank=True)
        return number

    def _is_stray_note(self, number: int) -> bool:
        """A footnote without a rule above it, as plain-text copies have them (78/237, operative 3)."""
        text = self.lines[number].text
        label = _LABEL.match(text)
        if label is None or label["label"].startswith("*"):
            return False
        if text[0] in "⁰¹²³⁴⁵⁶⁷⁸⁹":
            return True
        after = text[label.end("label") :].lstrip("/ ")
        is_next = int(label["label"]) == self.next_number
        return (
            is_next
            and re.match(r"(?:See |Ibid|Resolutions? \d|[AES]/\S|United Nations, )", after) is not None
        )

    def _read_block(self, number: int, stop_at_blank: bool = False) -> int:
        """Collect footnotes up to the end of the page, or of the block where no rule opened it."""
        label = ""
        parts: list[SpannedText] = []
        page = self.pages[min(number, len(self.lines) - 1)]
        blank = spaced = False
        first = number
        while number < len(self.lines):
            if number in self.furniture or (number in self.breaks and number > first):
                break
            line = self.lines[number]
            if not line.text:
                blank = True
                number += 1
                continue
            found = self._label(line.text, bool(label))
            if found and spaced and label and not blank and found[0][0] != "*":
                found = None
            if found is None and blank and (label or stop_at_blank):
                break
            if found is None and not label:
                if stop_at_blank or not self.footnotes:
                    break
                # The rest of the last note of the page before (A/C.3/80/L.17, note 42).
                carried = self.footnotes.pop()
                label, parts, page = carried.label, [carried.content], carried.page
            if found is not None:
                spaced = blank if not label else spaced
                self._store(label, parts, page)
                label = found[0]
                self.next_number = int(label) + 1 if label[0] != "*" else self.next_number
                parts = [line.slice(found[1], len(line.text))]
            else:
                parts.append(line)
            blank = False
            number += 1
        self._store(label, parts, page)
        return number

    def _label(self, text: str, inside_block: bool) -> tuple[str, int] | None:
        """The label that a line opens with, and where the note's own text begins."""
        if text[0] == "*":
            stars = text[: len(text) - len(text.lstrip("*"))]
            return stars, len(text) - len(text.lstrip("*/ "))
        match = _LABEL.match(text)
        if match is None:
            return None
        label = match["label"].translate(_SUPERSCRIPTS)
        is_super = text[0] in "⁰¹²³⁴⁵⁶⁷⁸⁹"
        if not is_super and int(label) != self.next_number and (inside_block or not match["rest"]):
            return None
        return label, match.end() - len(match["rest"])

    def _store(self, label: str, parts: list[SpannedText], page: int) -> None:
        if not label:
            return
        content = SpannedText.join([part for part in parts if part.text]) if parts else SpannedText("")
        self.footnotes.append(Footnote(label, content.strip(), page))


def _mend_italics(lines: list[Line]) -> list[Line]:
    """Take off the asterisks of italics that run over lines ("*50th … meeting / 22 December 2023*")."""
    opened = [i for i, line in enumerate(lines) if line.content.text[0] == "*" and _opens_italics(line)]
    for number in opened:
        for last in range(number + 1, min(number + 4, len(lines))):
            text = lines[last].content.text
            if text.endswith("*") and text.count("*") == 1:
                first = lines[number]
                lines[number] = replace(first, content=first.content.slice(1, len(first.content)))
                lines[last] = replace(lines[last], content=lines[last].content.slice(0, len(text) - 1))
                break
    return lines


# A copy that has lost every line break: "… social development The General Assembly, Recalling …".
_INLINE_OPENING = re.compile(r"(?<=[\w”’\"')*\]] )The General Assembly,? (?=[A-Z][a-z]+ )")


def _split_run_on(lines: list[Line]) -> list[Line]:
    """Cut the line in two in which cover and body run together, where no line opens the body."""
    if any(opens_body(line.content.text) for line in lines[:400]):
        return lines
    for number, line in enumerate(lines[:60]):
        found = _INLINE_OPENING.search(line.content.text) if len(line.content) > 200 else None
        if found:
            content = line.content
            head = Line(content.slice(0, found.start() - 1), line.page, line.blank_before)
            tail = Line(content.slice(found.start(), len(content)), line.page, True)
            return [*lines[:number], head, tail, *lines[number + 1 :]]
    return lines


def _opens_italics(line: Line) -> bool:
    text = line.content.text
    return len(text) > 1 and text[1].isalnum() and text.count("*") == 1
