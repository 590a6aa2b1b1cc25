"""What a cover says the document is, and by whom: the phrase between agenda item and title.

Takes the joined text of a cover; gives a `Marker`: "…: revised draft resolution", "…: amendment to draft
resolution A/80/L.18", "Draft resolution submitted by the Chair …", a bare "Draft resolution" (Sixth
Committee), "Note by the Secretariat", or the sentence of an addendum that adds sponsors.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Protocol

from ingest.text import marker_grammar as grammar
from ingest.text.cover_text import CoverText

SPONSORED, SUBMITTED, BARE, ADDENDUM, CORRIGENDUM, NOTE = (
    "sponsored", "submitted", "bare", "addendum", "corrigendum", "note",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Marker:
    """One marker: where it stands, its words in lower case, and where the sponsor list ends."""

    form: str
    start: int
    end: int
    words: str
    list_end: int = 0
    stars: str = ""  # footnote marks at the colon, which concern the whole list
    submitter: str | None = None
    names: tuple[int, int] | None = None  # of an addendum: where the added names stand


class Names(Protocol):
    """What the search for a marker asks about the known names of the cover."""

    def is_name_end(self, position: int) -> bool:
        """Whether a known name ends at `position`."""

    def list_after(self, start: int) -> int | None:
        """Where the list of names that begins at `start` ends; None where none begins."""

    def list_before(self, end: int, cover: CoverText, floor: int) -> int:
        """Where the list of names that ends at `end` begins."""


def find_marker(cover: CoverText, start: int, names: Names) -> Marker | None:
    """The marker after `start`, told by its words and by the known names beside it."""
    text = cover.text
    is_name_end = names.is_name_end
    candidates = [_sponsored(match) for match in grammar.SPONSORED.finditer(text, start)]
    named = next((found for found in candidates if is_name_end(found.start)), None)
    if named:
        return named
    submitted = grammar.SUBMITTED.search(text, start)
    if submitted:
        return _submitted(cover, submitted)
    added = grammar.ADDS.search(text, start)
    if added:
        return _addendum(added, len(text))
    by_anyone = grammar.SUBMITTED_BY_ANYONE.search(text, start)
    if by_anyone:
        return _submitted_by_anyone(cover, by_anyone, names)
    note = grammar.NOTE.search(text, start)
    if note and not candidates and not _plain_line(cover, start):
        return Marker(NOTE, note.start(), note.end(), note.group().lower())
    uncoloned = (_sponsored(match) for match in grammar.WITHOUT_COLON.finditer(text, start))
    found = next((marker for marker in uncoloned if is_name_end(marker.start)), None)
    if found or candidates:
        return found or candidates[0]
    return _plain_marker(cover, start)


def find_added(cover: CoverText, start: int, names: Names) -> Marker | None:
    """The words of an addendum that add sponsors; they count before a list that is only repeated."""
    added = grammar.ADDS.search(cover.text, start)
    if added:
        return _addendum(added, len(cover.text))
    joined = grammar.JOINED.search(cover.text, start)
    if joined and names.is_name_end(joined.start()):
        first = names.list_before(joined.start(), cover, start)
        return Marker(ADDENDUM, first, joined.end(), "addendum", names=(first, joined.start()))
    listed = grammar.ADDED_LIST.search(cover.text, start)
    if listed and names.list_after(listed.end()) is not None:
        names_span = (listed.end(), len(cover.text))
        return Marker(ADDENDUM, listed.start(), listed.end(), "addendum", names=names_span)
    return None


def _plain_line(cover: CoverText, start: int) -> bool:
    """Whether a line says just "Draft resolution": titles may well contain "report of"."""
    return any(
        cover.is_line_start(match.start()) and match["words"][0].isupper()
        for match in grammar.BARE.finditer(cover.text, start)
    )


def _plain_marker(cover: CoverText, start: int) -> Marker | None:
    text = cover.text
    corrigendum = grammar.CORRIGENDUM.search(text, start)
    if corrigendum:
        return Marker(CORRIGENDUM, corrigendum.start(), corrigendum.end(), "corrigendum")
    bare = [match for match in grammar.BARE.finditer(text, start) if match["words"][0].isupper()]
    on_line = [match for match in bare if cover.is_line_start(match.start())]
    for match in on_line or bare:
        return Marker(BARE, match.start(), match.end(), match["words"].lower())
    return None


def _sponsored(match: re.Match[str]) -> Marker:
    parts = match.groupdict()
    # A mark before the colon belongs to the last name ("Australia and Nigeria*:", A/C.1/80/L.33).
    list_end = match.end("stars") if parts.get("stars") else match.start()
    stars = parts.get("stars2") or ""
    return Marker(
        SPONSORED, match.start(), match.end(), match["words"].lower(), list_end=list_end, stars=stars
    )


def _submitted(cover: CoverText, match: re.Match[str]) -> Marker:
    end = _phrase_end(cover, match.end())
    submitter = cover.text[match.start("submitter") : end].strip(" ,*†")
    return Marker(
        SUBMITTED, match.start(), end, match["words"].lower(), stars=match["tail"] or "", submitter=submitter
    )


def _phrase_end(cover: CoverText, end: int) -> int:
    """Go on to the end of the line while the phrase goes on: in lower case, or in brackets."""
    for _ in range(6):
        rest = cover.text[end:].lstrip(" *†")
        lines = cover.line_starts_between(end, len(cover.text))
        if not rest or not (rest[0].islower() or rest[0] in "(,") or not lines:
            return end
        end = next((place for place in lines if place > end + 1), end)
    return end


def _submitted_by_anyone(cover: CoverText, match: re.Match[str], names: Names) -> Marker:
    """By member States, or by a body of which only the lines tell where its name ends."""
    words = match["words"].lower()
    listed = names.list_after(match.end())
    if listed is not None:
        return Marker(SUBMITTED, match.start(), listed, words, names=(match.end(), listed))
    lines = cover.line_starts_between(match.end(), len(cover.text))
    blocks = [place for place in lines if place in set(cover.block_starts)]
    end = _phrase_end(cover, (blocks or lines or [len(cover.text)])[0])
    return Marker(SUBMITTED, match.start(), end, words, submitter=cover.text[match.end() : end].strip(" ,*†"))


def _addendum(match: re.Match[str], length: int) -> Marker:
    if match["inline"]:
        return Marker(ADDENDUM, match.start(), match.end(), "addendum", names=match.span("inline"))
    colon = next(match.end(name) for name in ("colon", "colon2", "colon3") if match[name])
    return Marker(ADDENDUM, match.start(), colon, "addendum", names=(colon, length))
