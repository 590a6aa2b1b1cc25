"""Every measure has its definition one click away, and stands where the definition says."""

from __future__ import annotations

import ast
import dataclasses

import pytest

from dashboards.components import measures
from tests.dashboards.homes import REPOSITORY

DASHBOARDS = REPOSITORY / "dashboards"


def names_asked_for() -> set[str]:
    """Names that code gives to `measures.popover`, `measures.label` and `measures.about`."""
    asked: set[str] = set()
    for path in DASHBOARDS.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                continue
            if isinstance(node.func.value, ast.Name) and node.func.value.id == "measures":
                given = [part for argument in node.args for part in ast.walk(argument)]
                asked |= {
                    part.value
                    for part in given
                    if isinstance(part, ast.Constant) and isinstance(part.value, str)
                }
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
