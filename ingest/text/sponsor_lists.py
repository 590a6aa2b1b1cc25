"""Sponsor lists: where one begins, which names it holds, and for whom a sponsor acts.

Takes the joined text of a cover and the known names. A list often follows its agenda item's title without
any delimiter ("… in Myanmar / Albania, Australia …: draft resolution"), so its beginning is found by
walking back from its end, name by name, as long as only separators stand between them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.grammar.names import KnownNames, NameMatch, find_known_names, segment_names
from ingest.text.cover_text import CoverText
from ingest.text.layout import Footnote


@dataclass(frozen=True, slots=True)
class SponsorFact:
    """One printed sponsor with its place in the cover text, and the group it acts for."""

    start: int
    end: int
    name_as_printed: str
    name_known: str | None
    kind: str
    on_behalf_of: str | None


@dataclass(frozen=True, slots=True)
class SponsorList:
    """A whole list: its place in the cover text and its sponsors in order."""

    start: int
    end: int
    sponsors: tuple[SponsorFact, ...]


_BEHALF_IN_BRACKETS = re.compile(
    r" ?[\[(] ?on behalf of (?P<whom>(?:[^\[\]()]|\([^()]*\)){3,300})[\])]", re.IGNORECASE
)
_BEHALF_IN_LINE = re.compile(
    r",? on behalf of (?P<whom>[^:\[\]]{3,300}?)(?=\s*(?:[*†,]*\s*:|$|; |, and [A-Z]))", re.IGNORECASE
)
_FURNITURE = re.compile(
    r"\d{1,3}/\d{1,3}|\d\d-\d{5}(?: ?\([A-Z]\))?(?: \d{6})*|[AES]/(?:[A-Z0-9][\w.\-]*/?)+|\*\d{7}\*"
)
_SEPARATOR = re.compile(r"[\s*†‡/,]*(?:,|;|\band\b|&|\.)(?:[\s,*†‡/]|and\b|as well as\b|also\b|the\b)*")
_STRAY = re.compile(
    r"[\s*†‡,]*(?:,|;|\band\b)\s*(?P<words>[^,;:]{2,70}?)"
    r"\s*(?:,|;|\band\b)[\s,*†‡]*(?:and\b\s*|the\b\s*)*$"
)
_TAIL_MARKS = re.compile(r"\s*,?(?P<marks>[*†‡][*†‡,/\s]*|(?<=[a-z)])\d{1,2}(?=[\s,:]|$))")
_BEHALF_NOTE = re.compile(
    r"(?:Submitted |Introduced |Sponsored |Also )?[Oo]n behalf of (?P<whom>.+?)"
    r"(?:,? (?:taking into account|pursuant to|in accordance with)\b.*)?[.;]?\s*$",
    re.DOTALL,
)


class NameFinder:
    """The known names of a cover, found once, with inline "on behalf of" phrases blanked out."""

    def __init__(self, text: str, start: int, known: KnownNames) -> None:
        self.known = known
        self.behalves: list[tuple[int, int, str]] = []  # start, end, whom
        self.start = start
        self.text = self._blank(_BEHALF_IN_BRACKETS, text, start)
        self.text = self._blank(_BEHALF_IN_LINE, self.text, start)
        self.matches = _shifted(find_known_names(self.text[start:], known), start)
        self._ends = {match.end for match in self.matches}

    def _blank(self, pattern: re.Pattern[str], text: str, start: int) -> str:
        def blank(match: re.Match[str]) -> str:
            self.behalves.append((match.start(), match.end(), match["whom"].strip(" *†.,")))
            return " " * len(match.group())

        return pattern.sub(blank, text[:start] + text[start:]) if "behalf" in text else text

    def is_name_end(self, position: int) -> bool:
        """Whether a known name ends at `position`, but for marks and blanks."""
        before = self.text[:position].rstrip(" *†‡/,;.)")
        return len(before) in self._ends or self._ends_with_bracket(position)

    def _ends_with_bracket(self, position: int) -> bool:
        return len(self.text[:position].rstrip(" *†‡/,;.")) in self._ends

    def list_after(self, start: int) -> int | None:
        """Where the list of names that begins at `start` ends; None where none begins."""
        names = [match for match in self.matches if match.end > start]
        if not names or not re.fullmatch(r"(?:the |[ *†])*", self.text[start : names[0].start]):
            return None
        end = names[0].end
        for name in names[1:]:
            if not _SEPARATOR.fullmatch(_FURNITURE.sub(" ", self.text[end : name.start])):
                break
            end = name.end
        return end

    def list_before(self, end: int, cover: CoverText, floor: int) -> int:
        """Where the list that ends at `end` begins; not before `floor`."""
        names = [match for match in self.matches if floor <= match.start and match.end <= end]
        if not names:
            return _last_line_start(cover, floor, end)
        current = len(names) - 1
        while current > 0 and (
            self._belongs(names[current - 1], names[current], cover) or self._runs_on(names, current, cover)
        ):
            current -= 1
        return self._with_stray_first(names[current].start, cover, floor)

    def _belongs(self, previous: NameMatch, name: NameMatch, cover: CoverText) -> bool:
        gap = _FURNITURE.sub(" ", self.text[previous.end : name.start])
        if _SEPARATOR.fullmatch(gap):
            return True
        if not gap.strip(" *†‡/"):
            # A comma is missing only where the list runs on in mid-line, on a line of its own.
            has_line = bool(cover.line_starts_between(self.start, previous.start + 1))
            return has_line and not cover.is_line_start(name.start)
        stray = _STRAY.fullmatch(gap)
        return (
            stray is not None
            and stray["words"][:1].isupper()
            and not any(
                place in cover.block_starts for place in cover.line_starts_between(previous.end, name.start)
            )
        )

    def _runs_on(self, names: Sequence[NameMatch], current: int, cover: CoverText) -> bool:
        """Whether only the comma at a line's end is missing: three listed names before it are no title."""
        previous, name = names[current - 1], names[current]
        if self.text[previous.end : name.start].strip(" *†‡/") or name.start in cover.block_starts:
            return False
        chain = names[max(current - 3, 0) : current]
        if len(chain) < 3 or not cover.is_line_start(name.start):
            return False
        gaps = [self.text[left.end : right.start] for left, right in zip(chain, chain[1:], strict=False)]
        return all(_SEPARATOR.fullmatch(gap) for gap in gaps)

    def _with_stray_first(self, start: int, cover: CoverText, floor: int) -> int:
        """Include an unknown first name: "Foobaria, Albania …" on the line on which the list begins."""
        before = self.text[floor:start]
        if not re.search(r"(?:,|\band)\s*$", before):
            return start
        line = _last_line_start(cover, floor, start)
        words = self.text[line:start]
        return line if line > floor and 2 < len(words) <= 90 and words[0].isupper() else start


