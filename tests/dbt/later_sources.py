"""One draft of the Third Committee as cover, catalogue, report and meeting record tell of it.

Symbols, dates and the way of each fact are those of A/C.3/78/L.41, L.64 (a removal) and L.29 (a correction of
role); names and numbers are shortened or made up for the tests.
"""

from __future__ import annotations

import datetime as dt

from tests.dbt.landing_builder import Copy

DRAFT = "A/C.3/78/L.41"
REPORT = "A/78/481/Add.3"
RESOLUTION = "A/RES/78/220"
TITLE = "Situation of human rights in the Islamic Republic of Iran"
TABLED = dt.date(2023, 10, 31)
IN_COMMITTEE = dt.date(2023, 11, 15)
IN_PLENARY = dt.date(2023, 12, 19)

COVER = Copy(
    "draft_resolution", DRAFT, TITLE, TABLED, committee="3", items=["71 (c)"],
    sponsors=["Canada", "Malta", "Sudan"],
)  # fmt: skip
CATALOGUE_RECORD = Copy(
    "draft_resolution", DRAFT, "Situation of human rights in Iran", TABLED, committee="3",
    items=["71"], source_format="marcxml", has_body=False,
    links=[("became", RESOLUTION), ("reported_in", REPORT)],
    mentions=[
        *({"name_as_printed": name, "role": "first_page", "field": "710 $a"} for name in ("Canada", "Malta")),
        {"name_as_printed": "Palau", "role": "added_report", "reported_in": REPORT, "field": "515 $a"},
        {"name_as_printed": "Sudan", "role": "withdrawn", "reported_in": REPORT, "field": "515 $a"},
        {"name_as_printed": "Malaysia", "role": "corrected", "reported_in": REPORT, "field": "515 $a"},
    ],
    subjects=["HUMAN RIGHTS"],
    repairs=[("CÃ´te d'Ivoire", "Côte d'Ivoire")],
)  # fmt: skip
COMMITTEE_REPORT = Copy(
    "committee_report", REPORT, None, dt.date(2023, 12, 6), committee="3", items=["71 (c)"],
    mentions=[
        *({"name_as_printed": name, "role": "first_page", "document_symbol": DRAFT}
          for name in ("Canada", "Malta", "Sudan")),
        {"name_as_printed": "Palau", "role": "added_report", "document_symbol": DRAFT},
        {"name_as_printed": "Tuvalu", "role": "added_orally", "document_symbol": DRAFT,
         "happened_on": IN_COMMITTEE},
    ],
    decisions=[
        {"stage": "committee", "result": "adopted", "how": "recorded_vote", "committee": "3", "session": "78",
         "meeting_symbol": "A/C.3/78/SR.53", "acted_on": IN_COMMITTEE, "document_symbol": DRAFT,
         "draft_label": "draft resolution III", "source_roll_call_id": "1"},
        {"stage": "committee", "result": "withdrawn", "how": "withdrawn", "committee": "3", "session": "78",
         "title": "A text that went no further", "document_symbol": "A/C.3/78/L.42"},
        {"stage": "committee", "result": "rejected", "subject_kind": "amendment", "committee": "3",
         "session": "78", "document_symbol": "A/C.3/78/L.66", "target_symbol": DRAFT},
    ],
    votes=[
        ({"stage": "committee", "committee": "3", "session": "78", "subject_kind": "text",
          "document_symbol": DRAFT, "draft_label": "draft resolution III", "voted_on": IN_COMMITTEE,
          "meeting_symbol": "A/C.3/78/SR.53", "report_symbol": REPORT, "is_adopted": True,
          "voted_on_precision": "day", "announced_yes": 2, "announced_no": 1, "announced_abstain": 1},
         {"Canada": "yes", "Malta": "yes", "Cuba": "no", "Sudan": "abstain"}),
    ],
    statements=[
        {"kind": "explanation_before", "name_as_printed": "Cuba", "document_symbol": DRAFT,
         "made_on": IN_COMMITTEE},
    ],
)  # fmt: skip
MEETING_RECORD = Copy(
    "meeting_record", "A/78/PV.50", None, IN_PLENARY, committee=None, items=["71"],
    facts={"meeting_held_on": IN_PLENARY, "meeting_number": 50},
    decisions=[
        {"stage": "plenary", "result": "adopted", "how": "without_vote", "session": "78",
         "meeting_symbol": "A/78/PV.50", "acted_on": IN_PLENARY, "report_symbol": REPORT,
         "draft_label": "draft resolution III", "resolution_symbol": RESOLUTION},
    ],
)  # fmt: skip
SECOND_COPY_OF_THE_REPORT = Copy(
    "committee_report", REPORT, None, dt.date(2023, 12, 6), committee="3", items=["71 (c)"],
    source_format="pdf", mentions=COMMITTEE_REPORT.mentions, decisions=COMMITTEE_REPORT.decisions[:2],
    statements=COMMITTEE_REPORT.statements,
)  # fmt: skip

LATER_SOURCES: list[Copy] = [
    COVER, CATALOGUE_RECORD, COMMITTEE_REPORT, MEETING_RECORD, SECOND_COPY_OF_THE_REPORT,
]  # fmt: skip
