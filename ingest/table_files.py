"""Tables as plain UTF-8 files that DuckDB can read in parallel, and the lines of rows that it could not.

Takes paths; gives paths. DuckDB takes a gzip file that breaks off for a whole one, and reads neither
Windows-1252 nor files of two encodings, so such files are unpacked and recoded first, piece by piece.
"""

from __future__ import annotations

import codecs
import gzip
import tempfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO

from ingest.errors import ParseError

_GZIP_MARK = b"\x1f\x8b"
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_BLOCK = 1 << 20
_HEAD = 65_536


@contextmanager
def plain_table(path: Path, file_name: str) -> Iterator[Path]:
    """The file itself, or an unpacked and recoded copy for the time of the block, where it needs one.

    A file that is no UTF-8 is recoded line by line, as Windows-1252 where a line is not. Raises ParseError
    (`truncated_gzip`).
    """
    with ExitStack() as stack:
        plain = path
        with path.open("rb") as content:
            mark = content.read(2)
            if mark == _GZIP_MARK or mark in _UTF_16_MARKS:
                content.seek(0)
                plain = _place_for_a_copy(stack)
                with plain.open("wb") as target:
                    _unpack(content, target, mark == _GZIP_MARK, file_name)
        # DuckDB would find out, but fails beyond repair where such text is in a column that is not read.
        if not _is_utf_8(plain):
            recoded = _place_for_a_copy(stack)
            with plain.open("rb") as content, recoded.open("wb") as target:
                while lines := content.readlines(_BLOCK):
                    target.write(b"".join(map(_line_as_utf_8, lines)))
            plain = recoded
        yield plain


@contextmanager
def evened_table(plain: Path) -> Iterator[Path | None]:
    """A copy with one kind of line end, for the time of the block; None where the file has but one already.

    Two files that were joined may have two, at which DuckDB gives up.
    """
    with ExitStack() as stack:
        copy = _place_for_a_copy(stack)
        kinds = set()
        with plain.open("rb") as content, copy.open("wb") as target:
            while lines := content.readlines(_BLOCK):
                kinds |= {line.endswith(b"\r\n") for line in lines}
                target.writelines(line.replace(b"\r\n", b"\n") for line in lines)
        yield copy if len(kinds) > 1 else None


def _place_for_a_copy(stack: ExitStack) -> Path:
    return Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="unga-"))) / "table.csv"


def head_of(path: Path) -> str:
    """The first characters of a plain table."""
    with path.open("rb") as content:
        return content.read(_HEAD).decode("utf-8", errors="replace")


def lines_at(path: Path, offsets: Iterable[int]) -> dict[int, int]:
    """The number of the line on which each byte of a plain file stands, counted from 1."""
    lines: dict[int, int] = {}
    waiting = sorted(set(offsets), reverse=True)
    with path.open("rb") as content:
        start, line = 0, 1
        while waiting and (block := content.read(_BLOCK)):
            while waiting and waiting[-1] < start + len(block):
                offset = waiting.pop()
                lines[offset] = line + block.count(b"\n", 0, max(offset - start, 0))
            line += block.count(b"\n")
            start += len(block)
    return lines


def stands_at(path: Path, offset: int, text: str) -> bool:
    """Whether a row begins at a byte of a plain file, counted from 1."""
    start = text[:80].encode()
    with path.open("rb") as content:
        content.seek(max(offset - 1, 0))
        return content.read(len(start)) == start


def _is_utf_8(path: Path) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as content:
        try:
            while block := content.read(_BLOCK):
                # Most blocks are plain ASCII, which is quicker to see; half a letter may wait from before.
                if not block.isascii() or decoder.getstate()[0]:
                    decoder.decode(block)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
    return True


def _unpack(content: BinaryIO, target: BinaryIO, is_packed: bool, file_name: str) -> None:
    source: BinaryIO = gzip.GzipFile(fileobj=content) if is_packed else content  # type: ignore[assignment]
    try:
        block = source.read(_HEAD)
        if block[:2] in _UTF_16_MARKS:
            _copy_utf_16(block, source, target)
            return
        while block:
            target.write(block)
            block = source.read(_BLOCK)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        message = f"{file_name}: expected a whole gzip file, found one that breaks off ({error}); "
        raise ParseError("truncated_gzip", message + "fetch it again") from error


def _copy_utf_16(head: bytes, source: BinaryIO, target: BinaryIO) -> None:
    order = "utf-16-le" if head.startswith(b"\xff\xfe") else "utf-16-be"
    rest, block = b"", head[2:]
    while block:
        block = rest + block
        # never between the two halves of one character
        end = len(block) - len(block) % 2
        end -= 2 if end >= 2 and block[end - (1 if order.endswith("le") else 2)] & 0xFC == 0xD8 else 0
        target.write(block[:end].decode(order, errors="replace").encode("utf-8"))
        rest, block = block[end:], source.read(_BLOCK)


def _line_as_utf_8(line: bytes) -> bytes:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("cp1252", errors="replace").encode("utf-8")
    return line
