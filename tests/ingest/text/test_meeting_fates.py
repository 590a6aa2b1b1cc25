"""What becomes of drafts that are not put to a decision."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.grammar.names import KnownNames, load_known_names
from ingest.records import Origin, Page
from ingest.sources.meeting_record import parse


@pytest.fixture(scope="module")
def known(repository: Path) -> KnownNames:
    return load_known_names(repository / "dbt" / "seeds")


@pytest.mark.parametrize(
    ("sentence", "deferred"),
    [
        ("Action on draft resolution A/90/L.7 will be taken at a later date.", ["A/90/L.7"]),
        ("The Assembly will take a decision on draft resolution A/90/L.7 at a later stage.", ["A/90/L.7"]),
        (
            "Consideration of draft resolution A/90/L.7 is postponed to a date to be announced.",
            ["A/90/L.7"],
        ),
        ("The Assembly will now take action on draft resolution A/90/L.7.", []),
        ("The Assembly will take up the other items at a later date.", []),
    ],
)
def test_drafts_put_off_to_another_day(sentence: str, deferred: list[str], known: KnownNames) -> None:
    text = f"The President: {sentence}\nThe President: Next."
    batch = parse([Page(1, text)], Origin("x", "text", "0" * 64, symbol_hint="A/90/PV.1"), known)
    assert [a.document_symbol for a in batch.actions if a.how == "deferred"] == deferred
