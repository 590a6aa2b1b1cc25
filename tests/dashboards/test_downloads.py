"""A downloaded file says by itself where its rows come from."""

from __future__ import annotations

import io

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
