"""A content cut into jobs: a file of lines into some lines each, so that several processes can share it.

Takes bytes; gives ParseJobs in order. What breaks while lines are unpacked is a job that says so, after
the jobs of the lines before it.
"""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.records import RejectRecord

_LINES = 32
_BYTES = 1 << 20
_GZIP_MARK = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class ParseJob:
    """A content, or some lines of one, to be parsed on its own.

    Lines are numbered from `first_number`. `failure` is what broke when the lines were unpacked.
    """

    source_file: str
    sha256: str
    content: bytes
    symbol_given: str | None = None
    first_number: int = 1
    is_lines: bool = False
    is_last: bool = True
    failure: RejectRecord | None = None


def make_jobs(source_file: str, sha256: str, content: bytes, symbol_given: str | None) -> Iterator[ParseJob]:
    """One job for a document, several for a file of JSON lines, plain or gzip; the last says that it is."""
    if not _is_lines(content):
        yield ParseJob(source_file, sha256, content, symbol_given)
        return
    waiting: ParseJob | None = None
    for number, lines, failure in _cut(content, source_file):
        if waiting:
            yield waiting
        waiting = ParseJob(source_file, sha256, lines, symbol_given, number, True, False, failure)
    if waiting:
        yield ParseJob(source_file, sha256, waiting.content, symbol_given, waiting.first_number, True, True,
                       waiting.failure)


def _is_lines(content: bytes) -> bool:
    start = content[:65536]
    if start.startswith(_GZIP_MARK):
        try:
            start = zlib.decompressobj(31).decompress(start, 4096)
        except zlib.error:
            return False
    return start.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")


def _cut(content: bytes, source_file: str) -> Iterator[tuple[int, bytes, RejectRecord | None]]:
    stream = gzip.open(io.BytesIO(content)) if content.startswith(_GZIP_MARK) else io.BytesIO(content)
    lines: list[bytes] = []
    size, first, number = 0, 1, 0
    try:
        for number, line in enumerate(stream, start=1):
            lines.append(line)
            size += len(line)
            if len(lines) >= _LINES or size >= _BYTES:
                yield first, b"".join(lines), None
                lines, size, first = [], 0, number + 1
    except (OSError, EOFError, zlib.error) as error:
        reason = f"expected a whole gzip file, found one that breaks off ({error}); fetch it again"
        place = f"after line {number}"
        yield first, b"".join(lines), None
        yield number + 1, b"", RejectRecord(source_file, None, place, "truncated_gzip", reason)
        return
    if lines:
        yield first, b"".join(lines), None
