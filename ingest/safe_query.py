"""Untrusted SQL on the published warehouse: one SELECT, in a child process bounded in time, memory and rows.

Takes the path of a warehouse and a query; gives its rows as an Arrow table, or raises QueryRefused or
QueryFailed with a message for the person who asked. Opens no database itself. Only a few queries run at
a time in one process; the others wait their turn.
"""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

import pyarrow as pa

from ingest.errors import IngestError
from ingest.query_queue import Busy, QueryQueue

_CHILD = Path(__file__).with_name("query_child.py")
_START_SECONDS = 20.0

DEFAULT_TIMEOUT_SECONDS = 5.0
DEFAULT_MEMORY_MEGABYTES = 512
DEFAULT_MAX_ROWS = 100_000
DEFAULT_MAX_COLUMNS = 2_000
_LOOK_SECONDS = 0.2
_MEGABYTE = 1 << 20
_STOPPED_BY_CLOCK = (-signal.SIGALRM, -signal.SIGXCPU)
_queue = QueryQueue()


class QueryRefused(IngestError):
    """The query is none that may be run on this surface."""


class QueryFailed(IngestError):
    """The query was run and gave no result: an error in it, or a limit reached."""


@dataclass(frozen=True, slots=True)
class QueryResult:
    """The rows of a query. `types` are DuckDB's names; `truncated` says that more rows were there.

    `cut_at` is what cut them off, `rows` or `size`; `seconds` what the query took.
    """

    columns: list[str]
    types: list[str]
    table: pa.Table
    truncated: bool
    cut_at: str = ""
    seconds: float = 0.0

    def first(self, n_rows: int) -> QueryResult:
        """The same with no more than so many rows."""
        return replace(self, table=self.table.slice(0, n_rows))


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks. One visitor runs one query at a time.

    `tell` is called several times a second with the words to show; what it raises stops the query.
    """

    visitor: str = ""
    wait_seconds: float = 120.0
    tell: Callable[[str], None] | None = None


def run_query(
    warehouse_path: Path | str,
    sql: str,
    *,
    timeout_seconds: float = DEFAULT_TIMEOUT_SECONDS,
    memory_megabytes: int = DEFAULT_MEMORY_MEGABYTES,
    max_rows: int = DEFAULT_MAX_ROWS,
    max_bytes: int | None = None,
    asker: Asker | None = None,
) -> QueryResult:
    """Run one SELECT on a published warehouse.

    Raises QueryRefused for anything but one SELECT (or an EXPLAIN of one), QueryFailed for an error in
    the query or a limit reached. Columns of equal names get a number, so that none is lost.
    """
    warehouse = Path(warehouse_path).resolve()
    if not warehouse.is_file():
        raise QueryFailed("No build has been published yet; unga refresh PATH reads documents and makes one.")
    if any("\ud800" <= sign <= "\udfff" for sign in sql):
        raise QueryRefused("expected a query in whole characters, found half of one; type it again.")
    if not sql.strip():
        raise QueryRefused("expected a SELECT statement, found an empty query.")
    request = {
        "warehouse": str(warehouse),
        "sql": sql,
        "timeout_seconds": timeout_seconds,
        "memory_megabytes": memory_megabytes,
        "max_rows": max_rows,
        "max_columns": DEFAULT_MAX_COLUMNS,
        "max_bytes": max_bytes or memory_megabytes * _MEGABYTE,
    }
    return _in_turn(request, asker or Asker())


def _in_turn(request: dict[str, Any], asker: Asker) -> QueryResult:
    def waiting(before: int) -> None:
        if asker.tell:
            others = f"{before} before it" if before else "it is next"
            asker.tell(f"Waiting for queries of others to end; {others}.")

    try:
        with _queue.place(asker.visitor, request["sql"].strip(), asker.wait_seconds, waiting):
            return _read_result(_run_child(request, asker.tell), request)
    except Busy:
        raise QueryFailed(
            "Many queries are running at once, and this one was not started. Run it again in a minute."
        ) from None


def _run_child(
    request: dict[str, Any], tell: Callable[[str], None] | None
) -> subprocess.CompletedProcess[bytes]:
    """The child stops itself at its limits; this process stops it where it does not."""
    command = [sys.executable, "-I", str(_CHILD)]
    start = time.monotonic()
    with TemporaryFile() as question:
        question.write(json.dumps(request).encode())
        question.seek(0)
        # A session of its own: Ctrl+C in a terminal reaches this process alone, which then ends the child.
        with subprocess.Popen(
            command,
            stdin=question,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
            start_new_session=True,
        ) as child:
            try:
                while True:
                    with suppress(subprocess.TimeoutExpired):
                        output, trouble = child.communicate(timeout=_LOOK_SECONDS)
                        return subprocess.CompletedProcess(command, child.returncode, output, trouble)
                    passed = time.monotonic() - start
                    if passed > request["timeout_seconds"] + _START_SECONDS:
                        raise _out_of_time(request)
                    if tell:
                        tell(f"Running, {passed:.0f} of {request['timeout_seconds']:g} seconds.")
            finally:
                child.kill()


def _out_of_time(request: dict[str, Any]) -> QueryFailed:
    return QueryFailed(
        f"The query was stopped after {request['timeout_seconds']:g} seconds, the time allowed; "
        "narrow it, or allow more time."
    )


def _read_result(child: subprocess.CompletedProcess[bytes], request: dict[str, Any]) -> QueryResult:
    if child.returncode in _STOPPED_BY_CLOCK:
        raise _out_of_time(request)
    if child.returncode != 0:
        _raise_trouble(child)
    table = pa.ipc.open_stream(pa.py_buffer(child.stdout)).read_all()
    notes = {key.decode(): json.loads(value) for key, value in (table.schema.metadata or {}).items()}
    columns = _distinct(table.column_names)
    table = table.replace_schema_metadata(None).rename_columns(columns)
    return QueryResult(
        columns, notes["types"], table, bool(notes["cut_at"]), notes["cut_at"], notes["seconds"]
    )


def _raise_trouble(child: subprocess.CompletedProcess[bytes]) -> None:
    try:
        trouble = json.loads(child.stderr)
        kind, message = trouble["kind"], trouble["message"]
    except (ValueError, KeyError, TypeError):
        # The operating system ended it: a query nested too deeply, or memory taken too fast to be counted.
        raise QueryFailed(
            "The query was stopped because it broke the process that ran it: it needs too much "
            "memory or is nested too deeply; make it simpler."
        ) from None
    if kind == "refused":
        raise QueryRefused(f"The query was refused: {message}.")
    if kind in ("time", "memory"):
        raise QueryFailed(f"The query was {message}.")
    raise QueryFailed(message)


def _distinct(names: list[str]) -> list[str]:
    taken: set[str] = set()
    result = []
    for name in names:
        candidate, number = name, 2
        while candidate in taken:
            candidate, number = f"{name}_{number}", number + 1
        taken.add(candidate)
        result.append(candidate)
    return result
