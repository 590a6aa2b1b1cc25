"""The whole of unvotes and Voeten through loader and models, beside a plain count of the files themselves."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from tests.dbt.conftest import Build, build_landed

pytestmark = pytest.mark.build

TABLES = ("roll_calls", "votes", "roll_call_sources", "vote_sources", "roll_call_issues", "states")


@pytest.fixture(scope="module")
def real_votes(repository: Path, shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Build:
    folder = tmp_path_factory.mktemp("real_votes")
    command = [sys.executable, "-m", "ingest.cli", "--home", str(folder), "ingest",
               str(shared_data / "unvotes"), str(shared_data / "voeten")]  # fmt: skip
    run = subprocess.run(command, cwd=repository, env=os.environ, capture_output=True, text=True, check=False)
    assert run.returncode in (0, 1), run.stderr[-2000:]
    # tests that join to tables left out here are left out too
    return build_landed(
        repository, folder, "--exclude-resource-type", "unit_test", "--indirect-selection", "cautious",
        "--select", *(f"+{name}" for name in TABLES),
    )  # fmt: skip


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
