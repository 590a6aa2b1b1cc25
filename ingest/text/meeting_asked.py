"""What the chair puts to the vote, where the result itself hardly says it: "The motion was rejected".

Takes the running text before a decision and the words of its result; gives the words that tell a reader what
was voted on, as printed: `The motion that no action be taken on draft resolution III`.
"""

from __future__ import annotations

import re

_WORD = r"(?:[^.?;:\s]|\.(?=\S))+"
_MORE = rf"(?:\s+{_WORD}){{1,40}}"
_THINGS = (
    r"motion|proposal|request|appeal|(?:sub-?)?amendments?|recommendations?|(?:sub-?)?paragraphs?|words|phrase"
    r"|sentence"
)
_PLAIN = re.compile(
    rf"(?P<lead>(?:The\s+)?(?:oral\s+|proposed\s+|procedural\s+|separate\s+)?(?P<noun>{_THINGS}))",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"\b(?P<noun>{_THINGS})(?P<more>\s+(?!to\s+(?:the|a)\s+vote|that\s+(?:has|have|was|were|is)\b)"
    r"(?:of|for|to|that|by|on|under|contained|proposed|submitted|made|requested|presented|not|introduced|from|in"
    rf"|[“\"]){_MORE})",
    re.IGNORECASE,
)
_MOVED = re.compile(
    rf"\b(?:moved|proposed|requested|moves|proposes|requests)\b(?:[^.?;]|\.(?=\S)){{0,160}}?\b(?P<that>that{_MORE})",
)
_PUT = re.compile(
    r"(?:\b(?:votes?|voting|decisions?|decide|action)\s+(?:first\s+|now\s+|next\s+|separately\s+)?(?:up)?on"
    r"|\bput\s+to\s+(?:the|a)\s+(?:recorded\s+|roll-call\s+|separate\s+)?vote)\s+"
    r"(?P<thing>(?:the\s+)?(?:[\w“-]+\s+){0,3}?(?:(?:sub-?)?paragraphs?|(?:sub-?)?amendments?|motion|proposal|draft(?=\s)"
    rf"|words|phrase|section|part|recommendation|inclusion|request|question)(?:\s+{_WORD}){{0,30}})"
    r"|\bput\s+(?P<before>(?:the|draft|operative|preambular|paragraph|section|part|that|this)\s(?:[^?;]|\.(?=\S)){0,200}?)"
    r"\s+to\s+(?:the|a)\s+(?:recorded\s+|roll-call\s+|separate\s+)?vote",
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(
    r"(?:The\s+)?(?:[A-Z]\w+\s+){0,2}(?:President|PRESIDENT|Chair\w*|CHAIR\w*)[^:]{0,40}:|The\s+result\b"
)
_PROCEDURAL = ("motion", "proposal", "request", "appeal")
_LONGEST = 240
_REACH = 1500  # characters before a vote in which the chair says what it is on


def asked(text: str, start: int, end: int) -> str | None:
    """What the chair last puts to the vote in `text[start:end]`, as printed."""
    found = list(_PUT.finditer(text, max(start, end - _REACH), end))
    return _folded(found[-1]["thing"] or found[-1]["before"]) if found else None


def told(subject: str, text: str, start: int, end: int) -> str:
    """The subject of a result with what the chair said of it, where it is no more than "The motion"."""
    plain = _PLAIN.fullmatch(subject)
    if plain is None:
        return subject
    begin = max(start, end - _REACH)
    noun = plain["noun"].lower()
    named = [found for found in _NAMED.finditer(text, begin, end) if found["noun"].lower() == noun]
    if named:
        return f"{plain['lead']} {_folded(named[-1]['more'])}"
    if noun not in _PROCEDURAL:
        return subject
    moved = [found["that"] for found in _MOVED.finditer(text, begin, end)]
    if moved:
        return f"{plain['lead']} {_folded(moved[-1])}"
    other = [found for found in _NAMED.finditer(text, begin, end) if found["noun"].lower() in _PROCEDURAL]
    return f"{plain['lead']} ({_folded(other[-1].group())})" if other else subject


def is_announcement(subject: str) -> bool:
    """Whether the words before a tally only announce it: "The result of the vote is as follows:"."""
    return bool(_ANNOUNCES.match(subject)) or not subject


def _folded(words: str) -> str:
    folded = " ".join(words.split())
    return folded if len(folded) <= _LONGEST else folded[:_LONGEST].rsplit(" ", 1)[0]
