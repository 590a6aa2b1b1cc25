"""Who voted how in one roll call: tile grid, groups, who voted apart, what was said later, every state."""

from __future__ import annotations

from typing import Any

import polars
import streamlit as st

from dashboards.components import measures, state, tables, tallies, tiles, words
from dashboards.components.tables import Link
from dashboards.warehouse import query

STATE = {"state": Link("states", "state", "state_code")}
CODES = {"vote": words.VOTES, "intended_vote": words.VOTES, "majority_vote": words.VOTES}
REGIONAL = "regional"


def grid(head: dict[str, Any]) -> None:
    """One square for each member on the day."""
    frame = query("votes_tiles", roll_call_id=head["roll_call_id"])
    if frame.is_empty():
        st.caption("Which states voted how is not held: there is no grid to draw.")
        return
    meanings = words.VOTES | {"outside": "in no list held"}
    tiles.show(frame, meanings, "Tile grid: how each member voted", "vote", letters=words.VOTE_LETTERS)
    st.caption("One square for each member on that day; who was no member then has no square.")


def groups(roll_call_id: str) -> None:
    """Bars of the regional groups, and every group as a table."""
    frame = query("votes_groups", roll_call_id=roll_call_id)
    if frame.is_empty():
        st.caption("No list of states is held, so nothing can be said of groups.")
        return
    tallies.legend()
    regional = frame.filter(polars.col("kind") == REGIONAL)
    tallies.show({**row, "label": row["group_name"]} for row in regional.iter_rows(named=True))
    measures.popover("agreement_index", "rice")
    with st.expander("All groups, regional and political, with how united each voted"):
        tables.show("votes_groups", frame, codes=CODES, grid=True)


def apart(roll_call_id: str) -> None:
    """Who voted unlike the majority of the others in the group, the regional one or a chosen one."""
    known = query("votes_groups", roll_call_id=roll_call_id)
    names = dict(known.filter(polars.col("kind") != REGIONAL).select("group_code", "group_name").iter_rows())
    with st.container(key="apart_control", width=420):
        group_code = state.one(
            "Measured against",
            list(names),
            "group",
            names=names.__getitem__,
            index=None,
            placeholder="Each state's regional group",
        )
    frame = query("votes_apart", roll_call_id=roll_call_id, group_code=group_code)
    st.caption(
        "The majority is that of the other members of the group who voted, without the state itself. "
        "That two votes differ says nothing about why."
    )
    if frame.is_empty():
        st.caption("Nobody who voted did so unlike the majority of the others in the group.")
        return
    for (group_name,), part in frame.group_by(["group_name"], maintain_order=True):
        st.markdown(_group_apart(str(group_name), part))
    with st.expander("Each state as a table"):
        tables.show("votes_apart", frame, links=STATE, codes=CODES, grid=True)


def _group_apart(group_name: str, part: polars.DataFrame) -> str:
    """One group: its most frequent vote, and who voted otherwise, by vote."""
    first = part.row(0, named=True)
    lead = words.known(words.VOTES, first["majority_vote"]) if first["majority_vote"] else "no majority"
    lines = []
    for vote, said in words.VOTES.items():
        states = part.filter(polars.col("vote") == vote)
        if not states.is_empty():
            names = ", ".join(
                words.link(row["state"], "states", state=row["state_code"], view="votes")
                for row in states.iter_rows(named=True)
            )
            lines.append(f"- {said} ({states['n_vote'][0]}): {names}")
    head = f"**{words.plain(group_name)}**: {lead} ({words.plain(first['majority_share'])} voting)"
    return head + "\n" + "\n".join(lines)


def said_later(states: polars.DataFrame) -> None:
    """Votes that a delegation later said it had not intended; the recorded vote stands."""
    differing = states.filter(
        polars.col("intended_vote").is_not_null() & (polars.col("intended_vote") != polars.col("vote"))
    )
    if differing.is_empty():
        st.caption("No source held says that a delegation had intended another vote than the one recorded.")
        return
    st.markdown("The vote as recorded stands; what the delegation told the Secretariat later is beside it.")
    for row in differing.iter_rows(named=True):
        where = words.link(row["place"], "text", passage=row["passage"]) if row["place"] else ""
        st.markdown(
            f"- {words.link(row['state'], 'states', state=row['state_code'])}: recorded "
            f"**{words.known(words.VOTES, row['vote'])}**, said later that it had intended "
            f"**{INTENDED.get(row['intended_vote'], row['intended_vote'])}**"
            + (f" ({where})" if where else "")
        )


INTENDED = {
    "yes": "to vote yes",
    "no": "to vote no",
    "abstain": "to abstain",
    "not_voting": "not to vote",
}


def not_voting(states: polars.DataFrame) -> None:
    """Who did not vote, by the reason as far as a source says."""
    silent = states.filter(polars.col("vote") == "not_voting")
    if silent.is_empty():
        st.caption("Every member voted.")
        return
    for reason, said in words.NOT_VOTING.items():
        part = silent.filter(polars.col("not_voting_reason").fill_null("unknown") == reason)
        if not part.is_empty():
            names = words.plain(words.listing(part["state"].to_list()))
            st.markdown(f"**{said.capitalize()}** ({part['n_reason'][0]}): {names}")


def every(states: polars.DataFrame) -> None:
    """Every member with its vote, as a table to filter and take away."""
    with st.container(key="state_filter", width=420):
        wanted = state.one(
            "Voted",
            list(words.VOTES),
            "voted",
            names=words.VOTES.__getitem__,
            index=None,
            placeholder="Any vote",
        )
    shown = states.filter(polars.col("vote") == wanted) if wanted else states
    tables.show(
        "votes_states",
        shown,
        links={**STATE, "place": Link("text", "passage", "passage")},
        codes=CODES | {"not_voting_reason": words.NOT_VOTING},
        grid=True,
        empty="No state is listed so.",
    )
