"""What texts ask for or decide by a time, written out: when, of whom, what, and where it says so."""

from __future__ import annotations

import textwrap

import polars
import streamlit as st

from dashboards.components import passage, words


def show(frame: polars.DataFrame, status: dict[str, str], longest: int | None = None) -> None:
    """One entry a row; where a row has a `text_id`, the document leads to its dossier.

    What is asked is cut around its time where it has more letters than `longest`; its place has the rest.
    """
    for row in frame.iter_rows(named=True):
        asked = f" · asked of: {words.plain(row['addressee'])}" if row["addressee"] else ""
        due = words.due(row["due_from"], row["due_to"], row["due_session"])
        due = "" if _is_told(due, row["due_text"]) else f" ({words.plain(due)})"
        said_in = words.plain(row["said_in"])
        if row.get("text_id"):
            said_in = words.link(row["said_in"], "text", text=row["text_id"])
        standing = words.known(status, row["status_of_text"])
        where = f"{standing} in {said_in}, {passage.said(row['place'], row['passage'])}"
        st.markdown(
            f"**{words.plain(row['due_text'])}**{due}{asked}  \n"
            f"{words.plain(around(row['action'], row['due_text'], longest))}  \n:small[:gray[{where}]]"
        )


def _is_told(due: str, printed: str) -> bool:
    """Whether what is printed has the day, month and year already, as in `no later than 30 November 2026`."""
    return set(due.casefold().split()) - {"by", "from", "to"} <= set(printed.casefold().split())


def around(action: str, due_text: str, longest: int | None) -> str:
    """The beginning of what is asked, and the words about its time where these come later."""
    said = " ".join(action.split())
    if longest is None or len(said) <= longest:
        return said
    place = said.casefold().find(" ".join(due_text.split()).casefold())
    if place + len(due_text) <= longest:
        return textwrap.shorten(said, longest, placeholder=" …")
    head = textwrap.shorten(said, longest // 3, placeholder=" …")
    about = said[place - longest // 6 :].partition(" ")[2]
    return f"{head} {textwrap.shorten(about, longest // 2, placeholder=' …')}"
