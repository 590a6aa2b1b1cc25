"""What happens to drafts that are not put to a decision: postponed, withdrawn, not pressed to a vote.

Takes the running text and its turns; gives each such statement by chair or secretariat (of withdrawals also
by a sponsor), with the part of the text that names the draft.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.text.meeting_turns import DELEGATE, Turn, turn_at

DEFERRED, WITHDRAWN, NOT_PRESSED = "deferred", "withdrawn", "not_pressed"

_FATE = re.compile(
    r"(?P<deferred>\b(?:is|are|was|were|has\s+been|have\s+been|will\s+be|be)\s+(?:postponed|deferred)\b"
    r"|\b(?:defer|postpone)s?\s+(?:its\s+)?(?:consideration|action|a\s+decision|the\s+decision|taking)\b"
    r"|\b(?:will|shall|would)\s+(?:then\s+)?(?:be\s+taken|take\s+(?:action|(?:a|its)\s+decision)\s+on)\b"
    r"(?:(?!\bnow\b|\btoday\b)(?:[^.?;]|\.(?=\S))){0,200}?"
    r"\b(?:at\s+a\s+(?:later|future)\s+(?:date|time|stage|meeting)|(?:at|on)\s+a\s+date\s+to\s+be\s+\w+))"
    r"|(?P<withdrawn>\b(?:is|are|was|were|has\s+been|have\s+been|being)\s+withdrawn\b"
    r"|\b(?:has|have)\s+(?:decided\s+to\s+)?withdrawn?\s+(?:the\s+|its\s+|their\s+)?(?:draft|amendment|proposal)"
    r"|\bwithdraws?\s+(?:the\s+|its\s+|our\s+|their\s+)?(?:draft|amendment|proposal))"
    r"|(?P<not_pressed>\bnot\s+(?:(?:wish|want|intend|going|like)\s+)?(?:to\s+|be\s+)?(?:press(?:ing|ed)?|insist(?:ing)?)\b[^.]{0,80}\bvote\b"
    r"|\b(?:not|nor)\s+(?:(?:wish|want)\s+(?:[^.?]|\.(?=\S)){1,60}?\s+to\s+)?be\s+put\s+to\s+(?:the|a)\s+vote\b)"
    r"|(?P<no_action>\bno\s+action\s+(?:will|would|shall|need)\s+(?:now\s+)?be\s+taken\s+on\b)",
    re.IGNORECASE,
)
_NAMES_A_TEXT = re.compile(
    r"\bdraft\s+(?:resolution|decision|amendment)s?\b|\bamendments?\b|\bA/(?:C\.\d/)?[\w-]+/L\.\d",
    re.IGNORECASE,
)
# "As draft resolution A/48/L.5 was adopted, draft resolution A/48/L.6 will not be put to the vote"
_REASON = re.compile(
    r"(?:As|Since|Because|Following|Given|Having|In\s+(?:the\s+)?(?:light|view))\b[^,?]*?,\s+(?=[a-z])"
)
_SENTENCE_END = re.compile(r"(?<!\bMr)(?<!\bMs)(?<!\bNo)[.?!](?=\s|$|”)")


@dataclass(frozen=True, slots=True)
class Fate:
    """One statement of this kind: the sentence from `start` to `end`."""

    start: int
    end: int
    how: str  # deferred | withdrawn | not_pressed


def read_fates(text: str, turns: Sequence[Turn]) -> list[Fate]:
    """Every statement that a named draft is postponed, withdrawn or not pressed."""
    fates: list[Fate] = []
    for found in _FATE.finditer(text):
        turn = turn_at(turns, found.start())
        if turn is None or found.start() < turn.said_from or found.lastgroup is None:
            continue
        if turn.kind == DELEGATE and found.lastgroup != WITHDRAWN:
            continue
        start, end = _sentence(text, found.start(), turn)
        reason = _REASON.match(text, start, found.start())
        start = reason.end() if reason else start
        sentence = text[start:end]
        is_sponsor = re.search(r"sponsorship|as\s+a?\s*(?:co-?)?sponsor", sentence)
        if sentence.rstrip().endswith("?") or is_sponsor or not _NAMES_A_TEXT.search(sentence):
            continue
        if turn.kind == DELEGATE and not re.search(r"\b(?:we|my delegation|our|I)\b", sentence):
            continue
        fates.append(Fate(start, end, found.lastgroup))
    return fates


def _sentence(text: str, position: int, turn: Turn) -> tuple[int, int]:
    floor = max(turn.said_from, position - 900)
    ends = [found.end() for found in _SENTENCE_END.finditer(text, floor, position)]
    stop = _SENTENCE_END.search(text, position, turn.end)
    start = ends[-1] if ends else floor
    return start + len(text[start:position]) - len(
        text[start:position].lstrip()
    ), stop.end() if stop else turn.end
