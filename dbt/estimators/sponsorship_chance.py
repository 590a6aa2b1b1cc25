"""How many drafts pairs of states share by chance, over all committees of a session.

Committees, and the parts of each that `estimators.sponsorship_null` finds, are chosen from independently, so
the number of drafts in common is a sum of independent numbers; its distribution is computed exactly.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from estimators.sponsorship_null import NullModel, fit_null_models

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Flags = NDArray[np.bool_]

PAIRS_AT_ONCE = 1024
"""Pairs of about as many shared drafts are computed together, so that few stand beside columns of zeros."""
DIGITS = 12
"""Significant digits published: what is left of them says nothing."""

_POWER_OF_ONE = 280
_POWERS = np.array([float(f"1e{power}") for power in range(-_POWER_OF_ONE, _POWER_OF_ONE + DIGITS)])


def compare_with_chance(sponsors: Flags, committees: Sequence[str], n_both: Whole) -> dict[str, Floats]:
    """Expected number of shared drafts, and the probability of as many or more, of all pairs of states.

    Args:
        sponsors: states × tested drafts; a row may be empty, a column not.
        committees: committee of each draft.
        n_both: pairs, in the order of `np.triu_indices`; drafts that both sponsor.

    Returns:
        `n_expected` ≥ 0 and `p_value` in [0, 1], to 12 significant digits; NaN for pairs that sponsor no
        draft in one same committee, which could not have met.
    """
    first, second = np.triu_indices(len(sponsors), k=1)
    n_expected, p_value = np.full(len(first), np.nan), np.full(len(first), np.nan)
    meets = np.zeros(len(first), dtype=bool)
    most = np.zeros(len(first), dtype=np.int64)
    parts = []
    for activity, model in _all_parts(sponsors, committees):
        parts.append((activity, model))
        meets |= (activity[first] > 0) & (activity[second] > 0)
        most += np.minimum(activity[first], activity[second])
    order = np.flatnonzero(meets)
    order = order[np.argsort(most[order], kind="stable")]
    for start in range(0, len(order), PAIRS_AT_ONCE):
        pairs = order[start : start + PAIRS_AT_ONCE]
        chance = np.ones((1, len(pairs)))
        for activity, model in parts:
            chance = _added(chance, model.overlap(activity[first[pairs]], activity[second[pairs]]))
        # Summed from the far end, where the small terms are, so that tiny p-values keep their digits.
        tails = np.cumsum(chance[::-1], axis=0)[::-1]
        n_expected[pairs] = tails[1:].sum(axis=0) / tails[0]
        p_value[pairs] = tails[n_both[pairs], np.arange(len(pairs))] / tails[0]
    return {"n_expected": rounded(n_expected), "p_value": rounded(p_value)}


def rounded(values: Floats) -> Floats:
    """Values ≥ 0 to `DIGITS` significant digits; NaN stays."""
    # By a table of powers, not by a logarithm, whose last digit differs from processor to processor.
    exponents = np.searchsorted(_POWERS, values, side="right") - 1 - _POWER_OF_ONE
    scales = _POWERS[_POWER_OF_ONE + DIGITS - 1 - np.clip(exponents, -_POWER_OF_ONE, DIGITS - 1)]
    return np.rint(values * scales) / scales


def _all_parts(sponsors: Flags, committees: Sequence[str]) -> list[tuple[Whole, NullModel]]:
    """Every part of every committee, with the activity in it of all states."""
    names = np.asarray(committees, dtype=object)
    found = []
    for name in sorted(set(committees)):
        part = sponsors[:, names == name]
        is_active = part.any(axis=1)
        for model in fit_null_models(part[is_active]):
            activity = np.zeros(len(sponsors), dtype=np.int64)
            activity[is_active] = model.activity
            found.append((activity, model))
    return found


def _added(chance: Floats, overlap: Floats) -> Floats:
    """Distribution of the sum of two independent numbers (number × pairs)."""
    if len(overlap) > len(chance):
        chance, overlap = overlap, chance
    added = np.zeros((len(chance) + len(overlap) - 1, chance.shape[1]))
    for number, share in enumerate(overlap):
        added[number : number + len(chance)] += chance * share
    return added
