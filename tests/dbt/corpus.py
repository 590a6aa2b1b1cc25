"""A small corpus around one agenda item, with rivals, a revision, an addendum, a replaced draft and twins.

Symbols, dates and sponsors of the draft programme of action, of 78/16 and of 78/237 are those of the real
documents, sponsors shortened; what else stands here is made up for the tests.
"""

from __future__ import annotations

import datetime as dt

from tests.dbt.landing_builder import ICT_TITLE, RIVAL_TITLE, Copy, resolution
from tests.dbt.later_sources import LATER_SOURCES

DRAFTED = dt.date(2023, 10, 24)

FIRST_VERSION = Copy(
    "draft_resolution",
    "A/C.1/78/L.60",
    ICT_TITLE,
    dt.date(2023, 10, 12),
    sponsors=["France", "Iraq", "Norway"],
)
REVISION = Copy(
    "revised_draft_resolution",
    "A/C.1/78/L.60/Rev.1",
    ICT_TITLE,
    DRAFTED,
    sponsors=["France", "Germany", "Norway"],
    cites=["A/RES/73/27", "A/RES/73/266"],
    due=("no later than 2026", dt.date(2026, 12, 31)),
)
REVISION_WITHOUT_SYMBOL = Copy(
    "revised_draft_resolution",
    None,
    ICT_TITLE.upper(),
    DRAFTED,
    source_format="pdf",
    sponsors=["France", "Germany", "Norway"],
    cites=["A/RES/73/27", "A/RES/73/266"],
    due=("no later than 2026", dt.date(2026, 12, 31)),
)
ADOPTED = resolution("A/RES/78/16", ICT_TITLE, dt.date(2023, 12, 4), cites=["A/RES/73/27"])
RIVAL = resolution("A/RES/78/237", RIVAL_TITLE, dt.date(2023, 12, 22), cites=["A/RES/73/27", "A/RES/77/36"])
RIVAL_LAST_SESSION = resolution(
    "A/RES/77/36", RIVAL_TITLE, dt.date(2022, 12, 7), session="77", items=["94"], report="A/77/380"
)
PLENARY_DRAFT = Copy(
    "draft_resolution",
    "A/78/L.5",
    "Sport for development",
    dt.date(2023, 11, 1),
    committee=None,
    items=["11"],
    sponsors=["Cuba"],
    on_behalf_of="on behalf of the Group of 77 and China",
)
ADDENDUM = Copy(
    "addendum",
    "A/78/L.5/Add.1",
    None,
    dt.date(2023, 11, 9),
    committee=None,
    items=["11"],
    sponsors=["Italy"],
    links=[("adds_sponsors_to", "A/78/L.5")],
)
PLENARY_RESOLUTION = resolution(
    "A/RES/78/10", "Sport for peace", dt.date(2023, 11, 21), draft="A/78/L.5", items=["11"]
)
TWIN_DRAFTS = [
    Copy(
        "draft_resolution", f"A/C.3/78/L.{number}", "Twin title", dt.date(2023, 11, 1), committee="3",
        items=["71 (b)"], sponsors=[sponsor],
    )
    for number, sponsor in ((7, "Mexico"), (8, "Belarus"))
]  # fmt: skip
TWIN_RESOLUTION = resolution(
    "A/RES/78/190", "Twin title", dt.date(2023, 12, 19), report="A/78/481", committee="3", items=["71 (b)"]
)
REPLACED_DRAFT = Copy(
    "draft_resolution", "A/C.2/78/L.38", "Negotiated title", dt.date(2023, 10, 21), committee="2",
    items=["18 (e)"], sponsors=["Cuba", "Nowhere"],
)  # fmt: skip
CHAIRS_TEXT = Copy(
    "draft_resolution", "A/C.2/78/L.54", "Negotiated title", dt.date(2023, 11, 18), committee="2",
    items=["18 (e)"], links=[("replaces", "A/C.2/78/L.38")], facts={"submitted_by": "chair"},
)  # fmt: skip
NEGOTIATED_RESOLUTION = resolution(
    "A/RES/78/120", "Negotiated title", dt.date(2023, 12, 19), report="A/78/461", committee="2",
    items=["18 (e)"],
)  # fmt: skip

CORPUS: list[Copy] = [
    FIRST_VERSION, REVISION, REVISION_WITHOUT_SYMBOL, ADOPTED, RIVAL, RIVAL_LAST_SESSION, PLENARY_DRAFT,
    ADDENDUM, PLENARY_RESOLUTION, *TWIN_DRAFTS, TWIN_RESOLUTION, REPLACED_DRAFT, CHAIRS_TEXT,
    NEGOTIATED_RESOLUTION, *LATER_SOURCES,
]  # fmt: skip
UNLINKED_CORPUS: list[Copy] = [REVISION_WITHOUT_SYMBOL, RIVAL]
