"""Cut printed text into folded words, so that one name is one name however it is typed.

Takes text; gives tokens whose `key` is free of case, accents, apostrophes and hyphens and whose offsets
point into the text as printed. Knows nothing of states.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

# A letter with its combining marks; not a superscript digit, nor U+02BC and the like, which Unicode counts
# as letters though they are typed for apostrophes.
_LETTER = r"(?:[^\W\d_\u00b2\u00b3\u00b9\u02b0-\u02ff\u2070-\u209f][\u0300-\u036f\u200b-\u200d\ufeff]*)"
_APOSTROPHE = "'’‘ʼ`´′\"”“＇"
# U+0002 and U+FFFE stand for the end-of-line hyphen in text taken from PDF; U+00AD is the soft hyphen.
_HYPHEN = "\\-\u2010\u2011\u2012\u2013\u00ad\u0002\ufffe"
_TOKEN = re.compile(
    rf"(?P<word>{_LETTER}+(?:[{_APOSTROPHE}]{_LETTER}+|(?<=\b[dD])[{_APOSTROPHE}]\s+{_LETTER}+"
    rf"|[{_HYPHEN}]+\s*{_LETTER}+)*)|(?P<number>\d+)|(?P<mark>\S)"
)
_CONNECTING = frozenset({"of"})
_SEPARATORS = frozenset({"and", "the", "also", "with", "as"})


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark: folded `key`, offsets as printed, and what stands around it."""

    key: str
    start: int
    end: int
    is_word: bool
    starts_line: bool
    is_capitalised: bool

    @property
    def is_part_of_name(self) -> bool:
        """Whether a name beside this word could go on into it."""
        return self.is_word and (self.is_capitalised or self.key in _CONNECTING)

    @property
    def is_separator(self) -> bool:
        """Whether this can stand between two names: a mark, a number, "and", "the"."""
        return not self.is_word or self.key in _SEPARATORS


def read_tokens(text: str) -> list[Token]:
    """The tokens of `text` in order."""
    tokens: list[Token] = []
    end = 0
    for match in _TOKEN.finditer(text):
        printed = match.group()
        tokens.append(
            Token(
                key=_fold(printed),
                start=match.start(),
                end=match.end(),
                is_word=match.lastgroup == "word" or printed == "&",
                starts_line="\n" in text[end : match.start()],
                is_capitalised=printed[0].isupper(),
            )
        )
        end = match.end()
    return tokens


def spelling_forms(name: str) -> Iterator[tuple[str, ...]]:
    """The keys of `name` as listed, then looser forms: without brackets, without the last, without dots.

    An article in front is left out, as it is no part of a name in a list ("submitted by the Gambia").
    """
    keys = tuple(token.key for token in read_tokens(name))
    keys = keys[1:] if keys[0] == "the" else keys
    yield keys
    forms = (
        tuple(key for key in keys if key not in "()"),
        tuple(key for key in keys if key != ")"),
        tuple(key for key in keys if key != "."),
    )
    for form in dict.fromkeys(forms):
        if form != keys and form:
            yield form


def plain_key(name: str) -> str:
    """The letters and digits of `name` alone, folded and run together."""
    return "".join(token.key for token in read_tokens(name) if token.key.isalnum())


@lru_cache(maxsize=20_000)
def _fold(printed: str) -> str:
    if printed == "&":
        return "and"
    decomposed = unicodedata.normalize("NFKD", printed.casefold())
    letters = "".join(filter(_is_letter_or_digit, decomposed))
    return letters or ("-" if re.fullmatch(f"[{_HYPHEN}]", printed) else printed)


def _is_letter_or_digit(character: str) -> bool:
    return character.isalnum() and unicodedata.category(character) != "Lm"
