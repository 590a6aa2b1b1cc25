"""Warehouses that the tests of the models look into, each built once a session."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pytest

from ingest.endings import REJECTED
from ingest.records import Batch
from tests.dbt.corpus import CORPUS, UNLINKED_CORPUS
from tests.dbt.landing_builder import Copy, batch_of, write_landing


@dataclass(frozen=True)
class Build:
    """What one run of dbt left behind."""

    warehouse: Path
    target: Path

    @property
    def manifest(self) -> dict:
        """The project as dbt understood it."""
        return json.loads((self.target / "manifest.json").read_text())

    @property
    def results(self) -> dict[str, str]:
        """Status of every node by its id."""
        rows = json.loads((self.target / "run_results.json").read_text())["results"]
        return {row["unique_id"]: row["status"] for row in rows}

    def rows(self, query: str) -> list[tuple]:
        """Rows of a query on the published file."""
        with duckdb.connect(str(self.warehouse), read_only=True) as connection:
            return connection.sql(query).fetchall()


def build_warehouse(repository: Path, folder: Path, copies: list[Copy], *arguments: str) -> Build:
    """Land the copies in `folder` and build all models from them."""
    return build_from_batch(repository, folder, batch_of(copies), *arguments)


def build_from_batch(repository: Path, folder: Path, batch: Batch, *arguments: str) -> Build:
    """Land the records in `folder` and build all models from them."""
    write_landing(folder / "landing.duckdb", batch)
    return build_landed(repository, folder, *arguments)


def build_sources(
    repository: Path,
    folder: Path,
    sources: Sequence[Path],
    tables: Sequence[str],
    *,
    may_reject: bool = False,
) -> Build:
    """Land the files through the command, and build these tables with all that they rest on.

    Tests that join to tables left out are left out too.
    """
    command = [sys.executable, "-m", "ingest.cli", "--home", str(folder), "ingest", *map(str, sources)]
    run = subprocess.run(command, cwd=repository, env=os.environ, capture_output=True, text=True, check=False)
    assert run.returncode in (0, REJECTED if may_reject else 0), run.stderr[-2000:]
    return build_landed(
        repository, folder, "--exclude-resource-type", "unit_test", "--indirect-selection", "cautious",
        "--select", *(f"+{name}" for name in tables),
    )  # fmt: skip


def build_landed(repository: Path, folder: Path, *arguments: str) -> Build:
    """Build the models from the landing database in `folder`."""
    history = folder / "builds.jsonl"
    history.write_text("")
    build = Build(folder / "warehouse.duckdb", folder / "target")
    environment = {
        **os.environ,
        "UNGA_BUILD_FILE": str(build.warehouse),
        "UNGA_SCRATCH_FILE": str(folder / "scratch.duckdb"),
        "UNGA_LANDING_FILE": str(folder / "landing.duckdb"),
        "UNGA_DBT_FOLDER": str(repository / "dbt"),
        "UNGA_BUILD_ID": "test",
        "UNGA_BUILT_AT": "2026-01-01 00:00:00",
        "UNGA_BUILD_HISTORY": str(history),
        "UNGA_VERSIONS": '{"unga": "it\'s a test"}',
        "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
    }
    command = [
        sys.executable, "-m", "dbt.cli.main", "build",
        "--project-dir", str(repository / "dbt"), "--profiles-dir", str(repository / "dbt"),
        "--target-path", str(build.target), "--log-path", str(folder / "logs"),
        "--no-use-colors", "--no-version-check", "--quiet", *arguments,
    ]  # fmt: skip
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout[-6000:] + run.stderr[-2000:]
    return build


@pytest.fixture(scope="session")
def built(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The corpus, built with every test of the project, unit tests included."""
    return build_warehouse(repository, tmp_path_factory.mktemp("built"), CORPUS)


@pytest.fixture(scope="session")
def built_in_another_order(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The same corpus, loaded from the last document to the first."""
    folder = tmp_path_factory.mktemp("reversed")
    return build_warehouse(repository, folder, CORPUS[::-1], "--exclude-resource-type", "unit_test")


@pytest.fixture(scope="session")
def built_without_resolution(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The corpus without the resolution that the draft programme of action became."""
    folder = tmp_path_factory.mktemp("unlinked")
    return build_warehouse(repository, folder, UNLINKED_CORPUS, "--exclude-resource-type", "unit_test")


@pytest.fixture(scope="session")
def built_of_nothing(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Build:
    """A warehouse of an empty landing."""
    folder = tmp_path_factory.mktemp("empty")
    return build_warehouse(repository, folder, [], "--exclude-resource-type", "unit_test")
