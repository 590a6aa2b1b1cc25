"""Loading: whole documents or none, once however often, failures alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from ingest import load
from ingest.errors import LoadError
from ingest.landing import open_landing, read_ledger
from ingest.ledger import FileEntry
from ingest.load import FileOutcome, read_reject_times, store_documents, store_outcomes
from ingest.records import Batch, DocumentRecord, PageRecord, RejectRecord


@pytest.fixture
def landing(tmp_path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with open_landing(tmp_path / "landing.duckdb") as connection:
        yield connection


def document(number: int, title: str = "a title", sha256: str = "a", symbol: str | None = None) -> Batch:
    record_id = f"{sha256}:{number}"
    text = f"text of {number}"
    return Batch(
        documents=[
            DocumentRecord(
                record_id,
                "draft_text",
                "bundle.jsonl",
                "bundle",
                sha256,
                number,
                "1",
                "draft_resolution",
                title=title,
                symbol=symbol,
            )
        ],
        pages=[PageRecord(record_id, 1, text, 0, len(text))],
    )


def documents(*batches: Batch) -> Batch:
    whole = Batch()
    for batch in batches:
        whole.extend(batch)
    return whole


def entry(source_file: str = "bundle.jsonl", sha256: str = "a", **changes: object) -> FileEntry:
    values: dict[str, object] = {
        "size": 1,
        "modified_ns": 1,
        "parser_version": "1",
        "source_name": "draft_text",
        "symbol_given": None,
        "status": "loaded",
        "read_as": None,
        "n_records": 1,
        "n_rejects": 0,
        **changes,
    }
    return FileEntry(source_file=source_file, sha256=sha256, **values)  # type: ignore[arg-type]


def count(connection: duckdb.DuckDBPyConnection, table: str) -> int:
    return int(connection.sql(f"select count(*) from {table}").fetchall()[0][0])


def test_loading_twice_is_loading_once(landing: duckdb.DuckDBPyConnection) -> None:
    for _ in range(2):
        assert store_documents(landing, documents(document(1), document(2))) == []
    assert (count(landing, "documents"), count(landing, "pages")) == (2, 2)


def test_a_document_read_anew_replaces_all_its_rows(landing: duckdb.DuckDBPyConnection) -> None:
    store_documents(landing, documents(document(1), document(2)))
    changed = document(1, title="another")
    changed.pages.clear()
    store_documents(landing, changed)
    assert landing.sql("select title from documents order by record_id").fetchall() == [
        ("another",),
        ("a title",),
    ]
    assert landing.sql("select record_id from pages").fetchall() == [("a:2",)]


def test_the_document_that_fails_is_rejected_and_the_others_are_loaded(
    landing: duckdb.DuckDBPyConnection,
) -> None:
    # Half a character: no database can hold it, and one such text must not take 99 others with it.
    rejects = store_documents(landing, documents(document(1), document(2, title="\ud835"), document(3)))
    assert [(reject.record_id, reject.reason_code) for reject in rejects] == [("a:2", "load_failed")]
    assert landing.sql("select record_id from documents order by 1").fetchall() == [("a:1",), ("a:3",)]
    assert landing.sql("select record_id from pages order by 1").fetchall() == [("a:1",), ("a:3",)]


def test_a_document_whose_facts_fail_is_absent_entirely(landing: duckdb.DuckDBPyConnection) -> None:
    broken = document(1)
    broken.pages.append(PageRecord("a:1", 2, None, 0, 0))  # type: ignore[arg-type]
    rejects = store_documents(landing, documents(broken, document(2)))
    assert [reject.record_id for reject in rejects] == ["a:1"]
    assert landing.sql("select record_id from documents").fetchall() == [("a:2",)]


@pytest.mark.parametrize("trouble", [duckdb.IOException, duckdb.TransactionException, OSError])
def test_a_full_disk_is_no_fault_of_a_document(
    landing: duckdb.DuckDBPyConnection, monkeypatch: pytest.MonkeyPatch, trouble: type[Exception]
) -> None:
    def full(*_: object) -> None:
        raise trouble("No space left on device")

    monkeypatch.setattr(load, "_insert", full)
    with pytest.raises(LoadError, match="No space left"):
        store_documents(landing, document(1))
    assert count(landing, "documents") == 0
    with pytest.raises(LoadError, match="No space left"):
        store_outcomes(landing, [FileOutcome(entry())], {})
    assert count(landing, "files") == 0


def test_a_reject_keeps_the_day_it_was_first_seen(landing: duckdb.DuckDBPyConnection) -> None:
    reject = RejectRecord("bundle.jsonl", None, "line 2", "not_json", "expected JSON, found prose")
    store_outcomes(landing, [FileOutcome(entry(), [reject])], {})
    first = read_reject_times(landing)
    store_outcomes(landing, [FileOutcome(entry(), [reject])], first)
    assert read_reject_times(landing) == first
    assert count(landing, "rejects") == 1


def test_a_reject_goes_when_its_file_can_be_read(landing: duckdb.DuckDBPyConnection) -> None:
    reject = RejectRecord("bundle.jsonl", None, "file", "empty_file", "expected a document")
    store_outcomes(landing, [FileOutcome(entry(status="rejected", n_records=0), [reject])], {})
    store_outcomes(landing, [FileOutcome(entry())], {})
    assert count(landing, "rejects") == 0
    assert read_ledger(landing)["bundle.jsonl"].status == "loaded"


def test_a_reject_that_quotes_half_a_character_is_stored(landing: duckdb.DuckDBPyConnection) -> None:
    reject = RejectRecord("bundle.jsonl", None, "line 2", "load_failed", "found \ud835")
    store_outcomes(landing, [FileOutcome(entry(), [reject])], {})
    assert landing.sql("select reason from rejects").fetchall() == [("found ?",)]


def test_the_old_content_of_a_path_goes_where_the_new_holds_the_same_document(
    landing: duckdb.DuckDBPyConnection,
) -> None:
    store_documents(
        landing,
        documents(document(1, sha256="old", symbol="A/78/L.1"), document(2, sha256="old", symbol="A/78/L.2")),
    )
    store_documents(landing, document(1, sha256="new", symbol="A/78/L.1"))
    store_outcomes(landing, [FileOutcome(entry(sha256="new"), [], superseded_sha256="old")], {})
    assert landing.sql("select record_id from documents order by 1").fetchall() == [("new:1",), ("old:2",)]


def test_a_line_taken_out_of_a_bundle_is_taken_out_of_landing(landing: duckdb.DuckDBPyConnection) -> None:
    store_documents(
        landing,
        documents(document(1, sha256="old", symbol="A/78/L.1"), document(2, sha256="old", symbol="A/78/L.2")),
    )
    store_documents(landing, document(1, sha256="new", symbol="A/78/L.1"))
    outcome = FileOutcome(entry(sha256="new"), [], superseded_sha256="old", supersedes_all=True)
    store_outcomes(landing, [outcome], {})
    assert landing.sql("select record_id from documents").fetchall() == [("new:1",)]


def test_the_mark_of_landing_changes_with_its_content(landing: duckdb.DuckDBPyConnection) -> None:
    marks = {landing.sql("select content_mark from landing_state").fetchall()[0][0]}
    for number in (1, 2):
        store_documents(landing, document(number))
        marks.add(landing.sql("select content_mark from landing_state").fetchall()[0][0])
    assert len(marks) == 3
