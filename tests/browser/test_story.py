"""The first screen and a line of resolutions in a real browser: what is seen, and where it leads."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser.conftest import Visit

pytestmark = [pytest.mark.browser, pytest.mark.build]

Start = Callable[..., Visit]

LINE = "timelines?view=families&words=telecommunications"
SIZES = [(1280, False), (390, True)]


def bottom_of(seen: Visit, words: str) -> float:
    box = seen.tab.get_by_text(words).first.bounding_box()
    assert box is not None, words
    return float(box["y"] + box["height"])


def test_the_story_of_the_examples_is_told_without_scrolling(visit: Start) -> None:
    seen = visit("full", height=900).open()
    for words in ("52 states", "who sponsors it is not known", "57 of 172 states", "for sessions 75 to 78"):
        assert bottom_of(seen, words) < 900, words
    assert seen.fits()
    assert seen.strangers() == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("A/C.1/78/L.60/Rev.1", "52 states sponsor it"),
        ("A/RES/78/237", "The draft it came from and its sponsors are not held"),
        ("71/28 → 73/27", "State by state, 71/28 to 73/27"),
        ("Advancing responsible State", "11 of 160 states voted differently"),
        ("What is held of each session", "Known to exist"),
    ],
)
def test_each_part_of_the_story_leads_on(visit: Start, name: str, words: str) -> None:
    seen = visit("full").open()
    address = (
        seen.tab.locator(".st-key-story").get_by_role("link", name=name).first.evaluate("link => link.href")
    )
    seen.tab.goto(address)
    seen.shows(words)


@pytest.mark.parametrize(("width", "dark"), SIZES)
def test_a_line_draws_one_cell_for_each_state_and_vote(visit: Start, width: int, dark: bool) -> None:
    seen = visit("full", width=width, dark=dark).open(LINE)
    cells = seen.tab.locator(".st-key-vote_matrix svg .mark-rect path[aria-label]")
    cells.first.wait_for()
    assert cells.count() == 61 * 10
    assert seen.tab.locator('.st-key-vote_matrix path[aria-label="France, 73/27: no"]').count() == 1
    assert seen.fits()
    assert seen.strangers() == []


def test_votes_of_a_line_are_told_by_letter_and_fill_and_changes_by_an_outline(visit: Start) -> None:
    seen = visit("full").open(f"{LINE}&from=63/37&to=71/28&show=between")
    chart = seen.tab.locator(".st-key-vote_matrix svg")
    chart.first.wait_for()
    cells = chart.locator(".mark-rect path[aria-label]").evaluate_all(
        "marks => marks.map(mark => [mark.getAttribute('aria-label').split(': ').pop(), "
        "mark.getAttribute('fill')])"
    )
    fills = {vote: fill for vote, fill in cells}
    assert len(cells) == 2 * 10, "the two states of that step"
    assert len({fills[vote] for vote in ("yes", "no", "abstained")}) == 3
    letters = chart.locator(".mark-text text").all_text_contents()
    assert {"Y", "N", "A", "?"} <= set(letters)


def test_any_two_votes_that_are_chosen_stand_in_the_url(visit: Start) -> None:
    seen = visit("full").open(LINE)
    box = seen.tab.get_by_role("combobox", name="From")
    box.click()
    box.fill("60/45")
    seen.tab.keyboard.press("Enter")
    seen.tab.wait_for_url("**from=60**")
    seen.tab.get_by_text("State by state, 60/45 to 74/29").wait_for()
    again = visit("full")
    again.tab.goto(seen.tab.url)
    again.shows("State by state, 60/45 to 74/29")
