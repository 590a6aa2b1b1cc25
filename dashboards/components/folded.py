"""Parts of a page that a reader opens: what is costly, and on a telephone the choices before the answer."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

import streamlit as st
from streamlit.delta_generator import DeltaGenerator


def part(label: str, key: str, show: Callable[[], object], *, opened: bool = False) -> None:
    """Show a part behind its label; `show` draws it as soon as it is open."""
    behind = st.expander(label, expanded=opened, key=f"part {key}", on_change="rerun")
    if behind.open:
        with behind:
            show()


def on_telephone(label: str, key: str) -> DeltaGenerator:
    """A container for choices, which a narrow screen has closed: what is seen comes first there.

    The server does not know how wide a screen is: the style sheet hides what stands after the closed label.
    """
    st.html(f'<details class="on-telephone"><summary>{escape(label)}</summary></details>')
    return st.container(key=key)
