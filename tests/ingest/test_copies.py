"""Copies of one document that differ only in their layout give the same facts."""

from __future__ import annotations

import gzip
import json
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.grammar.known_names import load_known_names
from ingest.grammar.names import KnownNames
from ingest.parse import ParseOptions, parse_file
from ingest.records import Batch

_EVERY = 45  # of the 701 documents of the bundle
_QUOTES = str.maketrans("“”‘’", "\"\"''")


@pytest.fixture(scope="module")
def known() -> KnownNames:
    return load_known_names(Path(__file__).parents[2] / "dbt" / "seeds")


@pytest.fixture(scope="module")
def texts(shared_data: Path) -> list[str]:
    with gzip.open(shared_data / "documents" / "un_texts_part1.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for number, line in enumerate(lines) if number % _EVERY == 0]


def _one_line(text: str) -> str:
    return " ".join(text.split())


COPIES: dict[str, Callable[[str], str]] = {
    "carriage returns": lambda text: text.replace("\n", "\r\n"),
    "decomposed letters": lambda text: unicodedata.normalize("NFD", text),
    "straight quotation marks": lambda text: text.translate(_QUOTES),
    "hyphens that do not break": lambda text: text.replace("-", "\u2011"),
    "soft hyphens": lambda text: re.sub("([a-z]{4})([a-z]{4})", "\\1\u00ad\\2", text),
    "quoted Markdown": lambda text: "\n".join(f"> {line}" for line in text.split("\n")),
    "linked numbers": lambda text: re.sub(r"(?<![\w/.])(\d\d/\d{1,3})(?![\d/])", r"[\1](#)", text),
    "spaces that do not break": lambda text: text.replace(" ", "\u00a0"),
    "indented": lambda text: "\n".join("      " + line for line in text.split("\n")),
}


def _facts(text: str, known: KnownNames) -> dict[str, object]:
    batch = parse_file("copy.txt", text.encode("utf-8"), ParseOptions(), known)
    document = batch.documents[0]
    return {
        "document": (document.symbol, document.document_type, document.session, document.committee),
        "title": _folded(document.title),
        "dates": (document.dated_on, document.adopted_on, document.meeting_number),
        "items": [(item.item, _folded(item.title)) for item in batch.agenda_items],
        "sponsors": [(_folded(row.name_as_printed), _folded(row.on_behalf_of)) for row in batch.sponsors],
        "links": [(link.to_symbol, link.link_kind) for link in batch.links],
        "operative": [row.label for row in batch.paragraphs if row.paragraph_kind == "operative"],
        "preambular": _count(batch, "preambular"),
        "cited": sorted({row.cited_symbol for row in batch.citations if row.cited_symbol}),
    }


def _folded(text: str | None) -> str | None:
    return unicodedata.normalize("NFC", text).translate(_QUOTES) if text else text


def _count(batch: Batch, kind: str) -> int:
    return sum(row.paragraph_kind == kind for row in batch.paragraphs)


@pytest.mark.parametrize("copy", COPIES)
def test_a_copy_gives_the_facts_of_the_original(copy: str, texts: list[str], known: KnownNames) -> None:
    for text in texts:
        assert _facts(COPIES[copy](text), known) == _facts(text, known)


def test_a_whole_document_in_one_line_keeps_nearly_all(texts: list[str], known: KnownNames) -> None:
    """Headings cannot be told apart without lines; covers, citations and numbers can."""
    same = total = 0
    for text in texts:
        copy, original = _facts(_one_line(text), known), _facts(text, known)
        assert (copy["document"], copy["sponsors"]) == (original["document"], original["sponsors"])
        same += sum(copy[name] == original[name] for name in original)
        total += len(original)
    assert same / total > 0.95
