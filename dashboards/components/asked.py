"""What the words of a search ask for: symbols in any printed form, phrases in quotes, and words."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from dashboards.components import symbols

_PHRASE = re.compile(r"[\"“”«»„]([^\"“”«»„]+)[\"“”«»„]")
_HYPHENS = str.maketrans("‐‑‒–—−", "------")
_SYMBOL = re.compile(r"(?=.*\d)[\w.()*-]+(?:/[\w.()*-]+)+")
_ADDRESS = re.compile(
    r"https?://(?:www\.)?(?:undocs\.org|docs\.un\.org)/(?:(?:ar|en|es|fr|ru|zh)/)?", re.IGNORECASE
)
_DAY = re.compile(r"\s+of\s+\d{1,2}\s+[a-z]+\s+\d{4}[,.;]?$", re.IGNORECASE)
_NO_ORGAN = re.compile(r"(?:res|dec|c\.\d|bur|es-\d+)/.*\d.*", re.IGNORECASE)
COMMON = frozenset(  # words that tell nothing apart; the file of words leaves out the same
    ["a", "an", "and", "as", "at", "be", "by", "for", "from", "in", "is", "it", "of", "on", "or"]
    + ["that", "the", "their", "to", "which", "with"]
)
_SESSIONS = re.compile(
    r"\b(?:of|in|at|between|from|,)?\s*(?:the\s+)?(?:sessions?\s+(\d{1,2})(?:\s*(?:and|to|-|–)\s*(\d{1,2}))?|"
    r"(\d{1,2})(?:st|nd|rd|th)\s+session)(?!\w)",
    re.IGNORECASE,
)
_SPECIAL = re.compile(r"(?:es|s)-\d+/\d+\w*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asked:
    """`typed` as it was; `symbols` are canonical; `words` holds those of the phrases as well.

    `sessions` are those named beside other words: one of which to show what is found, or two to compare.
    """

    typed: str
    words: str
    symbols: tuple[str, ...]
    phrases: tuple[str, ...]
    sessions: tuple[str, ...] = ()


def read(typed: str) -> Asked:
    """What is asked for. A symbol with spaces in it is known where it stands alone, as `2200 A (XXI)`.

    So is one cited in full, as `General Assembly resolution 78/237 of 22 December 2023`, or by its address.
    """
    typed = " ".join(typed.split())
    phrases = tuple(phrase.strip() for phrase in _PHRASE.findall(typed))
    if not phrases and (symbol := _symbol(_DAY.sub("", _ADDRESS.sub("", typed)))):
        return Asked(typed, "", (symbol,), ())
    named = None if phrases else _SESSIONS.search(typed)
    rest = without_sessions(typed) if named else typed
    found, words = [], []
    for word in _PHRASE.sub(r" \1 ", rest).split():
        symbol = _symbol(word) if "/" in word or "_" in word else None
        if symbol:
            found.append(symbol)
        else:
            words.append(word)
    sessions = (
        tuple(number.lstrip("0") for number in named.groups() if number) if named and rest != typed else ()
    )
    return Asked(typed, " ".join(words), tuple(dict.fromkeys(found)), phrases, sessions)


def without_sessions(typed: str) -> str:
    """What is asked for, but for the sessions named beside it."""
    return " ".join(_SESSIONS.sub(" ", typed).split()) or typed


def _symbol(word: str) -> str | None:
    """The symbol that a word is; None for a word. Organs leave the Assembly's own letter out of theirs."""
    word = re.sub(r"^(?:general assembly )?resolution ", "", word, flags=re.IGNORECASE)
    whole = f"A/RES/{word.upper()}" if _SPECIAL.fullmatch(word) else word
    whole = f"A/{word}" if _NO_ORGAN.fullmatch(word) and whole == word else whole
    meant = symbols.canonical(whole)
    if meant != word:
        return meant
    return word if _SYMBOL.fullmatch(word) and " " not in word else None


def forms(asked: Asked) -> set[str]:
    """The words asked for, each in the one form that stands for its singular and its plural."""
    said = {folded(part) for part in re.findall(r"[^\W_]+", asked.words.translate(_HYPHENS))}
    return {plain_word(word) for word in said - COMMON or said}


def folded(word: str) -> str:
    """A word in lower case, without accents."""
    parts = unicodedata.normalize("NFKD", word.lower())
    return "".join(part for part in parts if not unicodedata.combining(part))


def plain_word(word: str) -> str:
    """The form that the file of words keeps a word in; its macro of this name says the same."""
    word = re.sub(r"([a-z]{2})ies$", r"\1y", word)
    word = re.sub(r"(ss|sh|ch|x)es$", r"\1", word)
    word = re.sub(r"([a-z]{2}[^suiy]|[a-z]{2}y)s$", r"\1", word)
    return re.sub(r"women$", "woman", word)
