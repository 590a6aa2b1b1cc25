"""Symbols as people type them, and the text that each stands for."""

from __future__ import annotations

from dashboards.warehouse import query
from ingest.grammar.resolution_numbers import resolution_symbol
from ingest.grammar.symbols import parse_symbol, symbol_from_file_name


def canonical(asked: str) -> str:
    """The symbol that is meant by `78/237`, `a/c.1/78/l.60`, `A_C.1_78_L.60` or `2200 A (XXI)`.

    What is no symbol comes back as it is, without space around it.
    """
    printed = asked.strip().removeprefix("resolution ").strip()
    for form in (printed, printed.upper()):
        symbol = parse_symbol(form) or symbol_from_file_name(form)
        if symbol is not None:
            return symbol.canonical
    return resolution_symbol(printed) or printed


def find(asked: str) -> str | None:
    """The proposal that an id, a superseded id or a symbol stands for; None where none is held."""
    for form in dict.fromkeys((asked, canonical(asked))):
        found = query("text_find", text=form)
        if not found.is_empty():
            return str(found["proposal_id"][0])
    return None
