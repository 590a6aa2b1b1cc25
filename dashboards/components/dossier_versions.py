"""Versions of a text, and any two of them compared: who was added or left, the title, the paragraphs."""

from __future__ import annotations

from typing import Any

import polars
import streamlit as st

from dashboards.components import folded, passage, state, tables, text_difference, words
from dashboards.components.tables import Link
from dashboards.components.text_difference import Change, Paragraph
from dashboards.warehouse import query

CHANGES = {
    "added": "added",
    "left": "no longer listed",
    "moved": "in another place on the list",
    "kept": "on both lists",
}
SAID = {"added": "New on", "left": "No longer on", "moved": "In another place on"}
PARTS = {"operative": "Operative part", "preambular": "Preamble", "annex": "Annex"}


def show(versions: polars.DataFrame) -> None:
    """The versions as a table, and two of them side by side."""
    tables.show(
        "text_versions",
        versions,
        links={"place": passage.LINK},
        codes={"document_type": words.DOCUMENT_TYPES},
        empty="No version is held.",
    )
    if versions.is_empty():
        return
    if versions.height == 1:
        st.caption("One version is held: there is nothing to compare it with.")
        return
    before, after = _choice(versions)
    _title(before, after)
    _sponsors(before, after)
    _paragraphs(before, after)


def _choice(versions: polars.DataFrame) -> tuple[dict[str, Any], dict[str, Any]]:
    """The two versions of the URL; by default the two last lists of sponsors, else the two last versions."""
    rows = {row["document_id"]: row for row in versions.iter_rows(named=True)}
    listed = [code for code, row in rows.items() if row["n_listed"] is not None]
    usual = listed[-2:] if len(listed) > 1 else list(rows)[-2:]

    def name(code: str) -> str:
        return f"{rows[code]['symbol']} ({words.date(rows[code]['dated_on'])})"

    with st.container(key="two_up versions"):
        left, right = st.columns(2)
    with left:
        first = state.one("Compare", list(rows), "from", default=usual[0], names=name, says_gone=False)
    others = [code for code in rows if code != first]
    default = usual[1] if usual[1] in others else others[-1]
    with right:
        second = state.one("with", others, "to", default=default, names=name, says_gone=False)
    return rows[first or usual[0]], rows[second or default]


def _title(before: dict[str, Any], after: dict[str, Any]) -> None:
    if not before["title"] or not after["title"]:
        return
    if " ".join(before["title"].split()) == " ".join(after["title"].split()):
        st.markdown("**Title:** the same in both.")
    else:
        st.markdown(f"**Title:** {marked(text_difference.words(before['title'], after['title']))}")


def _sponsors(before: dict[str, Any], after: dict[str, Any]) -> None:
    """Who is on one list and not on the other, each name leading to where it is printed."""
    without = [row["symbol"] for row in (before, after) if row["n_listed"] is None]
    if without:
        what = "A resolution names no sponsors." if after["document_type"] == "resolution" else ""
        st.markdown(
            f"**Sponsors:** no list of {words.plain(words.listing(without))} is held, so there is none to "
            f"compare. {what}"
        )
        return
    frame = query("text_compared", document_a=before["document_id"], document_b=after["document_id"])
    st.markdown(f"**Sponsors:** {_counted(frame, after)}")
    for change, said in SAID.items():
        part = frame.filter(polars.col("change") == change)
        if part.height:
            names = ", ".join(
                passage.said(row["state"], row["passage"]) for row in part.iter_rows(named=True)
            )
            st.markdown(f"- {said} {words.plain(after['symbol'])} ({part['n_change'][0]}): {names}")
    tables.about("text_compared", frame)
    folded.part("Both lists, state by state", "both lists", lambda: _lists(frame))


def _lists(frame: polars.DataFrame) -> None:
    tables.show(
        "text_compared",
        frame,
        codes={"change": CHANGES},
        links={"state": Link("states", "state", "state_code"), "place": passage.LINK},
        grid=True,
        key="both lists",
    )


