"""The null model against all ways of filling in the lists, one by one."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest

from estimators.sponsorship_null import NullModel, fit_null_models, inclusion_probabilities

N_DRAFTS = 6


@pytest.fixture(scope="module")
def fitted() -> NullModel:
    """Six drafts of very different sizes, ten states that sponsor one to five of them."""
    sponsors = np.zeros((10, N_DRAFTS), dtype=bool)
    for state, drafts in enumerate(["0", "5", "01", "03", "02", "12", "013", "024", "0123", "01234"]):
        sponsors[state, [int(draft) for draft in drafts]] = True
    (model,) = fit_null_models(sponsors)
    return model


def choices(odds: np.ndarray, n_chosen: int) -> dict[tuple[int, ...], float]:
    """Every set of drafts of that size with its probability."""
    sets = list(itertools.combinations(range(len(odds)), n_chosen))
    weights = [math.prod(float(odds[draft]) for draft in chosen) for chosen in sets]
    return {chosen: weight / sum(weights) for chosen, weight in zip(sets, weights, strict=True)}


def shares(model: NullModel, n_a: int, n_b: int) -> list[float]:
    return model.overlap(np.array([n_a]), np.array([n_b]))[:, 0].tolist()


def test_inclusion_equals_enumeration() -> None:
    odds = np.array([0.2, 1.0, 3.5, 0.7, 1.9, 0.05])
    inclusion = inclusion_probabilities(odds, 6)
    for n_chosen in range(7):
        for draft in range(len(odds)):
            plain = sum(share for chosen, share in choices(odds, n_chosen).items() if draft in chosen)
            assert inclusion[n_chosen, draft] == pytest.approx(plain, abs=1e-12)


def test_overlap_equals_enumeration_of_both_states_choices(fitted: NullModel) -> None:
    assert fitted.odds.max() / fitted.odds.min() > 10
    for n_a, n_b in itertools.product(range(6), repeat=2):
        plain = [0.0] * (min(n_a, n_b) + 1)
        both = itertools.product(choices(fitted.odds, n_a).items(), choices(fitted.odds, n_b).items())
        for (one, share), (other, chance) in both:
            plain[len(set(one) & set(other))] += share * chance
        assert shares(fitted, n_a, n_b) == pytest.approx(plain, abs=1e-12)


def test_equal_drafts_give_the_hypergeometric_distribution() -> None:
    sponsors = np.array([[(draft - state) % 30 < 12 for draft in range(30)] for state in range(30)])
    (model,) = fit_null_models(sponsors)
    plain = [math.comb(9, k) * math.comb(21, 12 - k) / math.comb(30, 12) for k in range(10)]
    assert shares(model, 9, 12) == pytest.approx(plain, abs=1e-14)


def test_sizes_and_activity_are_kept() -> None:
    sponsors = np.random.RandomState(4).rand(40, 25) < np.linspace(0.05, 0.8, 25)
    sponsors = sponsors[sponsors.any(axis=1)]
    (model,) = fit_null_models(sponsors)
    activity = sponsors.sum(axis=1)
    inclusion = inclusion_probabilities(model.odds, activity.max())
    assert inclusion.sum(axis=1).tolist() == pytest.approx(list(range(activity.max() + 1)), abs=1e-9)
    sizes = [sum(inclusion[n, draft] for n in activity) for draft in range(25)]
    assert sizes == pytest.approx(sponsors.sum(axis=0).tolist(), abs=1e-9)
    assert model.residual < 1e-9


def test_drafts_of_all_states_are_chosen_first_and_by_themselves() -> None:
    sponsors = np.random.RandomState(5).rand(30, 22) < 0.3
    sponsors[:, [1, 4]] = True
    one, other, rest = fit_null_models(sponsors)
    assert (one.drafts.tolist(), other.drafts.tolist()) == ([1], [4])
    (alone,) = fit_null_models(np.delete(sponsors, [1, 4], axis=1)[sponsors.sum(axis=1) > 2])
    assert np.array_equal(rest.odds, alone.odds)
    assert rest.activity.tolist() == (sponsors.sum(axis=1) - 2).tolist()
    assert shares(one, 1, 1) == [0.0, 1.0]


def test_lists_that_are_parts_of_each_other_leave_no_choice() -> None:
    nested = np.tri(8, 7, dtype=bool)
    models = fit_null_models(nested)
    assert [model.drafts.tolist() for model in models] == [[draft] for draft in range(7)]
    assert [model.residual for model in models] == [0.0] * 7
    (model,) = fit_null_models(np.ones((4, 3), dtype=bool)[:, :1])
    assert shares(model, 1, 1) == [0.0, 1.0]


def test_a_draft_that_only_the_busiest_states_sponsor_converges() -> None:
    sponsors = np.random.RandomState(8).rand(30, 20) < 0.4
    sponsors[:, 7] = False
    sponsors[[3, 4], :] = True
    models = fit_null_models(sponsors)
    assert [7] in [model.drafts.tolist() for model in models]
    assert max(model.residual for model in models) < 1e-9


def test_hundreds_of_drafts_stay_in_range() -> None:
    sponsors = np.random.RandomState(6).rand(60, 300) < np.linspace(0.02, 0.9, 300)
    sponsors[0, :] = False
    sponsors[0, 299] = True
    sponsors[1, :] = True
    parts = fit_null_models(sponsors)
    (model,) = [part for part in parts if len(part.drafts) > 200]
    assert model.residual < 1e-9
    busiest = model.activity.max()
    for n_a, n_b in ((1, 1), (1, busiest), (busiest, busiest), (80, 120)):
        assert sum(shares(model, n_a, n_b)) == pytest.approx(1.0, abs=1e-12)


def test_too_many_drafts_and_empty_ones_are_refused() -> None:
    with pytest.raises(ValueError, match="301 drafts"):
        fit_null_models(np.ones((2, 301), dtype=bool))
    with pytest.raises(ValueError, match="without a sponsor"):
        fit_null_models(np.array([[True, False], [True, False]]))
