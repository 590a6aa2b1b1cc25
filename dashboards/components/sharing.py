"""What every page ends with: how to cite it, and buttons that copy its link and its citation."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import streamlit as st

from dashboards.components import citation

HERE = Path(__file__).parent
ADDRESS_MARK = "{address}"  # the browser puts the address of the view in its place
BY_HAND = (
    '<div class="by-hand" hidden><label><span>This browser does not let a page copy. The words are selected: '
    "copy them with Ctrl+C.</span><textarea readonly></textarea></label></div>"
    '<span role="status" aria-live="polite"></span>'
)
LINK = f'<div class="sharing at-top"><button type="button" data-kind="link">Copy link</button>{BY_HAND}</div>'
FOOT = (
    '<div class="sharing"><p class="line"></p>'
    '<button type="button" data-kind="link">Copy link to this view</button>'
    '<button type="button" data-kind="citation">Copy citation</button>'
    f'<button type="button" data-kind="bibtex">Copy BibTeX</button>{BY_HAND}</div>'
)


@st.cache_resource(show_spinner=False)
def _component(name: str, html: str) -> Callable[..., Any]:
    return st.components.v2.component(
        name,
        html=html,
        css=(HERE / "sharing.css").read_text(encoding="utf-8"),
        js=(HERE / "sharing.js").read_text(encoding="utf-8"),
    )


def foot(page: str = "", chosen: Iterable[tuple[str, str]] = ()) -> None:
    """The citation line and the buttons that copy, once the page has run.

    `page` is its name, to which what is `chosen`, label and words, is added unless the page names itself.
    """
    place = citation.place()
    place.what, place.named = place.named or citation.with_choices(page, chosen), ""  # the next names itself
    what = place.what
    cited = citation.current()
    data = {
        "shown": f"Cite as: {cited.line(what, place.address)}",
        "citation": cited.line(what, ADDRESS_MARK),
        "bibtex": cited.bibtex(what, ADDRESS_MARK),
        "address_mark": ADDRESS_MARK,
    }
    with st.container(key="link"):  # the style sheet puts it at the top
        _component("unga_link", LINK)(data=data, key="sharing link")
    with st.container(key="sharing"):
        _component("unga_sharing", FOOT)(data=data, key="sharing foot")
