"""A finished build to the published one: checked, moved into place, the link replaced in one step.

Readers follow `warehouse.duckdb`, a relative symbolic link to `builds/<build_id>/warehouse.duckdb`.
Whatever moment the process is killed at, the link names a whole build.
"""

from __future__ import annotations

import json
import os
import shutil
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

import duckdb

from ingest import word_index
from ingest.config import KEPT_BUILDS, WAREHOUSE_NAME, Settings
from ingest.errors import BuildError

_NOTE_NAME = "build.json"


@dataclass(frozen=True, slots=True)
class BuildNote:
    """What a build was made from, kept beside it: equal notes mean that nothing changed."""

    build_id: str
    built_at: str
    landing_mark: str
    code_digest: str


def read_published_note(settings: Settings) -> BuildNote | None:
    """The note of the published build; None where there is none that can be read."""
    try:
        note = json.loads((settings.warehouse_link.resolve().parent / _NOTE_NAME).read_text(encoding="utf-8"))
        return BuildNote(**note) if settings.warehouse_link.exists() else None
    except (OSError, ValueError, TypeError):
        return None


def remove_leftovers(settings: Settings) -> None:
    """Delete what a killed refresh may have left: unfinished builds, stray links, logs of changes.

    A `.wal` beside a published file makes it unopenable, so it goes too; a published file was closed
    cleanly before it was moved into place, so such a log holds nothing of it.
    """
    shutil.rmtree(settings.unfinished_folder, ignore_errors=True)
    for stray in settings.home.glob(f".{WAREHOUSE_NAME}.*"):
        stray.unlink(missing_ok=True)
    if not settings.builds_folder.is_dir():
        return
    for build in settings.builds_folder.iterdir():
        (build / f"{WAREHOUSE_NAME}.wal").unlink(missing_ok=True)
        if build.is_dir() and not (build / WAREHOUSE_NAME).exists():
            shutil.rmtree(build, ignore_errors=True)


def publish(settings: Settings, note: BuildNote) -> Path:
    """Move the unfinished build into place and point the link at it; gives the published file.

    Raises BuildError, with the link untouched, when the file is not whole on its own.
    """
    unfinished = settings.unfinished_folder / WAREHOUSE_NAME
    _check_whole(unfinished)
    words = unfinished.with_name(word_index.file_name())
    with suppress(duckdb.Error, OSError):  # without it a search reads the words itself
        word_index.make(unfinished, words)
        _sync(words)
    note_file = settings.unfinished_folder / _NOTE_NAME
    note_file.write_text(json.dumps(asdict(note), indent=1) + "\n", encoding="utf-8")
    for path in (unfinished, note_file, settings.unfinished_folder):
        _sync(path)
    target = settings.builds_folder / note.build_id
    settings.builds_folder.mkdir(parents=True, exist_ok=True)
    settings.unfinished_folder.rename(target)
    _sync(settings.builds_folder)
    _replace_link(settings, target / WAREHOUSE_NAME)
    _remove_old_builds(settings)
    return target / WAREHOUSE_NAME


def _check_whole(warehouse: Path) -> None:
    """Close what dbt left open, then look at the file as a stranger would."""
    try:
        with duckdb.connect(str(warehouse)) as connection:
            connection.execute("checkpoint")
            views = connection.sql(
                "select schema_name || '.' || view_name from duckdb_views() where not internal"
            ).fetchall()
    except duckdb.Error as error:
        raise BuildError(
            f"{warehouse}: expected a finished DuckDB file, found: "
            f"{str(error).splitlines()[0]} Nothing was published."
        ) from None
    if views:
        names = ", ".join(sorted(row[0] for row in views))
        raise BuildError(
            f"{warehouse}: expected tables only, found the views {names}, which no other program "
            "could read. Materialise them as tables. Nothing was published."
        )
    if warehouse.with_name(f"{WAREHOUSE_NAME}.wal").exists():
        raise BuildError(
            f"{warehouse}: expected a closed file, found an open log beside it. "
            "Nothing was published; run the build again."
        )


def _replace_link(settings: Settings, target: Path) -> None:
    link = settings.warehouse_link
    if link.is_dir() and not link.is_symlink():
        raise BuildError(f"{link}: expected a link or nothing, found a folder. Move it away.")
    temporary = settings.home / f".{WAREHOUSE_NAME}.{os.getpid()}"
    temporary.unlink(missing_ok=True)
    temporary.symlink_to(target.relative_to(settings.home))
    temporary.replace(link)
    _sync(settings.home)


def _remove_old_builds(settings: Settings) -> None:
    """Keep the last builds. A reader of an older one goes on reading the file it has open."""
    current = settings.warehouse_link.resolve().parent
    builds = sorted(
        (build for build in settings.builds_folder.iterdir() if build.is_dir()),
        key=lambda build: build.name,
        reverse=True,
    )
    for build in builds[KEPT_BUILDS:]:
        if build.resolve() != current:
            shutil.rmtree(build, ignore_errors=True)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
