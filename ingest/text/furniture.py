"""Page furniture: which lines of a document are running headers, job numbers and page numbers.

Takes the cleaned lines of a whole document and says which of them belong to no paragraph. The shapes
differ by reader: PyMuPDF puts "A/80/L.10", "25-17857", "2/5" on three lines, pdfium "2/5 25-17857" on
one, and a resolution repeats its title above or below its symbol (A/RES/78/196, pages 2 and 3).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_JOB = r"\d\d-\d{5}\*{0,3}(?: ?\([A-Z]\))?(?: ?\d{6})*"
_PAGE = r"(?P<page>\d{1,3}) ?/ ?(?P<pages>\d{1,3})"
_ANCHOR = re.compile(
    rf"(?:{_PAGE}(?: {_JOB})?|{_JOB} (?P<page2>\d{{1,3}}) ?/ ?(?P<pages2>\d{{1,3}})|[Pp]age \d{{1,3}})$"
)
_JOB_LINE = re.compile(
    rf"(?:{_JOB}|[Pp]lease recycle\b.{{0,8}}|\*?\d{{7}}\*?|/\.\.\."
    rf"|{_JOB} (?:\*?\d{{7}}\*?|/\.\.\.)|\(E\) \*?\d{{6,9}}\*?)$"
)
_BARCODE_AND_SYMBOL = re.compile(r"\*?\d{7}\*?\s*(?P<symbol>[AES]/\S+)$")
_SYMBOL = re.compile(
    r"(?:[AES]|ST|TD)/(?:[A-Z0-9][\w.\-]*/?)+(?: ?\([A-Za-z\-0-9 ]+\))?(?:/[\w.]+)*(?: [A-Z])?\*{0,3}$"
)
_SYMBOL_START = re.compile(r"(?:United Nations )?((?:[AES])/[A-Z0-9][\w.\-/()]*)\*{0,3}(?= |$)")
# Some copies run a page's foot and the next page's head together: "2/9 23-21227A/C.3/78/L.41".
_FOOT_AND_HEAD = re.compile(
    r"(?:\d{1,3}/\d{1,3} \d\d-\d{5}|\d\d-\d{5} \d{1,3}/\d{1,3}|\*\d{7}\*)"
    r" ?(?:[AES]/[A-Z0-9]\S*(?: .*)?|[A-Z].* [AES]/[A-Z0-9]\S*)$"
)
_LOOK_BACK = 14


def own_symbol(lines: Sequence[str]) -> str | None:
    """The symbol printed at the head of the document, without asterisks; None where there is none."""
    for line in lines[:12]:
        found = _SYMBOL_START.match(line)
        if found:
            return found[1].rstrip("*")
    return None


def find_furniture(lines: Sequence[str], page_breaks: Sequence[int]) -> tuple[set[int], set[int]]:
    """Numbers of the furniture lines, and of the lines at which a new page begins.

    `page_breaks` are the numbers of the first line of each page that the reader knows of.
    """
    symbol = own_symbol(lines)
    furniture: set[int] = set()
    breaks = set(page_breaks)
    running_title: list[str] = []
    for number, line in enumerate(lines):
        if not line or (len(line) > 60 and not line[0].isdigit()):
            continue
        first = line[0]
        if not (first.isdigit() or first in "*/(AESTpP"):
            continue
        if _FOOT_AND_HEAD.match(line):
            furniture.add(number)
            breaks.add(number)
            continue
        if len(line) > 60:
            continue
        if _JOB_LINE.match(line):
            furniture.add(number)
            continue
        if number > 12 and symbol and _repeats_symbol(line, symbol):
            furniture.add(number)
            breaks.add(number)
            continue
        if _ANCHOR.match(line) and (block := _header_block(lines, number, symbol, breaks, running_title)):
            furniture.update(range(block[0], block[1]))
            breaks.add(block[0])
    return furniture, breaks


def _repeats_symbol(line: str, symbol: str) -> bool:
    barcode = _BARCODE_AND_SYMBOL.match(line)
    shown = barcode["symbol"] if barcode else line
    return shown.rstrip("*").replace(" ", "") == symbol.replace(" ", "")


def _header_block(
    lines: Sequence[str], anchor: int, symbol: str | None, breaks: set[int], running_title: list[str]
) -> tuple[int, int] | None:
    """First and one-past-last line of the header around the page number at `anchor`, if it is one."""
    end = anchor + 1
    below = _next_filled(lines, end)
    if below is not None and _JOB_LINE.match(lines[below]):
        end = below + 1
    start = anchor
    while (above := _previous_filled(lines, start)) is not None and _JOB_LINE.match(lines[above]):
        start = above
    known_break = next((i for i in range(anchor, max(anchor - _LOOK_BACK, -1), -1) if i in breaks), None)
    head = _line_with_symbol(lines, start, symbol)
    if head is None:
        has_job = start < anchor or end > anchor + 1 or "-" in lines[anchor]
        if known_break is not None and known_break > 0 and anchor - known_break <= 3:
            return known_break, end
        return (start, end) if has_job else None
    above_title = [line for line in lines[head + 1 : start] if line]
    rest = _without_symbol(lines[head], symbol)
    if lines[head].startswith(("A/", "E/", "S/")) and (rest or above_title):
        running_title[:] = " ".join([rest, *above_title]).split()
        return head, end
    return _title_start(lines, head, rest, running_title), end


def _line_with_symbol(lines: Sequence[str], start: int, symbol: str | None) -> int | None:
    """The nearest line above `start` that begins or ends with the document's symbol."""
    for number in range(start - 1, max(start - _LOOK_BACK, 0), -1):
        line = lines[number]
        if not line or len(line) > 140:
            continue
        if symbol is None:
            if _SYMBOL.match(line):
                return number
        elif line.rstrip("*").endswith(symbol) or line.startswith((symbol + " ", symbol + "*")):
            return number
    return None


def _without_symbol(line: str, symbol: str | None) -> str:
    if symbol is None:
        return ""
    return line.rstrip("*").removesuffix(symbol).removeprefix(symbol).strip("* ")


def _title_start(lines: Sequence[str], head: int, rest: str, running_title: list[str]) -> int:
    """First line of a running title that stands above the symbol (odd pages of resolutions)."""
    words = rest.split()
    start = head
    for number in range(head, max(head - _LOOK_BACK, -1), -1):
        if number < head:
            words = lines[number].split() + words
        if not words or words != running_title[-len(words) :]:
            if number < head and lines[number]:
                break
            continue
        if len(words) == len(running_title):
            start = number
            break
    return start


def _previous_filled(lines: Sequence[str], before: int) -> int | None:
    return next((i for i in range(before - 1, max(before - 6, -1), -1) if lines[i]), None)


def _next_filled(lines: Sequence[str], after: int) -> int | None:
    return next((i for i in range(after, min(after + 5, len(lines))) if lines[i]), None)
