"""Links to other views open in the same tab, at once, and the browser's back button returns."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import streamlit as st

HERE = Path(__file__).parent


@st.cache_resource(show_spinner=False)
def _component() -> Callable[..., Any]:
    return st.components.v2.component(
        "unga_onward", html="", css="", js=(HERE / "onward.js").read_text(encoding="utf-8")
    )


def listen() -> None:
    """Let every link of the page that leads to a view be followed in place."""
    with st.container(key="onward"):
        _component()(key="onward links")
