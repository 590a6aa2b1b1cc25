"""Sessions of the General Assembly and agenda items, as covers and mastheads print them."""

from __future__ import annotations

import re

from ingest.grammar.numerals import ORDINAL_PATTERN, ROMAN_PATTERN, ordinal_to_int, roman_to_int
from ingest.grammar.text_folding import fold_marks

_SESSION_KINDS = {"": "", "special": "S-", "emergency special": "ES-"}
_IN_WORDS = re.compile(
    rf"(?P<ordinal>{ORDINAL_PATTERN}) ?(?:\((?:resumed|substantive)\) ?)?"
    r"(?P<kind>emergency special|special)? ?(?:\(?resumed\)? ?)?session",
    re.IGNORECASE,
)
_CODE = re.compile(rf"(?P<kind>ES-?|S-?|SS-?)?(?P<number>\d{{1,3}}|(?=[IVXL]){ROMAN_PATTERN})", re.IGNORECASE)

_LETTER = r"\(\s?[a-z]{1,2}\s?\)"
_ITEM = re.compile(
    rf"\s*(?P<number>\d{{1,3}})(?!\d|/)\s*(?P<letters>(?:{_LETTER}\s?)*)"
    rf"(?P<more>(?:(?:,|and|to|-|&|,\s*and)\s*(?:{_LETTER}\s?)+)*)"
)
_SEPARATOR = re.compile(r"\s*(?:,\s*and\b|,|and\b|&)\s*(?=\d{1,3}(?!\d|\s*/))")
_HEADING = re.compile(r"\b(?:agenda\s+items?|items?)\b[\s:]*(?=\d)", re.IGNORECASE)


def parse_session(text: str) -> str | None:
    """Read the first session named in a text, or a code that stands alone.

    `Seventy-eighth session` → `78`, `Tenth emergency special session` → `ES-10`, `Thirty-second special
    session` → `S-32`; `XXX` → `30`, `S-VII` → `S-7`.
    """
    folded = fold_marks(text)
    match = _IN_WORDS.search(folded)
    if match and (number := ordinal_to_int(match["ordinal"])):
        return _SESSION_KINDS[(match["kind"] or "").lower()] + str(number)
    code = _CODE.fullmatch(folded)
    if not code:
        return None
    value = int(code["number"]) if code["number"].isdigit() else roman_to_int(code["number"].upper())
    kind = (code["kind"] or "").upper().strip("-").replace("SS", "S")
    return f"{kind}-" * bool(kind) + str(value) if value else None


def parse_agenda_items(text: str) -> list[str]:
    """Read agenda items into canonical form; an empty list where there is none.

    `Agenda items 134 and 145` → `134`, `145`; `71 (a) and (b)` → `71 (a)`, `71 (b)`; `24 (a) (i)`; the
    catalogue's `71b[5]` → `71 (b)`. Without a heading the text must begin with the item.
    """
    return find_agenda_items(text)[0]


def find_agenda_items(text: str) -> tuple[list[str], int, int]:
    """Items as `parse_agenda_items` gives them, with start and end of the printed numbers in `text`.

    The end is where the item's title may begin. `([], 0, 0)` where there is no item.
    """
    folded = fold_marks(text, keep_length=True)
    catalogued = re.fullmatch(r"\s*(\d{1,3})([a-z])?(?:\[\d+\])?\s*", folded)
    if catalogued:
        letter = f" ({catalogued[2]})" if catalogued[2] else ""
        return [catalogued[1] + letter], catalogued.start(1), catalogued.end()
    heading = _HEADING.search(folded)
    start = heading.end() if heading else 0
    items: list[str] = []
    end = start
    match = _ITEM.match(folded, start)
    while match:
        items.extend(_expand(match))
        end = start + len(folded[start : match.end()].rstrip())
        separator = _SEPARATOR.match(folded, match.end())
        # "Agenda item 12 and 2030 Agenda": only the plural heading announces a further number.
        match = _ITEM.match(folded, separator.end()) if separator and _is_plural(heading) else None
    return items, (start + len(folded[start:end]) - len(folded[start:end].lstrip())) if items else 0, end


def _is_plural(heading: re.Match[str] | None) -> bool:
    return heading is None or heading.group().strip(" :\t\n").lower().endswith("s")


def _expand(match: re.Match[str]) -> list[str]:
    """One printed item with its letters: `71 (a) and (b)`, `18 (a) to (c)`, `24 (a) (i)`."""
    first = re.findall(r"[a-z]+", match["letters"])
    paths = [first]
    for joint, group in re.findall(rf"(to|-|,|and|&)\s*((?:{_LETTER}\s?)+)", match["more"]):
        letters = re.findall(r"[a-z]+", group)
        # "24 (a) (i) and (ii)": a numeral replaces the last step, a letter the first.
        path = letters if len(letters) > 1 or len(first) < 2 else [*first[:-1], *letters]
        if joint in {"to", "-"} and len(path) == 1 and len(paths[-1]) == 1:
            between = range(ord(paths[-1][0]) + 1, ord(path[0]))
            paths.extend([chr(code)] for code in between)
        paths.append(path)
    return [" ".join([match["number"], *(f"({step})" for step in path)]) for path in paths]
