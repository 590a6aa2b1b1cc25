"""Reports told from other documents, also where a file begins in their midst."""

from __future__ import annotations

import pytest

from ingest.detect import detect_document
from ingest.errors import UnknownSource
from ingest.records import Page


@pytest.mark.parametrize(
    "text",
    [
        "96. Before the vote, statements were made by the representatives of Chile and Peru (see "
        "A/C.3/65/SR.46).",
        "A/78/404\n23-22000 5/12\n12. On 2 November, Iraq submitted amendments (A/C.1/78/L.60) to the draft.",
        "E. Draft resolution A/C.1/73/L.68/Rev.1 and amendments thereto contained in\n"
        "document A/C.1/73/L.70\n"
        "15. On 8 November, the representative of Cuba submitted amendments (A/C.1/73/L.70).",
        "2. At its 2nd meeting, on 4 October, the Committee decided to hold a debate (see A/C.1/78/PV.2-10).",
        "30. The Third Committee recommends to the General Assembly the adoption of the following draft "
        "resolution:\nDraft resolution\nRights of all\nThe General Assembly,\nRecalling its resolution 64/1,",
        "10. Chile joined in sponsoring the draft resolution.\n11. The Committee took note of the report "
        "of the Secretary-General (A/74/206).",
    ],
)
def test_an_excerpt_is_told_by_how_its_paragraphs_begin(text: str) -> None:
    assert detect_document([Page(1, text)], "text", "excerpt.txt").source_name == "committee_report"


@pytest.mark.parametrize(
    "text",
    [
        "Report of the Secretary-General\n1. At its 44th meeting, the Committee adopted draft resolution "
        "A/C.3/65/L.5.",
        "1. The Chair said that the sponsors of draft resolution A/C.3/78/L.41 had been joined by Peru.",
    ],
)
def test_what_others_write_of_a_committee_is_no_report(text: str) -> None:
    try:
        found = detect_document([Page(1, text)], "text", "x.txt").source_name
    except UnknownSource:
        return
    assert found != "committee_report"
