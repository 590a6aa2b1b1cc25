"""How sure a pair's agreement is: intervals by resampling resolutions, on request.

A text put to several votes (paragraphs, amendments, the whole) makes roll calls that go together, so whole
resolutions are drawn with replacement, never single roll calls (percentile bootstrap over clusters, Efron
and Tibshirani 1993, chapters 8 and 13). Every pair of a session sees the same draws: a pair's interval does
not depend on which other pairs were asked for.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from estimators.agreement import CAST, MEASURES, Floats, Votes, Whole, is_unanimous, measures

SEED = 78
CHUNK = 256
"""Pairs taken at once, to bound memory."""
DEFINED_SHARE = 0.9
"""Share of draws in which a measure must be defined; with fewer, an interval would be one of a remnant."""


def draw_weights(clusters: NDArray[Any], n_draws: int, seed: int = SEED) -> Floats:
    """n_draws × roll calls: how often each roll call is in each draw of as many resolutions as there are.

    `clusters` names the resolution of each roll call (numbers or text); give a roll call of no known
    resolution a name of its own.
    """
    names, members = np.unique(clusters, return_inverse=True)
    # The old generator: NumPy promises its stream for all time, which it does not for the newer ones.
    generator = np.random.RandomState(seed)
    drawn = generator.randint(0, len(names), size=(n_draws, len(names)), dtype=np.int64)
    weights = np.zeros((n_draws, len(names)))
    np.add.at(weights, (np.arange(n_draws)[:, None], drawn), 1.0)
    return weights[:, members]


def agreement_intervals(
    votes: Votes,
    clusters: NDArray[Any],
    pairs: Whole,
    measure: str = "agreement",
    level: float = 0.95,
    n_draws: int = 1000,
    seed: int = SEED,
) -> tuple[Floats, Floats]:
    """Lower and upper end of the percentile interval of `measure` for each of `pairs`.

    Args:
        votes: states × roll calls of one scope and session, codes as in `agreement_pairs`.
        clusters: resolution of each roll call (column).
        pairs: n × 2 row numbers.
        measure: one of `MEASURES`.
        level: between 0 and 1.
        n_draws: bootstrap draws, at least 1.
        seed: of the draws.

    Returns:
        Two arrays of n; NaN where the pair shares roll calls of fewer than two resolutions, or the measure
        is undefined in more than a tenth of the draws.

    Raises:
        ValueError: for an unknown measure, or clusters or level of the wrong shape or size.
    """
    if measure not in MEASURES or len(clusters) != votes.shape[1] or not 0 < level < 1 or n_draws < 1:
        raise ValueError("unknown measure, a cluster missing, or a level outside 0 to 1")
    weights = draw_weights(clusters, n_draws, seed)
    low, high = np.full(len(pairs), np.nan), np.full(len(pairs), np.nan)
    for start in range(0, len(pairs), CHUNK):
        part = slice(start, start + CHUNK)
        drawn = _drawn_measure(votes, weights, pairs[part], measure)
        enough = count_resolutions(votes, clusters, pairs[part]) >= 2
        enough &= np.isfinite(drawn).mean(axis=0) >= DEFINED_SHARE
        if enough.any():
            tails = [(1 - level) / 2, (1 + level) / 2]
            low[part][enough], high[part][enough] = np.nanquantile(drawn[:, enough], tails, axis=0)
    return low, high


def _drawn_measure(votes: Votes, weights: Floats, pairs: Whole, measure: str) -> Floats:
    """Draws × pairs: the measure in each draw."""
    first, second = votes[pairs[:, 0]], votes[pairs[:, 1]]
    n_draws, n_pairs = len(weights), len(pairs)
    cells = [(first == k) & (second == l_code) for k in CAST for l_code in CAST]
    together = np.array([(weights @ cell.T.astype(np.float64)).ravel() for cell in cells])
    shared = ((first > 0) & (second > 0) & is_unanimous(votes)).astype(np.float64)
    n_unanimous = (weights @ shared.T).ravel()
    values = measures(together.reshape(3, 3, n_draws * n_pairs), n_unanimous)[measure]
    return values.reshape(n_draws, n_pairs)


def count_resolutions(votes: Votes, clusters: NDArray[Any], pairs: Whole) -> Whole:
    """How many resolutions the shared roll calls of each of `pairs` belong to; arguments as above."""
    shared = (votes[pairs[:, 0]] > 0) & (votes[pairs[:, 1]] > 0)
    return np.array([len(np.unique(clusters[row])) for row in shared], dtype=np.int64)
