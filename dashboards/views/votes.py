"""One roll call: tally, tile grid, groups, who voted apart, sources; or the roll calls to search."""

import streamlit as st

from dashboards.components import (
    roll_call,
    roll_call_neighbours,
    roll_call_positions,
    roll_call_sources,
    roll_call_sponsors,
    roll_call_states,
    state,
    vote_list,
)
from dashboards.warehouse import query

SECTIONS = {
    "groups": "By group",
    "apart": "Who voted apart",
    "positions": "Over the session's positions",
    "sponsors": "How its sponsors voted",
    "later": "What was said later",
    "silent": "Who did not vote",
    "others": "Other votes",
    "sources": "Where this is known from",
    "list": "Every state",
}
NO_VOTES = (
    "No recorded vote is held yet. `unga refresh PATH` reads verbatim records, committee reports, "
    "catalogue records and tables of votes; `unga download votes` fetches the bulk table of the UN "
    "Digital Library. A text adopted without a vote has no roll call."
)


sessions = query("votes_sessions")["session"].to_list()
asked = st.query_params.get("vote")
found = query("votes_asked", asked=asked)["roll_call_id"].to_list() if asked else []
if not found:
    st.title("Votes")
    if asked:
        vote_list.unknown(asked)
    if not sessions:
        st.info(NO_VOTES, icon=":material/inbox:")
        state.stop()
    vote_list.show(sessions)
    state.stop()

roll_call_id = found[0]
head = query("votes_head", roll_call_id=roll_call_id).row(0, named=True)
states = query("votes_states", roll_call_id=roll_call_id)
with st.container(key="back"):
    roll_call.back(head["session"])
with st.container(key="roll_call_head", gap="xsmall"):
    roll_call.title(head)
    roll_call.identity(head)
    roll_call.summary(head)
    roll_call_neighbours.show(head["resolution_symbol"], is_adoption=bool(head["is_adoption"]))
    roll_call.tally(roll_call_id)
    roll_call_states.grid(head)

has_states = not states.is_empty()
shown = {
    "groups": has_states,
    "apart": has_states,
    "positions": not query("votes_positions", roll_call_id=roll_call_id).is_empty(),
    "sponsors": not query("votes_sponsors", roll_call_id=roll_call_id).is_empty(),
    "later": not states.filter(roll_call_states.differs_later()).is_empty(),
    "silent": "not_voting" in states["vote"],
    "others": True,
    "sources": True,
    "list": has_states,
}
with st.container(key="contents"):
    st.markdown(" · ".join(f"[{said}](#{name})" for name, said in SECTIONS.items() if shown[name]))
roll_call_sources.missing(roll_call_id)

parts = {
    "groups": lambda: roll_call_states.groups(roll_call_id, head["session"]),
    "apart": lambda: roll_call_states.apart(roll_call_id),
    "positions": lambda: roll_call_positions.show(roll_call_id, head["session"]),
    "sponsors": lambda: roll_call_sponsors.show(roll_call_id),
    "later": lambda: roll_call_states.said_later(states),
    "silent": lambda: roll_call_states.not_voting(states),
    "others": lambda: roll_call_sources.others(head),
    "sources": lambda: roll_call_sources.show(head),
    "list": lambda: roll_call_states.every(states),
}
for name, part in parts.items():
    if shown[name]:
        st.header(SECTIONS[name], divider="gray", anchor=name)
        part()
