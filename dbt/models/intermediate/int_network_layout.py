"""Positions of states by shared sponsorship, one row per session and state (see estimators/layout.py)."""

from estimators.layout import lay_out_sessions


def model(dbt, session):
    """Lay the co-sponsorship graph of every session out."""
    pairs = dbt.ref("cosponsorship_pairs")
    columns = "session, state_a, state_b, n_a, n_b, n_both, jaccard"
    rows = pairs.select(columns).order("session, state_a, state_b").to_arrow_table()
    return lay_out_sessions(rows, layer="sponsorship")
