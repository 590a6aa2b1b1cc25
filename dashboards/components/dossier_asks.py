"""What a text asks for or decides: of whom, by when, in its own words; what names no time stands apart."""

from __future__ import annotations

import polars
import streamlit as st

from dashboards.components import commitment_list, folded, passage, state, tables, words
from dashboards.warehouse import query

FIRST = 8  # entries that are written out; the others stand behind a click
STATUS = {"proposed": "proposed", "adopted": "adopted"}
UNDATED = "no date can be told"
EVERY = "every version"


def show(proposal_id: str) -> None:
    """What it asks for by a time, and what it asks for without one."""
    everything = query("text_asks", proposal_id=proposal_id)
    if everything.is_empty():
        st.caption("No text of it that is held announces anything with a time.")
    else:
        _by_a_time(everything)
    _without_time(proposal_id)


def _by_a_time(everything: polars.DataFrame) -> None:
    """Filters by version, by who is asked and by when, how many entries they leave, and the entries."""
    left = _filtered(everything)
    of_whom = left["whom"].unique().to_list()
    asked = f", asked of {words.plain(of_whom[0])}" if len(of_whom) == 1 and left["addressee"][0] else ""
    st.markdown(
        f"**{left.height:,} of {words.count(everything.height, 'thing')}** asked for, decided "
        f"or announced by a time{asked}."
    )
    commitment_list.show(left.head(FIRST), STATUS)
    if left.height > FIRST:
        others = left.tail(-FIRST)
        folded.part(f"The other {others.height:,}", "asks", lambda: commitment_list.show(others, STATUS))
    if left.is_empty():
        st.caption("Nothing is left: choose any version, anybody or any time.")
    tables.about("text_asks", everything)


def _without_time(proposal_id: str) -> None:
    """Requests that name no time: of the version and of whom the filters above say."""
    frame = query("text_asks_without_time", proposal_id=proposal_id)
    if frame.is_empty():
        return
    version, of_whom = (st.session_state.get(key) for key in ("asks_in", "asked_of"))
    version = version or frame["document_id"][0]
    if version != "every":
        frame = frame.filter(polars.col("document_id") == version)
    if of_whom:
        frame = frame.filter(polars.col("whom").str.contains(of_whom, literal=True))
    if frame.is_empty():
        return
    asked = f" of {words.plain(of_whom)}" if of_whom else ""
    folded.part(
        f"Also asked{asked}, without a time ({frame.height:,})",
        "asks without time",
        lambda: tables.show("text_asks_without_time", frame, links={"place": passage.LINK}, grid=False),
        opened=bool(of_whom),
    )


def _filtered(frame: polars.DataFrame) -> polars.DataFrame:
    """The newest version's entries, or another's, cut by whom and by when."""
    with st.container(key="asks_controls"):
        first, second, third = st.columns(3)
        versions = dict(frame.group_by("document_id", maintain_order=True).agg("said_in").iter_rows())
        with first:
            version = state.one(
                "As in",
                ["every", *versions],
                "asks_in",
                default=frame["document_id"][0],
                names=lambda code: (
                    "every version" if code == "every" else _of(versions[code][0], len(versions[code]))
                ),
                says_gone=False,
            )
        left = frame if version == "every" else frame.filter(polars.col("document_id") == version)
        with second:
            left = _cut(left, "Asked of", "asked_of", "whom", "Anybody")
        with third:
            left = _cut(left, "Due in", "due", "period", "Any time")
    return left


def _cut(frame: polars.DataFrame, label: str, key: str, column: str, anything: str) -> polars.DataFrame:
    numbers = dict(frame[column].value_counts(sort=True).iter_rows())
    chosen = state.one(
        label,
        list(numbers),
        key,
        names=lambda value: _of(UNDATED if value == "none" else value, numbers[value]),
        index=None,
        placeholder=anything,
    )
    return frame if chosen is None else frame.filter(polars.col(column) == chosen)


def _of(name: str, number: int) -> str:
    return f"{name} ({number})"
