"""How soon pages are there, in a real browser: `python -m tests.benchmarks.pages HOME`.

First content in a new tab, the switch from page to page by the menu, and ten people at once, beside what the
browser and Streamlit take for two pages with a title and a chart and nothing behind them, in the same run.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, Page, async_playwright

from tests.browser.conftest import ARGUMENTS, CHROMIUM, SETTLED, WHOLE, Server

N_PEOPLE, TURNS = 10, 3
PAGES = {
    "": "Overview", "text": "Text", "agenda": "Agenda", "timelines": "Timelines", "document": "Documents",
    "votes": "Votes", "states": "States", "coalitions": "Coalitions", "quality": "Data quality", "sql": "SQL",
}  # fmt: skip
# Views with most in them; what they lead to is looked for on the page named.
VIEWS = (
    "coalitions?view=network", "coalitions?view=communities", "coalitions?view=groups",
    "timelines?view=families", "timelines?view=events", "states?view=positions",
)  # fmt: skip
PLAIN = """
import polars, streamlit as st
def chart(n):
    st.title(f"Chart {n}")
    st.line_chart(polars.DataFrame({"x": range(100), "y": [(n * x) % 17 for x in range(100)]}), x="x", y="y")
pages = [st.Page(lambda: chart(1), title="One", url_path="one", default=True),
         st.Page(lambda: chart(2), title="Two", url_path="two")]
st.navigation(pages).run()
"""
FIRST = "() => document.querySelector('[data-testid=stMain] h1')"
Step = Callable[[Page], Awaitable[Any]]


async def _whole(page: Page, start: float) -> float:
    """Seconds from a start until the page is whole, without the pause that shows nothing follows."""
    await page.wait_for_function(WHOLE, timeout=60_000, polling=20)
    if await page.locator("[data-testid=stException]").count():
        raise AssertionError(f"an exception on {page.url}")
    return time.perf_counter() - start - SETTLED


async def _timed(page: Page, step: Step) -> float:
    await page.evaluate("window.wholeSince = undefined")
    start = time.perf_counter()
    await step(page)
    return await _whole(page, start)


async def _new_tab(browser: Browser, address: str) -> tuple[float, float]:
    """Seconds to the title, and to the whole page."""
    context = await browser.new_context(viewport={"width": 1280, "height": 900})
    page = await context.new_page()
    start = time.perf_counter()
    await page.goto(address)
    await page.wait_for_function(FIRST, timeout=60_000, polling=20)
    title = time.perf_counter() - start
    whole = await _whole(page, start)
    await context.close()
    return title, whole


async def first_content(browser: Browser, address: str, pages: list[str]) -> dict[str, tuple[float, float]]:
    """Seconds to the title, and to the whole page, in a new tab of a warm server: the middle of three."""
    seconds = {}
    for path in pages:
        await _new_tab(browser, f"{address}/{path}")
        taken = [await _new_tab(browser, f"{address}/{path}") for _ in range(TURNS)]
        title, whole = (statistics.median(each) for each in zip(*taken, strict=True))
        seconds[path] = (title, whole)
    return seconds


async def switches(browser: Browser, address: str, names: list[str]) -> dict[str, float]:
    """Seconds from a click in the menu until the page is whole: the middle of three."""
    context = await browser.new_context(viewport={"width": 1280, "height": 900})
    page = await context.new_page()
    await _timed(page, lambda tab: tab.goto(address))
    seconds: dict[str, list[float]] = {name: [] for name in names}
    for _ in range(TURNS):
        for name in [*names[1:], names[0]]:
            seconds[name].append(await _timed(page, lambda tab, name=name: _click(tab, name)))
    await context.close()
    return {name: statistics.median(taken) for name, taken in seconds.items()}


async def _click(page: Page, name: str) -> None:
    """Choose a page in the menu, and wait until its title is there in place of the one before."""
    before = await page.locator("h1").first.inner_text()
    await page.locator("[data-testid=stSidebarNav]").get_by_role("link", name=name, exact=True).click()
    await page.wait_for_function(
        "before => (document.querySelector('h1')?.innerText ?? before) !== before", arg=before, timeout=60_000
    )


async def at_once(browser: Browser, address: str, names: list[str]) -> tuple[list[float], list[str]]:
    """Seconds of every switch of ten people who walk through all pages, each from another; and the errors."""
    seconds: list[float] = []
    errors: list[str] = []

    async def walk(number: int) -> None:
        context = await browser.new_context(viewport={"width": 1280, "height": 900})
        page = await context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        try:
            await _timed(page, lambda tab: tab.goto(address))
            first, *others = names  # where everybody starts
            turn = number % len(others)
            for name in [*others[turn:], *others[:turn], first]:
                seconds.append(await _timed(page, lambda tab, name=name: _click(tab, name)))
        except Exception as error:  # whatever goes wrong for one of ten is counted
            errors.append(str(error).splitlines()[0])
        await context.close()

    await asyncio.gather(*(walk(number) for number in range(N_PEOPLE)))
    return seconds, errors


def memory(server: Server) -> float:
    """Megabytes that a server holds, where the system says so."""
    status = Path(f"/proc/{server.child.pid}/status")
    if not status.exists():
        return float("nan")
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1000


async def _measure(server: Server, plain: Server) -> int:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        floor = (await first_content(browser, plain.address, ["two"]))["two"]
        print(f"{'a title and a chart, nothing behind them':<44} {floor[0]:6.2f} s {floor[1]:6.2f} s")
        print(f"{'new tab, warm server':<44}  title    whole   ratio of the title, of the whole")
        for path, taken in (await first_content(browser, server.address, [*PAGES, *VIEWS])).items():
            ratios = " ".join(f"{ours / bare:6.2f}" for ours, bare in zip(taken, floor, strict=True))
            print(f"  {path or 'overview':<42} {taken[0]:6.2f} s {taken[1]:6.2f} s {ratios}")
        bare = statistics.median((await switches(browser, plain.address, ["One", "Two"])).values())
        print(f"{'switch by the menu, whole':<44} {bare:6.2f} s for the plain pages")
        taken_by_page = await switches(browser, server.address, list(PAGES.values()))
        for name, seconds in taken_by_page.items():
            print(f"  {name:<42} {seconds:6.2f} s          ratio {seconds / bare:6.2f}")
        middle = statistics.median(taken_by_page.values())
        print(f"  {'the middle of them':<42} {middle:6.2f} s          ratio {middle / bare:6.2f}")
        walked, errors = await at_once(browser, server.address, list(PAGES.values()))
        print(
            f"{N_PEOPLE} people at once: {len(walked)} switches, median {statistics.median(walked):.2f} s, "
            f"slowest {max(walked):.2f} s, {len(errors)} errors; the server holds {memory(server):.0f} MB"
        )
        for error in sorted(set(errors)):
            print(f"  {error}")
        await browser.close()
    return 1 if errors else 0


def measure(home: Path) -> int:
    """Print every measurement on the build of a home; gives 1 where anybody met an error."""
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "plain.py"
        script.write_text(PLAIN, encoding="utf-8")
        server, plain = Server(home), Server(home, str(script))
        try:
            return asyncio.run(_measure(server, plain))
        finally:
            server.stop()
            plain.stop()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit("usage: python -m tests.benchmarks.pages HOME")
    raise SystemExit(measure(Path(sys.argv[1])))
