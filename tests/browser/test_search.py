"""The search of every page in a real browser: one step of the history, the same window, a telephone too."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser.conftest import Visit

pytestmark = [pytest.mark.browser, pytest.mark.build]

Start = Callable[..., Visit]


def test_the_box_of_the_sidebar_leads_to_results_and_back(visit: Start) -> None:
    seen = visit("full").open("votes")
    box = seen.tab.get_by_role("searchbox", name="Find anywhere")
    box.fill("cuba embrago")
    box.press("Enter")
    seen.tab.get_by_text("Did you mean").wait_for()
    assert seen.tab.url.endswith("/?search=cuba+embrago")
    seen.tab.get_by_role("link", name="cuba embargo").click()
    seen.tab.get_by_text("hold “cuba embargo”").first.wait_for()
    seen.tab.go_back()
    seen.tab.get_by_text("Did you mean").wait_for()
    seen.tab.go_back()
    seen.tab.get_by_role("heading", name="Votes", exact=True).wait_for()
    assert seen.tab.url.endswith("/votes")
    assert seen.strangers() == []


def test_on_a_telephone_a_link_leads_to_the_box_of_the_first_page(visit: Start) -> None:
    seen = visit("full", width=390).open("states")
    seen.tab.locator(".st-key-find_link").get_by_role("link", name="Search").click()
    box = seen.tab.get_by_role("searchbox", name="Search")
    box.wait_for()
    seen.tab.get_by_text("Five questions to start with").first.wait_for()


def test_a_page_that_corrects_its_address_is_left_by_one_step_back(visit: Start) -> None:
    seen = visit("full").open("?search=cuba+embargo+between+sessions+72+and+74")
    seen.tab.locator(".st-key-found_line a").first.click()
    seen.tab.wait_for_url("**/timelines?*to=74%2F7*")
    seen.shows("voted differently")
    seen.tab.go_back()
    seen.tab.locator(".st-key-found_line a").first.wait_for()
    assert "search=cuba" in seen.tab.url
