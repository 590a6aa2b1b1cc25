"""Two refreshes of one home, compared: what arrived, what was corrected, and what is held no longer."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.ingest.small_documents import draft

pytestmark = [pytest.mark.build, pytest.mark.slow]

VOTE = {
    "unga": "votes", "resolution": "A/RES/77/36", "stage": "plenary", "subject_kind": "text",
    "date": "2022-12-07", "title": "Measures of test", "source": "a test", "terms": "none",
    "yes": "AFG CHL", "no": "FRA", "abstain": "DEU",
}  # fmt: skip


def unga(home: Path, *arguments: str) -> str:
    command = [sys.executable, "-m", "ingest.cli", *arguments, "--home", str(home)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def write_vote(folder: Path, **facts: str) -> None:
    (folder / "votes.jsonl").write_text(json.dumps({**VOTE, **facts}) + "\n", encoding="utf-8")


def forget(home: Path, name: str) -> None:
    """Take a file out of landing, as if it had never been read: nothing but a test does."""
    with duckdb.connect(str(home / "landing.duckdb")) as connection:
        ids = "select record_id from documents where source_file like $name"
        tables = connection.sql(
            "select table_name from duckdb_columns() where column_name = 'record_id' "
            "and table_name <> 'documents'"
        ).fetchall()
        for (table,) in tables:
            connection.execute(f"delete from {table} where record_id in ({ids})", {"name": f"%{name}"})
        connection.execute("delete from documents where source_file like $name", {"name": f"%{name}"})


@pytest.fixture(scope="module")
def answer(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """A home with three drafts and a vote; one draft added, one corrected, one gone, the vote told anew."""
    folder = tmp_path_factory.mktemp("refreshed")
    home, inbox = folder / "home", folder / "inbox"
    inbox.mkdir()
    for number in (1, 2, 3):
        (inbox / f"draft_{number}.txt").write_text(draft(number), encoding="utf-8")
    write_vote(inbox)
    unga(home, "refresh", str(inbox))
    (inbox / "draft_4.txt").write_text(draft(4), encoding="utf-8")
    corrected = (
        draft(2).replace("Chile and France", "Chile, France and Peru").replace("Measures of", "Steps of")
    )
    (inbox / "draft_2.txt").write_text(corrected, encoding="utf-8")
    write_vote(inbox, yes="AFG CHL DEU", abstain="")
    forget(home, "draft_3.txt")
    unga(home, "refresh", str(inbox))
    found: dict[str, Any] = json.loads(unga(home, "diff", "--json"))
    found["text"] = unga(home, "diff", "--only", "documents")
    return found


def told(answer: dict[str, Any], table: str) -> set[tuple[str, ...]]:
    return {
        (row["change"], *row["key"].values(), *sorted(item["field"] for item in row["fields"]))
        for row in answer["changes"]
        if row["table"] == table
    }


def test_documents_added_corrected_and_gone(answer: dict[str, Any]) -> None:
    rows = {row[:2]: row[2:] for row in told(answer, "core.documents")}
    assert set(rows) == {("added", "A/78/L.4"), ("changed", "A/78/L.2"), ("gone", "A/78/L.3")}
    assert {"title", "text_sha256"} <= set(rows["changed", "A/78/L.2"])
    assert "+ A/78/L.4" in answer["text"]


def test_sponsors_added_and_gone_with_their_texts(answer: dict[str, Any]) -> None:
    sponsors = {row[:3] for row in told(answer, "core.sponsorships")}
    assert ("added", "A/78/L.2", "PER") in sponsors
    assert {("added", "A/78/L.4", "CHL"), ("gone", "A/78/L.3", "CHL")} <= sponsors
    assert not [row for row in sponsors if row[1] == "A/78/L.1"]


def test_a_vote_told_anew_is_a_changed_vote(answer: dict[str, Any]) -> None:
    votes = [row for row in answer["changes"] if row["table"] == "core.votes"]
    changed = {(row["change"], row["key"]["state_code"]): row["fields"] for row in votes}
    assert {"field": "vote", "from": "abstain", "to": "yes"} in changed["changed", "DEU"]
    assert ("changed", "CHL") not in changed


def test_names_and_groups_stay(answer: dict[str, Any]) -> None:
    assert not [row for row in answer["changes"] if row["kind"] in ("names", "groups")]
    assert answer["notes"] == []
    assert all(row["is_compared"] and not row["notes"] for row in answer["summary"])
