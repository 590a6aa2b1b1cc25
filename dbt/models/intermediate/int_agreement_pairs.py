"""Agreement of all pairs of states, one row per scope, session and pair (see estimators/agreement.py)."""

import numpy as np
import pyarrow as pa

from estimators.agreement import COUNTS, MEASURES, agreement_of_sessions

# Numbers by way of the distinct values: ranks over all votes would sort two million texts.
NUMBERED = """
    with groups as (
        select scope, session, row_number() over (order by scope, session) - 1 as group_no
        from (select distinct scope, session from votes)
    ), roll_calls as (
        select roll_call_id, row_number() over (order by roll_call_id) as roll_call_no
        from (select distinct roll_call_id from votes)
    ), states as (
        select state_code, row_number() over (order by state_code) - 1 as state_no
        from (select distinct state_code from votes)
    )
    select groups.group_no, roll_calls.roll_call_no, states.state_no, votes.vote_code
    from votes
    join groups using (scope, session) join roll_calls using (roll_call_id) join states using (state_code)
"""
SCHEMA = pa.schema(
    [(name, pa.string()) for name in ("scope", "session", "state_a", "state_b")]
    + [(name, pa.int64()) for name in COUNTS]
    + [(name, pa.float64()) for name in MEASURES]
)


def model(dbt, session):
    """Compare the votes of every pair, scope by scope and session by session."""
    votes = dbt.ref("int_scoped_votes")
    columns = votes.query("votes", NUMBERED).fetchnumpy()
    groups = votes.select("scope, session").distinct().order("scope, session").fetchall()
    states = pa.array([code for (code,) in votes.select("state_code").distinct().order("1").fetchall()])
    parts = agreement_of_sessions(
        columns["group_no"], columns["roll_call_no"], columns["state_no"], columns["vote_code"]
    )
    # As Arrow, not as JSON like smaller tables: of two million rows the text would take longer than the work.
    batches = (_batch(*groups[number], states, part) for number, part in parts)
    return pa.Table.from_batches(batches, SCHEMA)


def _batch(scope: str, session: str, states: pa.Array, part: dict[str, np.ndarray]) -> pa.RecordBatch:
    pairs = {name: states.take(pa.array(part.pop(name))) for name in ("state_a", "state_b")}
    count = len(pairs["state_a"])
    keys = {"scope": pa.repeat(scope, count), "session": pa.repeat(session, count)}
    # from_pandas: NaN, which is undefined here, becomes null.
    values = {name: pa.array(column, from_pandas=True) for name, column in part.items()}
    return pa.RecordBatch.from_pydict(keys | pairs | values, SCHEMA)
