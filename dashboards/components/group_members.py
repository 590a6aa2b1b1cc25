"""Which members of a group voted apart from its majority, how often, and on which roll calls."""

from __future__ import annotations

from typing import Any

import altair
import polars
import streamlit as st

from dashboards.components import charts, measures, passage, state, tables, words
from dashboards.components.coalition_choices import Choice
from dashboards.components.tables import Link
from dashboards.warehouse import query

SHOWN = 12  # members drawn
NAMED = 3  # members, or groups, named in a sentence
CODES = {"vote": words.VOTES, "others": words.VOTES, "subject_kind": words.SUBJECTS}


def show(choice: Choice) -> None:
    """The members of the group chosen: a sentence, bars, the roll calls of one of them, all in a table."""
    members = query(
        "coalitions_members", scope=choice.scope, session=choice.session, group_code=choice.group_code
    )
    ranked = members.filter(~polars.col("is_few") & polars.col("share_with_majority").is_not_null())
    where = f"Session {words.plain(choice.session)}, {words.plain(choice.whom)}"
    if ranked.is_empty():
        st.markdown(f"## {where}: no member has ten votes to count.")
        st.caption(
            "Choose a session of which more votes are held, or the votes of another body. " + words.NO_VOTES
        )
        return
    st.markdown(f"## {where}: {_most(ranked)}")
    _note(ranked, members)
    _bars(ranked.head(SHOWN), choice)
    measures.popover("share_with_majority")
    _roll_calls(choice, ranked)
    st.subheader("Every member")
    same = _same(choice)
    tables.show(
        "coalitions_members",
        members,
        links={
            "name": Link("states", "state", "state_code"),
            "list": Link("coalitions", "member", "state_code", also=same),
        },
        grid=True,
    )


def _same(choice: Choice) -> tuple[tuple[str, str], ...]:
    """Parameters of this view, for a link that stays in it."""
    held = {"layer": "votes", "view": "groups", "session": choice.session, "group": choice.group_code}
    return tuple((key, value) for key, value in (held | {"scope": choice.scope}).items() if value)


def _most(ranked: polars.DataFrame) -> str:
    """The first of the order with the numbers of each; members equal to the last one named are counted."""
    first, *others = ranked.head(NAMED).iter_rows(named=True)
    if not first["n_apart"]:
        return (
            f"none of the {ranked.height} members counted voted apart from the majority of the others, in "
            f"up to {words.count(ranked['n_votes'].max(), 'vote')} each."
        )
    if first["n_alike"] > 1:
        equal = ranked.head(first["n_alike"])
        return (
            f"{words.count(equal.height, 'member')} voted apart from the majority of the others most, all "
            f"equally: {_listed(equal)}."
        )
    said = (
        f"{words.plain(first['name'])} voted apart from the majority of the others most, on "
        f"{first['n_apart']} of {words.count(first['n_votes'], 'vote')} ({first['share_apart']:.0%})"
    )
    also = [_counted(row) for row in others if row["n_apart"]]
    return said + (f"; then {words.listing(also)}." if also else "; none of the others did.")


def _counted(row: dict[str, Any]) -> str:
    return f"{words.plain(row['name'])} on {row['n_apart']} of {row['n_votes']} ({row['share_apart']:.0%})"


def _listed(equal: polars.DataFrame) -> str:
    """The first of several members with one share, each with its numbers, and how many more there are."""
    more = equal.height - NAMED
    named = [_counted(row) for row in equal.head(NAMED).iter_rows(named=True)]
    return words.listing(named + [words.count(more, "other")] * (more > 0))


def _note(ranked: polars.DataFrame, members: polars.DataFrame) -> None:
    last = ranked.head(NAMED).row(-1, named=True)
    equal = ranked.filter(polars.col("share_with_majority") == last["share_with_majority"]).height
    named = ranked.head(NAMED).filter(polars.col("share_with_majority") == last["share_with_majority"]).height
    said = [f"{words.count(ranked.height, 'member')} counted, in order of the share of their votes."]
    if ranked["n_alike"][0] == 1 and equal > named and last["n_apart"]:
        said.append(f"{words.count(equal - named, 'other')} as often as {words.plain(last['name'])}.")
    if members.height > ranked.height:
        said.append(f"{words.count(members.height - ranked.height, 'member')} with few votes not ranked.")
    said.append("A group may not have agreed on a position at all.")
    st.caption(" ".join(said))


