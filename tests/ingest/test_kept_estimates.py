"""A build that keeps estimates of the one before publishes the same as one that computes everything."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from tests.ingest.small_documents import draft

pytestmark = [pytest.mark.build, pytest.mark.slow]

VOTES = Path(__file__).resolve().parents[2] / "examples" / "session_74_votes.jsonl"
ESTIMATED = ("coalitions.ideal_points", "coalitions.communities", "coalitions.community_sessions")


def unga(home: Path, *arguments: str) -> None:
    command = [sys.executable, "-m", "ingest.cli", *arguments, "--home", str(home)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def published(home: Path) -> dict[str, list[tuple]]:
    with duckdb.connect(str((home / "warehouse.duckdb").resolve()), read_only=True) as connection:
        return {
            table: connection.sql(f"select * from {table} order by all").fetchall()
            for table in (*ESTIMATED, "core.documents")
        }


def kept(home: Path) -> dict[str, int]:
    """Kept files with what tells one written anew from the one before."""
    folder = home / ".dbt" / "estimates"
    return {entry.name: entry.inode() for entry in os.scandir(folder)}


def test_a_new_draft_leaves_the_estimates_from_votes_as_they_are(tmp_path: Path) -> None:
    home = tmp_path / "home"
    unga(home, "refresh", str(VOTES))
    first = kept(home)
    assert {name.rsplit("-", 1)[0] for name in first} >= {"ideal_points", "communities_votes"}

    (tmp_path / "draft.txt").write_text(draft(1), encoding="utf-8")
    unga(home, "refresh", str(tmp_path / "draft.txt"))
    with_kept = published(home)
    assert with_kept["core.documents"]
    assert all(with_kept[table] for table in ESTIMATED)
    assert {name: inode for name, inode in kept(home).items() if name in first} == first

    unga(home, "build", "--full-refresh")
    assert published(home) == with_kept
