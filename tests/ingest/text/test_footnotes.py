"""Footnote marks in the body: found, taken out, and told from other numbers."""

from __future__ import annotations

import pytest

from ingest.records import Page
from ingest.text.footnotes import take_marks
from ingest.text.layout import Footnote, Line, read_layout
from ingest.text.spanned_text import SpannedText


def _lines(*texts: str) -> list[Line]:
    lines = []
    offset = 0
    for text in texts:
        lines.append(Line(SpannedText(text, (0,), (offset,)), 1, False))
        offset += len(text) + 1
    return lines


def _notes(*labels: str, offset: int = 900) -> list[Footnote]:
    notes = []
    for label in labels:
        notes.append(Footnote(label, SpannedText("A/78/1.", (0,), (offset,)), 1))
        offset += 12
    return notes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Unit1and the role", "the Unit and the role"),
        ("the report,1", "the report,"),
        ("the Charter, 1 calls upon", "the Charter, calls upon"),
        ("the Convention 1 and", "the Convention and"),
        ("the report ¹ and", "the report and"),
        ("programme of work for 20251and", "programme of work for 2025 and"),
        ("resolutions 5/7 1 and 5/8 of", "resolutions 5/7 and 5/8 of"),
        ("(Habitat III);1", "(Habitat III);"),
        ("the report, 1/ and", "the report, and"),
        ("(A/80/100 and Add.1).1", "(A/80/100 and Add.1)."),
        ("on COVID-191 and", "on COVID-19 and"),
        ("decision C/DEC.1 and the World1Forum,1", "decision C/DEC.1 and the World1Forum,"),
    ],
)
def test_a_mark_is_taken_out(text: str, expected: str) -> None:
    (line,) = take_marks(_lines(text), _notes("1"))
    assert (line.content.text, line.labels) == (expected, ("1",))


@pytest.mark.parametrize(
    "text",
    [
        "in paragraph 1.5 of it",
        "of 1 December 2021",
        "at least 1 per cent",
        "resolution 60/1 of",
        "the sum of 1,000 dollars",
        "the 1st meeting",
        "from 1 to 5 May",
        "document WT/L/508/Add.1 of",
    ],
)
def test_a_number_that_is_no_mark_stays(text: str) -> None:
    (line,) = take_marks(_lines(text), _notes("1"))
    assert (line.content.text, line.labels) == (text, ())


def test_marks_come_in_the_order_of_their_notes() -> None:
    lines = take_marks(
        _lines("Goals 2 and 3, target 1", "the Pact,1 the Agenda,2 Article 2 and Goal 3"), _notes("1", "2")
    )
    assert [line.content.text for line in lines] == [
        "Goals 2 and 3, target 1",
        "the Pact, the Agenda, Article 2 and Goal 3",
    ]


def test_a_mark_on_its_own_line_goes_to_the_line_before() -> None:
    (line,) = take_marks(_lines("the Unit for 2024,", "1"), _notes("1"))
    assert (line.content.text, line.labels) == ("the Unit for 2024,", ("1",))


def test_without_a_note_nothing_is_a_mark() -> None:
    (line,) = take_marks(_lines("the report,1"), [])
    assert line.content.text == "the report,1"


def test_a_mark_stands_above_its_note() -> None:
    lines = take_marks(_lines("the Pact,1", "x" * 40, "the report,1"), _notes("1", offset=20))
    assert [line.labels for line in lines] == [("1",), (), ()]


def test_field_codes_before_marks_disappear() -> None:
    layout = read_layout(
        [
            Page(
                1,
                "The General Assembly,\n\nRecalling the Charter, 0F1 the Covenant,1F 2 and the F16 and 5F 9,"
                "\n\n1. Decides to meet.\n_______________\n1 Resolution 217 A (III).\n"
                "2 See resolution 2200 A (XXI).\n",
            )
        ]
    )
    lines = take_marks(layout.body, layout.footnotes)
    assert lines[1].content.text == "Recalling the Charter, the Covenant, and the F16 and 5F 9,"
    assert lines[1].labels == ("1", "2")
