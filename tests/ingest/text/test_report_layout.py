"""Footnotes of reports in copies that have lost the ends of their pages."""

from __future__ import annotations

import pytest

from ingest.records import Page
from ingest.text.party_lists import printed_name
from ingest.text.report_layout import read_report_layout
from ingest.text.report_paragraphs import read_report_text

BODY = (
    "5. At the same meeting, the representative of Chile introduced draft resolution A/C.3/58/L.5.\n"
    "6. At the same meeting, the Committee adopted the draft resolution.\n"
)


@pytest.mark.parametrize(
    "opening",
    ["* The report of the Committee is issued in two parts.\n", "__________\n1 See A/58/20.\n"],
)
def test_a_footnote_does_not_take_the_paragraphs_that_follow(opening: str) -> None:
    text = f"A. Draft resolution A/C.3/58/L.5\n4. The Committee met.\n{opening}{BODY}"
    layout = read_report_layout([Page(1, text)])
    lines = [line.content.text for line in (*layout.cover, *layout.body)]
    assert [line for line in BODY.splitlines() if line not in lines] == []
    last = layout.body[-1].content
    _, start, end = last.locate()
    assert text[start:end] == last.text


def test_a_footnote_that_ends_with_its_page_stays_one() -> None:
    pages = [Page(1, "4. The Committee met.1\n__________\n1 See A/58/20.\n"), Page(2, BODY)]
    assert [note.content.text for note in read_report_layout(pages).footnotes] == ["See A/58/20."]


@pytest.mark.parametrize(
    "after",
    [
        "1 See A/58/20. Fiji and Mali joined in sponsoring it.",
        "* Subsequently, Mali had intended to abstain. A/58/999 3/20 03-12345 Fiji joined.",
        "1 As told. 5. At the same meeting, Fiji joined. A/58/999 3/20 03-12345 6. The Committee met.",
    ],
)
def test_a_note_inside_one_line_is_masked_and_the_report_is_not(after: str) -> None:
    text = f"4. At its 2nd meeting, {'the Committee met again and ' * 30}Chile, __________ {after}"
    layout = read_report_layout([Page(1, text)])
    masked = read_report_text([*layout.cover, *layout.body]).masked
    assert "Fiji" in masked
    assert "See" not in masked
    assert "intended" not in masked


def test_names_lose_the_head_of_a_page_inside() -> None:
    assert printed_name("United Republic A/73/510 2/140 of Tanzania") == "United Republic of Tanzania"
    assert printed_name("Guinea- Bissau") == "Guinea-Bissau"


@pytest.mark.parametrize(
    "note",
    [
        "12/ See A/58/20, para. 3.",
        "1 The delegation of Mali subsequently informed the Committee that it had intended to abstain.",
        "* Subsequently, the delegation of Mali indicated that it would have voted against.",
    ],
)
def test_a_note_without_a_rule_is_kept_out_of_a_list(note: str) -> None:
    page = f"4. The Committee adopted it:\nIn favour: Chile, Fiji,\n{note}\n/...\n"
    layout = read_report_layout([Page(1, page), Page(2, "A/58/999\nEnglish\nPage 4\nPeru, Togo.\n")])
    masked = " ".join(read_report_text([*layout.cover, *layout.body]).masked.split())
    assert "Fiji, " in masked
    assert "Peru, Togo." in masked
    assert "See" not in masked
    assert "Mali" not in masked
