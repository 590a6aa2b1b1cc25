"""Communities, one row per layer, session, gamma and state (see estimators/communities.py)."""

import numpy as np
import pyarrow as pa

from estimators.communities import communities_of_sessions

SCHEMA = pa.schema(
    [("layer", pa.string()), ("session", pa.int64()), ("gamma", pa.float64()), ("state_code", pa.string())]
    + [("community", pa.int64())]
    + [(name, pa.float64()) for name in ("modularity", "stability", "closeness")]
)


def model(dbt, session):
    """Divide every session that has texts enough, layer by layer and at each of its gammas."""
    divided = dbt.ref("int_community_sessions").filter("unknown_reason is null").select("layer, session")
    ties = dbt.ref("int_community_ties").join(divided, "layer, session")
    gammas: dict[str, list[float]] = {}
    for layer, gamma in dbt.ref("int_community_gammas").select("layer, gamma").order("all").fetchall():
        gammas.setdefault(layer, []).append(gamma)
    # As Arrow, like the pairs it is computed from: pandas, which that brings along, is there already.
    return pa.concat_tables(
        [_divide(ties.filter(f"layer = '{layer}'"), layer, gammas[layer]) for layer in gammas]
    )


def _divide(ties, layer: str, gammas: list[float]) -> pa.Table:
    columns = ties.select("cast(session as bigint) as session, state_a, state_b, weight").fetchnumpy()
    codes, ends = np.unique(np.concatenate([columns["state_a"], columns["state_b"]]), return_inverse=True)
    state_a, state_b = np.split(ends, 2)
    found = communities_of_sessions(columns["session"], state_a, state_b, columns["weight"], gammas)
    if not found:
        return SCHEMA.empty_table()
    found["state_code"] = codes[found.pop("state")]
    found["layer"] = np.full(len(found["session"]), layer)
    # from_pandas: NaN, which is undefined here, becomes null.
    return pa.table(
        {name: pa.array(found[name], SCHEMA.field(name).type, from_pandas=True) for name in SCHEMA.names}
    )
