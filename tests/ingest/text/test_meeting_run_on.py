"""Records whose lines a copy has joined, by the page or as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from ingest.grammar.names import KnownNames, load_known_names
from ingest.records import Batch, Origin, Page
from ingest.sources.meeting_record import parse

# One printed record; each string is a page, with a running head as two columns have it.
PAGES = [
    """\
The meeting was called to order at 10 a.m.
The President: We turn to the reports of the Third Committee today.
Agenda item 27
Lorem development
(a) Lorem of the ipsum
(b) Dolor, including sit""",
    """\
A/90/PV.1
2 10-70469
Report of the Third Committee (A/90/448)
The President (spoke in French): The Assembly has before it a draft resolution.
Draft resolution I was adopted (resolution 90/1).
The President: May I take it that we have concluded?
It was so decided.
Agenda item 14 (continued)
2001-2010: Decade of Lorem
Draft decision A/90/L.79
The President: We turn to it.
Mr. Amet: (Chad) (spoke in French): I take the floor.
The President: I put the draft decision to the vote.
A recorded vote was taken.
In favour:
Chad, Fiji,""",
    """\
A/90/PV.1
10-70469 3
Mali
Against:
Cuba
Abstaining:
Togo
Draft decision A/90/L.79 was adopted by 3 votes to 1, with 1 abstention (decision 90/501).
Agenda item 68
Promotion of ipsum
Report of the Third Committee (A/90/456)
The President: The draft is before us.
Draft resolution II was adopted (resolution 90/2).
(c) Situations of dolor
Report of the Third Committee (A/90/456/Add.2 (Part II))
The President: Next.
Draft resolution I was adopted (resolution 90/3).
The President: Thank you.""",
]


@pytest.fixture(scope="module")
def known(repository: Path) -> KnownNames:
    return load_known_names(repository / "dbt" / "seeds")


def read(pages: Sequence[str], known: KnownNames) -> Batch:
    numbered = [Page(number, text) for number, text in enumerate(pages, start=1)]
    return parse(numbered, Origin("x", "text", "0" * 64, symbol_hint="A/90/PV.1"), known)


def joined(text: str) -> str:
    return " ".join(text.split())


def test_joined_lines_say_what_printed_lines_say(known: KnownNames) -> None:
    printed = read(PAGES, known)
    for pages in ([joined(page) for page in PAGES], [joined(" ".join(PAGES))]):
        batch = read(pages, known)
        assert [(i.item, i.title) for i in batch.agenda_items] == [
            (i.item, i.title) for i in printed.agenda_items
        ]
        assert [(a.item, a.report_symbol, a.draft_label, a.document_symbol) for a in batch.actions] == [
            (a.item, a.report_symbol, a.draft_label, a.document_symbol) for a in printed.actions
        ]
        assert [(v.name_known, v.vote) for v in batch.votes] == [
            (v.name_known, v.vote) for v in printed.votes
        ]
        assert [(s.name_known, s.item) for s in batch.statements] == [("Chad", "14")]


def test_what_the_printed_lines_say(known: KnownNames) -> None:
    batch = read(PAGES, known)
    assert [(i.item, i.title) for i in batch.agenda_items] == [
        ("27", "Lorem development"),
        ("27 (a)", "Lorem of the ipsum"),
        ("27 (b)", "Dolor, including sit"),
        ("14", "2001-2010: Decade of Lorem"),
        ("68", "Promotion of ipsum"),
        ("68 (c)", "Situations of dolor"),
    ]
    assert [(a.item, a.report_symbol, a.draft_label, a.document_symbol) for a in batch.actions] == [
        ("27", "A/90/448", "draft resolution I", None),
        ("14", None, None, "A/90/L.79"),
        ("68", "A/90/456", "draft resolution II", None),
        ("68 (c)", "A/90/456/Add.2 (Part II)", "draft resolution I", None),
    ]
    assert [(v.name_known, v.vote) for v in batch.votes] == [
        ("Chad", "yes"), ("Fiji", "yes"), ("Mali", "yes"), ("Cuba", "no"), ("Togo", "abstain"),
    ]  # fmt: skip


TYPEWRITTEN = """\
AGENDA ITEMS 43 TO 45 (continued)
The PRESIDENT: We now consider the report of the First Committee on agenda item 43 (A/38/621).
A recorded vote was taken.
In favour: Chad, Fiji
Against: None
Abstaining: Mali
The draft resolution was adopted by 2 votes to none, with 1 abstention (resolution 38/61).*
* Subsequently the delegation of Oman advised the Secretariat that it had intended to vote in favour.
BG/cm A/38/PV.98
3-5
(The President)
The PRESIDENT: We turn next to the report of the First Committee on agenda item 45 (A/38/628).
The recommendation was adopted by 90 votes to none, with 3 abstentions.
Parts B and C of draft resolution III were adopted (resolution 38/62 B and C).
Mr. Lorem: Draft resolution A/38/L.9 was adopted (resolution 38/99).
The PRESIDENT: Thank you."""


def test_joined_footnotes_ranges_of_items_and_guests(known: KnownNames) -> None:
    batch = read([joined(TYPEWRITTEN)], known)
    assert [item.item for item in batch.agenda_items] == ["43", "44", "45"]
    assert [(a.item, a.report_symbol, a.draft_label, a.announced_yes) for a in batch.actions] == [
        ("43", "A/38/621", "draft resolution", 2),
        ("45", "A/38/628", "draft resolution", 90),
        ("45", "A/38/628", "draft resolution III B", None),
        ("45", "A/38/628", "draft resolution III C", None),
    ]
    assert [(v.name_known, v.intended_vote) for v in batch.votes if v.intended_vote] == [("Oman", "yes")]
