"""Footnotes of reports in copies that have lost the ends of their pages."""

from __future__ import annotations

import pytest

from ingest.records import Page
from ingest.text.report_layout import read_report_layout

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
