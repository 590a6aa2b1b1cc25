"""The query files: each runs, names what it gives, defines what it names, and is used."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from dashboards import warehouse
from dashboards.components import definitions
from ingest.safe_query import run_query
from tests.dashboards.homes import REPOSITORY

DASHBOARDS = REPOSITORY / "dashboards"
NAMES = sorted(path.stem for path in warehouse.QUERIES.glob("*.sql"))
EXAMPLES = sorted((warehouse.QUERIES / "examples").glob("*.sql"))
VALUES = {
    "text": "A/RES/78/237",
    "symbol": "77/37",
    "symbols": ("A/RES/77/37",),
    "phrases": (),
    "proposal_id": "A/C.1/78/L.60",
    "document_id": "A/RES/78/237",
    "document_a": "A/C.3/78/L.14",
    "document_b": "A/C.3/78/L.14/Rev.1",
    "text_a": "A/C.1/78/L.60",
    "text_b": "A/RES/78/237",
    "words": "information technology",
    "state_code": "FRA",
    "state_codes": ("FRA", "DEU", "USA"),
    "group_code": None,
    "members": None,
    "session": "78",
    "item": "94",
    "family_id": "none",
    "family_ids": ("none",),
    "status": None,
    "due": None,
    "year": None,
    "roll_call_id": "A/RES/74/247#adoption",
    "text_id": "A/RES/74/247",
    "resolution_symbol": "A/RES/74/247",
    "kind": "text",
    "issue": None,
    "close": "contested",
    "show": "all",
    "scope": "plenary_adoption",
    "measure": "jaccard",
    "layer": "sponsorship",
    "gamma": 1.0,
    "groups": ("EU", "G77"),
    "index_name": "rice",
    "votes": "contested",
    "body": None,
    "outcome": None,
    "known_on": "2023-11-15",
    "step": None,
    "state": "FRA",
    "voted": "yes",
    "asked": "74/247",
    "from_roll_call": "A/RES/73/27#adoption",
    "to_roll_call": "A/RES/74/247#adoption",
    "from_number": "73/27",
    "to_number": "74/29",
    "arranged": "votes",
    "states": (),
    "span_start": 0,
    "record_id": "none",
    "page": 1,
    "most": 50,
    "codes": ("SUN", "fr"),
    "span_end": 20,
}

pytestmark = pytest.mark.build


def parameters(name: str) -> dict[str, object]:
    return {key: VALUES[key] for key in set(re.findall(r"\$([a-z_]+)", warehouse.query_text(name)))}


@pytest.mark.parametrize("home", ["full", "empty"])
def test_every_query_runs_and_gives_the_columns_it_names(use: Callable[[str], Path], home: str) -> None:
    use(home)
    for name in NAMES:
        frame = warehouse.query(name, **parameters(name))
        missing = set(definitions.header(name).labels) - set(frame.columns)
        assert not missing, f"{name}: {missing} named and not given"


def test_every_column_that_is_shown_has_a_definition(use: Callable[[str], Path]) -> None:
    use("empty")
    undefined = {
        name: missing
        for name in NAMES
        if (missing := set(definitions.header(name).labels) - set(definitions.of_columns(name)))
    }
    assert not undefined


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_query_gives_all_its_rows(use: Callable[[str], Path], path: Path) -> None:
    home = use("full")
    result = run_query(home / "warehouse.duckdb", path.read_text(encoding="utf-8"), timeout_seconds=60)
    assert result.table.num_rows > 0, "an example that answers nothing explains nothing"
    assert not result.truncated


def test_every_query_opens_with_what_one_row_is() -> None:
    assert [name for name in NAMES if not definitions.header(name).rows] == []


def test_every_query_is_used() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in DASHBOARDS.rglob("*.py"))
    assert [name for name in NAMES if f'"{name}"' not in code] == []


def test_views_hold_no_sql_and_fit_on_a_few_screens() -> None:
    for path in DASHBOARDS.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        if path.parent.name == "views":
            assert len(text.splitlines()) <= 150, path.name
        assert not re.search(r"select\b.+\bfrom\b", text, re.IGNORECASE), f"{path.name} holds SQL"
        if path.name != "warehouse.py":
            assert "import duckdb" not in text, f"{path.name} opens the warehouse by itself"
