"""Decisions of a committee on texts, paragraphs, amendments and motions, as a report states them.

Takes a sentence with its circumstances; gives `ActionFact`s: what was decided on, how, the announced tally,
the state of the text and its place among the recommendations ("see para. 33, draft resolution III"). A text
said to be adopted and nothing more was adopted without a vote: a report tells every vote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.grammar.draft_labels import DECISION, RESOLUTION, Reference, find_reference, find_references
from ingest.grammar.tallies import Tally, find_tally
from ingest.text.report_action_words import (
    ACTIVE,
    ANNOUNCES_VOTES,
    DECIDED,
    LABEL_ONLY,
    MATTER,
    NO_ACTION,
    NON_RECORDED,
    NOT_PRESSED,
    OBJECT_END,
    OF_AMENDMENT,
    OF_DOCUMENTS,
    OF_MOTION,
    OF_PARAGRAPH,
    OPPOSITE,
    PASSIVE,
    PROPOSED,
    RECORDED,
    RESULTS,
    STATES,
    UNANIMOUS,
    VOTE_ASIDE,
    WHOLE,
    WITHDRAWN,
    WITHDREW,
    WITHOUT,
)
from ingest.text.report_context import Moment, ReportContext
from ingest.text.report_drafts import AMENDMENT, ORIGIN, OWN, Mention, noun_before

TEXT, PARAGRAPH, MOTION = "text", "paragraph", "motion"


@dataclass(frozen=True, slots=True)
class ActionFact:
    """One decision on one text; offsets are places in the report's text."""

    start: int
    end: int
    subject: str  # quoted words stand masked in it, as in the text that was read
    subject_place: int
    subject_kind: str
    document_symbol: str | None
    target_symbol: str | None
    result: str
    how: str | None
    text_state: str | None
    tally: Tally | None
    reference: Reference | None


def read_actions(moment: Moment, context: ReportContext) -> list[ActionFact]:
    """All decisions that a sentence states, in order."""
    facts: list[ActionFact] = []
    for first, last in _clauses(moment):
        facts.extend(_clause(moment, context, first, last))
    return facts


def _clauses(moment: Moment) -> Iterator[tuple[int, int]]:
    """Parts of the sentence that hold one verb of decision each."""
    verbs = sorted(
        found.start()
        for pattern in (ACTIVE, DECIDED, PASSIVE)
        for found in pattern.finditer(moment.text, moment.body, moment.end)
    )
    first = moment.body
    for one, other in zip(verbs, verbs[1:], strict=False):
        cut = re.compile(
            r"; (?:and )?|,? and (?=(?:the|it|draft|operative|preambular|that|its)\b)|, (?:while|but) "
        )
        places = list(cut.finditer(moment.text, one + 3, other))
        if places:
            yield first, places[-1].start()
            first = places[-1].end()
    yield first, moment.end


def _clause(moment: Moment, context: ReportContext, first: int, last: int) -> Iterator[ActionFact]:
    text = moment.text
    for pattern, result in ((NOT_PRESSED, "not_pressed"), (NO_ACTION, "no_action")):
        found = pattern.search(text, first, last)
        if found and not (result == "no_action" and _is_proposed(text, first, found.start())):
            yield from _facts(moment, context, (first, last), text[first:last], result, found)
            return
    if found := DECIDED.search(text, first, last):
        yield from _decided(moment, context, found, (first, last))
        return
    if found := ACTIVE.search(text, first, last):
        subject = _object(text, found.end(), last)
        is_told = found["not"] or found["verb"].endswith("ed")  # not "proposed that the Committee adopt …"
        if is_told and MATTER.search(subject[:400]) and not _is_announcement(text, first, last):
            result = _result(found["verb"], bool(found["not"]))
            yield from _facts(moment, context, (first, last), subject, result, found)
        return
    passives = (one for one in PASSIVE.finditer(text, first, last) if not one["verb"].startswith("put"))
    if found := next(passives, None):
        subject = text[first : found.start()]
        is_revision = found["verb"] == "deleted" and find_tally(text, first, last) is None
        if MATTER.search(subject) and not is_revision:
            result = _result(found["verb"], bool(found["not"]))
            yield from _facts(moment, context, (first, last), subject, result, found)
        return
    found = WITHDREW.search(text, first, last)
    if found and not re.search(r"sponsor", text[found.end() : found.end() + 40]):
        yield from _facts(moment, context, (first, last), text[found.end() : last], "withdrawn", found)
    elif found := WITHDRAWN.search(text, first, last):
        yield from _facts(moment, context, (first, last), text[first : found.start()], "withdrawn", found)


