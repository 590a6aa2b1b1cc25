"""Forty drafts parsed by two workers, of which the one that meets number 7 dies; run as a program.

Prints how the workers were started and the symbols that were read. A process of its own, because workers
are forked, and so have the fault in them, only where no other thread runs.
"""

from __future__ import annotations

import os

from ingest.chunks import ParseJob
from ingest.config import PROJECT_FOLDER
from ingest.grammar.names import load_known_names
from ingest.pool import ParserPool
from ingest.sources import draft_text
from tests.ingest.small_documents import draft

_parse, _here = draft_text.parse, os.getpid()


def _die(pages: object, origin: object, names: object) -> object:
    if os.getpid() != _here and getattr(origin, "source_file", "") == "a7.txt":
        os._exit(11)
    return _parse(pages, origin, names)  # type: ignore[arg-type]


if __name__ == "__main__":
    draft_text.parse = _die  # type: ignore[assignment]
    jobs = [ParseJob(f"a{number}.txt", str(number), draft(number).encode()) for number in range(1, 41)]
    with ParserPool(load_known_names(PROJECT_FOLDER / "dbt" / "seeds"), 2) as pool:
        print(pool.method, *(parsed.batch.documents[0].symbol for _, parsed in pool.parse(jobs)))
