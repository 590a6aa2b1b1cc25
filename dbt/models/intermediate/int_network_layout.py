"""Positions of states by layer, one row per session and state (see estimators/layout.py)."""

import numpy as np
import pyarrow as pa

from estimators.layout import lay_out_sessions

STATES = """
    select state_code, row_number() over (order by state_code) - 1 as state_no
    from (select state_a as state_code from pairs union select state_b as state_code from pairs)
    order by state_no
"""
# Special sessions belong to no row of sessions: they are numbered last and laid out by themselves.
SESSIONS = """
    select
        session,
        try_cast(session as integer) is null as is_special,
        row_number() over (order by is_special, try_cast(session as integer), session) - 1 as session_no
    from (select distinct session from pairs)
    order by session_no
"""
# Numbers by way of the distinct values: to number all pairs would sort millions of texts.
NUMBERED = f"""
    with states as ({STATES}), sessions as ({SESSIONS})
    select sessions.session_no as session, a.state_no as state_a, b.state_no as state_b, pairs.likeness
    from pairs
    join sessions on pairs.session = sessions.session
    join states as a on pairs.state_a = a.state_code
    join states as b on pairs.state_b = b.state_code
"""
SCHEMA = pa.schema(
    [(name, pa.string()) for name in ("session", "layer", "state_code")]
    + [("x", pa.float64()), ("y", pa.float64()), ("matrix_position", pa.int64())]
)


def model(dbt, session):
    """Lay every session of both layers out, regular sessions one after the other."""
    voting = dbt.ref("agreement_pairs").filter("scope = 'plenary_adoption'")
    layers = {
        # of one or two votes agreement says nothing
        "votes": (voting, "if(n_not_unanimous >= 3, agreement, null)"),
        "sponsorship": (dbt.ref("cosponsorship_pairs"), "jaccard"),
    }
    # As Arrow, like the pairs it is computed from: pandas, which that brings along, is there already.
    return pa.concat_tables([_lay_out(layer, *pairs) for layer, pairs in layers.items()])


def _lay_out(layer: str, pairs, likeness: str) -> pa.Table:
    pairs = pairs.select(f"session, state_a, state_b, cast({likeness} as double) as likeness")
    columns = pairs.query("pairs", NUMBERED).fetchnumpy()
    columns["likeness"] = np.ma.filled(columns["likeness"], np.nan)
    sessions = pairs.query("pairs", SESSIONS).fetchall()
    found = lay_out_sessions(**columns, alone={number for _, is_special, number in sessions if is_special})
    if not found:
        return SCHEMA.empty_table()
    found["session"] = np.array([session for session, *_ in sessions])[found["session"]]
    found["layer"] = np.full(len(found["session"]), layer)
    found["state_code"] = pairs.query("pairs", STATES).fetchnumpy()["state_code"][found.pop("state")]
    # from_pandas: NaN, which is undefined here, becomes null.
    arrays = [pa.array(found[field.name], field.type, from_pandas=True) for field in SCHEMA]
    return pa.Table.from_arrays(arrays, schema=SCHEMA)
