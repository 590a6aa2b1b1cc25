"""The landing database has the columns of the records, and says so when it is of another shape."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import duckdb
import pytest

from ingest.errors import LoadError
from ingest.landing import open_landing, read_ledger
from ingest.records import LANDING_TABLES
from ingest.staging import column_types

OWN_COLUMNS = {"documents": ["loaded_at"], "catalogue_records": ["loaded_at"], "rejects": ["first_seen_at"]}


@pytest.mark.parametrize("table", LANDING_TABLES)
def test_columns_are_those_of_the_records(table: str, tmp_path: Path) -> None:
    with open_landing(tmp_path / "landing.duckdb") as connection:
        rows = connection.sql(f"describe {table}").fetchall()
    expected = [field.name for field in dataclasses.fields(LANDING_TABLES[table])] + OWN_COLUMNS.get(
        table, []
    )
    assert [row[0] for row in rows] == expected
    types = {row[0]: row[1] for row in rows}
    for column, kind in column_types(LANDING_TABLES[table]).items():
        assert types[column] == kind.upper()


def test_a_required_field_of_a_record_is_required_in_landing(tmp_path: Path) -> None:
    with open_landing(tmp_path / "landing.duckdb") as connection:
        for table, record_class in LANDING_TABLES.items():
            nullable = {row[0] for row in connection.sql(f"describe {table}").fetchall() if row[2] == "YES"}
            optional = {field.name for field in dataclasses.fields(record_class) if "None" in str(field.type)}
            assert nullable == optional, table


def test_an_older_landing_gets_its_missing_columns_and_is_read_again(tmp_path: Path) -> None:
    landing = tmp_path / "landing.duckdb"
    with open_landing(landing) as connection:
        connection.execute("alter table citations drop column cited_title")
        connection.execute(
            "insert into files values ('a.txt', 'x', 1, 1, 'v1', 'draft_text', null, 'loaded', "
            "null, 1, 0, now(), now())"
        )
    with open_landing(landing) as connection:
        assert "cited_title" in connection.sql("from citations").columns
        assert read_ledger(connection)["a.txt"].parser_version == ""


def test_a_newer_landing_is_refused_by_name(tmp_path: Path) -> None:
    landing = tmp_path / "landing.duckdb"
    with open_landing(landing) as connection:
        connection.execute("alter table documents add column shelf varchar")
    with pytest.raises(LoadError, match=r"documents\.shelf"), open_landing(landing):
        pass


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    landing = tmp_path / "landing.duckdb"
    landing.write_bytes(b"no database" * 1000)
    with pytest.raises(LoadError, match=r"landing\.duckdb"), open_landing(landing):
        pass


def test_landing_read_by_another_process_stays_readable_after_closing(tmp_path: Path) -> None:
    landing = tmp_path / "landing.duckdb"
    with open_landing(landing):
        pass
    with duckdb.connect(str(landing), read_only=True) as connection:
        assert connection.sql("select content_mark from landing_state").fetchall() == [("empty",)]
