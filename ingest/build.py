"""Landing to a new warehouse file, by dbt in a child process.

Takes a home whose lock is held; gives a published build, or raises BuildError with nothing
published. What dbt reports is put into one or two plain lines.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import duckdb

from ingest.config import WAREHOUSE_NAME, Settings
from ingest.dbt_report import explain_failure, read_progress
from ingest.errors import BuildError
from ingest.landing import read_content_mark
from ingest.publish import BuildNote, publish, read_published_note, remove_leftovers

_PACKAGES = ("unga", "duckdb", "dbt-core", "dbt-duckdb", "numpy", "scipy", "graspologic-native")
_NOT_CODE = {"target", "logs", "__pycache__", ".user.yml"}

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What came of a build: `was_needed` is false where the published one is already up to date."""

    build_id: str
    was_needed: bool


def build(settings: Settings, *, full_refresh: bool = False, progress: Tell | None = None) -> BuildResult:
    """Build and publish what has landed, unless the published build was made of the same.

    The caller holds the lock of the home. Raises BuildError when a model or a test fails, LoadError
    when landing cannot be opened; nothing is published then.
    """
    _require_project(settings)
    remove_leftovers(settings)
    note = _plan(settings)
    last = read_published_note(settings)
    if last and not full_refresh and _same_inputs(last, note):
        return BuildResult(last.build_id, was_needed=False)
    if full_refresh:
        shutil.rmtree(settings.estimates_folder, ignore_errors=True)
    settings.unfinished_folder.mkdir(parents=True)
    _write_history(settings)
    _run_dbt(settings, note, progress or (lambda _: None))
    _scratch_file(settings).unlink(missing_ok=True)
    publish(settings, note)
    return BuildResult(note.build_id, was_needed=True)


def code_digest(dbt_folder: Path) -> str:
    """One hash over the dbt project and the versions of what runs it."""
    digest = hashlib.sha256(_versions().encode())
    for path in sorted(dbt_folder.rglob("*")):
        relative = path.relative_to(dbt_folder)
        if path.is_file() and not _NOT_CODE.intersection(relative.parts):
            digest.update(relative.as_posix().encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def dbt_command(settings: Settings) -> list[str]:
    """The command line of the child process."""
    return [
        sys.executable,
        "-m",
        "ingest.dbt_child",
        "build",
        "--project-dir",
        str(settings.dbt_folder),
        "--profiles-dir",
        str(settings.dbt_folder),
        "--target-path",
        str(settings.dbt_target),
        "--log-path",
        str(settings.dbt_logs),
        "--exclude-resource-type",
        "unit_test",
        "--no-use-colors",
        "--no-version-check",
    ]


def _require_project(settings: Settings) -> None:
    if not (settings.dbt_folder / "dbt_project.yml").is_file():
        raise BuildError(
            f"{settings.dbt_folder}: expected the dbt project of unga, found no dbt_project.yml. "
            "Run unga from its repository, or set UNGA_DBT_FOLDER."
        )


def _plan(settings: Settings) -> BuildNote:
    now = dt.datetime.now(dt.UTC)
    build_id = now.strftime("%Y%m%dT%H%M%S.%fZ")
    return BuildNote(
        build_id=build_id,
        built_at=now.strftime("%Y-%m-%d %H:%M:%S"),
        landing_mark=read_content_mark(settings.landing_file),
        code_digest=code_digest(settings.dbt_folder),
    )


def _same_inputs(one: BuildNote, other: BuildNote) -> bool:
    return (one.landing_mark, one.code_digest) == (other.landing_mark, other.code_digest)


def _versions() -> str:
    found = {"python": platform.python_version()}
    for package in _PACKAGES:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = "unknown"
    return json.dumps(found, sort_keys=True)


def _scratch_file(settings: Settings) -> Path:
    return settings.unfinished_folder / "scratch.duckdb"


def _write_history(settings: Settings) -> None:
    """Carry the rows of earlier builds on from the published file, which is always whole."""
    rows: list[str] = []
    if settings.warehouse_link.exists():
        try:
            with duckdb.connect(str(settings.warehouse_link.resolve()), read_only=True) as connection:
                rows = [
                    row[0]
                    for row in connection.sql(
                        "select to_json(builds)::varchar from quality.builds order by build_id"
                    ).fetchall()
                ]
        except duckdb.Error:
            rows = []  # a build of another shape; its history starts anew
    settings.history_file.parent.mkdir(parents=True, exist_ok=True)
    settings.history_file.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")


def _dbt_environment(settings: Settings, note: BuildNote) -> dict[str, str]:
    return {
        **os.environ,
        "UNGA_BUILD_FILE": str(settings.unfinished_folder / WAREHOUSE_NAME),
        "UNGA_SCRATCH_FILE": str(_scratch_file(settings)),
        "UNGA_LANDING_FILE": str(settings.landing_file),
        "UNGA_DBT_FOLDER": str(settings.dbt_folder),
        "UNGA_ESTIMATES_FOLDER": str(settings.estimates_folder),
        "UNGA_CODE_DIGEST": note.code_digest,
        "UNGA_BUILD_ID": note.build_id,
        "UNGA_BUILT_AT": note.built_at,
        "UNGA_BUILD_HISTORY": str(settings.history_file),
        "UNGA_VERSIONS": _versions(),
        "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
        "PYTHONUNBUFFERED": "1",
        # The estimators multiply many small matrices: threads of the linear algebra would only wait for each
        # other, and a sum in another order has other last digits.
        "OPENBLAS_NUM_THREADS": "1",
    }


def _run_dbt(settings: Settings, note: BuildNote, progress: Tell) -> None:
    shutil.rmtree(settings.dbt_target / "run", ignore_errors=True)
    results_file = settings.dbt_target / "run_results.json"
    results_file.unlink(missing_ok=True)
    output: list[str] = []
    with subprocess.Popen(
        dbt_command(settings),
        env=_dbt_environment(settings, note),
        text=True,
        encoding="utf-8",
        errors="replace",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as child:
        try:
            for line in child.stdout or ():
                output.append(line.rstrip())
                step = read_progress(line)
                progress(f"building: step {step}" if step else "")
        except BaseException:
            child.kill()
            raise
    if child.returncode != 0:
        raise BuildError(explain_failure(results_file, output, settings.dbt_logs / "dbt.log"))
