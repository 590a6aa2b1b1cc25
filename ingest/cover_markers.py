"""What a cover says the document is, and by whom: the phrase between agenda item and title.

Takes the joined text of a cover; gives a `Marker`: "…: revised draft resolution", "…: amendment to draft
resolution A/80/L.18", "Draft resolution submitted by the Chair …", a bare "Draft resolution" (Sixth
Committee), "Note by the Secretariat", or the sentence of an addendum that adds sponsors.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Protocol

from ingest.cover_text import CoverText

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


_KIND = (
    r"(?:(?:(?:second|third|further|twice)[ -])?revised )?(?:joint )?"
    r"(?:draft (?:resolution|decision|declaration|convention|recommendation)s?|sub-?amendments?|amendments?|"
    r"(?:draft )?(?:proposal|working paper)s?|motion)"
)
_SYMBOLS = r"(?:A|E|S)/[A-Z0-9][\w.\-/()]*\w(?:(?:,| and|, and| to) (?:A/)?[A-Z0-9][\w.\-/]*\d[\w.\-/]*)*"
_REPORT = (
    r"(?: ?,? ?(?:as )?(?:recommended|contained|proposed|submitted|set out|reproduced|appearing)[^.:]{0,90}?"
    r"(?:document|report|paragraph)[^.:]{0,40}?(?:\(?A/[\w./]+\)?(?: ?\(?,? ?paras?\. ?\d+\)?)?))?"
)
_AMENDED = (
    r"(?:,? (?:to|of) (?:the )?(?:(?:second )?revised )?(?:draft (?:resolution|decision)s?|amendments?"
    r"|proposals?|text|document)"
    rf"(?: (?:contained|set out) in(?: document)?)?(?: [IVXL]+(?: [A-Z])?\b| \d{{1,2}}\b(?!/)"
    rf"| [A-Z]\b(?!/))?(?: ?\(?{_SYMBOLS}\)?)?{_REPORT}"
    r"(?:,? as (?:orally )?(?:revised|amended))?)?"
)
_MARKS = r"[*†,\d ]{0,8}"
_SPONSORED = re.compile(
    rf"(?P<stars>(?: ?[*†]+/?|(?<=[a-z)\]])\d{{1,2}})?(?: ?, ?[*†]+/?)*) ?: ?(?P<stars2>(?:[*†,/]"
    rf"|\d(?!\d)| (?=[*†,]))*) ?(?P<words>{_KIND}{_AMENDED})"
    r"(?P<tail>(?: ?[*†,])+)?",
    re.IGNORECASE,
)
_WITHOUT_COLON = re.compile(rf"(?P<stars>[*†,]{{0,5}})[ ,;.](?P<words>{_KIND}{_AMENDED})(?P<tail>[*†]*)")
_PERSON = r"(?:,? (?:Mr|Mrs|Ms|Miss|Dr|H\.E\.)\.? [^,(]{2,60}?|, [^,(:]{3,60}?)"
_COUNTRY = r" ?\((?:[^()]|\([^()]*\)){3,60}\)"
_OFFICE = (
    r"(?:Acting |Co-|Vice-? ?)?(?:President|Chair(?:man|woman|person|s)?|Rapporteur|Facilitators?"
    r"|Coordinators?|"
    r"Secretary-General|Secretariat|Bureau|Presidium|General Committee|Committee)s?"
)
_OF_BODY = (
    r"(?: of the (?:(?:General|Sixth|First|Second|Third|Fourth|Fifth|Main|Special|Ad Hoc|Open-ended"
    r"|Credentials|Preparatory|Political|"
    r"Decolonization|and|Working|Drafting) ?)*(?:Assembly|Committee|Group|Conference"
    r"|Session)(?: on [A-Z][^,(:]{3,80}?(?=,| \())?(?: \(Fourth Committee\))?)?"
)
_BASIS = (
    r"(?:,? (?:on the basis of|following|after|as a result of|pursuant to|in the light of|based on) "
    rf"(?:the )?(?:informal )?(?:informal )?(?:consultations?|negotiations?|discussions?)(?: (?:held"
    rf"|conducted))?(?: on (?:the )?(?:revised )?draft (?:resolution|decision)s? (?P<replaced>{_SYMBOLS}))?"
    r"|,? (?:on|upon|at) the (?:recommendation|request"
    r"|proposal) of (?:the )?(?:Economic and Social Council|Human Rights Council|"
    r"General Committee|Bureau|(?:Special |Advisory |Preparatory )?(?:Committee"
    r"|Commission) on [A-Z][^.:(]{3,60}?(?= \())"
    r"(?: \((?:[^()]|\([^()]*\))*\))?"
    r"|,? on behalf of the (?:Bureau|Committee|coordinators?|sponsors?)\b)*"
)
_SUBMITTED = re.compile(
    rf"(?P<words>(?i:{_KIND}){_AMENDED})[*†]* (?:submitted|proposed|recommended|prepared|presented"
    rf"|introduced) by (?:the )?"
    rf"(?P<submitter>{_OFFICE}{_OF_BODY}(?:{_PERSON}(?=,|{_COUNTRY}"
    rf"|$))?(?:{_COUNTRY})?,?{_BASIS})(?P<tail> ?[*†,]+)?",
)
_SUBMITTED_BY_ANYONE = re.compile(
    rf"(?P<words>(?i:{_KIND}){_AMENDED})[*†]* (?:submitted|proposed|recommended|prepared|presented"
    rf"|sponsored) by (?=\S)"
)
_ADDS = re.compile(
    r"(?:(?:Please )?[Aa]dd(?:ition)?s?|[Ii]nclude)\b[^:.]{0,100}?\b(?:to"
    r"|in) the (?:list of )?(?:co-?)?sponsors\b[^:]{0,160}?(?P<colon>:)"
    r"|[Tt]he following (?:countr|State|delegation|Member|name)[^:.]{0,140}?sponsor[^:]{0,120}?(?P<colon2>:)"
    r"|[Aa]dditional (?:co-?)?sponsors?[^:.]{0,80}?(?P<colon3>:)"
    r"|[Aa]dd (?P<inline>(?!the following)[A-Z][^:]{2,3000}?) (?:to|as) (?:the )?(?:list of )?(?:co-?"
    r"|additional )?sponsors\b",
)
_NOTE = re.compile(
    r"(?:Note|Letter|Statement|Memorandum|Working paper)s? (?:verbale )?(?:by|from|submitted by"
    r"|prepared by|dated) "
    r"(?:the |\d)[^:]{0,40}|Programme budget implications|Administrative and financial implications"
)
_CORRIGENDUM = re.compile(r"\b(?:Corrigendum|CORRIGENDUM)\b")
_BARE = re.compile(
    r"(?P<words>(?:[Rr]evised )?[Dd]raft (?:resolution|decision)s?|DRAFT (?:RESOLUTION"
    r"|DECISION)S?)(?P<tail>[*†]*)(?=\s|$)"
)


class Names(Protocol):
    """What the search for a marker asks about the known names of the cover."""

    def is_name_end(self, position: int) -> bool:
        """Whether a known name ends at `position`."""

    def list_after(self, start: int) -> int | None:
        """Where the list of names that begins at `start` ends; None where none begins."""


def find_marker(cover: CoverText, start: int, names: Names) -> Marker | None:
    """The marker after `start`, told by its words and by the known names beside it."""
    text = cover.text
    is_name_end = names.is_name_end
    candidates = [_sponsored(match) for match in _SPONSORED.finditer(text, start)]
    named = next((found for found in candidates if is_name_end(found.start)), None)
    if named:
        return named
    submitted = _SUBMITTED.search(text, start)
    if submitted:
        return _submitted(cover, submitted)
    added = _ADDS.search(text, start)
    if added:
        return _addendum(added, len(text))
    by_anyone = _SUBMITTED_BY_ANYONE.search(text, start)
    if by_anyone:
        return _submitted_by_anyone(cover, by_anyone, names)
    note = _NOTE.search(text, start)
    if note and not candidates and not _plain_line(cover, start):
        return Marker(NOTE, note.start(), note.end(), note.group().lower())
    uncoloned = (_sponsored(match) for match in _WITHOUT_COLON.finditer(text, start))
    found = next((marker for marker in uncoloned if is_name_end(marker.start)), None)
    if found or candidates:
        return found or candidates[0]
    return _plain_marker(cover, start)


def find_added(cover: CoverText, start: int) -> Marker | None:
    """The sentence of an addendum that adds sponsors; it counts before a list that is only repeated."""
    added = _ADDS.search(cover.text, start)
    return _addendum(added, len(cover.text)) if added else None


def _plain_line(cover: CoverText, start: int) -> bool:
    """Whether a line says just "Draft resolution": titles may well contain "report of"."""
    return any(
        cover.is_line_start(match.start()) and match["words"][0].isupper()
        for match in _BARE.finditer(cover.text, start)
    )


def _plain_marker(cover: CoverText, start: int) -> Marker | None:
    text = cover.text
    corrigendum = _CORRIGENDUM.search(text, start)
    if corrigendum:
        return Marker(CORRIGENDUM, corrigendum.start(), corrigendum.end(), "corrigendum")
    bare = [match for match in _BARE.finditer(text, start) if match["words"][0].isupper()]
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
