"""Where a meeting record takes decisions: recorded votes with their lists, and stated results.

Takes the running text, its turns and the known names; gives the events in order. What was decided on, apart
from the words of the result itself, a caller works out from what was said before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.grammar.names import KnownNames
from ingest.grammar.slips import mend_words
from ingest.grammar.vote_subjects import DECIDED, REJECTED, VERB, Result, read_result
from ingest.text.meeting_turns import CHAIR, Turn, turn_at
from ingest.text.vote_lists import NOT_VOTING, VoteLists, find_vote_lists, read_vote_lists

# A footnote's mark may follow the full stop ("abstentions.1"), and "A/65/L.53" and "Rev.1" end nothing.
_SENTENCE_END = re.compile(
    r"(?<!\bNo)\.(?=\s|\*|$|\[|[”\"])|(?<=[a-z)\]])(?<!Rev)(?<!Add)(?<!Corr)(?<!Amend)\.(?=\d{1,2}(?:\s|$))"
)
_ENDS_BEFORE = re.compile(r"(?:[.?!:;”\"\])*]|\.\d|^|\bNone|\d\))\s*$")
_BOUNDARY = re.compile(
    r"\s*(?:$|\[Subsequently|\*+/?\s|(?:AGENDA|Agenda)\s+(?:ITEM|item)|\([a-z]\)\s|A\s+(?:recorded|roll-call|vote)"
    r"|It\s+was\s+so\s+decided|Reports?\s+of\s+the|The\s+meeting\s+(?:rose|was)|In\s+favour|Draft\s+(?:resolution|decision)"
    r"|The\s+draft\s|Operative\s|Preambular\s|Paragraph\s|Programme\s+of\s+work)"
)
_IS_TEXT = re.compile(
    r"^(?:The\s+)?(?:oral\s+|proposed\s+|revised\s+|first\s+|second\s+|third\s+)*"
    r"(?:draft|(?:sub-?)?amendment|operative|preambular|paragraph|recommendation|motion|proposal|section|part|words?"
    r"|\w+\s+(?:operative|preambular)\s+paragraph)",
    re.IGNORECASE,
)
_VOTE_TAKEN = re.compile(
    r"A\s+(?:recorded|roll-call)\s+vote\s+was\s+taken|vote\s+was\s+taken\s+by\s+roll[ -]call"
)
_DECIDED = re.compile(r"^It\s+was\s+so\s+decided(?P<number>\s*\((?:decision|resolution)s?\s[^()]*\))?", re.M)
_LONGEST_RESULT = 700  # characters; several sentences' worth of subject and numbers
_BACKWARDS = 600
_NEAR = 600
_DAMAGED_LISTS = 6000  # characters; the lists of all members have 5,000


@dataclass(frozen=True, slots=True)
class Event:
    """One decision: `start` to `end` of its words; `lists` where it was a recorded vote.

    `result` is None where lists stand without a stated result, or where the record says only "It was so
    decided" (`is_assumed`), which answers what the chair asked before.
    """

    start: int
    end: int
    lists: VoteLists | None
    result: Result | None
    result_start: int
    is_assumed: bool = False
    number: str | None = None


def find_events(text: str, turns: Sequence[Turn], known: KnownNames) -> list[Event]:
    """All decisions of a record, in order."""
    events: list[Event] = []
    for lists in _all_lists(text, known):
        events.append(_voted(text, lists))
    taken = [(event.start, event.end) for event in events]
    events.extend(_stated(text, turns, taken))
    events.extend(
        Event(found.start(), found.end(), None, None, found.start(), True, found["number"])
        for found in _DECIDED.finditer(text)
    )
    return list(_with_outcomes(sorted(events, key=lambda event: event.start)))


def _with_outcomes(events: Sequence[Event]) -> Iterator[Event]:
    """The events, with what a vote's own words leave open and the next sentence says.

    "The result of the vote is as follows: 62 in favour and 58 against. The amendment was not adopted, having
    failed to obtain the required two-thirds majority." is one decision.
    """
    vote: Event | None = None
    for event in events:
        if vote is not None and _is_outcome(vote, event):
            assert vote.result is not None and event.result is not None
            vote = replace(
                vote,
                end=event.end,
                result=replace(event.result, tally=vote.result.tally),
                result_start=event.result_start,
            )
            continue
        if vote is not None:
            yield vote
        vote = event
    if vote is not None:
        yield vote


def _is_outcome(vote: Event, event: Event) -> bool:
    """Whether an event says no more than how the vote before it ended."""
    return (
        vote.lists is not None
        and vote.result is not None
        and vote.result.outcome == DECIDED
        and event.lists is None
        and event.result is not None
        and event.result.tally is None
        and event.result.outcome == REJECTED
        and event.result_start - vote.end < _NEAR
    )


def _all_lists(text: str, known: KnownNames) -> Iterator[VoteLists]:
    position = 0
    while (start := find_vote_lists(text, position)) is not None:
        # Lists of all members have 5,000 characters; more is the next vote's.
        lists = read_vote_lists(text, known, start, start + 16_000)
        if lists is None:
            return
        names = [name for item in lists.lists for name in item.names if item.vote != NOT_VOTING]
        known_share = sum(name.name_known is not None for name in names)
        if known_share * 2 > len(names) or (len(lists.lists) > 1 and not names):
            yield lists
        position = max(lists.end, start + 1)


def _voted(text: str, lists: VoteLists) -> Event:
    """The vote of these lists, with the sentence after them that states its result."""
    start = lists.end
    while start < len(text) and (text[start].isspace() or text[start] in ".,"):
        start += 1
    end = _sentence_end(text, start)
    sentence = text[start:end]
    result = _result(sentence) if len(sentence) < _LONGEST_RESULT and sentence[:1] not in "[*" else None
    taken = [found.start() for found in _VOTE_TAKEN.finditer(text, max(lists.start - 300, 0), lists.start)]
    first = taken[-1] if taken else lists.start
    if result is None:
        return Event(first, lists.end, lists, None, lists.end)
    return Event(first, end, lists, result, start)


def _result(sentence: str) -> Result | None:
    """What a sentence after lists states; where a scan has damaged it, with its usual words mended."""
    result = read_result(sentence)
    mended = read_result(mend_words(sentence))
    return mended if _told(mended) > _told(result) else result


def _told(result: Result | None) -> int:
    """How many things a result tells: its numbers, its outcome, its text, the number of the resolution."""
    if result is None:
        return -1
    is_named = result.labels or result.symbols
    return sum(map(bool, (result.tally, result.outcome != DECIDED, is_named, result.numbers)))


def _stated(text: str, turns: Sequence[Turn], taken: Sequence[tuple[int, int]]) -> Iterator[Event]:
    """Results that stand without lists: adopted without a vote, or by a vote that was not recorded."""
    last = 0
    for verb in VERB.finditer(text):
        if verb.start() < last or any(start <= verb.start() < end for start, end in taken):
            continue
        start = _paragraph_start(text, verb.start(), last)
        if start is None:
            continue
        end = _sentence_end(text, verb.end())
        result = read_result(text[start:end])
        if result is None or not _is_result(text, start, end, result, turn_at(turns, verb.start())):
            continue
        before = max([last, *(after for _, after in taken if after <= start)])
        taken_here = _VOTE_TAKEN.search(text, max(start - _DAMAGED_LISTS, before), start)
        last = end
        # A recorded vote whose lists cannot be found is still one: its announced tally then meets no list.
        lists = VoteLists((), start, start) if taken_here and result.tally else None
        yield Event(taken_here.start() if lists and taken_here else start, end, lists, result, start)


def _paragraph_start(text: str, position: int, last: int) -> int | None:
    """Where the paragraph begins whose first sentence holds `position`; None where it does not."""
    start = position
    for _ in range(9):
        start = text.rfind("\n", max(last, 0), start) + 1 if text.rfind("\n", last, start) >= 0 else last
        if position - start > _BACKWARDS:
            return None
        if start <= last or _ENDS_BEFORE.search(text[max(start - 40, 0) : start]):
            break
        start -= 1
    else:
        return None
    subject = text[start:position]
    return None if _SENTENCE_END.search(subject) or not subject.strip() or "?" in subject else start


def _sentence_end(text: str, start: int) -> int:
    found = _SENTENCE_END.search(text, start, start + _LONGEST_RESULT)
    return found.end() if found else min(len(text), start + _LONGEST_RESULT)


def _is_result(text: str, start: int, end: int, result: Result, turn: Turn | None) -> bool:
    """Whether a sentence is the record's own statement and not a speaker's."""
    if turn is not None and turn.start <= start < turn.said_from:
        return False
    if not text[start].isupper() and text[start] not in '“"[(':
        return False
    after = text[end : end + 80]
    is_alone = bool(_BOUNDARY.match(after.lstrip("*0123456789"))) or (
        turn is not None and _ends(turn, end, text)
    )
    is_chair = turn is None or turn.kind == CHAIR
    if result.numbers or result.tally:
        return is_chair or is_alone
    return is_alone and bool(_IS_TEXT.match(result.subject))


def _ends(turn: Turn, end: int, text: str) -> bool:
    """Whether nothing but blanks and headings stands between `end` and the next turn."""
    return not text[end : turn.end].strip(" \n*1234567890/")
