"""Names in a statement of responsibility or a note: sponsors, the groups they act for, and submitters.

Takes text of fields 245 $c, 515 $a or 710 $a and the known names; gives mentions in order, none dropped.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.grammar.names import GROUP, ORGAN, KnownNames, NameMatch, find_known_names, segment_names

_BEHALF = re.compile(
    r"[\[(]\s*(?:submitted\s+|acting\s+)?on\s+behalf\s+of\s+(?P<whom>(?:[^\[\]()]|\([^()]*\))+?)\s*[\])]",
    re.IGNORECASE,
)
_BEHALF_IN_LINE = re.compile(r",?\s*\bon\s+behalf\s+of\s+", re.IGNORECASE)
# "[et al.]", "and others", "[and 23 others]", "...": more sponsors than the cataloguer copied.
_AND_OTHERS = re.compile(
    r"[,;]?\s*\[?\s*(?:et\s+al\b\.?|(?:and|&)\s+(?:\d+\s+|several\s+)?others?\b(?:\s+(?:Member\s+)?States)?|\.{3}|…)"
    r"\s*\]?",
    re.IGNORECASE,
)
_MEMBERS_OF = re.compile(
    r"(?:all\s+)?(?:the\s+)?(?:(?:Member\s+States|States\s+members|members|member\s+countries|countries)\s+of(?:\s+the)?)",
    re.IGNORECASE,
)
_INSERTED = re.compile(r"\[\s*(?:sic|and)\s*\]", re.IGNORECASE)
_SUBMITTED = re.compile(
    r"^\[?\s*(?:draft\s+\w+\s+)?(?:(?:jointly\s+)?(?:submitted|proposed|sponsored|introduced|recommended)\s+)?by\s*[:\]]*\s+",
    re.IGNORECASE,
)
_SUBMITTERS = (
    ("chair", re.compile(r"\b(?:vice-?)?chair|rapporteur|bureau|officers|facilitator|coordinator", re.I)),
    ("president", re.compile(r"\bpresident\b", re.I)),
    ("secretariat", re.compile(r"\bsecretariat|secretary", re.I)),
    ("committee", re.compile(r"\b(?:sub)?-?committee|commission\b|council\b|working group", re.I)),
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One name as printed, what it is known as, and whom it acts for."""

    name_as_printed: str
    name_known: str | None
    kind: str  # state | group | organ | unresolved
    on_behalf_of: str | None = None


@dataclass(frozen=True, slots=True)
class Responsibility:
    """Who submitted a text, as field 245 $c says it."""

    submitted_by: str | None  # members | chair | president | committee | secretariat
    submitter_as_printed: str | None
    mentions: tuple[Mention, ...]
    is_abridged: bool = False  # "[et al.]"


def read_responsibility(text: str | None, known: KnownNames) -> Responsibility:
    """Read field 245 $c: names of states, or an officer or organ that submits (`by the Chair …`)."""
    if not text:
        return Responsibility(None, None, ())
    lead = _SUBMITTED.match(text)
    rest = text[lead.end() :] if lead else text
    first = re.split(r"\b(?:on the (?:basis|recommendation)|in accordance|pursuant)\b", rest)[0]
    if lead or re.match(r"(?:the\s+)?(?:vice-?)?(?:chair|president|secretar)", rest, re.IGNORECASE):
        for code, words in _SUBMITTERS:
            if words.search(first) and not _begins_with_state(first, known):
                return Responsibility(code, text, ())
    if re.match(r"\s*(?:adopted|approved)\b", text, re.IGNORECASE):
        return Responsibility(None, None, ())
    mentions = tuple(read_names(rest, known))
    return Responsibility("members" if mentions else None, None, mentions, bool(_AND_OTHERS.search(rest)))


def _begins_with_state(text: str, known: KnownNames) -> bool:
    matches = find_known_names(text, known)
    return bool(matches) and matches[0].kind not in (ORGAN, GROUP) and not text[: matches[0].start].strip()


def read_names(text: str, known: KnownNames) -> list[Mention]:
    """The names of a list with the groups they act for; a group that no name acts for stands for itself."""
    behalves: list[tuple[int, str]] = []  # where the phrase begins, and whom it names
    plain = _blank_inserted(text)
    for match in _BEHALF.finditer(plain):
        behalves.append((match.start(), _whom(match["whom"])))
        plain = _blank(plain, match.start(), match.end())
    while phrase := _BEHALF_IN_LINE.search(plain):
        end = _end_of_group(plain, phrase.end(), known)
        behalves.append((phrase.start(), _whom(plain[phrase.end() : end])))
        plain = _blank(plain, phrase.start(), end)
    return _attach(segment_names(plain, known), sorted(behalves), known)


def _attach(matches: list[NameMatch], behalves: list[tuple[int, str]], known: KnownNames) -> list[Mention]:
    mentions: list[Mention] = []
    for number, match in enumerate(matches):
        is_before_group = number + 1 < len(matches) and matches[number + 1].kind == GROUP
        if is_before_group and _MEMBERS_OF.fullmatch(match.name_as_printed):
            continue  # "States members of" the group that follows
        following = matches[number + 1].start if number + 1 < len(matches) else None
        whom = next(
            (
                name
                for place, name in behalves
                if match.end <= place and (following is None or place < following)
            ),
            None,
        )
        mentions.append(Mention(match.name_as_printed, match.name_known, match.kind, whom))
    first = matches[0].start if matches else None
    alone = [name for place, name in behalves if first is None or place < first]
    return [mention for name in alone for mention in _groups(name, known)] + mentions


def _groups(text: str, known: KnownNames) -> list[Mention]:
    return [
        Mention(match.name_as_printed, match.name_known, match.kind) for match in segment_names(text, known)
    ]


def _blank_inserted(text: str) -> str:
    for pattern in (_INSERTED, _AND_OTHERS):
        text = pattern.sub(lambda match: " " * len(match.group()), text)
    return text


def _blank(text: str, start: int, end: int) -> str:
    return text[:start] + " " * (end - start) + text[end:]


def _end_of_group(text: str, start: int, known: KnownNames) -> int:
    """Where the group's name ends: with the known name, else at the next comma."""
    groups = [match for match in find_known_names(text[start:], known) if match.kind == GROUP]
    comma = re.compile(r"[,;]|$").search(text, start)
    end = comma.start() if comma else len(text)
    return start + groups[0].end if groups and start + groups[0].start < end else end


def _whom(text: str) -> str:
    """The group without a doubled beginning: `[on behalf of the of the Organization of …]`."""
    return re.sub(r"^(?:(?:the|of)\s+){2,}", "the ", text.strip(), flags=re.IGNORECASE)
