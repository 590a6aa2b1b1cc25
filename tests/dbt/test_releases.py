"""Two releases of one data set held at once: both stand whole in the tables of sources, one speaks."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from ingest.records import Batch
from tests.dbt.conftest import Build, build_from_batch
from tests.dbt.vote_landing import catalogue, landing_of, record_of, roll_call, split_votes

pytestmark = pytest.mark.build

DAY = dt.date(2010, 12, 21)
ADOPTION = split_votes(DAY)
OLDER, NEWER = record_of("undl_voting_csv", "older.csv"), record_of("undl_voting_csv", "newer.csv")
AGAIN = record_of("undl_voting_csv", "again.csv")
CALLS, LISTS = record_of("unvotes", "calls.csv"), record_of("unvotes", "votes.csv")
OLDER_LISTS = record_of("unvotes", "older_votes.csv")
RECORD, RECORD_KEPT_UP = record_of("marcxml", "march.xml"), record_of("marcxml", "may.xml")
TEXT = {"subject_kind": "text", "session": "65", "resolution_symbol": "A/RES/65/199"}
OTHER = {"subject_kind": "text", "session": "65", "resolution_symbol": "A/RES/65/200"}
THIRD = {"subject_kind": "text", "session": "65", "resolution_symbol": "A/RES/65/201"}
SOURCES = "select source_name, record_id, match_evidence, is_list_chosen from core.roll_call_sources"


def newer_files() -> list[Batch]:
    """The releases that speak, and one of them once more in a file of other bytes."""
    tables = [catalogue("undl_voting_csv", name) for name in ("newer.csv", "again.csv")]
    tables += [catalogue("unvotes", name) for name in ("calls.csv", "votes.csv")]
    tables.append(catalogue("marcxml", "may.xml"))
    for table in (NEWER, AGAIN):
        tables.append(roll_call(table, "10", ADOPTION, **TEXT, voted_on=DAY, announced_yes=159))
        tables.append(roll_call(table, "12", ADOPTION, **OTHER, voted_on=DAY + dt.timedelta(1)))
    tables.append(roll_call(CALLS, "5100", ADOPTION, votes_record_id=LISTS, **TEXT, voted_on=DAY))
    tables.append(roll_call(CALLS, "5101", ADOPTION, votes_record_id=LISTS, **OTHER, voted_on=DAY))
    tables.append(roll_call(RECORD_KEPT_UP, "77", ADOPTION, **THIRD, voted_on=DAY, announced_yes=159))
    return tables


def older_files() -> list[Batch]:
    """Earlier states of the same: a vote since corrected, a vote since dropped, a tally since mended."""
    return [
        catalogue("undl_voting_csv", "older.csv"), catalogue("unvotes", "older_votes.csv"),
        catalogue("marcxml", "march.xml"),
        roll_call(OLDER, "10", {**ADOPTION, "ITA": "no"}, **TEXT, voted_on=DAY, announced_yes=158),
        roll_call(RECORD, "77", ADOPTION, **THIRD, voted_on=DAY - dt.timedelta(1), announced_yes=157),
        Batch(votes=roll_call(OLDER_LISTS, "5100", {**ADOPTION, "FRA": "no"}).votes),
    ]  # fmt: skip


def build(repository: Path, folder: Path, batches: list[Batch]) -> Build:
    names = ("roll_calls", "votes", "roll_call_sources", "vote_sources", "source_conflicts")
    return build_from_batch(
        repository, folder, landing_of(batches), "--exclude-resource-type", "unit_test",
        "--select", *(f"+{name}" for name in names),
    )  # fmt: skip


@pytest.fixture(scope="module")
def built(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Build:
    return build(repository, tmp_path_factory.mktemp("releases"), [*newer_files(), *older_files()])


def test_every_release_that_says_something_else_is_a_source(built: Build) -> None:
    rows = built.rows(f"{SOURCES} where roll_call_id = 'A/RES/65/199#adoption'")
    other = "same number in another release"
    speaking = AGAIN if AGAIN < NEWER else NEWER
    assert {row[:2] for row in rows} == {
        ("undl_voting_csv", speaking), ("undl_voting_csv", OLDER),
        ("unvotes", CALLS), ("unvotes", OLDER_LISTS),
    }  # fmt: skip
    assert {row[1] for row in rows if row[2] == other} == {OLDER, OLDER_LISTS}
    assert [row[1] for row in rows if row[3]] == [speaking]


def test_the_votes_of_another_release_stand_beside_those_that_count(built: Build) -> None:
    query = "select record_id, vote from core.vote_sources where state_code = '{}' and record_id = '{}'"
    assert built.rows(query.format("ITA", OLDER)) == [(OLDER, "no")]
    assert built.rows(query.format("FRA", OLDER_LISTS)) == [(OLDER_LISTS, "no")]
    for record_id in (OLDER, OLDER_LISTS):
        assert built.rows(
            f"select count(*) from core.vote_sources where record_id = '{record_id}'"
        ) == [(len(ADOPTION),)]  # fmt: skip


def test_releases_that_disagree_are_named_with_their_files(built: Build) -> None:
    rows = built.rows("select kind, key, field, value_a, source_b, value_b, chosen "
                      "from quality.source_conflicts where kind <> 'document' order by all")  # fmt: skip
    adoption = "A/RES/65/199#adoption"
    assert [row for row in rows if row[1].startswith(adoption)] == [
        ("roll_call", adoption, "announced_yes", "159", "older.csv", "158", "159"),
        ("vote", f"{adoption}|FRA", "vote", "yes", "older_votes.csv", "no", "yes"),
        ("vote", f"{adoption}|ITA", "vote", "yes", "older.csv", "no", "yes"),
    ]
    third = [row[2:] for row in rows if row[1].startswith("A/RES/65/201")]
    assert ("announced_yes", "159", "march.xml", "157", "159") in third


def test_another_release_changes_no_vote_and_is_no_further_data_set(
    built: Build, repository: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    alone = build(repository, tmp_path_factory.mktemp("one_release"), newer_files())
    for table in ("core.roll_calls", "core.votes"):
        query = f"select * from {table} order by all"
        assert built.rows(query) == alone.rows(query), table
    assert built.rows("select n_sources from core.roll_calls where resolution_symbol = 'A/RES/65/199'") == [
        (2,)
    ]
    assert alone.rows("select count(*) from core.roll_call_sources") == [(5,)]
