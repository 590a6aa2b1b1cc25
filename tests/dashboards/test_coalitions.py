"""The coalitions page: every view on every warehouse, what it says, what it does not rank."""

from __future__ import annotations

from typing import Any

import duckdb
import polars
import pytest

from dashboards import warehouse
from dashboards.components import group_members, matrix, pair_tables
from dashboards.components.matrix import Fact
from tests.dashboards.conftest import Opened, Use, said

VIEWS: list[dict[str, str]] = [
    {},
    {"measure": "kappa"},
    {"measure": "pi", "group": "EU"},
    {"measure": "coincidence", "scope": "plenary_all"},
    {"scope": "committee"},
    {"session": "74", "state": "USA", "with": "ISR", "sure": "intervals"},
    {"session": "74", "state": "USA"},
    {"view": "network"},
    {"view": "network", "colour": "community_label", "state": "FRA"},
    {"view": "communities"},
    {"view": "communities", "group": "CARICOM", "gamma": "0.95"},
    {"view": "groups"},
    {"view": "groups", "group": "EU", "index": "rice", "votes": "all"},
    {"layer": "sponsorship"},
    {"layer": "sponsorship", "measure": "observed_over_expected"},
    {"layer": "sponsorship", "measure": "n_both", "group": "G77", "state": "CUB"},
    {"layer": "sponsorship", "view": "network", "lines": "backbone"},
    {"layer": "sponsorship", "view": "communities"},
    {"session": "1789", "group": "nobody", "measure": "nothing", "state": "XXX", "with": "YYY"},
]

pytestmark = pytest.mark.build


def rows(sql: str) -> list[tuple[Any, ...]]:
    """Rows of the home in use, past all that the pages do."""
    with duckdb.connect(warehouse.current_build().path, read_only=True) as connection:
        return connection.execute(sql).fetchall()


def agreement(measure: str, session: str = "74", scope: str = "plenary_adoption") -> polars.DataFrame:
    return warehouse.query(
        "coalitions_agreement", scope=scope, session=session, members=None, measure=measure
    )


@pytest.mark.parametrize("home", ["full", "one", "votes", "empty"])
def test_every_view_runs_without_exception(open_page: Opened, home: str) -> None:
    for params in VIEWS:
        app = open_page(home, "coalitions", **params)
        assert not app.exception, f"{params}: {app.exception}"
        words = said(app)
        assert ("unga refresh" if home == "empty" else "## ") in words, (
            f"{params} is not summed up in a sentence"
        )


def test_an_empty_warehouse_says_what_to_load(open_page: Opened) -> None:
    words = said(open_page("empty", "coalitions"))
    assert "unga refresh" in words
    assert "unga download votes" in words


def test_the_sentence_names_the_pair_that_the_table_puts_first(open_page: Opened) -> None:
    words = said(open_page("full", "coalitions", session="74", measure="s_squared"))
    shared = rows(
        "select n_shared, s_squared from coalitions.agreement_pairs "
        "where scope = 'plenary_adoption' and session = '74'"
    )
    most = max(n for n, _ in shared)
    ranked = [value for n, value in shared if n >= 10 and 2 * n >= most]
    n_alike = sum(abs(value - max(ranked)) < 1e-9 for value in ranked)
    assert "Session 74, all states. S, squared distance: " in words
    assert f"{n_alike} pairs voted most alike, all equally, " in words
    assert f"({max(ranked):.2f} on {most} roll calls)" in words
    assert f"half of the {len(ranked):,} ranked pairs" in words
    assert "90 roll calls" in words
    assert "adopted without a vote are in no measure" in words


def test_scopes_are_never_pooled(use: Use) -> None:
    use("full")
    for scope in ("plenary_adoption", "plenary_all"):
        pairs = agreement("agreement_all", scope=scope).head(50)
        assert pairs.height == 50
        for row in pairs.iter_rows(named=True):
            published = rows(
                "select n_shared, agreement_all from coalitions.agreement_pairs where session = '74' "
                f"and scope = '{scope}' and state_a = '{row['state_a']}' and state_b = '{row['state_b']}'"
            )
            assert published == [(row["n"], row["value"])]


@pytest.mark.parametrize("measure", ["kappa", "pi"])
def test_near_unanimous_values_are_greyed_and_not_ranked(use: Use, measure: str) -> None:
    use("full")
    pairs = agreement(measure)
    greyed = pairs.filter("is_greyed")
    assert greyed.height > 0
    assert greyed[f"{measure}_expected_disagreement"].max() < 0.1  # type: ignore[operator]
    assert not greyed["is_ranked"].any()
    n_ranked = int(pairs["is_ranked"].sum())
    assert pairs.head(n_ranked)["is_ranked"].all(), "the ranked come first"


