"""Writing landing: transactions that end whole or not at all, and the errors that are landing's own.

Takes a connection to landing. Raises LoadError where landing itself cannot be written.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress

import duckdb

from ingest.errors import LoadError

# A full disk or a broken file would fail for every document alike: no reason to reject them one by one.
FATAL_ERRORS = (
    duckdb.IOException,
    duckdb.FatalException,
    duckdb.OutOfMemoryException,
    duckdb.InternalException,
    duckdb.TransactionException,
    MemoryError,
    OSError,
)


class transaction:
    """A block whose changes are kept together, or undone where it raises."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self.connection = connection

    def __enter__(self) -> None:
        self.connection.execute("begin transaction")

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            self.connection.execute("commit")
            return
        with suppress(duckdb.Error):  # it may have ended the transaction already, and its error counts
            self.connection.execute("rollback")


@contextmanager
def landing_errors() -> Iterator[None]:
    """Turn whatever goes wrong with the database into a LoadError."""
    try:
        yield
    except (duckdb.Error, *FATAL_ERRORS) as error:
        raise landing_trouble(error) from None


def landing_trouble(error: BaseException) -> LoadError:
    """What to tell of a landing that could not be written."""
    return LoadError(
        f"landing could not be written: {first_line(error)}. Nothing of this batch "
        "was kept; free some space or memory and run the command again."
    )


def first_line(error: BaseException) -> str:
    """The first line of an error's words, or its name where it has none."""
    return (str(error).splitlines() or [type(error).__name__])[0]
