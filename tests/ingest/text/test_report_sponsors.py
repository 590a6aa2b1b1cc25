"""Sponsors in single sentences of reports, and lists of any states in any of the wordings."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.grammar.names import KnownNames, load_known_names
from ingest.records import Batch, Origin, Page
from ingest.sources import committee_report

KNOWN = load_known_names(Path(__file__).parents[3] / "dbt" / "seeds")
FOURTH, FIFTH, REVISED = "A/C.3/58/L.4", "A/C.3/58/L.5", "A/C.3/58/L.5/Rev.1"
DAY = dt.date(2003, 11, 20)
# Names with commas, "and", brackets, apostrophes and articles are where a list goes wrong.
STATES = (
    "Albania", "Antigua and Barbuda", "the Bahamas", "Bolivia (Plurinational State of)",
    "Bosnia and Herzegovina", "the Congo", "Côte d’Ivoire", "the Democratic Republic of the Congo",
    "the Gambia", "Guinea", "Guinea-Bissau", "Iran (Islamic Republic of)",
    "the Lao People’s Democratic Republic", "Micronesia (Federated States of)", "the Netherlands",
    "Papua New Guinea", "the Republic of Korea", "Saint Vincent and the Grenadines",
    "Sao Tome and Principe", "Serbia and Montenegro", "the Sudan", "Trinidad and Tobago", "Türkiye",
    "the United Kingdom of Great Britain and Northern Ireland", "the United States of America", "Zimbabwe",
)  # fmt: skip


def read(sentence: str, known: KnownNames = KNOWN) -> Batch:
    text = (
        "A. Draft resolution A/C.3/58/L.5\n"
        "4. At the 40th meeting, on 5 November, the Secretary spoke of draft resolution A/C.3/58/L.5.\n"
        f"5. At the 44th meeting, on 20 November, the Chairman took the floor.\n6. {sentence}\n"
    )
    origin = Origin("x.txt", "text", "0" * 64, symbol_hint="A/58/999", symbol_hint_source="file_name")
    return committee_report.parse([Page(1, text)], origin, known)


def told(sentence: str) -> list[tuple[str, str, str | None, dt.date | None]]:
    return [
        (item.role, item.name_as_printed, item.document_symbol, item.happened_on)
        for item in read(sentence).sponsors
    ]


def as_list(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def bare(name: str) -> str:
    return name.removeprefix("the ")


FRAMES = (
    ("Subsequently, {} joined in sponsoring the draft resolution.", "added_report", FIFTH, None),
    (
        "At the same meeting, {} joined in sponsoring draft resolution A/C.3/58/L.4.",
        "added_report",
        FOURTH,
        DAY,
    ),
    ("The sponsors were subsequently joined by {}.", "added_report", FIFTH, None),
    ("At the same meeting, {} became sponsors of the draft resolution.", "added_report", FIFTH, DAY),
    ("Subsequently, {} withdrew as sponsors of the draft resolution.", "withdrawn", FIFTH, None),
    (
        "The Committee had before it a draft resolution entitled “Rights and Peru” (A/C.3/58/L.4), "
        "submitted by {}.",
        "first_page",
        FOURTH,
        None,
    ),
    ("A revised draft resolution (A/C.3/58/L.5/Rev.1) was submitted by {}.", "revision", REVISED, None),
    (
        "The Committee had before it a revised draft resolution (A/C.3/58/L.5/Rev.1), submitted by the "
        "sponsors of "
        "draft resolution A/C.3/58/L.5 and {}.",
        "added_report",
        REVISED,
        None,
    ),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(STATES), min_size=1, max_size=12, unique=True), st.sampled_from(FRAMES))
def test_no_sponsor_of_a_list_is_missed_or_invented(
    names: list[str], frame: tuple[str, str, str, dt.date | None]
) -> None:
    words, role, symbol, day = frame
    assert told(words.format(as_list(names))) == [(role, bare(name), symbol, day) for name in names]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(STATES), min_size=2, max_size=12, unique=True))
def test_an_introducer_stands_before_those_on_whose_behalf_it_acts(names: list[str]) -> None:
    first, *others = names
    sentence = (
        f"At the same meeting, the representative of {first}, on behalf of {as_list(others)}, introduced a "
        f"draft "
        "resolution entitled “Rights” (A/C.3/58/L.4)."
    )
    expected = [("introduced", bare(first), FOURTH, DAY)]
    assert told(sentence) == expected + [("first_page", bare(name), FOURTH, None) for name in others]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The representative of Mexico announced that Austria and Peru had joined as sponsors of the "
            "draft resolution.",
            [("added_report", "Austria", FIFTH, None), ("added_report", "Peru", FIFTH, None)],
        ),
        (
            "At the same meeting, the following countries joined in sponsoring the draft resolution: Benin "
            "and Chile.",
            [("added_report", "Benin", FIFTH, DAY), ("added_report", "Chile", FIFTH, DAY)],
        ),
        (
            "Subsequently, Mali joined in sponsoring draft resolution A/C.3/58/L.4, and Cuba withdrew as a "
            "sponsor.",
            [("added_report", "Mali", FOURTH, None), ("withdrawn", "Cuba", FOURTH, None)],
        ),
        (
            "At the same meeting, the representative of Mexico informed the Committee that Chad was no "
            "longer a sponsor.",
            [("withdrawn", "Chad", FIFTH, DAY)],
        ),
        (
            "The draft resolution (A/C.3/58/L.4), sponsored by Chile and Cuba, was introduced by the "
            "representative of Peru.",
            [
                ("introduced", "Peru", FOURTH, DAY),
                ("first_page", "Chile", FOURTH, None),
                ("first_page", "Cuba", FOURTH, None),
            ],
        ),
        (
            "On behalf of Chile and Cuba, the representative of Peru introduced a draft resolution "
            "(A/C.3/58/L.4).",
            [
                ("introduced", "Peru", FOURTH, DAY),
                ("first_page", "Chile", FOURTH, None),
                ("first_page", "Cuba", FOURTH, None),
            ],
        ),
        (
            "The representative of Peru, on behalf of the delegations of Chile and Fiji, "
            "introduced amendments "
            "(A/C.3/58/L.77) to draft resolution A/C.3/58/L.5.",
            [
                ("introduced", "Peru", "A/C.3/58/L.77", DAY),
                ("first_page", "Chile", "A/C.3/58/L.77", None),
                ("first_page", "Fiji", "A/C.3/58/L.77", None),
            ],
        ),
        (
            "The representative of Ghana stated that her delegation wished to withdraw its sponsorship.",
            [("withdrawn", "Ghana", FIFTH, None)],
        ),
        (
            "The Committee had before it a draft resolution (A/C.3/58/L.4), submitted by Cuba, on behalf of "
            "the "
            "Group of 77 and China, taking into account General Assembly resolution 52/250.",
            [("first_page", "Cuba", FOURTH, None)],
        ),
        (
            "The draft resolution was orally revised as follows: the following was inserted: “2. Welcomes "
            "that Chile "
            "and Cuba joined in sponsoring it; “3. Decides to go on.” At the same meeting, Benin joined in "
            "sponsoring "
            "the draft resolution.",
            [("added_report", "Benin", FIFTH, DAY)],
        ),
        (
            "The representative of Fiji introduced amendments to the draft resolution (A/C.3/58/L.70).",
            [("introduced", "Fiji", "A/C.3/58/L.70", DAY)],
        ),
        (
            "The delegations of Chile and Cuba submitted a draft resolution (A/C.3/58/L.4), which was "
            "introduced by the representative of Chile at the 42nd meeting, on 10 November.",
            [
                ("first_page", "Chile", FOURTH, None),
                ("first_page", "Cuba", FOURTH, None),
                ("introduced", "Chile", FOURTH, dt.date(2003, 11, 10)),
            ],
        ),
        (
            "The sponsors of the draft resolution, as contained in document A/C.3/58/L.4, were Chile and "
            "Cuba.",
            [("first_page", "Chile", FOURTH, None), ("first_page", "Cuba", FOURTH, None)],
        ),
        (
            "The representative of Jordan, on behalf of the Group of 77 and China and taking into account "
            "the provisions of General Assembly resolution 52/250 of 7 July 1998, introduced a draft "
            "resolution (A/C.3/58/L.4).",
            [("introduced", "Jordan", FOURTH, DAY)],
        ),
        (
            "The oral amendment proposed by the representative of Egypt was rejected by 80 votes to 70.",
            [],
        ),
        (
            "The representative of Fiji made a statement on behalf of the sponsors of the draft resolution.",
            [],
        ),
        ("The representative of Mexico, also on behalf of Chile, orally revised the draft resolution.", []),
    ],
)
def test_wordings(sentence: str, expected: list[tuple[str, str, str | None, dt.date | None]]) -> None:
    assert told(sentence) == expected
    assert read(sentence).rejects == []
