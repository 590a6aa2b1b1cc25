"""Text that was encoded twice is mended where that is certain; good text never changes."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ingest.grammar.double_encoding import repair_double_encoding

GOOD = [
    "Côte d'Ivoire, Türkiye and São Tomé and Príncipe",
    "Česká republika, Łódź, Šibenik, Úžice",
    "Ελλάδα, Україна, العربية, 中文",
    "the years 2022–2032, “quoted”, don’t, 5 € …",
    "«CAFÉ» and CAFÉ®, 5 Å² at 3 Å, AMANHÃ — IRMÃ»",
    "Â and Ã alone, naïve, voilà, É!",
]


def latin_1(text: str) -> str:
    """The damage: UTF-8 read as Latin-1."""
    return text.encode().decode("latin-1")


def windows_1252(text: str) -> str:
    """The damage: UTF-8 read as Windows-1252, with control characters where that has nothing."""
    return "".join(
        bytes([byte]).decode("cp1252") if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(byte)
        for byte in text.encode()
    )


@pytest.mark.parametrize("text", GOOD)
def test_good_text_stays(text: str) -> None:
    assert repair_double_encoding(text) == text


@pytest.mark.parametrize(
    "text",
    ["Côte d'Ivoire", "Türkiye", "São Tomé", "Région", "2022–2032", "don’t", "Україна", "العربية", "voilà"],
)
@pytest.mark.parametrize("damage", [latin_1, windows_1252])
def test_damage_is_mended_once_and_twice(text: str, damage: type[object]) -> None:
    assert repair_double_encoding(damage(text)) == text  # type: ignore[arg-type]
    assert repair_double_encoding(damage(damage(text))) == text  # type: ignore[arg-type]


def test_what_could_be_good_text_is_mended_only_beside_certain_damage() -> None:
    damaged = latin_1("à la carte")  # A with tilde before a blank that does not break
    assert repair_double_encoding(damaged) == damaged
    assert repair_double_encoding(damaged, is_damaged_elsewhere=True) == "à la carte"


def test_good_and_damaged_parts_of_one_value() -> None:
    assert repair_double_encoding("Côte d'Ivoire, " + latin_1("Türkiye")) == "Côte d'Ivoire, Türkiye"


def test_a_character_of_neither_encoding_is_no_damage() -> None:
    assert repair_double_encoding("Ã€漢") == "À漢"
    assert repair_double_encoding("漢字 Š") == "漢字 Š"


LETTERS = st.characters(codec="utf-8", categories=["Ll"], min_codepoint=0xC0, max_codepoint=0x24F)
WORDS = st.text(st.one_of(st.sampled_from("abcdefghijklmnopqrstuvwxyz"), LETTERS), min_size=1, max_size=12)
# As bytes, these two letters are one of another alphabet, which may stand where no Latin letter is beside.
COULD_BE_DAMAGE = re.compile(r"(?<![a-z])[Â-ß][šžœ](?![a-z])")
ENDS = st.sampled_from(["", ",", ".", "’s", "”", "»", "\xa0", "…", "²", ";"])


@given(st.lists(st.tuples(WORDS, st.booleans(), ENDS), min_size=1, max_size=8))
def test_words_with_accents_never_change(words: list[tuple[str, bool, str]]) -> None:
    text = " ".join((word.capitalize() if is_name else word) + end for word, is_name, end in words)
    assume(not COULD_BE_DAMAGE.search(text))
    assert repair_double_encoding(text) == text


@given(st.text(st.characters(codec="utf-8", min_codepoint=0x20, max_codepoint=0x2FFF), max_size=40))
def test_whole_damage_is_undone_beside_certain_damage(text: str) -> None:
    once = repair_double_encoding(text, is_damaged_elsewhere=True)
    if once == text:  # what is itself the damaged form of something has no way back
        assert repair_double_encoding(latin_1(text), is_damaged_elsewhere=True) == text


@given(st.text(max_size=60), st.booleans())
def test_mending_never_adds_characters(text: str, is_damaged_elsewhere: bool) -> None:
    assert len(repair_double_encoding(text, is_damaged_elsewhere)) <= len(text)
