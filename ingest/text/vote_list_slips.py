"""Names in the lists of a vote that a scan has damaged: `Iroq`, `Bolivia (Piurinational State of)`.

Takes the names read from the lists of one vote and the known names; gives them with every damaged stretch
between two commas taken for the one state that it can be: near in its letters, in its place in the alphabet,
and in no list of the vote already. What could be two states, or none, stays as it was read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from ingest.grammar.name_tokens import plain_key
from ingest.grammar.names import STATE, KnownName, KnownNames, NameMatch
from ingest.grammar.slips import count_slips

_COMMA = re.compile(r"[,;](?=\s|$)|\.(?=\s+[A-Z]|\s*$)")
_SHORTEST = 4  # letters; shorter names are too near to each other


@dataclass(frozen=True, slots=True)
class _Stretch:
    """What stands between two commas: its place, and the names that were read in it."""

    start: int
    end: int
    names: tuple[NameMatch, ...]

    @property
    def is_damaged(self) -> bool:
        return any(name.name_known is None for name in self.names)


def mend_names(
    text: str, start: int, names: Sequence[NameMatch], known: KnownNames, taken: set[str]
) -> list[NameMatch]:
    """The names of one list, which begins at `start`; `taken` are codes that stand in lists of this vote."""
    if all(name.name_known is not None for name in names):
        return list(names)
    codes = {state.name: state.code for _, state in _states(known)}
    stretches = list(_stretches(text, start, names))
    mended: list[NameMatch] = []
    for number, stretch in enumerate(stretches):
        state = _meant(text, stretches, number, mended, known, taken) if stretch.is_damaged else None
        if state is None:
            mended.extend(stretch.names)
            continue
        taken.difference_update(codes[name.name_known] for name in stretch.names if name.name_known in codes)
        taken.add(state.code)
        first, last = _bounds(text, stretch)
        mended.append(NameMatch(first, last, text[first:last], state.name, STATE))
    return mended


def codes_of(names: Sequence[NameMatch], known: KnownNames) -> set[str]:
    """The codes of the states among `names`."""
    codes = {state.name: state.code for _, state in _states(known)}
    return {codes[name.name_known] for name in names if name.name_known in codes}


def _stretches(text: str, start: int, names: Sequence[NameMatch]) -> Iterator[_Stretch]:
    """The names, put together where no comma stands between them."""
    group: list[NameMatch] = []
    begin = start
    for name in (part for known_or_not in names for part in _parts(text, known_or_not)):
        comma = [found.end() for found in _COMMA.finditer(text, group[-1].end, name.start)] if group else []
        if comma:
            yield _Stretch(begin, comma[-1] - 1, tuple(group))
            group, begin = [], comma[-1]
        group.append(name)
    if group:
        yield _Stretch(begin, group[-1].end, tuple(group))


def _parts(text: str, name: NameMatch) -> Iterator[NameMatch]:
    """An unknown name, cut where a scan has a full stop for the comma between two."""
    start = name.start
    if name.name_known is None:
        for stop in _COMMA.finditer(text, name.start, name.end):
            yield replace(name, start=start, end=stop.start(), name_as_printed=text[start : stop.start()])
            start = stop.end() + len(text[stop.end() : name.end]) - len(text[stop.end() : name.end].lstrip())
    if start < name.end:
        yield replace(name, start=start, name_as_printed=text[start : name.end])


def _meant(
    text: str,
    stretches: Sequence[_Stretch],
    number: int,
    before: Sequence[NameMatch],
    known: KnownNames,
    taken: set[str],
) -> KnownName | None:
    stretch = stretches[number]
    first, last = _bounds(text, stretch)
    key = plain_key(text[first:last])
    own = codes_of(stretch.names, known)
    if len(key) < _SHORTEST:
        return None
    floor = next((plain_key(name.name_known) for name in reversed(before) if name.name_known), "")
    after = next((item.names[0].name_known for item in stretches[number + 1 :] if not item.is_damaged), None)
    ceiling = plain_key(after) if after else "\uffff"
    near: list[tuple[int, KnownName]] = []
    for state_key, state in _states(known):
        is_free = state.code not in taken or state.code in own
        if not is_free or not floor <= state_key <= ceiling:
            continue
        slips = count_slips(key, state_key, _most_slips(key, state_key))
        if slips is not None:
            near.append((slips, state))
    best = min((slips for slips, _ in near), default=0)
    states = {state.code: state for slips, state in reversed(near) if slips == best}
    return next(iter(states.values())) if len(states) == 1 else None


def _bounds(text: str, stretch: _Stretch) -> tuple[int, int]:
    """From the first letter of a stretch to its last letter or bracket."""
    words = text[stretch.names[0].start : max(stretch.end, stretch.names[-1].end)].rstrip(" ,;.\n")
    return stretch.names[0].start, stretch.names[0].start + len(words)


def _most_slips(printed: str, known: str) -> int:
    """Two slips and more only where the first letter is right: Ruritania is not Mauritania."""
    if len(known) < 6 or printed[:1] != known[:1]:
        return 1
    return 2 if len(known) < 12 else len(known) // 6


@lru_cache(maxsize=4)
def _states(known: KnownNames) -> tuple[tuple[str, KnownName], ...]:
    return tuple(sorted(known.states(), key=lambda item: item[0]))
