"""Small tables of votes in the layouts that are published, with invented votes."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

_COLUMNS_2024 = (
    "undl_id,ms_codes,ms_names,ms_votes,resolutions,title,modality,draft,committee_report,meeting,"
    "agenda_titles,subjects,date,yes,no,abstentions,non-voting,total-voting,undl_link"
)
_COLUMNS_2026 = (
    "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,"
    "agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link"
)
HEADER_2024, HEADER_2026 = _COLUMNS_2024.split(","), _COLUMNS_2026.split(",")
HEADER_2025 = [name for name in HEADER_2026 if name != "vote_note"]
STATES = (("CHL", "CHILE", "Y"), ("FRA", "FRANCE", "N"), ("GHA", "GHANA", "A"), ("PER", "PERU", "X"))


def undl_rows(header: Sequence[str], **changed: str) -> list[list[str]]:
    """Four states in one vote; `changed` gives other values by the names of the 2026 header."""
    rows = []
    for code, name, vote in STATES:
        facts = {
            "undl_id": "4040000", "ms_code": code, "ms_name": name, "ms_vote": vote, "date": "2023-12-22",
            "session": "78", "resolution": "A/RES/78/237", "draft": "A/C.1/78/L.11",
            "committee_report": "A/78/404", "meeting": "A/78/PV.50", "title": "Title of the text",
            "agenda_title": "Item of the agenda", "subjects": "FIRST|SECOND", "total_yes": "1.0",
            "total_no": "1.0", "total_abstentions": "1.0", "total_non_voting": "1.0", "total_ms": "4.0",
            "undl_link": "https://example.org/4040000",
        } | changed  # fmt: skip
        rows.append([facts.get(_2026_name(column), "") for column in header])
    return rows


def written(header: Sequence[str], rows: Sequence[Sequence[str]], delimiter: str = ",") -> str:
    """A table as text, quoted where it must be."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def _2026_name(column: str) -> str:
    singular = {
        "ms_codes": "ms_code", "ms_names": "ms_name", "ms_votes": "ms_vote", "resolutions": "resolution",
        "agenda_titles": "agenda_title", "yes": "total_yes", "no": "total_no",
        "abstentions": "total_abstentions", "non-voting": "total_non_voting",
    }  # fmt: skip
    return singular.get(column, column)


UNVOTES_VOTES = """rcid,country,country_code,vote
3,United States,US,yes
3,Namibia,NA,no
3,Yemen Arab Republic,,abstain
3,Zanzibar,NA,yes
4,Chile,CL,yes
"""
UNVOTES_ROLL_CALLS = """rcid,session,importantvote,date,unres,amend,para,short,descr
3,1,0,1946-01-01,R/1/66,1,0,"RULES",TO ADOPT A CUBAN AMENDMENT
4,74,0,2019-12-27,A/RES/74/247,,,"Crime : resolution / adopted by the General Assembly","A/RES/74/247, Crime"
"""
UNVOTES_ISSUES = "rcid,short_name,issue\n3,me,Palestinian conflict\n4,hr,Human rights\n"
VOETEN = (
    "rcid,session,vote,ccode,member,importantvote,date,unres,me,nu,di,hr,co,ec,year\n"
    "3,1,1,2,1,0,1/1/1946,R/1/66,0,0,0,0,0,0,1946\n"
    "3,1,3,20,1,0,1/1/1946,R/1/66,0,0,0,0,0,0,1946\n"
    "3,1,9,31,,0,1/1/1946,R/1/66,0,0,0,0,0,0,1946\n"
    "3,1,8,40,1,0,1/1/1946,R/1/66,0,0,0,0,0,0,1946\n"
    '4,31,2,40,1,0,,R/31/6A,1,0,0,0,1,"0\\""",1976\n'
)
