"""One state: membership, names, what it sponsors and with whom; or two states compared."""

import streamlit as st

from dashboards.components import state, state_list, tables, tiles, words
from dashboards.components.tables import Link
from dashboards.warehouse import query

STATUS = {"member": "Member", "former_member": "Former member", "observer": "Observer"}

st.title("States")
everyone = query("states_all")
if everyone.is_empty():
    st.info("This build holds no states. `unga build` fills them from the seeds.", icon=":material/inbox:")
    st.stop()

names = {
    row["state_code"]: row["name"] + (" (former member)" if row["status"] == "former_member" else "")
    for row in everyone.iter_rows(named=True)
}
with st.container(key="controls"):
    left, right = st.columns(2)
    with left:
        code = state.one(
            "State", list(names), "state", names=names.__getitem__, index=None, placeholder="Choose a state"
        )
    with right:
        others = [other for other in names if other != code]
        other = state.one(
            "Compare with",
            others,
            "other",
            names=names.__getitem__,
            index=None,
            placeholder="Nobody",
            disabled=code is None,
        )
if code is None:
    state_list.show()
    st.stop()

profile = query("states_profile", state_code=code).row(0, named=True)
sessions = query("coalitions_sessions")["session"].to_list()


def profile_of_one() -> None:
    """Membership, texts and partners of the chosen state."""
    admitted = (
        f"since {words.date(profile['admitted_on'])}"
        if profile["admitted_on"]
        else "admission date not known"
    )
    ended = f" until {words.date(profile['ended_on'])}" if profile["ended_on"] else ""
    st.header(words.plain(profile["name"]))
    st.markdown(
        f"##### {STATUS.get(profile['status'], profile['status'])} {admitted}{ended}; "
        f"named as a sponsor of {words.count(profile['n_sponsored'], 'text')} on the lists held."
    )
    if profile["formal_name"]:
        st.markdown(words.plain(profile["formal_name"]))
    if profile["successor"]:
        st.markdown(
            "Continued or succeeded by "
            + words.link(profile["successor"], "states", state=profile["successor_code"])
        )
    if profile["groups"]:
        st.markdown("Groups: " + words.plain(", ".join(profile["groups"])))
    if sessions:
        _partners()
    st.subheader("Texts it sponsors")
    tables.show(
        "states_sponsored",
        query("states_sponsored", state_code=code, session=None),
        links={"symbol": Link("text", "text", "proposal_id")},
        codes={"first_role": words.ROLES},
        empty="It is on no list of sponsors held. That does not say that it sponsored nothing.",
    )
    with st.expander("Names, and when each was in use"):
        tables.show("states_names", query("states_names", state_code=code))


def _partners() -> None:
    st.subheader("With whom it sponsors")
    with st.container(key="session_control"):
        session = state.one("Session", sessions, "session", default=sessions[0])
    partners = query("states_partners", state_code=code, session=session)
    if partners.is_empty():
        st.caption(f"No text that it sponsors together with another state is held for session {session}.")
        return
    closest = partners.row(0, named=True)
    st.markdown(
        f"Most often with {words.plain(closest['state'])}: {words.count(closest['n_both'], 'text')} "
        f"together in session {session}."
    )
    meanings = {
        "first": "half as often as the closest, or more",
        "lesser": "less often",
        "none": "no text together on the lists held",
        "second": words.plain(profile["name"]),
        "outside": "observer",
    }
    tiles.show(
        query("states_tiles", state_code=code, session=session),
        meanings,
        "Tile grid: how often each state sponsors with it",
        "partners",
    )
    tables.show(
        "states_partners", partners, links={"state": Link("states", "state", "state_code")}, grid=True
    )


def compare_two() -> None:
    """What two states sponsor alone and together."""
    st.header(words.plain(f"{names[code]} and {names[other]}"))
    compared = query("states_compared", state_code=code, other_code=other)
    texts = query("states_compared_texts", state_code=code, other_code=other)
    if compared.is_empty():
        st.markdown("##### In no session held do both sponsor a text.")
    for row in compared.head(1).iter_rows(named=True):
        st.markdown(
            f"##### In session {row['session']} they sponsor {words.count(row['n_both'], 'text')} together; "
            f"{words.plain(names[code])} sponsors {row['n_a']} in all, {words.plain(names[other])} "
            f"{row['n_b']}."
        )
    labels = {
        "session": "Session",
        "n_a": names[code],
        "n_b": names[other],
        "n_both": "Together",
        "jaccard": "Share",
    }
    tables.show("states_compared", compared, labels=labels, empty="No pair of lists to compare is held.")
    st.subheader("Their texts")
    tables.show(
        "states_compared_texts",
        texts,
        links={"symbol": Link("text", "text", "proposal_id")},
        empty="No text of either is held.",
    )


if other is None:
    profile_of_one()
else:
    compare_two()
