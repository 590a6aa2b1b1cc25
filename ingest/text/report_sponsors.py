"""Sponsors in a report: who introduced a text and for whom, who submitted it, who joined and who withdrew.

Takes one sentence of a report with its circumstances; gives `SponsorMention`s. Parties of a sentence that no
event takes are left to the caller, so that none is lost silently.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.grammar.names import GROUP, ORGAN, STATE, UNRESOLVED
from ingest.grammar.sittings import day_of_session, find_sitting
from ingest.text.party_lists import Party, read_parties
from ingest.text.report_context import Moment, ReportContext
from ingest.text.report_drafts import OWN
from ingest.text.report_joinings import (
    SponsorEvent,
    SponsorMention,
    behind_following,
    find_events,
    list_end,
    listed_role,
    read_changes,
)
from ingest.text.report_sponsor_words import (
    ACTS,
    ASIDE_START,
    BEHALF,
    EARLIER_SPONSORS,
    INTRODUCED,
    INTRODUCED_BY,
    INTRODUCER,
    NAMED_BELOW,
    OF_LIST,
    ORAL_CHANGE,
    PASSIVE_BY,
    PROPOSAL,
    PROVISIONS,
    PUT_FORWARD,
    SUBMITTED,
    TEXTS_BELOW,
)


def read_sponsors(moment: Moment, context: ReportContext) -> list[SponsorMention]:
    """All that a sentence says of sponsors: first who put a text forward, then who joined or left."""
    if TEXTS_BELOW.search(moment.text, moment.body, moment.end):
        verb = INTRODUCED.search(moment.text, moment.body, moment.end)
        context.memory.introducing = (moment.body, verb.start() if verb else moment.body)
        return []
    events = find_events(moment)
    mentions: list[SponsorMention] = list(_of_list(moment, context))
    asides = _asides(moment, events)
    if asides:
        mentions.extend(read_changes(moment, context, asides))
        moment = _without(moment, asides)
        events = [event for event in events if event not in asides]
    cut = _introduction_end(moment, events)
    if cut > moment.body and PROPOSAL.search(moment.text, moment.body, cut):
        head = replace(moment, end=cut)
        mentions.extend(_without_repeats([*_introductions(head, context), *_submission(head, context)]))
    mentions.extend(read_changes(replace(moment, body=cut), context, events))
    context.memory.listed.update(
        item.document_symbol
        for item in mentions
        if item.document_symbol and item.role in ("first_page", "revision")
    )
    return mentions


def _of_list(moment: Moment, context: ReportContext) -> Iterator[SponsorMention]:
    """One text of a list of texts introduced together, with those on whose behalf."""
    if context.memory.introducing is None:
        return
    own = _own(moment)
    if not OF_LIST.match(moment.text, moment.start, moment.end) or not own:
        context.memory.introducing = None
        return
    behalf = BEHALF.search(moment.text, moment.body, moment.end)
    first = behind_following(moment, behalf.end()) if behalf else moment.end
    sponsors, group = _for_whom(moment, context, first, list_end(moment, first)) if behalf else ([], None)
    for party in read_parties(moment.text, context.known, *context.memory.introducing):
        yield SponsorMention(party, "introduced", own[0], moment.day, party.on_behalf_of or group)
    for party in sponsors:
        yield SponsorMention(party, listed_role(own[0]), own[0])


def tells_of_change(moment: Moment) -> bool:
    """Whether a sentence has a verb of joining or leaving, understood or not."""
    return bool(find_events(moment))


def _asides(moment: Moment, events: Sequence[SponsorEvent]) -> list[SponsorEvent]:
    """Joinings in front of the verb: "on behalf of Chile, later joined by Peru, introduced …" (A/75/432)."""
    return [
        event
        for event in events
        if event.who is not None
        and not INTRODUCED.search(moment.text, moment.body, event.start)
        and INTRODUCED.search(moment.text, event.who[1], moment.end)
    ]


def _without(moment: Moment, asides: Sequence[SponsorEvent]) -> Moment:
    text = moment.text
    for event in asides:
        first = ASIDE_START.search(text[moment.body : event.start])
        start = moment.body + first.start() if first else event.start
        end = event.who[1] if event.who else event.end
        text = text[:start] + " " * (end - start) + text[end:]
    return replace(moment, text=text)


def _introduction_end(moment: Moment, events: Sequence[SponsorEvent]) -> int:
    """Where the part ends that introduces a text: "…, which was later joined by Samoa" comes behind it."""
    if not events:
        return moment.end
    verb = INTRODUCED.search(moment.text, moment.body, events[0].start)
    if verb is None:
        return moment.body
    joints = list(
        re.finditer(r"[;,] (?:and |which |whose |who )?", moment.text[verb.end() : events[0].start])
    )
    return verb.end() + joints[-1].start() if joints else events[0].start


def _introductions(moment: Moment, context: ReportContext) -> Iterator[SponsorMention]:
    """Who put a text forward, and who introduced it: "…, which was introduced by …"."""
    yield from _introduction(moment, context)
    verb = PUT_FORWARD.search(moment.text, moment.body, moment.end)
    if verb and verb.group() != "introduced":
        later = INTRODUCED_BY.search(moment.text, verb.end(), moment.end)
        if later:
            yield from _introduction(replace(moment, body=later.start()), context)


def _introduction(moment: Moment, context: ReportContext) -> Iterator[SponsorMention]:
    """Who introduced a text, for whom, and those named as sponsors in the same breath."""
    verb = PUT_FORWARD.search(moment.text, moment.body, moment.end)
    if verb is None or (verb.group() != "introduced" and not _own(moment)):
        return
    first, until, rest = _around_verb(moment, verb)
    behalf = _behalf(moment, first, until)
    who = _who(moment, context, (first, behalf.start() if behalf else until), rest)
    if behalf is None and (early := BEHALF.search(moment.text, moment.body, first)):
        behalf, until = early, first  # "On behalf of Chile and Cuba, the representative of Peru introduced …"
    late = BEHALF.search(moment.text, rest, moment.end)
    if behalf is None and late:
        behalf, until, late = late, list_end(moment, behind_following(moment, late.end())), None
    earlier = EARLIER_SPONSORS.match(moment.text, behalf.end(), moment.end) if behalf else None
    listed = earlier.end() if earlier else behind_following(moment, behalf.end()) if behalf else until
    sponsors, group = _for_whom(moment, context, listed, until) if behalf else ([], None)
    if late:
        more, other = _for_whom(moment, context, late.end(), list_end(moment, late.end()))
        sponsors, group = [*sponsors, *more], group or other
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
                yield SponsorMention(party, listed_role(symbol), symbol, None, behalf_of)
        for party in sponsors:
            yield SponsorMention(party, "added_report" if earlier else listed_role(symbol), symbol)


def _who(moment: Moment, context: ReportContext, span: tuple[int, int], rest: int) -> list[Party]:
    """Those in front of the verb; "the following States submitted a draft …: Bulgaria" names them below."""
    colon = moment.text.find(":", rest, moment.end) if NAMED_BELOW.search(moment.text, *span) else -1
    first, last = (colon, moment.end) if colon >= 0 else span
    return read_parties(moment.text, context.known, first, last)


def _around_verb(moment: Moment, verb: re.Match[str]) -> tuple[int, int, int]:
    """Where the words for the introducer begin and end, and where those behind the verb begin."""
    passive = PASSIVE_BY.match(moment.text, verb.end(), moment.end)
    if passive:
        until = list_end(moment, passive.end())
        return passive.end(), until, until
    roles = [
        role
        for role in INTRODUCER.finditer(moment.text, moment.body, verb.start())
        if not moment.text[: role.start()].endswith("behalf of ")
    ]
    first = len(roles) - 1
    while first > 0 and not ACTS.search(moment.text, roles[first - 1].end(), roles[first].start()):
        first -= 1  # "the representative of Jamaica and the representative of Norway introduced"
    return (roles[first].start() if roles else moment.body), verb.start(), verb.end()


def _behalf(moment: Moment, first: int, last: int) -> re.Match[str] | None:
    """Where it is said for whom all of the introducers act; what stands in brackets is said of one."""
    found = BEHALF.search(moment.text, first, last)
    return found if found and moment.text[found.start() - 1] not in "([" else None


def _introduced_on(moment: Moment, context: ReportContext, verb: re.Match[str]) -> dt.date | None:
    """The day; "introduced by Cuba at the 50th meeting" names another than the sentence."""
    other = find_sitting(moment.text[verb.end() : min(verb.end() + 120, moment.end)])
    if other is None or other.is_same:
        return moment.day
    day = day_of_session(other.day, other.month, other.year, context.session) if other.day else None
    return day or (context.days.get(other.number) if other.number is not None else None)


def _for_whom(moment: Moment, context: ReportContext, start: int, end: int) -> tuple[list[Party], str | None]:
    """Sponsors on whose behalf a text is introduced, and the group, which stays a group."""
    provisions = PROVISIONS.search(moment.text, start, end)
    parties = read_parties(moment.text, context.known, start, provisions.start() if provisions else end)
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
        end = list_end(moment, first)
        position = max(end, first)
        parties = read_parties(moment.text, context.known, first, end)
        has_organ = any(party.kind == ORGAN for party in parties)
        behind = _named_behind(moment, end)
        if not behind and _is_oral(moment, context, found):
            continue
        for symbol in behind or _introduced(moment, context):
            for party in parties:
                if party.kind == UNRESOLVED and has_organ:
                    continue  # the person who holds the office: "Erik Lundberg (Finland)"
                role = "added_report" if joins else listed_role(symbol)
                yield SponsorMention(party, role, symbol, None, party.on_behalf_of)


def _is_oral(moment: Moment, context: ReportContext, found: re.Match[str]) -> bool:
    """Whether "proposed by the representative of Egypt" is said of an amendment without a document."""
    change = ORAL_CHANGE.search(moment.text, moment.body, found.start())
    if change and "orally" in found.group():
        return True
    return change is not None and not _own(moment) and (bool(change["oral"]) or not context.memory.amendment)


def _named_behind(moment: Moment, end: int) -> list[str]:
    """The texts in the bracket behind a list: "submitted by Brazil (A/C.3/L.1244), and … by the USSR"."""
    bracket = re.match(r"\s*\([^()]*\)", moment.text[end : moment.end])
    stop = end + bracket.end() if bracket else end
    return [item.symbol for item in moment.mentions if item.part == OWN and end <= item.start < stop]


def _without_repeats(mentions: list[SponsorMention]) -> list[SponsorMention]:
    seen: dict[tuple[int, str | None, str], SponsorMention] = {}
    for item in mentions:
        seen.setdefault((item.party.start, item.document_symbol, item.role), item)
    return list(seen.values())
