"""Pairs of sponsors against chance, one row per session and pair (see estimators/cosponsorship.py)."""

import pyarrow as pa

from estimators.cosponsorship import NUMBERS, WHOLE_NUMBERS, cosponsorship_of_sessions

NUMBERED = """
    dense_rank() over (order by drafts.session) - 1 as session,
    dense_rank() over (order by drafts.proposal_id) as draft,
    dense_rank() over (order by drafts.state_code) - 1 as state,
    dense_rank() over (order by drafts.body) as committee,
    tested.is_tested,
    dense_rank() over (order by tested.line_id) as line,
    tested.is_line_tested
"""
SCHEMA = pa.schema(
    [(name, pa.string()) for name in ("session", "state_a", "state_b")]
    + [(name, pa.int64()) for name in WHOLE_NUMBERS]
    + [(name, pa.float64()) for name in NUMBERS]
)


def model(dbt, session):
    """Compare every pair of sponsors with chance, session by session."""
    drafts, tested = dbt.ref("int_sponsored_drafts"), dbt.ref("int_tested_drafts")
    joined = drafts.set_alias("drafts").join(
        tested.set_alias("tested"), "drafts.proposal_id = tested.proposal_id"
    )
    columns = joined.select(NUMBERED).fetchnumpy()
    sessions = [name for (name,) in drafts.select("session").distinct().order("session").fetchall()]
    states = pa.array([code for (code,) in drafts.select("state_code").distinct().order("1").fetchall()])
    parts = cosponsorship_of_sessions(**columns)
    # As Arrow, not as JSON like smaller tables: of a million rows the text would take longer than the work.
    return pa.Table.from_batches((_batch(sessions[number], states, part) for number, part in parts), SCHEMA)


def _batch(session: str, states: pa.Array, part: dict) -> pa.RecordBatch:
    pairs = {name: states.take(pa.array(part.pop(name))) for name in ("state_a", "state_b")}
    keys = {"session": pa.repeat(session, len(pairs["state_a"]))}
    # from_pandas: NaN, which is undefined here, becomes null.
    values = {name: pa.array(column, from_pandas=True) for name, column in part.items()}
    return pa.RecordBatch.from_pydict(keys | pairs | values, SCHEMA)
