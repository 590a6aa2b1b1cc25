"""The sentence above the matrix, of the states that the reader has chosen."""

from __future__ import annotations

import polars
import pytest

from dashboards.components import pair_sentences

NAMES = {"AAA": "Aland", "BBB": "Beland", "CCC": "Celand", "DDD": "Deland"}
PAIRS = polars.DataFrame(
    [
        ("AAA", "BBB", 0.9),
        ("AAA", "CCC", 0.4),
        ("AAA", "DDD", 0.4),
        ("BBB", "CCC", 0.7),
        ("BBB", "DDD", None),
    ],
    schema=["state_a", "state_b", "value"],
    orient="row",
).with_columns(
    polars.col("state_a").replace_strict(NAMES).alias("name_a"),
    polars.col("state_b").replace_strict(NAMES).alias("name_b"),
    polars.col("value").is_not_null().alias("is_ranked"),
    polars.lit(1200).alias("n"),
)


@pytest.mark.parametrize(
    ("codes", "said"),
    [
        ([], ""),
        (["CCC", "BBB"], "Beland and Celand: 0.70 on 1,200 roll calls"),
        (["BBB", "DDD"], "Beland and Deland: not defined"),
        (["CCC", "DDD"], ""),
        (
            ["CCC"],
            "Celand has most with Beland (0.70 on 1,200 roll calls), least with Aland (0.40 on 1,200 roll "
            "calls)",
        ),
        (["DDD"], "Deland has most with Aland (0.40 on 1,200 roll calls)"),
        (
            ["AAA"],
            "Aland has most with Beland (0.90 on 1,200 roll calls), least with Deland (0.40 on 1,200 roll "
            "calls) and equally 1 other",
        ),
    ],
)
def test_who_chooses_states_reads_of_them_first(codes: list[str], said: str) -> None:
    assert pair_sentences.of_chosen(PAIRS, "agreement", codes) == said
