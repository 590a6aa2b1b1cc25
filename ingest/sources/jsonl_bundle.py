"""Source `jsonl_bundle`: many documents in one file, one JSON object a line, plain or gzip.

    {"symbol": "A/80/L.10", "file": "A_80_L.10.pdf", "pages": 5, "text": "United Nations …"}

Takes one line; gives the document inside it, for the source that reads its text. `text` is required and
may be a list with one text a page (a form feed inside a text also begins a page); `symbol` and `file` may
be missing; other keys are passed over. See `docs/formats.md`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from ingest.errors import ParseError
from ingest.records import Page

SOURCE_NAME = "jsonl_bundle"
VERSION = 1
SOURCE_FORMAT = "bundle"


@dataclass(frozen=True, slots=True)
class BundleDocument:
    """The document of one line. `symbol` is the line's own word, not yet checked against the text."""

    number: int
    symbol: str | None
    file_name: str | None
    pages: tuple[Page, ...]


def read_line(line: bytes | str, number: int, file_name: str) -> BundleDocument:
    """Read line `number` of `file_name`. Raises `ParseError` (`damaged_line`, `line_without_text`)."""
    place = f"line {number}"
    entry = read_object(line, number, file_name)
    text = entry.get("text")
    texts = text if isinstance(text, list) else [text]
    if not all(isinstance(part, str) for part in texts) or not "".join(texts).strip():
        symbol = entry.get("symbol") or entry.get("file") or "no symbol"
        message = f'{file_name}, {place}: expected the document in "text", found none ({symbol}); add it'
        raise ParseError("line_without_text", message, place=place, text=str(line[:200]))
    parts = [part for one in texts for part in one.split("\f")]
    pages = tuple(Page(page, part) for page, part in enumerate(parts, start=1) if part or page == 1)
    return BundleDocument(number, _text_or_none(entry.get("symbol")), _text_or_none(entry.get("file")), pages)


def read_object(line: bytes | str, number: int, file_name: str) -> dict[str, object]:
    """One line as a JSON object. Raises `ParseError` (`damaged_line`)."""
    place = f"line {number}"
    found = "broken JSON"
    try:
        entry = json.loads(line)
        if isinstance(entry, dict):
            return entry
        found = f"a JSON {type(entry).__name__}"
    except UnicodeDecodeError:
        found = "bytes that are not UTF-8"
    except (ValueError, RecursionError) as error:
        found = f"broken JSON ({error})"
    message = f"{file_name}, {place}: expected one JSON object, found {found}; correct the line"
    raise ParseError("damaged_line", message, place=place, text=str(line[:200]))


def _text_or_none(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None
