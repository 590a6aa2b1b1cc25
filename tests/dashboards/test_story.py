"""The first screen of the examples: who stands behind the texts, who voted differently, what is not held."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from dashboards import warehouse
from dashboards.components import line_symbols
from tests.dashboards.conftest import Opened, said

pytestmark = pytest.mark.build

NEARER_YES = {"no": 0, "abstain": 1, "yes": 2}


def votes_on(connection: duckdb.DuckDBPyConnection, resolution: str) -> dict[str, str]:
    rows = connection.execute(
        "select v.state_code, v.vote from core.votes as v join core.roll_calls as c using (roll_call_id) "
        "where c.resolution_symbol = ? and c.is_adoption and c.stage = 'plenary'",
        [resolution],
    ).fetchall()
    return {code: vote for code, vote in rows if vote in NEARER_YES}


def test_the_first_screen_says_who_stands_behind_the_draft_and_what_is_not_known_of_its_rival(
    open_page: Opened,
) -> None:
    app = open_page("full", "overview")
    words = said(app)
    assert "One item, two texts: Developments in the field of information" in words
    assert "**52 states** on its first page; who joined later is not known" in words
    assert "**who sponsors it is not known**: the draft it came from and its sponsors are not held" in words
    assert "A/78/404 (para. 14)" in words
    assert "**They are said to compete** (weak evidence)" in words
    assert "weak evidence" in words
    links = [element.proto for element in app.get("page_link")]
    pair = next(link for link in links if "side by side" in link.label)
    assert "both recall 24 resolutions" in pair.label


def test_the_first_screen_says_who_voted_differently_as_plain_counting_does(
    open_page: Opened, use: Callable[[str], Path]
) -> None:
    words = said(open_page("full", "overview"))
    assert "Who voted differently, since 2005" in words
    use("full")
    steps = (
        ("A/RES/71/28", "A/RES/73/27"),
        ("A/RES/73/27", "A/RES/74/29"),
        ("A/RES/73/266", "A/RES/74/28"),
    )
    with duckdb.connect(warehouse.current_build().path, read_only=True) as connection:
        for earlier, later in steps:
            before, after = votes_on(connection, earlier), votes_on(connection, later)
            both = before.keys() & after.keys()
            changed = [code for code in both if before[code] != after[code]]
            numbers = f"{earlier.removeprefix('A/RES/')} → {later.removeprefix('A/RES/')}"
            told = next(line for line in words.splitlines() if numbers in line)
            assert f"**{len(changed)} of {len(both)} states**" in told
            kinds = {(before[code], after[code]) for code in changed}
            assert told.count(" from ") == len(kinds)


def test_the_first_screen_says_of_which_sessions_no_votes_are_held(open_page: Opened) -> None:
    words = said(open_page("full", "overview"))
    assert "**No votes are held for sessions 75 to 78**" in words
    assert "4 roll calls (session 75) the totals alone are held" in words
    assert "votes held on 0 of 2 resolutions" in words, "the line of the draft itself"


def test_every_line_of_the_story_leads_to_its_page(open_page: Opened, use: Callable[[str], Path]) -> None:
    words = said(open_page("full", "overview"))
    use("full")
    item = warehouse.query("story_item").row(0, named=True)
    lines = warehouse.query("story_lines", text_a=item["proposal_a"], text_b=item["proposal_b"])
    assert lines.height == 3
    for symbol in line_symbols.joined(lines)["line_symbol"]:
        assert f"./timelines?view=families&family={symbol}" in words
        page = open_page("full", "timelines", view="families", family=symbol)
        assert not page.exception
        assert "votes of states are held for" in said(page)


def test_without_two_texts_nothing_is_told(open_page: Opened) -> None:
    app = open_page("one", "overview")
    assert not app.exception
    assert "One item, two texts" not in said(app)