def _last_line_start(cover: CoverText, floor: int, end: int) -> int:
    starts = [place for place in cover.line_starts if floor <= place < end]
    return starts[-1] if starts else floor


def read_sponsor_list(
    finder: NameFinder, start: int, end: int, footnotes: Sequence[Footnote], list_marks: str
) -> SponsorList:
    """Sponsors between `start` and `end`; `list_marks` are the footnote marks of the list as a whole."""
    text = _FURNITURE.sub(lambda match: " " * len(match.group()), finder.text[start:end])
    matches = _shifted(segment_names(text, finder.known), start)
    notes = {note.label: note.content.text for note in reversed(footnotes)}
    whole = _behalf_of_marks(list_marks, notes)
    sponsors = []
    for number, match in enumerate(matches):
        following = matches[number + 1].start if number + 1 < len(matches) else end
        own = _inline_behalf(finder, match, following) or _behalf_of_marks(
            _marks_after(finder.text[match.end : following]), notes
        )
        sponsors.append(
            SponsorFact(
                match.start, match.end, match.name_as_printed, match.name_known, match.kind, own or whole
            )
        )
    return SponsorList(start, end, tuple(sponsors))


def _marks_after(gap: str) -> str:
    marks = _TAIL_MARKS.match(gap)
    return marks["marks"] if marks else ""


def _inline_behalf(finder: NameFinder, match: NameMatch, following: int) -> str | None:
    return next(
        (whom for start, end, whom in finder.behalves if match.end <= start and end <= following + 1), None
    )


def _behalf_of_marks(marks: str, notes: dict[str, str]) -> str | None:
    """Whom the footnotes of these marks name; "Any changes to the list …" names nobody."""
    for mark in re.findall(r"[*†‡]+|\d+", marks):
        note = _BEHALF_NOTE.match(notes.get(mark, ""))
        if note:
            return note["whom"].strip()
    return None


def _shifted(matches: Sequence[NameMatch], offset: int) -> list[NameMatch]:
    return [
        NameMatch(
            match.start + offset, match.end + offset, match.name_as_printed, match.name_known, match.kind
        )
        for match in matches
    ]
