"""First screen of a dossier: what the text is, where it stands, what a revision changed, what is missing."""

from __future__ import annotations

import re
from typing import Any

import polars
import streamlit as st

from dashboards.components import facts, roll_call, tallies, words
from dashboards.components.facts import Fact
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
REVISED = "revised_draft_resolution"
FEW = 3  # states that are named in the sentence; more are counted
NAMED = 16  # states that a revision added and that are named on the first screen


def is_resolution(head: dict[str, Any]) -> bool:
    """Whether the dossier is of a resolution of which no draft is known."""
    return bool(head["proposal_id"] == head["resolution_symbol"])


def ended_as(symbol: str) -> str:
    """What a text became, by its symbol."""
    return "decision" if symbol.startswith("A/DEC/") else "resolution"


def identity(head: dict[str, Any]) -> None:
    """Symbols with their official addresses; body, session, items, subjects."""
    symbols = head["symbols"] or ([head["proposal_id"]] if head["proposal_id"].startswith("A/") else [])
    parts = [f"[{words.plain(symbol)}]({words.official_address(symbol)})" for symbol in symbols]
    if not parts:
        parts = ["Symbol not known: the text held does not print it"]
    items = [
        words.link(f"item {item}", "agenda", session=head["session"], item=item)
        for item in head["items"] or []
    ]
    place = [*_body(head), f"session {head['session'] or words.UNKNOWN}", *items]
    if head["item_title"] and head["item_title"] != head["title"]:
        place.append(words.plain(head["item_title"]))
    st.markdown(" · ".join(parts) + "  \n:small[:gray[" + " · ".join(place) + "]]")


def _body(head: dict[str, Any]) -> list[str]:
    """The body that the text came to; none where a resolution is known by its vote alone.

    That no committee is on record of such a resolution says nothing about where it came from.
    """
    is_known = head["committee"] or not is_resolution(head) or head["resolution_is_held"]
    return [words.body(head["committee"])] if is_known else []


def summary(head: dict[str, Any]) -> None:
    """One sentence on where the text stands, made from its own row."""
    kind = KINDS.get(head["proposal_type"], "A draft")
    if is_resolution(head):
        kind = f"A {ended_as(head['resolution_symbol'])}"
    said = f"{kind} of session {head['session'] or words.UNKNOWN}{_tabled(head)}: "
    st.markdown(f"## {words.plain(f'{said}{_backing(head)}; {_standing(head)}.')}")


def _tabled(head: dict[str, Any]) -> str:
    """`, tabled by Peru on 10 October 2023`; where the first version is not held, what is."""
    if is_resolution(head):
        return ""
    dated = f" on {words.date(head['first_tabled_on'])}" if head["first_tabled_on"] else ""
    if not head["n_versions"]:
        told = "dated" if head["proposal_id"] in (head["symbols"] or []) else "earliest record held of"
        return f", {told} {words.date(head['first_tabled_on'])}" if dated else ""
    if not head["is_first_version_held"]:
        return f", earliest text held of {words.date(head['first_tabled_on'])}" if dated else ""
    by = head["tabled_by"] or []
    if not by:
        return f", tabled{dated}" if dated else ""
    return f", tabled by {words.listing(by) if len(by) <= FEW else words.count(len(by), 'state')}{dated}"


def _backing(head: dict[str, Any]) -> str:
    if head["n_sponsors"]:
        note = "" if head["sponsor_list_status"] == "final" else " on the lists held"
        verb = "sponsors" if head["n_sponsors"] == 1 else "sponsor"
        group = f", {words.listing(head['on_behalf_of'])}" if head["on_behalf_of"] else ""
        return f"{words.count(head['n_sponsors'], 'state')} {verb} it{note}{group}"
    if head["submitted_by"] and head["submitted_by"] != "members":
        whom = submitter(head)
        office = re.split(r",| \(| on the | following | after ", whom)[0] if whom else None
        return f"submitted by the {office}, with no state as sponsor" if office else "it names no sponsor"
    return "its sponsors are not known"


def submitter(head: dict[str, Any]) -> str | None:
    """Who put forward a text without a state as sponsor, as printed; None where nobody is named.

    A draft of the Sixth Committee may name nobody at all.
    """
    printed = " ".join((head["submitted_by_as_printed"] or "").split())
    if printed:
        return re.sub(r"^(?:.{0,40}\b)?submitted by (?:the )?", "", printed, flags=re.IGNORECASE)
    return None if head["submitted_by"] == "committee" else head["submitted_by"].capitalize()


def _standing(head: dict[str, Any]) -> str:
    if _is_in_committee_alone(head):
        day = f" on {words.date(head['committee_adopted_on'])}" if head["committee_adopted_on"] else ""
        return f"the {words.body(head['committee'])} adopted it{day}; what the plenary decided is not known"
    if not head["resolution_symbol"]:
        return OUTCOMES.get(head["outcome"], "what became of it is not known")
    vote = f", by {roll_call.result(head)}" if head["yes"] is not None else ""
    vote = ", without a vote" if head["adopted_how"] == "without_vote" else vote
    day = f" on {words.date(head['adopted_on'])}" if head["adopted_on"] else ""
    if is_resolution(head):
        return f"adopted{day or ' on a day not known'}{vote}"
    weak = "" if head["link_grade"] == "strong" else ", as far as equal titles tell"
    adopted = f", adopted{day}{vote}" if day or vote else ""
    symbol = head["resolution_symbol"]
    number = symbol.removeprefix("A/RES/").removeprefix("A/DEC/")
    return f"it led to {ended_as(symbol)} {number}{weak}{adopted}"


