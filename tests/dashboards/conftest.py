"""Fixtures of the tests of pages without a browser."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from dashboards import warehouse
from tests.dashboards.homes import REPOSITORY, home_of

__all__ = ["home_of"]

Opened = Callable[..., AppTest]
Use = Callable[[str], Path]


@pytest.fixture(autouse=True)
def own_main_module(monkeypatch: pytest.MonkeyPatch) -> None:
    """Streamlit puts a page in place of the main module, which a worker of another test would load."""
    monkeypatch.setitem(sys.modules, "__main__", sys.modules["__main__"])


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch, home_of: Callable[[str], Path]) -> Iterator[Callable[[str], Path]]:
    """Point the dashboards at a home."""

    def point(name: str) -> Path:
        home = home_of(name)
        monkeypatch.setenv("UNGA_HOME", str(home))
        return home

    yield point
    warehouse.close()


@pytest.fixture
def open_page(use: Callable[[str], Path]) -> Opened:
    """Run a page on a home with the parameters of its URL."""

    def run(home: str, page: str, **params: str) -> AppTest:
        use(home)
        app = AppTest.from_file(str(REPOSITORY / "dashboards" / "app.py"), default_timeout=60)
        app.switch_page(f"views/{page}.py")
        for key, value in params.items():
            app.query_params[key] = value
        return app.run()

    return run


@pytest.fixture
def rows(use: Use) -> Callable[..., list[tuple[Any, ...]]]:
    """Rows of a query of the test's own on a home's build."""

    def ask(sql: str, home: str = "full") -> list[tuple[Any, ...]]:
        use(home)
        with duckdb.connect(str(warehouse.current_build().path), read_only=True) as connection:
            return connection.execute(sql).fetchall()

    return ask


def said(app: AppTest) -> str:
    """All words on a page, with the escapes of Markdown taken off."""
    parts = [
        element.value
        for kind in ("title", "header", "subheader", "markdown", "caption", "info", "error", "warning")
        for element in getattr(app, kind)
    ]
    return "\n".join(str(part) for part in parts).replace("\\", "")
