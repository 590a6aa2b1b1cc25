"""Where a fact is said: pointers, marked words, fields of records, votes in each source; from every page."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dashboards import warehouse
from dashboards.components import document_evidence, document_text, passage, record_page
from dashboards.components.passage import Document, Fact, Field, Vote, Words
from tests.dashboards.conftest import Opened, said
from tests.locator_checks import FIELDS, WORDS, tables_with_spans, wrong_fields, wrong_words

pytestmark = pytest.mark.build

Rows = Callable[..., list[tuple[Any, ...]]]
DRAFT = "A/C.1/78/L.60/Rev.1"
RECORD = "0" * 64 + ":7"
PLACES = {  # query → parameters of which rows are held in the examples
    "text_sponsors": {"proposal_id": "A/C.1/78/L.60"},
    "text_events": {"proposal_id": "A/C.1/78/L.60", "known_on": None},
    "text_actions": {"proposal_id": "A/C.1/78/L.60"},
    "text_outcome": {"proposal_id": "A/C.1/78/L.60"},
    "text_citations": {"proposal_id": "A/C.1/78/L.60"},
    "text_versions": {"proposal_id": "A/C.1/78/L.60"},
    "text_before": {"proposal_id": "A/C.1/78/L.60"},
    "text_links": {"proposal_id": "A/RES/78/237"},
    "commitments": {"proposal_id": "A/C.1/78/L.60"},
    "timelines_events": {"session": "78", "known_on": None},
    "states_sponsored": {"state_code": "FRA"},
    "states_votes": {"state_code": "FRA", "session": "74"},
    "states_intended": {"state_code": "FRA"},
    "votes_states": {"roll_call_id": "A/RES/74/247#adoption"},
    "votes_apart": {"roll_call_id": "A/RES/74/247#adoption", "group_code": None},
    "votes_sources": {"roll_call_id": "A/RES/74/247#adoption"},
    "vote_evidence": {"roll_call_id": "A/RES/74/247#adoption", "state_code": "FRA"},
}
MAY_BE_EMPTY = {"states_intended", "text_before"}


def html_of(app: Any) -> str:
    return "\n".join(element.proto.body for element in app.get("html"))


@pytest.mark.parametrize(
    ("pointer", "meant"),
    [
        ("A/78/L.1:12-34", Words("A/78/L.1", 12, 34)),
        ("x-85b3743c94d9:0-9", Words("x-85b3743c94d9", 0, 9)),
        ("A/78/L.1@dated_on", Fact("A/78/L.1", "dated_on")),
        (f"{RECORD}@515 $a", Field(RECORD, "515 $a")),
        (f"{RECORD}@515 $a@Côte d'Ivoire", Field(RECORD, "515 $a", "Côte d'Ivoire")),
        (f"{RECORD}@", Field(RECORD, "")),
        ("vote/A/RES/74/7#adoption@CUB", Vote("A/RES/74/7#adoption", "CUB")),
        ("vote/rcid-3", Vote("rcid-3", None)),
        ("A/78/L.1", Document("A/78/L.1")),
        ("A/78/L.1@nonsense", Document("A/78/L.1@nonsense")),
    ],
)
def test_a_pointer_is_read_as_what_it_names(pointer: str, meant: passage.Pointer) -> None:
    assert passage.read(pointer) == meant


def test_links_hold_no_character_that_ends_an_address() -> None:
    assert passage.link("A/78/L.1", 3, 9) == "document?passage=A/78/L.1%3A3-9"
    assert passage.vote("A/RES/74/7#adoption", "CUB") == "document?passage=vote/A/RES/74/7%23adoption%40CUB"
    assert "(" not in passage.said("x", "A/RES/2200(XXI):0-4").partition("](")[2].rstrip(")")
    assert passage.said("[x]", None) == r"\[x\]"


def test_words_are_marked_where_they_stand_and_nothing_acts_as_html() -> None:
    text = "Recalling <b>its</b>\nresolution & 78/16,\n\nDecides"
    start = text.index("its")
    told = document_text.lines(text, (start, text.index(",")))
    assert told.count("<mark") == 2, "a mark for each line"
    assert f'<mark id="{document_text.SAID}">its&lt;/b&gt;</mark>' in told
    assert "<mark>resolution &amp; 78/16</mark>,<br><br>Decides" in told
    assert re.sub(r"</?(?:mark|br)[^>]*>", "", told).count("<") == 0


def test_words_of_another_page_mark_nothing() -> None:
    for said_on_other in ((-50, -10), (90, 120), None):
        assert "<mark" not in document_text.lines("Decides to meet.", said_on_other)


def test_a_line_that_is_full_goes_on_with_its_paragraph() -> None:
    told = document_text.lines(
        "Welcoming the holding of the\nmeeting of the states\nEnd.\nNew paragraph here it is"
    )
    assert 'the <br class="soft">meeting' in told
    assert "End.<br>New" in told


@pytest.mark.parametrize(
    ("fact", "value", "found"),
    [
        ("dated_on", dt.date(2023, 12, 4), "4 December\n2023"),
        ("adopted_on", dt.date(2023, 12, 4), "4 December 2023"),
        ("title", "The  situation in the Middle East", "The situation in\nthe Middle East"),
        ("dated_on", dt.date(2022, 1, 1), None),
        ("dated_on", None, None),
    ],
)
def test_a_fact_of_the_masthead_is_found_as_printed(fact: str, value: Any, found: str | None) -> None:
    text = (
        "Distr.: General\n4 December\n2023\nResolution adopted by the General Assembly\non 4 December 2023\n"
        "78/16. The situation in\nthe Middle East"
    )
    span = document_text.find_fact(text, fact, value)
    assert (text[slice(*span)] if span else None) == found


def test_words_of_a_field_are_cut_out_as_whole_words() -> None:
    assert record_page.cut("Guinea-Bissau, Niger and Nigeria", "Niger") == (
        "Guinea-Bissau, ",
        "Niger",
        " and Nigeria",
    )
    assert record_page.cut("Chad", None) == ("", "Chad", "")
    assert record_page.cut("Chad", "Mali") == ("", "Chad", "")


def test_records_have_the_address_of_their_source() -> None:
    assert record_page.address("marcxml", "4026910") == "https://digitallibrary.un.org/record/4026910"
    assert record_page.address("marcxml", "x/../y") is None
    assert record_page.address("vote_facts", "12") is None
    assert record_page.meaning("245 $c") != record_page.meaning("245 $a")
    assert record_page.meaning("999 $z") is None


def test_every_table_with_a_span_is_checked_and_holds(rows: Rows) -> None:
    assert tables_with_spans(rows) == set(WORDS)
    for table in WORDS:
        assert wrong_words(rows, table) == [], table
    assert rows("select count(*) from core.sponsorship_events where span_start is not null")[0][0] > 50


def test_every_field_of_a_record_is_kept_with_the_words_read_from_it(rows: Rows) -> None:
    for table in FIELDS:
        assert wrong_fields(rows, table) == [], table
    assert rows("select count(*) from core.sponsorship_events where field = 'sponsors'")[0][0] > 1000


def resolves(pointer: str) -> bool:
    """Whether something held is shown for a pointer, its words marked."""
    meant = passage.read(pointer)
    if isinstance(meant, Words):
        row = passage.row_of(pointer)
        return row is not None and bool(row["named"].strip())
    if isinstance(meant, Field):
        values = warehouse.query("record_fields", record_id=meant.record_id).rows(named=True)
        own = [row["value"] for row in values if row["field"] == meant.field]
        return bool(own) and (meant.named is None or any(meant.named in value for value in own))
    if isinstance(meant, Vote):
        frame = warehouse.query("votes_sources", roll_call_id=meant.roll_call_id)
        return not frame.is_empty()
    head = warehouse.query("document_head", document_id=meant.document_id)
    if head.is_empty() or not isinstance(meant, Fact):
        return not head.is_empty()
    return head[document_evidence.COLUMNS[meant.fact][0]][0] is not None


@pytest.mark.parametrize("name", PLACES)
def test_every_place_that_a_query_gives_is_held(use: Callable[[str], Path], name: str) -> None:
    use("full")
    everything = {
        "session": None,
        "status": None,
        "due": None,
        "year": None,
        "words": None,
        "addressee": None,
    }
    needed = set(re.findall(r"\$([a-z_]+)", warehouse.query_text(name)))
    given = {key: value for key, value in (everything | PLACES[name]).items() if key in needed}
    frame = warehouse.query(name, **given)
    if frame.is_empty():
        assert name in MAY_BE_EMPTY
        return
    pointers = frame["passage"].drop_nulls().unique().to_list()
    assert pointers or name == "vote_evidence"
    assert [pointer for pointer in pointers if not resolves(pointer)] == []
    if "place" in frame.columns:
        pointing = frame.filter(frame["passage"].is_not_null())
        assert pointing["place"].null_count() == 0, "a link without words"


def test_words_of_a_document_are_marked_on_their_page(open_page: Opened, rows: Rows) -> None:
    sql = (
        "select document_id, span_start, span_end from core.sponsorship_events "
        f"where document_id = '{DRAFT}' and state_code = 'FRA'"
    )
    (document_id, start, end), *_ = rows(sql)
    app = open_page("full", "document", passage=f"{document_id}:{start}-{end}")
    assert not app.exception
    assert app.title[0].value.replace("\\", "") == DRAFT
    told = html_of(app)
    assert "<mark>France</mark>" in told, "in the quotation"
    assert f'<mark id="{document_text.SAID}">France</mark>' in told, "on the page"
    assert "https://undocs.org/A/C.1/78/L.60/Rev.1" in said(app)
    assert "A_C.1_78_L.60_Rev.1.txt" in said(app)


def test_the_day_of_adoption_is_found_in_the_resolution(open_page: Opened) -> None:
    app = open_page("full", "document", passage="A/RES/78/237@adopted_on")
    assert "<mark>22 December 2023</mark>" in html_of(app)


def test_a_line_of_facts_shows_the_value_as_written(open_page: Opened, rows: Rows) -> None:
    sql = (
        "select record_id, name_as_printed from core.sponsorship_events "
        "where field = 'sponsors' and document_id = 'A/80/L.10' limit 1"
    )
    ((record_id, name),) = rows(sql)
    app = open_page("full", "document", passage=f"{record_id}@sponsors@{name}")
    assert not app.exception
    assert f"<mark>{name}</mark>" in html_of(app)
    assert "United Nations document, first page" in said(app), "where the facts are from"


def test_a_vote_is_shown_as_each_source_has_it(open_page: Opened) -> None:
    app = open_page("full", "document", passage="vote/A/RES/74/247#adoption@FRA")
    assert not app.exception
    assert "France: " in said(app)
    assert "by 1 source" in said(app)


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("A/99/L.1", "No document of this symbol is held"),
        ("A/99/L.1:3-9", "No document of this symbol is held"),
        (f"{RECORD}@515 $a", "No record of this address is in this build"),
        ("vote/none@FRA", "A roll call that is not held"),
        ("::", "No document of this symbol is held"),
        ("@", "No document of this symbol is held"),
    ],
)
@pytest.mark.parametrize("home", ["full", "empty"])
def test_what_is_not_held_is_said_to_be_so(open_page: Opened, home: str, asked: str, words: str) -> None:
    app = open_page(home, "document", passage=asked)
    assert not app.exception
    assert words in said(app)


def test_a_place_past_the_end_of_a_document_opens_the_document(open_page: Opened) -> None:
    app = open_page("full", "document", passage="A/RES/78/237:999998-999999")
    assert not app.exception
    assert "Official document A/RES/78/237" in said(app)
    assert "<mark" not in html_of(app)


def test_the_documents_held_can_be_searched(open_page: Opened) -> None:
    app = open_page("full", "document", words="L.60/Rev.1")
    assert "1 of " in said(app)
    assert "unga refresh" in said(open_page("empty", "document"))


def test_addresses_of_passages_in_a_dossier_keep_working(open_page: Opened, rows: Rows) -> None:
    ((start, end), *_) = rows(
        f"select span_start, span_end from core.sponsorship_events where document_id = '{DRAFT}'"
    )
    for params in (
        {"passage": f"{DRAFT}:{start}-{end}"},
        {"text": DRAFT, "passage": f"{DRAFT}:{start}-{end}"},
    ):
        app = open_page("full", "text", **params)
        assert not app.exception
        assert "Where it says so" in said(app)
        assert "<mark>" in html_of(app)


def test_no_character_of_a_document_acts_on_its_page(open_page: Opened, rows: Rows) -> None:
    ((document_id,),) = rows("select document_id from core.document_texts limit 1", home="markup")
    app = open_page("markup", "document", document=document_id)
    assert not app.exception
    page = next(part for part in html_of(app).split("\n<") if "page-text" in part)
    assert re.sub(r"</?(?:mark|br|div)\b[^>]*>", "", page).count("<") == 0
