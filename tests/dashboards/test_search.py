"""Search: what is asked for, what is found and in which order, the closest passage, and where each leads."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from dashboards import warehouse
from dashboards.components import asked as asking
from dashboards.components import results, snippets
from ingest import word_index
from tests.dashboards.conftest import Opened, said

Use = Callable[[str], Path]


def found(typed: str, session: str | None = None, most: int = 50) -> list[dict[str, object]]:
    asked = asking.read(typed)
    frame = warehouse.query(
        "search", words=asked.words, symbols=asked.symbols, phrases=asked.phrases, session=session, most=most
    )
    return list(frame.iter_rows(named=True))


def html(app: AppTest) -> str:
    return "".join(str(element.proto.body) for element in app.get("html"))


@pytest.mark.parametrize(
    ("typed", "words", "symbols", "phrases"),
    [
        ("cuba  embargo", "cuba embargo", (), ()),
        ("78/237", "", ("A/RES/78/237",), ()),
        ("a/c.1/78/l.60", "", ("A/C.1/78/L.60",), ()),
        ("A_C.1_78_L.60_Rev.1", "", ("A/C.1/78/L.60/Rev.1",), ()),
        ("2200 A (XXI)", "", ("A/RES/2200(XXI)A",), ()),
        ("es-11/1", "", ("A/RES/ES-11/1",), ()),
        ("and/or", "and/or", (), ()),
        ("item 94", "item 94", (), ()),
        ('"right to food" children', "right to food children", (), ("right to food",)),
        ("“right to food”", "right to food", (), ("right to food",)),
        ("recalling 78/237", "recalling", ("A/RES/78/237",), ()),
        ("General Assembly resolution 78/237 of 22 December 2023", "", ("A/RES/78/237",), ()),
        ("resolution 2200 A (XXI)", "", ("A/RES/2200(XXI)A",), ()),
        ("https://docs.un.org/en/A/RES/78/237", "", ("A/RES/78/237",), ()),
        ("res/78/237", "", ("A/RES/78/237",), ()),
        ("C.1/78/L.60/Rev.1", "", ("A/C.1/78/L.60/Rev.1",), ()),
        ("res/", "res/", (), ()),
        ("resolution women", "resolution women", (), ()),
        ("<b>1</b>", "<b>1</b>", (), ()),
    ],
)
def test_a_search_is_read_as_symbols_phrases_and_words(
    typed: str, words: str, symbols: tuple[str, ...], phrases: tuple[str, ...]
) -> None:
    asked = asking.read(typed)
    assert (asked.words, asked.symbols, asked.phrases) == (words, symbols, phrases)


@pytest.mark.parametrize(
    ("typed", "words", "sessions"),
    [
        ("G77 session 74", "G77", ("74",)),
        ("african group 74th session", "african group", ("74",)),
        ("cuba embargo between sessions 60 and 74", "cuba embargo", ("60", "74")),
        ("cuba embargo, session 9", "cuba embargo", ("9",)),
        ("session 74", "session 74", ()),
        ("tenth emergency special session", "tenth emergency special session", ()),
        ("open-ended session 740", "open-ended session 740", ()),
        ("revitalization of the session", "revitalization of the session", ()),
    ],
)
def test_sessions_named_beside_other_words_are_understood(
    typed: str, words: str, sessions: tuple[str, ...]
) -> None:
    asked = asking.read(typed)
    assert (asked.words, asked.sessions) == (words, sessions)


@pytest.mark.build
def test_a_session_named_leads_to_the_group_and_the_line_as_of_it(open_page: Opened) -> None:
    app = open_page("full", "overview", search="African Group session 73")
    link = next(each.proto for each in app.get("page_link") if "group=AFR" in each.proto.query_string)
    assert "session=73" in link.query_string
    app = open_page("full", "overview", search="cuba embargo between sessions 72 and 74")
    link = next(each.proto for each in app.get("page_link") if each.proto.page == "timelines")
    assert link.query_string.endswith("&from=72&to=74")
    assert "hold “cuba embargo”" in said(app)
    app = open_page("full", "overview", search="information session 78")
    assert app.selectbox(key="session").value == "78"
    assert "of session 78 hold “information”" in said(app)
    assert "those of other sessions are shown" not in said(app)
    app = open_page("full", "overview", search="information session 9")
    assert "No text or item of session 9 holds it; those of other sessions are shown." in said(app)


def test_a_snippet_is_the_part_where_the_words_stand_together_escaped() -> None:
    text = "Food is named here. " + "Nothing of it here. " * 30 + "The <b>right to food</b> of children. " * 2
    snippet = snippets.snippet(text, asking.read("right to food"))
    assert "<strong>right to food</strong>" in snippet
    assert "&lt;b&gt;" in snippet
    assert snippet.startswith("… ")
    assert "Food is named" not in snippet


def test_accents_plurals_and_printed_symbols_are_marked() -> None:
    assert snippets.marked("Türkiye’s weapons", asking.read("turkiye weapon")) == "**Türkiye**’s **weapons**"
    assert "**2200 A \\(XXI\\)**" in snippets.marked(
        "Resolution 2200 A (XXI), annex", asking.read("2200A(XXI)")
    )


@pytest.mark.build
def test_both_spellings_of_a_word_are_the_same(use: Use) -> None:
    """The file of words and the marks in a snippet fold words alike."""
    use("full")
    warehouse.query("search", words="x", symbols=(), phrases=(), session=None, most=50)
    typed = ["weapons", "countries", "women", "process", "processes", "Türkiye", "Laos", "analysis", "boxes"]
    with duckdb.connect() as connection:
        word_index.attach(connection, Path(warehouse.current_build().path))
        for word in typed:
            row = connection.execute("select word_index.plain_word(word_index.folded(?))", [word]).fetchone()
            assert row == (asking.plain_word(asking.folded(word)),)
        for word in (*asking.COMMON, "weapon"):
            row = connection.execute("select word_index.is_common(?)", [word]).fetchone()
            assert row == (word in asking.COMMON,)


@pytest.mark.build
@pytest.mark.parametrize(
    ("typed", "kind", "name"),
    [
        ("France", "state", "France"),
        ("US", "state", "United States of America"),
        ("UK", "state", "United Kingdom"),
        ("dprk", "state", "Democratic People's Republic of Korea"),
        ("turkey", "state", "Türkiye"),
        ("78/237", "text", "Developments in the field of information and telecommunications"),
        ("A/C.1/78/L.60", "text", "Programme of action to advance responsible State behaviour"),
        ("item 94", "item", "Developments in the field of information and telecommunications"),
        ("agenda item 94", "item", "Developments in the field of information and telecommunications"),
        ("cuba embargoes", "line", "Necessity of ending the economic, commercial and financial embargo"),
        ("advance responsible behavior in the use", "text", "Programme of action to advance responsible"),
    ],
)
def test_what_is_meant_comes_first(use: Use, typed: str, kind: str, name: str) -> None:
    use("full")
    first = next(row for row in found(typed) if row["kind"] == kind)
    assert str(first["name"]).startswith(name)


@pytest.mark.build
def test_every_word_and_every_phrase_is_held(use: Use) -> None:
    use("full")
    rows = [
        row for row in found('"information and communications technologies" use') if row["kind"] == "text"
    ]
    assert rows
    for row in rows:
        text = f"{row['name']} {row['said']}".lower()
        assert "information and communications technologies" in text
    assert len(found("information communications technologies use")) > len(rows)


@pytest.mark.build
def test_a_hyphen_may_be_there_or_not(use: Use) -> None:
    use("full")
    texts = [{str(row["id"]) for row in found(typed)} for typed in ("capacity-building", "capacity building")]
    assert texts[0]
    assert texts[0] == texts[1]
    assert {str(row["id"]) for row in found("capacitybuilding")} <= texts[0]


@pytest.mark.build
def test_the_passage_found_is_that_of_the_stored_document(
    use: Use, rows: Callable[..., list[tuple[str]]]
) -> None:
    use("full")
    row = next(row for row in found("recalling its resolutions security") if row["passage"])
    document, _, span = str(row["passage"]).rpartition(":")
    first, last = (int(end) for end in span.split("-"))
    stored = rows(
        f"select substring(text, {first} - span_start + 1, {last - first}) from core.document_texts "
        f"where document_id = '{document}' and {first} >= span_start and {first} < span_end"
    )
    assert "".join(str(row["said"]).split())[:40] in "".join(stored[0][0].split())


@pytest.mark.build
def test_results_are_counted_and_filtered_by_kind_and_session(open_page: Opened) -> None:
    app = open_page("full", "overview", search="information")
    everything = said(app)
    assert "hold “information”." in everything
    assert "Votes (" in everything
    app = open_page("full", "overview", search="information", kind="text", session="78")
    assert app.segmented_control(key="kind").value == "text"
    assert app.selectbox(key="session").value == "78"
    assert "of session 78" in said(app)
    assert "Votes (" not in said(app)


@pytest.mark.build
def test_a_symbol_with_one_match_says_so_first(open_page: Opened) -> None:
    app = open_page("full", "overview", search="78/237")
    first = app.get("page_link")[0].proto
    assert first.label.startswith("**A/RES/78/237**: Developments in the field")
    assert first.query_string == "text=A%2FRES%2F78%2F237"


@pytest.mark.build
def test_a_symbol_that_is_only_cited_says_who_cites_it(open_page: Opened) -> None:
    app = open_page("one", "overview", search="77/37")
    assert "A/RES/77/37 is not held.** What is held and cites it is listed below." in said(app)
    assert "<strong>77/37</strong>" in html(app)
    assert app.get("link_button")[0].proto.url == "https://undocs.org/A/RES/77/37"


@pytest.mark.build
def test_a_misspelling_is_answered_with_the_nearest_word(open_page: Opened) -> None:
    assert "search=cuba%20embargo" in html(open_page("full", "overview", search="cuba embrago"))
    app = open_page("full", "overview", search="zzzzzz")
    assert "Nothing held has “zzzzzz”." in said(app)
    assert "unga refresh" in said(app)


@pytest.mark.build
def test_words_that_nothing_holds_together_are_said_to_be_apart(open_page: Opened) -> None:
    words = said(open_page("full", "overview", search="cuba embargo zzzzzz"))
    assert "Nothing held has all of “cuba embargo zzzzzz” together" in words
    assert "2 of the 3 words" in words


@pytest.mark.build
def test_markup_in_a_search_and_in_a_text_stays_text(open_page: Opened) -> None:
    for typed in (
        "<script>alert(1)</script>",
        "script",
        "**bold** [link](https://example.org)",
        "' or 1=1 --",
    ):
        app = open_page("markup", "overview", search=typed)
        assert not app.exception
        assert f"“{typed}”" in said(app)
        assert "<script>" not in html(app)
        written = [part.value for part in app.markdown] + [link.proto.label for link in app.get("page_link")]
        assert "[link](" not in "".join(written), "what is typed or held is escaped in Markdown"


@pytest.mark.build
@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("G77", "G77"),
        ("g-77", "G77"),
        ("group of 77", "G77"),
        ("NAM", "NAM"),
        ("non-aligned movement", "NAM"),
        ("EU", "EU"),
        ("African Group", "AFR"),
        ("Arab group", "LAS"),
        ("WEOG", "WEOG"),
        ("Organisation of the Islamic Conference", "OIC"),
    ],
)
def test_groups_are_found_by_code_name_and_what_they_are_called(use: Use, typed: str, code: str) -> None:
    use("full")
    groups = [row for row in found(typed) if row["kind"] == "group"]
    assert groups[0]["id"] == code


@pytest.mark.build
def test_a_group_leads_to_its_members_and_their_votes(open_page: Opened) -> None:
    app = open_page("full", "overview", search="African Group")
    link = next(each.proto for each in app.get("page_link") if "group=AFR" in each.proto.query_string)
    assert link.label.startswith("**Group** of **African** States")
    assert "regional group of 54 states" in link.label
    assert (link.page, link.query_string) == ("coalitions", "layer=votes&view=groups&group=AFR")
    app = open_page("full", "coalitions", layer="votes", view="groups", group="AFR")
    assert "Group of African States" in said(app)
    assert "voted apart from the majority of the others most" in said(app)


@pytest.mark.build
def test_more_of_a_kind_is_a_step_away_and_bounded(
    open_page: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(results, "MANY", 2)
    monkeypatch.setattr(results, "MOST", 4)

    def shown(**asked: str) -> tuple[int, str, str]:
        app = open_page("full", "overview", search="information", kind="text", **asked)
        return len(app.get("page_link")), said(app), html(app)

    number, words, links = shown()
    assert number == 2
    assert ", the closest 2 shown)" in words
    assert "search=information&amp;kind=text&amp;shown=4" in links
    for asked in ("4", "5", "999"):
        number, words, links = shown(shown=asked)
        assert number == 4
        assert "One more word, or a session, leaves fewer." in words
        assert "shown=6" not in links
    for nonsense in ("-4", "0", "x", "٤", "9" * 5000):
        assert shown(shown=nonsense)[0] == 2
