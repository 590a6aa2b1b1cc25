"""Communities through the sessions: how large they are and who is in them, told by colour and number."""

from __future__ import annotations

import altair
import polars
import streamlit as st

from dashboards.components import charts, community_ways, legends, measures, state, tables, words
from dashboards.components.coalition_choices import Choice
from dashboards.components.legends import Entry
from dashboards.warehouse import query

REASONS = {
    "special_session": "special sessions are not divided",
    "too_few_texts": "fewer than ten texts to rest on",
    "no_ties": "no two states share enough texts",
}
VOTED = {"votes": "voting alike on texts as a whole", "sponsorship": "sponsoring together"}


def show(choice: Choice) -> None:
    """Sentence, sizes through the sessions, members of the session shown, and each state's way."""
    gamma = _gamma(choice)
    if gamma is None:
        st.markdown("## No session can be divided into communities from what is held.")
        st.info(
            "A session needs at least ten texts, with votes of states or several sponsors. "
            "`unga refresh PATH` reads drafts, records and tables of votes.",
            icon=":material/inbox:",
        )
        return
    asked = {"layer": choice.layer, "gamma": gamma}
    members = query("coalitions_community_members", session=choice.session, **asked)
    _sentence(choice, gamma, members)
    sizes = query("coalitions_community_sizes", group_code=choice.group_code, **asked)
    if sizes.is_empty():
        st.caption("No state of this group is in a community.")
        return
    legend = _legend(sizes)
    legends.show(legend)
    _sizes(sizes, choice.session, legend)
    tables.about("coalitions_community_sizes", sizes)
    measures.popover("modularity", "stability")
    _members(choice, members)
    st.subheader("Which state, in which community, when")
    st.caption(
        "One row a state; a number and a colour for each community, kept through the sessions where its "
        "members are. Grey: communities with fewer members over all sessions. Blank: not a member, or not "
        "divided."
    )
    runs = query("coalitions_community_runs", session=choice.session, members=choice.members, **asked)
    community_ways.show(runs, legend)
    tables.about("coalitions_community_runs", runs)


def _gamma(choice: Choice) -> float | None:
    gammas = query("coalitions_gammas", layer=choice.layer)
    if gammas.is_empty():
        return None
    usual = gammas.filter("is_default")["gamma"][0]
    said = {
        f"{row['gamma']:g}": f"{_fineness(row['gamma'], usual)} "
        f"({words.count(row['n_communities'], 'community', 'communities')} over all sessions)"
        for row in gammas.iter_rows(named=True)
    }
    with choice.controls:
        chosen = state.one(
            "How finely states are divided",
            list(said),
            "gamma",
            default=f"{usual:g}",
            names=said.__getitem__,
            widget=st.radio,
            horizontal=True,
        )
    return float(chosen) if chosen else None


def _fineness(gamma: float, usual: float) -> str:
    return "usual" if gamma == usual else "coarser" if gamma < usual else "finer"


def _sentence(choice: Choice, gamma: float, members: polars.DataFrame) -> None:
    if members.is_empty():
        sessions = query("coalitions_community_sessions", layer=choice.layer, gamma=gamma)
        held = sessions.filter(polars.col("session") == choice.session)
        why = words.known(REASONS, held["unknown_reason"][0]) if held.height else "nothing of it is held"
        st.markdown(f"## Session {choice.session} is not divided into communities: {why}.")
        return
    large = members.filter(polars.col("n_members") >= 3)
    parts = [
        f"{words.count(row['n_members'], 'state')} (called after {words.plain(row['label'])})"
        for row in large.head(4).iter_rows(named=True)
    ]
    st.markdown(
        f"## Session {choice.session}, by {VOTED[choice.layer]}: "
        f"{words.count(large.height, 'community', 'communities')} of three states or more: "
        f"{words.listing(parts)}" + (f", and {large.height - 4} smaller." if large.height > 4 else ".")
    )
    st.caption(
        (
            "The division is faint, as most states agree on most texts"
            if choice.layer == "votes"
            else "It rests on the lists of sponsors that are held"
        )
        + f" (modularity {members['modularity'][0]:.3f})."
        + " A community is computed and named after the states that are in it longest: it is no declared "
        "group."
    )


def _members(choice: Choice, members: polars.DataFrame) -> None:
    """The communities of the session in words, each behind its size."""
    if members.is_empty():
        return
    st.subheader(f"Members in session {choice.session}")
    for row in members.filter(polars.col("n_members") >= 3).iter_rows(named=True):
        head = f"{row['community']} · {words.plain(row['label'])} · {words.count(row['n_members'], 'state')}"
        with st.expander(head):
            st.markdown(words.plain(words.listing(row["members"])))
            if row["unsure"]:
                st.markdown(
                    "Less sure, another division is nearly as good for them: "
                    + words.plain(words.listing(row["unsure"]))
                )
    small = members.filter(polars.col("n_members") < 3)
    if small.height:
        alone = [name for names in small["members"].to_list() for name in names]
        st.markdown(f"In communities of one or two: {words.plain(words.listing(sorted(alone)))}.")
    tables.about("coalitions_community_members", members)


def _legend(sizes: polars.DataFrame) -> list[Entry]:
    colours = charts.palette()
    kinds = sizes.filter(polars.col("kind") > 0).select("kind", "label").unique().sort("kind")
    entries = [
        Entry(row["label"], colours.kinds[kind - 1], "", str(kind), colours.on_kinds[kind])
        for row in kinds.to_dicts()
        if (kind := row["kind"])
    ]
    if sizes.filter(polars.col("kind") == 0).height:
        entries.append(Entry("all others", colours.line))
    return entries


def _sizes(sizes: polars.DataFrame, session: str, legend: list[Entry]) -> None:
    """One column a session, divided by community."""
    colours = charts.palette()
    base = altair.Chart(sizes).encode(
        x=altair.X(
            "session_no:O",
            title="Session",
            axis=altair.Axis(labelAngle=0, labelOverlap="greedy"),
            scale=altair.Scale(domain=_sessions(sizes["session_no"]), paddingInner=0.05),
        )
    )
    columns = base.mark_bar(stroke=colours.ground, strokeWidth=0.5).encode(
        y=altair.Y("n_shown:Q", title="States", stack="zero"),
        color=altair.Color("kind:O", scale=community_ways.scale(colours), legend=None),
        order=altair.Order("community:Q"),
        tooltip=[
            altair.Tooltip("session:N", title="Session"),
            altair.Tooltip("community:N", title="Community"),
            altair.Tooltip("label:N", title="Called after"),
            altair.Tooltip("n_shown:Q", title="States"),
        ],
        opacity=altair.condition(f"datum.session === '{session}'", altair.value(1), altair.value(0.82)),
    )
    charts.draw(
        columns.properties(height=240),
        "Size of each community, one column a session",
        "sizes",
        query="coalitions_community_sizes",
        legend=legend,
        measures=["modularity"],
    )


def _sessions(numbers: polars.Series) -> list[int]:
    """Every session from the first to the last, so that gaps are seen."""
    return list(range(int(numbers.min()), int(numbers.max()) + 1))  # type: ignore[arg-type]
