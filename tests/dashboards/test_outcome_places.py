"""What came of a text: each fact of the dossier with the place that says it, on rows made by hand."""

from __future__ import annotations

import duckdb
import pytest

from dashboards import warehouse

RECORD = "r:1"
TABLES = """
create schema core;
create table core.proposals as select
    'A/C.3/78/L.1' as proposal_id, 'A/RES/78/1' as resolution_symbol,
    'catalogue record of A/C.3/78/L.1, MARC field 993' as link_evidence;
create table core.resolutions as select
    'A/RES/78/1' as resolution_symbol, null::varchar as document_id, 'A/78/400' as committee_report,
    null::varchar as roll_call_id, date '2023-12-19' as adopted_on;
create table core.documents as select *, null::date as adopted_on, null::date as issued_on from (values
    ('A/C.3/78/L.1', 'A/C.3/78/L.1', 'A/C.3/78/L.1', 'draft_resolution'),
    ('A/78/PV.50', 'A/78/PV.50', null, 'meeting_record'),
    ('A/C.3/80/L.2', 'A/C.3/80/L.2', 'A/C.3/80/L.2', 'draft_resolution')
) as t (document_id, symbol, proposal_id, document_type);
create table core.document_files as select
    'A/C.3/78/L.1' as document_id, 'r:1' as record_id, 'marcxml' as source_name;
create table core.actions (
    proposal_id varchar, resolution_symbol varchar, document_id varchar, page int,
    span_start int, span_end int, field varchar, roll_call_id varchar, stage varchar, is_on_whole_text boolean
);
create table core.links as select * from (values
    ('A/C.3/78/L.1', 'A/RES/78/1', 'became', 'A/RES/78/1', null, null, null, '993 $a'),
    ('A/C.3/78/L.1', 'A/C.3/78/L.9', 'amends', 'amendment to A/C.3/78/L.9', null, null, null, '245 $b'),
    ('A/78/PV.50', 'A/RES/78/1', 'acts_on', 'adopted', 3, 70, 90, null)
) as t (from_document_id, to_symbol, link_kind, evidence, page, span_start, span_end, field);
create table core.citations as select
    'A/C.3/80/L.2' as document_id, 'A/RES/78/1' as cited_symbol, date '2023-12-19' as cited_on, 1 as page,
    20 as span_start, 26 as span_end;
"""


@pytest.fixture
def core() -> duckdb.DuckDBPyConnection:
    """A draft of which a catalogue record is held, and a resolution of which other texts alone speak."""
    connection = duckdb.connect()
    connection.execute(TABLES)
    return connection


def places(core: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """The passage of every fact of what came of the draft."""
    sql = warehouse.query_text("text_outcome")
    rows = core.execute(sql, {"proposal_id": "A/C.3/78/L.1"}).fetchall()
    return {fact: passage for fact, _place, passage in rows}


def test_evidence_that_names_a_field_leads_to_that_field(core: duckdb.DuckDBPyConnection) -> None:
    assert places(core)["link"] == f"{RECORD}@993 $a@A/RES/78/1"


def test_the_day_of_a_resolution_not_held_leads_to_what_cites_it(core: duckdb.DuckDBPyConnection) -> None:
    assert places(core)["adopted"] == "A/C.3/80/L.2:20-26"
    core.execute("update core.citations set cited_on = date '2023-12-20'")
    assert "adopted" not in places(core)


def test_a_vote_on_a_part_that_names_draft_and_resolution_is_evidence(
    core: duckdb.DuckDBPyConnection,
) -> None:
    core.execute("delete from core.links")
    core.execute(
        "update core.proposals set link_evidence = 'voting record of A/RES/78/1, which names the draft'"
    )
    core.execute(
        "insert into core.actions by name select 'A/C.3/78/L.1' as proposal_id, "
        "'A/RES/78/1' as resolution_symbol, 'rcid-1' as roll_call_id, 'plenary' as stage, "
        "false as is_on_whole_text"
    )
    assert places(core)["link"] == "vote/rcid-1"


def test_what_a_record_says_a_text_amends_is_told(core: duckdb.DuckDBPyConnection) -> None:
    sql = warehouse.query_text("text_links")
    rows = core.execute(sql, {"proposal_id": "A/C.3/78/L.1"}).pl().rows(named=True)
    assert [(row["link_kind"], row["place"], row["passage"]) for row in rows] == [
        (
            "amends",
            "record of A/C.3/78/L.1, field 245 $b",
            f"{RECORD}@245 $b@amendment to A/C.3/78/L.9",
        )
    ]
