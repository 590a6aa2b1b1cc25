"""Definition, formula, universe, n and caveat of every measure, one click away from wherever it is shown.

`popover("agreement", "kappa")` puts a button on the page; the texts are in `measure_notes` and
`measure_notes_lines`.
"""

from __future__ import annotations

import streamlit as st

from dashboards.components import measure_notes
from dashboards.components.measure_notes import Measure
from dashboards.components.measure_notes_lines import LINES
from dashboards.components.words import listing, note, plain

__all__ = ["MEASURES", "Measure", "about", "label", "popover"]

MEASURES = measure_notes.MEASURES | LINES
LEAST_EXPECTED_DISAGREEMENT = 0.1  # below it kappa and pi hang on single votes and are not ranked


def label(name: str) -> str:
    """What a measure is called on pages. Raises KeyError for a measure without an entry."""
    return MEASURES[name].label


def about(name: str) -> str:
    """One measure in Markdown: definition, formula, universe, n, caveat, source."""
    measure = MEASURES[name]
    columns = listing([f"`{column}`" for column in measure.n_columns])
    place = f"`{measure.table}.{measure.column}`"
    if measure.aliases:
        place += f" (also {listing([f'`{alias}`' for alias in measure.aliases])})"
    return "\n\n".join(
        (
            f"**{plain(measure.label)}.** {note(measure.definition)}",
            f"*Formula:* {note(measure.formula)}. *Counted:* {note(measure.universe)}",
            f"*Read with care:* {note(measure.caveat)}",
            f"*n:* {columns}. *Column:* {place}. *Source:* {note(measure.source)}.",
        )
    )


def popover(*names: str, title: str = "What it means, and what it does not") -> None:
    """A button that opens what the measures mean, in the order given. Raises KeyError for an unknown one."""
    texts = [about(name) for name in names]
    with st.popover(title, icon=":material/help:", type="tertiary"):
        st.markdown("\n\n---\n\n".join(texts))
