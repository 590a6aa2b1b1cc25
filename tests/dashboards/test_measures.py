"""Every measure has its definition one click away, and stands where the definition says."""

from __future__ import annotations

import ast
import dataclasses
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from dashboards import warehouse
from dashboards.components import definitions, measures
from tests.dashboards.homes import REPOSITORY

DASHBOARDS = REPOSITORY / "dashboards"
# Computed columns that stand beside a measure and are explained with it, or are counts of their own.
NO_MEASURES = {
    "gamma",
    "mean_stability",
    "kappa_expected_disagreement",
    "pi_expected_disagreement",
    "n_expected",
    "p_value",
    "q_value",
    "standard_error",
    "weight",
    "x",
    "y",
}


def names_in(node: ast.AST) -> set[str]:
    """Texts of an argument, but for those that something is compared with."""
    if isinstance(node, ast.Compare):
        return set()
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return {node.value}
    return {name for child in ast.iter_child_nodes(node) for name in names_in(child)}


def names_asked_for() -> set[str]:
    """Names that code gives to `measures.popover`, `measures.label` and `measures.about`."""
    asked: set[str] = set()
    for path in DASHBOARDS.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("measures."):
                asked |= {name for argument in node.args for name in names_in(argument)}
    return asked


def test_each_measure_asked_for_has_an_entry() -> None:
    assert names_asked_for() <= set(measures.MEASURES)


@pytest.mark.parametrize("name", measures.MEASURES)
def test_an_entry_says_everything(name: str) -> None:
    measure = measures.MEASURES[name]
    for field in dataclasses.fields(measure):
        assert getattr(measure, field.name) or field.name == "aliases", field.name
    said = measures.about(name)
    for column in (measure.column, *measure.n_columns, *measure.aliases):
        assert column in said


def test_a_measure_is_offered_once() -> None:
    columns = [(measure.table, measure.column) for measure in measures.MEASURES.values()]
    aliases = [(measure.table, alias) for measure in measures.MEASURES.values() for alias in measure.aliases]
    assert len(set(columns + aliases)) == len(columns + aliases)


def published(use: Callable[[str], Path]) -> dict[str, dict[str, str]]:
    """Columns of every published table of an empty build, with their types."""
    use("empty")
    with duckdb.connect(warehouse.current_build().path, read_only=True) as connection:
        rows = connection.execute(
            "select schema_name || '.' || table_name, column_name, data_type from duckdb_columns()"
        ).fetchall()
    tables: dict[str, dict[str, str]] = {}
    for table, column, kind in rows:
        tables.setdefault(table, {})[column] = kind
    return tables


@pytest.mark.build
def test_each_measure_and_its_n_are_published(use: Callable[[str], Path]) -> None:
    tables = published(use)
    for name, measure in measures.MEASURES.items():
        missing = {measure.column, *measure.n_columns, *measure.aliases} - set(tables.get(measure.table, {}))
        assert not missing, f"{name}: {missing} not in {measure.table}"


@pytest.mark.build
def test_each_measure_that_a_page_shows_has_an_entry(use: Callable[[str], Path]) -> None:
    tables = published(use)
    explained = {
        column for measure in measures.MEASURES.values() for column in (measure.column, *measure.aliases)
    }
    for path in sorted(warehouse.QUERIES.glob("*.sql")):
        read = [table for table in warehouse.tables_read(path.stem) if table.startswith("coalitions.")]
        computed = {
            column for table in read for column, kind in tables[table].items() if kind == "DOUBLE"
        } - NO_MEASURES
        shown = set(definitions.header(path.stem).labels) & computed
        assert shown <= explained, f"{path.stem} shows {shown - explained} without an entry"
