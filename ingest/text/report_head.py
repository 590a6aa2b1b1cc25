"""The masthead of a committee's report: symbol, day, session, committee, agenda items and title.

Takes the lines of a report; an excerpt has no masthead, and then what its running headers and the drafts in
it tell is used: the committee and the session are parts of their symbols.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.grammar.agenda import parse_session
from ingest.grammar.symbols import Symbol, find_symbols, parse_symbol
from ingest.text.cover_text import CoverText, Head, join_cover, read_head
from ingest.text.item_titles import ItemTitle, clean_title, item_titles
from ingest.text.layout import Line

_COMMITTEES = (
    ("4", r"Special Political and Decolonization Committee"),
    ("1", r"First Committee"),
    ("2", r"Second Committee"),
    ("3", r"Third Committee"),
    ("4", r"Fourth Committee"),
    ("5", r"Fifth Committee"),
    ("6", r"Sixth Committee"),
    (None, r"(?:Ad Hoc |Special )Political Committee|General Committee|Credentials Committee"),
)
_OF_COMMITTEE = re.compile(
    r"(?:(?:First|Second|Third|Fourth|Fifth|Interim|Draft) )?Reports? of the (?P<name>"
    + "|".join(name for _, name in _COMMITTEES)
    + r")",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"\b(?:Rapporteur|Chair(?:man|person|woman)?: |I\. INTRODUCTION|I\. Introduction|1\. +(?:At|The|In))\b"
)
_LATEST_HEAD = 4000


@dataclass(slots=True)
class ReportHead:
    """What the first page says; `text` locates the items."""

    text: CoverText
    head: Head
    symbol: Symbol | None = None
    symbol_printed: str | None = None
    session: str | None = None
    committee: str | None = None
    title: str | None = None
    dated_on: dt.date | None = None
    items: list[ItemTitle] = field(default_factory=list)


def read_report_head(lines: Sequence[Line], body: str) -> ReportHead:
    """Read the masthead; `body` is the joined text of the whole report."""
    text = join_cover(lines[:80])
    begins = _BEGINS.search(text.text)
    # A title may say it too: "Credentials of representatives: report of the Credentials Committee".
    names = list(
        _OF_COMMITTEE.finditer(text.text, 0, min(_LATEST_HEAD, begins.start() if begins else _LATEST_HEAD))
    )
    named = names[-1] if names else None
    found = ReportHead(text, Head())
    if named:
        found.head = read_head(text, named.start() if named.start() > 20 else named.end())
        found.committee = committee_of(named["name"])
        found.items = item_titles(text, found.head, named.start(), None)
        found.title = _title(text.text, found.head, named)
        found.dated_on = found.head.distributed_on
        _take_symbol(found, found.head.symbol, found.head.symbol_printed)
    if found.symbol is None:
        _take_symbol(found, *_running_symbol(lines))
    found.session = found.head.session or (found.symbol.session if found.symbol else None)
    _fill_from_drafts(found, body, has_name=named is not None)
    return found


def committee_of(name: str) -> str | None:
    """Number of a Main Committee by its name; None for a committee without one."""
    return next((code for code, known in _COMMITTEES if re.search(known, name, re.IGNORECASE)), None)


def _title(text: str, head: Head, named: re.Match[str]) -> str | None:
    if head.end and head.end < named.start():
        return clean_title(text[head.end : named.start()])
    return None


def _take_symbol(found: ReportHead, symbol: Symbol | None, printed: str | None) -> None:
    if symbol is not None and symbol.series is None and symbol.is_general_assembly:
        found.symbol, found.symbol_printed = symbol, printed


def _running_symbol(lines: Sequence[Line]) -> tuple[Symbol | None, str | None]:
    """The symbol that stands on a line of its own, as the head of a page does in a copy."""
    for line in lines:
        text = line.content.text
        if len(text) < 40 and re.fullmatch(r"A/\S+(?: \(Part [IVX]+\))?\*?", text):
            symbol = parse_symbol(text)
            if symbol is not None and symbol.series is None and symbol.is_general_assembly:
                return symbol, text
    return None, None


def _fill_from_drafts(found: ReportHead, body: str, has_name: bool) -> None:
    for _, _, symbol in find_symbols(body[:60_000]):
        if symbol.kind == "draft" and symbol.is_general_assembly:
            if not has_name:
                found.committee = found.committee or symbol.committee
            found.session = found.session or symbol.session
            return
    if found.session is None:
        found.session = parse_session(body[:2000])
