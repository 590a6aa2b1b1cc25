"""The SQL page: questions to start from, answers as table or chart, and every kind of value there is."""

from __future__ import annotations

import re
import urllib.parse

import polars
import pyarrow
import pytest

from dashboards.components import pictures, sql_answer, sql_chart, sql_examples, sql_values, sql_workbench
from ingest import query_check, query_queue, safe_query
from tests.dashboards.conftest import Opened, Use, said

pytestmark = pytest.mark.build


def test_every_example_opens_with_its_question_in_a_known_group() -> None:
    examples = sql_examples.examples()
    assert len(examples) >= 30
    assert len({example.question for example in examples}) == len(examples)
    assert {example.group for example in examples} == set(sql_examples.GROUPS)
    listed = [entry for group in sql_examples.by_group() for entry in group["entries"]]
    assert len(listed) == len(examples)


def test_every_published_table_is_listed_with_its_columns(use: Use) -> None:
    use("full")
    groups = sql_workbench._groups("full")
    assert [group["schema"] for group in groups] == list(sql_workbench.SCHEMAS)
    tables = {table["name"]: table for group in groups for table in group["tables"]}
    assert "core.votes" in tables
    bare = [name for name, table in tables.items() if table["about"] == "No description."]
    assert bare == []
    assert max(len(table["about"]) for table in tables.values()) <= sql_workbench.LONGEST_LINE
    votes = {column["name"]: column for column in tables["core.votes"]["columns"]}
    assert votes["state_code"]["description"]


def test_an_answer_says_its_rows_and_time_and_offers_downloads(open_page: Opened) -> None:
    app = open_page("full", "sql", query="select 1 as one, 'x' as word")
    assert not app.exception
    assert re.search(r"1 row of 2 columns in \d+\.\d\d seconds", said(app))
    assert [button.proto.label for button in app.get("download_button")] == ["CSV", "Parquet", "JSON"]


def test_an_error_points_at_the_place_in_letters_of_one_width(open_page: Opened) -> None:
    app = open_page("full", "sql", query="select sesion\nfrom core.roll_calls")
    assert "sesion" in app.error[0].value
    assert "session" in app.error[0].value, "what may have been meant is said"
    lines = app.code[0].value.splitlines()
    assert lines[0] == "LINE 1: select sesion"
    assert lines[1].index("^") == lines[0].index("sesion")


def test_every_type_there_is_can_be_shown(open_page: Opened) -> None:
    app = open_page("full", "sql", query="from test_all_types()")
    assert not app.exception
    assert not app.error
    assert len(app.dataframe) == 1


@pytest.mark.parametrize(
    "query",
    [
        "select 1 as a where false",
        "select null as nothing from range(3)",
        'select 1 as a, 2 as a, 3 as "\u202e", 4 as "<b>x</b>"',
        "select " + ", ".join(f"{n} as c{n}" for n in range(900)),
        "select repeat('x', 100000) as long",
        "select date '5874897-12-31' as far, 'infinity'::timestamp as never, 1e308::double as much",
        "select 170141183460469231731687303715884105727::uhugeint as many, 'nan'::float as none",
        "select map{'a': [1, null]} as m, {'a': {'b': 1}} as s, [[1], null] as l, interval 3 month as i",
        "select '[link](https://example.org) <script>alert(1)</script>' as words",
    ],
)
@pytest.mark.parametrize("show", ["table", "chart"])
def test_no_answer_breaks_the_page(open_page: Opened, query: str, show: str) -> None:
    app = open_page("full", "sql", query=query, show=show)
    assert not app.exception
    assert not app.error
    assert "column" in said(app)


def test_a_chart_takes_its_columns_from_the_url(open_page: Opened) -> None:
    query = (
        "select 74 + i as session, i * 2 as yes, i * 3 as no, if(i > 2, 'a', 'b') as kind from range(6) t(i)"
    )
    app = open_page("full", "sql", query=query, show="chart")
    chosen = {box.key: box.value for box in app.selectbox}
    assert chosen == {"chart": "line", "x": "session", "y": "yes", "colour": sql_chart.NONE}
    app = open_page("full", "sql", query=query, show="chart", chart="point", y="no", colour="kind")
    chosen = {box.key: box.value for box in app.selectbox}
    assert chosen == {"chart": "point", "x": "session", "y": "no", "colour": "kind"}
    assert not app.exception


