"""The words a paragraph opens with."""

from __future__ import annotations

import pytest

from ingest.text.openings import read_buried_opening, read_opening


@pytest.mark.parametrize(
    ("text", "phrase", "kind"),
    [
        ("Recalling its resolutions", "Recalling", "preambular"),
        ("Recalling also the report", "Recalling also", "preambular"),
        ("Having considered the report", "Having considered", "preambular"),
        ("Guided by the purposes", "Guided by", "preambular"),
        ("Deeply concerned about the situation", "Deeply concerned", "preambular"),
        ("Expressing its deep concern that", "Expressing its deep concern", "preambular"),
        ("Noting with appreciation the work", "Noting with appreciation", "preambular"),
        ("Bearing in mind that", "Bearing in mind", "preambular"),
        ("Mindful, in that connection, that", "Mindful", "preambular"),
        ("Also welcomes the consultations", "Also welcomes", "operative"),
        ("Takes note with appreciation of the report", "Takes note with appreciation", "operative"),
        ("Calls upon Member States", "Calls upon", "operative"),
        ("Calls for greater coordination", "Calls for", "operative"),
        ("Requests for assistance", "Requests", "operative"),
        ("Expresses its appreciation to the Chair", "Expresses its appreciation", "operative"),
        ("Reaffirms its strong support for the work", "Reaffirms", "operative"),
        ("Once again urges all States", "Once again urges", "operative"),
        ("Decides:", "Decides", "operative"),
    ],
)
def test_opening(text: str, phrase: str, kind: str) -> None:
    opening = read_opening(text)
    assert opening is not None
    assert (opening.phrase, opening.kind) == (phrase, kind)


@pytest.mark.parametrize(
    "text",
    [
        "United Nations Mission in Somalia",
        "Training of staff",
        "the Assembly",
        "2030 Agenda",
        "Budget for 2026",
    ],
)
def test_no_opening(text: str) -> None:
    assert read_opening(text) is None


def test_a_noun_in_the_plural_is_no_certain_verb() -> None:
    opening = read_opening("States Parties with relevant advice")
    assert opening is not None
    assert not opening.is_certain


def test_a_heading_in_ing_is_no_certain_opening() -> None:
    opening = read_opening("Achieving sustainable fisheries")
    assert opening is not None
    assert not opening.is_certain


def test_main_verb_of_a_sentence() -> None:
    opening = read_buried_opening(
        "The General Assembly, noting the application of Palau, decides to appoint Palau"
    )
    assert opening is not None
    assert (opening.phrase, opening.kind) == ("decides", "operative")