def _decided(
    moment: Moment, context: ReportContext, found: re.Match[str], span: tuple[int, int]
) -> Iterator[ActionFact]:
    verb, (first, last) = found["verb"], span
    if verb in ("consider", "refer", "request", "adjourn") and not find_reference(
        moment.text, found.end(), last
    ):
        return
    if verb.startswith("take") and verb.endswith(("action", "decision")):
        result = "no_action" if found["not"] or "no action" in verb else "decided"
    else:
        result = _result(verb, bool(found["not"])) if verb not in ("take note", "transmit") else "adopted"
    if _is_announcement(moment.text, first, last):
        return
    subject = _object(moment.text, found.end(), last)
    is_told = verb in ("recommend", "take note") or find_tally(moment.text, first, last)
    if MATTER.search(subject) or find_reference(moment.text, found.end(), last) or is_told:
        yield from _facts(moment, context, (first, last), subject, result, found)


def _object(text: str, start: int, last: int) -> str:
    """What a verb that ends at `start` decided on, also behind the vote between commas."""
    end = OBJECT_END.search(text, start, last)
    if end and not text[start : end.start()].strip(" ,"):
        aside = VOTE_ASIDE.match(text, start, last)
        if aside:
            start = aside.end()
            end = OBJECT_END.search(text, start, last)
    return text[start : end.start() if end else last]


def _is_proposed(text: str, first: int, last: int) -> bool:
    """Whether someone only moved it; what a text's own sponsors ask for is done."""
    return PROPOSED.search(text, first, last) is not None and "sponsors" not in text[first:last]


def _is_announcement(text: str, first: int, last: int) -> bool:
    """Whether a clause only says that votes follow."""
    return ANNOUNCES_VOTES.search(text, first, last) is not None and find_tally(text, first, last) is None


def _facts(
    moment: Moment,
    context: ReportContext,
    span: tuple[int, int],
    subject: str,
    result: str,
    found: re.Match[str],
) -> Iterator[ActionFact]:
    first, last = span
    words = moment.text[first:last]
    kind = _kind(subject) if result != "no_action" or "motion" in subject else TEXT
    tally = find_tally(moment.text, moment.start if first == moment.body else first, last)
    how = _how(result, words, tally, moment)
    named = _named(moment, span, subject, is_one=result == "withdrawn" or kind == MOTION)
    symbols: list[str | None] = list(dict.fromkeys(item.symbol for item in named)) or _spoken_of(
        kind, subject, context
    )
    for number, symbol in enumerate(symbols):
        place, following = _place(named, symbol, found.end(), last)
        is_amendment = kind == AMENDMENT or context.memory.kinds.get(symbol or "") == AMENDMENT
        fact = ActionFact(
            moment.start if first == moment.body else first,
            last,
            subject.strip() or words.strip(),
            max(moment.text.find(subject.strip() or words.strip(), first), first),
            AMENDMENT if is_amendment and kind == TEXT else kind,
            symbol,
            context.memory.target_of(symbol) if is_amendment else None,
            result,
            how,
            _state(words, symbol, kind, context) if result in ("adopted", "rejected", "retained") else None,
            (find_tally(moment.text, place, following) if len(named) > 1 else None) or tally,
            reference=None,
        )
        references = _references(moment.text, (first, last), named, symbols, number)
        yield from [replace(fact, reference=reference) for reference in references] or [fact]
        if kind == TEXT and symbol and not is_amendment:
            context.memory.acted_on.add(symbol)


