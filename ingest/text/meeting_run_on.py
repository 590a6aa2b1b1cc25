"""Cuts lines that hold many lines of a meeting record, as copies have them whose lines were joined.

Takes one line; gives it as the lines that the record prints: speakers, votes, lists, results, and headings
with their items and reports each on a line of its own, without the page furniture that stood between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.text.spanned_text import SpannedText

LONGEST_LINE = (
    160  # no printed line of a record is longer; a joined copy has lines of thousands of characters
)

_SYMBOL = r"A(?:/[\w.()-]+)*/PV\.\s?\d+(?: ?\(Resumption \d+\)|/(?:Add|Corr|Resumption)\.\d)?\*{0,2}"
_DATE = r"\d\d?/\d\d?/\d{4}"
_JOB = r"\d\d-\d{5}\*{0,2}(?: ?\([A-Z]\))?"
_PAGE = r"\d{1,4}(?:[/-]\d{1,3})?"
_ANY = rf"(?:{_JOB}|{_DATE}|{_SYMBOL}|{_PAGE})"
_FURNITURE = re.compile(
    rf"(?:^| )(?:[A-Z]{{1,4}}/[a-z]{{1,4}} (?={_SYMBOL}))?"  # typists' marks, and whoever goes on speaking
    rf"(?=(?:{_PAGE} ){{0,2}}(?:{_JOB}|{_DATE}|{_SYMBOL})){_ANY}(?: {_ANY}){{1,2}}"
    r"(?: \((?:The [A-Z]\w+|Mrs?\.? [^()]{2,50})\)(?= ))?(?= |$)"
    rf"|^(?:{_JOB}|{_SYMBOL})(?= )| (?:{_JOB}|{_SYMBOL})$"
)
_TURN = (
    r"(?:\d{1,3}\. )?(?:(?:Mr|Mrs|Ms|Miss|Dr)\. [^.:()]{1,50}:? \([^()]{2,60}\)(?: \([^()]{3,60}\)){0,2}"
    r"(?:, [A-Z][^:;.()]{3,90})?(?: \([^()]{3,60}\))?:"
    r"|(?:Mr|Mrs|Ms)\. (?!President|Chair)[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}(?: \(spoke[^()]{3,40}\))?:"
    r"|The (?:Acting |Temporary )?(?:President|PRESIDENT|Chair(?:man|person)?|CHAIRMAN)"
    r"(?: \([^)]{3,40}\))*:)"
)
_BREAK = re.compile(
    r" (?=A (?:recorded |roll-call )?vote (?:was taken|has been requested)|(?:In favour|Against|Abstaining):"
    rf"|\[Subsequently|\*{{1,4}}/? ?Subsequently"
    rf"|\d{{1,2}} (?:Subsequently|The delegations? of )|It was so decided|{_TURN})"
    r"|(?<=[\w).?!”*]) (?=(?:The (?:[\w“”-]+ ){0,3}?(?:draft|(?:sub-?)?amendments?|motion|proposal"
    r"|recommendation|paragraphs?|words|phrase)|Draft|Operative|Preambular|Paragraph|Parts? [A-Z]"
    r"|Sections? [A-Z]|Amendment|By \d)"
    r"[^.:?]{0,160}(?:\.[^\s:?][^.:?]{0,60}){0,4}"
    r" (?:was|were) (?:not )?(?:adopted|rejected|retained))"
)
# What stands between a sentence and the next speaker: "Agenda item 28 (continued) Lorem (a) Ipsum Report of
# the Third Committee (A/65/449) The President:".
_SPEAKER = re.compile(rf" (?={_TURN})|$")
_HEADING = re.compile(
    r"(?:Agenda items?|AGENDA ITEMS?) \d|\([a-z]{1,2}\) [A-Z]|Reports? of (?:the )?[A-Z]|REPORTS? OF "
    r"|(?:Draft|DRAFT) (?:resolution|decision|RESOLUTION|DECISION)s? \(?A/"
)
_ENDS_A_SENTENCE = re.compile(
    r"[.?!](?:[”\"\])*]{1,2}|(?<=[a-z)]\.)(?<!Add\.)(?<!Rev\.)(?<!Corr\.)\d)? (?=[A-Z(])|[.?!]\] ?"
)
_LONGEST_HEADING = 2400
_NUMBERS = re.compile(
    r"(?:Agenda items?|AGENDA ITEMS?) \d{1,3}(?: ?\([a-z]{1,2}\))?"
    r"(?:(?:, | and | AND | to | TO )(?:\d{1,3}(?!\d)(?: ?\([a-z]{1,2}\))?|\([a-z]{1,2}\)))*"
    r"(?: \((?:continued|CONTINUED|resumed)\))? "
)
_HEADING_BREAK = re.compile(
    r" (?=\([a-z]{1,2}\) [A-Z]|Agenda items? \d|AGENDA ITEMS? \d|(?:Reports? of|REPORTS? OF) "
    r"|(?:Notes?|Letters?) (?:by|from|dated) "
    r"|(?:Draft|DRAFT) (?:resolution|decision|RESOLUTION|DECISION)s? \(?A/"
    r"|(?:Amendments?|AMENDMENTS?) \()"
)


def split_run_on(line: SpannedText) -> Iterator[SpannedText]:
    """The lines of a record that one line holds."""
    line = _without_furniture(line)
    breaks = {match.start() for match in _BREAK.finditer(line.text)}
    start = 0
    for place in sorted(breaks.union(_heading_breaks(line.text))):
        yield line.slice(start, place).strip()
        start = place + 1
    yield line.slice(start, len(line.text)).strip()


def _without_furniture(line: SpannedText) -> SpannedText:
    kept = []
    start = 0
    for found in _FURNITURE.finditer(line.text):
        kept.append(line.slice(start, found.start()))
        start = found.end()
    kept.append(line.slice(start, len(line.text)))
    return SpannedText.join(kept, "").strip() if len(kept) > 1 else line


def _heading_breaks(text: str) -> Iterator[int]:
    """Places of the blanks at which the lines of headings begin."""
    for speaker in _SPEAKER.finditer(text):
        floor = max(speaker.start() - _LONGEST_HEADING, 0)
        ends = [found.end() for found in _ENDS_A_SENTENCE.finditer(text, floor, speaker.start())]
        start = ends[-1] if ends else floor
        if not _HEADING.match(text, start):
            continue
        if start:
            yield start - 1
        yield from (found.start() for found in _HEADING_BREAK.finditer(text, start, speaker.start()))
        yield from (found.end() - 1 for found in _NUMBERS.finditer(text, start, speaker.start()))
