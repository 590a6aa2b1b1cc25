"""What `unga diff` says of two builds made by hand: renamed, merged, of an older shape, or none at all."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

from ingest.compared_tables import COMPARED_TABLES, KINDS

OLD, NEW, LAST = "20260101T000000.000000Z", "20260102T000000.000000Z", "20260202T000000.000000Z"
Run = Callable[..., "subprocess.CompletedProcess[str]"]

_SHAPE = (
    "create schema core",
    "create schema quality",
    "create table core.documents (document_id varchar, title varchar, dated_on date)",
    "create table core.proposals (proposal_id varchar, title varchar, latest_document_id varchar)",
    "create table core.sponsorships (proposal_id varchar, state_code varchar, first_role varchar, "
    "is_sponsor boolean, position bigint)",
    "create table core.roll_calls (roll_call_id varchar, title varchar, subject varchar, page bigint)",
    "create table core.votes (roll_call_id varchar, state_code varchar, vote varchar)",
    "create table core.state_names (name varchar, state_code varchar, valid_from date, name_kind varchar)",
    "create table core.id_aliases (kind varchar, old_id varchar, current_id varchar)",
    "create table quality.rejects (source_file varchar, place varchar, reason_code varchar, reason varchar, "
    "text varchar)",
    "create table quality.builds as select timestamp '2026-01-01 00:00:00' as built_at",
)
_BEFORE = (
    "insert into core.documents values ('x-1', 'Measures', '2023-10-24'), ('A/78/L.2', 'Other', null), "
    "('A/78/L.3', 'Gone', null)",
    "insert into core.proposals values ('x-1', 'Measures', 'x-1'), ('A/RES/78/9', 'Measures', null)",
    "insert into core.sponsorships values ('x-1', 'CHL', 'first_page', true, 1), "
    "('x-1', 'FRA', 'first_page', true, 2), ('x-1', 'SDN', 'first_page', true, 3)",
    "insert into core.roll_calls values ('A/78/PV.50#1', 'Measures', null, 7), ('kept', 'Other', null, 1)",
    "insert into core.votes values ('A/78/PV.50#1', 'CHL', 'yes'), ('A/78/PV.50#1', 'FRA', 'no'), "
    "('kept', 'CHL', 'yes'), ('kept', 'FRA', 'yes')",
    "insert into core.state_names values ('Chile', 'CHL', null, 'short'), ('Turkey', 'TUR', null, 'short')",
    "insert into quality.rejects values ('a.txt', 'file', 'no_text', 'why', null), "
    "('a.txt', 'file', 'no_text', 'why', null)",
)
_AFTER = (
    "insert into core.documents values ('A/78/L.1', 'Measures', '2023-10-24'), "
    "('A/78/L.2', 'Other matters', null), ('A/78/L.4', 'New', null)",
    "insert into core.proposals values ('A/78/L.1', 'Measures', 'A/78/L.1')",
    "insert into core.sponsorships values ('A/78/L.1', 'BRA', 'first_page', true, 1), "
    "('A/78/L.1', 'CHL', 'first_page', true, 2), ('A/78/L.1', 'FRA', 'first_page', true, 3), "
    "('A/78/L.1', 'SDN', 'first_page', false, 4)",
    "insert into core.roll_calls values ('A/RES/78/9#adoption', 'Measures', null, 8), "
    "('kept', 'Other', null, 1), ('new', 'New', null, 1)",
    "insert into core.votes values ('A/RES/78/9#adoption', 'CHL', 'yes'), "
    "('A/RES/78/9#adoption', 'FRA', 'abstain'), ('kept', 'CHL', 'yes'), ('kept', 'DEU', 'yes'), "
    "('new', 'CHL', 'yes')",
    "insert into core.state_names values ('Chile', 'CHL', null, 'short'), "
    "('Turkey', 'TUR', null, 'former'), ('Türkiye', 'TUR', '2022-06-02', 'short')",
    "insert into core.id_aliases values ('document', 'x-1', 'A/78/L.1'), ('proposal', 'x-1', 'A/78/L.1'), "
    "('proposal', 'A/RES/78/9', 'A/78/L.1'), ('roll_call', 'A/78/PV.50#1', 'A/RES/78/9#adoption'), "
    "('document', 'never', 'A/78/L.2')",
)


def write_build(folder: Path, *statements: str) -> Path:
    folder.mkdir(parents=True)
    with duckdb.connect(str(folder / "warehouse.duckdb")) as connection:
        for statement in statements:
            connection.execute(statement)
    return folder / "warehouse.duckdb"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home that keeps three builds; the last one is of an older shape."""
    home = tmp_path_factory.mktemp("diff") / "home"
    write_build(home / "builds" / OLD, *_SHAPE, *_BEFORE)
    write_build(home / "builds" / NEW, *_SHAPE, *_AFTER)
    write_build(
        home / "builds" / LAST,
        *_SHAPE, *_AFTER,
        "drop table core.id_aliases", "drop table core.votes", "drop table quality.builds",
        "alter table core.documents drop dated_on", "alter table core.documents add n_copies bigint",
    )  # fmt: skip
    return home


