"""Lines of resolutions, one row per line, resolution and predecessor (see estimators/resolution_lines.py)."""

import json

from estimators.resolution_lines import COLUMNS, Resolution, resolution_lines


def model(dbt, session):
    """Put resolutions into lines by their titles, citations and wording."""
    columns = "resolution_symbol, folded_title, title_after_heading, session, session_place, headings"
    resolutions = [
        Resolution(*values, frozenset(headings))
        for *values, headings in dbt.ref("int_resolution_titles").select(columns).fetchall()
    ]
    cites = dbt.ref("int_resolution_citations").select("resolution_symbol, cited_symbol").fetchall()
    rewordings = dbt.ref("int_rewordings").select("from_resolution, to_resolution").fetchall()
    rows = resolution_lines(resolutions, set(cites), set(rewordings))
    # Handed over as JSON: whatever takes Python values or Arrow tables into DuckDB imports pandas first.
    lines = json.dumps(rows).replace("'", "''")
    shape = json.dumps([COLUMNS])
    return session.sql(f"select unnest(from_json('{lines}', '{shape}'), recursive := true)")
