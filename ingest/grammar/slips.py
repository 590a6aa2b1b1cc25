"""How far a word of a scan is from the word that was printed: `adopfed`, `absteutions`.

Takes words; counts the letters that differ, are missing or are too many, and mends the words in which a
record states a result. What the words mean is not looked at.
"""

from __future__ import annotations

import re
from functools import lru_cache

# With some whole words that are near to others, so that none is taken for the other.
_WORDS_OF_RESULTS = (
    "draft", "resolution", "resolutions", "decision", "operative", "preambular", "paragraph", "paragraphs",
    "amendment", "amendments", "amended", "motion", "contained", "document", "adopted", "rejected",
    "retained", "drafts", "notes", "notice", "votes", "abstention", "abstentions", "whole", "against",
    "orally", "revised",
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_][\w~]{4,}")


def count_slips(printed: str, known: str, most: int) -> int | None:
    """How many letters part `printed` from `known`; None where more than `most` do."""
    if abs(len(printed) - len(known)) > most:
        return None
    row = list(range(len(known) + 1))
    for number, letter in enumerate(printed, start=1):
        previous, row = row, [number]
        for place, other in enumerate(known, start=1):
            row.append(min(previous[place] + 1, row[place - 1] + 1, previous[place - 1] + (letter != other)))
        if min(row) > most:
            return None
    return row[-1] if row[-1] <= most else None


def mend_words(sentence: str) -> str:
    """The sentence with damaged words of results put right: `Droft resolution I wos adopfed`."""
    mended = re.sub(r"\bw[ao]s\b", "was", sentence)
    return _WORD.sub(lambda found: _mend(found.group()), mended)


@lru_cache(maxsize=4096)
def _mend(word: str) -> str:
    lower = word.lower()
    if lower in _WORDS_OF_RESULTS:
        return word
    near = [known for known in _WORDS_OF_RESULTS if count_slips(lower, known, 1 if len(known) < 7 else 2)]
    if len(near) > 1:
        near = [known for known in near if count_slips(lower, known, 1)]
    if len(near) != 1:
        return word
    return near[0].capitalize() if word[0].isupper() else near[0]
