"""What dbt reports, in plain lines."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ingest.dbt_report import explain_failure, read_progress


def write_results(path: Path, *results: dict[str, object]) -> Path:
    path.write_text(json.dumps({"results": list(results)}), encoding="utf-8")
    return path


def test_a_failed_model_is_named_with_its_error(tmp_path: Path) -> None:
    results = write_results(
        tmp_path / "run_results.json",
        {
            "unique_id": "model.unga.votes",
            "status": "error",
            "message": "Binder Error\n  no column x\n  compiled at y",
        },
        {"unique_id": "model.unga.states", "status": "success", "message": "OK"},
        {"unique_id": "model.unga.pairs", "status": "skipped", "message": None},
    )
    text = explain_failure(results, [], Path("dbt.log"))
    assert text.splitlines() == [
        "model votes: Binder Error no column x compiled at y.",
        "Nothing was published; the log is dbt.log.",
    ]


def test_a_failed_test_says_expected_and_found(tmp_path: Path) -> None:
    results = write_results(
        tmp_path / "run_results.json",
        {
            "unique_id": "test.unga.unique_votes_key.4f2a",
            "status": "fail",
            "failures": 3,
            "message": "Got 3 results",
        },
    )
    assert "test unique_votes_key: expected no rows that break it, found 3" in explain_failure(
        results, [], Path("dbt.log")
    )


def test_many_failures_are_counted(tmp_path: Path) -> None:
    results = write_results(
        tmp_path / "run_results.json",
        *({"unique_id": f"model.unga.m{number}", "status": "error", "message": "x"} for number in range(9)),
    )
    assert "and 6 more" in explain_failure(results, [], Path("dbt.log"))


def test_what_stops_dbt_before_it_runs_is_quoted(tmp_path: Path) -> None:
    output = [
        "20:00:00  Running with dbt=1.11",
        "20:00:01  Encountered an error:",
        "Compilation Error",
        "  Model 'model.unga.a' depends on a node named 'b' which was not found",
    ]
    text = explain_failure(tmp_path / "absent.json", output, Path("dbt.log"))
    assert "depends on a node named 'b'" in text
    assert len(text.splitlines()) == 2


@pytest.mark.parametrize(
    ("line", "progress"),
    [
        ("20:00:00  34 of 120 START sql table model core.votes ... [RUN]", "34 of 120"),
        ("20:00:00  7 of 9 PASS unique_votes ... [PASS in 0.01s]", "7 of 9"),
        ("20:00:00  Found 40 models", None),
        ("20:00:00  3 of 9 results", None),
    ],
)
def test_progress_is_read_from_the_lines_of_steps(line: str, progress: str | None) -> None:
    assert read_progress(line) == progress
