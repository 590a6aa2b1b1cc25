"""Which text a result is about: drafts and reports as the chair names them before a decision.

Takes the running text, its turns and headings; gives every mention of a draft with its title, and for a place
in the record the report under consideration. "The draft resolution was adopted" means the last one named.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.grammar.symbols import Symbol, find_symbols
from ingest.grammar.vote_subjects import LABEL, read_labels
from ingest.text.meeting_headings import Heading, heading_at
from ingest.text.meeting_turns import DELEGATE, Turn, turn_at

_NAMED = re.compile(
    r"\bdraft\s+(?P<noun>resolution|decision)s?\b(?:\s+(?:contained\s+in\s+(?:document\s+)?)?(?P<symbol>\(?A/\S+))?",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"^(?:[^“\"”.;:?]{0,90}?(?:is\s+|was\s+|also\s+)?\b(?:en)?titled|,\s*(?:on\s+)?)\s*[“\"](?=[A-Z0-9])(?P<title>[^“”\"]{3,600}(?:“[^”]*”[^“”]*)*)[”\"]"
)
# "Amendments to draft resolution A/71/L.18 are in document A/71/L.45": the second is the amendment.
_AMENDS = re.compile(
    r"amendments?\s+to\s+(?:the\s+)?(?:revised\s+)?draft\s+(?:resolution|decision)s?\s+\S+\s*(?:[^.]|\.\S){0,60}"
    r"(?:document|contained\s+in|circulated\s+as|issued\s+as|\()\s*$"
    r"|amendments?\s+to\s+(?:the\s+)?draft\s+(?:resolution|decision)s?\b[^.(]*\b(?:submitted|proposed|introduced)"
    r"\b[^.(]{0,80}\(\s*$",
    re.IGNORECASE,
)
_REPORT_WORDS = re.compile(r"\breports?\b", re.IGNORECASE)
# "We turn now to the report of the First Committee on agenda item 71 (A/48/681)": records of the eighties and
# nineties go from report to report without a heading.
_TURNS_TO = re.compile(
    r"\bturns?\b|\bcome\s+(?:now\s+)?to\b|\b(?:now|first|next|then)\s+(?:consider|take\s+up|proceed|come)\b|\bproceed\s+to\b|\btake\s+up\b",
    re.IGNORECASE,
)
_OF_ITEM = re.compile(r"\bitem\s+(?P<item>\d{1,3})\b", re.IGNORECASE)
_NOT_THE_REPORT = re.compile(
    r"programme\s+budget\s+implications|Secretary-General|Advisory\s+Committee", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One draft named: by symbol, by label, or (with a title) only as "the draft resolution"."""

    position: int
    label: str | None
    symbol: str | None
    title: str | None
    by_delegate: bool


@dataclass(frozen=True, slots=True)
class Report:
    """One report of a committee named by the chair: `is_turned_to` where the meeting takes it up."""

    position: int
    symbol: str
    is_turned_to: bool
    item: str | None


@dataclass(frozen=True, slots=True)
class Mentions:
    """All mentions of drafts and of committee reports, in order."""

    drafts: list[Mention]
    amendments: list[tuple[int, str]]  # place and symbol
    reports: list[Report]

    def between(self, start: int, end: int, *, with_delegates: bool = False) -> list[Mention]:
        """Mentions from `start` to `end` by chair, secretariat or heading."""
        first = bisect_left(self.drafts, start, key=lambda mention: mention.position)
        last = bisect_left(self.drafts, end, key=lambda mention: mention.position)
        return [item for item in self.drafts[first:last] if with_delegates or not item.by_delegate]

    def amendment_between(self, start: int, end: int) -> str | None:
        """The last amendment named from `start` to `end`."""
        found = [symbol for place, symbol in self.amendments if start <= place < end]
        return found[-1] if found else None


