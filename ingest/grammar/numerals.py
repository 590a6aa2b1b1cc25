"""Numbers as United Nations documents write them: Roman numerals and ordinals in words or figures."""

from __future__ import annotations

import re

_ROMAN_VALUES = (
    (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_UNITS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENS = (
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def _ordinal_values() -> dict[str, int]:
    values = {word: number for number, word in enumerate(_UNITS, start=1)}
    values.update({word: number for number, word in enumerate(_TEENS, start=10)})
    for tens, word in enumerate(_TENS, start=2):
        values[word[:-1] + "ieth"] = tens * 10
        for unit, unit_word in enumerate(_UNITS, start=1):
            values[word + unit_word] = tens * 10 + unit
    values["hundredth"] = 100
    return values


_ORDINALS = _ordinal_values()

# The hyphen of "seventy-eighth" may be lost, doubled by a space or broken over a line end.
ORDINAL_PATTERN = (
    r"(?:(?:" + "|".join(_TENS) + r")[\s-]{0,3}(?:" + "|".join(_UNITS) + r")|"
    + "|".join([*_TEENS, *(word[:-1] + "ieth" for word in _TENS), "hundredth", *_UNITS])
    + r"|\d{1,3}(?:st|nd|rd|th))"
)  # fmt: skip
ROMAN_PATTERN = r"(?=[CLXVI])(?:C{0,1})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"


def ordinal_to_int(text: str) -> int | None:
    """Read an ordinal: `seventy-eighth`, `Seventy- eighth`, `78th` give 78; anything else None."""
    folded = re.sub(r"[\s\u00ad\u2010\u2011-]+", "", text).lower()
    if folded in _ORDINALS:
        return _ORDINALS[folded]
    figures = re.fullmatch(r"(\d{1,3})(?:st|nd|rd|th)", folded)
    return int(figures.group(1)) if figures else None


def roman_to_int(text: str) -> int | None:
    """Read a well-formed Roman numeral up to CXCIX; None for anything else (`IIX`, an empty text)."""
    if not text or not re.fullmatch(ROMAN_PATTERN, text):
        return None
    total, rest = 0, text
    for value, letters in _ROMAN_VALUES:
        while rest.startswith(letters):
            total, rest = total + value, rest[len(letters) :]
    return total


def int_to_roman(number: int) -> str:
    """Write a whole number from 1 to 199 as a Roman numeral. Raises ValueError outside that range."""
    if not 1 <= number <= 199:
        raise ValueError(f"no session has the number {number}")
    letters = ""
    for value, sign in _ROMAN_VALUES:
        while number >= value:
            letters, number = letters + sign, number - value
    return letters
