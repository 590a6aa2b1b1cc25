"""The SQL page in a real browser: written by keyboard, clicked together, and while others send bombs."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import quote

import pytest

from tests.browser.conftest import Visit

expect = pytest.importorskip("playwright.sync_api").expect
pytestmark = [pytest.mark.browser, pytest.mark.build]

Start = Callable[..., Visit]


def test_a_query_is_written_with_suggestions_run_by_keyboard_and_found_again(visit: Start) -> None:
    seen = visit("full").open("sql")
    box = seen.tab.get_by_role("textbox", name="Query")
    box.focus()
    seen.tab.keyboard.type("select r.session, count(*) as n\nfrom core.roll_c")
    seen.tab.get_by_role("option", name="roll_calls").first.wait_for()
    seen.tab.keyboard.press("ArrowDown")
    seen.tab.keyboard.press("Enter")
    seen.tab.keyboard.type(" as r\ngroup by all")
    seen.tab.keyboard.press("Control+Enter")
    seen.tab.get_by_text("rows of 2 columns").wait_for()
    assert "core.roll_calls" in seen.settle().tab.url
    box.focus()
    seen.tab.keyboard.press("Tab")
    assert seen.tab.evaluate("document.activeElement.tagName") == "BUTTON", "Tab leaves the editor"
    seen.tab.get_by_role("searchbox", name="Find a table or column").fill("core.states")
    seen.tab.get_by_role("button", name="First 100 rows of core.states").click()
    seen.tab.get_by_text("100 rows of").wait_for()
    seen.settle()
    seen.tab.get_by_role("button", name="Insert core.states").click()
    expect(box).to_have_value(re.compile(r"core\.states$"))
    seen.tab.get_by_role("button", name="History").click()
    seen.tab.get_by_role("button", name="select r.session, count(*)").first.click()
    seen.tab.get_by_text("rows of 2 columns").wait_for()
    seen.tab.go_back()
    seen.tab.get_by_text("100 rows of").wait_for()
    seen.tab.wait_for_function("document.querySelector('.sql-field').value.includes('core.states')")


def test_a_visitor_is_answered_while_bombs_of_others_run(visit: Start) -> None:
    modest = visit("full").open("sql")
    bombs = [modest.tab.context.new_page() for _ in range(3)]  # one more than there are places
    for number, tab in enumerate(bombs):
        bomb = f"select count(*) from range(10000000) a, range(10000000) b where a.range > {number}"
        tab.goto(f"{modest.address}/sql?query={quote(bomb)}", wait_until="commit")
    modest.tab.goto(f"{modest.address}/sql?query={quote('select 41 + 1 as n')}")
    modest.tab.get_by_text("1 row of 1 column").wait_for(timeout=60_000)
    bombs[0].get_by_text("The query was stopped after 5 seconds").wait_for(timeout=60_000)
