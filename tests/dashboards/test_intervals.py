"""Intervals that pages ask for: of the votes that the published values rest on, by the same names."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import duckdb
import pytest

from dashboards import warehouse
from dashboards.components import intervals
from tests.dashboards.homes import REPOSITORY

pytestmark = pytest.mark.build

Use = Callable[[str], Path]
SESSION_OF_MOST_VOTES = (
    "select scope, session from coalitions.agreement_pairs where scope = 'plenary_all' "
    "group by all order by max(n_shared) desc, session limit 1"
)


@pytest.fixture
def published(use: Use) -> Callable[[str], list[tuple]]:
    home = use("full")

    def rows(query: str) -> list[tuple]:
        with duckdb.connect(str(home / "warehouse.duckdb"), read_only=True) as connection:
            return connection.sql(query).fetchall()

    return rows


def test_an_interval_rests_on_the_votes_that_the_published_value_rests_on(
    published: Callable[[str], list[tuple]],
) -> None:
    sessions = published("select distinct scope, session from coalitions.agreement_pairs order by all")
    assert len(sessions) > 2
    for scope, session in sessions:
        votes = warehouse.query("interval_votes", scope=scope, session=session)
        shared: Counter[tuple[str, str]] = Counter()
        for (_,), roll_call in votes.group_by("roll_call_id"):
            shared.update(combinations(sorted(roll_call["state_code"]), 2))
        expected = published(
            "select state_a, state_b, n_shared from coalitions.agreement_pairs "
            f"where scope = '{scope}' and session = '{session}' and n_shared > 0"
        )
        assert shared == {(a, b): n for a, b, n in expected}, (scope, session)


def test_an_interval_lies_about_the_published_value(published: Callable[[str], list[tuple]]) -> None:
    [(scope, session)] = published(SESSION_OF_MOST_VOTES)
    table = intervals.of_state(scope, session, "USA", "agreement_all")
    values = {
        (a, b): (value, n)
        for a, b, value, n in published(
            "select state_a, state_b, agreement_all, n_shared from coalitions.agreement_pairs where scope = "
            f"'{scope}' and session = '{session}' and 'USA' in (state_a, state_b)"
        )
    }
    assert len(table) == len(values) > 150
    assert table["low"].null_count() < len(table)
    for a, b, low, high, n_resolutions in table.iter_rows():
        value, n_shared = values[a, b]
        assert n_resolutions <= n_shared
        assert low is None or low <= value <= high, (a, b)
        assert low is not None or n_resolutions < 2, (a, b)


def test_a_pair_may_be_named_either_way_round_and_strangers_are_left_out(
    published: Callable[[str], list[tuple]],
) -> None:
    [(scope, session)] = published(SESSION_OF_MOST_VOTES)
    pairs = [("USA", "FRA"), ("FRA", "USA"), ("FRA", "FRA"), ("FRA", "VAT"), ("CUB", "FRA")]
    table = intervals.of_pairs(scope, session, pairs)
    assert table.select("state_a", "state_b").rows() == [("CUB", "FRA"), ("FRA", "USA")]
    alone = intervals.of_pairs(scope, session, [("FRA", "USA")])
    assert alone.rows() == table.rows()[1:]


@pytest.mark.parametrize("home", ["full", "empty"])
def test_a_session_without_votes_has_no_intervals(use: Use, home: str) -> None:
    use(home)
    assert intervals.of_state("committee", "2", "USA").is_empty()
    assert intervals.of_pairs("plenary_all", "2", [("FRA", "USA")]).columns == list(intervals.COLUMNS)


@pytest.mark.parametrize(
    ("scope", "resolutions"),
    [
        ("plenary_all", {"A": "A/RES/1", "B": "A/RES/1", "C": "IFNI", "D": "IFNI", "E": "IFNI", "F": "F"}),
        ("plenary_adoption", {"A": "A/RES/1", "D": "D", "E": "E"}),
        ("committee", {"G": "L.1", "H": "L.1"}),
    ],
)
def test_votes_that_may_be_on_one_text_are_drawn_together(scope: str, resolutions: dict[str, str]) -> None:
    """C to E stand under one heading: a paragraph and two adoptions of which no resolution is known."""
    query = (REPOSITORY / "dashboards" / "queries" / "interval_votes.sql").read_text(encoding="utf-8")
    with duckdb.connect() as connection:
        connection.execute(
            """create schema core; create table core.roll_calls as select * from (values
            ('A', '20', 'plenary', 'A/RES/1', 'A/L.1', 'IFNI', true),
            ('B', '20', 'plenary', 'A/RES/1', null, null, false),
            ('C', '20', 'plenary', null, null, 'IFNI', false),
            ('D', '20', 'plenary', null, null, 'IFNI', true),
            ('E', '20', 'plenary', null, null, 'IFNI', true), ('F', '20', 'plenary', null, null, null, null),
            ('G', '20', 'committee', null, 'L.1', 'IFNI', true),
            ('H', '20', 'committee', null, 'L.1', 'IFNI', false)) as t
            (roll_call_id, session, stage, resolution_symbol, document_symbol, title, is_adoption);
            create table core.votes as select roll_call_id, 'NOR' as state_code, 'yes' as vote
            from core.roll_calls"""
        )
        rows = connection.execute(query, {"scope": scope, "session": "20"}).fetchall()
    assert {roll_call: resolution for roll_call, _, resolution, _ in rows} == resolutions


def test_a_measure_without_interval_is_refused(published: Callable[[str], list[tuple]]) -> None:
    [(scope, session)] = published(SESSION_OF_MOST_VOTES)
    with pytest.raises(ValueError, match="unknown measure"):
        intervals.of_pairs(scope, session, [("FRA", "USA")], "n_shared")


def test_the_estimators_are_found_without_the_paths_of_the_tests() -> None:
    """As when Streamlit serves a page: it puts only the folder of the dashboards on the path."""
    code = f"import sys; sys.path[0] = {str(REPOSITORY)!r}; import dashboards.components.intervals"
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    run = subprocess.run(
        [sys.executable, "-c", code], env=environment, cwd="/", capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr[-2000:]
