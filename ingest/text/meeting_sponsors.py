"""Sponsors that join or leave in the meeting itself.

Takes the running text, its turns, what drafts were named where, and the known names; gives every sponsor that
the record names as having joined or withdrawn, with the draft. Sponsors that a draft lists are not repeated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.grammar.names import GROUP, STATE, UNRESOLVED, KnownNames, NameMatch, segment_names
from ingest.grammar.symbols import find_symbols
from ingest.text.meeting_mentions import Mentions
from ingest.text.meeting_turns import DELEGATE, Turn, turn_at

ADDED, WITHDRAWN = "added_orally", "withdrawn"

_SPONSOR = r"(?:additional\s+)?(?:co-?)?sponsors?"
_ADVERBS = r"(?:(?:now|also|since|further|all|subsequently)\s+)*"
_JOINS = re.compile(
    rf"\b(?:(?:have|has|had)\s+{_ADVERBS}(?:become|joined|been\s+(?:added|included|listed)|expressed|indicated"
    rf"|asked|requested)[^.:;?]{{0,80}}?\b{_SPONSOR}\b"
    rf"|(?:have|has)\s+{_ADVERBS}joined\s+(?:in\s+)?(?:co-?)?sponsoring"
    rf"|(?:wish(?:es)?|would\s+like|want)\s+{_ADVERBS}to\s+(?:be\s+)?(?:join|become|added|included|listed)"
    rf"[^.:;?]{{0,80}}?\b(?:{_SPONSOR}|(?:co-?)?sponsoring)\b"
    r"|(?:additional|following|new)\s+(?:additional\s+)?(?:countries|delegations|Member\s+States|States|sponsors)"
    r"[^.:?]{0,60}\bsponsor(?:s|ing)?\b"
    rf"|(?:has|have)\s+{_ADVERBS}co-?sponsored\b"
    r"|additional\s+(?:co-?)?sponsors\b(?:[^.:;?]|\.(?=\S)){0,80}(?=:)"
    rf"|(?:is|are)\s+(?:now\s+)?(?:also\s+)?{_SPONSOR}\s+of\s+(?:the\s+)?draft)",
    re.IGNORECASE,
)
# Names follow: "is now also sponsored by Chad", "the sponsors have been joined by Chad".
_JOINED_BY = re.compile(
    r"\b(?:(?:is|are)\s+(?:now\s+also|also\s+now|now|also)\s+(?:co-?)?sponsored\s+by"
    r"|sponsors\b(?:[^.:;?]|\.(?=\S)){0,80}\bhave\s+been\s+joined\s+by"
    r"|additional\s+(?:co-?)?sponsors\b(?:[^.:;?]|\.(?=\S)){0,80}?\b(?:are|is|include))\b",
    re.IGNORECASE,
)
_LEAVES = re.compile(
    r"\b(?:(?:has|have)\s+withdrawn\s+(?:(?:its|their)\s+(?:co-?)?sponsorship|as\s+(?:a\s+)?(?:co-?)?sponsors?|from\s+(?:the\s+)?(?:list\s+of\s+)?(?:co-?)?sponsors?(?:hip)?)"
    r"|no\s+longer\s+(?:a\s+)?(?:co-?)?sponsors?|(?:is|are|be|been|was|were)\s+(?:removed|deleted)\s+from\s+the\s+list\s+of\s+(?:co-?)?sponsors?)",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bNo)[.?!](?=\s|$|”)")
_LEAD = re.compile(
    r"(?:\b(?:[Ii]n\s+addition|[Aa]dditionally|[Ff]urthermore|[Mm]oreover|[Aa]lso|[Ff]inally|[Ss]ince\s+then)\b|\bthat\b|\b(?:delegations?|representatives?|names?)\s+of\b|\bannounce\b|\bintroduction\b|\bsubmission\b|\bdraft\s+resolution\b|\bA/\S+|:)[,\s]*(?:and\s+)?"
)


@dataclass(frozen=True, slots=True)
class JoinedSponsor:
    """One sponsor named in the meeting: `name` has its place in the running text."""

    name: NameMatch
    role: str
    document_symbol: str | None
    draft_position: int


def read_joined_sponsors(
    text: str, turns: Sequence[Turn], mentions: Mentions, known: KnownNames
) -> list[JoinedSponsor]:
    """Every sponsor that joined or left, as chair, secretariat or the introducing delegation says."""
    sponsors: list[JoinedSponsor] = []
    last = 0
    every = [found for pattern in (_JOINS, _JOINED_BY, _LEAVES) for found in pattern.finditer(text)]
    for found in sorted(every, key=lambda item: item.start()):
        if found.start() < last:
            continue
        turn = turn_at(turns, found.start())
        start, end = _sentence(text, found.start(), turn)
        start = max(start, last)
        names = list(_names(text, start, end, found, known))
        if not names or not _may_tell(turn, names, text[start:end]):
            continue
        symbol = _symbol(text, start, end, mentions, turn)
        role = WITHDRAWN if found.re is _LEAVES else ADDED
        sponsors.extend(JoinedSponsor(name, role, symbol, start) for name in names)
        last = found.end() if text.find(":", found.start(), end) < 0 else end
    return sponsors


def _sentence(text: str, position: int, turn: Turn | None) -> tuple[int, int]:
    floor = max(turn.said_from if turn else 0, position - 3000)
    ends = [found.end() for found in _SENTENCE_END.finditer(text, floor, position)]
    start = ends[-1] if ends else floor
    stop = _SENTENCE_END.search(text, position)
    end = stop.end() if stop else len(text)
    return start, min(end, turn.end if turn else len(text))


def _names(text: str, start: int, end: int, found: re.Match[str], known: KnownNames) -> Iterator[NameMatch]:
    """Names after the colon ("become sponsors of A/78/L.5: Albania …"), else those before the verb."""
    colon = text.find(":", found.start(), end)
    if colon >= 0:
        yield from _placed(text, colon + 1, end, known)
        return
    if found.re is _JOINED_BY:
        yield from (name for name in _placed(text, found.end(), end, known) if name.kind in (STATE, GROUP))
        return
    before = list(_placed(text, _after_lead(text, start, found.start()), found.start(), known))
    states = [number for number, name in enumerate(before) if name.kind in (STATE, GROUP)]
    if states:
        first = states[-1]
        while first > 0 and _is_list_of_names(
            text[before[first - 1].end : before[first].start], before[first - 1]
        ):
            first -= 1
        yield from (name for name in before[first : states[-1] + 1] if name.kind != "organ")


def _is_list_of_names(between: str, name: NameMatch) -> bool:
    return not between.replace("and", "").replace("the", "").strip(" ,\n") and (
        name.kind in (STATE, GROUP) or (name.kind == UNRESOLVED and name.name_as_printed[:1].isupper())
    )


def _after_lead(text: str, start: int, end: int) -> int:
    leads = list(_LEAD.finditer(text, start, end))
    return leads[-1].end() if leads else start


def _placed(text: str, start: int, end: int, known: KnownNames) -> Iterator[NameMatch]:
    for name in segment_names(text[start:end], known):
        yield NameMatch(
            name.start + start, name.end + start, name.name_as_printed, name.name_known, name.kind
        )


def _may_tell(turn: Turn | None, names: Sequence[NameMatch], sentence: str) -> bool:
    """A delegation tells of itself, or announces who has joined."""
    if turn is None or turn.kind != DELEGATE or _is_announcement(sentence):
        return True
    of_itself = " ".join((turn.of or "").split())
    return all(" ".join(name.name_as_printed.split()) in of_itself for name in names)


def _is_announcement(sentence: str) -> bool:
    """A delegation speaks for a draft ("Belize has become a sponsor"), not of other lists of sponsors."""
    return bool(re.search(r"\b(?:following|announce|inform|additional|joined|become)\b", sentence))


def _symbol(text: str, start: int, end: int, mentions: Mentions, turn: Turn | None) -> str | None:
    drafts = [symbol for _, _, symbol in find_symbols(text[start:end]) if symbol.kind == "draft"]
    if drafts:
        own = drafts[-1]
        return own.canonical if own.addendum is None else own.canonical.rsplit("/", 1)[0]
    floor = turn.said_from if turn else start
    own_words = mentions.between(floor, start, with_delegates=True)
    earlier = mentions.between(max(start - 6000, 0), start)
    named = [item.symbol for item in [*earlier, *own_words] if item.symbol]
    return named[-1] if named else None
