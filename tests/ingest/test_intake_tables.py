"""Tables of votes among documents: read once, under one name, whole or not at all, and never by a worker."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner

from ingest import bulk_tables, bulk_version, plan
from ingest.cli import unga
from ingest.config import Settings, read_settings
from ingest.detect_tables import TABLE_KINDS
from ingest.files import find_files
from ingest.intake import IngestReport
from ingest.refresh import Job, ingest
from tests.ingest import tables
from tests.ingest.small_documents import write_bundle, write_drafts
from tests.ingest.tables import HEADER_2026, undl_rows, written

REPOSITORY = Path(__file__).resolve().parents[2]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    return tmp_path / "in"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return read_settings(str(tmp_path / "home"), {})


def rows(settings: Settings, query: str) -> list[tuple[object, ...]]:
    with duckdb.connect(str(settings.landing_file), read_only=True) as connection:
        return connection.sql(query).fetchall()


def undl_table(**changed: str) -> str:
    return written(HEADER_2026, undl_rows(HEADER_2026, **changed))


def read(settings: Settings, *paths: Path) -> IngestReport:
    return ingest(Job(settings), paths)


def test_tables_and_documents_in_one_folder(settings: Settings, folder: Path) -> None:
    write_drafts(folder, range(1, 4))
    write_bundle(folder / "more.jsonl", range(4, 7))
    (folder / "undl.csv").write_text(undl_table(), encoding="utf-8")
    (folder / "votes.csv.gz").write_bytes(gzip.compress(tables.UNVOTES_VOTES.encode()))
    (folder / "roll_calls.csv").write_text(tables.UNVOTES_ROLL_CALLS, encoding="utf-8")
    (folder / "codes.csv").write_text("code,name,area\n1,A,2\n2,B,3\n4,C,5\n", encoding="utf-8")
    first, second = read(settings, folder), read(settings, folder)
    assert (first.n_files, first.n_documents, first.n_catalogue_records, first.n_votes) == (8, 6, 3, 9)
    assert [reject.reason_code for reject in first.new_rejects] == ["unknown_format"]
    assert (second.n_files, second.n_unchanged, second.n_votes) == (0, 8, 0)
    ledger = "select source_name, status, n_records from files where source_file like '%csv%' order by all"
    assert rows(settings, ledger) == [
        ("undl_voting_csv", "loaded", 1), ("unvotes", "loaded", 1), ("unvotes", "loaded", 1),
        (None, "rejected", 0),
    ]  # fmt: skip


def test_a_newer_table_of_the_same_name_takes_the_place_of_the_older(
    settings: Settings, folder: Path
) -> None:
    table = folder / "undl.csv"
    for resolution in ("A/RES/78/1", "A/RES/78/2"):
        table.write_text(undl_table(resolution=resolution), encoding="utf-8")
        assert read(settings, folder).n_files == 1
    assert rows(settings, "select resolution_symbol from roll_calls") == [("A/RES/78/2",)]
    assert rows(settings, "select count(*) from votes") == [(4,)]
    assert rows(settings, "select count(*) from catalogue_records") == [(1,)]


def test_one_content_under_two_names_lands_once(settings: Settings, folder: Path) -> None:
    (folder / "a.csv").write_text(undl_table(), encoding="utf-8")
    shutil.copy(folder / "a.csv", folder / "b.csv")
    report = read(settings, folder)
    assert (report.n_catalogue_records, report.n_votes) == (1, 4)
    assert rows(settings, "select count(*) from votes") == [(4,)]
    assert [row[0] for row in rows(settings, "select read_as is null from files order by source_file")] == [
        True,
        False,
    ]
    shutil.copy(folder / "a.csv", folder / "c.csv")
    assert (read(settings, folder).n_files, read(settings, folder).n_files) == (0, 0)


def test_other_code_or_sql_reads_tables_again_and_documents_not(
    settings: Settings, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_drafts(folder, range(1, 3))
    (folder / "undl.csv").write_text(undl_table(), encoding="utf-8")
    read(settings, folder)
    monkeypatch.setattr(bulk_version, "VERSION", 999)
    report = read(settings, folder)
    assert (report.n_files, report.n_documents, report.n_votes) == (1, 0, 4)
    monkeypatch.setattr("ingest.sources.draft_text.VERSION", 999)
    assert read(settings, folder).n_votes == 0


def test_every_part_of_the_loading_of_tables_is_in_its_version() -> None:
    program = (
        "import sys, ingest.bulk_tables; print(*sorted(n for n in sys.modules if n.startswith('ingest.')))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    own = {f"ingest.{name.removesuffix('.py')}" for name in bulk_version._MODULES}
    # What records look like is told by landing's own shape; the version itself and errors change no row.
    apart = {"ingest.bulk_version", "ingest.errors", "ingest.records", "ingest.action_records"}
    assert set(done.stdout.split()) - own - apart == {"ingest.catalogue_records"}
    assert all(bulk_tables._FOLDER.joinpath(f"{kind.name}.sql").exists() for kind in TABLE_KINDS)


def test_a_table_too_large_for_a_document_is_read(
    settings: Settings, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ingest.files._LARGEST_FILE", 100)
    (folder / "undl.csv").write_text(undl_table(), encoding="utf-8")
    write_bundle(folder / "bundle.jsonl", range(1, 3))
    write_drafts(folder, range(3, 4))
    report = read(settings, folder)
    assert (report.n_votes, report.n_documents) == (4, 2)
    assert [reject.reason_code for reject in report.new_rejects] == ["too_large"]


def test_a_damaged_table_keeps_what_its_name_held_before(settings: Settings, folder: Path) -> None:
    table = folder / "votes.csv.gz"
    whole = gzip.compress((tables.UNVOTES_VOTES + "5,Chile,CL,no\n" * 5000).encode())
    table.write_bytes(whole)
    read(settings, folder)
    table.write_bytes(whole[:-30])
    report = read(settings, folder)
    assert [reject.reason_code for reject in report.new_rejects] == ["truncated_gzip"]
    assert rows(settings, "select count(*) from votes where source_roll_call_id = '5'")[0][0] in (0, 5000)
    table.write_bytes(whole)
    assert read(settings, folder).new_rejects == []
    assert rows(settings, "select count(*) from votes where source_roll_call_id = '5'") == [(5000,)]


def test_files_are_found_and_hashed_alike(settings: Settings, folder: Path) -> None:
    (folder / "undl.csv").write_text(undl_table(), encoding="utf-8")
    found = find_files([folder], settings)
    made = plan.make_plan(found, {}, lambda _: "v")
    assert [reading.sha256 for reading in made.readings] == [plan.hash_file(folder / "undl.csv")]


def test_parse_shows_first_rows_and_counts(tmp_path: Path) -> None:
    (tmp_path / "undl.csv").write_text(undl_table() + "1,2\n", encoding="utf-8")
    result = CliRunner().invoke(unga, ["parse", str(tmp_path / "undl.csv")])
    shown = json.loads(result.stdout)
    assert result.exit_code == 1
    assert shown["rows"]["votes"] == 4 and len(shown["votes"]) == 4
    assert shown["roll_calls"][0]["resolution_symbol"] == "A/RES/78/237"
    assert [reject["place"] for reject in shown["rejects"]] == ["line 6"]


@pytest.mark.slow
def test_killed_while_a_table_loads_landing_holds_all_of_it_or_nothing(tmp_path: Path) -> None:
    table = tmp_path / "in" / "undl.csv"
    table.parent.mkdir()
    found = [row for number in range(20_000) for row in undl_rows(HEADER_2026, undl_id=str(number))]
    table.write_text(written(HEADER_2026, found), encoding="utf-8")
    home = tmp_path / "home"
    command = [sys.executable, "-m", "ingest.cli", "ingest", str(table.parent), "--home", str(home)]
    settings = read_settings(str(home), {})
    for delay in (0.3, 0.45, 0.6, 0.75, 0.9):
        process = subprocess.Popen(command, cwd=REPOSITORY, env={**os.environ, "PYTHONPATH": str(REPOSITORY)})
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
        process.wait(timeout=20)
        if settings.landing_file.exists() and rows(
            settings, "from duckdb_tables() where table_name = 'rejects'"
        ):
            counts = rows(
                settings, "select (select count(*) from catalogue_records), (select count(*) from votes)"
            )
            assert counts in ([(0, 0)], [(1, 80_000)]), delay
    assert subprocess.run(command, cwd=REPOSITORY, check=False).returncode == 0
    assert rows(settings, "select count(*), count(distinct source_roll_call_id) from votes") == [
        (80_000, 20_000)
    ]
    assert rows(settings, "select status, n_records from files") == [("loaded", 1)]
