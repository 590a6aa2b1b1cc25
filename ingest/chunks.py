"""A content cut into jobs: a file of many records into some records each, so that processes can share it.

Takes bytes or a stream of them, which is read piece by piece; gives ParseJobs in order. A record is a line
of JSON or an element of a catalogue's XML. What breaks while records are unpacked is a job that says so,
after the jobs of the records before it. A table of votes is one job without content: DuckDB reads it.
"""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import BinaryIO

from ingest.detect import HEAD_BYTES, detect_format
from ingest.detect_tables import TABLE_FORMATS
from ingest.errors import ParseError
from ingest.records import RejectRecord
from ingest.sources.marc_stream import read_records

LINE_FORMATS = {"bundle": "jsonl_bundle", "cover_facts": "cover_facts", "vote_facts": "vote_facts"}
"""Formats with one record a line, and the source that reads each: its `parse_line`."""

RECORD_FORMATS = {"marcxml": "marcxml"}
"""Formats of records that are not lines, and the source that reads each: its `parse_record`."""

SPLITTERS: dict[str, Callable[[BinaryIO], Iterator[bytes]]] = {"marcxml": read_records}
"""How a format of RECORD_FORMATS is cut: the unpacked stream to the bytes of one whole record after another.

A splitter raises ParseError where what follows cannot be told apart; the records before are kept.
"""

PART_FORMATS = LINE_FORMATS | RECORD_FORMATS

_PARTS = 32
_BYTES = 1 << 20
_LONGEST_LINE = 64 << 20
_GZIP_MARK = b"\x1f\x8b"

Part = tuple[bytes, RejectRecord | None]


@dataclass(frozen=True, slots=True)
class ParseJob:
    """A content, or some records of one (`parts`), to be parsed on its own.

    Records are numbered from `first_number` and are of the format `part_format`; a table, which has neither
    content nor parts, is of `table_format`. `failure` is what broke when the records were unpacked.
    """

    source_file: str
    sha256: str
    content: bytes
    symbol_given: str | None = None
    part_format: str | None = None
    parts: tuple[bytes, ...] = ()
    first_number: int = 1
    is_last: bool = True
    failure: RejectRecord | None = None
    table_format: str | None = None

    @property
    def part_name(self) -> str:
        """What a record of this job is called when a place is named."""
        return "record" if self.part_format in RECORD_FORMATS else "line"


def make_jobs(
    source_file: str, sha256: str, content: bytes | BinaryIO, symbol_given: str | None
) -> Iterator[ParseJob]:
    """One job for a document or a table, several for a file of many records; the last says that it is."""
    stream = io.BytesIO(content) if isinstance(content, bytes) else content
    whole_format = _format_of(stream, source_file)
    if whole_format in TABLE_FORMATS:
        yield ParseJob(source_file, sha256, b"", symbol_given, table_format=whole_format)
    elif whole_format in PART_FORMATS:
        first = ParseJob(source_file, sha256, b"", symbol_given, whole_format, is_last=False)
        yield from _jobs_of_parts(first, stream)
    else:
        yield ParseJob(source_file, sha256, stream.read(), symbol_given)


def is_of_many(stream: BinaryIO, source_file: str) -> bool:
    """Whether the content is read piece by piece, so that it need not fit into memory."""
    found = _format_of(stream, source_file)
    return found in PART_FORMATS or found in TABLE_FORMATS


def table_format_of(stream: BinaryIO, source_file: str) -> str | None:
    """The format of a table; None for every other content."""
    found = _format_of(stream, source_file)
    return found if found in TABLE_FORMATS else None


def _format_of(stream: BinaryIO, source_file: str) -> str | None:
    """The format by the first bytes; None for what the worker will refuse."""
    head = stream.read(HEAD_BYTES)
    stream.seek(0)
    try:
        return detect_format(head, PurePosixPath(source_file).name)
    except Exception:  # the parser meets it again, where every error becomes a reject of this one file
        return None


def _jobs_of_parts(first: ParseJob, stream: BinaryIO) -> Iterator[ParseJob]:
    waiting: ParseJob | None = None
    for number, parts, failure in _gather(_parts_of(first, stream)):
        if waiting:
            yield waiting
        waiting = replace(first, first_number=number, parts=tuple(parts), failure=failure)
    yield replace(waiting or first, is_last=True)


def _gather(parts: Iterator[Part]) -> Iterator[tuple[int, list[bytes], RejectRecord | None]]:
    """Some records at a time with the number of their first, and at the end what broke, if anything did."""
    gathered: list[bytes] = []
    number = size = 0
    for part, failure in parts:
        if failure:
            yield number - len(gathered) + 1, gathered, None
            yield number + 1, [], failure
            return
        number += 1
        gathered.append(part)
        size += len(part)
        if len(gathered) >= _PARTS or size >= _BYTES:
            yield number - len(gathered) + 1, gathered, None
            gathered, size = [], 0
    if gathered:
        yield number - len(gathered) + 1, gathered, None


def _parts_of(job: ParseJob, stream: BinaryIO) -> Iterator[Part]:
    is_packed = stream.read(2) == _GZIP_MARK
    stream.seek(0)
    unpacked: BinaryIO = gzip.GzipFile(fileobj=stream) if is_packed else stream  # type: ignore[assignment]
    cut = SPLITTERS.get(job.part_format or "", _lines)
    number = 0
    try:
        for part in cut(unpacked):
            number += 1
            yield part, None
    except (OSError, EOFError, ValueError, zlib.error, ParseError) as error:
        yield b"", _unpacking_failure(job, number, error)


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    while line := stream.readline(_LONGEST_LINE):
        if len(line) == _LONGEST_LINE and not line.endswith(b"\n"):
            raise ValueError(f"a line of more than {_LONGEST_LINE >> 20} MB")
        yield line


def _unpacking_failure(job: ParseJob, number: int, error: Exception) -> RejectRecord:
    place = f"after {job.part_name} {number}"
    if isinstance(error, ParseError):
        return RejectRecord(job.source_file, None, place, error.reason_code, str(error), error.text or None)
    if isinstance(error, ValueError):
        reason = f"expected one document a line, found {error}; split it"
        return RejectRecord(job.source_file, None, place, "too_large", reason)
    reason = f"expected a whole gzip file, found one that breaks off ({error}); fetch it again"
    return RejectRecord(job.source_file, None, place, "truncated_gzip", reason)
