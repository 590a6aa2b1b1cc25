"""How united groups vote through the sessions, and which members vote with the majority least."""

from __future__ import annotations

import polars
import streamlit as st

from dashboards.components import group_members, measures, series, state, tables, words
from dashboards.components.coalition_choices import Choice
from dashboards.warehouse import query

INDICES = {"agreement_index": "Agreement Index", "rice": "Rice index"}
VOTES = {"all": "All roll calls", "contested": "Contested only"}
COMPARED = ("EU", "G77", "NAM", "AFR", "GRULAC")


def show(choice: Choice) -> None:
    """Members of the group chosen; then lines of groups through the sessions, all groups of the session."""
    if choice.group_code:
        group_members.show(choice)
    else:
        group_members.every(choice)
    st.subheader("How united groups vote")
    groups = {row["group_code"]: row["name"] for row in query("coalitions_groups").iter_rows(named=True)}
    compared, index_name, votes = _controls(groups)
    if choice.group_code:
        compared = list(dict.fromkeys([choice.group_code, *compared]))[: series.MOST]
    rows = query(
        "coalitions_cohesion",
        scope=choice.scope,
        session=choice.session,
        groups=tuple(compared),
        index_name=index_name,
        votes=votes,
    )
    here = rows.filter(polars.col("session") == choice.session)
    _sentence(choice, index_name, votes, here.filter(polars.col("group_code").is_in(compared)))
    _lines(rows, compared, groups, index_name, votes)
    measures.popover("agreement_index", "rice")
    st.subheader(f"All groups, session {choice.session}")
    ending = "_contested" if votes == "contested" else ""
    n_first = f"n_rice{ending}" if index_name == "rice" else {"": "n_roll_calls"}.get(ending, "n_contested")
    first = (f"{index_name}{ending}", n_first, "group_name")
    labels = tables.only("coalitions_cohesion", *first) | tables.without("coalitions_cohesion", "session")
    tables.show("coalitions_cohesion", here, labels=labels, grid=True, whole=rows)


def _controls(groups: dict[str, str]) -> tuple[list[str], str, str]:
    with st.container(key="cohesion_controls"):
        compared = state.several(
            "Groups to compare",
            list(groups),
            "groups",
            default=COMPARED,
            names=groups.__getitem__,
            max_selections=series.MOST,
        )
        left, right = st.columns(2)
        with left:
            index_name = state.segment("Index", INDICES, "index", default="agreement_index")
        with right:
            votes = state.segment("Roll calls", VOTES, "votes", default="contested")
    return compared, index_name, votes


def _sentence(choice: Choice, index_name: str, votes: str, here: polars.DataFrame) -> None:
    sure = here.filter(polars.col("value").is_not_null() & ~polars.col("is_few"))
    which = "contested roll calls" if votes == "contested" else "roll calls"
    if sure.is_empty():
        st.markdown(
            f"## Session {choice.session}: no group compared has ten {which} in which three members voted."
        )
        return
    first, last = (
        f"{words.plain(row['group_name'])} ({row['value']:.2f} on {words.count(row['n'], 'roll call')})"
        for row in (sure.row(0, named=True), sure.row(-1, named=True))
    )
    st.markdown(
        f"## Session {choice.session}, {INDICES[index_name]} over {which}: most united of the groups "
        f"compared is {first}, least united {last}."
    )
    st.markdown(
        "1 is reached when all members who vote do the same. Small groups reach high values more easily: "
        "compare groups of like size."
    )


def _lines(
    rows: polars.DataFrame, compared: list[str], groups: dict[str, str], index_name: str, votes: str
) -> None:
    drawn = rows.filter(polars.col("group_code").is_in(compared)).with_columns(
        line="group_code", label="group_code"
    )
    if not compared or drawn.is_empty():
        st.caption("Choose groups to see them through the sessions.")
        return
    axis = series.Axis("value", INDICES[index_name], domain=(0, 1), tooltip={"n": "Roll calls"})
    series.show(
        drawn,
        axis,
        {code: groups[code] for code in compared},
        f"{INDICES[index_name]} of {len(compared)} groups through the sessions, {VOTES[votes]}",
        "cohesion",
        query="coalitions_cohesion",
        measures=[index_name if votes == "all" else f"{index_name}_{votes}"],
    )
    st.caption("A hollow point rests on fewer than ten roll calls. Special sessions are in the table only.")
