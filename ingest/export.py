"""Every published table as Parquet and CSV, with a data dictionary."""

from __future__ import annotations

import csv
from pathlib import Path

import duckdb

from ingest.config import Settings
from ingest.errors import IngestError
from ingest.warehouse import PUBLISHED_SCHEMAS, open_published

_COLUMNS = """
    select columns.schema_name, columns.table_name, columns.column_name, columns.data_type,
           coalesce(columns.comment, ''), coalesce(tables.comment, '')
    from duckdb_columns() as columns
    join duckdb_tables() as tables using (database_name, schema_name, table_name)
    where columns.schema_name in ($1, $2, $3, $4) and columns.database_name = current_database()
    order by columns.schema_name, columns.table_name, columns.column_index
"""
_HEADER = ("schema", "table", "column", "type", "description", "table_description")


def export(settings: Settings, folder: Path) -> int:
    """Write `<schema>/<table>.parquet`, `.csv` and `data_dictionary.csv`; gives the number of tables.

    Raises IngestError where nothing is published or the folder cannot be written.
    """
    with open_published(settings) as connection:
        rows = connection.execute(_COLUMNS, list(PUBLISHED_SCHEMAS)).fetchall()
        tables = sorted({(row[0], row[1]) for row in rows})
        try:
            for schema, table in tables:
                _write_table(connection, folder, schema, table)
            _write_dictionary(folder / "data_dictionary.csv", rows)
        except (OSError, duckdb.IOException) as error:
            raise IngestError(
                f"{folder}: expected a folder that can be written, found: {str(error).splitlines()[0]}"
            ) from None
    return len(tables)


def _write_table(connection: duckdb.DuckDBPyConnection, folder: Path, schema: str, table: str) -> None:
    (folder / schema).mkdir(parents=True, exist_ok=True)
    for suffix, options in (("parquet", "format parquet"), ("csv", "format csv, header")):
        target = (folder / schema / f"{table}.{suffix}").as_posix().replace("'", "''")
        connection.execute(f'copy "{schema}"."{table}" to \'{target}\' ({options})')


def _write_dictionary(path: Path, rows: list[tuple[str, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle)
        writer.writerow(_HEADER)
        writer.writerows(rows)
