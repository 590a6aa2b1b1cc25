"""What delegations said later of a vote in committee: "had it been present, it would have voted in favour".

Takes the text and the footnotes of a report with its roll calls and votes; gives the votes with the
intentions beside what was recorded, which stays as it was. A state that says it was not there becomes a
`not_voting` row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.action_records import RollCallRecord, VoteRecord
from ingest.grammar.names import STATE, KnownNames
from ingest.text.layout import Footnote
from ingest.text.party_lists import Party, read_parties
from ingest.text.report_paragraphs import ReportText
from ingest.text.spanned_text import SpannedText

_SAID = re.compile(
    r"\b(?:(?:representatives?|delegations?)\s+of\s+|Subsequently,?\s+(?=[A-Z]|the\s[A-Z]))(?P<who>(?:(?!\brepresentatives?\b|\bdelegations?\b)[^.;])"
    r"{3,1500}?)(?:\s*,?\s+(?:(?:subsequently|later|also|had|has|thereafter|,)\s+)*"
    r"(?:indicated|informed|advised|stated|announced|notified|said|declared|explained|requested)\b"
    r"|(?<=\w)\s+that\s+(?:it|they|he|she)\b|(?<=\w)(?=\s+had\s+(?:intended|meant|wished)\b))"
    r"(?P<said>[^.;]{0,320}?)\b(?:(?P<none>had\s+not\s+intended\s+to\s+(?:participate|vote|take\s+part))"
    r"|(?:would\s+have|should\s+have|should|had\s+(?:\w+\s+)?(?:intended|wished|meant)\s+to|intended\s+to"
    r"|wished\s+to|meant\s+to)\s+(?:have\s+)?(?P<what>vot(?:ed?|ing)\s+(?:in\s+favou?r|for|against)"
    r"|abstain(?:ed)?"
    r"|not\s+(?:to\s+)?(?:participat\w+|vot\w+)|(?:been|be)\s+recorded\s+as\s+(?:having\s+)?"
    r"(?:vot(?:ing|ed)\s+(?:in\s+favou?r|against)|abstain(?:ing|ed)|an\s+abstention)))"
)
_ABSENT = re.compile(r"\b(?:been|was|were|being)\s+(?:\w+\s+)?(?:present|absent)\b", re.IGNORECASE)


# Behind a word or a stop, but not in a symbol: "abstention.1" and not "L.145/Rev.1"; a letter never in a
# word.
_CALLED = r"(?<=[a-z:,.)])(?<![a-z](?=[a-z]))(?<!Rev\.)(?<!Add\.)(?<!Corr\.)(?<!L\.)(?<!No\.)"
_MARK = re.compile(
    r"(?:^|\s)(?P<mark>\*{1,4}|[a-h]|\d{1,2})/? (?:Subsequently|Later|Following the vot\w+"
    r"|After the vot\w+)?,? ?(?:[Tt]he )?$"
)


@dataclass(frozen=True, slots=True)
class Intention:
    """One state's later word, with its place in the stored text."""

    party: Party
    vote: str
    as_printed: str
    is_absent: bool
    mark: str | None  # of the footnote that says it
    page: int
    span_start: int
    span_end: int


def read_intended(
    report: ReportText,
    footnotes: Sequence[Footnote],
    roll_calls: Sequence[RollCallRecord],
    votes: Sequence[VoteRecord],
    known: KnownNames,
    stored: str,
) -> tuple[list[VoteRecord], list[Intention]]:
    """The votes with every intention attached to the vote it follows; `stored` is the text of all pages.

    Intentions that no vote of the report takes come second.
    """
    result = list(votes)
    lost: list[Intention] = []
    texts = [(report.content, None), *((note.content, note.label) for note in footnotes)]
    for intention in (found for text, label in texts for found in _intentions(text, label, known)):
        roll_call = _marked(intention, roll_calls, stored) or _meant(intention, roll_calls, result)
        if roll_call is not None:
            _attach(result, roll_call, intention)
        else:
            lost.append(intention)
    return result, lost


