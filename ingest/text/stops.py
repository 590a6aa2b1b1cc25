"""Whether a line ends where a clause or a sentence may end.

Asked of every line of a document, so told by its last characters and not by a pattern that would be
tried at each of its characters.
"""

from __future__ import annotations

_CLOSING_MARKS = "\"'”’)]*"
_STOPS = frozenset(".;:,?!")
_FULL_STOPS = frozenset(".;:?!")
_CONJUNCTIONS = tuple(f"{stop} {word}" for stop in ";," for word in ("and", "or", "and/or"))

_LAST_LETTERS = frozenset(conjunction[-1] for conjunction in _CONJUNCTIONS)


def is_closed(text: str) -> bool:
    """Whether a stop or a comma ends the text, or a conjunction after one (`…; and`)."""
    last = text[-1:]
    if last in _CLOSING_MARKS:
        last = text.rstrip(_CLOSING_MARKS)[-1:]
    return last in _STOPS or (last in _LAST_LETTERS and text.endswith(_CONJUNCTIONS))


def is_fully_closed(text: str) -> bool:
    """Whether a stop that is no comma ends the text."""
    return text.rstrip(_CLOSING_MARKS)[-1:] in _FULL_STOPS
