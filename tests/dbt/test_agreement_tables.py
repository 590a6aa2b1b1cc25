"""Tables of agreement and of groups from made votes: scopes and sessions apart, values from loops again."""

from __future__ import annotations

import datetime as dt
import random
from itertools import combinations
from pathlib import Path

import pytest

from ingest.records import Batch
from tests.dbt import plain_votes
from tests.dbt.conftest import Build, build_from_batch
from tests.dbt.plain_votes import CODES, RollCall, is_close
from tests.dbt.vote_landing import catalogue, document, landing_of, members_on, record_of, roll_call

pytestmark = pytest.mark.build

DAY, LATER = dt.date(2010, 12, 21), dt.date(2013, 12, 18)
MEETING, REPORT = record_of("meeting_record", "A_65_PV.71.txt"), record_of("committee_report", "A_65_456.txt")
UNVOTES, LISTS = record_of("unvotes", "calls.csv"), record_of("unvotes", "votes.csv")
TABLES = ("agreement_pairs", "cohesion", "majority_voting", "voting_sessions")


def made_votes(seed: int, day: dt.date = DAY, weights: tuple[int, ...] = (6, 2, 1, 1)) -> dict[str, str]:
    """Votes of the members of a day by chance; one state says nothing in any session."""
    chance = random.Random(seed)
    kinds = ("yes", "abstain", "no", "")
    votes = {code: chance.choices(kinds, weights)[0] for code in members_on(day)}
    votes["NRU"], votes["AUS"] = ("", "no") if seed % 2 else ("yes", "")
    votes["TUV"] = ""
    return {code: vote for code, vote in votes.items() if vote}


def text(number: int, votes: dict[str, str], session: str = "65", day: dt.date = DAY) -> Batch:
    """The adoption of a resolution by a recorded vote."""
    return roll_call(
        UNVOTES, str(5000 + 100 * int(session[-1]) + number), votes, votes_record_id=LISTS, session=session,
        subject_kind="text", resolution_symbol=f"A/RES/{session}/{number}", voted_on=day,
    )  # fmt: skip


def part(number: int, votes: dict[str, str]) -> Batch:
    """A vote on a paragraph of a resolution."""
    return roll_call(
        MEETING, str(number), votes, session="65", subject_kind="paragraph", resolution_symbol="A/RES/65/3",
        voted_on=DAY,
    )  # fmt: skip


ADOPTIONS = [made_votes(seed) for seed in range(6)] + [
    {code: "yes" for code in members_on(DAY) if code not in ("TUV", "NRU")},
    {"FRA": "abstain"},
]
PARTS = [made_votes(20, weights=(1, 1, 1, 1)), made_votes(21)]
COMMITTEE = [made_votes(30), made_votes(31)]
SPECIAL = [made_votes(40, LATER)]
NEXT_SESSION = [made_votes(seed, LATER, (1, 1, 5, 2)) for seed in (50, 51, 53)]

EXPECTED: dict[tuple[str, str], list[dict[str, str]]] = {
    ("plenary_adoption", "65"): ADOPTIONS,
    ("plenary_all", "65"): ADOPTIONS + PARTS,
    ("committee", "65"): COMMITTEE,
    ("plenary_adoption", "ES-10"): SPECIAL,
    ("plenary_all", "ES-10"): SPECIAL,
    ("plenary_adoption", "68"): NEXT_SESSION,
    ("plenary_all", "68"): NEXT_SESSION,
}


def corpus() -> list[Batch]:
    return [
        catalogue("unvotes", "calls.csv"), catalogue("unvotes", "votes.csv"),
        document("meeting_record", "A/65/PV.71", "meeting_record", "A_65_PV.71.txt", session="65"),
        document("committee_report", "A/65/456", "committee_report", "A_65_456.txt", session="65"),
        *(text(number, votes) for number, votes in enumerate(ADOPTIONS, start=1)),
        *(part(number, votes) for number, votes in enumerate(PARTS, start=1)),
        *(roll_call(REPORT, str(number), votes, stage="committee", committee="3", session="65",
                    subject_kind="text", document_symbol=f"A/C.3/65/L.{number}", voted_on=DAY)
          for number, votes in enumerate(COMMITTEE, start=1)),
        text(20, SPECIAL[0], "ES-10", LATER),
        *(text(number, votes, "68", LATER) for number, votes in enumerate(NEXT_SESSION, start=1)),
    ]  # fmt: skip


