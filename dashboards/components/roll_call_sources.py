"""Where a roll call is known from, where its sources disagree, and the other votes on the same text."""

from __future__ import annotations

import textwrap
from typing import Any

import polars
import streamlit as st

from dashboards.components import folded, passage, roll_call, tables, tallies, words
from dashboards.components.tables import Link
from dashboards.warehouse import query

SOURCES = {"source_name": words.SOURCES}
VOTE_LINK = {"symbol": Link("votes", "vote", "roll_call_id")}
KINDS = {"body": words.BODIES | {"plenary": "Plenary"}, "subject_kind": words.SUBJECTS}
RELATIONS = {
    "same": "On the same text",
    "line": "On the other texts of its line of resolutions, newest first",
}
MOST_BARS = 14
LONGEST = 90  # characters of what was voted on, beside a bar


def others(head: dict[str, Any]) -> None:
    """Bars of the votes on the same text, and on the texts that it continues or that continue it."""
    frame = query("votes_on_text", text_id=head["text_id"], resolution_symbol=head["resolution_symbol"])
    if frame.filter(polars.col("roll_call_id") != head["roll_call_id"]).is_empty():
        st.caption("No other roll call on this text, or on its line of resolutions, is held.")
        return
    bars(frame, head["roll_call_id"])


def bars(frame: polars.DataFrame, shown: str | None = None) -> None:
    """One bar a roll call, each leading to its page; the one that is shown is marked."""
    if frame.is_empty():
        st.caption("No roll call on this text is held. A body may decide without a recorded vote.")
        return
    tallies.legend()
    for relation, said in RELATIONS.items():
        part = frame.filter(polars.col("relation") == relation)
        if part.is_empty():
            continue
        st.markdown(f"**{said}** ({part['n_relation'][0]})")
        drawn = (_bar(row, shown) for row in part.head(MOST_BARS).iter_rows(named=True))
        tallies.show(drawn, title=f"Other votes: {said}", query="votes_on_text")
    codes = KINDS | {"relation": RELATIONS}
    folded.part(
        "As a table",
        "votes on text",
        lambda: tables.show("votes_on_text", frame, links=VOTE_LINK, codes=codes, grid=True),
    )


def _bar(row: dict[str, Any], shown: str | None) -> dict[str, Any]:
    """A roll call as a bar: symbol and kind, body and day."""
    place = words.BODIES.get(row["body"], "Plenary")
    kind = words.known(words.SUBJECTS, row["subject_kind"])
    if row["subject_kind"] != "text" and row["subject"]:
        kind = textwrap.shorten(row["subject"], LONGEST, placeholder=" …")
    here = row["roll_call_id"] == shown
    return row | {
        "label": f"{row['symbol']}, {kind}" + (" (shown here)" if here else ""),
        "href": None if here else f"./{words.address('votes', vote=row['roll_call_id'])}",
        "note": f"{place}, {words.day(row['voted_on'], row['voted_on_precision'])}"
        + (f", {row['result']}" if row["result"] else ""),
    }


def missing(roll_call_id: str) -> None:
    """What is not held of the roll call, and which document would supply it."""
    frame = query("votes_missing", roll_call_id=roll_call_id)
    if frame.is_empty():
        return
    lines = [
        f"- {words.plain(row['what'][:1].upper() + row['what'][1:])}; "
        f"{words.plain(row['supplied_by'])} would say."
        for row in frame.iter_rows(named=True)
    ]
    with st.container(border=True, key="missing"):
        st.markdown(":material/pending: **What is missing, and what would supply it**\n\n" + "\n".join(lines))


def show(head: dict[str, Any]) -> None:
    """What the vote counts as and why, both ways of counting, and every source."""
    roll_call.provenance(head)
    roll_call.counts(head["roll_call_id"])
    sources(head["roll_call_id"])


def sources(roll_call_id: str) -> None:
    """Every source that has the roll call, and each fact on which two disagree."""
    tables.show(
        "votes_sources",
        query("votes_sources", roll_call_id=roll_call_id),
        links={"place": passage.LINK},
        codes=SOURCES | {"subject_kind": words.SUBJECTS},
        empty="No source is recorded.",
    )
    conflicts = query("votes_conflicts", roll_call_id=roll_call_id)
    if conflicts.is_empty():
        st.caption("Where several sources have this roll call, they agree on every state and total.")
        return
    st.markdown("**Where they disagree**")
    tables.show(
        "votes_conflicts",
        conflicts,
        links={"about": Link("states", "state", "state_code")},
    )
