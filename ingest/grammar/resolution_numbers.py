"""Numbers of Assembly resolutions and decisions as texts and vote data write them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.grammar.numerals import ROMAN_PATTERN, int_to_roman, roman_to_int
from ingest.grammar.text_folding import fold_marks

# After Z come double letters: "53/77 AA of 4 December 1998" (A/C.1/80/L.12).
_LETTER = r"(?:AA|BB|CC|DD|EE|FF|GG|[A-Z])(?!\w)"
LETTERS_PATTERN = rf"{_LETTER}(?:(?:, {_LETTER})*,? (?:and|to|-) {_LETTER}|-{_LETTER})?"
OLD_SESSION_PATTERN = rf"\((?:E?S-)?(?!\)){ROMAN_PATTERN}\)"
_MODERN = re.compile(
    rf"(?P<session>E?S-\d{{1,2}}|\d{{1,3}}) ?/ ?(?P<number>\d{{1,3}}) ?(?P<letters>{LETTERS_PATTERN})?"
)
_OLD = re.compile(
    rf"(?P<number>\d{{1,4}}) ?(?P<letters>{LETTERS_PATTERN})? ?"
    rf"\((?P<special>(?:E?S-)?)(?P<roman>{ROMAN_PATTERN})\) ?(?P<late>[A-Z](?!\w))?"
)
_LAST_SESSION_WITH_RUNNING_NUMBERS = 30  # resolution 3541 (XXX); 31/1 follows
_FIRST_RUNNING_NUMBER_OF_SPECIAL_SESSIONS = 104  # resolution 104 (S-1) of 1947


@dataclass(frozen=True, slots=True)
class ResolutionNumber:
    """Session (`78`, `S-10`, `ES-11`, `15`), number and letters of one resolution or decision.

    `is_running` tells the numbers before session 31, which run over all sessions: `1514 (XV)`. Several
    letters stand for several resolutions: `31/6 A and B`, `3419 A to D (XXX)`.
    """

    session: str
    number: int
    letters: tuple[str, ...] = ()
    is_running: bool = False

    def symbols(self, series: str = "RES") -> list[str]:
        """Canonical symbols, one per letter (one in all without letters)."""
        if self.is_running:
            special, _, plain = self.session.rpartition("-")
            roman = f"{special}-" * bool(special) + int_to_roman(int(plain))
            stem = f"A/{series}/{self.number}({roman})"
        else:
            stem = f"A/{series}/{self.session}/{self.number}"
        return [stem + letter for letter in self.letters] or [stem]


def parse_resolution_number(text: str) -> ResolutionNumber | None:
    """Read `78/237`, `43/78 H`, `31/6 A and B`, `S-10/2`, `ES-11/1`, `1514 (XV)`, `3419 A to D (XXX)`."""
    folded = fold_marks(text)
    modern = _MODERN.fullmatch(folded)
    if modern:
        number = int(modern["number"])
        session = re.sub(r"(?<![\d])0+(?=\d)", "", modern["session"])
        return ResolutionNumber(session, number, expand_letters(modern["letters"])) if number else None
    old = _OLD.fullmatch(folded)
    session_number = roman_to_int(old["roman"]) if old else None
    if not old or not session_number:
        return None
    letters = expand_letters(old["letters"] or old["late"])
    return ResolutionNumber(f"{old['special']}{session_number}", int(old["number"]), letters, True)


def expand_letters(letters: str | None) -> tuple[str, ...]:
    """`A and B` gives A, B; `A to D` and `A-D` give A, B, C, D; None gives none."""
    if not letters:
        return ()
    span = re.fullmatch(r"([A-Z]) ?(?:to|-) ?([A-Z])", letters)
    if span and span.group(1) < span.group(2):
        return tuple(chr(code) for code in range(ord(span.group(1)), ord(span.group(2)) + 1))
    return tuple(re.findall(_LETTER, letters))


def resolution_symbol(text: str) -> str | None:
    """Canonical symbol of a printed resolution number (the first, where it names several)."""
    number = parse_resolution_number(text)
    return number.symbols()[0] if number else None


def decision_symbol(text: str) -> str | None:
    """Canonical symbol of a printed decision number: `58/520` gives `A/DEC/58/520`."""
    number = parse_resolution_number(text)
    return number.symbols("DEC")[0] if number else None


def voeten_symbol(tag: str) -> str | None:
    """Canonical symbol of a tag of the Voeten vote data, or None where the tag is no resolution number.

    `R/43/87A` → `A/RES/43/87A`, `R/21/2200A` → `A/RES/2200(XXI)A`, `R/34/233/XII` (a section) →
    `A/RES/34/233`. `ESS/1/34` and `SS/1/59` number pages of the records, not resolutions.
    """
    match = re.fullmatch(
        r"(?:R|A/RES|(?P<special>E?SS))/(?P<session>(?:E?S-)?\d{1,2})/(?P<number>\d{1,4})/?(?P<letter>[A-H]?[A-Z]?)"
        r"(?:/[IVX]+)?",
        fold_marks(tag),
    )
    if not match:
        return None
    special = {"ESS": "ES-", "SS": "S-"}.get(match["special"] or "", "")
    session, number = match["session"], int(match["number"])
    is_running = session.isdigit() and _is_running(special, int(session))
    if special and is_running and number < _FIRST_RUNNING_NUMBER_OF_SPECIAL_SESSIONS:
        return None
    letter = "" if re.fullmatch(r"[IVX]{2,}", match["letter"]) else match["letter"]
    return ResolutionNumber(special + session, number, (letter,) if letter else (), is_running).symbols()[0]


def _is_running(special: str, session: int) -> bool:
    last = {"": _LAST_SESSION_WITH_RUNNING_NUMBERS, "S-": 7, "ES-": 5}[special]
    return session <= last
