"""What a content is, by its bytes and words and not by its name.

`detect_format` looks at the bytes (PDF, text, lines of JSON, tables, XML), `detect_document` at the words
of a document's pages, `detect_source` does both. Each raises `UnknownSource` with a code of
`reason_codes` where nothing here reads the content.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.detect_meetings import is_verbatim_record
from ingest.detect_records import FACTS, format_of_json, format_of_markup, not_read
from ingest.detect_reports import begins_as_report, is_report_excerpt, is_whole_report
from ingest.detect_tables import PARQUET, find_table
from ingest.errors import UnknownSource
from ingest.grammar.symbols import Symbol, find_symbols, parse_symbol, symbol_from_file_name
from ingest.readers import is_pdf, read_pages
from ingest.records import Page

HEAD_BYTES = 65_536
_TOP = 400  # the symbol stands at the top; one of another organ further down is a reference
_GZIP_MARK = b"\x1f\x8b"
# First bytes of what people drop into a folder by mistake.
_FOREIGN_MARKS = (
    (b"PK\x03\x04", "a Word, Excel or zip file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "a Rich Text file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"SQLite format 3", "an SQLite database"),
)
_OPENING = re.compile(r"(?:^|[\s”\"):])The\s+General\s+Assembly\s*(?:,|[a-z\n])")
_MASTHEAD = re.compile(r"Distr\b|Agenda\s+items?\s+\d|(?:General\s+Assembly|session|United\s+Nations)\s*\n")
_IS_RESOLUTION = re.compile(
    r"resolutions?\s+adopted\s+(?:by\s+the\s+General\s+Assembly|without|on\s+the\s+report)|"
    r"adopted\s+by\s+the\s+General\s+Assembly\s+on\s+\d",
    re.IGNORECASE,
)
# "44/25.   Convention on the Rights of the Child", "1514 (XV). Declaration …": all that older copies print.
_IS_NUMBERED_RESOLUTION = re.compile(
    r"(?:^|\n|meeting\s\d{1,2} \w+ \d{4})\s*"
    r"(?:\d{2}/\d{1,3}|\d{1,4}(?: [A-Z])? \((?:E?S-)?[IVXL]+\))\.\s+[A-Z]"
)
_IS_DRAFT = re.compile(
    r"\bdraft\s+(?:resolution|decision)|\bamendments?\s+to\s+(?:the\s+)?(?:draft|revised)|"
    r"Distr\.?:?\s*Limited|programme\s+budget\s+implications",
    re.IGNORECASE,
)
_IS_MEETING = re.compile(
    r"(?:Verbatim|Summary|Provisional\s+verbatim)\s+record|The\s+meeting\s+was\s+called\s+to\s+order|"
    r"\d\w*\s+plenary\s+meeting\s+\w+,\s+\d|^\s*The\s+(?:Acting\s+)?President\s*(?:\([^)]*\))?:",
    re.IGNORECASE | re.MULTILINE,
)
_OTHER_SPEAKER = re.compile(
    r"(?:^|\n)\s*The\s+(Security\s+Council|Human\s+Rights\s+Council|Economic\s+and\s+Social\s+Council),"
)
_OTHER_ORGANS = {
    "S": "the Security Council",
    "E": "the Economic and Social Council",
    "T": "the Trusteeship Council",
    "HRC": "the Human Rights Council",
    "AC": "a subsidiary body",
    "CONF": "a conference",
}
_BODY_OF_A_TEXT = re.compile(
    r"(?:^|\n)\s*(?:1\s*\.\s*)?(?:Recall|Reaffirm|Decides|Requests|Welcom|Not|Stress)\w+ "
)


_OF_MANY = {*FACTS.values(), "marcxml"}  # formats that name their source


@dataclass(frozen=True, slots=True)
class Detected:
    """Which source module reads a content, and its format as the seed of precedences names it."""

    source_name: str
    source_format: str


def detect_source(content: bytes, file_name: str) -> Detected:
    """Find the source of one file.

    Raises `UnknownSource` where no source reads it and `ParseError` (from the reader) where its text
    cannot be had at all. A caller that has the pages already uses `detect_document`.
    """
    source_format = detect_format(content, file_name)
    if source_format == "bundle":
        return Detected("jsonl_bundle", source_format)
    if source_format in _OF_MANY:
        return Detected(source_format, source_format)
    return detect_document(read_pages(content, file_name), source_format, file_name)


def detect_format(content: bytes, file_name: str) -> str:
    """`pdf`, `text`, or a format of many records or of a table; raises `UnknownSource` for any other."""
    head = _head(content, file_name)
    if is_pdf(head):
        return "pdf"
    for mark, name in _FOREIGN_MARKS:
        if head.startswith(mark):
            raise _unknown(file_name, name, "save it as PDF or plain text")
    if head.startswith(b"PAR1"):
        return PARQUET
    text = _as_text(head)
    start = text.lstrip("\ufeff \t\r\n")
    if start.startswith("<"):
        return format_of_markup(start, file_name)
    if start.startswith(("{", "[")):
        is_whole_line = len(start) < HEAD_BYTES // 4 or "\n" in start
        return format_of_json(start, file_name, is_whole_line)
    return _format_of_table(start, file_name) or "text"


def detect_document(pages: Sequence[Page], source_format: str, file_name: str) -> Detected:
    """Tell drafts from resolutions by the words of the pages. Raises `UnknownSource` for anything else."""
    text = "\n".join(page.text for page in pages[:2])
    opening = _OPENING.search(text)
    head = text[: min(opening.start() if opening else 3000, 3000)]
    symbol = _own_symbol(head, file_name)
    source_name = _meeting_or_report(text, symbol, file_name)
    if source_name is not None:
        return Detected(source_name, source_format)
    if symbol and not symbol.is_general_assembly:
        raise _other_organ(symbol, file_name)
    if symbol and symbol.kind == "meeting_record":
        raise _not_yet(file_name, f"a summary record ({symbol.canonical})")
    if is_report_excerpt(head, symbol):
        return Detected("committee_report", source_format)
    if symbol and symbol.kind == "draft" and (opening or _MASTHEAD.search(head)):
        return Detected("draft_text", source_format)
    if _IS_RESOLUTION.search(head) or (symbol and symbol.kind == "resolution" and opening):
        return Detected("resolution_text", source_format)
    if opening and _IS_NUMBERED_RESOLUTION.search(head):
        return Detected("resolution_text", source_format)
    if symbol and symbol.series is None and is_report_excerpt(text, symbol):
        return Detected("committee_report", source_format)
    if _IS_DRAFT.search(head) and (opening or _MASTHEAD.search(head)):
        return Detected("draft_text", source_format)
    return _by_words(text, head, symbol, source_format, file_name)


def _meeting_or_report(text: str, symbol: Symbol | None, file_name: str) -> str | None:
    if begins_as_report(text):
        return "committee_report"
    named = parse_symbol(file_name) or symbol_from_file_name(file_name)
    if is_verbatim_record(text, symbol, named):
        return "meeting_record"
    return "committee_report" if is_whole_report(text) else None


def _by_words(text: str, head: str, symbol: Symbol | None, source_format: str, file_name: str) -> Detected:
    if _IS_MEETING.search(text[:6000]):
        raise _not_yet(file_name, "a meeting record that is neither the plenary's nor the First Committee's")
    if is_report_excerpt(text, symbol):
        return Detected("committee_report", source_format)
    if _OPENING.search(text) and _BODY_OF_A_TEXT.search(text):
        return Detected("draft_text", source_format)
    speaker = _OTHER_SPEAKER.search(text)
    if speaker:
        message = (
            f"{file_name}: expected a document of the General Assembly, found a text of the "
            f"{' '.join(speaker.group(1).split())}; remove it"
        )
        raise UnknownSource("other_organ", message)
    if _MASTHEAD.search(head):
        kind = f"a document of another kind ({symbol.canonical})" if symbol else "a document of another kind"
        raise _not_yet(file_name, kind)
    if _is_list(text):
        first = text.strip().split("\n", 1)[0].strip()
        raise _unknown(file_name, f"a table or a list that begins with {first!r}", "remove it")
    raise UnknownSource(
        "no_document",
        f"{file_name}: expected a draft or a resolution of the General Assembly, found text without any "
        "sign of one (no symbol, no masthead, no operative paragraphs); remove it",
    )


def _is_list(text: str) -> bool:
    """Whether every line is one short cell or row under the name of a column, and none a sentence."""
    lines = [line.strip() for line in text.split("\n") if line.strip()][:50]
    is_headed = len(lines) > 1 and re.fullmatch(r"[A-Za-z]\w*(?:[,;\t]\w+)*", lines[0]) is not None
    return is_headed and all(len(line) <= 80 and not line.endswith((".", ":", ";")) for line in lines)


def _own_symbol(head: str, file_name: str) -> Symbol | None:
    """The first symbol of the head is the document's own; else the one that names it from outside."""
    found = [item for item in find_symbols(head[:1500]) if item[2].is_general_assembly or item[0] < _TOP]
    return found[0][2] if found else parse_symbol(file_name) or symbol_from_file_name(file_name)


