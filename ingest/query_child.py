"""One untrusted query, in a process of its own: checked, bounded, its rows written to standard output.

Run by path and isolated (`python -I query_child.py`), so it imports nothing of this package. Reads a
request as JSON from standard input: `warehouse`, `sql`, `timeout_seconds`, `memory_megabytes`,
`max_rows`. Writes an Arrow stream whose schema carries the column types; on trouble it writes a JSON
object with `kind` and `message` to standard error and ends with status 1.
"""

from __future__ import annotations

import json
import os
import re
import resource
import sys
import threading
import time
from typing import Any, NoReturn

import duckdb
import pyarrow as pa

_MEGABYTE = 1 << 20
_BATCH_ROWS = 2048
_LONGEST_SQL = 100_000
_GRACE_SECONDS = 1.0
_OPENINGS = {
    "select",
    "from",
    "with",
    "values",
    "describe",
    "desc",
    "show",
    "summarize",
    "table",
    "unpivot",
    "explain",
    "pivot",
}
_COMMENT = re.compile(r"--[^\n]*|/\*.*?\*/", re.DOTALL)
_FUNCTION = re.compile(r'"function_name":"(\w+)"')
_EXPLAIN = re.compile(r"\s*explain\s+(analyze\s+)?(\([^)]*\)\s*)?", re.IGNORECASE)
# These tell where files lie on the serving machine, or run text as a query, past the checks made here.
_CLOSED = re.compile(
    r"\b(duckdb_databases|pragma_database_list|pragma_database_size|duckdb_settings|current_setting|"
    r"duckdb_secrets|duckdb_logs\w*|duckdb_external_file_cache|duckdb_temporary_files|duckdb_extensions|"
    r"which_secret|getenv|getvariable|query|query_table|pragma_\w+|force_checkpoint|checkpoint|"
    r"read_\w+|parquet_\w+|glob|sniff_csv|enable_logging|pg_database|pg_settings)\b\"?\s*\(|"
    r"\b(duckdb_databases|duckdb_settings|duckdb_secrets|duckdb_extensions|pragma_database_list|"
    r"duckdb_logs|pg_database|pg_settings)\b",
    re.IGNORECASE,
)


class Refused(Exception):
    """The query is none that may be run here."""


def main() -> None:
    """Answer the one request on standard input."""
    request = json.load(sys.stdin)
    _bound_process(request)
    try:
        _answer(request)
    except Refused as error:
        _fail("refused", str(error))
    except duckdb.InterruptException:
        _fail("time", _time_message(request))
    except (duckdb.OutOfMemoryException, MemoryError, pa.ArrowMemoryError):
        _fail("memory", _memory_message(request))
    except duckdb.Error as error:
        _fail("failed", _first_lines(str(error)))


def _answer(request: dict[str, Any]) -> None:
    with _connect(request) as connection:
        _check(connection, request["sql"])
        timers = _start_timers(connection, request)
        relation = connection.sql(request["sql"])
        if relation is None:
            raise Refused("expected a query that gives rows, found none")
        types = [str(kind) for kind in relation.types]
        _write(relation.to_arrow_reader(_BATCH_ROWS), types, request)
        for timer in timers:
            timer.cancel()


def _start_timers(connection: duckdb.DuckDBPyConnection, request: dict[str, Any]) -> list[threading.Timer]:
    """One asks DuckDB to stop; it does so between rows, so another ends one value that takes too long."""
    seconds = request["timeout_seconds"]
    timers = [
        threading.Timer(seconds, connection.interrupt),
        threading.Timer(seconds + _GRACE_SECONDS, lambda: _fail("time", _time_message(request))),
    ]
    for timer in timers:
        timer.daemon = True
        timer.start()
    return timers


def _connect(request: dict[str, Any]) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(request["warehouse"], read_only=True)
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


def _check(connection: duckdb.DuckDBPyConnection, sql: str) -> None:
    """Let exactly one SELECT pass, or an EXPLAIN of one, as DuckDB's own parser sees it."""
    if len(sql) > _LONGEST_SQL:
        raise Refused(f"expected a query of at most {_LONGEST_SQL:,} characters, found {len(sql):,}")
    statements = connection.extract_statements(sql)
    if len(statements) != 1:
        raise Refused(
            f"expected exactly one SELECT statement, found {_name(statements)}; run them one by one"
        )
    plain = _COMMENT.sub(" ", sql).strip().lstrip("(; \n\t")
    opening = (re.match(r"[a-z]+", plain.lower()) or [""])[0]
    kind = statements[0].type.name
    if kind == "EXPLAIN" and "*/" in plain:
        raise Refused("expected EXPLAIN and a SELECT statement, found a comment within a comment")
    if kind == "EXPLAIN":
        _check(connection, _EXPLAIN.sub("", plain, count=1))
    elif kind != "SELECT" or opening not in _OPENINGS:
        raise Refused(
            f"expected a SELECT statement, found {opening.upper() if opening else kind}; "
            "this surface only reads"
        )
    closed = _CLOSED.search(sql) or _CLOSED.search(_names_used(connection, sql))
    if closed:
        name = (closed[1] or closed[2]).lower()
        raise Refused(
            f"expected a query over the published tables, found {name}, which is closed here; "
            "information_schema.columns and duckdb_columns() describe the tables"
        )


def _names_used(connection: duckdb.DuckDBPyConnection, sql: str) -> str:
    """Every function that the query calls, as DuckDB's parser sees it: comments cannot hide it there."""
    literal = sql.replace("'", "''")
    tree = str(connection.sql(f"select json_serialize_sql('{literal}')").fetchall()[0][0])
    return " ".join(f"{name}(" for name in _FUNCTION.findall(tree))


def _name(statements: list[Any]) -> str:
    kinds = [statement.type.name for statement in statements]
    return f"{len(kinds)} ({', '.join(kinds[:4])})" if kinds else "none"


def _write(reader: pa.RecordBatchReader, types: list[str], request: dict[str, Any]) -> None:
    """Write batches until the rows or the bytes allowed are used up."""
    rows_left, bytes_left = request["max_rows"], request["memory_megabytes"] * _MEGABYTE
    batches, is_cut = [], False
    for batch in reader:
        bytes_left -= batch.nbytes
        if bytes_left < 0:
            raise MemoryError
        if batch.num_rows > rows_left:
            batch, is_cut = batch.slice(0, rows_left), True
        rows_left -= batch.num_rows
        batches.append(batch)
        if is_cut:
            break
    notes = {"types": json.dumps(types), "is_cut": json.dumps(is_cut)}
    schema = reader.schema.with_metadata(notes)
    with pa.ipc.new_stream(sys.stdout.buffer, schema) as stream:
        for batch in batches:
            stream.write_batch(batch.replace_schema_metadata(notes))
    sys.stdout.buffer.flush()


def _bound_process(request: dict[str, Any]) -> None:
    """What DuckDB's own settings do not bound: one huge value, files, processor time, a lost parent."""
    seconds = int(request["timeout_seconds"]) * 4 + 10
    for limit, value in (
        (resource.RLIMIT_CPU, seconds),
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


def _first_lines(message: str) -> str:
    """DuckDB's message with the place that it points at, without its stack."""
    return "\n".join(message.splitlines()[:8])[:2000]


def _fail(kind: str, message: str) -> NoReturn:
    sys.stderr.write(json.dumps({"kind": kind, "message": message}))
    sys.stderr.flush()
    os._exit(1)


if __name__ == "__main__":
    main()