def read_mentions(text: str, turns: Sequence[Turn]) -> Mentions:
    """Every draft, amendment and report that the text names."""
    mentions = Mentions([], [], [])
    for start, end, symbol in find_symbols(text):
        turn = turn_at(turns, start)
        by_delegate = turn is not None and turn.kind == DELEGATE and start >= turn.said_from
        _take_symbol(text, start, end, symbol, by_delegate, mentions)
    for found in _NAMED.finditer(text):
        turn = turn_at(turns, found.start())
        by_delegate = turn is not None and turn.kind == DELEGATE and found.start() >= turn.said_from
        _take_name(text, found, by_delegate, mentions)
    mentions.drafts.sort(key=lambda mention: mention.position)
    return mentions


def _take_symbol(
    text: str, start: int, end: int, symbol: Symbol, by_delegate: bool, mentions: Mentions
) -> None:
    if symbol.kind == "draft":
        lead = text[max(start - 130, 0) : start]
        is_amendment = (
            symbol.amendment is not None
            or _AMENDS.search(lead)
            or re.search(
                r"\bamendments?\b(?:[^.]|\.\S)*$", lead[lead.rfind("draft resolution") + 1 :], re.IGNORECASE
            )
        )
        if is_amendment:
            mentions.amendments.append((start, symbol.canonical))
        elif symbol.addendum is None:
            mentions.drafts.append(
                Mention(start, None, symbol.canonical, _title_after(text, end), by_delegate)
            )
    elif symbol.series is None and symbol.is_general_assembly and not by_delegate:
        lead = text[max(start - 220, 0) : start]
        sentence = lead[max(lead.rfind(". "), lead.rfind(".\n"), lead.rfind("?")) + 1 :]
        item = _OF_ITEM.search(sentence)
        is_turned_to = bool(_TURNS_TO.search(sentence))
        # Printed volumes have "We come now to agenda item 46 [A/34/755]".
        is_of_item = bool(item and is_turned_to and lead.endswith("["))
        is_report = _REPORT_WORDS.search(sentence) and re.search(
            r"ommittee|Working\s+Group", sentence + text[end : end + 60]
        )
        if (is_of_item or is_report) and not _NOT_THE_REPORT.search(sentence):
            mentions.reports.append(
                Report(start, symbol.canonical, is_turned_to, item["item"] if item else None)
            )


def _take_name(text: str, found: re.Match[str], by_delegate: bool, mentions: Mentions) -> None:
    label = LABEL.match(text, found.start())
    if label is not None:
        title = _title_after(text, label.end())
        for name in read_labels(label.group()):
            mentions.drafts.append(Mention(found.start(), name, None, title, by_delegate))
    elif found["symbol"] is None and (title := _title_after(text, found.end())):
        name = f"draft {found['noun'].lower()}"
        mentions.drafts.append(Mention(found.start(), name, None, title, by_delegate))


def _title_after(text: str, position: int) -> str | None:
    found = _TITLE.match(text[position : position + 800])
    if found is None:
        return None
    return re.sub(r"-\n(?=[a-z])", "-", found["title"]).replace("\n", " ").strip(" ,.") or None


def report_at(mentions: Mentions, headings: Sequence[Heading], position: int) -> str | None:
    """The committee report under consideration: that of the heading, or to which the chair has turned."""
    heading = heading_at(headings, position)
    named = _reports_below(mentions, heading, position)
    in_heading = heading.reports if heading else ()
    if len(in_heading) == 1:
        turned_to = [report.symbol for report in named if report.is_turned_to]
        return turned_to[-1] if turned_to else in_heading[0]
    return named[-1].symbol if named else None


def item_at(mentions: Mentions, headings: Sequence[Heading], position: int) -> str | None:
    """The agenda item under consideration: that of the heading, or of the report the chair turned to."""
    heading = heading_at(headings, position)
    own = heading.item if heading else None
    turned_to = [report for report in _reports_below(mentions, heading, position) if report.is_turned_to]
    if not turned_to or turned_to[-1].item is None:
        return own
    item = turned_to[-1].item
    return own if own is not None and own.split(" ")[0] == item else item


def _reports_below(mentions: Mentions, heading: Heading | None, position: int) -> list[Report]:
    start = heading.end if heading else 0
    return [report for report in mentions.reports if start <= report.position < position]