@pytest.fixture
def run(home: Path) -> Run:
    def run_diff(*arguments: str, at: Path | None = None) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "ingest.cli", "diff", *arguments, "--home", str(at or home)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert "Traceback" not in done.stderr, done.stderr
        assert len(done.stderr.splitlines()) <= 3 or done.returncode == 0
        return done

    return run_diff


def compared(run: Run, *arguments: str) -> dict[str, Any]:
    done = run(*arguments, "--json")
    assert done.returncode == 0, done.stderr
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def told(answer: dict[str, Any], table: str) -> set[tuple[Any, ...]]:
    """Change, key, and each changed field with its two values."""
    return {
        (
            row["change"],
            *row["key"].values(),
            *((item["field"], item["from"], item["to"]) for item in row["fields"]),
        )
        for row in answer["changes"]
        if row["table"] == table
    }


def counts(answer: dict[str, Any], table: str) -> tuple[int, ...]:
    row = next(row for row in answer["summary"] if row["table"] == table)
    return tuple(row[name] for name in ("before", "after", "added", "changed", "gone"))


def test_a_renamed_text_is_changed_and_what_hangs_on_it_stays(run: Run) -> None:
    answer = compared(run, OLD, NEW)
    assert told(answer, "core.documents") == {
        ("changed", "A/78/L.1", ("document_id", "x-1", "A/78/L.1")),
        ("changed", "A/78/L.2", ("title", "Other", "Other matters")),
        ("gone", "A/78/L.3"),
        ("added", "A/78/L.4"),
    }
    assert counts(answer, "core.documents") == (3, 3, 1, 2, 1)
    assert told(answer, "core.sponsorships") == {
        ("added", "A/78/L.1", "BRA"),
        ("changed", "A/78/L.1", "SDN", ("is_sponsor", "true", "false")),
    }
    assert told(answer, "core.roll_calls") == {
        ("changed", "A/RES/78/9#adoption", ("roll_call_id", "A/78/PV.50#1", "A/RES/78/9#adoption")),
        ("added", "new"),
    }
    assert told(answer, "core.votes") == {
        ("changed", "A/RES/78/9#adoption", "FRA", ("vote", "no", "abstain")),
        ("gone", "kept", "FRA"),
        ("added", "kept", "DEU"),
        ("added", "new", "CHL"),
    }


def test_two_that_became_one_are_both_followed(run: Run) -> None:
    """The draft is the former self; the resolution that stood for it was merged into it."""
    answer = compared(run, OLD, NEW, "--only", "proposals")
    assert told(answer, "core.proposals") == {
        ("changed", "A/78/L.1", ("proposal_id", "x-1", "A/78/L.1")),
        ("changed", "A/78/L.1", ("proposal_id", "A/RES/78/9", "A/78/L.1")),
    }
    assert counts(answer, "core.proposals") == (2, 1, 0, 2, 0)


def test_backwards_everything_is_the_other_way_round(run: Run) -> None:
    answer = compared(run, NEW, OLD)
    assert ("changed", "A/78/L.1", ("document_id", "A/78/L.1", "x-1")) in told(answer, "core.documents")
    assert told(answer, "core.proposals") == {
        ("changed", "A/78/L.1", ("proposal_id", "A/78/L.1", "x-1")),
        ("added", "A/RES/78/9"),
    }
    assert told(answer, "core.sponsorships") == {
        ("gone", "A/78/L.1", "BRA"),
        ("changed", "A/78/L.1", "SDN", ("is_sponsor", "false", "true")),
    }
    assert ("changed", "A/RES/78/9#adoption", "FRA", ("vote", "abstain", "no")) in told(answer, "core.votes")


def test_names_and_rejects_are_compared_too(run: Run) -> None:
    answer = compared(run, OLD, NEW, "--only", "names", "--only", "rejects")
    assert told(answer, "core.state_names") == {
        ("changed", "Turkey", "TUR", None, ("name_kind", "short", "former")),
        ("added", "Türkiye", "TUR", "2022-06-02"),
    }
    assert told(answer, "quality.rejects") == {("gone", "a.txt", "file", "no_text", "why", None)}
    assert {row["kind"] for row in answer["summary"]} == {"names", "rejects"}


