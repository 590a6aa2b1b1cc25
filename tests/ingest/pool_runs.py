"""Drafts parsed by worker processes; run as a program: `python -m tests.ingest.pool_runs RUN`.

A process of its own, because workers are forked only where no other thread runs, and a started one loads the
main module of the process that starts it, which the tests of pages put another in place of.

- `fork`, `spawn`: prints how workers were started and whether they gave what one process gives.
- `dying`: forty drafts, of which number 7 ends the process that reads it; prints their symbols.
- `dead`: started workers that end before they have read what they are given; prints what is said of it.
"""

from __future__ import annotations

import os
import sys
import tempfile
import threading
from pathlib import Path

from ingest import pool
from ingest.chunks import ParseJob, make_jobs
from ingest.config import PROJECT_FOLDER
from ingest.errors import IngestError
from ingest.grammar.names import load_known_names
from ingest.pool import ParserPool
from ingest.sources import draft_text
from tests.ingest.small_documents import draft, write_bundle

KNOWN_NAMES = load_known_names(PROJECT_FOLDER / "dbt" / "seeds")
_parse, _here = draft_text.parse, os.getpid()


def _die(pages: object, origin: object, names: object) -> object:
    if os.getpid() != _here and getattr(origin, "source_file", "") == "a7.txt":
        os._exit(11)
    return _parse(pages, origin, names)  # type: ignore[arg-type]


def _drafts(n_drafts: int) -> list[ParseJob]:
    return [ParseJob(f"a{number}.txt", str(number), draft(number).encode()) for number in range(1, n_drafts)]


def same(method: str) -> None:
    """Workers beside one process; beside another thread they are spawned."""
    ended = threading.Event()
    if method == "spawn":
        threading.Thread(target=ended.wait, args=(600,), daemon=True).start()
    with tempfile.TemporaryDirectory() as folder:
        bundle = Path(folder) / "bundle.jsonl"
        write_bundle(bundle, range(1, 101))
        jobs = list(make_jobs("bundle.jsonl", "a", bundle.read_bytes(), None))
    with ParserPool(KNOWN_NAMES, 2) as many, ParserPool(KNOWN_NAMES, 0) as none:
        few = list(many.parse(jobs[:1], 0))
        print(many.method, len(few), bool(many._executor), end=" ")
        print(len(jobs) > 2, list(many.parse(jobs, 2)) == list(none.parse(jobs, 0)))
    ended.set()


def dying() -> None:
    """A worker dies of one document."""
    draft_text.parse = _die  # type: ignore[assignment]
    with ParserPool(KNOWN_NAMES, 2) as workers:
        print(*(parsed.batch.documents[0].symbol for _, parsed in workers.parse(_drafts(41), 2)))


def dead() -> None:
    """No worker gets as far as reading what it is given."""
    pool._may_fork = lambda: False
    sys.modules["__main__"].__spec__ = None
    sys.modules["__main__"].__file__ = str(PROJECT_FOLDER / "absent.py")
    try:
        with ParserPool(KNOWN_NAMES, 1) as workers:
            print(*workers.parse(_drafts(2), 1))
    except IngestError as error:
        print(error)


if __name__ == "__main__":
    run = sys.argv[1]
    {"dying": dying, "dead": dead}[run]() if run in ("dying", "dead") else same(run)
