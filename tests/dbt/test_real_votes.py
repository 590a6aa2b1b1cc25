"""The whole of unvotes and Voeten through loader and models, beside plain counts and published estimates."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from itertools import combinations
from pathlib import Path

import duckdb
import numpy as np
import pytest

from tests.dbt import plain_votes
from tests.dbt.conftest import Build, build_sources
from tests.dbt.plain_votes import RollCall, is_close
from tests.dbt.research_votes import roll_calls_by_session

pytestmark = pytest.mark.build

TABLES = (
    "roll_calls", "votes", "roll_call_sources", "vote_sources", "roll_call_issues", "states", "ideal_points",
    "agreement_pairs", "cohesion", "majority_voting", "state_names",
)  # fmt: skip

N_ROLL_CALLS = {"1": 43, "15": 102, "30": 70, "42": 146, "60": 101, "74": 90, "ES-4": 2, "ES-10": 1}
"""Plenary roll calls by symbol: two that the data files under session 15 are the emergency session's."""

PUBLISHED_POINTS = {
    "10": {"USA": 1.86, "BRA": 1.69, "CAN": 1.58, "PER": 1.06, "RUS": -2.96},
    "30": {"USA": 2.36, "CAN": 1.53, "BHS": 1.07, "ECU": 0.36, "PER": -0.03, "BHR": -0.17, "KWT": -0.38,
           "YMD": -0.91, "RUS": -2.38},
    "46": {"USA": 2.98, "CAN": 1.48, "LVA": 1.28, "EST": 1.23, "RUS": 0.69, "PER": -0.42, "BHR": -0.67},
    "60": {"USA": 2.89, "CAN": 1.31, "LVA": 1.15, "EST": 1.01, "ROU": 0.98, "RUS": 0.08, "PER": -0.07,
           "ECU": -0.23, "BHR": -1.08, "KWT": -1.14},
    "74": {"USA": 2.69, "CAN": 1.42, "ROU": 1.21, "EST": 1.20, "RUS": 0.14, "PER": -0.16, "ECU": -0.45,
           "BHR": -0.59, "KWT": -0.83},
}  # fmt: skip
"""Figures of Bailey, Strezhnev and Voeten (2017, doi:10.1177/0022002715595700), release of April 2020."""

AS_GOOD_AS_EQUAL = 0.1
"""Published points closer than this are within the error of either estimate."""


