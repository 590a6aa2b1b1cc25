"""The parts of a committee's report: numbered paragraphs, their sentences and headings, the recommendations.

Takes the lines of a report; gives its joined text with the same text `masked`, in which whatever is quoted
(titles, whole drafts) is blanked out, so that the words of a draft are not taken for the report's own. Copies
that lost their line breaks are read as well: paragraphs are found by their running numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest.text.layout import Line
from ingest.text.openings import read_opening_word
from ingest.text.spanned_text import SpannedText, join_lines

MASK = "·"
NOTE_RULE = "~"  # stands for the rule above footnotes in copies on one line
_NUMBER = re.compile(r"(?:^|(?<=\s))(?P<number>\d{1,3}) ?[.,] +(?=[A-Z“\"(])")
# An excerpt may leave out many paragraphs; those that follow are told by how a report's paragraphs open.
_OPENS_PARAGRAPH = re.compile(
    r"(?:At|During) (?:its|the|that) |Also at |Before the |After the |In the light |Subsequently, "
    r"|The Committee |On \d{1,2} [A-Z]|Statements? "
)
_CITES = re.compile(
    r"\b(?:paragraphs?|paras?\.?|resolutions?|decisions?|items?|articles?|rules?|numbers?|Nos?\.?|parts?|and|or|to"
    r"|of|in|on|at|with)$"
)
_MOST_SKIPPED = 3  # paragraphs of which a scan has lost the number
_COMMITTEE = r"(?:[A-Z]\w+ (?:and )?){0,5}Committee(?: \([A-Z][^()]{3,60}\))?"
_RECOMMENDS = re.compile(
    rf"\bThe {_COMMITTEE} (?:therefore |also |further |accordingly |,? ?in [^,.]{{3,80}}, )*recommends? "
    r"(?:to the General Assembly|that the General Assembly|the adoption)",
)
_LABEL = r"(?:[A-Z]{1,2}|[IVXL]{1,5}|\d{1,2}|\([a-z]{1,2}\)) ?[.)]? +"
_HEADING_START = re.compile(
    rf"(?:{_LABEL})(?=[A-Z“\"·])|(?:Oral |Revised |ORAL |REVISED )?(?i:draft|amendments?|sub-?amendments?"
    rf"|proposals?"
    r"|consideration)\b"
)
_LABELLED = re.compile(rf"(?<=[.:)”\"·] )(?={_LABEL}(?:[A-Z]|“))")
_VERB = re.compile(
    r"\b(?:was|were|had|has|have|introduced|adopted|submitted|made|joined|decided|withdrew|by|voted|vote|also"
    r"|representatives?)\b",
    re.IGNORECASE,
)
# "C. Draft decision proposed by the Chairman" is a heading for all its "by".
_BY_THE_CHAIR = re.compile(
    r"\b(?:orally )?(?:proposed|submitted|suggested) by the (?:Acting )?(?:Vice-)?"
    r"(?:Chair\w*|Bureau|Committee)\b"
)
_LONGEST_HEADING = 500
_BLOCK_QUOTE = re.compile(r"[“\"]\s*(?=The General Assembly\b)")
# A quotation of several paragraphs opens each of them anew and closes once.
_QUOTED = re.compile(
    r"“[^“”]{1,3000}”|“[^“”]*(?:[.;:,)]\s+(?:and\s+|or\s+)?“[^“”]{1,3000}){1,60}”"
    r"|\"[^\"]{1,500}\"|‘‘[^’]{1,500}’’"
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Messrs|Mme|Mlle|paras?|Nos?|Add|Rev|Corr|Amend|St|Art|arts?|vol|chap|sect|sects"
    r"|Sr|Jr"
    r"|ibid|cf|op|H\.E|resp)|\b[A-Z])\.$"
)
_STOP = re.compile(
    r"[.!?](?:[”\"’)]|·)?(?:\d{1,2}|[a-f])?(?:/|\*+/?)?\s+(?=[A-Z(“\"\[])"
    r"|[;:.,]\s+(?:and\s+)?(?=\([a-z]{1,3}\)\s+[A-Z(])"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the report's own words: its place in the text of the report."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ReportParagraph:
    """One numbered paragraph; `heading` is the last heading above it that names a draft."""

    number: int | None
    start: int
    end: int
    heading: tuple[int, int] | None = None


@dataclass(slots=True)
class ReportText:
    """A report as one text; `recommendations` is where the committee's recommendations begin."""

    content: SpannedText
    masked: str
    line_starts: list[int]
    paragraphs: list[ReportParagraph] = field(default_factory=list)
    recommendations: int = 0

    @property
    def text(self) -> str:
        """The joined text itself."""
        return self.content.text


