"""UTF-8 that was read as Latin-1 or Windows-1252 and written again: `CÃ´te d'Ivoire`, `TÃ¼rkiye`.

Takes text; gives it mended, where the mending is certain. Every pair or triple of characters that such
damage leaves has a first character that is a lead byte and others that are continuation bytes of UTF-8.
Most such sequences occur in no good text; some do (a letter before a closing quotation mark, a blank that
does not break, a footnote digit), and these are mended only where other damage in the same place is certain.
"""

from __future__ import annotations

import re

_MOST_ROUNDS = 3  # Encoded twice is seen in catalogue records; nothing is known to be worse.

# Windows-1252 has printed characters where Latin-1 has control characters; five bytes have none.
_BYTE_OF = {
    bytes([code]).decode("cp1252"): code
    for code in range(0x80, 0xA0)
    if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}
_OF_CP1252 = "".join(_BYTE_OF)
_TAIL = rf"[\x80-\xbf{re.escape(_OF_CP1252)}]"
_SEQUENCE = re.compile(rf"[\xc2-\xdf]{_TAIL}|[\xe0-\xef]{_TAIL}{{2}}|[\xf0-\xf4]{_TAIL}{{3}}")
_SUSPECT = re.compile(rf"[\xc2-\xf4]{_TAIL}")

# What may rightly follow an accented letter: quotation marks, dashes, dots, blanks, footnote digits, signs.
_MAY_FOLLOW = frozenset("\xa0«»²³¹“”‘’‹›–—…™†‡\xad\x85")
_SIGNS = frozenset("·´¨¯°ª®©„‚•")  # these too, but not after Ã, by which é, ê, è and î would be lost
_LAST_LATIN = "\u024f"
_PUNCTUATION = frozenset("–—‘’‚“”„†‡•…‰‹›€™′″‐‑‒― ")


def repair_double_encoding(text: str, is_damaged_elsewhere: bool = False) -> str:
    """The text as it was before it was encoded twice, or the text itself where that is not certain.

    `is_damaged_elsewhere` says that other text of the same record was certainly damaged, so that sequences
    which could be good text alone are mended too, if the whole text can be.
    """
    mended = text
    for _ in range(_MOST_ROUNDS):
        if not _SUSPECT.search(mended):
            break
        further = _mend_once(mended, is_damaged_elsewhere or mended != text)
        if further == mended:
            break
        mended = further
    return mended


def _mend_once(text: str, is_damaged_elsewhere: bool) -> str:
    certain = is_damaged_elsewhere or any(_is_certain(match) for match in _SEQUENCE.finditer(text))
    if not certain:
        return text
    whole = _decoded(text)
    if whole is not None:
        return whole
    # Good and damaged values were joined, as where a cataloguer typed into a damaged field.
    return _SEQUENCE.sub(_decode_certain, text)


def _decode_certain(match: re.Match[str]) -> str:
    return (_decoded(match.group()) or match.group()) if _is_certain(match) else match.group()


def _is_certain(match: re.Match[str]) -> bool:
    """Whether this sequence occurs in no good text, and stands for a character that does."""
    sequence = match.group()
    decoded = _decoded(sequence)
    if decoded is None or not decoded.isprintable():
        return decoded == "\xa0" and sequence == "Â\xa0"
    if any("\x80" <= character <= "\x9f" and character != "\x85" for character in sequence[1:]):
        return True
    if len(sequence) > 2:
        return decoded in _PUNCTUATION
    if not decoded.isalpha():
        return False
    before, after = (
        match.string[match.start() - 1 : match.start()],
        match.string[match.end() : match.end() + 1],
    )
    if decoded > _LAST_LATIN and any(letter.isascii() and letter.isalpha() for letter in (before, after)):
        return False  # no word mixes Latin letters with those of another alphabet
    if before.islower() and sequence[0].isupper():
        return True  # no word goes on with a capital after a small letter
    return sequence[1] not in _MAY_FOLLOW and (sequence[0] == "Ã" or sequence[1] not in _SIGNS)


def _decoded(text: str) -> str | None:
    """The text that these characters are the bytes of; None where they are not UTF-8."""
    try:
        return _as_bytes(text).decode("utf-8")
    except ValueError:
        return None


def _as_bytes(text: str) -> bytes:
    """One byte a character. Raises ValueError for a character that neither encoding has."""
    return bytes(_BYTE_OF.get(character, ord(character)) for character in text)
