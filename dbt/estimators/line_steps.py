"""Which resolution of a line follows which, session by session.

Where a session has one resolution of the line, it follows the one before. Where it has several, only a
citation of one earlier resolution, or a subject heading that no other of them bears, says which follows
which; what nothing places is left out. A title that most of its sessions give to several resolutions is a
heading ("Question of Palestine"), and being alone under it says nothing either.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise

Pair = tuple[str, str]
"""Symbols of two resolutions."""


@dataclass(frozen=True)
class Member:
    """A resolution of a line: folded title, session with its place in time, subject headings."""

    symbol: str
    title: str
    session: str
    place: float
    headings: frozenset[str] = frozenset()
    is_joint: bool = False


@dataclass(frozen=True)
class Step:
    """One resolution follows another.

    `basis` is `title`, `citation`, `heading` or `next_cites` (of several resolutions of a session, the one
    that the next text of the line cites).
    """

    earlier: str
    later: str
    basis: str


Chain = tuple[list[Member], list[Step]]


class _Chains:
    """Open ends of the chains of one line while its sessions are walked through."""

    def __init__(self, cites: set[Pair], is_heading: bool) -> None:
        self._cites = cites
        self._is_heading = is_heading
        self._ends: dict[str, Member] = {}
        self._first_of: dict[str, Member] = {}
        self._main: set[str] = set()
        self.steps: list[Step] = []

    def take(self, members: list[Member]) -> None:
        """Put the members of the next session to the chains."""
        is_alone = len(members) == 1 and not self._is_heading
        pairs = self._cited(members)
        by_basis = [("citation", pairs)]
        if is_alone and not pairs and len(self._main) == 1:
            by_basis = [("title", [(next(iter(self._main)), members[0].symbol)])]
        elif not is_alone or not self._main:
            by_basis.append(("heading", self._of_one_heading(members, pairs)))
        if is_alone and pairs and self._main and not {earlier for earlier, _ in pairs} & self._main:
            self._take_up(sorted(earlier for earlier, _ in pairs)[0])
        self._follow(members, by_basis, is_alone)

    def _cited(self, members: list[Member]) -> list[Pair]:
        """A text that cites several of the ends says only that they are before it, unless it is alone."""
        cited = {member.symbol: self._nearest_cited(member.symbol) for member in members}
        return [
            (end, symbol)
            for symbol, ends in sorted(cited.items())
            for end in ends
            if len(ends) == 1 or (len(members) == 1 and not self._is_heading)
        ]

    def _nearest_cited(self, symbol: str) -> list[str]:
        ends = [end for end in sorted(self._ends) if (symbol, end) in self._cites]
        latest = max((self._ends[end].place for end in ends), default=None)
        return [end for end in ends if self._ends[end].place == latest]

    def _of_one_heading(self, members: list[Member], taken: list[Pair]) -> list[Pair]:
        used = {symbol for pair in taken for symbol in pair}
        pairs = [
            (end, member.symbol)
            for end in sorted(self._ends)
            for member in members
            if end not in used and member.symbol not in used and self._ends[end].headings & member.headings
        ]
        ends, symbols = ([pair[side] for pair in pairs] for side in (0, 1))
        return [pair for pair in pairs if ends.count(pair[0]) == 1 and symbols.count(pair[1]) == 1]

    def _take_up(self, stub: str) -> None:
        """The line goes on through a resolution that nothing had placed when its own session was read."""
        first = self._first_of[stub]
        if len(self._main) == 1:
            (main,) = self._main
            if self._ends[main].place < first.place:
                self.steps.append(Step(main, first.symbol, "next_cites"))
                del self._ends[main]
        self._main = {stub}

    def _follow(self, members: list[Member], by_basis: list[tuple[str, list[Pair]]], is_alone: bool) -> None:
        followed: dict[str, list[str]] = defaultdict(list)
        for basis, pairs in by_basis:
            for earlier, later in pairs:
                self.steps.append(Step(earlier, later, basis))
                followed[later].append(earlier)
        before = {earlier for ends in followed.values() for earlier in ends}
        firsts = {end: self._first_of[end] for end in before}
        main = {later for later, ends in followed.items() if self._main & set(ends)}
        self._main = {member.symbol for member in members} if is_alone else (self._main - before) | main
        self._ends = {end: member for end, member in self._ends.items() if end not in before}
        for member in members:
            self._ends[member.symbol] = member
            ends = followed[member.symbol]
            self._first_of[member.symbol] = firsts[ends[0]] if ends else member


def steps_of_line(members: list[Member], cites: set[Pair]) -> list[Chain]:
    """Chains of one line, each as its members and its steps; the first is the line itself.

    Args:
        members: all resolutions of the line, in any order.
        cites: pairs (citing symbol, cited symbol).

    Returns:
        A list of pairs (members in order, steps); a chain has members of at least two sessions. Every member
        that stands alone in its session belongs to the line itself.
    """
    sessions: dict[tuple[float, str], list[Member]] = defaultdict(list)
    for member in sorted(members, key=lambda member: member.symbol):
        sessions[(member.place, member.session)].append(member)
    is_heading = 2 * sum(len(same) > 1 for same in sessions.values()) >= len(sessions)
    chains = _Chains(cites, is_heading)
    for key in sorted(sessions):
        chains.take(sessions[key])
    alone = [] if is_heading else [same[0].symbol for same in sessions.values() if len(same) == 1]
    return _components(members, chains.steps, alone)


def _components(members: list[Member], steps: list[Step], alone: list[str]) -> list[Chain]:
    root = {member.symbol: member.symbol for member in members}

    def find(symbol: str) -> str:
        while root[symbol] != symbol:
            symbol = root[symbol]
        return symbol

    for earlier, later in [(step.earlier, step.later) for step in steps] + list(pairwise(alone)):
        root[find(later)] = find(earlier)
    parts: dict[str, list[Member]] = defaultdict(list)
    for member in sorted(members, key=lambda member: (member.place, member.session, member.symbol)):
        parts[find(member.symbol)].append(member)
    line = find(alone[0]) if alone else None
    ordered = sorted(parts.items(), key=lambda part: (part[0] != line, -len(part[1]), part[1][0].symbol))
    return [
        (same, [step for step in steps if find(step.earlier) == part])
        for part, same in ordered
        if len({member.session for member in same}) > 1
    ]
