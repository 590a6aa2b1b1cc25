"""Kept results: found again for the same rows in any order, and never for other rows, parameters or code."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pyarrow as pa
import pytest

from estimators.kept_results import KEPT_PER_NAME, kept_result

ROWS = (
    "select * from (values ('FRA', 1, 0.5), ('USA', 3, null), ('FRA', 1, 0.5)) as input(state, vote, weight)"
)


class Counted:
    """Computes a table and counts how often it had to."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> pa.Table:
        self.times += 1
        return pa.table({"time": [self.times], "undefined": pa.array([None], pa.float64())})


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("UNGA_ESTIMATES_FOLDER", str(tmp_path / "estimates"))
    monkeypatch.setenv("UNGA_CODE_DIGEST", "one")
    return tmp_path / "estimates"


@pytest.fixture
def ask():
    computed = Counted()

    def asked(query: str = ROWS, parameters: object = (1.0,)) -> int:
        with duckdb.connect() as connection:
            return kept_result("points", connection.sql(query), parameters, computed)["time"][0].as_py()

    return asked


def test_the_same_rows_in_another_order_give_the_kept_result(ask, folder: Path) -> None:
    assert ask() == 1
    assert ask(f"{ROWS} order by vote desc") == 1


@pytest.mark.parametrize(
    "changed",
    [
        ROWS.replace("0.5), ('USA'", "0.25), ('USA'"),
        ROWS.replace("null", "0.0"),
        f"select distinct * from ({ROWS})",
        f"{ROWS} union all {ROWS}",
        f"{ROWS} where false",
    ],
)
def test_other_rows_are_computed(ask, folder: Path, changed: str) -> None:
    assert ask() == 1
    assert ask(changed) == 2


def test_other_parameters_and_other_code_are_computed(
    ask, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert ask() == 1
    assert ask(parameters=(2.0,)) == 2
    monkeypatch.setenv("UNGA_CODE_DIGEST", "two")
    assert ask() == 3


def test_a_damaged_file_is_computed_again_and_mended(ask, folder: Path) -> None:
    ask()
    (file,) = folder.iterdir()
    file.write_bytes(file.read_bytes()[:40])
    assert ask() == 2
    assert ask() == 2


def test_without_a_folder_nothing_is_kept(ask, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("UNGA_ESTIMATES_FOLDER", raising=False)
    assert (ask(), ask()) == (1, 2)
    monkeypatch.setenv("UNGA_ESTIMATES_FOLDER", str(tmp_path / "file" / "below"))
    (tmp_path / "file").write_text("a file where a folder should be")
    assert (ask(), ask()) == (3, 4)


def test_only_the_last_results_stay(ask, folder: Path) -> None:
    for number in range(KEPT_PER_NAME + 3):
        ask(parameters=number)
    assert len(list(folder.iterdir())) == KEPT_PER_NAME
    assert ask(parameters=KEPT_PER_NAME + 2) == KEPT_PER_NAME + 3
