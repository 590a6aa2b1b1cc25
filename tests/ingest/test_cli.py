"""The commands as a user meets them: what they print, and their exit status."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import duckdb
import pyarrow.parquet as parquet
import pytest

from tests.ingest.small_documents import draft, write_bundle, write_drafts

Run = Callable[..., "subprocess.CompletedProcess[str]"]
COMMANDS = ["refresh", "ingest", "build", "watch", "dashboards", "sql", "parse", "status", "diff", "export"]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home whose published build has one table of every kind of column."""
    home = tmp_path_factory.mktemp("cli") / "home"
    build = home / "builds" / "20260101T000000.000000Z"
    build.mkdir(parents=True)
    with duckdb.connect(str(build / "warehouse.duckdb")) as connection:
        for statement in (
            "create schema core",
            "create schema quality",
            "create table core.documents as select 'A/78/L.1' as document_id, 'draft_resolution' as "
            "document_type, 'Côte d’Ivoire, and \"others\"' as title, date '2023-10-24' as dated_on, "
            "1.50::decimal(9,2) as share, 170141183460469231731687303715884105727 as total, null as nothing, "
            "['94', '71 (b)'] as items, true as has_text",
            "create table core.document_files as select 'a:1' as record_id, 'A/78/L.1' as document_id, "
            "'text' as source_format",
            "create table core.roll_calls as select 'r1' as roll_call_id",
            "create table core.votes as select 'r1' as roll_call_id, 'CHL' as state_code",
            "create table core.roll_call_sources as select 'unvotes' as source_name, 'r1' as roll_call_id",
            "create table core.vote_sources as select 'unvotes' as source_name, 'CHL' as state_code",
            "create table quality.rejects as select 'b.pdf' as source_file, 'no_text' as reason_code",
            "create table core.sessions as from (values ('9', 'regular', date '1954-09-21'), "
            "('78', 'regular', date '2023-09-05')) as sessions (session, kind, opened_on)",
            "create table quality.coverage as from (values ('9', 'plenary', 'roll_call', 33, 33), "
            "('78', '3', 'draft', 1, 62), ('78', 'plenary', 'resolution', 4, 303), "
            "('78', 'plenary', 'roll_call', 1200, 1200), ('78', 'plenary', 'draft', 0, 9)) "
            "as coverage (session, body, kind, held, known)",
            "create table quality.builds as select '20260101' as build_id, '2026-01-01' as built_at",
            "comment on table core.documents is 'One row per document.'",
            "comment on column core.documents.title is 'As printed.'",
        ):
            connection.execute(statement)
    (home / "warehouse.duckdb").symlink_to(f"builds/{build.name}/warehouse.duckdb")
    return home


@pytest.fixture
def run(home: Path) -> Run:
    def run_unga(
        *arguments: str, at: Path | None = None, **options: object
    ) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "ingest.cli", *arguments, "--home", str(at or home)]
        done = subprocess.run(command, capture_output=True, text=True, check=False, **options)  # type: ignore
        assert "Traceback" not in done.stderr, done.stderr
        return done

    return run_unga


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_says_what_it_does(command: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "ingest.cli", command, "--help"], capture_output=True, text=True, check=True
    )
    assert "--home" in done.stdout
    assert len(done.stdout.splitlines()) > 5


def test_sql_as_json_is_one_array_of_objects(run: Run) -> None:
    done = run("sql", "select * from core.documents", "--format", "json")
    assert json.loads(done.stdout) == [{
        "document_id": "A/78/L.1", "document_type": "draft_resolution",
        "title": "Côte d’Ivoire, and \"others\"",
        "dated_on": "2023-10-24", "share": 1.5, "total": 170141183460469231731687303715884105727,
        "nothing": None, "items": ["94", "71 (b)"], "has_text": True,
    }]  # fmt: skip


