"""Cleaned text that knows, character by character, where it stands in the stored text.

Takes raw lines of a page and gives `SpannedText`: composed (NFC), with plain spaces and hyphens and
without Markdown residue or invisible characters. Nothing here knows what a resolution looks like.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SpannedText:
    """Immutable cleaned text that maps every character back to the stored text.

    The map is a list of runs: from `clean_starts[i]` on, characters stand one to one from
    `stored_starts[i]` on. `page_starts` holds the stored offset and the number of each page.
    """

    text: str
    clean_starts: tuple[int, ...] = (0,)
    stored_starts: tuple[int, ...] = (0,)
    page_starts: tuple[tuple[int, ...], tuple[int, ...]] = ((0,), (1,))

    def __len__(self) -> int:
        return len(self.text)

    def stored_offset(self, position: int) -> int:
        """The place in the stored text of the character at `position`."""
        run = bisect_right(self.clean_starts, position) - 1
        return self.stored_starts[run] + position - self.clean_starts[run]

    def slice(self, start: int, end: int) -> SpannedText:
        """The part from `start` to `end`, still knowing its place."""
        if start == 0 and end >= len(self.text):
            return self
        if len(self.clean_starts) == 1:
            return SpannedText(
                self.text[start:end],
                (0,),
                (self.stored_starts[0] + start,),
                self.page_starts,
            )
        first = bisect_right(self.clean_starts, start) - 1
        last = max(bisect_right(self.clean_starts, max(end - 1, start)), first + 1)
        starts = tuple(max(clean - start, 0) for clean in self.clean_starts[first:last])
        stored = (self.stored_offset(start), *self.stored_starts[first + 1 : last])
        return SpannedText(self.text[start:end], starts, stored, self.page_starts)

    def locate(self, start: int = 0, end: int | None = None) -> tuple[int, int, int]:
        """Page number, first and one-past-last stored offset of the part from `start` to `end`."""
        stop = len(self.text) if end is None else end
        first = self.stored_offset(start)
        last = self.stored_offset(stop - 1) + 1 if stop > start else first
        offsets, numbers = self.page_starts
        return numbers[max(bisect_right(offsets, first) - 1, 0)], first, last

    def strip(self) -> SpannedText:
        """The text without white space at its ends."""
        start = len(self.text) - len(self.text.lstrip())
        return self.slice(start, max(len(self.text.rstrip()), start))

    @staticmethod
    def join(parts: Sequence[SpannedText], separator: str = " ") -> SpannedText:
        """One text out of several (lines, usually); a word hyphenated at a line's end is mended."""
        return join_lines(parts, separator)[0]


def join_lines(parts: Sequence[SpannedText], separator: str = " ") -> tuple[SpannedText, list[int]]:
    """`SpannedText.join`, with the place at which each part begins in the joined text."""
    if len(parts) == 1:
        return parts[0], [0]
    if not parts:
        return SpannedText(""), []
    pieces: list[str] = []
    starts: list[int] = []
    stored: list[int] = []
    begins: list[int] = []
    length = 0
    before = ""
    for part in parts:
        text, runs = part.text, part.clean_starts
        # A separator needs no run of its own: it stands where the text before it ends.
        if before:
            between = separator if before[-1] not in "-–/" else _between(before, text, separator)
            if between:
                pieces.append(between)
                length += len(between)
                before = between
        begins.append(length)
        if not text:
            continue
        if len(runs) == 1:
            starts.append(length)
            stored.append(part.stored_starts[0])
        else:
            starts.extend([length + clean for clean in runs])
            stored.extend(part.stored_starts)
        pieces.append(text)
        before = text
        length += len(text)
    joined = SpannedText("".join(pieces), tuple(starts) or (0,), tuple(stored) or (0,), parts[0].page_starts)
    return joined, begins


# "The voting was as follows: 1/" at the end of a line calls a footnote (reports until the 1990s).
_NOTE_MARK = re.compile(r"(?:^|\s)\d{1,2}/$")
_HANGING_PREFIX = re.compile(r"(?:and|or|to|nor|and/or)\b")


def _between(before: str, after: str, separator: str) -> str:
    """What stands between two joined lines: nothing where a word goes on after a hyphen or a slash."""
    if separator != " " or not after or len(before) < 2:
        return separator
    if before[-1] == "-" and before[-2].isalnum() and after[0].isalnum():
        # "short- and long-term" broken after its first hyphen keeps the space.
        return separator if _HANGING_PREFIX.match(after) else ""
    if before[-1] in "–/" and before[-2].isalnum() and after[0].isalnum():
        return separator if _NOTE_MARK.search(before) else ""
    return separator


