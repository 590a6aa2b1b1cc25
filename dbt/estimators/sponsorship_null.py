"""Sponsorship by chance in one committee: what keeps each state's activity and each draft's size.

Of all ways of filling in the lists, the null model is the one of largest entropy in which every state
sponsors exactly as many drafts as it did, and every draft has as many sponsors as it had on average over the
ways. Then a state that sponsors n drafts has any set of n drafts with a probability in proportion to the
product of their odds (conditional Bernoulli sampling: Chen, Dempster and Liu 1994, Biometrika 81:457-469),
and two states choose independently. The bipartite configuration model (Saracco et al. 2017,
10.1088/1367-2630/aa6b38) keeps activity on average only; with the few dozen drafts of a committee shared
drafts then vary half as much again as they should, and ties go unseen.

Nothing is random. All sums are over positive terms, so nothing cancels; and all are written out in a fixed
order, without linear algebra, logarithms or powers, whose last digits differ from processor to processor.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Flags = NDArray[np.bool_]

TOLERANCE = 1e-10
MAXIMUM_STEPS = 200
MAXIMUM_DRAFTS = 300
"""More could run out of the range of a double; the busiest committee of a session has a third as many."""


@dataclass(frozen=True)
class NullModel:
    """Chance among drafts that are chosen from at one time.

    Attributes:
        drafts: column numbers of the drafts.
        activity: states; how many of these drafts each sponsors.
        odds: drafts; relative odds with which each is chosen.
        chosen: probabilities that 0, 1, 2 … drafts are chosen, each by itself with its odds.
        joint: [t, k], weight of t drafts that one or the other of two states alone chooses, each a given
            one of the two, and k that both choose.
        residual: largest difference between a draft's size and its mean by chance.
    """

    drafts: Whole
    activity: Whole
    odds: Floats
    chosen: Floats
    joint: Floats
    residual: float

    def overlap(self, activity_a: Whole, activity_b: Whole) -> Floats:
        """Number × pairs: probability that states of these activities share exactly 0, 1, 2 … drafts.

        Of two states, n drafts are one's alone, the other's alone or both's; the generating function of a
        draft, 1 + odds·s + odds²·w with s = u + v, leaves two numbers to run over in place of three.
        """
        ways = _binomials(len(self.joint) - 1)
        most = np.minimum(activity_a, activity_b)
        both_choose = self.chosen[activity_a] * self.chosen[activity_b]
        shares = np.zeros((int(most.max(initial=0)) + 1, len(activity_a)))
        for number in range(len(shares)):
            pairs = np.flatnonzero(most >= number)
            alone = activity_a[pairs] - number
            either = alone + activity_b[pairs] - number
            shares[number, pairs] = self.joint[either, number] * ways[either, alone] / both_choose[pairs]
        return shares


def fit_null_models(sponsors: Flags) -> list[NullModel]:
    """Fit states × drafts of one committee; parts that are chosen independently of each other.

    Where the most sponsored drafts have as many sponsors as the activities of the states allow at all (a
    draft of all states is the simplest case), every state fills those first and the rest is chosen
    separately: odds over both together would have no bound. Mostly there is one part.

    Raises:
        ValueError: without drafts, with more than `MAXIMUM_DRAFTS`, or with an empty row or column.
    """
    n_drafts = sponsors.shape[1]
    if not 0 < n_drafts <= MAXIMUM_DRAFTS:
        raise ValueError(f"{n_drafts} drafts; the null model takes 1 to {MAXIMUM_DRAFTS}")
    if not sponsors.any(axis=0).all() or not sponsors.any(axis=1).all():
        raise ValueError("a state without a draft, or a draft without a sponsor")
    sizes, activity = sponsors.sum(axis=0).astype(np.int64), sponsors.sum(axis=1).astype(np.int64)
    order = np.argsort(-sizes, kind="stable")
    most = np.array([np.minimum(activity, count).sum() for count in range(1, n_drafts + 1)])
    ends = np.flatnonzero(np.cumsum(sizes[order]) == most) + 1  # the last is always one
    starts = [0, *ends[:-1].tolist()]
    return [
        _fit(np.sort(order[start:end]), sizes, np.clip(activity - start, 0, end - start))
        for start, end in zip(starts, ends.tolist(), strict=True)
    ]


def _fit(drafts: Whole, all_sizes: Whole, activity: Whole) -> NullModel:
    """Odds of the drafts of one part."""
    sizes = all_sizes[drafts].astype(np.float64)
    is_free = (activity > 0) & (activity < len(drafts))  # the others have no choice
    n_states = np.bincount(activity[is_free], minlength=1).astype(np.float64)  # states by activity
    sizes -= (activity == len(drafts)).sum()
    odds, residual = np.ones(len(drafts)), 0.0
    for _ in range(MAXIMUM_STEPS if is_free.any() else 0):
        expected = (n_states[:, None] * inclusion_probabilities(odds, len(n_states) - 1)).sum(axis=0)
        residual = float(np.abs(expected - sizes).max())
        if residual < TOLERANCE:
            break
        odds = odds * (sizes / (is_free.sum() - sizes)) * ((is_free.sum() - expected) / expected)
        # Only ratios of odds matter; the middle of the range keeps the probabilities clear of underflow.
        odds = np.clip(odds / np.median(odds), 1e-12, 1e12)
    largest = int(activity.max())
    chosen, joint = choice_probabilities(odds, largest), _joint_choices(odds, largest)
    return NullModel(drafts, activity, odds, chosen, joint, residual)


def choice_probabilities(odds: Floats, largest: int) -> Floats:
    """Probability that 0, 1, … `largest` drafts are chosen, each by itself with its odds."""
    chosen = np.zeros(largest + 1)
    chosen[0] = 1.0
    for chance in odds / (1 + odds):
        chosen = _with_one_more(chosen, chance)
    return chosen


def inclusion_probabilities(odds: Floats, largest: int) -> Floats:
    """(largest + 1) × drafts: probability that a state of n drafts is on each; rows sum to n.

    P(d in A given |A| = n) = p_d P(|A without d| = n - 1) / P(|A| = n), p = odds / (1 + odds).
    """
    chances = odds / (1 + odds)
    _, first, place = np.unique(odds, return_index=True, return_inverse=True)
    # A row for each distinct odds, which leaves the first draft of them out, and one that leaves none out.
    counts = np.zeros((len(first) + 1, largest + 1))
    counts[:, 0] = 1.0
    for draft, chance in enumerate(chances):
        following = _with_one_more(counts, chance)
        if first[place[draft]] == draft:
            following[place[draft]] = counts[place[draft]]
        counts = following
    inclusion = np.zeros((largest + 1, len(odds)))
    inclusion[1:] = chances * counts[place].T[:-1] / counts[-1, 1:, None]
    return inclusion


def _with_one_more(counts: Floats, chance: float) -> Floats:
    """Probabilities of numbers (last axis) with one more draft to choose."""
    following = counts * (1 - chance)
    following[..., 1:] += counts[..., :-1] * chance
    return following


def _joint_choices(odds: Floats, largest: int) -> Floats:
    """(2·largest + 1) × (largest + 1): see `NullModel.joint`."""
    joint = np.zeros((2 * largest + 1, largest + 1))
    joint[0, 0] = 1.0
    for chance in odds / (1 + odds):
        following = joint * (1 - chance) * (1 - chance)
        following[1:] += joint[:-1] * (chance * (1 - chance))
        following[:, 1:] += joint[:, :-1] * (chance * chance)
        joint = following
    return joint


@cache
def _binomials(largest: int) -> Floats:
    """Pascal's triangle: [n, k] is the number of ways to choose k of n."""
    ways = np.zeros((largest + 1, largest + 1))
    ways[:, 0] = 1.0
    for row in range(1, largest + 1):
        ways[row, 1:] = ways[row - 1, 1:] + ways[row - 1, :-1]
    return ways