def _bars(lowest: polars.DataFrame, choice: Choice) -> None:
    """One bar a member under its name and numbers, so that no name is cut; a bar opens its roll calls."""
    colours = charts.palette()
    here = dict(_same(choice))
    drawn = lowest.with_columns(
        polars.col("state_code")
        .map_elements(lambda code: "./" + words.address("coalitions", **here, member=code), polars.String)
        .alias("leads")
    )
    base = altair.Chart(drawn).encode(
        y=altair.Y("name:N", sort=drawn["name"].to_list(), axis=None),
        href="leads:N",
        tooltip=[
            altair.Tooltip("name:N", title="State"),
            altair.Tooltip("n_apart:Q", title="Votes apart"),
            altair.Tooltip("n_votes:Q", title="Of votes"),
        ],
    )
    bars = base.mark_bar(color=colours.first, size=8, yOffset=8).encode(
        x=altair.X(
            "share_apart:Q",
            title="Share of its votes apart from the majority of the others",
            scale=altair.Scale(domainMin=0),
            axis=altair.Axis(format=".0%", tickCount=5),
        ),
    )
    told = base.mark_text(align="left", baseline="bottom", dy=4, color=colours.ink, fontSize=12, aria=False)
    told = told.transform_calculate(
        text="datum.name + ': ' + datum.n_apart + ' of ' + datum.n_votes + ' votes'"
    ).encode(x=altair.value(2), text="text:N")
    charts.draw(
        altair.layer(bars, told).properties(height=34 * lowest.height + 50),
        f"Members most often apart from the majority of the others: {choice.whom}, session {choice.session}",
        "members",
        query="coalitions_members",
        measures=["share_with_majority"],
    )


def _roll_calls(choice: Choice, ranked: polars.DataFrame) -> None:
    """The roll calls on which one member voted apart: the first of the order unless another is asked for."""
    apart = ranked.filter(polars.col("n_apart") > 0)
    if apart.is_empty():
        return
    st.subheader("On which votes")
    said = {row["state_code"]: f"{row['name']} ({row['n_apart']})" for row in apart.iter_rows(named=True)}
    with st.container(key="member_control", width=520):
        member = state.one(
            "Votes apart of", list(said), "member", default=next(iter(said)), names=said.__getitem__
        )
    row = apart.filter(polars.col("state_code") == member).row(0, named=True)
    found = query(
        "coalitions_apart",
        scope=choice.scope,
        session=choice.session,
        group_code=choice.group_code,
        state_code=member,
    )
    st.markdown(
        f"{words.plain(row['name'])} voted unlike most other members on {row['n_apart']} of "
        f"{words.count(row['n_votes'], 'vote')}. "
        + words.link("All its votes", "states", state=row["state_code"], view="votes", votes=choice.session)
    )
    tables.show(
        "coalitions_apart",
        found,
        links={"symbol": Link("votes", "vote", "roll_call_id"), "place": passage.LINK},
        codes=CODES,
        grid=True,
    )


def every(choice: Choice) -> None:
    """All groups: the member that voted apart most in each, and the way to its group."""
    found = query("coalitions_most_apart", scope=choice.scope, session=choice.session)
    st.markdown(_most_of_all(choice, found))
    st.caption("Choose a group above, or in the table, to see all its members and the votes.")
    if found.is_empty():
        return
    same = tuple((key, value) for key, value in _same(choice) if key != "group")
    tables.show(
        "coalitions_most_apart",
        found,
        links={
            "group_name": Link("coalitions", "group", "group_code", also=same),
            "name": Link("states", "state", "state_code"),
        },
        grid=True,
    )


def _most_of_all(choice: Choice, found: polars.DataFrame) -> str:
    session = f"## Session {words.plain(choice.session)}"
    if found.is_empty():
        return f"{session}: no group has three members with ten votes to count."
    named = [
        f"{words.plain(row['name'])}{_equally(row)} ({words.plain(row['group_name'])}, {row['n_apart']} of "
        f"{row['n_votes']})"
        for row in found.head(NAMED).iter_rows(named=True)
    ]
    last = found.row(-1, named=True)
    return (
        f"{session}, members most often apart from the majority of their group: {words.listing(named)}. "
        f"Least so in {words.plain(last['group_name'])}: {words.plain(last['name'])}{_equally(last)}, "
        f"{last['n_apart']} of {last['n_votes']}."
    )


def _equally(row: dict[str, Any]) -> str:
    """How many more members of its group are as often apart as the one named."""
    return f" and {words.count(row['n_alike'] - 1, 'other')}" if row["n_alike"] > 1 else ""
