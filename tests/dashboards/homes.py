"""Warehouses for the tests of pages, made by the real command: the examples, one document, nothing."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
EXAMPLES = REPOSITORY / "examples"
ONE_DOCUMENT = EXAMPLES / "A_C.1_78_L.60_Rev.1.txt"
# A draft with its resolution, and roll calls on it written for the tests: no such votes were taken.
ROLL_CALLS = (
    ONE_DOCUMENT,
    EXAMPLES / "A_RES_78_16.txt",
    Path(__file__).with_name("roll_calls.jsonl"),
    Path(__file__).with_name("roll_calls_again.jsonl"),
)

# What each home is made by: the arguments of `unga`.
COMMANDS: dict[str, list[str]] = {
    "full": ["refresh", str(EXAMPLES)],
    "one": ["refresh", str(ONE_DOCUMENT)],
    "markup": ["refresh", str(Path(__file__).with_name("draft_with_markup.txt"))],
    "votes": ["refresh", *(str(path) for path in ROLL_CALLS)],
    "empty": ["build"],
}
# The draft with markup has a sponsor that nobody knows, so the run says that something was rejected.
STATUSES = {"markup": 1}


def unga(home: Path, *arguments: str, status: int = 0) -> None:
    """Run the command on a home, which must end with the status; its own message tells what went wrong."""
    done = subprocess.run(
        [sys.executable, "-m", "ingest.cli", *arguments],
        cwd=REPOSITORY,
        env={**os.environ, "UNGA_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == status, f"unga {' '.join(arguments)}: {done.stdout}\n{done.stderr}"


def _make(folder: Path, name: str) -> Path:
    """Build a home once, whichever worker comes first."""
    folder.mkdir(parents=True, exist_ok=True)
    home = folder / name
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (home / "warehouse.duckdb").exists():
            shutil.rmtree(home, ignore_errors=True)  # half a home of a run that was ended
            home.mkdir()
            unga(home, *COMMANDS[name], status=STATUSES.get(name, 0))
    return home


@pytest.fixture(scope="session")
def home_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Gives the home of a name: `full`, `one`, `votes`, `empty`, or `none`, where nothing was ever built."""
    base = tmp_path_factory.getbasetemp()
    if shared_by_runs := os.environ.get("UNGA_TEST_HOMES"):
        shared = Path(shared_by_runs)
    else:
        shared = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base

    def home(name: str) -> Path:
        if name == "none":
            nowhere = shared / "dashboard_homes" / "none"
            nowhere.mkdir(parents=True, exist_ok=True)
            return nowhere
        return _make(shared / "dashboard_homes", name)

    return home
