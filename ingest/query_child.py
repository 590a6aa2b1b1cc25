"""One untrusted query, in a process of its own: checked, bounded, its rows written to standard output.

Run by path and isolated (`python -I query_child.py`); of this package it imports the check alone. Reads
a request as JSON from standard input: `warehouse`, `sql`, `timeout_seconds`, `memory_megabytes`,
`max_rows`, `max_columns`, `max_bytes`. Writes an Arrow stream whose schema carries the column types, what
cut it off and the seconds it took; on trouble it writes a JSON object with `kind` and `message` to
standard error and ends with status 1.
"""

from __future__ import annotations

import json
import os
import re
import resource
import signal
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn

import duckdb
import pyarrow as pa

sys.path.append(str(Path(__file__).resolve().parent.parent))  # last, so that it hides no other package
from ingest.query_check import NO_FILES, Refused, check  # noqa: E402

_MEGABYTE = 1 << 20
_BATCH_ROWS = 2048
_PRIORITY = 10
_GRACE_SECONDS = 1.0
_NO_MEMORY = re.compile(r"(Out of Memory|INTERNAL) Error: .*(allocat|memory)", re.IGNORECASE)
_STACK = "Stack Trace:"  # DuckDB's own, with the paths of this machine
_NOT_IN_ARROW = re.compile(r"\b(UHUGEINT|BIT|BIGNUM|TIME WITH TIME ZONE|GEOMETRY|VARIANT)\b|HUGEINT\[")


Rows = tuple[list[pa.RecordBatch], str, pa.Schema]  # batches, what cut them off, their columns


class TooLarge(Exception):
    """One row is larger than the whole answer may be."""


def main() -> None:
    """Answer the one request on standard input."""
    request = json.load(sys.stdin)
    _give_way()
    _bound_process(request)
    try:
        _answer(request)
    except Refused as error:
        _fail("refused", str(error))
    except TooLarge:
        _fail("memory", _size_message(request))
    except duckdb.InterruptException:
        _fail("time", _time_message(request))
    except (duckdb.OutOfMemoryException, MemoryError, pa.ArrowMemoryError):
        _fail("memory", _memory_message(request))
    except duckdb.PermissionException:
        _fail("refused", NO_FILES)
    except Exception as error:  # a stack of Python tells nobody what to do
        _fail(*_told(error, request))


def _told(error: Exception, request: dict[str, Any]) -> tuple[str, str]:
    """What DuckDB says of it, by itself or handed on by Arrow; else that Arrow cannot hold the rows."""
    said = str(error)
    if _NO_MEMORY.match(said):
        return "memory", _memory_message(request)
    if isinstance(error, duckdb.Error):
        return "failed", _first_lines(said)
    if said.startswith("INTERRUPT"):
        return "time", _time_message(request)
    kind = type(error).__name__
    return "failed", f"The rows cannot be handed over ({kind}); cast unusual types to varchar."


def _answer(request: dict[str, Any]) -> None:
    with _connect(request) as connection:
        _close_doors()
        timers = _start_timers(connection, request)
        start = time.monotonic()
        check(connection, request["sql"])
        relation = _bound(connection, request["sql"])
        types = [str(kind) for kind in relation.types]
        if len(types) > request["max_columns"]:
            raise Refused(
                f"expected at most {request['max_columns']:,} columns, found {len(types):,}; name fewer"
            )
        batches, cut_at, schema = _rows(connection, relation, request)
        notes = {"types": types, "cut_at": cut_at, "seconds": time.monotonic() - start}
        for timer in timers:
            timer.cancel()
        signal.setitimer(signal.ITIMER_REAL, 0)
        _write(batches, schema, {key: json.dumps(value) for key, value in notes.items()})


def _bound(connection: duckdb.DuckDBPyConnection, sql: str) -> duckdb.DuckDBPyRelation:
    """The query with the types of its columns, not yet run."""
    try:
        relation = connection.sql(sql)
    except duckdb.Error:
        connection.execute(sql)  # whose message points at the place in the text
        raise
    if relation is None:
        raise Refused("expected a query that gives rows, found none")
    return relation


def _rows(
    connection: duckdb.DuckDBPyConnection, relation: duckdb.DuckDBPyRelation, request: dict[str, Any]
) -> Rows:
    """The rows; where a whole number is too long for Arrow's 38 digits, those of its column as text."""
    kinds = [str(kind) for kind in relation.types]
    if not any(kind == "HUGEINT" or _NOT_IN_ARROW.search(kind) for kind in kinds):
        return _read(connection.execute(request["sql"]).to_arrow_reader(_BATCH_ROWS), request)
    try:
        return _read(_held_by_arrow(relation, "decimal(38, 0)").to_arrow_reader(_BATCH_ROWS), request)
    except duckdb.ConversionException:
        if "HUGEINT" not in kinds:
            raise
    return _read(_held_by_arrow(relation, "varchar").to_arrow_reader(_BATCH_ROWS), request)


