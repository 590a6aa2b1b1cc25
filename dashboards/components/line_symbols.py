"""Links to lines of resolutions by a resolution: a reader knows it, and it outlives the id of one build."""

from __future__ import annotations

import polars

from dashboards.components.tables import Link
from dashboards.warehouse import query

LINK = Link("timelines", "family", "line_symbol", view="families")


def joined(frame: polars.DataFrame) -> polars.DataFrame:
    """Rows with a `family_id`, each with the symbol that stands for its line in links."""
    return frame.join(query("line_symbols"), on="family_id", how="left", maintain_order="left")
