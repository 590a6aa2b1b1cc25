"""Notes of catalogue records: who joined, left, was corrected; what became of the text."""

from __future__ import annotations

import pytest

from ingest.sources.marc_notes import read_note


def sponsors(text: str) -> list[tuple[str, str, str | None]]:
    note = read_note(text)
    assert not note.unread
    return [(item.kind, item.names, item.source.canonical if item.source else None) for item in note.sponsors]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Additional sponsors: Albania, Iran (Islamic Republic of) and Zambia (A/78/481/Add.2).",
            [("added", "Albania, Iran (Islamic Republic of) and Zambia", "A/78/481/Add.2")],
        ),
        ("Additional sponsors: Belarus, China and Cuba.", [("added", "Belarus, China and Cuba", None)]),
        ("Additional sponsor: Mali (see A/78/404, para. 12).", [("added", "Mali", "A/78/404")]),
        (
            "Additional sponsors of the draft resolution: Mali and Chad (A/62/433(Part II)).",
            [("added", "Mali and Chad", "A/62/433 (Part II)")],
        ),
        (
            "Additional sponsors: Chad, Mali (A/C.1/78/L.5/Add.1); Togo (A/78/404).",
            [("added", "Chad, Mali", "A/C.1/78/L.5/Add.1"), ("added", "Togo", "A/78/404")],
        ),
        (
            "Additional sponsors: Chad (A/78/L.5/Add.1), Mali and Togo.",
            [("added", "Chad", "A/78/L.5/Add.1"), ("added", "Mali and Togo", None)],
        ),
        (
            "Additional sponsors: Ecuador. - Sudan was removed from the list of sponsors (A/78/475).",
            [("added", "Ecuador", "A/78/475"), ("withdrawn", "Sudan", "A/78/475")],
        ),
        ("Note: Chad withdrew as sponsor (A/78/481).", [("withdrawn", "Chad", "A/78/481")]),
        ("Eswatini withdrew its sponsorship of the draft.", [("withdrawn", "Eswatini", None)]),
        ("Sudan is no longer a sponsor (A/78/475).", [("withdrawn", "Sudan", "A/78/475")]),
        ("Mali should be deleted from the list of sponsors.", [("withdrawn", "Mali", None)]),
        ("Mali and Chad were listed as sponsors in error.", [("withdrawn", "Mali and Chad", None)]),
        (
            "Bolivia (Plurinational State of) and Malaysia are original sponsors of the draft (A/78/479).",
            [("corrected", "Bolivia (Plurinational State of) and Malaysia", "A/78/479")],
        ),
        (
            "Text corrected: Mali should be added to the list of sponsors (A/C.3/70/SR.5).",
            [("corrected", "Mali", "A/C.3/70/SR.5")],
        ),
        ("Mali and Chad joined as co-sponsors (A/70/489).", [("added", "Mali and Chad", "A/70/489")]),
        ("Subsequently, Mali joined in sponsoring the draft resolution.", [("added", "Mali", None)]),
        ("The following joined as sponsors: Mali, Chad (A/70/9).", [("added", "Mali, Chad", "A/70/9")]),
        ("Subsequent additional sponsors: Mali (A/80/PV.5).", [("added", "Mali", "A/80/PV.5")]),
        ("Sponsors: Mali and Chad.", [("listed", "Mali and Chad", None)]),
        ("Mali was inadvertently omitted from the list of sponsors.", [("corrected", "Mali", None)]),
        ("Mali was omitted in error from the list of sponsors.", [("corrected", "Mali", None)]),
        ("Mali was erroneously included in the list of sponsors.", [("withdrawn", "Mali", None)]),
        ("The delegations of Mali, Chad withdrew their sponsorship.", [("withdrawn", "Mali, Chad", None)]),
        ("The name of Mali was removed from the list of sponsors.", [("withdrawn", "Mali", None)]),
        ("Mali's sponsorship was withdrawn (A/70/9).", [("withdrawn", "Mali", "A/70/9")]),
        ("The sponsorship of Mali was withdrawn.", [("withdrawn", "Mali", None)]),
        ("Mali is no longer among the sponsors.", [("withdrawn", "Mali", None)]),
        ("Mali should be listed as main sponsor.", [("corrected", "Mali", None)]),
        ("Mali withdrew (A/70/9).", [("withdrawn", "Mali", "A/70/9")]),
        ("Mali ceased to be a sponsor.", [("withdrawn", "Mali", None)]),
        ("Mali discontinued its sponsorship.", [("withdrawn", "Mali", None)]),
        ("Mali and Chad also sponsored the draft resolution.", [("added", "Mali and Chad", None)]),
        ("Additional sponsors, Mali and Chad (A/70/9).", [("added", "Mali and Chad", "A/70/9")]),
        ("Additional sponsors as at 15 November 2023: Mali, Chad.", [("added", "Mali, Chad", None)]),
        ("Adds Qatar and St. Lucia to the list of sponsors.", [("added", "Qatar and St. Lucia", None)]),
    ],
)  # fmt: skip
def test_sponsors(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert sponsors(text) == expected


@pytest.mark.parametrize(
    ("text", "result", "source"),
    [
        ("The amendment was rejected by the Committee (A/78/481/Add.2).", "rejected", "A/78/481/Add.2"),
        ("The draft resolution was not adopted (10-1-4) (A/78/475).", "rejected", "A/78/475"),
        (
            "The draft resolution was withdrawn by its sponsor in the light of the adoption of "
            "draft resolution A/C.3/62/L.16/Rev.2 (A/62/433(Part II)).",
            "withdrawn",
            "A/62/433 (Part II)",
        ),
        ("The sponsors withdrew the draft resolution (A/70/489).", "withdrawn", "A/70/489"),
        ("Document withdrawn.", "withdrawn", None),
        ("No action was taken on the draft resolution (A/70/489).", "no_action", "A/70/489"),
        ("The draft resolution was not pressed to a vote.", "not_pressed", None),
        ("The sponsors did not press the draft resolution to a vote.", "not_pressed", None),
        ("The Committee adopted the draft, as orally revised, without a vote.", "adopted", None),
        ("The Committee rejected the amendment by 77 votes to 62 (A/70/489).", "rejected", "A/70/489"),
    ],
)
def test_outcomes(text: str, result: str, source: str | None) -> None:
    (outcome,) = read_note(text).outcomes
    assert (outcome.result, outcome.source and outcome.source.canonical) == (result, source)
    assert not read_note(text).sponsors


@pytest.mark.parametrize(
    "text",
    ["The amendments contained in document A/C.3/78/L.61 were rejected.", "A/C.3/78/L.61 was rejected."],
)
def test_an_outcome_of_another_text_is_filed_under_it(text: str) -> None:
    (outcome,) = read_note(text).outcomes
    assert outcome.about is not None
    assert outcome.about.canonical == "A/C.3/78/L.61"


@pytest.mark.parametrize(
    "text", ["Corrects text.", '"Annex: Draft programme of work": p. 4-9.', "Replaces p. [1]."]
)
def test_notes_on_other_things_are_passed_over(text: str) -> None:
    note = read_note(text)
    assert (note.sponsors, note.outcomes, note.unread) == ([], [], [])


def test_a_note_on_sponsors_that_nobody_understands_stays_visible() -> None:
    note = read_note("For the sponsors of this text, see its second page.")
    assert note.unread == ["For the sponsors of this text, see its second page"]


@pytest.mark.parametrize(
    "text",
    [
        "Transmits text of the declaration adopted by the Conference of Ministers.",
        "The draft resolution was adopted by the Commission on Human Rights.",
    ],
)
def test_what_another_body_adopted_is_no_outcome_of_this_text(text: str) -> None:
    assert read_note(text).outcomes == []


def test_a_sentence_without_end_is_not_pondered() -> None:
    assert len(read_note("sponsor was " * 200_000).unread) == 1
