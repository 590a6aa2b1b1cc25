"""Workers: the same records in the same order as without, and a worker that dies loses nothing."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from ingest.chunks import ParseJob, make_jobs
from ingest.config import PROJECT_FOLDER
from ingest.grammar.names import KnownNames, load_known_names
from ingest.pool import ParserPool, worth_workers
from ingest.sources import draft_text
from tests.ingest.small_documents import draft, write_bundle


@pytest.fixture(scope="module")
def known_names() -> KnownNames:
    return load_known_names(PROJECT_FOLDER / "dbt" / "seeds")


def jobs_of(tmp_path: Path, n_documents: int) -> list[ParseJob]:
    write_bundle(tmp_path / "bundle.jsonl", range(1, n_documents + 1))
    return list(make_jobs("bundle.jsonl", "a", (tmp_path / "bundle.jsonl").read_bytes(), None))


def test_workers_give_what_one_process_gives(tmp_path: Path, known_names: KnownNames) -> None:
    jobs = jobs_of(tmp_path, 100)
    assert len(jobs) > 2
    with ParserPool(known_names, 2) as many, ParserPool(known_names, 0) as none:
        assert list(many.parse(jobs)) == list(none.parse(jobs))


@pytest.mark.skipif(sys.platform != "linux", reason="the fault is handed to workers by forking")
def test_a_worker_that_dies_takes_no_document_with_it(
    tmp_path: Path, known_names: KnownNames, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fault in the PDF library may end a process at once; here any draft of number 7 does, once."""
    parse, here = draft_text.parse, os.getpid()

    def die(pages: object, origin: object, names: object) -> object:
        if os.getpid() != here and getattr(origin, "source_file", "") == "a7.txt":
            os._exit(11)
        return parse(pages, origin, names)  # type: ignore[arg-type]

    monkeypatch.setattr(draft_text, "parse", die)
    jobs = [ParseJob(f"a{number}.txt", str(number), draft(number).encode()) for number in range(1, 41)]
    with ParserPool(known_names, 2) as pool:
        symbols = [parsed.batch.documents[0].symbol for _, parsed in pool.parse(jobs)]
    assert symbols == [f"A/78/L.{number}" for number in range(1, 41)]


def test_little_work_starts_no_process() -> None:
    assert worth_workers(3, 100_000) == 0
    assert worth_workers(100, 100_000) >= 1
