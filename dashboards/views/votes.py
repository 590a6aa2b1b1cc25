"""One roll call: tally, tile grid, groups, who voted apart, sources; or a session's roll calls to search."""

import streamlit as st

from dashboards.components import (
    dossier,
    roll_call,
    roll_call_sources,
    roll_call_sponsors,
    roll_call_states,
    state,
    vote_list,
    words,
)
from dashboards.warehouse import query

SECTIONS = {
    "states": "How each state voted",
    "groups": "By group",
    "apart": "Who voted apart",
    "sponsors": "How its sponsors voted",
    "later": "What was said later",
    "silent": "Who did not vote",
    "others": "Other votes",
    "sources": "Where this is known from",
    "list": "Every state",
}


def section(name: str) -> None:
    """Title of a section, at an address that the list of contents leads to."""
    st.header(SECTIONS[name], divider="gray", anchor=name)


sessions = query("votes_sessions")["session"].to_list()
asked = st.query_params.get("vote")
found = query("votes_head", roll_call_id=asked) if asked else None
if found is None or found.is_empty():
    st.title("Votes")
    if found is not None:
        st.warning(
            f"No roll call with the id {words.plain(asked)} is held in this build.",
            icon=":material/search_off:",
        )
    if not sessions:
        st.info(
            "No recorded vote is held yet. `unga refresh PATH` reads verbatim records, committee reports, "
            "catalogue records and tables of votes; `unga download votes` fetches the bulk table of the UN "
            "Digital Library. A text adopted without a vote has no roll call.",
            icon=":material/inbox:",
        )
        state.stop()
    st.markdown(
        "Choose a roll call: how each state voted, by group, who voted apart, and what the sources say."
    )
    vote_list.show(sessions)
    state.stop()

head = found.row(0, named=True)
with st.container(key="back"):
    roll_call.back(head["session"])
roll_call.title(head)
roll_call.identity(head)
roll_call.summary(head)
roll_call.tally(asked)
with st.container(key="contents"):
    st.markdown(" · ".join(f"[{said}](#{name})" for name, said in SECTIONS.items()))

section("states")
roll_call_states.grid(head)
dossier.missing("votes_missing", roll_call_id=asked)

section("groups")
roll_call_states.groups(asked)

section("apart")
roll_call_states.apart(asked)

section("sponsors")
roll_call_sponsors.show(asked)

states = query("votes_states", roll_call_id=asked)
section("later")
roll_call_states.said_later(states)

section("silent")
roll_call_states.not_voting(states)

section("others")
roll_call_sources.others(head)

section("sources")
roll_call_sources.sources(asked)

section("list")
roll_call_states.every(states)
