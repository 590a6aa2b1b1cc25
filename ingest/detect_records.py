"""Which file of many records a content is: lines of JSON, or the XML of a catalogue.

Takes the first characters of a file; gives the format as `ingest.chunks` names it. Raises `UnknownSource` for
JSON and markup of another kind, by name where it is known what it is.
"""

from __future__ import annotations

import json
import re

from ingest.errors import UnknownSource

FACTS = {"cover": "cover_facts", "votes": "vote_facts"}
"""unga's own lines of facts, by the `unga` of a line."""

_PROLOGUE = re.compile(r"(?:\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE\s[^\[>]*(?:\[.*?\])?\s*>)*", re.DOTALL)
_MARC = re.compile(r"<(?:[\w.-]+:)?(?:datafield|controlfield|leader)\b|www\.loc\.gov/MARC21")
_NO_RECORDS = re.compile(r"<(?:[\w.-]+:)?collection\b[^>]*(?:/>|>\s*</)")
_WEB_PAGE = re.compile(r"<!doctype\s+html|<html\b|<(?:head|body|title|script)\b", re.IGNORECASE)


def format_of_json(start: str, file_name: str, is_whole_line: bool) -> str:
    """`bundle`, `cover_facts` or `vote_facts`; `is_whole_line` says that the first line is not cut."""
    line = start.split("\n", 1)[0]
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError):
        if not is_whole_line and re.match(r'\{\s*"', line):
            kind = re.search(r'"unga"\s*:\s*"(\w+)"', line)
            return FACTS.get(kind.group(1) if kind else "", "bundle")
        raise _json_of_several_lines(start, file_name) from None
    if not isinstance(entry, dict):
        raise _unknown(file_name, "a JSON list", "write one object a line (JSON Lines)")
    kind = entry.get("unga")
    if isinstance(kind, str) and kind in FACTS:
        return FACTS[kind]
    if "text" in entry:
        return "bundle"
    if "ED_DecisionNumber" in entry:
        found = "decisions of the General Assembly from the iGov portal"
        raise not_read(file_name, found, "their votes and links are in the catalogue's records (MARCXML)")
    keys = ", ".join(list(entry)[:6]) or "no key"
    raise _unknown(
        file_name, f"JSON Lines with {keys}", 'each line needs "text", or "unga": "cover" or "votes"'
    )


def _json_of_several_lines(start: str, file_name: str) -> UnknownSource:
    if re.match(r'\{\s*"countries"\s*:\s*\{', start) or re.search(
        r'"votes"\s*:\s*\{\s*"[A-Z]{3}"\s*:', start
    ):
        found = "votes by ISO code without the symbols of their resolutions"
        remedy = "take the voting records (MARCXML) or the bulk table of the Digital Library"
        return not_read(file_name, found, remedy)
    found = "JSON that is not one object a line"
    return _unknown(file_name, found, 'write one {"symbol": …, "text": …} a line')


def format_of_markup(start: str, file_name: str) -> str:
    """`marcxml`. Refuses a web page, such as a site sends in place of data, and other XML."""
    prologue = _PROLOGUE.match(start)
    root = start[prologue.end() if prologue else 0 :]
    if _MARC.search(start) or _NO_RECORDS.match(root):
        return "marcxml"
    if _WEB_PAGE.match(root) or _WEB_PAGE.search(start[:4000]):
        remedy = "fetch the data or the document itself, since a site sends a page where it refuses a request"
        raise _unknown(file_name, "a web page", remedy)
    name = re.match(r"<([\w.:-]+)", root)
    found = f"XML of another kind ({name.group(1)})" if name else "markup of another kind"
    raise _unknown(file_name, found, "save the document itself as PDF or plain text")


def _unknown(file_name: str, found: str, remedy: str) -> UnknownSource:
    message = f"{file_name}: expected a document or a file that unga reads, found {found}; {remedy}"
    return UnknownSource("unknown_format", message)


def not_read(file_name: str, found: str, remedy: str) -> UnknownSource:
    """The refusal of a known format that unga leaves alone, with what to take in its place."""
    message = f"{file_name}: expected a file that unga reads, found {found}, which it does not read; {remedy}"
    return UnknownSource("not_yet_read", message)
