"""Pairs of sponsors: counts and adjusted p-values by plain loops, and null where nothing can be compared."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest

from estimators.cosponsorship import (
    benjamini_hochberg,
    compared_pairs,
    cosponsorship_of_sessions,
    cosponsorship_pairs,
)

N_STATES = 14
COMPARED = ("n_expected", "observed_over_expected", "p_value", "q_value", "is_backbone")


def session() -> tuple[np.ndarray, list[str]]:
    """Two committees of 20 and 25 drafts; three states act in the one only, three in the other only."""
    chance = np.random.RandomState(11)
    sponsors = chance.rand(N_STATES, 45) < np.linspace(0.15, 0.6, 45)
    sponsors[:3, 20:] = False
    sponsors[3:6, :20] = False
    sponsors[chance.randint(6, 10, size=45), np.arange(45)] = True
    sponsors[chance.randint(10, N_STATES, size=45), np.arange(45)] = True
    sponsors[13] = sponsors[12]
    return sponsors, ["1"] * 20 + ["3"] * 25


def long_table(sponsors: np.ndarray, committees: list[str], **columns: np.ndarray) -> dict[str, np.ndarray]:
    """The same as one row per draft and state, of session 78, every draft tested and a line of its own."""
    state, draft = np.nonzero(sponsors)
    flags = np.ones(sponsors.shape[1], dtype=bool)
    by_draft = {"is_tested": flags, "line": np.arange(sponsors.shape[1]), "is_line_tested": flags} | columns
    return {
        "session": np.full(len(draft), 78),
        "draft": draft,
        "state": state + 100,
        "committee": np.array([int(committees[number]) for number in draft]),
        **{name: values[draft] for name, values in by_draft.items()},
    }


def test_counts_equal_a_plain_calculation() -> None:
    sponsors, _ = session()
    columns = cosponsorship_pairs(sponsors)
    for place, (a, b) in enumerate(itertools.combinations(range(N_STATES), 2)):
        drafts_a = {number for number in range(45) if sponsors[a, number]}
        drafts_b = {number for number in range(45) if sponsors[b, number]}
        shared = drafts_a & drafts_b
        strength = sum(1 / (int(sponsors[:, number].sum()) - 1) for number in shared)
        assert (columns["n_a"][place], columns["n_b"][place]) == (len(drafts_a), len(drafts_b))
        assert columns["n_both"][place] == len(shared)
        assert columns["n_proposals"][place] == 45
        assert columns["jaccard"][place] == pytest.approx(len(shared) / len(drafts_a | drafts_b), abs=1e-12)
        assert columns["strength"][place] == pytest.approx(strength, abs=1e-10)


def test_a_draft_of_one_sponsor_ties_nobody() -> None:
    columns = cosponsorship_pairs(np.array([[True, True, False], [False, True, False], [False, False, True]]))
    assert columns["strength"].tolist() == [1.0, 0.0, 0.0]
    with pytest.raises(ValueError, match="without a sponsor"):
        cosponsorship_pairs(np.array([[True, False]]))


def test_states_of_different_committees_are_not_compared() -> None:
    columns = compared_pairs(*session())
    pairs = list(itertools.combinations(range(N_STATES), 2))
    apart = [place for place, (a, b) in enumerate(pairs) if a < 3 <= b < 6]
    assert len(apart) == 9
    for place in range(len(pairs)):
        for name in COMPARED:
            assert math.isnan(columns[name][place]) == (place in apart), name


def test_what_is_observed_stands_over_what_is_expected() -> None:
    columns = compared_pairs(*session())
    for both, expected, ratio in zip(
        *(columns[name].tolist() for name in ("n_both_tested", "n_expected", "observed_over_expected")),
        strict=True,
    ):
        assert math.isnan(expected) or ratio == pytest.approx(both / expected, abs=1e-12)
    assert set(columns["n_tested"].tolist()) == {45}


def test_backbone_is_what_passes_the_false_discovery_rate() -> None:
    columns = compared_pairs(*session())
    tests = sorted(value for value in columns["p_value"] if not math.isnan(value))
    for p_value, q_value, flag in zip(
        columns["p_value"], columns["q_value"], columns["is_backbone"], strict=True
    ):
        if math.isnan(p_value):
            continue
        later = [len(tests) * value / (rank + 1) for rank, value in enumerate(tests) if value >= p_value]
        assert q_value == pytest.approx(min(1.0, *later, 1.0), abs=1e-10)
        assert flag == float(q_value <= 0.05)
    assert columns["is_backbone"][-1] == 1.0  # the two whose lists are equal
    assert np.nansum(columns["is_backbone"]) < 5


def test_two_that_sponsor_everything_meet_by_their_activity_alone() -> None:
    sponsors = np.random.RandomState(2).rand(30, 40) < 0.3
    sponsors[28:] = True
    columns = compared_pairs(sponsors, ["3"] * 40)
    assert columns["p_value"][-1] == 1.0
    assert columns["observed_over_expected"][-1] == 1.0


def test_adjusted_p_values_by_hand() -> None:
    q_values = benjamini_hochberg(np.array([0.04, np.nan, 0.01, 0.03, 0.9]))
    assert q_values[[0, 2, 3, 4]].tolist() == pytest.approx([0.16 / 3, 0.04, 0.16 / 3, 0.9], abs=1e-12)
    assert math.isnan(q_values[1])


def test_long_tables_are_split_by_session_whatever_their_order() -> None:
    table = long_table(*session())
    order = np.random.RandomState(9).permutation(2 * len(table["draft"]))
    doubled = {name: np.tile(values, 2)[order] for name, values in table.items()}
    doubled["session"] = np.repeat([78, 79], len(table["draft"]))[order]
    result = dict(cosponsorship_of_sessions(**doubled))
    assert sorted(result) == [78, 79]
    whole = cosponsorship_pairs(session()[0]) | compared_pairs(*session())
    pairs = itertools.combinations(range(100, 100 + N_STATES), 2)
    assert list(zip(result[79]["state_a"], result[79]["state_b"], strict=True)) == list(pairs)
    for name, values in whole.items():
        assert np.array_equal(result[79][name], values, equal_nan=True), name
        if name in COMPARED:
            assert np.array_equal(result[79][f"{name}_by_line"], values, equal_nan=True), name


def test_only_tested_drafts_are_compared_and_all_are_counted() -> None:
    sponsors, committees = session()
    is_tested = np.arange(45) >= 20
    ((_, columns),) = cosponsorship_of_sessions(**long_table(sponsors, committees, is_tested=is_tested))
    compared = compared_pairs(sponsors[:, is_tested], committees[20:])
    for name, values in compared.items():
        assert np.array_equal(columns[name], values, equal_nan=True), name
    assert columns["n_proposals"][0] == 45


def test_nothing_tested_is_null_and_not_one() -> None:
    none = np.zeros(45, dtype=bool)
    table = long_table(*session(), is_tested=none, is_line_tested=none)
    ((_, columns),) = cosponsorship_of_sessions(**table)
    for name in COMPARED:
        assert np.isnan(columns[name]).all()
        assert np.isnan(columns[f"{name}_by_line"]).all()
    assert set(columns["n_tested"]) == set(columns["n_both_tested"]) == {0}
    assert columns["n_both"].max() > 0


def test_drafts_of_one_line_count_once_in_each_committee() -> None:
    sponsors, committees = session()
    line = np.arange(45)
    line[[1, 2, 30]] = 0  # three drafts of one line in the first committee, one in the third
    ((_, columns),) = cosponsorship_of_sessions(**long_table(sponsors, committees, line=line))
    merged = sponsors[:, [0, *range(3, 45)]].copy()
    merged[:, 0] = sponsors[:, :3].any(axis=1)
    by_line = compared_pairs(merged, [committees[0], *committees[3:]])
    for name, values in by_line.items():
        assert np.array_equal(columns[f"{name}_by_line"], values, equal_nan=True), name
    assert columns["n_tested"][0] == 45
    assert columns["n_tested_by_line"][0] == 43


def test_no_sponsors_make_no_pairs() -> None:
    nothing = {name: column[:0] for name, column in long_table(*session()).items()}
    assert list(cosponsorship_of_sessions(**nothing)) == []
