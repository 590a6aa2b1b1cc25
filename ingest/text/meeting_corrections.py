"""Later statements of intention, tied to the votes that they speak of.

Takes the running text, its events, footnotes and the known names; gives for each vote the names with what
they had intended. A correction in brackets follows its vote; a footnote is called by its mark, else it
belongs to the last vote above it on its page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.grammar.intended_votes import read_intentions
from ingest.grammar.names import KnownNames, NameMatch, segment_names
from ingest.text.meeting_layout import MeetingText, Note
from ingest.text.meeting_results import Event
from ingest.text.spanned_text import SpannedText
from ingest.text.vote_lists import ABSTAIN, NO, YES

_BRACKETED = re.compile(
    r"[\[(]\s*(?:Subsequently\b|The\s+delegations?\s+of\b[^\[\]]{0,200}?\b(?:subsequently|later)\b)(?:[^\]\[]|\[[^\]]*\])*?(?:\]|(?<=\.)\)|(?=\n(?:The\s+President|Mr\.|Ms\.|Mrs\.))|$)"
)
_LOOSE = re.compile(
    r"^\*{0,3}\s*(?:Subsequently,?\s+the\s+delegations?\s+of\b"
    r"|The\s+delegations?\s+of\b[^.\[\]]{0,200}?\b(?:subsequently|later)\s+(?:informed|advised))[^\[\]]*?\.(?=\s|$)",
    re.MULTILINE,
)
_ON_WHAT = re.compile(
    r"\b(?:(?P<yes>in\s+favou?r\s+of)|(?P<no>against)|(?P<abstain>ab-?stain\w*\s+on)|on)\s+(?:the\s+)?(?P<what>(?:\w+\s+)?amendment"
    r"|(?:operative|preambular)\s+paragraph\s+\d+(?:\s+\([a-z]\))?|\w+\s+preambular\s+paragraph"
    r"|draft\s+resolution(?:\s+(?:A/\S*\w|[IVX]+\b))?)",
    re.IGNORECASE,
)
_REACH = 8  # votes
_LONGEST = 3000


@dataclass(frozen=True, slots=True)
class Correction:
    """One delegation's later word: its name, its intention, the vote it belongs to (None: none was found)."""

    event: Event | None
    name: NameMatch
    vote: str
    as_printed: str
    content: SpannedText  # the text in which `name` has its place


def read_corrections(meeting: MeetingText, events: Sequence[Event], known: KnownNames) -> list[Correction]:
    """Every later statement of an intended vote in a record."""
    votes = [event for event in events if event.lists is not None]
    corrections: list[Correction] = []
    taken: list[tuple[int, int]] = []
    for pattern in (_BRACKETED, _LOOSE):
        for found in pattern.finditer(meeting.text):
            start, end = found.start(), min(found.end(), found.start() + _LONGEST)
            if any(first <= start < last for first, last in taken):
                continue
            taken.append((start, end))
            before = [item for item in votes if item.end <= start + 1]
            corrections.extend(_bracketed(meeting.content.slice(start, end), before, known))
    for note in meeting.notes:
        corrections.extend(_read(note.content, _called_by(meeting, votes, note), known))
    return corrections


def _bracketed(content: SpannedText, before: Sequence[Event], known: KnownNames) -> Iterator[Correction]:
    """What one statement says; "for paragraph 2 and against the draft resolution" belongs to two votes."""
    several = _several(content.text, before)
    if not several:
        yield from _read(content, _spoken_of(content.text, before), known)
    for event, intent in several:
        printed = " ".join(intent.group().split())
        for item in _read(content, event, known):
            yield replace(
                item, vote=next(vote for vote in (YES, NO, ABSTAIN) if intent[vote]), as_printed=printed
            )


def _several(words: str, before: Sequence[Event]) -> list[tuple[Event, re.Match[str]]]:
    """The votes that one intention names with what was intended in each, where they are more than one."""
    intentions = read_intentions(words)
    if len(intentions) != 1 or intentions[0].in_turn:
        return []
    named = [found for found in _ON_WHAT.finditer(words) if found["yes"] or found["no"] or found["abstain"]]
    events = [_vote_on(found, before) for found in named]
    pairs = [(event, found) for event, found in zip(events, named, strict=True) if event is not None]
    is_clear = len(pairs) == len(named) == len({id(event) for event, _ in pairs})
    return pairs if is_clear and len(pairs) > 1 else []


def _vote_on(named: re.Match[str], before: Sequence[Event]) -> Event | None:
    """The last of the votes before whose result is on what the words name."""
    what = " ".join(named["what"].lower().split())
    for event in reversed(before[-_REACH:]):
        if event.result and re.search(rf"\b{re.escape(what)}\b", event.result.subject.lower()):
            return event
    return None


def _spoken_of(words: str, before: Sequence[Event]) -> Event | None:
    """The last vote before, or the last one on what the words name: "in favour of operative paragraph 4"."""
    named = _ON_WHAT.search(words)
    found = _vote_on(named, before) if named else None
    if found is not None:
        return found
    return before[-1] if before else None


def _read(content: SpannedText, event: Event | None, known: KnownNames) -> Iterator[Correction]:
    text = content.text
    for intention in read_intentions(text):
        names = list(segment_names(text[intention.start : intention.end], known))
        in_turn = intention.in_turn if len(intention.in_turn) == len(names) else ()
        for number, name in enumerate(names):
            placed = NameMatch(
                name.start + intention.start, name.end + intention.start, name.name_as_printed,
                name.name_known, name.kind,
            )  # fmt: skip
            vote = in_turn[number] if in_turn else intention.vote
            yield Correction(event, placed, vote, intention.as_printed, content)


def _called_by(meeting: MeetingText, votes: Sequence[Event], note: Note) -> Event | None:
    """The vote that calls a footnote: on its page (or the page before), by its mark where one is printed."""
    near = [
        event
        for event in votes
        if 0 <= note.page - meeting.content.locate(max(event.end - 1, 0), event.end)[0] <= 1
    ]
    mark = re.escape(note.mark)
    called = [event for event in near if _calls(meeting.text, event, mark)]
    if called:
        return called[-1] if len(called) == 1 else _on_page(meeting, called, note.page)
    above = [
        event
        for event in near
        if meeting.content.locate(event.end - 1, event.end)[1] < note.content.locate()[1]
    ]
    return above[-1] if above else (near[-1] if near else None)


def _calls(text: str, event: Event, mark: str) -> bool:
    around = text[event.result_start : event.end + 6]
    taken = text[event.start : event.lists.start if event.lists else event.start]
    pattern = rf"(?<![*\d/.]){mark}(?![*\d])" if mark.isdigit() else rf"(?<!\*){mark}(?!\*)"
    return bool(
        re.search(rf"[.)\]a-z,]{pattern}\W*$" if mark.isdigit() else pattern, around)
        or re.search(rf"[.a-z]{pattern}\s*$", taken)
    )


def _on_page(meeting: MeetingText, called: Sequence[Event], page: int) -> Event:
    own = [event for event in called if meeting.content.locate(event.end - 1, event.end)[0] == page]
    return (own or list(called))[0]
