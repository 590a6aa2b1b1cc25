"""The lines and the footnotes of a report, of which no footnote swallows paragraphs of the report.

Takes the pages; gives the layout. A footnote runs to the end of its page, but copies lose the ends of pages:
then all that follows would be taken for the note. Places in the text stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.records import Page
from ingest.text.layout import Footnote, Layout, read_layout
from ingest.text.report_paragraphs import NOTE_RULE

_RUN_ON = 600  # characters; no printed line is as long
_RULE = re.compile(r"_{5,}")
_LABEL = re.compile(r"(?:\*+|(?<=\n)[ \t]*\d{1,2})/?[ \t]*$")
_MOST_ROUNDS = 12  # notes put right; each round reads the layout anew
_OF_THE_REPORT = re.compile(
    r"(?<!\S)\d{1,3}\. +(?:At (?:its|the|that) |Also at |The (?:Second |Third |First |Fourth |Fifth |Sixth )?"
    r"Committee |On \d{1,2} [A-Z]|Before the |After the |In the light )"
    r"|\bIn favou?r ?:|(?<!\S)[A-Z]{1,2}\. +Draft (?:resolution|decision)s? A/"
    r"|\bI{2,3}\. +(?:CONSIDERATION|RECOMMENDATIONS?|Consideration|Recommendations?)\b"
)


def read_report_layout(pages: Sequence[Page]) -> Layout:
    """Read the lines; a mark that would make a footnote of the report itself is blanked."""
    given = [_without_rules(page) for page in pages]
    layout = read_layout(given)
    for _ in range(_MOST_ROUNDS):
        swallowing = next(
            (note for note in layout.footnotes if _OF_THE_REPORT.search(note.content.text)), None
        )
        if swallowing is None:
            return layout
        mended = _without_mark(given, swallowing)
        if mended is None:
            return layout
        given, layout = mended, read_layout(mended)
    return layout


def _without_rules(page: Page) -> Page:
    """A page on one line with its rules above footnotes marked otherwise: the report goes on behind these.

    In other copies the notes run from the rule to the end of the page.
    """
    if len(page.text) < _RUN_ON or any(len(line) < _RUN_ON for line in page.text.split("\n") if line):
        return page
    return replace(page, text=_RULE.sub(lambda found: NOTE_RULE * len(found.group()), page.text))


def _without_mark(pages: Sequence[Page], note: Footnote) -> list[Page] | None:
    """The pages without the rule and the label that open a note; None where neither is found."""
    _, start, _ = note.content.locate(0, 1)
    offset = 0
    for number, page in enumerate(pages):
        if start < offset + len(page.text):
            before = page.text[: start - offset]
            marks = [*list(_RULE.finditer(before))[-1:], *_LABEL.finditer(before)]
            if not marks:
                return None
            text = page.text
            for mark in marks:
                text = text[: mark.start()] + " " * len(mark.group()) + text[mark.end() :]
            return [*pages[:number], replace(page, text=text), *pages[number + 1 :]]
        offset += len(page.text)
    return None
