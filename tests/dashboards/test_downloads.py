"""A downloaded file says by itself where its rows come from."""

from __future__ import annotations

import datetime as dt
import io
import json

import pandas
import polars
import pyarrow.parquet

from dashboards.components import downloads, files

ROWS = polars.DataFrame(
    {"state": ["Côte d'Ivoire", None], "n": [3, None], "texts": [["A/80/L.1", "A/80/L.2"], None]}
)
NOTES = {"unga_build": "20260101T000000Z", "licence": "Terms\nof use", "tables": "core.states"}


def test_csv_opens_with_its_origin_and_reads_back() -> None:
    text = files.as_csv(ROWS, NOTES)
    lines = text.decode("utf-8-sig").splitlines()
    assert lines[:3] == ["# unga_build: 20260101T000000Z", "# licence: Terms of use", "# tables: core.states"]
    back = polars.read_csv(io.BytesIO(text.removeprefix(b"\xef\xbb\xbf")), comment_prefix="#")
    assert back["state"].to_list() == ["Côte d'Ivoire", None]
    assert back["n"].to_list() == [3, None]


def test_parquet_carries_its_origin_and_keeps_lists() -> None:
    table = pyarrow.parquet.read_table(io.BytesIO(files.as_parquet(ROWS, NOTES)))
    assert table.schema.metadata[b"unga_build"] == b"20260101T000000Z"
    assert table.schema.metadata[b"licence"] == b"Terms\nof use"
    assert table["texts"].to_pylist() == [["A/80/L.1", "A/80/L.2"], None]


def test_the_formula_of_each_measure_in_a_file_stands_in_it() -> None:
    told = downloads.formulas(["coalitions.agreement_pairs"], ["state_a", "kappa", "n_shared"])["formulas"]
    assert told.startswith("kappa = Kappa (Cohen): 1 − observed distance / expected distance")
    assert "doi:10.1093/pan/mpr023" in told
    assert "agreement" not in told.partition(":")[0], "measures that are not in the file are left out"
    assert downloads.formulas(["core.votes"], ["kappa"]) == {}


def test_a_sign_that_readers_skip_cuts_no_text() -> None:
    rows = polars.DataFrame({"title": ["# of texts", "a # b"], "is_held": [True, False]})
    text = files.as_csv(rows, NOTES)
    assert polars.read_csv(io.BytesIO(text), comment_prefix="#")["title"].to_list() == rows["title"].to_list()
    assert pandas.read_csv(io.BytesIO(text), comment="#")["title"].to_list() == rows["title"].to_list()
    plain = files.as_csv(ROWS.select("n"), NOTES)
    assert b'"' not in plain.partition(b"core.states")[2], "no quotes where none are needed"


def test_what_a_spreadsheet_would_run_is_text_in_csv_alone_and_the_file_says_so() -> None:
    cells = ["=HYPERLINK(1)", "@SUM(1)", "-2+3", "-4.5", "+1,000", "\t=1", "plain", None]
    rows = polars.DataFrame({"cell": cells, "n": [-1] * 8})
    text = files.as_csv(rows, NOTES)
    back = polars.read_csv(io.BytesIO(text), comment_prefix="#")
    kept = ["'=HYPERLINK(1)", "'@SUM(1)", "'-2+3", "-4.5", "+1,000", "'\t=1", "plain", None]
    assert back["cell"].to_list() == kept
    assert back["n"].to_list() == [-1] * 8
    assert "# guarded: text cells that a spreadsheet would run" in text.decode()
    assert json.loads(files.as_json(rows, NOTES))["rows"][0]["cell"] == "=HYPERLINK(1)"
    assert b"guarded" not in files.as_csv(ROWS, NOTES)


def test_json_says_about_and_rows_with_iso_dates_and_no_nan() -> None:
    rows = polars.DataFrame(
        {
            "day": [dt.date(2023, 11, 2)],
            "at": [dt.datetime(2023, 11, 2, 3, 4)],
            "share": [float("nan")],
            "big": [2**60],
            "texts": [[dt.date(2020, 1, 1)]],
            "name": ["Türkiye"],
        }
    )
    read = json.loads(files.as_json(rows, NOTES | {"sources": '{"draft_text": 1}'}))
    assert read["about"]["unga_build"] == NOTES["unga_build"]
    assert read["about"]["sources"] == {"draft_text": 1}
    assert read["rows"] == [
        {
            "day": "2023-11-02", "at": "2023-11-02T03:04:00", "share": None, "big": 2**60,
            "texts": ["2020-01-01"], "name": "Türkiye",
        }
    ]  # fmt: skip
    assert json.loads(files.as_json(rows.clear(), {}))["rows"] == []
