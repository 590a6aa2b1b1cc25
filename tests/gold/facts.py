"""Comparison of what the parsers read with facts that people read in the same documents.

Every JSON file of this folder holds the facts of one document (`symbol`, `files` where its text is held,
cover, paragraph counts and openings, cited resolutions). A key that is absent is a fact on which readers
may differ; `note` says why. Nothing here was produced by a parser.
"""

from __future__ import annotations

import datetime as dt
import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ingest.grammar.names import KnownNames
from ingest.parse import ParseOptions, parse_file
from ingest.records import Batch, ParagraphRecord

FOLDER = Path(__file__).parent
BUNDLE = "un_texts_part1.jsonl.gz"

Facts = dict[str, Any]

_SINGLE_FACTS = (
    "document_type", "session", "committee", "title", "dated_on", "submitted_by", "adopted_on", "issued_on",
    "meeting_number", "meeting_is_resumed", "origin_report", "origin_paragraph",
)  # fmt: skip
_BODY_KINDS = ("preambular", "operative")
_TEXT_MARKS = str.maketrans({"’": "'", "‘": "'", "‑": "-", "‐": "-", "“": '"', "”": '"'})


@dataclass(frozen=True, slots=True)
class Check:
    """One fact compared. `kind` groups facts for the bars: `sponsor`, `cover`, `citation found` and so on."""

    kind: str
    fact: str
    expected: object
    found: object

    @property
    def is_right(self) -> bool:
        """Whether the parser read what people read."""
        return self.expected == self.found


def gold_files() -> list[Path]:
    """The JSON files of the standard, in order of name."""
    return sorted(FOLDER.glob("*.json"))


def read_facts(path: Path) -> Facts:
    """The facts of one document."""
    facts: Facts = json.loads(path.read_text(encoding="utf-8"))
    return facts


@cache
def _bundle_lines(bundle: Path) -> dict[str, bytes]:
    with gzip.open(bundle, "rb") as lines:
        return {json.loads(line)["symbol"]: line for line in lines}


def parse_copy(facts: Facts, file_name: str, documents: Path, known_names: KnownNames) -> Batch:
    """Parse one held copy of a document through the entry point that the commands use."""
    path = documents / file_name
    content = _bundle_lines(path)[facts["symbol"]] if file_name == BUNDLE else path.read_bytes()
    name = "one_line.jsonl" if file_name == BUNDLE else file_name
    return parse_file(name, content, ParseOptions(), known_names)


def compare(facts: Facts, batch: Batch) -> list[Check]:
    """Every fact of the standard beside what the parser read."""
    if len(batch.documents) != 1:
        return [Check("cover", "documents", 1, [reject.reason for reject in batch.rejects])]
    return [
        *_cover(facts, batch),
        *_sponsors(facts, batch),
        *_links(facts, batch),
        *_paragraphs(facts, batch),
        *_citations(facts, batch),
        *_commitments(facts, batch),
    ]


def fold(value: object) -> object:
    """Text without differences of spacing, apostrophes, quotes and hyphens; other values unchanged."""
    if isinstance(value, dt.date):
        return value.isoformat()
    if not isinstance(value, str):
        return value
    return re.sub(r"\s+", " ", value.translate(_TEXT_MARKS)).strip()


def _cover(facts: Facts, batch: Batch) -> Iterator[Check]:
    document = batch.documents[0]
    yield Check("cover", "symbol", facts["symbol"], document.symbol)
    for fact in _SINGLE_FACTS:
        if fact in facts:
            yield Check("cover", fact, fold(facts[fact]), fold(getattr(document, fact)))
    expected = [(item["item"], fold(item["title"])) for item in facts["agenda_items"]]
    rows = sorted(batch.agenda_items, key=lambda row: row.position)
    found = [(row.item, fold(row.title)) for row in rows]
    yield Check("cover", "agenda_items", expected, found)


