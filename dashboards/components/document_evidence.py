"""What one pointer leads to: words of a document on their page, a record's field, or a vote."""

from __future__ import annotations

from typing import Any

import streamlit as st

from dashboards.components import (
    citation,
    document_page,
    document_text,
    passage,
    symbols,
    words,
)
from dashboards.components.passage import Document, Fact, Field, Vote, Words
from dashboards.warehouse import query


def show(pointer: str) -> None:
    """Everything that is held of what the pointer names."""
    meant = passage.read(pointer)
    if isinstance(meant, Vote | Field):
        return
    head = document_page.head_of(meant.document_id) or document_page.head_of(
        symbols.canonical(meant.document_id)
    )
    if head is None:
        _not_held(meant.document_id)
        return
    citation.names(head["symbol"] or head["title"] or "a document without symbol")
    document_page.identity(head)
    if head["has_text"]:
        _text(head, _words_of(head, meant))
    else:
        st.caption("no text")


def _words_of(head: dict[str, Any], meant: Words | Fact | Document) -> Words | None:
    """The words that are meant; of a fact of the document's head, where its masthead prints it."""
    if isinstance(meant, Words):
        return meant
    if isinstance(meant, Document):
        return None
    first = query("document_page", document_id=head["document_id"], page=1)
    value = head[COLUMNS[meant.fact]]
    found = document_text.find_fact(first["text"][0], meant.fact, value) if first.height else None
    if found is None:
        st.caption(
            f"The {passage.FACTS[meant.fact]} ({document_page.said_value(value)}) is not printed in these "
            "words on the pages held."
        )
        return None
    return Words(head["document_id"], *found)


COLUMNS = {
    "symbol": "symbol_as_printed",
    "title": "title",
    "dated_on": "dated_on",
    "adopted_on": "adopted_on",
    "issued_on": "issued_on",
    "meeting": "meeting_as_printed",
    "origin": "origin_as_printed",
    "sponsors": "sponsors_as_printed",
}


def _text(head: dict[str, Any], meant: Words | None) -> None:
    row = passage.row_of(f"{meant.document_id}:{meant.start}-{meant.end}") if meant else None
    where = st.container()
    page = document_page.chosen_page(head["n_pages"], row["page"] if row else 1)
    if row:
        with where:
            document_page.said(row, page)
    elif meant:
        where.warning("These words are not in the text held: another copy of the document may be.")
    document_page.text(head, page, (meant.start, meant.end) if meant and row else None)
    document_page.origin(head)
    document_page.taken(head["document_id"], page)


def _not_held(asked: str) -> None:
    st.title(words.plain(asked))
    st.warning(
        "No document of this symbol is held. It may be spelled in another way, or it has not been read: "
        "`unga refresh PATH` reads documents from files.",
        icon=":material/search_off:",
    )
    address = words.official_address(symbols.canonical(asked))
    st.link_button("Look for it at the United Nations", address, icon=":material/open_in_new:")
