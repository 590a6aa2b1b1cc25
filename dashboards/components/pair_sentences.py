"""What a matrix shows, in sentences: who is most and least alike, by how many cases, and what is left out."""

from __future__ import annotations

from typing import Any

import polars
import streamlit as st

from dashboards.components import matrix, measures, words
from dashboards.components.coalition_choices import Choice
from dashboards.warehouse import query

VOTES_OF = {
    "plenary_adoption": "votes of the plenary on texts as a whole",
    "plenary_all": "all recorded votes of the plenary, on parts and motions too",
    "committee": "all recorded votes of the committees",
}
TESTED = {"layer": "sponsorship", "measure": "observed_over_expected"}
UNTESTED = {
    "no_list_held": "no list of sponsors is held",
    "too_few_drafts": "fewer than 20 drafts with several sponsors",
    "lists_not_final": "lists of sponsors are not final",
    "too_many_drafts": "more drafts than the comparison can take",
}


def show(
    choice: Choice, measure: str, pairs: polars.DataFrame, first: str | None, second: str | None
) -> None:
    """The first thing to read above a matrix of pairs in the order of their ranks: of the states chosen."""
    ranked = pairs.filter("is_ranked")
    where = f"Session {choice.session}, {words.plain(choice.whom)}. {words.plain(measures.label(measure))}"
    chosen = of_chosen(pairs, measure, [code for code in (first, second) if code])
    if chosen:
        st.markdown(f"## {where}: {chosen}.")
    elif ranked.is_empty():
        st.markdown(f"## {where}: no two states can be ranked.")
        st.markdown(_why_unranked(choice, measure, pairs))
    elif choice.layer == "votes":
        alike = "voted most alike" + (" beyond chance" if measure in ("kappa", "pi") else "")
        st.markdown(f"## {where}: {_most(ranked, measure, alike)}{_least(ranked, measure)}.")
    else:
        st.markdown(f"## {where}: {_of_sponsors(ranked, measure)}.")
    if choice.layer == "votes":
        st.caption(_universe_of_votes(choice))
    else:
        if pairs["value"].count():
            st.caption(_universe_of_lists(pairs))


def of_chosen(pairs: polars.DataFrame, measure: str, codes: list[str]) -> str:
    """What the pair chosen has, or with whom the one state chosen has most and least; else nothing."""
    of_these = pairs.filter(polars.all_horizontal([_has(code) for code in codes])) if codes else pairs.clear()
    ranked = of_these.filter("is_ranked").sort("value", descending=True, maintain_order=True)
    if len(codes) == 2:
        row = next(of_these.iter_rows(named=True), None)
        if row is None:
            return ""
        value = "not defined" if row["value"] is None else said(row, measure)
        place = "" if row["is_ranked"] or row["value"] is None else ", which is not ranked"
        return f"{words.plain(row['name_a'])} and {words.plain(row['name_b'])}: {value}{place}"
    if ranked.is_empty():
        return ""
    row = ranked.row(0, named=True)
    name = words.plain(row["name_a"] if row["state_a"] == codes[0] else row["name_b"])
    told = f"{name} has most with {_partner(ranked, codes[0], 0, measure)}"
    return told + (f", least with {_partner(ranked, codes[0], -1, measure)}" if ranked.height > 1 else "")


def _has(code: str) -> polars.Expr:
    return (polars.col("state_a") == code) | (polars.col("state_b") == code)


def _partner(ranked: polars.DataFrame, code: str, at: int, measure: str) -> str:
    """The state at one end of the order, how many have as much, and its value."""
    row = ranked.row(at, named=True)
    name = words.plain(row["name_b"] if row["state_a"] == code else row["name_a"])
    others = ranked.filter((polars.col("value") - row["value"]).abs() < 1e-9).height - 1
    also = f" and equally {words.count(others, 'other')}" if others else ""
    return f"{name} ({said(row, measure)}){also}"


def said(row: dict[str, Any], measure: str) -> str:
    """The value of the measure and how many cases it rests on."""
    digits = matrix.SCALES[measure].digits
    if measure in ("n_both", "jaccard"):
        either = words.count(row["n_either"], "text")
        of_either = f"{row['n_both']} of the {either} that at least one of them sponsors"
    if measure == "n_both":
        return of_either
    if measure == "jaccard":
        return f"{row['value']:.2f}: {of_either}"
    if measure == "observed_over_expected":
        return (
            f"{row['n_both_tested']} texts together where {row['n_expected']:.1f} are expected by "
            "activity alone"
        )
    return f"{row['value']:.{digits}f} on {words.count(row['n'], 'roll call')}"


