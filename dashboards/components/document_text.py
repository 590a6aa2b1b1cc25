"""A page of a document for reading, with the words that are meant marked; and where a fact is printed.

The text is escaped before anything else: no character of a document acts as HTML or Markdown.
"""

from __future__ import annotations

import datetime as dt
import html
import re

SAID = "said"  # anchor of the words that are marked
FULL_LINE = 0.7  # of a long line's length: a shorter line ends a paragraph
LONG_LINES = 0.9  # share of the lines that are no longer than a long line
MASTHEAD = 6000  # characters in which a document says what it is
LINE_HYPHEN = "\ufffe"
BETWEEN = 120  # characters between `adopted` and its date

Span = tuple[int, int]

_BREAK = re.compile(r"(?:[^\S\r\n]*(?:\r\n|\r|\n))+[^\S\r\n]*")


def lines(text: str, said: Span | None = None) -> str:
    """The page as HTML: a break at the end of each line, `soft` where the next goes on with the paragraph."""
    full = _full_line(text)
    told: list[str] = []
    place, is_first = 0, True
    for gap in [*_BREAK.finditer(text), None]:
        end = gap.start() if gap else len(text)
        line, has_mark = _line(text, place, end, said, is_first)
        is_first = is_first and not has_mark
        told.append(line)
        if gap:
            told.append(_gap(gap[0], end - place, full))
            place = gap.end()
    return "".join(told)


def _full_line(text: str) -> float:
    lengths = sorted(len(line.strip()) for line in text.splitlines() if line.strip())
    return FULL_LINE * lengths[int(LONG_LINES * (len(lengths) - 1))] if lengths else 0.0


def _gap(gap: str, length: int, full: float) -> str:
    if len(gap.splitlines()) > 1 + (not gap.endswith(("\r", "\n"))):
        return "<br><br>"
    return ' <br class="soft">' if length >= full else "<br>"


def _line(text: str, start: int, end: int, said: Span | None, is_first: bool) -> tuple[str, bool]:
    """One line, and whether words in it are marked; the first of them carry the anchor."""
    first, last = (max(start, said[0]), min(end, said[1])) if said else (end, end)
    if first >= last:
        return escaped(text[start:end]), False
    anchor = f' id="{SAID}"' if is_first else ""
    marked = f"<mark{anchor}>{escaped(text[first:last])}</mark>"
    return escaped(text[start:first]) + marked + escaped(text[last:end]), True


def escaped(text: str) -> str:
    """Text as HTML shows it; the hyphen of a line's end, for which a PDF may have a sign, as one."""
    return html.escape(text.replace(LINE_HYPHEN, "-"))


def find_fact(text: str, fact: str, value: str | dt.date | None) -> Span | None:
    """Where the masthead prints a fact: the same words, whatever space and line ends stand between them."""
    if value is None or value == "":
        return None
    printed = f"{value.day} {value:%B %Y}" if isinstance(value, dt.date) else value
    pattern = r"\s+".join(re.escape(word) for word in printed.split())
    head = text[:MASTHEAD]
    if fact == "adopted_on":  # the date of distribution may be the same day
        adopted = re.search(rf"adopted\b.{{0,{BETWEEN}}}?({pattern})", head, re.IGNORECASE | re.DOTALL)
        if adopted:
            return adopted.span(1)
    found = re.search(pattern, head, re.IGNORECASE)
    return found.span() if found else None
