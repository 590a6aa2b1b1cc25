"""Example queries by question: files of `queries/examples`, each opening with its question and its group.

Run as a module, it writes them into the cookbook, `docs/sql.md`, below what stands there by hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "queries" / "examples"
COOKBOOK = FOLDER.parents[2] / "docs" / "sql.md"
COOKBOOK_STARTS = "## Questions and queries\n"
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


def cookbook(by_hand: str) -> str:
    """The text of the cookbook: what is written by hand, then every example under its group."""
    parts = [by_hand.partition(COOKBOOK_STARTS)[0] + COOKBOOK_STARTS]
    for group in GROUPS:
        parts.append(f"### {group}\n")
        for example in examples():
            if example.group == group:
                body = "\n".join(example.sql.splitlines()[2:])
                parts.append(f"**{example.question}**\n\n```sql\n{body}\n```\n")
    return "\n".join(parts)


if __name__ == "__main__":
    COOKBOOK.write_text(cookbook(COOKBOOK.read_text(encoding="utf-8")), encoding="utf-8")
