"""Sponsors in a report: who introduced a text and for whom, who submitted it, who joined and who withdrew.

Takes one sentence of a report with its circumstances; gives `SponsorMention`s. "Subsequently" dates nothing;
"At the same meeting" dates a joining. Parties of a sentence that no event takes are left to the caller, so
that none is lost silently.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.grammar.names import GROUP, ORGAN, STATE, UNRESOLVED
from ingest.grammar.sittings import find_sitting
from ingest.text.party_lists import Party, read_parties
from ingest.text.report_context import Moment, ReportContext
from ingest.text.report_drafts import ORIGIN, OWN
from ingest.text.report_sponsor_words import (
    BEHALF,
    EARLIER_SPONSORS,
    EVENTS,
    FORWARD,
    INTRODUCED,
    INTRODUCER,
    ITS_DELEGATION,
    JOINED_BY,
    LATER,
    LIST_END,
    PROPOSAL,
    PUT_FORWARD,
    SAID,
    SUBMITTED,
)


@dataclass(frozen=True, slots=True)
class SponsorMention:
    """One party and what it did for one text."""

    party: Party
    role: str  # introduced | first_page | revision | added_report | withdrawn | corrected
    document_symbol: str | None
    happened_on: dt.date | None = None
    on_behalf_of: str | None = None


def read_sponsors(moment: Moment, context: ReportContext) -> list[SponsorMention]:
    """All that a sentence says of sponsors: first who put a text forward, then who joined or left."""
    events = _events(moment)
    cut = _introduction_end(moment, events)
    mentions: list[SponsorMention] = []
    if cut > moment.body and PROPOSAL.search(moment.text, moment.body, cut):
        head = replace(moment, end=cut)
        mentions = _without_repeats([*_introduction(head, context), *_submission(head, context)])
    return [*mentions, *_changes(replace(moment, body=cut), context, events)]


def tells_of_change(moment: Moment) -> bool:
    """Whether a sentence has a verb of joining or leaving, understood or not."""
    return bool(_events(moment))


def _events(moment: Moment) -> list[tuple[int, int, str, bool]]:
    """Place of every verb of joining or leaving, its role, and whether its parties stand behind it."""
    found = [
        (match.start(), match.end(), role, False)
        for role, pattern in EVENTS
        for match in pattern.finditer(moment.text, moment.body, moment.end)
    ]
    for match in JOINED_BY.finditer(moment.text, moment.body, moment.end):
        is_first_list = match["sponsored"] and FORWARD.search(moment.words)
        if not is_first_list or LATER.search(moment.text, match.start() - 20, match.end()):
            found = [item for item in found if item[0] > match.end() or item[1] < match.start()]
            found.append((match.start(), match.end(), "added_report", True))
    return sorted(found)


def _introduction_end(moment: Moment, events: Sequence[tuple[int, int, str, bool]]) -> int:
    """Where the part ends that introduces a text: "…, which was later joined by Samoa" comes behind it."""
    if not events:
        return moment.end
    verb = INTRODUCED.search(moment.text, moment.body, events[0][0])
    if verb is None:
        return moment.body
    joints = list(re.finditer(r"[;,] (?:and |which |whose |who )?", moment.text[verb.end() : events[0][0]]))
    return verb.end() + joints[-1].start() if joints else events[0][0]


def _changes(
    moment: Moment, context: ReportContext, events: Sequence[tuple[int, int, str, bool]]
) -> Iterator[SponsorMention]:
    """Who joined, withdrew or was put right, event by event as printed."""
    position = moment.body
    for start, end, role, is_passive in events:
        if start < position:
            continue
        is_later = LATER.search(moment.text, position, end) or LATER.search(moment.lead)
        day = moment.day if moment.is_dated and not is_later and role != "corrected" else None
        if is_passive:
            until = _list_end(moment, end)
            yield from _parties(moment, context, (end, until), role, day, [context.memory.draft])
            position = until
            continue
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
        position = end


def _symbols(moment: Moment, context: ReportContext, end: int) -> list[str | None]:
    """The texts that a verb which ends at `end` is about: those named after it, else the one spoken of."""
    named = [item.symbol for item in moment.mentions if item.start >= end and item.part in (OWN, ORIGIN)]
    if named:
        return list(dict.fromkeys(named))
    if re.match(r"[^.;,]{0,30}\bamendments?\b", moment.text[end : moment.end]):
        return [context.memory.amendment]
    if re.match(r"[^.;,]{0,30}\b(?:both|the (?:two )?draft resolutions)\b", moment.text[end : moment.end]):
        return list(context.memory.drafts)
    return [context.memory.draft]


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
    first = said.end() if said else start
    objects = list(
        re.finditer(r"\bdraft (?:resolution|decision)s?\b[^,;]*?(?:, and|,|;| and) ", text[first:end])
    )
    return first + objects[-1].end() if objects else first


def _list_end(moment: Moment, start: int) -> int:
    found = LIST_END.search(moment.text, start, moment.end)
    return found.start() if found else moment.end


def _introduction(moment: Moment, context: ReportContext) -> Iterator[SponsorMention]:
    """Who introduced a text, for whom, and those named as sponsors in the same breath."""
    verb = PUT_FORWARD.search(moment.text, moment.body, moment.end)
    if verb is None or (verb.group() != "introduced" and not _own(moment)):
        return
    first, until, rest = _around_verb(moment, verb)
    behalf = BEHALF.search(moment.text, first, until)
    who = list(read_parties(moment.text, context.known, first, behalf.start() if behalf else until))
    if behalf is None and (early := BEHALF.search(moment.text, moment.body, first)):
        behalf, until = early, first  # "On behalf of Chile and Cuba, the representative of Peru introduced …"
    if behalf is None and (late := BEHALF.search(moment.text, rest, moment.end)):
        behalf, until = late, _list_end(moment, late.end())
    earlier = EARLIER_SPONSORS.match(moment.text, behalf.end(), moment.end) if behalf else None
    listed = earlier.end() if earlier else behalf.end() if behalf else until
    sponsors, group = _for_whom(moment, context, listed, until) if behalf else ([], None)
    for symbol in _introduced(moment, context):
        for party in who:
            if party.kind == UNRESOLVED and any(other.kind == ORGAN for other in who):
                continue  # the person who holds the office
            behalf_of = party.on_behalf_of or group
            if verb.group() == "introduced":
                yield SponsorMention(
                    party, "introduced", symbol, _introduced_on(moment, context, verb), behalf_of
                )
            else:
                yield SponsorMention(party, _listed_role(symbol), symbol, None, behalf_of)
        for party in sponsors:
            yield SponsorMention(party, "added_report" if earlier else _listed_role(symbol), symbol)


def _around_verb(moment: Moment, verb: re.Match[str]) -> tuple[int, int, int]:
    """Where the words for the introducer begin and end, and where those behind the verb begin."""
    if re.match(r"\s*,?\s*(?:orally\s+)?by\b", moment.text[verb.end() : moment.end]):
        until = _list_end(moment, verb.end())
        return verb.end(), until, until
    roles = [
        role
        for role in INTRODUCER.finditer(moment.text, moment.body, verb.start())
        if not moment.text[: role.start()].endswith("behalf of ")
    ]
    return (roles[-1].start() if roles else moment.body), verb.start(), verb.end()


def _introduced_on(moment: Moment, context: ReportContext, verb: re.Match[str]) -> dt.date | None:
    """The day; "introduced by Cuba at the 50th meeting" names another than the sentence."""
    other = find_sitting(moment.text[verb.end() : min(verb.end() + 120, moment.end)])
    if other is None or other.is_same:
        return moment.day
    return context.days.get(other.number) if other.number is not None else None


def _for_whom(moment: Moment, context: ReportContext, start: int, end: int) -> tuple[list[Party], str | None]:
    """Sponsors on whose behalf a text is introduced, and the group, which stays a group."""
    parties = read_parties(moment.text, context.known, start, end)
    groups = [party for party in parties if party.kind in (GROUP, ORGAN)]
    sponsors = [party for party in parties if party.kind in (STATE, UNRESOLVED)]
    return sponsors, " and ".join(party.name_as_printed for party in groups) or None


def _own(moment: Moment) -> list[str]:
    return [item.symbol for item in moment.mentions if item.part == OWN and item.start < moment.end]


def _introduced(moment: Moment, context: ReportContext) -> list[str | None]:
    own = _own(moment)
    if own:
        return list(dict.fromkeys(own))
    is_amendment = re.search(r"introduced[^.;]{0,40}\bamendments?\b", moment.words)
    return [context.memory.amendment if is_amendment else context.memory.draft]


def _submission(moment: Moment, context: ReportContext) -> Iterator[SponsorMention]:
    """Those by whom a text was submitted: "submitted by Albania, …", "sponsored by Algeria, …"."""
    position = moment.body
    while found := SUBMITTED.search(moment.text, position, moment.end):
        joins = EARLIER_SPONSORS.match(moment.text, found.end(), moment.end)
        first = joins.end() if joins else found.end()
        end = _list_end(moment, first)
        position = max(end, first)
        parties = read_parties(moment.text, context.known, first, end)
        has_organ = any(party.kind == ORGAN for party in parties)
        behind = _named_behind(moment, end)
        for symbol in behind or _introduced(moment, context):
            for party in parties:
                if party.kind == UNRESOLVED and has_organ:
                    continue  # the person who holds the office: "Erik Lundberg (Finland)"
                role = "added_report" if joins else _listed_role(symbol)
                yield SponsorMention(party, role, symbol, None, party.on_behalf_of)


def _named_behind(moment: Moment, end: int) -> list[str]:
    """The texts in the bracket behind a list: "submitted by Brazil (A/C.3/L.1244), and … by the USSR"."""
    bracket = re.match(r"\s*\([^()]*\)", moment.text[end : moment.end])
    stop = end + bracket.end() if bracket else end
    return [item.symbol for item in moment.mentions if item.part == OWN and end <= item.start < stop]


def _listed_role(symbol: str | None) -> str:
    return "revision" if symbol and "/Rev." in symbol else "first_page"


def _without_repeats(mentions: list[SponsorMention]) -> list[SponsorMention]:
    seen: dict[tuple[int, str | None, str], SponsorMention] = {}
    for item in mentions:
        seen.setdefault((item.party.start, item.document_symbol, item.role), item)
    return list(seen.values())
