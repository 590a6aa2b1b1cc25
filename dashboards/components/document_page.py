"""One document for reading: what it is, the words that are meant, its pages, what was taken from them."""

from __future__ import annotations

import html
from typing import Any

import polars
import streamlit as st

from dashboards.components import document_text, folded, passage, state, tables, words
from dashboards.components.document_text import Span
from dashboards.warehouse import query

PAGE_KEY = "page"
SOURCES = {
    "text": "text file",
    "pdf": "PDF file",
    "bundle": "bundle of texts",
    "marcxml": "catalogue records",
    "cover_facts": "facts of covers, one a line",
}
SOURCE_NAMES = words.SOURCES | {
    "draft_text": "text of a draft",
    "resolution_text": "text of a resolution",
    "cover_facts": "facts of a cover",
}
SOURCE_NAMES = words.SOURCES | {
    "draft_text": "text of a draft",
    "resolution_text": "text of a resolution",
    "cover_facts": "facts of a cover",
}


def head_of(document_id: str) -> dict[str, Any] | None:
    """What a document is; None where it is not held."""
    frame = query("document_head", document_id=document_id)
    return None if frame.is_empty() else frame.row(0, named=True)


def identity(head: dict[str, Any]) -> None:
    """Symbol, kind, body, date and file, and the ways to the official document and the dossier."""
    st.title(words.plain(head["symbol"] or "A document without symbol"))
    kind = words.known(words.DOCUMENT_TYPES, head["document_type"]).capitalize()
    place = [kind, words.body(head["committee"])]
    if head["session"]:
        place.append(f"session {head['session']}")
    if head["dated_on"] or head["adopted_on"]:
        place.append(words.date(head["dated_on"] or head["adopted_on"]))
    if head["n_pages"]:
        place.append(words.count(head["n_pages"], "page") + " held")
    if head["title"]:
        st.markdown(f"**{words.plain(head['title'])}**")
    ways = []
    if head["text_id"]:
        ways.append(words.link("Its dossier", "text", text=head["text_id"]))
    if head["symbol"]:
        address = words.official_address(head["symbol"])
        ways.append(f"[Official document {words.plain(head['symbol'])}]({address})")
    st.markdown(" · ".join([words.plain(", ".join(place)), *ways]))


def origin(head: dict[str, Any]) -> None:
    """Which file the text was read from, and that this is a reading, not the document."""
    kind = words.known(SOURCES, head["source_format"])
    more = (
        f", the best of {words.count(head['n_copies'], 'copy', 'copies')} held"
        if head["n_copies"] > 1
        else ""
    )
    st.caption(
        f"Text as unga read it from {words.plain(head['file'])} ({kind}{more}). "
        "The official document is what counts."
    )


def said(row: dict[str, Any], shown: int) -> None:
    """The words that are meant, and where they stand."""
    with st.container(border=True, key="where it says so"):
        where = f"page {row['page']} of {row['n_pages']}" if row["n_pages"] > 1 else "the only page held"
        to = f" · [show it in the page](#{document_text.SAID})" if row["page"] == shown else ""
        st.markdown(f":material/format_quote: **Where it says so**, {where}{to}")
        passage.quote(row["before"], row["named"], row["after"])


def chosen_page(n_pages: int, default: int) -> int:
    """The page to read: choice and buttons, in the URL unless it is the one that the words stand on."""
    if n_pages < 2:
        return 1
    pages = [str(number) for number in range(1, n_pages + 1)]
    with st.container(key="pages", horizontal=True, vertical_alignment="bottom"):
        previous, following = st.empty(), st.empty()
        with st.container(width=150):
            chosen = state.one(
                "Page", pages, PAGE_KEY, default=str(default), names=lambda page: f"{page} of {n_pages}"
            )
        page = int(chosen or default)
        for place, target, label in (
            (previous, page - 1, "← Page {}"),
            (following, page + 1, "Page {} →"),
        ):
            if 1 <= target <= n_pages:
                place.button(label.format(target), on_click=_turn, args=(target,), key=f"turn {label}")
    return page


def _turn(page: int) -> None:
    st.session_state[PAGE_KEY] = str(page)


def text(head: dict[str, Any], page: int, meant: Span | None) -> None:
    """One page as stored, with the words that are meant marked where they stand on it."""
    frame = query("document_page", document_id=head["document_id"], page=page)
    for row in frame.iter_rows(named=True):
        start = row["span_start"]
        on_page = (meant[0] - start, meant[1] - start) if meant else None
        label = html.escape(f"Page {page} of {head['symbol'] or 'the document'}")
        st.html(
            f'<div class="page-text" role="region" aria-label="{label}" lang="en">'
            f"{document_text.lines(row['text'], on_page)}</div>"
        )


def taken(document_id: str, page: int) -> None:
    """What was taken from the words of this page; the download has the whole document."""
    whole = query("document_facts", document_id=document_id)
    part = whole.filter(polars.col("page") == page)
    if whole.is_empty():
        return
    title = f"What was taken from this page: {words.count(part.height, 'fact')} of {whole.height:,}"
    folded.part(
        title,
        "taken",
        lambda: tables.show(
            "document_facts",
            part,
            labels=tables.without("document_facts", "page"),
            links={"place": passage.LINK},
            whole=whole,
            grid=True,
            empty="Nothing was taken from this page but its text.",
        ),
    )


def records(document_id: str) -> None:
    """Copies and records of the document that are held, those of a catalogue leading to their fields."""
    frame = query("document_records", document_id=document_id)
    with st.expander(f"Read from {words.count(frame.height, 'copy or record', 'copies and records')}"):
        tables.show(
            "document_records",
            frame,
            links={"place": passage.LINK},
            codes={"source": SOURCE_NAMES},
            empty="Only what other documents say of it is held.",
        )
