"""Where a document says so: its words as stored, highlighted, at an address of their own.

`?passage=<document>:<first character>-<last character>` points at words of a stored document; query files
make these from the spans of the published tables.
"""

from __future__ import annotations

import re
from typing import Any

import streamlit as st

from dashboards.components import words
from dashboards.warehouse import query

PARAMETER = "passage"
_POINTER = re.compile(r"(?P<document>.+):(?P<start>\d{1,9})-(?P<end>\d{1,9})")


def document_of(pointer: str) -> str | None:
    """The document that a pointer names; None for what is no pointer."""
    match = _POINTER.fullmatch(pointer)
    return match["document"] if match else None


def show_asked(proposal_id: str) -> None:
    """The passage that the URL points at, where it belongs to the text shown."""
    pointer = st.query_params.get(PARAMETER)
    if not pointer:
        return
    row = _row(pointer)
    if row is None or row["proposal_id"] != proposal_id:
        del st.query_params[PARAMETER]
        return
    with st.container(border=True, key="passage asked"):
        symbol = words.plain(row["symbol"])
        if row["official_symbol"]:
            symbol = f"[{symbol}]({words.official_address(row['official_symbol'])})"
        place = f", page {row['page']} of {row['n_pages']}" if row["n_pages"] > 1 else ""
        st.markdown(f":material/format_quote: **Where it says so:** {symbol}{place}")
        quote(row["before"], row["named"], row["after"])


def _row(pointer: str) -> dict[str, Any] | None:
    match = _POINTER.fullmatch(pointer)
    if not match:
        return None
    frame = query(
        "text_passage",
        document_id=match["document"],
        span_start=int(match["start"]),
        span_end=int(match["end"]),
    )
    return None if frame.is_empty() else frame.row(0, named=True)


def quote(before: str, named: str, after: str) -> None:
    """Words of a page, those that are meant highlighted."""
    gap = "" if after[:1] in ",.;:" else " "
    st.markdown(
        f"> … {words.plain(before)} :orange-background[**{words.plain(named)}**]{gap}{words.plain(after)} …"
    )
