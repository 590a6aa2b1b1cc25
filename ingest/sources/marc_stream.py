"""A file of MARCXML cut into its records, as a stream: what is in memory is one block and one record.

Takes a binary stream, plain or gzip, in any encoding that its declaration names; gives every `record` element
alone, as one line of UTF-8, numbered in the order of the file. Prefixes (`ns0:record`, `marc:record`) stay as
they are and may be undeclared in a piece: `marc_fields` reads names without them. A document type declaration
is refused, and with it every entity of a file's own. What is damaged costs its own record only: the piece says
what broke, and reading goes on at the next record, also across several documents in one file.
"""

from __future__ import annotations

import codecs
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, NoReturn
from xml.parsers import expat

_BLOCK = 1 << 18
_LONGEST_RECORD = 16 << 20
_GZIP_MARK = b"\x1f\x8b"
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']""")
_RECORD_START = re.compile(rb"<(?:[\w.-]+:)?record[\s/>]")
_LONGEST_START = 64  # bytes of a start tag that may be cut by the end of a block
_SEVERAL_DOCUMENTS = {
    expat.errors.codes[expat.errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT],
    expat.errors.codes[expat.errors.XML_ERROR_MISPLACED_XML_PI],
}
_CLOSING = expat.errors.codes[expat.errors.XML_ERROR_TAG_MISMATCH]


@dataclass(frozen=True, slots=True)
class RecordPiece:
    """One record as a line of UTF-8 XML; or, with a reason code, what broke in its place."""

    number: int
    content: bytes = b""
    reason_code: str | None = None
    reason: str = ""


class _Refused(Exception):
    """The file is not to be read on; the text says why."""


def read_records(stream: BinaryIO) -> Iterator[RecordPiece]:
    """Every record of the file in order. Raises nothing: what breaks is a piece that says so."""
    splitter = _Splitter()
    trouble: tuple[str, str] | None = None
    try:
        for block in _as_utf8(_unpacked(stream)):
            yield from splitter.feed(block)
        yield from splitter.finish()
    except (OSError, EOFError, zlib.error) as error:
        reason = f"expected a whole gzip file, found one that breaks off ({error}); fetch it again"
        trouble = ("truncated_gzip", reason)
    except _Refused as error:
        trouble = ("damaged_record", str(error))
    yield from splitter.pieces()
    if trouble:
        yield RecordPiece(splitter.number + 1, b"", *trouble)


def _unpacked(stream: BinaryIO) -> Iterator[bytes]:
    """The stream in blocks; of a gzip file that breaks off, all that can be had before the error."""
    block = stream.read(_BLOCK)
    if not block.startswith(_GZIP_MARK):
        while block:
            yield block
            block = stream.read(_BLOCK)
        return
    member = zlib.decompressobj(zlib.MAX_WBITS | 16)
    while block:
        unpacked = member.decompress(block, _BLOCK)
        if unpacked:
            yield unpacked
        block = member.unconsumed_tail
        if member.eof:
            block = member.unused_data.lstrip(b"\0") or stream.read(_BLOCK)
            member = zlib.decompressobj(zlib.MAX_WBITS | 16) if block else member
        elif not block:
            block = stream.read(_BLOCK)
    if not member.eof:
        raise EOFError("end of file before the end of the data")


def _as_utf8(blocks: Iterator[bytes]) -> Iterator[bytes]:
    """The same text as UTF-8, whatever the byte order mark or the declaration says it is."""
    first = next(blocks, b"")
    name = _encoding_of(first)
    if name == "utf-8":
        yield first.removeprefix(codecs.BOM_UTF8)
        yield from blocks
        return
    try:
        decoder = codecs.getincrementaldecoder(name)(errors="replace")
    except LookupError:
        message = f"expected an encoding that is known, found {name!r}; save the file as UTF-8"
        raise _Refused(message) from None
    yield decoder.decode(first).encode()
    for block in blocks:
        yield decoder.decode(block).encode()
    yield decoder.decode(b"", final=True).encode()


def _encoding_of(head: bytes) -> str:
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    declared = _DECLARED.match(head[:200].removeprefix(codecs.BOM_UTF8))
    name = declared[1].decode("ascii").lower() if declared else "utf-8"
    return "utf-8" if name in ("utf-8", "utf8", "us-ascii", "ascii") else name


