"""Maximum a posteriori fit of a dynamic one-dimensional ordered-logit model of votes.

Takes votes as whole numbers: which point (a state in a session) answered which item (a roll call, or several
roll calls that share parameters) with which outcome. Gives the position of every point and its standard
error. Knows nothing of states, sessions, signs or scales: `ideal_points.py` does. No input or output.

The model, for outcome k of item j by point i (0 = first outcome), with cuts c_j1 < c_j2, discrimination b_j
and position x_i:

    P(k <= 0) = F(c_j1 - b_j x_i),   P(k <= 1) = F(c_j2 - b_j x_i),   F(z) = 1 / (1 + exp(-z))
    x_i ~ N(0, 1),   x_i - x_before(i) ~ N(0, gap_i drift^2),   b_j ~ N(0, spread^2),   cuts flat

after Bailey, Strezhnev and Voeten (2017), doi:10.1177/0022002715595700, who use the normal in place of F and
draw from the posterior where this finds its mode.

The logistic F has F(u) - F(l) = F(u) (1 - F(l)) (1 - exp(l - u)). So a vote is one or two *answers*, each a
plain logistic term about one cut (a first outcome answers about the first cut, a last one about the last, a
middle one about both), and an item with m middle votes adds m log(1 - exp(c_j1 - c_j2)). Each block (items
given positions, positions given items) is then concave and is climbed by Newton steps in closed form.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import solveh_banded
from scipy.special import expit, log_expit

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Flags = NDArray[np.bool_]

LONGEST_STEP = 2.0
"""A Newton step of any parameter is cut to this, far beyond any step near the mode."""

FIRST_ROUNDS = 8
"""Rounds before the first leap: until then the steps are no guide to where the mode lies."""

ROUNDS_KEPT = 6
"""Rounds from which a leap is made; more of them gain nothing here."""


@dataclass(frozen=True)
class Prior:
    """Standard deviations, on the scale on which a position is N(0, 1) and an answer logistic.

    `drift`: the step of a state from one session to the next; `spread`: a discrimination. The published
    sampler has, for states that vote as often as before, a drift of sqrt(0.5 * 0.5) and a spread of 1 on the
    normal scale, which is pi / sqrt(3) on the logistic one.
    """

    drift: float = 0.5
    spread: float = float(np.pi / np.sqrt(3))


@dataclass(frozen=True)
class Answers:
    """Votes as answers about cuts, sorted by cut; the cuts of item j are 2j and 2j + 1.

    `side` is +1 where the vote lies below the cut and -1 above; `n_middle` counts the middle votes of each
    item; `has_second` tells which items have three outcomes (one with two has a single cut, its first).
    `stiffness` ties each point to the one before it: 1 / gap, or 0 where another state's points begin.
    """

    point: Integers
    cut: Integers
    side: Floats
    n_middle: Floats
    has_second: Flags
    stiffness: Floats


class Fit:
    """Parameters in one vector, seen as `position`, `cuts` (items x 2) and `discrimination`."""

    def __init__(self, vector: Floats, n_points: int) -> None:
        n_items = (len(vector) - n_points) // 3
        self.vector = vector
        self.position = vector[:n_points]
        self.cuts = vector[n_points : n_points + 2 * n_items].reshape(n_items, 2)
        self.discrimination = vector[n_points + 2 * n_items :]

    @property
    def gap(self) -> Floats:
        """Distance of the two cuts of each item; without meaning where there is one."""
        return self.cuts[:, 1] - self.cuts[:, 0]


def make_answers(point: Integers, item: Integers, outcome: Integers, gap: Floats) -> Answers:
    """Votes as answers about cuts.

    `point`, `item` (from 0, none left out) and `outcome` (0, 1, 2 in their order) have one entry per vote.
    Outcomes are numbered anew in each item, so that an item with two of them has one cut, whichever two they
    are. `gap` has one entry per point, points of a state standing together and the earliest first: sessions
    since the point before it, 0 for the first of a state. Raises `ValueError` where all vote alike.
    """
    n_items = int(item.max()) + 1
    seen = np.zeros((n_items, 3), dtype=bool)
    seen[item, outcome] = True
    if (seen.sum(axis=1) < 2).any():
        raise ValueError("an item on which all vote alike says nothing of positions: leave it out")
    outcome = (np.cumsum(seen, axis=1) - 1)[item, outcome]
    below, above = outcome < seen.sum(axis=1)[item] - 1, outcome > 0
    cut = np.concatenate([2 * item[below] + outcome[below], 2 * item[above] + outcome[above] - 1])
    side = np.concatenate([np.ones(below.sum()), -np.ones(above.sum())])
    points = np.concatenate([point[below], point[above]])
    order = np.lexsort((points, cut))
    n_middle = np.bincount(item[below & above], minlength=n_items).astype(float)
    stiffness = np.divide(1.0, gap, out=np.zeros(len(gap)), where=gap > 0)
    return Answers(points[order], cut[order], side[order], n_middle, seen.all(axis=1), stiffness)


def log_posterior(answers: Answers, fit: Fit, prior: Prior) -> float:
    """Log of the posterior density up to a constant."""
    tied = answers.has_second
    step = np.diff(fit.position, prepend=0.0)
    return float(
        log_expit(_margin(answers, fit)).sum()
        + (answers.n_middle[tied] * np.log(-np.expm1(-fit.gap[tied]))).sum()
        - (fit.position**2).sum() / 2
        - (answers.stiffness * step**2).sum() / (2 * prior.drift**2)
        - (fit.discrimination**2).sum() / (2 * prior.spread**2)
    )


def gradient(answers: Answers, fit: Fit, prior: Prior) -> Floats:
    """Derivatives of `log_posterior` by every parameter, in the order of `fit.vector`."""
    by_position, _, _ = _position_slopes(answers, fit, prior)
    by_item, _ = _item_slopes(answers, fit, prior)
    return np.concatenate([by_position, by_item[:, :2].ravel(), by_item[:, 2]])


def fit_model(
    answers: Answers, start: Floats, prior: Prior, tolerance: float, max_rounds: int
) -> tuple[Fit, int]:
    """Climb to the mode from the positions `start`; returns the fit and the number of rounds taken.

    A round is a Newton step of all items and then one of all positions. Rounds alone close in slowly,
    because items and positions lean on each other; so after each the last few are combined into a leap
    (Anderson 1965, doi:10.1145/321296.321305), which is kept only if it leads higher. Stops when no position
    moves by `tolerance` in a round; raises `RuntimeError` when one still does after `max_rounds`.
    """
    fit = _first_fit(answers, start)
    rounds_made: deque[tuple[Floats, Floats]] = deque(maxlen=ROUNDS_KEPT)
    moved = np.inf
    for n_rounds in range(1, max_rounds + 1):
        before = fit.vector.copy()
        _move_items(answers, fit, prior)
        moved = _move_positions(answers, fit, prior)
        if moved < tolerance:
            return fit, n_rounds
        if n_rounds >= FIRST_ROUNDS:
            rounds_made.append((fit.vector.copy(), fit.vector - before))
            fit = _leap(answers, fit, rounds_made, prior)
    raise RuntimeError(f"positions still move by {moved:.2g} after {max_rounds} rounds")


def standard_errors(answers: Answers, fit: Fit, prior: Prior) -> Floats:
    """Laplace standard error of each position with the items taken as known, hence somewhat too small.

    Root of the diagonal of the inverse of the tridiagonal curvature, by elimination from both ends.
    """
    _, diagonal, beside = _position_slopes(answers, fit, prior)
    forward, backward = diagonal.copy(), diagonal.copy()
    for i in range(1, len(diagonal)):
        forward[i] -= beside[i] ** 2 / forward[i - 1]
        backward[-1 - i] -= beside[-i] ** 2 / backward[-i]
    return 1.0 / np.sqrt(forward + backward - diagonal)


def _first_fit(answers: Answers, start: Floats) -> Fit:
    """No discrimination yet and cuts at the logits of the shares: the mode where positions say nothing."""
    n_items = len(answers.n_middle)
    below = np.bincount(answers.cut[answers.side > 0], minlength=2 * n_items)
    above = np.bincount(answers.cut[answers.side < 0], minlength=2 * n_items)
    cuts = np.log((below + 0.5) / (above + 0.5)).reshape(n_items, 2)
    # The shares are of the answers about one cut, so that the two logits may stand in the wrong order.
    wrong = answers.has_second & (cuts[:, 1] - cuts[:, 0] < 1.0)
    cuts[wrong] = cuts[wrong].mean(axis=1, keepdims=True) + np.array([-0.5, 0.5])
    return Fit(np.concatenate([start, cuts.ravel(), np.zeros(n_items)]), len(start))


def _margin(answers: Answers, fit: Fit) -> Floats:
    """How far each answer lies on its own side of its cut, in logits."""
    reach = fit.discrimination[answers.cut >> 1] * fit.position[answers.point]
    return answers.side * (fit.cuts.ravel()[answers.cut] - reach)


def _pull_and_weight(answers: Answers, fit: Fit) -> tuple[Floats, Floats]:
    """First derivative of each answer's term by its cut, and minus the second."""
    miss = expit(-_margin(answers, fit))
    return answers.side * miss, miss * (1.0 - miss)


