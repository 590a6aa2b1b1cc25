"""Dates, sessions in words and due times: one door to `printed_dates` and `due_times`."""

from __future__ import annotations

from ingest.grammar.due_times import DueContext, DueTime, find_due_times
from ingest.grammar.printed_dates import (
    DateMatch,
    find_dates,
    make_date,
    month_number,
    ordinal_session,
    parse_date,
)

__all__ = [
    "DateMatch",
    "DueContext",
    "DueTime",
    "find_dates",
    "find_due_times",
    "make_date",
    "month_number",
    "ordinal_session",
    "parse_date",
]
