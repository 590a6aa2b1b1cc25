"""Rows as CSV, Parquet and JSON, each with what is to be said about them inside the file. Pure."""

from __future__ import annotations

import datetime as dt
import io
import json
import math
from collections.abc import Mapping
from typing import Any, Literal

import polars
import pyarrow.parquet

# A spreadsheet runs a cell that begins so as a formula; a signed number is none.
FORMULA, NUMBER = r"^[=+\-@\t\r]", r"^[+-]?[\d.,  ]*\d%?$"
GUARDED = "text cells that a spreadsheet would run as a formula begin with an apostrophe here"


def as_csv(frame: polars.DataFrame, notes: Mapping[str, str]) -> bytes:
    """CSV whose first lines, each after a `#`, say where the rows come from.

    Where a text has a `#` in it, all text is in quotes, as some readers skip what follows the sign. Text
    that a spreadsheet would run as a formula gets an apostrophe before it, and the notes then say so: a
    query in a link comes from anybody. Numbers, and the other formats, are left as they are.
    """
    frame, n_guarded = _guarded(_flat(frame))
    told = dict(notes) | ({"guarded": f"{GUARDED}: {n_guarded:,}"} if n_guarded else {})
    head = "".join(f"# {key}: {' '.join(value.split())}\n" for key, value in told.items())
    style: Literal["non_numeric", "necessary"] = "non_numeric" if _has_sign(frame) else "necessary"
    return (head + frame.write_csv(quote_style=style)).encode("utf-8-sig")


def as_parquet(frame: polars.DataFrame, notes: Mapping[str, str]) -> bytes:
    """Parquet with the same notes in the metadata of its schema."""
    table = frame.to_arrow()
    kept = {key.encode(): value.encode() for key, value in notes.items()}
    target = io.BytesIO()
    pyarrow.parquet.write_table(table.replace_schema_metadata(kept), target)
    return target.getvalue()


def as_json(frame: polars.DataFrame, notes: Mapping[str, str]) -> bytes:
    """`{"about": {…}, "rows": [{…}, …]}` with ISO dates; what JSON has no number for is null."""
    told = {name: _object(value) for name, value in notes.items()}
    head = json.dumps({"about": told}, ensure_ascii=False, indent=1).removesuffix("\n}")
    rows = ",\n".join(
        json.dumps({name: _said(value) for name, value in row.items()}, ensure_ascii=False, allow_nan=False)
        for row in frame.iter_rows(named=True)
    )
    return f'{head},\n "rows": [\n{rows}\n]}}\n'.encode()


def _object(note: str) -> Any:
    """Counts by kind are an object already."""
    try:
        return json.loads(note) if note.startswith("{") else note
    except ValueError:
        return note


def _said(value: Any) -> Any:
    """A value as JSON can say it."""
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, list | tuple):
        return [_said(item) for item in value]
    if isinstance(value, dict):
        return {str(name): _said(item) for name, item in value.items()}
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.hex()
    return str(value)


def _has_sign(frame: polars.DataFrame) -> bool:
    texts = frame.select(polars.col(polars.String))
    return any("#" in name for name in frame.columns) or any(
        column.str.contains("#", literal=True).any() for column in texts
    )


def _flat(frame: polars.DataFrame) -> polars.DataFrame:
    """CSV has no lists: they become JSON text; and no bytes: they become hexadecimal digits."""
    texts = [
        polars.Series(
            name,
            [None if value is None else _flat_text(value) for value in frame[name].to_list()],
            dtype=polars.String,
        )
        for name, kind in frame.schema.items()
        if kind.is_nested() or kind in (polars.Binary, polars.Object)
    ]
    return frame.with_columns(texts)


def _flat_text(value: Any) -> str:
    said = _said(value)
    return said if isinstance(said, str) else json.dumps(said, ensure_ascii=False)


def _guarded(frame: polars.DataFrame) -> tuple[polars.DataFrame, int]:
    """Text with an apostrophe before what would run as a formula, and in how many cells that was so."""
    n_guarded, columns = 0, []
    for name, kind in frame.schema.items():
        if kind != polars.String:
            continue
        runs = frame[name].str.contains(FORMULA) & ~frame[name].str.contains(NUMBER)
        if n := int(runs.sum() or 0):
            n_guarded += n
            texts = zip(frame[name], runs, strict=True)
            columns.append(
                polars.Series(name, [f"'{text}" if run else text for text, run in texts], dtype=polars.String)
            )
    return frame.with_columns(columns), n_guarded
