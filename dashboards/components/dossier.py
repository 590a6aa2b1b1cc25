"""Sections of the dossier: what the text is, who sponsors it, its versions, rivals and outcome."""

from __future__ import annotations

from typing import Any

import polars
import streamlit as st

from dashboards.components import charts, passage, roll_call, side_by_side, state, tables, tiles, words
from dashboards.components.tables import Link
from dashboards.warehouse import query

KINDS = {"amendment": "An amendment", "draft_decision": "A draft decision"}

OUTCOMES = {
    "adopted": "it was adopted",
    "rejected": "it was rejected",
    "withdrawn": "it was withdrawn",
    "not_pressed": "it was not pressed to a vote",
    "no_action": "no action was taken on it",
    "deferred": "action on it was deferred",
    "replaced": "another draft took its place",
}
ENDED = {"rejected", "withdrawn", "not_pressed", "no_action", "replaced"}  # what is deferred may be taken up


def identity(head: dict[str, Any], versions: polars.DataFrame) -> None:
    """Symbols with their official addresses, body, session, items and group."""
    symbols = head["symbols"] or ([head["proposal_id"]] if head["proposal_id"].startswith("A/") else [])
    parts = [f"[{words.plain(symbol)}]({words.official_address(symbol)})" for symbol in symbols]
    if not parts:
        parts = ["Symbol not known: the text held does not print it"]
    items = [
        words.link(f"item {item}", "agenda", session=head["session"], item=item)
        for item in head["items"] or []
    ]
    place = [words.body(head["committee"]), f"session {head['session'] or words.UNKNOWN}", *items]
    st.markdown(" · ".join(parts) + "  \n" + " · ".join(place))
    if head["item_title"] and head["item_title"] != head["title"]:
        st.caption(f"Item: {words.plain(head['item_title'])}")
    for group in head["on_behalf_of"] or []:
        st.markdown(f"On behalf of **{words.plain(group)}**")


def summary(head: dict[str, Any]) -> None:
    """One sentence on where the text stands, made from its own row."""
    kind = "A resolution" if _is_resolution(head) else KINDS.get(head["proposal_type"], "A draft")
    event = "first tabled on" if head["is_first_version_held"] else "earliest text held of"
    event = event if head["n_versions"] else "of"
    dated = f", {event} {words.date(head['first_tabled_on'])}" if head["first_tabled_on"] else ""
    if head["n_versions"]:
        dated += f" ({words.count(head['n_versions'], 'version')} held)"
    said = (
        f"{kind} of session {head['session'] or words.UNKNOWN}{dated}: {_backing(head)}; {_standing(head)}."
    )
    st.markdown(f"##### {words.plain(said)}")


def _is_resolution(head: dict[str, Any]) -> bool:
    """Whether the dossier is of a resolution of which no draft is known."""
    return bool(head["proposal_id"] == head["resolution_symbol"])


def _backing(head: dict[str, Any]) -> str:
    if head["n_sponsors"]:
        note = "" if head["sponsor_list_status"] == "final" else " on the lists held"
        verb = "sponsors" if head["n_sponsors"] == 1 else "sponsor"
        group = f", on behalf of {words.listing(head['on_behalf_of'])}" if head["on_behalf_of"] else ""
        return f"{words.count(head['n_sponsors'], 'state')} {verb} it{note}{group}"
    if head["submitted_by"] and head["submitted_by"] != "members":
        return f"submitted by the {head['submitted_by'].capitalize()}, with no state as sponsor"
    return "its sponsors are not known"


def _standing(head: dict[str, Any]) -> str:
    if not head["resolution_symbol"]:
        return OUTCOMES.get(head["outcome"], "what became of it is not known")
    vote = f", by {roll_call.result(head)}" if head["yes"] is not None else ""
    vote = ", without a vote" if head["adopted_how"] == "without_vote" else vote
    if _is_resolution(head):
        return f"adopted on {words.date(head['adopted_on'])}{vote}"
    weak = "" if head["link_grade"] == "strong" else ", as far as equal titles tell"
    vote = f", adopted{vote.removeprefix(',')}" if vote else ""
    return f"it led to resolution {head['resolution_symbol'].removeprefix('A/RES/')}{weak}{vote}"


def missing(name: str, **asked: str) -> None:
    """What is not held, and which document would supply it, as a query with `what` and `supplied_by` says."""
    frame = query(name, **asked)
    if frame.is_empty():
        return
    lines = [
        f"- {_sentence(row['what'])}; {words.plain(row['supplied_by'])} would say."
        for row in frame.iter_rows(named=True)
    ]
    with st.container(border=True, key="missing"):
        st.markdown(":material/pending: **What is missing, and what would supply it**\n\n" + "\n".join(lines))


