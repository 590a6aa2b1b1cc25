"""The SQL that takes canonical symbols apart, rendered by hand and run by DuckDB."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import duckdb
import jinja2
import pytest


@pytest.fixture(scope="module")
def macros(repository: Path) -> SimpleNamespace:
    text = (repository / "dbt" / "macros" / "symbols.sql").read_text()
    text += (repository / "dbt" / "macros" / "fold_text.sql").read_text()
    return jinja2.Environment(autoescape=False).from_string(text).module  # type: ignore[return-value]


def run(sql: str) -> object:
    return duckdb.sql(f"select {sql}").fetchall()[0][0]


@pytest.mark.parametrize(
    ("symbol", "base", "proposal", "revision", "addendum"),
    [
        ("A/C.1/78/L.60", "A/C.1/78/L.60", "A/C.1/78/L.60", None, None),
        ("A/C.1/78/L.60/Rev.1", "A/C.1/78/L.60", "A/C.1/78/L.60", 1, None),
        ("A/C.3/78/L.19/Rev.12/Add.3", "A/C.3/78/L.19", "A/C.3/78/L.19", 12, 3),
        ("A/78/481/Add.2 (Part II)", "A/78/481", "A/78/481", None, 2),
        ("A/80/L.5/Amend.1/Rev.1", "A/80/L.5", "A/80/L.5/Amend.1", 1, None),
        ("A/520/Rev.17", "A/520", "A/520", 17, None),
        ("A/ES-11/L.11/Corr.1", "A/ES-11/L.11", "A/ES-11/L.11", None, None),
    ],
)
def test_a_symbol_is_taken_apart(
    macros: SimpleNamespace, symbol: str, base: str, proposal: str, revision: int | None, addendum: int | None
) -> None:
    quoted = f"'{symbol}'"
    assert run(macros.base_symbol(quoted)) == base
    assert run(macros.proposal_symbol(quoted)) == proposal
    assert run(macros.symbol_revision(quoted)) == revision
    assert run(macros.symbol_addendum(quoted)) == addendum


@pytest.mark.parametrize(
    ("symbol", "session"),
    [
        ("A/RES/78/16", "78"),
        ("A/RES/31/6A", "31"),
        ("A/RES/ES-10/21", "ES-10"),
        ("A/RES/S-10/2", "S-10"),
        ("A/RES/1514(XV)", "15"),
        ("A/RES/2200(XXI)A", "21"),
        ("A/RES/3362(S-VII)", "S-7"),
        ("A/RES/2252(ES-V)", "ES-5"),
        ("A/78/404", None),
    ],
)
def test_the_session_of_a_resolution(macros: SimpleNamespace, symbol: str, session: str | None) -> None:
    assert run(macros.resolution_session(f"'{symbol}'")) == session


@pytest.mark.parametrize(
    ("session", "symbol"), [("78", "A/78/PV.50"), ("25", "A/PV.50"), ("ES-10", "A/ES-10/PV.50")]
)
def test_the_symbol_of_a_meeting(macros: SimpleNamespace, session: str, symbol: str) -> None:
    assert run(macros.meeting_symbol(f"'{session}'", "50")) == symbol


def test_folded_text_ignores_what_printings_differ_in(macros: SimpleNamespace) -> None:
    one = macros.fold_text("'Follow-up to Côte d’Ivoire’s\n  report'")
    other = macros.fold_text("'FOLLOW UP to Cote d''Ivoire''s report'")
    assert run(one) == run(other) == "follow up to cote d ivoire s report"
