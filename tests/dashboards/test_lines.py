"""Lines of resolutions: who voted differently at each step, and what is not held, as the page says it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import duckdb
import pytest

from dashboards import warehouse
from dashboards.components import line, line_symbols, vote_matrix
from tests.dashboards.conftest import Opened, said

pytestmark = pytest.mark.build

ALL = {"from_number": None, "to_number": None, "show": "line", "arranged": "votes", "states": []}
SECURITY = "Developments in the field of information and telecommunications"


def family(title: str) -> str:
    rows = warehouse.query("timelines_families", words=title)
    return str(rows["family_id"][0])


def test_a_line_is_found_by_words_of_its_title_and_by_a_resolution_of_it(use: Callable[[str], Path]) -> None:
    use("full")
    assert family("telecommunications SECURITY") == family("73/27") == family("A/RES/73/27")
    assert warehouse.query("timelines_families", words="no such words").is_empty()


def test_a_line_says_who_voted_differently_and_of_what_no_votes_are_held(open_page: Opened) -> None:
    app = open_page("full", "timelines", view="families", words=SECURITY)
    assert not app.exception
    words = said(app)
    assert "25 resolutions, sessions 53 to 78. The votes of states are held for 7 of them." in words
    assert "**No votes are held for sessions 75 to 78** (75/240 to 78/237)" in words
    assert "(119–46–14)" in words
    assert "**57 of 172 states voted differently**, 57 nearer no" in words
    assert "7 resolutions between of which no votes are held" in words
    # Session 72 took no such resolution; a reader must not take the line for unbroken.
    assert "No resolution of it is known of session 72: none was adopted, or it is not held." in words


def test_a_step_in_the_url_names_its_states(open_page: Opened) -> None:
    app = open_page("full", "timelines", view="families", words=SECURITY, step="63/37 to 71/28")
    words = said(app)
    told = [row for row in words.splitlines() if row.startswith("- **no → yes** (1)")]
    assert len(told) == 1
    assert "United States of America" in told[0]
    assert (app.selectbox(key="from").value, app.selectbox(key="to").value) == ("63/37", "71/28")
    assert "step" not in app.query_params


def test_the_chart_has_a_cell_for_each_state_and_column_and_marks_each_change(
    use: Callable[[str], Path],
) -> None:
    use("full")
    family_id = family("73/27")
    cells = warehouse.query("timelines_family_chart", family_id=family_id, **ALL)
    changes = warehouse.query("timelines_family_changes", family_id=family_id, step=None)
    differing = changes.filter(changes["direction"].is_in(["toward_yes", "toward_no"]))
    states, columns = cells["state_code"].n_unique(), cells["column_no"].n_unique()
    assert cells.height == states * columns
    assert states == differing["state_code"].n_unique()
    assert cells["is_change"].sum() == differing.height
    assert set(cells["meaning"]) <= set(vote_matrix.LETTERS)
    steps = warehouse.query("timelines_family_steps", family_id=family_id)
    assert steps["n_changed"].sum() == differing.height
    stretches = cells.filter(cells["meaning"] == "no_votes")["label"].unique().to_list()
    assert sorted(stretches) == ["53–59: no votes held", "64–70: no votes held", "75–78: no votes held"]


LINE_BY_HAND = """
create schema core; create schema timelines;
create table core.states as select 'FRA' as state_code, 'France' as name;
create table core.votes as select 'a' as roll_call_id, 'FRA' as state_code, 'yes' as vote;
create table timelines.vote_changes (family_id text, direction text, state_code text, to_resolution text);
create table timelines.family_members as
select 'f' as family_id, * from (values
    (1, date '2017-12-01', 'A/RES/72/1', true, 'held', '72', 'a'),
    (2, date '2018-12-01', 'A/RES/73/1', false, 'not_held', '73', null),
    (3, date '2019-12-01', 'A/RES/74/1', false, 'without_vote', '74', null),
    (4, date '2020-12-01', 'A/RES/75/1', false, 'without_vote', '75', null)
) as m (member_rank, adopted_on, resolution_symbol, is_vote_held, vote_status, session, roll_call_id);
"""


def test_a_stretch_of_one_session_is_named_once() -> None:
    asked = ALL | {"family_id": "f", "show": "all", "arranged": "name"}
    with duckdb.connect() as connection:
        connection.execute(LINE_BY_HAND)
        cells = connection.sql(warehouse.query_text("timelines_family_chart"), params=asked).pl()
    assert cells["label"].to_list() == ["72/1", "73: no votes held", "74–75: without a vote"]


def test_a_line_without_two_held_votes_says_what_that_takes(open_page: Opened) -> None:
    words = said(open_page("full", "timelines", view="families", words="programme of action advance"))
    assert "That takes recorded votes on two of its resolutions" in words
    assert "No line has these words" in said(
        open_page("full", "timelines", view="families", words="no such words")
    )


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (
            {"n_changed": 0, "n_voted_both": 170, "n_toward_yes": 0, "n_toward_no": 0},
            "none voted differently",
        ),
        (
            {"n_changed": 3, "n_voted_both": 1000, "n_toward_yes": 2, "n_toward_no": 1},
            "**3 of 1,000 states voted differently**, 2 nearer yes and 1 nearer no",
        ),
    ],
)
def test_a_step_is_told_in_plain_words(row: dict[str, int], expected: str) -> None:
    assert expected in line.changed(row)


def test_a_line_is_named_by_a_resolution_in_links_and_by_any_other_name_too(
    open_page: Opened, use: Callable[[str], Path]
) -> None:
    use("full")
    found = line_symbols.joined(warehouse.query("timelines_families", words=None))
    security = found.filter(found["title"].str.starts_with(SECURITY)).row(0, named=True)
    assert security["line_symbol"] == "A/RES/78/237"
    assert found["line_symbol"].n_unique() == found.height
    for asked in ("A/RES/78/237", "A/RES/73/27", "73/27", security["family_id"]):
        app = open_page("full", "timelines", view="families", family=asked)
        assert SECURITY in said(app), asked
        assert "".join(app.query_params["family"]) == "A/RES/78/237", asked
    app = open_page("full", "timelines", view="families", family="f-ofanotherbuild", **{"from": "73/27"})
    assert "".join(app.query_params["family"]) == "A/RES/78/237"


def test_no_page_links_to_a_line_by_its_id(open_page: Opened) -> None:
    pages = [
        ("overview", {}),
        ("overview", {"search": "telecommunications security"}),
        ("text", {"text": "A/RES/74/29"}),
        ("votes", {"vote": "A/RES/74/29#adoption"}),
        ("states", {"state": "USA", "view": "changes"}),
        ("timelines", {"view": "families"}),
    ]
    for page, params in pages:
        app = open_page("full", page, **params)
        shown = [said(app), *(table.value.to_csv() for table in (*app.dataframe, *app.table))]
        shown += [link.proto.query_string for link in app.get("page_link")]
        linked = unquote("\n".join(shown))
        assert "family=A/RES/" in linked, page
        assert "family=f-" not in linked, page