def _sentence(text: str) -> str:
    return words.plain(text[:1].upper() + text[1:])


def sponsors(head: dict[str, Any]) -> None:
    """Tile grid, and the list with its sources."""
    proposal_id = head["proposal_id"]
    frame = query("text_sponsors", proposal_id=proposal_id)
    others = query("text_other_sponsors", proposal_id=proposal_id)
    for row in others.iter_rows(named=True):
        kind = {"unresolved": "a name that the list of names does not know"}.get(
            row["sponsor_kind"], row["sponsor_kind"]
        )
        st.markdown(f"Also named: **{words.plain(row['name_as_printed'])}** ({words.plain(kind)})")
    if frame.is_empty() and head["submitted_by"] not in (None, "members"):
        whom = head["submitted_by_as_printed"] or head["submitted_by"].capitalize()
        st.markdown(f"It has no state as sponsor: it was submitted by the {words.plain(whom)}.")
        return
    st.markdown(words.plain(words.SPONSOR_LISTS.get(head["sponsor_list_status"], "")))
    if frame.is_empty():
        st.caption(
            "No state is named as a sponsor in any document held. That says nothing about who sponsored it."
        )
        return
    places = query("text_tiles", proposal_id=proposal_id)
    absent = "not a sponsor" if head["sponsor_list_status"] == "final" else "not on the lists held"
    tiles.show(
        places,
        {
            "first": "sponsor",
            "second": "named, no longer a sponsor",
            "third": "member of the group it is put forward for",
            "none": absent,
            "outside": "observer",
        },
        f"Tile grid of states: {head['n_sponsors']} sponsor the text",
        "sponsors",
    )
    names = frame.filter("is_sponsor")["state"].to_list()
    st.markdown(words.plain(words.listing(names)) + ".")
    with st.expander("Who listed each sponsor, and where it says so"):
        _evidence(frame, proposal_id)


def _evidence(frame: polars.DataFrame, proposal_id: str) -> None:
    names = dict(frame.select("state_code", "state").iter_rows())
    code = state.one("Sponsor", list(names), "sponsor", default=next(iter(names)), names=names.__getitem__)
    for row in query("text_sponsor_evidence", proposal_id=proposal_id, state_code=code).iter_rows(named=True):
        role = words.known(words.ROLES, row["role"])
        place = (
            f"{row['symbol']}, page {row['page']}"
            if row["page"]
            else f"{row['symbol']} ({row['source_file']}, field “{row['field']}”)"
        )
        st.markdown(
            f"**{words.plain(row['name_as_printed'])}**: {role}, {words.date(row['happened_on'])}, in "
            f"{words.plain(place)}"
        )
        if row["named"]:
            passage.quote(row["before"], row["named"], row["after"])
        else:
            st.caption("Only the facts of the cover are held; its text would show the place.")
    links = {"state": Link("states", "state", "state_code")}
    tables.show("text_sponsors", frame, links=links, codes={"first_role": words.ROLES}, grid=True)


def groups(proposal_id: str) -> None:
    """Shares of the groups that had members on the day of the list."""
    frame = query("text_groups", proposal_id=proposal_id)
    if frame.is_empty():
        return
    st.subheader("Shares by group")
    regional = frame.filter(polars.col("kind") == "regional")
    if not regional.is_empty():
        charts.bars(regional, "n_sponsors", "group_name", "States", "groups", share_of="n_members")
    tables.show("text_groups", frame, grid=True)


def renewed(proposal_id: str) -> None:
    """Against the text that this one continues: sponsors renewed, new, not yet."""
    for row in query("text_before", proposal_id=proposal_id).iter_rows(named=True):
        before = words.link(row["previous_symbol"], "text", text=row["previous_symbol"])
        st.subheader("Against the text before")
        st.markdown(
            f"It continues {before} ({words.plain(row['evidence'])}; "
            f"{words.known(words.GRADES, row['grade'])})."
        )
        if row["sponsor_list_status"] == "none_held":
            st.caption(
                "Who sponsored that text is not known: no list of its sponsors is held. Its draft would say."
            )
            continue
        frame = query("text_renewed", proposal_id=proposal_id)
        for meaning in ("renewed", "new", "not yet"):
            part = frame.filter(polars.col("meaning") == meaning)
            names = words.plain(words.listing(part["state"].to_list())) or "none"
            st.markdown(f"**{meaning.capitalize()}** ({part['n_meaning'][0] if part.height else 0}): {names}")
        if not frame["is_certain"].all():
            st.caption("By the lists held, not all of them final: who is missing may stand on a later list.")
        tables.about("text_renewed", frame)


