"""Votes of the unvotes tables as they stand in the files, read without the package, for plain counts."""

from __future__ import annotations

import csv
import gzip
import io
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from tests.dbt.plain_votes import CODES, RollCall

SPECIAL = re.compile(r"(SS|ESS)/(\d+)/|A/RES/(ES-\d+)/")
ONE_NAME_FOR_TWO = {"Yugoslavia": ("YUG", 50, "SRB"), "China": ("TWN", 25, "CHN")}
"""State of a name up to a session, and after it: the data goes on calling Serbia Yugoslavia."""


def roll_calls_by_session(folder: Path, names: Iterable[tuple[str, str]]) -> Mapping[str, Sequence[RollCall]]:
    """Votes of each roll call as codes by state, under the session that its symbol names.

    `names` gives the code of each state's names.
    """
    code_of = dict(names)
    filed = {float(row["rcid"]): row for row in _rows(folder / "un_roll_calls.csv.gz")}
    roll_calls: dict[float, dict[str, int]] = defaultdict(dict)
    for row in _rows(folder / "un_votes.csv.gz"):
        number = float(row["rcid"])
        state = _state(row["country"], int(filed[number]["session"]), code_of)
        roll_calls[number][state] = CODES[row["vote"]]
    sessions: dict[str, list[RollCall]] = defaultdict(list)
    for number, votes in roll_calls.items():
        sessions[_session(filed[number])].append(votes)
    return sessions


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with gzip.open(path) as file:
        yield from csv.DictReader(io.TextIOWrapper(file, encoding="utf-8"))


def _session(row: dict[str, str]) -> str:
    found = SPECIAL.match(row["unres"])
    if not found:
        return row["session"]
    if found[3]:
        return found[3]
    return ("S-" if found[1] == "SS" else "ES-") + found[2]


def _state(name: str, session: int, code_of: Mapping[str, str]) -> str:
    if name in ONE_NAME_FOR_TWO:
        before, last, after = ONE_NAME_FOR_TWO[name]
        return before if session <= last else after
    return code_of[name.replace("’", "'")]