def test_a_build_of_another_shape_is_compared_in_what_both_have(run: Run) -> None:
    answer = compared(run, OLD, LAST)
    assert answer["notes"] == [f"core.id_aliases is not in {LAST}: what was renamed shows as gone and added"]
    assert ("gone", "x-1") in told(answer, "core.documents")
    rows = {row["table"]: row for row in answer["summary"]}
    assert rows["core.documents"]["notes"] == [
        f"core.documents: dated_on only in {OLD}, not compared",
        f"core.documents: n_copies only in {LAST}, not compared",
    ]
    assert (rows["core.votes"]["is_compared"], rows["core.votes"]["added"]) == (False, None)
    assert rows["core.votes"]["notes"] == [f"core.votes is not in {LAST}, or in another shape"]
    assert (answer["from"]["built_at"], answer["to"]["built_at"]) == ("2026-01-01 00:00:00", None)
    assert "not compared" in run(OLD, LAST).stdout


def test_the_two_latest_are_compared_unless_named(run: Run, home: Path) -> None:
    assert [compared(run)[side]["build"] for side in ("from", "to")] == [NEW, LAST]
    assert [compared(run, OLD)[side]["build"] for side in ("from", "to")] == [OLD, LAST]
    assert compared(run, "20260101", "202602")["from"]["build"] == OLD
    other = str(home / "builds" / OLD / "warehouse.duckdb")
    assert compared(run, other, str(home / "builds" / NEW))["to"]["build"] == NEW


def test_a_file_elsewhere_is_compared_under_its_path(run: Run, tmp_path: Path) -> None:
    file = write_build(tmp_path / "an 'odd' place", *_SHAPE, *_BEFORE)
    answer = compared(run, str(file), OLD)
    assert answer["from"]["build"] == str(file)
    assert answer["changes"] == []


def test_what_is_no_build_is_told_with_those_that_are_kept(run: Run, home: Path, tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text("no database")
    other = write_build(tmp_path / "other", "create table other as select 1 as one")
    empty = tmp_path / "empty"
    for arguments, at, words in (
        (("nosuch",), home, (OLD, NEW, LAST)),
        (("202601",), home, ("expected one build", OLD, NEW)),
        ((LAST,), home, (f"found {LAST} twice",)),
        ((), empty, ("expected two builds", "found none")),
        ((OLD, NEW, LAST), home, ("two builds at most",)),
        ((str(text),), home, ("DuckDB file",)),
        ((str(other),), home, ("none of its tables",)),
        (("",), home, (OLD,)),
    ):
        done = run(*arguments, at=at)
        assert (done.returncode, done.stdout) == (2, ""), arguments
        assert all(word in done.stderr for word in words), done.stderr
    assert not empty.exists()


def test_the_table_counts_first_and_then_lists_up_to_the_limit(run: Run) -> None:
    lines = run(OLD, NEW, "--only", "votes", "--limit", "1").stdout.splitlines()
    assert lines[:2] == [f"from {OLD}, built 2026-01-01 00:00:00", f"to   {NEW}, built 2026-01-01 00:00:00"]
    assert [line.split() for line in lines if line.startswith("core.votes ")] == [
        ["core.votes", "4", "5", "2", "1", "1"]
    ]
    details = lines[lines.index("core.votes") + 1 :]
    assert details == [
        "  ~ A/RES/78/9#adoption · FRA  vote: no → abstain",
        "  - kept · FRA  yes",
        # the vote of a roll call that is itself new says less
        "  + kept · DEU  yes",
        "    and 1 more added; --limit lists more",
    ]
    assert "core.votes" not in run(OLD, NEW, "--only", "votes", "--limit", "0").stdout.splitlines()


def test_csv_has_a_line_for_each_changed_field(run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(run(OLD, NEW, "--only", "documents", "--format", "csv").stdout)))
    assert [
        (row["change"], row["id"], row["label"], row["field"], row["from"], row["to"]) for row in rows
    ] == [
        ("changed", "A/78/L.1", "Measures", "document_id", "x-1", "A/78/L.1"),
        ("changed", "A/78/L.2", "Other matters", "title", "Other", "Other matters"),
        ("gone", "A/78/L.3", "Gone", "", "", ""),
        ("added", "A/78/L.4", "New", "", "", ""),
    ]


def test_files_stay_as_they_are(run: Run, home: Path) -> None:
    def state() -> list[tuple[str, int, int]]:
        files = sorted(path for path in home.rglob("*") if path.is_file())
        return [(path.name, path.stat().st_mtime_ns, path.stat().st_size) for path in files]

    before = state()
    run()
    assert state() == before


def test_every_kind_has_tables_and_every_table_a_kind() -> None:
    assert {table.kind for table in COMPARED_TABLES} == set(KINDS)
