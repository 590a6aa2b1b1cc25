"""Documentation of every model as one static file, by dbt in a child process, offline and without a database.

Takes the dbt project and a folder; gives `index.html` in it, or raises IngestError. What it says comes from
the descriptions beside the models; no path of the machine it was made on stays in it.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

import duckdb

from ingest.config import Settings
from ingest.errors import IngestError

# dbt asks for every variable that a model names, even to describe it.
_VARIABLES = ("ESTIMATES_FOLDER", "CODE_DIGEST", "BUILD_ID", "BUILT_AT", "BUILD_HISTORY", "VERSIONS")
_PARTS_OF_ROOT = 1
_FILES = ("BUILD_FILE", "SCRATCH_FILE", "LANDING_FILE")


def write_docs(settings: Settings, folder: Path) -> Path:
    """Write the documentation into the folder and give its file."""
    with tempfile.TemporaryDirectory() as scratch:
        done = subprocess.run(
            _command(settings, scratch),
            env=_environment(settings, Path(scratch)),
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            stdin=subprocess.DEVNULL,
            check=False,
        )
        made = Path(scratch) / "target" / "static_index.html"
        if done.returncode != 0 or not made.is_file():
            said = (done.stdout.strip() or done.stderr.strip() or "nothing").splitlines()[-1]
            raise IngestError(f"{settings.dbt_folder}: expected dbt to describe its models, found: {said}")
        page = made.read_text(encoding="utf-8")
    page = _without_paths(
        page, {scratch: "", str(settings.dbt_folder.resolve()): "dbt", str(Path.home()): "~"}
    )
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / "index.html"
    target.write_text(page, encoding="utf-8")
    return target


def _without_paths(page: str, names: Mapping[str, str]) -> str:
    """The page with names for paths of this machine, where each stands whole.

    A home of `/`, or of one short name, would be found all over the page: only longer ones tell anything.
    """
    for path, name in names.items():
        if len(Path(path).parts) > _PARTS_OF_ROOT:
            page = re.sub(rf"(?<![\w.~-]){re.escape(path)}(?![\w-])", name, page)
    return page


def _command(settings: Settings, scratch: str) -> list[str]:
    project = str(settings.dbt_folder)
    return [
        sys.executable, "-m", "ingest.dbt_child", "docs", "generate", "--static",
        "--empty-catalog",  # nothing is asked of a database: the descriptions are all there
        "--project-dir", project, "--profiles-dir", project,
        "--target-path", f"{scratch}/target", "--log-path", f"{scratch}/logs",
        "--no-use-colors", "--no-version-check",
    ]  # fmt: skip


def _environment(settings: Settings, scratch: Path) -> dict[str, str]:
    for name in _FILES:
        duckdb.connect(str(scratch / name)).close()  # empty ones: what is landed has no part in it
    return {
        **os.environ,
        **dict.fromkeys((f"UNGA_{name}" for name in _VARIABLES), "none"),
        **{f"UNGA_{name}": str(scratch / name) for name in _FILES},
        "UNGA_DBT_FOLDER": str(settings.dbt_folder),
        "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
    }
