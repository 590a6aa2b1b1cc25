"""The ordered-logit model: its density and slopes against plain calculations, its mode against the truth."""

from __future__ import annotations

import math

import numpy as np
import pytest

from estimators.ordinal_model import (
    Fit,
    Prior,
    fit_model,
    gradient,
    log_posterior,
    make_answers,
    standard_errors,
)

PRIOR = Prior(drift=0.4, spread=1.5)

# Two states over three sessions, the second absent from the middle one: points 0-2 and 3-4.
GAP = np.array([0.0, 1.0, 1.0, 0.0, 2.0])
POINT = np.array([0, 3, 1, 2, 4, 0, 3, 2, 4, 1, 0, 3, 2])
ITEM = np.array([0, 0, 1, 2, 2, 3, 3, 3, 3, 1, 4, 4, 4])
OUTCOME = np.array([0, 2, 1, 0, 1, 0, 1, 2, 1, 2, 2, 1, 0])
"""Items 0 (first, last), 1 (middle, last) and 2 (first, middle) have two outcomes, 3 and 4 have three."""

HAS_TWO = [0, 1, 2]


def some_fit(seed: int = 1) -> Fit:
    random = np.random.default_rng(seed)
    fit = Fit(random.normal(size=5 + 3 * 5), 5)
    fit.cuts[:, 1] = fit.cuts[:, 0] + random.uniform(0.3, 2.0, size=5)
    return fit


def logistic(z: float) -> float:
    return 1.0 / (1.0 + math.exp(-z))


def normal_log_density(x: float, deviation: float) -> float:
    return -0.5 * (x / deviation) ** 2


def plain_log_posterior(fit: Fit) -> float:
    """The definition, vote by vote: the probability of an outcome is a difference of two logistic values."""
    total = 0.0
    for point, item, outcome in zip(POINT, ITEM, OUTCOME, strict=True):
        seen = sorted(set(OUTCOME[item == ITEM]))
        cuts = fit.cuts[item][: len(seen) - 1]
        ladder = [0.0, *(logistic(cut - fit.discrimination[item] * fit.position[point]) for cut in cuts), 1.0]
        k = seen.index(outcome)
        total += math.log(ladder[k + 1] - ladder[k])
    for i, gap in enumerate(GAP):
        total += normal_log_density(fit.position[i], 1.0)
        if gap:
            total += normal_log_density(fit.position[i] - fit.position[i - 1], PRIOR.drift * math.sqrt(gap))
    return total + sum(normal_log_density(value, PRIOR.spread) for value in fit.discrimination)


def test_the_density_is_that_of_the_definition() -> None:
    answers = make_answers(POINT, ITEM, OUTCOME, GAP)
    for seed in range(5):
        fit = some_fit(seed)
        assert log_posterior(answers, fit, PRIOR) == pytest.approx(plain_log_posterior(fit), abs=1e-10)


def test_the_gradient_is_that_of_finite_differences_of_the_definition() -> None:
    answers, fit, step = make_answers(POINT, ITEM, OUTCOME, GAP), some_fit(), 1e-5
    measured = np.zeros(len(fit.vector))
    for i in range(len(measured)):
        moved = [Fit(fit.vector.copy(), 5) for _ in range(2)]
        for sign, other in zip((1, -1), moved, strict=True):
            other.vector[i] += sign * step
        measured[i] = (plain_log_posterior(moved[0]) - plain_log_posterior(moved[1])) / (2 * step)
    assert gradient(answers, fit, PRIOR) == pytest.approx(measured, abs=1e-7)


def test_the_fit_is_a_mode() -> None:
    answers = make_answers(POINT, ITEM, OUTCOME, GAP)
    fit, _ = fit_model(answers, np.array([1.0, 0, 0, -1.0, 0]), PRIOR, 1e-10, 2000)
    assert np.abs(gradient(answers, fit, PRIOR)).max() < 1e-7
    for seed in range(20):
        other = Fit(fit.vector + np.random.default_rng(seed).normal(scale=0.01, size=len(fit.vector)), 5)
        assert log_posterior(answers, other, PRIOR) < log_posterior(answers, fit, PRIOR)


def test_standard_errors_are_those_of_the_whole_curvature_of_the_positions() -> None:
    answers, fit, step = make_answers(POINT, ITEM, OUTCOME, GAP), some_fit(), 1e-5
    curvature = np.zeros((5, 5))
    for i in range(5):
        up, down = (Fit(fit.vector.copy(), 5) for _ in range(2))
        up.position[i] += step
        down.position[i] -= step
        curvature[i] = (gradient(answers, down, PRIOR)[:5] - gradient(answers, up, PRIOR)[:5]) / (2 * step)
    expected = np.sqrt(np.diag(np.linalg.inv(curvature)))
    assert standard_errors(answers, fit, PRIOR) == pytest.approx(expected, rel=1e-6)


def test_an_item_on_which_all_vote_alike_is_refused() -> None:
    with pytest.raises(ValueError, match="all vote alike"):
        make_answers(np.array([0, 1]), np.array([0, 0]), np.array([1, 1]), np.zeros(2))


def test_a_fit_that_does_not_come_to_rest_is_an_error() -> None:
    answers = make_answers(POINT, ITEM, OUTCOME, GAP)
    with pytest.raises(RuntimeError, match="after 2 rounds"):
        fit_model(answers, np.array([1.0, 0, 0, -1.0, 0]), PRIOR, 1e-10, 2)


def test_which_two_outcomes_an_item_has_does_not_matter() -> None:
    other = OUTCOME.copy()
    other[np.isin(ITEM, HAS_TWO) & (OUTCOME == 2)] = 1
    other[(ITEM == 1) & (OUTCOME == 1)] = 0
    fit = some_fit()
    one, two = (make_answers(POINT, ITEM, outcome, GAP) for outcome in (OUTCOME, other))
    assert log_posterior(one, fit, PRIOR) == log_posterior(two, fit, PRIOR)