def _position_slopes(answers: Answers, fit: Fit, prior: Prior) -> tuple[Floats, Floats, Floats]:
    """Gradient by position; minus its curvature: diagonal, and entries beside it (with the one before)."""
    pull, weight = _pull_and_weight(answers, fit)
    discrimination = fit.discrimination[answers.cut >> 1]
    n_points = len(fit.position)
    tie = answers.stiffness / prior.drift**2
    strain = tie * np.diff(fit.position, prepend=0.0)
    slope = -np.bincount(answers.point, pull * discrimination, n_points) - fit.position - strain
    slope[:-1] += strain[1:]
    diagonal = np.bincount(answers.point, weight * discrimination**2, n_points) + 1.0 + tie
    diagonal[:-1] += tie[1:]
    return slope, diagonal, -tie


def _item_slopes(answers: Answers, fit: Fit, prior: Prior) -> tuple[Floats, Floats]:
    """Gradient by first cut, second cut, discrimination (items x 3); minus the curvature (items x 3 x 3)."""
    pull, weight = _pull_and_weight(answers, fit)
    position = fit.position[answers.point]
    n_items = len(fit.discrimination)

    def by_cut(values: Floats) -> Floats:
        return np.bincount(answers.cut, values, 2 * n_items).reshape(n_items, 2)

    grow = 1.0 / np.expm1(np.where(answers.has_second, fit.gap, 1.0))
    push = answers.n_middle * grow  # middle votes hold the two cuts apart
    slope = np.empty((n_items, 3))
    slope[:, :2] = by_cut(pull) + np.stack([-push, push], axis=1)
    slope[:, 2] = -by_cut(pull * position).sum(axis=1) - fit.discrimination / prior.spread**2
    curvature = np.zeros((n_items, 3, 3))
    curvature[:, [0, 1], [0, 1]] = by_cut(weight) + (push * (1.0 + grow))[:, None]
    curvature[:, 0, 1] = curvature[:, 1, 0] = -push * (1.0 + grow)
    curvature[:, :2, 2] = curvature[:, 2, :2] = -by_cut(weight * position)
    curvature[:, 2, 2] = by_cut(weight * position**2).sum(axis=1) + 1.0 / prior.spread**2
    curvature[~answers.has_second, 1, 1] = 1.0  # a cut that is not there stays where it is
    return slope, curvature


