"""Workers: the same records in the same order as without, and a worker that dies loses nothing."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from ingest.chunks import ParseJob, make_jobs
from ingest.config import PROJECT_FOLDER
from ingest.grammar.names import KnownNames, load_known_names
from ingest.pool import ParserPool, worth_workers
from tests.ingest.small_documents import write_bundle


@pytest.fixture(scope="module")
def known_names() -> KnownNames:
    return load_known_names(PROJECT_FOLDER / "dbt" / "seeds")


def jobs_of(tmp_path: Path, n_documents: int) -> list[ParseJob]:
    write_bundle(tmp_path / "bundle.jsonl", range(1, n_documents + 1))
    return list(make_jobs("bundle.jsonl", "a", (tmp_path / "bundle.jsonl").read_bytes(), None))


def test_workers_give_what_one_process_gives(tmp_path: Path, known_names: KnownNames) -> None:
    jobs = jobs_of(tmp_path, 100)
    assert len(jobs) > 2
    with ParserPool(known_names, 2) as many, ParserPool(known_names, 0) as none:
        assert list(many.parse(jobs)) == list(none.parse(jobs))


@pytest.mark.skipif(sys.platform != "linux", reason="the fault is handed to workers by forking")
def test_a_worker_that_dies_takes_no_document_with_it() -> None:
    """A fault in the PDF library may end a process at once; here any draft of number 7 does, once."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.ingest.dying_worker"],
        cwd=PROJECT_FOLDER, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.stderr == ""
    assert done.stdout.split() == ["fork"] + [f"A/78/L.{number}" for number in range(1, 41)]


REFRESH = """
import sys
from pathlib import Path
from ingest import refresh
from ingest.config import read_settings

class Met(Exception):
    pass

def meet(*_):
    raise Met

refresh.ParserPool = meet
try:
    refresh.refresh(refresh.Job(read_settings(sys.argv[1], {})), [Path("examples")])
except Met:
    print("duckdb" in sys.modules)
"""


def test_a_refresh_makes_its_pool_before_the_database_is_loaded(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", REFRESH, str(tmp_path)],
        cwd=PROJECT_FOLDER, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert (done.stdout, done.stderr) == ("False\n", "")


def test_workers_are_not_forked_beside_other_threads(known_names: KnownNames) -> None:
    """A copy of the process would wait for ever for a lock that one of its threads held."""
    ended = threading.Event()
    other = threading.Thread(target=ended.wait, args=(60,))
    other.start()
    try:
        with ParserPool(known_names, 1) as pool:
            assert pool.method == "spawn"
    finally:
        ended.set()
        other.join(60)


def test_little_work_starts_no_process() -> None:
    assert worth_workers(3, 100_000) == 0
    assert worth_workers(100, 100_000) >= 1