def _of_sponsors(ranked: polars.DataFrame, measure: str) -> str:
    if measure != "observed_over_expected":
        return _most(
            ranked, measure, "sponsor most together" if measure == "n_both" else "share most of their texts"
        )
    n_backbone = ranked["n_backbone"][0]
    if not n_backbone:
        return "no two states sponsor together more often than chance gives by their activity alone"
    return (
        f"{words.count(n_backbone, 'pair')} sponsor together more often than activity alone predicts; of "
        f"these {_most(ranked, measure, 'are furthest above it')}"
    )


def _most(ranked: polars.DataFrame, measure: str, did: str) -> str:
    """The pair that comes first; where several have its value, their number before one of them."""
    row = ranked.row(0, named=True)
    pair = f"{words.plain(row['name_a'])} and {words.plain(row['name_b'])}"
    if row["n_alike"] == 1:
        return f"{pair} {did} ({said(row, measure)})"
    return f"{row['n_alike']:,} pairs {did}, all equally, {pair} among them ({said(row, measure)})"


def _least(ranked: polars.DataFrame, measure: str) -> str:
    if ranked.height < 2:
        return ""
    row = ranked.row(-1, named=True)
    digits = matrix.SCALES[measure].digits
    return (
        f"; {words.plain(row['name_a'])} and {words.plain(row['name_b'])} least "
        f"({said(row, measure)}); half of the {ranked.height:,} ranked pairs "
        f"lie below {row['typical']:.{digits}f}"
    )


def _why_unranked(choice: Choice, measure: str, pairs: polars.DataFrame) -> str:
    if pairs["value"].null_count() == pairs.height:
        if measure == "observed_over_expected":
            return _no_test(choice.session)
        return "It is not defined for any pair here."
    if choice.layer == "sponsorship":
        return "Every value rests on few texts; the table lists them."
    return "Every value rests on few roll calls or on votes that are nearly unanimous; the table lists them."


def _no_test(session: str) -> str:
    """Why sponsoring together is not compared with chance in a session."""
    reasons = query("coalitions_tested", session=session)
    lines = [
        f"- {words.body(row['committee'])}: {words.known(UNTESTED, row['reason'])} "
        f"({words.count(row['n_final'], 'final list')} of {words.count(row['n_drafts'], 'draft')})."
        for row in reasons.filter(polars.col("reason").is_not_null()).iter_rows(named=True)
    ]
    known = query("coalitions_tested_sessions")["session"].to_list()
    links = [words.link(f"session {other}", "coalitions", session=other, **TESTED) for other in known[:5]]
    elsewhere = f" It is known for {words.listing(links)}." if links else ""
    return (
        "Which pairs sponsor together more than chance predicts is not known for this session: that needs 20 "
        "drafts of one body with final lists of sponsors. Committee reports and catalogue records supply "
        f"final lists; `unga refresh PATH` reads them.{elsewhere}\n\n" + "\n".join(lines)
    )


def _universe_of_votes(choice: Choice) -> str:
    found = query("coalitions_voting_sessions", scope=choice.scope)
    for row in found.filter(polars.col("session") == choice.session).iter_rows(named=True):
        return (
            f"It rests on {words.count(row['n_roll_calls'], 'roll call')} "
            f"({VOTES_OF[choice.scope or 'plenary_adoption']}): {_number(row['n_contested'])} contested, "
            f"{_number(row['n_unanimous'])} unanimous. {_without_vote(row)}"
        )
    return ""


def _number(n: int) -> str:
    return f"{n:,}" if n else "none"


def _without_vote(row: dict[str, Any]) -> str:
    """What the votes leave out: texts on which nobody's position is recorded, as far as it is known."""
    if row["share_without_vote"] is not None:
        return (
            f"{words.count(row['n_adopted_without_vote'], 'text')} ({row['share_without_vote']:.0%}) adopted "
            "without a vote are in no measure of votes: nobody's position on them is recorded."
        )
    told = "Texts adopted without a vote are in no measure of votes. What share they are is not known: "
    if row["n_adopted_unknown"]:
        told += f"no record held says how {words.count(row['n_adopted_unknown'], 'resolution')} or more came "
        told += "to be adopted. "
    return told + "Meeting records and committee reports would tell."


def _universe_of_lists(pairs: polars.DataFrame) -> str:
    row = pairs.row(0, named=True)
    if row["n_tested"]:
        said_so = f"{words.count(row['n_tested'], 'draft')} with final lists are compared with chance: "
        label = "pairs that sponsor together more than chance predicts"
    else:
        said_so, label = "Nothing here is compared with chance: ", "why not, and for which sessions it is"
    link = words.link(label, "coalitions", session=row["session"], **TESTED)
    return (
        f"It rests on the lists held of {words.count(row['n_proposals'], 'text')} with sponsors, amendments "
        "left out. "
        f"Where only a first page is held, later sponsors are missing. {said_so}{link}."
    )
