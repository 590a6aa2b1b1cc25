"""Refreshing whenever documents arrive: the folder is looked at, and when it has come to rest, refreshed.

Looking is by polling, which works alike on every system and on shared folders.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from ingest.build import BuildResult
from ingest.errors import IngestError
from ingest.files import find_files
from ingest.intake import IngestReport
from ingest.refresh import Job, refresh

Sight = tuple[tuple[str, int | None, int | None], ...]


class Listener(Protocol):
    """Who hears what the watch does."""

    def ingested(self, report: IngestReport) -> None:
        """After each ingest."""

    def built(self, result: BuildResult) -> None:
        """After each build."""

    def failed(self, message: str) -> None:
        """After a round that failed."""


def watch(
    job: Job,
    folder: Path,
    interval: float,
    listener: Listener,
    sleep: Callable[[float], None] = time.sleep,
    rounds: int | None = None,
) -> None:
    """Refresh once at the start and then after every change that lasts an interval unchanged.

    A failing round is told and watching goes on; what failed is tried again at the next change. Ends
    with KeyboardInterrupt, or after `rounds` looks.
    """
    done: Sight | None = None
    before: Sight = ()
    looks = 0
    while rounds is None or looks < rounds:
        looks += 1
        now = _look(folder, job)
        if now != done and (now == before or done is None):
            _refresh_once(job, [folder], listener)
            done = now
        before = now
        sleep(interval)


def _look(folder: Path, job: Job) -> Sight:
    return tuple(
        (item.source_file, item.size, item.modified_ns) for item in find_files([folder], job.settings)
    )


def _refresh_once(job: Job, paths: Sequence[Path], listener: Listener) -> None:
    try:
        _, result = refresh(job, paths, on_ingested=listener.ingested)
        listener.built(result)
    except IngestError as error:
        listener.failed(str(error))
