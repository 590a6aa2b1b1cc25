"""Sponsors of a text: on the tile grid, by when each state was listed and where it says so, by group."""

from __future__ import annotations

from typing import Any

import polars
import streamlit as st

from dashboards.components import charts, dossier_head, folded, passage, state, tables, tiles, words
from dashboards.components.tables import Link
from dashboards.warehouse import query

STATE = Link("states", "state", "state_code")
RENEWED = {
    "renewed": "on both lists",
    "new": "on this list only",
    "not yet": "on the list before only",
}


def show(head: dict[str, Any]) -> None:
    """One state looked up, the tile grid, and the list with its sources."""
    proposal_id = head["proposal_id"]
    _others(proposal_id)
    frame = query("text_sponsors", proposal_id=proposal_id)
    if frame.is_empty():
        _nobody(head)
        return
    st.markdown(words.plain(words.SPONSOR_LISTS.get(head["sponsor_list_status"], "")))
    with st.container(key="state_control"):
        _one_state(head, frame)
    _grid(head)
    _list(frame)


def _others(proposal_id: str) -> None:
    unknown = {"unresolved": "a name that the list of names does not know"}
    for row in query("text_other_sponsors", proposal_id=proposal_id).iter_rows(named=True):
        kind = unknown.get(row["sponsor_kind"], row["sponsor_kind"])
        where = passage.said(row["place"], row["passage"])
        # A record may name one group in parts: the Group of 77, and China.
        name = words.listing(row["names"])
        st.markdown(f"Also named: **{words.plain(name)}** ({words.plain(kind)}; {where})")


def _nobody(head: dict[str, Any]) -> None:
    if head["submitted_by"] not in (None, "members"):
        whom = dossier_head.submitter(head)
        said = f"it was submitted by the {words.plain(whom)}" if whom else "it does not say who submitted it"
        st.markdown(f"It has no state as sponsor: {said}.")
        return
    st.markdown(words.plain(words.SPONSOR_LISTS.get(head["sponsor_list_status"], "")))
    st.caption(
        "No state is named as a sponsor in any document held. That says nothing about who sponsored it."
    )


def _grid(head: dict[str, Any]) -> None:
    absent = "not a sponsor" if head["sponsor_list_status"] == "final" else "not on the lists held"
    tiles.show(
        query("text_tiles", proposal_id=head["proposal_id"]),
        {
            "first": "sponsor",
            "second": "named, no longer a sponsor",
            "third": "member of the group it is put forward for",
            "none": absent,
            "outside": "observer",
        },
        f"Tile grid of states: {head['n_sponsors']} sponsor the text",
        "sponsors",
        query="text_tiles",
    )


def _one_state(head: dict[str, Any], frame: polars.DataFrame) -> None:
    """By when one state was listed, in what words, and where they stand; or that no list held has it."""
    names = dict(
        query("text_tiles", proposal_id=head["proposal_id"]).select("state_code", "name").iter_rows()
    )
    names |= dict(frame.select("state_code", "state").iter_rows())
    earlier = st.query_params.get("sponsor")  # what links of earlier versions of this page call it
    code = state.one(
        "By when was a state listed, and where does it say so?",
        sorted(names, key=names.__getitem__),
        "state",
        default=earlier if earlier in names else None,
        names=names.__getitem__,
        index=None,
        placeholder="Choose or type a state",
    )
    if code is None:
        return
    with st.container(border=True, key="state listed"):
        rows = frame.filter(polars.col("state_code") == code)
        if rows.is_empty():
            st.markdown(_not_listed(head, names[code]))
            return
        st.markdown(_listed(rows.row(0, named=True)))
        _mentions(head["proposal_id"], code)


def _not_listed(head: dict[str, Any], name: str) -> str:
    said = f"**{words.plain(name)} is on no list of sponsors held of this text.** "
    if head["sponsor_list_status"] == "final":
        return said + "The list is final, so it is not a sponsor."
    return said + words.plain(words.SPONSOR_LISTS.get(head["sponsor_list_status"], ""))


def _listed(row: dict[str, Any]) -> str:
    """By which day a state was listed, in what way, and where that stands."""
    name = words.link(row["state"], "states", state=row["state_code"])
    role = words.plain(words.known(words.ROLES, row["first_role"]))
    if row["listed_by"]:
        told = f"**{name} was listed by {words.date(row['listed_by'])}**"
    else:
        told = f"**{name} is listed, by a document that does not say when**"
    told += f": {role}, {passage.said(row['place'], row['passage'])}."
    if row["joined_on"]:
        told += f" It joined on {words.date(row['joined_on'])}."
    else:
        told += " No record held dates its joining."
    if row["withdrawn_on"]:
        told += f" It withdrew on {words.date(row['withdrawn_on'])}."
    return told