def _head(content: bytes, file_name: str) -> bytes:
    if not content.strip(b" \t\r\n\f\x00\xef\xbb\xbf"):
        raise UnknownSource(
            "empty_file", f"{file_name}: expected a document, found an empty file; fetch it again"
        )
    if not content.startswith(_GZIP_MARK):
        return content[:HEAD_BYTES]
    try:
        head = zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(content, HEAD_BYTES)
    except zlib.error as error:
        message = f"{file_name}: expected a whole gzip file, found damaged data ({error}); fetch it again"
        raise UnknownSource("truncated_gzip", message) from error
    is_readable = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[", b"<")
    if not is_readable and not _format_of_table(_as_text(head).lstrip("\ufeff"), file_name):
        raise _unknown(file_name, "a gzip file that holds no JSON Lines", "unpack it first")
    return head


def _as_text(head: bytes) -> str:
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return head.decode("utf-16", errors="replace")
    return head.decode("utf-8", errors="replace")


def _format_of_table(start: str, file_name: str) -> str | None:
    """The format of a table of votes; None for what is no table. Refuses a table of another kind."""
    table = find_table(start, file_name)
    if table:
        return table.kind.source_name
    header = start.split("\n", 1)[0].strip("\r")
    if not 1 <= header.count(",") + header.count("\t") + header.count(";") <= 200:
        return None
    cells = [cell.strip(' "') for cell in re.split(r"[,;\t]", header)]
    if {"Titles", "Links", "Yes"} <= set(cells):
        found = "search results of the Digital Library (totals without states)"
        raise not_read(file_name, found, "fetch the voting records themselves (unga download records)")
    rows = start.split("\n")[1:8]
    is_table = (
        len(rows) > 2
        and header not in rows
        and not _OPENING.search(start)
        and all(re.fullmatch(r"[\w ./'-]{1,40}", cell) for cell in cells)
    )
    if is_table and all(row.count(",") >= len(cells) - 1 for row in rows[:3]):
        shown = ", ".join(cells[:6])
        raise _unknown(file_name, f"a table with the columns {shown}", "remove it")
    return None


def _unknown(file_name: str, found: str, remedy: str) -> UnknownSource:
    message = f"{file_name}: expected a document or a file that unga reads, found {found}; {remedy}"
    return UnknownSource("unknown_format", message)


def _not_yet(file_name: str, found: str) -> UnknownSource:
    message = (
        f"{file_name}: expected a draft or a resolution, found {found}, which this version does not read yet"
    )
    return UnknownSource("not_yet_read", message)


def _other_organ(symbol: Symbol, file_name: str) -> UnknownSource:
    body = (symbol.body or "").split(".")[0]
    organ = _OTHER_ORGANS.get(body) or _OTHER_ORGANS.get(symbol.organ, "another body")
    message = (
        f"{file_name}: expected a document of the General Assembly, found {symbol.canonical} of {organ}; "
        "remove it"
    )
    return UnknownSource("other_organ", message)
