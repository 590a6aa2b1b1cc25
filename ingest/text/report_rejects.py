"""What a report says and nobody understood, as rejects: the report itself is kept.

Takes the text and the facts of a report; gives a reject, with the words, for every sentence on sponsors or
votes that no reader took, for lists of votes without a subject, and for voters that no list of names knows.
"""

from __future__ import annotations

from collections.abc import Sequence

from ingest.action_records import VoteRecord
from ingest.records import Origin, RejectRecord
from ingest.text.report_intended import Intention
from ingest.text.report_paragraphs import ReportText
from ingest.text.report_reader import ReportFacts

_SHOWN = 80  # characters of a sentence in the reason; the whole stands beside it


def report_rejects(
    report: ReportText,
    facts: ReportFacts,
    votes: Sequence[VoteRecord],
    lost: Sequence[Intention],
    origin: Origin,
) -> list[RejectRecord]:
    """All rejects of one report; `lost` are intentions to vote that no vote of the report takes."""
    found = [
        _unread(report, origin, start, end, "a sentence on sponsors or votes that is known")
        for start, end in facts.unread
    ]
    for lists, _, _ in facts.loose_lists:
        end = min(lists.end, lists.start + 200)
        found.append(_unread(report, origin, lists.start, end, "a decision above lists of votes"))
    for item in {item.as_printed: item for item in lost}.values():
        found.append(_reject(origin, item.page, "a recorded vote before these words", item.as_printed))
    found.extend(_unknown_voter(origin, vote) for vote in votes if vote.name_known is None)
    return found


def _unread(report: ReportText, origin: Origin, start: int, end: int, expected: str) -> RejectRecord:
    words = " ".join(report.text[start:end].split())
    return _reject(origin, report.content.locate(start, end)[0], expected, words)


def _reject(origin: Origin, page: int, expected: str, words: str) -> RejectRecord:
    reason = f"expected {expected}, found {words[:_SHOWN]!r}; read it there, the report is kept"
    return RejectRecord(
        origin.source_file, origin.record_id, f"page {page}", "unread_sentence", reason, words
    )


def _unknown_voter(origin: Origin, vote: VoteRecord) -> RejectRecord:
    return RejectRecord(
        origin.source_file,
        origin.record_id,
        f"vote {vote.source_roll_call_id}",
        "unknown_name",
        f"expected a state of the lists of names, found {vote.name_as_printed!r}; it is kept as printed, "
        "add it to dbt/seeds/seed_state_names.csv if it is one",
        vote.name_as_printed,
    )
