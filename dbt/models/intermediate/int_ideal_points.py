"""Ideal points, one row per session and state (see estimators/ideal_points.py)."""

import numpy as np
import pyarrow as pa

from estimators.ideal_points import COLUMNS, HIGH, LOW, Votes, estimate_ideal_points
from estimators.kept_results import kept_result

TYPES = {"integer": pa.int32(), "double": pa.float64()}
SCHEMA = pa.schema(
    [(name, pa.string() if name == "state" else TYPES[kind]) for name, kind in COLUMNS.items()]
)


def model(dbt, session):
    """Estimate with states and roll calls as numbers and give the states their codes back."""
    votes = dbt.ref("int_ideal_point_votes")
    return kept_result("ideal_points", votes, None, lambda: _estimate(votes))


def _estimate(table) -> pa.Table:
    numbered = table.select("state_no, state_code").distinct().order("state_no").fetchall()
    states = np.array([code for _, code in numbered])
    columns = table.select(
        "session, state_no as state, roll_call_no as roll_call, vote, is_part, bridge_no"
    ).fetchnumpy()
    bridge = columns.pop("bridge_no")
    bridges = np.zeros(columns["roll_call"].max(initial=-1) + 1, dtype=np.int64)
    bridges[columns["roll_call"]] = bridge
    high, low = (np.flatnonzero(np.isin(states, codes)) for codes in (HIGH, LOW))
    rows = estimate_ideal_points(Votes(**columns), high, low, bridges)
    for row in rows:
        row["state"] = str(states[row["state"]])
    return pa.Table.from_pylist(rows, schema=SCHEMA)
