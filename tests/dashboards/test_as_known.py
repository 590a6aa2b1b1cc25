"""A text cut at a day: what the dossier says was known then, and what is known now."""

from __future__ import annotations

import pytest

from tests.dashboards.conftest import Opened, said

pytestmark = pytest.mark.build


def test_a_text_can_be_cut_at_any_day_on_which_something_became_known(open_page: Opened) -> None:
    """The draft is of 24 October 2023; its committee's vote and its adoption came after."""
    now = open_page("full", "text", text="A/C.1/78/L.60")
    assert not now.exception
    days = now.selectbox(key="known_on").options
    assert "24 October 2023" in days
    assert len(days) > 1
    then = open_page("full", "text", text="A/C.1/78/L.60", known_on="2023-10-24")
    assert not then.exception
    assert "By the documents dated until 24 October 2023: 52 sponsors. By all that is held now: 52" in said(
        then
    )
    assert then.selectbox(key="known_on").value == "2023-10-24"


def test_a_day_on_which_nothing_became_known_is_not_offered(open_page: Opened) -> None:
    app = open_page("full", "text", text="A/C.1/78/L.60", known_on="1990-01-01")
    assert not app.exception
    assert app.selectbox(key="known_on").value != "1990-01-01"
