"""All that is read of a meeting record before its facts are put into rows.

Takes the pages and the document's own row; gives running text, turns, headings, mentions and events together,
and on which day something happened where a meeting was suspended and resumed on another.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.grammar.names import KnownNames
from ingest.grammar.printed_dates import MONTH_PATTERN, make_date, month_number
from ingest.records import DocumentRecord, Page
from ingest.text.meeting_headings import Heading, read_headings
from ingest.text.meeting_layout import MeetingText, read_meeting_text
from ingest.text.meeting_mentions import Mentions, item_at, read_mentions
from ingest.text.meeting_results import Event, find_events
from ingest.text.meeting_turns import Turn, read_turns
from ingest.text.spanned_text import SpannedText

_RESUMED_ON = re.compile(
    r"suspended\s+at\s[^?]{0,80}?\bresumed\s[^?]{0,60}?\bon\s+(?:\w+day,?\s+)?"
    rf"(?P<day>\d{{1,2}})\s+(?P<month>{MONTH_PATTERN})(?:\s+(?P<year>\d{{4}}))?"
)


@dataclass(frozen=True, slots=True)
class MeetingContext:
    """Everything that the rows of one record are made from."""

    record_id: str
    document: DocumentRecord
    known: KnownNames
    meeting: MeetingText
    turns: Sequence[Turn]
    headings: Sequence[Heading]
    mentions: Mentions
    events: Sequence[Event]

    @property
    def text(self) -> str:
        """The running text."""
        return self.meeting.text

    @property
    def content(self) -> SpannedText:
        """The running text with its places in the stored text."""
        return self.meeting.content

    @property
    def stage(self) -> str:
        """`committee` for the records of a Main Committee, else `plenary`."""
        return "committee" if self.document.committee else "plenary"

    def item_at(self, position: int) -> str | None:
        """The agenda item under consideration."""
        return item_at(self.mentions, self.headings, position)

    def day_at(self, position: int) -> dt.date | None:
        """The day of what stands at `position`: the meeting's, or that on which it was resumed."""
        held_on = self.document.meeting_held_on
        day = held_on
        for found in _RESUMED_ON.finditer(self.text, 0, position):
            year = int(found["year"]) if found["year"] else held_on.year if held_on else 0
            day = (make_date(int(found["day"]), month_number(found["month"]), year) if year else None) or day
        return day


def read_context(pages: Sequence[Page], document: DocumentRecord, known: KnownNames) -> MeetingContext:
    """Read one record up to its events."""
    meeting = read_meeting_text(pages)
    turns = read_turns(meeting.text)
    return MeetingContext(
        document.record_id,
        document,
        known,
        meeting,
        turns,
        read_headings(meeting.text, turns),
        read_mentions(meeting.text, turns),
        find_events(meeting.text, turns, known),
    )
