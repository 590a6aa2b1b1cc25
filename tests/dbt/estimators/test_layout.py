"""Positions of states: the same on every machine, whatever the order of rows, and like stands by like."""

from __future__ import annotations

import hashlib
import itertools
import math

import numpy as np
import pytest

from estimators.layout import STEPS, lay_out_sessions, leaf_order, target_distances

BLOCKS = [0, 1, 0, 1, 0, 1, 0, 1]
COLUMNS = ("session", "state", "x", "y", "matrix_position")


def pairs(session: int = 78, blocks: list[int] = BLOCKS) -> list[tuple[int, int, int, float]]:
    return [
        (session, a, b, 0.9 if blocks[a] == blocks[b] else 0.1)
        for a, b in itertools.combinations(range(len(blocks)), 2)
    ]


def laid_out(rows: list[tuple[int, int, int, float]], alone: tuple[int, ...] = ()) -> dict[str, np.ndarray]:
    session, state_a, state_b, likeness = (np.array(column) for column in zip(*rows, strict=True))
    return lay_out_sessions(session, state_a, state_b, likeness, alone)


def random_pairs(session: int, n_states: int, seed: int) -> list[tuple[int, int, int, float]]:
    """States on a line, alike as they are near, with noise."""
    chance = np.random.RandomState(seed)
    line = chance.rand(n_states)
    noise = chance.rand(n_states, n_states) / 10
    return [
        (session, a, b, float(1 - abs(line[a] - line[b]) * 0.9 - noise[a, b]))
        for a, b in itertools.combinations(range(n_states), 2)
    ]


def distances(found: dict[str, np.ndarray], session: int) -> np.ndarray:
    chosen = found["session"] == session
    places = np.column_stack([found["x"][chosen], found["y"][chosen]])
    return np.array([[math.dist(one, other) for other in places] for one in places])


def test_shuffled_rows_and_turned_pairs_give_the_same_positions() -> None:
    rows = random_pairs(1, 15, 1) + random_pairs(2, 17, 2)
    order = np.random.RandomState(1).permutation(len(rows))
    shuffled = [rows[number] for number in order]
    turned = [(session, b, a, likeness) for session, a, b, likeness in shuffled]
    expected = laid_out(rows)
    for again in (shuffled, turned):
        found = laid_out(again)
        assert all(np.array_equal(found[name], expected[name]) for name in COLUMNS)


def test_positions_are_these_on_every_machine() -> None:
    rows = [row for session in range(1, 6) for row in random_pairs(session, 20 + session, session)]
    found = laid_out(rows)
    text = "\n".join(f"{name} {(found[name] + 0.0).tolist()}" for name in COLUMNS)
    assert hashlib.md5(text.encode()).hexdigest() == "4c320270bc1fa8233a16893b6ffa85d8"


def test_matrix_positions_count_from_nought_and_keep_blocks_together() -> None:
    found = laid_out(pairs())
    order = np.argsort(found["matrix_position"])
    assert found["matrix_position"][order].tolist() == list(range(len(BLOCKS)))
    blocks = [BLOCKS[state] for state in found["state"][order]]
    assert len(list(itertools.groupby(blocks))) == 2


def test_states_that_are_alike_are_drawn_nearer_than_others() -> None:
    drawn = distances(laid_out(pairs()), 78)
    same = np.equal.outer(BLOCKS, BLOCKS) & ~np.eye(len(BLOCKS), dtype=bool)
    assert drawn[same].max() < drawn[np.not_equal.outer(BLOCKS, BLOCKS)].min()


def test_distances_drawn_follow_the_ranks_of_unlikeness() -> None:
    rows = random_pairs(1, 30, 3)
    drawn = distances(laid_out(rows), 1)
    above = [drawn[a, b] for _, a, b, _ in rows]
    unlike = [-likeness for *_, likeness in rows]
    ranks = [np.argsort(np.argsort(values)) for values in (above, unlike)]
    assert np.corrcoef(*ranks)[0, 1] > 0.95


def test_no_two_states_stand_in_one_place_even_when_alike_in_all() -> None:
    found = laid_out(pairs(blocks=[0] * 12))
    drawn = distances(found, 78) + np.eye(12)
    assert drawn.min() > 0.01