def test_a_picture_of_an_answer_names_its_tables_formulas_and_query(
    open_page: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[pictures.Request] = []
    monkeypatch.setattr(pictures.st, "download_button", lambda kind, make, *rest, **more: asked.append(make))
    query = "select state_b, kappa from coalitions.agreement_pairs limit 5"
    open_page("full", "sql", query=query, show="chart")
    request = next(
        make.__self__ for make in asked if isinstance(getattr(make, "__self__", None), pictures.Request)
    )
    sheet, about = request.sheet()
    assert (about["query"], about["tables"]) == (query, "coalitions.agreement_pairs")
    assert about["formulas"].startswith("kappa = ")
    assert "Query: select state_b, kappa" in sheet.svg
    assert ": Answer to the query in the link, " in about["citation"]


def test_a_chart_of_some_of_the_rows_is_called_so() -> None:
    assert sql_chart._described("bar", "day", "n", None, 60, 86).endswith("; the first 60 of 86 rows")
    assert sql_chart._described("bar", "day", "n", None, 1, 1).endswith("; 1 row")


def test_other_columns_start_a_chart_anew(open_page: Opened) -> None:
    app = open_page("full", "sql", query="select 'a' as word, 1 as n", show="chart", chart="point")
    app.query_params["query"] = "select 'a' as name, 2 as m"
    app.run()
    assert {box.key: box.value for box in app.selectbox}["x"] == "name"
    assert "chart" not in app.query_params


def test_what_has_no_number_says_what_a_chart_needs(open_page: Opened) -> None:
    app = open_page("full", "sql", query="select 'a' as word, 'b' as other", show="chart")
    assert "A chart needs a column of numbers" in said(app)


def test_a_query_too_long_for_a_link_says_so(open_page: Opened) -> None:
    query = "select 1 as one -- " + "é" * 1100
    assert len(urllib.parse.quote(query)) > 6000
    app = open_page("full", "sql", query=query)
    assert "too long for a link" in said(app)
    assert "query" not in app.query_params


def test_an_empty_build_says_what_to_do(open_page: Opened) -> None:
    assert "unga refresh" in said(open_page("empty", "sql"))
    assert "unga refresh PATH fills them" not in said(open_page("full", "sql"))


def test_whole_decimals_become_whole_numbers_where_they_fit() -> None:
    kind = pyarrow.decimal128(38, 0)
    small = pyarrow.table({"n": pyarrow.array([1, None], kind)})
    assert sql_values.as_frame(small)["n"].to_list() == [1, None]
    assert sql_values.as_frame(small).schema["n"] == polars.Int64
    large = pyarrow.table({"n": pyarrow.array([10**30, None], kind)})
    assert sql_values.as_frame(large)["n"].to_list() == [1e30, None]


def test_what_a_grid_leaves_out_is_said() -> None:
    frame = polars.DataFrame({f"c{n}": ["x" * 5000] for n in range(150)})
    seen, left_out = sql_values.shown(frame)
    assert (seen.width, len(seen["c0"][0])) == (sql_values.MOST_COLUMNS, sql_values.LONGEST_TEXT)
    assert left_out == ["the first 100 of 150 columns", "the first 2,000 characters of longer texts"]
    assert sql_values.shown(frame.select("c0").head(0))[1] == []


def test_the_cookbook_holds_every_example_as_it_is() -> None:
    held = sql_examples.COOKBOOK.read_text(encoding="utf-8")
    expected = sql_examples.cookbook(held)
    assert held == expected, "python -m dashboards.components.sql_examples writes the cookbook anew"


def test_the_limits_are_those_that_the_cookbook_names() -> None:
    held = sql_examples.COOKBOOK.read_text(encoding="utf-8")
    page = (
        f"| {sql_answer.SECONDS:.0f} seconds |",
        f"| {sql_answer.MEGABYTES} MB |",
        f"| {sql_answer.ROWS:,} |",
    )
    command = f"| {safe_query.DEFAULT_MAX_ROWS:,}, `--max-rows` |", f"| {safe_query.DEFAULT_MAX_COLUMNS:,} |"
    for told in (
        *page,
        *command,
        f"| {sql_answer.ANSWER_MEGABYTES} MB |",
        f"{query_check.LONGEST_SQL:,} characters",
    ):
        assert told in held, told
    assert f"; {sql_workbench.LONGEST_IN_URL:,} in a link" in held
    assert f"| {query_queue.PLACES} queries" in held
