"""Communities, one row per layer, session, gamma and state (see estimators/communities.py)."""

import numpy as np
import pyarrow as pa

from estimators.communities import communities_of_sessions
from estimators.kept_results import kept_result

STATES = """
    select state_code, row_number() over (order by state_code) - 1 as state_no
    from (select state_a as state_code from ties union select state_b as state_code from ties)
    order by state_no
"""
# Numbers by way of the distinct codes: to number all ties would sort millions of texts.
NUMBERED = f"""
    with states as ({STATES})
    select cast(ties.session as bigint) as session, a.state_no as state_a, b.state_no as state_b, ties.weight
    from ties
    join states as a on ties.state_a = a.state_code
    join states as b on ties.state_b = b.state_code
"""
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
    return kept_result(f"communities_{layer}", ties, gammas, lambda: _compute(ties, layer, gammas))


def _compute(ties, layer: str, gammas: list[float]) -> pa.Table:
    found = communities_of_sessions(**ties.query("ties", NUMBERED).fetchnumpy(), gammas=gammas)
    if not found:
        return SCHEMA.empty_table()
    codes = ties.query("ties", STATES).fetchnumpy()["state_code"]
    found["state_code"] = codes[found.pop("state")]
    found["layer"] = np.full(len(found["session"]), layer)
    # from_pandas: NaN, which is undefined here, becomes null.
    return pa.table(
        {name: pa.array(found[name], SCHEMA.field(name).type, from_pandas=True) for name in SCHEMA.names}
    )
