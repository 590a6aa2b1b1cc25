"""A file of MARCXML cut into its records, as a stream: what is in memory is one block and one record.

Takes a binary stream in any encoding that its declaration names; gives every `record` element alone, as one
line of UTF-8. Prefixes (`ns0:record`, `marc:record`) stay as they are and may be undeclared in a piece:
`marc_fields` reads names without them. A document type declaration is refused, and with it every entity of a
file's own. What is damaged costs its own record only: reading goes on at the next, also across several
documents in one file.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO, NoReturn
from xml.parsers import expat

from ingest.errors import ParseError

_BLOCK = 1 << 18
_LONGEST_RECORD = 16 << 20
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']""")
_RECORD_START = re.compile(rb"<(?:[\w.-]+:)?record[\s/>]")
_LONGEST_START = 64  # bytes of a start tag that may be cut by the end of a block
_SEVERAL_DOCUMENTS = {
    expat.errors.codes[expat.errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT],
    expat.errors.codes[expat.errors.XML_ERROR_MISPLACED_XML_PI],
}
_CLOSING = expat.errors.codes[expat.errors.XML_ERROR_TAG_MISMATCH]


def read_records(stream: BinaryIO) -> Iterator[bytes]:
    """Every record of the file in order, each a line of UTF-8 XML.

    A damaged record is given as far as it goes, so that reading it fails and only it. Raises `ParseError`
    (`damaged_record`) where the file breaks off or is not to be read on, after all records before, and
    (`empty_file`) where it holds none.
    """
    splitter = _Splitter()
    try:
        for block in _as_utf8(_blocks(stream)):
            yield from splitter.feed(block)
        yield from splitter.finish()
    except ParseError:
        yield from splitter.given()
        raise
    if not splitter.has_given:
        raise ParseError(
            "empty_file",
            "expected catalogue records, found none, as a search without results gives; remove it",
        )


def _blocks(stream: BinaryIO) -> Iterator[bytes]:
    # One read at a time: of a gzip file that breaks off, `read` would withhold what came before the break.
    read = getattr(stream, "read1", stream.read)
    while block := read(_BLOCK):
        yield block


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
        raise _refusal(f"an encoding that is known, found {name!r}; save the file as UTF-8") from None
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


def _refusal(expected_and_found: str) -> ParseError:
    return ParseError("damaged_record", f"expected {expected_and_found}")


class _Splitter:
    """Follows the elements of a document and cuts its bytes at the records."""

    def __init__(self) -> None:
        self._pending = bytearray()  # bytes from the first that may still be needed
        self._start = 0  # place of the first of them in what the present parser was fed
        self._given: list[bytes] = []
        self.has_given = False
        self._seeking = False  # for the next record, after damage
        self._recovered = False
        self._begin(b"")

    def _begin(self, root: bytes) -> None:
        self._open: list[int] = []  # where the records that are open begin
        self._has_inner = False
        self._parser = expat.ParserCreate("utf-8")
        self._parser.StartElementHandler = self._start_element
        self._parser.EndElementHandler = self._end_element
        self._parser.StartDoctypeDeclHandler = self._refuse_doctype
        self._start = len(root)
        if root:
            self._parser.Parse(root, False)

    def given(self) -> list[bytes]:
        """What has been cut since the last call."""
        given, self._given = self._given, []
        self.has_given = self.has_given or bool(given)
        return given

    def feed(self, block: bytes) -> list[bytes]:
        """Take the next bytes; gives the records that end in them. Raises `ParseError`."""
        self._pending += block
        self._parse(block, is_last=False)
        return self.given()

    def finish(self) -> list[bytes]:
        """Take the end of the file. Raises `ParseError` where it comes too early."""
        self._parse(b"", is_last=True)
        return self.given()

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
        """Pass over what broke to the next record; the end of one document among several is no damage."""
        is_open = bool(self._open)
        place = self._parser.ErrorByteIndex
        first = self._open[-1] if is_open else place
        is_end = error.code in _SEVERAL_DOCUMENTS or (self._recovered and (error.code == _CLOSING or is_last))
        damaged = bytes(self._pending[first - self._start : place - self._start + 1])
        self._forget(max(place, first + 1))
        self._seeking = True
        if is_last and (is_open or not is_end) and not _RECORD_START.search(self._pending):
            what = expat.ErrorString(error.code)
            raise _refusal(f"a whole file of records, found one that breaks off ({what}); fetch it again")
        if is_open or not is_end:
            self._given.append(_as_line(damaged))

    def _forget(self, place: int) -> None:
        """Drop the bytes before a place that the parser gives."""
        length = place - self._start
        if length > 0:
            del self._pending[:length]
            self._start = place
        if self._open and len(self._pending) > _LONGEST_RECORD:
            limit = _LONGEST_RECORD >> 20
            raise _refusal(f"records of at most {limit} MB, found a longer one; take it out of the file")

    def _start_element(self, name: str, _: dict[str, str]) -> None:
        if name.rpartition(":")[2] == "record":
            self._open.append(self._parser.CurrentByteIndex)
            self._has_inner = False

    def _end_element(self, name: str) -> None:
        if name.rpartition(":")[2] != "record":
            return
        start = self._open.pop() - self._start
        if self._has_inner:  # an OAI record is only the envelope of the record within
            self._has_inner = bool(self._open)
            return
        self._has_inner = bool(self._open)
        end = self._pending.index(b">", self._parser.CurrentByteIndex - self._start) + 1
        self._given.append(_as_line(self._pending[start:end]))

    def _refuse_doctype(self, name: str, *_: object) -> NoReturn:
        if name.lower() == "html":
            raise _refusal("catalogue records, found a web page; fetch the file again")
        raise _refusal("catalogue records, found a document type declaration, which is not read; take it out")


def _as_line(content: bytes | bytearray) -> bytes:
    return bytes(content).replace(b"\r", b" ").replace(b"\n", b" ")
