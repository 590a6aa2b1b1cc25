"""Sponsors that join or leave in a meeting, in the wordings of several decades."""

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
    ("text", "symbol", "names"),
    [
        ("The President: Since the submission of the draft resolution, and in addition to those delegations "
         "listed in the document, the following countries have also become sponsors of draft resolution "
         "A/77/L.10: Albania, Fiji and the United Kingdom of Great\nBritain and Northern "
         "Ireland.\nNext, Chad.",
         "A/77/L.10", ["Albania", "Fiji", "United Kingdom of Great Britain and Northern Ireland"]),
        ("Mr. Lorem (Department for General Assembly and Conference Management): In addition to the "
         "delegations listed in document A/78/L.5, the following countries have become sponsors of A/78/L.5: "
         "Andorra, Timor-\nLeste and Türkiye.", "A/78/L.5", ["Andorra", "Timor-Leste", "Türkiye"]),
        ("The President: I should like to announce that, since its introduction, Cameroon, Gabon and\n"
         "Timor-Leste have become sponsors of draft resolution\nA/61/L.66.", "A/61/L.66",
         ["Cameroon", "Gabon", "Timor-Leste"]),
        ("The Acting President: Since the introduction of draft resolution A/55/L.30, the following "
         "countries "
         "have become sponsors: Belize and Nauru.", "A/55/L.30", ["Belize", "Nauru"]),
        ("The President: I wish to announce that Bolivia, Honduras and Saint Lucia have joined the "
         "sponsors of "
         "draft resolution A/48/L.10.", "A/48/L.10", ["Bolivia", "Honduras", "Saint Lucia"]),
        ("The President: The following delegations wish to be added to the list of sponsors of draft "
         "resolution A/47/L.3: Kenya, Cape Verde.", "A/47/L.3", ["Kenya", "Cape Verde"]),
        ("Mr. Lorem (Fiji): I have the honour to introduce draft resolution A/60/L.4. I am pleased to "
         "announce "
         "that Egypt, Iraq and Jordan have joined the list of sponsors.", "A/60/L.4",
         ["Egypt", "Iraq", "Jordan"]),
    ],
)  # fmt: skip
def test_those_who_join(text: str, symbol: str, names: list[str], known: KnownNames) -> None:
    batch = parse([Page(1, text)], Origin("x", "text", "0" * 64, symbol_hint="A/90/PV.1"), known)
    assert [sponsor.name_known for sponsor in batch.sponsors] == names
    assert {(sponsor.document_symbol, sponsor.role) for sponsor in batch.sponsors} == {
        (symbol, "added_orally")
    }


@pytest.mark.parametrize(
    "text",
    [
        "The President: The sponsors of draft resolution A/60/L.4 are listed in the document.",
        "The Chair: The sponsors of the draft resolution have expressed the wish that it be adopted.",
        "The President: Additional sponsors are no longer accepted now that the drafts have been adopted.",
        "Mr. Lorem (Fiji): Fiji and Tonga, the sponsors of the draft, thank Chad.",
    ],
)
def test_words_about_sponsors_name_none(text: str, known: KnownNames) -> None:
    batch = parse([Page(1, text)], Origin("x", "text", "0" * 64, symbol_hint="A/90/PV.1"), known)
    assert batch.sponsors == []


def test_an_unknown_sponsor_stays_visible(known: KnownNames) -> None:
    text = "The President: The following have become sponsors of draft resolution A/60/L.4: Chad, Ruritania."
    batch = parse([Page(1, text)], Origin("x", "text", "0" * 64, symbol_hint="A/90/PV.1"), known)
    assert [(s.name_as_printed, s.sponsor_kind) for s in batch.sponsors] == [
        ("Chad", "state"),
        ("Ruritania", "unresolved"),
    ]
    assert [reject.reason_code for reject in batch.rejects] == ["unknown_name"]


def test_words_that_lead_to_a_name_are_none(known: KnownNames) -> None:
    text = "The Chair: Draft resolution A/60/L.4 is before us. In addition, Peru has become a sponsor."
    batch = parse([Page(1, text)], Origin("x", "text", "0" * 64, symbol_hint="A/90/PV.1"), known)
    assert [sponsor.name_as_printed for sponsor in batch.sponsors] == ["Peru"]


@pytest.mark.parametrize(
    "said",
    [
        "The delegations of Chad and Fiji wish to become co-sponsors of draft resolution A/60/L.4.",
        "Draft resolution A/60/L.4 is now also sponsored by Chad and Fiji.",
        "The sponsors of draft resolution A/60/L.4 have been joined by Chad and Fiji.",
        "The additional sponsors of draft resolution A/60/L.4 are Chad and Fiji.",
        "Additional sponsors of draft resolution A/60/L.4: Chad and Fiji.",
        "I announce that Chad and Fiji have co-sponsored draft resolution A/60/L.4.",
    ],
)
def test_wordings_in_which_two_join(said: str, known: KnownNames) -> None:
    batch = parse(
        [Page(1, f"The President: {said}")], Origin("x", "text", "0" * 64, symbol_hint="A/90/PV.1"), known
    )
    assert [(s.name_as_printed, s.role, s.document_symbol) for s in batch.sponsors] == [
        ("Chad", "added_orally", "A/60/L.4"),
        ("Fiji", "added_orally", "A/60/L.4"),
    ]


def test_a_delegation_joins_for_itself_and_for_no_other(known: KnownNames) -> None:
    said = "would like to be added to the list of sponsors of draft resolution A/60/L.4."
    for name, sponsors in (("Chad", ["Chad"]), ("Fiji", [])):
        text = f"The President: I call on Chad.\nMr. Lorem (Chad): {name} {said}"
        batch = parse([Page(1, text)], Origin("x", "text", "0" * 64, symbol_hint="A/90/PV.1"), known)
        assert [sponsor.name_as_printed for sponsor in batch.sponsors] == sponsors
