"""Workers: the same records in the same order as without, and a worker that dies loses nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ingest.config import PROJECT_FOLDER
from ingest.pool import worth_workers


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """What a run of `pool_runs` prints, in a process of its own."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=PROJECT_FOLDER, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip


LINUX = pytest.mark.skipif(sys.platform != "linux", reason="workers are forked on Linux only")
RUNS = "tests.ingest.pool_runs"


@pytest.mark.parametrize("method", [pytest.param("fork", marks=LINUX), "spawn"])
def test_workers_give_what_one_process_gives(method: str) -> None:
    done = run("-m", RUNS, method)
    started_for_little = method == "fork"  # spawned ones wait until there is enough to read
    assert (done.stdout, done.stderr) == (f"{method} 1 {started_for_little} True True\n", "")


@LINUX
def test_a_worker_that_dies_takes_no_document_with_it() -> None:
    """A fault in the PDF library may end a process at once; here any draft of number 7 does, once."""
    done = run("-m", RUNS, "dying")
    assert done.stdout.split() == [f"A/78/L.{number}" for number in range(1, 41)], done.stderr
    assert done.stderr == ""


def test_workers_that_cannot_start_are_told_of_and_not_waited_for() -> None:
    assert "ends before it begins" in run("-m", RUNS, "dead").stdout


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
    done = run("-c", REFRESH, str(tmp_path))
    assert (done.stdout, done.stderr) == ("False\n", "")


def test_little_work_starts_no_process() -> None:
    assert worth_workers(3, 100_000) == 0
    assert worth_workers(100, 100_000) >= 1
