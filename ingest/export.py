"""Every published table as Parquet and CSV, with a data dictionary and what is to be said of all of them."""

from __future__ import annotations

import json
from pathlib import Path

import duckdb

from ingest.config import Settings
from ingest.data_dictionary import Column, write_page, write_rows
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
_BUILD = "select build_id, built_at, sources from quality.builds order by built_at desc limit 1"
_LICENCE = (
    "Facts drawn from documents of the United Nations, whose terms of use apply to their texts "
    "(https://www.un.org/en/about-us/terms-of-use); attribute to the United Nations. "
    "Measures are computed by unga and are no official figures."
)
_README = """\
Tables of unga. {citation}

{facts}

- <schema>/<table>.parquet and <schema>/<table>.csv: the same rows. Each Parquet file carries what is said
  here, and what its rows and columns mean, in the metadata of its schema. A CSV file holds its rows alone,
  without lines of comment, so that every reader takes it as it is.
- data_dictionary.csv: every column of every table, its type and what it means; how a measure is computed
  stands with its column. data_dictionary.html says the same as a page to read.

`unga docs DIR` writes what each table is made of, and how, as one page.
"""


def export(settings: Settings, folder: Path) -> int:
    """Write `<schema>/<table>.parquet`, `.csv`, a data dictionary and `README`.

    Gives the number of tables. Raises IngestError where nothing is published or the folder cannot be written.
    """
    with open_published(settings) as connection:
        rows: list[Column] = connection.execute(_COLUMNS, list(PUBLISHED_SCHEMAS)).fetchall()
        about = _about(connection, settings.warehouse_link.resolve().parent.name)
        tables = sorted({(row[0], row[1]) for row in rows})
        try:
            for schema, table in tables:
                own = [row for row in rows if (row[0], row[1]) == (schema, table)]
                _write_table(connection, folder, schema, table, about | _meaning(own))
            write_rows(folder / "data_dictionary.csv", rows)
            write_page(folder / "data_dictionary.html", rows, about["citation"])
            _write_readme(folder / "README", about)
        except (OSError, duckdb.IOException) as error:
            raise IngestError(
                f"{folder}: expected a folder that can be written, found: {str(error).splitlines()[0]}"
            ) from None
    return len(tables)


def _about(connection: duckdb.DuckDBPyConnection, build_id: str) -> dict[str, str]:
    """Build, day, sources, citation and terms: the same words as in files that the dashboards give out."""
    try:
        found = connection.execute(_BUILD).fetchone()
    except (duckdb.CatalogException, duckdb.BinderException):  # a build of another version
        found = None
    build_id, built_at, sources = found or (build_id, None, None)
    day = f"{built_at.day} {built_at:%B %Y}" if built_at else "a day not known"
    return {
        "citation": f"unga, build {build_id} of {day}; from documents of the United Nations.",
        "unga_build": build_id,
        "built_at": f"{built_at} UTC" if built_at else "not known",
        "sources": str(sources or "none"),
        "licence": _LICENCE,
    }


def _meaning(columns: list[Column]) -> dict[str, str]:
    """What the rows and the columns of one table are."""
    described = {column: text for _, _, column, _, text, _ in columns if text}
    schema, table, *_, rows = columns[0]
    return {
        "table": f"{schema}.{table}",
        "description": rows,
        "columns": json.dumps(described, ensure_ascii=False),
    }


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _write_table(
    connection: duckdb.DuckDBPyConnection, folder: Path, schema: str, table: str, about: dict[str, str]
) -> None:
    (folder / schema).mkdir(parents=True, exist_ok=True)
    told = ", ".join(f"{_quoted(name)}: {_quoted(value)}" for name, value in about.items())
    for suffix, options in (
        ("parquet", f"format parquet, kv_metadata {{{told}}}"),
        ("csv", "format csv, header"),
    ):
        target = _quoted((folder / schema / f"{table}.{suffix}").as_posix())
        connection.execute(f'copy "{schema}"."{table}" to {target} ({options})')


def _write_readme(path: Path, about: dict[str, str]) -> None:
    facts = "\n".join(f"{name}: {value}" for name, value in about.items())
    path.write_text(_README.format(citation=about["citation"], facts=facts), encoding="utf-8")
