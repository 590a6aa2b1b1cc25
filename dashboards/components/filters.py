"""Rows that a reader's words leave of a table, and how many these are."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

import polars

from dashboards.components import words


def matching(frame: polars.DataFrame, columns: Sequence[str], asked: str) -> polars.DataFrame:
    """Rows in whose columns every word stands, in any order; capitals and accents make no difference."""
    parts = _folded(asked).split()
    if not parts or frame.is_empty():
        return frame
    said = frame.select(
        polars.concat_str(
            [polars.col(name).cast(polars.String) for name in columns], separator=" ", ignore_nulls=True
        )
    ).to_series()
    return frame.filter([all(part in _folded(text) for part in parts) for text in said])


def _folded(text: str) -> str:
    spread = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in spread if not unicodedata.combining(letter))


def left(n: int, of: int, one: str, many: str | None = None) -> str:
    """`38 texts.` or `3 of 38 texts.`: what filters leave."""
    whole = words.count(of, one, many)
    return f"{whole}." if n == of else f"{n:,} of {whole}."