@pytest.fixture(scope="module")
def agreement_built(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Build:
    return build_from_batch(
        repository, tmp_path_factory.mktemp("agreement"), landing_of(corpus()), "--exclude-resource-type",
        "unit_test", "--indirect-selection", "cautious", "--select", *(f"+{name}" for name in TABLES),
    )  # fmt: skip


def as_codes(votes: dict[str, str]) -> RollCall:
    return {state: CODES[vote] for state, vote in votes.items()}


def test_scopes_and_sessions_are_those_with_a_vote_in_them(agreement_built: Build) -> None:
    for table in TABLES:
        rows = agreement_built.rows(f"select distinct scope, session from coalitions.{table}")
        assert set(rows) == set(EXPECTED), table


@pytest.mark.parametrize(("scope", "session"), EXPECTED)
def test_every_pair_again_from_single_votes(agreement_built: Build, scope: str, session: str) -> None:
    roll_calls = [as_codes(votes) for votes in EXPECTED[scope, session]]
    states = sorted({state for votes in roll_calls for state in votes})
    names = ", ".join(plain_votes.MEASURES)
    found = {
        (a, b): values
        for a, b, *values in agreement_built.rows(
            f"select state_a, state_b, {names} from coalitions.agreement_pairs "
            f"where scope = '{scope}' and session = '{session}'"
        )
    }
    assert sorted(found) == list(combinations(states, 2))
    some = random.Random(scope + session).sample(sorted(found), 400)
    for pair, expected in plain_votes.pair_measures(roll_calls, some).items():
        assert all(map(is_close, found[pair], expected)), (pair, found[pair], expected)


def test_who_never_voted_together_has_a_row_of_nulls(agreement_built: Build) -> None:
    [row] = agreement_built.rows(
        "select * exclude (scope, session, state_a, state_b) from coalitions.agreement_pairs "
        "where scope = 'plenary_all' and session = '68' and state_a = 'AUS' and state_b = 'NRU'"
    )
    assert set(row) == {0, None}
    assert row.count(0) == 5


def test_a_state_that_cast_no_vote_is_in_no_pair(agreement_built: Build) -> None:
    query = "select count(*) from core.votes where state_code = 'TUV' and vote = 'not_voting'"
    assert agreement_built.rows(query) > [(5,)]
    assert agreement_built.rows(
        "select * from coalitions.agreement_pairs where 'TUV' in (state_a, state_b)"
    ) == []  # fmt: skip


def test_counts_of_a_session(agreement_built: Build) -> None:
    found = {
        (scope, session): tuple(counts)
        for scope, session, *counts in agreement_built.rows(
            "select scope, session, n_roll_calls, n_unanimous, n_contested, n_states "
            "from coalitions.voting_sessions"
        )
    }
    for key, roll_calls in EXPECTED.items():
        codes = [as_codes(votes) for votes in roll_calls]
        assert found[key] == (
            len(codes),
            sum(len(set(votes.values())) == 1 for votes in codes),
            sum(plain_votes.is_contested(votes) for votes in codes),
            len({state for votes in codes for state in votes}),
        ), key


@pytest.mark.parametrize(("scope", "session"), EXPECTED)
def test_every_group_again_from_single_votes(agreement_built: Build, scope: str, session: str) -> None:
    memberships = agreement_built.rows(
        "select group_code, state_code, counted_from, valid_to from core.group_memberships"
    )
    groups = plain_votes.members_on(DAY if session == "65" else LATER, memberships)
    where = f"where scope = '{scope}' and session = '{session}'"
    cohesion = {
        group: values
        for group, *values in agreement_built.rows(
            "select group_code, n_roll_calls, n_rice, rice, agreement_index, n_contested, n_rice_contested, "
            f"rice_contested, agreement_index_contested from coalitions.cohesion {where}"
        )
    }
    majority = {
        (group, state): values
        for group, state, *values in agreement_built.rows(
            "select group_code, state_code, n_votes, share_with_majority "
            f"from coalitions.majority_voting {where}"
        )
    }
    expected_majority = {}
    assert len(cohesion) > 10
    for group, members in groups.items():
        roll_calls = [(as_codes(votes), members) for votes in EXPECTED[scope, session]]
        if group in cohesion:
            assert all(map(is_close, cohesion[group], plain_votes.cohesion(roll_calls))), group
        for state in members:
            values = plain_votes.with_majority(roll_calls, state)
            if values is not None:
                expected_majority[group, state] = values
    assert set(cohesion) == {group for group, _ in expected_majority}
    assert set(majority) == set(expected_majority)
    for key, values in majority.items():
        assert all(map(is_close, values, expected_majority[key])), key
