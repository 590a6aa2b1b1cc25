"""Counts over sponsors, calculated a second time from the listed events, one by one and in plain Python."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from itertools import combinations

import pytest

from tests.dbt.conftest import Build

pytestmark = pytest.mark.build


@pytest.fixture(scope="module")
def sponsors(built: Build) -> dict[str, dict[str, dt.date]]:
    """Of each proposal the states that its lists leave standing, with the date each was first listed."""
    standing: dict[str, dict[str, dt.date]] = defaultdict(dict)
    for proposal, state, role, day in built.rows(
        "select proposal_id, state_code, role, happened_on from core.sponsorship_events "
        "where state_code is not null order by proposal_id, event_no"
    ):
        if role in ("absent_from_revision", "withdrawn"):
            standing[proposal].pop(state, None)
        else:
            standing[proposal].setdefault(state, day)
    return standing


def test_sponsors_are_those_that_the_lists_leave_standing(
    built: Build, sponsors: dict[str, dict[str, dt.date]]
) -> None:
    rows = built.rows("select proposal_id, state_code from core.sponsorships where is_sponsor")
    assert sorted(rows) == sorted((proposal, state) for proposal in sponsors for state in sponsors[proposal])
    assert len(rows) > 5


def test_pairs_of_sponsors(built: Build, sponsors: dict[str, dict[str, dt.date]]) -> None:
    drafts: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for proposal, session, kind in built.rows(
        "select proposal_id, session, proposal_type from core.proposals"
    ):
        for state in sponsors.get(proposal, ()) if kind != "amendment" else ():
            drafts[session][state].add(proposal)
    expected = set()
    for session, by_state in drafts.items():
        n_proposals = len(set().union(*by_state.values()))
        for a, b in combinations(sorted(by_state), 2):
            both, either = by_state[a] & by_state[b], by_state[a] | by_state[b]
            expected.add((session, a, b, len(by_state[a]), len(by_state[b]), len(both), n_proposals,
                          round(len(both) / len(either), 12)))  # fmt: skip
    found = built.rows("select session, state_a, state_b, n_a, n_b, n_both, n_proposals, round(jaccard, 12) "
                       "from coalitions.cosponsorship_pairs")  # fmt: skip
    assert len(found) == len(set(found))
    assert set(found) == expected


def test_shares_of_groups(built: Build, sponsors: dict[str, dict[str, dt.date]]) -> None:
    latest = dict(
        built.rows("select proposal_id, max(happened_on) from core.sponsorship_events group by proposal_id")
    )
    member_since = {row[0]: row[1:] for row in
                    built.rows("select state_code, admitted_on, ended_on from core.states")}  # fmt: skip
    memberships = built.rows(
        "select group_code, state_code, counted_from, valid_to from core.group_memberships"
    )

    def holds(start: dt.date | None, end: dt.date | None, day: dt.date) -> bool:
        return (start is None or start <= day) and (end is None or day <= end)

    expected = set()
    for proposal, day in latest.items():
        members = defaultdict(set)
        for group, state, start, end in memberships:
            if holds(start, end, day) and holds(*member_since[state], day):
                members[group].add(state)
        for group, states in members.items():
            expected.add((proposal, group, len(states), len(states & set(sponsors.get(proposal, ())))))
    found = built.rows(
        "select proposal_id, group_code, n_members, n_sponsors from coalitions.group_sponsorship"
    )
    assert len(found) == len(set(found))
    assert set(found) == expected


def test_growth_ends_with_the_sponsors_that_stand(
    built: Build, sponsors: dict[str, dict[str, dt.date]]
) -> None:
    rows = built.rows("select proposal_id, sum(n_joined) - sum(n_withdrawn), arg_max(n_sponsors, listed_on) "
                      "from timelines.sponsor_growth group by proposal_id")  # fmt: skip
    assert {(proposal, total, last) for proposal, total, last in rows} == {
        (proposal, len(states), len(states)) for proposal, states in sponsors.items()
    }
