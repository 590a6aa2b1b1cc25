"""Values of a catalogue record as the catalogue writes them: symbols, days, numbers, titles.

Takes strings; gives what they say, or None. The rules are those of the library's cataloguing manual and of
real records, which the comments name.
"""

from __future__ import annotations

import datetime as dt
import re

from ingest.grammar.numerals import roman_to_int
from ingest.grammar.printed_dates import make_date, parse_date
from ingest.grammar.symbols import Symbol, find_symbols, parse_agenda_items, parse_symbol

_COMPACT_DAY = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?!\d)")
_ITEM = re.compile(
    r"(?P<number>\d{1,3})\s*(?:\(?(?P<letter>[a-z])\)?)?\s*(?:\(?(?P<step>[ivx]+)\)?)?\s*(?:\[[\w.]+\])?"
)
_DOUBLED_ORGAN = re.compile(r"^A{2,}(?=/)")
_LAST_RUNNING_SESSION = {"": 30, "S-": 7, "ES-": 5}


def read_symbol(text: str) -> tuple[Symbol | None, bool]:
    """The symbol of a field, and whether a slip had to be mended (`AA/78/481/Add.2`, `A//78/L.5`).

    Brackets hold what the cataloguer supplies: `[A/]78/L.5`, `A/RES/37/100[A]`.
    """
    printed = text.strip(" .,;")
    symbol = parse_symbol(printed) or parse_symbol(printed.replace("[", "").replace("]", ""))
    if symbol:
        return symbol, False
    mended = re.sub(r"/{2,}", "/", _DOUBLED_ORGAN.sub("A", printed))
    for candidate in (mended, mended.upper()):
        symbol = parse_symbol(candidate) if candidate != printed else None
        if symbol:
            return symbol, True
    found = find_symbols(printed)
    return (found[0][2] if found else None), False


def read_days(text: str) -> list[dt.date]:
    """Every day of a field: `2024-03-15`, `20030415`, `20040914, 20041004`; else one as printed."""
    days = [
        make_date(int(day), int(month), int(year)) for year, month, day in _COMPACT_DAY.findall(text)
    ] or [parse_date(text.strip(" .[]"))]
    return [day for day in days if day]


def read_number(text: str | None) -> int | None:
    """A count, also padded with noughts (`000`) or spaced; None where it is none."""
    digits = (text or "").strip()
    return int(digits) if re.fullmatch(r"\d{1,4}", digits) else None


def read_item(text: str) -> str | None:
    """Canonical agenda item: `71b`, `71b[5]`, `24a`, `7[3]`, `24(a)(i)`.

    `[305]` is a heading that the library made up where a text is under no item: None.
    """
    match = _ITEM.fullmatch(text.strip())
    if not match:
        items = [] if text.strip().startswith("[") else parse_agenda_items(text)
        return items[0] if items else None
    steps = [step for step in (match["letter"], match["step"]) if step]
    return " ".join([match["number"], *(f"({step})" for step in steps)])


def clean_heading(text: str) -> str:
    """A title without the marks that divide the parts of field 245 (`Rights of the child :`)."""
    return re.sub(r"\s+:\s+", ": ", text.strip(" :/=;,")).strip()


def plenary_symbol(session: str | None, number: int) -> str | None:
    """Symbol of a plenary meeting; the meetings of the sessions to 1976 were numbered throughout."""
    match = re.fullmatch(r"(E?S-|)(\d+)", session or "")
    if not match:
        return None
    if int(match[2]) <= _LAST_RUNNING_SESSION[match[1]]:
        return f"A/PV.{number}"
    return f"A/{session}/PV.{number}"


def read_session(text: str | None) -> str | None:
    """Session of field 191 $c or 791 $c: `78`, `ES-10`, `ES10`, `10emsp`, `10th emergency special sess.`."""
    if not text:
        return None
    match = re.fullmatch(r"(?P<kind>ES|S|)-?\s*(?P<number>\d{1,3}|[IVXL]+)", text.strip(" .[]").upper())
    if match:
        digits = match["number"]
        number = int(digits) if digits.isdigit() else roman_to_int(digits)
        return f"{match['kind']}-{number}".lstrip("-") if number else None
    words = re.match(
        r"(?P<number>\d{1,3})(?:\w{2} |(?=(?:em)?sp$))(?P<kind>em|sp|)", text.strip(" .[]").lower()
    )
    if not words:
        return None
    kinds = {"": "", "s": "S-", "e": "ES-"}
    return kinds[words["kind"][:1]] + words["number"]
