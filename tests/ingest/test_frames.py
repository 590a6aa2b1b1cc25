"""Records become frames of the declared columns, also where there is nothing in them."""

from __future__ import annotations

import dataclasses
import datetime as dt

import polars as pl
import pytest

from ingest.frames import frame_of, frame_schema, frames_of
from ingest.records import LANDING_TABLES, AgendaItemRecord, Batch, DocumentRecord


@pytest.mark.parametrize("table", LANDING_TABLES)
def test_every_record_class_has_a_column_for_every_field(table: str) -> None:
    record_class = LANDING_TABLES[table]
    assert list(frame_schema(record_class)) == [field.name for field in dataclasses.fields(record_class)]


def test_a_column_without_values_keeps_its_type() -> None:
    document = DocumentRecord("a:1", "draft_text", "a.txt", "text", "a", 1, "1", "other")
    frame = frame_of(DocumentRecord, [document])
    assert frame.schema["dated_on"] == pl.Date
    assert frame.schema["meeting_number"] == pl.Int64
    assert frame.schema["meeting_is_resumed"] == pl.Boolean
    assert frame["dated_on"].to_list() == [None]


def test_values_arrive_as_they_are() -> None:
    document = DocumentRecord(
        "a:1",
        "draft_text",
        "a.txt",
        "text",
        "a",
        1,
        "1",
        "other",
        title="Côte d’Ivoire",
        dated_on=dt.date(2023, 10, 24),
    )
    row = frame_of(DocumentRecord, [document]).to_dicts()[0]
    assert row["title"] == "Côte d’Ivoire"
    assert row["dated_on"] == dt.date(2023, 10, 24)


def test_only_tables_with_records_get_a_frame() -> None:
    batch = Batch(agenda_items=[AgendaItemRecord("a:1", 1, "94", "Agenda item 94")])
    assert list(frames_of(batch)) == ["agenda_items"]


def test_an_annotation_without_a_column_type_is_refused() -> None:
    @dataclasses.dataclass
    class Odd:
        values: list[str]

    with pytest.raises(TypeError, match="values"):
        frame_schema(Odd)
