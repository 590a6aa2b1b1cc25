"""Every page in a real browser, on a full, a one-document and an empty warehouse: what is seen there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from tests.browser import accessibility
from tests.browser.conftest import Visit

pytestmark = [pytest.mark.browser, pytest.mark.build]

Start = Callable[..., Visit]

# Page, and words that it shows on the full, the one-document and the empty warehouse.
PAGES = {
    "": (" documents held: ", "1 document held", "No document is held yet"),
    "text?text=A/C.1/78/L.60": ("52 states sponsor it", "52 states sponsor it", "unga refresh"),
    "agenda": ("Side by side", "1 text held under this item", "unga refresh"),
    "timelines": (
        "asked for, decided or announced by a time",
        "asked for, decided or announced by a time",
        "Load texts with unga refresh",
    ),
    "timelines?view=families": (
        "lines of resolutions that continue each other",
        "No line of resolutions is known",
        "No line of resolutions is known",
    ),
    "votes": ("roll calls of session", "No recorded vote is held yet", "No recorded vote is held yet"),
    "coalitions": ("voted most alike", "no two states can be ranked", "unga refresh"),
    "coalitions?view=network": ("drawn near each other", "drawn near each other", "unga refresh"),
    "states": (
        "Session 80: the lists of sponsors held of ",
        "Session 78: the lists of sponsors held of 1 text name 52 states",
        "unga refresh",
    ),
    "text": (" texts of session 80", "1 of 1 text of session 78", "unga refresh"),
    "states?state=FRA": (
        "Member since 24 October 1945",
        "named as a sponsor of 1 text",
        "No list of sponsors and no recorded vote that names France is held",
    ),
    "quality": ("First to look at", "What would settle it", "Nothing is known to be missing"),
    "sql?query=select%20count(*)%20as%20n%20from%20core.states": ("1 row of 1 column",) * 3,
}


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (390, True)])
@pytest.mark.parametrize(("number", "home"), [(0, "full"), (1, "one"), (2, "empty")])
def test_every_page_shows_what_is_held_to_every_reader(
    visit: Start, number: int, home: str, width: int, dark: bool
) -> None:
    seen = visit(home, width=width, dark=dark)
    lacking = {}
    for path, words in PAGES.items():
        text = seen.open(path).text()
        assert words[number] in text, f"{home} {path}: expected “{words[number]}”, found:\n{text[:1500]}"
        lacking[path] = accessibility.faults(seen.tab)
    assert {path: found for path, found in lacking.items() if found} == {}
    assert seen.errors == []
    assert seen.strangers() == []


def test_the_tile_grid_has_one_square_for_each_member_and_observer(
    visit: Start, home_of: Callable[[str], Path]
) -> None:
    with duckdb.connect(str((home_of("full") / "warehouse.duckdb").resolve()), read_only=True) as connection:
        row = connection.execute(
            "select count(*) from core.states where ended_on is null and tile_row is not null"
        ).fetchone()
    assert row is not None
    assert row[0] >= 193
    seen = visit("full").open("text?text=A/C.1/78/L.60")
    assert seen.tiles() == row[0]
    sponsors = seen.tab.locator('[class*=st-key-tiles] svg .mark-symbol path[aria-label*=": sponsor"]')
    assert sponsors.count() == 52


def test_a_sponsor_is_shown_where_the_document_names_it(visit: Start) -> None:
    seen = visit("full").open("text?text=A/C.1/78/L.60&sponsor=BIH")
    passage = seen.tab.locator("blockquote").first
    passage.wait_for()
    assert "Belgium, Bosnia and Herzegovina, Bulgaria" in " ".join(passage.inner_text().split())
    assert passage.locator("mark").inner_text() == "Bosnia and Herzegovina"


def test_what_is_missing_of_237_is_said_with_what_would_supply_it(visit: Start) -> None:
    text = visit("full").open("text?text=A/RES/78/237").text()
    assert "The draft it came from and its sponsors are not held; the report A/78/404" in text


def test_search_by_keyboard_leads_to_a_dossier(visit: Start) -> None:
    seen = visit("full").open()
    box = seen.tab.get_by_role("searchbox", name="Search")
    box.focus()
    seen.tab.keyboard.type("78/237")
    seen.tab.keyboard.press("Enter")
    seen.tab.get_by_text("Texts (1)").wait_for()
    seen.settle()
    assert seen.tab.url.endswith("search=78%2F237")
    result = seen.tab.get_by_role("link", name="Developments in the field of information").first
    result.focus()
    seen.tab.keyboard.press("Enter")
    seen.tab.wait_for_url("**/text?text=**")
    seen.shows("A/78/404")


def test_a_choice_goes_into_the_url_and_a_copied_url_brings_it_back(visit: Start) -> None:
    seen = visit("full").open("agenda?session=78&item=94")
    box = seen.tab.get_by_role("combobox", name="Item")
    box.click()
    box.fill("24 (b)")
    seen.tab.keyboard.press("Enter")
    seen.tab.wait_for_url("**item=24**")
    seen.settle()
    again = visit("full")
    again.tab.goto(seen.tab.url)
    again.shows("Item 24 (b)")


def test_both_downloads_say_where_they_come_from(visit: Start, tmp_path: Path) -> None:
    seen = visit("full").open("agenda?session=78&item=94")
    seen.tab.get_by_role("button", name="Definitions and download").first.click()
    for label, sign in (("CSV", b"# unga_build: "), ("Parquet", b"PAR1")):
        with seen.tab.expect_download() as started:
            seen.tab.get_by_role("button", name=label).locator("visible=true").first.click()
        file = tmp_path / label
        started.value.save_as(file)
        content = file.read_bytes()
        assert sign in content[:40]
        assert b"terms of use" in content


def test_dark_mode_darkens_the_page_and_keeps_the_grid_readable(visit: Start) -> None:
    seen = visit("full", dark=True).open("text?text=A/C.1/78/L.60")
    ground = seen.tab.evaluate(
        "getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor"
    )
    assert ground == "rgb(18, 22, 28)"
    seen.tiles()
    fills = seen.tab.locator("[class*=st-key-tiles] svg .mark-symbol path").evaluate_all(
        "marks => [...new Set(marks.map(mark => mark.getAttribute('fill')))]"
    )
    assert "#6cb4ff" in fills


def test_the_first_screen_leads_to_two_texts_side_by_side(visit: Start) -> None:
    seen = visit("full", height=900).open()
    pair = seen.tab.get_by_role("link", name="both recall 24 resolutions")
    box = pair.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] < 900
    pair.click()
    seen.tab.wait_for_url("**/agenda?**")
    seen.tab.get_by_text("Resolutions they recall").wait_for()
    assert "item=94" in seen.tab.url
    seen.tab.go_back()
    seen.tab.get_by_text("One item, two texts").wait_for()


def test_a_commitment_leads_to_its_highlighted_words_at_an_address_to_share(visit: Start) -> None:
    seen = visit("full").open("text?text=A/RES/78/237")
    address = seen.tab.get_by_role("link", name="paragraph 4").first.get_attribute("href")
    assert address
    assert "passage=" in address
    again = visit("full").open(address.removeprefix("./"))
    marked = again.tab.locator("mark").first
    marked.wait_for()
    assert "during its seventy-eighth session" in " ".join(marked.inner_text().split())
    again.shows("A/RES/78/237")


def test_a_draft_found_by_keyboard_says_on_its_first_screen_who_was_added(visit: Start) -> None:
    seen = visit("full", height=900).open("text?text=A/RES/78/237")
    seen.tab.get_by_label("Find a text").focus()
    seen.tab.keyboard.type("social inclusion")
    seen.tab.keyboard.press("Enter")
    match = seen.tab.get_by_role("link", name="Promoting social integration")
    match.wait_for()
    match.focus()
    seen.tab.keyboard.press("Enter")
    added = seen.tab.get_by_text("7 states were added in Rev.1").first
    added.wait_for()
    seen.tab.wait_for_url("**/text?text=A/C.3/**")
    box = added.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] < 900
    again = visit("full")
    again.tab.goto(seen.tab.url)
    again.shows("Argentina, Ecuador, Fiji")


def test_texts_of_documents_act_neither_as_html_nor_as_markdown(visit: Start) -> None:
    title = "of _words_ at $5 and $6, <b>bold</b> <script>alert(1)</script> :red[red]"
    acting = "script, b, [href^=javascript], .katex, [src*=example], [onerror]"
    seen = visit("markup")
    seen.tab.on("dialog", lambda dialog: pytest.fail(f"a document ran a script: {dialog.message}"))
    for path in (
        "", "?search=whatever", "agenda", "timelines?view=events", "quality?view=names",
        "text?text=A/C.3/78/L.99",
    ):  # fmt: skip
        seen.open(path)
        assert seen.tab.locator("[data-testid=stMain]").locator(acting).count() == 0, path
    text = seen.text()
    assert title in text
    assert "[link](javascript:alert(1))" in text
    assert seen.strangers() == []


def test_on_a_telephone_the_answer_comes_before_the_filters(visit: Start) -> None:
    seen = visit("full", width=390, height=844)
    for path in ("coalitions?session=74", "timelines", "timelines?view=events", "agenda"):
        seen.open(path)
        sentence = seen.tab.locator("[data-testid=stMain] h2").first.bounding_box()
        assert sentence["y"] < 420, path
        assert not seen.tab.locator(".st-key-controls").is_visible(), path
    label = seen.tab.locator("summary", has_text="Choose another session or item")
    label.focus()
    label.press("Enter")
    seen.tab.locator(".st-key-controls").get_by_label("Session").first.wait_for()
    assert seen.tab.evaluate("document.documentElement.scrollWidth") <= 390
