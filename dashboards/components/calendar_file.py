"""Things that fall due as a calendar that any program reads (iCalendar, RFC 5545): one all-day entry each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import polars

from dashboards.components import words

LONGEST = 74  # bytes of a line; the rest goes on in the next, after a space
STANDING = {"proposed": "proposed in", "adopted": "adopted in"}


def of(frame: polars.DataFrame, build_id: str) -> bytes:
    """The rows of `commitments` that have a date, as the bytes of an .ics file."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//unga//build {build_id}//EN"]
    for row in frame.iter_rows(named=True):
        lines += _entry(row, build_id)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line)).encode()


def _entry(row: dict[str, Any], build_id: str) -> list[str]:
    """One entry from its first to its last day; what ends on a day has its end on the next."""
    last = row["due_to"] or row["due_from"]
    first = row["due_from"] or last
    whom = f"{row['addressee']}: " if row["addressee"] else ""
    where = f"{STANDING.get(row['status_of_text'], 'in')} {row['said_in']}, {row['place']}"
    summary = f"{whom}{row['due_text']} ({row['said_in']})"
    description = f"{row['action']} ({where}). unga, build {build_id}."
    return [
        "BEGIN:VEVENT",
        f"UID:{_escaped(row['passage'] or row['said_in'])}@unga",
        f"DTSTAMP:{build_id[:15]}Z" if build_id[:8].isdigit() else f"DTSTAMP:{last:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{first:%Y%m%d}",
        f"DTEND;VALUE=DATE:{last + dt.timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_escaped(summary)}",
        f"DESCRIPTION:{_escaped(description)}",
        f"URL:{words.official_address(row['said_in'])}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _escaped(text: object) -> str:
    r"""Text of a document, in which `\`, `;`, `,` and line ends mean themselves."""
    said = " ".join(str(text).split())
    return said.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> Iterator[str]:
    """A line in parts of at most 75 bytes, no letter cut in two."""
    part = ""
    for letter in line:
        if len((part + letter).encode()) > LONGEST:
            yield part
            part = " "
        part += letter
    yield part
