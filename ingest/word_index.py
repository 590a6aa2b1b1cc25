"""The words of a build, in a file beside it, so that a search needs not read every text.

A file of its own: the published warehouse holds published tables only, and any client opens it. Plain SQL:
DuckDB's extension for full text took as long to build and longer to ask, has no phrases, and is one more
binary for each platform. The name of the file tells which script made it; another script's file is not read.
Of a build without such a file (older, or copied alone) the words are read when they are first asked for.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
import threading
from contextlib import suppress
from functools import cache
from pathlib import Path

import duckdb

SCRIPT = Path(__file__).with_name("word_index.sql").read_text(encoding="utf-8")
_making = threading.Lock()


def file_name() -> str:
    """Name of the file beside a build's warehouse."""
    return f"words-{hashlib.sha256(SCRIPT.encode()).hexdigest()[:8]}.duckdb"


def make(warehouse: Path, target: Path) -> None:
    """Write the words of a build to `target`, whole or not at all. Raises duckdb.Error."""
    unfinished = target.with_name(f"{target.name}.{os.getpid()}.part")
    unfinished.unlink(missing_ok=True)
    try:
        with duckdb.connect(str(unfinished)) as connection:
            connection.execute(f"attach {_quoted(warehouse)} as built (read_only)")
            connection.execute(SCRIPT)
            connection.execute("detach built")
        unfinished.replace(target)
    finally:
        for left in (unfinished, unfinished.with_name(f"{unfinished.name}.wal")):
            left.unlink(missing_ok=True)


def attach(connection: duckdb.DuckDBPyConnection, warehouse: Path) -> None:
    """Let a connection read the words of a build as `word_index`. Raises duckdb.Error."""
    beside = warehouse.with_name(file_name())
    with _making:
        if beside.exists():
            with suppress(duckdb.IOException, duckdb.SerializationException):  # torn: as if it were absent
                _attach(connection, beside)
                return
        own = _own_folder() / f"{warehouse.parent.name}-{warehouse.stat().st_mtime_ns}-{file_name()}"
        if not own.exists():
            make(warehouse, own)
        _attach(connection, own)


def _attach(connection: duckdb.DuckDBPyConnection, words: Path) -> None:
    connection.execute(f"attach if not exists {_quoted(words)} as word_index (read_only)")


@cache
def _own_folder() -> Path:
    """A folder of this process alone, gone with it."""
    folder = tempfile.TemporaryDirectory(prefix="unga-words-")
    _kept.append(folder)
    return Path(folder.name)


_kept: list[tempfile.TemporaryDirectory[str]] = []  # let go of, it would be removed at once


def _quoted(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"