def test_sql_may_open_with_a_comment(run: Run) -> None:
    done = run("sql", "-- how many\nselect 1 as n", "--format", "csv")
    assert (done.returncode, done.stdout.split()) == (0, ["n", "1"])


def test_sql_as_json_without_rows_is_an_empty_array(run: Run) -> None:
    assert json.loads(run("sql", "select 1 where false", "--format", "json").stdout) == []


def test_sql_prints_what_python_cannot_hold(run: Run) -> None:
    query = "select date '290000-01-01' as far, [1, null] as list, {'a': date '2025-01-02'} as pair"
    row = json.loads(run("sql", query, "--format", "json").stdout)
    assert row == [{"far": "(out of range)", "list": [1, None], "pair": {"a": "2025-01-02"}}]


def test_sql_in_a_locale_of_plain_ascii(run: Run) -> None:
    plain = {
        **os.environ,
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONIOENCODING": "ascii",
    }
    done = run("sql", "select 'Côte' as name", "--format", "csv", env=plain, encoding="utf-8")
    assert done.stdout == "name\nCôte\n"


def test_sql_as_csv_quotes_what_needs_it(run: Run) -> None:
    done = run("sql", "select title, share, has_text, nothing from core.documents", "--format", "csv")
    assert done.stdout == 'title,share,has_text,nothing\n"Côte d’Ivoire, and ""others""",1.50,true,\n'


def test_sql_as_table_lines_up(run: Run) -> None:
    done = run("sql", "select 'a' as name, 7 as n union all select 'longer', 1234 order by n")
    assert done.stdout == "name       n\n------  ----\na          7\nlonger  1234\n(2 rows)\n"


