"""Find the names of states, groups and organs in printed text, by a list of known names.

Takes text as printed and the names of `dbt/seeds` (`seed_state_names`, `seed_group_names`,
`seed_organs`); gives matches with offsets into that text. It never splits a list at commas or "and",
since names contain both ("Bosnia and Herzegovina"): it looks for known names, longest first, and what
is left between them stays visible as `unresolved`. Which state a name denotes at a date is decided in
dbt, not here. `load_known_names` is the only input or output.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from ingest.errors import IngestError
from ingest.name_tokens import Token, plain_key, read_tokens, spelling_forms

STATE, GROUP, ORGAN, UNRESOLVED = "state", "group", "organ", "unresolved"
_FILLER = "filler"

# Phrases that stand before a group and name nobody ("Cuba, on behalf of the States Members of the
# United Nations that are members of the Group of 77 and China").
_FILLERS = (
    "on behalf of",
    "on behalf of the States Members of the United Nations that are members of",
    "on behalf of the States that are members of",
    "on behalf of the States members of",
    "on behalf of the States Members of",
    "on behalf of the member States of",
    "on behalf of the members of",
    "States Members of the United Nations that are members of",
    "States Members of the United Nations which are members of",
    "States that are members of",
    "as well as",
)
_SEPARATOR_WORDS = frozenset({"and", "the", "also", "with", "as"})
_BREAKS = frozenset(",;:[]")
_SHORTEST_MISPRINT = 10


@dataclass(frozen=True, slots=True)
class NameMatch:
    """One name in a text: offsets, the words as printed, and the known spelling that they match."""

    start: int
    end: int
    name_as_printed: str
    name_known: str | None
    kind: str  # state | group | organ | unresolved


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    kind: str
    penalty: int  # 1 for a looser form than the one listed, and for a name with a comma in it


@dataclass(slots=True)
class _Node:
    children: dict[str, _Node] = field(default_factory=dict)
    entry: _Entry | None = None


class KnownNames:
    """The names that texts are searched for; build it once and share it.

    `names` are pairs of kind (`state`, `group`, `organ`) and spelling. `digest` is the sha256 of the
    list, so that a changed list can be told from the old one.
    """

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        self._root = _Node()
        self._by_key: dict[str, _Entry] = {}
        listed = list(dict.fromkeys(names))  # of two spellings that fold alike, the first listed is named
        text = "\n".join(sorted(f"{kind}\t{name}" for kind, name in listed))
        self.digest = hashlib.sha256(text.encode()).hexdigest()
        for kind, name in listed:
            self._add(name, kind)
        for phrase in _FILLERS:
            self._add(phrase, _FILLER)

    def _add(self, name: str, kind: str) -> None:
        for number, form in enumerate(spelling_forms(name)):
            penalty = int(number > 0 or "," in form)
            node = self._root
            for key in form:
                node = node.children.setdefault(key, _Node())
            if node.entry is None or node.entry.penalty > penalty:
                node.entry = _Entry(name, kind, penalty)
        if kind != _FILLER:
            self._by_key.setdefault(plain_key(name), _Entry(name, kind, 0))

    def matches_at(self, tokens: list[Token], first: int) -> list[tuple[int, _Entry]]:
        """Every known name that begins at token `first`: (token after it, entry), longest first."""
        found: list[tuple[int, _Entry]] = []
        node = self._root
        for position in range(first, len(tokens)):
            following = node.children.get(tokens[position].key)
            if following is None:
                break
            node = following
            if node.entry is not None:
                found.append((position + 1, node.entry))
        found.reverse()
        return found

    def find_misprinted(self, printed: str) -> _Entry | None:
        """The one known name that `printed` misses by blanks or by a single wrong letter.

        "Ir eland" stands in a catalogue record of session 78. Short names are left alone: one letter
        is all that parts Iran from Iraq.
        """
        key = plain_key(printed)
        exact = self._by_key.get(key)
        if exact is not None or len(key) < _SHORTEST_MISPRINT:
            return exact
        near = [entry for known, entry in self._by_key.items() if _is_one_slip(key, known)]
        return near[0] if len({entry.name for entry in near}) == 1 else None


def load_known_names(seeds_folder: Path) -> KnownNames:
    """Read the names of states, groups and organs from the seed files in `seeds_folder`.

    Raises IngestError when a file is missing or lacks its `name` column.
    """
    files = ((STATE, "seed_state_names.csv"), (GROUP, "seed_group_names.csv"), (ORGAN, "seed_organs.csv"))
    return KnownNames((kind, name) for kind, file in files for name in _read_names(seeds_folder / file))


def segment_names(text: str, known: KnownNames) -> list[NameMatch]:
    """Cut a list of names into its names, in order of printing.

    Words between known names that are more than a separator become one `unresolved` match for every
    stretch between commas, never dropped and never guessed at.
    """
    tokens = read_tokens(text)
    labels = _label(tokens, known)
    _release_embedded(tokens, labels)
    return _collect(text, tokens, labels, known)


def find_known_names(text: str, known: KnownNames) -> list[NameMatch]:
    """Only the known names anywhere in `text`, with no judgement about the words around them."""
    tokens = read_tokens(text)
    return [
        NameMatch(start, end, text[start:end], label.name, label.kind)
        for first, last, label in _runs(_label(tokens, known))
        if isinstance(label, _Entry) and label.kind != _FILLER
        for start, end in [(tokens[first].start, tokens[last - 1].end)]
    ]


def match_group(text: str, known: KnownNames) -> str | None:
    """The known spelling of the first group named in `text`, or None.

    For statements such as "On behalf of the States Members of the United Nations that are members of
    the Movement of Non-Aligned Countries."
    """
    for match in find_known_names(text, known):
        if match.kind == GROUP:
            return match.name_known
    return None


def _read_names(path: Path) -> list[str]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return [row["name"] for row in csv.DictReader(file)]
    except (OSError, KeyError) as problem:
        raise IngestError(
            f"{path}: expected a CSV file with a column `name`, found {problem!r}; restore the file from dbt/seeds"
        ) from problem


# What a token belongs to: a known name (one object per occurrence), a separator (None) or nothing known.
_UNKNOWN = "unknown"
_Label = _Entry | str | None


def _label(tokens: list[Token], known: KnownNames) -> list[tuple[int, _Label]]:
    """Label every token with (first token of its run, what it is), leaving as few words as possible.

    The cheapest reading is chosen over the whole text, not from left to right, so that "Germany,
    Federal Republic of, Ghana" and "Germany, Federal Republic of Yugoslavia" both come out right.
    """
    count = len(tokens)
    best: list[tuple[int, int, int]] = [(0, 0, 0)] * (count + 1)
    choice: list[tuple[int, _Label]] = [(0, None)] * count
    for first in range(count - 1, -1, -1):
        is_separator = not tokens[first].is_word or tokens[first].key in _SEPARATOR_WORDS
        left, loose, names = best[first + 1]
        cheapest = (left + (not is_separator), loose, names)
        chosen: tuple[int, _Label] = (first + 1, None if is_separator else _UNKNOWN)
        for after, entry in known.matches_at(tokens, first):
            left, loose, names = best[after]
            cost = (left, loose + entry.penalty, names + 1)
            if cost < cheapest or (chosen[1] is None and cost[:2] <= cheapest[:2]):
                cheapest, chosen = cost, (after, entry)
        best[first], choice[first] = cheapest, chosen
    return _follow(choice)


def _follow(choice: list[tuple[int, _Label]]) -> list[tuple[int, _Label]]:
    labels: list[tuple[int, _Label]] = []
    first = 0
    while first < len(choice):
        after, label = choice[first]
        labels.extend([(first, label)] * (after - first))
        first = after
    return labels


def _runs(labels: list[tuple[int, _Label]]) -> Iterable[tuple[int, int, _Label]]:
    """(first token, token after the last, label) of every run."""
    first = 0
    while first < len(labels):
        after = first + 1
        while after < len(labels) and labels[after][0] == labels[first][0]:
            after += 1
        yield first, after, labels[first][1]
        first = after


def _release_embedded(tokens: list[Token], labels: list[tuple[int, _Label]]) -> None:
    """Take back known names that are only part of a longer name that nobody knows.

    "Northern Ireland" alone must not give Ireland, nor "Weronika Garbacz (Poland)", a person, Poland.
    """
    embedded = [
        (first, after)
        for first, after, label in _runs(labels)
        if isinstance(label, _Entry) and label.kind == STATE
        and (_leans_left(tokens, labels, first) or _leans_right(tokens, labels, after))
    ]
    for first, after in embedded:
        for position in range(first, after):
            labels[position] = (position, _UNKNOWN)


def _leans_left(tokens: list[Token], labels: list[tuple[int, _Label]], first: int) -> bool:
    before = first - 1
    in_bracket = before >= 0 and tokens[before].key == "("
    if in_bracket:
        before -= 1
    if before < 0 or labels[before][1] != _UNKNOWN:
        return False
    same_line = in_bracket or not tokens[first].starts_line
    return same_line and tokens[before].is_part_of_name


def _leans_right(tokens: list[Token], labels: list[tuple[int, _Label]], after: int) -> bool:
    if after >= len(tokens) or labels[after][1] != _UNKNOWN:
        return False
    return not tokens[after].starts_line and tokens[after].is_part_of_name


def _collect(
    text: str, tokens: list[Token], labels: list[tuple[int, _Label]], known: KnownNames
) -> list[NameMatch]:
    matches: list[NameMatch] = []
    waiting: list[Token] = []

    def flush() -> None:
        words = [position for position, token in enumerate(waiting) if token.is_unknown_word]
        if words:
            start, end = waiting[words[0]].start, _close_bracket(waiting, words[-1])
            matches.append(_resolve_leftover(text, start, end, known))
        waiting.clear()

    for first, after, label in _runs(labels):
        if isinstance(label, _Entry):
            flush()
            start, end = tokens[first].start, tokens[after - 1].end
            if label.kind != _FILLER:
                matches.append(NameMatch(start, end, text[start:end], label.name, label.kind))
        elif tokens[first].key in _BREAKS:
            flush()
        else:
            waiting.append(tokens[first])
    flush()
    return matches


def _close_bracket(tokens: list[Token], last: int) -> int:
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    return following.end if following is not None and following.key == ")" else tokens[last].end


def _resolve_leftover(text: str, start: int, end: int, known: KnownNames) -> NameMatch:
    printed = text[start:end]
    entry = known.find_misprinted(printed)
    if entry is None:
        return NameMatch(start, end, printed, None, UNRESOLVED)
    return NameMatch(start, end, printed, entry.name, entry.kind)


def _is_one_slip(printed: str, known: str) -> bool:
    """Whether two keys differ by one letter missing, added, changed or swapped with the next."""
    if abs(len(printed) - len(known)) > 1 or min(len(printed), len(known)) < _SHORTEST_MISPRINT:
        return False
    same = 0
    while same < min(len(printed), len(known)) and printed[same] == known[same]:
        same += 1
    mine, theirs = printed[same:], known[same:]
    swapped = mine[:2] == theirs[1::-1] and mine[2:] == theirs[2:]
    return swapped or mine[1:] == theirs[1:] or mine[1:] == theirs or mine == theirs[1:]