def read_report_text(lines: Sequence[Line]) -> ReportText:
    """Join the lines of a report and find its paragraphs."""
    content, starts = join_lines([line.content for line in lines])
    text = content.text
    end = _recommendations(text)
    numbers = _paragraph_starts(text, starts, end)
    masked = _mask(text, numbers, end)
    report = ReportText(content, masked, starts, recommendations=end)
    report.paragraphs = list(_paragraphs(report, numbers))
    return report


def sentences(report: ReportText, start: int, end: int) -> Iterator[Sentence]:
    """The sentences of `masked[start:end]`; the parts of a list `(a) …; (b) …` count as sentences."""
    first = start
    for stop in _STOP.finditer(report.masked, start, end):
        if report.masked[stop.start()] == "." and _ABBREVIATION.search(
            report.masked, max(first, stop.start() - 8), stop.start() + 1
        ):
            continue
        if report.masked[first : stop.end()].strip():
            yield Sentence(first, stop.end())
        first = stop.end()
    if report.masked[first:end].strip():
        yield Sentence(first, end)


def _recommendations(text: str) -> int:
    """Where the recommendations begin; the end of the text in an excerpt that has none."""
    found = _RECOMMENDS.search(text)
    if found is None:
        return len(text)
    number = re.search(r"\d{1,3} ?\. +$", text[: found.start()])
    return number.start() if number else found.start()


def _paragraph_starts(text: str, line_starts: Sequence[int], end: int) -> list[tuple[int, int, int]]:
    """Number, place of the number and place after it, of every paragraph of the report itself.

    The operative paragraphs of a draft that the report quotes are numbered too: they open with a verb.
    """
    lines = set(line_starts)
    found: list[tuple[int, int, int]] = []
    for match in _NUMBER.finditer(text, 0, end):
        number = int(match["number"])
        is_told = match.start() in lines and _OPENS_PARAGRAPH.match(text, match.end())
        is_next = (
            not found
            or (is_told and number > found[-1][0])
            or 1 <= number - found[-1][0] <= (_MOST_SKIPPED if match.start() in lines else 1)
        )
        if not is_next or not (match.start() in lines or _may_begin(text, match)):
            continue
        opening = read_opening_word(text[match.end() : match.end() + 60])
        if opening is None or opening.kind != "operative" or not opening.is_certain:
            found.append((number, match.start(), match.end()))
    return found


def _may_begin(text: str, number: re.Match[str]) -> bool:
    """Whether a number inside a line opens a paragraph: behind a sentence, or behind a heading."""
    before = text[max(number.start() - 40, 0) : number.start()].rstrip()
    if before == "" or not (before[-1].isalpha() or before[-1] in ",("):
        return True
    return _OPENS_PARAGRAPH.match(text, number.end()) is not None and not _CITES.search(before)


# Copies on one line keep heads and notes of pages: "the Bahamas, 1/ To be included in … 83-34780 4036P (E)
# A/38/685 English Page 2 Bangladesh" (A/38/685).
_PAGE_TURN = re.compile(
    r"(?:(?<=\s)\d{1,2}/ +[A-Z](?:(?!\s\d{1,3}\. )[^\n]){3,500}?\s)?"
    r"(?<!\S)\d\d-\d{5}(?: \d{4,5}[A-Za-z])?(?: \(E\))?"
    r"(?: /\s?\. ?\. ?\.)?(?: A/\d+/\S+)?(?: (?i:English))?(?: Page \d+)?(?!\S)"
    r"|(?<!\S)(?:/\.\.\. )?A/\d+/\S+ (?i:English) Page \d+(?!\S)|(?<!\S)/\.\.\.(?!\S)"
)


def _spaces(found: re.Match[str]) -> str:
    return " " * len(found.group())


