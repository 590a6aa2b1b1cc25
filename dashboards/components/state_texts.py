"""What two or more states sponsor together: pairs through sessions, and the texts themselves."""

from __future__ import annotations

import polars
import streamlit as st

from dashboards.components import filters, measures, series, state, tables, words
from dashboards.components.series import Axis
from dashboards.components.tables import Link
from dashboards.warehouse import query

FEWEST_SESSIONS = 3  # that a chart says more of than the table


def show(codes: list[str], names: dict[str, str]) -> None:
    """Pairs with the counts of each, then every text that at least one of them sponsors."""
    pairs = query("states_compared", state_codes=tuple(codes))
    texts = query("states_compared_texts", state_codes=tuple(codes))
    _sentence(codes, pairs)
    measures.popover("n_both", "jaccard", "observed_over_expected")
    _through_sessions(codes, names, pairs)
    tables.show("states_compared", pairs, empty="No pair of lists to compare is held.")
    st.subheader("Their texts")
    everybody = texts.filter(polars.col("is_all"))
    if texts.height:
        whom = "both" if len(codes) == 2 else f"all {len(codes)}"
        st.markdown(
            f"Of the {words.count(texts.height, 'text')} that at least one of them sponsors, "
            f"{everybody.height} {'is' if everybody.height == 1 else 'are'} sponsored by {whom}."
        )
    with st.container(key="texts_words", width=420):
        asked = state.typed("Find a text", "about", placeholder="Words of the title, or a symbol")
    found = filters.matching(texts, ("symbol", "proposal_id", "title", "session"), asked)
    if texts.height:
        st.markdown(filters.left(found.height, texts.height, "text"))
    tables.show(
        "states_compared_texts",
        found,
        links={"symbol": Link("text", "text", "proposal_id")},
        grid=True,
        empty="No text is left by these words. Clear them." if asked else "No text of any of them is held.",
        whole=texts,
    )


def _through_sessions(codes: list[str], names: dict[str, str], pairs: polars.DataFrame) -> None:
    """Lines of the first state with each of the others; two sessions are told by the table as well."""
    if pairs["session"].n_unique() < FEWEST_SESSIONS:
        return
    others = {code: f"{names[codes[0]]} with {names[code]}" for code in codes[1:]}
    axis = Axis(
        "jaccard",
        "Share of texts sponsored together",
        (0, 1),
        tooltip={"n_both": "Together", "n_a": "Of the first", "n_b": "Of the second"},
    )
    drawn = pairs.filter(polars.col("line").is_not_null())
    series.show(drawn, axis, others, f"{axis.title} by session", "texts together", query="states_compared")
    st.caption("A hollow point rests on fewer than ten texts that at least one of the two sponsors.")


def _sentence(codes: list[str], pairs: polars.DataFrame) -> None:
    if pairs.is_empty():
        whom = "both" if len(codes) == 2 else "any two of them"
        st.markdown(f"## In no session held do {whom} sponsor a text.")
        return
    newest = pairs.row(0, named=True)
    st.markdown(
        f"## In session {words.plain(newest['session'])} {words.plain(newest['name_a'])} and "
        f"{words.plain(newest['name_b'])} sponsor {words.count(newest['n_both'], 'text')} together; "
        f"{words.plain(newest['name_a'])} sponsors {newest['n_a']} in all, {words.plain(newest['name_b'])} "
        f"{newest['n_b']}, by the lists held."
    )
    st.caption("Where only a first page is held, later sponsors are missing, and these numbers are floors.")
