"""Shared drafts by chance: sums over committees by plain loops, and p-values that chance itself bears out."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest

from estimators.sponsorship_chance import compare_with_chance, rounded
from estimators.sponsorship_null import fit_null_models


def pairs_of(sponsors: np.ndarray) -> list[tuple[int, int]]:
    return list(itertools.combinations(range(len(sponsors)), 2))


def lists(n_states: int = 24) -> tuple[np.ndarray, list[str]]:
    """States × 60 drafts of three committees; some states act in one committee only, one sponsors all."""
    chance = np.random.RandomState(3)
    sponsors = chance.rand(n_states, 60) < np.outer(
        np.linspace(0.2, 1.2, n_states), np.linspace(0.2, 0.7, 60)
    )
    sponsors[:3, 20:] = False
    sponsors[3:6, :40] = False
    sponsors[20:22, np.arange(60) % 5 == 0] = True
    sponsors[23, :] = True
    sponsors[6 + np.arange(60) % 18, np.arange(60)] = True
    return sponsors, ["1"] * 20 + ["3"] * 20 + ["plenary"] * 20


def shared(sponsors: np.ndarray) -> np.ndarray:
    return np.array([int((sponsors[a] & sponsors[b]).sum()) for a, b in pairs_of(sponsors)])


def most_shared(sponsors: np.ndarray, committees: list[str]) -> np.ndarray:
    """Drafts that each pair could share at most."""
    most = np.zeros(len(pairs_of(sponsors)), dtype=int)
    for name in set(committees):
        activity = sponsors[:, np.array(committees) == name].sum(axis=1)
        most += [min(activity[a], activity[b]) for a, b in pairs_of(sponsors)]
    return most


def plain_chance(sponsors: np.ndarray, committees: list[str]) -> dict[tuple[int, int], dict[int, float]]:
    """Distribution of the shared drafts of every pair that meets in a committee, one number after another."""
    total: dict[tuple[int, int], dict[int, float]] = {}
    for name in sorted(set(committees)):
        part = sponsors[:, [number for number, other in enumerate(committees) if other == name]]
        active = [state for state in range(len(sponsors)) if part[state].any()]
        for model, (a, b) in itertools.product(
            fit_null_models(part[active]), itertools.combinations(active, 2)
        ):
            activity = [model.activity[[active.index(state)]] for state in (a, b)]
            shares = model.overlap(*activity)[:, 0].tolist()
            before = total.get((a, b), {0: 1.0})
            total[a, b] = {
                both: sum(before.get(both - number, 0.0) * share for number, share in enumerate(shares))
                for both in range(len(before) + len(shares) - 1)
            }
    return total


def drawn_lists(sponsors: np.ndarray, committees: list[str], chance: np.random.RandomState) -> np.ndarray:
    """Lists by the null model: each state chooses as many drafts as it did, by their odds."""
    drawn = np.zeros_like(sponsors)
    for name in set(committees):
        columns = np.flatnonzero(np.array(committees) == name)
        active = np.flatnonzero(sponsors[:, columns].any(axis=1))
        for model in fit_null_models(sponsors[np.ix_(active, columns)]):
            for state, count in zip(active, model.activity.tolist(), strict=True):
                for draft in chosen_by_odds(model.odds.tolist(), count, chance):
                    drawn[state, columns[model.drafts[draft]]] = True
    return drawn


def chosen_by_odds(odds: list[float], count: int, chance: np.random.RandomState) -> list[int]:
    """One set of that size with a probability in proportion to the product of its odds, draft by draft."""
    sums = [[1.0] + [0.0] * count]  # of the last 0, 1, 2 … drafts: sums of products of 0, 1, 2 … odds
    for value in reversed(odds):
        last = sums[-1]
        sums.append([1.0] + [last[k] + value * last[k - 1] for k in range(1, count + 1)])
    chosen: list[int] = []
    for draft, value in enumerate(odds):
        wanted, rest = count - len(chosen), len(odds) - draft
        if wanted and chance.rand() * sums[rest][wanted] < value * sums[rest - 1][wanted - 1]:
            chosen.append(draft)
    return chosen


def curveball(sponsors: np.ndarray, committees: list[str], chance: np.random.RandomState) -> None:
    """Trade drafts between two states of one committee; each keeps its number, and each draft its size."""
    name = committees[chance.randint(len(committees))]
    columns = np.array([number for number, other in enumerate(committees) if other == name])
    a, b = chance.choice(len(sponsors), 2, replace=False)
    open_to_trade = columns[sponsors[a, columns] != sponsors[b, columns]]
    given = chance.permutation(open_to_trade)[: int(sponsors[a, open_to_trade].sum())]
    sponsors[a, open_to_trade], sponsors[b, open_to_trade] = False, True
    sponsors[a, given], sponsors[b, given] = True, False


def test_committees_are_added_up() -> None:
    sponsors, committees = lists()
    n_both = shared(sponsors)
    columns = compare_with_chance(sponsors, committees, n_both)
    by_pair = plain_chance(sponsors, committees)
    for place, (a, b) in enumerate(pairs_of(sponsors)):
        chance = by_pair.get((a, b))
        if chance is None:
            assert math.isnan(columns["n_expected"][place])
            assert math.isnan(columns["p_value"][place])
            continue
        expected = sum(number * share for number, share in chance.items())
        p_value = sum(share for number, share in chance.items() if number >= n_both[place])
        assert columns["n_expected"][place] == pytest.approx(expected, abs=1e-10)
        assert columns["p_value"][place] == pytest.approx(p_value, rel=1e-9)
    assert len(by_pair) == len(n_both) - 9


def spread_out(
    sponsors: np.ndarray, committees: list[str], n_both: np.ndarray, chance: np.random.RandomState
) -> tuple[np.ndarray, np.ndarray]:
    """P-values of these numbers, with each step spread out at random and as published, of pairs that meet."""
    most = most_shared(sponsors, committees)
    as_many = compare_with_chance(sponsors, committees, n_both)["p_value"]
    # The probability of one more than there are; none where there cannot be more.
    one_more = compare_with_chance(sponsors, committees, np.minimum(n_both + 1, most))["p_value"]
    more = np.where(n_both < most, one_more, 0.0)
    meets = ~np.isnan(as_many)
    return (more + chance.rand(len(more)) * (as_many - more))[meets], as_many[meets]


def test_p_values_are_uniform_under_the_null() -> None:
    sponsors, committees = lists(n_states=80)
    chance = np.random.RandomState(1)
    drawn = [
        spread_out(sponsors, committees, shared(drawn_lists(sponsors, committees, chance)), chance)
        for _ in range(40)
    ]
    spread, published = (np.concatenate(values) for values in zip(*drawn, strict=True))
    for level in (0.01, 0.05, 0.25, 0.5, 0.75, 0.95):
        assert (spread <= level).mean() == pytest.approx(level, abs=0.01), level
        assert (published <= level).mean() < level, level


def test_p_values_err_high_where_sizes_are_kept_exactly() -> None:
    """Lists in which every draft keeps its size, not only on average: shared drafts are a little fewer."""
    sponsors, committees = lists(n_states=80)
    traded = sponsors.copy()
    chance = np.random.RandomState(1)
    drawn = []
    for _ in range(20):
        for _ in range(3000):
            curveball(traded, committees, chance)
        drawn.append(spread_out(sponsors, committees, shared(traded), chance))
    assert np.array_equal(traded.sum(axis=0), sponsors.sum(axis=0))
    spread, published = (np.concatenate(values) for values in zip(*drawn, strict=True))
    for level in (0.01, 0.05, 0.25, 0.5, 0.75, 0.95):
        assert level - 0.05 < (spread <= level).mean() < level + 0.002, level
        assert (published <= level).mean() < level, level


def test_every_order_of_states_and_drafts_gives_the_same_bits() -> None:
    sponsors, committees = lists()
    drafts = np.random.RandomState(7).permutation(60)
    columns = compare_with_chance(sponsors, committees, shared(sponsors))
    turned = sponsors[:, drafts]
    again = compare_with_chance(turned, [committees[draft] for draft in drafts], shared(turned))
    for name, values in columns.items():
        assert np.array_equal(again[name], values, equal_nan=True), name


def test_twelve_digits_are_kept() -> None:
    values = [0.0, 1.0, 1 / 3, 2e-30 / 3, 123.456789012345678, 9.9999999999999e-5, 1.0 + 1e-15, 1e-300]
    assert rounded(np.array(values)).tolist() == pytest.approx(
        [float(f"{value:.11e}") for value in values], rel=1e-15
    )
    assert np.isnan(rounded(np.array([np.nan]))[0])
    assert rounded(np.array([0.1 + 0.2]))[0] == 0.3
