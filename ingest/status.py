"""What is held, what was rejected, which build is published: read from the published file alone."""

from __future__ import annotations

from typing import Any

import duckdb

from ingest.config import Settings
from ingest.errors import IngestError
from ingest.warehouse import open_published

_QUERIES = {
    "documents": (
        "select source_format, document_type, count(distinct document_id) as n from core.document_files "
        "join core.documents using (document_id) group by all order by all"
    ),
    "votes": (
        "from (select source_name, count(*) as n_roll_calls from core.roll_call_sources group by all) "
        "left join (select source_name, count(*) as n_votes from core.vote_sources group by all) "
        "using (source_name) select source_name, n_roll_calls, coalesce(n_votes, 0) as n_votes order by all"
    ),
    "rejects": (
        "select reason_code, count(*) as n, min(source_file) as example from quality.rejects "
        "group by all order by n desc, reason_code"
    ),
    "coverage": (
        "select coverage.* from (select session, body, kind, held, known from quality.coverage) as coverage "
        "left join core.sessions using (session) "
        "order by sessions.opened_on desc nulls last, session, body = 'plenary' desc, body, coverage.kind"
    ),
}


def read_status(settings: Settings) -> dict[str, Any]:
    """The state of a home, ready to be printed; `last_build` is None where none is published.

    Raises IngestError when the published file cannot be read.
    """
    status: dict[str, Any] = {
        "home": str(settings.home),
        "warehouse": None,
        "last_build": None,
        "n_documents": 0,
        "n_files": 0,
        "n_roll_calls": 0,
        "n_votes": 0,
        **{name: [] for name in _QUERIES},
    }
    if not settings.warehouse_link.exists():
        return status
    with open_published(settings) as connection:
        try:
            status["warehouse"] = str(settings.warehouse_link.resolve())
            status["n_documents"] = _one(connection, "select count(*) from core.documents")
            status["n_files"] = _one(connection, "select count(*) from core.document_files")
            status["n_roll_calls"] = _one(connection, "select count(*) from core.roll_calls")
            status["n_votes"] = _one(connection, "select count(*) from core.votes")
            builds = _rows(connection, "select * from quality.builds order by build_id desc limit 1")
            status["last_build"] = builds[0] if builds else None
            for name, query in _QUERIES.items():
                status[name] = _rows(connection, query)
        except duckdb.Error as error:
            raise IngestError(
                f"{settings.warehouse_link}: expected the tables of this version, found: "
                f"{str(error).splitlines()[0]} Run unga build --full-refresh."
            ) from None
    return status


def _one(connection: duckdb.DuckDBPyConnection, query: str) -> int:
    return int(connection.sql(query).fetchall()[0][0])


def _rows(connection: duckdb.DuckDBPyConnection, query: str) -> list[dict[str, Any]]:
    relation = connection.sql(query)
    return [dict(zip(relation.columns, row, strict=True)) for row in relation.fetchall()]
