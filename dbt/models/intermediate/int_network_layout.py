"""Positions of states by shared sponsorship, one row per session and state (see estimators/layout.py)."""

import json

from estimators.layout import COLUMNS, lay_out_sessions


def model(dbt, session):
    """Lay the co-sponsorship graph of every session out."""
    pairs = dbt.ref("cosponsorship_pairs")
    columns = "session, state_a, state_b, n_a, n_b, n_both, jaccard"
    rows = pairs.select(columns).order("session, state_a, state_b").to_arrow_table()
    # Handed over as JSON: whatever takes Python values or Arrow tables into DuckDB imports pandas first,
    # which takes longer than the layout.
    positions = json.dumps(lay_out_sessions(rows, layer="sponsorship")).replace("'", "''")
    shape = json.dumps([COLUMNS])
    return session.sql(f"select unnest(from_json('{positions}', '{shape}'), recursive := true)")
