"""A part of a page that a reader opens: made only then, so that long pages are as quick as what is seen."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st


def part(label: str, key: str, show: Callable[[], object], *, opened: bool = False) -> None:
    """Show a part behind its label; `show` draws it as soon as it is open."""
    behind = st.expander(label, expanded=opened, key=f"part {key}", on_change="rerun")
    if behind.open:
        with behind:
            show()
