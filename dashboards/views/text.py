"""The dossier of one proposal or resolution."""

import streamlit as st

from dashboards.components import dossier, dossier_contents, state, suggestions, words
from dashboards.warehouse import query

choices = query("text_choices")
names = {
    row["proposal_id"]: f"{row['symbol']} · {row['title'] or 'without title'}"
    for row in choices.iter_rows(named=True)
}
if not names:
    st.title("Text")
    st.info(
        "No text is held yet. `unga refresh PATH` reads drafts and resolutions from files.",
        icon=":material/inbox:",
    )
    st.stop()

asked = st.query_params.get("text")
if asked and asked not in names:
    found = query("text_find", text=asked)
    if found.is_empty():
        st.title(words.plain(asked))
        st.warning(
            "No text of this symbol is held. It may be spelled in another way, or its document has not "
            "been read: `unga refresh PATH` reads documents from files.",
            icon=":material/search_off:",
        )
        address = words.official_address(asked)
        st.link_button("Look for it at the United Nations", address, icon=":material/open_in_new:")
        dossier_contents.cited_by(asked)
    else:
        st.query_params["text"] = found["proposal_id"][0]

with st.container(key="controls"):
    proposal_id = state.one(
        "Text", list(names), "text", names=names.__getitem__, index=None, placeholder="Symbol or title"
    )
if proposal_id is None:
    if not asked:
        st.title("Text")
        st.markdown(
            "Choose a text: its versions, sponsors, parallel texts, outcome, and what it announces by when."
        )
        st.subheader("Texts with most sponsors")
        suggestions.widest_texts()
    st.stop()

head = query("text_head", proposal_id=proposal_id).row(0, named=True)
versions = query("text_versions", proposal_id=proposal_id)

st.title(words.plain(head["title"] or names[proposal_id]))
dossier.identity(head, versions)
dossier.summary(head)
dossier.missing(proposal_id)

st.header("Sponsors", divider="gray")
dossier.sponsors(head)
dossier.renewed(proposal_id)

st.header("Versions", divider="gray")
dossier.versions(versions)

st.header("Other texts under the same item", divider="gray")
dossier.parallel(head)

st.header("Outcome", divider="gray")
dossier.outcome(head)

st.header("What it announces, and by when", divider="gray")
dossier_contents.commitments(proposal_id)

st.header("What happened when", divider="gray")
dossier_contents.events(proposal_id)

st.header("What it cites", divider="gray")
dossier_contents.citations(proposal_id)
if head["resolution_symbol"]:
    dossier_contents.cited_by(head["resolution_symbol"])

st.header("Passages", divider="gray")
dossier_contents.passages(versions)
