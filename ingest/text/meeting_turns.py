"""Who speaks where in a meeting record.

Takes the running text of a record; gives its turns: from one "The President:" or "Mr. Akram (Turkey):" to the
next. What is said is not looked at.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

CHAIR, SECRETARIAT, DELEGATE = "chair", "secretariat", "delegate"

_NUMBER = r"(?:\d{1,3}\.\s+)?"  # paragraphs of printed records are numbered: "112. The PRESIDENT:"
_OFFICE = (
    r"(?:The\s+(?:Acting\s+|Temporary\s+|Deputy\s+|Co-)?"
    r"(?:PRESIDENT|President|CHAIR\w*|Chair\w*|CO-CHAIR\w*|SECRETARY-GENERAL|Secretary-General))"
)
_TITLE = (
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|MR|MRS|MS|Msgr)\.?|Miss|MISS|Sir|Dame|Lord|Lady|Baroness|Prince|Princess|Sheikha?"
    r"|Archbishop|Cardinal|Monsignor|Begum|Nana|Dato|Datuk|Tan\s+Sri)"
)
# Guests and heads of State have no brackets: "Mr. Annan:", "President Chirac (spoke in French):".
_RULER = r"(?:Crown\s+Prince|King|Queen|President|Emir|Sultan|Pope|Prime\s+Minister)"
_BRACKETS = r"\([^()]{2,120}(?:\([^()]{2,40}\)[^()]{0,40})?\)"
_BRACKET = re.compile(_BRACKETS)
_LANGUAGE = re.compile(r"\((?:spoke|interpretation|continued)")
_TURN = re.compile(
    rf"^{_NUMBER}(?:(?P<office>{_OFFICE})(?:\s*{_BRACKETS})*\s*[:;](?!\s*[:;])"
    rf"|(?P<name>{_TITLE}\s[^\n:;()\[\]]{{1,60}}(?:\n[^\n:;()\[\]]{{0,50}})?):?"
    rf"\s*(?P<of>{_BRACKETS})(?:\s*\([^()]{{2,60}}\)){{0,2}}(?:,\s+[^:;.()]{{3,120}})?\s*[:;]"
    rf"|(?P<guest>(?:{_TITLE}|{_RULER})\s(?!President|Secretary|Chair|Speaker)[A-Z][\w’'.-]+"
    r"(?:[ ](?:[A-Z][\w’'.-]*|of|bin|de|da|van|von|al)){0,6})"
    r"(?:\s*\((?:spoke|interpretation)[^()]{3,60}\))?\s*:)",
    re.MULTILINE,
)
_OF_SECRETARIAT = re.compile(
    r"Secretar|Department|Under-|Assistant|Office|Legal Counsel|Chef|Rapporteur of the \w+ Committee\)"
)


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn at the microphone: `start` to `end` with its label, which ends at `said_from`."""

    start: int
    said_from: int
    end: int
    kind: str  # chair | secretariat | delegate
    label: str  # as printed: `Mr. Akram (Turkey)`
    of: str | None = None  # what stands in brackets: `Turkey`
    of_start: int = 0
    is_rapporteur: bool = False


def read_turns(text: str) -> list[Turn]:
    """All turns of a record, in order."""
    found = list(_TURN.finditer(text))
    return [
        _turn(match, found[number + 1].start() if number + 1 < len(found) else len(text))
        for number, match in enumerate(found)
    ]


def turn_at(turns: Sequence[Turn], position: int) -> Turn | None:
    """The turn in which `position` stands, or None before the first."""
    number = bisect_right(turns, position, key=lambda turn: turn.start) - 1
    return turns[number] if number >= 0 else None


def _turn(match: re.Match[str], end: int) -> Turn:
    label = " ".join(match.group().rstrip(":; ").split())
    label = re.sub(r"^\d{1,3}\. ", "", label)
    if match["office"]:
        return Turn(match.start(), match.end(), end, CHAIR, label)
    if match["guest"]:
        return Turn(match.start(), match.end(), end, DELEGATE, label)
    of = _affiliation(match)
    inside = of.group()[1:-1]
    kind = SECRETARIAT if _OF_SECRETARIAT.search(inside) else DELEGATE
    is_rapporteur = "Rapporteur" in match.group()
    return Turn(match.start(), match.end(), end, kind, label, inside, of.start() + 1, is_rapporteur)


def _affiliation(match: re.Match[str]) -> re.Match[str]:
    """The brackets that name the state; "Mr. Hilale (spoke in French) (Morocco)" has them the other way."""
    brackets = list(_BRACKET.finditer(match.string, match.start("of"), match.end()))
    return next((found for found in brackets if not _LANGUAGE.match(found.group())), brackets[0])
