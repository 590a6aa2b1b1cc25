"""From a stated result to the text it is about.

Takes the events of a record and what was named before each; gives for each decision the draft by symbol, by
report and label, its title, its target where it is an amendment, and its item.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.grammar.symbols import parse_symbol
from ingest.grammar.vote_subjects import (
    AMENDMENT,
    MOTION,
    PARAGRAPH,
    TEXT,
    Result,
    is_procedural,
    kind_of,
    read_labels,
)
from ingest.text.meeting_asked import asked, is_announcement, told
from ingest.text.meeting_headings import Heading, heading_at
from ingest.text.meeting_mentions import Mention, Mentions, item_at, report_at
from ingest.text.meeting_results import Event


@dataclass(frozen=True, slots=True)
class Subject:
    """What one decision is about, as far as the record says."""

    kind: str
    document_symbol: str | None = None
    target_symbol: str | None = None
    report_symbol: str | None = None
    draft_label: str | None = None
    title: str | None = None
    item: str | None = None
    printed: str | None = None
    resolution_symbol: str | None = None


@dataclass(slots=True)
class SubjectReader:
    """Walks over the events in order, keeping the draft under consideration."""

    text: str
    mentions: Mentions
    headings: Sequence[Heading]
    _current: Mention | None = None
    _report: str | None = None
    _after: int = 0
    _position: int = 0

    def read(self, event: Event) -> list[Subject]:
        """The subjects of one event: several where one result names several drafts."""
        position, self._position = event.result_start, event.end
        heading = heading_at(self.headings, position)
        start = max(self._after, heading.start if heading else 0)
        report = report_at(self.mentions, self.headings, position)
        if (heading and heading.start >= self._after) or report != self._report:
            self._current = None
        self._report = report
        named = self.mentions.between(start, event.start)
        printed = self._printed(event, start)
        base = Subject(
            kind=self._kind(event, start, printed),
            report_symbol=report,
            item=item_at(self.mentions, self.headings, position),
            printed=printed,
        )
        subjects = self._resolve(event, base, named, heading, start)
        self._after = event.end
        return subjects

    def _printed(self, event: Event, start: int) -> str | None:
        """What was decided on: the words of the result, or of the chair where the result has none."""
        if event.result is None or is_announcement(event.result.subject):
            return asked(self.text, start, event.start)
        return told(event.result.subject, self.text, start, event.start)

    def _kind(self, event: Event, start: int, printed: str | None) -> str:
        if event.result is None or is_announcement(event.result.subject):
            return kind_of(printed) if printed else "unknown"
        is_plain = re.fullmatch(r"(?:The\s+)?(?:proposal|request)", event.result.subject, re.IGNORECASE)
        asked_for = self.text[max(start, event.start - 500) : event.start]
        return MOTION if is_plain and is_procedural(asked_for) else event.result.kind

    def _resolve(
        self, event: Event, base: Subject, named: Sequence[Mention], heading: Heading | None, start: int
    ) -> list[Subject]:
        result = event.result
        if base.kind == AMENDMENT:
            return [self._amendment(event, base, named, start)]
        own = self._named_in_result(result, base)
        if own and base.kind in (TEXT, "unknown"):
            self._current = own[-1]
            return self._numbered(base, own, result)
        current = own[-1] if own else self._last(named, result, heading)
        if current is not None:
            self._current = current
        numbered = self._numbered(base, [self._current] if self._current else [], result)
        if base.kind == MOTION:
            return [self._motion(numbered[0], event, start)]
        return numbered

    def _motion(self, subject: Subject, event: Event, start: int) -> Subject:
        """A motion's draft is its target, or the amendment on which no action was to be taken."""
        of_amendment = re.search(r"\bamendments?\b", subject.printed or "", re.IGNORECASE)
        amendment = self.mentions.amendment_between(start, event.start) if of_amendment else None
        if not amendment and not subject.document_symbol:
            return subject
        return replace(subject, document_symbol=None, target_symbol=amendment or subject.document_symbol)

    def _named_in_result(self, result: Result | None, base: Subject) -> list[Mention]:
        if result is None:
            return []
        drafts = [(name, parse_symbol(name)) for name in result.symbols]
        symbols = [name for name, found in drafts if found and found.kind == "draft"]
        # "Draft resolution A/34/L.13/Rev.2 and Add.1 was adopted": the addendum lists sponsors.
        bare = [name for name, found in drafts if found and found.kind == "draft" and found.addendum is None]
        symbols = bare or symbols
        if symbols:
            return [Mention(0, None, symbol, None, False) for symbol in symbols]
        return [Mention(0, label, None, None, False) for label in result.labels]

    def _last(
        self, named: Sequence[Mention], result: Result | None, heading: Heading | None
    ) -> Mention | None:
        """The last draft named before the decision; in plain "the draft resolution", of that noun."""
        noun = result.noun if result else None
        fitting = [item for item in named if noun is None or not item.label or noun in item.label]
        exact = [item for item in fitting if item.symbol or item.label not in (None, f"draft {noun}")]
        if exact and (fitting[-1].symbol or fitting[-1] in exact):
            return fitting[-1]
        if fitting:
            return fitting[-1] if not exact else exact[-1]
        if self._current is not None:
            return self._current
        if heading and len(heading.drafts) == 1:
            return Mention(heading.start, None, heading.drafts[0], None, False)
        if result is not None and (result.kind == TEXT or (result.kind == PARAGRAPH and self._report)):
            return Mention(0, f"draft {result.noun}", None, None, False)
        return None

    def _amendment(self, event: Event, base: Subject, named: Sequence[Mention], start: int) -> Subject:
        result = event.result
        own = [
            name
            for name in (result.symbols if result else ())
            if (found := parse_symbol(name)) and found.kind == "draft"
        ]
        amendment = own[0] if own else self.mentions.amendment_between(start, event.start)
        targets = [item for item in named if item.symbol != amendment]
        labels = read_labels(result.subject) if result else ()
        if labels:
            targets = [Mention(0, labels[0], None, None, False)]
        if len(own) > 1:
            targets = [Mention(0, None, own[1], None, False)]
        target = targets[-1] if targets else self._current
        if target is not None:
            self._current = target
        is_labelled = target is not None and target.symbol is None
        return replace(
            base,
            document_symbol=amendment,
            target_symbol=target.symbol if target else None,
            draft_label=target.label if target else None,
            report_symbol=base.report_symbol if is_labelled else None,
            title=self._title(target, base) if target else None,
        )

    def _numbered(self, base: Subject, drafts: Sequence[Mention], result: Result | None) -> list[Subject]:
        """One subject per draft, each with its number where there are as many numbers as drafts."""
        numbers = result.numbers if result else ()
        if not drafts:
            return [
                replace(base, report_symbol=None, resolution_symbol=number) for number in numbers or (None,)
            ]
        if len(numbers) != len(drafts):
            numbers_of = [numbers[0] if len(drafts) == 1 and numbers else None] * len(drafts)
        else:
            numbers_of = list(numbers)
        return [
            replace(
                base,
                document_symbol=draft.symbol,
                draft_label=draft.label,
                report_symbol=base.report_symbol if draft.symbol is None else None,
                title=self._title(draft, base),
                resolution_symbol=number,
            )
            for draft, number in zip(drafts, numbers_of, strict=True)
        ]

    def _title(self, draft: Mention, base: Subject) -> str | None:
        """The title by which the chair last named this draft under this report."""
        if draft.title:
            return draft.title
        for mention in reversed(self.mentions.between(0, self._position)):
            if mention.title is None or (mention.symbol, mention.label) != (draft.symbol, draft.label):
                continue
            if (
                draft.symbol
                or report_at(self.mentions, self.headings, mention.position) == base.report_symbol
            ):
                return mention.title
        return None
