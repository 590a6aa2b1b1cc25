"""One state: its votes, its partners, its sponsoring and its changed votes."""

from __future__ import annotations

from typing import Any

import polars
import pytest

from dashboards import warehouse
from dashboards.components import state_fidelity, state_votes
from tests.dashboards.conftest import Opened, Use, said

pytestmark = pytest.mark.build


def test_a_session_of_few_roll_calls_is_not_the_headline_of_how_a_state_votes(open_page: Opened) -> None:
    words = said(open_page("full", "states", state="VEN", view="votes"))
    sessions = warehouse.query("states_vote_sessions", state_code="VEN", scope="plenary_adoption")
    assert not sessions["is_full"][0], "the newest session has few"
    assert "In session 74 Venezuela" in words


def test_a_state_opens_with_one_sentence_on_what_it_sponsors_and_how_it_votes(
    open_page: Opened, rows: Any
) -> None:
    words = said(open_page("full", "states", state="FRA"))
    n_sponsored = rows("select count(*) from core.sponsorships where state_code = 'FRA' and is_sponsor")[0][0]
    n, yes = rows(
        "select count(*), count(*) filter (where vote = 'yes') from core.votes join core.roll_calls as c "
        "using (roll_call_id) where state_code = 'FRA' and c.session = '74' and stage = 'plenary' "
        "and is_adoption"
    )[0]
    assert f"France is named as a sponsor of {n_sponsored} text" in words
    assert f"it voted yes on {yes} of {n} roll calls of session 74, most like " in words
    assert "European Union (since 1958)" in words
    assert "French Republic. Member since 24 October 1945." in words


def test_a_state_on_no_list_opens_with_its_votes_and_one_without_either_says_so(open_page: Opened) -> None:
    app = open_page("full", "states", state="DDR")
    assert not app.exception
    assert "No list of sponsors and no recorded vote" in said(open_page("one", "states", state="VAT"))


def test_states_that_are_equally_near_are_counted_and_not_passed_over(open_page: Opened) -> None:
    words = said(open_page("one", "states", state="FRA"))
    assert "most often with Albania and equally 50 other states (1 of 1)." in words


def test_texts_of_a_state_are_found_by_words_with_date_and_place(open_page: Opened, rows: Any) -> None:
    app = open_page("full", "states", state="FRA")
    texts = app.dataframe[0].value
    assert "How it voted on what it sponsors" in said(app)
    document, start, end = rows(
        "select document_id, span_start, span_end from core.sponsorship_events where state_code = 'FRA' "
        "and span_start is not null order by event_id limit 1"
    )[0]
    pointer = f"document?passage={document}%3A{start}-{end}#"
    assert texts["Where it says so"].str.contains(pointer, regex=False).sum() == 1
    few = open_page("full", "states", state="FRA", about="security", role="first_page")
    listed = few.dataframe[0].value
    assert 0 < len(listed) < len(texts)
    assert listed["Title"].str.lower().str.contains("security").all()
    assert f"{len(listed)} of {len(texts)} texts." in said(few)


def test_filters_of_votes_say_how_many_each_leaves(open_page: Opened, rows: Any) -> None:
    n, n_no = rows(
        "select count(*), count(*) filter (where vote = 'no') from core.votes join core.roll_calls as c "
        "using (roll_call_id) where state_code = 'FRA' and c.session = '74'"
    )[0]
    app = open_page("full", "states", state="FRA", view="votes", votes="74", show="no")
    assert f"{n_no} of {n} roll calls." in said(app)
    assert f"voted no ({n_no})" in app.selectbox(key="show").options
    body = open_page("full", "states", state="FRA", view="votes", votes="74", body="plenary", words="cuba")
    assert set(body.dataframe[-1].value["Body"]) == {"Plenary"}
    assert body.dataframe[-1].value["On"].str.lower().str.contains("cuba").all()


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
    words = said(open_page("full", "states", state="FRA", view="sponsors"))
    assert "France sponsors 4 of the 37 drafts with a final list (215 are known)" in words
    assert "recorded vote on 3 of them: it voted yes on 1, no on 0, abstained on 0" in words
    assert "did not vote on 2" in words


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


def test_a_state_that_ceased_to_vote_opens_with_a_session_in_which_it_voted(use: Use) -> None:
    use("full")
    sessions = warehouse.query("states_vote_sessions", state_code="AFG", scope="plenary_adoption")
    cast = sessions["n_votes"] - sessions["not_voting"]
    assert sessions["is_full"].to_list() == (cast >= 20).to_list()


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ((3, 0, 0, 0, 3, 0), "did not vote on any of 3 roll calls held"),
        ((3, 0, 2, 0, 1, 0), "voted yes on none of 3 roll calls held, no on 2 and did not vote on 1"),
        ((1, 1, 0, 0, 0, 0), "voted yes on 1 of 1 roll call held"),
    ],
)
def test_what_a_state_never_did_is_not_told(row: tuple[int, ...], told: str) -> None:
    columns = ("n_votes", "yes", "no", "abstain", "not_voting", "n_apart")
    assert state_votes._voted(dict(zip(columns, row, strict=True))) == told


def test_a_state_on_no_list_is_not_said_to_have_voted_for_all_it_sponsors(open_page: Opened) -> None:
    words = said(open_page("one", "states", state="VAT", view="sponsors"))
    assert "is on no list of sponsors held" in words
    assert "How it voted on what it sponsors" not in words


def test_the_community_of_a_state_is_told_with_its_size_and_what_it_is(open_page: Opened, rows: Any) -> None:
    size = rows(
        "select n_members from coalitions.communities where layer = 'votes' and session = '74' "
        "and is_default_gamma and state_code = 'FRA'"
    )[0][0]
    words = said(open_page("full", "states", state="FRA", view="partners", session="74"))
    assert f"France is in a community of {size} states called after " in words
    assert "no declared group" in words


def test_the_votes_of_a_state_say_above_the_chart_what_its_colours_mean(open_page: Opened) -> None:
    app = open_page("full", "states", state="FRA", view="votes")
    said_so = [part.proto.body for part in app.get("html") if "did not vote" in part.proto.body]
    assert len(said_so) == 1
    assert all(vote in said_so[0] for vote in ("yes", "no", "abstained"))


@pytest.mark.parametrize(("view", "n_charts"), [("sponsors", 1), ("changes", 0)])
def test_the_small_chart_of_votes_leaves_its_room_to_the_part_that_is_chosen(
    open_page: Opened, view: str, n_charts: int
) -> None:
    app = open_page("full", "states", state="FRA", view=view)
    legends = [part for part in app.get("html") if "abstained" in part.proto.body]
    assert len(legends) == n_charts
