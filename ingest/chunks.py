"""A content cut into jobs: a file of lines into some lines each, so that several processes can share it.

Takes bytes; gives ParseJobs in order. What breaks while lines are unpacked is a job that says so, after
the jobs of the lines before it.
"""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from ingest.detect import detect_format
from ingest.records import RejectRecord

LINE_FORMATS = {"bundle": "jsonl_bundle", "cover_facts": "cover_facts"}
"""Formats with one document a line, and the source that reads each."""

_LINES = 32
_BYTES = 1 << 20
_LONGEST_LINE = 64 << 20
_GZIP_MARK = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class ParseJob:
    """A content, or some lines of one, to be parsed on its own.

    Lines are numbered from `first_number` and are of the format `line_format`. `failure` is what broke when
    the lines were unpacked.
    """

    source_file: str
    sha256: str
    content: bytes
    symbol_given: str | None = None
    line_format: str | None = None
    first_number: int = 1
    is_last: bool = True
    failure: RejectRecord | None = None


def make_jobs(source_file: str, sha256: str, content: bytes, symbol_given: str | None) -> Iterator[ParseJob]:
    """One job for a document, several for a file of JSON lines, plain or gzip; the last says that it is."""
    line_format = line_format_of(content, source_file)
    if line_format is None:
        yield ParseJob(source_file, sha256, content, symbol_given)
        return
    waiting: ParseJob | None = None
    for number, lines, failure in _cut(content, source_file):
        if waiting:
            yield waiting
        waiting = ParseJob(source_file, sha256, lines, symbol_given, line_format, number, False, failure)
    if waiting:
        yield replace(waiting, is_last=True)


def line_format_of(content: bytes, source_file: str) -> str | None:
    """The format of a file of lines; None for a document, and for what the worker will refuse."""
    try:
        found = detect_format(content, PurePosixPath(source_file).name)
    except Exception:  # the parser meets it again, where every error becomes a reject of this one file
        return None
    return found if found in LINE_FORMATS else None


def _cut(content: bytes, source_file: str) -> Iterator[tuple[int, bytes, RejectRecord | None]]:
    """Some lines at a time with the number of their first, and at the end what broke, if anything did."""
    stream = io.BytesIO(content)
    unpacked = gzip.GzipFile(fileobj=stream) if content.startswith(_GZIP_MARK) else stream
    lines: list[bytes] = []
    number = 0
    try:
        while line := unpacked.readline(_LONGEST_LINE):
            number += 1
            if len(line) == _LONGEST_LINE and not line.endswith(b"\n"):
                raise ValueError(f"a line of more than {_LONGEST_LINE >> 20} MB")
            lines.append(line)
            if len(lines) >= _LINES or sum(map(len, lines)) >= _BYTES:
                yield number - len(lines) + 1, b"".join(lines), None
                lines = []
    except (OSError, EOFError, ValueError, zlib.error) as error:
        yield number - len(lines) + 1, b"".join(lines), None
        yield number + 1, b"", _unpacking_failure(source_file, number, error)
        return
    if lines:
        yield number - len(lines) + 1, b"".join(lines), None


def _unpacking_failure(source_file: str, number: int, error: Exception) -> RejectRecord:
    place = f"after line {number}"
    if isinstance(error, ValueError):
        reason = f"expected one document a line, found {error}; split it"
        return RejectRecord(source_file, None, place, "too_large", reason)
    reason = f"expected a whole gzip file, found one that breaks off ({error}); fetch it again"
    return RejectRecord(source_file, None, place, "truncated_gzip", reason)
