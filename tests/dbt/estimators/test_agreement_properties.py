"""What holds of agreement whatever the votes: ranges, symmetry, aliases, and the same bits in any order."""

from __future__ import annotations

from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from estimators.agreement import COUNTS, MEASURES, agreement_of_sessions, agreement_pairs

Columns = dict[str, np.ndarray[Any, Any]]
SHAPES = st.tuples(st.integers(2, 7), st.integers(0, 12))
VOTES = arrays.arrays(np.int8, SHAPES, elements=st.integers(0, 3))
FROM_MINUS_ONE = ("s_absolute", "s_squared", "kappa", "pi")


def rows(columns: Columns) -> dict[tuple[int, int], tuple[bytes, ...]]:
    """The bits of every pair's values."""
    names = COUNTS + MEASURES
    pairs = zip(columns["row_a"], columns["row_b"], strict=True)
    return {
        (int(a), int(b)): tuple(columns[name][place].tobytes() for name in names)
        for place, (a, b) in enumerate(pairs)
    }


@given(VOTES)
@settings(max_examples=150, deadline=None)
def test_values_are_in_range_and_undefined_only_without_votes_to_count(votes: np.ndarray[Any, Any]) -> None:
    columns = agreement_pairs(votes)
    for name in MEASURES:
        there = columns[name][~np.isnan(columns[name])]
        assert (there >= (-1 if name in FROM_MINUS_ONE else 0)).all(), name
        assert (there <= 1).all(), name
    n_of = {"agreement": "n_not_unanimous", "agreement_all": "n_shared", "s_squared": "n_shared"}
    for name, count in n_of.items():
        assert (np.isnan(columns[name]) == (columns[count] == 0)).all(), name
    n_yes_or_no = columns["n_same"] + columns["n_opposite"]
    assert (np.isnan(columns["coincidence"]) == (n_yes_or_no == 0)).all()
    for name in ("kappa", "pi"):
        nothing_expected = ~(columns[f"{name}_expected_disagreement"] > 0)
        assert (np.isnan(columns[name]) == nothing_expected).all(), name


@given(VOTES)
@settings(max_examples=100, deadline=None)
def test_the_two_aliases_are_what_they_are_said_to_be(votes: np.ndarray[Any, Any]) -> None:
    columns = agreement_pairs(votes)
    np.testing.assert_array_equal(columns["coincidence_2017"], columns["agreement_all"])
    np.testing.assert_allclose(columns["s_absolute"], 2 * columns["agreement_all"] - 1, atol=1e-12)


@given(VOTES, st.randoms(use_true_random=False))
@settings(max_examples=100, deadline=None)
def test_neither_order_of_states_nor_of_roll_calls_changes_a_bit(
    votes: np.ndarray[Any, Any], chance: Any
) -> None:
    n_states, n_roll_calls = votes.shape
    states, roll_calls = list(range(n_states)), list(range(n_roll_calls))
    chance.shuffle(states)
    chance.shuffle(roll_calls)
    shuffled = rows(agreement_pairs(votes[states][:, roll_calls]))
    plain = rows(agreement_pairs(votes))
    for (a, b), values in shuffled.items():
        assert plain[min(states[a], states[b]), max(states[a], states[b])] == values


@given(VOTES)
@settings(max_examples=50, deadline=None)
def test_a_roll_call_that_one_of_the_two_missed_is_none_of_theirs(votes: np.ndarray[Any, Any]) -> None:
    """Nor is a state that cast no vote: it changes no other pair."""
    missed = np.zeros((len(votes), 1), dtype=np.int8)
    missed[0] = 3
    silent = np.zeros((1, votes.shape[1] + 1), dtype=np.int8)
    more = rows(agreement_pairs(np.vstack([np.hstack([votes, missed]), silent])))
    for pair, values in rows(agreement_pairs(votes)).items():
        assert more[pair] == values


@given(VOTES, st.randoms(use_true_random=False))
@settings(max_examples=50, deadline=None)
def test_a_long_table_in_any_order_gives_the_same_bits(votes: np.ndarray[Any, Any], chance: Any) -> None:
    table = [(int(r), int(s), int(votes[s, r])) for s, r in zip(*np.nonzero(votes), strict=True)]
    shuffled = list(table)
    chance.shuffle(shuffled)
    one, other = (
        [
            {name: column.tobytes() for name, column in columns.items()}
            for _, columns in agreement_of_sessions(
                np.zeros(len(part), dtype=np.int64), *np.array(part, dtype=np.int64).reshape(-1, 3).T
            )
        ]
        for part in (table, shuffled)
    )
    assert one == other