def _counted(frame: polars.DataFrame, after: dict[str, Any]) -> str:
    numbers = dict(frame.select("change", "n_change").unique().iter_rows())
    added, left, moved = (numbers.get(change, 0) for change in ("added", "left", "moved"))
    order = f"{words.count(moved, 'state')} in another place on the list" if moved else "the same order"
    verb = "state was" if added == 1 else "states were"
    return (
        f"**{added:,} {verb} added in {words.plain(after['symbol'])}**, {left:,} left; of those on both "
        f"lists, {order}."
    )


def _paragraphs(before: dict[str, Any], after: dict[str, Any]) -> None:
    """What changed in the words, paragraph by paragraph; only where both texts are held."""
    if "addendum" in (before["document_type"], after["document_type"]):
        st.markdown("**Words:** an addendum adds to the list of sponsors and leaves the words as they are.")
        return
    without = [row["symbol"] for row in (before, after) if not row["has_text"]]
    if without:
        st.markdown(
            f"**Words:** the text of {words.plain(words.listing(without))} is not held; the document would "
            "supply it."
        )
        return
    frames = [query("text_paragraphs", document_id=row["document_id"]) for row in (before, after)]
    first, second = words.plain(before["symbol"]), words.plain(after["symbol"])
    st.markdown(
        f"**Words:** {removed('struck words')} stand only in {first}, {added('bold words')} only in {second}."
    )
    for part, title in PARTS.items():
        changes = text_difference.compare(*(_part(frame, part) for frame in frames))
        if changes:
            _changes(title, changes, opened=part == "operative")


def _part(frame: polars.DataFrame, part: str) -> list[Paragraph]:
    kinds = [part, "sub_operative"] if part == "operative" else [part]
    rows = frame.filter(polars.col("paragraph_kind").is_in(kinds))
    return [Paragraph(row["label"], row["text"]) for row in rows.iter_rows(named=True)]


def _changes(title: str, changes: list[Change], *, opened: bool) -> None:
    """One part of the text: how much changed, and each paragraph that did."""
    numbers = text_difference.count(changes)
    told = ", ".join(
        f"{numbers[kind]:,} {said}"
        for kind, said in (
            (text_difference.CHANGED, "changed"),
            (text_difference.ADDED, "added"),
            (text_difference.REMOVED, "taken out"),
            (text_difference.SAME, "the same"),
        )
        if numbers[kind]
    )
    shown = [change for change in changes if change.kind != text_difference.SAME]
    if not shown:
        st.markdown(f"**{title}**, paragraphs: {told}; no word of it differs.")
        return
    said = "\n\n".join(f"{_label(change)} {marked(change.pieces)}" for change in shown)
    folded.part(f"{title}, paragraphs: {told}", f"changes {title}", lambda: st.markdown(said), opened=opened)


def _label(change: Change) -> str:
    """`5 → 6`: the number of a paragraph in the first version and in the second."""
    before, after = change.label_before, change.label_after
    if change.kind == text_difference.ADDED:
        return f"**{words.plain(after or '')} (added)**"
    if change.kind == text_difference.REMOVED:
        return f"**{words.plain(before or '')} (taken out)**"
    return f"**{words.plain(before or '')}**" if before == after else f"**{before or '–'} → {after or '–'}**"


def marked(pieces: tuple[text_difference.Piece, ...]) -> str:
    """Words of two versions with marks: a minus and struck, a plus and bold; not by colour alone."""
    marks = {text_difference.ADDED: added, text_difference.REMOVED: removed}
    return " ".join(marks.get(piece.kind, words.plain)(piece.text) for piece in pieces if piece.text)


def added(text: str) -> str:
    """Words that only the second version has."""
    return f":blue-background[**\\+ {words.plain(text)}**]"


def removed(text: str) -> str:
    """Words that only the first version has."""
    return f":orange-background[− ~~{words.plain(text)}~~]"
