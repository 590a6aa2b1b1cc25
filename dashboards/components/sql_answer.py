"""What a query gives: its rows as a table or a chart with downloads, or in words what is wrong with it."""

from __future__ import annotations

import time
import uuid
from dataclasses import dataclass

import polars
import streamlit as st

from dashboards.components import downloads, sql_chart, sql_values, state, words
from dashboards.warehouse import current_build
from ingest.errors import IngestError
from ingest.safe_query import Asker, QueryResult, run_query

SECONDS, MEGABYTES, ROWS, ANSWER_MEGABYTES = 5.0, 512, 10_000, 16
WAIT_SECONDS = 40.0
_MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Answer:
    """What one run of a query on one build gave; `frame` is None where it gave no rows but `trouble`."""

    asked: tuple[object, str]
    trouble: str
    frame: polars.DataFrame | None = None
    result: QueryResult | None = None
    at: int = 0

    def told(self) -> dict[str, object] | None:
        """What the history keeps of it."""
        if self.frame is None:
            return None
        return {"sql": self.asked[1], "rows": words.count(self.frame.height, "row"), "at": self.at}


def limits() -> str:
    """The limits in a sentence."""
    return (
        f"One SELECT at a time, and nothing can be changed. A query may take {SECONDS:.0f} seconds and "
        f"{MEGABYTES} MB, and give {ROWS:,} rows; `unga sql` in a terminal allows more."
    )


def forget() -> None:
    """Let the query be run anew: it was asked for."""
    st.session_state.pop("sql answer", None)


def answer(sql: str) -> Answer:
    """Run the query, or give what it gave on this build."""
    build = current_build()
    asked = (build.identity, sql)
    kept: Answer | None = st.session_state.get("sql answer")
    if kept is None or kept.asked != asked:
        kept = _run(build.path, asked)
        st.session_state["sql answer"] = kept
    return kept


def _run(path: str, asked: tuple[object, str]) -> Answer:
    place = st.empty()
    visitor = st.session_state.setdefault("sql visitor", uuid.uuid4().hex)
    try:
        result = run_query(
            path,
            asked[1],
            timeout_seconds=SECONDS,
            memory_megabytes=MEGABYTES,
            max_rows=ROWS,
            max_bytes=ANSWER_MEGABYTES * _MEGABYTE,
            asker=Asker(visitor, WAIT_SECONDS, lambda told: place.caption(told) and None),
        )
    except IngestError as trouble:
        return Answer(asked, str(trouble))
    finally:
        place.empty()
    return Answer(asked, "", sql_values.as_frame(result.table), result, int(time.time() * 1000))


def show(given: Answer) -> None:
    """The rows with what can be done with them, or the trouble."""
    if given.frame is None or given.result is None:
        _show_trouble(given.trouble)
        return
    frame, result = given.frame, given.result
    rows = f"{words.count(frame.height, 'row')} of {words.count(frame.width, 'column')}"
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"## {rows} in {max(result.seconds, 0.01):.2f} seconds")
        names = {"table": "Table", "chart": "Chart"}
        how = state.segment("Show as", names, "show", default="table", label_visibility="collapsed")
    if result.cut_at:
        why = {"rows": f"{ROWS:,} rows are the most", "size": f"{ANSWER_MEGABYTES} MB are the most"}
        st.caption(f"There are more: {why[result.cut_at]} that an answer holds here.")
    if frame.is_empty():
        st.caption("The query ran, and no row fits it. Take conditions out one by one to see which is why.")
    notes = downloads.notes_of_query(given.asked[1], frame.columns)
    if result.truncated:
        notes["cut off"] = f"the first {frame.height:,} rows; there are more"
    if how == "chart":
        sql_chart.show(frame, notes)
    else:
        _table(frame)
    downloads.buttons_with("query", frame, "sql", notes)


def _table(frame: polars.DataFrame) -> None:
    """The rows in a grid, dates in one unmistakable form; text stays text."""
    seen, left_out = sql_values.shown(frame)
    config = {
        name: st.column_config.DateColumn(name, format="YYYY-MM-DD")
        for name, kind in seen.schema.items()
        if kind == polars.Date
    }
    config |= {
        name: st.column_config.NumberColumn(name, format="plain")
        for name, kind in seen.schema.items()
        if kind.is_integer() and "session" in name
    }
    st.dataframe(seen, hide_index=True, column_config=config, placeholder="null", key="answer")
    if left_out:
        st.caption(f"Shown here: {words.listing(left_out)}. The downloads hold all.")


def _show_trouble(trouble: str) -> None:
    """The message, and in letters of one width the place that it points at."""
    said, _, place = trouble.partition("\n\nLINE ")
    st.error(words.plain(said), icon=":material/error:")
    if place:
        # Wrapped: a part that scrolls would be closed to the keyboard.
        st.code(f"LINE {place}", language=None, wrap_lines=True)
