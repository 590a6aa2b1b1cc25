"""Vote events of several sources, from landing to the tables: what is one vote, and who voted how."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import duckdb
import pytest

from ingest.action_records import VoteRecord
from ingest.records import Batch
from tests.dbt.conftest import Build, build_from_batch
from tests.dbt.vote_landing import (
    catalogue,
    document,
    landing_of,
    members_on,
    record_of,
    roll_call,
    split_votes,
)

pytestmark = pytest.mark.build

DAY = dt.date(2010, 12, 21)
CALLS, LISTS = record_of("unvotes", "calls.csv"), record_of("unvotes", "votes.csv")
VOETEN, UNDL = record_of("voeten", "table.csv"), record_of("undl_voting_csv", "table.csv")
MEETING = record_of("meeting_record", "A_65_PV.71.txt")
REPORT = record_of("committee_report", "A_65_456.txt")

ADOPTION = split_votes(DAY)
PARAGRAPH = split_votes(DAY, n_no=15)
OTHER = split_votes(DAY, n_no=30, turn=40)
NOT_HELD = split_votes(dt.date(1960, 12, 14), n_no=5, n_abstain=9, n_silent=1)
INTENDED = {code: "abstain" for code, vote in ADOPTION.items() if vote == "yes" and code == "GMB"}


def unvotes(number: str, votes: dict | None = None, **facts: object) -> Batch:
    return roll_call(CALLS, number, votes, votes_record_id=LISTS, **facts)


def corpus() -> list[Batch]:
    """One resolution in five sources, with its committee vote, a paragraph and an amendment."""
    text = {"subject_kind": "text", "session": "65", "resolution_symbol": "A/RES/65/199"}
    part = {**text, "subject_kind": "paragraph", "voted_on": DAY}
    silent = {code: "not_voting" for code in members_on(DAY) if code not in ADOPTION}
    changed = {**ADOPTION, "FRA": "abstain"}
    absent = landing_of([roll_call(VOETEN, "5100", {**changed, **silent}, session="65",
                                   voted_on=dt.date(2010, 12, 1), voted_on_precision="month")])  # fmt: skip
    absent.votes = [
        VoteRecord(**{**_fields(vote), "not_voting_reason": "absent" if vote.vote == "not_voting" else None})
        for vote in absent.votes
    ]
    return [
        catalogue("unvotes", "calls.csv"), catalogue("unvotes", "votes.csv"), catalogue("voeten"),
        catalogue("undl_voting_csv"),
        document("meeting_record", "A/65/PV.71", "meeting_record", "A_65_PV.71.txt", session="65"),
        document("committee_report", "A/65/456", "committee_report", "A_65_456.txt", session="65"),
        roll_call(MEETING, "1", PARAGRAPH, **part, announced_yes=154, announced_no=15, announced_abstain=20),
        roll_call(MEETING, "2", PARAGRAPH, **part, announced_yes=144, announced_no=15, announced_abstain=20),
        roll_call(MEETING, "3", ADOPTION, **text, voted_on=DAY, announced_yes=159, announced_no=10,
                  announced_abstain=20, is_adopted=True, meeting_symbol="A/65/PV.71", intended=INTENDED),
        roll_call(REPORT, "1", OTHER, stage="committee", committee="3", session="65", subject_kind="text",
                  document_symbol="A/C.3/65/L.9", resolution_symbol="A/RES/65/199", voted_on=DAY),
        roll_call(UNDL, "4000", {**ADOPTION, "ITA": "no"}, **text, voted_on=DAY, announced_yes=159),
        unvotes("5100", changed, **text, voted_on=dt.date(2010, 12, 2), voted_on_precision="month"),
        unvotes("5884", PARAGRAPH, **part), unvotes("5885", PARAGRAPH, **part),
        unvotes("5886", OTHER, **part),
        unvotes("629", {"FRA": "yes", "Nowhere": "no", **NOT_HELD}, session="15", subject_kind="text",
                voted_on=dt.date(1960, 12, 14), voted_on_precision="month"),
        unvotes("5689", {"FRA": "abstain", "ITA": "abstain"}, session="56", subject_kind="paragraph",
                voted_on=dt.date(2001, 12, 6)),
        absent,
    ]  # fmt: skip


def _fields(vote: VoteRecord) -> dict:
    return {name: getattr(vote, name) for name in VoteRecord.__slots__}


@pytest.fixture(scope="module")
def votes_built(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Build:
    return _build(repository, tmp_path_factory.mktemp("votes"), landing_of(corpus()))


def _build(repository: Path, folder: Path, landing: Batch) -> Build:
    names = ("roll_calls", "votes", "roll_call_sources", "vote_sources", "tally_mismatches",
             "int_vote_conflicts", "int_unresolved_voters", "int_roll_call_aliases")  # fmt: skip
    return build_from_batch(
        repository, folder, landing, "--exclude-resource-type", "unit_test",
        "--select", *(f"+{name}" for name in names),
    )  # fmt: skip


def test_one_vote_in_four_sources_is_one_row(votes_built: Build) -> None:
    rows = votes_built.rows("select source_name, source_roll_call_id, is_list_chosen "
                            "from core.roll_call_sources "
                            "where roll_call_id = 'A/RES/65/199#adoption' order by 1")  # fmt: skip
    assert rows == [
        ("meeting_record", "3", True), ("undl_voting_csv", "4000", False), ("unvotes", "5100", False),
        ("voeten", "5100", False),
    ]  # fmt: skip
    evidence = votes_built.rows("select source_name, match_evidence from core.roll_call_sources "
                                "where roll_call_id = 'A/RES/65/199#adoption' order by 1")  # fmt: skip
    assert all(words for _, words in evidence)
    assert dict(evidence)["voeten"].startswith("same number in the research data; ")


def test_committee_and_plenary_never_mix(votes_built: Build) -> None:
    rows = votes_built.rows("select roll_call_id, stage, committee, n_sources from core.roll_calls "
                            "where stage = 'committee'")  # fmt: skip
    assert rows == [("A/65/456#vote-1", "committee", "3", 1)]


def test_equal_lists_on_one_text_stay_apart_and_are_tied_in_order(votes_built: Build) -> None:
    rows = votes_built.rows("select roll_call_id, source_roll_call_id from core.roll_call_sources where "
                            "subject_kind = 'paragraph' and source_name = 'unvotes' order by 2")  # fmt: skip
    assert rows == [
        ("rcid-5689", "5689"), ("A/65/PV.71#vote-1", "5884"), ("A/65/PV.71#vote-2", "5885"),
        ("rcid-5886", "5886"),
    ]  # fmt: skip


def test_exactly_one_vote_adopts_the_resolution(votes_built: Build) -> None:
    rows = votes_built.rows("select roll_call_id, adoption_evidence, is_adopted, voted_on "
                            "from core.roll_calls where stage = 'plenary' and is_adoption "
                            "and resolution_symbol = 'A/RES/65/199'")  # fmt: skip
    assert rows == [
        ("A/RES/65/199#adoption", "the record gives the resolution to this vote", True, DAY)
    ]  # fmt: skip


def test_every_member_of_the_day_has_one_row_and_no_other_state(votes_built: Build) -> None:
    rows = votes_built.rows("select state_code from core.votes where roll_call_id = 'A/RES/65/199#adoption' "
                            "order by 1")  # fmt: skip
    assert [row[0] for row in rows] == members_on(DAY)
    assert len(rows) == 192


def test_of_a_month_only_who_was_a_member_throughout_is_added(votes_built: Build) -> None:
    [(n_votes,)] = votes_built.rows("select count(*) from core.votes where roll_call_id = 'rcid-629'")
    assert n_votes == len(members_on(dt.date(1960, 12, 14))) == 99


def test_a_reason_is_taken_from_whoever_knows_it_and_an_intention_changes_no_vote(votes_built: Build) -> None:
    this = "from core.votes where roll_call_id = 'A/RES/65/199#adoption'"
    assert votes_built.rows(
        f"select not_voting_reason, count(*) {this} and vote = 'not_voting' group by 1"
    ) == [("absent", 3)]
    assert votes_built.rows(f"select vote, intended_vote {this} and intended_vote is not null") == [
        ("yes", "abstain")
    ]


def test_states_on_which_sources_differ_are_named(votes_built: Build) -> None:
    with_scratch = votes_built.warehouse.parent / "scratch.duckdb"
    conflicts = _scratch_rows(
        with_scratch, "select key, value_a, value_b, chosen from intermediate.int_vote_conflicts"
    )
    adoption = "A/RES/65/199#adoption"
    assert set(conflicts) == {
        (f"{adoption}|FRA", ADOPTION["FRA"], "abstain", ADOPTION["FRA"]),
        (f"{adoption}|ITA", ADOPTION["ITA"], "no", ADOPTION["ITA"]),
    }


def test_a_disagreement_names_the_file_that_holds_the_votes(votes_built: Build) -> None:
    conflicts = _scratch_rows(
        votes_built.warehouse.parent / "scratch.duckdb",
        "select distinct source_b, record_id_b from intermediate.int_vote_conflicts where key like '%|FRA'",
    )
    assert set(conflicts) == {("votes.csv", LISTS), ("table.csv", VOETEN)}


def test_the_result_of_a_vote_is_what_was_announced_else_what_is_listed(votes_built: Build) -> None:
    rows = votes_built.rows(
        "select announced_yes, listed_yes, yes, no, abstain from core.roll_calls "
        "where roll_call_id in ('A/65/PV.71#vote-2', 'A/65/456#vote-1') order by 1"
    )
    assert rows == [(144, 154, 144, 15, 20), (None, 139, 139, 30, 20)]


def test_a_tally_that_the_list_does_not_bear_out_is_shown(votes_built: Build) -> None:
    rows = votes_built.rows("select roll_call_id, side, announced, listed from quality.tally_mismatches")
    assert rows == [("A/65/PV.71#vote-2", "yes", 144, 154)]


def test_a_name_nobody_knows_stays(votes_built: Build) -> None:
    rows = votes_built.rows(
        "select state_code, vote from core.vote_sources where name_as_printed = 'Nowhere'"
    )
    assert rows == [(None, "no")]


def test_a_fragment_says_nothing_of_those_it_leaves_out(votes_built: Build) -> None:
    rows = votes_built.rows(
        "select state_code, vote from core.votes where roll_call_id = 'rcid-5689' order by 1"
    )
    assert rows == [("FRA", "abstain"), ("ITA", "abstain")]
    assert votes_built.rows("select is_adopted from core.roll_calls where roll_call_id = 'rcid-5689'") == [
        (None,)
    ]


def test_numbers_of_other_sources_lead_to_the_vote(votes_built: Build) -> None:
    aliases = _scratch_rows(
        votes_built.warehouse.parent / "scratch.duckdb",
        "select old_id, current_id from intermediate.int_roll_call_aliases order by 1",
    )
    assert ("rcid-5100", "A/RES/65/199#adoption") in aliases
    assert ("undl-4000", "A/RES/65/199#adoption") in aliases


@pytest.mark.parametrize(
    ("place", "values"),
    [
        ("core.roll_calls.stage", "plenary committee"),
        ("core.roll_calls.subject_kind", "text paragraph amendment motion unknown"),
        ("core.roll_calls.voted_on_precision", "day month"),
        ("core.votes.vote", "yes no abstain not_voting"),
        ("core.votes.not_voting_reason", "absent not_eligible unknown"),
        ("core.votes.intended_vote", "yes no abstain not_voting"),
        ("quality.tally_mismatches.side", "yes no abstain"),
    ],
)
def test_enumerated_columns_hold_values_of_the_contract(votes_built: Build, place: str, values: str) -> None:
    table, column = place.rsplit(".", 1)
    found = {value for (value,) in votes_built.rows(f"select distinct {column} from {table}")} - {None}
    assert found
    assert found <= set(values.split())


def test_the_order_of_loading_changes_nothing(
    votes_built: Build, repository: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = _build(repository, tmp_path_factory.mktemp("votes_reversed"), landing_of(corpus()[::-1]))
    for table in ("core.roll_calls", "core.votes", "core.roll_call_sources", "core.vote_sources"):
        query = f"select * from {table} order by all"
        assert other.rows(query) == votes_built.rows(query), table


def _scratch_rows(scratch: Path, query: str) -> list[tuple]:
    with duckdb.connect(str(scratch), read_only=True) as connection:
        return connection.sql(query).fetchall()
