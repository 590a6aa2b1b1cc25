"""What a search found, each thing leading to its page."""

from __future__ import annotations

import re
from typing import Any

import streamlit as st

from dashboards.components import symbols, tables, words
from dashboards.warehouse import query

TITLES = {"state": "States", "item": "Agenda items", "text": "Texts", "vote": "Votes", "passage": "Passages"}


def show(asked: str) -> None:
    """Everything that holds all the words asked for, by kind."""
    found = query("search", words=asked, symbol=symbols.canonical(asked))
    if found.is_empty():
        st.markdown(f"##### Nothing held matches “{words.plain(asked)}”.")
        st.markdown(
            "Try fewer words, the beginning of a word, or a symbol such as 78/237. A document that is not "
            "held is added by `unga refresh PATH`; "
            "which documents are cited and not held is listed under Data quality."
        )
        st.page_link(
            "views/quality.py", label="Documents that are cited and not held", icon=":material/fact_check:"
        )
        return
    for kind, title in TITLES.items():
        rows = [row for row in found.iter_rows(named=True) if row["kind"] == kind]
        if not rows:
            continue
        more = f", the closest {len(rows)} shown" if rows[0]["n_of_kind"] > len(rows) else ""
        st.subheader(f"{title} ({rows[0]['n_of_kind']}{more})")
        for row in rows:
            _result(row, asked)
    tables.about("search", found)


def _marked(text: str, asked: str) -> str:
    """The text with the words asked for in bold."""
    wanted = "|".join(re.escape(word) for word in sorted(asked.split(), key=len, reverse=True))
    parts = re.split(f"({wanted})", " ".join(text.split()), flags=re.IGNORECASE)
    return "".join(
        f"**{words.plain(part)}**" if number % 2 else _kept(part) for number, part in enumerate(parts)
    )


def _kept(part: str) -> str:
    """Escaped, with the space at its ends, which stands between words."""
    before, after = (" " if part[:1] == " " else ""), (" " if part[-1:] == " " and part.strip() else "")
    return f"{before}{words.plain(part)}{after}" if part else ""


def _result(row: dict[str, Any], asked: str) -> None:
    found = row["found"] or "without title"
    said = _marked(found, asked) if row["kind"] == "passage" else words.plain(found)
    label = f"{said}  \n:small[:gray[{words.plain(row['place'])}]]"
    if row["kind"] == "state":
        st.page_link("views/states.py", label=label, query_params={"state": row["id"]})
    elif row["kind"] == "item":
        st.page_link(
            "views/agenda.py", label=label, query_params={"session": row["session"], "item": row["item"]}
        )
    elif row["kind"] == "vote":
        st.page_link("views/votes.py", label=label, query_params={"vote": row["id"]})
    else:
        params = {"text": row["id"]} | ({"passage": row["passage"]} if row["passage"] else {})
        st.page_link("views/text.py", label=label, query_params=params)
