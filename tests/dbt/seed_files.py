"""The seeds as rows of text, and questions about their periods."""

from __future__ import annotations

import csv
import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

SEEDS = Path(__file__).resolve().parents[2] / "dbt" / "seeds"
FIRST_DAY, LAST_DAY = dt.date(1945, 10, 24), dt.date(2026, 12, 31)
Row = dict[str, str]


def read(name: str) -> list[Row]:
    with (SEEDS / f"seed_{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


STATES = {row["state_code"]: row for row in read("states")}
NAMES = read("state_names")
CODES = read("state_codes")
GROUPS = {row["group_code"]: row for row in read("groups")}
MEMBERSHIPS = read("group_memberships")
SESSIONS = read("sessions")
INTERRUPTIONS = read("seat_interruptions")


def period(row: Row, begin: str = "valid_from", end: str = "valid_to") -> tuple[dt.date, dt.date]:
    first = dt.date.fromisoformat(row[begin]) if row[begin] else dt.date.min
    last = dt.date.fromisoformat(row[end]) if row[end] else dt.date.max
    return first, last


def overlapping(rows: Iterable[Row], *key: str) -> list[tuple[Row, Row]]:
    """Pairs of rows of one key whose periods share a day."""
    by_key = defaultdict(list)
    for row in rows:
        by_key[tuple(row[column] for column in key)].append(row)
    pairs = []
    for same in by_key.values():
        same.sort(key=period)
        pairs += [
            (one, next_one)
            for one, next_one in zip(same, same[1:], strict=False)
            if period(one)[1] >= period(next_one)[0]
        ]
    return pairs


def members_on(day: dt.date) -> set[str]:
    return {
        code
        for code, row in STATES.items()
        if row["status"] != "observer"
        and period(row, "admitted_on", "ended_on")[0] <= day
        and day <= period(row, "admitted_on", "ended_on")[1]
    }
