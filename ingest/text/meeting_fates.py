"""What happens to drafts that are not put to a decision: postponed, withdrawn, not pressed to a vote.

Takes the context of one record; gives an action for every draft of which chair or secretariat (of withdrawals
also a sponsor) says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.action_records import ActionRecord
from ingest.grammar.symbols import parse_symbol
from ingest.grammar.vote_subjects import AMENDMENT, TEXT
from ingest.text.meeting_context import MeetingContext
from ingest.text.meeting_mentions import report_at
from ingest.text.meeting_turns import DELEGATE, Turn, turn_at

DEFERRED, WITHDRAWN, NOT_PRESSED = "deferred", "withdrawn", "not_pressed"

_FATE = re.compile(
    r"(?P<deferred>\b(?:is|are|was|were|has\s+been|have\s+been|will\s+be|be)\s+(?:postponed|deferred)\b"
    r"|\b(?:defer|postpone)s?\s+(?:its\s+)?(?:consideration|action|a\s+decision|the\s+decision|taking)\b"
    r"|\b(?:will|shall|would)\s+(?:then\s+)?(?:be\s+taken|take\s+(?:action|(?:a|its)\s+decision)\s+on)\b"
    r"(?:(?!\bnow\b|\btoday\b)(?:[^.?;]|\.(?=\S))){0,200}?"
    r"\b(?:at\s+a\s+(?:later|future)\s+(?:date|time|stage|meeting)|(?:at|on)\s+a\s+date\s+to\s+be\s+\w+))"
    r"|(?P<withdrawn>\b(?:is|are|was|were|has\s+been|have\s+been|being)\s+withdrawn\b"
    r"|\b(?:has|have)\s+(?:decided\s+to\s+)?withdrawn?\s+(?:the\s+|its\s+|their\s+)?(?:draft|amendment|proposal)"
    r"|\bwithdraws?\s+(?:the\s+|its\s+|our\s+|their\s+)?(?:draft|amendment|proposal))"
    r"|(?P<not_pressed>\bnot\s+(?:(?:wish|want|intend|going|like)\s+)?(?:to\s+|be\s+)?(?:press(?:ing|ed)?|insist(?:ing)?)\b[^.]{0,80}\bvote\b"
    r"|\b(?:not|nor)\s+(?:(?:wish|want)\s+(?:[^.?]|\.(?=\S)){1,60}?\s+to\s+)?be\s+put\s+to\s+(?:the|a)\s+vote\b)"
    r"|(?P<no_action>\bno\s+action\s+(?:will|would|shall|need)\s+(?:now\s+)?be\s+taken\s+on\b)",
    re.IGNORECASE,
)
_NAMES_A_TEXT = re.compile(
    r"\bdraft\s+(?:resolution|decision|amendment)s?\b|\bamendments?\b|\bA/(?:C\.\d/)?[\w-]+/L\.\d",
    re.IGNORECASE,
)
# "As draft resolution A/48/L.5 was adopted, draft resolution A/48/L.6 will not be put to the vote"
_REASON = re.compile(
    r"(?:As|Since|Because|Following|Given|Having|In\s+(?:the\s+)?(?:light|view))\b[^,?]*?,\s+(?=[a-z])"
)
_SENTENCE_END = re.compile(r"(?<!\bMr)(?<!\bMs)(?<!\bNo)[.?!](?=\s|$|”)")


@dataclass(frozen=True, slots=True)
class Fate:
    """One statement of this kind: the sentence from `start` to `end`."""

    start: int
    end: int
    how: str  # deferred | withdrawn | not_pressed


def fate_actions(context: MeetingContext) -> Iterator[ActionRecord]:
    """Drafts postponed, withdrawn or not pressed, each once."""
    seen: set[tuple[str | None, ...]] = set()
    for fate in read_fates(context.text, context.turns):
        for action in _fate(context, fate):
            key = (action.how, action.document_symbol, action.report_symbol, action.draft_label)
            if key not in seen:
                seen.add(key)
                yield action


def _fate(context: MeetingContext, fate: Fate) -> Iterator[ActionRecord]:
    mentioned = context.mentions.between(fate.start, fate.end, with_delegates=True)
    amendment = context.mentions.amendment_between(fate.start, fate.end)
    chosen = [(item.symbol, item.label, item.title) for item in mentioned]
    kind = TEXT
    if amendment is not None and not (mentioned and mentioned[0].position < fate.start + 40):
        chosen, kind = [(amendment, None, None)], AMENDMENT
    report = report_at(context.mentions, context.headings, fate.end)
    page, start, end = context.content.locate(fate.start, fate.end)
    for symbol, label, title in dict.fromkeys(chosen):
        named = parse_symbol(symbol) if symbol else None
        if named and len({named.session, context.document.session} - {None}) > 1:
            continue  # "Last year draft resolution A/47/L.5 was withdrawn"
        yield ActionRecord(
            context.record_id,
            0,
            context.stage,
            fate.how,
            fate.how,
            committee=context.document.committee,
            session=context.document.session,
            meeting_symbol=context.document.symbol,
            acted_on=context.day_at(fate.start),
            subject_kind=kind,
            subject=" ".join(context.text[fate.start : fate.end].split())[:300],
            title=title,
            document_symbol=symbol,
            report_symbol=report if symbol is None else None,
            draft_label=label,
            item=context.item_at(fate.start),
            page=page,
            span_start=start,
            span_end=end,
        )


def read_fates(text: str, turns: Sequence[Turn]) -> list[Fate]:
    """Every statement that a named draft is postponed, withdrawn or not pressed."""
    fates: list[Fate] = []
    for found in _FATE.finditer(text):
        turn = turn_at(turns, found.start())
        if turn is None or found.start() < turn.said_from or found.lastgroup is None:
            continue
        if turn.kind == DELEGATE and found.lastgroup != WITHDRAWN:
            continue
        start, end = _sentence(text, found.start(), turn)
        reason = _REASON.match(text, start, found.start())
        start = reason.end() if reason else start
        sentence = text[start:end]
        is_sponsor = re.search(r"sponsorship|as\s+a?\s*(?:co-?)?sponsor", sentence)
        if sentence.rstrip().endswith("?") or is_sponsor or not _NAMES_A_TEXT.search(sentence):
            continue
        if turn.kind == DELEGATE and not re.search(r"\b(?:we|my delegation|our|I)\b", sentence):
            continue
        fates.append(Fate(start, end, found.lastgroup))
    return fates


def _sentence(text: str, position: int, turn: Turn) -> tuple[int, int]:
    floor = max(turn.said_from, position - 900)
    ends = [found.end() for found in _SENTENCE_END.finditer(text, floor, position)]
    stop = _SENTENCE_END.search(text, position, turn.end)
    start = ends[-1] if ends else floor
    return start + len(text[start:position]) - len(
        text[start:position].lstrip()
    ), stop.end() if stop else turn.end
