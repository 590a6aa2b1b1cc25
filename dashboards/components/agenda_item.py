"""An agenda item: which item, which texts stand under it, its votes, and its history across sessions."""

from __future__ import annotations

from typing import Any

import polars
import streamlit as st

from dashboards.components import state, tables, vote_list, words
from dashboards.components.tables import Link
from dashboards.warehouse import query

TEXT = Link("text", "text", "proposal_id")


def choose(sessions: list[str]) -> dict[str, Any] | None:
    """Session and item in the URL, by default the item with most texts; None where no item is known."""
    narrow, wide = st.columns([1, 4])
    with narrow:
        session = state.one("Session", sessions, "session", default=sessions[0]) or sessions[0]
    items = query("agenda_items", session=session)
    rows = {row["item"]: row for row in items.iter_rows(named=True)}
    most = items.sort("n_texts", descending=True)["item"][0] if rows else None
    with wide:
        item = state.one(
            f"Item ({len(rows)} of session {session}): a number or words of its title",
            list(rows),
            "item",
            default=most,
            names=lambda code: _name(rows[code]),
        )
    if item is None:
        st.title("Agenda")
        st.info(
            f"No document held of session {session} says which item it belongs to. Choose another session, "
            "or read documents with `unga refresh PATH`.",
            icon=":material/inbox:",
        )
        return None
    return rows[item] | {"session": session}


def _name(row: dict[str, Any]) -> str:
    return f"{row['item']}. {row['title'] or 'Title not known'} ({words.count(row['n_texts'], 'text')})"


def texts(chosen: dict[str, Any]) -> polars.DataFrame:
    """How many texts stand under the item, and what each is, who stands behind it and how it ended."""
    frame = query("agenda_texts", session=chosen["session"], item=chosen["item"])
    st.markdown(f"## {_told(chosen, frame.height)}")
    tables.show(
        "agenda_texts",
        frame,
        links={
            "symbol": TEXT,
            "resolution": Link("text", "text", "resolution_symbol"),
            "tally": Link("votes", "vote", "roll_call_id"),
        },
        empty="No text under this item is held. A draft or resolution that prints the item would be listed "
        "here: `unga refresh PATH` reads documents.",
    )
    return frame


def _told(chosen: dict[str, Any], n_texts: int) -> str:
    """What is held under the item: texts and what came of them, else the votes that records file under it."""
    where = f"held under this item of session {chosen['session']}"
    if n_texts:
        number = chosen["n_resolutions"]
        came = words.count(number, "resolution") if number else "no resolution"
        them = "it" if n_texts == 1 else "them"
        return f"{words.count(n_texts, 'text')} {where}; {came} known to have come of {them}."
    frame = query("agenda_votes", session=chosen["session"], item=chosen["item"])
    n_votes = frame.filter(polars.col("session") == chosen["session"]).height
    votes_held = f"; {words.count(n_votes, 'roll call')} under it {'is' if n_votes == 1 else 'are'} held"
    return f"No text is {where}{votes_held if n_votes else ''}."


def sponsors(chosen: dict[str, Any]) -> None:
    """Every state that sponsors a text under the item, and which."""
    tables.show(
        "agenda_sponsors",
        query("agenda_sponsors", session=chosen["session"], item=chosen["item"]),
        links={"state": Link("states", "state", "state_code")},
        grid=True,
        empty="No list of sponsors of a text under this item is held.",
    )


def votes(chosen: dict[str, Any]) -> None:
    """Roll calls on the texts of the item, in every session."""
    vote_list.bars(
        "agenda_votes",
        query("agenda_votes", session=chosen["session"], item=chosen["item"]),
        empty="No roll call on a text under this item is held. Texts may be adopted without a vote.",
    )


def history(chosen: dict[str, Any]) -> None:
    """The item in every session in which it stands, by its title."""
    frame = query("agenda_history", session=chosen["session"], item=chosen["item"])
    st.markdown(
        f"It stands in {words.count(frame['session'].n_unique(), 'session')} held. Numbers change from "
        "session to session; sessions are put together by the title of the item."
    )
    tables.show(
        "agenda_history",
        frame.reverse(),
        links={"item": Link("agenda", "item", "item", session="session")},
        whole=frame,
    )
