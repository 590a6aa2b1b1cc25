"""Sharing in a real browser: links and citations copied by keyboard, files opened, choices undone by Back."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pandas
import polars
import pyarrow.parquet
import pytest
from PIL import Image

from tests.browser.conftest import Server, Visit

expect = pytest.importorskip("playwright.sync_api").expect
pytestmark = [pytest.mark.browser, pytest.mark.build]

VIEW = "agenda?session=78&item=94"
# The browser may keep a page waiting for the clipboard, and `evaluate` knows no limit of time.
CLIPBOARD = """Promise.race([navigator.clipboard.readText(), new Promise((_, fail) =>
  setTimeout(() => fail(new Error('no clipboard within 30 seconds')), 30_000))])"""


@pytest.fixture(scope="module")
def tab(browser: Any, server_of: Callable[[str], Server]) -> Iterator[Visit]:
    """One dark tab for all of these tests: a new one loads the whole application anew."""
    address = server_of("full").address
    context = browser.new_context(viewport={"width": 1280, "height": 1000}, color_scheme="dark")
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address)
    yield Visit(context.new_page(), address)
    context.close()


def at_view(seen: Visit) -> Visit:
    """The tab at the view, opened unless it is there; what a test before has opened on it is closed."""
    if seen.tab.url != f"{seen.address}/{VIEW}":
        return seen.open(VIEW)
    seen.tab.keyboard.press("Escape")
    return seen


def copied(seen: Visit, name: str) -> str:
    """What a button of this name, pressed by keyboard, puts into the clipboard."""
    seen.tab.get_by_role("button", name=name, exact=True).focus()
    seen.tab.keyboard.press("Enter")
    seen.tab.locator(f'button[data-label="{name}"]', has_text="Copied").wait_for()
    return str(seen.tab.evaluate(CLIPBOARD))


def saved(seen: Visit, kind: str, folder: Path) -> Path:
    """A file of the popover that is open."""
    with seen.tab.expect_download() as started:
        seen.tab.get_by_test_id("stPopoverBody").get_by_role("button", name=kind).click()
    path = folder / started.value.suggested_filename
    started.value.save_as(path)
    return path


def test_link_and_citation_are_copied_whole(tab: Visit) -> None:
    seen = at_view(tab)
    assert copied(seen, "Copy link") == f"{seen.address}/{VIEW}"
    cited = copied(seen, "Copy citation")
    assert cited.startswith("unga, build ")
    assert "documents of the United Nations" in cited
    assert cited.endswith(f" {seen.address}/{VIEW}")
    assert f"url = {{{seen.address}/{VIEW}}}" in copied(seen, "Copy BibTeX")


def test_a_chart_is_given_as_png_and_svg_that_say_whence_they_are(tab: Visit, tmp_path: Path) -> None:
    seen = at_view(tab)
    seen.tab.get_by_role("button", name="Picture", exact=True).first.click()
    png = Image.open(saved(seen, "PNG", tmp_path))
    root = ElementTree.parse(saved(seen, "SVG", tmp_path)).getroot()
    about: dict[str, Any] = json.loads(root.find("{*}metadata").text)
    assert about["address"] == f"{seen.address}/{VIEW}"
    assert png.text["citation"] == about["citation"]
    assert png.convert("RGB").getpixel((3, 3)) == (255, 255, 255), "a picture is light on a dark page too"
    said = [element.text for element in root.iter("{http://www.w3.org/2000/svg}text")]
    assert sum(text in ("FRA", "NZL", "TUV") for text in said) == 3
    assert any("(" in str(text) for text in said[1:8]), "the legend with its numbers is in the picture"


def test_a_table_is_given_as_csv_json_and_parquet_with_the_same_rows(tab: Visit, tmp_path: Path) -> None:
    seen = at_view(tab)
    seen.tab.get_by_role("button", name="Definitions and download").first.click()
    csv = saved(seen, "CSV", tmp_path)
    read = json.loads(saved(seen, "JSON", tmp_path).read_text(encoding="utf-8"))
    table = pyarrow.parquet.read_table(saved(seen, "Parquet", tmp_path))
    frame = polars.read_csv(csv, comment_prefix="#")
    assert frame.shape == table.shape == pandas.read_csv(csv, comment="#").shape
    assert frame.columns == table.column_names == list(read["rows"][0])
    assert len(read["rows"]) == table.num_rows > 1
    assert read["about"]["address"] == f"{seen.address}/{VIEW}"
    assert table.schema.metadata[b"citation"].decode() == read["about"]["citation"]
    assert f"# choices: {read['about']['choices']}" in csv.read_text(encoding="utf-8-sig")


def test_where_no_page_may_copy_the_link_is_selected_to_copy_by_hand(visit: Callable[..., Visit]) -> None:
    seen = visit("full").open(VIEW)  # a tab of its own: others need what is taken from the browser here
    seen.tab.evaluate(
        "Object.defineProperty(navigator, 'clipboard', {value: undefined});"
        "document.execCommand = () => false;"
    )
    seen.tab.get_by_role("button", name="Copy link", exact=True).click()
    field = seen.tab.get_by_role("textbox", name="This browser does not let a page copy").first
    field.wait_for()
    assert field.input_value() == f"{seen.address}/{VIEW}"
    assert field.evaluate("field => field.selectionEnd - field.selectionStart") == len(field.input_value())


def test_back_undoes_one_choice_at_a_time(tab: Visit) -> None:
    seen = tab.open("votes")
    page = seen.tab
    box = page.get_by_role("combobox", name="Session")
    box.click()
    box.fill("73")
    page.keyboard.press("Enter")
    page.wait_for_url("**/votes?session=73")
    words = seen.settle().tab.get_by_role("textbox", name="With the words")
    words.fill("nuclear")
    words.press("Enter")
    page.wait_for_url("**/votes?session=73&words=nuclear")
    seen.settle().tab.go_back()
    page.wait_for_url("**/votes?session=73")
    expect(words).to_have_value("")
    seen.settle().tab.go_back()
    page.wait_for_url("**/votes")
    expect(box).not_to_have_value("73")


def test_back_undoes_an_option_of_several_side_by_side(tab: Visit) -> None:
    seen = tab.open("timelines")
    option = seen.tab.get_by_role("radio", name="Lines of resolutions")
    option.click()
    seen.tab.wait_for_url("**/timelines?view=families")
    seen.settle().tab.go_back()
    seen.tab.wait_for_url("**/timelines")
    expect(option).to_have_attribute("aria-checked", "false")
