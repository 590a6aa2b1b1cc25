"""Who voted how in one roll call: tile grid, groups, who voted apart, what was said later, every state."""

from __future__ import annotations

from typing import Any

import polars
import streamlit as st

from dashboards.components import filters, measures, passage, state, tables, tallies, tiles, words
from dashboards.components.tables import Link
from dashboards.warehouse import query

STATE = {"state": Link("states", "state", "state_code")}
CODES = {"vote": words.VOTES, "intended_vote": words.VOTES, "majority_vote": words.VOTES}
REGIONAL = "regional"
COLUMNS = (
    "vote", "state", "intended_vote", "not_voting_reason", "regional_group", "place", "name_as_printed",
)  # fmt: skip
KINDS = {REGIONAL: "Regional groups", "political": "Political groups"}
MOST_GROUPS = 12  # bars; the rest stands in the table


def grid(head: dict[str, Any]) -> None:
    """One square for each member on the day."""
    frame = query("votes_tiles", roll_call_id=head["roll_call_id"])
    if frame.is_empty():
        st.caption("Which states voted how is not held: there is no grid to draw.")
        return
    meanings = words.VOTES | {"outside": "in no list held"}
    alt = "Tile grid: how each member voted"
    tiles.show(frame, meanings, alt, "vote", letters=words.VOTE_LETTERS, query="votes_tiles")
    st.caption("One square for each member on that day; who was no member then has no square.")


def groups(roll_call_id: str, session: str | None) -> None:
    """Bars of the groups of one kind, each leading to how united it votes, and every group as a table."""
    frame = query("votes_groups", roll_call_id=roll_call_id)
    if frame.is_empty():
        st.caption("No list of states is held, so nothing can be said of groups.")
        return
    kind = state.segment("Groups", KINDS, "groups", default=REGIONAL, label_visibility="collapsed")
    of_kind = frame.filter(polars.col("kind") == kind)
    tallies.legend()
    drawn = (_group(row, session) for row in of_kind.head(MOST_GROUPS).iter_rows(named=True))
    tallies.show(drawn, title=f"How each group voted: {KINDS[kind]}", query="votes_groups")
    if of_kind.height > MOST_GROUPS:
        st.caption(f"The largest {MOST_GROUPS} of {words.count(of_kind.height, 'group')}; all in the table.")
    with st.expander("All groups, regional and political, with how united each voted"):
        tables.show("votes_groups", frame, codes=CODES, grid=True)
        measures.popover("agreement_index", "rice")


def _group(row: dict[str, Any], session: str | None) -> dict[str, Any]:
    """A group as a bar, with how many of its members voted apart; it leads to its votes of the session."""
    said = words.count(row["n_apart"], "member") + " voted apart" if row["n_apart"] else "nobody voted apart"
    place = {"layer": "votes", "view": "groups", "session": session or "", "group": row["group_code"]}
    return row | {
        "label": row["group_name"],
        "href": f"./{words.address('coalitions', **place)}" if session else None,
        "note": said if row["majority_vote"] else "no majority",
    }


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
        tables.show("votes_apart", frame, links={**STATE, "place": passage.LINK}, codes=CODES, grid=True)


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


def differs_later() -> polars.Expr:
    """Whether a delegation later said that it had intended another vote."""
    return polars.col("intended_vote").is_not_null() & (polars.col("intended_vote") != polars.col("vote"))


def said_later(states: polars.DataFrame) -> None:
    """Votes that a delegation later said it had not intended; the recorded vote stands."""
    differing = states.filter(differs_later())
    st.markdown("The vote as recorded stands; what the delegation told the Secretariat later is beside it.")
    for row in differing.iter_rows(named=True):
        where = passage.said(row["said_place"], row["said_passage"])
        st.markdown(
            f"- {words.link(row['state'], 'states', state=row['state_code'])}: recorded "
            f"**{words.known(words.VOTES, row['vote'])}**, said later that it had intended "
            f"**{INTENDED.get(row['intended_vote'], row['intended_vote'])}**"
            f" ({where})"
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
    for reason, said in words.NOT_VOTING.items():
        part = silent.filter(polars.col("not_voting_reason").fill_null("unknown") == reason)
        if not part.is_empty():
            names = words.plain(words.listing(part["state"].to_list()))
            st.markdown(f"**{said.capitalize()}** ({part['n_reason'][0]}): {names}")


def every(states: polars.DataFrame) -> None:
    """Every member with its vote, as a table to search, filter and take away."""
    with st.container(key="state_filter"):
        left, right = st.columns(2)
        with left:
            asked = state.typed("State or group", "find", placeholder="France, or African")
        with right:
            wanted = state.one(
                "Voted",
                list(words.VOTES),
                "voted",
                names=words.VOTES.__getitem__,
                index=None,
                placeholder="Any vote",
            )
    shown = states.filter(polars.col("vote") == wanted) if wanted else states
    shown = filters.matching(shown, ("state", "regional_group", "state_code"), asked)
    st.markdown(f"{shown.height:,} of {words.count(states.height, 'member')}")
    held = [column for column in COLUMNS if states[column].null_count() < states.height]
    tables.show(
        "votes_states",
        shown,
        labels=tables.only("votes_states", *held) if held else None,
        whole=states,
        links={**STATE, "place": passage.LINK},
        codes=CODES | {"not_voting_reason": words.NOT_VOTING},
        grid=True,
        empty="No state is listed so.",
    )
