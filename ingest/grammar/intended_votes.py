"""What delegations later said that they had intended to do.

Takes the words of one correction, such as "[Subsequently, the delegation of the Gambia advised the
Secretariat that it had intended to abstain.]", or a footnote of older records; gives each intention with the
part of the text that names its delegations.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

# "tha0t it had intended": copies are damaged, so only the words that carry the meaning are looked for.
_WHO = re.compile(r"\b(?:delegations?|representatives?)\s+of\s+", re.IGNORECASE)
_PLAIN_WHO = re.compile(r"\bSubsequently\s*,?\s+(?=[A-Z]|the\s+[A-Z])")  # "Subsequently, Chad informed"
_SAID = re.compile(
    r"\s*,?\s*(?P<aside>(?:which|who)\s[^.;]{0,80}?,\s*)?\b(?:(?:has|have|had)\s+)?(?:subsequently\s+|later\s+|also\s+)?"
    r"(?:informed|advised|notified|stated|indicated|asked|requested|told|had\s+(?:not\s+)?intended|intended|wished"
    r"|would|recorded\s+as|listed\s+as|that\s+(?:it|they)|to\s+(?:abstain|vote|not))\b",
    re.IGNORECASE,
)
_INTENT = re.compile(
    r"\b(?P<participate>not\s+(?:intended\s+)?to\s+(?:participate|take\s+part)|not\s+participat\w+"
    r"|not\s+to\s+have\s+participated|not\s+to\s+vote|not\s+(?:have\s+)?taken\s+part)"
    r"|\b(?P<yes>vot(?:e|ed|ing)\s+(?:in\s+favou?r|for)|in\s+favou?r|affirmative|yes)\b"
    r"|\b(?P<no>(?:vot(?:e|ed|ing)\s+)?against|negative|vot(?:e|ed|ing)\s+[“\"‘']?no)\b"
    r"|\b(?P<abstain>ab-?\s?stain\w*|abstentions?)\b",
    re.IGNORECASE,
)
# "it had voted in favour by mistake and had intended to abstain"
_INTENDED = re.compile(r"\bintended\b[^;]*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Intention:
    """Delegations named from `start` to `end` of the text, and what they had intended."""

    start: int
    end: int
    vote: str  # yes | no | abstain | not_voting
    as_printed: str
    in_turn: tuple[str, ...] = ()  # "in favour and against, respectively": one for each delegation


def read_intentions(text: str) -> list[Intention]:
    """Every intention of one correction; several delegations with several intentions are told apart."""
    intentions: list[Intention] = []
    people = list(_WHO.finditer(text)) or list(_PLAIN_WHO.finditer(text))
    for number, who in enumerate(people):
        end = people[number + 1].start() if number + 1 < len(people) else len(text)
        said = _SAID.search(text, who.end(), end)
        spoken = (said.end("aside") if said["aside"] else said.start()) if said else who.end()
        intent = _intent(text, spoken, end)
        if intent is None:  # "the delegation of A and the delegation of B informed …": what follows holds
            intent = _intent(text, who.end(), len(text))
        if intent is None:
            continue
        stop = min(said.start() if said else end, end)
        printed = " ".join(intent.group().split())
        in_turn = _in_turn(text, spoken, end)
        intentions.append(Intention(who.end(), stop, _vote(intent), printed, in_turn))
    return intentions


def _in_turn(text: str, start: int, end: int) -> tuple[str, ...]:
    if not re.search(r"\brespectively\b", text[start:end], re.IGNORECASE):
        return ()
    return tuple(_vote(found) for found in _INTENT.finditer(text, start, end))


def _intent(text: str, start: int, end: int) -> re.Match[str] | None:
    """The last words of intention, since "instead of abstaining" and "not against" come before."""
    found = list(_INTENT.finditer(text, start, end))
    if not found:
        return None
    wished = [item for item in found if not _is_what_was_recorded(text, start, item)]
    intended = [item for item in wished if _INTENDED.search(text, max(item.start() - 40, start), item.end())]
    return (intended or wished or found)[0]


def _is_what_was_recorded(text: str, start: int, intent: re.Match[str]) -> bool:
    """Of "recorded as abstaining, had intended to vote against" the first is what the record says."""
    before = text[start : intent.start()]
    return bool(
        re.search(
            r"(?:recorded\s+as|instead\s+of|rather\s+than|and\s+not|listed\s+as)\s+(?:having\s+)?$", before
        )
    ) and not re.search(r"wish\w*|should|like", before)


def _vote(intent: re.Match[str]) -> str:
    return "not_voting" if intent.lastgroup == "participate" else intent.lastgroup or ""
