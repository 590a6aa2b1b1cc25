"""The lists of a recorded vote: who stood in favour, against, abstaining, or took no part.

Takes text in which lines are joined by a blank or a line break and page furniture may remain, and the known
names; gives the names of each list with their places in that text. The announced tally is not looked at,
and a name that nobody knows stays in its list as `unresolved`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.grammar.name_tokens import read_tokens
from ingest.grammar.names import KnownNames, NameMatch, find_known_names, segment_names
from ingest.text.vote_list_slips import codes_of, mend_names

YES, NO, ABSTAIN, NOT_VOTING = "yes", "no", "abstain", "not_voting"

# Scans have "ln favour", "In tavour", "Agalnst", "Abstalning", "Aganst", "Abst~iuing".
_NAMED = (
    r"(?:(?P<yes{0}>(?:Voting\s+)?[Il1]n\s+[ft~][ao~]?[vy][ao~]?[un~]?r)|(?P<no{0}>A[gq][ao~]?[il1~]?[nu~]?[s5~]?[tf])"
    r"|(?P<abstain{0}>A[bh][s5~]?[tf~]?[ao~]?[il1~]?[nu~]?[il1~]?[nu~]?[gq]|Absta[il1]ned|Abstent[il1]ons?)"
    r"|(?P<not_voting{0}>Absent|Not\s+(?:voting|participating(?:\s+in\s+the\s+vote)?|present)|Non-voting))"
)
# The colon may be lost or misread in scanned records, but then the heading has a line of its own.
_HEADING = re.compile(
    r"(?i:(?:(?<=\s)|(?<=[.\]])|^)"
    + _NAMED.format("")
    + r"\s?:)|(?<![^\n])(?=[A-Z])(?i:"
    + _NAMED.format("_alone")
    + r"[;.]?[ ]*(?=\n))"
)
# What may follow the last list where it has no full stop: the result, a correction, a speaker, a number.
_AFTER_LISTS = re.compile(
    r"(?<=\s)(?:(?:(?:The|An?)\s+(?:[a-z][\w-]*\s+){0,4}?)?(?i:(?:draft|amend(?:ment|ed)|sub-?amendment"
    r"|operative|preambular|paragraphs?|sub-?paragraph|motion"
    r"|proposal|recommendation|sections?|part|chapter|annex|resolutions?|decisions?|words?|phrase|preamble"
    r"|sentence|report|request|appeal|item|text|question)\b)"
    r"|[\[(]\s*Subsequently|\*+/?\s*(?:Subsequently|The\s+delegation|Later)|Subsequently\b"
    r"|The\s+(?:Acting\s+|Temporary\s+)?(?:PRESIDENT|President|Chair\w*|CHAIR\w*)\b"
    r"|The\s+(?!former\b)(?=[a-z])|It\s+(?:was|is)\b|(?:Mr|Mrs|Ms|Miss|Dr)\.?\s|Having\s|\d{1,3}\.\s+[A-Z]|(?:By|At|Before|After)\s)"
)
# "16/34 19/12/2023", "23-41218 A/78/PV.50" stand inside lists of records whose lines were joined.
_FURNITURE = re.compile(
    r"(?<!\S)(?:\d{1,3}/\d{1,3}|\d\d-\d{5}(?:\s?\(E\))?|\d\d/\d\d/\d{4}|[AES]/[\w./()-]*\d[\w./()-]*"
    r"|\*\d{7}\*)(?!\S)"
)
_OTHER_TEXT = re.compile(
    r"\b(?:was|were)\s+(?:not\s+)?(?:adopted|approved|carried|retained|rejected)\b|\[Subsequently|\?"
    r"|(?:President|PRESIDENT|Chair\w*)\s*(?:\([^()]*\))?\s*:|\n(?:Mr|Mrs|Ms)\.\s"
)
_NONE = re.compile(r"\s*(?:None|Nil|No\s?ne)\b\s*\.?", re.IGNORECASE)
_STOP = re.compile(r"\.(?=\s|$|\[|\d{1,2}\s|\*)")


@dataclass(frozen=True, slots=True)
class VoteList:
    """One list: what its states did, their names, and where heading and list stand in the text."""

    vote: str  # yes | no | abstain | not_voting
    names: tuple[NameMatch, ...]  # offsets into the text given
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class VoteLists:
    """All lists of one vote, in printed order."""

    lists: tuple[VoteList, ...]
    start: int
    end: int

    def count(self, vote: str) -> int:
        """How many names stand in the lists of this vote."""
        return sum(len(item.names) for item in self.lists if item.vote == vote)


def find_vote_lists(text: str, start: int = 0, end: int | None = None) -> int | None:
    """Where the next lists begin: the first heading `In favour:`, or another heading if none has it."""
    stop = len(text) if end is None else end
    first = None
    for heading in _HEADING.finditer(text, start, stop):
        if _vote(heading) == YES:
            return heading.start()
        first = heading.start() if first is None else first
    return first


def read_vote_lists(text: str, known: KnownNames, start: int = 0, end: int | None = None) -> VoteLists | None:
    """The lists of the first vote whose headings stand in `text[start:end]`, or None.

    The lists end where a heading is repeated, since that is the next vote, or where the last one ends.
    """
    stop = len(text) if end is None else end
    headings = _headings_of_one_vote(text, start, stop)
    if not headings:
        return None
    lists = []
    for number, heading in enumerate(headings):
        limit = headings[number + 1].start() if number + 1 < len(headings) else stop
        body = _FURNITURE.sub(_blank, text[heading.end() : limit])
        end_of_list = _end_of_list(body, known)
        if number + 1 < len(headings) and not _OTHER_TEXT.search(body, end_of_list):
            end_of_list = len(body)  # what stands there is in the list, be it a name or not
        names = tuple(_names(body[:end_of_list], heading.end(), text, known))
        lists.append(VoteList(_vote(heading), names, heading.start(), heading.end() + end_of_list))
        if _OTHER_TEXT.search(body, end_of_list):
            break  # the next heading belongs to something else
    return VoteLists(tuple(_mended(lists, text, known)), lists[0].start, lists[-1].end)


def _mended(lists: list[VoteList], text: str, known: KnownNames) -> Iterator[VoteList]:
    names = [name for item in lists for name in item.names]
    if all(name.name_known is not None for name in names):
        yield from lists
        return
    taken = codes_of(names, known)
    for item in lists:
        yield replace(item, names=tuple(mend_names(text, item.start, item.names, known, taken)))


def _headings_of_one_vote(text: str, start: int, end: int) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    for heading in _HEADING.finditer(text, start, end):
        if any(_vote(heading) == _vote(other) for other in found):
            break
        found.append(heading)
    return found


def _vote(heading: re.Match[str]) -> str:
    return (heading.lastgroup or YES).removesuffix("_alone")


def _blank(furniture: re.Match[str]) -> str:
    return " " * len(furniture.group())


def _end_of_list(body: str, known: KnownNames) -> int:
    """One past the last character of the list that `body` begins with."""
    none = _NONE.match(body)
    if none:
        return none.end()
    after = _AFTER_LISTS.search(body)
    limit = after.start() if after else len(body)
    for stop in _STOP.finditer(body, 0, limit):
        if not _goes_on(body[stop.end() : min(stop.end() + 120, limit)], known):
            return stop.end()
    return limit


def _goes_on(text: str, known: KnownNames) -> bool:
    """Whether a list goes on after a full stop, as where a scan has a full stop for a comma."""
    tokens = read_tokens(text)
    first = next((number for number, token in enumerate(tokens) if token.is_word), None)
    if first is None:
        return False
    for after, candidate in known.starting_at(tokens, first):
        if candidate.known.kind == "state":
            return after >= len(tokens) or tokens[after].key in ",.;"
    # The name after the stop may be damaged itself, but what follows it is a list again.
    following = [name for name in find_known_names(text, known) if text[name.end : name.end + 1] == ","]
    return len(following) > 1


def _names(body: str, offset: int, text: str, known: KnownNames) -> list[NameMatch]:
    if _NONE.fullmatch(body.rstrip()):
        return []
    return [
        NameMatch(start, end, text[start:end], name.name_known, name.kind)
        for name in segment_names(body, known)
        for start, end in [(name.start + offset, name.end + offset)]
    ]
