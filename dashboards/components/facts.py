"""Key facts of a page as small tiles: a figure, what it counts, and the section that says more."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure, what it is of, what stands behind it, and where the page or another one says more."""

    figure: str
    label: str
    note: str = ""
    href: str = ""


def show(facts: Sequence[Fact]) -> None:
    """The tiles, as many in a row as there is room for."""
    if facts:
        st.html(f'<div class="facts">{"".join(_tile(fact) for fact in facts)}</div>')


def _tile(fact: Fact) -> str:
    inside = (
        f'<span class="fact-figure">{html.escape(fact.figure)}</span>'
        f'<span class="fact-label">{html.escape(fact.label)}</span>'
        f'<span class="fact-note">{html.escape(fact.note)}</span>'
    )
    if not fact.href:
        return f'<div class="fact">{inside}</div>'
    return f'<a class="fact" href="{html.escape(fact.href)}" target="_self">{inside}</a>'