def test_a_state_that_votes_seldom_makes_no_headline(use: Use) -> None:
    use("full")
    pairs = agreement("agreement")
    seldom = pairs.filter((polars.col("n_shared") < pairs["n_shared"].max() / 2) & (polars.col("n") >= 10))
    assert seldom.height > 0
    assert seldom["is_few"].all()
    assert not seldom["is_ranked"].any()


def test_few_roll_calls_are_not_ranked_and_undefined_stays_null(use: Use) -> None:
    use("full")
    pairs = agreement("agreement", session="78")
    few = pairs.filter(polars.col("n") < 10)
    assert few.height > 0
    assert few["is_few"].all()
    assert not few["is_ranked"].any()
    without = agreement("coincidence").filter(polars.col("n") == 0)
    assert without["value"].null_count() == without.height


def test_the_reason_stands_where_nothing_is_compared_with_chance(open_page: Opened) -> None:
    words = said(
        open_page("full", "coalitions", layer="sponsorship", session="80", measure="observed_over_expected")
    )
    assert "is not known for this session" in words
    assert "supply final lists" in words
    assert "It rests on" not in words, "nothing is shown that could rest on anything"
    assert "Committee: " in words


def test_a_choice_goes_into_the_url_and_a_foreign_session_is_left_aside(open_page: Opened) -> None:
    app = open_page("full", "coalitions", scope="committee", session="74")
    app.selectbox(key="scope").select("plenary_all").run()
    assert app.query_params["scope"] in ("plenary_all", ["plenary_all"])
    assert not app.exception
    app.selectbox(key="measure").select("kappa").run()
    assert app.query_params["measure"] in ("kappa", ["kappa"])


def test_the_pair_in_the_url_is_told_with_every_measure(open_page: Opened) -> None:
    app = open_page("full", "coalitions", session="74", state="USA", **{"with": "ISR"}, sure="intervals")
    table = app.table[0].value
    assert table["Measure"].to_list()[3] == "Kappa (Cohen)"
    value = rows(
        "select kappa from coalitions.agreement_pairs where scope = 'plenary_adoption' and session = '74' "
        "and state_a = 'ISR' and state_b = 'USA'"
    )[0][0]
    assert table["Value"].to_list()[3] == f"{value:.2f}"
    assert " to " in table["Interval of 95%"].to_list()[3]


def test_who_of_a_group_voted_apart_most_is_said_with_numbers(open_page: Opened) -> None:
    app = open_page("full", "coalitions", view="groups", session="74", group="EU")
    counted = rows(
        "select t.name, n_votes, round(n_votes * (1 - share_with_majority))::int "
        "from coalitions.majority_voting join core.states as t using (state_code) "
        "where group_code = 'EU' and session = '74' "
        "and scope = 'plenary_adoption' and n_votes >= 10 order by share_with_majority, name"
    )
    words = said(app)
    (name, n, apart), (second, n_second, apart_second) = counted[:2]
    assert f"{name} voted apart from the majority of the others most, on {apart} of {n} votes" in words
    assert f"then {second} on {apart_second} of {n_second}" in words
    assert words.index("voted apart from") < words.index("most united of the groups"), "the group comes first"


def test_a_member_leads_to_the_votes_on_which_it_was_apart(open_page: Opened) -> None:
    app = open_page("full", "coalitions", view="groups", session="74", group="EU", member="CYP")
    apart = rows(
        "select c.roll_call_id from coalitions.roll_call_cohesion as g join core.roll_calls as c "
        "using (roll_call_id) where g.group_code = 'EU' and c.session = '74' and c.is_adoption "
        "and c.stage = 'plenary' and list_contains(g.states_apart, 'CYP')"
    )
    listed = app.dataframe[0].value
    assert len(listed) == len(apart) > 0
    assert f"Cyprus voted unlike most other members on {len(apart)} of " in said(app)
    assert (listed["Voted"] != listed["Most others"]).all()


def test_without_a_group_the_members_most_apart_of_all_groups_are_listed(open_page: Opened) -> None:
    app = open_page("full", "coalitions", view="groups", session="74")
    assert "members most often apart from the majority of their group: " in said(app)
    links = app.dataframe[0].value["Group"]
    assert links.str.contains("view=groups&session=74&scope=plenary_adoption&group=EU#").sum() == 1


