"""Who sponsors with whom more often than their activity explains: every pair of states of one session.

Takes which state sponsors which draft, and which drafts can be compared with chance, by committee; gives
counts, Jaccard, Newman's strength, and the comparison. Chance keeps, committee by committee, how many drafts
each state sponsors and how many sponsors each draft has (`estimators.sponsorship_null`); it is computed and
not drawn, so every machine gives the same values.

Read a small p as "more often than activity alone predicts", not as influence: bloc sign-ons make drafts
depend on each other. The comparison is therefore repeated with the texts of one line as one draft.

Sources: Saracco et al. 2017, 10.1088/1367-2630/aa6b38 (validated projection of a bipartite network);
Benjamini and Hochberg 1995 (q); Newman 2001, 10.1103/PhysRevE.64.016132 (strength, 1 / (sponsors - 1)).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from estimators.sponsorship_chance import compare_with_chance, rounded

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Flags = NDArray[np.bool_]
Columns = dict[str, NDArray[Any]]

FALSE_DISCOVERY_RATE = 0.05

COUNTS = ("n_a", "n_b", "n_both", "n_proposals")
COMPARED = ("n_tested", "n_both_tested", "n_expected", "observed_over_expected", "p_value", "q_value",
            "is_backbone")  # fmt: skip
"""Columns of a comparison with chance; those of the one by line have `_by_line` added."""
WHOLE_NUMBERS = (*COUNTS, "n_tested", "n_both_tested", "n_tested_by_line", "n_both_tested_by_line")
NUMBERS = ("jaccard", "strength", *(f"{name}{kind}" for kind in ("", "_by_line") for name in COMPARED[2:]))


def cosponsorship_pairs(sponsors: Flags) -> Columns:
    """Counts of all pairs of rows of `sponsors` (states × drafts of one session, no row or column empty).

    Returns:
        Columns of S·(S−1)/2 values in the order of `np.triu_indices`: `n_a`, `n_b`, `n_both`, `n_proposals`;
        `jaccard` in [0, 1]; `strength` ≥ 0 (sum of 1 / (sponsors − 1) over shared drafts).

    Raises:
        ValueError: if a row or column is empty.
    """
    if not sponsors.any(axis=0).all() or not sponsors.any(axis=1).all():
        raise ValueError("a state without a draft, or a draft without a sponsor")
    first, second = np.triu_indices(len(sponsors), k=1)
    activity = sponsors.sum(axis=1).astype(np.int64)
    n_both = _together(sponsors)[first, second]
    return {
        "n_a": activity[first],
        "n_b": activity[second],
        "n_both": n_both,
        "n_proposals": np.full(len(first), sponsors.shape[1], dtype=np.int64),
        "jaccard": n_both / (activity[first] + activity[second] - n_both),
        "strength": rounded(_strength(sponsors)[first, second]),
    }


def compared_pairs(sponsors: Flags, committees: Sequence[str]) -> Columns:
    """Comparison with chance of all pairs of rows of `sponsors` (states × tested drafts of one session).

    Args:
        sponsors: a row may be empty; every column has at least one state.
        committees: committee of each draft (any name for the plenary).

    Returns:
        Columns `COMPARED` of S·(S−1)/2 values: `n_tested` (drafts) and `n_both_tested`; `n_expected` ≥ 0 and
        `observed_over_expected` ≥ 0 (n_both_tested over n_expected); `p_value` (as many or more by chance)
        and `q_value` in [0, 1]; `is_backbone` (1.0 or 0.0, q ≤ 0.05). The last five are NaN for pairs that
        sponsor no tested draft in one same committee.
    """
    first, second = np.triu_indices(len(sponsors), k=1)
    n_both = _together(sponsors)[first, second]
    chance = compare_with_chance(sponsors, committees, n_both)
    ratio = np.full(len(first), np.nan)
    np.divide(n_both, chance["n_expected"], out=ratio, where=chance["n_expected"] > 0)
    q_value = rounded(benjamini_hochberg(chance["p_value"]))
    is_backbone = np.where(np.isnan(q_value), np.nan, q_value <= FALSE_DISCOVERY_RATE)
    return {
        "n_tested": np.full(len(first), sponsors.shape[1], dtype=np.int64),
        "n_both_tested": n_both,
        **chance,
        "observed_over_expected": ratio,
        "q_value": q_value,
        "is_backbone": is_backbone,
    }


def cosponsorship_of_sessions(
    session: Whole,
    draft: Whole,
    state: Whole,
    committee: Whole,
    is_tested: Flags,
    line: Whole,
    is_line_tested: Flags,
) -> Iterator[tuple[int, Columns]]:
    """Pairs of each session out of a long table of sponsorships, one row per draft and sponsoring state.

    Args:
        session: number of the session of the draft.
        draft: number of the draft, the same for all its revisions.
        state: number of the state, in the order of state codes so that state_a < state_b.
        committee: number of the committee, any other one for the plenary; the same in all rows of a draft.
        is_tested: whether the draft is compared with chance; the same in all its rows.
        line: number of the line of texts that the draft continues; the drafts of one line in one session
            and committee count once, with the sponsors of any of them.
        is_line_tested: whether the draft is compared with chance when lines are counted.

    Yields:
        Session number and columns: `state_a`, `state_b` (state numbers), those of `cosponsorship_pairs`,
        those of `compared_pairs`, and these again by line, with `_by_line` added. States that sponsor
        nothing in a session are not in it.
    """
    if not len(session):
        return
    order = np.argsort(session, kind="stable")
    numbers, starts = np.unique(session[order], return_index=True)
    for number, part in zip(numbers, np.split(order, starts[1:]), strict=True):
        states, rows = np.unique(state[part], return_inverse=True)
        first, second = np.triu_indices(len(states), k=1)
        columns: Columns = {"state_a": states[first], "state_b": states[second]}
        columns |= cosponsorship_pairs(_matrix(len(states), rows, draft[part])[0])
        drafts = _units(len(states), rows, committee[part], draft[part], is_tested[part])
        lines = _units(len(states), rows, committee[part], line[part], is_line_tested[part])
        by_draft = compared_pairs(*drafts)
        # Mostly no line has two drafts: then there is nothing to compare again.
        is_same = np.array_equal(is_tested[part], is_line_tested[part]) and len(drafts[1]) == len(lines[1])
        by_line = by_draft if is_same else compared_pairs(*lines)
        columns |= by_draft | {f"{name}_by_line": column for name, column in by_line.items()}
        yield int(number), columns


def benjamini_hochberg(p_values: Floats) -> Floats:
    """Adjusted p-values (Benjamini and Hochberg 1995): the rate of false discoveries at which each passes.

    NaN stays NaN and is no test. Any shape of one dimension, values in [0, 1].
    """
    q_values = np.full(len(p_values), np.nan)
    tests = np.flatnonzero(np.isfinite(p_values))
    order = tests[np.argsort(p_values[tests], kind="stable")]
    scaled = p_values[order] * len(order) / np.arange(1, len(order) + 1)
    q_values[order] = np.minimum.accumulate(scaled[::-1])[::-1].clip(max=1.0)
    return q_values


def _units(
    n_states: int, rows: Whole, committee: Whole, unit: Whole, is_tested: Flags
) -> tuple[Flags, list[str]]:
    """States × tested units (drafts or lines), and the committee of each; a line may have drafts in two."""
    names = np.stack([committee[is_tested], unit[is_tested]], axis=1)
    sponsors, distinct = _matrix(n_states, rows[is_tested], names)
    return sponsors, [str(name) for name in distinct[:, 0]]


def _matrix(n_states: int, rows: Whole, names: Whole) -> tuple[Flags, Whole]:
    """States × distinct names, with the names, out of one row number and one name (or row of them) each."""
    distinct, columns = np.unique(names, axis=0, return_inverse=True)
    sponsors = np.zeros((n_states, len(distinct)), dtype=bool)
    sponsors[rows, columns.ravel()] = True
    return sponsors, distinct


def _together(sponsors: Flags) -> Whole:
    """States × states: drafts of both; whole numbers, which a product of matrices gives exactly."""
    ones = sponsors.astype(np.float64)
    return (ones @ ones.T).astype(np.int64)


def _strength(sponsors: Flags) -> Floats:
    """States × states: sum of 1 / (sponsors − 1) over shared drafts, in the order of sizes."""
    sizes = sponsors.sum(axis=0)
    strength = np.zeros((len(sponsors), len(sponsors)))
    for size in np.unique(sizes[sizes > 1]):
        strength += _together(sponsors[:, sizes == size]) / (size - 1)
    return strength
