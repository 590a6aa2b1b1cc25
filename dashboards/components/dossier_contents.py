"""Sections of the dossier on what the text says and cites: events, citations, paragraphs."""

from __future__ import annotations

from functools import partial

import polars
import streamlit as st

from dashboards.components import as_known, folded, passage, state, tables, words
from dashboards.components.tables import Link
from dashboards.warehouse import query

LONG = 40  # paragraphs beyond which a part waits to be opened


def events(proposal_id: str) -> None:
    """Dated events, oldest first."""
    frame = query("text_events", proposal_id=proposal_id, known_on=None)
    tables.show(
        "text_events",
        frame,
        links={"place": passage.LINK},
        codes={"event_kind": words.EVENTS},
        empty="No dated event is recorded.",
    )
    growth = query("text_growth", proposal_id=proposal_id)
    if growth.height > 1:
        tables.show("text_growth", growth)
    as_known.show(proposal_id)


def citations(proposal_id: str) -> None:
    """Documents that the text cites."""
    frame = query("text_citations", proposal_id=proposal_id)
    links = {
        "cited_symbol": Link("text", "text", "cited_symbol"),
        "place": passage.LINK,
    }
    tables.show(
        "text_citations",
        frame,
        labels=tables.filled("text_citations", frame),
        links=links,
        empty="No citation is known: no text is held.",
    )


def cited_by(symbol: str) -> None:
    """Texts held that cite a document, which need not be held itself."""
    st.subheader("What cites it")
    frame = query("text_cited_by", symbol=symbol)
    links = {"symbol": Link("text", "text", "proposal_id"), "place": passage.LINK}
    tables.show("text_cited_by", frame, links=links, grid=True, empty="No text held cites it.")


def passages(versions: polars.DataFrame) -> None:
    """Paragraphs of one version, in reading order; text of the document, never markup."""
    held = versions.filter("has_text")
    if held.is_empty():
        st.caption("The text itself is not held. Load the document with `unga refresh FILE` to read it here.")
        return
    names = dict(held.select("document_id", "symbol").iter_rows())
    document_id = state.one(
        "Version",
        list(names),
        "version",
        default=_last_with_words(held),
        names=names.__getitem__,
        says_gone=False,
    )
    frame = query("text_paragraphs", document_id=document_id)
    if frame.is_empty():
        st.caption("No paragraph was recognised in this document.")
        return
    for kind, title in (
        ("preambular", "Preamble"),
        ("operative", "Operative part"),
        ("annex", "Annex"),
        ("footnote", "Footnotes"),
    ):
        kinds = [kind, "sub_operative"] if kind == "operative" else [kind]
        part = frame.filter(polars.col("paragraph_kind").is_in(kinds))
        if part.is_empty():
            continue
        opened = kind == "operative" and part.height <= LONG
        folded.part(title, f"{kind} {document_id}", partial(_read, part), opened=opened)
    tables.about("text_paragraphs", frame)


def _last_with_words(held: polars.DataFrame) -> str:
    """The newest version that words the text: an addendum only adds sponsors to it."""
    worded = held.filter(polars.col("document_type") != "addendum")
    return str((held if worded.is_empty() else worded)["document_id"][-1])


def _read(part: polars.DataFrame) -> None:
    """Paragraphs one below the other, as one element: a text has hundreds."""
    said = []
    for row in part.iter_rows(named=True):
        indent = "&emsp;&emsp;" if row["paragraph_kind"] == "sub_operative" else ""
        label = f"**{words.plain(row['label'])}** " if row["label"] else ""
        said.append(f"{indent}{label}{words.plain(row['text'])}")
    st.markdown("\n\n".join(said))
