"""What the reading of a report carries from sentence to sentence: sitting, day, drafts spoken of.

Takes sentences in order; gives a `Moment` for each: the text of the sentence, where its lead ("At the same
meeting,") ends, the meeting and the day of what it tells.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field

from ingest.grammar.names import KnownNames
from ingest.grammar.sittings import Sitting, day_of_session, find_sitting
from ingest.text.report_drafts import DraftMemory, Mention, find_mentions
from ingest.text.report_paragraphs import ReportParagraph, ReportText, Sentence

_LEAD = re.compile(
    r"\s*(?:\([a-z]{1,3}\) )?(?:(?:Also|Again|Still|Further|Later),? )?"
    r"(?:(?:[Aa]t|[Dd]uring|[Ii]n) (?:its|the|that|this|their) [^,]{0,40}?meetings?(?: \([^()]*\))?"
    r"(?:,? (?:held )?on [^,]{3,40})?,? ?"
    r"|[Oo]n (?:\w+day,? )?\d{1,2} \w+(?: \d{4})?,? ?)?"
)
_MORE_LEAD = re.compile(
    r"(?:(?:Subsequently|Thereafter|Later|Then|In addition|Moreover|Furthermore|Similarly|Finally),? "
    r"|(?:In (?:the )?(?:light|view|consequence) of|As a result of|Following|Upon|Having|Owing to|Since"
    r"|After|Before"
    r"|Prior to|Immediately (?:before|after|prior to)|With regard to|In connection with|On the proposal of"
    r"|At the request of)\b[^,;]*?(?:, (?:as [^,]*|which [^,]*),)?, )*"
)


@dataclass(frozen=True, slots=True)
class Moment:
    """One sentence and its circumstances. `text` is the whole masked report; offsets are places in it."""

    text: str
    start: int
    end: int
    body: int  # where the sentence begins behind its lead
    mentions: list[Mention]
    meeting: int | None
    day: dt.date | None
    is_dated: bool  # the sentence itself says when it happened

    @property
    def words(self) -> str:
        """The sentence itself."""
        return self.text[self.start : self.end]

    @property
    def lead(self) -> str:
        """The words in front: `Before the vote,`."""
        return self.text[self.start : self.body]


@dataclass(slots=True)
class ReportContext:
    """State of the reading; `session` tells the years of days printed without one."""

    known: KnownNames
    session: str | None
    memory: DraftMemory = field(default_factory=DraftMemory)
    sitting: Sitting = field(default_factory=lambda: Sitting(None))
    days: dict[int, dt.date] = field(default_factory=dict)
    heading: tuple[int, int] | None = None

    def enter(self, report: ReportText, paragraph: ReportParagraph) -> None:
        """Begin a paragraph: a new heading begins a new section."""
        if paragraph.heading is None or paragraph.heading == self.heading:
            return
        self.heading = paragraph.heading
        mentions = find_mentions(report.masked, *paragraph.heading)
        self.memory.open_section([item.symbol for item in mentions])

    def moment(self, report: ReportText, sentence: Sentence) -> Moment:
        """Take in a sentence's sitting and the drafts it names."""
        text = report.masked
        words = text[sentence.start : sentence.end]
        lead = _LEAD.match(words)
        body = lead.end() if lead else 0
        is_dated, day = self._sit(words[: max(body, 90)])
        more = _MORE_LEAD.match(words, body)
        body = more.end() if more else body
        mentions = self.memory.settle(find_mentions(text, sentence.start, sentence.end), text)
        self.memory.note(mentions, text, sentence.start)
        return Moment(
            text,
            sentence.start,
            sentence.end,
            sentence.start + body,
            mentions,
            self.sitting.number,
            day or self.sitting.held_on,
            is_dated,
        )

    def _sit(self, words: str) -> tuple[bool, dt.date | None]:
        """Whether the words date the sentence; a day without a meeting leaves the sitting as it is."""
        found = find_sitting(words)
        if found is None:
            return False, None
        if found.is_same:
            return self.sitting.held_on is not None, None
        day = (
            day_of_session(found.day, found.month, found.year, self.session)
            if found.day is not None
            else None
        )
        if found.number is None:
            return day is not None, day
        if day is not None:
            self.days.setdefault(found.number, day)
        self.sitting = Sitting(found.number, day or self.days.get(found.number))
        return self.sitting.held_on is not None, None
