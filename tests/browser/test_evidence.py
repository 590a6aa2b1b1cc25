"""Where a fact is said, in a real browser: from a page to the words, marked, and on through the document."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser import accessibility
from tests.browser.conftest import Visit

pytestmark = [pytest.mark.browser, pytest.mark.build]

Start = Callable[..., Visit]

ADOPTED = "document?passage=A/RES/78/237@adopted_on"
WAYS = (ADOPTED, "document?passage=vote/A/RES/74/247%23adoption@FRA", "document")


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (390, True)])
def test_what_says_so_is_seen_at_every_size_by_every_reader(visit: Start, width: int, dark: bool) -> None:
    seen = visit("full", width=width, dark=dark)
    for path in WAYS:
        seen.open(path)
        assert accessibility.faults(seen.tab) == [], path
    assert seen.errors == []
    assert seen.strangers() == []


def test_a_dossier_leads_to_the_words_and_they_to_their_place_in_the_page(visit: Start) -> None:
    seen = visit("full").open("text?text=A/RES/78/237")
    link = seen.tab.locator("a[href*='adopted_on']").first
    target = str(link.get_attribute("href"))
    assert target.startswith("./document?passage=A/RES/78/237")
    seen.open(target.removeprefix("./"))
    assert seen.tab.locator("blockquote.said mark").inner_text() == "22 December 2023"
    seen.tab.get_by_text("show it in the page").click()
    mark = seen.tab.locator("mark#said")
    seen.tab.wait_for_function(
        "mark => mark.getBoundingClientRect().top < innerHeight", arg=mark.element_handle()
    )
    assert mark.inner_text() == "22 December 2023"


def test_a_link_is_followed_in_the_same_tab_and_the_back_button_returns(visit: Start) -> None:
    seen = visit("full").open("text?text=A/RES/78/237")
    title = seen.tab.locator("h1").inner_text()
    seen.tab.evaluate("window.stays = true")
    seen.tab.locator("a[href*='adopted_on']").first.click()
    seen.tab.locator("mark#said").wait_for()
    assert "/document?passage=" in seen.tab.url
    seen.tab.go_back()
    seen.tab.locator("h1", has_text=title).wait_for()
    assert "/text?text=A/RES/78/237" in seen.tab.url
    assert seen.tab.evaluate("window.stays"), "nothing was loaded anew"
    assert len(seen.tab.context.pages) == 1


@pytest.mark.parametrize("width", [1280, 390])
def test_a_section_that_the_address_names_stays_in_sight_while_the_page_loads(
    visit: Start, width: int
) -> None:
    seen = visit("full", width=width).open("text?text=A/RES/78/237&asked_of=Secretary-General#announced")
    seen.tab.get_by_text("What it cites").last.wait_for()
    seen.tab.wait_for_function(
        "Math.abs(document.getElementById('announced').getBoundingClientRect().top - 72) < 25"
    )