def _sponsors(facts: Facts, batch: Batch) -> Iterator[Check]:
    rows = sorted(batch.sponsors, key=lambda row: row.position)
    expected = [fold(name) for name in facts["sponsors"]]
    found = [fold(row.name_as_printed) for row in rows if row.sponsor_kind != "organ"]
    for name in expected:
        yield Check("sponsor", "sponsor", name, name if name in found else None)
    for name in found:
        if name not in expected:
            yield Check("invented sponsor", "sponsor", None, name)
    if set(expected) == set(found):
        yield Check("order", "order of sponsors", expected, found)
    unknown = [row.name_as_printed for row in rows if row.sponsor_kind == "unresolved"]
    yield Check("sponsor", "unresolved names", [], unknown)
    if "on_behalf_of" in facts:
        groups = {_group_words(row.on_behalf_of) for row in rows} - {None}
        expected_group = _group_words(facts["on_behalf_of"])
        yield Check("cover", "on_behalf_of", expected_group, next(iter(groups), None))


def _group_words(text: str | None) -> str | None:
    """The group that a printed phrase or a name of the list means, by its telling words."""
    for words in ("Non-Aligned", "Group of 77", "African States", "European Union"):
        if text and words.lower() in str(fold(text)).lower():
            return words
    return text


def _links(facts: Facts, batch: Batch) -> Iterator[Check]:
    for fact, kind in (("origin_drafts", "origin_draft"), ("amends", "amends")):
        if fact in facts:
            found = sorted(link.to_symbol for link in batch.links if link.link_kind == kind)
            yield Check("cover", fact, sorted(facts[fact]), found)


def _paragraphs(facts: Facts, batch: Batch) -> Iterator[Check]:
    operative = [row for row in batch.paragraphs if row.paragraph_kind == "operative"]
    if "n_preambular" in facts:
        preambular = [row for row in batch.paragraphs if row.paragraph_kind == "preambular"]
        yield Check("paragraphs", "n_preambular", facts["n_preambular"], len(preambular))
    if "n_operative" in facts:
        yield Check("cover", "n_operative", facts["n_operative"], len(operative))
    if "n_sub_operative" in facts:
        parts = [row for row in batch.paragraphs if row.paragraph_kind == "sub_operative"]
        yield Check("paragraphs", "n_sub_operative", facts["n_sub_operative"], len(parts))
    if "n_footnotes" in facts:
        notes = [row for row in batch.paragraphs if row.paragraph_kind == "footnote" and _is_numbered(row)]
        yield Check("paragraphs", "n_footnotes", facts["n_footnotes"], len(notes))
        loose = [row.label for row in notes if row.parent_no is None]
        yield Check("paragraphs", "footnotes without an anchor", [], loose)
    if "sections" in facts:
        sections = dict.fromkeys(row.section for row in batch.paragraphs if row.paragraph_kind in _BODY_KINDS)
        found = [re.sub(r"^([IVX]+|[A-Z])\..*", r"\1", section) for section in sections if section]
        yield Check("paragraphs", "sections", facts["sections"], found)
    openings = facts.get("operative_openings", [])
    if len(openings) == len(operative):
        for number, (opening, row) in enumerate(zip(openings, operative, strict=True), start=1):
            start = str(fold(row.text))[: len(opening)]
            yield Check("paragraphs", f"opening of operative paragraph {number}", opening, start)


def _is_numbered(footnote: ParagraphRecord) -> bool:
    return bool(footnote.label and footnote.label.isdigit())


def _citations(facts: Facts, batch: Batch) -> Iterator[Check]:
    rows = [row for row in batch.citations if row.cited_kind == "resolution" and "/RES/" in row.cited_symbol]
    found = {row.cited_symbol for row in rows if row.cited_symbol.startswith("A/RES/")}
    expected = set(facts["cited_resolutions"])
    for symbol in sorted(expected):
        yield Check("citation found", "cited", symbol, symbol if symbol in found else None)
    for symbol in sorted(found):
        yield Check("citation right", "cited", symbol if symbol in expected else None, symbol)
    for symbol, printed in facts.get("cited_dates", {}).items():
        dates = {fold(row.cited_on) for row in rows if row.cited_symbol == symbol and row.cited_on}
        yield Check("citation date", f"date of {symbol}", {printed}, dates)


def _commitments(facts: Facts, batch: Batch) -> Iterator[Check]:
    found = [str(fold(row.due_text)) for row in batch.commitments]
    for due in facts.get("due_texts", []):
        hits = [text for text in found if due.lower() in text.lower() or text.lower() in due.lower()]
        yield Check("commitment", "due", due, due if hits else found)
