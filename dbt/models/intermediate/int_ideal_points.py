"""Ideal points, one row per session and state (see estimators/ideal_points.py)."""

import json

import numpy as np

from estimators.ideal_points import COLUMNS, HIGH, LOW, Votes, estimate_ideal_points


def model(dbt, session):
    """Estimate with states and roll calls as numbers and give the states their codes back."""
    table = dbt.ref("int_ideal_point_votes")
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
    # Handed over as JSON: whatever takes Python values or Arrow tables into DuckDB imports pandas first.
    points = json.dumps(rows).replace("'", "''")
    shape = json.dumps([{**COLUMNS, "state": "varchar"}])
    return session.sql(f"select unnest(from_json('{points}', '{shape}'), recursive := true)")
