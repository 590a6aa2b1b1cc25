"""Bars of votes: yes, no, abstained, not voting, told apart by pattern and words, not by colour alone."""

from __future__ import annotations

import html
from collections.abc import Iterable
from contextlib import nullcontext
from typing import Any

import streamlit as st

from dashboards.components import charts, pictures, tallies_picture, words

SIDES = ("yes", "no", "abstain", "not_voting")
LABELS = {"yes": "yes", "no": "no", "abstain": "abstained", "not_voting": "not voting"}


def legend() -> None:
    """What the parts of a bar mean."""
    looks = _looks()
    parts = "".join(
        f'<span style="display:inline-flex;align-items:center;margin-right:1.2em">'
        f'<span style="width:1.5em;height:.9em;margin-right:.45em;{looks[side]}"></span>{LABELS[side]}</span>'
        for side in SIDES
    )
    st.html(f'<div style="font-size:.875rem;line-height:1.8">{parts}</div>')


def show(
    rows: Iterable[dict[str, Any]],
    *,
    tall: bool = False,
    wide: bool = False,
    title: str = "",
    query: str | None = None,
    beside: bool = False,
) -> None:
    """One bar a row of `label, yes, no, abstain, not_voting`; a row's `href`, `note` and `rest` are optional.

    `rest` is left empty at the end of the bar, so that bars of one page are drawn to one scale.
    `tall` writes the numbers into the bars; `wide` leaves room for labels as long as titles. With a `title`
    a picture of the bars is offered beneath, or `beside` them; `query` names what its rows were asked of.
    """
    rows = list(rows)
    looks = _looks()
    bars = "".join(_row(row, looks, tall) for row in rows)
    with st.container(horizontal=True, vertical_alignment="center") if beside else nullcontext():
        st.html(f'<div class="tallies{" tallies-wide" if wide else ""}">{bars}</div>')
        if title and rows:
            said = [spoken(row) or words.UNKNOWN for row in rows]
            pictures.offer(
                lambda: (tallies_picture.draw(rows, said, tall), SIDES),
                title,
                title,
                query=query,
                legend=tallies_picture.legend(LABELS),
            )


def spoken(row: dict[str, Any]) -> str:
    """`129 yes, 3 no, 52 abstained, 8 not voting`; what is not known is left out."""
    return ", ".join(f"{row[side]:,} {LABELS[side]}" for side in SIDES if row.get(side) is not None)


def _looks() -> dict[str, str]:
    """Style of each part: solid, hatched, pale and open, so that it is read without colour."""
    colours = charts.palette()
    hatch = f"repeating-linear-gradient(45deg,{colours.second} 0 6px,{colours.hatch} 6px 9px)"
    return {
        "yes": f"background:{colours.first};color:{colours.ground}",
        "no": f"background:{hatch};color:{colours.ground}",
        "abstain": f"background:{colours.pale};color:{colours.ink}",
        "not_voting": f"background:none;box-shadow:inset 0 0 0 1.5px {colours.faint};color:{colours.ink}",
    }


def _row(row: dict[str, Any], looks: dict[str, str], tall: bool) -> str:
    said = html.escape(spoken(row)) or words.UNKNOWN
    label = html.escape(str(row["label"]))
    if row.get("href"):
        label = f'<a href="{html.escape(row["href"])}" target="_self">{label}</a>'
    note = f'<span class="tally-note">{html.escape(str(row["note"]))}</span>' if row.get("note") else ""
    parts = "".join(
        f'<span style="flex:{row[side]} 1 0;{looks[side]}">'
        + (f'<span class="tally-n">{row[side]}</span>' if tall else "")
        + "</span>"
        for side in SIDES
        if row.get(side)
    )
    if row.get("rest"):
        parts += f'<span style="flex:{row["rest"]} 1 0"></span>'
    size = "tally-tall" if tall else "tally-flat"
    return (
        f'<div class="tally"><div class="tally-label">{label}{note}</div>'
        f'<div class="tally-bar {size}" role="img" aria-label="{said}" title="{said}">{parts}</div>'
        f'<div class="tally-said">{said}</div></div>'
    )
