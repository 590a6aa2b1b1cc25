"""The States page: where states stand and how they compare, against plain counts of the build."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import polars
import pytest

from dashboards import warehouse
from dashboards.components import (
    series,
    state_agreement,
    state_communities,
    state_compare,
    state_fidelity,
    state_list,
    state_profile,
    state_texts,
    tables,
)
from tests.dashboards.conftest import Opened, said

pytestmark = pytest.mark.build

Use = Callable[[str], Path]


@pytest.fixture
def rows(use: Use) -> Callable[..., list[tuple[Any, ...]]]:
    """Rows of a query of the test's own on a home's build."""

    def ask(sql: str, home: str = "full") -> list[tuple[Any, ...]]:
        use(home)
        with duckdb.connect(str(warehouse.current_build().path), read_only=True) as connection:
            return connection.execute(sql).fetchall()

    return ask


def test_ranks_of_a_session_are_the_default_view_of_positions(open_page: Opened, rows: Any) -> None:
    app = open_page("full", "states", view="positions")
    words = said(app)
    assert not app.exception
    assert "Session 74, 193 states in the order of their votes" in words
    assert "no left-right scale" in words
    first = rows("select state_code from coalitions.ideal_points where session = '74' and rank = 1")
    frame = app.dataframe[0].value
    assert frame["Rank"].iloc[0] == 1
    assert f"state={first[0][0]}" in frame["State"].iloc[0]


def test_a_chosen_state_is_said_with_rank_votes_and_what_it_is_not_told_apart_from(
    open_page: Opened, rows: Any
) -> None:
    points = rows(
        "select state_code, ideal_point, standard_error, rank, n_votes from coalitions.ideal_points "
        "where session = '73' and ideal_point is not null"
    )
    mine = next(row for row in points if row[0] == "FRA")
    near = sum(
        abs(mine[1] - other[1]) < 2 * (mine[2] ** 2 + other[2] ** 2) ** 0.5
        for other in points
        if other[0] != "FRA"
    )
    words = said(open_page("full", "states", state="FRA", view="positions", session="73"))
    assert f"France is at rank {mine[3]} of {len(points)} ({mine[4]} votes)" in words
    assert f"at least {near} other states" in words


def test_uncertainty_is_said_to_be_too_small_and_series_to_be_smoothed(open_page: Opened) -> None:
    estimates = open_page("full", "states", state="FRA", view="positions", **{"as": "estimate"})
    assert "too small" in said(estimates)
    through = open_page("full", "states", state="FRA", view="positions", **{"as": "through"})
    assert "Smoothed: the model ties each state to its own previous session" in said(through)
    assert list(through.dataframe[0].value["Session"]) == ["74", "73", "72"]


def test_sessions_without_estimates_are_named(open_page: Opened) -> None:
    words = said(open_page("full", "states", view="positions"))
    assert "No estimate for sessions 78," in words
    assert "No position can be estimated" in said(open_page("one", "states", view="positions"))


def test_the_ends_of_the_axis_are_states_at_the_ends_with_many_votes(rows: Any, use: Use) -> None:
    votes = rows(
        "select t.name, i.rank, i.n_votes from coalitions.ideal_points as i "
        "join core.states as t using (state_code) where i.session = '74' and i.rank is not null"
    )
    most = max(row[2] for row in votes)
    use("full")
    for row in warehouse.query("positions_ends", session="74").iter_rows(named=True):
        for name in row["names"]:
            rank, cast = next((rank, cast) for held, rank, cast in votes if held == name)
            assert min(rank, len(votes) + 1 - rank) <= 20
            assert (rank < 97) == (row["side"] == "first")
            assert 2 * cast >= most


def test_the_states_that_settle_the_sign_are_those_of_the_estimator() -> None:
    estimator = Path(warehouse.QUERIES).parents[1] / "dbt" / "estimators" / "ideal_points.py"
    named: dict[str, Any] = {}
    for line in estimator.read_text(encoding="utf-8").splitlines():
        if line.startswith(("HIGH = ", "LOW = ")):
            exec(line, named)  # two constants; the module itself is found only where dbt runs
    codes = ", ".join(f"'{code}'" for code in (*named["HIGH"], *named["LOW"]))
    assert f"in ({codes})" in warehouse.query_text("positions_ends")


def test_several_states_are_compared_and_no_more_than_can_be_told_apart(open_page: Opened) -> None:
    app = open_page("full", "states", state="FRA", other=["DEU", "USA", "CUB", "CHN", "RUS", "GBR", "IND"])
    assert not app.exception
    assert len(app.multiselect(key="other").value) == series.MOST - 1
    assert "France, Germany, United States of America, Cuba, China and Russian Federation" in said(app)


def test_texts_that_all_of_them_sponsor_are_counted(open_page: Opened, rows: Any) -> None:
    chosen = ["FRA", "DEU", "ITA"]
    held = rows(
        "select proposal_id, count(*) from core.sponsorships where is_sponsor "
        f"and state_code in {tuple(chosen)} group by 1"
    )
    everybody = sum(number == len(chosen) for _, number in held)
    words = said(open_page("full", "states", state="FRA", other=chosen[1:], view="texts"))
    assert f"Of the {len(held)} texts that at least one of them sponsors, {everybody} " in words


def test_labels_that_would_cover_each_other_are_moved_apart() -> None:
    placed = series.apart(polars.DataFrame({"value": [0.5, 0.1, 0.5]}), "value", 0.1)
    assert placed["label_at"].to_list() == pytest.approx([0.1, 0.5, 0.6])


def votes_of(rows: Any, session: str, codes: list[str]) -> list[dict[str, str]]:
    """Votes cast by some states, one dictionary for each plenary vote on a text as a whole."""
    held: dict[str, dict[str, str]] = {}
    for roll_call, code, vote in rows(
        "select v.roll_call_id, v.state_code, v.vote from core.votes as v "
        "join core.roll_calls as c using (roll_call_id) where c.stage = 'plenary' and c.is_adoption "
        f"and c.session = '{session}' and v.vote <> 'not_voting' and v.state_code in {tuple(codes)}"
    ):
        held.setdefault(roll_call, {})[code] = vote
    return list(held.values())


def test_agreement_is_said_with_its_roll_calls(open_page: Opened, rows: Any) -> None:
    steps = {"yes": 1, "abstain": 2, "no": 3}
    both = [cast for cast in votes_of(rows, "74", ["FRA", "USA"]) if len(cast) == 2]
    alike = sum(1 - abs(steps[cast["FRA"]] - steps[cast["USA"]]) / 2 for cast in both) / len(both)
    app = open_page("full", "states", state="FRA", other="USA", measure="agreement_all")
    words = said(app)
    assert f"{alike:.2f} with United States of America ({len(both)} roll calls)" in words
    by_session = rows(
        "select session, agreement_all, n_shared from coalitions.agreement_pairs "
        "where scope = 'plenary_adoption' and state_a = 'FRA' and state_b = 'USA' and n_shared >= 20"
    )
    if len(by_session) > 1:
        assert f"between {min(row[1] for row in by_session):.2f} (session " in words
    assert "nobody's position" in words, "what was adopted without a vote stands beside it"
    table = app.dataframe[0].value
    assert set(table["Roll calls"][table["Session"].str.endswith("#74")]) == {len(both)}


def test_intervals_are_made_when_asked_for(open_page: Opened) -> None:
    quiet = said(open_page("full", "states", state="FRA", other="USA"))
    asked = said(open_page("full", "states", state="FRA", other="USA", sure="74"))
    assert "95 % intervals" not in quiet
    assert "95 % intervals" in asked
    assert "France and United States of America: 0." in asked


def test_every_measure_of_pairs_can_be_chosen(open_page: Opened) -> None:
    for measure, label in (
        ("kappa", "Kappa"),
        ("pi", "Pi"),
        ("coincidence", "classic"),
        ("s_squared", "S, sq"),
    ):
        app = open_page("full", "states", state="FRA", other="USA", measure=measure)
        assert not app.exception, measure
        assert label in said(app)


def test_roll_calls_on_which_states_voted_differently_are_listed(open_page: Opened, rows: Any) -> None:
    votes = votes_of(rows, "74", ["FRA", "DEU", "USA"])
    shared = [cast for cast in votes if len(cast) > 1]
    differing = [cast for cast in shared if len(set(cast.values())) > 1]
    opposite = [cast for cast in differing if {"yes", "no"} <= set(cast.values())]
    app = open_page("full", "states", state="FRA", other=["DEU", "USA"], view="apart", session="74")
    words = said(app)
    assert f"voted differently on {len(differing)} of {len(shared)} roll calls" in words
    assert f"on {len(opposite)} of these one said yes and another no" in words
    assert len(app.dataframe[0].value) == len(differing)
    narrowed = open_page(
        "full", "states", state="FRA", other=["DEU", "USA"], view="apart", session="74", kind="opposite"
    )
    assert len(narrowed.dataframe[0].value) == len(opposite)


def test_voting_partners_are_ranked_with_their_n_and_few_roll_calls_are_not(
    open_page: Opened, rows: Any
) -> None:
    pairs = rows(
        "select if(state_a = 'FRA', state_b, state_a), agreement, n_not_unanimous "
        "from coalitions.agreement_pairs where scope = 'plenary_adoption' and session = '74' "
        "and 'FRA' in (state_a, state_b) and n_shared > 0"
    )
    enough = max(10, max(row[2] for row in pairs) / 2)
    best = max(row[1] for row in pairs if row[2] >= enough)
    app = open_page("full", "states", state="FRA", view="partners", session="74")
    words = said(app)
    assert "France voted most like" in words
    assert f"({best:.2f} over" in words
    table = app.dataframe[0].value
    assert len(table) == len(pairs)
    few = table[table["Roll calls"] < enough]
    assert len(few) == sum(row[2] < enough for row in pairs)
    assert few["Place"].isna().all()


def test_a_state_that_voted_seldom_is_not_said_to_be_the_closest(open_page: Opened, rows: Any) -> None:
    alike = rows(
        "select if(state_a = 'VEN', state_b, state_a), n_not_unanimous from coalitions.agreement_pairs "
        "where scope = 'plenary_adoption' and session = '74' and 'VEN' in (state_a, state_b) "
        "and n_not_unanimous >= 10 order by agreement desc limit 1"
    )
    assert alike == [("GNQ", 15)], "the highest of all rests on 15 of 90 roll calls"
    app = open_page("full", "states", state="VEN", view="partners", session="74")
    words = said(app)
    assert "voted most like Cuba (" in words
    assert "Equatorial Guinea (" not in words
    legend = " ".join(str(block.value) for block in app.get("html"))
    assert "Venezuela (Bolivarian Republic of) (1)" in legend, "a legend is no Markdown"


def test_the_state_named_most_often_is_said_with_those_it_stands_for(open_page: Opened, rows: Any) -> None:
    n_named, n_behalf = rows(
        "select count(*), count(s.on_behalf_of) from core.sponsorships as s join core.proposals as p "
        "using (proposal_id) where s.is_sponsor and p.session = '80' group by s.state_code order by 1 desc"
    )[0]
    assert n_behalf
    words = said(open_page("full", "states", session="80"))
    assert f"on {n_named}, on {n_behalf} of them on behalf of" in words
    assert "0 of these lists are final" in words
    assert "counts are floors" in words


def test_partners_in_sponsoring_are_said_with_ties_and_with_what_the_state_sponsors(
    open_page: Opened, rows: Any
) -> None:
    pairs = rows(
        "select n_both, if(state_a = 'VEN', n_a, n_b) from coalitions.cosponsorship_pairs "
        "where session = '80' and 'VEN' in (state_a, state_b) order by 1 desc"
    )
    words = said(open_page("full", "states", state="VEN", session="80"))
    assert f"on {pairs[0][0]} of the {pairs[0][1]} texts on whose lists it is named" in words
    assert ("as often with" in words) == (pairs[1][0] == pairs[0][0])
    assert "later sponsors are missing" in words


def test_the_rank_of_a_state_is_said_with_the_end_it_is_counted_from(open_page: Opened, use: Use) -> None:
    words = said(open_page("full", "states", state="FRA", other="RUS", view="positions", **{"as": "through"}))
    ends = dict(warehouse.query("positions_ends", session="74").select("side", "names").iter_rows())
    assert f"counted from the end of {ends['first'][0]}, " in words


def test_a_session_of_few_roll_calls_is_not_the_headline_of_how_a_state_votes(open_page: Opened) -> None:
    words = said(open_page("full", "states", state="VEN", view="votes"))
    sessions = warehouse.query("states_vote_sessions", state_code="VEN", scope="plenary_adoption")
    assert not sessions["is_full"][0], "the newest session has few"
    assert "In session 74 Venezuela" in words


def test_a_long_title_leaves_room_and_the_longest_name_is_whole() -> None:
    names = polars.Series(["United Kingdom of Great Britain and Northern Ireland", "Mali"])
    assert tables._room(names, "State") > tables._room(polars.Series(["Mali"]), "State")
    assert tables._room(names, "State") < tables.MOST_ROOM
    assert tables._room(polars.Series(["A title " * 40]), "Line") == tables.MOST_ROOM


def test_voting_partners_lead_to_the_comparison(open_page: Opened) -> None:
    table = open_page("full", "states", state="FRA", view="partners", session="74").dataframe[0].value
    assert table["Through sessions"].str.fullmatch(r"\./states\?state=FRA&other=\w{3}#compare").all()


def test_votes_with_the_majority_of_its_groups_stand_with_their_n(open_page: Opened, rows: Any) -> None:
    held = rows(
        "select g.name, m.share_with_majority, m.n_votes from coalitions.majority_voting as m "
        "join core.groups as g using (group_code) where scope = 'plenary_adoption' and session = '74' "
        "and state_code = 'FRA'"
    )
    app = open_page("full", "states", state="FRA", view="partners", session="74")
    listed = app.table[0].value
    assert sorted(listed["Group"].str.replace("\\", "")) == sorted(name for name, _, _ in held)
    assert f"of {held[0][2]} votes" in said(app)


def test_sponsoring_and_voting_stand_side_by_side(open_page: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "No final list of sponsors is held" in said(open_page("full", "states", state="FRA"))
    row = {
        "session": "78",
        "n_sponsored": 4,
        "n_drafts": 37,
        "n_drafts_known": 215,
        "rate": 4 / 37,
        "n_sponsored_voted": 3,
        "n_yes": 1,
        "n_no": 0,
        "n_abstain": 0,
        "n_not_voting": 2,
        "fidelity": 1 / 3,
    }
    asked = state_fidelity.query

    def with_a_row(name: str, **values: str) -> polars.DataFrame:
        return polars.DataFrame([row]) if name == "states_fidelity" else asked(name, **values)

    monkeypatch.setattr(state_fidelity, "query", with_a_row)
    words = said(open_page("full", "states", state="LBR"))
    assert "Liberia sponsors 4 of the 37 drafts with a final list (215 are known)" in words
    assert "recorded vote on 3 of them: it voted yes on 1, no on 0, abstained on 0" in words
    assert "did not vote on 2" in words


def test_communities_are_compared_with_the_first_state(open_page: Opened, rows: Any) -> None:
    of = dict(
        rows(
            "select state_code, community from coalitions.communities where session = '74' "
            "and layer = 'votes' and is_default_gamma and state_code in ('FRA', 'DEU', 'CUB')"
        )
    )
    app = open_page("full", "states", state="FRA", other=["DEU", "CUB"], view="communities")
    assert not app.exception
    table = app.dataframe[0].value
    now = table[(table["Session"] == "74") & (table["Of"] == "votes")].set_index("State")
    assert bool(now["With the first"]["Germany"]) == (of["FRA"] == of["DEU"])
    assert bool(now["With the first"]["Cuba"]) == (of["FRA"] == of["CUB"])


def test_a_place_in_a_community_that_another_run_may_change_is_said_to_be_so(
    open_page: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = state_communities.query
    shaky = [polars.lit(True).alias("is_unstable"), polars.lit("same").alias("meaning")]
    assert "(not stable)" not in said(
        open_page("full", "states", state="FRA", other="DEU", view="communities")
    )
    monkeypatch.setattr(
        state_communities, "query", lambda name, **values: asked(name, **values).with_columns(shaky)
    )
    words = said(open_page("full", "states", state="FRA", other="DEU", view="communities"))
    assert "is in one community with Germany (not stable)" in words


def test_states_without_votes_or_lists_are_said_to_be_unknown(open_page: Opened) -> None:
    for view in ("agreement", "apart", "communities"):
        app = open_page("one", "states", state="FRA", other="DEU", view=view)
        assert not app.exception
        assert "held" in said(app), view
    assert "No roll call of this kind is held" in said(
        open_page("one", "states", state="FRA", view="partners")
    )


def test_steps_on_which_a_state_voted_differently_are_listed_with_both_votes(
    open_page: Opened, rows: Any
) -> None:
    held = rows("select from_vote, to_vote, direction from timelines.vote_changes where state_code = 'USA'")
    order = {"no": 0, "abstain": 1, "yes": 2}
    steps = [(order[earlier], order[later]) for earlier, later, _ in held if {earlier, later} <= set(order)]
    nearer_yes = sum(later > earlier for earlier, later in steps)
    nearer_no = sum(later < earlier for earlier, later in steps)
    app = open_page("full", "states", state="USA", view="changes")
    words = said(app)
    assert f"differently in {nearer_yes + nearer_no} of {len(steps)} steps" in words
    assert f"{nearer_yes} times nearer yes, {nearer_no} times nearer no" in words
    assert "may come from the text" in words
    assert sum(len(frame.value) for frame in app.dataframe[:1]) == nearer_yes + nearer_no
    assert "No line of resolutions is held" in said(open_page("one", "states", state="USA", view="changes"))


@pytest.mark.parametrize("home", ["empty", "one", "full"])
def test_every_part_of_the_page_stands_whatever_is_held(open_page: Opened, home: str) -> None:
    chosen: dict[str, Any]
    for chosen, views in (
        ({}, state_list.VIEWS),
        ({"state": "DDR"}, state_profile.VIEWS),
        ({"state": "PSE", "scope": "committee"}, state_profile.VIEWS),
        ({"state": "FRA", "other": ["DDR", "PSE"]}, state_compare.VIEWS),
    ):
        for view in views:
            app = open_page(home, "states", view=view, **chosen)
            assert not app.exception, f"{chosen} {view}: {app.exception}"
            assert app.title[0].value == "States"


def test_the_share_adopted_without_a_vote_is_drawn_where_it_is_known(
    open_page: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = state_agreement.query
    known = [
        polars.lit(0.75).alias("share_without_vote"),
        polars.lit("75 %").alias("without_vote"),
        polars.lit(270).alias("n_adopted_without_vote"),
    ]
    monkeypatch.setattr(
        state_agreement, "query", lambda name, **values: asked(name, **values).with_columns(known)
    )
    app = open_page("full", "states", state="FRA", other="USA")
    assert not app.exception
    assert "75 % of the texts adopted in session 74 (270) were adopted without a vote" in said(app)
    assert len(app.get("vega_lite_chart") or app.get("arrow_vega_lite_chart")) == 2


def test_shared_sponsorship_is_drawn_where_there_are_sessions_enough(
    open_page: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = state_texts.query

    def with_sessions(name: str, **values: Any) -> polars.DataFrame:
        frame = asked(name, **values)
        if name != "states_compared":
            return frame
        copies = [
            frame.head(1).with_columns(
                polars.lit(f"{number}").alias("session"),
                polars.lit(number).cast(polars.Int32).alias("session_no"),
            )
            for number in (78, 79, 80)
        ]
        return polars.concat(copies)

    before = said(open_page("full", "states", state="FRA", other="DEU", view="texts"))
    monkeypatch.setattr(state_texts, "query", with_sessions)
    app = open_page("full", "states", state="FRA", other="DEU", view="texts")
    assert not app.exception
    assert "A hollow point" in said(app)
    assert "A hollow point" not in before, "the examples hold too few sessions"
