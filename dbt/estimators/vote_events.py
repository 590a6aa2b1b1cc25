"""Vote events out of pairs of roll calls that may be one: the surest pairs first, no data set twice.

Takes the roll calls of all data sets and the pairs that SQL found compatible; gives for each roll call the
event that it belongs to and what ties it there. An event holds at most one roll call of a data set, because
no data set has a roll call twice: two equal lists in one of them are two votes. Nothing of an event may
contradict, so that a chain of pairs cannot tie a paragraph to the text as a whole. The result follows from
the roll calls alone, never from the order of rows.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

COLUMNS = {"roll_call_no": "INTEGER", "event_no": "INTEGER", "match_evidence": "VARCHAR"}


@dataclass
class _Event:
    """Roll calls taken for one vote event so far."""

    members: list[int]
    data_sets: set[str]
    kinds: int  # sum of the kinds of subject that it can be
    resolutions: set[str]
    first: tuple[int, int]  # precedence and number of the roll call that speaks for it
    evidence: dict[int, str] = field(default_factory=dict)


def find_vote_events(roll_calls: Iterable[dict[str, Any]], pairs: Iterable[dict[str, Any]]) -> list[dict]:
    """One row (`COLUMNS`) per roll call; `event_no` is the number of the roll call that speaks for it.

    Roll calls have `roll_call_no, data_set, precedence, kinds, resolution_symbol` (None where unsure); pairs
    have `roll_call_a, roll_call_b, handle_rank, evidence, are_both_texts, is_same_day, n_shared, n_alike,
    is_same_tally`.
    """
    events = {row["roll_call_no"]: _event(row) for row in roll_calls}
    for pair in sorted(pairs, key=_strength):
        one, other = events[pair["roll_call_a"]], events[pair["roll_call_b"]]
        if one is not other and _may_be_one(one, other):
            joined = _join(one, other, pair)
            for member in joined.members:
                events[member] = joined
    return [
        {"roll_call_no": number, "event_no": event.first[1], "match_evidence": event.evidence.get(number)}
        for number, event in sorted(events.items())
    ]


def _event(row: dict[str, Any]) -> _Event:
    number = row["roll_call_no"]
    resolution = row["resolution_symbol"]
    return _Event(
        members=[number],
        data_sets={row["data_set"]},
        kinds=row["kinds"],
        resolutions={resolution} if resolution else set(),
        first=(row["precedence"], number),
    )


def _strength(pair: dict[str, Any]) -> tuple:
    """Order of the pairs, the surest first.

    Two records that both call it the vote on the text are surer than a likeness of lists. Lists that differ
    by a slip of the pen are as good as equal ones of another day; equal lists on one text (paragraph after
    paragraph) are tied in the order in which they were voted on.
    """
    shared = pair["n_shared"] or 0
    agreement = pair["n_alike"] / shared if shared else float(bool(pair["is_same_tally"]))
    return (
        pair["handle_rank"],
        not pair["are_both_texts"],
        -int(agreement * 50),
        not pair["is_same_day"],
        -agreement,
        -shared,
        pair["roll_call_a"],
        pair["roll_call_b"],
    )


def _may_be_one(one: _Event, other: _Event) -> bool:
    return (
        not one.data_sets & other.data_sets
        and bool(one.kinds & other.kinds)
        and len(one.resolutions | other.resolutions) <= 1
    )


def _join(one: _Event, other: _Event, pair: dict[str, Any]) -> _Event:
    shared, alike = pair["n_shared"] or 0, pair["n_alike"] or 0
    weight = (
        f"{alike} of {shared} states alike" if shared else "same tally" if pair["is_same_tally"] else None
    )
    evidence = "; ".join(filter(None, (pair["evidence"], weight)))
    ties = {pair["roll_call_a"]: evidence, pair["roll_call_b"]: evidence}
    return _Event(
        members=one.members + other.members,
        data_sets=one.data_sets | other.data_sets,
        kinds=one.kinds & other.kinds,
        resolutions=one.resolutions | other.resolutions,
        first=min(one.first, other.first),
        evidence={**ties, **one.evidence, **other.evidence},
    )