def _is_in_committee_alone(head: dict[str, Any]) -> bool:
    """Whether a committee is known to have adopted it, and nothing is known of what followed."""
    ended = head["resolution_symbol"] or head["outcome"] in OUTCOMES
    return bool(not ended and head.get("is_adopted_in_committee") and head["committee"])


def revisions(versions: polars.DataFrame) -> None:
    """What each revision changed in the list of sponsors: who was added, who left."""
    _first_not_held(versions)
    compared = versions.filter(polars.col("n_added").is_not_null())
    for row in compared.iter_rows(named=True):
        added, absent = row["added"] or [], row["absent"] or []
        verb = "state was" if row["n_added"] == 1 else "states were"
        told = f"**{row['n_added'] or 'No'} {verb} added in {words.plain(row['short'])}**"
        day = f" ({words.date(row['dated_on'])})" if row["dated_on"] else ""
        told += day + (f": {_names(added)}" if added else "")
        left = f"{len(absent)} left: {_names(absent)}" if absent else "none left"
        st.markdown(f":material/group_add: {told}; {left}. [Compare the versions](#versions)")


def _first_not_held(versions: polars.DataFrame) -> None:
    """Of a revision before which no list is held: that nobody can say whom it added."""
    listed = versions.filter(polars.col("n_listed").is_not_null())
    for row in listed.head(1).filter(polars.col("document_type") == REVISED).iter_rows(named=True):
        st.markdown(
            f":material/group_add: Whom {words.plain(row['short'])} added cannot be told: no list of "
            "sponsors of an earlier version is held."
        )


def _names(names: list[str]) -> str:
    if len(names) <= NAMED:
        return words.plain(words.listing(names))
    return words.plain(", ".join(names[:NAMED])) + f" and {len(names) - NAMED} more"


def key_facts(head: dict[str, Any]) -> None:
    """Figures of the text, each leading to the section that says more."""
    tiles = [_sponsors(head), _adoption(head)]
    asks, others = head["n_asks"], head["n_others"]
    if head["held_versions"] > 1 or (head["held_versions"] and head["resolution_is_held"]):
        whole = head["held_versions"] + (1 if head["resolution_is_held"] else 0)
        tiles.append(Fact(f"{whole:,}", "versions held", "compare any two", "#versions"))
    if asks:
        tiles.append(Fact(f"{asks:,}", "things asked or announced", "of whom, by when", "#announced"))
    if others:
        note = "under the same item"
        tiles.append(Fact(f"{others:,}", "other text" if others == 1 else "other texts", note, "#parallel"))
    for row in query("text_lines", proposal_id=head["proposal_id"]).head(1).iter_rows(named=True):
        note = f"sessions {row['first_session']} to {row['last_session']}"
        tiles.append(Fact(f"{row['n_members']:,}", "resolutions in its line", note, "#line"))
    facts.show(tiles)


def _sponsors(head: dict[str, Any]) -> Fact:
    status = {"final": "final list", "none_held": "no list is held"}
    note = status.get(head["sponsor_list_status"], "more may have joined later")
    figure = f"{head['n_sponsors']:,}" if head["n_sponsors"] else "–"
    return Fact(figure, "sponsor" if head["n_sponsors"] == 1 else "sponsors", note, "#sponsors")


def _adoption(head: dict[str, Any]) -> Fact:
    day = words.date(head["adopted_on"]) if head["adopted_on"] else ""
    if head["yes"] is not None:
        tally = "–".join(
            words.UNKNOWN if n is None else f"{n}" for n in (head["yes"], head["no"], head["abstain"])
        )
        return Fact(tally, "yes, no, abstained", day, "#outcome")
    if head["adopted_how"] == "without_vote":
        return Fact("No vote", "adopted without one", day, "#outcome")
    if head["resolution_symbol"]:
        return Fact("Adopted", "how is not held", day, "#outcome")
    if _is_in_committee_alone(head):
        day = words.date(head["committee_adopted_on"]) if head["committee_adopted_on"] else ""
        return Fact("Adopted", "in committee; the plenary is not held", day, "#outcome")
    ended = OUTCOMES.get(head["outcome"])
    if ended is None:
        return Fact("Not known", "what became of it", "", "#outcome")
    return Fact("No resolution", ended, "", "#outcome")


def vote(head: dict[str, Any]) -> None:
    """The vote by which it was adopted, as one bar that leads to the roll call."""
    if head["yes"] is None:
        return
    href = f"./{words.address('votes', vote=head['roll_call_id'])}" if head["roll_call_id"] else None
    sides = {side: head[side] for side in tallies.SIDES}
    bar = sides | {"label": "Vote in the plenary", "href": href}
    tallies.show([bar], tall=True, title="The vote in the plenary", query="text_head", beside=True)
