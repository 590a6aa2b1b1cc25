"""Numbers of communities: by size, and kept where most members are kept."""

from __future__ import annotations

import itertools

import numpy as np

from estimators.community_labels import LEAST_OVERLAP, in_order_of_size, persistent_labels


def test_the_largest_comes_first_and_equals_by_first_member() -> None:
    assert in_order_of_size(np.array([7, 3, 3, 9, 7, 3, 9])).tolist() == [1, 0, 0, 2, 1, 0, 2]


def test_a_number_stays_with_the_members_whatever_the_size() -> None:
    first = {1: 0, 2: 0, 3: 0, 4: 1, 5: 1}
    second = {1: 1, 2: 1, 3: 1, 4: 0, 5: 0, 6: 0, 7: 0}  # admissions make the other one larger
    assert persistent_labels([first, second])[1] == {1: 1, 2: 1, 3: 1, 4: 2, 5: 2, 6: 2, 7: 2}


def test_a_split_leaves_the_number_with_the_larger_part() -> None:
    named = persistent_labels([dict.fromkeys(range(10), 0), {n: int(n >= 6) for n in range(10)}])
    assert named[1] == {n: 2 if n >= 6 else 1 for n in range(10)}


def test_a_number_that_nobody_carries_is_not_used_again() -> None:
    named = persistent_labels([{1: 0, 2: 0, 3: 1}, {1: 0, 2: 0, 3: 0}, {1: 0, 2: 0, 3: 1}])
    assert named == [{1: 1, 2: 1, 3: 2}, {1: 1, 2: 1, 3: 1}, {1: 1, 2: 1, 3: 3}]


def test_a_state_that_missed_a_session_still_speaks_for_its_last_community() -> None:
    named = persistent_labels([{1: 0, 2: 0, 3: 1, 4: 1}, {1: 0, 2: 0}, {1: 1, 2: 1, 3: 0, 4: 0}])
    assert named[2] == {1: 1, 2: 1, 3: 2, 4: 2}


def test_a_session_of_newcomers_gets_new_numbers() -> None:
    assert persistent_labels([{1: 0}, {2: 0, 3: 1}, {}, {2: 0}]) == [{1: 2}, {2: 1, 3: 3}, {}, {2: 1}]


def test_the_first_number_is_of_most_members_over_all_sessions() -> None:
    sessions = [{1: 0, 2: 0, 3: 1}, {3: 0, 1: 1}, {3: 0}, {3: 0}]
    assert persistent_labels(sessions) == [{1: 2, 2: 2, 3: 1}, {3: 1, 1: 2}, {3: 1}, {3: 1}]


def test_matching_is_the_best_of_all_assignments() -> None:
    chance = np.random.RandomState(3)
    for _ in range(20):
        before = {state: int(label) for state, label in enumerate(chance.randint(0, 4, 30))}
        after = {state: int(label) for state, label in enumerate(chance.randint(0, 4, 30))}
        named = persistent_labels([before, after])
        old = [{s for s in before if named[0][s] == number} for number in sorted(set(named[0].values()))]
        new = [{s for s in after if after[s] == label} for label in sorted(set(after.values()))]
        table = [[len(one & other) / len(one | other) for other in old] for one in new]
        best = (
            max(
                sum(table[row][column] for row, column in enumerate(order))
                for order in itertools.permutations(range(len(old)), len(new))
            )
            if len(new) <= len(old)
            else None
        )
        numbers = sorted(set(named[0].values()))
        kept = [
            table[row][numbers.index(named[1][min(members)])]
            for row, members in enumerate(new)
            if named[1][min(members)] in numbers
        ]
        assert all(value >= LEAST_OVERLAP for value in kept)
        assert best is None or sum(kept) <= best + 1e-9
