"""The same subject before and after: the votes next to one roll call on its line of resolutions."""

from __future__ import annotations

from typing import Any

import streamlit as st

from dashboards.components import line_symbols, words
from dashboards.warehouse import query


def show(resolution_symbol: str | None, is_adoption: bool) -> None:
    """One line: the votes before and after, how many states voted differently, and the whole line.

    Only adoptions in the plenary are compared; on the page of another vote that is said.
    """
    frame = line_symbols.joined(query("votes_neighbours", resolution_symbol=resolution_symbol))
    if frame.is_empty():
        return
    parts = [_part(row) for row in frame.iter_rows(named=True)]
    whole = words.link("the whole line", "timelines", view="families", family=str(frame["line_symbol"][0]))
    lead = "" if is_adoption else f", by the vote that adopted {words.plain(str(frame['here'][0]))}:"
    st.markdown(f"**The same subject**{lead} {'; '.join(parts)}; {whole}.")


def _part(row: dict[str, Any]) -> str:
    """`before: 73/187 (session 73), 12 of 170 states voted differently`."""
    vote = words.link(row["number"], "votes", vote=row["roll_call_id"])
    told = words.link(
        f"{row['n_changed']:,} of {words.count(row['n_voted_both'], 'state')} voted differently",
        "timelines",
        view="families",
        family=row["line_symbol"],
        **{"from": row["step_from"], "to": row["step_to"]},
    )
    return f"{row['place']}: {vote} (session {words.plain(row['session'])}, {told})"
