"""The matrix view: who votes alike, or who sponsors together, with a choice of measure."""

from __future__ import annotations

import polars
import streamlit as st

from dashboards.components import matrix, measures, pair_detail, pair_sentences, pair_tables, state, words
from dashboards.components.coalition_choices import Choice
from dashboards.components.matrix import Fact
from dashboards.warehouse import query

OF_VOTES = ("agreement", "agreement_all", "s_squared", "kappa", "pi", "coincidence")
OF_SPONSORS = ("jaccard", "n_both", "observed_over_expected")
FEW_VOTES = "small: few roll calls (under 10, or under half of the most that two states share)"
FEW_TEXTS = {
    "jaccard": "small: fewer than 5 texts of either",
    "observed_over_expected": "small: fewer than one text expected",
}
COLUMNS = {
    "agreement": ("agreement", "n_not_unanimous"),
    "agreement_all": ("agreement_all", "n_shared"),
    "s_squared": ("s_squared", "n_shared"),
    "kappa": ("kappa", "kappa_expected_disagreement", "n_shared"),
    "pi": ("pi", "pi_expected_disagreement", "n_shared"),
    "coincidence": ("coincidence", "n_same", "n_opposite"),
    "jaccard": ("jaccard", "n_both", "n_a", "n_b"),
    "n_both": ("n_both", "n_a", "n_b", "jaccard"),
    "observed_over_expected": ("observed_over_expected", "n_both_tested", "n_expected", "q_value"),
}
GREYED = "hatched: nearly unanimous, not ranked"


def show(choice: Choice) -> None:
    """Sentence, matrix, the chosen pair and the table of pairs."""
    of_votes = choice.layer == "votes"
    with choice.controls, st.container(key="two_up_measure"):
        columns = st.columns([2, 1.5, 1.5])
        with columns[0]:
            measure = _measure(OF_VOTES if of_votes else OF_SPONSORS)
        pairs = _pairs(choice, measure)
        names = _names(pairs)
        with columns[1]:
            first = _state("State", "state", names)
        with columns[2]:
            others = {code: name for code, name in names.items() if code != first}
            second = _state("With", "with", others)
    if pairs.is_empty():
        st.markdown(f"## No two states to compare in session {choice.session}, {words.plain(choice.whom)}.")
        return
    pair_sentences.show(choice, measure, pairs, first, second)
    if measure == "coincidence":
        st.caption(
            "Voting coincidence is a measure of the United States with others; for other pairs it is an "
            "extension made here."
        )
    if first and second:
        pair_detail.show(choice, pairs, first, second)
    if pairs["value"].count():
        where = f"session {choice.session}, {choice.whom}"
        _matrix(pairs, measure, [code for code in (first, second) if code], where)
    measures.popover(measure, *(("share_without_vote",) if of_votes else ()))
    if measure == "observed_over_expected" and not pairs["value"].count():
        return
    st.subheader("Pairs")
    name = "coalitions_agreement" if of_votes else "coalitions_pairs"
    pair_tables.show(name, pairs, COLUMNS[measure], first, names.get(first or "", ""))


def _matrix(pairs: polars.DataFrame, measure: str, chosen: list[str], where: str) -> None:
    """The squares; a click on one puts its pair into the URL."""
    picked = matrix.show(
        pairs,
        measure,
        _facts(measure),
        few=FEW_VOTES if measure in OF_VOTES else FEW_TEXTS.get(measure, ""),
        greyed=GREYED if measure in ("kappa", "pi") else None,
        chosen=chosen,
        query="coalitions_agreement" if measure in OF_VOTES else "coalitions_pairs",
        where=where,
    )
    if picked:
        state.put(**dict(zip(("state", "with"), picked, strict=True)))
        state.send()
        st.rerun()
    st.caption(
        "States that are alike stand side by side. A click on a square, or Enter on it, opens the pair; "
        "arrow keys walk, with Shift ten squares at a time."
    )


def _measure(names: tuple[str, ...]) -> str:
    chosen = state.one("Measure", names, "measure", default=names[0], names=measures.label)
    return chosen or names[0]


def _pairs(choice: Choice, measure: str) -> polars.DataFrame:
    shown = {"session": choice.session, "members": choice.members, "measure": measure}
    if choice.layer == "votes":
        return query("coalitions_agreement", scope=choice.scope, **shown)
    return query("coalitions_pairs", **shown)


def _names(pairs: polars.DataFrame) -> dict[str, str]:
    """Names of the states of the pairs by code, in order of the names."""
    sides = [pairs.select(code=f"state_{side}", name=f"name_{side}") for side in "ab"]
    return dict(polars.concat(sides).unique().sort("name").iter_rows())


def _state(label: str, key: str, names: dict[str, str]) -> str | None:
    return state.one(label, list(names), key, names=names.__getitem__, index=None, placeholder="Any")


def _facts(measure: str) -> list[Fact]:
    if measure in OF_VOTES:
        facts = [Fact("Roll calls it rests on", "n"), Fact("Roll calls of both", "n_shared")]
        if measure in ("kappa", "pi"):
            facts.append(Fact("Expected disagreement", "expected_disagreement", digits=2))
        return facts
    facts = [
        Fact("Texts of both", "n_both"),
        Fact("Texts of the first", "n_a", turned="n_b"),
        Fact("Texts of the second", "n_b", turned="n_a"),
    ]
    if measure == "observed_over_expected":
        facts.append(Fact("Of both among those tested", "n_both_tested"))
        facts.append(Fact("Expected", "n_expected", digits=1))
    return facts