def _mentions(proposal_id: str, code: str) -> None:
    """Every mention of one state, quoted where the page is held."""
    for row in query("text_sponsor_evidence", proposal_id=proposal_id, state_code=code).iter_rows(named=True):
        role = words.plain(words.known(words.ROLES, row["role"]))
        place = (
            f"{row['symbol']}, page {row['page']}"
            if row["page"]
            else f"{row['symbol']}, field {row['field']}"
        )
        day = f", {words.date(row['happened_on'])}" if row["happened_on"] else ""
        told = (
            f"**{words.plain(row['name_as_printed'])}**: {role}{day}, {passage.said(place, row['passage'])}"
        )
        if row["named"]:
            st.markdown(told)
            passage.quote(row["before"], row["named"], row["after"])
        else:
            st.markdown(f"{told} :small[({words.plain(words.known(words.SOURCES, row['source_name']))})]")


def _list(frame: polars.DataFrame) -> None:
    """The names by how and when they came onto a list, and the table with who listed each."""
    keys = ["first_role", "listed_by", "is_told_later"]
    now = frame.filter("is_sponsor").sort("listed_by", "state", nulls_last=True)
    for (role, day, is_told_later), part in now.group_by(keys, maintain_order=True):
        when = f", as told on {words.date(day)}" if is_told_later else f", {words.date(day)}"
        said = words.known(words.ROLES, str(role)).capitalize() + (when if day else "")
        names = words.plain(words.listing(part["state"].to_list()))
        st.markdown(f"- **{words.plain(said)}** ({part.height}): {names}")
    gone = frame.filter(~polars.col("is_sponsor"))["state"].to_list()
    if gone:
        st.markdown(f"- **No longer a sponsor** ({len(gone)}): {words.plain(words.listing(gone))}")
    folded.part(
        "Who listed each sponsor, and where it says so",
        "sponsors",
        lambda: _by_region(frame),
        opened=bool(state.asked("region")),
    )


def _by_region(frame: polars.DataFrame) -> None:
    """Each sponsor with who listed it and where, of one regional group or of all."""
    groups = dict(frame["regional_group"].drop_nulls().value_counts().sort("regional_group").iter_rows())
    with st.container(width=420):
        group = state.one(
            "Regional group",
            list(groups),
            "region",
            names=lambda code: f"{code} ({groups[code]})",
            index=None,
            placeholder="Any",
        )
    shown = frame if group is None else frame.filter(polars.col("regional_group") == group)
    st.caption(
        f"{shown.height:,} of {words.count(frame.height, 'state')}. The table can be searched and sorted."
    )
    tables.show(
        "text_sponsors",
        shown,
        links={"state": STATE, "place": passage.LINK},
        codes={"first_role": words.ROLES},
        grid=True,
        whole=frame,
    )


def groups(proposal_id: str) -> None:
    """Shares of the groups that had members on the day of the list."""
    frame = query("text_groups", proposal_id=proposal_id)
    if frame.is_empty():
        return
    st.subheader("Shares by group")
    regional = frame.filter(polars.col("kind") == "regional")
    if not regional.is_empty():
        charts.bars(
            regional,
            "n_sponsors",
            "group_name",
            "States",
            "groups",
            share_of="n_members",
            alt="Sponsors of the text among the members of each regional group",
            query="text_groups",
        )
    said = f"All {words.count(frame.height, 'group')} with members among the sponsors"
    folded.part(said, "groups", lambda: tables.show("text_groups", frame, grid=True))


def renewed(proposal_id: str) -> None:
    """Against the text that this one continues: sponsors renewed, new, not yet."""
    for row in query("text_before", proposal_id=proposal_id).iter_rows(named=True):
        before = words.link(row["previous_symbol"], "text", text=row["previous_symbol"])
        st.subheader("Against the text before")
        where = f"; {passage.said('where it says so', row['passage'])}" if row["passage"] else ""
        st.markdown(
            f"It continues {before} ({words.plain(row['evidence'])}; "
            f"{words.known(words.GRADES, row['grade'])}{where})."
        )
        if row["sponsor_list_status"] == "none_held":
            st.caption(
                "Who sponsored that text is not known: no list of its sponsors is held. Its draft would say."
            )
            continue
        frame = query("text_renewed", proposal_id=proposal_id)
        for meaning, said in RENEWED.items():
            part = frame.filter(polars.col("meaning") == meaning)
            names = words.plain(words.listing(part["state"].to_list())) or "none"
            number = part["n_meaning"][0] if part.height else 0
            st.markdown(f"- **{meaning.capitalize()}** ({number}), {said}: {names}")
        if not frame["is_certain"].all():
            st.caption("By the lists held, not all of them final: who is missing may stand on a later list.")
        tables.about("text_renewed", frame)
