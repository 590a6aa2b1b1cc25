"""Pages that are open while builds come and go."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import Server, Visit

pytestmark = [pytest.mark.browser, pytest.mark.build]

Start = Callable[..., Visit]


def publish(source: Path, home: Path, build_id: str) -> None:
    """Publish a finished build of another home in this one, as a refresh does: file first, then the link."""
    target = home / "builds" / build_id
    target.mkdir(parents=True)
    shutil.copy(source / "warehouse.duckdb", target / "warehouse.duckdb")
    new = home / "warehouse.duckdb.new"
    new.symlink_to(Path("builds") / build_id / "warehouse.duckdb")
    new.replace(home / "warehouse.duckdb")


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Server]:
    """A server of a home of its own, without a build."""
    server = Server(tmp_path)
    yield server
    server.stop()


def test_pages_follow_builds_without_restart_or_reload(
    visit: Start, own: Server, tmp_path: Path, home_of: Callable[[str], Path]
) -> None:
    seen = visit(own).open("agenda")
    seen.shows("unga refresh")

    publish(home_of("one"), tmp_path, "first")
    seen.tab.get_by_text("1 text held under this item").wait_for(timeout=20_000)

    publish(home_of("full"), tmp_path, "second")
    notice = seen.tab.get_by_role("status").get_by_text("A new build (second) has been published")
    notice.wait_for(timeout=20_000)
    seen.shows("1 text held under this item")  # the page stays as it is until the reader acts
    seen.tab.get_by_role("button", name="Show it now").click()
    seen.tab.get_by_text("2 texts held under this item").wait_for(timeout=20_000)
    notice.wait_for(state="detached", timeout=20_000)

    (tmp_path / "builds" / "second" / "warehouse.duckdb").unlink()
    seen.tab.reload()
    seen.tab.get_by_text("has been removed").first.wait_for(timeout=20_000)
    publish(home_of("one"), tmp_path, "third")
    seen.tab.get_by_text("1 text held under this item").wait_for(timeout=20_000)


def test_a_reader_keeps_place_and_choices_over_a_new_build_and_is_told_what_it_lacks(
    visit: Start, own: Server, tmp_path: Path, home_of: Callable[[str], Path]
) -> None:
    publish(home_of("full"), tmp_path, "first")
    seen = visit(own, height=600).open("votes?session=74&words=nuclear")
    box = seen.tab.get_by_role("textbox", name="With the words")
    box.focus()
    seen.tab.locator("[data-testid=stMain]").evaluate("main => main.scrollTo(0, 400)")

    publish(home_of("full"), tmp_path, "second")
    seen.tab.get_by_text("A new build (second)").wait_for(timeout=20_000)
    assert box.evaluate("box => box === document.activeElement"), "the notice takes the focus from nobody"
    assert seen.tab.locator("[data-testid=stMain]").evaluate("main => main.scrollTop") == 400
    box.fill("nuclear weapons")
    seen.tab.keyboard.press("Enter")
    seen.tab.wait_for_url("**/votes?session=74&words=nuclear+weapons")
    seen.tab.get_by_text("A new build (second)").wait_for(state="detached", timeout=20_000)
    seen.shows("of session 74")

    publish(home_of("votes"), tmp_path, "third")
    seen.tab.get_by_text("A new build (third)").wait_for(timeout=20_000)
    box.fill("")
    seen.tab.keyboard.press("Enter")
    seen.tab.get_by_text("not in this build: Session: “74”").wait_for(timeout=20_000)
    seen.tab.go_back()
    seen.tab.wait_for_url("**/votes?words=nuclear+weapons")


def test_two_readers_at_once_see_their_own_pages(visit: Start) -> None:
    first, second = visit("full"), visit("full")
    first.tab.goto(f"{first.address}/text?text=A/RES/78/237")
    second.tab.goto(f"{second.address}/text?text=A/C.3/78/L.14")
    first.shows("Developments in the field of information")
    second.shows("Promoting social integration")
