"""Lines of a bundle."""

from __future__ import annotations

import json

import pytest

from ingest.errors import ParseError
from ingest.sources.jsonl_bundle import read_line


def test_a_line_gives_the_document_inside_it() -> None:
    line = json.dumps({"symbol": "A/80/L.10", "file": "A_80_L.10.pdf", "pages": 2, "text": "first\fsecond"})
    document = read_line(line.encode(), 3, "bundle.jsonl.gz")
    assert (document.number, document.symbol, document.file_name) == (3, "A/80/L.10", "A_80_L.10.pdf")
    assert [(page.number, page.text) for page in document.pages] == [(1, "first"), (2, "second")]


def test_one_text_a_page() -> None:
    document = read_line(json.dumps({"text": ["first", "second"]}), 1, "b")
    assert [page.text for page in document.pages] == ["first", "second"]
    assert document.symbol is None


@pytest.mark.parametrize(
    ("line", "reason_code"),
    [
        (b'{"symbol": "A/80/L.10"', "damaged_line"),
        (b'"text"', "damaged_line"),
        (b'{"text": "\xff\xfe"}', "damaged_line"),
        (b'{"symbol": "A/80/L.10"}', "line_without_text"),
        (b'{"symbol": "A/80/L.10", "text": " "}', "line_without_text"),
        (b'{"symbol": "A/80/L.10", "text": 5}', "line_without_text"),
    ],
)
def test_broken_lines(line: bytes, reason_code: str) -> None:
    with pytest.raises(ParseError) as raised:
        read_line(line, 12, "bundle.jsonl")
    assert raised.value.reason_code == reason_code
    assert str(raised.value).startswith("bundle.jsonl, line 12: expected ")
