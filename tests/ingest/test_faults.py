"""Kills, collisions and readers: the published build and landing stay valid at every moment."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pytest

from tests.ingest.small_documents import draft, write_bundle, write_drafts

STAND_IN = Path(__file__).with_name("stand_in.py")
N_FIRST, N_ALL = 3, 150


def start(home: Path, *arguments: str, build: float | Path = 0.3) -> subprocess.Popen[str]:
    """`unga`, whose build takes some seconds, or until there is a file."""
    return subprocess.Popen(
        [sys.executable, str(STAND_IN), str(build), *arguments, "--home", str(home)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(STAND_IN.parents[2])},
    )


def run(home: Path, *arguments: str) -> tuple[int, str, str]:
    process = start(home, *arguments, build=0.0)
    out, err = process.communicate(timeout=60)
    return process.returncode, out, err


def published_documents(home: Path) -> list[tuple[str, str, int]]:
    """The documents of the published build, read as any client would read them."""
    with duckdb.connect(str((home / "warehouse.duckdb").resolve()), read_only=True) as connection:
        return connection.sql("select * from core.documents order by all").fetchall()


def landed(home: Path) -> tuple[int, int]:
    """Documents, and documents of which part is missing."""
    with duckdb.connect(str(home / "landing.duckdb"), read_only=True) as connection:
        return connection.sql(
            "select count(*), count(*) filter (not exists (select 1 from pages where pages.record_id = "
            "documents.record_id) or not exists (select 1 from paragraphs where paragraphs.record_id = "
            "documents.record_id)) from documents"
        ).fetchall()[0]


@pytest.fixture(scope="module")
def first_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("first")
    write_drafts(folder / "in", range(1, N_FIRST + 1))
    began = time.monotonic()
    code, _, err = run(folder / "home", "refresh", str(folder / "in"))
    assert code == 0, err
    (folder / "seconds").write_text(str(time.monotonic() - began), encoding="utf-8")
    return folder


@pytest.fixture
def home(first_home: Path, tmp_path: Path) -> Path:
    """A home with a published build of three drafts, which lie in the folder `in` beside it."""
    shutil.copytree(first_home, tmp_path, symlinks=True, dirs_exist_ok=True)
    return tmp_path / "home"


@pytest.mark.slow
def test_killed_at_any_moment_nothing_is_torn(home: Path, tmp_path: Path) -> None:
    """Two states may be seen, the one before and the one after, and the next refresh completes the work."""
    write_bundle(tmp_path / "in" / "more.jsonl", range(N_FIRST + 1, N_ALL + 1))
    before = published_documents(home)
    moments = random.Random(78)
    seconds = float((tmp_path / "seconds").read_text(encoding="utf-8")) + 0.5  # of one whole refresh
    seen = set()
    for round_number in range(8):
        process = start(home, "refresh", str(tmp_path / "in"))
        time.sleep(moments.uniform(0.1, 1.0) * seconds)
        process.send_signal(signal.SIGKILL)
        process.communicate(timeout=60)
        published = published_documents(home)
        seen.add(len(published))
        assert published == before or len(published) == N_ALL, f"round {round_number}"
        wait_until_openable(home / "landing.duckdb")
        assert landed(home)[1] == 0
    code, _, err = run(home, "refresh", str(tmp_path / "in"), "--wait")
    assert code == 0, err
    assert len(published_documents(home)) == N_ALL
    assert landed(home) == (N_ALL, 0)
    assert all(n_pages == 1 for _, _, n_pages in published_documents(home))
    assert leftovers(home) == []


def wait_until_openable(landing: Path) -> None:
    """The stand-in for dbt ends a moment after the refresh that was killed."""
    for _ in range(300):
        try:
            duckdb.connect(str(landing), read_only=True).close()
            return
        except duckdb.IOException:
            time.sleep(0.1)
    raise AssertionError("a process outlived the refresh that started it")


def leftovers(home: Path) -> list[str]:
    kept = {"landing.duckdb", "warehouse.duckdb", "builds", ".dbt", ".lock", "inbox"}
    strays = [path.name for path in home.iterdir() if path.name not in kept]
    builds = [
        path.name
        for build in (home / "builds").iterdir()
        for path in build.iterdir()
        if path.name not in ("warehouse.duckdb", "build.json")
    ]
    return strays + builds


@pytest.mark.parametrize("debris", ["warehouse.duckdb.wal", "scratch.duckdb"])
def test_leftovers_of_a_killed_build_are_no_hindrance(home: Path, tmp_path: Path, debris: str) -> None:
    unfinished = home / ".dbt" / "unfinished"
    unfinished.mkdir()
    (unfinished / "warehouse.duckdb").write_bytes(b"half a file")
    (unfinished / debris).write_bytes(b"debris")
    current = (home / "warehouse.duckdb").resolve()
    current.with_name("warehouse.duckdb.wal").write_bytes(b"debris")
    (home / "builds" / "20200101T000000.000000Z").mkdir()
    code, _, err = run(home, "build", "--full-refresh")
    assert code == 0, err
    assert len(published_documents(home)) == N_FIRST
    assert leftovers(home) == []


def test_a_second_refresh_is_told_who_holds_the_lock(home: Path, tmp_path: Path) -> None:
    write_drafts(tmp_path / "in", range(10, 12))
    first = start(home, "refresh", str(tmp_path / "in"), build=tmp_path / "second was told")
    wait_for_lock(home, first)
    code, _, err = run(home, "refresh", str(tmp_path / "in"))
    assert code == 3
    assert str(first.pid) in err and "--wait" in err
    assert "Traceback" not in err
    (tmp_path / "second was told").touch()
    first.communicate(timeout=60)
    assert first.returncode == 0


def test_a_second_refresh_waits_if_asked(home: Path, tmp_path: Path) -> None:
    write_drafts(tmp_path / "in", range(10, 12))
    first = start(home, "refresh", str(tmp_path / "in"), build=tmp_path / "second waits")
    wait_for_lock(home, first)
    write_drafts(tmp_path / "in", range(12, 13))
    second = start(home, "refresh", str(tmp_path / "in"), "--wait", build=0.0)
    assert second.stderr is not None
    told = second.stderr.readline()
    assert told.startswith("waiting: "), told
    (tmp_path / "second waits").touch()
    for process in (first, second):
        process.communicate(timeout=60)
        assert process.returncode == 0
    assert len(published_documents(home)) == N_FIRST + 3


def wait_for_lock(home: Path, process: subprocess.Popen[str]) -> None:
    for _ in range(3000):
        if f'"pid": {process.pid},' in (home / ".lock").read_text(encoding="utf-8"):
            return
        time.sleep(0.02)
    raise AssertionError("the first refresh never took the lock")


def test_a_reader_is_never_in_the_way_and_keeps_its_build(home: Path, tmp_path: Path) -> None:
    reader = duckdb.connect(str((home / "warehouse.duckdb").resolve()), read_only=True)
    write_drafts(tmp_path / "in", range(10, 12))
    code, _, err = run(home, "refresh", str(tmp_path / "in"))
    assert code == 0, err
    assert len(published_documents(home)) == N_FIRST + 2
    for build in (home / "builds").iterdir():  # as when its build is no longer among the last five
        if build.name != (home / "warehouse.duckdb").resolve().parent.name:
            shutil.rmtree(build)
    assert reader.sql("select count(*) from core.documents").fetchall() == [(N_FIRST,)]
    reader.close()


def test_status_and_sql_answer_while_a_refresh_writes_landing(home: Path, tmp_path: Path) -> None:
    with duckdb.connect(str(home / "landing.duckdb")):  # as a refresh would hold it
        code, out, err = run(home, "sql", "select count(*) as n from core.documents", "--format", "json")
    assert (code, out.strip()) == (0, f'[{{"n": {N_FIRST}}}]'), err


def test_landing_held_by_another_program_is_named(home: Path, tmp_path: Path) -> None:
    (tmp_path / "in" / "new.txt").write_text(draft(20), encoding="utf-8")
    with duckdb.connect(str(home / "landing.duckdb")):
        code, _, err = run(home, "ingest", str(tmp_path / "in"))
    assert code == 4
    assert "landing.duckdb" in err and "close that program" in err
    assert "Traceback" not in err


def test_the_link_is_relative_so_that_a_home_can_be_moved(home: Path, tmp_path: Path) -> None:
    assert not (home / "warehouse.duckdb").readlink().is_absolute()
    home.rename(tmp_path / "elsewhere")
    assert len(published_documents(tmp_path / "elsewhere")) == N_FIRST
