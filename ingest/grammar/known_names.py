"""The list of names that texts are searched for.

Takes the names of `dbt/seeds` (`seed_state_names`, `seed_group_names`, `seed_organs`); gives every name
that begins at a given word, and the one name that a misprint must mean. `load_known_names` is the only
input or output. Which state a name denotes at a date is decided in dbt, not here.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ingest.errors import IngestError
from ingest.grammar.name_tokens import Token, plain_key, spelling_forms

STATE, GROUP, ORGAN, FILLER = "state", "group", "organ", "filler"

# Phrases that stand before a group and name nobody ("Cuba, on behalf of the States Members of the
# United Nations that are members of the Group of 77 and China").
_FILLERS = (
    "on behalf of",
    "on behalf of the States Members of the United Nations that are members of",
    "on behalf of the States Members of the United Nations which are members of",
    "on behalf of the States that are members of",
    "on behalf of the States members of",
    "on behalf of the Member States of",
    "on behalf of the members of",
    "States Members of the United Nations that are members of",
    "States Members of the United Nations which are members of",
    "States that are members of",
    "as well as",
)

# Shorter names are left alone: one letter is all that parts Iran from Iraq, Ireland from Iceland and the
# Gambia from Zambia. From eight letters on, no two states of the list are one slip apart.
_SHORTEST_MISPRINT = 8
_DEMONYM_ENDINGS = ("n", "s")  # "Colombian" is not a misprint of Colombia


@dataclass(frozen=True, slots=True)
class KnownName:
    """A spelling, what kind of thing it names, and the code of what it names (empty for organs)."""

    name: str
    kind: str  # state | group | organ | filler
    code: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A known name found in a text; `is_loose` if the text has another form than the one listed."""

    known: KnownName
    is_loose: bool


@dataclass(slots=True)
class _Node:
    children: dict[str, _Node] = field(default_factory=dict)
    candidate: Candidate | None = None


class KnownNames:
    """Names to search for; build it once and share it.

    Of two spellings that fold alike, the first of `names` is the one reported. `digest` is the sha256 of
    the list, so that a changed list can be told from the old one.
    """

    def __init__(self, names: Iterable[KnownName]) -> None:
        listed = list(dict.fromkeys(names))
        self.digest = hashlib.sha256("\n".join(sorted(map(repr, listed))).encode()).hexdigest()
        self._root = _Node()
        self._by_key: dict[str, KnownName] = {}
        for known in listed:
            self._by_key.setdefault(plain_key(known.name), known)
            self._add(known)
        for phrase in _FILLERS:
            self._add(KnownName(phrase, FILLER))

    def _add(self, known: KnownName) -> None:
        for number, form in enumerate(spelling_forms(known.name)):
            # A comma inside a name ("Germany, Federal Republic of") is most often the end of a shorter one.
            is_loose = number > 0 or "," in form
            node = self._root
            for key in form:
                node = node.children.setdefault(key, _Node())
            if node.candidate is None or (node.candidate.is_loose and not is_loose):
                node.candidate = Candidate(known, is_loose)

    def starting_at(self, tokens: Sequence[Token], first: int) -> list[tuple[int, Candidate]]:
        """Every known name that begins at token `first`: (token after it, candidate), longest first."""
        found: list[tuple[int, Candidate]] = []
        node = self._root
        for position in range(first, len(tokens)):
            following = node.children.get(tokens[position].key)
            if following is None:
                break
            node = following
            if node.candidate is not None:
                found.append((position + 1, node.candidate))
        found.reverse()
        return found

    def states(self) -> list[tuple[str, KnownName]]:
        """Every spelling of a state with its plain key."""
        return [(key, known) for key, known in self._by_key.items() if known.kind == STATE]

    def find_misprinted(self, printed: str) -> KnownName | None:
        """The known name that `printed` misses by blanks or by one wrong, missing or extra letter.

        "Ir eland" stands in a catalogue record of session 78, "Nicar~gua" in A/L.632. None when two
        states are equally near.
        """
        key = plain_key(printed)
        exact = self._by_key.get(key)
        if exact is not None or len(key) < _SHORTEST_MISPRINT - 1:
            return exact
        near = [known for known_key, known in self._by_key.items() if _is_one_slip(key, known_key)]
        return near[0] if len({(known.kind, known.code or known.name) for known in near}) == 1 else None


def load_known_names(seeds_folder: Path) -> KnownNames:
    """Read the names of states, groups and organs from the seed files in `seeds_folder`.

    Raises IngestError when a file is missing or lacks a column.
    """
    return KnownNames(
        [
            *_read_names(seeds_folder / "seed_state_names.csv", STATE, "state_code"),
            *_read_names(seeds_folder / "seed_group_names.csv", GROUP, "group_code"),
            *_read_names(seeds_folder / "seed_organs.csv", ORGAN, None),
        ]
    )


def _read_names(path: Path, kind: str, code_column: str | None) -> list[KnownName]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
            return [KnownName(row["name"], kind, row[code_column] if code_column else "") for row in rows]
    except (OSError, KeyError, UnicodeDecodeError) as problem:
        raise IngestError(
            f"{path}: expected a UTF-8 CSV file with columns name, {code_column or 'no other'};"
            f" found {problem!r}. Restore the file."
        ) from problem


def _is_one_slip(printed: str, known: str) -> bool:
    """Whether two keys differ by one letter missing, added, changed or swapped with the next."""
    if len(known) < _SHORTEST_MISPRINT or abs(len(printed) - len(known)) > 1:
        return False
    if printed[:-1] == known and printed.endswith(_DEMONYM_ENDINGS):
        return False
    same = 0
    while same < min(len(printed), len(known)) and printed[same] == known[same]:
        same += 1
    mine, theirs = printed[same:], known[same:]
    is_swapped = mine[:2] == theirs[1::-1] and mine[2:] == theirs[2:]
    return is_swapped or mine[1:] in (theirs[1:], theirs) or mine == theirs[1:]
