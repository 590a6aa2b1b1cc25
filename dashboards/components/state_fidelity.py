"""How one state voted on what it sponsors, and what it supported without sponsoring it."""

from __future__ import annotations

import streamlit as st

from dashboards.components import measures, tables, words
from dashboards.components.tables import Link
from dashboards.warehouse import query

LINKS = {"symbol": Link("text", "text", "proposal_id"), "vote": Link("votes", "vote", "roll_call_id")}
CODES = {
    "stage": {"committee": "committee", "plenary": "plenary"},
    "vote": words.VOTES,
    "intended_vote": words.VOTES,
    "not_voting_reason": words.NOT_VOTING,
}


def show(code: str, name: str) -> None:
    """By session with n; then the texts on which sponsoring and voting yes part, as far as any is held."""
    frame = query("states_fidelity", state_code=code)
    not_yes = query("states_sponsored_not_yes", state_code=code)
    supported = query("states_supported", state_code=code)
    st.subheader("How it voted on what it sponsors")
    for row in frame.head(1).iter_rows(named=True):
        of = words.count(row["n_drafts"], "draft")
        st.markdown(
            f"In session {words.plain(row['session'])} {words.plain(name)} sponsors {row['n_sponsored']} of "
            f"the {of} with a final list ({row['n_drafts_known']} are known). The plenary took a recorded "
            f"vote on {row['n_sponsored_voted']} of them: it voted yes on {row['n_yes']}, "
            f"no on {row['n_no']}, abstained on {row['n_abstain']} and did not vote on {row['n_not_voting']}."
        )
    measures.popover("fidelity")
    tables.show(
        "states_fidelity",
        frame,
        empty="No final list of sponsors is held for a session of it. First pages leave later sponsors out.",
    )
    parts = {
        "Texts it sponsors on which its vote was not yes": ("states_sponsored_not_yes", not_yes),
        "Texts it voted for and does not sponsor": ("states_supported", supported),
    }
    for title, (name, texts) in parts.items():
        if texts.height:
            st.markdown(f"**{title}**")
            tables.show(name, texts, links=LINKS, codes=CODES)
