"""Where in the body each footnote is called.

Takes the lines of a body and its footnotes and gives the lines without the marks, each with the labels
that were called in it. A mark is printed raised; most readers give it as a bare digit: stuck to a word
(`the Unit1and`), to a year (`for 20252and`), between spaces (`Charter, 4 calls`) or on a line of its own
(A/RES/79/281 by pdfium, page 1). So a digit counts as a mark only where a footnote of that label exists
below it and the labels come in their order: `2030 Agenda` and `paragraph 5` stay untouched.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import NamedTuple

from ingest.text.layout import Footnote, Line
from ingest.text.spanned_text import SpannedText

_SUPERSCRIPT_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_SUPERSCRIPTS = str.maketrans(_SUPERSCRIPT_DIGITS, "0123456789")
# One class first, then what goes on: so the search skips what is no digit, as it could not for `x+|y+`.
_DIGITS = re.compile(r"[\d⁰¹²³⁴⁵⁶⁷⁸⁹](?:(?<=\d)\d*|[⁰¹²³⁴⁵⁶⁷⁸⁹]*)")
_YEAR = re.compile(r"(?<!\d)(?<!COVID-)(?:19|20)\d\d$")
# A resolution has at most three digits after its stroke: in `59/3009 and` (A/RES/78/102) the last is a mark.
_WHOLE_NUMBER = re.compile(r"(?<![\d/])\d{2}/\d{3}$")
_SHORT_NUMBER = re.compile(r"/\d{1,2}$")
# Inside a symbol or behind an abbreviation a point is no end of a sentence: "WT/L/508/Add.1", "DEC.3".
_POINT_IN_A_NAME = re.compile(
    r"(?:\b(?:Add|Rev|Corr|Amend|No|Nos|DEC|Dec|RES|Res|COP|CP|paras?|arts?|vol|chap|sect|pp?)|/[\w/-]*|\b[A-Z])\.$"
)
# A number after one of the first words most often belongs to the word, one after the second always:
# marks follow nouns, names and punctuation.
_COUNTED = re.compile(
    r"(?:^|[\s(“])(?:paragraphs?|paras?\.?|articles?|arts?\.|nos?\.|resolutions?|decisions?|chapters?|chap\."
    r"|sections?|sect\.|annex|part|vol\.|goals?|targets?|rules?|items?|tables?|schedules?|principles?|stages?"
    r"|phases?|days?|ages?|class|category|levels?|versions?|sessions?|steps?|cop|regulations?|recommendations?"
    r"|pillars?|priority|area|supplement|figure|page|pp?\.|objectives?|subparagraphs?) $",
    re.IGNORECASE,
)
_GOVERNED = re.compile(
    r"(?:^|[\s(“])(?:least|than|of|and|or|to|by|from|the|on|over|under|about|in|between|with|at|for|top|only|all"
    r"|some|every|last|next|first|approximately|nearly|almost|after|before|until|within|its|their|up|through"
    r"|additional|further|since|per|a|an|that|these|those|which|see|is|are|was|were|as|approved|appropriates?"
    r"|among|other|into|january|february|march|april|may|june|july|august|september|october|november"
    r"|december) $",
    re.IGNORECASE,
)
_NO_MARK_AFTER = re.compile(
    r"(?:\s*%| per cent| percent|[/\u2013-]\d|[.:]\d|,\d{3}\b|-\w"
    r"| (?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December|million|billion|thousand|trillion|hundred|years?|months?|weeks?|days?"
    r"|a\.m|p\.m|x \d)\b|\s*(?:st|nd|rd|th)\b| \([a-z]\))"
)
_IN_A_LIST = re.compile(r" (?:and|or|to) \d")


class _Run(NamedTuple):
    """Digits that follow each other in a line."""

    line: int
    start: int
    digits: str


@dataclass(frozen=True, slots=True)
class _Mark:
    line: int
    start: int
    end: int
    label: str
    score: float

    @property
    def place(self) -> tuple[int, int]:
        return self.line, self.start


def take_marks(lines: Sequence[Line], footnotes: Sequence[Footnote]) -> list[Line]:
    """Take the footnote marks out of the lines and note at each line what it called (`Line.labels`).

    Lines that held nothing but a mark disappear; their label goes to the line before.
    """
    marks = list(_stars(lines, footnotes))
    numbered = [note for note in footnotes if note.label.isdigit()]
    if numbered:
        offsets = [line.content.stored_offset(0) for line in lines]
        body = _Body(lines)
        first_line = 0
        for block in _blocks(numbered):
            limit = bisect_left(offsets, block[0].content.stored_offset(0))
            marks.extend(_assign(body, first_line, limit, [note.label for note in block]))
            # Marks of the next block stand below this one, but a last line may run on beside a note.
            first_line = max(first_line, limit)
    return _without(lines, marks) if marks else list(lines)


class _Body:
    """The text of all lines as one, in which digits are found in one go."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.texts = [line.content.text for line in lines]
        self.text = "\n".join(self.texts)
        self.starts = [0, *accumulate(len(text) + 1 for text in self.texts)]

    def digits(self, first: int, limit: int, endings: Container[str]) -> Iterator[_Run]:
        """The runs of digits from line `first` to before line `limit` that end with one of `endings`."""
        for match in _DIGITS.finditer(self.text, self.starts[first], self.starts[limit]):
            digits = match.group()
            if digits[-1] in endings:
                line = bisect_right(self.starts, match.start(), first) - 1
                yield _Run(line, match.start() - self.starts[line], digits)


