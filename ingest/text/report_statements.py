"""Who spoke, and whether it was to explain a vote, as one sentence of a report tells it.

Takes a sentence with its circumstances; gives `StatementFact`s. "Before the vote, a statement was made by the
representative of Australia, and the representatives of Cuba and Eritrea made statements in explanation of
vote" holds two kinds: what stands before "by" governs the speakers behind it, a verb behind them those in
front.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.grammar.names import ORGAN, UNRESOLVED
from ingest.text.party_lists import Party, read_parties
from ingest.text.report_context import Moment, ReportContext
from ingest.text.report_drafts import OWN


@dataclass(frozen=True, slots=True)
class StatementFact:
    """One speaker and the kind of the statement; `document_symbol` is the text it was about, if known."""

    party: Party
    kind: str
    document_symbol: str | None


_EXPLANATIONS = ("explanation_before", "explanation_after")
_SPEAKER = re.compile(
    r"(?:\bby )?\b[Tt]he (?:\w+ )?(?:representatives?|observers?|delegations?|Permanent (?:Representatives?"
    r"|Observers?))"
    r" (?:of|for|from)\b"
    r"|\b[Tt]he following (?:representatives|delegations|observers|speakers|(?:Member )?States)\b"
    r"[^:;.]{0,160}:"
    r"|(?:(?<=before the vote, )|(?<=after the vote, ))and (?=(?:the )?[A-Z])"
    r"|(?<=\bmade )by (?=(?:the )?[A-Z])|(?<= vote )by (?=(?:the )?[A-Z])"
    r"|\b[Tt]he (?:Acting )?(?:Vice-)?(?:Chair(?:man|person|woman)?|Rapporteur"
    r"|Secretary(?!-General))\b(?: of the Committee)?"
)
_ACTIVE = re.compile(
    r"\b(?:also |then |had |each )*(?:made|delivered|gave) (?:a |an |general |brief |introductory |further "
    r"|oral |joint |the )*"
    r"(?:statements?|explanations?|comments?|clarifications?)\b"
    r"|\b(?:also |then )*(?:spoke|explained (?:its|their|his|her) (?:delegations?['’]s? )?(?:votes?"
    r"|positions?)"
    r"|took the floor|dis(?:as)?sociated (?:itself|themselves|its|their|his|her))\b"
)
_PASSIVE = re.compile(
    r"\b(?i:general |a |an |further |introductory )*(?i:statements?|explanations? of (?:vote"
    r"|position)s?)\b[^;]{0,160}?"
    r"\b(?:was|were)(?: also| then)? (?:made|given|delivered|heard)\b(?P<after>[^;]{0,140}?)\b(?:by|from)\b"
)
_INTRODUCED = re.compile(r"\bintroduced\b")
_END = re.compile(
    r",? (?:made|delivered|gave|spoke|explained|took|introduced|who|which|was|were|had|in (?:explanation"
    r"|his|her|its|their"
    r"|exercise|connection|the exercise|favour|support|opposition)|orally|requested|proposed|moved"
    r"|announced|stated|said"
    r"|informed|indicated|called|read|corrected|responded|replied|raised|drew|also (?:made|spoke|explained)"
    r"|then|dis(?:as)?sociated"
    r"|on (?:the|a) |before|after|regarding|facilitator|coordinator|against|withdrew|joined|and (?:orally"
    r"|an?|read|made)\b)"
    r"|;|\.\s*$|\.(?=\s*[A-Z(])|, as (?:did|well as (?=statements?))"
)
_OF_VOTE = re.compile(
    r"explanation\w* of (?:its |their )?votes?|explained (?:its|their|his|her)[^.;]{0,20} votes?", re.I
)
_OF_POSITION = re.compile(
    r"explanation\w* of (?:its |their )?positions?|explained (?:its|their|his|her)[^.;]{0,20} positions?",
    re.I,
)
_DISSOCIATED = re.compile(r"\bdis(?:as)?sociat", re.IGNORECASE)
_BEHALF_BEHIND = re.compile(
    r"[^.;,]{3,60}?\bstatements?\b[^.;,]{0,60}? on behalf (?:also )?of "
    r"(?P<whom>[^.;]{3,300}?)(?=[.;]|,? in explanation)"
)
_BEFORE = re.compile(r"\b(?:before|prior to)\b", re.IGNORECASE)
_AFTER = re.compile(r"\b(?:after|following|subsequent to)\b", re.IGNORECASE)
_OWN_TIME = re.compile(
    r"\b(?:(?P<before>before|prior to)|after|following|subsequent to) (?:the |its )?"
    r"(?:vot\w+|adoption|action|decision)\b[^,;.]{0,60}$"
)
# "by the representatives of Egypt, before the vote, and Peru, after the vote".
_TIME_BEHIND = re.compile(
    r"(?<!\band),? (?:(?P<before>before|prior to)|after|following) the vot(?:e|ing)\b(?! by\b)"
)
_SPOKE = re.compile(
    r"\b(?:[Ss]tatements?|spoke|explained|[Ee]xplanations?|took the floor|dis(?:as)?sociated)\b"
)


def read_statements(moment: Moment, context: ReportContext) -> list[StatementFact]:
    """All speakers that a sentence names."""
    speakers = list(_SPEAKER.finditer(moment.text, moment.start, moment.end))
    if not speakers or not _SPOKE.search(moment.words):
        return []
    symbol = _subject(moment, context)
    facts: list[StatementFact] = []
    for number, speaker in enumerate(speakers):
        limit = speakers[number + 1].start() if number + 1 < len(speakers) else moment.end
        kind = _kind(moment, context, symbol, speakers, number)
        if kind is None:
            continue
        first = speaker.end() if _names_follow(speaker) else speaker.start()
        end = _end_of_names(moment, speaker.end(), limit)
        parties = list(_named(moment, context, first, end))
        time = _TIME_BEHIND.match(moment.text, end, moment.end)
        if time and kind in _EXPLANATIONS:
            kind = _EXPLANATIONS[0] if time["before"] else _EXPLANATIONS[1]
        behind = _BEHALF_BEHIND.match(moment.text, end, moment.end)
        if behind and len(parties) == 1 and parties[0].on_behalf_of is None:
            parties = [replace(parties[0], on_behalf_of=behind["whom"].strip())]
        facts.extend(StatementFact(party, kind, symbol) for party in parties)
    return facts


def _names_follow(speaker: re.Match[str]) -> bool:
    return speaker.group().rstrip().endswith(("of", "for", "from", "by", "and", ":"))


def _named(moment: Moment, context: ReportContext, first: int, last: int) -> Iterator[Party]:
    parties = read_parties(moment.text, context.known, first, last)
    has_organ = any(party.kind == ORGAN for party in parties)
    for party in parties:
        if not (party.kind == UNRESOLVED and has_organ):
            yield party


def _end_of_names(moment: Moment, start: int, limit: int) -> int:
    """Where a list of speakers ends; words in brackets belong to it ("(on behalf of … which …)")."""
    depth = 0
    position = start
    while position < limit:
        letter = moment.text[position]
        depth += (letter == "(") - (letter == ")")
        if depth <= 0 and letter in " ,;." and _END.match(moment.text, position, moment.end):
            return position
        position += 1
    return limit


def _kind(
    moment: Moment, context: ReportContext, symbol: str | None, speakers: list[re.Match[str]], number: int
) -> str | None:
    """What the speakers of one group did; a time of their own ("and after the vote by …") goes first."""
    kind = _kind_made(moment, context, symbol, speakers, number)
    if number == 0 or kind not in _EXPLANATIONS:
        return kind
    between = moment.text[speakers[number - 1].end() : speakers[number].start()]
    own = _OWN_TIME.search(between)
    return kind if own is None else _EXPLANATIONS[0] if own["before"] else _EXPLANATIONS[1]


def _kind_made(
    moment: Moment, context: ReportContext, symbol: str | None, speakers: list[re.Match[str]], number: int
) -> str | None:
    """What the speakers of one group did; None where they made no statement."""
    speaker = speakers[number]
    start = speaker.end()
    passives = [
        found
        for found in _PASSIVE.finditer(moment.text, moment.start, moment.end)
        if found.start() <= speaker.start()
    ]
    if passives and not moment.text[passives[-1].end() : max(speaker.start(), passives[-1].end())].strip():
        return _kind_of(
            _around(moment, passives[-1], speakers, number), moment, context, symbol, passives[-1].start()
        )
    if speaker.group().endswith(":"):  # "The following States joined as sponsors: …" tells of no statement
        made = speaker.group() if _ACTIVE.search(speaker.group()) else None
        return _kind_of(made, moment, context, symbol, speaker.start()) if made else None
    # Groups joined by "and" share the verb that follows the last of them.
    for other in [*speakers[number + 1 :], None]:
        limit = other.start() if other else moment.end
        verb = _ACTIVE.search(moment.text, start, limit)
        introduced = _INTRODUCED.search(moment.text, start, limit)
        if introduced and (verb is None or introduced.start() < verb.start()):
            return None  # told with the sponsors
        if verb and not re.search(r";", moment.text[start : verb.start()]):
            tail = moment.text[verb.start() : min(limit, verb.end() + 160)]
            return _kind_of(tail.split(";")[0], moment, context, symbol, verb.start())
        if other is None or not re.search(
            r"(?:,|\band|\bas well as)\s*$", moment.text[start:limit].rstrip() + " "
        ):
            break
    if passives:
        return _kind_of(
            _around(moment, passives[-1], speakers, number), moment, context, symbol, passives[-1].start()
        )
    return None


def _around(moment: Moment, passive: re.Match[str], speakers: list[re.Match[str]], number: int) -> str:
    """The words that tell what was made, also behind the speakers: "… by Cuba in explanation of vote"."""
    if number + 1 < len(speakers):
        return passive.group()
    behind = moment.text[speakers[number].end() : moment.end]
    return f"{passive.group()} {behind.split(';')[0]}"


def _kind_of(words: str, moment: Moment, context: ReportContext, symbol: str | None, place: int) -> str:
    if _DISSOCIATED.search(words):
        return "dissociation"
    if _OF_POSITION.search(words):
        return "explanation_of_position"
    if not _OF_VOTE.search(words):
        return "general"
    clause = moment.text[max(moment.start, moment.text.rfind(";", moment.start, place) + 1) : place]
    for told in (words, clause, moment.lead, moment.words):
        before, after = _BEFORE.search(told), _AFTER.search(told)
        if bool(before) != bool(after):
            return "explanation_before" if before else "explanation_after"
    # A report tells things in their order.
    return "explanation_after" if symbol in context.memory.acted_on else "explanation_before"


def _subject(moment: Moment, context: ReportContext) -> str | None:
    own = [item.symbol for item in moment.mentions if item.part == OWN]
    if own:
        return own[-1]
    named = [item.symbol for item in moment.mentions if item.part == "origin"]
    return named[-1] if named else context.memory.draft
