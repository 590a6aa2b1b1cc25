"""Whole batches of the page sources, on texts of our own and on the real documents beside the checkout."""

from __future__ import annotations

import datetime as dt
import gzip
import json
from pathlib import Path
from types import ModuleType

import pytest

from ingest.grammar.names import KnownNames, load_known_names
from ingest.readers import read_pages
from ingest.records import Batch, Origin, Page
from ingest.sources import SOURCES, draft_text, resolution_text


@pytest.fixture(scope="module")
def known() -> KnownNames:
    return load_known_names(Path(__file__).parents[2] / "dbt" / "seeds")


def parse(source: ModuleType, pages: list[Page], known: KnownNames, hint: str | None = None) -> Batch:
    origin = Origin(
        "some.txt", "text", "0" * 64, symbol_hint=hint, symbol_hint_source="bundle" if hint else None
    )
    batch: Batch = source.parse(pages, origin, known)
    return batch


DRAFT = (
    "United Nations A/C.2/80/L.44\nGeneral Assembly Distr.: Limited\n14 November 2025\nOriginal: English\n"
    "Eightieth session\nSecond Committee\nAgenda item 16 (e)\nMacroeconomic policy questions: financial "
    "inclusion\n"
    "Draft resolution submitted by the Vice-Chair of the Committee, Weronika Garbacz\n(Poland), on the "
    "basis of "
    "informal consultations on draft resolution A/C.2/80/L.21\nFinancial inclusion\n",
    "A/C.2/80/L.44\n2/2 25-18545\nThe General Assembly,\nRecalling its resolution 78/142 of 19 December "
    "2023,\n"
    "1. Requests the Secretary-General to report to it at its eighty-second session.\n",
)


def test_a_name_nobody_knows_is_kept_and_said(known: KnownNames) -> None:
    text = (
        "United Nations A/C.2/80/L.44\nDistr.: Limited\n14 November 2025\nEightieth session\n"
        "Second Committee\nAgenda item 17\nFinancing for development\n\n"
        "Albania, Foobaria and Ghana: draft resolution\n\nTitle of the draft\n\nThe General Assembly,\n\n"
        "1. Takes note of the report.\n"
    )
    batch = parse(draft_text, [Page(1, text)], known)
    assert [sponsor.name_as_printed for sponsor in batch.sponsors] == ["Albania", "Foobaria", "Ghana"]
    (reject,) = batch.rejects
    assert (reject.reason_code, reject.place, reject.text) == ("unknown_name", "sponsor 2", "Foobaria")


def test_a_draft_becomes_one_whole_batch(known: KnownNames) -> None:
    pages = [Page(number, text) for number, text in enumerate(DRAFT, start=1)]
    batch = parse(draft_text, pages, known)
    document = batch.documents[0]
    assert (document.symbol, document.symbol_source, document.committee) == ("A/C.2/80/L.44", "text", "2")
    assert (document.submitted_by, document.title) == ("chair", "Financial inclusion")
    assert document.n_pages == 2 and document.text_sha256 is not None
    assert [(page.page, page.span_start, page.span_end) for page in batch.pages] == [
        (1, 0, len(DRAFT[0])),
        (2, len(DRAFT[0]), len(DRAFT[0]) + len(DRAFT[1])),
    ]
    whole = "".join(DRAFT)
    assert [(link.to_symbol, link.link_kind, link.evidence) for link in batch.links] == [
        ("A/C.2/80/L.21", "replaces", "A/C.2/80/L.21")
    ]
    for item in batch.agenda_items:
        assert whole[item.span_start : item.span_end] == "16 (e)"
    cited = next(row for row in batch.citations if row.cited_symbol == "A/RES/78/142")
    assert (
        whole[cited.span_start : cited.span_end] == cited.cited_as_printed
        or "78/142" in cited.cited_as_printed
    )
    assert (cited.page, cited.cited_on) == (2, dt.date(2023, 12, 19))
    assert {
        row.record_id for rows in (batch.paragraphs, batch.citations, batch.commitments) for row in rows
    } == {document.record_id}
    assert batch.sponsors == [] and batch.rejects == []


