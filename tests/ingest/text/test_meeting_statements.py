"""On which draft delegations explain their votes."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.grammar.names import KnownNames, load_known_names
from ingest.records import Origin, Page
from ingest.sources.meeting_record import parse


@pytest.fixture(scope="module")
def known(repository: Path) -> KnownNames:
    return load_known_names(repository / "dbt" / "seeds")


def explained(text: str, known: KnownNames) -> list[tuple[str | None, str, str | None]]:
    batch = parse([Page(1, text)], Origin("x", "text", "0" * 64, symbol_hint="A/90/PV.1"), known)
    return [(item.name_known, item.kind, item.document_symbol) for item in batch.statements]


def test_explanations_are_of_the_draft_that_the_chair_or_the_speaker_names(known: KnownNames) -> None:
    assert explained(
        "Agenda item 38\nLorem\nThe President: We consider draft resolution A/90/L.16. I call on Chad in "
        "explanation of vote before the voting.\nMr. Lorem (Chad): Yes.\nThe President: I call on Mali.\n"
        "Mr. Lorem (Mali): Yes.\nThe President: Thank you.\nDraft resolution A/90/L.16 was adopted "
        "(resolution 90/16).\nThe President: Who wishes to explain a vote on the resolution just adopted?\n"
        "Mr. Lorem (Fiji): Yes.\nThe President: We turn to A/90/L.17.\nDraft resolution A/90/L.17 was "
        "adopted "
        "(resolution 90/17).\nThe President: I call for explanations of vote after the voting on the "
        "resolutions just adopted.\nMr. Lorem (Togo): Yes.\nMr. Lorem (Peru): On draft resolution A/90/L.17, "
        "yes.\nThe President: Next.",
        known,
    ) == [
        ("Chad", "explanation_before", "A/90/L.16"),
        ("Mali", "explanation_before", "A/90/L.16"),
        ("Fiji", "explanation_after", "A/90/L.16"),
        ("Togo", "explanation_after", None),
        ("Peru", "explanation_after", "A/90/L.17"),
    ]


def test_the_only_draft_under_an_item_is_what_explanations_after_it_are_of(known: KnownNames) -> None:
    said = (
        "Agenda item 38\nLorem\nThe President: We decide.\nDraft resolution A/90/L.16 was adopted "
        "(resolution "
        "90/16).\nThe President: I call for explanations of vote after the voting.\nMr. Lorem (Togo): Yes.\n"
    )
    assert explained(said + "The President: Next.", known) == [("Togo", "explanation_after", "A/90/L.16")]
    other = said.replace(
        "The President: I call", "Draft resolution A/90/L.17 was adopted.\nThe President: I call"
    )
    assert explained(other + "The President: Next.", known) == [("Togo", "explanation_after", None)]
