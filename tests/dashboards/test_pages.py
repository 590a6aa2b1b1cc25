"""Every page on every warehouse: no exception, and the words and numbers that the documents give."""

from __future__ import annotations

import pytest

from tests.dashboards.conftest import Opened, said

PAGES = ("overview", "text", "agenda", "timelines", "states", "coalitions", "quality", "sql")
VIEWS = (
    ("timelines", {"view": "families"}),
    ("timelines", {"view": "events"}),
    ("coalitions", {"view": "network"}),
    ("coalitions", {"measure": "n_both", "group": "G77"}),
    ("states", {"state": "FRA"}),
    ("states", {"state": "FRA", "other": "DEU"}),
    ("text", {"text": "A/RES/78/237"}),
    *(
        ("quality", {"view": view})
        for view in ("missing", "rejects", "names", "conflicts", "coverage", "builds")
    ),
    ("overview", {"search": "information"}),
    ("overview", {"search": "no such words anywhere"}),
    ("sql", {"query": "select 1 as one"}),
)

pytestmark = pytest.mark.build


@pytest.mark.parametrize("home", ["full", "one", "empty"])
def test_every_page_runs_without_exception(open_page: Opened, home: str) -> None:
    for page, params in [*((page, {}) for page in PAGES), *VIEWS]:
        app = open_page(home, page, **params)
        assert not app.exception, f"{page} {params}: {app.exception}"
        assert app.title, f"{page} {params} has no title"


@pytest.mark.parametrize("page", PAGES)
def test_without_a_build_every_page_says_what_to_do(open_page: Opened, page: str) -> None:
    app = open_page("none", page)
    assert not app.exception
    assert "unga refresh" in said(app)


def test_an_empty_warehouse_says_what_to_do(open_page: Opened) -> None:
    for page in ("overview", "text", "agenda", "coalitions"):
        assert "unga refresh" in said(open_page("empty", page)), page


def test_the_dossier_of_237_says_what_would_supply_its_draft(open_page: Opened) -> None:
    words = said(open_page("full", "text", text="78/237"))
    assert "draft it came from and its sponsors are not held" in words
    assert "A/78/404" in words
    assert "adopted on 22 December 2023" in words


def test_the_dossier_of_the_draft_lists_its_52_sponsors_and_grades_its_link(open_page: Opened) -> None:
    words = said(open_page("full", "text", text="A/C.1/78/L.60/Rev.1"))
    assert "52 states sponsor it" in words
    assert "Bosnia and Herzegovina" in words
    assert "Netherlands (Kingdom of the)" in words
    assert "weak" in words
    assert "A/RES/78/16" in words
    assert "may still be a sponsor" in words


def test_one_document_alone_is_said_to_be_unlinked(open_page: Opened) -> None:
    words = said(open_page("one", "text", text="A/C.1/78/L.60/Rev.1"))
    assert "what became of it is not known" in words
    assert "No document held links this text to a resolution" in words


def test_the_agenda_puts_rivals_side_by_side(open_page: Opened) -> None:
    words = said(open_page("full", "agenda", session="78", item="94"))
    assert "2 texts held under this item" in words
    assert "Whether they compete is not stated in any document held" in words
    assert "Both" in words
    for alone in ("36/103", "77/36", "73/266"):
        assert alone in words


def test_a_choice_in_the_url_sets_the_filters(open_page: Opened) -> None:
    app = open_page("full", "agenda", session="78", item="94")
    assert app.selectbox(key="item").value == "94"
    app.selectbox(key="item").select("24 (b)").run()
    assert "24 (b)" in app.query_params["item"]


def test_a_value_of_the_url_that_is_no_option_is_left_aside(open_page: Opened) -> None:
    app = open_page("full", "agenda", session="1789", item="nothing")
    assert not app.exception
    assert app.selectbox(key="session").value == "80", "the newest session"


def test_an_unknown_text_is_said_to_be_unknown(open_page: Opened) -> None:
    app = open_page("full", "text", text="A/C.1/99/L.1")
    assert not app.exception
    assert "No text of this symbol is held" in said(app)


def test_a_resolution_that_is_only_cited_says_what_cites_it(open_page: Opened) -> None:
    app = open_page("one", "text", text="77/37")
    assert "No text of this symbol is held" in said(app)
    assert app.dataframe[0].value["Dated"].astype(str).to_list() == ["2023-10-24"]


def test_a_symbol_of_a_revision_leads_to_its_text(open_page: Opened) -> None:
    for asked in ("A/C.3/78/L.14/Rev.1", "a/c.3/78/l.14", "A/RES/78/178", "78/178"):
        app = open_page("full", "text", text=asked)
        assert "Promoting social integration" in app.title[0].value, asked


def test_the_revision_shows_who_was_added(open_page: Opened) -> None:
    words = said(open_page("full", "text", text="A/C.3/78/L.14"))
    assert "New on A/C.3/78/L.14/Rev.1" in words


def test_search_finds_states_items_texts_and_passages(open_page: Opened) -> None:
    words = said(open_page("full", "overview", search="field of information"))
    assert "Agenda items (" in words
    assert "Texts (" in words
    assert "Passages (" in words
    assert "States (1)" in said(open_page("full", "overview", search="turkiye"))


def test_a_refused_query_is_answered_in_a_line(open_page: Opened) -> None:
    app = open_page("full", "sql", query="drop table core.states")
    assert not app.exception
    assert len(app.error) == 1
    app = open_page("full", "sql", query="select no_such_column from core.states")
    assert "no_such_column" in app.error[0].value


def test_an_example_query_can_be_put_into_the_editor_and_run(open_page: Opened) -> None:
    app = open_page("full", "sql")
    app.button(key="example Texts with most sponsors").click().run()
    assert not app.exception
    assert "core.sponsorships" in "".join(app.query_params["query"])
    assert "rows of" in said(app)
