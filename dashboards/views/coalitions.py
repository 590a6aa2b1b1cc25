"""Who acts with whom: matrix, network, communities and groups, from votes or from lists of sponsors."""

import streamlit as st

from dashboards.components import (
    citation,
    coalition_choices,
    community_chart,
    group_cohesion,
    network,
    pair_matrices,
    state,
)
from dashboards.warehouse import query

head = st.container(horizontal=True, vertical_alignment="center", gap="medium", key="view_head")
head.title("Coalitions", width="content")
layers = query("coalitions_layers")["layer"].to_list()
if not layers:
    st.info(
        "No recorded vote is held, and no two states sponsor a text together in what is held. Load drafts "
        "with their first pages, meeting records or tables of votes by `unga refresh PATH`; "
        "`unga download votes` fetches the bulk table of the UN Digital Library.",
        icon=":material/inbox:",
    )
    state.stop()

choice = coalition_choices.choose(layers, head)
VIEWS = {
    "matrix": pair_matrices.show,
    "network": network.show,
    "communities": community_chart.show,
    "groups": group_cohesion.show,
}
citation.names(coalition_choices.said(choice))
VIEWS[choice.view](choice)
st.caption(
    "Patterns in who votes alike and who is listed as a sponsor together: none of them is a declared group."
)
