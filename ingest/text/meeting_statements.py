"""Who took the floor, and for what: introductions, explanations of vote and of position, other statements.

Takes the turns of a record and the known names. What kind of statement follows is what the chair announced
before it: "I call on the representative of Turkey in explanation of vote before the voting".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.grammar.names import STATE, UNRESOLVED, KnownNames, find_known_names, match_group, segment_names
from ingest.text.meeting_turns import CHAIR, DELEGATE, Turn

GENERAL, INTRODUCTION = "general", "introduction"
BEFORE, AFTER, OF_POSITION = "explanation_before", "explanation_after", "explanation_of_position"

_ANNOUNCED = re.compile(
    r"(?P<over>heard\s+the\s+(?:last|only)\s+speaker|right\s+of\s+reply|general\s+debate)"
    r"|(?P<before>explanations?\s+of\s+(?:vote|voting)s?(?:\s+or\s+positions?)?\s+before|explain\s+(?:their|its|his|her|a|the)\s+"
    r"(?:votes?|positions?(?:\s+or\s+votes?)?)[^.?]{0,60}before|before\s+the\s+vot(?:e|ing)\s+(?:is|on|begins))"
    r"|(?P<after>explanations?\s+of\s+votes?[^.?]{0,60}(?:after|following|just\s+adopted|already\s+taken)"
    r"|explain\s+(?:their|its|his|her|a|the)\s+votes?[^.?]{0,60}(?:after|following|just\s+adopted)|explanations?\s+of\s+vote\s+on\s+the\s+resolutions?)"
    r"|(?P<position>explanations?\s+of\s+(?:vote\s+or\s+)?positions?|explain\s+(?:their|its|a|the)\s+positions?)"
    r"|(?P<vote>explanations?\s+of\s+votes?\b|explain\s+(?:their|its|his|her|a|the)\s+votes?)",
    re.IGNORECASE,
)
_TO_INTRODUCE = re.compile(
    r"\bto\s+introduce\b|\bwho\s+will\s+introduce\b|\bintroduction\s+of\b", re.IGNORECASE
)
_ON_BEHALF = re.compile(r"\bon\s+behalf\s+of\s+(?P<group>(?:[^.:;]|\.(?=\S)){3,260})", re.IGNORECASE)
_EARLY = 900  # characters of a speech in which a speaker says for whom


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement: its kind, its turn, whose it is, for which group, and where the chair announced it."""

    kind: str
    turn: Turn
    name_as_printed: str
    name_known: str | None
    speaker_kind: str
    on_behalf_of: str | None
    announced_in: Turn | None = None


def read_statements(
    text: str, turns: Sequence[Turn], known: KnownNames, boundaries: Sequence[int], votes: Sequence[int]
) -> list[Statement]:
    """All statements of delegations.

    `boundaries` are places of headings, at which an announcement ends; `votes` are places of decisions,
    after which an explanation of vote comes after the vote.
    """
    statements: list[Statement] = []
    mode, last = GENERAL, 0
    introduces = False
    announced_in: Turn | None = None
    for turn in turns:
        if any(last <= place < turn.start for place in boundaries):
            mode, announced_in = GENERAL, None
        if turn.kind == CHAIR:
            said = text[turn.said_from : turn.end]
            mode = _announced(said, mode, any(last <= place < turn.start for place in votes))
            introduces = bool(_TO_INTRODUCE.search(said))
            announced_in = turn if _ANNOUNCED.search(said) else announced_in
            last = turn.start
        elif turn.kind == DELEGATE and turn.of is not None:  # a guest speaks for no delegation
            kind = INTRODUCTION if introduces or turn.is_rapporteur else mode
            statements.append(replace(_statement(text, turn, kind, known), announced_in=announced_in))
            introduces = False
    return statements


def _announced(said: str, mode: str, follows_vote: bool) -> str:
    found = list(_ANNOUNCED.finditer(said))
    if not found:
        return mode
    kind = found[-1].lastgroup
    if kind == "over":
        return GENERAL
    if kind in ("before", "after"):
        return BEFORE if kind == "before" else AFTER
    kinds = {item.lastgroup for item in found}
    if "after" in kinds or "before" in kinds:
        return AFTER if "after" in kinds and "before" not in kinds else BEFORE
    if kind == "position":
        return OF_POSITION
    if mode in (BEFORE, AFTER, OF_POSITION):
        return mode
    return AFTER if follows_vote or re.search(r"just\s+adopted|after|following", said) else BEFORE


def _statement(text: str, turn: Turn, kind: str, known: KnownNames) -> Statement:
    printed = " ".join((turn.of or "").split())
    names = segment_names(printed, known)
    name = names[0] if len(names) == 1 else None
    said = text[turn.said_from : min(turn.said_from + _EARLY, turn.end)]
    return Statement(
        kind,
        turn,
        printed,
        name.name_known if name else None,
        name.kind if name else UNRESOLVED,
        _behalf(printed, said, known),
    )


def _behalf(printed: str, said: str, known: KnownNames) -> str | None:
    found = _ON_BEHALF.search(said)
    if found is None:
        return None
    group = match_group(found["group"], known)
    if group is not None:
        return group
    states = [name for name in find_known_names(found["group"], known) if name.kind == STATE]
    own = {name.name_known for name in find_known_names(printed, known)}
    words = " ".join(found["group"].split())
    return words[:200] if len({name.name_known for name in states} - own) > 1 else None
