"""Agreement: matrix products give what a plain loop over roll calls gives, and undefined is never 0 or 1."""

from __future__ import annotations

import itertools
import math
import random

import numpy as np
import pytest

from estimators.agreement import MEASURES, agreement_of_sessions, agreement_pairs, is_contested

CASE_COUNT = 12


def random_votes(seed: int, n_states: int = 9, n_roll_calls: int = 23) -> np.ndarray:
    chance = random.Random(seed)
    rows = [chance.choices((0, 1, 2, 3), (2, 5, 2, 2), k=n_roll_calls) for _ in range(n_states)]
    for row in rows:  # some roll calls unanimous, one without any vote, one with a single vote
        row[0] = min(row[0], 1)
        row[1] = 3 if row[1] else 0
        row[2] = 0
        row[3] = 0
    rows[0][3] = 2
    rows[n_states - 1] = [0] * n_roll_calls  # a state that never votes
    rows[n_states - 2] = [1 if code else 0 for code in rows[n_states - 2]]  # one that only says yes
    rows[n_states - 3] = [1 if code else 0 for code in rows[n_states - 3]]
    return np.array(rows, dtype=np.int8)


def plain(votes: np.ndarray, a: int, b: int) -> dict[str, float | None]:
    """The same numbers roll call by roll call, from the definitions."""
    columns = [list(map(int, votes[:, number])) for number in range(votes.shape[1])]
    shared = [column for column in columns if column[a] and column[b]]
    cast = [[code for code in column if code] for column in shared]
    divided = [column for column, codes in zip(shared, cast, strict=True) if len(set(codes)) > 1]
    contested = [codes for codes in cast if sum(code != 1 for code in codes) / len(codes) >= 0.1]
    yes_no = [c for c in shared if c[a] != 2 and c[b] != 2]
    same = [c for c in yes_no if c[a] == c[b]]
    expected = plain_expected(shared, a, b)
    disagreement = mean([abs(c[a] - c[b]) / 2 for c in shared])
    return {
        "n_shared": len(shared),
        "n_contested": len(contested),
        "n_not_unanimous": len(divided),
        "n_same": len(same),
        "n_opposite": len(yes_no) - len(same),
        "agreement": mean([1 - abs(c[a] - c[b]) / 2 for c in divided]),
        "agreement_all": mean([1 - abs(c[a] - c[b]) / 2 for c in shared]),
        "s_absolute": mean([1 - abs(c[a] - c[b]) for c in shared]),
        "s_squared": mean([1 - 2 * (c[a] - c[b]) ** 2 / 4 for c in shared]),
        "kappa": 1 - disagreement / expected["kappa"] if expected["kappa"] else None,
        "kappa_expected_disagreement": expected["kappa"],
        "pi": 1 - disagreement / expected["pi"] if expected["pi"] else None,
        "pi_expected_disagreement": expected["pi"],
        "coincidence": mean([float(c[a] == c[b]) for c in yes_no]),
        "coincidence_2017": mean([plain_credit(c[a], c[b]) for c in shared]),
    }


def plain_credit(one: int, other: int) -> float:
    if one == other:
        return 1.0
    return 0.5 if 2 in (one, other) else 0.0


def plain_expected(shared: list, a: int, b: int) -> dict[str, float | None]:
    if not shared:
        return {"kappa": None, "pi": None}
    share_a = {k: sum(c[a] == k for c in shared) / len(shared) for k in (1, 2, 3)}
    share_b = {k: sum(c[b] == k for c in shared) / len(shared) for k in (1, 2, 3)}
    pooled = {k: (share_a[k] + share_b[k]) / 2 for k in (1, 2, 3)}
    cells = list(itertools.product((1, 2, 3), repeat=2))
    return {
        "kappa": sum(share_a[k] * share_b[other] * abs(k - other) / 2 for k, other in cells),
        "pi": sum(pooled[k] * pooled[other] * abs(k - other) / 2 for k, other in cells),
    }


def mean(values: list) -> float | None:
    return sum(values) / len(values) if values else None


@pytest.mark.parametrize("seed", range(CASE_COUNT))
def test_all_pairs_equal_a_plain_calculation(seed: int) -> None:
    votes = random_votes(seed)
    columns = agreement_pairs(votes)
    expected_pairs = list(itertools.combinations(range(len(votes)), 2))
    assert list(zip(columns["row_a"].tolist(), columns["row_b"].tolist(), strict=True)) == expected_pairs
    for place, (a, b) in enumerate(expected_pairs):
        for name, value in plain(votes, a, b).items():
            got = columns[name][place]
            assert math.isnan(got) if value is None else got == pytest.approx(value, abs=1e-9), (name, a, b)


def test_undefined_is_nan_never_nought_or_one() -> None:
    votes = np.array([[1, 1, 0], [1, 1, 0], [0, 0, 3]], dtype=np.int8)
    columns = agreement_pairs(votes)
    assert columns["n_shared"].tolist() == [2, 0, 0]
    assert columns["agreement_all"][0] == 1.0
    assert math.isnan(columns["agreement"][0])  # both roll calls are unanimous
    assert columns["kappa_expected_disagreement"][0] == 0.0
    assert math.isnan(columns["kappa"][0])
    assert math.isnan(columns["pi"][0])
    assert all(math.isnan(columns[name][1]) for name in MEASURES)


def test_two_who_only_abstain_have_no_classic_coincidence() -> None:
    columns = agreement_pairs(np.array([[2, 2], [2, 1], [3, 3]], dtype=np.int8))
    assert math.isnan(columns["coincidence"][0])
    assert columns["coincidence_2017"][0] == 0.75


def test_one_in_ten_apart_is_contested() -> None:
    votes = np.ones((20, 3), dtype=np.int8)
    votes[0, 0] = 3
    votes[:2, 1] = (2, 3)
    votes[:, 2] = 0
    assert is_contested(votes).tolist() == [False, True, False]


def test_long_tables_are_split_by_group_whatever_their_order() -> None:
    rows = [(g, r, s, 1 + (g + r * s) % 3) for g in (4, 7) for r in (10, 11, 12) for s in (2, 5, 9)]
    random.Random(3).shuffle(rows)
    group, roll_call, state, vote = (np.array(column) for column in zip(*rows, strict=True))
    result = dict(agreement_of_sessions(group, roll_call, state, vote))
    assert sorted(result) == [4, 7]
    assert result[7]["state_a"].tolist() == [2, 2, 5]
    assert result[7]["state_b"].tolist() == [5, 9, 9]
    matrix = np.array([[1 + (7 + r * s) % 3 for r in (10, 11, 12)] for s in (2, 5, 9)], dtype=np.int8)
    kappa = agreement_pairs(matrix)["kappa"]
    assert result[7]["kappa"].tolist() == pytest.approx(kappa.tolist(), nan_ok=True)


def test_no_votes_make_no_pairs() -> None:
    nothing = np.array([], dtype=np.int64)
    assert list(agreement_of_sessions(nothing, nothing, nothing, nothing)) == []


def test_two_votes_of_a_state_in_a_roll_call_are_refused() -> None:
    twice = np.array([1, 1])
    with pytest.raises(ValueError, match="two votes"):
        list(agreement_of_sessions(twice, twice, twice, np.array([1, 3])))


def test_other_codes_are_refused() -> None:
    with pytest.raises(ValueError, match="codes"):
        agreement_pairs(np.array([[8]], dtype=np.int8))
