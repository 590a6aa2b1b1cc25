"""How alike two states vote: every pair of a scope's session, from counts of what the two cast together.

Takes one vote matrix (states × roll calls) at a time and gives one column per measure over its pairs. All
measures follow from nine counts per pair, "how often did the one cast k while the other cast l", which are
matrix products of indicators; as these are whole numbers, results do not depend on the machine. Roll calls
in which one of the two cast no vote are no part of a pair. What is undefined is NaN, for null.

Sources of the formulas: E. Voeten, `DyadicAgreementScores.R` (agreement); Signorino and Ritter 1999, ISQ
43:115-144 (S); Häge 2011, 10.1093/pan/mpr023 (kappa and pi as 1 - D_o / D_e, linear distance); U.S.
Department of State, "Voting Practices in the United Nations" (coincidence, before and from 2017).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Flags = NDArray[np.bool_]
Votes = NDArray[np.int8]

NOT_VOTING, YES, ABSTAIN, NO = 0, 1, 2, 3
CAST = (YES, ABSTAIN, NO)
CONTESTED_SHARE = 10
"""A roll call is contested from this per cent of no and abstain among those who voted."""

COUNTS = ("n_shared", "n_contested", "n_not_unanimous", "n_same", "n_opposite")
MEASURES = (
    "agreement",
    "agreement_all",
    "s_absolute",
    "s_squared",
    "kappa",
    "kappa_expected_disagreement",
    "pi",
    "pi_expected_disagreement",
    "coincidence",
    "coincidence_2017",
)


def agreement_pairs(votes: Votes) -> dict[str, NDArray[Any]]:
    """Measures of all pairs of rows of `votes`, first row of a pair before the second.

    Args:
        votes: states × roll calls; 0 not voting, 1 yes, 2 abstain, 3 no. Unanimity and contest are
            judged over all rows, so give every state that voted.

    Returns:
        Columns of S·(S−1)/2 values: `row_a`, `row_b` (row numbers), `COUNTS` (integers) and `MEASURES`:
        agreement*, coincidence* and *_expected_disagreement in [0, 1], S, kappa and pi in [−1, 1].

    Raises:
        ValueError: if `votes` is not a matrix of these codes.
    """
    _check_codes(votes)
    first, second = np.triu_indices(len(votes), k=1)
    together = joint_counts(votes)[:, :, first, second]
    n_shared = _weighted(together, np.ones((3, 3)))
    n_unanimous = _shared(votes[:, is_unanimous(votes)])[first, second]
    n_contested = _shared(votes[:, is_contested(votes)])[first, second]
    columns = measures(together, n_unanimous)
    counts = {
        "n_shared": n_shared,
        "n_contested": n_contested,
        "n_not_unanimous": n_shared - n_unanimous,
        "n_same": together[0, 0] + together[2, 2],
        "n_opposite": together[0, 2] + together[2, 0],
    }
    return {"row_a": first, "row_b": second} | {n: c.astype(np.int64) for n, c in counts.items()} | columns


def measures(together: Floats, n_unanimous: Floats) -> dict[str, Floats]:
    """`MEASURES` from counts of votes cast together.

    Args:
        together: 3 × 3 × pairs; [k, l] counts shared roll calls with the first on k and the second on l
            of (yes, abstain, no). May be weighted counts.
        n_unanimous: pairs; shared roll calls in which all votes cast by anyone were identical.

    Returns:
        One array over the pairs per measure, NaN where undefined.
    """
    n_shared = _weighted(together, np.ones((3, 3)))
    steps = _weighted(together, _distance(1))  # sum of |k - l|, in steps of yes, abstain, no
    squares = _weighted(together, _distance(2))
    agreement_all = 1 - _ratio(steps, 2 * n_shared)
    n_same, n_opposite = together[0, 0] + together[2, 2], together[0, 2] + together[2, 0]
    return {
        "agreement": 1 - _ratio(steps, 2 * (n_shared - n_unanimous)),
        "agreement_all": agreement_all,
        "s_absolute": 1 - _ratio(steps, n_shared),
        "s_squared": 1 - _ratio(squares, 2 * n_shared),
        **_chance_corrected(together, steps, n_shared),
        "coincidence": _ratio(n_same, n_same + n_opposite),
        "coincidence_2017": agreement_all,
    }


def _chance_corrected(together: Floats, steps: Floats, n_shared: Floats) -> dict[str, Floats]:
    """Kappa and pi; whether expected disagreement is nought is decided on whole numbers, not on rounding."""
    first, second = together.sum(axis=1), together.sum(axis=0)
    both = first + second
    distance = _distance(1)
    expected_kappa = (first * (distance @ second)).sum(axis=0)  # 2 n² D_e
    expected_pi = (both * (distance @ both)).sum(axis=0)  # 8 n² D_e
    return {
        "kappa": 1 - _ratio(steps * n_shared, expected_kappa),
        "kappa_expected_disagreement": _ratio(expected_kappa, 2 * n_shared**2),
        "pi": 1 - _ratio(4 * steps * n_shared, expected_pi),
        "pi_expected_disagreement": _ratio(expected_pi, 8 * n_shared**2),
    }


def joint_counts(votes: Votes) -> Floats:
    """3 × 3 × states × states: roll calls in which row a cast k and row b cast l of (yes, abstain, no)."""
    n_states = len(votes)
    # One product of all indicators, which NumPy takes for symmetric; single precision counts to 2^24.
    indicators = np.concatenate([votes == code for code in CAST]).astype(np.float32)
    together = (indicators @ indicators.T).astype(np.float64)
    return together.reshape(3, n_states, 3, n_states).transpose(0, 2, 1, 3)


def is_unanimous(votes: Votes) -> Flags:
    """Roll calls (columns) in which all votes cast are identical; also those without a vote cast."""
    n_kinds = np.sum([(votes == code).any(axis=0) for code in CAST], axis=0)
    unanimous: Flags = n_kinds <= 1
    return unanimous


def is_contested(votes: Votes) -> Flags:
    """Roll calls (columns) in which at least 10 % of those who voted said no or abstained."""
    n_cast = (votes != NOT_VOTING).sum(axis=0)
    n_apart = ((votes == NO) | (votes == ABSTAIN)).sum(axis=0)
    contested: Flags = (n_cast > 0) & (100 * n_apart >= CONTESTED_SHARE * n_cast)
    return contested


def agreement_of_sessions(
    group: Whole, roll_call: Whole, state: Whole, vote: Whole
) -> Iterator[tuple[int, dict[str, NDArray[Any]]]]:
    """Pairs of each scope's session out of a long table of votes.

    Args:
        group: number of the scope and session of each vote cast.
        roll_call: number of its roll call; a roll call of two scopes comes once in each group.
        state: number of its state, in the order of state codes so that state_a < state_b.
        vote: 1 yes, 2 abstain, 3 no.

    Yields:
        Group number and the columns of `agreement_pairs`, with `state_a`, `state_b` (state numbers) in
        place of row numbers. States that cast no vote in a group are not in it.

    Raises:
        ValueError: if a state has two votes in one roll call of a group.
    """
    if not len(group):
        return
    order = np.argsort(group, kind="stable")
    numbers, starts = np.unique(group[order], return_index=True)
    for number, part in zip(numbers, np.split(order, starts[1:]), strict=True):
        states, _, votes = vote_matrix(roll_call[part], state[part], vote[part])
        columns = agreement_pairs(votes)
        row_a, row_b = columns.pop("row_a"), columns.pop("row_b")
        yield int(number), {"state_a": states[row_a], "state_b": states[row_b]} | columns


def vote_matrix(roll_call: Whole, state: Whole, vote: Whole) -> tuple[Whole, Whole, Votes]:
    """State numbers (rows), roll call numbers (columns) and the matrix; 0 where there is no vote.

    Raises:
        ValueError: if a state has two votes in one roll call.
    """
    states, rows = np.unique(state, return_inverse=True)
    roll_calls, columns = np.unique(roll_call, return_inverse=True)
    cells = rows * len(roll_calls) + columns
    if len(np.unique(cells)) < len(cells):
        raise ValueError("a state has two votes in one roll call")
    votes = np.zeros((len(states), len(roll_calls)), dtype=np.int8)
    votes[rows, columns] = vote
    return states, roll_calls, votes


def _shared(votes: Votes) -> Floats:
    cast = (votes != NOT_VOTING).astype(np.float32)
    shared: Floats = (cast @ cast.T).astype(np.float64)
    return shared


def _distance(power: int) -> Floats:
    codes = np.array(CAST, dtype=np.float64)
    distance: Floats = np.abs(codes[:, None] - codes[None, :]) ** power
    return distance


def _weighted(together: Floats, weights: Floats) -> Floats:
    total: Floats = weights.ravel() @ together.reshape(9, -1)
    return total


def _ratio(numerator: Floats, denominator: Floats) -> Floats:
    undefined = np.full(np.shape(denominator), np.nan)
    np.divide(numerator, denominator, out=undefined, where=denominator > 0)
    return undefined


def _check_codes(votes: Votes) -> None:
    if votes.ndim != 2 or (votes.size and not NOT_VOTING <= votes.min() <= votes.max() <= NO):
        raise ValueError("votes must be a matrix of states × roll calls with codes 0, 1, 2 and 3")