def _place(named: Sequence[Mention], symbol: str | None, start: int, last: int) -> tuple[int, int]:
    """Where the words on one of the texts named begin and end: behind its symbol, before the next one."""
    place = next((item.end for item in named if item.symbol == symbol), start)
    return place, next((item.start for item in named if item.start > place), last)


def _references(
    text: str, span: tuple[int, int], named: Sequence[Mention], symbols: Sequence[str | None], number: int
) -> list[Reference]:
    """Where the recommendations hold one of the texts decided on; a text of parts has several places.

    "L.5 and L.6 (see para. 9, draft resolutions II and III)" tells them in turn. Where there are more places
    than texts, nobody can say which is whose.
    """
    first, last = span
    own = [find_references(text, *_place(named, symbol, first, last)) for symbol in symbols]
    told = find_references(text, first, last)
    is_told_in_turn = len(symbols) > 1 and (not named or not own[0])
    if not is_told_in_turn or len(told) < 2:
        return own[number] or told
    return [told[number]] if len(told) == len(symbols) else []


def _named(moment: Moment, span: tuple[int, int], subject: str, is_one: bool) -> list[Mention]:
    """The texts decided on: of those named in the clause, where only one is meant, those in its subject."""
    first, last = span
    inside = [item for item in moment.mentions if first <= item.start < last]
    own = [item for item in inside if item.part == OWN]
    if not own and is_one:  # "the sponsors of draft resolution A/C.3/58/L.5 withdrew it"
        return [item for item in inside if item.part == ORIGIN]
    if not is_one and len(own) > 1:
        return own
    start = max(moment.text.find(subject.strip(), first), first) if subject.strip() else first
    return [item for item in own if start <= item.start < start + len(subject)] or own


def _spoken_of(kind: str, subject: str, context: ReportContext) -> list[str | None]:
    if kind == AMENDMENT:
        return [context.memory.amendment]
    if LABEL_ONLY.search(subject) or OF_DOCUMENTS.search(subject):
        return [None]
    if re.search(r"\bboth\b|\bdraft (?:resolution|decision)s\b", subject) and len(context.memory.drafts) > 1:
        return list(context.memory.drafts)
    draft = context.memory.draft
    called = noun_before(subject, 0, len(subject))
    is_other = called in (RESOLUTION, DECISION) and context.memory.kinds.get(draft or "", called) != called
    return [None if is_other else draft]  # "the draft decision" is not the draft resolution spoken of before


def _kind(subject: str) -> str:
    if OF_MOTION.search(subject):
        return MOTION
    if OF_AMENDMENT.search(subject) and not re.match(
        r"\s*(?:the )?draft (?:resolution|decision)", subject, re.I
    ):
        return AMENDMENT
    found, whole = OF_PARAGRAPH.search(subject), WHOLE.search(subject)
    if found and "as a whole" not in subject and (whole is None or found.start() < whole.start()):
        return PARAGRAPH
    return TEXT


def _how(result: str, words: str, tally: Tally | None, moment: Moment) -> str | None:
    if result in ("withdrawn", "not_pressed", "no_action", "deferred") and tally is None:
        return result
    if NON_RECORDED.search(words):
        return "non_recorded_vote"
    if RECORDED.search(words):
        return "recorded_vote"
    if tally is not None:
        return "non_recorded_vote"  # a list that follows makes it a recorded one
    if UNANIMOUS.search(words) and not WITHOUT.search(words):
        return None
    return "without_vote" if result in ("adopted", "retained") or WITHOUT.search(words) else None


def _result(verb: str, is_negated: bool) -> str:
    result = next((value for stem, value in RESULTS.items() if verb.startswith(stem)), "decided")
    return OPPOSITE.get(result, result) if is_negated else result


def _state(words: str, symbol: str | None, kind: str, context: ReportContext) -> str | None:
    found = next((state for state, pattern in STATES if pattern.search(words)), None)
    if found or kind != TEXT:
        return found
    return None if symbol in context.memory.orally_revised else "as_tabled"
