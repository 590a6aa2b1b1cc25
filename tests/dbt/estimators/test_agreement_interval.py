"""Intervals: resolutions are drawn, not roll calls; recalculating each draw gives the same ends."""

from __future__ import annotations

import math

import numpy as np
import pytest

from estimators.agreement_interval import agreement_intervals, count_resolutions, draw_weights
from tests.dbt.estimators.test_agreement import plain, random_votes

CLUSTERS = np.array([number // 3 for number in range(23)])


@pytest.mark.parametrize("measure", ["agreement", "agreement_all", "s_squared", "kappa", "pi", "coincidence"])
def test_interval_equals_measures_of_resampled_sessions(measure: str) -> None:
    votes = random_votes(5)
    pairs = np.array([[0, 1], [2, 3]])
    low, high = agreement_intervals(votes, CLUSTERS, pairs, measure, level=0.9, n_draws=40, seed=6)
    weights = draw_weights(CLUSTERS, 40, seed=6)
    for place, (a, b) in enumerate(pairs):
        drawn = []
        for draw in weights:
            columns = np.repeat(np.arange(len(draw)), draw.astype(int))
            value = plain(votes[:, columns], a, b)[measure]
            if value is not None:
                drawn.append(value)
        assert low[place] == pytest.approx(np.quantile(drawn, 0.05), abs=1e-9)
        assert high[place] == pytest.approx(np.quantile(drawn, 0.95), abs=1e-9)


def test_roll_calls_of_a_resolution_are_drawn_together() -> None:
    weights = draw_weights(CLUSTERS, 50)
    n_resolutions = len(set(CLUSTERS.tolist()))
    for draw in weights:
        by_resolution = [set(draw[number == CLUSTERS].tolist()) for number in range(n_resolutions)]
        assert all(len(values) == 1 for values in by_resolution)
        assert sum(values.pop() for values in by_resolution) == n_resolutions


def test_draws_are_the_same_for_ever() -> None:
    assert draw_weights(np.arange(6), 2, seed=78).astype(int).tolist() == [
        [2, 1, 0, 0, 1, 2],
        [1, 0, 0, 3, 2, 0],
    ]


def test_one_resolution_has_no_interval() -> None:
    votes = np.array([[1, 3, 2, 0], [3, 3, 2, 1]], dtype=np.int8)
    low, high = agreement_intervals(votes, np.array([1, 1, 1, 2]), np.array([[0, 1]]))
    assert math.isnan(low[0])
    assert math.isnan(high[0])


def test_resolutions_of_a_pair_are_those_of_its_shared_roll_calls() -> None:
    votes = np.array([[1, 3, 2, 0, 1], [3, 3, 0, 1, 1], [0, 0, 0, 1, 0]], dtype=np.int8)
    resolutions = np.array(["A", "A", "B", "C", "D"])
    counted = count_resolutions(votes, resolutions, np.array([[0, 1], [1, 2], [0, 2]]))
    assert counted.tolist() == [2, 1, 0]


def test_interval_does_not_depend_on_the_other_pairs() -> None:
    votes = random_votes(8)
    alone = agreement_intervals(votes, CLUSTERS, np.array([[1, 2]]), n_draws=50)
    among = agreement_intervals(votes, CLUSTERS, np.array([[0, 4], [1, 2], [3, 5]]), n_draws=50)
    assert (alone[0][0], alone[1][0]) == (among[0][1], among[1][1])


def test_unknown_measure_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown measure"):
        agreement_intervals(random_votes(1), CLUSTERS, np.array([[0, 1]]), "n_shared")
