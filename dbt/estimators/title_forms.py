"""What two titles of resolutions differ in, so that one line can be followed through respellings.

A title comes folded: lower case, words of letters and digits with single blanks between. Its key is the
bag of its words without the smallest ones, with every number as one sign and plurals as singulars; titles
of one key differ in no word that carries meaning.
"""

from __future__ import annotations

import re

SMALL_WORDS = {
    "a", "against", "all", "america", "an", "and", "as", "at", "by", "for", "from", "in", "its", "of",
    "on", "other", "the", "their", "to", "with",
}  # fmt: skip
NUMBER_WORDS = {
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth",
    "seventieth", "eightieth", "ninetieth", "hundredth", "twenty", "thirty", "forty", "fifty", "sixty",
    "seventy", "eighty", "ninety",
}  # fmt: skip
NUMBER = "#"
ONE_WORD = 5
"""Words of meaning that a title must have beside the one that it differs in."""
PREFIX = 6
"""Letters in which two spellings of one word begin alike, unless they differ in one letter only."""

SHORTEST = 5
"""Letters that a word must have before a slip of the pen is told from another word (Iran, Iraq)."""
ENDING = 3
"""Letters that the longer of two such spellings may have more."""

Key = tuple[str, ...]


def title_key(title: str) -> Key:
    """Sorted words of meaning of a folded title; may be empty."""
    words = re.sub(r"\bun\b", "united nations", title).replace("isation", "ization")
    return tuple(sorted(_signs(words.split())))


def _signs(words: list[str]) -> list[str]:
    signs: list[str] = []
    after_number = False
    for word in words:
        is_number = word in NUMBER_WORDS or any(letter.isdigit() for letter in word)
        if is_number and not after_number:
            signs.append(NUMBER)
        elif not is_number and word not in SMALL_WORDS:
            signs.append(_singular(word))
        after_number = is_number
    return signs


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def without_each(key: Key) -> dict[Key, str]:
    """The key without one of its words, for each word: what is left → the word; numbers stay."""
    return {key[:place] + key[place + 1 :]: word for place, word in enumerate(key) if word != NUMBER}


def is_one_word(first: str, second: str) -> bool:
    """Whether two words of five letters or more are spellings of one.

    They are alike but for one letter, two letters that changed places, or a short ending.
    """
    if min(len(first), len(second)) < SHORTEST:
        return False
    has_other_ending = first[:PREFIX] == second[:PREFIX] and abs(len(first) - len(second)) <= ENDING
    return has_other_ending or _differ_in_a_letter(first, second)


def _differ_in_a_letter(first: str, second: str) -> bool:
    longer, shorter = sorted((first, second), key=len, reverse=True)
    if len(longer) == len(shorter):
        places = [place for place, letter in enumerate(longer) if letter != shorter[place]]
        if len(places) == 2:
            left, right = places
            return right == left + 1 and longer[left] + longer[right] == shorter[right] + shorter[left]
        return len(places) == 1
    return any(longer[:place] + longer[place + 1 :] == shorter for place in range(len(longer)))


def title_change(earlier: str, later: str) -> str | None:
    """In what two folded titles differ: `none`, `small_words`, `numbers`, `spelling` or `word`.

    Null where they differ in more.
    """
    if earlier == later:
        return "none"
    first, second = title_key(earlier), title_key(later)
    if first == second:
        return "numbers" if _numbers(earlier) != _numbers(later) else "small_words"
    without_first, without_second = without_each(first), without_each(second)
    for left in without_first.keys() & without_second.keys():
        if len(left) >= ONE_WORD - 1 and is_one_word(without_first[left], without_second[left]):
            return "spelling"
    if min(len(first), len(second)) >= ONE_WORD and (first in without_second or second in without_first):
        return "word"
    return None


def _numbers(title: str) -> list[str]:
    ordinals = {"1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth", "5th": "fifth"}
    words = [ordinals.get(word, word) for word in title.split()]
    return [word for word in words if word in NUMBER_WORDS or any(letter.isdigit() for letter in word)]
