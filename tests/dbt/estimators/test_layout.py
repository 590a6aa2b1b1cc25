"""Positions of states: repeatable, whatever the order of the rows, and alike states side by side."""

from __future__ import annotations

import itertools
import random

import pyarrow as pa
import pytest

from estimators.layout import COLUMNS, lay_out_sessions, leaf_order, similarity_matrix

BLOCKS = {"AAA": 0, "BBB": 1, "CCC": 0, "DDD": 1, "EEE": 0, "FFF": 1}


def pairs(session: str = "78") -> list[dict]:
    return [
        {
            "session": session, "state_a": a, "state_b": b, "n_a": 4, "n_b": 5,
            "n_both": 3 if BLOCKS[a] == BLOCKS[b] else 0, "jaccard": 0.5 if BLOCKS[a] == BLOCKS[b] else 0.0,
        }
        for a, b in itertools.combinations(BLOCKS, 2)
    ]  # fmt: skip


def test_shuffled_rows_give_the_same_positions() -> None:
    rows = pairs("78") + pairs("79")
    shuffled = random.Random(1).sample(rows, len(rows))
    one = lay_out_sessions(pa.Table.from_pylist(rows), "sponsorship")
    assert one == lay_out_sessions(pa.Table.from_pylist(shuffled), "sponsorship")
    assert len(one) == 2 * len(BLOCKS)


def test_matrix_positions_count_from_nought_and_keep_blocks_together() -> None:
    rows = lay_out_sessions(pa.Table.from_pylist(pairs()), "sponsorship")
    ordered = sorted(rows, key=lambda row: row["matrix_position"])
    assert [row["matrix_position"] for row in ordered] == list(range(len(BLOCKS)))
    blocks = [BLOCKS[row["state_code"]] for row in ordered]
    assert len(list(itertools.groupby(blocks))) == 2


def test_states_that_sponsor_together_are_drawn_nearer_than_others() -> None:
    positions = lay_out_sessions(pa.Table.from_pylist(pairs()), "sponsorship")
    rows = {row["state_code"]: row for row in positions}

    def distance(a: str, b: str) -> float:
        return ((rows[a]["x"] - rows[b]["x"]) ** 2 + (rows[a]["y"] - rows[b]["y"]) ** 2) ** 0.5

    inside = [distance(a, b) for a, b in itertools.combinations(BLOCKS, 2) if BLOCKS[a] == BLOCKS[b]]
    across = [distance(a, b) for a, b in itertools.combinations(BLOCKS, 2) if BLOCKS[a] != BLOCKS[b]]
    assert max(inside) < min(across)


def test_the_matrix_is_symmetric_with_ones_on_its_diagonal() -> None:
    states, matrix = similarity_matrix(pairs())
    assert states == sorted(BLOCKS)
    assert (matrix == matrix.T).all()
    assert (matrix.diagonal() == 1).all()


@pytest.mark.parametrize("count", [1, 2])
def test_one_or_two_states_need_no_tree(count: int) -> None:
    assert leaf_order(similarity_matrix(pairs())[1][:count, :count]) == list(range(count))


def test_every_row_has_the_columns_that_are_announced() -> None:
    rows = lay_out_sessions(pa.Table.from_pylist(pairs()), "sponsorship")
    assert {tuple(row) for row in rows} == {tuple(COLUMNS)}


def test_no_pairs_give_no_rows() -> None:
    assert lay_out_sessions(pa.Table.from_pylist(pairs()).slice(0, 0), "sponsorship") == []
