"""Sessions and agenda items as covers print them."""

from __future__ import annotations

import pytest

from ingest.grammar.symbols import find_agenda_items, parse_agenda_items, parse_session


@pytest.mark.parametrize(
    ("printed", "items"),
    [
        ("Agenda items 134 and 145", ["134", "145"]),
        ("Agenda item 71 (b)", ["71 (b)"]),
        ("71 (a) and (b)", ["71 (a)", "71 (b)"]),
        ("Agenda item 24 (a) (i)", ["24 (a) (i)"]),
        ("Agenda item 24 (a) (i) and (ii)", ["24 (a) (i)", "24 (a) (ii)"]),
        ("Agenda items 9, 11, 13 and 15 Follow-up to conferences", ["9", "11", "13", "15"]),
        ("Agenda item 18 (a) to (c)", ["18 (a)", "18 (b)", "18 (c)"]),
        ("Agenda items 18 (a) and 24", ["18 (a)", "24"]),
        ("Agenda item\n94", ["94"]),
        ("Seventy-eighth session First Committee Agenda item 94 Developments in the field", ["94"]),
        ("Agenda item 12 2030 Agenda for Sustainable Development", ["12"]),
        ("71b[5]", ["71 (b)"]),
        ("7[3]", ["7"]),
        ("no item here", []),
    ],
)
def test_agenda_items(printed: str, items: list[str]) -> None:
    assert parse_agenda_items(printed) == items


def test_the_title_begins_where_the_numbers_end() -> None:
    text = "Agenda items 18 (a) and (b)\nMacroeconomic policy questions"
    items, start, end = find_agenda_items(text)
    assert items == ["18 (a)", "18 (b)"]
    assert text[start:end] == "18 (a) and (b)"


@pytest.mark.parametrize(
    ("printed", "session"),
    [
        ("Seventy-eighth session", "78"),
        ("Seventy- eighthsession", "78"),
        ("Tenth emergency special session", "ES-10"),
        ("Thirty-second special session", "S-32"),
        ("Resumed seventy-ninth session", "79"),
        ("Twenty-sixth\nsession", "26"),
        ("XXX", "30"),
        ("S-VII", "S-7"),
        ("ES-V", "ES-5"),
        ("78", "78"),
        ("First Committee", None),
    ],
)
def test_sessions(printed: str, session: str | None) -> None:
    assert parse_session(printed) == session
