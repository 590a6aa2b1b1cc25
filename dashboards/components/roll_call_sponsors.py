"""How the sponsors of the text voted in one roll call on it."""

from __future__ import annotations

import polars
import streamlit as st

from dashboards.components import passage, sponsors_at_vote, tables, words
from dashboards.components.tables import Link
from dashboards.warehouse import query


def show(roll_call_id: str) -> None:
    """Sponsors by vote, with the status of the list beside; says where none is held."""
    frame = query("votes_sponsors", roll_call_id=roll_call_id)
    if frame.is_empty():
        st.caption(
            "No list of sponsors of the text is held, or the vote was not on the text as a whole. The draft, "
            "or the report of the committee, would name them."
        )
        return
    first = frame.row(0, named=True)
    text = words.link(first["proposal_id"], "text", text=first["proposal_id"])
    st.markdown(
        f"**{words.count(first['n_sponsors'], 'sponsor')}** of {text}. "
        + words.plain(words.SPONSOR_LISTS.get(first["sponsor_list_status"], ""))
    )
    lines = []
    for vote, said in [*words.VOTES.items(), (None, "not in the list of votes")]:
        part = frame.filter(polars.col("vote").eq_missing(polars.lit(vote)))
        if not part.is_empty():
            names = ", ".join(
                words.link(row["state"], "states", state=row["state_code"])
                for row in part.iter_rows(named=True)
            )
            lines.append(f"- **{said}** ({part['n_vote'][0]}): {names}")
    st.markdown("\n".join(lines))
    with st.expander("Each sponsor as a table"):
        tables.show(
            "votes_sponsors",
            frame,
            links={"state": Link("states", "state", "state_code"), "place": passage.LINK},
            codes={
                "vote": words.VOTES,
                "first_role": words.ROLES,
                "sponsor_list_status": sponsors_at_vote.LISTS,
            },
            grid=True,
        )
