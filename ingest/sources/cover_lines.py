"""One line of cover facts as a checked value: which keys it may have and what each must be."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass

from ingest.errors import ParseError
from ingest.grammar.symbols import parse_agenda_items, parse_session, parse_symbol
from ingest.sources.jsonl_bundle import read_object

DOCUMENT_TYPES = (
    "draft_resolution", "revised_draft_resolution", "amendment", "addendum", "draft_decision", "resolution",
    "other",
)  # fmt: skip
SUBMITTERS = ("members", "chair", "president", "committee", "secretariat")
LINK_KINDS = ("amends", "adds_sponsors_to", "replaces", "origin_draft", "origin_report")
_KEYS = {
    "unga", "symbol", "document_type", "dated_on", "session", "committee", "items", "title", "sponsors",
    "sponsor_line", "on_behalf_of", "submitted_by", "submitted_by_as_printed", "adopted_on", "origin_report",
    "origin_paragraph", "links", "source", "terms", "note",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class CoverItem:
    """An agenda item: canonical number, title, number as written."""

    item: str
    title: str | None
    as_printed: str


@dataclass(frozen=True, slots=True)
class CoverSponsor:
    """A sponsor as printed, and the group it acts for."""

    name: str
    on_behalf_of: str | None = None


@dataclass(frozen=True, slots=True)
class CoverLink:
    """A document that the cover names as the one it changes."""

    to_symbol: str
    link_kind: str
    evidence: str


@dataclass(frozen=True, slots=True)
class CoverFacts:
    """The facts of one cover. What is not known is None or empty."""

    symbol: str | None = None
    document_type: str | None = None
    dated_on: dt.date | None = None
    session: str | None = None
    committee: str | None = None
    items: tuple[CoverItem, ...] = ()
    title: str | None = None
    sponsors: tuple[CoverSponsor, ...] = ()
    sponsor_line: str | None = None
    on_behalf_of: str | None = None
    submitted_by: str | None = None
    submitted_by_as_printed: str | None = None
    adopted_on: dt.date | None = None
    origin_report: str | None = None
    origin_paragraph: str | None = None
    links: tuple[CoverLink, ...] = ()
    source: str | None = None
    terms: str | None = None


def read_line(line: bytes | str, number: int, file_name: str) -> CoverFacts:
    """Read and check line `number` of `file_name`.

    Raises `ParseError` (`damaged_line`, `missing_fact`, `wrong_fact`, `impossible_date`).
    """
    return _Line(read_object(line, number, file_name), number, file_name).facts()


class _Line:
    """One line being checked; knows its place for messages."""

    def __init__(self, entry: Mapping[str, object], number: int, file_name: str) -> None:
        self._entry = entry
        self._file_name = file_name
        self._place = f"line {number}"

    def facts(self) -> CoverFacts:
        if self._entry.get("unga") != "cover":
            raise self._error("wrong_fact", '"unga": "cover"', self._entry.get("unga"), "add it")
        for key in self._entry.keys() - _KEYS:
            raise self._error("wrong_fact", "a known key", key, "see docs/formats.md for the keys")
        symbol = self._text("symbol")
        parsed = parse_symbol(symbol) if symbol else None
        if symbol and parsed is None:
            raise self._error("wrong_fact", 'a document symbol in "symbol"', symbol, "write it as printed")
        session = self._session()
        if symbol is None and (self._text("title") is None or session is None):
            found = ", ".join(sorted(self._entry.keys() - {"unga"})) or "nothing"
            raise self._error("missing_fact", 'a "symbol", or a "title" and a "session"', found, "add them")
        return CoverFacts(
            symbol=symbol,
            document_type=self._one_of("document_type", DOCUMENT_TYPES),
            dated_on=self._date("dated_on"),
            session=session,
            committee=self._one_of("committee", ("1", "2", "3", "4", "5", "6")),
            items=self._items(),
            title=self._text("title"),
            sponsors=self._sponsors(),
            sponsor_line=self._text("sponsor_line"),
            on_behalf_of=self._text("on_behalf_of"),
            submitted_by=self._one_of("submitted_by", SUBMITTERS),
            submitted_by_as_printed=self._text("submitted_by_as_printed"),
            adopted_on=self._date("adopted_on"),
            origin_report=self._symbol("origin_report"),
            origin_paragraph=self._text("origin_paragraph"),
            links=self._links(),
            source=self._text("source"),
            terms=self._text("terms"),
        )

    def _error(self, code: str, expected: str, found: object, remedy: str) -> ParseError:
        shown = str(found)[:80] if found not in (None, "") else "nothing"
        message = f"{self._file_name}, {self._place}: expected {expected}, found {shown}; {remedy}"
        return ParseError(code, message, place=self._place, text=str(self._entry)[:200])

    def _text(self, key: str) -> str | None:
        value = self._entry.get(key)
        if value is not None and not isinstance(value, str):
            raise self._error("wrong_fact", f'text in "{key}"', value, "put it in quotation marks")
        return value.strip() or None if value else None

    def _one_of(self, key: str, values: tuple[str, ...]) -> str | None:
        value = self._text(key)
        if value is not None and value not in values:
            raise self._error("wrong_fact", f'one of {", ".join(values)} in "{key}"', value, "choose one")
        return value

    def _session(self) -> str | None:
        value = self._text("session")
        session = parse_session(value) if value else None
        if value and session is None:
            raise self._error(
                "wrong_fact", 'a session such as 80, S-33 or ES-11 in "session"', value, "correct it"
            )
        return session

    def _symbol(self, key: str) -> str | None:
        value = self._text(key)
        symbol = parse_symbol(value) if value else None
        if value and symbol is None:
            raise self._error("wrong_fact", f'a document symbol in "{key}"', value, "write it as printed")
        return symbol.canonical if symbol else None

    def _date(self, key: str) -> dt.date | None:
        value = self._text(key)
        if value is None:
            return None
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            raise self._error("wrong_fact", f'a day such as 2025-10-14 in "{key}"', value, "correct it")
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            raise self._error(
                "impossible_date", f'a day of the calendar in "{key}"', value, "correct it"
            ) from None

    def _list(self, key: str) -> list[object]:
        value = self._entry.get(key)
        if value is not None and not isinstance(value, list):
            raise self._error("wrong_fact", f'a list in "{key}"', value, "put it in square brackets")
        return value or []

    def _items(self) -> tuple[CoverItem, ...]:
        items = []
        for entry in self._list("items"):
            printed, title = entry, None
            if isinstance(entry, dict):
                printed, title = entry.get("item"), entry.get("title")
            read = parse_agenda_items(printed) if isinstance(printed, str) else []
            if len(read) != 1 or not isinstance(title, str | None):
                raise self._error("wrong_fact", 'an item such as "71 (b)" in "items"', entry, "correct it")
            items.append(CoverItem(read[0], title, str(printed)))
        return tuple(items)

    def _sponsors(self) -> tuple[CoverSponsor, ...]:
        sponsors = []
        for entry in self._list("sponsors"):
            name, group = entry, None
            if isinstance(entry, dict):
                name, group = entry.get("name"), entry.get("on_behalf_of")
            if not isinstance(name, str) or not name.strip() or not isinstance(group, str | None):
                raise self._error("wrong_fact", 'a name in "sponsors"', entry, "write the name as printed")
            sponsors.append(CoverSponsor(name.strip(), group))
        return tuple(sponsors)

    def _links(self) -> tuple[CoverLink, ...]:
        links = []
        report = self._symbol("origin_report")
        if report:
            links.append(CoverLink(report, "origin_report", str(self._entry["origin_report"])))
        for entry in self._list("links"):
            target = entry.get("to") if isinstance(entry, dict) else None
            kind = entry.get("kind") if isinstance(entry, dict) else None
            symbol = parse_symbol(target) if isinstance(target, str) else None
            if symbol is None or kind not in LINK_KINDS or not isinstance(entry, dict):
                expected = f'a symbol in "to" and one of {", ".join(LINK_KINDS)} in "kind"'
                raise self._error("wrong_fact", expected, entry, "correct it")
            links.append(CoverLink(symbol.canonical, str(kind), str(entry.get("evidence") or target)))
        return tuple(links)
