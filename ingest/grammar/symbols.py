"""The grammar of United Nations document symbols: reading, writing and finding them.

Canonical form, one per document: parts joined by `/` without spaces, modifiers as `Rev.1`, a part in
parentheses after one space, letters without brackets.

    A/C.1/78/L.60/Rev.1    A/78/481/Add.2 (Part II)   A/52/PV.95 (Resumption 1)   A/AC.292/2023/INF/5
    A/RES/78/237           A/RES/43/78H               A/RES/S-10/2                A/RES/ES-11/1
    A/RES/1514(XV)         A/RES/2200(XXI)A           A/RES/3201(S-VI)            A/DEC/58/520

Until 1976 (session 30) resolutions carry running numbers and a Roman session; the catalogue's form keeps
both. A letter in square brackets (`A/RES/37/100[A]`) is the cataloguer's and names the same document.
An asterisk after the symbol marks a re-issue, not another document.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePath

from ingest.grammar.agenda import find_agenda_items, parse_agenda_items, parse_session
from ingest.grammar.numerals import ROMAN_PATTERN, roman_to_int
from ingest.grammar.resolution_numbers import (
    ResolutionNumber,
    decision_symbol,
    parse_resolution_number,
    resolution_symbol,
    voeten_symbol,
)
from ingest.grammar.text_folding import fold_marks

__all__ = [
    "ResolutionNumber", "Symbol", "decision_symbol", "find_agenda_items", "find_symbols",
    "parse_agenda_items", "parse_resolution_number", "parse_session", "parse_symbol",
    "resolution_symbol", "symbol_from_file_name", "voeten_symbol",
]  # fmt: skip

_ORGANS = (
    "A|S|E|T|ST|DP|TD|UNEP|UNW|UNICEF|UNFPA|CD|CCPR|CERD|CEDAW|CRC|CAT|CMW|CRPD|CED|NPT|CTBT|CCW|BWC|"
    "FCCC|CBD|CAC|CTOC|ICCD|ISBA|SPLOS|LOS|PBC|HRI|HSP|IDB|GC|SG|JIU|DC|UNODC|ICC|WFP|"
    r"GC\(\d{1,2}\)"  # General Conference of the International Atomic Energy Agency: GC(67)/RES/8
)
_PART = (
    r"\((?i:Parts?|Sects?\.|Vols?\.|Prog\.|Resumption|Supp\.?|SUPP|Introduction|Plan outline|"
    r"Income sects?\.|Annex)[^()]{0,24}\)"
)
_OLD_SESSION = rf"\((?:E?S-)?(?!\))(?:{ROMAN_PATTERN})\)"
_LETTERS = r"\[?(?:AA|BB|CC|DD|EE|FF|GG|[A-Z])(?:-[A-Z](?!/))?\]?"
_SEGMENT = (
    r"(?:E?S-\d{1,2}(?!\d)"
    rf"|\d{{1,5}} ?(?:[A-Z] ?)?{_OLD_SESSION}(?: ?{_LETTERS}(?!\w|\.\d))?"
    r"|\d{1,4} ?\((?:19|20)\d\d\)"  # Security Council: S/RES/1325(2000)
    rf"|\d{{1,5}}(?:{_LETTERS}(?!\w|\.\d))?"
    r"|(?i:Rev|Add|Corr|Amend)\. ?\d{1,3}(?!\d)"
    r"|[A-Z]{1,8}(?:[a-z]{1,7})?\.? ?(?:(?<=[. ])\d{1,5}(?:/(?=[A-Z]))?(?<!/)[A-Z]?|(?<![. ]))"
    r"|[A-Z]{1,8}\(\d{1,3}\))"
)
_SYMBOL = rf"(?:{_ORGANS})(?: ?/ ?{_SEGMENT}(?: ?{_PART})?)+"
_MODIFIER = re.compile(r"(?:Rev|Add|Corr|Amend)\.\d+")
# "A/78/L.5 and Add.1", "A/79/L.60 and Corr.1 and 2": the rest of the symbol is understood.
_FOLLOWING = re.compile(r",? (?:and |et )?(?P<modifier>(?:Rev|Add|Corr|Amend)\. ?\d{1,3})(?!\d)")
_IN_TEXT = re.compile(rf"(?:(?<![\w./])|(?<=undocs\.org/)|(?<=undocs\.org/en/))(?<![^\W\d_]-){_SYMBOL}")
_FILE_NAME_REST = r"(?=$|[-. /]+[A-Za-z]| ?\(\d)"
_LONE_LETTER = re.compile(r" \[?(?P<letter>[A-Z])\]?(?=[,;:)\]*]|\.(?!\d)|$| (?:and|to|of|,))")

_ASSEMBLY_BODIES = {"BUR", "INF", "RES", "DEC", "SPC", "ES", "EMERGENCY"}
_SERIES_KINDS = {
    "RES": "resolution", "DEC": "decision", "L": "draft", "PV": "meeting_record", "SR": "meeting_record",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Symbol:
    """A parsed symbol. `session` is a session of the General Assembly only (`78`, `ES-11`, `S-32`).

    `series` is `L`, `PV`, `SR`, `RES`, `DEC`, `INF`, `BUR`, … or None for a plain document; `kind` is
    `draft`, `resolution`, `decision`, `meeting_record` or `document`. `base` lacks every modifier.
    """

    canonical: str
    base: str
    organ: str
    body: str | None = None
    committee: str | None = None
    session: str | None = None
    series: str | None = None
    number: int | None = None
    letter: str | None = None
    modifiers: tuple[str, ...] = ()
    kind: str = "document"
    is_reissued: bool = False
    is_general_assembly: bool = False  # plenary, a Main Committee or the General Committee

    @property
    def revision(self) -> int | None:
        """Number of the last `Rev.n`, or None for a first version."""
        return self._last("Rev")

    @property
    def addendum(self) -> int | None:
        """Number of the last `Add.n`, or None."""
        return self._last("Add")

    @property
    def amendment(self) -> int | None:
        """Number of the last `Amend.n`, or None."""
        return self._last("Amend")

    @property
    def correction(self) -> int | None:
        """Number of the last `Corr.n`, or None."""
        return self._last("Corr")

    def _last(self, kind: str) -> int | None:
        numbers = [_leading_int(part.split(".")[1]) for part in self.modifiers if part.startswith(kind)]
        return numbers[-1] if numbers else None

    def __str__(self) -> str:
        return self.canonical


def parse_symbol(text: str) -> Symbol | None:
    """Read a text that is one symbol and nothing else; None where it is not one.

    Accepts printed variants: line breaks and spaces inside, trailing asterisks, `REV. 1`, `[A]`.
    """
    folded = fold_marks(text)
    reissued = folded.rstrip(" *")
    match = re.fullmatch(rf"({_SYMBOL})(?: ({_LETTERS}))?", reissued)
    if not match:
        return None
    printed = match.group(1) + (match.group(2) or "")
    return _build(printed, is_reissued=folded.endswith("*"))


def find_symbols(text: str) -> list[tuple[int, int, Symbol]]:
    """Find every symbol in running text as `(start, end, symbol)`, in order.

    `A/78/L.5 and Add.1` yields two symbols; the span of the second is that of `Add.1`.
    """
    found: list[tuple[int, int, Symbol]] = []
    for match in _IN_TEXT.finditer(text := fold_marks(text, keep_length=True)):
        symbol = _build(match.group())
        if symbol is None:
            continue
        end = match.end()
        letter = _LONE_LETTER.match(text, end) if symbol.series in {"RES", "DEC"} else None
        if letter and symbol.letter is None:
            symbol = _build(match.group() + letter.group("letter")) or symbol
            end = letter.end()
        stars = re.compile(r"\*+").match(text, end)
        if stars:
            symbol, end = _build(symbol.canonical, is_reissued=True) or symbol, stars.end()
        found.append((match.start(), end, symbol))
        found.extend(_following_modifiers(text, end, symbol))
    return found


def _following_modifiers(text: str, end: int, symbol: Symbol) -> list[tuple[int, int, Symbol]]:
    found = []
    while match := _FOLLOWING.match(text, end):
        # Add.1 after "L.5/Rev.1" belongs to the revision, after "L.5" or "L.5/Add.1" to the document.
        stem = symbol.canonical if symbol.modifiers[-1:] and "Rev." in symbol.modifiers[-1] else symbol.base
        further = _build(f"{stem}/{match.group('modifier')}")
        if further is None:
            break
        found.append((match.start("modifier"), match.end(), further))
        end = match.end()
    return found


def symbol_from_file_name(file_name: str) -> Symbol | None:
    """Read the symbol a file is named after: `A_C.1_78_L.60_Rev.1.pdf`, `A_RES_78_237-EN.pdf`."""
    name = PurePath(file_name).name
    if re.match(r"[A-Z]{1,5}-", name) and "_" not in name:  # `A-C.1-78-L.60`; S- and ES- keep theirs
        name = re.sub(r"(?<=/)(E?S)/(?=\d)", r"\1-", name.replace("-", "/"))
    match = re.match(_SYMBOL + _FILE_NAME_REST, fold_marks(name.replace("_", "/")).replace("/E.", ".E."))
    return _build(match.group()) if match else None


def _build(printed: str, is_reissued: bool = False) -> Symbol | None:
    segments = _split(printed)
    if len(segments) < 2 or not any(character.isdigit() for character in printed):
        return None
    organ, rest = segments[0], segments[1:]
    plain, modifiers = _cut_modifiers(rest)
    if not plain:
        return None
    body, is_assembly = _body_of(organ, plain)
    series = _series_of(plain)
    session = _session_of(plain) if is_assembly else None
    number, letter = _number_of(plain)
    return Symbol(
        canonical="/".join(segments),
        base="/".join([organ, *plain]),
        organ=organ,
        body=body,
        committee=body[2:] if body and is_assembly and re.fullmatch(r"C\.[1-6]", body) else None,
        session=session,
        series=series,
        number=number,
        letter=letter,
        modifiers=tuple(modifiers),
        kind=_SERIES_KINDS.get(series or "", "document"),
        is_reissued=is_reissued,
        is_general_assembly=is_assembly,
    )


def _split(printed: str) -> list[str]:
    """Cut into canonical segments; a part in parentheses stays with the segment it follows."""
    return [_canonical_segment(segment.strip()) for segment in printed.strip(" *").split("/")]


def _canonical_segment(segment: str) -> str:
    part = re.search(rf" ?({_PART})$", segment)
    suffix = ""
    if part:
        segment, inside = segment[: part.start()], part.group(1)[1:-1]
        word, _, value = re.sub(r"^([A-Za-z ]+?\.?) ?([\dIVXL].*)$", r"\1|\2", inside).partition("|")
        suffix = f" ({word.capitalize()}{' ' + value if value else ''})"
    segment = re.sub(r"[\s\[\]]", "", segment)
    old = re.fullmatch(r"(\d+)([A-Z])?(\((?:E?S-)?[IVXLC]+\))([A-Z](?:-[A-Z])?)?", segment)
    if old:
        segment = f"{old[1]}{old[3]}{old[2] or old[4] or ''}"
    modifier = re.fullmatch(r"(rev|add|corr|amend)\.(\d+)", segment, re.IGNORECASE)
    if modifier:
        segment = f"{modifier[1].capitalize()}.{int(modifier[2])}"
    return segment + suffix


def _cut_modifiers(segments: list[str]) -> tuple[list[str], list[str]]:
    for index, segment in enumerate(segments):
        if _MODIFIER.match(segment):
            return segments[:index], segments[index:]
    return segments, []


def _body_of(organ: str, plain: list[str]) -> tuple[str | None, bool]:
    """The body after the organ, and whether the symbol is the Assembly's own (not a subsidiary's)."""
    first = plain[0]
    is_series = bool(re.match(r"(?:L|PV|SR|INF|BUR|RES|DEC|AGENDA)(?:\.|$)", first))
    if re.match(r"\d|E?S-\d", first):
        return None, organ == "A"
    if is_series and not re.fullmatch(r"INF|BUR|RES|DEC", first):
        return None, organ == "A"
    is_assembly = organ == "A" and (bool(re.fullmatch(r"C\.[1-6]", first)) or first in _ASSEMBLY_BODIES)
    return first, is_assembly


def _series_of(plain: list[str]) -> str | None:
    for segment in reversed(plain):
        named = re.match(r"([A-Za-z]+)(?:\.\d|$| )", segment)
        if named and not re.match(r"(?:C|AC|CN|CONF|SC|SUB|EA|HRC)(?:\.|$)", segment, re.IGNORECASE):
            return named.group(1)
    return None


def _session_of(plain: list[str]) -> str | None:
    for segment in plain:
        if re.fullmatch(r"E?S-\d{1,2}", segment):
            return segment
    old = re.search(r"\(((?:E?S-)?)([IVXLC]+)\)", plain[-1])
    if old and (number := roman_to_int(old.group(2))):
        return f"{old.group(1)}{number}"
    numeric = [index for index, segment in enumerate(plain) if re.fullmatch(r"\d{1,3}", segment)]
    if numeric and numeric[0] < len(plain) - 1:
        return plain[numeric[0]]
    return None


def _number_of(plain: list[str]) -> tuple[int | None, str | None]:
    match = re.search(
        r"(?:^|\.)(\d+)(?:\([^)]*\))?([A-Z]{1,2}(?:-[A-Z])?)?(?: \(.*)?$", plain[-1]
    )  # fmt: skip
    return (int(match.group(1)), match.group(2)) if match else (None, None)


def _leading_int(text: str) -> int:
    match = re.match(r"\d+", text)
    return int(match.group()) if match else 0
