"""Labels of a network: the most connected first, none over another, only those joined to a chosen state."""

from __future__ import annotations

import polars

from dashboards.components import network_labels


def nodes(*places: tuple[str, float, float]) -> polars.DataFrame:
    return polars.DataFrame(
        {
            "state_code": [code for code, _, _ in places],
            "x": [x for _, x, _ in places],
            "y": [y for _, _, y in places],
            "matrix_position": list(range(len(places))),
        }
    )


def lines(*pairs: tuple[str, str]) -> polars.DataFrame:
    return polars.DataFrame(
        {"state_a": [a for a, _ in pairs], "state_b": [b for _, b in pairs]},
        schema={"state_a": polars.String, "state_b": polars.String},
    )


CROWD = nodes(("AAA", 0.0, 0.0), ("BBB", 0.01, 0.0), ("CCC", 0.06, 0.0), ("DDD", 1.0, 1.0))


def test_of_states_that_lie_close_the_one_with_most_lines_is_named() -> None:
    found = network_labels.told(CROWD, lines(("BBB", "CCC"), ("BBB", "DDD")), None)
    told = dict(found.select("state_code", "is_told").iter_rows())
    assert told == {"AAA": False, "BBB": True, "CCC": True, "DDD": True}
    assert dict(found.select("state_code", "n_lines").iter_rows())["AAA"] == 0


def test_a_narrow_drawing_names_fewer_states() -> None:
    found = network_labels.told(CROWD, lines(("BBB", "CCC"), ("BBB", "DDD")), None)
    narrow = found.filter("is_told_narrow")["state_code"].to_list()
    assert narrow == ["BBB", "DDD"]


def test_the_state_chosen_comes_first_and_only_those_joined_to_it_are_named() -> None:
    found = network_labels.told(CROWD, lines(("AAA", "DDD")), "AAA")
    told = found.filter(polars.col("is_told") & polars.col("is_joined"))["state_code"].to_list()
    assert told == ["AAA", "DDD"]
    assert found["leads"].to_list()[0] == "./states?state=AAA"