def _intentions(content: SpannedText, label: str | None, known: KnownNames) -> Iterator[Intention]:
    before: tuple[int, str | None] = (0, None)
    for found in _SAID.finditer(content.text):
        printed_mark = _MARK.search(content.text, max(found.start() - 60, 0), found.start())
        # "…; the delegation of Malta indicated" goes on in the same note.
        goes_on = found.start() - before[0] < 30 and ";" in content.text[before[0] : found.start()]
        mark = printed_mark["mark"] if printed_mark else label or (before[1] if goes_on else None)
        before = (found.end(), mark)
        page, start, end = content.locate(found.start(), found.end())
        printed = " ".join(found.group().split())
        for party in read_parties(content.text, known, found.start("who"), found.end("who")):
            if party.kind == STATE:
                is_absent = bool(_ABSENT.search(found["said"]))
                yield Intention(
                    party, _vote(found["what"] or "not"), printed, is_absent, mark, page, start, end
                )


def _vote(what: str) -> str:
    if what.startswith("not"):
        return "not_voting"
    if "abst" in what:
        return "abstain"
    return "no" if "against" in what else "yes"


def _marked(intention: Intention, roll_calls: Sequence[RollCallRecord], stored: str) -> RollCallRecord | None:
    """The last vote before a footnote that calls the footnote's mark, at its tally or behind a name."""
    if intention.mark is None:
        return None
    # The next page may follow without a break ("follows:7A/65/456").
    # Glued to what calls it, or followed by a stroke as until the 1990s: "abstention. 9/".
    mark = re.escape(intention.mark)
    called = re.compile(rf"{_CALLED}(?:{mark}(?:(?![\w/*])|(?=A/\d))| ?{mark}/(?!\w))")
    for roll_call in reversed(roll_calls):
        start, end = roll_call.span_start or 0, roll_call.span_end or 0
        if start <= intention.span_start and called.search(stored, start, end):
            return roll_call
    return None


def _meant(
    intention: Intention, roll_calls: Sequence[RollCallRecord], votes: Sequence[VoteRecord]
) -> RollCallRecord | None:
    """The last vote before the words; of several on one page, one in which the state stands otherwise."""
    before = [item for item in roll_calls if (item.span_start or 0) <= intention.span_start]
    for roll_call in reversed(before):
        vote = _vote_of(votes, roll_call, intention)
        if vote is None or vote.vote != intention.vote:
            return roll_call
    return before[-1] if before else None


def _vote_of(
    votes: Sequence[VoteRecord], roll_call: RollCallRecord, intention: Intention
) -> VoteRecord | None:
    return next(
        (
            vote
            for vote in votes
            if vote.source_roll_call_id == roll_call.source_roll_call_id
            and vote.name_known == intention.party.name_known
        ),
        None,
    )


def _attach(votes: list[VoteRecord], roll_call: RollCallRecord, intention: Intention) -> None:
    recorded = _vote_of(votes, roll_call, intention)
    if recorded is not None:
        votes[votes.index(recorded)] = replace(
            recorded,
            intended_vote=intention.vote,
            intended_as_printed=intention.as_printed,
            remark_page=intention.page,
            remark_start=intention.span_start,
            remark_end=intention.span_end,
        )
        return
    votes.append(
        VoteRecord(
            roll_call.record_id,
            roll_call.source_roll_call_id,
            "not_voting",
            intention.party.name_as_printed,
            intention.party.name_known,
            not_voting_reason="absent" if intention.is_absent else "unknown",
            intended_vote=intention.vote,
            intended_as_printed=intention.as_printed,
            page=intention.page,
            span_start=intention.span_start,
            span_end=intention.span_end,
            remark_page=intention.page,
            remark_start=intention.span_start,
            remark_end=intention.span_end,
        )
    )
