"""What a table of votes would land as: counts and first rows, from a landing that is thrown away."""

from __future__ import annotations

import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ingest.chunks import table_format_of
from ingest.errors import IngestError

if TYPE_CHECKING:
    import duckdb

_SHOWN = {"catalogue_records": 1, "roll_calls": 5, "votes": 10, "roll_call_issues": 5, "repairs": 10}


def preview_table(file: Path) -> dict[str, Any] | None:
    """Rows of each landing table, counted, the first of them, and the rejects; None for what is no table.

    Raises IngestError where the file cannot be read.
    """
    try:
        with file.open("rb") as content:
            table_format = table_format_of(content, file.name)
    except OSError as error:
        raise IngestError(f"{file}: expected a file that can be read, found: {error.strerror}.") from None
    if table_format is None:
        return None
    from ingest.bulk_tables import TableFile
    from ingest.landing import open_landing
    from ingest.load import store_table
    from ingest.plan import hash_file

    with tempfile.TemporaryDirectory(prefix="unga-") as folder:
        with open_landing(Path(folder) / "landing.duckdb") as connection:
            load = store_table(connection, TableFile(file, file.as_posix(), hash_file(file), table_format))
            counts = {name: _rows(connection, f"select count(*) as n from {name}")[0]["n"] for name in _SHOWN}
            first = {
                name: _rows(connection, f"select * from {name} order by all limit {limit}")
                for name, limit in _SHOWN.items()
            }
        return {"rows": counts, **first, "rejects": [asdict(reject) for reject in load.rejects]}


def _rows(connection: duckdb.DuckDBPyConnection, query: str) -> list[dict[str, Any]]:
    relation = connection.sql(query)
    return [dict(zip(relation.columns, row, strict=True)) for row in relation.fetchall()]
