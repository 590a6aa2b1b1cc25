"""Five questions to start with: each about something that is held, and leading to what answers it."""

from __future__ import annotations

import html
import textwrap
from collections.abc import Callable
from typing import Any

import streamlit as st

from dashboards.components import words
from dashboards.warehouse import query

NUMBERS = ("One", "Two", "Three", "Four", "Five")
LONGEST = 44  # characters of a title in a question
Row = dict[str, Any]
Target = tuple[str, str, dict[str, str]]  # the question in HTML, the page, the parameters of its address


def show() -> None:
    """The questions that what is held answers; without any, nothing."""
    found = query("overview_questions")
    if found.is_empty():
        return
    with st.container(key="questions", gap=None):
        number = NUMBERS[found.height - 1]
        st.markdown(f"### {number} {'question' if found.height == 1 else 'questions'} to start with")
        for row in found.iter_rows(named=True):
            label, page, params = QUESTIONS[row["question"]](row)
            where = words.address(page, **params) + SECTIONS.get(row["question"], "")
            st.html(f'<p><a href="./{html.escape(where)}" target="_self">{label}</a></p>')


def _bold(text: str) -> str:
    return f"<strong>{html.escape(text)}</strong>"


def _called(row: Row) -> str:
    """A text by its symbol and title; by its title alone where it has none."""
    title = textwrap.shorten(row["title"] or "", LONGEST, placeholder=" …")
    quoted = f"“{title}”" if title else "a text without title"
    return f"{_bold(row['symbol'])} {html.escape(quoted)}" if row["symbol"] else _bold(quoted)


def _added(row: Row) -> Target:
    added = words.count(row["n"], "state was", "states were")
    label = f"Which {added} added between the draft and {_called(row)}?"
    return label, "text", {"text": row["proposal_id"]}


def _changed(row: Row) -> Target:
    title = textwrap.shorten(row["title"], LONGEST, placeholder=" …")
    is_known = "Cuba" in row["title"] and "embargo" in row["title"]  # by another name than its own
    label = (
        f"Which states voted differently on {'the ' if is_known else ''}"
        f"{_bold('Cuba embargo' if is_known else f'“{title}”')} between sessions "
        f"{html.escape(row['from_session'])} and {html.escape(row['to_session'])}, or any other two?"
    )
    family = f"A/RES/{row['to_number']}"
    params = {"view": "families", "family": family, "from": row["from_number"], "to": row["to_number"]}
    return label, "timelines", params


def _apart(row: Row) -> Target:
    label = (
        f"Which members of the {_bold(row['group_name'])} voted apart from its majority most in "
        f"session {html.escape(row['session'])}?"
    )
    params = {"layer": "votes", "view": "groups", "session": row["session"], "group": row["group_code"]}
    return label, "coalitions", params


def _listed(row: Row) -> Target:
    label = f"By when was {_bold(row['state'])} listed on {_called(row)}, and where is that said?"
    return label, "text", {"text": row["proposal_id"], "state": row["state_code"]}


def _asked(row: Row) -> Target:
    label = f"What does {_called(row)} ask the {_bold('Secretary-General')} for, and by when?"
    return label, "text", {"text": row["proposal_id"], "asked_of": "Secretary-General"}


QUESTIONS: dict[str, Callable[[Row], Target]] = {
    "added": _added,
    "changed": _changed,
    "apart": _apart,
    "listed": _listed,
    "asked": _asked,
}
SECTIONS = {"listed": "#sponsors", "asked": "#announced"}
