"""Measures of a session a second time, from single votes and definitions, in loops and nothing else."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from tests.dbt.estimators.test_agreement import plain

RollCall = Mapping[str, int]  # state code to 1 yes, 2 abstain, 3 no
CODES = {"yes": 1, "abstain": 2, "no": 3}
MEASURES = (
    "n_shared", "n_contested", "n_not_unanimous", "agreement", "agreement_all", "s_absolute", "s_squared",
    "kappa", "kappa_expected_disagreement", "pi", "pi_expected_disagreement", "n_same", "n_opposite",
    "coincidence", "coincidence_2017",
)  # fmt: skip


def pair_measures(
    roll_calls: Sequence[RollCall], pairs: Iterable[tuple[str, str]]
) -> dict[tuple[str, str], tuple[float | None, ...]]:
    """`MEASURES` of each pair over all roll calls of a scope's session."""
    states = sorted({state for votes in roll_calls for state in votes})
    matrix = np.array([[votes.get(state, 0) for votes in roll_calls] for state in states], dtype=np.int8)
    number = {state: row for row, state in enumerate(states)}
    found = {}
    for a, b in pairs:
        values = plain(matrix, number[a], number[b])
        found[a, b] = tuple(values[name] for name in MEASURES)
    return found


def shared(roll_calls: Sequence[RollCall]) -> Counter[tuple[str, str]]:
    """In how many roll calls each pair of states both voted."""
    counts: Counter[tuple[str, str]] = Counter()
    for votes in roll_calls:
        states = sorted(votes)
        counts.update((a, b) for place, a in enumerate(states) for b in states[place + 1 :])
    return counts


def is_contested(votes: RollCall) -> bool:
    """At least one in ten of those who voted did not say yes."""
    return sum(vote != 1 for vote in votes.values()) / len(votes) >= 0.1


def leading(votes: Iterable[int]) -> int | None:
    """The vote that most cast; none where two lead alike or nobody voted."""
    ranking = Counter(votes).most_common(2)
    if not ranking or (len(ranking) == 2 and ranking[0][1] == ranking[1][1]):
        return None
    return ranking[0][0]


def rice(votes: Iterable[int]) -> float | None:
    """Difference of yes and no over their sum."""
    counts = Counter(votes)
    return abs(counts[1] - counts[3]) / (counts[1] + counts[3]) if counts[1] + counts[3] else None


def agreement_index(votes: Sequence[int]) -> float | None:
    """Of Hix, Noury and Roland."""
    most = max(Counter(votes).values(), default=0)
    return (most - (len(votes) - most) / 2) / len(votes) if votes else None


def mean(values: Iterable[float | None]) -> tuple[int, float | None]:
    """How many values there are, and their mean."""
    there = [value for value in values if value is not None]
    return len(there), (sum(there) / len(there) if there else None)


def cohesion(roll_calls: Sequence[tuple[RollCall, set[str]]]) -> tuple[float | None, ...]:
    """n, Rice with its n and agreement index, of all and of contested roll calls of three members or more."""
    row: list[float | None] = []
    for only_contested in (False, True):
        lists = [
            [vote for state, vote in votes.items() if state in members]
            for votes, members in roll_calls
            if is_contested(votes) or not only_contested
        ]
        lists = [votes for votes in lists if len(votes) >= 3]
        row += [len(lists), *mean(map(rice, lists)), mean(map(agreement_index, lists))[1]]
    return tuple(row)


def with_majority(
    roll_calls: Sequence[tuple[RollCall, set[str]]], state: str
) -> tuple[int, float | None] | None:
    """Votes of a member that count and the share cast like most of the others; None without a vote."""
    outcomes = []
    has_voted = False
    for votes, members in roll_calls:
        if state in members and state in votes:
            has_voted = True
            most = leading(votes[other] for other in members if other != state and other in votes)
            outcomes.append(None if most is None else float(votes[state] == most))
    return mean(outcomes) if has_voted else None


def members_on(
    day: dt.date, memberships: Iterable[tuple[str, str, dt.date | None, dt.date | None]]
) -> dict[str, set[str]]:
    """Members of each group on a day."""
    groups: dict[str, set[str]] = {}
    for group, state, start, end in memberships:
        if (start is None or start <= day) and (end is None or day <= end):
            groups.setdefault(group, set()).add(state)
    return groups


def is_close(found: float | None, expected: float | None) -> bool:
    """Equal to 1e-9, or both undefined."""
    if found is None or expected is None:
        return found is expected
    return abs(found - expected) <= 1e-9
