"""The lists of a committee's vote as records, name by name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.action_records import VoteRecord
from ingest.grammar.names import UNRESOLVED, KnownNames, NameMatch, segment_names
from ingest.text.party_lists import printed_name
from ingest.text.report_paragraphs import ReportText
from ingest.text.vote_lists import NOT_VOTING, VoteList, VoteLists

_MARKED = re.compile(r"(?<=\w)(?:[a-g]|\d{1,2}|\*+)$")


def vote_records(
    record_id: str, report: ReportText, lists: VoteLists | None, number: str, known: KnownNames
) -> Iterator[VoteRecord]:
    """Every state of the lists of one vote; nothing where the report prints none."""
    for item in lists.lists if lists else ():
        for name in _names(item, known):
            page, start, end = report.content.locate(name.start, name.end)
            yield VoteRecord(
                record_id,
                number,
                item.vote,
                printed_name(name.name_as_printed),
                name.name_known,
                not_voting_reason="unknown" if item.vote == NOT_VOTING else None,
                page=page,
                span_start=start,
                span_end=end,
            )


def _names(item: VoteList, known: KnownNames) -> Iterator[NameMatch]:
    """The names of a list; a raised letter that calls a footnote is no part of one ("Gambiaa")."""
    for name in item.names:
        mark = _MARKED.search(name.name_as_printed) if name.kind == UNRESOLVED else None
        again = segment_names(name.name_as_printed[: mark.start()], known) if mark else []
        if mark and len(again) == 1 and again[0].name_known:
            plain = name.name_as_printed[: mark.start()]
            yield NameMatch(name.start, name.start + mark.start(), plain, again[0].name_known, again[0].kind)
        elif name.kind != UNRESOLVED or re.search(r"\w{2}", name.name_as_printed):
            yield name