def _move_items(answers: Answers, fit: Fit, prior: Prior) -> None:
    slope, curvature = _item_slopes(answers, fit, prior)
    step = np.linalg.solve(curvature, slope[:, :, None])[:, :, 0]
    share = LONGEST_STEP / np.maximum(np.abs(step).max(axis=1), LONGEST_STEP)
    # The second cut must stay above the first: no step takes away more than half of the gap.
    half = 0.5 * np.where(answers.has_second, fit.gap, 1.0)
    closing = np.where(answers.has_second, step[:, 0] - step[:, 1], 0.0)
    share = np.minimum(share, half / np.maximum(closing, half))[:, None]
    fit.cuts += share * step[:, :2]
    fit.discrimination += share[:, 0] * step[:, 2]


def _move_positions(answers: Answers, fit: Fit, prior: Prior) -> float:
    """Move all positions at once; returns the longest move."""
    slope, diagonal, beside = _position_slopes(answers, fit, prior)
    step = np.clip(solveh_banded(np.stack([beside, diagonal]), slope), -LONGEST_STEP, LONGEST_STEP)
    fit.position += step
    return float(np.abs(step).max())


def _leap(answers: Answers, fit: Fit, rounds_made: deque[tuple[Floats, Floats]], prior: Prior) -> Fit:
    """Where the last rounds point to, or `fit` (and a clean slate) where that is not higher."""
    if len(rounds_made) < 2:
        return fit
    ends = np.diff([end for end, _ in rounds_made], axis=0)
    steps = np.diff([step for _, step in rounds_made], axis=0)
    weights = np.linalg.lstsq(steps @ steps.T, steps @ rounds_made[-1][1], rcond=1e-12)[0]
    leap = Fit(fit.vector - weights @ ends, len(fit.position))
    closed = answers.has_second & (leap.gap < 0.2 * fit.gap)
    leap.cuts[closed] = fit.cuts[closed]
    if log_posterior(answers, leap, prior) > log_posterior(answers, fit, prior):
        return leap
    rounds_made.clear()
    return fit
