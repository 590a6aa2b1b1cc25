"""One state: membership, names, what it sponsors and with whom, how it votes; or two states compared."""

import streamlit as st

from dashboards.components import state, state_list, state_sponsors, state_votes, tables, words
from dashboards.components.tables import Link
from dashboards.warehouse import query

VIEWS = {"sponsors": "What it sponsors", "votes": "How it votes"}
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


def profile_of_one() -> None:
    """Membership, texts and partners of the chosen state."""
    admitted = (
        f"{'from' if profile['ended_on'] else 'since'} {words.date(profile['admitted_on'])}"
        if profile["admitted_on"]
        else "admission date not known"
    )
    ended = f" to {words.date(profile['ended_on'])}" if profile["ended_on"] else ""
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
    view = state.one(
        "Show", list(VIEWS), "view", default="sponsors", names=VIEWS.__getitem__, widget=st.segmented_control
    )
    if view == "votes":
        state_votes.show(code, profile["name"])
    else:
        state_sponsors.show(code, profile["name"])
    with st.expander("Names, and when each was in use"):
        tables.show("states_names", query("states_names", state_code=code))


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
