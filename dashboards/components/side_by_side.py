"""Two texts under one item: what both recall, what only one does, who sponsors which."""

from __future__ import annotations

from typing import Any

import polars
import streamlit as st

from dashboards.components import facts, folded, passage, state, tables, tiles, words
from dashboards.components.facts import Fact
from dashboards.components.tables import Link
from dashboards.warehouse import query


def show(session: str, item: str, texts: polars.DataFrame) -> None:
    """Let the reader choose two of the texts, and compare them."""
    names = {
        row["proposal_id"]: f"{row['symbol']} · {row['title'] or 'without title'}"
        for row in texts.iter_rows(named=True)
    }
    options = list(names)
    left, right = st.columns(2)
    with left:
        first = state.one("First text", options, "first", default=options[0], names=names.__getitem__)
    others = [option for option in options if option != first]
    with right:
        second = state.one("Second text", others, "second", default=others[0], names=names.__getitem__)
    symbols = dict(texts.select("proposal_id", "symbol").iter_rows())
    _figures(session, item, first, second, symbols)
    _recalled(first, second, symbols)
    places = query("agenda_tiles", text_a=first, text_b=second, session=session)
    meanings = {
        "first": f"sponsors {symbols[first]}",
        "second": f"sponsors {symbols[second]}",
        "third": "sponsors both",
        "none": "on no list held",
        "outside": "observer",
    }
    alt = f"Tile grid: who sponsors {symbols[first]} and {symbols[second]}"
    tiles.show(places, meanings, alt, "side by side", query="agenda_tiles")


def _figures(session: str, item: str, first: str, second: str, symbols: dict[str, str]) -> None:
    """How the two differ, in a sentence and in figures."""
    pair = query("agenda_pair", session=session, item=item, text_a=first, text_b=second)
    for row in pair.iter_rows(named=True):
        st.markdown(f"**{_told(row, symbols[first], symbols[second])}** {competing(row)}")
        here, there = symbols[first], symbols[second]
        figures = {
            f"sponsor {here}": row["n_sponsors_a"],
            "sponsor both": row["n_sponsors_both"],
            f"sponsor {there}": row["n_sponsors_b"],
            f"voted yes on {here}": row["n_yes_a"],
            "voted yes on both": row["n_yes_both"],
            f"voted yes on {there}": row["n_yes_b"],
        }
        facts.show([Fact(f"{n:,}", label) for label, n in figures.items() if n is not None])
        unknown = [label for label, n in figures.items() if n is None]
        if unknown:
            st.caption(f"Not known: who {words.plain('; who '.join(unknown))}. No list that says so is held.")
        tables.about("agenda_pair", pair)


def _told(row: dict[str, Any], here: str, there: str) -> str:
    """What only one of the two recalls, where both are held as text."""
    if row["n_recalled_both"] is None:
        return "What both recall is not known: the text of one of them is not held."
    return (
        f"Both recall {words.count(row['n_recalled_both'], 'resolution')}; {row['n_recalled_a_only']:,} only "
        f"{words.plain(here)}, {row['n_recalled_b_only']:,} only {words.plain(there)}."
    )


def rivalry(row: dict[str, Any]) -> str:
    """Whether two texts compete, no firmer than the evidence: what weak evidence has is only said."""
    if row["is_competing"] is None:
        return "Whether they compete is not stated in any document held."
    if row["grade"] == "strong":
        return "**They compete**" if row["is_competing"] else "**They do not compete**"
    return "**They are said to compete**" if row["is_competing"] else "**They are said not to compete**"


def competing(row: dict[str, Any]) -> str:
    """Whether two texts compete, with the words that say so, their grade and where they stand."""
    said = rivalry(row)
    if row["is_competing"] is None:
        return said
    source = f", {words.plain(row['evidence_source'])}" if row["evidence_source"] else ""
    return (
        f"{said}: {words.plain(row['evidence'])} "
        f":small[:gray[({words.known(words.GRADES, row['grade'])}{source})]]"
    )


def _recalled(first: str, second: str, symbols: dict[str, str]) -> None:
    frame = query("agenda_recalled", text_a=first, text_b=second)
    if frame.is_empty():
        st.caption("Which resolutions they recall is not known: the text of neither is held.")
        return
    st.subheader("Resolutions they recall")
    titles = {"first": f"Only {symbols[first]}", "both": "Both", "second": f"Only {symbols[second]}"}
    for column, (side, title) in zip(st.columns(3), titles.items(), strict=True):
        part = frame.filter(polars.col("recalled_by") == side)
        number = part["n_recalled"][0] if part.height else 0
        with column, st.container(border=True):
            st.markdown(f"**{words.plain(title)}** ({number})")
            st.markdown(
                ", ".join(
                    words.link(row["number"], "text", text=row["cited_symbol"])
                    for row in part.iter_rows(named=True)
                )
                or "none"
            )
    codes = {"recalled_by": {"both": "both", "first": symbols[first], "second": symbols[second]}}
    folded.part("Where each recalls it", "recalled", lambda: _places(frame, codes))


def _places(frame: polars.DataFrame, codes: dict[str, dict[str, str]]) -> None:
    links = {
        "cited_symbol": Link("text", "text", "cited_symbol"),
        "place": passage.LINK,
        "place_b": Link(passage.PAGE, passage.PARAMETER, "passage_b"),
    }
    tables.show("agenda_recalled", frame, links=links, codes=codes, grid=True)