@pytest.fixture(scope="module")
def real_votes(repository: Path, shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Build:
    folder = tmp_path_factory.mktemp("real_votes")
    return build_sources(
        repository, folder, [shared_data / "unvotes", shared_data / "voeten"], TABLES, may_reject=True
    )


@pytest.fixture(scope="module")
def file_of_votes(shared_data: Path) -> str:
    return f"read_csv('{shared_data}/unvotes/un_votes.csv.gz', all_varchar = true, nullstr = '~')"


def test_no_vote_of_unvotes_is_lost_or_without_a_state(real_votes: Build) -> None:
    rows = real_votes.rows("select count(*), count(state_code), count(distinct source_roll_call_id) "
                           "from core.vote_sources where source_name = 'unvotes'")  # fmt: skip
    assert rows == [(869_937, 869_937, 6_202)]


def test_no_vote_of_voeten_is_lost_or_without_a_state(real_votes: Build) -> None:
    rows = real_votes.rows("select vote, count(*), count(state_code) from core.vote_sources "
                           "where source_name = 'voeten' group by 1 order by 1")  # fmt: skip
    assert rows == [
        ("abstain", 95_099, 95_099), ("no", 54_865, 54_865), ("not_voting", 73_328, 73_328),
        ("yes", 588_800, 588_800),
    ]  # fmt: skip


def test_every_tally_is_that_of_the_file(real_votes: Build, file_of_votes: str) -> None:
    count = "count(*) filter (where vote = '{}')::bigint"
    counts = ", ".join(count.format(vote) for vote in ("yes", "no", "abstain"))
    with duckdb.connect() as connection:
        expected = connection.sql(
            f"select rcid::double::int, {counts} from {file_of_votes} group by 1 order by 1"
        ).fetchall()
    found = real_votes.rows(
        "select source_roll_call_id::int, listed_yes::bigint, listed_no::bigint, listed_abstain::bigint "
        "from core.roll_call_sources where source_name = 'unvotes' order by 1"
    )
    assert found == expected


@pytest.mark.parametrize(
    ("resolution", "tally"),
    [("A/RES/68/262", (100, 11, 58)), ("A/RES/74/247", (79, 60, 33)), ("A/RES/74/208", (162, 7, 7))],
)
def test_results_known_from_elsewhere(
    real_votes: Build, resolution: str, tally: tuple[int, int, int]
) -> None:
    rows = real_votes.rows("select listed_yes, listed_no, listed_abstain, is_adopted from core.roll_calls "
                           f"where roll_call_id = '{resolution}#adoption'")  # fmt: skip
    assert rows == [(*tally, True)]


def test_no_two_roll_calls_of_one_data_set_are_one_vote(real_votes: Build) -> None:
    assert real_votes.rows("select roll_call_id from core.roll_call_sources "
                           "group by roll_call_id, source_name having count(*) > 1") == []  # fmt: skip
    assert real_votes.rows("select count(*) from core.roll_calls") == [(6_202,)]


def test_the_two_fragments_add_no_members(real_votes: Build) -> None:
    rows = real_votes.rows(
        "select source_roll_call_id, count(*) from core.roll_call_sources "
        "join core.votes using (roll_call_id) where roll_call_sources.source_name = 'unvotes' "
        "and source_roll_call_id in ('5689', '5893') group by 1 order by 1"
    )
    assert rows == [("5689", 2), ("5893", 4)]


def test_nobody_votes_before_admission_or_after_the_end(real_votes: Build) -> None:
    """But Fiji, which the data has voting in September 1970, a month early: it stays as recorded."""
    rows = real_votes.rows(
        "select state_code, vote, count(*) from core.votes join core.roll_calls using (roll_call_id) "
        "join core.states using (state_code) where last_day(voted_on) < admitted_on "
        "or if(voted_on_precision = 'day', voted_on, date_trunc('month', voted_on)) > ended_on group by all"
    )
    assert rows == [("FJI", "no", 2)]


@pytest.mark.parametrize(
    ("month", "n_members"),
    [("1946-02", 51), ("1948-12", 58), ("1960-12", 99), ("1980-12", 154), ("1990-12", 159), ("2019-12", 193)],
)
def test_every_member_of_the_time_has_a_row(real_votes: Build, month: str, n_members: int) -> None:
    rows = real_votes.rows(
        "select distinct count(*) from core.votes join core.roll_calls using (roll_call_id) "
        f"where strftime(voted_on, '%Y-%m') = '{month}' group by roll_call_id"
    )
    assert rows == [(n_members,)]


def test_every_session_but_the_one_that_avoided_voting_has_ideal_points(real_votes: Build) -> None:
    rows = real_votes.rows("select session, count(ideal_point) from coalitions.ideal_points group by session")
    assert {session for session, n_points in rows if n_points} == {str(n) for n in range(1, 75) if n != 19}
    assert sum(n_points for _, n_points in rows) == 10_471


def test_ideal_points_have_one_sign_for_all_sessions(real_votes: Build) -> None:
    [(n_sessions, least)] = real_votes.rows(
        "select count(*), min(a.ideal_point - b.ideal_point) from coalitions.ideal_points as a "
        "join coalitions.ideal_points as b using (session) "
        "where a.state_code = 'USA' and b.state_code = 'RUS' and a.ideal_point is not null"
    )
    assert n_sessions == 73
    assert least > 1


@pytest.mark.parametrize("session", PUBLISHED_POINTS)
def test_ideal_points_are_like_the_published_ones(real_votes: Build, session: str) -> None:
    published = PUBLISHED_POINTS[session]
    rows = real_votes.rows(
        f"select state_code, ideal_point, rank from coalitions.ideal_points where session = '{session}'"
    )
    point = {state: (value, rank) for state, value, rank in rows}
    own = [point[state][0] for state in published]
    assert np.corrcoef(own, list(published.values()))[0, 1] > 0.97
    for (one, high), (other, low) in combinations(published.items(), 2):
        if high - low > AS_GOOD_AS_EQUAL:
            assert point[one][1] < point[other][1], (one, other)


@pytest.fixture(scope="module")
def research(real_votes: Build, shared_data: Path) -> Mapping[str, Sequence[RollCall]]:
    names = real_votes.rows("select name, state_code from core.state_names")
    return roll_calls_by_session(shared_data / "unvotes", names)


@pytest.mark.parametrize("session", N_ROLL_CALLS)
def test_every_pair_of_a_session_has_the_n_of_the_file_and_values_from_its_votes(
    real_votes: Build, research: Mapping[str, Sequence[RollCall]], session: str
) -> None:
    roll_calls = research[session]
    assert len(roll_calls) == N_ROLL_CALLS[session]
    found = {
        (a, b): values
        for a, b, *values in real_votes.rows(
            f"select state_a, state_b, {', '.join(plain_votes.MEASURES)} from coalitions.agreement_pairs "
            f"where scope = 'plenary_all' and session = '{session}'"
        )
    }
    shared = plain_votes.shared(roll_calls)
    states = sorted({state for votes in roll_calls for state in votes})
    assert {pair: values[0] for pair, values in found.items()} == {
        pair: shared[pair] for pair in combinations(states, 2)
    }
    some = random.Random(session).sample(sorted(found), 150)
    for pair, expected in plain_votes.pair_measures(roll_calls, some).items():
        assert all(map(is_close, found[pair], expected)), (pair, found[pair], expected)


@pytest.mark.parametrize("session", ["49", "58"])
def test_groups_of_a_session_in_which_some_grew(real_votes: Build, session: str) -> None:
    memberships = real_votes.rows(
        "select group_code, state_code, counted_from, valid_to from core.group_memberships"
    )
    roll_calls = {}
    for roll_call, day, state, vote in real_votes.rows(
        "select roll_call_id, voted_on, state_code, vote from core.votes join core.roll_calls "
        f"using (roll_call_id) where session = '{session}' and vote <> 'not_voting'"
    ):
        votes, _ = roll_calls.setdefault(roll_call, ({}, plain_votes.members_on(day, memberships)))
        votes[state] = plain_votes.CODES[vote]
    where = f"where scope = 'plenary_all' and session = '{session}'"
    rows = real_votes.rows(
        "select group_code, n_roll_calls, n_rice, rice, agreement_index, n_contested, n_rice_contested, "
        f"rice_contested, agreement_index_contested from coalitions.cohesion {where}"
    )
    assert len(rows) > 25
    for group, *values in rows:
        expected = plain_votes.cohesion([(v, groups.get(group, set())) for v, groups in roll_calls.values()])
        assert all(map(is_close, values, expected)), group
    rows = real_votes.rows(
        "select group_code, state_code, n_votes, share_with_majority from coalitions.majority_voting "
        f"{where} and group_code in ('EU', 'ASEAN', 'NORDIC')"
    )
    assert len(rows) > 20
    for group, state, *values in rows:
        members = [(v, groups.get(group, set())) for v, groups in roll_calls.values()]
        expected = plain_votes.with_majority(members, state)
        assert expected is not None
        assert all(map(is_close, values, expected)), (group, state)


def test_no_group_votes_before_it_was_there(real_votes: Build) -> None:
    early = real_votes.rows(
        "select group_code from coalitions.cohesion where session in ('1', '10') and group_code not in "
        "('CANZ', 'JUSCANZ', 'NORDIC') group by 1 order by 1"
    )
    assert early == [("COE",), ("LAS",), ("NATO",), ("OAS",)]
    first = dict(
        real_votes.rows("select group_code, min(session::int) from coalitions.cohesion "
                        "where scope = 'plenary_all' and session not like '%S-%' group by 1")
    )  # fmt: skip
    assert {first[group] for group in ("AFR", "APG", "EEG", "GRULAC", "WEOG")} == {19}
    assert (first["NAM"], first["G77"], first["AOSIS"], first["UFC"]) == (16, 19, 45, 59)
    assert "GFDC" not in first