# Whatever is not plainly harmless is looked at by `_EDIT`; most lines have nothing of the kind.
_ODD = re.compile("[^A-Za-z0-9 ,.;:()'’“”\"/\\-–&%$!?_\\]À-ɏ]")
# These find more than is torn, but fast: they begin with letters that stand fixed.
_MAY_BE_TORN = re.compile(r" 20\d \d(?!\d)")
_MAY_BE_FIELD = re.compile(r"F ?\d")
_EDIT = re.compile(
    # pdfium tears numbers apart: "no later than 1 September 202 6" (A/C.4/80/L.17).
    r"(?P<torn>(?<=[a-z] 20\d) (?=\d(?!\d)))"
    r"|(?P<space>[ \t\r\n\f\v\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+)"
    r"|(?P<hidden>[\u200b-\u200d\u2060\ufeff\x00\x01\x03-\x08\x0e-\x1f\x7f]+)"
    # pdfium writes U+FFFE (older builds U+0002) for a hyphen that ends a line, and drops the line break.
    r"|(?P<hyphen>[\u2010\u2011\ufffe\x02])"
    r"|(?P<soft>\u00ad)"
    # Word's field codes left before a footnote mark: "Rights, 0F1 the" (copies of A/RES/64/174)
    r"|(?P<field>(?<!\d)(?P<before>\d{1,3})F ?(?=(?P<mark>\d{1,3})(?!\d)))"
    r"|(?P<composed>[^\W\d_][\u0300-\u036f]+)"
    r"|(?P<ligature>[\ufb00-\ufb04])"
    r"|(?P<link>\[(?P<shown>[^\[\]\n]+)\]\((?:#|https?://|\.?/)[^()\s]*\))"
    r"|(?P<strong>(?<![\w*,:.;)\]])(?P<stars>\*{1,3})(?![\s*])(?P<inner>[^*\n]*[^*\s])(?P=stars)(?![\w*]))"
    r"|(?P<escape>\\(?=[\[\]().*_#>\-]))"
)
_LINE_LEAD = re.compile(r"(?:\s*>)+\s*(?:#{1,6}\s+)?|\s*#{1,6}\s+|\s+")
_LEADING = frozenset(" \t>#\u00a0")


def clean_line(raw: str, offset: int, page_starts: tuple[tuple[int, ...], tuple[int, ...]]) -> SpannedText:
    """One raw line, which stands at `offset` of the stored text, as cleaned text."""
    line = raw.rstrip()
    if line and line[0] in _LEADING and (lead := _LINE_LEAD.match(line)):
        line = line[lead.end() :]
        offset += lead.end()
    if not (
        "  " in line
        or _ODD.search(line)
        or (" 20" in line and _MAY_BE_TORN.search(line))
        or ("F" in line and _MAY_BE_FIELD.search(line))
    ):
        return SpannedText(line, (0,), (offset,), page_starts)
    builder = _Builder(offset)
    builder.take(line, 0, len(line))
    return SpannedText(
        "".join(builder.pieces),
        tuple(builder.starts) or (0,),
        tuple(builder.stored) or (offset,),
        page_starts,
    ).strip()


class _Builder:
    """Collects the runs of one cleaned line."""

    def __init__(self, offset: int) -> None:
        self.offset = offset
        self.pieces: list[str] = []
        self.starts: list[int] = []
        self.stored: list[int] = []
        self.length = 0

    def add(self, text: str, position: int) -> None:
        if text:
            self.starts.append(self.length)
            self.stored.append(self.offset + position)
            self.pieces.append(text)
            self.length += len(text)

    def take(self, line: str, start: int, end: int) -> None:
        """Append `line[start:end]`, cleaned."""
        position = start
        for match in _EDIT.finditer(line, start, end):
            if match.group() == " " and match.lastgroup != "torn":
                continue
            self.add(line[position : match.start()], position)
            self._edit(line, match)
            position = match.end()
        self.add(line[position:end], position)

    def _edit(self, line: str, match: re.Match[str]) -> None:
        kind = match.lastgroup
        if kind == "link":
            self.take(line, match.start("shown"), match.end("shown"))
        elif kind == "strong":
            self.take(line, match.start("inner"), match.end("inner"))
        elif kind == "space":
            self.add(" ", match.start())
        elif kind == "hyphen":
            self.add("-", match.start())
        elif kind == "soft":
            # A soft hyphen is no letter; before a capital it stands for a real one ("Guinea-Bissau").
            following = line[match.end() : match.end() + 1]
            self.add("-" if following.isupper() or not following else "", match.start())
        elif kind == "field":
            is_code = int(match["mark"]) == int(match["before"]) + 1
            self.add("" if is_code else match.group(), match.start())
        elif kind == "composed":
            self.add(unicodedata.normalize("NFC", match.group()), match.start())
        elif kind == "ligature":
            for letter in unicodedata.normalize("NFKC", match.group()):
                self.add(letter, match.start())
