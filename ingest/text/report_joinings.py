"""Who joined the sponsors of a text, who left them, and who was put right, as a sentence of a report tells.

Takes a sentence with its circumstances; gives `SponsorMention`s, event by event as printed. "Subsequently"
dates nothing; "At the same meeting" dates a joining.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.text.party_lists import Party, read_parties
from ingest.text.report_context import Moment, ReportContext
from ingest.text.report_drafts import ORIGIN, OWN
from ingest.text.report_sponsor_words import (
    AS_DID,
    DID,
    EVENTS,
    FOLLOWING,
    FORWARD,
    ITS_DELEGATION,
    JOINED_BY,
    LATER,
    LEAVE_NAMED,
    LIST_END,
    SAID,
    WITH_SPONSORS,
)


@dataclass(frozen=True, slots=True)
class SponsorMention:
    """One party and what it did for one text."""

    party: Party
    role: str  # introduced | first_page | revision | added_report | withdrawn | corrected
    document_symbol: str | None
    happened_on: dt.date | None = None
    on_behalf_of: str | None = None


@dataclass(frozen=True, slots=True)
class SponsorEvent:
    """One verb of joining or leaving; `who` is where its parties stand, if that is not in front of it."""

    start: int
    end: int
    role: str
    who: tuple[int, int] | None = None


def find_events(moment: Moment) -> list[SponsorEvent]:
    """Every verb of joining or leaving in a sentence, in order."""
    found = [
        SponsorEvent(match.start(), match.end(), role)
        for role, pattern in EVENTS
        for match in pattern.finditer(moment.text, moment.body, moment.end)
    ]
    for match in JOINED_BY.finditer(moment.text, moment.body, moment.end):
        is_added = match.group().startswith("also ")
        is_first_list = match["sponsored"] and not is_added and FORWARD.search(moment.words)
        is_later = LATER.search(moment.text, max(match.start() - 20, moment.start), match.end())
        if not is_first_list or is_later:
            found = [item for item in found if item.start > match.end() or item.end < match.start()]
            is_whole = match["sponsored"] and not is_later and not is_added
            role = "sponsored" if is_whole else "added_report"
            first = behind_following(moment, match.end())
            who = (first, list_end(moment, first))
            found.append(SponsorEvent(match.start(), match.end(), role, who))
    for pattern, role in ((WITH_SPONSORS, "added_report"), (LEAVE_NAMED, "withdrawn")):
        for match in pattern.finditer(moment.text, moment.body, moment.end):
            if all(item.start > match.end() or item.end < match.start() for item in found):
                found.append(SponsorEvent(match.start(), match.end(), role, match.span("who")))
    return sorted(found, key=lambda item: item.start)


def read_changes(
    moment: Moment, context: ReportContext, events: Sequence[SponsorEvent]
) -> Iterator[SponsorMention]:
    """Who joined, withdrew or was put right, event by event as printed."""
    position = moment.body
    for event in events:
        if event.start < position:
            continue
        is_later = LATER.search(moment.text, position, event.end) or LATER.search(moment.lead)
        is_dated = moment.is_dated and not is_later and event.role != "corrected"
        day = moment.day if is_dated else None
        if event.who is not None:
            role = _sponsored_role(context) if event.role == "sponsored" else event.role
            day = None if event.role == "sponsored" else day
            yield from _parties(moment, context, event.who, role, day, [context.memory.draft])
            position = max(event.who[1], event.end)
            continue
        found = list(_joining(moment, context, event, position, day))
        yield from found
        position = event.end


def _joining(
    moment: Moment, context: ReportContext, event: SponsorEvent, position: int, day: dt.date | None
) -> Iterator[SponsorMention]:
    """Those who stand in front of a verb, or behind its colon, and those who did as they did."""
    start, end, role = event.start, event.end, event.role
    symbols = _symbols(moment, context, end)
    first = _after_saying(moment.text, position, start)
    found = list(_parties(moment, context, (first, start), role, day, symbols))
    if not found:  # "the following joined in sponsoring the draft resolution: Albania, Chile"
        colon = moment.text.find(":", end, moment.end)
        if colon >= 0:
            found = list(_parties(moment, context, (colon, moment.end), role, day, symbols))
    if not found and ITS_DELEGATION.search(moment.text, first, start):
        # "The representative of Ghana stated that her delegation wished to withdraw its sponsorship"
        found = list(_parties(moment, context, (position, first), role, day, symbols))
    yield from found
    if likewise := AS_DID.match(moment.text, end, moment.end):
        until = list_end(moment, likewise.end())
        yield from _parties(moment, context, (likewise.end(), until), role, day, symbols)


def _sponsored_role(context: ReportContext) -> str:
    """The role of those by whom "the draft was sponsored": the first, unless these were listed before."""
    symbol = context.memory.draft
    return "added_report" if symbol in context.memory.listed else listed_role(symbol)


def listed_role(symbol: str | None) -> str:
    """The role of those whom a whole list names: a revised text has a list of its own."""
    return "revision" if symbol and "/Rev." in symbol else "first_page"


def list_end(moment: Moment, start: int) -> int:
    """Where a list of parties that begins at `start` ends."""
    found = LIST_END.search(moment.text, start, moment.end)
    return found.start() if found else moment.end


def behind_following(moment: Moment, position: int) -> int:
    """Where the names begin behind "the following States:"."""
    following = FOLLOWING.match(moment.text, position, moment.end)
    return following.end() if following else position


def _symbols(moment: Moment, context: ReportContext, end: int) -> list[str | None]:
    """The texts that a verb which ends at `end` is about: those named after it, else the one spoken of."""
    named = [item.symbol for item in moment.mentions if item.start >= end and item.part in (OWN, ORIGIN)]
    if named:
        return list(dict.fromkeys(named))
    if re.match(r"[^.;,]{0,30}\bamendments?\b", moment.text[end : moment.end]):
        return list(context.memory.amendments) or [None]
    if re.match(r"[^.;,]{0,30}\b(?:both|the (?:two )?draft resolutions)\b", moment.text[end : moment.end]):
        return list(context.memory.drafts)
    before = [item.symbol for item in moment.mentions if item.start < end and item.part in (OWN, ORIGIN)]
    return [before[-1] if before else context.memory.draft]


def _parties(
    moment: Moment,
    context: ReportContext,
    span: tuple[int, int],
    role: str,
    day: dt.date | None,
    symbols: Sequence[str | None],
) -> Iterator[SponsorMention]:
    for symbol in symbols:
        for party in read_parties(moment.text, context.known, *span):
            yield SponsorMention(party, role, symbol, day, party.on_behalf_of)


def _after_saying(text: str, start: int, end: int) -> int:
    """Where the subject begins behind "the representative of Sweden announced that"."""
    said = SAID.match(text, start, end)
    first = max(said.end() if said else start, text.rfind(";", start, end) + 1)
    did = list(DID.finditer(text, first, end))
    behind = re.compile(r"(?:,? and|,) (?=(?:the )?[A-Z])").search(text, did[-1].end(), end) if did else None
    first = behind.end() if behind else first
    objects = list(
        re.finditer(r"\bdraft (?:resolution|decision)s?\b[^,;]*?(?:, and|,|;| and) ", text[first:end])
    )
    return first + objects[-1].end() if objects else first