def test_sql_writes_parquet_to_a_file(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "rows.parquet"
    done = run("sql", "select document_id, dated_on from core.documents", "--format", "parquet",
               "--output", str(target))  # fmt: skip
    assert (done.returncode, done.stdout) == (0, "")
    assert parquet.read_table(target).column("document_id").to_pylist() == ["A/78/L.1"]


def test_sql_that_is_cut_off_says_so(run: Run) -> None:
    done = run("sql", "select * from range(9)", "--format", "csv", "--max-rows", "2")
    assert done.stdout == "range\n0\n1\n"
    assert "cut off after 2 rows" in done.stderr


def test_sql_from_a_pipe(run: Run) -> None:
    assert run("sql", "--format", "csv", input="select 7 as n").stdout == "n\n7\n"


@pytest.mark.parametrize(("query", "said"), [
    ("drop table core.documents", "refused"),
    ("select nosuch", "nosuch"),
    ("select count(*) from range(10000000) a, range(10000000) b", "stopped after 0.2 seconds"),
])  # fmt: skip
def test_sql_errors_are_plain(run: Run, query: str, said: str) -> None:
    done = run("sql", query, "--timeout", "0.2")
    assert done.returncode == 1
    assert said in done.stderr
    assert done.stdout == ""


def test_status_for_people_and_for_programs(run: Run) -> None:
    text = run("status").stdout
    assert "1 vote in 1 roll call" in text and "(unvotes)" in text
    assert "1 document in 1 copy" in text and "no_text" in text
    assert text.splitlines()[-3:] == [
        "          session 78, plenary: 4 of 303 resolutions, 1,200 roll calls",
        "          session 78, committee 3: 1 of 62 drafts",
        "          session 9, plenary: 33 roll calls",
    ]
    status = json.loads(run("status", "--json").stdout)
    assert status["last_build"]["build_id"] == "20260101"
    assert status["documents"] == [{"source_format": "text", "document_type": "draft_resolution", "n": 1}]
    assert status["votes"] == [{"source_name": "unvotes", "n_roll_calls": 1, "n_votes": 1}]
    assert status["rejects"] == [{"reason_code": "no_text", "n": 1, "example": "b.pdf"}]


def test_status_without_a_build_says_what_to_do(run: Run, tmp_path: Path) -> None:
    done = run("status", at=tmp_path / "new")
    assert (done.returncode, "unga refresh" in done.stdout) == (0, True)
    assert json.loads(run("status", "--json", at=tmp_path / "new").stdout)["last_build"] is None
    assert not (tmp_path / "new").exists()


def test_export_writes_every_table_twice_and_a_dictionary(run: Run, tmp_path: Path) -> None:
    done = run("export", str(tmp_path / "out"))
    assert "exported 10 tables" in done.stdout
    written = sorted(
        path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out").rglob("*.*")
    )
    assert written[:3] == ["core/document_files.csv", "core/document_files.parquet", "core/documents.csv"]
    assert len(written) == 22
    dictionary = (tmp_path / "out" / "data_dictionary.csv").read_text(encoding="utf-8")
    assert "core,documents,title,VARCHAR,As printed.,One row per document." in dictionary
    page = (tmp_path / "out" / "data_dictionary.html").read_text(encoding="utf-8")
    assert '<h2 id="core.documents">core.documents</h2><p>One row per document.</p>' in page
    assert "<td><code>title</code></td><td>varchar</td><td>As printed.</td>" in page
    assert not re.search("<script|https?://", page), "it is read without a network"


def test_exported_tables_say_whence_they_are_and_what_their_columns_mean(run: Run, tmp_path: Path) -> None:
    run("export", str(tmp_path / "out"))
    told = parquet.read_schema(tmp_path / "out" / "core" / "documents.parquet").metadata
    assert told[b"table"] == b"core.documents"
    assert told[b"description"] == b"One row per document."
    assert json.loads(told[b"columns"])["title"] == "As printed."
    build = told[b"unga_build"].decode()
    assert build and f"build {build} of " in told[b"citation"].decode()
    readme = (tmp_path / "out" / "README").read_text(encoding="utf-8")
    assert f"unga_build: {build}\n" in readme
    assert "documents of the United Nations" in readme


def test_export_without_a_build(run: Run, tmp_path: Path) -> None:
    done = run("export", str(tmp_path / "out"), at=tmp_path / "new")
    assert done.returncode == 1
    assert "unga refresh" in done.stderr


def test_parse_prints_all_records_and_writes_nothing(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text(draft(7), encoding="utf-8")
    done = run("parse", str(path), at=tmp_path / "new")
    records = json.loads(done.stdout)
    assert [sponsor["name_as_printed"] for sponsor in records["sponsors"]] == ["Chile", "France"]
    assert records["documents"][0]["dated_on"] == "2023-10-24"
    assert not (tmp_path / "new").exists()


def test_parse_of_a_bad_file_is_a_reject_and_status_1(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    done = run("parse", str(tmp_path / "empty.txt"))
    assert done.returncode == 1
    assert json.loads(done.stdout)["rejects"][0]["reason_code"] == "empty_file"


def test_ingest_tells_each_new_reject_on_a_line_and_ends_with_1_once(run: Run, tmp_path: Path) -> None:
    write_drafts(tmp_path / "in", range(1, 3))
    (tmp_path / "in" / "empty.txt").write_bytes(b"")
    first = run("ingest", str(tmp_path / "in"), at=tmp_path / "home")
    assert first.returncode == 1
    assert first.stdout == "read 3 files with 2 documents; 1 new reject\n"
    assert first.stderr.startswith("rejected: in/empty.txt: expected a document, found an empty file")
    assert len(first.stderr.splitlines()) == 1
    second = run("ingest", str(tmp_path / "in"), at=tmp_path / "home")
    assert second.returncode == 0
    assert second.stdout == "read 0 files with 0 documents; 3 unchanged; 1 known reject\n"
    assert second.stderr.startswith("known reject: in/empty.txt")


def test_a_reject_is_one_line_whatever_its_file_is_called(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "two\nlines\x1b.txt").write_bytes(b"")
    (tmp_path / "in" / "deep.jsonl").write_text("[" * 100_000, encoding="utf-8")
    done = run("ingest", str(tmp_path / "in"), at=tmp_path / "home")
    assert done.returncode == 1
    assert [line.split(": ")[1] for line in done.stderr.splitlines()] == [
        "in/deep.jsonl",
        "in/two lines .txt",
    ]


def test_a_home_that_is_none_is_told_without_a_traceback(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    for command in (["refresh"], ["status"], ["watch"], ["sql", "select 1"]):
        done = run(*command, at=tmp_path / "file")
        assert done.returncode == 2
        assert "expected a folder as home, found a file" in done.stderr
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / ".lock").mkdir()
    done = run("refresh", at=tmp_path / "home")
    assert done.returncode == 4
    assert f"{tmp_path / 'home' / '.lock'}: expected to read and write here" in done.stderr


def test_a_failed_build_counts_more_than_a_reject(run: Run, repository: Path, tmp_path: Path) -> None:
    (tmp_path / "dbt").mkdir()
    (tmp_path / "dbt" / "seeds").symlink_to(repository / "dbt" / "seeds")
    (tmp_path / "empty.txt").write_bytes(b"")
    without_project = {**os.environ, "UNGA_DBT_FOLDER": str(tmp_path / "dbt")}
    done = run("refresh", str(tmp_path / "empty.txt"), at=tmp_path / "home", env=without_project)
    assert done.returncode == 4
    told = done.stderr.splitlines()
    assert told[0].startswith("rejected: empty.txt") and told[1].startswith("unga: ") and len(told) == 2


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may open every file")
def test_a_file_that_may_not_be_opened_is_a_reject_and_no_usage_error(run: Run, tmp_path: Path) -> None:
    (tmp_path / "closed.txt").write_text("x", encoding="utf-8")
    (tmp_path / "closed.txt").chmod(0)
    done = run("ingest", str(tmp_path / "closed.txt"), at=tmp_path / "home")
    assert done.returncode == 1
    assert done.stderr.startswith("rejected: closed.txt: expected a file that may be read")


def test_interrupting_ends_in_one_line(tmp_path: Path) -> None:
    watching = [sys.executable, "-m", "ingest.cli", "watch", "--home", str(tmp_path / "home")]
    for sign, status in ((signal.SIGINT, 0), (signal.SIGTERM, 143)):
        with subprocess.Popen(
            watching,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "UNGA_DBT_FOLDER": str(tmp_path)},
        ) as process:
            assert process.stderr is not None
            assert process.stderr.readline().startswith("watching ")
            process.stderr.readline()  # the first round has failed for want of names, and the watch goes on
            process.send_signal(sign)
            assert process.wait(timeout=20) == status
            assert "Traceback" not in process.stderr.read()


@pytest.mark.parametrize("arguments", [
    ["nonsense"],
    ["ingest"],
    ["ingest", "/nowhere/at/all"],
    ["refresh", "/nowhere/at/all"],
    ["sql", "select 1", "--format", "xml"],
    ["dashboards", "--port", "99999"],
])  # fmt: skip
def test_usage_errors_are_2(run: Run, arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 2


def test_symbol_is_for_one_document(run: Run, tmp_path: Path) -> None:
    write_drafts(tmp_path / "in", range(1, 3))
    write_bundle(tmp_path / "bundle.jsonl", range(1, 3))
    first = str(tmp_path / "in" / "draft_001.txt")
    at = tmp_path / "home"
    assert run("ingest", str(tmp_path / "in"), "--symbol", "A/78/L.1", at=at).returncode == 2
    assert run("ingest", str(tmp_path / "bundle.jsonl"), "--symbol", "A/78/L.1", at=at).returncode == 2
    assert run("ingest", first, "--symbol", "no symbol", at=at).returncode == 2
    assert run("ingest", first, "--symbol", "A/78/L.1", at=at).returncode == 0
