"""One pair of states that the reader has picked: every measure with its n, and intervals when asked for."""

from __future__ import annotations

import polars
import streamlit as st

from dashboards.components import intervals, measures, state, words
from dashboards.components.coalition_choices import Choice

OF_VOTES = {
    "agreement": ("n_not_unanimous",),
    "agreement_all": ("n_shared",),
    "s_squared": ("n_shared",),
    "kappa": ("n_shared", "kappa_expected_disagreement"),
    "pi": ("n_shared", "pi_expected_disagreement"),
    "coincidence": ("n_same", "n_opposite"),
}
OF_SPONSORS = {
    "jaccard": ("n_both", "n_either"),
    "n_both": ("n_a", "n_b"),
    "observed_over_expected": ("n_both_tested", "n_expected"),
}
COLUMNS = {
    "n_not_unanimous": "{:,} roll calls",
    "n_shared": "{:,} roll calls",
    "kappa_expected_disagreement": "expected disagreement {:.2f}",
    "pi_expected_disagreement": "expected disagreement {:.2f}",
    "n_same": "{:,} the same yes or no",
    "n_opposite": "{:,} opposite",
    "n_both": "{:,} of both",
    "n_either": "{:,} of either",
    "n_a": "{:,} of the first",
    "n_b": "{:,} of the second",
    "n_both_tested": "{:,} together",
    "n_expected": "{:.1f} expected",
}


def show(choice: Choice, pairs: polars.DataFrame, first: str, second: str) -> None:
    """A card of the pair; nothing but a line where the two are no pair of what is shown."""
    code_a, code_b = sorted((first, second))
    found = pairs.filter((polars.col("state_a") == code_a) & (polars.col("state_b") == code_b))
    if found.is_empty():
        st.info("The two are no pair of what is shown: choose other states or all states.")
        return
    row = found.row(0, named=True)
    of_votes = choice.layer == "votes"
    with st.container(border=True, key="pair"):
        title, link = st.columns([3, 1])
        title.markdown(
            f"**{words.plain(row['name_a'])} and {words.plain(row['name_b'])}, session {choice.session}**"
        )
        link.markdown(words.link("Compare the two", "states", state=code_a, other=code_b))
        rows = [_line(name, row, counts) for name, counts in (OF_VOTES if of_votes else OF_SPONSORS).items()]
        asked = of_votes and state.one(
            "How sure",
            ["intervals"],
            "sure",
            names=lambda _: f"Intervals of {intervals.LEVEL:.0%}",
            widget=st.pills,
            label_visibility="collapsed",
        )
        if asked:
            _add_intervals(choice, (code_a, code_b), rows)
        st.table(rows, border="horizontal", hide_index=True)
        if asked:
            st.caption(
                "By drawing whole resolutions anew, as roll calls on one text go together. An interval says "
                "how much the value hangs on the texts that happened to be voted on, not what the two would "
                "do on others."
            )


def _add_intervals(choice: Choice, pair: tuple[str, str], rows: list[dict[str, str]]) -> None:
    """A column with the interval of each measure, and the number of resolutions it rests on."""
    for row, name in zip(rows, OF_VOTES, strict=True):
        found = intervals.of_pairs(choice.scope or "plenary_adoption", choice.session, [pair], name)
        row[f"Interval of {intervals.LEVEL:.0%}"] = "not defined"
        for drawn in found.drop_nulls().iter_rows(named=True):
            row[f"Interval of {intervals.LEVEL:.0%}"] = (
                f"{drawn['low']:.2f} to {drawn['high']:.2f} ({words.count(drawn['n_resolutions'], 'text')})"
            )


def _line(name: str, row: dict[str, object], counts: tuple[str, ...]) -> dict[str, str]:
    value = row[name]
    digits = 0 if name == "n_both" else 2
    near_unanimous = name in ("kappa", "pi") and (
        (row[f"{name}_expected_disagreement"] or 0) < measures.LEAST_EXPECTED_DISAGREEMENT
    )
    shown = "not defined" if value is None else f"{value:.{digits}f}"
    told = [COLUMNS[count].format(row[count]) for count in counts if row[count] is not None]
    if near_unanimous and value is not None:
        told.append("nearly unanimous, not to be ranked")
    return {"Measure": measures.label(name), "Value": shown, "Rests on": ", ".join(told) or "–"}
