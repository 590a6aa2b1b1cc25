"""Positions on the States page: ranks, estimates and series, and the ends that they are counted from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from dashboards import warehouse
from tests.dashboards.conftest import Opened, Use, said

pytestmark = pytest.mark.build


def test_ranks_of_a_session_are_the_default_view_of_positions(open_page: Opened, rows: Any) -> None:
    app = open_page("full", "states", view="positions")
    words = said(app)
    assert not app.exception
    assert "Session 74, 193 states in the order of their votes" in words
    assert "no left-right scale" in words
    first = rows("select state_code from coalitions.ideal_points where session = '74' and rank = 1")
    frame = app.dataframe[0].value
    assert frame["Rank"].iloc[0] == 1
    assert f"state={first[0][0]}" in frame["State"].iloc[0]


def test_a_chosen_state_is_said_with_rank_votes_and_what_it_is_not_told_apart_from(
    open_page: Opened, rows: Any
) -> None:
    points = rows(
        "select state_code, ideal_point, standard_error, rank, n_votes from coalitions.ideal_points "
        "where session = '73' and ideal_point is not null"
    )
    mine = next(row for row in points if row[0] == "FRA")
    near = sum(
        abs(mine[1] - other[1]) < 2 * (mine[2] ** 2 + other[2] ** 2) ** 0.5
        for other in points
        if other[0] != "FRA"
    )
    words = said(open_page("full", "states", state="FRA", view="positions", session="73"))
    assert f"France is at rank {mine[3]} of {len(points)} ({mine[4]} votes)" in words
    assert f"at least {near} other states" in words


def test_uncertainty_is_said_to_be_too_small_and_series_to_be_smoothed(open_page: Opened) -> None:
    estimates = open_page("full", "states", state="FRA", view="positions", **{"as": "estimate"})
    assert "too small" in said(estimates)
    through = open_page("full", "states", state="FRA", view="positions", **{"as": "through"})
    assert "Smoothed: the model ties each state to its own previous session" in said(through)
    assert list(through.dataframe[0].value["Session"]) == ["74", "73", "72"]


def test_sessions_without_estimates_are_named(open_page: Opened) -> None:
    words = said(open_page("full", "states", view="positions"))
    assert "No estimate for sessions 78," in words
    assert "No position can be estimated" in said(open_page("one", "states", view="positions"))


def test_the_ends_of_the_axis_are_states_at_the_ends_with_many_votes(rows: Any, use: Use) -> None:
    votes = rows(
        "select t.name, i.rank, i.n_votes from coalitions.ideal_points as i "
        "join core.states as t using (state_code) where i.session = '74' and i.rank is not null"
    )
    most = max(row[2] for row in votes)
    use("full")
    ends = warehouse.query("positions_ends", session="74")
    assert ends["side"].to_list() == ["first", "last"]
    assert ends["names"].list.len().min() > 0  # type: ignore[operator]
    for row in ends.iter_rows(named=True):
        for name in row["names"]:
            rank, cast = next((rank, cast) for held, rank, cast in votes if held == name)
            assert min(rank, len(votes) + 1 - rank) <= 20
            assert (rank < 97) == (row["side"] == "first")
            assert 2 * cast >= most


def test_the_states_that_settle_the_sign_are_those_of_the_estimator() -> None:
    estimator = Path(warehouse.QUERIES).parents[1] / "dbt" / "estimators" / "ideal_points.py"
    named: dict[str, Any] = {}
    for line in estimator.read_text(encoding="utf-8").splitlines():
        if line.startswith(("HIGH = ", "LOW = ")):
            exec(line, named)  # two constants; the module itself is found only where dbt runs
    codes = ", ".join(f"'{code}'" for code in (*named["HIGH"], *named["LOW"]))
    assert f"in ({codes})" in warehouse.query_text("positions_ends")


def test_the_rank_of_a_state_is_said_with_the_end_it_is_counted_from(open_page: Opened, use: Use) -> None:
    words = said(open_page("full", "states", state="FRA", other="RUS", view="positions", **{"as": "through"}))
    ends = dict(warehouse.query("positions_ends", session="74").select("side", "names").iter_rows())
    assert f"counted from the end of {ends['first'][0]}, " in words
