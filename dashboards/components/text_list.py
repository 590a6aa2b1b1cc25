"""The texts of a session, or of all, as a list to search: by body, by outcome, by words."""

from __future__ import annotations

import html
from typing import Any

import polars
import streamlit as st

from dashboards.components import state, tables, words
from dashboards.components.tables import Link
from dashboards.warehouse import query

LABELS = ("symbol", "title", "body", "item", "tabled_on", "n_sponsors", "resolution")
TEXT = Link("text", "text", "proposal_id")
EVERY = "every"
# Short, so that the columns fit beside each other.
BODIES = {code: name.removesuffix(" Committee") for code, name in words.BODIES.items()} | {
    "plenary": "Plenary"
}
OUTCOMES = {
    "adopted": "adopted",
    "rejected": "rejected",
    "withdrawn": "withdrawn",
    "not_pressed": "not pressed to a vote",
    "no_action": "no action taken",
    "deferred": "deferred",
    "replaced": "replaced by another draft",
    "unknown": "not known",
}
CARDS = 30  # texts that a telephone is shown as a list; fewer are found by words


def show() -> None:
    """Filters with how many texts each leaves, and the texts, each leading to its dossier."""
    counts = query("text_bodies")
    with st.container(key="two_up_list_controls"):
        session, body, outcome, asked = _filters(counts)
    found = query("text_list", session=session, body=body, outcome=outcome, words=asked or None)
    of_session = counts if session is None else counts.filter(polars.col("session") == session)
    of = f"of session {words.plain(session)}" if session else "of all sessions"
    n_found = found["n_found"][0] if found.height else 0
    most = f" The newest {found.height:,} are listed." if n_found > found.height else ""
    st.markdown(
        f"## {n_found:,} of {words.count(of_session['n_texts'].sum(), 'text')} {of}, newest first.{most}"
    )
    with st.container(key="wide_only"):
        tables.show(
            "text_list",
            found,
            labels=tables.only("text_list", *LABELS),
            links={"symbol": TEXT, "resolution": TEXT},
            codes={"body": BODIES},
            grid=True,
            empty="No text of this session has these words before this body. Clear a filter, choose every "
            "session, or search the passages of all documents on the Overview.",
        )
    _cards(found)


def _filters(counts: polars.DataFrame) -> tuple[str | None, str | None, str | None, str]:
    """Session, body, outcome and words; None stands for any."""
    sessions = _counted(counts, "session")
    first, second, third, fourth = st.columns([2, 3, 3, 4])
    with first:
        session = state.one(
            "Session",
            [*sessions, EVERY],
            "session",
            default=next(iter(sessions), None),
            names=lambda code: "every" if code == EVERY else f"{code} ({sessions[code]})",
        )
    left = counts if session in (None, EVERY) else counts.filter(polars.col("session") == session)
    with second:
        body = _choice("Body", "body", left, BODIES)
    with third:
        outcome = _choice("Came of it", "outcome", left, OUTCOMES)
    with fourth:
        asked = state.typed("With the words", "words", placeholder="Of the title, symbol or item")
    return None if session == EVERY else session, body, outcome, asked


def _counted(counts: polars.DataFrame, column: str) -> dict[str, int]:
    return dict(counts.group_by(column, maintain_order=True).agg(polars.col("n_texts").sum()).iter_rows())


def _choice(label: str, key: str, counts: polars.DataFrame, names: dict[str, str]) -> str | None:
    numbers = _counted(counts, key)
    return state.one(
        label,
        sorted(numbers),
        key,
        names=lambda code: f"{words.known(names, code)} ({numbers[code]})",
        index=None,
        placeholder="Any",
    )


def _cards(found: polars.DataFrame) -> None:
    """The same texts for a narrow screen, one under the other; a wide one has the table."""
    with st.container(key="narrow_only"):
        st.html("".join(_card(row) for row in found.head(CARDS).iter_rows(named=True)))
        if found.height > CARDS:
            st.caption(f"The newest {CARDS} are shown. Words or filters find the others.")


def _card(row: dict[str, Any]) -> str:
    address = html.escape(f"./{words.address('text', text=row['proposal_id'])}")
    facts = [
        words.known(BODIES, row["body"]),
        f"item {row['item']}" if row["item"] else None,
        words.date(row["tabled_on"]) if row["tabled_on"] else None,
        words.count(row["n_sponsors"], "sponsor") if row["n_sponsors"] else None,
        f"resolution {row['resolution']}" if row["resolution"] else None,
    ]
    said = html.escape(" · ".join(fact for fact in facts if fact))
    return (
        f'<p class="card"><a href="{address}" target="_self">{html.escape(row["symbol"])}</a> '
        f'{html.escape(row["title"] or "without title")}<br><span class="fact-note">{said}</span></p>'
    )
