"""Untrusted SQL on the published warehouse: one SELECT, in a child process bounded in time, memory and rows.

Takes the path of a warehouse and a query; gives its rows as an Arrow table, or raises QueryRefused or
QueryFailed with a message for the person who asked. Opens no database itself.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa

from ingest.errors import IngestError

_CHILD = Path(__file__).with_name("query_child.py")
_START_SECONDS = 20.0

DEFAULT_TIMEOUT_SECONDS = 5.0
DEFAULT_MEMORY_MEGABYTES = 512
DEFAULT_MAX_ROWS = 100_000


class QueryRefused(IngestError):
    """The query is none that may be run on this surface."""


class QueryFailed(IngestError):
    """The query was run and gave no result: an error in it, or a limit reached."""


@dataclass(frozen=True, slots=True)
class QueryResult:
    """The rows of a query. `types` are DuckDB's names; `truncated` says that more rows were there."""

    columns: list[str]
    types: list[str]
    table: pa.Table
    truncated: bool


def run_query(
    warehouse_path: Path | str,
    sql: str,
    *,
    timeout_seconds: float = DEFAULT_TIMEOUT_SECONDS,
    memory_megabytes: int = DEFAULT_MEMORY_MEGABYTES,
    max_rows: int = DEFAULT_MAX_ROWS,
) -> QueryResult:
    """Run one SELECT on a published warehouse.

    Raises QueryRefused for anything but one SELECT (or an EXPLAIN of one), QueryFailed for an error in
    the query or a limit reached. Columns of equal names get a number, so that none is lost.
    """
    warehouse = Path(warehouse_path).resolve()
    if not warehouse.is_file():
        raise QueryFailed(
            f"{warehouse_path}: expected a published build, found none. Run unga refresh first."
        )
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
    }
    return _read_result(_run_child(request), request)


def _run_child(request: dict[str, Any]) -> subprocess.CompletedProcess[bytes]:
    """The child stops itself at its limits; this process stops it where it does not."""
    try:
        return subprocess.run(
            [sys.executable, "-I", str(_CHILD)],
            input=json.dumps(request).encode(),
            capture_output=True,
            env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
            timeout=request["timeout_seconds"] + _START_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise QueryFailed(
            f"The query was stopped after {request['timeout_seconds']:g} seconds, the time "
            "allowed; narrow it, or allow more time."
        ) from None


def _read_result(child: subprocess.CompletedProcess[bytes], request: dict[str, Any]) -> QueryResult:
    if child.returncode != 0:
        _raise_trouble(child)
    table = pa.ipc.open_stream(pa.py_buffer(child.stdout)).read_all()
    notes = {key.decode(): json.loads(value) for key, value in (table.schema.metadata or {}).items()}
    columns = _distinct(table.column_names)
    table = table.replace_schema_metadata(None).rename_columns(columns)
    return QueryResult(columns, notes["types"], table, notes["is_cut"])


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
