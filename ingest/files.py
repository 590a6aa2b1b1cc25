"""Which files there are under the paths that a user names.

Looks at folders and file attributes; reads no file.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ingest.config import WAREHOUSE_NAME, Settings

# Still arriving, or kept by an editor or a file manager.
_UNFINISHED_SUFFIXES = (".part", ".partial", ".crdownload", ".download", ".tmp", ".swp", "~")
_LARGEST_FILE = 1 << 30  # bytes; a document is held in memory while it is read
_DOCUMENT_SUFFIXES = (
    ".pdf", ".txt", ".text", ".jsonl", ".json", ".gz", ".xml", ".csv", ".tsv", ".tab", ".parquet"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class FoundFile:
    """One path to look at. `trouble` is a reason code where it is evidently no readable file.

    `too_large` is said by size alone: a file of many records or a table may be as large as it likes.
    """

    path: Path
    source_file: str
    size: int | None = None
    modified_ns: int | None = None
    trouble: str | None = None


def find_files(paths: Sequence[Path], settings: Settings) -> list[FoundFile]:
    """Every file under the paths, once each, in order of name.

    Within folders, hidden files, files still arriving, `README*` and unga's own files are passed
    over; a path that is named itself is always taken. Folders may be links.
    """
    found: dict[str, FoundFile] = {}
    for path in paths:
        candidates = _walk(path, settings, set()) if path.is_dir() else iter([path])
        for candidate in candidates:
            item = _look_at(candidate, settings)
            found.setdefault(item.source_file, item)
    return [found[name] for name in sorted(found)]


def source_file_of(path: Path, settings: Settings) -> str:
    """How landing names a file: below the folder of the home relative to it, else absolute.

    The working directory plays no part, so that the same file is not taken for two.
    """
    # Neither resolve(), since a link keeps the name its user gave it, nor absolute(), which keeps "..".
    absolute = Path(os.path.abspath(path))  # noqa: PTH100
    base = settings.home.parent
    name = absolute.relative_to(base) if absolute.is_relative_to(base) else absolute
    # A file name may hold bytes that are no text; the database holds text only.
    return name.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _walk(folder: Path, settings: Settings, seen: set[Path]) -> Iterator[Path]:
    resolved = folder.resolve()
    if resolved in seen:
        return
    seen.add(resolved)
    try:
        children = sorted(folder.iterdir())
    except OSError:
        yield folder
        return
    if not children and folder.suffix.lower() in _DOCUMENT_SUFFIXES:
        yield folder
    for child in children:
        if _is_passed_over(child, settings):
            continue
        if child.is_dir():
            yield from _walk(child, settings, seen)
        else:
            yield child


def _is_passed_over(path: Path, settings: Settings) -> bool:
    name = path.name
    if name.startswith(".") or name.endswith(_UNFINISHED_SUFFIXES) or name.upper().startswith("README"):
        return True
    own = {settings.builds_folder, settings.warehouse_link, settings.landing_file}
    return path.absolute() in own or name in (f"{WAREHOUSE_NAME}.wal", "landing.duckdb.wal")


def _look_at(path: Path, settings: Settings) -> FoundFile:
    name = source_file_of(path, settings)
    try:
        status = path.stat()
    except OSError as error:
        return FoundFile(path, name, trouble=trouble_of(error))
    if stat.S_ISDIR(status.st_mode):
        readable = os.access(path, os.R_OK | os.X_OK)
        return FoundFile(path, name, trouble="is_a_folder" if readable else "file_unreadable")
    if not stat.S_ISREG(status.st_mode):
        return FoundFile(path, name, trouble="not_a_file")
    if status.st_size > _LARGEST_FILE:
        return FoundFile(path, name, status.st_size, status.st_mtime_ns, "too_large")
    return FoundFile(path, name, status.st_size, status.st_mtime_ns)


def trouble_of(error: OSError) -> str:
    """The reason code of a file that the operating system does not give."""
    return "file_vanished" if isinstance(error, FileNotFoundError) else "file_unreadable"
