"""Vote events: one roll call of each data set at most, the surest pairs first, in any order of rows."""

from __future__ import annotations

import random
from typing import Any

from estimators.vote_events import COLUMNS, find_vote_events


def roll_call(number: int, data_set: str, precedence: int = 50, **more: Any) -> dict[str, Any]:
    return {
        "roll_call_no": number, "data_set": data_set, "precedence": precedence, "kinds": 15,
        "resolution_symbol": None, **more,
    }  # fmt: skip


def pair(
    a: int, b: int, alike: int | None = 180, shared: int | None = 180, rank: int = 2, **more: Any
) -> dict:
    return {
        "roll_call_a": a, "roll_call_b": b, "handle_rank": rank, "evidence": "same resolution",
        "are_both_texts": False, "is_same_day": True, "n_shared": shared, "n_alike": alike,
        "is_same_tally": True, **more,
    }  # fmt: skip


def events_of(roll_calls: list[dict], pairs: list[dict]) -> dict[int, int]:
    return {row["roll_call_no"]: row["event_no"] for row in find_vote_events(roll_calls, pairs)}


def test_three_sources_of_one_vote_are_one_event_named_by_the_first_in_precedence() -> None:
    roll_calls = [roll_call(1, "unvotes", 80), roll_call(2, "voeten", 90), roll_call(3, "pv", 10)]
    rows = find_vote_events(roll_calls, [pair(1, 2, rank=1), pair(1, 3, 179)])
    assert [tuple(row) for row in rows] == [tuple(COLUMNS)] * 3
    assert [row["event_no"] for row in rows] == [3, 3, 3]
    assert rows[2]["match_evidence"] == "same resolution; 179 of 180 states alike"


def test_the_closest_lists_are_one_vote_and_the_others_stay_apart() -> None:
    roll_calls = [
        roll_call(1, "undl"),
        roll_call(11, "unvotes"),
        roll_call(12, "unvotes"),
        roll_call(13, "unvotes"),
    ]
    pairs = [pair(1, 11, 172), pair(1, 12, 180), pair(1, 13, 175)]
    assert events_of(roll_calls, pairs) == {1: 1, 11: 11, 12: 1, 13: 13}


def test_equal_lists_on_one_text_are_tied_in_the_order_of_voting() -> None:
    roll_calls = [roll_call(number, "pv", 10) for number in (1, 2)]
    roll_calls += [roll_call(number, "unvotes", 80) for number in (11, 12)]
    pairs = [pair(a, b) for a in (1, 2) for b in (11, 12)]
    assert events_of(roll_calls, pairs) == {1: 1, 2: 2, 11: 1, 12: 2}


def test_no_data_set_has_two_roll_calls_in_one_event_even_through_a_third() -> None:
    roll_calls = [roll_call(1, "unvotes"), roll_call(2, "unvotes"), roll_call(3, "undl")]
    assert events_of(roll_calls, [pair(1, 3, 180), pair(2, 3, 179)]) == {1: 1, 2: 2, 3: 1}


def test_a_chain_ties_no_paragraph_to_the_text_and_no_two_resolutions() -> None:
    kinds = [roll_call(1, "a", kinds=1), roll_call(2, "b", kinds=15), roll_call(3, "c", kinds=2)]
    assert events_of(kinds, [pair(1, 2), pair(2, 3, 179)]) == {1: 1, 2: 1, 3: 3}
    symbols = [
        roll_call(1, "a", resolution_symbol="A/RES/1/1"), roll_call(2, "b"),
        roll_call(3, "c", resolution_symbol="A/RES/1/2"),
    ]  # fmt: skip
    assert events_of(symbols, [pair(1, 2), pair(2, 3, 179)]) == {1: 1, 2: 1, 3: 3}


def test_a_number_in_common_is_surer_than_a_likeness() -> None:
    roll_calls = [roll_call(1, "unvotes"), roll_call(2, "voeten"), roll_call(3, "voeten")]
    pairs = [pair(1, 2, 170, rank=1), pair(1, 3, 180, rank=5)]
    assert events_of(roll_calls, pairs) == {1: 1, 2: 1, 3: 3}


def test_two_records_of_the_adoption_go_together_before_lists_are_compared() -> None:
    roll_calls = [
        roll_call(1, "pv"),
        roll_call(2, "undl"),
        roll_call(11, "unvotes"),
        roll_call(12, "unvotes"),
    ]
    pairs = [pair(1, 2, 176, are_both_texts=True), pair(1, 11, 180), pair(1, 12, 179), pair(2, 12, 180)]
    assert events_of(roll_calls, pairs) == {1: 1, 2: 1, 11: 1, 12: 12}


def test_without_lists_the_tally_is_the_evidence() -> None:
    rows = find_vote_events([roll_call(1, "a"), roll_call(2, "b")], [pair(1, 2, None, None)])
    assert {row["match_evidence"] for row in rows} == {"same resolution; same tally"}


def test_the_order_of_rows_changes_nothing() -> None:
    roll_calls = [roll_call(number, f"set{number % 4}", number % 3) for number in range(40)]
    pairs = [pair(a, b, 180 - (a * b) % 7) for a in range(40) for b in range(a + 1, 40)]
    one = find_vote_events(roll_calls, pairs)
    for seed in range(3):
        shuffled = random.Random(seed)
        assert one == find_vote_events(
            shuffled.sample(roll_calls, len(roll_calls)), shuffled.sample(pairs, len(pairs))
        )


def test_a_roll_call_that_no_other_source_has_is_its_own_event() -> None:
    assert find_vote_events([roll_call(7, "a")], []) == [
        {"roll_call_no": 7, "event_no": 7, "match_evidence": None}
    ]
