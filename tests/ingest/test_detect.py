"""What a content is, told by its bytes and words."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from ingest.detect import detect_format, detect_source
from ingest.errors import IngestError, UnknownSource
from ingest.reason_codes import REASON_CODES

DRAFT = """United Nations
A/C.1/79/L.9
General Assembly
Distr.: Limited
14 October 2024
Seventy-ninth session
First Committee
Agenda item 98
Albania and Austria: draft resolution
Lorem ipsum
The General Assembly,
Recalling resolution 78/1, the resolution adopted by the General Assembly on 5 September 2023,
1. Decides to meet.
"""
RESOLUTION = """United Nations
A/RES/79/9
General Assembly
Distr.: General
Seventy-ninth session
Agenda item 98
Resolution adopted by the General Assembly on 2 December 2024
[on the report of the First Committee (A/79/408, para. 9)]
79/9. Lorem ipsum
The General Assembly,
Recalling a draft resolution,
1. Decides to meet.
"""
SECURITY_COUNCIL = (
    "United Nations\nS/PV.10100\nSecurity Council\nSeventy-ninth year\nThe meeting was called to order"
)
LINE = b'{"symbol": "A/RES/79/9", "file": "x.pdf", "pages": 1, "text": "The General Assembly, ..."}\n'
VOTES = b'{"unga": "votes", "resolution": "A/RES/78/16", "stage": "plenary", "yes": "AFG"}\n'
RECORDS = (
    b'<?xml version="1.0"?>\n<!-- Search-Engine-Total-Number-Of-Results: 1 -->\n<collection>\n'
    b'<record><datafield tag="191" ind1=" " ind2=" "/></record></collection>'
)
COVER = b'{"unga": "cover", "symbol": "A/79/L.1", "title": "Lorem"}\n'


@pytest.mark.parametrize(
    ("content", "source_name", "source_format"),
    [
        (DRAFT.encode(), "draft_text", "text"),
        (RESOLUTION.encode(), "resolution_text", "text"),
        (RESOLUTION.encode("utf-16"), "resolution_text", "text"),
        (DRAFT.replace("A/C.1/79/L.9\n", "").encode(), "draft_text", "text"),
        (
            DRAFT.replace("Lorem ipsum", "Report of the Council " * 20 + "A/HRC/58/2").encode(),
            "draft_text",
            "text",
        ),
        (
            b"1514 (XV). Declaration on colonies\n\nThe General Assembly,\n\nMindful of it,\n\nDeclares:\n",
            "resolution_text",
            "text",
        ),
        (b"The General Assembly,\nRecalling the Charter,\n1. Decides to meet;\n", "draft_text", "text"),
        (LINE * 3, "jsonl_bundle", "bundle"),
        (gzip.compress(LINE * 3, mtime=0), "jsonl_bundle", "bundle"),
        (COVER, "cover_facts", "cover_facts"),
        (RECORDS, "marcxml", "marcxml"),
        (gzip.compress(RECORDS, mtime=0), "marcxml", "marcxml"),
        (RECORDS.replace(b"record", b"ns0:record").replace(b"data", b"ns0:data"), "marcxml", "marcxml"),
        (b"<!-- Search-Engine-Total-Number-Of-Results: 0 -->\n<collection/>", "marcxml", "marcxml"),
        (gzip.compress(COVER, mtime=0), "cover_facts", "cover_facts"),
        (VOTES, "vote_facts", "vote_facts"),
        (VOTES.replace(b"yes", b"A" * 70_000, 1), "vote_facts", "vote_facts"),
        (b'{"symbol": "A/1", "text": "' + b"x" * 200_000 + b'"}\n', "jsonl_bundle", "bundle"),
    ],
)
def test_what_is_read(content: bytes, source_name: str, source_format: str) -> None:
    detected = detect_source(content, "any name at all")
    assert (detected.source_name, detected.source_format) == (source_name, source_format)


@pytest.mark.parametrize(
    ("content", "reason_code", "named"),
    [
        (b"", "empty_file", "empty"),
        (b" \n\t\n", "empty_file", "empty"),
        (SECURITY_COUNCIL.encode(), "other_organ", "S/PV.10100 of the Security Council"),
        (DRAFT.replace("A/C.1/79/L.9", "A/HRC/58/L.9").encode(), "other_organ", "the Human Rights Council"),
        (DRAFT.replace("A/C.1/79/L.9", "A/AC.109/2024/L.9").encode(), "other_organ", "a subsidiary body"),
        (b"The Security Council,\nRecalling,\n1. Decides;\n", "other_organ", "Security Council"),
        (b"United Nations\nA/C.3/79/SR.5\nGeneral Assembly\nOfficial", "not_yet_read", "summary record"),
        (b'<?xml version="1.0"?><rss><channel/></rss>', "unknown_format", "another kind (rss)"),
        (b'{"ED_DecisionNumber": "71/401", "ED_Title": "x"}\n', "not_yet_read", "iGov portal"),
        (b'{\n"countries": {\n"AFG": "AFGHANISTAN"}}', "not_yet_read", "without the symbols"),
        (b"Titles,Links,Yes,No,Abstentions\nx,4035019,,,\n", "not_yet_read", "search results"),
        (b"<!-- cached -->\n<html><body>Too many requests", "unknown_format", "web page"),
        (b"undl_id,ms_code,ms_vote\n1,A,Y\n", "unknown_format", "undl_id, ms_code, ms_vote"),
        (b"undl_id,ms_code,permanent_member,ms_vote\n1,A,B,Y\n", "other_organ", "Security Council"),
        (gzip.compress(b"rcid,ccode\n3,2\n", mtime=0), "unknown_format", "rcid, ccode"),
        (b"code,name,area\n1,A,2\n2,B,3\n4,C,5\n", "unknown_format", "code, name, area"),
        (b"PK\x03\x04word", "unknown_format", "Word"),
        (b"<!DOCTYPE html><html>", "unknown_format", "web page"),
        (b'[{"a": 1}]', "unknown_format", "JSON list"),
        (b'{"a": 1}\n', "unknown_format", "JSON Lines with a"),
        (b'{\n  "a": 1\n}\n', "unknown_format", "not one object a line"),
        (b"a shopping list: bread, butter\n", "no_document", "without any sign"),
        (b"country_column\nSENEGAL\nIRAN (ISLAMIC REPUBLIC OF)\n", "unknown_format", "'country_column'"),
        (b"a,b\n1,2\n", "unknown_format", "a table or a list that begins with 'a,b'"),
        (b"\x1f\x8bnot gzip", "truncated_gzip", "gzip"),
    ],
)  # fmt: skip
def test_what_is_refused_by_name(content: bytes, reason_code: str, named: str) -> None:
    with pytest.raises(UnknownSource) as raised:
        detect_source(content, "odd.bin")
    assert raised.value.reason_code == reason_code
    assert named in str(raised.value)
    assert str(raised.value).startswith("odd.bin: expected ")


def test_binary_is_no_text() -> None:
    with pytest.raises(IngestError) as raised:
        detect_source(bytes(range(256)) * 50, "noise.txt")
    assert getattr(raised.value, "reason_code", None) == "not_text"


def test_a_pdf_is_known_by_its_mark_and_not_by_its_name() -> None:
    assert detect_format(b"%PDF-1.7\n...", "draft.txt") == "pdf"


def test_real_documents(shared_data: Path) -> None:
    sources = {
        "A_C.1_80_L.11.pdf": "draft_text",
        "A_RES_73_3-EN.pdf": "resolution_text",
        "000_9248fafc50032362.txt": "draft_text",
        "002_8a403a79436117ad.txt": "resolution_text",
        "A_C.3_78_L.41.txt": "draft_text",
        "A_61_PV.107-EN.pdf": "meeting_record",
        "A_65_PV.71-EN.pdf": "meeting_record",
    }
    for name, source in sources.items():
        content = (shared_data / "documents" / name).read_bytes()
        assert detect_source(content, "x").source_name == source, name
    for name in ("S_PV.8422-EN.pdf", "S_PV.10100-EN.pdf"):
        with pytest.raises(UnknownSource) as raised:
            detect_source((shared_data / "documents" / name).read_bytes(), "x")
        assert raised.value.reason_code == "other_organ"


def test_an_excerpt_of_a_meeting_record_is_known_by_the_name_of_its_file() -> None:
    text = b"The President: Draft resolution I is before us (A/78/L.5).\nIt was so decided."
    assert detect_source(text, "A_78_PV.50.part.txt").source_name == "meeting_record"


def test_every_reason_code_is_documented_and_in_use(repository: Path) -> None:
    files = [file for file in (repository / "ingest").rglob("*.py") if file.name != "reason_codes.py"]
    code = "\n".join(file.read_text(encoding="utf-8") for file in files)
    raised = set(re.findall(r'(?:UnknownSource|ParseError|self\._error)\(\s*"(\w+)"', code))
    rows = set(re.findall(r'"file", "(\w+)", reason|trouble="(\w+)"', code))
    assert raised | {name for found in rows for name in found if name} <= set(REASON_CODES)
    tables = "\n".join(file.read_text(encoding="utf-8") for file in (repository / "ingest").rglob("*.sql"))
    used = set(re.findall(r'"(\w+)"', code)) | set(re.findall(r"'(\w+)'", tables))
    assert set(REASON_CODES) - used == set()


def test_the_document_of_formats_lists_every_code_as_it_is(repository: Path) -> None:
    text = (repository / "docs" / "formats.md").read_text(encoding="utf-8")
    listed = dict(re.findall(r"^\| `(\w+)` \| (.+) \|$", text.split("## Reason codes")[1], re.MULTILINE))
    assert listed == REASON_CODES


def test_a_part_of_a_record_without_name_or_symbol_is_known_by_its_chair() -> None:
    text = (
        "The President: We shall now vote on draft resolution A/57/L.3 of the General Assembly.\n"
        "A recorded vote was taken.\nIn favour:\nChad\nDraft resolution A/57/L.3 was adopted by 1 vote to "
        "none."
        "\nThe President: Thank you."
    )
    assert detect_source(text.encode(), "part.txt").source_name == "meeting_record"
    council = text.replace("of the General Assembly", "of the Council").replace("A/57/L.3", "S/2002/3")
    with pytest.raises(UnknownSource):
        detect_source(council.encode(), "part.txt")