def test_a_date_of_a_list_yields_to_a_date_of_its_own_and_no_document_cites_itself(known: KnownNames) -> None:
    text = (
        f"{DRAFT[0]}The General Assembly,\nRecalling resolution 1514 (XV) of 14 December 1960,\n"
        "1. Reaffirms resolutions 1514 (XV) and 1541 (XV) of 15 December 1960, and table A/C.2/80/L.44.\n"
    )
    cited = {
        (citation.cited_symbol, str(citation.cited_on))
        for citation in parse(draft_text, [Page(1, text)], known).citations
    }
    assert cited == {("A/RES/1514(XV)", "1960-12-14"), ("A/RES/1541(XV)", "1960-12-15")}


def test_a_symbol_known_from_outside_fills_what_the_text_lacks(known: KnownNames) -> None:
    text = (
        "Eightieth session\nAgenda item 11\nSport\nItaly: draft resolution\nSport for peace\nThe "
        "General Assembly,\n"
    )
    without = parse(draft_text, [Page(1, text)], known).documents[0]
    assert (without.symbol, without.symbol_source, without.session) == (None, None, "80")
    hinted = parse(draft_text, [Page(1, text)], known, "A/C.3/80/L.5/Rev.1").documents[0]
    assert (hinted.symbol, hinted.symbol_source, hinted.committee) == ("A/C.3/80/L.5/Rev.1", "bundle", "3")
    assert hinted.document_type == "revised_draft_resolution" and hinted.symbol_as_printed is None


def test_an_impossible_date_is_a_reject_and_the_document_stays(known: KnownNames) -> None:
    pages = [Page(1, DRAFT[0].replace("14 November", "31 November")), Page(2, DRAFT[1])]
    batch = parse(draft_text, pages, known)
    assert batch.documents[0].dated_on is None and batch.documents[0].title == "Financial inclusion"
    assert [reject.reason_code for reject in batch.rejects] == ["impossible_date"]
    reject = batch.rejects[0]
    assert "31 November 2025" in reject.reason and reject.source_file == "some.txt"


def test_every_source_has_its_name_once() -> None:
    names = [source.SOURCE_NAME for source in SOURCES]
    assert len(set(names)) == len(names)
    assert all(isinstance(source.VERSION, int) for source in SOURCES)


def documents_folder(shared_data: Path) -> Path:
    return shared_data / "documents"


def test_the_first_example_document(shared_data: Path, known: KnownNames) -> None:
    path = documents_folder(shared_data) / "000_9248fafc50032362.txt"
    batch = parse(draft_text, read_pages(path.read_bytes(), path.name), known)
    document = batch.documents[0]
    assert document.document_type == "revised_draft_resolution" and document.symbol is None
    assert (document.session, document.committee, document.dated_on) == ("78", "1", dt.date(2023, 10, 24))
    assert [(item.item, item.title) for item in batch.agenda_items] == [
        (
            "94",
            "Developments in the field of information and telecommunications in the context of "
            "international security",
        )
    ]
    assert document.title is not None and document.title.startswith(
        "Programme of action to advance responsible State"
    )
    assert len(batch.sponsors) == 52
    assert {sponsor.sponsor_kind for sponsor in batch.sponsors} == {"state"}
    assert (batch.sponsors[0].name_as_printed, batch.sponsors[-1].name_as_printed) == (
        "Albania",
        "United States of America",
    )
    assert {sponsor.role for sponsor in batch.sponsors} == {"revision"}


