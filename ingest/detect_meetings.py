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
_TOP = 6000  # characters; some first pages list the contents of the meeting


def is_verbatim_record(text: str, symbol: Symbol | None, named: Symbol | None) -> bool:
    """Whether a text is a verbatim record; `symbol` is the first printed in it, `named` the file name's."""
    if symbol is not None and not symbol.is_general_assembly:
        return False
    if any(known is not None and _is_pv(known) for known in (symbol, named)):
        return symbol is None or _is_pv(symbol) or bool(_SPEAKS.search(text))
    head = text[:_TOP]
    if _OTHER.search(head) or not _SPEAKS.search(text):
        return False
    return bool(_VERBATIM.search(head) and _OPENED.search(head))


def _is_pv(symbol: Symbol) -> bool:
    return symbol.series == "PV" and symbol.is_general_assembly
