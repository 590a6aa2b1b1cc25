"""Records as rows that SQL can select from, through a small file of JSON lines that is read at once.

Takes records of one class, or plain rows with their column types; gives a table function for the time of
a `with` block. Handing DuckDB a frame or a parameter would make it import pandas, and building frames
would make us import polars: each takes longer than landing a hundred documents.
"""

from __future__ import annotations

import datetime as dt
import json
import tempfile
import types
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any, get_args, get_type_hints

_COLUMN_TYPES: dict[type, str] = {
    str: "varchar",
    int: "bigint",
    float: "double",
    bool: "boolean",
    dt.date: "date",
    dt.datetime: "timestamp",
}
_LEAST_LINE_BYTES = 1 << 24  # DuckDB's own limit; a text of many pages can be longer

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=str).encode


@cache
def column_types(record_class: type) -> dict[str, str]:
    """Column names and DuckDB types of a record class, in the order of its fields.

    Raises TypeError for a field whose annotation has no column type.
    """
    hints = get_type_hints(record_class)
    return {
        field.name: _column_type(record_class, field.name, hints[field.name])
        for field in fields(record_class)
    }


@contextmanager
def staged_records(
    record_class: type, records: Sequence[Any], times: Mapping[str, Sequence[dt.datetime]] | None = None
) -> Iterator[str]:
    """The records as rows, with further columns of times beside the fields where `times` gives them."""
    times = times or {}
    columns = column_types(record_class) | {name: "timestamp" for name in times}
    names = list(column_types(record_class))
    rows = (
        [getattr(record, name) for name in names] + [values[number] for values in times.values()]
        for number, record in enumerate(records)
    )
    with staged_rows(columns, rows) as incoming:
        yield incoming


@contextmanager
def staged_rows(columns: Mapping[str, str], rows: Iterable[Sequence[Any]]) -> Iterator[str]:
    """Rows of the columns and DuckDB types given. Raises UnicodeEncodeError for half a character."""
    with tempfile.TemporaryDirectory(prefix="unga-") as folder:
        path = Path(folder) / "rows.json"
        longest = 0
        with path.open("wb") as lines:
            for row in rows:
                line = _encode(dict(zip(columns, row, strict=True))).encode("utf-8")
                longest = max(longest, len(line))
                lines.write(line + b"\n")
        types_of = ", ".join(f"{name}: '{kind}'" for name, kind in columns.items())
        quoted = path.as_posix().replace("'", "''")
        yield (
            f"read_json('{quoted}', format = 'newline_delimited', columns = {{{types_of}}}, "
            f"maximum_object_size = {max(_LEAST_LINE_BYTES, 2 * longest)})"
        )


def _column_type(record_class: type, name: str, annotation: Any) -> str:
    if isinstance(annotation, types.UnionType):
        options = [option for option in get_args(annotation) if option is not type(None)]
        annotation = options[0] if len(options) == 1 else annotation
    if annotation not in _COLUMN_TYPES:
        raise TypeError(f"{record_class.__name__}.{name}: no column type for {annotation}")
    return _COLUMN_TYPES[annotation]
