"""Reading the published build: for status and export. Never opens landing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import duckdb

from ingest.config import Settings
from ingest.errors import IngestError

PUBLISHED_SCHEMAS = ("core", "coalitions", "timelines", "quality")


@contextmanager
def open_published(settings: Settings) -> Iterator[duckdb.DuckDBPyConnection]:
    """A read-only connection to the published build, which stays the same one however long it is held.

    Raises IngestError where nothing is published.
    """
    link = settings.warehouse_link
    if not link.exists():
        raise IngestError(f"{link}: expected a published build, found none. Run unga refresh first.")
    # The link's target and not the link: DuckDB takes two builds under one path for one database.
    try:
        connection = duckdb.connect(str(link.resolve()), read_only=True)
    except duckdb.Error as error:
        raise IngestError(
            f"{link}: expected a DuckDB file, found: {str(error).splitlines()[0]} "
            "Run unga build --full-refresh."
        ) from None
    try:
        yield connection
    finally:
        connection.close()
