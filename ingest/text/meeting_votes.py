"""Rows for who stood where in one recorded vote.

Takes one event and the later statements that belong to it; adds the votes as recorded, each with what its
delegation later said it had intended. A state that stands in two lists is kept twice and reported.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.action_records import VoteRecord
from ingest.records import Batch, Origin, RejectRecord
from ingest.text.meeting_context import MeetingContext
from ingest.text.meeting_corrections import Correction
from ingest.text.meeting_results import Event
from ingest.text.vote_lists import NOT_VOTING


def add_votes(
    batch: Batch,
    context: MeetingContext,
    event: Event,
    roll_call: str,
    corrections: Sequence[Correction],
    origin: Origin,
) -> None:
    """Add the votes of one event, and a reject for every name that nobody knows or that stands twice."""
    votes = _listed(context, event, roll_call)
    votes = _intended(context, votes, roll_call, corrections)
    batch.votes.extend(votes)
    batch.rejects.extend(_unknown(votes, roll_call, origin))
    batch.rejects.extend(_twice(votes, roll_call, origin))


def _listed(context: MeetingContext, event: Event, roll_call: str) -> list[VoteRecord]:
    votes = []
    for listed in event.lists.lists if event.lists else ():
        for name in listed.names:
            page, start, end = context.content.locate(name.start, name.end)
            votes.append(
                VoteRecord(
                    context.record_id,
                    roll_call,
                    listed.vote,
                    " ".join(name.name_as_printed.split()),
                    name.name_known,
                    not_voting_reason="unknown" if listed.vote == NOT_VOTING else None,
                    page=page,
                    span_start=start,
                    span_end=end,
                )
            )
    return votes


def _intended(
    context: MeetingContext, votes: Sequence[VoteRecord], roll_call: str, corrections: Sequence[Correction]
) -> list[VoteRecord]:
    """The votes with their intentions; a delegation that stands in no list did not vote."""
    corrected = list(votes)
    for item in corrections:
        name = item.name.name_known or " ".join(item.name.name_as_printed.split())
        page, start, end = item.content.locate(item.name.start, item.name.end)
        places = [i for i, vote in enumerate(corrected) if (vote.name_known or vote.name_as_printed) == name]
        for place in places:
            corrected[place] = replace(
                corrected[place],
                intended_vote=item.vote,
                intended_as_printed=item.as_printed,
                remark_page=page,
                remark_start=start,
                remark_end=end,
            )
        if not places:
            corrected.append(
                VoteRecord(
                    context.record_id,
                    roll_call,
                    NOT_VOTING,
                    " ".join(item.name.name_as_printed.split()),
                    item.name.name_known,
                    not_voting_reason="unknown",
                    intended_vote=item.vote,
                    intended_as_printed=item.as_printed,
                    page=page,
                    span_start=start,
                    span_end=end,
                    remark_page=page,
                    remark_start=start,
                    remark_end=end,
                )
            )
    return corrected


def _unknown(votes: Sequence[VoteRecord], roll_call: str, origin: Origin) -> list[RejectRecord]:
    return [
        RejectRecord(
            origin.source_file,
            origin.record_id,
            f"roll call {roll_call}",
            "unknown_name",
            f"expected a state of the lists of names, found {vote.name_as_printed!r} {vote.vote}; it is kept "
            "as printed, add it to dbt/seeds/seed_state_names.csv if it is one",
            vote.name_as_printed,
        )
        for vote in votes
        if vote.name_known is None
    ]


def _twice(votes: Sequence[VoteRecord], roll_call: str, origin: Origin) -> list[RejectRecord]:
    seen: dict[str, str] = {}
    rejects = []
    for vote in votes:
        if vote.name_known is None:
            continue
        if vote.name_known in seen:
            rejects.append(
                RejectRecord(
                    origin.source_file,
                    origin.record_id,
                    f"roll call {roll_call}",
                    "listed_twice",
                    f"expected {vote.name_known} once, found it under {seen[vote.name_known]} and under "
                    f"{vote.vote}; both are kept, compare with the printed record",
                    vote.name_as_printed,
                )
            )
        seen.setdefault(vote.name_known, vote.vote)
    return rejects
