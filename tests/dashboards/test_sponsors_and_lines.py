"""Dossier, agenda, votes and events: the tables of sponsors' votes, lines, rivals and days on their pages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from dashboards import warehouse
from dashboards.components import side_by_side
from tests.dashboards.conftest import Opened, said

pytestmark = pytest.mark.build


def test_the_dossier_says_who_voted_differently_from_the_vote_before(open_page: Opened) -> None:
    words = said(open_page("full", "text", text="A/RES/74/29"))
    assert "**50 of 172 states voted differently**, 48 nearer yes and 2 nearer no" in words
    assert "**No votes are held for sessions 75 to 78**" in words
    words = said(open_page("full", "text", text="A/RES/78/237"))
    assert "No vote of states on this text is held; the latest two of its line that are:" in words


def test_the_dossier_gives_every_state_with_sponsorship_and_votes_to_take_away(
    open_page: Opened, use: Callable[[str], Path]
) -> None:
    app = open_page("full", "text", text="A/C.1/78/L.60")
    assert not app.exception
    rows = warehouse.query("text_states", proposal_id="A/C.1/78/L.60")
    use("full")
    with duckdb.connect(warehouse.current_build().path, read_only=True) as connection:
        columns = [row[0] for row in connection.execute("describe core.proposal_states").fetchall()]
    assert rows.columns == columns, "whole rows"
    assert rows["is_sponsor"].sum() == 52
    assert rows["state_code"].n_unique() == rows.height >= 193
    assert any("Every state: whether it sponsors the text" in part.label for part in app.expander)


def test_a_text_in_no_line_says_so(open_page: Opened) -> None:
    assert "It is in no line of resolutions" in said(open_page("one", "text", text="A/C.1/78/L.60"))


def test_rivals_are_named_in_the_dossier_with_what_says_so(open_page: Opened) -> None:
    words = said(open_page("full", "text", text="A/C.1/78/L.60"))
    told = next(row for row in words.splitlines() if "They are said to compete" in row)
    assert "A/RES/78/237" in told
    assert "weak evidence" in told


@pytest.mark.parametrize(
    ("is_competing", "grade", "expected"),
    [
        (True, "weak", "**They are said to compete**: words"),
        (True, "strong", "**They compete**: words"),
        (False, "weak", "**They are said not to compete**: words"),
        (False, "strong", "**They do not compete**: words"),
        (None, "weak", "is not stated"),
    ],
)
def test_rivalry_is_said_no_firmer_than_its_evidence_or_not_at_all(
    is_competing: bool | None, grade: str, expected: str
) -> None:
    row = {"is_competing": is_competing, "evidence": "words", "grade": grade, "evidence_source": "a report"}
    told = side_by_side.competing(row)
    assert expected in told
    assert (f"{grade} evidence, a report" in told) == (is_competing is not None)


def test_a_roll_call_says_how_the_sponsors_of_its_text_voted(
    open_page: Opened, use: Callable[[str], Path]
) -> None:
    use("votes")
    with duckdb.connect(warehouse.current_build().path, read_only=True) as connection:
        calls = connection.execute(
            "select distinct roll_call_id from coalitions.sponsor_votes "
            "where is_sponsor and vote is not null order by 1"
        ).fetchall()
        for (roll_call_id,) in calls:
            votes = dict(
                connection.execute(
                    "select state_code, vote from core.votes where roll_call_id = ?", [roll_call_id]
                ).fetchall()
            )
            sponsors = [
                row[0]
                for row in connection.execute(
                    "select s.state_code from core.sponsorships as s where s.is_sponsor and s.proposal_id = "
                    "(select any_value(proposal_id) from core.actions where roll_call_id = ?)",
                    [roll_call_id],
                ).fetchall()
            ]
            words = said(open_page("votes", "votes", vote=roll_call_id))
            assert f"**{len(sponsors)} sponsors** of" in words
            for_it = sum(votes.get(code) == "yes" for code in sponsors)
            assert f"- **yes** ({for_it}): " in words
    assert calls, "the roll calls written for the tests are on a text with sponsors"


def test_a_roll_call_on_a_text_without_a_list_says_what_would_supply_it(open_page: Opened) -> None:
    words = said(open_page("full", "votes", vote="A/RES/74/247#adoption"))
    assert "No list of sponsors of the text is held" in words


def test_events_of_a_session_can_be_cut_at_a_day(open_page: Opened) -> None:
    everything = open_page("full", "timelines", view="events", session="78")
    then = open_page("full", "timelines", view="events", session="78", known_on="2023-10-24")
    assert not then.exception
    assert "as known on 24 October 2023" in said(then)
    whole = warehouse.query("timelines_events", session="78", known_on=None)
    cut = warehouse.query("timelines_events", session="78", known_on="2023-10-24")
    assert 0 < cut.height < whole.height
    assert f"{whole.height} dated events of session 78, newest first" in said(everything)
