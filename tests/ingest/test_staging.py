"""Records become rows of the declared columns, also where there is nothing in them."""

from __future__ import annotations

import dataclasses
import datetime as dt

import duckdb
import pytest

from ingest.records import LANDING_TABLES, DocumentRecord
from ingest.staging import column_types, staged_records, staged_rows

DOCUMENT = DocumentRecord("a:1", "draft_text", "a.txt", "text", "a", 1, "1", "other")


@pytest.mark.parametrize("table", LANDING_TABLES)
def test_every_record_class_has_a_column_for_every_field(table: str) -> None:
    record_class = LANDING_TABLES[table]
    assert list(column_types(record_class)) == [field.name for field in dataclasses.fields(record_class)]


def test_a_column_without_values_keeps_its_type() -> None:
    with staged_records(DocumentRecord, [DOCUMENT]) as rows:
        described = {row[0]: (row[1], row[2]) for row in duckdb.sql(f"describe from {rows}").fetchall()}
        assert described["dated_on"][0] == "DATE"
        assert described["meeting_number"][0] == "BIGINT"
        assert described["meeting_is_resumed"][0] == "BOOLEAN"
        assert duckdb.sql(f"select dated_on from {rows}").fetchall() == [(None,)]


@pytest.mark.parametrize(
    "title", ["Côte d’Ivoire", 'a "quoted" title', "two\nlines\tand a tab", "null", "2023-10-24", "a\\b", ""]
)
def test_values_arrive_as_they_are(title: str) -> None:
    document = dataclasses.replace(DOCUMENT, title=title, dated_on=dt.date(2023, 10, 24), is_reissued=True)
    with staged_records(DocumentRecord, [document]) as rows:
        (row,) = duckdb.sql(f"select title, dated_on, is_reissued from {rows}").fetchall()
    assert row == (title, dt.date(2023, 10, 24), True)


def test_times_stand_beside_the_fields() -> None:
    now = dt.datetime(2026, 1, 2, 3, 4, 5, 678901)
    with staged_records(DocumentRecord, [DOCUMENT], {"loaded_at": [now]}) as rows:
        assert duckdb.sql(f"select record_id, loaded_at from {rows}").fetchall() == [("a:1", now)]


def test_a_text_longer_than_the_usual_limit_of_a_line_arrives_whole() -> None:
    text = "General Assembly " * 1_200_000
    with staged_rows({"text": "varchar"}, [[text]]) as rows:
        assert duckdb.sql(f"select length(text) from {rows}").fetchall() == [(len(text),)]


def test_an_annotation_without_a_column_type_is_refused() -> None:
    @dataclasses.dataclass
    class Odd:
        values: list[str]

    with pytest.raises(TypeError, match="values"):
        column_types(Odd)
