"""The documentation of all models as one file, which tells nothing of the machine it was made on."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from ingest.config import PROJECT_FOLDER, Settings
from ingest.errors import IngestError
from ingest.model_docs import _without_paths, write_docs


@pytest.mark.build
def test_one_file_describes_every_model_and_asks_no_stranger(tmp_path: Path) -> None:
    page = write_docs(Settings(tmp_path / "home", PROJECT_FOLDER / "dbt"), tmp_path / "docs").read_text(
        encoding="utf-8"
    )
    described = re.search(r'"description": ?("How many sponsors[^"]*"|"One row per[^"]*")', page)
    assert described, "the descriptions are in the page itself"
    assert json.loads(described[1])
    for name in ("votes", "sponsorship_events", "agreement_pairs", "vote_changes", "source_conflicts"):
        assert f"model.unga.{name}" in page
    for path in (str(PROJECT_FOLDER), str(tmp_path), str(Path.home())):
        assert path not in page
    assert not re.search(r'(?:src|href)="https?://[^[]', page), "nothing is fetched when it is opened"
    assert [path.name for path in (tmp_path / "docs").iterdir()] == ["index.html"]


def test_without_models_it_says_what_was_expected(tmp_path: Path) -> None:
    with pytest.raises(IngestError, match="expected dbt to describe its models"):
        write_docs(Settings(tmp_path, tmp_path), tmp_path / "docs")


def test_a_home_at_the_root_leaves_the_page_as_it_is() -> None:
    page = '<a href="/x">/abode/project</a> /abodes'
    assert _without_paths(page, {"/": "~"}) == page
    assert _without_paths(page, {"/abode": "~"}) == '<a href="/x">~/project</a> /abodes'
