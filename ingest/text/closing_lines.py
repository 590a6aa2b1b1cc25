"""The last lines of an adopted resolution: its meeting and date, which belong to no paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.text.layout import Line

_MEETING_LINE = re.compile(
    r"\d{1,3}(?:st|nd|rd|th)(?: \(?resumed\)?)? (?:plenary )?meeting(?:\b.{0,40})?$", re.IGNORECASE
)
# Some copies run the meeting on to the last paragraph.
_MEETING_AT_END = re.compile(
    r"(?<=[.”\"'’]) \d{1,3}(?:st|nd|rd|th)(?: \(?resumed\)?)? plenary meeting\b.{0,40}$", re.IGNORECASE
)
_DATE_LINE = re.compile(r"\d{1,2}(?:[-–]\d{1,2})? (?:and \d{1,2} )?[A-Z][a-z]+ ?\d{4}$")


def without_closing_lines(lines: Sequence[Line]) -> list[Line]:
    """The lines without `50th (resumed) plenary meeting` and the date below it: facts of the masthead."""
    kept: list[Line] = []
    after_meeting = False
    for line in lines:
        text = line.content.text
        if text[0].isdigit() and _MEETING_LINE.match(text):
            after_meeting = True
        elif not (after_meeting and _DATE_LINE.match(text)):
            meeting = _MEETING_AT_END.search(text) if "plenary" in text.lower() else None
            after_meeting = meeting is not None
            kept.append(replace(line, content=line.content.slice(0, meeting.start())) if meeting else line)
    return kept