def _held_by_arrow(relation: duckdb.DuckDBPyRelation, hugeint: str) -> duckdb.DuckDBPyRelation:
    """The same rows, with text for what Arrow would hold as another number, or as bytes that nobody reads."""
    parts = []
    for place, (kind, name) in enumerate(zip(relation.types, relation.columns, strict=True), 1):
        to = "varchar" if _NOT_IN_ARROW.search(str(kind)) else hugeint if str(kind) == "HUGEINT" else ""
        name = name.replace('"', '""')
        parts.append(f'#{place}{f"::{to}" if to else ""} as "{name}"')
    return relation.project(", ".join(parts))


def _start_timers(connection: duckdb.DuckDBPyConnection, request: dict[str, Any]) -> list[threading.Timer]:
    """One asks DuckDB to stop; it does so between rows, so another ends one value that takes too long.

    The alarm of the operating system ends what lets no thread of Python run, such as reading a text.
    """
    seconds = request["timeout_seconds"]
    signal.setitimer(signal.ITIMER_REAL, seconds + 2 * _GRACE_SECONDS)
    timers = [
        threading.Timer(seconds, connection.interrupt),
        threading.Timer(seconds + _GRACE_SECONDS, lambda: _fail("time", _time_message(request))),
    ]
    for timer in timers:
        timer.daemon = True
        timer.start()
    return timers


def _connect(request: dict[str, Any]) -> duckdb.DuckDBPyConnection:
    warehouse = Path(request["warehouse"])
    os.chdir(warehouse.parent)  # by its bare name, so that no message tells where it lies
    connection = duckdb.connect(warehouse.name, read_only=True)
    for setting in (
        "temp_directory = ''",  # DuckDB may write and read there even without external access
        "enable_external_access = false",
        f"memory_limit = '{int(request['memory_megabytes'])}MB'",
        "threads = 2",
        "autoinstall_known_extensions = false",
        "autoload_known_extensions = false",
        "allow_community_extensions = false",
        "python_enable_replacements = false",
        "enable_progress_bar = false",
        "TimeZone = 'UTC'",
        "lock_configuration = true",
    ):
        connection.execute(f"set {setting}")
    return connection


def _read(reader: pa.RecordBatchReader, request: dict[str, Any]) -> Rows:
    """Batches until the rows or the bytes allowed are used up, and which of them it was."""
    rows_left, bytes_left = request["max_rows"], request["max_bytes"]
    batches: list[pa.RecordBatch] = []
    for batch in reader:
        fitting = batch.num_rows
        if batch.nbytes > bytes_left:
            fitting = batch.num_rows * bytes_left // batch.nbytes
            if not fitting and not batches:
                raise TooLarge
        cut_at = "rows" if rows_left < min(fitting + 1, batch.num_rows) else "size"
        fitting = min(fitting, rows_left)
        batches.append(batch.slice(0, fitting))
        if fitting < batch.num_rows:
            return batches, cut_at, reader.schema
        rows_left -= fitting
        bytes_left -= batch.nbytes
    return batches, "", reader.schema


def _write(batches: list[pa.RecordBatch], schema: pa.Schema, notes: dict[str, str]) -> None:
    with pa.ipc.new_stream(sys.stdout.buffer, schema.with_metadata(notes)) as stream:
        for batch in batches:
            stream.write_batch(batch.replace_schema_metadata(notes))
    sys.stdout.buffer.flush()


def _close_doors() -> None:
    """From here on the operating system lets this process open no file and no connection."""
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))


def _give_way() -> None:
    """Let pages go first, and let this process be the one that is ended where memory runs out."""
    os.nice(_PRIORITY)
    with suppress(OSError):  # not every system has it
        Path("/proc/self/oom_score_adj").write_text("1000", encoding="ascii")


def _bound_process(request: dict[str, Any]) -> None:
    """What DuckDB's own settings do not bound: one huge value, files, processor time, a lost parent."""
    seconds = int(request["timeout_seconds"]) * 4 + 10
    for limit, value in (
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_AS, request["memory_megabytes"] * _MEGABYTE * 4 + (4 << 30)),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(limit)[1]
        value = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(limit, (value, value))
    parent = os.getppid()
    unit = 1 if sys.platform == "darwin" else 1024
    start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
    allowed = start + request["memory_megabytes"] * _MEGABYTE + 64 * _MEGABYTE

    def watch() -> None:
        while os.getppid() == parent:
            if resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit > allowed:
                _fail("memory", _memory_message(request))
            time.sleep(0.01)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _time_message(request: dict[str, Any]) -> str:
    return (
        f"stopped after {request['timeout_seconds']:g} seconds, the time allowed; "
        "narrow the query, or allow more time"
    )


def _memory_message(request: dict[str, Any]) -> str:
    return (
        f"stopped at {request['memory_megabytes']} MB, the memory allowed; "
        "ask for fewer rows or columns, or allow more memory"
    )


def _size_message(request: dict[str, Any]) -> str:
    return (
        f"stopped because one row of its answer is larger than {request['max_bytes'] / _MEGABYTE:g} MB; "
        "ask for fewer columns, or for a part of the value"
    )


def _first_lines(message: str) -> str:
    """DuckDB's message with the place that it points at, without its stack."""
    return "\n".join(message.partition(_STACK)[0].strip().splitlines()[:8])[:2000]


def _fail(kind: str, message: str) -> NoReturn:
    sys.stderr.write(json.dumps({"kind": kind, "message": message}))
    sys.stderr.flush()
    os._exit(1)


if __name__ == "__main__":
    main()
