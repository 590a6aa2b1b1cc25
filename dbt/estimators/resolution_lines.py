"""Lines of resolutions: one row per line, resolution and resolution that it follows.

Takes resolutions with folded titles (what a title is, the model says), who cites whom, and which text
repeats the wording of which; see `title_lines` for what joins titles and `line_steps` for what follows what.
Same rows in, same rows out, whatever their order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from estimators.line_steps import Member, Pair, Step, steps_of_line
from estimators.title_forms import title_change
from estimators.title_lines import Lines, Title, join_titles

BEGINNING = 4
"""Words in which the second half of a joint title begins like the other line's title."""

COLUMNS = {
    "line_key": "varchar",
    "resolution_symbol": "varchar",
    "previous_symbol": "varchar",
    "basis": "varchar",
    "title_change": "varchar",
    "is_joint": "boolean",
    "is_previous_joint": "boolean",
    "n_unplaced_before": "integer",
}
"""Columns of a row that comes out, with the type each has in a table."""


@dataclass(frozen=True)
class Resolution:
    """A resolution with a title: folded, what follows a heading in it, session and its place in time."""

    symbol: str
    title: str
    tail: str | None
    session: str
    place: float
    headings: frozenset[str] = field(default_factory=frozenset)

    def member(self, is_joint: bool = False) -> Member:
        """The resolution as a member of a line."""
        return Member(self.symbol, self.title, self.session, self.place, self.headings, is_joint)


def resolution_lines(resolutions: list[Resolution], cites: set[Pair], rewordings: set[Pair]) -> list[dict]:
    """Rows with `COLUMNS`.

    Args:
        resolutions: each symbol once.
        cites: pairs (citing, cited) of symbols.
        rewordings: pairs (earlier, later) of symbols whose texts are mostly the same words.
    """
    titles: dict[str, Title] = defaultdict(Title)
    title_of = {resolution.symbol: resolution.title for resolution in resolutions}
    for resolution in resolutions:
        titles[resolution.title].sessions[resolution.session] = resolution.place
        if resolution.tail:
            titles[resolution.title].tails.add(resolution.tail)
    reworded = {
        (title_of[earlier], title_of[later])
        for earlier, later in rewordings
        if earlier in title_of and later in title_of
    }
    lines = join_titles(titles, reworded)
    members: dict[str, list[Member]] = defaultdict(list)
    for resolution in resolutions:
        members[lines.line_of(resolution.title)].append(resolution.member())
        for line in joined_lines(resolution, lines, titles):
            members[line].append(resolution.member(is_joint=True))
    return [row for line in sorted(members) for row in _rows(line, members[line], cites, rewordings)]


def joined_lines(resolution: Resolution, lines: Lines, titles: dict[str, Title]) -> list[str]:
    """The two lines whose titles one joins, or none.

    A joint title is the whole of one line's, "and", then words that begin the title of one other line and
    of no third, where neither has a resolution of its own in that session.
    """

    def is_open(line: str) -> bool:
        return len(lines.sessions(line)) > 1 and resolution.session not in lines.sessions(line)

    if " and " not in resolution.title or not is_unrepeated(resolution, lines):
        return []
    found = []
    halves = resolution.title.split(" and ")
    for place in range(1, len(halves)):
        first = " and ".join(halves[:place])
        beginning = " ".join(" and ".join(halves[place:]).split()[:BEGINNING])
        if first in titles and is_open(lines.line_of(first)) and len(beginning.split()) == BEGINNING:
            second = {line for line in lines.beginning_with(beginning) if is_open(line)}
            found += [[lines.line_of(first), line] for line in second - {lines.line_of(first)}]
    return found[0] if len(found) == 1 else []


def is_unrepeated(resolution: Resolution, lines: Lines) -> bool:
    """Whether no other session bears the title, so that it makes no line of its own."""
    return len(lines.sessions(lines.line_of(resolution.title))) == 1


def _rows(line: str, members: list[Member], cites: set[Pair], rewordings: set[Pair]) -> Iterator[dict]:
    if len({member.session for member in members}) < 2:
        return
    for number, (same, steps) in enumerate(steps_of_line(members, cites)):
        # the line itself is called after its title; another chain of the same title after its first text
        key = line if number == 0 else f"{line} {same[0].symbol}"
        known = {member.symbol: member for member in same}
        before: dict[str, list[Step]] = defaultdict(list)
        for step in steps:
            before[step.later].append(step)
        outside = [member.place for member in members if member.symbol not in known]
        for member in same:
            for step in before[member.symbol] or [None]:
                yield _row(key, member, step, known, outside, rewordings)


def _row(key: str, member: Member, step: Step | None, known: dict, outside: list, rewordings: set) -> dict:
    row = dict.fromkeys(COLUMNS) | {
        "line_key": key,
        "resolution_symbol": member.symbol,
        "is_joint": member.is_joint,
    }
    if step is None:
        return row
    previous = known[step.earlier]
    change = title_change(previous.title, member.title)
    if change is None and (previous.symbol, member.symbol) in rewordings:
        change = "wording"
    if change is None and (previous.title.endswith(member.title) or member.title.endswith(previous.title)):
        change = "heading"
    return row | {
        "previous_symbol": previous.symbol,
        "basis": step.basis,
        "title_change": change or "joined",
        "is_previous_joint": previous.is_joint,
        "n_unplaced_before": sum(previous.place < place < member.place for place in outside),
    }
