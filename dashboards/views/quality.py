"""What does not add up, what is missing, and what was built when."""

import streamlit as st

from dashboards.components import state, tables, words
from dashboards.components.tables import Link
from dashboards.warehouse import query

VIEWS = {
    "unlinked": "Unlinked proposals",
    "missing": "Documents not held",
    "rejects": "Not read",
    "names": "Unknown names",
    "conflicts": "Conflicts",
    "coverage": "Coverage",
    "builds": "Builds",
}

st.title("Data quality")
counts = query("quality_counts").row(0, named=True)
st.markdown(
    f"##### {words.count(counts['n_unlinked'], 'text')} without a known link, {words.count(counts['n_missing'], 'cited document')} not held, "
    f"{words.count(counts['n_rejects'], 'thing')} that could not be read, {words.count(counts['n_unresolved'], 'unknown name')}, "
    f"{words.count(counts['n_conflicts'], 'conflict')} between sources."
)
view = state.one("Show", list(VIEWS), "view", default="unlinked", names=VIEWS.__getitem__, widget=st.segmented_control)

if view == "unlinked":
    st.caption("A link from a draft to a resolution exists only with stated, graded evidence; unlinked is a valid answer.")
    labels = {"proposal_id": "Text", "title": "Title", "session": "Session", "what_would_settle_it": "What would settle it"}
    tables.show(
        "quality_unlinked_proposals", query("quality_unlinked_proposals"), labels,
        links={"proposal_id": Link("text", "text", "proposal_id")}, empty="Every text held is linked.",
    )
elif view == "missing":
    st.caption("Documents that those held name as a source or cite. Load them with `unga refresh PATH`.")
    labels = {"symbol": "Document", "n_citations": "Citations", "cited_by": "Cited by"}
    tables.show("quality_missing_documents", query("quality_missing_documents"), labels, grid=True, empty="Every document cited is held.")
elif view == "rejects":
    st.caption("Everything that could not be read, with the reason; the rest of the same file is loaded.")
    labels = {"source_file": "File", "place": "Place", "reason": "Reason", "text": "As printed", "first_seen_at": "First seen (UTC)"}
    tables.show("quality_rejects", query("quality_rejects"), labels, empty="Everything given was read.")
elif view == "names":
    st.caption("Names in lists of sponsors that the list of names does not know. They stay as printed.")
    labels = {"name_as_printed": "Name", "symbol": "Document", "place": "Place", "n": "Times"}
    tables.show(
        "quality_unresolved_names", query("quality_unresolved_names"), labels,
        links={"symbol": Link("text", "text", "proposal_id")}, empty="Every name printed is known.",
    )
elif view == "conflicts":
    st.caption("Facts on which two copies or records of one document disagree. The first source by stated precedence is chosen; both are kept.")
    labels = {
        "kind": "Kind", "key": "Of", "field": "Field", "source_a": "Source", "value_a": "says",
        "source_b": "Other source", "value_b": "says otherwise", "chosen": "Chosen",
    }
    tables.show("quality_source_conflicts", query("quality_source_conflicts"), labels, empty="No two sources disagree.")
elif view == "coverage":
    labels = {"session": "Session", "body": "Body", "kind": "Kind", "held": "Held", "known": "Known to exist"}
    tables.show("quality_coverage", query("quality_coverage"), labels, codes={"kind": {}}, empty="Nothing is held yet.")
    st.subheader("By format")
    labels = {
        "source_format": "Format", "n_copies": "Copies", "n_documents": "Documents", "n_preferred": "Facts taken from",
        "last_loaded_at": "Last loaded (UTC)",
    }
    tables.show("quality_files", query("quality_files"), labels, codes={"source_format": {}}, empty="No file has been read yet.")
else:
    labels = {
        "build_id": "Build", "built_at": "Made (UTC)", "n_documents": "Documents", "n_proposals": "Proposals",
        "n_rejects": "Not read", "sources": "Sources",
    }
    tables.show("quality_builds", query("quality_builds"), labels)
