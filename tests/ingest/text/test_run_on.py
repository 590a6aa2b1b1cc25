"""Copies whose line breaks were lost, in part or altogether."""

from __future__ import annotations

from ingest.records import Page
from ingest.text.layout import read_layout
from ingest.text.paragraphs import read_paragraphs

DOCUMENT = (
    "United Nations A/C.3/80/L.90 General Assembly Distr.: Limited 3 November 2025 Original: English "
    "25-11111 (E) 041125 *2511111* Eightieth session Third Committee Agenda item 26 Rivers Chile: draft "
    "resolution Rivers and lakes The General Assembly, Recalling its resolution 70/1 of 25 September "
    "2015,1 and noting that rivers change, Deeply concerned that lakes shrink,2 1. Decides to keep "
    "lakes, and: (a) To count them; (b) To name them; __________________ 1 Called the Agenda. 2 See "
    "A/80/90. A/C.3/80/L.90 2/2 25-11111 2. Supports a report by 2027. 44th plenary meeting 5 December "
    "2025"
)


def test_one_line_gives_its_paragraphs_and_footnotes_without_headers() -> None:
    layout = read_layout([Page(1, DOCUMENT)])
    found = [(p.kind, p.label, p.text[:24]) for p in read_paragraphs(layout, "draft_resolution")]
    assert found == [
        ("preambular", None, "Recalling its resolution"),
        ("preambular", None, "Deeply concerned that la"),
        ("operative", "1", "Decides to keep lakes, a"),
        ("sub_operative", "(a)", "To count them;"),
        ("sub_operative", "(b)", "To name them;"),
        ("operative", "2", "Supports a report by 202"),
        ("footnote", "1", "Called the Agenda."),
        ("footnote", "2", "See A/80/90."),
    ]


def test_two_paragraphs_on_one_line_are_two() -> None:
    text = (
        "The General Assembly,\n\n"
        "Recalling the long and winding history of the matter, which began when the first of the rivers was "
        "mapped, Noting with concern what became of it, 1. Welcomes the map; 2. Requests another one.\n"
    )
    paragraphs = read_paragraphs(read_layout([Page(1, text)]), "draft_resolution")
    assert [p.opening for p in paragraphs] == ["Recalling", "Noting with concern", "Welcomes", "Requests"]


def test_a_sentence_that_only_looks_like_two_stays_one() -> None:
    text = (
        "The General Assembly,\n\n1. Welcomes the report entitled Oceans: Strengthening the law of the sea, "
        "the work of the United Nations, Member States and Governments, and item 5. Parties that met in 2024 "
        "are thanked, Norway and Denmark among them.\n"
    )
    paragraphs = read_paragraphs(read_layout([Page(1, text)]), "draft_resolution")
    assert [p.kind for p in paragraphs] == ["operative"]


def test_the_instruction_of_an_amendment_in_one_line_is_no_part_of_the_title() -> None:
    layout = read_layout(
        [
            Page(
                1,
                "United Nations A/80/L.90 General Assembly Distr.: Limited 25 November 2025 Original: "
                "English 25-19374 (E) 021225 *2519374* Eightieth session Agenda item 72 (a) Rivers Chile:* "
                "amendment to draft resolution A/80/L.18 Safety of boatmen and of the personnel of harbours "
                "1. Delete operative paragraph 9. 2. In operative paragraph 10, delete the word “lakes”.",
            )
        ]
    )
    assert layout.cover[-1].content.text.endswith("personnel of harbours")
    paragraphs = read_paragraphs(layout, "amendment")
    assert [(p.kind, p.label) for p in paragraphs] == [("operative", "1"), ("operative", "2")]
