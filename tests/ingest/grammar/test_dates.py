"""Printed dates."""

from __future__ import annotations

import datetime as dt

import pytest

from ingest.grammar.dates import find_dates, ordinal_session, parse_date


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("24 October 2023", dt.date(2023, 10, 24)),
        ("24 October2023", dt.date(2023, 10, 24)),
        ("7December 1988", dt.date(1988, 12, 7)),
        ("9 December\n1981", dt.date(1981, 12, 9)),
        ("4\u00a0December\u00a01998", dt.date(1998, 12, 4)),
        ("December 22, 2023", dt.date(2023, 12, 22)),
        ("24 Sept. 2001", dt.date(2001, 9, 24)),
        ("2023-12-28", dt.date(2023, 12, 28)),
        ("31 June 2023", None),
        ("October 2023", None),
        ("24 October 2023, at 10 a.m.", None),
    ],
)
def test_parse_date(printed: str, expected: dt.date | None) -> None:
    assert parse_date(printed) == expected


def test_dates_in_text_keep_their_place_and_impossible_ones_stay_visible() -> None:
    text = "43/78 H of 7December 1988, 53/70 of 4 December 1998 and one of 31 February 2020"
    found = find_dates(text)
    assert [match.value for match in found] == [dt.date(1988, 12, 7), dt.date(1998, 12, 4), None]
    assert [text[match.start : match.end] for match in found] == [match.as_printed for match in found]
    assert found[-1].as_printed == "31 February 2020"


def test_ordinal_session_needs_no_word_session() -> None:
    assert ordinal_session("seventy-eighth") == "78"
    assert ordinal_session("tenth emergency special session") == "ES-10"
