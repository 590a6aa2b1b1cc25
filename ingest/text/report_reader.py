"""Reading of a whole report, sentence by sentence, into facts.

Takes the text of a report; gives what its proposals section tells: sponsors, decisions with their lists of
votes, statements, and the sentences on sponsors or votes that could not be understood, which must stay
visible.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from ingest.grammar.names import STATE, KnownNames, find_known_names
from ingest.grammar.tallies import find_tally
from ingest.text.report_action_words import ANNOUNCES_VOTES
from ingest.text.report_actions import ActionFact, read_actions
from ingest.text.report_context import Moment, ReportContext
from ingest.text.report_drafts import Mention
from ingest.text.report_joinings import SponsorMention
from ingest.text.report_paragraphs import ReportParagraph, ReportText, sentences
from ingest.text.report_sponsors import read_sponsors, tells_of_change
from ingest.text.report_statements import StatementFact, read_statements
from ingest.text.vote_lists import VoteLists, find_vote_lists, read_vote_lists


@dataclass(frozen=True, slots=True)
class Happening:
    """When and at which meeting something happened; `day` may be known from the meeting."""

    meeting: int | None
    day: dt.date | None


@dataclass(slots=True)
class Decision:
    """One decision with its lists of votes, where the report prints them."""

    fact: ActionFact
    happening: Happening
    lists: VoteLists | None = None

    def shares_vote_with(self, other: Decision) -> bool:
        """Whether one recorded vote decided on both: "adopted the amendments in documents L.66 and L.67"."""
        fact = self.fact
        return (
            self.lists is None
            and fact.how == "recorded_vote"
            and fact.tally is not None
            and (fact.start, fact.end, fact.tally) == (other.fact.start, other.fact.end, other.fact.tally)
        )


@dataclass(slots=True)
class ReportFacts:
    """All that was read; `unread` are places of sentences on sponsors or votes that nobody understood."""

    sponsors: list[SponsorMention] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    statements: list[tuple[StatementFact, Happening]] = field(default_factory=list)
    unread: list[tuple[int, int]] = field(default_factory=list)
    loose_lists: list[tuple[VoteLists, Happening, str | None]] = field(default_factory=list)
    kinds: dict[str, str] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)


_DECIDED = re.compile(
    r"\b(?:was|were) (?:adopted|rejected|retained)\b|\bCommittee (?:adopted|rejected|approved)\b"
    r"|\bwithdr[ae]w\w*"
)
# "by recorded votes of 100 to 1, …, and 101 to 2, …, respectively": which result is whose is left to people.
_IN_TURN = re.compile(r"\bvotes of \d+ (?:votes )?to \d.*\brespectively\b", re.DOTALL)
_MATTER = re.compile(r"\b(?:draft|amendments?|motion|paragraphs?|A/C\.)")
_LATER = re.compile(r"\b(?:subsequently|later)\b", re.IGNORECASE)
_SPONSOR = re.compile(r"\b(?:co-?)?sponsor")
# Whoever speaks is no sponsor by that.
_SPEAKER = re.compile(
    r"\b(?:representatives?|observers?|delegations?) (?:of|for) (?:the )?[A-Z][^,;.]*?(?= [a-z]|,|$)"
)
TITLED = re.compile(
    r"\b(?:entitled|titled|on the subject of)\b,? ?[“\"‘']{1,2}(?P<title>[^”\"]{3,500}?)[.,]?[”\"]"
)
_ORALLY = re.compile(
    r"\borally (?:revised|amended|corrected|modified)\b|\boral (?:revisions?|corrections?)\b"
)


def read_report(report: ReportText, known: KnownNames, session: str | None) -> ReportFacts:
    """Read every paragraph before the recommendations."""
    context = ReportContext(known, session)
    facts = ReportFacts()
    is_open = not any(_is_introduction(report, item) for item in report.paragraphs)
    for paragraph in report.paragraphs:
        context.enter(report, paragraph)
        is_open = is_open or _heads_proposals(report, paragraph)
        _read_paragraph(report, paragraph, context, facts, is_open)
        is_open = is_open or bool(facts.decisions or facts.sponsors)
    facts.kinds = context.memory.kinds
    return facts


def _is_introduction(report: ReportText, paragraph: ReportParagraph) -> bool:
    """Whether the report is whole: it begins with how the item came to the committee."""
    words = report.masked[paragraph.start : paragraph.end]
    return (
        re.search(
            r"\b(?:include|included) in (?:the|its) (?:provisional )?agenda\b|\ballocated? (?:it|the item)",
            words,
        )
        is not None
    )


def _heads_proposals(report: ReportText, paragraph: ReportParagraph) -> bool:
    """Whether the heading above a paragraph speaks of proposals, as that of the introduction does not."""
    words = report.masked[slice(*paragraph.heading)] if paragraph.heading else ""
    return re.search(r"draft|proposal|amendment|A/C\.", words, re.IGNORECASE) is not None


def _read_paragraph(
    report: ReportText, paragraph: ReportParagraph, context: ReportContext, facts: ReportFacts, is_open: bool
) -> None:
    position = paragraph.start
    waiting: VoteLists | None = None
    for block in _vote_blocks(report, paragraph, context.known):
        before = len(facts.decisions)
        _read_span(report, position, block.start, context, facts, is_open)
        waiting = _give(facts.decisions[before:], waiting) if waiting else None
        _keep_loose(facts, waiting, context)
        waiting = _give(facts.decisions[before:], block)
        position = block.end
    before = len(facts.decisions)
    _read_span(report, position, paragraph.end, context, facts, is_open)
    if waiting:
        _keep_loose(facts, _give(facts.decisions[before:], waiting), context)


def _vote_blocks(report: ReportText, paragraph: ReportParagraph, known: KnownNames) -> Iterator[VoteLists]:
    position = paragraph.start
    while (start := find_vote_lists(report.masked, position, paragraph.end)) is not None:
        block = read_vote_lists(report.masked, known, start, paragraph.end)
        if block is None:
            return
        yield block
        position = max(block.end, start + 1)


def _give(decisions: Sequence[Decision], lists: VoteLists) -> VoteLists | None:
    """Give the lists to the last decision by vote that has none; they come back where nobody takes them."""
    for decision in reversed(decisions):
        by_vote = decision.fact.tally is not None or decision.fact.how == "recorded_vote"
        if by_vote and decision.lists is None:
            decision.lists = lists
            return None
    return lists


def _keep_loose(facts: ReportFacts, lists: VoteLists | None, context: ReportContext) -> None:
    if lists:
        happening = Happening(context.sitting.number, context.sitting.held_on)
        facts.loose_lists.append((lists, happening, context.memory.draft))


def _read_span(
    report: ReportText, start: int, end: int, context: ReportContext, facts: ReportFacts, is_open: bool
) -> None:
    first = len(facts.decisions)
    for sentence in sentences(report, start, end):
        moment = context.moment(report, sentence)
        _note_titles(report, moment, facts)
        if _ORALLY.search(moment.words) and context.memory.draft:
            context.memory.orally_revised.add(context.memory.draft)
        happening = Happening(moment.meeting, moment.day)
        sponsors = read_sponsors(moment, context)
        actions = read_actions(moment, context)
        is_open = is_open or bool(sponsors or moment.mentions)
        statements = [
            *_introductions(sponsors),
            *(read_statements(moment, context) if is_open else []),
        ]
        facts.sponsors.extend(item for item in sponsors if item.document_symbol)
        facts.decisions.extend(Decision(fact, _when(fact, moment, happening)) for fact in actions)
        facts.statements.extend((fact, happening) for fact in statements)
        is_lost = any(not item.document_symbol and _is_loss(item) for item in sponsors)
        is_read = bool(actions) or _take_tally(facts.decisions[first:], moment)
        is_unread = bool(_IN_TURN.search(moment.words)) or (
            not is_read and _is_unread(moment.words, context.known, bool(statements))
        )
        if is_lost or (not sponsors and (is_unread or tells_of_change(moment))):
            facts.unread.append((sentence.start, sentence.end))


def _when(fact: ActionFact, moment: Moment, happening: Happening) -> Happening:
    """The circumstances of a decision: those of the sentence, unless it came "subsequently"."""
    words = moment.text[moment.start : fact.end]
    is_later = fact.result == "withdrawn" and _LATER.search(words) and not _LATER.search(moment.lead)
    return Happening(None, None) if is_later else happening


def _introductions(sponsors: Sequence[SponsorMention]) -> Iterator[StatementFact]:
    for item in sponsors:
        if item.role == "introduced":
            party = replace(item.party, on_behalf_of=item.on_behalf_of)
            yield StatementFact(party, "introduction", item.document_symbol)


def _take_tally(decisions: Sequence[Decision], moment: Moment) -> bool:
    """Give a bare result ("The result of the vote was 100 in favour, …") to the vote right before it."""
    tally = find_tally(moment.text, moment.start, moment.end)
    last = decisions[-1] if decisions else None
    if tally is None or last is None or last.fact.tally is not None or last.fact.how != "recorded_vote":
        return False
    last.fact = replace(last.fact, tally=tally, end=moment.end)
    return True


def _is_loss(item: SponsorMention) -> bool:
    """Whether a sponsor is lost with its text: nobody knows which draft the sentence means."""
    return item.role != "introduced" and item.party.kind != "organ"


def _is_unread(words: str, known: KnownNames, is_statement: bool) -> bool:
    """Whether words that no reader took tell of a vote, a decision or of states that sponsor.

    "After the draft resolution was adopted, the representatives of … made statements" decides nothing.
    """
    if find_tally(words) is not None:
        return True
    if ANNOUNCES_VOTES.search(words):
        return False
    if _SPONSOR.search(words) and not is_statement:
        names = find_known_names(_SPEAKER.sub(" ", words), known)
        return any(name.kind == STATE for name in names)
    return bool(not is_statement and _DECIDED.search(words) and _MATTER.search(words))


def _note_titles(report: ReportText, moment: Moment, facts: ReportFacts) -> None:
    """The title of the text that a sentence introduces, from the words as printed."""
    own = [item for item in moment.mentions if item.part == "own"]
    titles = list(TITLED.finditer(report.text, moment.start, moment.end))
    ahead = {found.start(): item.symbol for found in titles for item in own if _leads_to(report, item, found)}
    free = [item for item in own if item.symbol not in ahead.values()]
    for number, found in enumerate(titles):
        limit = titles[number + 1].start() if number + 1 < len(titles) else moment.end
        symbol = ahead.get(found.start()) or _titled_behind(report, found, free, limit)
        if symbol:
            facts.titles.setdefault(symbol, " ".join(found["title"].split()))


def _leads_to(report: ReportText, item: Mention, title: re.Match[str]) -> bool:
    """Whether a title stands right behind a symbol: "draft resolution A/C.4/72/L.4, entitled …"."""
    between = report.text[item.end : title.start()]
    return item.end < title.start() and re.fullmatch(r"\)?,? ?(?:also )?", between) is not None


def _titled_behind(
    report: ReportText, title: re.Match[str], own: Sequence[Mention], limit: int
) -> str | None:
    """The symbol behind a title; a text called by its place alone, "draft resolution VI", has none."""
    if re.search(r"\bdraft (?:resolution|decision) [IVXL]+,? $", report.text[: title.start()][-60:]):
        return None
    behind = next((item.symbol for item in own if title.end() <= item.start < limit), None)
    return behind or (own[0].symbol if len(own) == 1 and own[0].start < title.start() else None)
