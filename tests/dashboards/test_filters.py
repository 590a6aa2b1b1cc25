"""Words that filter rows, and what is said of how many are left."""

from __future__ import annotations

import polars

from dashboards.components import filters

TEXTS = polars.DataFrame(
    {
        "symbol": ["A/RES/74/7", "A/RES/74/8", None],
        "title": ["Necessity of ending the embargo against Cuba", "Côte d’Ivoire and peace", "Other"],
    }
)


def test_every_word_must_stand_in_one_of_the_columns() -> None:
    found = filters.matching(TEXTS, ("symbol", "title"), "CUBA 74/7")
    assert found["symbol"].to_list() == ["A/RES/74/7"]
    assert filters.matching(TEXTS, ("symbol",), "cuba").is_empty()


def test_accents_and_missing_values_make_no_difference() -> None:
    assert filters.matching(TEXTS, ("symbol", "title"), "cote ivoire").height == 1
    assert filters.matching(TEXTS, ("symbol", "title"), "other").height == 1
    assert filters.matching(TEXTS, ("symbol", "title"), "  ").height == 3


def test_what_filters_leave_is_said_with_what_there_was() -> None:
    assert filters.left(38, 38, "text") == "38 texts."
    assert filters.left(3, 1038, "text") == "3 of 1,038 texts."
    assert filters.left(0, 1, "text") == "0 of 1 text."