def test_the_second_example_document(shared_data: Path, known: KnownNames) -> None:
    path = documents_folder(shared_data) / "002_8a403a79436117ad.txt"
    batch = parse(resolution_text, read_pages(path.read_bytes(), path.name), known)
    document = batch.documents[0]
    assert (document.symbol, document.session, document.committee) == ("A/RES/78/237", "78", "1")
    assert (document.adopted_on, document.issued_on) == (dt.date(2023, 12, 22), dt.date(2023, 12, 28))
    assert (document.meeting_number, document.meeting_is_resumed) == (50, True)
    assert (document.origin_report, document.origin_paragraph) == ("A/78/404", "14")
    assert [(link.to_symbol, link.link_kind) for link in batch.links] == [("A/78/404", "origin_report")]
    assert batch.sponsors == []


def bundle_of(shared_data: Path) -> list[dict[str, str]]:
    with gzip.open(
        documents_folder(shared_data) / "un_texts_part1.jsonl.gz", "rt", encoding="utf-8"
    ) as lines:
        return [json.loads(line) for line in lines]


def facts_of(batch: Batch) -> dict[str, object]:
    document = batch.documents[0]
    return {
        "document": [
            getattr(document, name)
            for name in (
                "document_type",
                "symbol",
                "symbol_as_printed",
                "is_reissued",
                "session",
                "committee",
                "title",
                "dated_on",
                "submitted_by",
                "submitted_by_as_printed",
                "sponsors_as_printed",
                "adopted_on",
                "issued_on",
                "meeting_as_printed",
                "origin_as_printed",
                "origin_report",
                "origin_paragraph",
            )
        ],
        "items": [(row.item, row.title) for row in batch.agenda_items],
        "sponsors": [
            (row.name_as_printed, row.name_known, row.on_behalf_of, row.role) for row in batch.sponsors
        ],
        "links": [(row.link_kind, row.to_symbol) for row in batch.links],
    }


def test_pdf_and_bundle_give_the_same_facts(shared_data: Path, known: KnownNames) -> None:
    texts = {entry["file"]: entry for entry in bundle_of(shared_data)}
    compared = 0
    for path in sorted(documents_folder(shared_data).glob("*.pdf"))[::4]:
        if path.name not in texts:
            continue
        source = resolution_text if path.name.startswith("A_RES") else draft_text
        from_pdf = parse(source, read_pages(path.read_bytes(), path.name), known)
        from_bundle = parse(source, [Page(1, texts[path.name]["text"])], known)
        assert facts_of(from_pdf) == facts_of(from_bundle), path.name
        compared += 1
    assert compared >= 10


def test_every_draft_of_the_bundle_has_its_cover_facts(shared_data: Path, known: KnownNames) -> None:
    for entry in bundle_of(shared_data):
        if entry["symbol"].startswith("A/RES/"):
            continue
        batch = parse(draft_text, [Page(1, entry["text"])], known, entry["symbol"])
        document = batch.documents[0]
        assert document.symbol == entry["symbol"].rstrip("*"), entry["symbol"]
        assert document.session == "80" and document.dated_on is not None and document.title, entry["symbol"]
        if document.document_type != "other":
            assert batch.agenda_items and all(item.title for item in batch.agenda_items), entry["symbol"]
            assert batch.sponsors or document.submitted_by in {"chair", "president", "committee"}, entry[
                "symbol"
            ]
        assert {sponsor.sponsor_kind for sponsor in batch.sponsors} <= {"state"}, entry["symbol"]


def test_every_resolution_of_the_bundle_has_its_masthead(shared_data: Path, known: KnownNames) -> None:
    for entry in bundle_of(shared_data)[::3]:
        if not entry["symbol"].startswith("A/RES/"):
            continue
        batch = parse(resolution_text, [Page(1, entry["text"])], known)
        document = batch.documents[0]
        assert document.symbol == entry["symbol"].rstrip("*")
        assert document.title and document.adopted_on and document.issued_on and document.meeting_number, (
            entry["symbol"]
        )
        assert document.meeting_held_on == document.adopted_on, entry["symbol"]
        assert batch.links and batch.agenda_items and all(item.title for item in batch.agenda_items), entry[
            "symbol"
        ]
