"""A text as it was known on a day: who stood as sponsor, what had happened."""

from __future__ import annotations

import datetime as dt

import streamlit as st

from dashboards.components import passage, state, tables, words
from dashboards.components.tables import Link
from dashboards.warehouse import query

KEY = "known_on"


def show(proposal_id: str) -> None:
    """The choice of a day on which something came to be known, in the URL, and what was known then.

    Shows nothing for a text of which everything that is dated was known from one day on.
    """
    days = [day.isoformat() for day in query("as_known_days", proposal_id=proposal_id)["day"]]
    if len(days) < 2:
        return
    day = state.one("As known on", days, KEY, default=days[0], names=_date, says_gone=False)
    if day is None:
        return
    _sponsors(proposal_id, day)
    if day == days[0]:
        return  # what is known on the newest day is what the page shows
    _list(proposal_id, day)
    frame = query("text_events", proposal_id=proposal_id, known_on=day)
    links, codes = {"place": passage.LINK}, {"event_kind": words.EVENTS}
    tables.show("text_events", frame, links=links, codes=codes, key="as_known_events")


def _sponsors(proposal_id: str, day: str) -> None:
    counts = query("as_known_counts", proposal_id=proposal_id, known_on=day).row(0, named=True)
    then, now = (words.count(counts[name], "sponsor") for name in ("n_then", "n_now"))
    said = f"By the documents dated until {_date(day)}: {then}. By all that is held now: {now}."
    if counts["n_undated"]:
        states = words.count(counts["n_undated"], "state")
        said += f" What is known of {states} rests on a document of which no date is held."
    st.caption(said)


def _list(proposal_id: str, day: str) -> None:
    frame = query("as_known_sponsors", proposal_id=proposal_id, known_on=day)
    empty = "No state was known as a sponsor by then."
    links = {"state": Link("states", "state", "state_code"), "place": passage.LINK}
    tables.show("as_known_sponsors", frame, links=links, codes={"role": words.ROLES}, grid=True, empty=empty)


def _date(day: str) -> str:
    return words.date(dt.date.fromisoformat(day))
