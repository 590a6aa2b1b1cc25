"""Lines of titles: which titles of resolutions, through renames, continue one another.

Titles join one line when they differ in nothing that carries meaning, when a catalogue sets a heading
before the same title, or when a later text cites the earlier one and repeats most of its wording. Two
titles borne in one session are two lines, whatever they look like. Nothing is compared with everything:
titles meet by their keys, so the time grows with the number of titles and not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from estimators.title_forms import NUMBER, ONE_WORD, Key, is_one_word, title_key, without_each

NEAREST = {"numbers": 6, "spelling": 4, "word": 4, "heading": 6, "wording": 6}
"""Greatest distance in sessions between two titles that are joined for such a reason; where they differ
in small words only, as far as where they are equal: any."""
NEXT = 20
"""Titles of one key with which each is compared: those borne next in time."""


@dataclass
class Title:
    """One folded title: what follows a heading in it, and the sessions that bear it.

    Each session with its place in time, counted in regular sessions.
    """

    tails: set[str] = field(default_factory=set)
    sessions: dict[str, float] = field(default_factory=dict)


class Lines:
    """Sets of titles, joined one by one as long as no two of a set are borne in one session."""

    def __init__(self, titles: dict[str, Title]) -> None:
        self._line = {words: words for words in titles}
        self._titles = {words: [words] for words in titles}
        self._sessions = {words: dict(title.sessions) for words, title in titles.items()}

        self._beginnings: dict[str, list[str]] = defaultdict(list)
        for words in titles:
            self._beginnings[" ".join(words.split()[:4])].append(words)

    def line_of(self, title: str) -> str:
        """The title that stands for the line of `title`: the one that was earliest borne."""
        return self._line[title]

    def members(self) -> dict[str, list[str]]:
        """Every line with its titles, each in the order of its letters."""
        return {line: sorted(titles) for line, titles in sorted(self._titles.items())}

    def beginning_with(self, words: str) -> set[str]:
        """Lines of which a title begins with these four words."""
        return {self._line[title] for title in self._beginnings.get(words, ())}

    def sessions(self, line: str) -> dict[str, float]:
        """Sessions of a line and their places in time."""
        return self._sessions[line]

    def distance(self, first: str, second: str) -> float | None:
        """Sessions between the nearest two of two lines; null where they share a session or a line."""
        left, right = (self._sessions[self._line[title]] for title in (first, second))
        if self._line[first] == self._line[second] or left.keys() & right.keys():
            return None
        return min(abs(one - other) for one in left.values() for other in right.values())

    def join(self, first: str, second: str) -> None:
        """Make one line of two."""
        lines = [self._line[first], self._line[second]]
        stays, goes = sorted(lines, key=lambda line: (min(self._sessions[line].values()), line))
        self._sessions[stays].update(self._sessions.pop(goes))
        for title in self._titles[goes]:
            self._line[title] = stays
        self._titles[stays] += self._titles.pop(goes)


def join_titles(titles: dict[str, Title], rewordings: Iterable[tuple[str, str]]) -> Lines:
    """Join titles into lines, the safest reason first; among equal reasons the nearest in time first.

    Args:
        titles: folded title → its sessions and tails.
        rewordings: pairs of folded titles, the later of which a text bears that repeats the earlier's.
    """
    lines = Lines(titles)
    by_key: dict[Key, list[str]] = defaultdict(list)
    for words in sorted(titles, key=lambda words: (min(titles[words].sessions.values()), words)):
        by_key[title_key(words)].append(words)
    stages = [
        ("small_words", _same_key(by_key, with_number=False)),
        ("wording", iter(rewordings)),
        ("numbers", _same_key(by_key, with_number=True)),
        ("spelling", _one_word_apart(by_key, spelling=True)),
        ("heading", _tails(titles)),
        ("word", _one_word_apart(by_key, spelling=False)),
    ]
    for reason, pairs in stages:
        _join_nearest(lines, set(pairs), NEAREST.get(reason))
    return lines


def _join_nearest(lines: Lines, pairs: set[tuple[str, str]], nearest: int | None) -> None:
    measured = [(lines.distance(*pair), pair) for pair in pairs]
    for _, pair in sorted((distance, pair) for distance, pair in measured if distance is not None):
        distance = lines.distance(*pair)  # what was joined meanwhile may have brought them together
        if distance is not None and (nearest is None or distance <= nearest):
            lines.join(*pair)


def _same_key(by_key: dict[Key, list[str]], with_number: bool) -> Iterator[tuple[str, str]]:
    for key, same in by_key.items():
        if (NUMBER in key) == with_number and key:
            for place, words in enumerate(same):
                yield from ((words, later) for later in same[place + 1 : place + 1 + NEXT])


def _one_word_apart(by_key: dict[Key, list[str]], spelling: bool) -> Iterator[tuple[str, str]]:
    """Titles that differ in how one word is spelt, or else in one word that only the longer has."""
    shorter: dict[Key, list[tuple[str, Key]]] = defaultdict(list)
    for key in by_key:
        for left, word in without_each(key).items():
            shorter[left].append((word, key))
    for left, longer in shorter.items():
        if spelling and len(left) >= ONE_WORD - 1:
            yield from _respelt(longer, by_key)
        elif not spelling and len(left) >= ONE_WORD and left in by_key:
            for _, key in longer:
                yield from ((one, other) for one in by_key[left] for other in by_key[key])


def _respelt(longer: list[tuple[str, Key]], by_key: dict[Key, list[str]]) -> Iterator[tuple[str, str]]:
    # Hundreds of titles that share all words but one ("Financing of …") are told apart by that word.
    alikes: dict[str, list[tuple[str, Key]]] = defaultdict(list)
    for word, key in longer:
        alikes[f"{word[:3]}…"].append((word, key))
        alikes[f"…{word[-3:]}"].append((word, key))
    for alike in alikes.values():
        for word, key in alike:
            for other_word, other_key in alike:
                if word < other_word and is_one_word(word, other_word):
                    yield from ((one, other) for one in by_key[key] for other in by_key[other_key])


def _tails(titles: dict[str, Title]) -> Iterator[tuple[str, str]]:
    for words, title in titles.items():
        yield from ((tail, words) for tail in title.tails if tail in titles and len(tail.split()) > 3)
