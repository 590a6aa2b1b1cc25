"""A real browser on real servers: one for each warehouse, on a free port of this machine only."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser import accessibility
from tests.dashboards.homes import REPOSITORY, home_of

__all__ = ["home_of"]

CHROMIUM = Path(os.environ.get("UNGA_CHROMIUM", "/usr/bin/chromium"))
# Chromium as root, without the services by which it would ask outside hosts.
ARGUMENTS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


def _absent(reason: str) -> None:
    if os.environ.get("UNGA_REQUIRE_BROWSER") == "1":
        pytest.fail(f"{reason}, and UNGA_REQUIRE_BROWSER=1 requires it")
    pytest.skip(reason)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Chromium, started once."""
    if not CHROMIUM.exists():
        _absent(f"no Chromium at {CHROMIUM} (UNGA_CHROMIUM names another place)")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        _absent("playwright is not installed")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield chromium
        chromium.close()


# A run can end just before the next begins, and charts are drawn after a run has ended.
SETTLED = 0.2  # seconds without a run
WHOLE = """() => {
  const app = document.querySelector('[data-testid=stApp]');
  const charts = [...document.querySelectorAll('[data-testid=stVegaLiteChart]')];
  const whole = app && app.dataset.testScriptState === 'notRunning' && document.querySelector('h1')
    && !document.querySelector('[data-stale=true], [data-testid=stSkeleton], [data-testid=stSpinner]')
    && charts.every(chart => chart.querySelector('svg, canvas'));
  const now = performance.now();
  if (!whole) { window.wholeSince = undefined; return false; }
  window.wholeSince ??= now;
  return now - window.wholeSince >= SETTLED;
}""".replace("SETTLED", str(1000 * SETTLED))


class Server:
    """Dashboards of one home, until stopped."""

    def __init__(self, home: Path, script: str = "dashboards/app.py") -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.address = f"http://127.0.0.1:{probe.getsockname()[1]}"
        command = [
            sys.executable, "-m", "streamlit", "run", script, "--server.address", "127.0.0.1",
            "--server.port", self.address.rpartition(":")[2], "--server.headless", "true",
        ]  # fmt: skip
        self.child = subprocess.Popen(
            command,
            cwd=REPOSITORY,
            env={**os.environ, "UNGA_HOME": str(home)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._wait()

    def _wait(self) -> None:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            assert self.child.poll() is None, "the dashboards ended at once"
            try:
                with urllib.request.urlopen(f"{self.address}/_stcore/health", timeout=1):
                    return
            except OSError:
                time.sleep(0.1)
        pytest.fail("the dashboards did not answer within 60 seconds")

    def stop(self) -> None:
        """End this server, which this test run has started."""
        self.child.kill()  # asked kindly, it waits for open tabs
        self.child.wait(timeout=15)


@pytest.fixture(scope="session")
def server_of(home_of: Callable[[str], Path]) -> Iterator[Callable[[str], Server]]:
    """Gives the server of a home by its name."""
    running: dict[str, Server] = {}

    def server(name: str) -> Server:
        if name not in running:
            running[name] = Server(home_of(name))
        return running[name]

    yield server
    for started in running.values():
        started.stop()


class Visit:
    """One tab: what it shows, and whom it asked for what."""

    def __init__(self, tab: Any, address: str) -> None:
        self.tab = tab
        self.address = address
        self.asked: list[str] = []
        self.errors: list[str] = []
        tab.on("request", lambda request: self.asked.append(request.url))
        tab.on("pageerror", lambda error: self.errors.append(str(error)))
        tab.on("console", self._hear)

    def _hear(self, message: Any) -> None:
        # Streamlit asks below the address of a page first whether the server is there.
        if message.type == "error" and "/_stcore/" not in str(message.location.get("url")):
            self.errors.append(message.text)

    def open(self, path: str = "") -> Visit:
        """Open a page and wait until it is whole."""
        self.tab.goto(f"{self.address}/{path}")
        return self.settle()

    def settle(self) -> Visit:
        """Wait until the page has a title, charts are drawn and nothing has run for a while."""
        self.tab.evaluate("window.wholeSince = undefined")
        self.tab.wait_for_function(WHOLE, timeout=60_000, polling=50)
        assert self.tab.locator("[data-testid=stException]").count() == 0, self.text()
        return self

    def text(self) -> str:
        """The words that are seen."""
        return str(self.tab.locator("[data-testid=stMain]").inner_text()).replace("\u00a0", " ")

    def shows(self, words: str) -> Visit:
        """Wait until these words are seen: what a click asks for may begin only after a page is whole."""
        from playwright.sync_api import expect

        main = self.tab.locator("[data-testid=stMain]")
        expect(main).to_contain_text(words, timeout=60_000, use_inner_text=True)
        return self.settle()

    def fits(self) -> bool:
        """Whether nothing runs off the side."""
        return self.tab.evaluate(accessibility.OVERFLOW) == []

    def tiles(self) -> int:
        """Squares of the tile grid."""
        marks = self.tab.locator("[class*=st-key-tiles] svg .mark-symbol path")
        marks.first.wait_for(timeout=15_000)
        return int(marks.count())

    def strangers(self) -> list[str]:
        """Addresses outside this server that were asked."""
        return [url for url in self.asked if not url.startswith((self.address, "data:", "blob:"))]


@pytest.fixture
def visit(browser: Any, server_of: Callable[[str], Server]) -> Iterator[Callable[..., Visit]]:
    """Opens tabs on the server of a home; `width`, `dark` and so on go to the browser."""
    contexts = []

    def start(home: str | Server, width: int = 1280, height: int = 1000, dark: bool = False) -> Visit:
        server = home if isinstance(home, Server) else server_of(home)
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light"
        )
        contexts.append(context)
        return Visit(context.new_page(), server.address)

    yield start
    for context in contexts:
        context.close()
