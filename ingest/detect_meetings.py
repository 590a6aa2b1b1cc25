"""How a verbatim record of the General Assembly is told from other documents, by its words.

Takes the first pages as one text and the symbols known of it. A whole record prints its symbol above "The
meeting was called to order"; an excerpt, or a scan whose symbol is damaged, is told by who speaks in it.
"""

from __future__ import annotations

import re

from ingest.grammar.symbols import Symbol

_SPEAKS = re.compile(
    r"^\s*(?:\d{1,3}\.\s+)?The\s+(?:Acting\s+|Temporary\s+)?(?:President|Chair\w*)\s*(?:\([^()]*\))?\s*[:;]|"
    r"A\s+(?:recorded|roll-call)\s+vote\s+(?:was\s+taken|has\s+been\s+requested)",
    re.IGNORECASE | re.MULTILINE,
)
_VERBATIM = re.compile(r"verbatim\s+record\s+of\s+the|\bplenary\s+meetings?\b", re.IGNORECASE)
_OPENED = re.compile(r"The\s+meeting\s+was\s+(?:called\s+to\s+order|resumed)", re.IGNORECASE)
_OTHER = re.compile(
    r"Summary\s+record|Security\s+Council\s*\n|(?<![\w/])[SET]/PV\.|Trusteeship\s+Council\s*\n"
)
_CHAIR = re.compile(
    r"(?:^|\s)The\s+(?:Acting\s+|Temporary\s+)?(?:President|PRESIDENT|Chair(?:man|person)?|CHAIRMAN)"
    r"\s*(?:\([^()]{3,40}\)\s*)*:\s"
)
_DECIDES = re.compile(
    r"\bvote\s+was\s+taken\b|\bIt\s+was\s+so\s+decided\b|\b[Dd]raft\s[^.;:]{3,60}(?:\.\S[^.;:]{0,40})?\swas\s+adopted\b"
)
_OF_ASSEMBLY = re.compile(r"\bAssembly\b|First\s+Committee|(?<![\w/])A/(?:C\.1/)?[\w-]+/L\.\d")
_OF_COUNCIL = re.compile(r"(?<![\w/])S/(?:PV\.|RES/|\d{4}/)|\bthe\s+(?:Security\s+)?Council\b", re.IGNORECASE)
_TOP = 6000  # characters; some first pages list the contents of the meeting


def is_verbatim_record(text: str, symbol: Symbol | None, named: Symbol | None) -> bool:
    """Whether a text is a verbatim record; `symbol` is the first printed in it, `named` the file name's."""
    if symbol is not None and not symbol.is_general_assembly:
        return False
    if any(known is not None and _is_pv(known) for known in (symbol, named)):
        return symbol is None or _is_pv(symbol) or bool(_SPEAKS.search(text))
    head = text[:_TOP]
    if _OTHER.search(head) or not (_SPEAKS.search(text) or _CHAIR.search(text)):
        return False
    return bool(_VERBATIM.search(head) and _OPENED.search(head)) or _is_excerpt(text)


def _is_excerpt(text: str) -> bool:
    """Whether a part of a record without any cover shows a chair of the Assembly who leads to decisions."""
    if len(_CHAIR.findall(text)) < 2 or not _DECIDES.search(text):
        return False
    return len(_OF_ASSEMBLY.findall(text)) > len(_OF_COUNCIL.findall(text))


def _is_pv(symbol: Symbol) -> bool:
    return symbol.series == "PV" and symbol.is_general_assembly
