"""One MARC record as fields, with damaged text mended.

Takes one `record` element as UTF-8 XML; gives its control fields, data fields and what was mended. Element
names are read without their prefix, whether it is declared or not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers import expat

from ingest.errors import ParseError
from ingest.grammar.double_encoding import repair_double_encoding

_BLANKS = re.compile(r"[ \t\r\n\u2028]+")
# Fields that facts are read from; what is mended in others concerns nobody.
READ_TAGS = frozenset({
    "001", "039", "089", "191", "245", "260", "269", "500", "515", "520", "590", "591", "593", "595", "596",
    "610", "611", "630", "650", "651", "710", "791", "793", "930", "952", "967", "968", "969", "991", "992",
    "993", "996",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class MarcField:
    """One field; a control field has one value under the code ``."""

    tag: str
    indicators: str
    values: tuple[tuple[str, str], ...]

    def get(self, code: str) -> str | None:
        """The first value of a subfield; None where there is none, or nothing in it."""
        return next((value for name, value in self.values if name == code and value), None)

    def all(self, *codes: str) -> list[str]:
        """Every value of these subfields, in order."""
        return [value for name, value in self.values if name in codes and value]


@dataclass(frozen=True, slots=True)
class Mended:
    """A value that was encoded twice: its place, as found, and as read."""

    place: str
    as_found: str
    as_repaired: str


@dataclass(slots=True)
class MarcRecord:
    """The fields of one record, in order, and what was mended in those that are read."""

    fields: list[MarcField] = field(default_factory=list)
    mended: list[Mended] = field(default_factory=list)
    is_deleted: bool = False  # an OAI record that says only that it is gone

    def tagged(self, *tags: str) -> Iterator[MarcField]:
        """Every field of these tags, in order of the record."""
        return (item for item in self.fields if item.tag in tags)

    def get(self, tag: str, code: str = "") -> str | None:
        """The first value of a subfield in the first field that has one."""
        return next((value for item in self.tagged(tag) if (value := item.get(code))), None)

    def all(self, tag: str, *codes: str) -> list[str]:
        """Every value of these subfields in all fields of a tag."""
        return [value for item in self.tagged(tag) for value in item.all(*codes)]


def read_record(content: bytes) -> MarcRecord:
    """Read one record element. Raises `ParseError` (`damaged_record`) where it is not one."""
    reader = _Reader()
    try:
        reader.parse(content)
    except expat.ExpatError as error:
        message = f"expected one MARC record, found damaged XML ({error}); fetch the file again"
        raise ParseError("damaged_record", message) from error
    record = MarcRecord(is_deleted=reader.is_deleted)
    is_damaged = any(_mend(text, False) != text for _, _, values in reader.fields for _, text in values)
    for tag, indicators, values in reader.fields:
        read = tuple((code, _tidy(_mend(text, is_damaged))) for code, text in values)
        record.fields.append(MarcField(tag, indicators, read))
        if tag in READ_TAGS:
            record.mended.extend(_mended(tag, values, read))
    return record


def _mended(tag: str, found: list[tuple[str, str]], read: tuple[tuple[str, str], ...]) -> Iterator[Mended]:
    for (code, before), (_, after) in zip(found, read, strict=True):
        if not before.isascii() and _tidy(before) != after:
            yield Mended(f"{tag} ${code}" if code else tag, _tidy(before), after)


def _mend(text: str, is_damaged: bool) -> str:
    return text if text.isascii() else repair_double_encoding(text, is_damaged)


def _tidy(text: str) -> str:
    return _BLANKS.sub(" ", text).strip()


class _Reader:
    """Collects fields as the elements of one record go by."""

    def __init__(self) -> None:
        self.fields: list[tuple[str, str, list[tuple[str, str]]]] = []
        self.is_deleted = False
        self._code: str | None = None  # of the value that is open
        self._text: list[str] = []

    def parse(self, content: bytes) -> None:
        # Without name spaces, since a prefix may be declared outside this piece.
        parser = expat.ParserCreate("utf-8")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.StartDoctypeDeclHandler = self._refuse
        parser.Parse(content, True)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        if local in ("controlfield", "datafield"):
            indicators = attributes.get("ind1", " ") + attributes.get("ind2", " ")
            self.fields.append((attributes.get("tag", ""), indicators, []))
        if local == "subfield" and self.fields:
            self._open(attributes.get("code", ""))
        elif local == "controlfield":
            self._open("")
        elif local == "header" and attributes.get("status") == "deleted":
            self.is_deleted = True

    def _open(self, code: str) -> None:
        self._code = code
        self._text.clear()

    def _characters(self, text: str) -> None:
        if self._code is not None:
            self._text.append(text)

    def _end(self, name: str) -> None:
        if self._code is not None and name.rpartition(":")[2] in ("subfield", "controlfield"):
            self.fields[-1][2].append((self._code, "".join(self._text)))
            self._code = None

    def _refuse(self, *_: object) -> NoReturn:
        raise ParseError(
            "damaged_record", "expected one MARC record, found a document type declaration; remove it"
        )
