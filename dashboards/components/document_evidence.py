"""What one pointer leads to: words of a document on their page, a record's field, or a vote."""

from __future__ import annotations

from typing import Any

import streamlit as st

from dashboards.components import (
    citation,
    document_page,
    document_text,
    passage,
    record_page,
    symbols,
    vote_record,
    words,
)
from dashboards.components.passage import Document, Fact, Field, Pointer, Vote, Words
from dashboards.warehouse import query

# Where a document's own columns, a catalogue record and a line of facts have each fact of a document's head.
COLUMNS = {
    "symbol": ("symbol_as_printed", "191 $a", "symbol"),
    "title": ("title", "245 $a", "title"),
    "dated_on": ("dated_on", "269 $a", "dated_on"),
    "adopted_on": ("adopted_on", "992 $a", "adopted_on"),
    "issued_on": ("issued_on", "269 $a", "dated_on"),
    "meeting": ("meeting_as_printed", "996 $a", "meeting"),
    "origin": ("origin_as_printed", "993 $a", "origin_report"),
    "sponsors": ("sponsors_as_printed", "245 $c", "sponsors"),
}


def show(pointer: str) -> None:
    """Everything that is held of what the pointer names."""
    meant = passage.read(pointer)
    if isinstance(meant, Vote):
        vote_record.show(meant)
    elif isinstance(meant, Field):
        record_page.show(meant)
    else:
        _document(meant)


def _document(meant: Words | Fact | Document) -> None:
    head = document_page.head_of(meant.document_id) or document_page.head_of(
        symbols.canonical(meant.document_id)
    )
    if head is None:
        _not_held(meant.document_id)
        return
    citation.names(head["symbol"] or head["title"] or "a document without symbol")
    document_page.identity(head)
    if head["has_text"]:
        _text(head, meant)
    else:
        _cover(head, meant)
    document_page.records(head["document_id"])


def _text(head: dict[str, Any], meant: Pointer) -> None:
    """The page that has the words that are meant, or the first."""
    box = st.container()
    found = _words_of(head, meant)
    row = passage.row_of(f"{head['document_id']}:{found.start}-{found.end}") if found else None
    page = document_page.chosen_page(head["n_pages"], row["page"] if row else 1)
    with box:
        if row:
            document_page.said(row, page)
        elif isinstance(meant, Fact):
            _as_read(head, meant)
        elif found:
            st.warning("These words are not in the text held: it has been read anew since the link was made.")
    document_page.text(head, page, (found.start, found.end) if found and row else None)
    document_page.origin(head)
    document_page.taken(head["document_id"], page)


def _words_of(head: dict[str, Any], meant: Pointer) -> Words | None:
    """The words that are meant; of a fact of the document's head, those of the masthead that print it."""
    if isinstance(meant, Words):
        return meant
    if not isinstance(meant, Fact):
        return None
    first = query("document_page", document_id=head["document_id"], page=1)
    value = head[COLUMNS[meant.fact][0]]
    span = document_text.find_fact(first["text"][0], meant.fact, value) if first.height else None
    return Words(head["document_id"], *span) if span else None


def _as_read(head: dict[str, Any], meant: Fact) -> None:
    """A fact that the first page does not print in these words: its value, and that this is so."""
    value = head[COLUMNS[meant.fact][0]]
    said = words.plain(value) if isinstance(value, str) else words.date(value)
    st.info(
        f"{passage.FACTS[meant.fact].capitalize()}: **{said}**. The first page held does not print it in "
        "these words; it may come from another copy or record, listed below.",
        icon=":material/info:",
    )


def _cover(head: dict[str, Any], meant: Pointer) -> None:
    """A document without text: the record or line of facts that is held of it."""
    st.caption("Its text is not held, only what a record says of it. `unga refresh FILE` reads the document.")
    if not head["record_id"]:
        return
    _, marc, line = COLUMNS[meant.fact] if isinstance(meant, Fact) else ("", "", "")
    field = marc if head["source_name"] == "marcxml" else line
    record_page.body(Field(head["record_id"], field), head["source_name"])


def _not_held(asked: str) -> None:
    st.title(words.plain(asked))
    st.warning(
        "No document of this symbol is held. It may be spelled in another way, or it has not been read: "
        "`unga refresh PATH` reads documents from files.",
        icon=":material/search_off:",
    )
    address = words.official_address(symbols.canonical(asked))
    st.link_button("Look for it at the United Nations", address, icon=":material/open_in_new:")
