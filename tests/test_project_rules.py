"""The house rules that a program can check: who imports what, sizes, and what a clone must not hold."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY

PURE_FOLDERS = ("ingest/grammar", "ingest/text", "ingest/sources")
NOT_PURE = {
    "os",
    "socket",
    "subprocess",
    "urllib",
    "requests",
    "duckdb",
    "polars",
    "streamlit",
    "time",
    "random",
}
USERS_OF = {
    "duckdb": re.compile(
        r"ingest/(landing|landing_writes|load|bulk_tables|bulk_incoming|table_preview|intake|build|publish"
        r"|warehouse|status|export|query_child|query_check|build_diff"
        r"|word_index|model_docs)\.py"
        r"|dashboards/warehouse\.py|tests/.*|dbt/.*"
    ),
    "streamlit": re.compile(r"dashboards/.*|tests/dashboards/.*"),
    "pypdfium2": re.compile(r"ingest/readers\.py|tests/.*"),
    "prompt_toolkit": re.compile(r"ingest/sql_prompt\.py|tests/.*"),
    "requests": re.compile(r"ingest/download_\w+\.py|tests/.*"),
    "dbt": re.compile(r"ingest/dbt_child\.py|tests/.*"),
    "vl_convert": re.compile(r"dashboards/picture_child\.py"),
    "graspologic_native": re.compile(r"dbt/estimators/.*|tests/dbt/.*"),
}
LONGEST_FILE = 300
FOLDERS = ("ingest", "dbt", "dashboards", "tests")
OPENS_NAMES = {
    "ingest/grammar/names.py",
    "ingest/grammar/known_names.py",
}  # `load_known_names` is their one reader


def files(pattern: str, *folders: str) -> list[str]:
    """Files of the project below its folders; git is not asked, as an unpacked archive has none."""
    found = (path for folder in folders or FOLDERS for path in (REPOSITORY / folder).rglob(pattern))
    names = [path.relative_to(REPOSITORY).as_posix() for path in found if path.is_file()]
    return sorted(name for name in names if not name.startswith("dbt/target/"))


def imported(path: Path) -> set[str]:
    """Top-level names of all modules that a file imports, wherever in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.split(".")[0])
    return names


PYTHON_FILES = files("*.py")


@pytest.mark.parametrize("library", USERS_OF)
def test_a_library_is_used_only_in_its_rooms(library: str) -> None:
    users = [name for name in PYTHON_FILES if library in imported(REPOSITORY / name)]
    assert users, f"nothing imports {library} any more: drop it from the dependencies"
    assert [name for name in users if not USERS_OF[library].fullmatch(name)] == []


def test_parsers_are_pure() -> None:
    impure = {
        name: sorted(found)
        for name in PYTHON_FILES
        if name.startswith(PURE_FOLDERS) and (found := imported(REPOSITORY / name) & NOT_PURE)
    }
    assert impure == {}


def opens_files(path: Path) -> bool:
    calls = [
        node.func
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    ]
    by_name = {call.id for call in calls if isinstance(call, ast.Name)}
    by_attribute = {call.attr for call in calls if isinstance(call, ast.Attribute)}
    return "open" in by_name or bool(by_attribute & {"read_text", "read_bytes", "write_text", "write_bytes"})


def test_parsers_open_no_files() -> None:
    openers = {
        name for name in PYTHON_FILES if name.startswith(PURE_FOLDERS) and opens_files(REPOSITORY / name)
    }
    assert openers <= OPENS_NAMES


def test_ingest_knows_nothing_of_the_dashboards() -> None:
    assert [
        name
        for name in PYTHON_FILES
        if name.startswith("ingest/") and "dashboards" in imported(REPOSITORY / name)
    ] == []


def test_no_package_stands_under_dbt() -> None:
    assert files("__init__.py", "dbt") == []


def test_views_hold_no_sql() -> None:
    select = re.compile(r"[\"'\s]select\s.+\sfrom\s", re.IGNORECASE | re.DOTALL)
    views = files("*.py", "dashboards/views")
    assert views
    for name in views:
        source = (REPOSITORY / name).read_text(encoding="utf-8")
        strings = [node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)]
        assert not [text for text in strings if isinstance(text, str) and select.search(f" {text}")], name


def test_files_fit_in_a_head() -> None:
    long = {
        name: count
        for name in PYTHON_FILES
        if name.startswith(("ingest/", "dashboards/", "dbt/"))
        and (count := len((REPOSITORY / name).read_text(encoding="utf-8").splitlines())) > LONGEST_FILE
    }
    assert long == {}


def test_the_lock_names_versions_and_no_addresses() -> None:
    lines = (REPOSITORY / "requirements.lock").read_text(encoding="utf-8").splitlines()
    assert len(lines) > 50
    assert [line for line in lines if not re.fullmatch(r"[a-z0-9._-]+==[\w.]+( ; .+)?", line)] == []


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        name
        for name in PYTHON_FILES
        if not ast.get_docstring(ast.parse((REPOSITORY / name).read_text(encoding="utf-8")))
    ]
    assert silent == []
