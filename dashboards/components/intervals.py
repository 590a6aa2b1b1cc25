"""How sure the agreement of a pair is, asked for on a page: intervals by resampling resolutions.

The one place where a page gets numbers that no published table holds: tables of every interval of every pair
would be many times larger than all others together. The work is the estimator's; here it gets its votes.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import polars
import streamlit as st

from dashboards import warehouse

ESTIMATORS = str(Path(__file__).resolve().parents[2] / "dbt")
if ESTIMATORS not in sys.path:  # the folder of the models is no package, see `tests/test_project_rules.py`
    sys.path.append(ESTIMATORS)

from estimators.agreement import Votes, vote_matrix  # noqa: E402
from estimators.agreement_interval import agreement_intervals, count_resolutions  # noqa: E402

LEVEL = 0.95
N_DRAWS = 1000
COLUMNS = {
    "state_a": polars.String,
    "state_b": polars.String,
    "low": polars.Float64,
    "high": polars.Float64,
    "n_resolutions": polars.Int64,
}


def of_pairs(
    scope: str, session: str, pairs: Sequence[tuple[str, str]], measure: str = "agreement"
) -> polars.DataFrame:
    """95 % intervals of one measure for some pairs of states of one scope and session.

    Args:
        scope: `plenary_adoption`, `plenary_all` or `committee`.
        session: as in `coalitions.agreement_pairs`.
        pairs: state codes, in any order within a pair.
        measure: a column of `coalitions.agreement_pairs`, such as `agreement` or `kappa`.

    Returns:
        One row per pair of two states that both voted, `state_a < state_b`, sorted: `low` and `high` in the
        measure's unit, and `n_resolutions`, how many resolutions the pair's shared roll calls belong to.
        `low` and `high` are null where these are fewer than two or the measure is mostly undefined.

    Raises:
        ValueError: for a measure without an interval.
        NoBuild, UnreadableBuild: as `warehouse.query`.
    """
    wanted = tuple(sorted({(min(pair), max(pair)) for pair in pairs if len(set(pair)) == 2}))
    return _intervals(warehouse.current_build(), scope, session, wanted, measure)


def of_state(scope: str, session: str, state_code: str, measure: str = "agreement") -> polars.DataFrame:
    """The same for one state with every other state that voted; empty where it did not vote."""
    states, _, _ = _votes(warehouse.current_build(), scope, session)
    others = [(state_code, other) for other in states if other != state_code]
    return of_pairs(scope, session, others, measure)


@st.cache_data(max_entries=200, show_spinner=False)
def _intervals(
    build: warehouse.Build, scope: str, session: str, pairs: tuple[tuple[str, str], ...], measure: str
) -> polars.DataFrame:
    states, votes, resolutions = _votes(build, scope, session)
    rows = {code: row for row, code in enumerate(states)}
    held = [pair for pair in pairs if pair[0] in rows and pair[1] in rows]
    if not held:
        return polars.DataFrame(schema=COLUMNS)
    numbers = np.array([[rows[a], rows[b]] for a, b in held])
    low, high = agreement_intervals(votes, resolutions, numbers, measure, LEVEL, N_DRAWS)
    columns = {
        "state_a": [a for a, _ in held],
        "state_b": [b for _, b in held],
        "low": low,
        "high": high,
        "n_resolutions": count_resolutions(votes, resolutions, numbers),
    }
    return polars.DataFrame(columns, schema=COLUMNS).fill_nan(None)


@st.cache_data(max_entries=20, show_spinner=False)
def _votes(build: warehouse.Build, scope: str, session: str) -> tuple[list[str], Votes, np.ndarray[Any, Any]]:
    """State codes, their votes by roll call, the resolution of each roll call; `build` is for the cache."""
    table = warehouse.query("interval_votes", scope=scope, session=session)
    columns = {name: table[name].to_numpy() for name in table.columns}
    states, roll_calls, votes = vote_matrix(
        columns["roll_call_id"], columns["state_code"], columns["vote_code"]
    )
    resolution_of = dict(zip(columns["roll_call_id"], columns["resolution"], strict=True))
    return states.tolist(), votes, np.array([resolution_of[name] for name in roll_calls], dtype=str)