def versions(frame: polars.DataFrame) -> None:
    """Versions held, and what each changed in the list of sponsors."""
    tables.show(
        "text_versions",
        frame,
        codes={"document_type": words.DOCUMENT_TYPES},
        empty="No version is held.",
    )
    for row in frame.iter_rows(named=True):
        if row["absent"]:
            st.markdown(
                f"Not on {words.plain(row['symbol'])} any more: {words.plain(words.listing(row['absent']))}."
            )
        if row["added"] and row["document_type"] != frame["document_type"][0]:
            st.markdown(f"New on {words.plain(row['symbol'])}: {words.plain(words.listing(row['added']))}.")


def parallel(head: dict[str, Any]) -> None:
    """Other texts under the item; what both recall and what only one does is on the agenda page."""
    frame = query("text_parallel", proposal_id=head["proposal_id"])
    links = {"other_symbol": Link("text", "text", "other_id")}
    tables.show("text_parallel", frame, links=links, empty="No other text under the same item is held.")
    for row in frame.filter(polars.col("is_competing").is_not_null()).iter_rows(named=True):
        other = words.link(row["other_symbol"], "text", text=row["other_id"])
        st.markdown(f"With {other}: {side_by_side.competing(row)}")
    for row in frame.head(1).iter_rows(named=True):
        compare = {
            "session": row["session"],
            "item": row["item"],
            "first": head["proposal_id"],
            "second": row["other_id"],
        }
        st.page_link(
            "views/agenda.py", label="Put them side by side", icon=":material/compare:", query_params=compare
        )


def outcome(head: dict[str, Any]) -> None:
    """The resolution that the text led to, on what evidence, and how it was adopted."""
    symbol = head["resolution_symbol"]
    if not symbol:
        ended = OUTCOMES[head["outcome"]] if head["outcome"] in ENDED else None
        st.markdown(
            f"No resolution of its own came of it: {ended}."
            if ended
            else "No document held links this text to a resolution. Texts are never linked by agenda item "
            "alone."
        )
        _printed_links(head["proposal_id"])
        return
    lines = [f"Resolution [{words.plain(symbol)}]({words.official_address(symbol)})"]
    if head["adopted_on"]:
        lines.append(f"adopted on {words.date(head['adopted_on'])}")
    if head["meeting_symbol"]:
        lines.append(f"at meeting {words.plain(head['meeting_symbol'])}")
    if head["issued_on"]:
        lines.append(f"issued on {words.date(head['issued_on'])}")
    st.markdown(", ".join(lines) + ".")
    if head["committee_report"]:
        paragraph = f", paragraph {head['report_paragraph']}" if head["report_paragraph"] else ""
        st.markdown(f"On the report {words.plain(head['committee_report'] + paragraph)}.")
    if not _is_resolution(head) and head["link_evidence"]:
        st.markdown(
            f"Evidence for the link: {words.plain(head['link_evidence'])} "
            f"(*{words.plain(words.known(words.GRADES, head['link_grade']))}*)."
        )
    if head["adopted_how"] == "without_vote":
        st.markdown("Adopted without a vote: nobody's position is recorded.")
    elif head["yes"] is not None:
        kind = "recorded vote" if head["adopted_how"] == "recorded_vote" else "vote"
        told = words.plain(roll_call.result(head))
        if head["roll_call_id"]:
            told = words.link(roll_call.result(head), "votes", vote=head["roll_call_id"])
        st.markdown(f"Adopted by a {kind}: {told}.")
    _printed_links(head["proposal_id"])


def _printed_links(proposal_id: str) -> None:
    """Lines that tie the text to other documents, each leading to where it is printed."""
    lines = [
        f"- {words.plain(words.known(words.LINKS, row['link_kind']))} "
        f"{words.link(row['to_symbol'], 'text', text=row['to_symbol'])}: "
        f"“{words.plain(row['evidence'])}”, {words.link(row['place'], 'text', passage=row['passage'])}"
        for row in query("text_links", proposal_id=proposal_id).iter_rows(named=True)
    ]
    if lines:
        st.markdown("\n".join(lines))
