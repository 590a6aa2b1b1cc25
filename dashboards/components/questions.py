"""Five questions to start with: each about something that is held, and leading to what answers it."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from typing import Any

import streamlit as st

from dashboards.components import words
from dashboards.warehouse import query

NUMBERS = ("One", "Two", "Three", "Four", "Five")
LONGEST = 44  # characters of a title in a question
Row = dict[str, Any]
Target = tuple[str, str, dict[str, str]]  # the question, the page, and the parameters of its address


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
            address = words.address(page, **params).replace("(", "%28").replace(")", "%29")
            section = SECTIONS.get(row["question"], "")
            st.markdown(f"{ICONS[row['question']]} [{label}](./{address}{section})")


def _called(row: Row) -> str:
    """A text by its symbol and title; by its title alone where it has none."""
    title = textwrap.shorten(row["title"] or "", LONGEST, placeholder=" …")
    quoted = f"“{words.plain(title)}”" if title else "a text without title"
    return f"**{words.plain(row['symbol'])}** {quoted}" if row["symbol"] else f"**{quoted}**"


def _added(row: Row) -> Target:
    added = words.count(row["n"], "state was", "states were")
    label = f"Which {added} added between the draft and {_called(row)}?"
    return label, "text", {"text": row["proposal_id"]}


def _changed(row: Row) -> Target:
    title = words.plain(textwrap.shorten(row["title"], LONGEST, placeholder=" …"))
    about = (
        "the **Cuba embargo**" if "Cuba" in row["title"] and "embargo" in row["title"] else f"“**{title}**”"
    )
    label = (
        f"Which states voted differently on {about} between sessions {words.plain(row['from_session'])} "
        f"and {words.plain(row['to_session'])}, or any other two?"
    )
    family = f"A/RES/{row['to_number']}"
    return (
        label,
        "timelines",
        {"view": "families", "family": family, "from": row["from_number"], "to": row["to_number"]},
    )


def _apart(row: Row) -> Target:
    label = (
        f"Which members of the **{words.plain(row['group_name'])}** voted apart from its majority most in "
        f"session {words.plain(row['session'])}?"
    )
    params = {"layer": "votes", "view": "groups", "session": row["session"], "group": row["group_code"]}
    return label, "coalitions", params


def _listed(row: Row) -> Target:
    label = f"By when was **{words.plain(row['state'])}** listed on {_called(row)}, and where is that said?"
    return label, "text", {"text": row["proposal_id"], "state": row["state_code"]}


def _asked(row: Row) -> Target:
    label = f"What does {_called(row)} ask the **Secretary-General** for, and by when?"
    return label, "text", {"text": row["proposal_id"], "asked_of": "Secretary-General"}


QUESTIONS: dict[str, Callable[[Row], Target]] = {
    "added": _added,
    "changed": _changed,
    "apart": _apart,
    "listed": _listed,
    "asked": _asked,
}
SECTIONS = {"listed": "#sponsors", "asked": "#announced"}
ICONS = {
    "added": ":material/group_add:",
    "changed": ":material/timeline:",
    "apart": ":material/call_split:",
    "listed": ":material/event_available:",
    "asked": ":material/assignment:",
}
