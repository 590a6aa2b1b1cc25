"""The published build, read-only: where it is, and the named queries of `queries/` asked of it.

A build is a file of its own behind a link (`$UNGA_HOME/warehouse.duckdb`). Every run of a page asks anew
where the link points and reads that build to its end, so that an open page follows a new build by itself
and no page shows two builds at once. Results are cached by build.
"""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import polars

from dashboards.result_cache import ResultCache
from ingest import word_index

MOST_MEMORY = "1GB"  # for what queries keep of the file; DuckDB would take four fifths of the machine
QUERIES = Path(__file__).parent / "queries"
WORDS = "word_index."  # what a query reads from the file of words beside the build
PUBLISHED_TABLE = re.compile(r"\b(?:core|coalitions|timelines|quality)\.[a-z_]+")


class NoBuild(Exception):
    """There is no published build to read; the message says what to do."""

    was_there: bool = False  # something was published, and has been removed since


class UnreadableBuild(Exception):
    """A build is there but does not answer a query; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Build:
    """One published file: where it is, and what tells it from another file put in its place."""

    path: str
    identity: tuple[int, int]

    @property
    def build_id(self) -> str:
        """Name of the build's folder."""
        return Path(self.path).parent.name


_lock = threading.Lock()
_open: dict[str, tuple[Build, duckdb.DuckDBPyConnection]] = {}
_results = ResultCache()
_reading: ContextVar[Build | None] = ContextVar("reading", default=None)


def home() -> Path:
    """The folder that holds builds and the link to the current one."""
    return Path(os.environ.get("UNGA_HOME", "data"))


def current_build() -> Build:
    """The build that this run of a page reads, else the newest. Raises NoBuild where there is none."""
    return _reading.get() or newest_build()


@contextmanager
def reading(build: Build) -> Iterator[None]:
    """Read one build, whatever is published meanwhile."""
    token = _reading.set(build)
    try:
        yield
    finally:
        _reading.reset(token)


def newest_build() -> Build:
    """The build that the link points to now. Raises NoBuild where there is none."""
    link = home() / "warehouse.duckdb"
    try:
        target = link.resolve(strict=True)
        found = target.stat()
    except OSError as error:
        missing = NoBuild(_what_is_missing(link))
        missing.was_there = link.is_symlink()
        raise missing from error
    return Build(str(target), (found.st_ino, found.st_mtime_ns))


def _what_is_missing(link: Path) -> str:
    if link.is_symlink():
        return "The published build has been removed. `unga build` makes a new one from what has landed."
    return "No build has been published yet. `unga refresh PATH` reads documents and publishes one."


def _connection(build: Build) -> duckdb.DuckDBPyConnection:
    """A cursor on the build's own connection: one per query, so that sessions do not wait for each other."""
    with _lock:
        held = _open.get(build.path)
        if held is None or held[0] != build:
            # A second connect to a path gives back the old file while the first is open, so that goes first.
            if held is not None:
                held[1].close()
            connection = duckdb.connect(build.path, read_only=True)
            connection.execute(f"set memory_limit = '{MOST_MEMORY}'")
            _open[build.path] = (build, connection)
            for path in list(_open)[:-2]:  # the build before may still be answering another session
                _open.pop(path)[1].close()
        return _open[build.path][1].cursor()


def close() -> None:
    """Let go of every build that is open."""
    with _lock:
        while _open:
            _open.popitem()[1][1].close()


def query_text(name: str) -> str:
    """The SQL of one named query."""
    return (QUERIES / f"{name}.sql").read_text(encoding="utf-8")


def tables_read(name: str) -> list[str]:
    """Published tables that a named query reads, in order of their names; words are read from tables too."""
    sql = query_text(name)
    return sorted(set(PUBLISHED_TABLE.findall(sql + word_index.SCRIPT if WORDS in sql else sql)))


def query(name: str, **params: Any) -> polars.DataFrame:
    """Rows of one named query of the current build. Raises NoBuild or UnreadableBuild."""
    build = current_build()
    params = {key: tuple(value) if isinstance(value, list) else value for key, value in params.items()}
    key = (build, name, tuple(sorted(params.items())))
    return _results.get(key, lambda: _ask(build, query_text(name), params))


def _ask(build: Build, sql: str, params: dict[str, Any]) -> polars.DataFrame:
    values = {key: list(value) if isinstance(value, tuple) else value for key, value in params.items()}
    try:
        with _connection(build) as cursor:
            if WORDS in sql:
                word_index.attach(cursor, Path(build.path))
            return cursor.sql(sql, params=values or None).pl()
    except (duckdb.CatalogException, duckdb.BinderException) as error:
        reason = str(error).splitlines()[0]
        raise UnreadableBuild(
            f"Build {build.build_id} was made by another version of unga ({reason}). `unga build` renews it."
        ) from error
    except (
        duckdb.IOException,
        duckdb.ConnectionException,
        duckdb.SerializationException,
        duckdb.FatalException,
        duckdb.InternalException,
    ) as error:
        raise UnreadableBuild(
            f"Build {build.build_id} cannot be opened. `unga build` makes a new one from what has landed."
        ) from error
