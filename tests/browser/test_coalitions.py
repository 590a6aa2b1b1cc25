"""The coalitions page in a real browser: the matrix by mouse and keyboard, other views, small and dark."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser.conftest import Visit

pytestmark = [pytest.mark.browser, pytest.mark.build]

Start = Callable[..., Visit]
CANVAS = "canvas[data-drawn=matrix]"
VIEWS = ("", "&view=network", "&view=communities", "&view=groups&group=EU", "&layer=sponsorship")


def drawn(seen: Visit) -> Visit:
    """Wait until the matrix stands."""
    seen.tab.locator(CANVAS).wait_for(timeout=15_000)
    return seen


def colours(seen: Visit) -> int:
    """Different colours on the matrix, but for transparent ones."""
    return int(
        seen.tab.locator(CANVAS).evaluate(
            """canvas => {
                const points = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                const found = new Set();
                for (let at = 0; at < points.length; at += 4) {
                    if (points[at + 3]) found.add(points[at] * 65536 + points[at + 1] * 256 + points[at + 2]);
                }
                return found.size;
            }"""
        )
    )


def square(seen: Visit, row: int, column: int, states: int) -> dict[str, float]:
    """Where on the canvas the square of two places of the order is."""
    box = seen.tab.locator(CANVAS).bounding_box()
    assert box is not None
    margin = 34
    side = (box["width"] - margin) / states
    return {"x": margin + (column + 0.5) * side, "y": margin + (row + 0.5) * side}


def test_a_square_tells_its_pair_and_opens_it(visit: Start) -> None:
    seen = drawn(visit("full").open("coalitions?session=74&group=NORDIC"))
    assert colours(seen) > 5
    canvas = seen.tab.locator(CANVAS)
    canvas.hover(position=square(seen, 0, 1, states=5))
    note = seen.tab.locator(".matrix-note")
    note.wait_for()
    told = note.inner_text()
    assert "Agreement, without unanimous roll calls: 0." in told
    assert "Roll calls it rests on: " in told
    canvas.click(position=square(seen, 0, 1, states=5))
    seen.tab.wait_for_url("**with=**")
    seen.settle()
    seen.tab.get_by_text("Compare the two").wait_for()
    first, second = told.split("\n")[0].split(" – ")
    seen.shows(first)
    seen.shows(second)
    again = visit("full")
    again.tab.goto(seen.tab.url)
    again.tab.get_by_text("Compare the two").wait_for()


def test_the_keyboard_walks_from_square_to_square(visit: Start) -> None:
    seen = drawn(visit("full").open("coalitions?session=74&group=NORDIC"))
    seen.tab.locator(CANVAS).focus()
    seen.tab.keyboard.press("ArrowRight")
    heard = seen.tab.locator(".matrix-said")
    first = heard.text_content()
    assert first
    assert "Agreement" in first
    seen.tab.keyboard.press("ArrowDown")
    assert heard.text_content() != first
    frame = seen.tab.locator(".matrix-mark")
    assert frame.is_visible(), "the square that is told is marked"
    before = frame.bounding_box()
    seen.tab.keyboard.press("Shift+ArrowRight")
    assert frame.bounding_box() != before
    seen.tab.keyboard.press("Enter")
    seen.tab.get_by_text("Compare the two").wait_for()


def test_all_states_are_drawn_in_light_and_dark(visit: Start) -> None:
    for dark in (False, True):
        seen = drawn(visit("full", dark=dark).open("coalitions?session=74"))
        assert colours(seen) > 50, "a colour for each value"
        assert seen.strangers() == []


def test_near_unanimous_values_are_hatched_and_the_legend_says_so(visit: Start) -> None:
    seen = drawn(visit("full").open("coalitions?session=74&measure=kappa"))
    legend = seen.tab.locator(".matrix-legend")
    assert "hatched: nearly unanimous, not ranked" in legend.inner_text()
    drawn(seen.open("coalitions?session=78"))
    assert "small: few roll calls" in legend.inner_text()


@pytest.mark.parametrize("view", VIEWS)
def test_no_view_runs_off_a_telephone(visit: Start, view: str) -> None:
    seen = visit("full", width=390).open(f"coalitions?session=74{view}")
    seen.tab.locator(f"{CANVAS}, [data-testid=stVegaLiteChart] svg").first.wait_for()
    assert seen.fits()


def test_the_other_views_say_what_is_seen(visit: Start) -> None:
    for path, words in {
        "coalitions?view=network&session=74": "of them are equally strong, ",
        "coalitions?view=communities&session=74": "communities of three states or more",
        "coalitions?view=groups&session=74&group=EU": "voted apart from the majority of the others most",
    }.items():
        seen = visit("full").open(path)
        seen.tab.get_by_text(words).first.wait_for()
        seen.tab.locator("[data-testid=stVegaLiteChart] svg").first.wait_for()


def test_a_bar_of_a_group_opens_the_votes_on_which_its_member_was_apart(visit: Start) -> None:
    seen = visit("full", width=390).open("coalitions?layer=votes&view=groups&session=74&group=EU")
    bars = seen.tab.locator("[data-testid=stVegaLiteChart] svg .mark-rect.role-mark").first.locator("path")
    bars.first.wait_for()
    bars.nth(2).click()
    seen.tab.wait_for_url("**&member=*")
    seen.settle()
    seen.tab.get_by_text("voted unlike most other members on").wait_for()
    assert seen.tab.url.partition("member=")[2] != "GBR", "another than the first, which is shown unasked"


def test_a_measure_is_explained_one_click_away(visit: Start) -> None:
    seen = visit("full").open("coalitions?session=74&measure=kappa")
    seen.tab.get_by_role("button", name="What it means").first.click()
    told = seen.tab.locator("[data-testid=stPopoverBody]")
    told.wait_for()
    for words in ("Formula:", "Counted:", "Read with care:", "kappa_expected_disagreement", "Häge"):
        assert words in told.inner_text()


def test_on_a_telephone_a_short_column_leaves_its_room_to_the_others(visit: Start) -> None:
    seen = visit("full", width=390).open("coalitions?session=74&state=FRA&with=USA")
    widths = seen.tab.locator(".st-key-pair th").evaluate_all("cells => cells.map(cell => cell.offsetWidth)")
    assert widths[1] < 100
    assert max(widths) <= 230
