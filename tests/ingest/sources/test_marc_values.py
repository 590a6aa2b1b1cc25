"""Values as the catalogue writes them."""

from __future__ import annotations

import datetime as dt

import pytest

from ingest.sources.marc_values import (
    clean_heading,
    plenary_symbol,
    read_days,
    read_item,
    read_number,
    read_session,
    read_symbol,
)


@pytest.mark.parametrize(
    ("printed", "symbol", "is_mended"),
    [
        ("A/RES/78/183 A", "A/RES/78/183A", False),
        ("A/RES/37/100[A]", "A/RES/37/100A", False),
        ("[A/]78/PV.62", "A/78/PV.62", False),
        ("A/62/433(Part II)", "A/62/433 (Part II)", False),
        ("A/78/481/Add.2.", "A/78/481/Add.2", False),
        ("AA/78/481/Add.2", "A/78/481/Add.2", True),
        ("A//78/L.5", "A/78/L.5", True),
        ("a/res/78/1", "A/RES/78/1", True),
        ("A/C.3/78/L.5 [and Add.1]", "A/C.3/78/L.5", False),
        ("see report", None, False),
    ],
)
def test_symbols(printed: str, symbol: str | None, is_mended: bool) -> None:
    found, mended = read_symbol(printed)
    assert (found.canonical if found else None, mended) == (symbol, is_mended)


@pytest.mark.parametrize(
    ("printed", "item"),
    [
        ("71b", "71 (b)"),
        ("71b[5]", "71 (b)"),
        ("7[3]", "7"),
        ("24a", "24 (a)"),
        ("24(a)(i)", "24 (a) (i)"),
        ("107", "107"),
        ("[305]", None),
        ("", None),
    ],
)
def test_items(printed: str, item: str | None) -> None:
    assert read_item(printed) == item


@pytest.mark.parametrize(
    ("printed", "days"),
    [
        ("2024-03-15", [dt.date(2024, 3, 15)]),
        ("20040914, 20041004", [dt.date(2004, 9, 14), dt.date(2004, 10, 4)]),
        ("[8 Nov. 2023]", [dt.date(2023, 11, 8)]),
        ("2023-02-31", []),
        ("2023", []),
    ],
)
def test_days(printed: str, days: list[dt.date]) -> None:
    assert read_days(printed) == days


@pytest.mark.parametrize(
    ("printed", "session"),
    [
        ("78", "78"),
        ("ES10", "ES-10"),
        ("S-32", "S-32"),
        ("XXX", "30"),
        ("10th emergency special sess.", "ES-10"),
        ("10emsp", "ES-10"),
        ("32sp", "S-32"),
        ("", None),
    ],
)
def test_sessions(printed: str, session: str | None) -> None:
    assert read_session(printed) == session


def test_meetings_were_numbered_throughout_until_1976() -> None:
    assert plenary_symbol("30", 2400) == "A/PV.2400"
    assert plenary_symbol("31", 1) == "A/31/PV.1"
    assert plenary_symbol("ES-11", 5) == "A/ES-11/PV.5"
    assert plenary_symbol(None, 5) is None


def test_numbers_and_headings() -> None:
    assert [read_number(text) for text in ("000", " 012 ", "x", "", None)] == [0, 12, None, None, None]
    assert (
        clean_heading("Rights of the child : situations of risk :")
        == "Rights of the child: situations of risk"
    )
