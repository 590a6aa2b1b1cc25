"""What colours, signs and letters of a chart mean: one list, for the page and for a picture of the chart."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

SIGNS = {
    "●": "circle",
    "■": "square",
    "▲": "triangle-up",
    "◆": "diamond",
    "✚": "cross",
    "▼": "triangle-down",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One mark and its words: a square of `fill` and `outline` with a letter in it, or a sign of a colour.

    `sign` is one of SIGNS, drawn in the colour of `fill`, or a short text, written in `ink` on a square.
    """

    said: str
    fill: str = "transparent"
    outline: str = ""
    sign: str = ""
    ink: str = ""
    is_hatched: bool = False


def show(entries: Sequence[Entry]) -> None:
    """The list as a line above a chart."""
    marks = "".join(
        '<span style="display:inline-flex;align-items:center;margin-right:1.3em">'
        f"{_mark(entry)}{html.escape(entry.said)}</span>"
        for entry in entries
    )
    st.html(f'<div style="font-size:.875rem;line-height:1.9">{marks}</div>')


def _mark(entry: Entry) -> str:
    if entry.sign in SIGNS:
        return f'<span style="color:{entry.fill};margin-right:.4em">{entry.sign}</span>'
    ink = f";color:{entry.ink}" if entry.ink else ""
    edge = f"border:1.5px solid {entry.outline}" if entry.outline else "border:1.5px solid transparent"
    fill = (
        f"repeating-linear-gradient(45deg,{entry.fill} 0 6px,{entry.outline} 6px 9px)"
        if entry.is_hatched
        else entry.fill
    )
    return (
        '<span style="min-width:1.25em;height:1.25em;line-height:1.25em;box-sizing:border-box;'
        "display:inline-flex;align-items:center;justify-content:center;margin-right:.45em;font-size:.8em;"
        f'font-weight:700;background:{fill};{edge}{ink}">{html.escape(entry.sign)}</span>'
    )