class _Splitter:
    """Follows the elements of a document and cuts its bytes at the records."""

    def __init__(self) -> None:
        self.number = 0  # of the last record given, whole or broken
        self._pending = bytearray()  # bytes from the first that may still be needed
        self._start = 0  # place of the first of them in what the present parser was fed
        self._given: list[RecordPiece] = []
        self._seeking = False  # for the next record, after damage
        self._recovered = False
        self._begin(b"")

    def _begin(self, root: bytes) -> None:
        self._open: list[int] = []  # where the records that are open begin
        self._has_inner = False
        self._depth = 0
        self._parser = expat.ParserCreate("utf-8")
        self._parser.StartElementHandler = self._start_element
        self._parser.EndElementHandler = self._end_element
        self._parser.StartDoctypeDeclHandler = self._refuse_doctype
        self._start = len(root)
        if root:
            self._parser.Parse(root, False)

    def pieces(self) -> list[RecordPiece]:
        """What has been cut since the last call."""
        given, self._given = self._given, []
        return given

    def feed(self, block: bytes) -> list[RecordPiece]:
        """Take the next bytes; gives the records that end in them. Raises `_Refused`."""
        self._pending += block
        self._parse(block, is_last=False)
        return self.pieces()

    def finish(self) -> list[RecordPiece]:
        """Take the end of the file."""
        self._parse(b"", is_last=True)
        return self.pieces()

    def _parse(self, block: bytes, is_last: bool) -> None:
        while True:
            if self._seeking:
                if not self._seek():
                    return
                block = bytes(self._pending)
            try:
                self._parser.Parse(block, is_last)
            except expat.ExpatError as error:
                self._recover(error, is_last)
                if is_last and not _RECORD_START.search(self._pending):
                    return
                continue
            self._forget(self._open[0] if self._open else self._parser.CurrentByteIndex)
            return

    def _seek(self) -> bool:
        found = _RECORD_START.search(self._pending)
        if not found:
            del self._pending[: max(0, len(self._pending) - _LONGEST_START)]
            return False
        del self._pending[: found.start()]
        self._seeking = False
        self._recovered = True
        self._begin(b"<collection>")
        return True

    def _recover(self, error: expat.ExpatError, is_last: bool) -> None:
        """Say what broke, unless it is only the end of a document, and pass over it."""
        at_end = error.code in _SEVERAL_DOCUMENTS or (self._recovered and error.code == _CLOSING)
        outside = not self._open
        is_end_of_recovered = outside and is_last and self._recovered
        if not (outside and (at_end or is_end_of_recovered)):
            self._report(error, is_last)
        self._forget(max(self._parser.ErrorByteIndex, self._open[-1] + 1 if self._open else 0))
        self._seeking = True

    def _report(self, error: expat.ExpatError, is_last: bool) -> None:
        self.number += 1
        what = "a file that breaks off" if is_last else "damaged XML"
        reason = f"expected a whole record, found {what} ({expat.ErrorString(error.code)}); fetch it again"
        self._given.append(RecordPiece(self.number, b"", "damaged_record", reason))

    def _forget(self, place: int) -> None:
        """Drop the bytes before a place that the parser gives."""
        length = place - self._start
        if length > 0:
            del self._pending[:length]
            self._start = place
        if self._open and len(self._pending) > _LONGEST_RECORD:
            raise _Refused(
                f"expected records of at most {_LONGEST_RECORD >> 20} MB, found a longer one; remove it"
            )

    def _start_element(self, name: str, _: dict[str, str]) -> None:
        if name.rpartition(":")[2] == "record":
            self._open.append(self._parser.CurrentByteIndex)
            self._has_inner = False

    def _end_element(self, name: str) -> None:
        if name.rpartition(":")[2] != "record":
            return
        start = self._open.pop() - self._start
        if self._has_inner:  # an OAI record is only the envelope of the record within
            return
        self._has_inner = bool(self._open)
        end = self._pending.index(b">", self._parser.CurrentByteIndex - self._start) + 1
        self.number += 1
        line = bytes(self._pending[start:end]).replace(b"\r", b" ").replace(b"\n", b" ")
        self._given.append(RecordPiece(self.number, line))

    def _refuse_doctype(self, name: str, *_: object) -> NoReturn:
        if name.lower() == "html":
            raise _Refused("expected catalogue records, found a web page; fetch the file again")
        raise _Refused(
            "expected catalogue records, found a document type declaration, which is not read; remove it"
        )
