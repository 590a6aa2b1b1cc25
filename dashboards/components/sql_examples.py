"""Example queries by question: files of `queries/examples`, each opening with its question and its group."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "queries" / "examples"
GROUPS = (
    "Sponsors",
    "Votes",
    "Agreement and camps",
    "Lines of resolutions",
    "What is asked, and by when",
    "Texts and evidence",
    "Quality",
)


@dataclass(frozen=True, slots=True)
class Example:
    """A question, the group that it is listed under, and the query that answers it."""

    question: str
    group: str
    sql: str


def read(path: Path) -> Example:
    """One example: its first line is the question, its second the group."""
    sql = path.read_text(encoding="utf-8").strip()
    question, group, *_ = (line.removeprefix("--").strip() for line in sql.splitlines())
    return Example(question, group.removeprefix("Group: "), sql)


@cache
def examples() -> tuple[Example, ...]:
    """All examples, by group and file."""
    found = [read(path) for path in sorted(FOLDER.glob("*.sql"))]
    return tuple(sorted(found, key=lambda example: GROUPS.index(example.group)))


def by_group() -> list[dict[str, object]]:
    """Examples as the editor lists them."""
    return [
        {
            "group": group,
            "entries": [
                {"question": example.question, "sql": example.sql}
                for example in examples()
                if example.group == group
            ],
        }
        for group in GROUPS
        if any(example.group == group for example in examples())
    ]