def _blocks(footnotes: Sequence[Footnote]) -> Iterator[list[Footnote]]:
    """Footnotes that stand together at the foot of one page."""
    block: list[Footnote] = []
    end = -1
    for note in footnotes:
        start = note.content.stored_offset(0)
        if block and (start > end or note.page != block[-1].page):
            yield block
            block = []
        block.append(note)
        # Not where the note ends: its rest may stand at the foot of the next page.
        end = start + len(note.content.text) + 40
    if block:
        yield block


def _assign(body: _Body, first: int, limit: int, labels: Sequence[str]) -> list[_Mark]:
    """The likeliest place of each label in the lines before `limit`, all in ascending order."""
    candidates: dict[str, list[_Mark]] = {label: [] for label in labels}
    endings = {label[-1] for label in labels} | set(_SUPERSCRIPT_DIGITS)
    for run in body.digits(first, limit, endings):
        for mark in _candidates(run, body.texts[run.line], candidates):
            candidates[mark.label].append(mark)
    chains: list[tuple[float, tuple[_Mark, ...]]] = [(0.0, ())]
    for label in labels:
        grown = list(chains)
        for mark in candidates[label]:
            fitting = [chain for chain in chains if not chain[1] or chain[1][-1].place < mark.place]
            if fitting:
                best = max(fitting, key=lambda chain: chain[0])
                grown.append((best[0] + mark.score, (*best[1], mark)))
        chains = _pareto(grown)
    return list(max(chains, key=lambda chain: chain[0])[1])


def _pareto(chains: list[tuple[float, tuple[_Mark, ...]]]) -> list[tuple[float, tuple[_Mark, ...]]]:
    """Chains that no other beats both in score and in ending early."""
    kept: list[tuple[float, tuple[_Mark, ...]]] = []
    for chain in sorted(chains, key=lambda item: item[1][-1].place if item[1] else (-1, -1)):
        if not kept or chain[0] > kept[-1][0]:
            kept.append(chain)
    return kept


def _candidates(run: _Run, text: str, wanted: Container[str]) -> Iterator[_Mark]:
    """What of a run of digits might call one of the wanted labels: all of it, or its last digits."""
    line, start, digits = run
    end = start + len(digits)
    if digits[0] > "9":
        plain = digits.translate(_SUPERSCRIPTS)
        if plain in wanted:
            yield _Mark(line, start, end, plain, 12.0)
        return
    for length in range(1, min(len(digits), 3) + 1):
        label = digits[-length:]
        if label in wanted:
            score = _score(text, end - length, end, len(digits) - length)
            if _IN_A_LIST.match(text, end):
                score *= 0.4
            if score > 0:
                yield _Mark(line, end - length, end, label, score)


def _score(text: str, start: int, end: int, n_digits_before: int) -> float:
    """How likely the digits from `start` to `end` are a mark; 0 where they cannot be."""
    after = text[end:]
    if _NO_MARK_AFTER.match(after):
        return 0.0
    if n_digits_before:
        return 0.0 if _YEAR.search(text[:end]) else _score_after_digits(text[:start], after)
    if start == 0:
        return _score_first(after)
    return _score_glued(text, start, end, after)


