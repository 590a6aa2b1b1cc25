"""Citations in the text of a paragraph or footnote: resolutions, decisions, documents and treaties.

Works from the numbers outwards: every number of a known form is taken to the word `resolution` or
`decision` that introduces its chain, to the body that issued it, and to the date printed after it. A
number is the Assembly's only if nothing speaks against it: a named body, its form (`1325 (2000)`,
`2024/5`), a session before the 31st, or a date that the session cannot have.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

from ingest.grammar.citation_issuers import SEPARATOR, Introduced, issuer_of, session_fits
from ingest.grammar.citation_organs import ASSEMBLY, NOUN, Issuer, foreign_symbol, issuer_after, issuer_before
from ingest.grammar.citation_tokens import (
    HIGHEST_RESOLUTION_NUMBER,
    NumberToken,
    dates_after,
    find_number_tokens,
    pinpoint_after,
    pinpoint_before,
    title_after,
)
from ingest.grammar.symbols import Symbol, find_symbols
from ingest.grammar.text_folding import fold_marks

__all__ = ["Citation", "find_citations"]

# Every citation has a slash, a number in parentheses, a volume or a health assembly's full stop.
_SIGN = re.compile(r"/|\d ?[A-Z]? ?\(|[Vv]ols?\.|ssembly|WHA")
# "its resolution 60/180 and Security Council resolution 1645 (2005), both of 20 December 2005"
_BOTH = re.compile(r"\d{0,2},? both of ")
_TREATY = re.compile(
    r"(?:(?P<series>United Nations|League of Nations),?\s*Treaty\s*Series|(?P<ibid>[Ii]bid\.)),?\s*vols?\.\s*"
    r"(?P<volume>[\dCLXVI]+)(?:,?\s*(?:[Nn]os?\.\s*(?P<number>[\d-]+)|p\.\s*(?P<page>\d+)))?"
)


@dataclass(frozen=True, slots=True)
class Citation:
    """One citation; `start` and `end` span the number or symbol as printed.

    `cited_kind` is `resolution` or `decision` (of the Assembly), `document`, `treaty` or `other` (a
    resolution or decision of another body). Several letters after one number are several citations.
    """

    start: int
    end: int
    cited_symbol: str
    cited_kind: str
    cited_as_printed: str
    cited_on: dt.date | None = None
    cited_title: str | None = None
    pinpoint: str | None = None
    shares_date: bool = False  # the date stands after a list ("1514 (XV) and 1541 (XV) of 15 December 1960")


def find_citations(text: str) -> list[Citation]:
    """Find every citation in one paragraph or footnote, in order. An unread number is no citation."""
    if not _SIGN.search(text):
        return []
    folded = fold_marks(text, keep_length=True)
    symbols = find_symbols(text) if "/" in text else []
    taken = [(start, end) for start, end, _ in symbols]
    tokens = [token for token in find_number_tokens(folded) if not _overlaps(token, taken)]
    found = [_of_symbol(folded, start, end, symbol) for start, end, symbol in symbols]
    for introduced in _introduce(folded, tokens):
        found.extend(_of_number(folded, introduced))
    if "vol" in folded:
        found.extend(_treaties(folded))
    printed = [replace(item, cited_as_printed=text[item.start : item.end]) for item in found]
    return sorted(printed, key=lambda item: (item.start, item.cited_symbol))


def _overlaps(token: NumberToken, taken: list[tuple[int, int]]) -> bool:
    return any(start < token.end and token.start < end for start, end in taken)


def _of_symbol(text: str, start: int, end: int, symbol: Symbol) -> Citation:
    kind = "document"
    if symbol.kind in {"resolution", "decision"}:
        kind = symbol.kind if symbol.is_general_assembly else "other"
    dates, _ = dates_after(text, end) if kind != "document" else ([], end)
    return Citation(
        start, end, symbol.canonical, kind, "", dates[-1] if dates else None,
        title_after(text, end), pinpoint_after(text, end),
    )  # fmt: skip


def _introduce(text: str, tokens: list[NumberToken]) -> list[Introduced]:
    """Give each number its noun, its issuer and its date."""
    nouns = list(NOUN.finditer(text)) if tokens else []
    dates, ends, shared = _dates(text, tokens)
    introduced = []
    issuers: dict[int, Issuer] = {}
    for index, token in enumerate(tokens):
        noun = next((item for item in reversed(nouns) if item.end() <= token.start), None)
        chain_end = max([noun.end() if noun else 0, *ends[:index]])
        if noun is None:
            introduced.append(
                Introduced(token, None, Issuer(ASSEMBLY, False), "", dates[index], index in shared)
            )
            continue
        if noun.start() not in issuers:
            issuers[noun.start()] = issuer_before(text, noun.start())
        issuer = issuers[noun.start()]
        if not issuer.is_stated and (later := _issuer_after_chain(text, tokens, ends, index)):
            issuer = Issuer(later, True)
        word = "decision" if noun["noun"].lower().startswith("decision") else "resolution"
        gap = text[chain_end : token.start]
        introduced.append(Introduced(token, word, issuer, gap, dates[index], index in shared))
    return introduced


def _issuer_after_chain(text: str, tokens: list[NumberToken], ends: list[int], index: int) -> str | None:
    """Body named after the last number of the chain that a number belongs to."""
    while index + 1 < len(tokens) and SEPARATOR.fullmatch(text, ends[index], tokens[index + 1].start):
        index += 1
    return issuer_after(text, ends[index])


def _dates(text: str, tokens: list[NumberToken]) -> tuple[list[dt.date | None], list[int], set[int]]:
    """Date of each number, where number and date end, and which numbers only share a date.

    Numbers joined only by commas and `and` share the date that follows the last of them; with as many
    dates as numbers each takes its own (`72/1 and 72/2 of 3 and 5 November 2017`).
    """
    dates: list[dt.date | None] = [None] * len(tokens)
    ends = [token.end for token in tokens]
    waiting: list[int] = []
    shared: set[int] = set()
    for index, token in enumerate(tokens):
        waiting.append(index)
        printed, ends[index] = dates_after(text, token.end)
        if printed:
            _share(tokens, dates, waiting, printed)
            if len(printed) < len(waiting):
                shared.update(waiting[:-1])
            if index and dates[index - 1] is None and _BOTH.match(text, token.end):
                _share(tokens, dates, [index - 1, index], printed)
        following = tokens[index + 1].start if index + 1 < len(tokens) else len(text)
        if printed or not SEPARATOR.fullmatch(text, token.end, following):
            waiting = []
    return dates, ends, shared


def _share(
    tokens: list[NumberToken],
    dates: list[dt.date | None],
    waiting: list[int],
    printed: list[dt.date | None],
) -> None:
    if len(printed) == len(waiting):
        for index, value in zip(waiting, printed, strict=True):
            dates[index] = value
        return
    dates[waiting[-1]] = printed[-1]
    for index in waiting[:-1] if len(printed) == 1 else []:
        if session_fits(tokens[index], printed[-1]) is not False:
            dates[index] = printed[-1]


def _of_number(text: str, item: Introduced) -> list[Citation]:
    """Citations of one number: none, one, or one for each of its letters."""
    issuer = issuer_of(text, item)
    if issuer is None:
        return []
    is_decision = item.noun == "decision"
    if issuer == ASSEMBLY and item.token.number is not None:
        number = item.token.number
        is_decision = is_decision or (not number.is_running and number.number > HIGHEST_RESOLUTION_NUMBER)
        symbols = number.symbols("DEC" if is_decision else "RES")
        kind = "decision" if is_decision else "resolution"
    else:
        symbols = [foreign_symbol(item.token, issuer, is_decision)]
        kind = "other"
    end = item.token.end
    _, after_date = dates_after(text, end)
    pinpoint = pinpoint_after(text, end) or pinpoint_after(text, after_date)
    title = title_after(text, end) or title_after(text, after_date)
    return [
        Citation(
            item.token.start, end, symbol, kind, "", item.dated, title,
            pinpoint or pinpoint_before(text, item.token.start), item.shares_date,
        )
        for symbol in symbols
    ]  # fmt: skip


def _treaties(text: str) -> list[Citation]:
    found = []
    for match in _TREATY.finditer(text):
        name = "League of Nations Treaty Series" if match["series"] == "League of Nations" else "UNTS"
        symbol = f"{name}, vol. {match['volume']}"
        if match["number"]:
            symbol += f", No. {match['number']}"
        found.append(Citation(match.start(), match.end(), symbol, "treaty", ""))
    return found
