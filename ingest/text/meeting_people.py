"""Rows for sponsors named in a meeting, and for who spoke for what.

Takes the context of one record; adds its rows to a batch.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.action_records import ActionRecord, StatementRecord
from ingest.grammar.vote_subjects import ADOPTED, TEXT
from ingest.records import Batch, Origin, SponsorRecord
from ingest.text.assemble import name_rejects
from ingest.text.meeting_context import MeetingContext
from ingest.text.meeting_mentions import Mention, report_at
from ingest.text.meeting_sponsors import read_joined_sponsors
from ingest.text.meeting_statements import AFTER, GENERAL, INTRODUCTION, Statement, read_statements
from ingest.text.meeting_turns import CHAIR

_JUST_ADOPTED = re.compile(
    r"\b(?:resolution|decision)\s+(?:that\s+(?:we\s+have|has|was)\s+)?(?:just\s+)(?:been\s+)?adopted\b",
    re.IGNORECASE,
)


def add_sponsors(batch: Batch, context: MeetingContext, origin: Origin) -> None:
    """Add the sponsors that joined or withdrew in the meeting."""
    joined = read_joined_sponsors(context.text, context.turns, context.mentions, context.known)
    for position, sponsor in enumerate(joined, start=1):
        name = sponsor.name
        page, start, end = context.content.locate(name.start, name.end)
        batch.sponsors.append(
            SponsorRecord(
                context.record_id,
                position,
                " ".join(name.name_as_printed.split()),
                name.name_known,
                name.kind,
                sponsor.role,
                page=page,
                span_start=start,
                span_end=end,
                document_symbol=sponsor.document_symbol,
                happened_on=context.day_at(name.start),
            )
        )
    batch.rejects.extend(name_rejects(batch.sponsors, origin))


def add_statements(batch: Batch, context: MeetingContext) -> None:
    """Add every statement of a delegation."""
    statements = read_statements(
        context.text,
        context.turns,
        context.known,
        [heading.start for heading in context.headings],
        [event.end for event in context.events if not event.is_assumed],
    )
    for number, statement in enumerate(statements, start=1):
        turn = statement.turn
        page, start, end = context.content.locate(turn.start, turn.said_from)
        draft = _draft(context, statement, batch.actions)
        batch.statements.append(
            StatementRecord(
                context.record_id,
                number,
                statement.kind,
                statement.name_as_printed,
                statement.name_known,
                statement.speaker_kind,
                statement.on_behalf_of,
                turn.label,
                draft.symbol if draft else None,
                report_at(context.mentions, context.headings, turn.start) if draft and draft.label else None,
                draft.label if draft else None,
                context.item_at(turn.start),
                context.document.symbol,
                context.day_at(turn.start),
                page,
                start,
                end,
            )
        )


def _draft(context: MeetingContext, statement: Statement, actions: Sequence[ActionRecord]) -> Mention | None:
    """The draft that a statement is about: the only one that the speaker, else the chair, names."""
    if statement.kind == GENERAL:
        return None
    turn = statement.turn
    if statement.kind == INTRODUCTION:
        asked = [item for item in context.turns if item.kind == CHAIR and item.end <= turn.start][-1:]
        named = context.mentions.between(asked[0].start, asked[0].end) if asked else []
        drafts = {(item.symbol, item.label): item for item in named}
        if len(drafts) == 1:
            return next(iter(drafts.values()))
    own = context.mentions.between(turn.said_from, turn.end, with_delegates=True)
    drafts = {(item.symbol, item.label): item for item in own}
    if drafts:
        return own[0] if statement.kind == INTRODUCTION or len(drafts) == 1 else None
    return None if statement.kind == INTRODUCTION else _announced(context, statement, actions)


def _announced(
    context: MeetingContext, statement: Statement, actions: Sequence[ActionRecord]
) -> Mention | None:
    """The one draft on which the chair called for explanations, or "the resolution just adopted"."""
    turn = statement.announced_in
    if turn is None:
        return None
    named = context.mentions.between(turn.said_from, turn.end)
    drafts = {(item.symbol, item.label): item for item in named}
    if drafts:
        return named[0] if len(drafts) == 1 else None
    place = context.content.locate(turn.start)[1]
    before = [
        item
        for item in actions
        if item.span_end is not None
        and item.span_end <= place
        and (item.subject_kind, item.result) == (TEXT, ADOPTED)
    ]
    if _JUST_ADOPTED.search(context.text, turn.said_from, turn.end):
        return _acted_on(before[-1]) if before else None
    item = context.item_at(turn.start)
    done = [_acted_on(action) for action in before if item is not None and action.item == item]
    is_only_one = len({(mention.symbol, mention.label) for mention in done}) == 1
    return done[-1] if statement.kind == AFTER and is_only_one else None


def _acted_on(action: ActionRecord) -> Mention:
    return Mention(0, action.draft_label, action.document_symbol, action.title, False)
