"""What is held, what does not add up, what is missing, and what was built when."""

import streamlit as st

from dashboards.components import facts, quality_lists, state, words
from dashboards.components.facts import Fact
from dashboards.warehouse import query

HELD = {
    "resolution": "resolutions",
    "draft": "drafts",
    "roll_call_plenary": "recorded votes of the plenary",
    "roll_call_committee": "recorded votes of committees",
}

st.title("Data quality")
gaps = query("quality_attention")
held = {row["what"]: row for row in query("quality_held").iter_rows(named=True)}
open_gaps = [row for row in gaps.iter_rows(named=True) if row["n"]]
linked = {
    row["kind"]: words.link(words.count(row["n"], row["one"], row["many"]), "quality", view=row["kind"])
    for row in open_gaps
}
if open_gaps:
    st.markdown(f"## First to look at: {next(iter(linked.values()))}.")
else:
    st.markdown("## Nothing is known to be missing, unread or in conflict.")
facts.show(
    [
        Fact(
            f"{held[what]['held']:,} of {held[what]['known']:,}",
            name,
            "held, of those known of",
            f"./{words.address('quality', view='coverage')}",
        )
        for what, name in HELD.items()
        if what in held
    ]
)

if open_gaps:
    st.subheader("What does not add up, and what would mend it")
    st.markdown("\n".join(f"- {linked[row['kind']]}: {row['fix']}" for row in open_gaps))

st.header("The lists", divider="gray")
n_of = dict(gaps.select("kind", "n").iter_rows())
view = state.segment(
    "Show",
    {
        name: f"{listing.name} {n_of[name]:,}" if n_of.get(name) else listing.name
        for name, listing in quality_lists.LISTS.items()
    },
    "view",
    default=gaps["kind"][0] if open_gaps else "coverage",
    label_visibility="collapsed",
)
quality_lists.show(view)
st.caption(
    "Every published table and column is described on the [SQL](./sql) page; `unga export DIR` writes the "
    "dictionary to files."
)
