"""The States page as a whole: every part on whatever is held, and the list of all states."""

from __future__ import annotations

from typing import Any

import polars
import pytest

from dashboards.components import state_compare, state_list, state_profile, tables, tiles
from tests.dashboards.conftest import Opened, said

pytestmark = pytest.mark.build


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


def test_states_without_votes_or_lists_are_said_to_be_unknown(open_page: Opened) -> None:
    for view in ("agreement", "apart", "communities"):
        app = open_page("one", "states", state="FRA", other="DEU", view=view)
        assert not app.exception
        assert "held" in said(app), view
    assert "No roll call of this kind is held" in said(
        open_page("one", "states", state="FRA", view="partners")
    )


def test_the_state_named_most_often_is_said_with_those_it_stands_for(open_page: Opened, rows: Any) -> None:
    n_named, n_behalf = rows(
        "select count(*), count(s.on_behalf_of) from core.sponsorships as s join core.proposals as p "
        "using (proposal_id) where s.is_sponsor and p.session = '80' group by s.state_code order by 1 desc"
    )[0]
    assert n_behalf
    words = said(open_page("full", "states", session="80"))
    assert f"on {n_named}, on {n_behalf} of them on behalf of" in words
    assert "None of these lists is final: later sponsors are missing." in words
    assert "Counts are floors" in words


def test_a_state_is_found_by_part_of_its_name_or_by_its_code(open_page: Opened) -> None:
    for asked, codes in {"holy": {"VAT"}, "deu": {"DEU"}, "nowhere at all": set()}.items():
        app = open_page("full", "states", find=asked)
        links = app.dataframe[0].value["State"] if app.dataframe else []
        assert {link.partition("state=")[2][:3] for link in links} == codes
        assert f"{len(codes)} of 195 states." in said(app)


def test_squares_of_the_tile_grid_lead_to_their_states() -> None:
    placed = polars.DataFrame(
        {"state_code": ["FRA"], "name": ["France"], "meaning": ["first"], "tile_row": [1], "tile_column": [2]}
    )
    found = tiles._said(placed, {"first": "most"}, {}, {"view": "votes"})
    assert found["leads"].to_list() == ["./states?state=FRA&view=votes"]
    assert found["said"].to_list() == ["France: most"]


def test_a_long_title_leaves_room_and_the_longest_name_is_whole() -> None:
    names = polars.Series(["United Kingdom of Great Britain and Northern Ireland", "Mali"])
    assert tables._room(names, "State") > tables._room(polars.Series(["Mali"]), "State")
    assert tables._room(names, "State") < tables.MOST_ROOM
    assert tables._room(polars.Series(["A title " * 40]), "Line") == tables.MOST_ROOM


def test_a_former_code_leads_to_the_state_it_is_held_under(open_page: Opened) -> None:
    app = open_page("full", "states", state="SUN", other="uar")
    assert (app.selectbox(key="state").value, app.multiselect(key="other").value) == ("RUS", ["EGY"])
    assert "".join(app.query_params["state"]) == "RUS"
    assert [each.value for each in app.info] == [
        "What is on record under SUN is held under Russian Federation, which is shown.",
        "What is on record under UAR is held under Egypt, which is shown.",
    ]
    app = open_page("full", "states", state="fr")
    assert app.selectbox(key="state").value == "FRA"
    assert not app.info
    for own in ("DDR", "YUG"):  # codes of states of their own, whatever other lists call by them
        assert open_page("full", "states", state=own).selectbox(key="state").value == own
