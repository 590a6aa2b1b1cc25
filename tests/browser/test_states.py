"""States in a real browser: order of rank, labelled lines, comparison, choices that live in the URL."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser.conftest import Visit

pytestmark = [pytest.mark.browser, pytest.mark.build]

Start = Callable[..., Visit]


def marks(seen: Visit, kind: str) -> int:
    """Marks of one kind in the charts of the page, once the first is drawn."""
    found = seen.tab.locator(f"[data-testid=stVegaLiteChart] svg .mark-{kind}.role-mark > *")
    found.first.wait_for(state="attached", timeout=15_000)
    return int(found.count())


def test_every_state_of_a_session_is_one_square_in_order_of_rank(visit: Start) -> None:
    seen = visit("full").open("states?view=positions&state=FRA")
    assert seen.tiles() == 193
    chosen = seen.tab.locator('[class*=st-key-tiles] svg .mark-symbol path[aria-label="France: chosen"]')
    assert chosen.count() == 1
    seen.shows("no left-right scale")
    assert seen.strangers() == []


def test_estimates_have_a_point_and_a_whisker_for_each_state(visit: Start) -> None:
    seen = visit("full").open("states?view=positions&state=FRA&as=estimate")
    assert marks(seen, "symbol") == 193
    assert marks(seen, "rule") == 193
    seen.shows("too small")


def test_a_square_of_the_grid_opens_its_state_and_the_back_button_closes_it(visit: Start) -> None:
    seen = visit("full").open("states")
    assert seen.tiles() == 195
    seen.tab.locator('[class*=st-key-tiles] svg .mark-symbol path[aria-label^="Norway: "]').click()
    seen.tab.wait_for_url("**/states?state=NOR")
    seen.tab.get_by_role("heading", name="Norway", exact=True).wait_for()
    seen.tab.go_back()
    seen.tab.get_by_text("Choose a state above").wait_for()


def test_lines_end_in_the_code_of_their_state(visit: Start) -> None:
    seen = visit("full").open("states?view=positions&state=FRA&other=USA&as=through")
    assert marks(seen, "symbol") == 6, "two states, three sessions"
    labels = seen.tab.locator("[data-testid=stVegaLiteChart] svg .mark-text.role-mark text")
    assert {"FRA", "USA"} <= set(labels.all_text_contents())


def test_a_comparison_is_chosen_by_click_and_kept_in_the_url(visit: Start) -> None:
    seen = visit("full").open("states?state=FRA&other=DEU&other=USA")
    seen.shows("with Germany")
    seen.tab.get_by_role("radio", name="Where they voted differently").click()
    seen.tab.wait_for_url("**view=apart**")
    seen.tab.get_by_text("they voted differently on").first.wait_for()
    again = visit("full")
    again.tab.goto(seen.tab.url)
    again.shows("they voted differently on")


@pytest.mark.parametrize("view", ["agreement", "apart", "texts", "communities", "positions"])
def test_nothing_of_a_comparison_is_wider_than_a_telephone(visit: Start, view: str) -> None:
    seen = visit("full", width=390, dark=True).open(f"states?state=FRA&other=DEU&other=USA&view={view}")
    assert seen.fits()
