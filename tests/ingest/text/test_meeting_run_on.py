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