def _score_glued(text: str, start: int, end: int, after: str) -> float:
    """A mark stuck to a word or to punctuation: `the Unit1and`, `the report,1`."""
    before = text[start - 1]
    if before == " ":
        return _score_spaced(text[:start].rstrip(), after)
    if not (before.isalpha() or before in ",;:.”’\"')]?"):
        return 0.0
    if before in ".," and text[start - 2 : start - 1].isdigit() and (before == "." or end - start == 3):
        return 0.0
    if before == "." and _POINT_IN_A_NAME.search(text[max(start - 24, 0) : start]):
        return 0.0
    if before.isupper() and len(re.findall(r"[A-Z]+$", text[:start])[0]) <= 2:
        return 1.0
    return 7.0 if not after[:1].isalpha() else 6.0


def _score_first(after: str) -> float:
    """A mark that wrapped to the start of a line, or has a line of its own."""
    if not after:
        return 6.0
    if after[0].islower():
        return 4.0
    return 1.5 if re.match(r" [a-z]", after) else 0.0


def _score_after_digits(before: str, after: str) -> float:
    """A mark stuck to a number: `for 20252 and`, `resolution 77/2285and` (A/RES/78/220 by pdfium)."""
    if _YEAR.search(before) or _WHOLE_NUMBER.search(before):
        return 5.0
    if _SHORT_NUMBER.search(before) and not after[:1].isalpha():
        return 0.2  # `69/313 of 27 July` with note 3 called elsewhere (A/C.2/80/L.57)
    return 0.0 if after[:1].isdigit() else 1.0


def _score_spaced(before: str, after: str) -> float:
    """A mark between spaces, as PyMuPDF gives it: `the Unit 1 and`."""
    if _GOVERNED.search(before[-24:] + " "):
        return 0.0
    if _COUNTED.search(before[-24:] + " "):
        return 0.5
    closes = before[-1:] in ',;:.”’")'
    if not after or after[0] in ",;:.”)":
        return 5.0 if after else 4.0
    if re.match(r" [a-z]", after):
        return 4.5 if closes else 3.0
    return 3.5 if closes else 2.0


def _stars(lines: Sequence[Line], footnotes: Sequence[Footnote]) -> Iterator[_Mark]:
    """Asterisks in the body that call a footnote marked with as many."""
    labels = {note.label for note in footnotes if note.label.startswith("*")}
    for number, line in enumerate(lines if labels else ()):
        if "*" in line.content.text:
            for match in re.finditer(r"\*+", line.content.text):
                if match.group() in labels:
                    yield _Mark(number, match.start(), match.end(), match.group(), 1.0)


def _without(lines: Sequence[Line], marks: Sequence[_Mark]) -> list[Line]:
    by_line: dict[int, list[_Mark]] = {}
    for mark in marks:
        by_line.setdefault(mark.line, []).append(mark)
    result: list[Line] = []
    blank = False
    for number, line in enumerate(lines):
        if blank and not line.blank_before:
            line = replace(line, blank_before=True)
        blank = False
        if number not in by_line:
            result.append(line)
            continue
        found = sorted(by_line[number], key=lambda mark: mark.start)
        labels = tuple(mark.label for mark in found)
        content = _cut(line.content, found)
        if content.text:
            result.append(replace(line, content=content, labels=labels))
            continue
        blank = line.blank_before
        if result:
            result[-1] = replace(result[-1], labels=result[-1].labels + labels)
    return result


def _cut(content: SpannedText, marks: Sequence[_Mark]) -> SpannedText:
    """The text without the marks and without the space that only a mark filled."""
    parts: list[SpannedText] = []
    position = 0
    text = content.text
    for mark in marks:
        start, end = mark.start, mark.end
        end += text[end : end + 1] == "/"  # "the report, 1/ and", as until the 1990s
        if text[start - 1 : start] == " " and (end == len(text) or text[end] in " ,;:.)”’"):
            start -= 1
        parts.append(content.slice(position, start))
        if start and end < len(text) and text[start - 1] not in " (“‘/-" and text[end].isalnum():
            # pdfium drops the space after a raised mark: "the Unit1and the unique role" (A/RES/79/281).
            parts.append(SpannedText(" ", (0,), (content.stored_offset(start),), content.page_starts))
        position = end
    parts.append(content.slice(position, len(text)))
    return SpannedText.join([part for part in parts if part.text], "").strip()
