"""Who sponsors with whom: an ordered matrix with a choice of measure, and the network as a second view."""

import streamlit as st

from dashboards.components import matrix, state, tables, words
from dashboards.components.tables import Link
from dashboards.warehouse import query

VIEWS = {"matrix": "Matrix", "network": "Network"}
MEASURES = {"jaccard": "Share of texts sponsored together", "n_both": "Number of texts sponsored together"}
LINES = ("50", "150", "400", "1000")

st.title("Coalitions")
st.caption(
    "Computed from who is listed as a sponsor together. A coalition here is a pattern in lists of "
    "sponsors, not a declared group."
)
found = query("coalitions_sessions")
if found.is_empty():
    st.info(
        "No two states sponsor a text together in what is held. Load drafts with their first pages by "
        "`unga refresh PATH`.",
        icon=":material/inbox:",
    )
    st.stop()

sessions = found["session"].to_list()
groups = {row["group_code"]: row["name"] for row in query("coalitions_groups").iter_rows(named=True)}
with st.container(key="controls"):
    columns = st.columns([1, 2, 2, 2])
    with columns[0]:
        session = state.one("Session", sessions, "session", default=sessions[0])
    with columns[1]:
        group_code = state.one(
            "Group", list(groups), "group", names=groups.__getitem__, index=None, placeholder="All states"
        )
    with columns[2]:
        view = state.one(
            "View",
            list(VIEWS),
            "view",
            default="matrix",
            names=VIEWS.__getitem__,
            widget=st.segmented_control,
        )
    with columns[3]:
        if view == "matrix":
            measure = state.one(
                "Measure", list(MEASURES), "measure", default="jaccard", names=MEASURES.__getitem__
            )
        else:
            lines = state.one("Strongest lines", LINES, "lines", default="150")

pairs = query("coalitions_pairs", session=session, group_code=group_code)
whom = groups[group_code] if group_code else "all states"
if pairs.is_empty():
    st.markdown(f"##### No two states of session {session} sponsor a text together ({words.plain(whom)}).")
    st.stop()

for closest in pairs.filter(pairs["n_both"] > 0).head(1).iter_rows(named=True):
    st.markdown(
        f"##### Session {session}, {words.plain(whom)}, {words.count(closest['n_proposals'], 'text')} "
        "with several sponsors: "
        f"{words.plain(closest['name_a'])} and {words.plain(closest['name_b'])} sponsor most together, "
        f"{closest['n_both']} of the {words.count(closest['n_either'], 'text')} that at least one of them "
        "sponsors."
    )
if view == "matrix":
    matrix.show(pairs, measure, MEASURES[measure])
else:
    nodes = query("coalitions_nodes", session=session, group_code=group_code)
    matrix.network(nodes, pairs.filter(pairs["n_both"] > 0).head(int(lines)))
    st.caption(
        "States that sponsor much together are drawn near each other, spread out so that each can be read; "
        "the places are computed with the build and mean nothing else. A line joins two states that are "
        "among the pairs with most texts together; it is thicker where their share is higher."
    )

with st.popover("What the measures mean, and what they do not", icon=":material/help:", type="tertiary"):
    st.markdown(
        "**Share of texts sponsored together** is the number of texts that both states sponsor, over the "
        "number that at least one "
        "of them does (Jaccard). **Number** is the first of these alone.\n\n"
        "Both rest on the lists held. Where only first pages are held, later joins are missing, so both "
        "are floors. "
        "A state that signs few texts can reach a high share with few; the number of texts stands beside "
        "every value. "
        "Sponsoring together is not proof of coordination."
    )
st.subheader("Pairs")
links = {"name_a": Link("states", "state", "state_a"), "name_b": Link("states", "state", "state_b")}
tables.show("coalitions_pairs", pairs, links=links, grid=True)
