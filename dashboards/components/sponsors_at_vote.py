"""How the sponsors of a text voted on it, and who voted yes without sponsoring it."""

from __future__ import annotations

import streamlit as st

from dashboards.components import folded, measures, tables
from dashboards.warehouse import query

STAGES = {"committee": "Committee", "plenary": "Plenary"}
LISTS = {"first_page_only": "first page only", "partial": "not complete", "final": "final"}
CODES = {"stage": STAGES, "sponsor_list_status": LISTS}


def show(proposal_id: str) -> None:
    """Counts by stage; supporters by group where the list of sponsors is final; nothing without votes."""
    frame = query("text_conversion", proposal_id=proposal_id)
    if frame.is_empty() or frame["n_sponsors"].max() == 0:
        return
    st.subheader("Sponsors when it was voted on")
    tables.show("text_conversion", frame, codes=CODES)
    measures.popover("share_sponsors_yes")
    if frame["n_supporters_not_sponsoring"].is_null().all():
        st.caption(
            "Who voted yes without sponsoring is not known: that needs a final list of sponsors. "
            "The committee's report, or the catalogue's record of the draft, would supply it."
        )
        return
    folded.part("Yes without sponsoring, by group", "supporters", lambda: _by_group(proposal_id))


def _by_group(proposal_id: str) -> None:
    frame = query("text_supporters", proposal_id=proposal_id)
    tables.show("text_supporters", frame, codes={"stage": STAGES})
