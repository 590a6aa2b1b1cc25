"""How commands end: one or two lines, and the exit status that says what happened."""

from __future__ import annotations

import errno

import click
import pytest

from ingest.endings import Terminated, describe
from ingest.errors import BuildError, IngestError, LoadError, LockHeld


@pytest.mark.parametrize(("error", "command", "status"), [
    (LockHeld("held"), "refresh", 3),
    (BuildError("failed"), "refresh", 4),
    (LoadError("failed"), "ingest", 4),
    (IngestError("no names"), "refresh", 4),
    (IngestError("no build"), "sql", 1),
    (click.UsageError("what?"), "refresh", 2),
    (OSError(errno.ENOSPC, "No space left on device", "/home"), "refresh", 4),
    (OSError(errno.EACCES, "Permission denied", b"/home"), "status", 1),
    (MemoryError(), "build", 4),
    (ValueError("a\nfault\n\nof several lines"), "refresh", 4),
    (KeyboardInterrupt(), "refresh", 130),
    (Terminated(), "refresh", 143),
])  # fmt: skip
def test_every_error_has_its_status_and_at_most_two_lines(
    error: BaseException, command: str, status: int
) -> None:
    message, found = describe(error, command)
    assert found == status
    assert 1 <= len(message.splitlines()) <= 2


def test_a_rejected_document_and_a_failed_build_are_told_apart() -> None:
    """1 says that documents were rejected; a refresh that could not work must not say so."""
    assert describe(OSError("gone"), "refresh")[1] == 4
    assert "Nothing was published" in describe(OSError("gone"), "refresh")[0]
