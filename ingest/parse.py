"""Content to records: detect the source, hand over to its parser, turn its errors into rejects.

Takes bytes; gives a Batch, always: what cannot be read is a reject in it, never an exception. Does no
input or output, so that it can run in any process. Imports neither duckdb nor polars, which workers
do not need.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from ingest.detect import Detected, detect_source
from ingest.errors import ParseError, UnknownSource
from ingest.names import KnownNames
from ingest.readers import read_pages
from ingest.records import Batch, Origin, RejectRecord
from ingest.sources import LINE_SOURCES, PAGE_SOURCES
from ingest.symbols import parse_symbol

_CHUNK_LINES = 32
_CHUNK_BYTES = 1 << 20
_GZIP_MARK = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class ParseOptions:
    """What a user says about a file beside its content."""

    symbol: str | None = None


@dataclass(frozen=True, slots=True)
class ParseJob:
    """A content, or some lines of one, to be parsed on its own."""

    source_file: str
    sha256: str
    content: bytes
    symbol_given: str | None = None
    first_number: int = 1
    is_lines: bool = False
    is_last: bool = True
    failure: RejectRecord | None = None  # what broke when the lines were read


@dataclass(frozen=True, slots=True)
class ParsedContent:
    """What a job yields, and the source that read it (None where none did)."""

    batch: Batch
    source_name: str | None
