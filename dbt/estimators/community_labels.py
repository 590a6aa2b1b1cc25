"""Numbers for communities: by size within a session, and kept from one session to the next.

A community takes over the number under which most of its members were last seen, as far as that number is
not a better match for another: the assignment of largest total Jaccard overlap (Hungarian method; Kuhn 1955).
Only states seen before count, so that admissions do not break a line, and a state that missed sessions still
speaks for its last community. Once all sessions are known, 1 is the community of most members over them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

Whole = NDArray[np.int64]

LEAST_OVERLAP = 1 / 3
"""With a smaller Jaccard overlap a community counts as new: less than half of two equal sets is shared."""


def in_order_of_size(labels: Whole) -> Whole:
    """The same division with labels 0, 1, 2 … by size, and by the first member where sizes are equal."""
    _, first, numbers, sizes = np.unique(labels, return_index=True, return_inverse=True, return_counts=True)
    places = np.empty(len(sizes), dtype=np.int64)
    places[np.lexsort((first, -sizes))] = np.arange(len(sizes))
    return places[numbers]


def persistent_labels(sessions: Sequence[dict[int, int]]) -> list[dict[int, int]]:
    """Numbers from 1 that a community keeps through the sessions.

    Args:
        sessions: in the order of time, each a community label (≥ 0) by state.

    Returns:
        The same divisions with kept numbers, 1 for the community with most members over all sessions, and
        of equals for the earlier one. A number that no state carries any more is not used again.
    """
    last_seen: dict[int, int] = {}
    next_number = 1
    named: list[dict[int, int]] = []
    for division in sessions:
        numbers = _matched(division, last_seen)
        for label in sorted(set(division.values())):
            if label not in numbers:
                numbers[label] = next_number
                next_number += 1
        named.append({state: numbers[label] for state, label in division.items()})
        last_seen |= named[-1]
    return _by_total(named)


def _by_total(named: Sequence[dict[int, int]]) -> list[dict[int, int]]:
    """Numbers anew, by members over all sessions, so that the communities that matter come first."""
    totals = Counter(number for division in named for number in division.values())
    ranked = sorted(totals, key=lambda number: (-totals[number], number))
    places = {number: place for place, number in enumerate(ranked, start=1)}
    return [{state: places[number] for state, number in division.items()} for division in named]


def _matched(division: dict[int, int], last_seen: dict[int, int]) -> dict[int, int]:
    """Earlier number by label, for labels that are near enough to one."""
    seen = [state for state in division if state in last_seen]
    labels = sorted({division[state] for state in seen})
    numbers = sorted({last_seen[state] for state in seen})
    overlaps = np.zeros((len(labels), len(numbers)))
    for state in seen:
        overlaps[labels.index(division[state]), numbers.index(last_seen[state])] += 1
    either = overlaps.sum(axis=1)[:, None] + overlaps.sum(axis=0)[None, :] - overlaps
    similarity = overlaps / np.maximum(either, 1)
    rows, columns = linear_sum_assignment(similarity, maximize=True)
    return {
        labels[row]: numbers[column]
        for row, column in zip(rows, columns, strict=True)
        if similarity[row, column] >= LEAST_OVERLAP
    }
