"""One line of cover facts as a checked value: which keys it may have and what each must be."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ingest.grammar.symbols import parse_agenda_items, parse_symbol
from ingest.sources.fact_lines import COMMITTEES, FactLine
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


class _Line(FactLine):
    """One line of cover facts being checked."""

    def facts(self) -> CoverFacts:
        self.check_keys("cover", _KEYS)
        symbol, session = self.text("symbol"), self.session()
        self.symbol("symbol")
        if symbol is None and (self.text("title") is None or session is None):
            expected = 'a "symbol", or a "title" and a "session"'
            raise self.error("missing_fact", expected, self.keys_given(), "add them")
        return CoverFacts(
            symbol=symbol,
            document_type=self.one_of("document_type", DOCUMENT_TYPES),
            dated_on=self.day("dated_on"),
            session=session,
            committee=self.one_of("committee", COMMITTEES),
            items=self._items(),
            title=self.text("title"),
            sponsors=self._sponsors(),
            sponsor_line=self.text("sponsor_line"),
            on_behalf_of=self.text("on_behalf_of"),
            submitted_by=self.one_of("submitted_by", SUBMITTERS),
            submitted_by_as_printed=self.text("submitted_by_as_printed"),
            adopted_on=self.day("adopted_on"),
            origin_report=self.symbol("origin_report"),
            origin_paragraph=self.text("origin_paragraph"),
            links=self._links(),
            source=self.text("source"),
            terms=self.text("terms"),
        )

    def _items(self) -> tuple[CoverItem, ...]:
        items = []
        for entry in self.entries("items"):
            printed, title = entry, None
            if isinstance(entry, dict):
                printed, title = entry.get("item"), entry.get("title")
            read = parse_agenda_items(printed) if isinstance(printed, str) else []
            if len(read) != 1 or not isinstance(title, str | None):
                raise self.error("wrong_fact", 'an item such as "71 (b)" in "items"', entry, "correct it")
            items.append(CoverItem(read[0], title, str(printed)))
        return tuple(items)

    def _sponsors(self) -> tuple[CoverSponsor, ...]:
        sponsors = []
        for entry in self.entries("sponsors"):
            name, group = entry, None
            if isinstance(entry, dict):
                name, group = entry.get("name"), entry.get("on_behalf_of")
            if not isinstance(name, str) or not name.strip() or not isinstance(group, str | None):
                raise self.error("wrong_fact", 'a name in "sponsors"', entry, "write the name as printed")
            sponsors.append(CoverSponsor(name.strip(), group))
        return tuple(sponsors)

    def _links(self) -> tuple[CoverLink, ...]:
        links = []
        report = self.symbol("origin_report")
        if report:
            links.append(CoverLink(report, "origin_report", str(self._entry["origin_report"])))
        for entry in self.entries("links"):
            target = entry.get("to") if isinstance(entry, dict) else None
            kind = entry.get("kind") if isinstance(entry, dict) else None
            symbol = parse_symbol(target) if isinstance(target, str) else None
            if symbol is None or kind not in LINK_KINDS or not isinstance(entry, dict):
                expected = f'a symbol in "to" and one of {", ".join(LINK_KINDS)} in "kind"'
                raise self.error("wrong_fact", expected, entry, "correct it")
            links.append(CoverLink(symbol.canonical, str(kind), str(entry.get("evidence") or target)))
        return tuple(links)