# Its notes end where the next page begins: "… had intended to abstain. A/65/456/Add.9 10-67000 3".
_NOTES = re.compile(
    rf"{NOTE_RULE}{{5,}}(?:(?:\s+(?:\d{{1,2}}|\*+)/? (?:See |Ibid|Resolutions? \d)[^\n~]{{1,200}}?\.(?=\s))+"
    rf"|(?:(?!{NOTE_RULE}{{5}}|\sIn favou?r|\s\d{{1,3}}\. [A-Z])[^\n]){{1,900}}?"
    r"(?=\s(?:A/\d+/\S+ )?(?:\d{1,3}(?:/\d{1,3})? )?\d\d-\d{5}(?!\S)))?"
)


# Notes at the foot of a page without a rule: "9/ See A/45/3.", "1 The delegation of Mali had intended to …".
_BARE_NOTES = re.compile(
    r"(?<!\S)(?:\d{1,2}/ (?:See |Ibid\b|Official Records|United Nations, |Resolutions? \d"
    r"|General Assembly resol|[AES]/\S)[^\n]{1,300}?"
    r"|(?:(?:\d{1,2}|[a-g]|\*+)/?) (?:Subsequently,? )?[Tt]he (?:delegations?"
    r"|representatives?) of [^.]{3,900}?\b(?:intended|would have|wished|meant)\b[^.]{0,200})\.(?=\s|$)"
)


def _mask(text: str, numbers: Sequence[tuple[int, int, int]], end: int) -> str:
    bounds = [0, *(start for _, start, _ in numbers), end]
    text = _PAGE_TURN.sub(_spaces, _BARE_NOTES.sub(_spaces, _NOTES.sub(_spaces, text[:end]))) + text[end:]
    parts = [_mask_paragraph(text[a:b]) for a, b in zip(bounds, bounds[1:], strict=False)]
    return "".join(parts) + text[end:]


def _mask_paragraph(text: str) -> str:
    block = _BLOCK_QUOTE.search(text)
    if block is None:
        return _QUOTED.sub(_blank, text)
    last = max(text.rfind("”"), text.rfind('"'))
    stop = last if last > block.end() else len(text)
    before = _QUOTED.sub(_blank, text[: block.end()])
    return before + MASK * (stop - len(before)) + text[stop:]


def _blank(match: re.Match[str]) -> str:
    inside = match.group()
    # A sentence may end inside the marks: "… to read: “4. Decides.” At the same meeting, …"
    ends = inside[-2] in ".!?" and re.match(r"\s+[A-Z]", match.string[match.end() : match.end() + 4])
    last = inside[-2:] if ends else MASK + inside[-1]
    return inside[0] + MASK * (len(inside) - 3) + last


def _paragraphs(report: ReportText, numbers: Sequence[tuple[int, int, int]]) -> Iterator[ReportParagraph]:
    """Paragraphs with the headings above them, which stand at the end of the paragraph before."""
    heading: tuple[int, int] | None = None
    end_of_first = numbers[0][1] if numbers else report.recommendations
    first_end, heading = _cut_heading(report, 0, end_of_first, heading)
    if report.masked[:first_end].strip():
        yield ReportParagraph(None, 0, first_end)
    for index, (number, _, start) in enumerate(numbers):
        above = heading
        limit = numbers[index + 1][1] if index + 1 < len(numbers) else report.recommendations
        end, heading = _cut_heading(report, start, limit, heading)
        yield ReportParagraph(number, start, end, above)


def _cut_heading(
    report: ReportText, start: int, end: int, heading: tuple[int, int] | None
) -> tuple[int, tuple[int, int] | None]:
    """Where a paragraph ends without the headings that follow it, and the place of these."""
    text = report.masked
    places = {place for place in report.line_starts if max(start, end - _LONGEST_HEADING) <= place < end}
    places |= {found.start() for found in _LABELLED.finditer(text, max(start, end - _LONGEST_HEADING), end)}
    for place in sorted(places):
        before = text[start:place].rstrip()[-1:]
        if before and before not in '.:)”"' and not before.isdigit():
            continue
        words = _BY_THE_CHAIR.sub(_spaces, text[place:end])
        if _HEADING_START.match(text, place) and not _VERB.search(words):
            return place, (place, end)
    return end, heading
