"""Cover facts: lines written by hand, and lines written from what a parser read."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import pytest

from ingest.errors import ParseError
from ingest.grammar.names import KnownNames, load_known_names
from ingest.reason_codes import REASON_CODES
from ingest.records import AgendaItemRecord, Batch, DocumentRecord, Origin, SponsorRecord
from ingest.sources.cover_facts import facts_of_batch, parse_line, write_line

ORIGIN = Origin("facts.jsonl", "cover_facts", "0" * 64, number_in_file=7)


@pytest.fixture(scope="module")
def known_names(repository: Path) -> KnownNames:
    return load_known_names(repository / "dbt" / "seeds")


def _line(**facts: object) -> str:
    return json.dumps({"unga": "cover"} | facts)


def test_a_line_written_by_hand(known_names: KnownNames) -> None:
    line = _line(
        symbol="A/C.1/78/L.60/Rev.1*",
        dated_on="2023-10-24",
        items=[{"item": "94", "title": "Developments"}, "71(b)"],
        title="Programme of action",
        sponsors=["Bosnia and Herzegovina", {"name": "Cuba", "on_behalf_of": "Group of 77"}, "Atlantis"],
        source="the first page",
        terms="UN terms of use",
    )
    batch = parse_line(line, ORIGIN, known_names)
    (document,) = batch.documents
    assert (document.symbol, document.symbol_as_printed) == ("A/C.1/78/L.60/Rev.1", "A/C.1/78/L.60/Rev.1*")
    assert (document.document_type, document.session, document.committee) == (
        "revised_draft_resolution",
        "78",
        "1",
    )
    assert document.dated_on == dt.date(2023, 10, 24)
    assert document.is_reissued and not document.has_text
    assert document.record_id == "0" * 64 + ":7"
    assert [(item.item, item.title) for item in batch.agenda_items] == [
        ("94", "Developments"),
        ("71 (b)", None),
    ]
    assert [(s.name_as_printed, s.sponsor_kind, s.role, s.on_behalf_of) for s in batch.sponsors] == [
        ("Bosnia and Herzegovina", "state", "revision", None),
        ("Cuba", "state", "revision", "Group of 77"),
        ("Atlantis", "unresolved", "revision", None),
    ]
    (reject,) = batch.rejects
    assert (reject.reason_code, reject.place, reject.text) == ("unknown_name", "sponsor 3", "Atlantis")


def test_a_printed_line_of_sponsors_is_cut_by_known_names(known_names: KnownNames) -> None:
    line = _line(
        symbol="A/79/L.1",
        sponsor_line="Bosnia and Herzegovina, Trinidad and Tobago and Netherlands (Kingdom of the)",
    )
    names = [sponsor.name_as_printed for sponsor in parse_line(line, ORIGIN, known_names).sponsors]
    assert names == ["Bosnia and Herzegovina", "Trinidad and Tobago", "Netherlands (Kingdom of the)"]


@pytest.mark.parametrize(
    ("line", "reason_code", "found"),
    [
        ("{not json", "damaged_line", "broken JSON"),
        ("[1]", "damaged_line", "a JSON list"),
        (_line(symbol="L.60"), "wrong_fact", "L.60"),
        (_line(title="Only a title"), "missing_fact", "title"),
        (_line(symbol="A/79/L.1", dated_on="2023-02-31"), "impossible_date", "2023-02-31"),
        (_line(symbol="A/79/L.1", dated_on="24 October"), "wrong_fact", "24 October"),
        (_line(symbol="A/79/L.1", sponsors="Albania"), "wrong_fact", "Albania"),
        (_line(symbol="A/79/L.1", items=["ninety"]), "wrong_fact", "ninety"),
        (_line(symbol="A/79/L.1", titel="x"), "wrong_fact", "titel"),
        (_line(symbol="A/79/L.1", committee="7"), "wrong_fact", "7"),
        (_line(symbol="A/79/L.1", links=[{"to": "A/79/L.2", "kind": "likes"}]), "wrong_fact", "likes"),
    ],
)
def test_broken_lines(line: str, reason_code: str, found: str, known_names: KnownNames) -> None:
    with pytest.raises(ParseError) as raised:
        parse_line(line, ORIGIN, known_names)
    assert raised.value.reason_code == reason_code
    assert reason_code in REASON_CODES
    assert str(raised.value).startswith("facts.jsonl, line 7: expected ")
    assert found in str(raised.value)


def test_what_a_parser_read_survives_writing_and_reading(known_names: KnownNames) -> None:
    document = DocumentRecord(
        ORIGIN.record_id, "draft_text", "a.pdf", "pdf", "0" * 64, 1, "v", "draft_resolution", "A/C.2/80/L.7",
        session="80", committee="2", title="Côte d’Ivoire", dated_on=dt.date(2025, 10, 3),
        submitted_by="members", sponsors_as_printed="Uganda:* draft",
    )  # fmt: skip
    group = "Movement of Non-Aligned Countries"
    read = Batch(
        documents=[document],
        agenda_items=[AgendaItemRecord(ORIGIN.record_id, 1, "18 (a)", "18 (a)", "Title of the item")],
        sponsors=[
            SponsorRecord(ORIGIN.record_id, 1, "Uganda", "Uganda", "state", "first_page", group),
            SponsorRecord(ORIGIN.record_id, 2, "Türkiye", "Türkiye", "state", "first_page"),
        ],
    )
    (facts,) = facts_of_batch(read, "the PDF", "UN terms of use")
    line = write_line(facts)
    again = parse_line(line, ORIGIN, known_names)
    assert (again.documents[0].title, again.documents[0].dated_on) == (document.title, document.dated_on)
    assert again.documents[0].sponsors_as_printed == document.sponsors_as_printed
    assert [(s.name_as_printed, s.on_behalf_of) for s in again.sponsors] == [
        ("Uganda", group),
        ("Türkiye", None),
    ]
    assert [(item.item, item.title) for item in again.agenda_items] == [("18 (a)", "Title of the item")]
    assert json.loads(line)["source"] == "the PDF"
    assert json.loads(line)["terms"] == "UN terms of use"


def test_a_resolution_says_when_it_was_adopted_and_on_which_report(known_names: KnownNames) -> None:
    line = _line(
        symbol="A/RES/78/178",
        title="Promoting social integration through social inclusion",
        dated_on="2023-12-22",
        adopted_on="2023-12-19",
        origin_report="A/78/472",
        origin_paragraph="57",
    )
    batch = parse_line(line, ORIGIN, known_names)
    (document,) = batch.documents
    assert (document.document_type, document.session) == ("resolution", "78")
    assert (document.adopted_on, document.issued_on) == (dt.date(2023, 12, 19), dt.date(2023, 12, 22))
    assert (document.origin_report, document.origin_paragraph) == ("A/78/472", "57")
    assert [(link.link_kind, link.to_symbol) for link in batch.links] == [("origin_report", "A/78/472")]
    (facts,) = facts_of_batch(batch, "the catalogue", "UN terms of use")
    again = parse_line(write_line(facts), ORIGIN, known_names)
    assert replace(again, catalogue_fields=[]) == replace(batch, catalogue_fields=[]), (
        "but for how it is written"
    )


def test_every_key_stays_as_written_beside_the_facts_read_from_it(known_names: KnownNames) -> None:
    line = _line(symbol="A/RES/78/178", title=" Social  inclusion ", sponsors=["Fiji", "Chad"], terms=None)
    kept = {item.field: item.value for item in parse_line(line, ORIGIN, known_names).catalogue_fields}
    assert kept["sponsors"] == '["Fiji", "Chad"]'
    assert kept["title"] == " Social  inclusion "
    assert "unga" not in kept
    assert "terms" not in kept


def test_an_impossible_day_of_adoption_is_refused(known_names: KnownNames) -> None:
    with pytest.raises(ParseError) as raised:
        parse_line(_line(symbol="A/RES/78/178", adopted_on="2023-13-19"), ORIGIN, known_names)
    assert raised.value.reason_code == "impossible_date"
    assert "adopted_on" in str(raised.value)
