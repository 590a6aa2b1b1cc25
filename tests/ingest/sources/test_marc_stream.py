"""Files of catalogue records cut into records: prefixes, several documents, damage, breaks, bombs."""

from __future__ import annotations

import gzip
import io
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.chunks import make_jobs
from ingest.errors import ParseError
from ingest.parse import ParseOptions, parse_file
from ingest.sources.marc_fields import read_record
from ingest.sources.marc_stream import read_records
from tests.ingest.sources.marc_records import collection, draft, names

DRAFTS = [draft(symbol=f"A/C.3/78/L.{number}", names="Chile and France") for number in range(1, 6)]
FILE = collection(*DRAFTS)


def symbols(content: bytes) -> list[str | None]:
    return [read_record(piece).get("191", "a") for piece in read_records(io.BytesIO(content))]


def until_error(content: bytes) -> tuple[int, str, str]:
    """How many records come before the error, its code and its text."""
    n_pieces = 0
    with pytest.raises(ParseError) as raised:
        for _ in read_records(io.BytesIO(content)):
            n_pieces += 1
    return n_pieces, raised.value.reason_code, str(raised.value)


EXPECTED = [f"A/C.3/78/L.{number}" for number in range(1, 6)]


@pytest.mark.parametrize(
    "content",
    [
        FILE,
        re.sub(rb"<(/?)(record|datafield|subfield|controlfield)", rb"<\1ns0:\2", FILE),
        re.sub(rb"<(/?)(\w+field|record|collection)", rb"<\1marc:\2", FILE),
        FILE.decode().replace("UTF-8", "UTF-16").encode("utf-16"),
        b"\xef\xbb\xbf" + FILE,
        b"\n<!-- saved -->\n" + FILE,  # the declaration is not at the beginning
        collection(*DRAFTS[:2]) + collection(*DRAFTS[2:]),  # pages of a search, one after the other
    ],
)
def test_every_record_of_a_file(content: bytes) -> None:
    assert symbols(content) == EXPECTED


def test_a_single_record_is_a_file() -> None:
    assert symbols(DRAFTS[0]) == EXPECTED[:1]


def test_pieces_are_lines() -> None:
    assert [piece.count(b"\n") for piece in read_records(io.BytesIO(FILE))] == [0] * 5


def test_an_envelope_is_no_record() -> None:
    record = b"<metadata>" + DRAFTS[0].replace(b"record>", b"m:record>") + b"</metadata>"
    deleted = b'<record><header status="deleted"/></record>'
    content = b"<OAI-PMH><ListRecords><record><header/>" + record + b"</record>" + deleted
    pieces = list(read_records(io.BytesIO(content + b"</ListRecords></OAI-PMH>")))
    assert [read_record(piece).is_deleted for piece in pieces] == [False, True]


def test_a_break_keeps_what_came_before() -> None:
    found, code, reason = until_error(FILE[: FILE.index(b"L.4") + 40])
    assert (found, code) == (3, "damaged_record")
    assert "breaks off" in reason


def test_a_file_that_lacks_only_its_end_keeps_all_records() -> None:
    found, code, _ = until_error(FILE.replace(b"</collection>", b""))
    assert (found, code) == (5, "damaged_record")


@pytest.mark.parametrize("damage", [b"&nbsp;", b"<b>", b"\x01", b"</record></collection>"])
def test_damage_costs_its_own_record_only(damage: bytes) -> None:
    place = FILE.index(b"L.3") + 3
    read: list[str | None] = []
    for piece in read_records(io.BytesIO(FILE[:place] + damage + FILE[place:])):
        try:
            read.append(read_record(piece).get("191", "a"))
        except ParseError as error:
            assert error.reason_code == "damaged_record"
    assert [symbol for symbol in read if symbol in EXPECTED and symbol != EXPECTED[2]] == [
        symbol for symbol in EXPECTED if symbol != EXPECTED[2]
    ]


BOMB = b'<!DOCTYPE c [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def test_definitions_of_entities_are_refused() -> None:
    found, code, reason = until_error(FILE.replace(b"<!--", BOMB + b"<!--"))
    assert (found, code) == (0, "damaged_record")
    assert "document type declaration" in reason
    with pytest.raises(ParseError):
        read_record(BOMB + DRAFTS[0])


def test_a_search_without_results_is_named() -> None:
    found, code, reason = until_error(collection())
    assert (found, code) == (0, "empty_file")
    assert "without results" in reason


def test_a_record_without_end_is_not_kept_in_memory() -> None:
    endless = b"<collection><record>" + b"<x>" + b"y" * (17 << 20)
    assert until_error(endless)[1:] == (
        "damaged_record", "expected records of at most 16 MB, found a longer one; take it out of the file"
    )  # fmt: skip


def test_a_file_in_jobs_and_as_rejects() -> None:
    many = collection(*(draft(symbol=f"A/C.3/78/L.{number}") for number in range(1, 81)))
    jobs = list(make_jobs("records.xml", "0f", gzip.compress(many, mtime=0), None))
    assert len(jobs) > 1
    assert [job.first_number for job in jobs] == [1, 33, 65]
    assert [job.is_last for job in jobs] == [False, False, True]


def test_a_break_is_one_reject_beside_the_documents() -> None:
    for content, code in ((FILE[:-700], "damaged_record"), (gzip.compress(FILE)[:-20], "truncated_gzip")):
        batch = parse_file("records.xml", content, ParseOptions(), names())
        assert 0 < len(batch.documents) < 5
        assert [(reject.reason_code, reject.place) for reject in batch.rejects] == [
            (code, f"after record {len(batch.documents)}")
        ]


def test_a_damaged_record_is_named_by_its_number() -> None:
    batch = parse_file("records.xml", FILE.replace(b"L.3", b"L.3&nbsp;"), ParseOptions(), names())
    assert [document.number_in_file for document in batch.documents] == [1, 2, 4, 5]
    assert [(reject.reason_code, reject.place) for reject in batch.rejects] == [
        ("damaged_record", "record 3")
    ]


@settings(deadline=None)
@given(st.integers(1, 400))
def test_blocks_may_end_anywhere(size: int) -> None:
    class Slow(io.BytesIO):
        def read1(self, _: int | None = -1) -> bytes:
            return self.read(size)

    assert len(list(read_records(Slow(FILE)))) == 5


def test_the_real_file(shared_data: Path) -> None:
    with (shared_data / "marcxml" / "session_78_committee_3_drafts.part1.xml").open("rb") as stream:
        assert sum(1 for _ in read_records(stream)) == 60
