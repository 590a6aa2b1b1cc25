"""What does not add up, what is missing, and what was built when."""

import streamlit as st

from dashboards.components import state, tables, words
from dashboards.components.tables import Link
from dashboards.warehouse import query

VIEWS = {
    "rejects": "Not read",
    "names": "Unknown names",
    "conflicts": "Conflicts",
    "tallies": "Tallies",
    "repairs": "Repairs",
    "unlinked": "Unlinked proposals",
    "missing": "Documents not held",
    "coverage": "Coverage",
    "builds": "Builds",
}

st.title("Data quality")
gaps = query("quality_attention")
first = gaps.row(0, named=True)
if first["n"]:
    st.markdown(f"##### First to look at: {words.plain(first['what'].lower())} ({first['n']:,}).")
else:
    st.markdown("##### Nothing is known to be missing, unread or in conflict.")
tables.show("quality_attention", gaps, links={"what": Link("quality", "view", "kind")})
view = state.one(
    "Show", list(VIEWS), "view", default=first["kind"], names=VIEWS.__getitem__, widget=st.segmented_control
)

if view == "unlinked":
    st.caption(
        "A link from a draft to a resolution exists only with stated, graded evidence; unlinked is a "
        "valid answer."
    )
    tables.show(
        "quality_unlinked_proposals",
        query("quality_unlinked_proposals"),
        links={"proposal_id": Link("text", "text", "proposal_id")},
        empty="Every text held is linked.",
    )
elif view == "missing":
    st.caption(
        "Documents that those held name as a source or cite. Each leads to what cites it and to its "
        "official address; load it with `unga refresh PATH`."
    )
    tables.show(
        "quality_missing_documents",
        query("quality_missing_documents"),
        links={"symbol": Link("text", "text", "symbol")},
        grid=True,
        empty="Every document cited is held.",
    )
elif view == "rejects":
    st.caption("Everything that could not be read, with the reason; the rest of the same file is loaded.")
    tables.show(
        "quality_rejects",
        query("quality_rejects"),
        codes={"reason_code": words.REMEDIES},
        empty="Everything given was read.",
    )
elif view == "names":
    st.caption(
        "Names in lists of sponsors that the list of names does not know. They stay as printed until the "
        "spelling is added to the seeds."
    )
    tables.show(
        "quality_unresolved_names",
        query("quality_unresolved_names"),
        links={"symbol": Link("text", "text", "proposal_id")},
        empty="Every name printed is known.",
    )
elif view == "conflicts":
    st.caption(
        "Facts on which two copies or records of one document, or two sources of one vote, disagree. The "
        "first source by stated precedence is chosen; all are kept."
    )
    tables.show(
        "quality_source_conflicts",
        query("quality_source_conflicts"),
        links={"about": Link("votes", "vote", "roll_call_id")},
        codes={"kind": {}, "field": {}},
        empty="No two sources disagree.",
    )
elif view == "tallies":
    st.caption(
        "What was announced in the meeting is kept apart from what the lists give. Differences that nothing "
        "held explains come first."
    )
    tables.show(
        "quality_tallies",
        query("quality_tallies"),
        links={"symbol": Link("votes", "vote", "roll_call_id")},
        codes={"side": words.VOTES},
        grid=True,
        empty="Every announced total equals its list, where both are held.",
    )
elif view == "repairs":
    st.caption(
        "Damage in a source that could be mended with certainty; the value as it stood is kept beside."
    )
    tables.show(
        "quality_repairs", query("quality_repairs"), grid=True, empty="Nothing read had to be repaired."
    )
elif view == "coverage":
    tables.show(
        "quality_coverage",
        query("quality_coverage"),
        codes={"kind": {}, "body": words.BODIES | {"plenary": "Plenary"}},
        empty="Nothing is held yet.",
    )
    st.subheader("By format")
    tables.show(
        "quality_files",
        query("quality_files"),
        codes={"source_format": {}},
        empty="No file has been read yet.",
    )
else:
    tables.show("quality_builds", query("quality_builds"))
