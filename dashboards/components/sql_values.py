"""Rows of any query as a table that a page can show: unusual types become text, and nothing breaks."""

from __future__ import annotations

import polars
import pyarrow

from ingest.sql_command import texts

MOST_COLUMNS = 100  # a grid of more takes seconds to draw
LONGEST_TEXT = 2000


def as_frame(table: pyarrow.Table) -> polars.DataFrame:
    """All rows and columns; whole decimals, which sums are, become whole numbers where they fit."""
    return polars.DataFrame(
        [_series(name, table.column(place)) for place, name in enumerate(table.column_names)]
    )


def _series(name: str, column: pyarrow.ChunkedArray) -> polars.Series:
    if not _is_usual(column.type):
        return polars.Series(name, texts(column), dtype=polars.String)
    series = polars.Series(name, polars.from_arrow(column))
    if isinstance(series.dtype, polars.Decimal) and series.dtype.scale == 0:
        whole = series.cast(polars.Int64, strict=False)
        return whole if whole.null_count() == series.null_count() else series.cast(polars.Float64)
    return series


def _is_usual(kind: pyarrow.DataType) -> bool:
    """Types that polars and the grid are known to hold."""
    types = pyarrow.types
    if types.is_list(kind) or types.is_large_list(kind):
        return _is_usual(kind.value_type)
    if types.is_struct(kind):
        return all(_is_usual(field.type) for field in kind)
    return any(
        is_kind(kind)
        for is_kind in (
            types.is_integer,
            types.is_floating,
            types.is_boolean,
            types.is_string,
            types.is_large_string,
            types.is_date32,
            types.is_timestamp,
            types.is_decimal128,
        )
    )


def shown(frame: polars.DataFrame) -> tuple[polars.DataFrame, list[str]]:
    """What a grid shows of the rows, and in words what it leaves out."""
    left_out = []
    if frame.width > MOST_COLUMNS:
        left_out.append(f"the first {MOST_COLUMNS} of {frame.width:,} columns")
        frame = frame[:, :MOST_COLUMNS]
    texts_of_frame = polars.selectors.string()
    longest = frame.select(texts_of_frame.str.len_chars().max())
    if longest.width and (longest.max_horizontal().item() or 0) > LONGEST_TEXT:
        left_out.append(f"the first {LONGEST_TEXT:,} characters of longer texts")
        frame = frame.with_columns(texts_of_frame.str.head(LONGEST_TEXT))
    return frame, left_out
