"""The page of votes in a real browser: wide and narrow, light and dark, with votes and without."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from tests.browser.conftest import Visit

pytestmark = [pytest.mark.browser, pytest.mark.build]

Start = Callable[..., Visit]

ROLL_CALL = "votes?vote=A/RES/74/247%23adoption"
SIZES = [(1280, False), (1280, True), (390, False), (390, True)]


@pytest.mark.parametrize(("width", "dark"), SIZES)
def test_a_roll_call_is_seen_whole_at_every_size(visit: Start, width: int, dark: bool) -> None:
    seen = visit("full", width=width, dark=dark).open(ROLL_CALL)
    seen.shows("by 79 votes to 60, with 33 abstentions")
    assert seen.tiles() == 193
    assert seen.fits()
    assert seen.strangers() == []


def test_each_vote_is_told_by_fill_and_by_letter(visit: Start) -> None:
    """Fills differ, and a letter stands under each code for those who tell no colours apart."""
    seen = visit("full").open(ROLL_CALL)
    seen.tiles()
    svg = seen.tab.locator("[class*=st-key-tiles] svg")
    fills = svg.locator(".mark-symbol path").evaluate_all(
        "marks => marks.map(mark => "
        "[mark.getAttribute('aria-label').split(': ')[1], mark.getAttribute('fill')])"
    )
    by_vote: dict[str, set[str]] = {}
    for vote, fill in fills:
        by_vote.setdefault(vote, set()).add(fill)
    assert set(by_vote) == {"yes", "no", "abstained", "did not vote"}
    assert len({next(iter(fill)) for fill in by_vote.values()}) == 4
    texts = svg.locator(".mark-text text").all_text_contents()
    assert [texts.count(letter) for letter in ("Y", "N", "A", "–")] == [79, 60, 33, 21]


def test_the_parts_of_the_bar_are_as_wide_as_their_votes(visit: Start) -> None:
    seen = visit("full").open(ROLL_CALL)
    parts = seen.tab.locator(".tally-bar").first.locator("> span")
    widths = [part.bounding_box()["width"] for part in parts.all()]
    assert len(widths) == 4
    assert widths[0] / widths[1] == pytest.approx(79 / 60, rel=0.05)


def test_an_empty_warehouse_says_what_to_do(visit: Start) -> None:
    for width, dark in SIZES:
        text = visit("empty", width=width, dark=dark).open("votes").text()
        assert "No recorded vote is held yet" in text
        assert "unga refresh" in text


def test_a_search_leads_to_a_roll_call_and_back_at_addresses_to_share(visit: Start) -> None:
    seen = visit("full").open("votes?session=74")
    box = seen.tab.get_by_role("textbox", name="With the words")
    box.fill("criminal purposes")
    seen.tab.keyboard.press("Enter")
    seen.tab.wait_for_url("**words=criminal**")
    seen.tab.get_by_text("1 of 91 roll calls").wait_for()
    again = visit("full").open(seen.tab.url.removeprefix(f"{seen.address}/"))
    again.shows("1 of 91 roll calls")
    again.open(ROLL_CALL).tab.get_by_role("link", name="All roll calls of session 74").click()
    again.tab.wait_for_url("**/votes?session=74")
    again.tab.get_by_text("roll calls of session 74").first.wait_for()


def test_a_bar_of_the_overview_leads_to_its_roll_call(visit: Start) -> None:
    seen = visit("full").open()
    bar = seen.tab.locator(".tallies .tally-label a").first
    title = bar.inner_text()
    bar.click()
    seen.tab.wait_for_url("**/votes?vote=**")
    seen.shows(title)


def test_another_group_is_measured_against_and_kept_in_the_address(visit: Start) -> None:
    seen = visit("full").open(ROLL_CALL)
    box = seen.tab.get_by_role("combobox", name="Measured against")
    box.click()
    box.fill("Non-Aligned")
    seen.tab.keyboard.press("Enter")
    seen.tab.wait_for_url("**group=NAM**")
    seen.shows("Movement of Non-Aligned Countries: yes")


def test_both_downloads_of_a_roll_call_say_where_they_come_from(visit: Start, tmp_path: Path) -> None:
    seen = visit("full").open(ROLL_CALL)
    seen.tab.get_by_role("button", name="Definitions and download").last.click()
    for label, sign in (("CSV", b"# unga_build: "), ("Parquet", b"PAR1")):
        with seen.tab.expect_download() as started:
            seen.tab.get_by_role("button", name=label).locator("visible=true").first.click()
        file = tmp_path / label
        started.value.save_as(file)
        content = file.read_bytes()
        assert sign in content[:40]
        assert b"core.votes" in content
    with duckdb.connect() as connection:
        rows = connection.execute(
            "select count(*) from read_parquet(?)", [str(tmp_path / "Parquet")]
        ).fetchone()
    assert rows == (193,)


def test_what_was_said_later_and_where_sources_disagree_are_on_the_page(visit: Start) -> None:
    text = visit("votes").open("votes?vote=A/RES/78/16%23adoption").text()
    assert "recorded yes, said later that it had intended to abstain" in text
    assert "29 announced, 28 listed" in text
    assert "Where they disagree" in text


def test_a_state_shows_its_votes(visit: Start) -> None:
    seen = visit("full", width=390).open("states?state=FRA&view=votes")
    seen.tab.get_by_text("France voted yes on").wait_for()
    seen.tab.locator("[data-testid=stVegaLiteChart] svg .mark-rect path").first.wait_for()
