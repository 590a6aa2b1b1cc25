"""How a committee's report to the Assembly is told from other documents, by its words.

Takes the first pages as one text. A whole report says so below its agenda item ("Report of the Third
Committee", "Rapporteur:"); an excerpt is told by what only such reports say, such as "(see para. 33, draft
resolution III)".
"""

from __future__ import annotations

import re

from ingest.grammar.symbols import Symbol, find_symbols

_COMMITTEE = (
    r"(?:(?:First|Second|Third|Fourth|Fifth|Sixth|General|Credentials)\s+Committee"
    r"|Special\s+Political\s+(?:and\s+Decoloni[sz]ation\s+)?Committee|Ad\s+Hoc\s+Political\s+Committee)"
)
# "[on the report of the Third Committee (A/78/481/Add.3, para. 33)]" heads a resolution.
_NAMED = re.compile(
    rf"(?<!on\sthe\s)(?<!\sthe\s)\breport\s+of\s+the\s+{_COMMITTEE}\b(?!\s*\(A/)", re.IGNORECASE
)
_TITLE_LINE = re.compile(
    rf"(?:^|\n)\s*(?:(?:First|Second) report|Report|REPORT)\s+(?i:of\s+the\s+{_COMMITTEE})"
)
_RAPPORTEUR = re.compile(r"\bRapporteur\b|\bChair(?:man|person|woman)?\s*:|\bINTRODUCTION\b|\bIntroduction\b")
_EXCERPT = re.compile(
    r"\(see\s+para\.?\s*\d+[^()]{0,20},\s+draft\s+(?:resolution|decision)"
    r"|joined\s+in\s+sponsoring\s+(?:the\s+)?draft"
    r"|representatives?\s+of\s[^.]{3,2500}?\bintroduced\s+(?:a|the|an?\s+\w+)\s+draft\s+(?:resolution"
    r"|decision)"
    r"|Committee\s+had\s+before\s+it\s+(?:a|the)\s+(?:revised\s+)?draft\s+(?:resolution|decision)"
    r"|Committee\s+adopted\s+draft\s+(?:resolution|decision)\s+A/C\.\d/"
    r"|Consideration\s+of\s+(?:draft\s+)?proposals",
    re.IGNORECASE,
)
# How an excerpt begins: what a page has at its top, headings, and a numbered paragraph in a report's words.
_BEGINNING = re.compile(
    r"\s*(?:(?:A/\d+/\S+(?: \(Part [IVX]+\))?|\d\d-\d{5}\S*|\d{1,3}(?:/\d{1,3})?|English|Page \d+"
    r"|/\.\.\.)\s+){0,6}"
    r"(?:[IVX]+\.\s+[A-Z][^\n.]{3,60}\s)?"
    r"(?:[A-Z]{1,2}\.\s+(?i:(?:draft|amendments?|proposals?)\b)[^\n]{0,200}?(?:\n[^\n]{0,120}?){0,2}\s)?"
    r"\d{1,3} ?\. +(?:(?:Also |Still )?[Aa]t (?:its|the) (?:same|\d+\w{2}|[a-z-]+) (?:plenary )?meeting"
    r"|On \d{1,2} [A-Z][a-z]+, |In (?:the light|view) of the adoption of"
    r"|(?:Before|After) the (?:vote|adoption)|For its consideration of"
    r"|Statements? in explanation of|The sponsors of draft|Statements and observations made"
    r"|The item entitled|Subsequently, |Amendments? (?:to|in) "
    r"|The [A-Z][^.]{3,90}?Committee(?: \([^()]{3,40}\))? (?:also |further |therefore )*"
    r"(?:recommends? (?:to|that) the General|considered (?:the|this|sub|agenda)|held (?:a|its|substantive))"
    r"|Draft (?:resolution|decision) A/C\.\d\S* (?:was|as|had))"
)
_COMMITTEES_WORK = re.compile(r"\bCommittee\b|\bA/(?:C\.\d|SPC)/|\bdraft (?:resolution|decision)\b")
# Statements of programme budget implications quote what a committee adopted.
_BY_OTHERS = re.compile(
    r"\b(?:Report|Note|Statement|Letter|Estimates)\s+(?:dated\s[^.]{3,40}from|of|by|submitted\s+by)\s+the\s+"
    r"(?:Secretary-General|Advisory|Board|Joint|President|Permanent|Committee\s+(?:on|for)|International)",
)
_LATEST = 4000  # characters; the masthead of a report with many agenda items is long
_OTHER_SERIES = {"PV", "SR", "L", "RES", "DEC"}


def is_whole_report(text: str) -> bool:
    """Whether the text begins with the masthead of a committee's report."""
    named = _NAMED.search(text, 0, _LATEST)
    if named is None or not _RAPPORTEUR.search(text, named.end(), named.end() + 600):
        return False
    return not any(symbol.series in _OTHER_SERIES for _, _, symbol in find_symbols(text[: named.start()]))


def is_report_excerpt(text: str, symbol: Symbol | None) -> bool:
    """Whether the text is a part of a report; `symbol` is the document's own, where one is known."""
    is_known_otherwise = symbol is not None and symbol.series is not None and symbol.kind != "draft"
    found = _EXCERPT.search(text[:20_000])
    others = _BY_OTHERS.search(text[:1500])
    if is_known_otherwise or (others and (found is None or others.start() < found.start())):
        return False
    if symbol is not None and symbol.series is None and _TITLE_LINE.search(text, 0, _LATEST):
        return True
    return found is not None


def begins_as_report(text: str) -> bool:
    """Whether the text begins in the midst of a report, with a numbered paragraph on a committee's work."""
    return _BEGINNING.match(text) is not None and _COMMITTEES_WORK.search(text[:3000]) is not None
