"""Joinings of sponsors that stand beside the verb: "as did", "with … as a sponsor", "later joined by"."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.ingest.text.test_report_sponsors import DAY, FIFTH, FOURTH, read, told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "At the same meeting, Benin joined in sponsoring the draft resolution, as did the representative "
            "of Chile.",
            [("added_report", "Benin", FIFTH, DAY), ("added_report", "Chile", FIFTH, DAY)],
        ),
        (
            "The representative of Sweden introduced the draft resolution, with Peru as a sponsor.",
            [("introduced", "Sweden", FIFTH, DAY), ("added_report", "Peru", FIFTH, None)],
        ),
        (
            "The representative of Austria, on behalf of Chile and Fiji, later joined by Jordan and Togo, "
            "introduced a draft resolution entitled “Rights” (A/C.3/58/L.4).",
            [
                ("added_report", "Jordan", FOURTH, None),
                ("added_report", "Togo", FOURTH, None),
                ("introduced", "Austria", FOURTH, DAY),
                ("first_page", "Chile", FOURTH, None),
                ("first_page", "Fiji", FOURTH, None),
            ],
        ),
        (
            "The draft resolution was sponsored by the following countries: Chile and Cuba, subsequently "
            "joined by Fiji.",
            [
                ("first_page", "Chile", FIFTH, None),
                ("first_page", "Cuba", FIFTH, None),
                ("added_report", "Fiji", FIFTH, None),
            ],
        ),
        (
            "On 18 November, the sponsors submitted a revised draft resolution (A/C.3/58/L.5/Rev.1), which "
            "was also sponsored by Kenya.",
            [("added_report", "Kenya", "A/C.3/58/L.5/Rev.1", dt.date(2003, 11, 18))],
        ),
        (
            "The following States submitted a draft resolution (A/C.3/58/L.4): Chile and Cuba. It was "
            "introduced by the representative of Peru.",
            [
                ("first_page", "Chile", FOURTH, None),
                ("first_page", "Cuba", FOURTH, None),
                ("introduced", "Peru", FOURTH, DAY),
            ],
        ),
        (
            "At the same meeting, the representative of Finland withdrew the name of Cuba from the list of "
            "sponsors.",
            [("withdrawn", "Cuba", FIFTH, DAY)],
        ),
        (
            "The representative of Mexico, on behalf of the sponsors, orally revised paragraph 4; then Chile "
            "withdrew its sponsorship of the draft resolution.",
            [("withdrawn", "Chile", FIFTH, None)],
        ),
        (
            "The representative of Mexico orally revised paragraph 4, and Chile joined in sponsoring the "
            "draft resolution.",
            [("added_report", "Chile", FIFTH, None)],
        ),
        (
            "The list of sponsors of the draft resolution was as follows: Chile and Peru.",
            [("first_page", "Chile", FIFTH, None), ("first_page", "Peru", FIFTH, None)],
        ),
        (
            "The Secretary noted that Eritrea had withdrawn as a sponsor, and that Peru and Fiji had joined.",
            [
                ("withdrawn", "Eritrea", FIFTH, None),
                ("added_report", "Peru", FIFTH, None),
                ("added_report", "Fiji", FIFTH, None),
            ],
        ),
    ],
)
def test_wordings(sentence: str, expected: list[tuple[str, str, str | None, dt.date | None]]) -> None:
    assert told(sentence) == expected
    assert read(sentence).rejects == []


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Benin and Togo added their names to the list of sponsors.", "added_report"),
        ("Benin and Togo asked to be added to the list of sponsors.", "added_report"),
        ("Benin and Togo associated themselves with the sponsors of the draft resolution.", "added_report"),
        ("The names of Benin and Togo were added to the list of sponsors.", "added_report"),
        ("Also joining as sponsors were Benin and Togo.", "added_report"),
        ("The names of Benin and Togo were withdrawn from the list of sponsors.", "withdrawn"),
        ("Benin and Togo discontinued their sponsorship of the draft resolution.", "withdrawn"),
        (
            "The draft resolution was introduced on behalf of the following States: Benin and Togo.",
            "first_page",
        ),
    ],
)
def test_rarer_wordings(words: str, role: str) -> None:
    assert told(words) == [(role, "Benin", FIFTH, None), (role, "Togo", FIFTH, None)]
    assert read(words).rejects == []


def test_who_leaves_in_the_same_sentence_leaves_the_text_named_there() -> None:
    sentence = "Mali became a sponsor of draft resolution A/C.3/58/L.4, and Cuba withdrew its sponsorship."
    assert told(sentence) == [("added_report", "Mali", FOURTH, None), ("withdrawn", "Cuba", FOURTH, None)]


def test_a_later_list_of_sponsors_is_no_second_first_list() -> None:
    sentence = "The draft resolution was submitted by Chile. The draft resolution was sponsored by Cuba."
    assert [(role, name) for role, name, _, _ in told(sentence)] == [
        ("first_page", "Chile"),
        ("added_report", "Cuba"),
    ]


def test_two_introducers_act_each_for_its_own() -> None:
    batch = read(
        "The representative of Jamaica (on behalf of the Group of 77 and China) and the representative of "
        "Norway introduced a draft resolution (A/C.3/58/L.4)."
    )
    assert [(item.role, item.name_as_printed, item.on_behalf_of) for item in batch.sponsors] == [
        ("introduced", "Jamaica", "the Group of 77 and China"),
        ("introduced", "Norway", None),
    ]
