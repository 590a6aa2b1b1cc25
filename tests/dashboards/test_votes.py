"""Votes on every page: announced and listed, who voted how, apart or otherwise intended, and what says so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import duckdb
import polars
import pytest

from dashboards import warehouse
from dashboards.components import tallies, vote_list
from tests.dashboards.conftest import Opened, said

pytestmark = pytest.mark.build

CRIMINAL_PURPOSES = "A/RES/74/247#adoption"
PROGRAMME = "A/RES/78/16#adoption"  # of the facts written for these tests


def bars(words: str) -> list[str]:
    """What the bars of a page say to a screen reader."""
    return [part.partition('"')[0] for part in words.split('aria-label="')[1:]]


def html(app: object) -> str:
    """Bars and legends, which are HTML of our own."""
    return "".join(element.proto.body for element in app.get("html"))  # type: ignore[attr-defined]


def test_a_roll_call_says_its_result_and_its_tally(open_page: Opened) -> None:
    app = open_page("full", "votes", vote=CRIMINAL_PURPOSES)
    words = said(app)
    assert (
        "The text as a whole was adopted in the plenary on 27 December 2019 by 79 votes to 60, with 33 "
        "abstentions." in words
    )
    assert "21 members of 193 did not vote" in words
    assert "79 yes, 60 no, 33 abstained, 21 not voting" in bars(html(app))


def test_the_grid_has_one_square_for_each_member_with_its_vote(use: Callable[[str], Path]) -> None:
    use("full")
    grid = warehouse.query("votes_tiles", roll_call_id=CRIMINAL_PURPOSES)
    assert grid.height == 193
    assert dict(grid.group_by("meaning").len().iter_rows()) == {
        "yes": 79, "no": 60, "abstain": 33, "not_voting": 21,
    }  # fmt: skip
    assert grid["tile_row"].null_count() == 0


def test_who_voted_apart_is_counted_without_the_state_itself(use: Callable[[str], Path]) -> None:
    """By a plain count over the votes and the regional groups of the day."""
    use("full")
    apart = warehouse.query("votes_apart", roll_call_id=CRIMINAL_PURPOSES, group_code=None)
    states = warehouse.query("votes_states", roll_call_id=CRIMINAL_PURPOSES)
    voting = states.filter(polars.col("vote") != "not_voting")
    expected = set()
    for row in voting.filter(voting["regional_group"] == "Group of African States").iter_rows(named=True):
        others = voting.filter(
            (voting["regional_group"] == row["regional_group"]) & (voting["state"] != row["state"])
        )
        counts = others.group_by("vote").len().sort("len", descending=True)
        if counts["len"][0] > counts["len"][1] and counts["vote"][0] != row["vote"]:
            expected.add(row["state"])
    assert expected
    african = apart.filter(apart["group_name"] == "Group of African States")
    assert set(african["state"]) == expected


def test_the_roll_calls_of_a_session_are_filtered_and_found(open_page: Opened) -> None:
    app = open_page("full", "votes", session="74")
    assert "roll calls of session 74" in said(app)
    app = open_page("full", "votes", session="74", words="criminal purposes")
    assert "1 of " in said(app)
    assert app.dataframe[0].value["Yes"].to_list() == [79]
    app = open_page("full", "votes", session="74", close="nobody_against")
    assert set(app.dataframe[0].value["No"]) == {0}
    assert "Clear one" in said(open_page("full", "votes", session="74", words="no such words"))


def test_an_empty_warehouse_says_how_votes_come_into_it(open_page: Opened) -> None:
    words = said(open_page("empty", "votes"))
    assert "No recorded vote is held yet" in words
    assert "unga refresh" in words
    assert "No recorded vote on a day when it was a member is held" in said(
        open_page("empty", "states", state="FRA", view="votes")
    )


def test_an_unknown_roll_call_is_said_to_be_unknown(open_page: Opened) -> None:
    assert "No roll call with the id no such vote is held" in said(
        open_page("full", "votes", vote="no such vote")
    )


def test_announced_and_listed_stand_apart_and_their_difference_is_told(open_page: Opened) -> None:
    app = open_page("votes", "votes", vote=PROGRAMME)
    words = said(app)
    assert "by 29 votes to 8, with 6 abstentions" in words
    told = bars(html(app))
    assert "29 yes, 8 no, 6 abstained" in told
    assert "28 yes, 8 no, 6 abstained, 3 not voting" in told
    assert "Yes: 29 announced, 28 listed" in words


def test_what_was_said_later_stands_beside_the_recorded_vote(open_page: Opened) -> None:
    words = said(open_page("votes", "votes", vote=PROGRAMME))
    assert (
        "[Morocco](./states?state=MAR): recorded **yes**, said later that it had intended **to abstain**"
        in words
    )
    assert "[Dominica](./states?state=DMA): recorded **did not vote**" in words
    grid = warehouse.query("votes_tiles", roll_call_id=PROGRAMME)
    assert grid.filter(grid["state_code"] == "MAR")["meaning"].item() == "yes"


def test_reasons_for_not_voting_are_kept_apart_and_the_unlisted_are_unknown(open_page: Opened) -> None:
    words = said(open_page("votes", "votes", vote=PROGRAMME))
    assert "**Absent** (2): Chad and Dominica" in words
    assert "**Not entitled to vote** (1): Venezuela" in words
    assert "how 148 other members voted is not known" in words


def test_sources_that_disagree_are_shown_with_the_state(open_page: Opened) -> None:
    app = open_page("votes", "votes", vote=PROGRAMME)
    assert "Where they disagree" in said(app)
    conflicts = warehouse.query("votes_conflicts", roll_call_id=PROGRAMME)
    assert conflicts.select("about", "value_a", "value_b").row(0) == ("Brazil", "yes", "abstain")
    assert warehouse.query("votes_sources", roll_call_id=PROGRAMME).height == 2


def test_votes_on_the_same_text_stand_together(open_page: Opened) -> None:
    app = open_page("votes", "votes", vote=PROGRAMME)
    assert "**On the same text** (4)" in said(app)
    shown = html(app)
    for part in (
        "operative paragraph 3",
        "the amendment contained in document A/C.1/78/L.99",
        "(shown here)",
    ):
        assert part in shown


def test_a_vote_of_which_only_the_result_is_known_says_what_would_supply_the_rest(open_page: Opened) -> None:
    words = said(open_page("votes", "votes", vote="A/RES/77/250#adoption"))
    assert "in December 2022 (day not known) by 100 votes to 40, with 30 abstentions" in words
    assert "Which states voted how is not held" in words


def test_the_dossier_shows_actions_votes_and_sponsors_whose_vote_was_not_yes(open_page: Opened) -> None:
    app = open_page("votes", "text", text="A/C.1/78/L.60")
    words = said(app)
    assert "adopted on 4 December 2023, by 29 votes to 8, with 6 abstentions" in words
    assert "**On the same text** (4)" in words
    decided = next(table.value for table in app.table if "Body" in table.value.columns)
    assert {"First Committee", "Plenary"} <= set(decided["Body"].str.replace("\\", ""))
    sponsors = warehouse.query("sponsors_not_yes", proposal_id="A/C.1/78/L.60", state_code=None)
    assert sponsors.select("state", "vote").rows() == [("Bosnia and Herzegovina", "abstain")]
    assert "Sponsors whose vote was not yes" in words
    assert "Sponsors when it was voted on" in words
    counted = warehouse.query("text_conversion", proposal_id="A/C.1/78/L.60")
    assert set(counted["n_sponsors"]) == {52}
    assert set(counted["n_supporters_not_sponsoring"]) == {None}
    assert "Who voted yes without sponsoring is not known" in words


def test_a_state_shows_its_shares_by_scope_and_each_vote(open_page: Opened) -> None:
    app = open_page("full", "states", state="FRA", view="votes")
    assert "France voted yes on" in said(app)
    plenary = warehouse.query("states_vote_sessions", state_code="FRA", scope="plenary_adoption")
    for row in plenary.iter_rows(named=True):
        assert row["yes"] + row["no"] + row["abstain"] + row["not_voting"] == row["n_votes"]
    votes = warehouse.query("states_votes", state_code="FRA", session="74")
    unlike = (votes["others"] != votes["vote"]).fill_null(False)
    assert any(unlike)
    assert votes["is_apart"].to_list() == unlike.to_list()
    app = open_page("full", "states", state="FRA", view="votes", votes="74", show="no")
    shown = app.dataframe[-1].value
    assert set(shown["Voted"]) == {"no"}
    assert list(shown.columns)[:3] == ["Date", "Vote", "Voted"], "a telephone shows no more of the table"


def test_a_state_shows_what_it_said_later(open_page: Opened) -> None:
    app = open_page("votes", "states", state="MAR", view="votes")
    assert "No source held says" not in said(app)
    assert app.table[0].value["Recorded"].to_list() == ["yes"]


def test_search_finds_a_resolution_by_its_vote(open_page: Opened) -> None:
    words = said(open_page("full", "overview", search="74/247"))
    assert "Votes (1)" in words


def test_the_overview_counts_votes_and_shows_the_last(open_page: Opened) -> None:
    words = said(open_page("full", "overview"))
    with duckdb.connect(warehouse.current_build().path, read_only=True) as connection:
        votes = dict(connection.execute("select vote, count(*) from core.votes group by vote").fetchall())
    assert votes["not_voting"] > 0
    cast = votes["yes"] + votes["no"] + votes["abstain"]
    assert f"roll calls on record hold {cast:,} votes that states cast." in words
    assert "Voted on last" in words


def test_the_agenda_shows_votes_on_its_texts(open_page: Opened) -> None:
    app = open_page("votes", "agenda", session="78", item="94")
    assert "Votes on its texts" in said(app)
    assert "29 yes, 8 no, 6 abstained, 3 not voting" in bars(html(app))


def test_data_quality_lists_tallies_and_conflicts_of_votes(open_page: Opened) -> None:
    app = open_page("votes", "quality", view="tallies")
    assert "announced total is not the number listed" in said(app)
    assert app.table[0].value["Announced"].to_list() == ["29"]


def test_a_bar_says_what_it_shows_and_leaves_out_what_is_not_known() -> None:
    assert (
        tallies.spoken({"yes": 129, "no": 3, "abstain": None, "not_voting": 8})
        == "129 yes, 3 no, 8 not voting"
    )
    assert tallies.spoken({"yes": None, "no": None, "abstain": None, "not_voting": None}) == ""


@pytest.mark.parametrize("asked", ["74/247", "A/RES/74/247", CRIMINAL_PURPOSES])
def test_a_roll_call_is_found_by_its_resolution_too(open_page: Opened, asked: str) -> None:
    assert "by 79 votes to 60, with 33 abstentions" in said(open_page("full", "votes", vote=asked))


def test_roll_calls_of_all_sessions_are_filtered_by_how_a_state_voted(
    open_page: Opened, rows: Callable[..., list[tuple[object, ...]]]
) -> None:
    app = open_page("full", "votes", session="all", state="FRA", voted="no")
    (number,) = rows("select count(*) from core.votes where state_code = 'FRA' and vote = 'no'")[0]
    assert f" {number} of " in said(app)
    assert "on which France voted no" in said(app)
    assert len(app.dataframe[0].value) == number


def test_the_same_subject_before_and_after_is_a_click_away(open_page: Opened) -> None:
    words = said(open_page("full", "votes", vote="73/27"))
    assert "**The same subject** before: [71/28](./votes?vote=A/RES/71/28%23adoption)" in words
    assert "after: [74/29](./votes?vote=A/RES/74/29%23adoption)" in words
    assert "50 of 172 states voted differently](./timelines?view=families&family=" in words


def test_states_of_a_roll_call_are_found_by_name_and_group(open_page: Opened) -> None:
    app = open_page("full", "votes", vote=CRIMINAL_PURPOSES, find="african", voted="no")
    assert "1 of 193 members" in said(app)
    shown = app.dataframe[-1].value
    assert shown["State"].to_list() == ["./states?state=CPV#Cabo Verde"]
    assert list(shown.columns)[:2] == ["Voted", "State"], "a telephone shows no more of the table"


def test_a_roll_call_is_drawn_over_the_positions_of_its_session(use: Callable[[str], Path]) -> None:
    use("full")
    frame = warehouse.query("votes_positions", roll_call_id=CRIMINAL_PURPOSES)
    assert frame.height > 100
    assert frame["ideal_point"].is_sorted(descending=True)
    assert frame["n_members"].unique().to_list() == [193]
    assert warehouse.query("votes_positions", roll_call_id="no such vote").is_empty()


@pytest.mark.parametrize(
    ("noes", "results", "expected"),
    [
        (
            [0, 3, 90],
            ["carried", "carried", "not carried"],
            ": 2 carried and 1 not carried; on 1 nobody voted no.",
        ),
        ([1, 3], ["carried", "carried"], ": 2 carried."),
        ([0, 0], [None, None], "; on 2 nobody voted no."),
    ],
)
def test_votes_that_nobody_opposed_are_not_counted_beside_those_carried(
    noes: list[int], results: list[str | None], expected: str
) -> None:
    found = polars.DataFrame({"no": noes, "result": results}, schema_overrides={"result": polars.String})
    told = vote_list._sentence(found, 9, "78", vote_list.Narrower(None, None, None, None, None))
    assert told == f"{len(noes)} of 9 roll calls of session 78{expected}"
