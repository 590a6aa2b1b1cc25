"""Find a text by its symbol or by words of its title: a box, and the closest matches as links.

The matches are asked of the build, so that the page stays as light with twenty thousand texts as with two.
"""

from __future__ import annotations

import html
from typing import Any

import streamlit as st

from dashboards.components import state, symbols, words
from dashboards.warehouse import query

KEY = "find"


def show() -> None:
    """The box, and what it found; the choice itself is the address that each match leads to."""
    with st.container(key="at_top"), st.container(key="controls"):
        asked = state.typed(
            "Find a text",
            KEY,
            placeholder="Find a text: symbol, number, words of a title",
            label_visibility="collapsed",
            icon=":material/search:",
        )
        if asked:
            _matches(asked)


def _matches(asked: str) -> None:
    found = query("text_matches", words=asked, symbol=symbols.canonical(asked))
    with st.container(border=True, key="text matches", gap="xsmall"):
        if found.is_empty():
            st.markdown(
                f"No text held has “{words.plain(asked)}” in its title or symbol. Try fewer words, or a "
                "symbol such as 78/237."
            )
            return
        n_matches = found["n_matches"][0]
        shown = f", the closest {found.height} shown" if n_matches > found.height else ""
        st.markdown(f"**{words.count(n_matches, 'text')} with “{words.plain(asked)}”**{shown}")
        # Links of the browser's own: another text is another dossier, with choices of its own in its address.
        st.html("".join(_match(row) for row in found.iter_rows(named=True)))


def _match(row: dict[str, Any]) -> str:
    address = html.escape(f"./{words.address('text', text=row['proposal_id'])}")
    title = html.escape(row["title"] or "without title")
    place = html.escape(f"session {row['session'] or words.UNKNOWN}")
    return (
        f'<p class="card"><a href="{address}" target="_self">{html.escape(row["symbol"])} · {title}</a> '
        f'<span class="fact-note">{place}</span></p>'
    )