def test_a_session_with_few_votes_says_so_and_names_one_with_more(open_page: Opened) -> None:
    words = said(open_page("full", "coalitions", view="groups", session="78", group="EU"))
    assert "single ones decide what is shown. Session 74 has more." in words
    assert "single ones decide" not in said(open_page("full", "coalitions", view="groups", session="74"))


def test_lists_of_sponsors_lead_to_the_comparison_with_chance(open_page: Opened) -> None:
    words = said(open_page("full", "coalitions", layer="sponsorship", session="80"))
    assert "Nothing here is compared with chance" in words
    assert "(./coalitions?session=80&layer=sponsorship&measure=observed_over_expected)" in words


def test_a_strong_tie_of_few_texts_makes_no_headline(use: Use) -> None:
    use("full")
    ties = warehouse.query("coalitions_ties", session="80", layer="sponsorship", members=None)
    few = ties.filter(polars.col("n") < 5)
    assert few.height > 0
    assert few["is_few"].all()
    assert not ties.filter(polars.col("n") >= 5)["is_few"].any()


def frame(*pairs: tuple[str, str, float | None]) -> polars.DataFrame:
    """Pairs of states placed C, A, B."""
    place = {"C": 0, "A": 1, "B": 2}
    return polars.DataFrame(
        {
            "state_a": [a for a, _, _ in pairs],
            "state_b": [b for _, b, _ in pairs],
            "value": [value for _, _, value in pairs],
        }
    ).with_columns(
        *(polars.col(f"state_{side}").alias(f"name_{side}") for side in "ab"),
        *(polars.col(f"state_{side}").replace_strict(place).alias(f"position_{side}") for side in "ab"),
        n_a=polars.Series([1, 2, 3][: len(pairs)]),
        n_b=polars.Series([10, 20, 30][: len(pairs)]),
        is_few=polars.col("value") < 0.2,
        is_greyed=polars.lit(False),
    )


def test_squares_stand_in_the_published_order_and_undefined_ones_are_blank() -> None:
    pairs = frame(("A", "B", 0.25), ("A", "C", 0.125), ("B", "C", None))
    data = matrix._payload(pairs, matrix._states(pairs), [Fact("n", "n_a", turned="n_b")])
    assert data["codes"] == ["C", "A", "B"]
    assert data["values"] == [0.125, None, 0.25], "C with A, C with B, A with B"
    assert data["marks"][0] == matrix.FEW
    assert data["facts"][0]["values"] == [20, 30, 1], "of the state of the row"
    assert data["facts"][0]["turned"] == [2, 3, 10]


def test_every_pair_of_a_state_has_it_first() -> None:
    pairs = frame(("A", "B", 0.25), ("A", "C", 0.5), ("B", "C", 0.75)).with_columns(is_ranked=True)
    found = pair_tables.of_state(pairs, "C")
    assert found["state_a"].to_list() == ["C", "C"]
    assert found["state_b"].to_list() == ["B", "A"]
    assert found["n_a"].to_list() == [30, 20], "what is told of the first goes with it"


def test_members_equally_often_apart_are_counted_and_none_is_put_first() -> None:
    members = polars.DataFrame(
        {
            "name": ["Ada", "Bea", "Cid", "Dan", "Eve"],
            "n_apart": [1, 1, 1, 1, 0],
            "n_votes": [11] * 5,
            "share_apart": [1 / 11] * 4 + [0.0],
            "share_with_majority": [10 / 11] * 4 + [1.0],
            "n_alike": [4, 4, 4, 4, 1],
        }
    )
    assert group_members._most(members) == (
        "4 members voted apart from the majority of the others most, all equally: Ada on 1 of 11 (9%), "
        "Bea on 1 of 11 (9%), Cid on 1 of 11 (9%) and 1 other."
    )


def test_the_network_counts_only_lines_drawn_as_equally_strong(use: Use) -> None:
    use("full")
    ties = warehouse.query("coalitions_ties", session="74", layer="votes", members=None)
    sure = ties.filter(polars.col("is_strongest") & ~polars.col("is_few"))
    first = sure.row(0, named=True)
    assert first["n_alike"] == (sure["weight"] - first["weight"]).abs().lt(1e-9).sum()
    assert first["n_alike"] < (ties["weight"] - first["weight"]).abs().lt(1e-9).sum(), "few are left out"


def test_where_little_is_held_the_page_names_what_its_own_ties_rest_on(open_page: Opened) -> None:
    assert "Every value rests on few texts;" in said(open_page("one", "coalitions"))
    words = said(open_page("one", "coalitions", view="network"))
    assert words.index("every line drawn rests on few texts.") < words.index("No backbone is known")
