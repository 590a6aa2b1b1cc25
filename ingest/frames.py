"""Records to Polars frames with declared schemas.

Takes lists of records of one class; gives frames whose columns are the fields of that class, typed by
their annotations, also where a list is empty or a column holds nothing. The only use of polars here.
"""

from __future__ import annotations

import datetime as dt
import types
from collections.abc import Sequence
from dataclasses import fields
from functools import cache
from typing import Any, get_args, get_type_hints

import polars as pl

from ingest.records import LANDING_TABLES, Batch

_COLUMN_TYPES: dict[type, type[pl.DataType]] = {
    str: pl.String,
    int: pl.Int64,
    float: pl.Float64,
    bool: pl.Boolean,
    dt.date: pl.Date,
    dt.datetime: pl.Datetime,
}


@cache
def frame_schema(record_class: type) -> dict[str, type[pl.DataType]]:
    """Column names and types of a record class, in the order of its fields.

    Raises TypeError for a field whose annotation has no column type.
    """
    hints = get_type_hints(record_class)
    return {
        field.name: _column_type(record_class, field.name, hints[field.name])
        for field in fields(record_class)
    }


def frame_of(record_class: type, records: Sequence[Any]) -> pl.DataFrame:
    """One frame of the records, one row each."""
    schema = frame_schema(record_class)
    columns = {name: [getattr(record, name) for record in records] for name in schema}
    return pl.DataFrame(columns, schema=schema)


def frames_of(batch: Batch) -> dict[str, pl.DataFrame]:
    """A frame for every landing table of which the batch has records."""
    return {
        table: frame_of(record_class, getattr(batch, table))
        for table, record_class in LANDING_TABLES.items()
        if getattr(batch, table)
    }


def _column_type(record_class: type, name: str, annotation: Any) -> type[pl.DataType]:
    if isinstance(annotation, types.UnionType):
        options = [option for option in get_args(annotation) if option is not type(None)]
        annotation = options[0] if len(options) == 1 else annotation
    if annotation not in _COLUMN_TYPES:
        raise TypeError(f"{record_class.__name__}.{name}: no column type for {annotation}")
    return _COLUMN_TYPES[annotation]
