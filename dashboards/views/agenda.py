"""An agenda item: its texts side by side, who sponsors which, and its history across sessions."""

import streamlit as st

from dashboards.components import citation, side_by_side, state, tables, vote_list, words
from dashboards.components.tables import Link
from dashboards.warehouse import query

COLUMNS = (
    "symbol", "title", "first_tabled_on", "n_versions", "n_sponsors", "submitted_by", "resolution_symbol",
    "link_grade",
)  # fmt: skip

st.title("Agenda")
sessions = query("sessions_with_texts")["session"].to_list()
if not sessions:
    st.info(
        "No text with an agenda item is held yet. `unga refresh PATH` reads documents.",
        icon=":material/inbox:",
    )
    state.stop()

with st.container(key="controls"):
    narrow, wide = st.columns([1, 4])
    with narrow:
        session = state.one("Session", sessions, "session", default=sessions[0])
    items = query("agenda_items", session=session)
    titles = {
        row[
            "item"
        ]: f"{row['item']}. {row['title'] or 'Title not known'} ({words.count(row['n_texts'], 'text')})"
        for row in items.iter_rows(named=True)
    }
    most = items.sort("n_texts", descending=True)["item"][0] if titles else None
    with wide:
        item = state.one("Item", list(titles), "item", default=most, names=titles.__getitem__)
if item is None:
    st.info(f"No document held of session {session} says which item it belongs to.", icon=":material/inbox:")
    state.stop()

chosen = items.filter(items["item"] == item).row(0, named=True)
texts = query("text_list", session=session, item=item, body=None, words=None)
st.header(f"Item {item}: {words.plain(chosen['title'] or 'title not known')}")
citation.names(f"Agenda item {item} of session {session}: {chosen['title'] or 'title not known'}")
st.markdown(
    f"##### {words.count(texts.height, 'text')} held under this item of session {session}; "
    f"{words.count(chosen['n_resolutions'], 'resolution')} known to have come of it."
)
tables.show(
    "text_list",
    texts,
    labels=tables.only("text_list", *COLUMNS),
    links={"symbol": Link("text", "text", "proposal_id")},
    codes={"submitted_by": {"members": "Member States"}},
)

if texts.height > 1:
    st.header("Side by side", divider="gray")
    side_by_side.show(session, item, texts)

st.header("Who sponsors which", divider="gray")
sponsors = query("agenda_sponsors", session=session, item=item)
tables.show(
    "agenda_sponsors",
    sponsors,
    links={"state": Link("states", "state", "state_code")},
    grid=True,
    empty="No list of sponsors of a text under this item is held.",
)

st.header("Votes on its texts, in every session", divider="gray")
vote_list.bars(
    "agenda_votes",
    query("agenda_votes", session=session, item=item),
    empty="No roll call on a text under this item is held. Its texts may have been adopted without a vote.",
)

st.header("The item in other sessions", divider="gray")
st.caption("Numbers change from session to session; sessions are put together by the title of the item.")
tables.show(
    "agenda_history",
    query("agenda_history", session=session, item=item),
    links={"item": Link("agenda", "item", "item", session="session")},
)
