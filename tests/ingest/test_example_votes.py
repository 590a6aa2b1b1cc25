"""The vote facts among the examples: read without a reject, and the same votes as their source has."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import duckdb
import pytest

from ingest.grammar.names import load_known_names
from ingest.parse import ParseOptions, parse_file
from ingest.records import Batch


@pytest.fixture(scope="module")
def votes(repository: Path) -> Batch:
    known = load_known_names(repository / "dbt" / "seeds")
    batch = Batch()
    for path in sorted((repository / "examples").glob("*votes.jsonl")):
        batch.extend(parse_file(path.name, path.read_bytes(), ParseOptions(), known))
    return batch


def tallies(batch: Batch) -> dict[str, tuple[str | None, str, Counter[str]]]:
    """By the number that the source has: the resolution, the kind of vote and how many voted how."""
    counts: dict[str, Counter[str]] = {}
    for vote in batch.votes:
        counts.setdefault(vote.record_id, Counter())[vote.vote] += 1
    numbers = {record.record_id: record.source_record_id for record in batch.catalogue_records}
    return {
        numbers[call.record_id] or call.record_id: (
            call.resolution_symbol,
            call.subject_kind,
            counts.get(call.record_id, Counter()),
        )
        for call in batch.roll_calls
    }


def test_whole_sessions_and_the_example_item_are_there(votes: Batch) -> None:
    assert votes.rejects == []
    assert Counter(call.session for call in votes.roll_calls if call.session in {"72", "73", "74"}) == {
        "72": 123, "73": 96, "74": 91,
    }  # fmt: skip
    by_resolution = {symbol: counts for symbol, kind, counts in tallies(votes).values() if kind == "text"}
    assert by_resolution["A/RES/74/247"] == {"yes": 79, "no": 60, "abstain": 33}
    assert by_resolution["A/RES/74/208"] == {"yes": 162, "no": 7, "abstain": 7}
    information_security = {"60/45", "61/54", "62/17", "63/37", "71/28", "73/27", "73/266", "74/28", "74/29"}
    assert {f"A/RES/{number}" for number in information_security} <= by_resolution.keys()


def test_every_line_says_where_it_is_from_and_under_which_terms(votes: Batch) -> None:
    assert all(record.source and record.terms for record in votes.catalogue_records)
    assert len(votes.catalogue_records) == len(votes.roll_calls) == 332


def test_lists_are_as_long_as_announced(votes: Batch) -> None:
    listed: dict[str, Counter[str]] = {}
    for vote in votes.votes:
        listed.setdefault(vote.record_id, Counter())[vote.vote] += 1
    both = [call for call in votes.roll_calls if call.announced_yes and call.record_id in listed]
    assert len(both) == 12
    assert [(call.announced_yes, call.announced_no, call.announced_abstain or 0) for call in both] == [
        tuple(listed[call.record_id][vote] for vote in ("yes", "no", "abstain")) for call in both
    ]
    assert sum(vote.intended_vote is not None for vote in votes.votes) == 3


def test_no_vote_of_the_source_is_lost_or_added(votes: Batch, shared_data: Path) -> None:
    calls, rows = shared_data / "unvotes/un_roll_calls.csv.gz", shared_data / "unvotes/un_votes.csv.gz"
    found = duckdb.sql(
        f"""
        select 'rcid ' || rcid, vote, count(*)
        from read_csv('{calls}', all_varchar = true) as calls
        join read_csv('{rows}', all_varchar = true) as votes using (rcid)
        where session in ('72', '73', '74')
        group by all
        """
    ).fetchall()
    expected: dict[str, Counter[str]] = {}
    for number, vote, count in found:
        expected.setdefault(number, Counter())[vote] = count
    held = {number: counts for number, (_, _, counts) in tallies(votes).items() if number in expected}
    assert held == expected
    assert len(expected) == 309
