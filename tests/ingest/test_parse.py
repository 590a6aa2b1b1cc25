"""From bytes to a batch: what is read by which source, and what of a bad content is told."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest

from ingest import chunks
from ingest.config import PROJECT_FOLDER
from ingest.grammar.names import KnownNames, load_known_names
from ingest.parse import (
    PARSING_MODULES,
    PARSING_ROOMS,
    ParseOptions,
    code_digest,
    parse_file,
    parser_version,
)
from ingest.records import Batch
from tests.ingest.small_documents import draft


@pytest.fixture(scope="module")
def known_names() -> KnownNames:
    return load_known_names(PROJECT_FOLDER / "dbt" / "seeds")


def line(number: int, **changes: object) -> bytes:
    return json.dumps({"symbol": f"A/78/L.{number}", "text": draft(number), **changes}).encode() + b"\n"


def rejects_of(batch: Batch) -> list[tuple[str, str]]:
    return [(reject.place, reject.reason_code) for reject in batch.rejects]


def test_each_line_of_a_bundle_is_a_document_of_its_number(known_names: KnownNames) -> None:
    content = b"".join(line(number) for number in range(1, 71))
    batch = parse_file("bundle.jsonl", content, ParseOptions(), known_names)
    assert [document.number_in_file for document in batch.documents] == list(range(1, 71))
    assert {document.source_format for document in batch.documents} == {"bundle"}
    assert [document.symbol for document in batch.documents][:2] == ["A/78/L.1", "A/78/L.2"]


def test_a_gzip_bundle_gives_the_same_documents(known_names: KnownNames) -> None:
    content = line(1) + line(2)
    plain = parse_file("bundle.jsonl", content, ParseOptions(), known_names)
    packed = parse_file("bundle.jsonl.gz", gzip.compress(content), ParseOptions(), known_names)
    assert [document.title for document in packed.documents] == [
        document.title for document in plain.documents
    ]
    assert [sponsor.name_known for sponsor in packed.sponsors] == ["Chile", "France"] * 2


def test_bad_lines_are_told_by_number_and_the_others_are_read(known_names: KnownNames) -> None:
    content = line(1) + b"{broken\n" + b"\n" + line(4, text="") + line(5)
    batch = parse_file("bundle.jsonl", content, ParseOptions(), known_names)
    assert [document.symbol for document in batch.documents] == ["A/78/L.1", "A/78/L.5"]
    assert rejects_of(batch) == [("line 2", "damaged_line"), ("line 4", "line_without_text")]
    for reject in batch.rejects:
        assert reject.reason.startswith("expected"), reject.reason
        assert reject.record_id is not None and reject.record_id.endswith(reject.place.removeprefix("line "))


def test_a_document_without_end_inside_a_bundle(known_names: KnownNames) -> None:
    content = line(1, text="many words " * 500_000) + line(2)
    batch = parse_file("bundle.jsonl", content, ParseOptions(), known_names)
    assert rejects_of(batch) == [("line 1", "too_large")]
    assert [document.symbol for document in batch.documents] == ["A/78/L.2"]


def test_a_line_without_end(known_names: KnownNames, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chunks, "_LONGEST_LINE", 2000)
    content = line(1) + line(2, text="x" * 3000) + line(3)
    batch = parse_file("bundle.jsonl", content, ParseOptions(), known_names)
    assert rejects_of(batch) == [("after line 1", "too_large")]
    assert [document.symbol for document in batch.documents] == ["A/78/L.1"]


def test_a_bundle_cut_off_gives_what_is_whole(known_names: KnownNames) -> None:
    content = gzip.compress(b"".join(line(number) for number in range(1, 40)))
    batch = parse_file("bundle.jsonl.gz", content[:-20], ParseOptions(), known_names)
    assert batch.documents
    assert "truncated_gzip" in {reject.reason_code for reject in batch.rejects}


def test_cover_facts_are_a_source_of_their_own(known_names: KnownNames) -> None:
    entry = {"unga": "cover", "symbol": "A/C.1/79/L.9", "dated_on": "2024-10-14", "sponsors": ["Chile"]}
    batch = parse_file("covers.jsonl", json.dumps(entry).encode(), ParseOptions(), known_names)
    assert [(document.source_name, document.has_text) for document in batch.documents] == [
        ("cover_facts", False)
    ]


def test_a_symbol_comes_from_the_text_then_the_option_then_the_name(known_names: KnownNames) -> None:
    bare = draft(7).replace("A/78/L.7\n", "").encode()
    named = parse_file("in/A_78_L.7.txt", bare, ParseOptions(), known_names).documents[0]
    given = parse_file("in/A_78_L.8.txt", bare, ParseOptions("A/78/L.7"), known_names).documents[0]
    nothing = parse_file("in/text.txt", bare, ParseOptions(), known_names).documents[0]
    printed = parse_file("in/A_78_L.9.txt", draft(7).encode(), ParseOptions(), known_names).documents[0]
    assert (named.symbol, named.symbol_source) == ("A/78/L.7", "file_name")
    assert (given.symbol, given.symbol_source) == ("A/78/L.7", "option")
    assert (nothing.symbol, nothing.symbol_source) == (None, None)
    assert (printed.symbol, printed.symbol_source) == ("A/78/L.7", "text")


@pytest.mark.parametrize(("name", "content", "code"), [
    ("empty.txt", b"", "empty_file"),
    ("blank.txt", b" \n \n", "empty_file"),
    ("half.pdf", b"%PDF-1.4 and then nothing", "damaged_pdf"),
    ("letter.docx", b"PK\x03\x04" + bytes(200), "unknown_format"),
    ("page.html", b"<!doctype html><html><body>The General Assembly</body></html>", "unknown_format"),
    ("list.json", b'[{"symbol": "A/78/L.1"}]', "unknown_format"),
    ("recipe.txt", b"Take two eggs and a cup of flour.", "no_document"),
])  # fmt: skip
def test_what_cannot_be_read_is_one_reject(
    name: str, content: bytes, code: str, known_names: KnownNames
) -> None:
    batch = parse_file(f"in/{name}", content, ParseOptions(), known_names)
    assert batch.documents == []
    assert [reject.reason_code for reject in batch.rejects] == [code]
    assert batch.rejects[0].reason.startswith("expected")
    assert "\n" not in batch.rejects[0].reason


def test_the_version_names_what_it_depends_on(known_names: KnownNames) -> None:
    own = parser_version("draft_text", known_names.digest)
    assert "draft_text" in own and "resolution_text" not in own and known_names.digest[:12] in own
    for dispatching in ("jsonl_bundle", None):
        version = parser_version(dispatching, known_names.digest)
        assert "draft_text" in version and "resolution_text" in version


def test_the_code_of_parsing_is_part_of_the_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """A change of a module that sources share makes what landed stale, though no source's number says so."""
    before = parser_version("draft_text", "names")
    assert parser_version("draft_text", "names") == before
    read_bytes = Path.read_bytes

    def changed(path: Path) -> bytes:
        return read_bytes(path) + (b"# changed" if path.parts[-2:] == ("grammar", "dates.py") else b"")

    monkeypatch.setattr(Path, "read_bytes", changed)
    code_digest.cache_clear()
    try:
        assert parser_version("draft_text", "names") != before
    finally:
        code_digest.cache_clear()


def test_every_module_that_the_sources_import_is_in_the_digest() -> None:
    """Run apart, so that only what parsing itself imports is there."""
    program = "import sys, ingest.parse; print(*sorted(n for n in sys.modules if n.startswith('ingest.')))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    # the names of errors change no record; the version of tables is told apart from that of documents
    apart = {"ingest.errors", "ingest.bulk_version"}
    rooms = tuple(f"ingest.{room}" for room in PARSING_ROOMS)
    modules = {f"ingest.{name.removesuffix('.py')}" for name in PARSING_MODULES}
    assert [
        name for name in done.stdout.split() if not name.startswith(rooms) and name not in modules | apart
    ] == []
