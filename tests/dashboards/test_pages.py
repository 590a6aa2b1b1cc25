"""Every page on every warehouse: no exception, and the words and numbers that the documents give."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from dashboards import warehouse
from tests.dashboards.conftest import Opened, said

PAGES = (
    "overview", "text", "agenda", "timelines", "votes", "states", "coalitions", "quality", "sql", "document",
)  # fmt: skip
VIEWS = (
    ("timelines", {"view": "families"}),
    ("timelines", {"view": "events"}),
    ("coalitions", {"view": "network"}),
    ("coalitions", {"measure": "n_both", "group": "G77"}),
    ("states", {"state": "FRA"}),
    ("states", {"state": "FRA", "other": "DEU"}),
    ("states", {"state": "FRA", "view": "votes"}),
    ("states", {"state": "FRA", "view": "votes", "scope": "committee", "show": "apart"}),
    ("states", {"state": "DDR", "view": "votes"}),
    ("votes", {"session": "74", "body": "plenary", "kind": "text", "close": "close"}),
    ("votes", {"vote": "A/RES/74/247#adoption", "group": "EU", "voted": "no"}),
    ("votes", {"vote": "no such vote"}),
    ("text", {"text": "A/RES/78/237"}),
    *(
        ("quality", {"view": view})
        for view in ("missing", "rejects", "names", "conflicts", "tallies", "repairs", "coverage", "builds")
    ),
    ("overview", {"search": "information"}),
    ("overview", {"search": "no such words anywhere"}),
    ("sql", {"query": "select 1 as one"}),
)

pytestmark = pytest.mark.build


def page_links(app: AppTest) -> list[object]:
    """Links to other pages, in order."""
    return [element.proto for element in app.get("page_link")]


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
    assert "They are said to compete**: named as the competing resolutions" in words
    assert "weak evidence" in words
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
    app = open_page("full", "overview", search="field of information")
    words = said(app)
    assert "Agenda items (" in words
    assert "Texts (" in words
    assert any("**field of information**" in link.label for link in page_links(app)), "the words asked for"
    assert "States (1)" in said(open_page("full", "overview", search="turkiye"))


def test_a_refused_query_is_answered_in_a_line(open_page: Opened) -> None:
    app = open_page("full", "sql", query="drop table core.states")
    assert not app.exception
    assert len(app.error) == 1
    app = open_page("full", "sql", query="select no_such_column from core.states")
    assert "no_such_column" in app.error[0].value.replace("\\", "")


@pytest.mark.parametrize(
    ("asked", "first"),
    [("Turkey", "Türkiye"), ("usa", "United States of America"), ("US", "United States of America")],
)
def test_a_state_is_found_by_any_name_or_code(open_page: Opened, asked: str, first: str) -> None:
    app = open_page("full", "overview", search=asked)
    assert "States (1)" in said(app)
    assert first in [link.label.split("  \n")[0] for link in page_links(app)]


@pytest.mark.parametrize("asked", ["78/237", "A/RES/78/237", "resolution 78/237", "a_res_78_237"])
def test_a_symbol_in_any_form_finds_its_text_first(open_page: Opened, asked: str) -> None:
    app = open_page("full", "overview", search=asked)
    assert "Texts (1)" in said(app)


@pytest.mark.parametrize(
    "asked", ["A_C.1_78_L.60_Rev.1", "A/C.1/78/L.60/Rev.1*", "a/c.1/78/l.60/rev.1", "78/16", "A/RES/78/16"]
)
def test_a_link_with_a_symbol_in_any_form_opens_its_text(open_page: Opened, asked: str) -> None:
    app = open_page("full", "text", text=asked)
    assert "Programme of action to advance responsible State behaviour" in app.title[0].value
    assert app.query_params["text"] in ("A/C.1/78/L.60", ["A/C.1/78/L.60"])


def test_a_superseded_id_opens_the_text_it_became(open_page: Opened, use: Callable[[str], Path]) -> None:
    use("full")
    with duckdb.connect(str(warehouse.current_build().path), read_only=True) as connection:
        row = connection.execute(
            "select a.old_id, d.proposal_id from core.id_aliases as a "
            "join core.documents as d on a.current_id = d.document_id where d.proposal_id is not null"
        ).fetchone()
    assert row is not None
    assert open_page("full", "text", text=row[0]).query_params["text"] in (row[1], [row[1]])


def test_texts_are_listed_by_session_body_and_words(open_page: Opened) -> None:
    app = open_page("full", "text", session="78")
    bodies = warehouse.query("text_bodies")
    whole = bodies.filter(bodies["session"] == "78")["n_texts"].sum()
    assert f"{whole} of {whole} texts of session 78" in said(app)
    app = open_page("full", "text", session="78", body="1")
    assert app.dataframe[0].value["Text"].str.contains("L.60").any()
    app = open_page("full", "text", session="78", words="no such word")
    assert "Clear a filter" in said(app)


def test_states_are_listed_with_what_they_sponsor(open_page: Opened) -> None:
    words = said(open_page("full", "states", session="78"))
    with duckdb.connect(warehouse.current_build().path, read_only=True) as connection:
        found = connection.execute(
            "select count(distinct s.proposal_id), count(distinct s.state_code) from core.sponsorships as s "
            "join core.proposals as p using (proposal_id) where s.is_sponsor and p.session = '78'"
        ).fetchone()
    assert found is not None
    assert f"the lists of sponsors held of {found[0]} texts name {found[1]} states" in words
    assert "the lists of sponsors held of 1 text name 52 states, each on 1 text." in said(
        open_page("one", "states")
    )
    assert "unga refresh" in said(open_page("empty", "states"))


def test_a_commitment_leads_to_its_words(open_page: Opened, use: Callable[[str], Path]) -> None:
    use("full")
    everything = {"session": None, "due": None, "status": None, "words": None, "year": None}
    rows = warehouse.query("commitments", proposal_id="A/C.1/78/L.60", **everything)
    for row in rows.iter_rows(named=True):
        assert row["passage"]
        app = open_page("full", "text", passage=row["passage"])
        quoted = next(part.proto.body for part in app.get("html") if "<blockquote" in part.proto.body)
        assert row["due_text"].split()[-1] in quoted.partition("<mark>")[2].partition("</mark>")[0]


def test_a_pointer_to_nothing_is_left_aside(open_page: Opened) -> None:
    for pointer in ("nonsense", "A/RES/78/237:0-99999999", "A/RES/78/237:99999999-0", "A/RES/78/16:0-10"):
        app = open_page("full", "text", text="A/RES/78/237", passage=pointer)
        assert not app.exception
        assert "Developments in the field" in app.title[0].value
    assert "passage" not in app.query_params, "it points into another text"


def test_data_quality_leads_with_what_needs_attention(open_page: Opened) -> None:
    words = said(open_page("full", "quality"))
    assert re.search(r"First to look at: \[\d+ drafts whose resolution is not known\]", words)
    assert re.search(r"documents cited and not held\]\(.*view=missing\): fetch them by their symbol", words)
    assert "Nothing is known to be missing" in said(open_page("empty", "quality"))


def test_a_list_of_gaps_says_how_many_its_filters_leave(
    open_page: Opened, rows: Callable[..., list[tuple[Any, ...]]]
) -> None:
    sources, everything = rows(
        "select count(*) filter (where named_as <> 'citation'), count(*) from quality.missing_documents"
    )[0]
    assert 0 < sources < everything
    app = open_page("full", "quality", view="missing", missing_needed="source")
    assert f"**{sources} of {everything} documents**" in said(app)
    app.text_input(key="missing_words").input("A/RES/77").run()
    assert "A/RES/77" in app.query_params["missing_words"]
    assert f"of {everything} documents" in said(app)


def test_a_text_without_resolution_has_no_link_in_its_place(open_page: Opened) -> None:
    listed = open_page("full", "text", session="80").dataframe[0].value
    assert not listed["Resolution"].astype(str).str.endswith("#None").any()


def test_a_draft_known_from_a_vote_alone_is_no_resolution(open_page: Opened) -> None:
    words = said(open_page("votes", "text", text="A/C.1/78/L.99"))
    assert "An amendment of session 78" in words
    assert "it was rejected" in words
    assert "No resolution of its own came of it: it was rejected." in words
    assert "No document held links this text" not in words
    words = said(open_page("votes", "text", text="A/RES/77/250"))
    assert "A resolution of session 77" in words
    assert "by 100 votes to 40, with 30 abstentions" in words
