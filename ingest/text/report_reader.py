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
from ingest.text.report_actions import ActionFact, read_actions
from ingest.text.report_context import Moment, ReportContext
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
_MATTER = re.compile(r"\b(?:draft|amendments?|motion|paragraphs?|A/C\.)")
_SPONSOR = re.compile(r"\b(?:co-?)?sponsor")
# Whoever speaks is no sponsor by that.
_SPEAKER = re.compile(
    r"\b(?:representatives?|observers?|delegations?) (?:of|for) (?:the )?[A-Z][^,;.]*?(?= [a-z]|,|$)"
)
_TITLED = re.compile(
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
            *(
                StatementFact(
                    replace(item.party, on_behalf_of=item.on_behalf_of), "introduction", item.document_symbol
                )
                for item in sponsors
                if item.role == "introduced"
            ),
            *(read_statements(moment, context) if is_open else []),
        ]
        facts.sponsors.extend(item for item in sponsors if item.document_symbol)
        facts.decisions.extend(Decision(fact, happening) for fact in actions)
        facts.statements.extend((fact, happening) for fact in statements)
        is_lost = any(not item.document_symbol and _is_loss(item) for item in sponsors)
        is_unread = _is_unread(moment.words, context.known) and not actions
        if is_lost or (not sponsors and (is_unread or tells_of_change(moment))):
            facts.unread.append((sentence.start, sentence.end))


def _is_loss(item: SponsorMention) -> bool:
    """Whether a sponsor is lost with its text: nobody knows which draft the sentence means."""
    return item.role != "introduced" and item.party.kind != "organ"


def _is_unread(words: str, known: KnownNames) -> bool:
    """Whether words that no reader took tell of a vote, a decision or of states that sponsor."""
    if find_tally(words) is not None:
        return True
    if _SPONSOR.search(words):
        names = find_known_names(_SPEAKER.sub(" ", words), known)
        return any(name.kind == STATE for name in names)
    return bool(_DECIDED.search(words) and _MATTER.search(words))


def _note_titles(report: ReportText, moment: Moment, facts: ReportFacts) -> None:
    """The title of the text that a sentence introduces, from the words as printed."""
    own = [item for item in moment.mentions if item.part == "own"]
    titled = _TITLED.search(report.text, moment.start, moment.end)
    if own and titled:
        after = next((item for item in own if item.start > titled.start()), own[0])
        facts.titles.setdefault(after.symbol, " ".join(titled["title"].split()))
