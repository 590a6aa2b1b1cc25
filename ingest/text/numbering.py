"""Which printed numbers and letters open a paragraph.

Takes candidates (`1.` or `(a)` at the start of a line) and chooses those that form a sequence, because
a line may begin with `2025.` or `(a) of the Convention` by mere wrapping, and a table may number its
rows (`1. Income from staff assessment`, A/C.5/80/L.6).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_GAP_COST = 4.0
_LONGEST_GAP = 6


@dataclass(frozen=True, slots=True)
class NumberCandidate:
    """A line that opens with a number.

    `score` says how much it looks like the start of a paragraph; `restart_cost` how unlikely it is that
    numbering starts anew here.
    """

    line: int
    number: int
    score: float
    restart_cost: float


@dataclass(frozen=True, slots=True)
class _Chain:
    total: float
    candidate: NumberCandidate
    before: _Chain | None


def choose_numbers(candidates: Sequence[NumberCandidate]) -> dict[int, int]:
    """The candidates that together make the likeliest numbering, as line → number.

    Numbers run from 1 without gap; they may start anew (a new part, an annex), and a gap is accepted
    only where the rest of the sequence outweighs it.
    """
    best_by_number: dict[int, _Chain] = {}
    best: _Chain | None = None
    for candidate in candidates:
        chain = _extend(candidate, best_by_number, best)
        if chain is None:
            continue
        known = best_by_number.get(candidate.number)
        if known is None or chain.total >= known.total:
            best_by_number[candidate.number] = chain
        if best is None or chain.total >= best.total:
            best = chain
    chosen: dict[int, int] = {}
    while best is not None:
        chosen[best.candidate.line] = best.candidate.number
        best = best.before
    return chosen


def _extend(
    candidate: NumberCandidate, best_by_number: dict[int, _Chain], best: _Chain | None
) -> _Chain | None:
    """The best chain that ends with this candidate."""
    options: list[tuple[float, _Chain | None]] = []
    if candidate.number == 1:
        options.append((0.0, None) if best is None else (best.total - candidate.restart_cost, best))
        options.append((-candidate.restart_cost, None))
    for gap in range(_LONGEST_GAP):
        before = best_by_number.get(candidate.number - 1 - gap)
        if before is not None:
            options.append((before.total - gap * _GAP_COST, before))
    if not options:
        # The first number of a part may be lost, but a lone high number is no paragraph.
        if candidate.number > _LONGEST_GAP:
            return None
        base = best.total if best else 0.0
        options.append((base - candidate.number * _GAP_COST - candidate.restart_cost, best))
    total, before = max(options, key=lambda option: option[0])
    return _Chain(total + candidate.score, candidate, before)


def roman_value(label: str) -> int | None:
    """Value of a lower-case Roman numeral up to `c`; None where it is none."""
    if not label or any(letter not in _ROMAN_VALUES for letter in label):
        return None
    values = [_ROMAN_VALUES[letter] for letter in label]
    total = sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))
    return total if total > 0 else None


def letter_value(label: str) -> int | None:
    """`a` is 1, `z` 26, `aa` 27, `bb` 28; None for anything else."""
    if not label.isalpha() or len(set(label)) != 1 or len(label) > 2:
        return None
    return ord(label[0]) - ord("a") + 1 + 26 * (len(label) - 1)


def _digit_value(label: str) -> int | None:
    return int(label) if label.isdigit() else None


_STYLES = {"letter": letter_value, "roman": roman_value, "digit": _digit_value}


@dataclass(slots=True)
class SubLabels:
    """The open levels of sub-paragraphs below one numbered paragraph: `(a)`, then `(i)`."""

    levels: list[tuple[str, int]] = field(default_factory=list)

    def accept(self, label: str, before: str) -> int | None:
        """Level (0 for the outermost) of a label that continues or opens a list; None for any other.

        `before` is the text that precedes it; a list opens after a colon or another closed clause.
        """
        opens = self._opened_style(label)
        if opens and before.endswith(":"):
            self.levels.append((opens, 1))
            return len(self.levels) - 1
        for level in range(len(self.levels) - 1, -1, -1):
            style, value = self.levels[level]
            if _STYLES[style](label) == value + 1:
                del self.levels[level + 1 :]
                self.levels[level] = (style, value + 1)
                return level
        if opens and (not self.levels or opens != self.levels[-1][0]):
            self.levels.append((opens, 1))
            return len(self.levels) - 1
        return None

    def _opened_style(self, label: str) -> str | None:
        return {"a": "letter", "i": "roman", "1": "digit"}.get(label)