def test_the_matrix_runs_from_left_to_right() -> None:
    found = laid_out([row for session in range(1, 5) for row in random_pairs(session, 25, session)])
    for session in range(1, 5):
        chosen = found["session"] == session
        assert np.corrcoef(found["x"][chosen], found["matrix_position"][chosen])[0, 1] > 0


def test_a_session_is_turned_upon_the_one_before() -> None:
    first = random_pairs(1, 25, 4)
    chance = np.random.RandomState(5)
    second = [(2, a, b, likeness - chance.rand() / 20) for _, a, b, likeness in first]
    places = {}
    for alone in ((), (2,)):
        found = laid_out(first + second, alone)
        one, two = (
            np.column_stack([found["x"], found["y"]])[found["session"] == session] for session in (1, 2)
        )
        places[alone] = two
        moved = [math.dist(*ends) for ends in zip(one, two, strict=True)]
        if not alone:
            assert max(moved) < 0.25
    assert not np.array_equal(places[()], places[(2,)])


def test_a_session_that_stands_alone_is_none_to_start_from() -> None:
    before, special, after = random_pairs(1, 20, 6), random_pairs(2, 20, 7), random_pairs(3, 20, 8)
    found = laid_out(before + special + after, alone=(2,))
    without = laid_out(before + after)
    kept = found["session"] != 2
    assert all(np.array_equal(found[name][kept], without[name]) for name in COLUMNS)


def test_a_state_that_is_comparable_to_none_has_no_place_and_comes_last() -> None:
    rows = [(s, a, b, math.nan if 2 in (a, b) else likeness) for s, a, b, likeness in pairs()]
    found = laid_out(rows)
    assert np.flatnonzero(np.isnan(found["x"])).tolist() == [2]
    assert np.flatnonzero(np.isnan(found["y"])).tolist() == [2]
    assert found["matrix_position"][2] == len(BLOCKS) - 1


def test_sessions_without_any_likeness_have_an_order_but_no_places() -> None:
    found = laid_out([(1, 0, 1, math.nan), (1, 0, 2, math.nan), (1, 1, 2, math.nan)])
    assert np.isnan(found["x"]).all()
    assert found["matrix_position"].tolist() == [0, 1, 2]


def test_an_undefined_pair_is_drawn_where_the_others_leave_it() -> None:
    rows = [(s, a, b, math.nan if (a, b) == (0, 2) else likeness) for s, a, b, likeness in pairs()]
    found = laid_out(rows)
    assert np.isfinite(found["x"]).all()
    drawn = distances(found, 78)
    assert drawn[0, 2] < drawn[0, 1]


def test_targets_are_ranks_and_equals_share_the_middle_one() -> None:
    unlikeness = np.full((4, 4), np.nan)
    values = {(0, 1): 5.0, (0, 2): 5.0, (0, 3): 9.0, (1, 2): 1.0, (1, 3): 9.0}
    for (a, b), value in values.items():
        unlikeness[a, b] = unlikeness[b, a] = value
    targets = target_distances(unlikeness)
    expected = {(1, 2): 0.0, (0, 1): 0.375, (0, 2): 0.375, (0, 3): 0.875, (1, 3): 0.875}
    for (a, b), rank in expected.items():
        assert targets[a, b] == targets[b, a] == pytest.approx(0.1 + rank)
    assert np.isnan(targets[2, 3])


def test_the_order_of_leaves_is_the_shortest_way_through_a_line() -> None:
    line = np.array([3.0, 0.0, 9.0, 1.0, 5.0])
    order = leaf_order(np.abs(line[:, None] - line) * STEPS / 9)
    assert order.tolist() in ([1, 3, 0, 4, 2], [2, 4, 0, 3, 1])


@pytest.mark.parametrize("count", [1, 2])
def test_one_or_two_states_need_no_tree(count: int) -> None:
    assert leaf_order(np.zeros((count, count))).tolist() == list(range(count))


def test_two_states_stand_apart() -> None:
    found = laid_out([(1, 4, 7, 0.5)])
    assert found["state"].tolist() == [4, 7]
    assert distances(found, 1)[0, 1] == pytest.approx(0.1, abs=0.01)


def test_no_pairs_give_nothing() -> None:
    none = np.array([], dtype=np.int64)
    assert lay_out_sessions(none, none, none, none.astype(float)) == {}
