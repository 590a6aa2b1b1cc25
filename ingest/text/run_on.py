"""Lines that hold more than one paragraph, as copies have them that lost line breaks.

Takes cleaned lines; gives lines of which each opens at most one paragraph. Some copies run two
paragraphs together, some the whole document: page headers, footnotes and all stand in its one line then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.text.openings import ADVERBS, OPERATIVE_VERBS, read_opening
from ingest.text.spanned_text import SpannedText

RUN_ON_LENGTH = 160  # characters; no line that a page's width has broken is longer
_WHOLE_DOCUMENT = 300
_MARK = r"(?: ?\d{1,2})?"
_BOUNDARY = re.compile(
    rf"[,;.:?!][”’\"')]*{_MARK}(?: and| or)? "
    r"(?=(?P<number>\d{1,3}\. )?(?P<words>[A-Z][a-z]+[ ,]))"
)
_SUB_BOUNDARY = re.compile(
    rf"[,;.:]{_MARK}(?: and| or| and/or)? (?=\((?:[a-z]{{1,2}}|[ivx]{{1,5}}|\d)\) [A-Z])"
)
_ASSEMBLY = re.compile(
    r"(?<=[\w”’\"')*\]] )(?P<opening>The General Assembly,?) "
    r"(?=[A-Z][a-z]+,? |[a-z]+ing |\d+\. [A-Z]|[IVX]{1,4} [A-Z])"
)
_AMENDS = re.compile(r":[ *,]*(?:revised )?amendments? to (?:revised )?draft ")
_INSTRUCTION = re.compile(
    r" (?=(?:\d{1,2}\. |\(a\) )?"
    r"(?:Delete|Replace|Insert|Add|Renumber|In|After|Before|At the end of|Operative|Preambular)\b"
    r"[^.]{0,90}?\b(?:operative|preambular|paragraphs?|title)\b)"
)
# Below a heading no stop stands before a number ("… report for the period 12. Takes note").
_NUMBERED = re.compile(
    r" (?=\d{1,3}\. +(?:"
    r"(?:In|Replace|Delete|Insert|After|Before|Add|Renumber|At the end) \w"
    rf"|(?i:(?:{ADVERBS} )?(?:{OPERATIVE_VERBS})) ))"
)
# Below a section's title no comma stands before the preamble; capitals tell these words from others.
_PREAMBLE = re.compile(
    r"(?<=[\w)”\"]) "
    r"(?=(?:Recalling|Noting|Taking note|Bearing in mind|Having (?:considered|received|examined|heard)) )"
)
_PART = re.compile(r" [A-Z] $")
_CLOSING = re.compile(
    r"[.:;”\"')](?: ?\d{1,2})? "
    r"(?=\d{1,4}(?:st|nd|rd|th)(?: \(resumed\))? plenary meeting \d{1,2} [A-Z][a-z]+ \d{4}\b)"
)
_ANNEX = re.compile(
    r"\d{4} (?=(?:Annex|Appendix)(?: [IVX]+)? [A-Z])|(?<=\d{4} )(?:Annex|Appendix)(?: [IVX]+)? (?=[A-Z])"
)
_RULE = re.compile(r" (?=_{5,} )|(?<=_{5}) (?!_)")
_STAR_NOTE = re.compile(
    r" (?=\*{1,3} ?(?:On behalf|Any changes|Re-?issued|In accordance with|The present|Previously|See ))"
)
_JOB_AND_PAGE = re.compile(
    r"(?<!\d)(?:\d\d-\d{5} \d{1,3}/\d{1,3}|\d{1,3}/\d{1,3} \d\d-\d{5})(?!\d)"
    r"(?: [AES]/[A-Z0-9][\w./-]+\w(?= ))?"
)
_SYMBOL = re.compile(r"[AES]/[A-Z0-9][\w.\-/()]*\w")
_NOTE = re.compile(r" (?P<label>\d{1,3}) (?=[A-Z“\"(])")


def split_run_on(lines: Sequence[SpannedText]) -> Iterator[list[SpannedText]]:
    """For every line the lines that it holds: itself in most copies."""
    for line in lines:
        yield [line] if len(line.text) < RUN_ON_LENGTH else _parts(line)


def _parts(line: SpannedText) -> list[SpannedText]:
    text = line.text
    places = {match.end() for match in _BOUNDARY.finditer(text) if _opens(text, match)}
    headers: list[tuple[int, int]] = []
    if len(text) > _WHOLE_DOCUMENT and (_ASSEMBLY.search(text) or _AMENDS.search(text)):
        headers = _headers(text)
        places |= _document_places(text, headers)
    if not places:
        return [line]
    bounds = [0, *sorted(places - {0, len(text)}), len(text)]
    dropped = {start for start, _ in headers}
    parts = [line.slice(a, b).strip() for a, b in zip(bounds, bounds[1:], strict=False) if a not in dropped]
    return [part for part in parts if part.text]


def _opens(text: str, match: re.Match[str]) -> bool:
    """Whether a paragraph opens behind the stop: by its number and verb, or by what opens a preamble."""
    opening = read_opening(text[match.start("words") : match.start("words") + 80])
    if opening is None:
        return False
    if match["number"]:
        return opening.kind == "operative"
    # Titles follow a colon or a full stop ("Report: Strengthening …"); a preamble goes on after a comma.
    return opening.is_certain and opening.kind == "preambular" and match.group()[0] == ","


def _document_places(text: str, headers: Sequence[tuple[int, int]]) -> set[int]:
    """Where, in the one line of a whole document, its other lines began."""
    places: set[int] = set()
    has_parts = " B The General Assembly" in text
    for assembly in _ASSEMBLY.finditer(text):
        start = assembly.start("opening")
        places |= {start, assembly.end("opening")}
        if has_parts and _PART.search(text, max(start - 3, 0), start):
            places.add(start - 2)
    for pattern in (_NUMBERED, _PREAMBLE, _SUB_BOUNDARY, _CLOSING, _ANNEX, _RULE, _STAR_NOTE):
        places |= {match.end() for match in pattern.finditer(text)}
    amends = _AMENDS.search(text)
    instruction = _INSTRUCTION.search(text, amends.end()) if amends else None
    if instruction:
        places.add(instruction.end())
    for start, end in headers:
        job = _JOB_AND_PAGE.match(text, end)
        places |= {start, end, job.end() if job else end}
    return places | _note_places(text, headers)


def _headers(text: str) -> list[tuple[int, int]]:
    """What stands before each job number with its page number: the symbol and the title, if they do."""
    own = _SYMBOL.search(text[:400])
    symbol = re.escape(own.group()) if own else r"(?!)"
    job = _JOB_AND_PAGE.pattern
    titled = re.findall(rf"{symbol}\*? ([A-Z][^_;]{{3,220}}?) (?={job})", text)
    title = "|".join(re.escape(name) for name in set(titled)) or r"(?!)"
    header = re.compile(rf"(?:(?:{title}) )?(?:{symbol}\*? )?(?:(?:{title}) )?(?={job})")
    spans: list[tuple[int, int]] = []
    for match in header.finditer(text, 400):
        if not spans or match.end() > spans[-1][1]:
            spans.append(match.span())
    return spans


def _note_places(text: str, headers: Sequence[tuple[int, int]]) -> set[int]:
    """Where footnotes begin between a rule and the header of the next page: their numbers run on."""
    places: set[int] = set()
    starts = sorted(start for start, _ in headers)
    for rule in re.finditer(r"_{5,}", text):
        end = next((start for start in starts if start > rule.end()), len(text))
        expected: int | None = None
        for match in _NOTE.finditer(text, rule.end(), end):
            label = int(match["label"])
            if expected is None or label == expected:
                places.add(match.start() + 1)
                expected = label + 1
    return places
