"""Colours of the light and the dark theme, told apart without colour vision."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours of one theme."""

    ink: str
    faint: str
    ground: str
    line: str
    first: str
    second: str
    third: str
    lesser: str
    pale: str
    hatch: str
    kinds: tuple[str, ...]
    on_kinds: tuple[str, ...]  # ink of a number on the line colour and on each of `kinds`


# Okabe and Ito's set, lightened for the dark ground; every use adds a label, a shape or an outline.
LIGHT = Palette(
    "#1b1f24",
    "#667080",
    "#ffffff",
    "#c4cbd4",
    "#0b5cad",
    "#d55e00",
    "#8a5a83",
    "#b5d3ec",
    "#f4d675",
    "#b34e00",
    ("#0072b2", "#d55e00", "#009e73", "#b8860b", "#cc79a7", "#444c56"),
    ("#101418", "#ffffff", "#101418", "#101418", "#101418", "#101418", "#ffffff"),
)
DARK = Palette(
    "#e8ecf1",
    "#98a3b0",
    "#12161c",
    "#3a4553",
    "#6cb4ff",
    "#ff9a4d",
    "#d9a6d2",
    "#24507a",
    "#6e5f1c",
    "#c46f2c",
    ("#56b4e9", "#ff9a4d", "#3fcf9f", "#f0e442", "#e79cc6", "#aab4c0"),
    ("#101418",) * 7,
)


def palette() -> Palette:
    """The colours of the theme that the reader has chosen."""
    return DARK if st.context.theme.type == "dark" else LIGHT
