"""The vote event of every roll call of every data set, one row each (see estimators/vote_events.py)."""

import json

from estimators.vote_events import COLUMNS, find_vote_events


def model(dbt, session):
    """Put the roll calls of all data sets together."""
    roll_calls = (
        dbt.ref("int_source_roll_calls")
        .filter("roll_call_no = preferred_roll_call_no")
        .select(
            "roll_call_no, data_set, precedence, kinds, "
            "case when is_resolution_certain then resolution_symbol end as resolution_symbol"
        )
    )
    pairs = dbt.ref("int_roll_call_pairs").select(
        "roll_call_a, roll_call_b, handle_rank, evidence, are_both_texts, is_same_day, n_shared, n_alike, "
        "is_same_tally"
    )
    rows = find_vote_events(roll_calls.to_arrow_table().to_pylist(), pairs.to_arrow_table().to_pylist())
    # Handed over as JSON: whatever takes Python values or Arrow tables into DuckDB imports pandas first.
    events = json.dumps(rows).replace("'", "''")
    shape = json.dumps([COLUMNS])
    return session.sql(f"select unnest(from_json('{events}', '{shape}'), recursive := true)")
