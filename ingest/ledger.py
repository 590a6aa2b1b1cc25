"""What landing remembers of every path it has read, so that only what is new is read again."""

from __future__ import annotations

from dataclasses import dataclass

RejectKey = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class FileEntry:
    """One row of the ledger: what is known of one path that was read."""

    source_file: str
    sha256: str | None
    size: int | None
    modified_ns: int | None
    parser_version: str
    source_name: str | None
    symbol_given: str | None
    status: str  # loaded | rejected
    read_as: str | None
    n_records: int
    n_rejects: int
