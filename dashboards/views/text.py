"""The dossier of one proposal or resolution; without a choice, the texts as a list to search."""

import streamlit as st

from dashboards.components import (
    dossier,
    dossier_contents,
    dossier_line,
    dossier_votes,
    passage,
    state,
    symbols,
    text_list,
    words,
)
from dashboards.warehouse import query

SECTIONS = {
    "outcome": "What came of it",
    "actions": "What was decided",
    "votes": "Votes",
    "line": "Who voted differently in its line of resolutions",
    "statements": "Who explained its position",
    "announced": "What it announces, and by when",
    "sponsors": "Sponsors",
    "parallel": "Other texts under the same item",
    "versions": "Versions",
    "events": "What happened when",
    "citations": "What it cites",
    "text": "The text",
}


def title(section: str) -> None:
    """Title of a section, at an address that the list of contents leads to."""
    st.header(SECTIONS[section], divider="gray", anchor=section)


def not_held(asked: str) -> None:
    """What can be said of a symbol of which no document is held."""
    st.title(words.plain(asked))
    st.warning(
        "No text of this symbol is held. It may be spelled in another way, or its document has not "
        "been read: `unga refresh PATH` reads documents from files.",
        icon=":material/search_off:",
    )
    address = words.official_address(symbols.canonical(asked))
    st.link_button("Look for it at the United Nations", address, icon=":material/open_in_new:")
    dossier_contents.cited_by(symbols.canonical(asked))


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
    state.stop()

asked = st.query_params.get("text") or passage.document_of(st.query_params.get(passage.PARAMETER, ""))
if asked and st.query_params.get("text") not in names:
    found = symbols.find(asked)
    if found is None:
        not_held(asked)
    else:
        st.query_params["text"] = found

with st.container(key="controls"):
    proposal_id = state.one(
        "Text", list(names), "text", names=names.__getitem__, index=None, placeholder="Symbol or title"
    )
if proposal_id is None:
    if not asked:
        st.title("Text")
        st.markdown("Choose a text: who stands behind it, what came of it, what it announces and by when.")
        text_list.show()
    state.stop()

head = query("text_head", proposal_id=proposal_id).row(0, named=True)
versions = query("text_versions", proposal_id=proposal_id)

st.title(words.plain(head["title"] or names[proposal_id]))
dossier.identity(head, versions)
dossier_votes.subjects(proposal_id)
passage.show_asked(proposal_id)
dossier.summary(head)
dossier.missing("text_missing", proposal_id=proposal_id)
with st.container(key="contents"):
    st.markdown(" · ".join(f"[{said}](#{section})" for section, said in SECTIONS.items()))

title("outcome")
dossier.outcome(head)

title("actions")
dossier_votes.actions(proposal_id)

title("votes")
dossier_votes.votes(head)

title("line")
dossier_line.show(proposal_id, head["resolution_symbol"])

title("statements")
dossier_votes.statements(proposal_id)

title("announced")
dossier_contents.commitments(proposal_id)

title("sponsors")
dossier.sponsors(head)
dossier_votes.later_sponsors(proposal_id)
dossier.groups(proposal_id)
dossier.renewed(proposal_id)
dossier_line.states(proposal_id)

title("parallel")
dossier.parallel(head)

title("versions")
dossier.versions(versions)

title("events")
dossier_contents.events(proposal_id)

title("citations")
dossier_contents.citations(proposal_id)
if head["resolution_symbol"]:
    dossier_contents.cited_by(head["resolution_symbol"])

title("text")
dossier_contents.passages(versions)
