"""How to cite what is seen: build, day, what is shown, whose documents it rests on, address of the view.

The address is known for certain only when a page has run to its end, as choices write themselves into it
on the way. What is made later (a file, a picture) therefore asks `Place.address` when it is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote, urlencode

import streamlit as st

from dashboards.components import words
from dashboards.warehouse import current_build, query

MOST_CHOICES = 300  # letters
ORIGIN = "from documents of the United Nations"


@dataclass(slots=True)
class Place:
    """Where the reader is: one for each visit, kept up to date by every run of a page."""

    address: str = ""
    choices: str = ""
    what: str = ""
    named: str = ""  # what this run has named, until it ends


@dataclass(frozen=True, slots=True)
class Citation:
    """A build and what of it is shown."""

    build_id: str
    built_on: str
    year: str

    def line(self, what: str, address: str) -> str:
        """One sentence to put under a quotation."""
        shown = f": {what}" if what else ""
        return f"unga, build {self.build_id} of {self.built_on}{shown}; {ORIGIN}." + (
            f" {address}" if address else ""
        )

    def bibtex(self, what: str, address: str) -> str:
        """The same as an entry of a list of references."""
        title = re.sub(r"([&%$#_{}])", r"\\\1", what or "General Assembly voting and sponsorship")
        fields = {
            "author": "{unga}",
            "title": f"{{{title}}}",
            "year": self.year,
            "version": f"build {self.build_id}",
            "note": f"Computed {ORIGIN}",
        } | ({"url": address} if address else {})
        lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
        return f"@misc{{unga_{self.build_id.partition('.')[0]},\n{lines}}}"


def current() -> Citation:
    """The build that is shown."""
    for row in query("build_shown").iter_rows(named=True):
        return Citation(row["build_id"], words.date(row["built_at"]), str(row["built_at"].year))
    return Citation(current_build().build_id, words.UNKNOWN, "n.d.")


def place() -> Place:
    """Where this visit is now; what holds on to it learns of later choices."""
    held: Place = st.session_state.setdefault("place of this visit", Place())
    params = [(name, value) for name in st.query_params for value in st.query_params.get_all(name)]
    # Without a browser only the choices are known.
    asked = urlencode(params, quote_via=quote, safe="/,:")
    held.address = (st.context.url or "").partition("?")[0] + (f"?{asked}" if asked else "")
    held.choices = "; ".join(f"{name} = {' '.join(value.split())}" for name, value in params)
    return held


def with_choices(page: str, chosen: Iterable[tuple[str, str]]) -> str:
    """A page's name and in brackets what a reader has chosen on it: `Votes (session: 74)`."""
    told = "; ".join(f"{label[:1].lower()}{label[1:]}: {' '.join(said.split())}" for label, said in chosen)
    if len(told) > MOST_CHOICES:
        told = f"{told[:MOST_CHOICES]} …"
    return f"{page} ({told})" if told else page


def names(what: str) -> None:
    """Say what the page shows, where that is more than the page's name: a text, a roll call, a state."""
    place().named = " ".join(what.split())
