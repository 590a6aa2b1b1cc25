"""The dossier of one proposal or resolution; without a choice, the texts as a list to search."""

import streamlit as st

from dashboards.components import (
    citation,
    dossier,
    dossier_asks,
    dossier_contents,
    dossier_head,
    dossier_line,
    dossier_sponsors,
    dossier_versions,
    dossier_votes,
    missing,
    passage,
    state,
    symbols,
    text_finder,
    text_list,
    words,
)
from dashboards.warehouse import query

SECTIONS = {
    "sponsors": "Sponsors",
    "versions": "Versions, and what changed between two",
    "outcome": "What came of it, and how the vote went",
    "announced": "What it asks of whom, and by when",
    "parallel": "Other texts under the same item",
    "line": "Who voted differently in its line of resolutions",
    "statements": "Who explained its position",
    "events": "What happened when",
    "citations": "What it cites",
    "text": "The text",
}
# What the list of contents calls them.
SHORT = {
    "sponsors": "Sponsors",
    "versions": "Versions",
    "outcome": "Outcome and votes",
    "announced": "What it asks",
    "parallel": "Other texts",
    "line": "Its line",
    "statements": "Explanations",
    "events": "Events",
    "citations": "Citations",
    "text": "The text",
}


def title(section: str) -> None:
    """Title of a section, at an address that the list of contents leads to."""
    st.header(SECTIONS[section], divider="gray", anchor=section)


def not_held(asked: str) -> None:
    """What can be said of a symbol of which no document is held."""
    st.title(words.plain(asked))
    st.markdown("## No text of this symbol is held.")
    st.warning(
        "It may be spelled in another way, or its document has not been read: `unga refresh PATH` reads "
        "documents from files.",
        icon=":material/search_off:",
    )
    address = words.official_address(symbols.canonical(asked))
    st.link_button("Look for it at the United Nations", address, icon=":material/open_in_new:")
    dossier_contents.cited_by(symbols.canonical(asked))


def without_choice() -> None:
    """The texts to choose from, or what to do where there are none."""
    st.title("Text")
    if query("text_bodies").is_empty():
        st.info(
            "No text is held yet. `unga refresh PATH` reads drafts and resolutions from files.",
            icon=":material/inbox:",
        )
        state.stop()
    st.markdown("Choose a text: who stands behind it, what came of it, what it asks of whom and by when.")
    text_list.show()
    state.stop()


asked = st.query_params.get("text") or passage.document_of(st.query_params.get(passage.PARAMETER, ""))
if not asked:
    without_choice()
text_finder.show()
proposal_id = symbols.find(asked)
if proposal_id is None:
    passage.follow()
    not_held(asked)
    state.stop()
state.put(text=proposal_id)

head = query("text_head", proposal_id=proposal_id).row(0, named=True)
versions = query("text_versions", proposal_id=proposal_id)

st.title(words.plain(head["title"] or (head["symbols"] or [proposal_id])[-1]))
citation.names(": ".join(part for part in ((head["symbols"] or [proposal_id])[-1], head["title"]) if part))
dossier_head.identity(head)
passage.show_asked(proposal_id)
dossier_head.summary(head)
dossier_head.revisions(versions)
dossier_head.key_facts(head)
dossier_head.vote(head)
missing.show("text_missing", proposal_id=proposal_id)
with st.container(key="contents"):
    st.markdown(" · ".join(f"[{said}](#{section})" for section, said in SHORT.items()))

title("sponsors")
dossier_sponsors.show(head)
dossier_votes.later_sponsors(proposal_id)
dossier_sponsors.groups(proposal_id)
dossier_sponsors.renewed(proposal_id)
dossier_line.states(proposal_id)

title("versions")
dossier_versions.show(versions)

title("outcome")
dossier.outcome(head)
dossier_votes.actions(proposal_id)
dossier_votes.votes(head)

title("announced")
dossier_asks.show(proposal_id)

title("parallel")
dossier.parallel(head)

title("line")
dossier_line.show(proposal_id, head["resolution_symbol"])

title("statements")
dossier_votes.statements(proposal_id)

title("events")
dossier_contents.events(proposal_id)

title("citations")
dossier_contents.citations(proposal_id)
if head["resolution_symbol"]:
    dossier_contents.cited_by(head["resolution_symbol"])

title("text")
dossier_votes.subjects(proposal_id)
dossier_contents.passages(versions)
