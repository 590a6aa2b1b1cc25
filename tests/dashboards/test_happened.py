"""The sentence above the events of a session."""

from __future__ import annotations

import datetime as dt

import polars
import pytest

from dashboards.components import happened

DAYS = [dt.date(2023, 10, 24), dt.date(2023, 12, 4)]


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (DAYS, "2 dated events of session 78, newest first: from 24 October 2023 to 4 December 2023."),
        (DAYS[:1], "1 of 2 dated events of session 78, newest first: all on 24 October 2023."),
        ([], "0 of 2 dated events of session 78, newest first."),
    ],
)
def test_days_are_told_once(days: list[dt.date], said: str) -> None:
    found = polars.DataFrame({"happened_on": days}, schema={"happened_on": polars.Date})
    assert happened.sentence(found, 2, "78", None, "Newest first") == said
