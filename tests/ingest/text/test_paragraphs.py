"""Paragraphs of resolutions, decisions, amendments and notes, whatever reader gave the text."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from ingest.records import Page
from ingest.text.layout import read_layout
from ingest.text.paragraphs import Paragraph, read_paragraphs
from tests.ingest.body_forms import FORMS, HEAD, layout_of


def _read(body: str, document_type: str = "draft_resolution") -> list[Paragraph]:
    return read_paragraphs(layout_of(body), document_type)


def _shape(paragraphs: list[Paragraph]) -> list[tuple[str, str | None]]:
    return [(paragraph.kind, paragraph.label) for paragraph in paragraphs]


@pytest.mark.parametrize("form", FORMS)
def test_every_form_gives_the_same_paragraphs(form: str) -> None:
    paragraphs = _read(FORMS[form])
    assert _shape(paragraphs) == [
        ("preambular", None),
        ("preambular", None),
        ("operative", "1"),
        ("operative", "2"),
        ("sub_operative", "(a)"),
        ("sub_operative", "(b)"),
        ("operative", "3"),
        ("footnote", "1"),
        ("footnote", "2"),
        ("footnote", "3"),
    ]
    assert [paragraph.opening for paragraph in paragraphs[:4]] == [
        "Recalling",
        "Deeply concerned",
        "Welcomes",
        "Requests",
    ]


@pytest.mark.parametrize("form", FORMS)
def test_marks_are_taken_out_and_numbers_stay(form: str) -> None:
    paragraphs = _read(FORMS[form])
    assert paragraphs[0].text == (
        "Recalling its resolution 77/11 of 7 December 2022, and the 2030 Agenda for Sustainable Development, "
        "as well as Article 2 of the statute of the harbour,"
    )
    assert paragraphs[2].text == (
        "Welcomes the report of the Secretary-General for 2022 and recalls paragraph 5 of the Harbour "
        "Charter;"
    )


@pytest.mark.parametrize("form", FORMS)
def test_a_paragraph_cut_by_footnotes_or_a_page_is_joined(form: str) -> None:
    paragraphs = _read(FORMS[form])
    assert paragraphs[1].text == (
        "Deeply concerned that lighthouses in the United Nations family were switched off in 2022,"
    )
    assert paragraphs[4].text == "To light the lamps of twenty-five harbours;"


@pytest.mark.parametrize("form", FORMS)
def test_footnotes_know_the_paragraph_that_calls_them(form: str) -> None:
    paragraphs = _read(FORMS[form])
    assert [(note.label, note.parent_no, note.text) for note in paragraphs[7:]] == [
        ("1", 1, "A/77/5."),
        ("2", 1, "See A/78/6."),
        ("3", 3, "A/78/7."),
    ]
    assert paragraphs[5].parent_no == paragraphs[3].number


@pytest.mark.parametrize("form", FORMS)
def test_every_paragraph_is_found_again_in_the_stored_text(form: str) -> None:
    stored = HEAD + FORMS[form]
    for paragraph in _read(FORMS[form]):
        _, start, end = paragraph.content.locate()
        assert stored[start:end].replace("*", "").split()[0] == paragraph.text.split()[0]
        assert stored[start:end].split()[-1][-1] == paragraph.text[-1] or stored[end - 1] in "123¹²³"


def test_the_record_carries_everything() -> None:
    record = _read(FORMS["plain"])[4].as_record("r:1")
    assert (record.record_id, record.paragraph_no, record.paragraph_kind) == ("r:1", 5, "sub_operative")
    assert (record.label, record.parent_no, record.page) == ("(a)", 4, 1)
    assert (HEAD + FORMS["plain"])[record.span_start : record.span_end] == record.text


def test_a_decision_is_one_operative_sentence() -> None:
    body = (
        "The General Assembly, taking note of the application of Palau,\nfor now, decides to appoint Palau."
    )
    (paragraph,) = _read(body, "draft_decision")
    assert (paragraph.kind, paragraph.label, paragraph.opening) == ("operative", None, "decides")


def test_a_single_operative_paragraph_needs_no_number() -> None:
    body = "The General Assembly,\nHaving considered the report of the Committee,\nApproves the report.\n"
    assert _shape(_read(body)) == [("preambular", None), ("operative", None)]


def test_an_unnumbered_decision_with_letters() -> None:
    body = "The General Assembly,\n\nRecalling its rules,\n\nDecides:\n\n(a) To meet;\n\n(b) To part.\n"
    paragraphs = _read(body)
    assert _shape(paragraphs)[1:] == [("operative", None), ("sub_operative", "(a)"), ("sub_operative", "(b)")]
    assert paragraphs[3].parent_no == 2


def test_words_that_introduce_numbers_belong_to_the_first() -> None:
    body = (
        "The General Assembly\n\nResolves that, for 2026:\n\n1.\nA sum of 5 dollars is approved;\n\n"
        "2.\nIt is spent.\n"
    )
    paragraphs = _read(body)
    assert _shape(paragraphs) == [("operative", "1"), ("operative", "2")]
    assert paragraphs[0].text == "Resolves that, for 2026: A sum of 5 dollars is approved;"


def test_sections_name_their_paragraphs() -> None:
    body = (
        "The General Assembly,\n\nI\nStrategic heritage plan\n\nHaving considered the note,\n\n"
        "1.\nTakes note of it;\n\n"
        "II\nContingency fund\n\nRecalling its rules,\n\n1.\nNotes the balance.\n"
    )
    paragraphs = _read(body)
    assert [(p.kind, p.label, p.section) for p in paragraphs] == [
        ("preambular", None, "I. Strategic heritage plan"),
        ("operative", "1", "I. Strategic heritage plan"),
        ("preambular", None, "II. Contingency fund"),
        ("operative", "1", "II. Contingency fund"),
    ]


def test_parts_have_their_own_numbers() -> None:
    part = "\n\nThe General Assembly,\n\nRecalling its rules,\n\n1.\nTakes note;\n\n2.\nDecides to go on.\n\n"
    paragraphs = _read(f"A{part}B{part}")
    assert [(p.label, p.section) for p in paragraphs if p.kind == "operative"] == [
        ("1", "A"),
        ("2", "A"),
        ("1", "B"),
        ("2", "B"),
    ]


def test_an_annex_is_not_operative() -> None:
    body = (
        "The General Assembly\n\nAdopts the declaration annexed to the present resolution.\n\n"
        "18th plenary meeting\n7 October 2024\n\nAnnex\nDeclaration on lamps\n\n"
        "We, the ministers, declare:\n\n1.\nLamps are lit.\n\n2.\nOil is fine.\n"
    )
    paragraphs = _read(body, "resolution")
    assert Counter(p.kind for p in paragraphs) == {"operative": 1, "annex": 3}
    assert "plenary meeting" not in " ".join(p.text for p in paragraphs)


def test_the_meeting_belongs_to_no_paragraph() -> None:
    body = "The General Assembly,\n1. Welcomes the report;\n2. Decides to go on. 57th plenary meeting\n"
    assert _read(body, "resolution")[-1].text == "Decides to go on."


def test_an_adopted_declaration_is_annexed_text() -> None:
    body = (
        "The General Assembly\n\nAdopts the following political declaration:\n\nDeclaration on lamps\n\n"
        "1. We recognize that lamps matter.\n\n2. We commit to lighting them by 2030.\n"
    )
    assert Counter(p.kind for p in _read(body, "resolution")) == {"operative": 1, "annex": 2}


def test_operative_numbers_go_on_after_an_adopted_text() -> None:
    body = (
        "The General Assembly,\n\n1. Takes note of the report;\n\n2. Decides to approve the following"
        " amendment to the statute:\n\nArticle 9, new text\n\nThe court shall sit.\n\n"
        "3. Requests the Secretary-General to act.\n"
    )
    assert [p.label for p in _read(body) if p.kind == "operative"] == ["1", "2", "3"]


def test_an_amendment_is_its_instructions() -> None:
    body = (
        "1.\nIn the second preambular paragraph, delete “of oil”.\n\n2.\nAfter operative paragraph 4,"
        " insert a new paragraph reading:\n\n“Expresses alarm at the price of oil;”.\n"
    )
    head = HEAD.replace("Chile: draft resolution", "Chile: amendment to draft resolution A/78/L.5")
    paragraphs = read_paragraphs(read_layout([Page(1, head + body)]), "amendment")
    assert [(p.kind, p.label) for p in paragraphs] == [("operative", "1"), ("operative", "2")]
    assert paragraphs[1].text.endswith("“Expresses alarm at the price of oil;”.")


def test_a_note_decides_nothing() -> None:
    kinds = {p.kind for p in _read("The General Assembly,\n\n1. Decides nothing in a note.\n", "other")}
    assert kinds == {"annex"}


def test_an_empty_body_gives_no_paragraphs() -> None:
    assert read_paragraphs(read_layout([]), "draft_resolution") == []


@pytest.mark.parametrize(
    ("file_name", "document_type", "preambular", "operative"),
    [
        ("000_9248fafc50032362.txt", "revised_draft_resolution", 21, 5),
        ("002_8a403a79436117ad.txt", "resolution", 18, 9),
    ],
)
def test_the_two_example_documents(
    shared_data: Path, file_name: str, document_type: str, preambular: int, operative: int
) -> None:
    text = (shared_data / "documents" / file_name).read_text(encoding="utf-8")
    paragraphs = read_paragraphs(read_layout([Page(1, text)]), document_type)
    kinds = Counter(paragraph.kind for paragraph in paragraphs)
    assert (kinds["preambular"], kinds["operative"]) == (preambular, operative)
    assert all(paragraph.text.endswith(",") for paragraph in paragraphs if paragraph.kind == "preambular")
    assert all(note.parent_no for note in paragraphs if note.kind == "footnote")


def test_a_preambular_paragraph_follows_one_without_comma() -> None:
    paragraphs = _read(
        "The General Assembly,\n\nRecalling its resolution 75/4, entitled “Special session”, held on 3 and\n"
        "4 December 2020”\n\nTaking note of resolution 77.17,\n\n1. Decides to meet.\n"
    )
    assert [paragraph.opening for paragraph in paragraphs] == ["Recalling", "Taking note", "Decides"]


def test_words_that_justified_setting_spreads_over_lines_head_no_section() -> None:
    paragraphs = _read(
        "The General Assembly,\n\nTaking note of the Recommendation on Peace and Human Rights,\n"
        "International\nUnderstanding,\nCooperation,\nFundamental\nFreedoms and Citizenship,\n\n"
        "Reaffirming\nthat,\ngiven\nthe\nattributes\nof technologies, norms may be developed,\n\n"
        "1. Decides to meet.\n"
    )
    assert [paragraph.opening for paragraph in paragraphs] == ["Taking note", "Reaffirming", "Decides"]
    assert {paragraph.section for paragraph in paragraphs} == {None}


def test_what_a_colon_announces_belongs_to_the_paragraph() -> None:
    paragraphs = _read(
        "The General Assembly,\n\n1. Decides that the theme will be:\n\n“Harbours for all”;\n\n"
        "2. Also decides that:\n\n(a) The panels will address the following themes:\n\n"
        "Panel 1: Harbours;\n\nPanel 2: Ships;\n\n(b) A summary will follow.\n"
    )
    assert _shape(paragraphs) == [
        ("operative", "1"),
        ("operative", "2"),
        ("sub_operative", "(a)"),
        ("sub_operative", "(b)"),
    ]
    assert paragraphs[0].text.endswith("“Harbours for all”;")


def test_numbers_behind_their_first_line_are_put_before_it() -> None:
    paragraphs = _read(
        "The General Assembly,\n\n1.\nAffirms the importance of culture;\n"
        "Recognizes that respect for the rights\n2.\nof all enhances pluralism;\n3. Emphasizes it.\n"
    )
    assert _shape(paragraphs) == [("operative", "1"), ("operative", "2"), ("operative", "3")]
    assert paragraphs[1].text == "Recognizes that respect for the rights of all enhances pluralism;"
