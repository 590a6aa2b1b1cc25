"""Choices in the URL: one step of the browser's history a run, and nothing lost or looped on the way."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboards.components import state
from tests.dashboards.homes import REPOSITORY


def _page() -> None:
    import streamlit as st

    from dashboards.components import state

    sessions = st.session_state.get("sessions held", ["78", "77", "76"])
    with state.one_step("a page", st.session_state.get("build read", "one")) as step:
        session = state.one("Session", sessions, "session", default=sessions[0])
        if items := st.session_state.get("items"):
            state.one("Item", items[session], "item", default=(items[session] or [None])[0])
        state.several("Groups", ["EU", "G77", "NAM"], "group", default=["EU"])
        state.typed("Words", "words")
        state.typed("Long", "long", widget=st.text_area, longest=10)
        if st.session_state.get("stops"):
            state.stop()
        st.title("whole")
    st.session_state["gone"] = list(step.gone)


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> AppTest:
    app = AppTest.from_function(_page, default_timeout=30)
    sent: list[dict[str, list[str]]] = []
    send = state._send
    monkeypatch.setattr(state, "_send", lambda step: (sent.append(dict(step.changes)), send(step)))
    app.sent = sent  # type: ignore[attr-defined]
    return app


def test_a_default_is_not_written_and_a_link_sets_the_widgets(page: AppTest) -> None:
    assert page.run().query_params == {}
    page.query_params["session"] = "76"
    page.query_params["group"] = ["G77", "NAM"]
    page.run()
    assert page.selectbox[0].value == "76"
    assert page.multiselect[0].value == ["G77", "NAM"]


def test_all_choices_of_a_run_are_sent_at_once(page: AppTest) -> None:
    page.run()
    page.sent.clear()
    page.selectbox[0].set_value("77")
    page.text_input[0].set_value("arms")
    page.run()
    assert page.sent == [{"session": ["77"], "words": ["arms"]}]
    assert page.query_params == {"session": "77", "words": "arms"}


def test_a_page_that_stops_has_its_choices_in_the_url(page: AppTest) -> None:
    page.session_state["stops"] = True
    page.run()
    page.selectbox[0].set_value("77").run()
    assert page.query_params == {"session": "77"}
    assert not page.title
    assert not page.exception


def test_the_back_button_sets_the_widget_back(page: AppTest) -> None:
    page.run()
    page.selectbox[0].set_value("77").run()
    del page.query_params[
        "session"
    ]  # as the browser does: the address of the step before, widgets as they are
    page.run()
    assert page.selectbox[0].value == "78"
    assert page.query_params == {}


def test_back_brings_back_the_default_of_the_session_before(page: AppTest) -> None:
    page.session_state["items"] = {"78": ["78 a", "any"], "77": ["77 a", "any"], "76": []}
    assert page.run().selectbox[1].value == "78 a"
    for session, item in (("77", "77 a"), ("76", None)):
        page.selectbox[0].set_value(session).run()
        assert page.selectbox[1].value == item
        assert page.query_params == {"session": session}
        del page.query_params["session"]
        page.run()
        assert page.selectbox[1].value == "78 a"
        assert page.query_params == {}
    page.selectbox[1].set_value("any").run()
    page.selectbox[0].set_value("77").run()
    assert page.selectbox[1].value == "any", "what a reader chose goes along"


def test_words_too_long_for_the_url_outlive_back(page: AppTest) -> None:
    page.run()
    page.text_area[0].set_value("select 1 -- and more").run()
    assert page.query_params == {}
    page.selectbox[0].set_value("77").run()
    del page.query_params["session"]
    page.run()
    assert page.text_area[0].value == "select 1 -- and more"


def test_a_second_choice_made_before_the_first_is_in_the_url_keeps_both(page: AppTest) -> None:
    page.run()
    page.selectbox[0].set_value("77").run()
    del page.query_params["session"]  # the browser sent the second choice off with the older address
    page.text_input[0].set_value("arms").run()
    assert page.selectbox[0].value == "77"
    assert page.query_params == {"session": "77", "words": "arms"}


def test_none_chosen_is_kept_where_something_is_chosen_by_default(page: AppTest) -> None:
    page.run()
    page.multiselect[0].set_value([]).run()
    assert page.sent[-1] == {"group": [""]}
    again = AppTest.from_function(_page, default_timeout=30)
    again.query_params["group"] = ""
    assert again.run().multiselect[0].value == []


def test_what_the_url_asks_for_and_is_not_held_is_told_and_not_looped(page: AppTest) -> None:
    page.query_params["session"] = "12"
    page.run()
    assert page.session_state["gone"] == [("Session", "12")]
    assert page.selectbox[0].value == "78"
    assert page.query_params == {}
    page.run()
    assert page.session_state["gone"] == []


def test_a_choice_that_a_new_build_lacks_is_told_whatever_the_reader_does(page: AppTest) -> None:
    page.query_params["session"] = "77"
    page.run()
    page.session_state["sessions held"] = ["80", "78"]
    page.session_state["build read"] = "two"
    page.text_input[0].set_value("arms").run()
    assert page.session_state["gone"] == [("Session", "77")]
    assert page.selectbox[0].value == "80"


def test_no_page_stops_what_stands_around_it() -> None:
    pages = [*Path(REPOSITORY, "dashboards").rglob("*.py")]
    assert [path.name for path in pages if "st.stop()" in path.read_text(encoding="utf-8")] == []


def test_no_heading_leaves_out_a_level() -> None:
    pages = [*Path(REPOSITORY, "dashboards").rglob("*.py")]
    assert [path.name for path in pages if "#####" in path.read_text(encoding="utf-8")] == []


def _choice_of_few() -> None:
    from dashboards.components import state

    with state.one_step("a page", "one"):
        state.segment(
            "View", {"due": "What is due when", "lines": "Lines of resolutions"}, "view", default="due"
        )


def test_options_that_have_no_room_beside_each_other_go_on_below() -> None:
    app = AppTest.from_function(_choice_of_few).run()
    assert not app.exception
    assert app.main.children[0].proto.wrap
