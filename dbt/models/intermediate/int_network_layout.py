"""Positions of states by layer, one row per session and state (see estimators/layout.py)."""

import numpy as np
import pyarrow as pa

from estimators.layout import lay_out_sessions

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
    # Special sessions belong to no row of sessions: they are numbered last and laid out by themselves.
    names = pairs.query(
        "pairs",
        "select session, try_cast(session as integer) is null as is_special from pairs group by session "
        "order by is_special, try_cast(session as integer), session",
    ).fetchall()
    number = {name: place for place, (name, _) in enumerate(names)}
    columns = pairs.select(f"session, state_a, state_b, cast({likeness} as double) as likeness").fetchnumpy()
    sessions, numbers = np.unique(columns["session"], return_inverse=True)
    codes, ends = np.unique(np.concatenate([columns["state_a"], columns["state_b"]]), return_inverse=True)
    found = lay_out_sessions(
        np.array([number[name] for name in sessions.tolist()], dtype=np.int64)[numbers],
        *np.split(ends, 2),
        np.ma.filled(columns["likeness"], np.nan),
        alone={number[name] for name, is_special in names if is_special},
    )
    if not found:
        return SCHEMA.empty_table()
    found["session"] = np.array([name for name, _ in names])[found["session"]]
    found["layer"] = np.full(len(found["session"]), layer)
    found["state_code"] = codes[found.pop("state")]
    # from_pandas: NaN, which is undefined here, becomes null.
    arrays = [pa.array(found[field.name], field.type, from_pandas=True) for field in SCHEMA]
    return pa.Table.from_arrays(arrays, schema=SCHEMA)
