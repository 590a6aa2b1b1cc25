"""Opening the landing database: its schema, its shape checked, its ledger read.

The only writer of landing is load.py, on a connection opened here.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from ingest.errors import LoadError
from ingest.ledger import FileEntry

_SCHEMA_FILE = Path(__file__).with_name("landing_schema.sql")
_OPEN_SECONDS = 3.0


@contextmanager
def open_landing(landing_file: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection that may write, on a landing of the present shape; made where there is none.

    A landing of an older shape gets its missing columns, and its files are read again. Raises
    LoadError where it cannot be opened or comes from a newer unga.
    """
    landing_file.parent.mkdir(parents=True, exist_ok=True)
    is_new = not landing_file.exists()
    connection = _connect(landing_file)
    try:
        connection.execute("set enable_progress_bar = false")
        connection.execute(_SCHEMA_FILE.read_text(encoding="utf-8"))
        if not connection.sql("from landing_state").fetchall():
            connection.execute("insert into landing_state values ('empty')")
        if not is_new:
            _add_missing_columns(connection, landing_file)
        yield connection
    finally:
        connection.close()


def read_ledger(connection: duckdb.DuckDBPyConnection) -> dict[str, FileEntry]:
    """The ledger by source_file."""
    rows = connection.sql(
        "select source_file, sha256, size, modified_ns, parser_version, source_name, symbol_given, "
        "status, read_as, n_records, n_rejects from files"
    ).fetchall()
    return {row[0]: FileEntry(*row) for row in rows}


def read_content_mark(landing_file: Path) -> str:
    """The mark of what has landed, read without keeping the file open."""
    with open_landing(landing_file) as connection:
        return str(connection.sql("select content_mark from landing_state").fetchall()[0][0])


def _connect(landing_file: Path) -> duckdb.DuckDBPyConnection:
    """Connect, waiting a little for a dbt that is still ending after its refresh was killed."""
    deadline = time.monotonic() + _OPEN_SECONDS
    while True:
        try:
            return duckdb.connect(str(landing_file))
        except duckdb.IOException as error:
            if "lock" not in str(error).lower() or time.monotonic() > deadline:
                raise LoadError(_opening_trouble(landing_file, error)) from None
            time.sleep(0.2)
        except duckdb.Error as error:
            raise LoadError(_opening_trouble(landing_file, error)) from None


def _opening_trouble(landing_file: Path, error: Exception) -> str:
    found = str(error).splitlines()[0]
    if "lock" in found.lower():
        return f"{landing_file}: another program has it open; close that program and try again. ({found})"
    return (
        f"{landing_file}: expected a landing database that can be opened for writing, found: {found} "
        "Move the file away and ingest the documents again."
    )


def _columns(connection: duckdb.DuckDBPyConnection) -> dict[tuple[str, str], str]:
    rows = connection.sql(
        "select table_name, column_name, data_type from duckdb_columns() "
        "where database_name = current_database() and schema_name = 'main' and not internal"
    ).fetchall()
    return {(table, column): data_type for table, column, data_type in rows}


def _add_missing_columns(connection: duckdb.DuckDBPyConnection, landing_file: Path) -> None:
    with duckdb.connect(":memory:") as model:
        model.execute(_SCHEMA_FILE.read_text(encoding="utf-8"))
        expected = _columns(model)
    found = _columns(connection)
    unknown = sorted(f"{table}.{column}" for table, column in found.keys() - expected.keys())
    if unknown:
        raise LoadError(
            f"{landing_file}: expected the landing tables of this version, found {', '.join(unknown)} too: "
            "it was written by a newer unga. Update unga, or use another --home."
        )
    missing = [key for key in expected if key not in found]
    for table, column in missing:
        connection.execute(f'alter table "{table}" add column "{column}" {expected[table, column]}')
    if missing:
        connection.execute("update files set parser_version = ''")
