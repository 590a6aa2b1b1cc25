"""The dossier: its first screen, two versions compared, one state looked up, what is asked of whom."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import duckdb
import polars
import pytest
from streamlit.testing.v1 import AppTest

from dashboards import warehouse
from dashboards.components import dossier_line, dossier_sponsors, dossier_versions
from dashboards.components.text_difference import words
from tests.dashboards.conftest import Opened, Use, said

pytestmark = pytest.mark.build

REVISED = "A/C.3/78/L.14"
Rows = Callable[..., list[tuple[Any, ...]]]


def test_a_revised_draft_says_first_who_was_added_and_who_left(open_page: Opened, rows: Rows) -> None:
    told = said(open_page("full", "text", text=REVISED))
    listed = {
        document: {
            state
            for (state,) in rows(
                "select distinct t.name from core.sponsorship_events as e join core.states as t using "
                f"(state_code) where e.document_id = '{document}' and e.role in ('first_page', 'revision')"
            )
        }
        for document in (REVISED, f"{REVISED}/Rev.1")
    }
    added = listed[f"{REVISED}/Rev.1"] - listed[REVISED]
    assert len(added) == 7
    line = next(row for row in told.splitlines() if "states were added in Rev.1" in row)
    assert "7 states were added in Rev.1** (8 November 2023)" in line
    assert all(state in line for state in added)
    assert "none left" in line
    assert "tabled by Peru on 10 October 2023" in told


def test_of_a_revision_without_its_draft_it_is_said_that_nobody_can_say_whom_it_added(
    open_page: Opened,
) -> None:
    told = said(open_page("full", "text", text="A/C.1/78/L.60"))
    assert "Whom Rev.1 added cannot be told" in told.replace("\\", "")
    assert "cannot be told" not in said(open_page("full", "text", text=REVISED))


def test_a_title_known_from_a_vote_leads_to_the_sources_of_the_vote(use: Use) -> None:
    use("full")
    (row,) = warehouse.query("text_before", proposal_id="A/RES/74/7").rows(named=True)
    assert row["passage"] == "vote/A/RES/74/7#adoption"


def test_a_text_without_a_version_is_not_said_to_have_one() -> None:
    def empty() -> None:
        import polars

        from dashboards.components import dossier_versions

        dossier_versions.show(polars.DataFrame())

    app = AppTest.from_function(empty).run()
    assert [caption.value for caption in app.caption] == ["No version is held."]


def test_parts_of_one_group_are_named_as_one() -> None:
    sql = warehouse.query_text("text_other_sponsors").replace("core.", "")
    con = duckdb.connect()
    con.execute("create table documents (document_id varchar, symbol varchar)")
    con.execute(
        "create table sponsorship_events as select 'A/1/L.1' as proposal_id, 'group' as sponsor_kind, "
        "'G77' as group_code, unnest(['China', 'Group of 77']) as name_as_printed, document_id, "
        "null::int as page, '710 $a' as field, null::int as span_start, "
        "null::int as span_end, 'r' as record_id from (values ('d'), ('d/Rev.1')) as t (document_id)"
    )
    rows = con.execute(sql, {"proposal_id": "A/1/L.1"}).pl()
    assert rows["names"].to_list() == [["Group of 77", "China"]], "both versions name it"
    assert rows["passage"].to_list() == ["r@710 $a@Group of 77"]


def test_an_original_sponsor_by_a_correction_is_not_said_to_stand_on_the_first_page() -> None:
    sql = warehouse.query_text("text_sponsors").replace("core.", "")
    con = duckdb.connect()
    con.execute("create table documents (document_id varchar, symbol varchar, document_type varchar)")
    con.execute(
        "create table states as select unnest(['BOL', 'CUB']) as state_code, 'x' as name, "
        "'y' as regional_group"
    )
    con.execute(
        "create table sponsorships as select 'p' as proposal_id, state_code, true as is_sponsor, "
        "'first_page' as first_role, null::date as listed_by, null::date as joined_on, "
        "null::date as withdrawn_on, 1 as position, null::varchar as on_behalf_of from states"
    )
    con.execute(
        "create table sponsorship_events as select 'p' as proposal_id, *, null::varchar as document_id, "
        "null::int as page, '515 $a' as field, null::int as span_start, null::int as span_end, "
        "'r' as record_id, role as event_id, 'x' as name_as_printed, null::date as happened_on "
        "from (values ('BOL', 'corrected'), ('CUB', 'first_page'), ('CUB', 'corrected')) "
        "as t (state_code, role)"
    )
    rows = con.execute(sql, {"proposal_id": "p"}).pl()
    assert dict(rows.select("state_code", "first_role").rows()) == {"BOL": "corrected", "CUB": "first_page"}
    assert not any(rows["is_told_later"]), "the draft's own record tells of them"
    con.execute("insert into documents values ('r', 'A/78/479', 'committee_report')")
    con.execute("update sponsorship_events set document_id = 'r' where role = 'corrected'")
    rows = con.execute(sql, {"proposal_id": "p"}).pl()
    assert dict(rows.select("state_code", "is_told_later").rows()) == {"BOL": True, "CUB": False}


def test_the_date_of_a_report_is_not_given_to_the_first_page(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(dossier_sponsors.st, "markdown", told.append)
    monkeypatch.setattr(dossier_sponsors.folded, "part", lambda *said, **how: None)
    row = {"first_role": "first_page", "listed_by": dt.date(2010, 12, 3), "is_sponsor": True}
    rows = [
        row | {"state": "Cuba", "is_told_later": False},
        row | {"state": "Peru", "is_told_later": True},
    ]
    dossier_sponsors._list(polars.DataFrame(rows))
    assert told == [
        "- **Listed on the first page, 3 December 2010** (1): Cuba",
        "- **Listed on the first page, as told on 3 December 2010** (1): Peru",
    ]


def test_no_text_before_is_denied_that_is_named_above(monkeypatch: pytest.MonkeyPatch) -> None:
    def captions(before: list[str]) -> list[str]:
        told: list[str] = []
        frame = polars.DataFrame({"previous_symbol": before}, schema={"previous_symbol": polars.String})
        empty = polars.DataFrame()
        monkeypatch.setattr(dossier_line.line_symbols, "joined", lambda lines: empty)
        monkeypatch.setattr(dossier_line, "query", lambda name, **asked: frame)
        monkeypatch.setattr(dossier_line.st, "caption", told.append)
        dossier_line.show("p", None)
        return told

    assert captions(["A/RES/74/132"]) == ["It is in no line of resolutions."]
    assert captions([])[0].endswith(": no other resolution is known that it continues.")


def test_versions_are_compared_as_the_address_asks(open_page: Opened) -> None:
    usual = said(open_page("full", "text", text=REVISED))
    assert "7 states were added in A/C.3/78/L.14/Rev.1**, 0 left" in usual
    back = open_page("full", "text", text=REVISED, **{"from": f"{REVISED}/Rev.1", "to": REVISED})
    assert not back.exception
    assert "0 states were added in A/C.3/78/L.14**, 7 left" in said(back)
    assert "No longer on A/C.3/78/L.14 (7): [Argentina]" in said(back)


def test_what_a_resolution_changed_in_the_draft_is_marked_word_by_word(open_page: Opened) -> None:
    app = open_page("full", "text", text="A/C.1/78/L.60")
    told = "\n".join(mark.value for mark in app.markdown)
    assert "no list of A/RES/78/16 is held" in told.replace("\\", "")
    assert ":orange-background[− ~~" in told
    assert ":blue-background[**\\+ " in told


def test_marks_of_a_difference_let_no_markup_through() -> None:
    told = dossier_versions.marked(words("see *this* <b>", "see [that](javascript:alert) <b>"))
    assert "[that](" not in told
    assert "<b>" not in told
    assert "*this*" not in told


def test_a_state_is_looked_up_with_the_day_and_the_place(open_page: Opened) -> None:
    told = said(open_page("full", "text", text="A/C.1/78/L.60", state="BIH"))
    assert "was listed by 24 October 2023**: listed on a revision" in told
    line = next(row for row in told.splitlines() if "was listed by" in row)
    assert "./document?passage=A/C.1/78/L.60/Rev.1%3A" in line
    assert said(open_page("full", "text", text="A/C.1/78/L.60", sponsor="BIH")).count(line) == 1


def test_a_state_on_no_list_is_said_to_be_on_none_and_no_more(open_page: Opened) -> None:
    told = said(open_page("full", "text", text="A/C.1/78/L.60", state="TCD"))
    line = next(row for row in told.splitlines() if "Chad is on no list" in row)
    assert "may still be a sponsor" in line
    assert "it is not a sponsor" not in line


def test_what_is_asked_is_cut_by_whom_and_by_when(open_page: Opened) -> None:
    everything = warehouse_rows(open_page, "A/RES/78/237")
    of_whom = [row for row in everything if row["addressee"] == "Secretary-General"]
    assert 0 < len(of_whom) < len(everything)
    app = open_page("full", "text", text="A/RES/78/237", asked_of="Secretary-General")
    assert f"**{len(of_whom)} of {len(everything)} things**" in said(app)
    due = of_whom[0]["period"]
    both = open_page("full", "text", text="A/RES/78/237", asked_of="Secretary-General", due=due)
    left = [row for row in of_whom if row["period"] == due]
    assert f"**{len(left)} of {len(everything)} things**" in said(both)


def warehouse_rows(open_page: Opened, text: str) -> list[dict[str, Any]]:
    open_page("full", "text", text=text)
    return warehouse.query("text_asks", proposal_id=text).to_dicts()


def test_what_is_asked_without_a_time_stands_apart_with_its_place(open_page: Opened) -> None:
    told = [part.label for part in open_page("full", "text", text=REVISED).expander]
    assert "Also asked, without a time (1)" in told
    untimed = warehouse.query("text_asks_without_time", proposal_id=REVISED)
    assert set(untimed["whom"]) == {"Member States"}
    assert untimed["asked"].str.starts_with("Invites Member States to promote").any()
    assert untimed["passage"].null_count() == 0
    of_another = open_page("full", "text", text=REVISED, asked_of="Secretary-General")
    assert not [part.label for part in of_another.expander if "without a time" in part.label]


def test_a_text_is_found_by_words_without_leaving_the_page(open_page: Opened) -> None:
    app = open_page("full", "text", text="A/RES/78/237", find="social inclusion")
    found = next(
        element.proto.body for element in app.get("html") if "social inclusion" in element.proto.body
    )
    assert 'href="./text?text=A/C.3/78/L.14"' in found
    assert "Promoting social integration" in found
    assert "No text held has" in said(open_page("full", "text", text="A/RES/78/237", find="no such words"))


def test_the_symbol_asked_for_stands_first_among_the_matches(open_page: Opened) -> None:
    open_page("full", "text")
    found = warehouse.query("text_matches", words="78/16", symbol="A/RES/78/16")
    assert found["resolution_symbol"][0] == "A/RES/78/16"


def test_the_page_does_not_send_every_title(open_page: Opened) -> None:
    app = open_page("full", "text", text=REVISED)
    listed = warehouse.query("text_list", session=None, body=None, outcome=None, words=None)
    titles = set(listed["title"].drop_nulls())
    assert len(titles) > 1
    offered = {option for box in app.selectbox for option in box.options}
    assert not {title for title in titles if any(title in option for option in offered)}


def test_texts_of_every_session_are_listed_newest_first(open_page: Opened) -> None:
    app = open_page("full", "text", session="every", words="information")
    listed = app.dataframe[0].value
    days = listed["Tabled"].dropna().astype(str).to_list()
    assert days == sorted(days, reverse=True)
    assert f"{len(listed)} of " in said(app)
    assert "of all sessions" in said(app)
