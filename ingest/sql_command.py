"""The `unga sql` command: one query, its rows written in four layouts."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import math
import os
import sys
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import click
import pyarrow as pa
import pyarrow.parquet as parquet

from ingest.errors import IngestError
from ingest.safe_query import QueryResult, run_query

_WIDEST_CELL = 60
_OUT_OF_RANGE = "(out of range)"
_LONG_NUMBERS = ("HUGEINT", "UHUGEINT")


def run_one_query(
    warehouse: Path, sql: str, layout: str, output: Path | None, limits: Mapping[str, Any]
) -> None:
    """Run a query and write its rows to `output` or standard output.

    Raises QueryRefused, QueryFailed, and IngestError when the output cannot be written.
    """
    if layout == "parquet" and output is None and sys.stdout.isatty():
        raise click.UsageError("parquet is not for a terminal: add --output FILE.")
    # A locale of plain ASCII leaves what it does not know as half characters.
    result = run_query(warehouse, os.fsencode(sql).decode("utf-8", "replace"), **limits)
    content = render(result, layout)
    try:
        if output:
            output.write_bytes(content)
        else:
            sys.stdout.buffer.write(content)
            sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise IngestError(
            f"{output}: expected a file that can be written, found: {error.strerror}."
        ) from None
    if result.truncated:
        click.echo(f"cut off after {result.table.num_rows:,} rows; --max-rows allows more", err=True)


def render(result: QueryResult, layout: str) -> bytes:
    """The rows as text of the layout `table`, `csv` or `json`, or as the bytes of a `parquet` file."""
    if layout == "parquet":
        sink = io.BytesIO()
        parquet.write_table(result.table, sink)
        return sink.getvalue()
    rows = list(zip(*map(_values, result.table.columns, result.types), strict=True))
    if layout == "json":
        objects = [dict(zip(result.columns, map(json_value, row), strict=True)) for row in rows]
        lines = ",\n ".join(json.dumps(item, ensure_ascii=False) for item in objects)
        return f"[{lines}]\n".encode()
    return (_as_csv if layout == "csv" else _as_table)(result.columns, rows).encode()


def _values(column: pa.ChunkedArray, kind: str = "") -> list[Any]:
    """The values of a column; one that Python cannot hold is said to be so.

    A whole number too long for Arrow comes as text: `kind`, DuckDB's name of the type, tells it from words.
    """
    try:
        values = list(column.to_pylist())
        is_number = kind in _LONG_NUMBERS
        return [int(value) if is_number and isinstance(value, str) else value for value in values]
    except (OverflowError, ValueError, ArithmeticError):
        return [_value(scalar) for scalar in column]


def _value(scalar: pa.Scalar) -> Any:
    try:
        return scalar.as_py()
    except (OverflowError, ValueError, ArithmeticError):
        return _OUT_OF_RANGE


def texts(column: pa.ChunkedArray) -> list[str | None]:
    """The values of a column of any type as text, as a table of text has them; null stays null."""
    return [None if value is None else _plain(value) for value in _values(column)]


def json_value(value: Any) -> Any:
    """A value as JSON can say it: dates in ISO form, whole decimals as whole numbers, no NaN."""
    if isinstance(value, Decimal):
        value = int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, pa.MonthDayNano):
        return _interval(*value)
    if isinstance(value, Mapping):
        return {str(key): json_value(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [json_value(item) for item in value]
    return value if value is None or isinstance(value, bool | int | str) else str(value)


def _interval(months: int, days: int, nanoseconds: int) -> str:
    """`14 months 3 days 04:05:06`, as far as there is something to say."""
    seconds, rest = divmod(abs(nanoseconds), 10**9)
    clock = f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    clock = ("-" if nanoseconds < 0 else "") + clock + (f".{rest // 1000:06}" if rest else "")
    parts = [f"{months} months"] * bool(months) + [f"{days} days"] * bool(days)
    return " ".join(parts + [clock] * bool(nanoseconds or not parts))


def _plain(value: Any) -> str:
    if value is None:
        return ""
    plain = value if isinstance(value, Decimal) else json_value(value)
    if isinstance(plain, bool):
        return "true" if plain else "false"
    return json.dumps(plain, ensure_ascii=False) if isinstance(plain, dict | list) else str(plain)


def _as_csv(columns: list[str], rows: list[tuple[Any, ...]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_plain(value) for value in row] for row in rows)
    return text.getvalue()


def _as_table(columns: list[str], rows: list[tuple[Any, ...]]) -> str:
    cells = [[_cell(value) for value in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(columns, *cells, strict=True)]
    is_number = [
        all(isinstance(row[index], int | float | Decimal | None) for row in rows)
        for index in range(len(columns))
    ]

    def line(values: list[str]) -> str:
        padded = (
            value.rjust(width) if number else value.ljust(width)
            for value, width, number in zip(values, widths, is_number, strict=True)
        )
        return "  ".join(padded).rstrip()

    body = [line(columns), "  ".join("-" * width for width in widths), *map(line, cells)]
    return "\n".join(body) + f"\n({len(rows):,} {'row' if len(rows) == 1 else 'rows'})\n"


def _cell(value: Any) -> str:
    if isinstance(value, str) and "\n" in value and value.startswith(("┌", "\n┌")):
        return value  # a query plan is a drawing
    text = " ".join(_plain(value).split())
    return text if len(text) <= _WIDEST_CELL else text[: _WIDEST_CELL - 1] + "…"
