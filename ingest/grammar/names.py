"""Find the names of states, groups and organs in printed text, by a list of known names.

Takes text as printed and `KnownNames`; gives matches with offsets into that text. It never splits a list
at commas or "and", since names contain both ("Bosnia and Herzegovina"): it looks for known names, longest
first, and what is left between them stays visible as `unresolved`. No input or output here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ingest.grammar.known_names import (
    FILLER,
    GROUP,
    ORGAN,
    STATE,
    Candidate,
    KnownName,
    KnownNames,
    load_known_names,
)
from ingest.grammar.name_tokens import Token, read_tokens

__all__ = [
    "GROUP",
    "ORGAN",
    "STATE",
    "UNRESOLVED",
    "KnownName",
    "KnownNames",
    "NameMatch",
    "find_known_names",
    "load_known_names",
    "match_group",
    "segment_names",
]

UNRESOLVED = "unresolved"
_BREAKS = frozenset(",;:[]")
_MOST_PARTS_OF_A_NAME = 3  # no name of the list holds "and" more than twice


@dataclass(frozen=True, slots=True)
class NameMatch:
    """One name in a text: offsets, the words as printed, and the known spelling that they match."""

    start: int
    end: int
    name_as_printed: str
    name_known: str | None
    kind: str  # state | group | organ | unresolved


@dataclass(frozen=True, slots=True)
class _Run:
    """Tokens `first` to `after` (exclusive) that are one known name, or one token that is none."""

    first: int
    after: int
    known: KnownName | None = None
    is_separator: bool = False

    @property
    def is_unknown(self) -> bool:
        return self.known is None and not self.is_separator


def segment_names(text: str, known: KnownNames) -> list[NameMatch]:
    """Cut a list of names into its names, in order of printing.

    Words between known names that are more than a separator become one `unresolved` match for every
    stretch between commas, never dropped; a misprint of exactly one known name is taken for that name.
    """
    tokens = read_tokens(text)
    runs = _release_embedded(tokens, _cheapest_reading(tokens, known))
    matches: list[NameMatch] = []
    leftover: list[Token] = []
    for run in runs:
        if run.known is None and tokens[run.first].key not in _BREAKS:
            leftover.append(tokens[run.first])
            continue
        matches.extend(_read_leftover(text, leftover, known))
        leftover.clear()
        if run.known is not None and run.known.kind != FILLER:
            matches.append(_match(text, tokens[run.first].start, tokens[run.after - 1].end, run.known))
    matches.extend(_read_leftover(text, leftover, known))
    return matches


def find_known_names(text: str, known: KnownNames) -> list[NameMatch]:
    """Only the known names anywhere in `text`, with no judgement about the words around them."""
    tokens = read_tokens(text)
    return [
        _match(text, tokens[run.first].start, tokens[run.after - 1].end, run.known)
        for run in _cheapest_reading(tokens, known)
        if run.known is not None and run.known.kind != FILLER
    ]


def match_group(text: str, known: KnownNames) -> str | None:
    """The known spelling of the first group named in `text`, or None.

    For statements such as "On behalf of the States Members of the United Nations that are members of
    the Movement of Non-Aligned Countries."
    """
    groups = (match.name_known for match in find_known_names(text, known) if match.kind == GROUP)
    return next(groups, None)


def _match(text: str, start: int, end: int, known: KnownName | None) -> NameMatch:
    if known is None:
        return NameMatch(start, end, text[start:end], None, UNRESOLVED)
    return NameMatch(start, end, text[start:end], known.name, known.kind)


def _cheapest_reading(tokens: list[Token], known: KnownNames) -> list[_Run]:
    """Cut the tokens into runs so that the fewest words are left over, then the fewest names are found.

    The whole text is weighed at once, not from left to right, so that both "Germany, Federal Republic of,
    Ghana" and "Germany, Federal Republic of Yugoslavia" come out right.
    """
    count = len(tokens)
    costs: list[tuple[int, int, int]] = [(0, 0, 0)] * (count + 1)  # words left over, loose forms, names
    chosen: list[_Run] = []
    for first in range(count - 1, -1, -1):
        run = _Run(first, first + 1, is_separator=tokens[first].is_separator)
        left, loose, names = costs[first + 1]
        cost = (left + run.is_unknown, loose, names)
        for after, candidate in known.starting_at(tokens, first):
            other = _cost_of(candidate, costs[after])
            if other < cost:
                run, cost = _Run(first, after, candidate.known), other
        costs[first] = cost
        chosen.append(run)
    chosen.reverse()
    return list(_follow(chosen))


def _cost_of(candidate: Candidate, rest: tuple[int, int, int]) -> tuple[int, int, int]:
    left, loose, names = rest
    return left, loose + candidate.is_loose, names + 1


def _follow(chosen: list[_Run]) -> Iterator[_Run]:
    position = 0
    while position < len(chosen):
        yield chosen[position]
        position = chosen[position].after


def _release_embedded(tokens: list[Token], runs: list[_Run]) -> list[_Run]:
    """Take back known states that are only part of a longer name that nobody knows.

    "Northern Ireland" alone must not give Ireland, nor the officer "Weronika Garbacz (Poland)" Poland.
    """
    unknown = {run.first for run in runs if run.is_unknown}
    released: list[_Run] = []
    for run in runs:
        if run.known is not None and run.known.kind == STATE and _is_embedded(tokens, run, unknown):
            released.extend(_Run(position, position + 1) for position in range(run.first, run.after))
        else:
            released.append(run)
    return released


def _is_embedded(tokens: list[Token], run: _Run, unknown: set[int]) -> bool:
    before, after = run.first - 1, run.after
    is_bracketed = before >= 0 and tokens[before].key == "("
    if is_bracketed:
        before -= 1
    if before in unknown and tokens[before].is_part_of_name:
        return is_bracketed or not tokens[run.first].starts_line
    return after in unknown and tokens[after].is_part_of_name and not tokens[after].starts_line


def _read_leftover(text: str, leftover: list[Token], known: KnownNames) -> list[NameMatch]:
    """What the words between two known names say: nothing, misprinted names, or something unknown.

    Only where a part is recognised as a misprint is the rest divided at "and" as well.
    """
    matches: list[NameMatch] = []
    unknown: list[Token] = []
    parts = _split_at_and(leftover)
    first = 0
    while first < len(parts):
        after, misprint = _longest_misprint(text, parts, first, known)
        if misprint is None:
            unknown.extend(parts[first])
        else:
            matches.extend(_unresolved(text, unknown))
            unknown.clear()
            matches.append(misprint)
        first = after
    matches.extend(_unresolved(text, unknown))
    return matches


def _longest_misprint(
    text: str, parts: list[list[Token]], first: int, known: KnownNames
) -> tuple[int, NameMatch | None]:
    for after in range(min(first + _MOST_PARTS_OF_A_NAME, len(parts)), first, -1):
        bounds = _bounds([token for part in parts[first:after] for token in part])
        name = known.find_misprinted(text[bounds[0] : bounds[1]]) if bounds else None
        if bounds and name is not None:
            return after, _match(text, *bounds, name)
    return first + 1, None


def _unresolved(text: str, tokens: list[Token]) -> list[NameMatch]:
    bounds = _bounds(tokens)
    return [] if bounds is None else [_match(text, *bounds, None)]


def _bounds(tokens: list[Token]) -> tuple[int, int] | None:
    """Offsets from the first to the last telling word, with the bracket that closes after it."""
    words = [number for number, token in enumerate(tokens) if token.is_word and not token.is_separator]
    if not words:
        return None
    last = words[-1]
    if last + 1 < len(tokens) and tokens[last + 1].key == ")":
        last += 1
    return tokens[words[0]].start, tokens[last].end


def _split_at_and(tokens: list[Token]) -> list[list[Token]]:
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.key == "and":
            parts.append([])
        parts[-1].append(token)
    return parts
