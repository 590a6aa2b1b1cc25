"""What changed between two versions of a text: paragraphs put beside each other, and words within them.

Paragraphs keep their order: one that was moved elsewhere is seen as taken out here and added there.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

SAME, CHANGED, ADDED, REMOVED = "same", "changed", "added", "removed"
ALIKE = 0.45  # share of words in common from which two paragraphs are versions of one
_WORD = re.compile(r"\S+")
# One version is read from a PDF, the other from text: the same mark comes in several shapes.
_SHAPES = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "‑": "-", "\u00ad": None})


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of one version, under the number that it is printed with."""

    label: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that both versions have (`same`), or one alone (`removed`, `added`)."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """A paragraph in both versions, or in one of them, with its words."""

    kind: str
    label_before: str | None
    label_after: str | None
    pieces: tuple[Piece, ...]


def compare(before: Sequence[Paragraph], after: Sequence[Paragraph]) -> list[Change]:
    """Paragraphs of two versions, in reading order, each with what became of it."""
    bags = [[_bag(paragraph) for paragraph in side] for side in (before, after)]
    matcher = SequenceMatcher(None, [_key(p) for p in before], [_key(p) for p in after], autojunk=False)
    changes: list[Change] = []
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag == "equal":
            pairs: Iterator[tuple[int | None, int | None]] = zip(
                range(first, last), range(start, end), strict=True
            )
        else:
            pairs = _paired(bags[0], bags[1], (first, last), (start, end))
        changes += [
            _change(None if old is None else before[old], None if new is None else after[new])
            for old, new in pairs
        ]
    return changes


def words(before: str, after: str) -> tuple[Piece, ...]:
    """Words of two versions of a sentence: what stayed, what was taken out, what was put in."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    plain_old, plain_new = ([word.translate(_SHAPES) for word in side] for side in (old, new))
    pieces: list[Piece] = []
    matcher = SequenceMatcher(None, plain_old, plain_new, autojunk=False)
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag == "equal":
            pieces.append(Piece(SAME, " ".join(old[first:last])))
            continue
        if first < last:
            pieces.append(Piece(REMOVED, " ".join(old[first:last])))
        if start < end:
            pieces.append(Piece(ADDED, " ".join(new[start:end])))
    return tuple(pieces)


def count(changes: Sequence[Change]) -> dict[str, int]:
    """How many paragraphs stayed, changed, were added, were taken out."""
    found = Counter(change.kind for change in changes)
    return {kind: found[kind] for kind in (SAME, CHANGED, ADDED, REMOVED)}


def _whole(paragraph: Paragraph) -> str:
    return " ".join(_WORD.findall(paragraph.text))


def _key(paragraph: Paragraph) -> str:
    return _whole(paragraph).translate(_SHAPES)


def _bag(paragraph: Paragraph) -> Counter[str]:
    return Counter(word.strip(".,;:“”\"'()").lower() for word in _WORD.findall(paragraph.text))


def _alike(one: Counter[str], other: Counter[str]) -> float:
    """Words in common over the mean number of words; nothing below what makes two paragraphs one."""
    total = one.total() + other.total()
    share = 2 * (one & other).total() / total if total else 1.0
    return share if share >= ALIKE else 0.0


def _paired(
    old: Sequence[Counter[str]], new: Sequence[Counter[str]], olds: tuple[int, int], news: tuple[int, int]
) -> Iterator[tuple[int | None, int | None]]:
    """Put paragraphs beside those they are most like, in order, so that the likeness in all is greatest."""
    rows, columns = range(*olds), range(*news)
    alike = [[_alike(old[row], new[column]) for column in columns] for row in rows]
    best = [[0.0] * (len(columns) + 1) for _ in range(len(rows) + 1)]
    for i in reversed(range(len(rows))):
        for j in reversed(range(len(columns))):
            beside = best[i + 1][j + 1] + alike[i][j] if alike[i][j] else 0.0
            best[i][j] = max(beside, best[i + 1][j], best[i][j + 1])
    i = j = 0
    while i < len(rows) or j < len(columns):
        inside = i < len(rows) and j < len(columns)
        if inside and alike[i][j] and best[i][j] == best[i + 1][j + 1] + alike[i][j]:
            yield rows[i], columns[j]
            i, j = i + 1, j + 1
        elif i < len(rows) and (j == len(columns) or best[i][j] == best[i + 1][j]):
            yield rows[i], None
            i += 1
        else:
            yield None, columns[j]
            j += 1


def _change(old: Paragraph | None, new: Paragraph | None) -> Change:
    if old is None and new is not None:
        return Change(ADDED, None, new.label, (Piece(ADDED, _whole(new)),))
    if new is None and old is not None:
        return Change(REMOVED, old.label, None, (Piece(REMOVED, _whole(old)),))
    assert old is not None
    assert new is not None
    pieces = words(old.text, new.text)
    kind = SAME if all(piece.kind == SAME for piece in pieces) else CHANGED
    return Change(kind, old.label, new.label, pieces)
