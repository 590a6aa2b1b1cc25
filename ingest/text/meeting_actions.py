"""Rows for what a meeting decided: roll calls, votes and actions.

Takes the context of one record; adds its rows to a batch. Every recorded vote is a roll call and an action,
every other decision on a text an action. The announced tally stays apart from the lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.action_records import ActionRecord, RollCallRecord
from ingest.grammar.tallies import Tally, orient_tally
from ingest.grammar.vote_subjects import (
    ADOPTED,
    DECIDED,
    MOTION,
    REJECTED,
    TEXT,
    read_labels,
    read_numbers,
    text_state,
)
from ingest.records import Batch, Origin, RejectRecord
from ingest.text.meeting_context import MeetingContext
from ingest.text.meeting_corrections import Correction, read_corrections
from ingest.text.meeting_fates import DEFERRED, fate_actions
from ingest.text.meeting_results import Event
from ingest.text.meeting_subjects import Subject, SubjectReader
from ingest.text.meeting_votes import add_votes
from ingest.text.vote_lists import NO, YES

_QUESTION = re.compile(
    r"(?:May\s+I\s+(?:then\s+|therefore\s+)?(?:take\s+it|consider)|If\s+I\s+hear\s+no\s+objection|I\s+shall\s+take\s+it)[^?]*?(?:\?|\.)\s*$",
    re.S,
)
_ADOPTS = re.compile(
    r"\badopt(?:s|ed|ion)?\b|\bapproves?\b|\btakes?\s+note\b|\bendorses?\b|\bdefers?\b|\bpostpones?\b",
    re.IGNORECASE,
)
_ON_A_TEXT = re.compile(
    r"\bdraft\s+(?:resolution|decision|amendment|text)|\brecommendation|\bamendment", re.IGNORECASE
)


def add_actions(batch: Batch, context: MeetingContext, origin: Origin) -> None:
    """Add roll calls, votes and actions of one record, in order of the text."""
    reader = SubjectReader(context.text, context.mentions, context.headings)
    corrections = read_corrections(context.meeting, context.events, context.known)
    for event in context.events:
        if event.is_assumed:
            _add_assumed(batch, context, event, reader)
            continue
        subjects = reader.read(event)
        roll_call = None
        if event.lists is not None:
            roll_call = str(len(batch.roll_calls) + 1)
            batch.roll_calls.append(_roll_call(context, event, subjects[0], roll_call))
            add_votes(
                batch,
                context,
                event,
                roll_call,
                [item for item in corrections if item.event is event],
                origin,
            )
        for subject in subjects:
            batch.actions.append(_action(context, event, subject, roll_call))
            batch.actions.extend(_no_action(batch.actions[-1]))
    _reject_lost_corrections(batch, context, corrections, origin)
    batch.actions.extend(fate_actions(context))
    batch.actions.sort(key=lambda action: action.span_start or 0)
    batch.actions[:] = [
        replace(action, action_no=number) for number, action in enumerate(batch.actions, start=1)
    ]


def _reject_lost_corrections(
    batch: Batch, context: MeetingContext, corrections: Sequence[Correction], origin: Origin
) -> None:
    """A reject for each later statement that belongs to no vote of this record."""
    for item in corrections:
        if item.event is None:
            page, _, _ = item.content.locate()
            batch.rejects.append(
                RejectRecord(
                    origin.source_file,
                    origin.record_id,
                    f"page {page}",
                    "lost_correction",
                    "expected a recorded vote before a statement of an intended vote, found none; look it up "
                    "in the printed record",
                    " ".join(item.content.text.split())[:400],
                )
            )


def _tally(event: Event) -> Tally | None:
    if event.result is None or event.result.tally is None:
        return None
    has_lists = event.lists is not None and event.lists.lists
    listed = (event.lists.count(YES), event.lists.count(NO)) if event.lists and has_lists else (None, None)
    # "The Assembly decided, by 67 votes to 50, not to act on the draft": the 67 may stand under Against.
    may_name_winners = event.result.outcome == REJECTED or (event.result.outcome == DECIDED and has_lists)
    return orient_tally(event.result.tally, bool(may_name_winners), *listed)


def _is_adopted(event: Event, tally: Tally | None) -> bool | None:
    if event.result is None:
        return None
    if event.result.outcome == DECIDED and tally is not None:
        return tally.yes > tally.no
    return event.result.is_adopted


def _roll_call(context: MeetingContext, event: Event, subject: Subject, number: str) -> RollCallRecord:
    tally = _tally(event)
    page, start, end = context.content.locate(event.start, event.end)
    return RollCallRecord(
        context.record_id,
        number,
        stage=context.stage,
        committee=context.document.committee,
        session=context.document.session,
        subject_kind=subject.kind,
        subject=subject.printed,
        title=subject.title,
        document_symbol=subject.document_symbol,
        target_symbol=subject.target_symbol,
        report_symbol=subject.report_symbol,
        draft_label=subject.draft_label,
        resolution_symbol=subject.resolution_symbol,
        item=subject.item,
        meeting_symbol=context.document.symbol,
        voted_on=context.day_at(event.start),
        voted_on_precision="day" if context.document.meeting_held_on else None,
        announced_yes=tally.yes if tally else None,
        announced_no=tally.no if tally else None,
        announced_abstain=tally.abstain if tally else None,
        is_adopted=_is_adopted(event, tally),
        text_state=_state(event, subject),
        page=page,
        span_start=start,
        span_end=end,
    )


def _state(event: Event, subject: Subject) -> str | None:
    if event.result is None:
        return None
    return event.result.text_state or ("as_tabled" if subject.kind == TEXT else None)


def _action(context: MeetingContext, event: Event, subject: Subject, roll_call: str | None) -> ActionRecord:
    tally = _tally(event)
    result = event.result
    how = "recorded_vote" if roll_call else "non_recorded_vote" if tally else "without_vote"
    # "Adopted unanimously" was said of votes by show of hands, and of what was adopted without one.
    is_unclear = result is not None and result.says_unanimously and how == "without_vote"
    page, start, end = context.content.locate(event.result_start if result else event.start, event.end)
    return ActionRecord(
        context.record_id,
        0,
        context.stage,
        result.outcome if result else None,
        None if is_unclear else how,
        committee=context.document.committee,
        session=context.document.session,
        meeting_symbol=context.document.symbol,
        acted_on=context.day_at(event.start),
        subject_kind=subject.kind if subject.kind != "unknown" else TEXT,
        subject=subject.printed,
        title=subject.title,
        document_symbol=subject.document_symbol,
        target_symbol=subject.target_symbol,
        report_symbol=subject.report_symbol,
        draft_label=subject.draft_label,
        resolution_symbol=subject.resolution_symbol,
        item=subject.item,
        text_state=_state(event, subject),
        announced_yes=tally.yes if tally else None,
        announced_no=tally.no if tally else None,
        announced_abstain=tally.abstain if tally else None,
        source_roll_call_id=roll_call,
        page=page,
        span_start=start,
        span_end=end,
    )


def _no_action(motion: ActionRecord) -> Iterator[ActionRecord]:
    """Where a motion of no action carried, what it did to its draft."""
    is_no_action = motion.subject_kind == MOTION and re.search(
        r"\bno[ -]action\b", motion.subject or "", re.IGNORECASE
    )
    is_named = motion.target_symbol or motion.draft_label
    if is_no_action and motion.result in (ADOPTED, DECIDED) and is_named:
        yield replace(
            motion,
            result="no_action",
            how="no_action",
            subject_kind=TEXT,
            document_symbol=motion.target_symbol,
            target_symbol=None,
        )


def _add_assumed(batch: Batch, context: MeetingContext, event: Event, reader: SubjectReader) -> None:
    """After "It was so decided": a decision on a text where the chair had asked for one."""
    asked = _QUESTION.search(context.text[max(event.start - 900, 0) : event.start])
    words = asked.group() if asked else ""
    is_on_a_text = bool(_ADOPTS.search(words) and _ON_A_TEXT.search(words))
    if not is_on_a_text and event.number is None:
        return
    numbers = read_numbers(event.number or "")
    subjects = _asked(words, reader.read(event)[0])
    if not _ON_A_TEXT.search(words):  # "take note of the report": decided, but on no draft
        subjects = [
            replace(subjects[0], document_symbol=None, draft_label=None, report_symbol=None, title=None)
        ]
    how, result = "without_vote", ADOPTED if re.search(r"\badopt|approv", words) else DECIDED
    if re.search(r"\bdefers?\b|\bpostpones?\b", words):
        how, result = "deferred", DEFERRED
    named = numbers if len(numbers) == len(subjects) else numbers[:1] if len(subjects) == 1 else ()
    for place, subject in enumerate(subjects):
        if subject.draft_label is None and subject.document_symbol is None and not numbers:
            continue
        batch.actions.append(
            replace(
                _action(context, event, subject, None),
                how=how,
                result=result,
                subject_kind=TEXT,
                subject=" ".join(words.split())[:300] or None,
                resolution_symbol=named[place] if named else None,
                text_state=text_state(words),
            )
        )


def _asked(words: str, subject: Subject) -> list[Subject]:
    """The subject; where the chair's question itself names other texts than the last draft, each of these."""
    noun = re.search(r"\bdraft\s+(resolution|decision)", words, re.IGNORECASE)
    labels = read_labels(words)
    if noun and subject.document_symbol is None and noun[1].lower() not in (subject.draft_label or ""):
        labels = labels or (f"draft {noun[1].lower()}",)
    return [
        replace(
            subject,
            draft_label=label,
            document_symbol=None,
            title=subject.title if label == subject.draft_label else None,
        )
        for label in labels
    ] or [subject]
