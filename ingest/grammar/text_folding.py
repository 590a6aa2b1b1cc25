"""Folding of the typographic variants that text layers bring into numbers, dates and symbols."""

from __future__ import annotations

import re

# Hyphens seen in real text layers: soft, non-breaking, figure dash, en dash, and the two control
# characters that pypdfium2 puts where a line ends in a hyphen.
_HYPHENS = "\u00ad\u2010\u2011\u2012\u2013\u2212\ufffe\x02"
_SPACES = "\u00a0\u2002\u2003\u2007\u2009\u202f\u2028\t\r\n\x0b\x0c"
# Cyrillic capitals that look like Latin ones: "resolutions 75/257 В" in A/RES/79/324 has the Cyrillic letter.
_LOOKALIKES = dict(zip("АВСЕНКМОРТХ", "ABCEHKMOPTX", strict=True))
_ONE_TO_ONE = str.maketrans(
    {**dict.fromkeys(_HYPHENS, "-"), **dict.fromkeys(_SPACES, " "), **_LOOKALIKES, "\u2217": "*"}
)


def fold_marks(text: str, keep_length: bool = False) -> str:
    """Replace hyphen and space variants by `-` and a plain space.

    With `keep_length` every character keeps its position, so that spans stay true; without it, runs of
    spaces become one, ends are stripped and zero-width characters removed.
    """
    folded = text.translate(_ONE_TO_ONE)
    if keep_length:
        return folded
    return re.sub(r" {2,}", " ", re.sub("[\u200b-\u200d\u2060\ufeff]", "", folded)).strip()
