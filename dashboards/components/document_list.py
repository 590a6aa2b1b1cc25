"""The documents held, as a list to search: by kind, session, and words of symbol, title or file."""

from __future__ import annotations

import streamlit as st

from dashboards.components import passage, state, symbols, tables, words
from dashboards.components.tables import Link
from dashboards.warehouse import query


def show() -> None:
    """Filters, how many documents they leave, and the documents, each leading to its pages."""
    st.title("Documents")
    sessions = dict(query("document_sessions").iter_rows())
    if not sessions and query("document_kinds", session=None).is_empty():
        st.info(
            "No document is held yet. `unga refresh PATH` reads documents from files.",
            icon=":material/inbox:",
        )
        return
    with st.container(key="controls"), st.container(key="two_up_documents"):
        first, second, third = st.columns([3, 2, 2])
        with first:
            asked = state.typed("With the words", "words", placeholder="Symbol, words of the title, file")
        with second:
            session = _any("Session", "session", {code: f"{code} ({n:,})" for code, n in sessions.items()})
        kinds = dict(query("document_kinds", session=session).iter_rows())
        with third:
            said = {code: words.known(words.DOCUMENT_TYPES, code) for code in kinds}
            kind = _any("Kind", "kind", {code: f"{said[code]} ({n:,})" for code, n in kinds.items()})
    found = query(
        "document_list", session=session, kind=kind, words=asked or None, symbol=symbols.canonical(asked)
    )
    where = f" of session {words.plain(session)}" if session else ""
    st.markdown(f"## {found.height:,} of {words.count(sum(kinds.values()), 'document')}{where} held.")
    tables.show(
        "document_list",
        found,
        links={"symbol": Link(passage.PAGE, "document", "document_id")},
        codes={"document_type": words.DOCUMENT_TYPES},
        grid=True,
        empty="No document held has these words in its symbol, title or file name. Clear a filter, or search "
        "the words of all texts on the Overview.",
    )


def _any(label: str, key: str, names: dict[str, str]) -> str | None:
    return state.one(label, list(names), key, names=names.__getitem__, index=None, placeholder="Any")
