"""Parsing in more than one process, where there is enough of it to be worth their start.

Takes jobs in order and gives their batches in the same order, holding few of either in memory.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from types import TracebackType

from ingest.chunks import ParseJob
from ingest.dbt_child import end_with_parent
from ingest.names import KnownNames
from ingest.parse import ParsedContent, run_job

_JOBS_AHEAD = 8
_MOST_WORKERS = 4

_known_names: KnownNames | None = None


class ParserPool:
    """Parses jobs in `workers` processes, or in this one where that is 0."""

    def __init__(self, known_names: KnownNames, workers: int) -> None:
        self._known_names = known_names
        self._workers = workers
        self._executor: ProcessPoolExecutor | None = None
        if workers:
            # Forking gives the workers the modules and names that are loaded already; it must come before
            # any thread is started, hence before landing is opened. macOS does not bear forking.
            method = "fork" if sys.platform == "linux" else "spawn"
            self._executor = ProcessPoolExecutor(
                workers,
                multiprocessing.get_context(method),
                initializer=_start_worker,
                initargs=(known_names,),
            )
            self._executor.submit(os.getpid)

    def __enter__(self) -> ParserPool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._executor:
            self._executor.shutdown(wait=kind is None, cancel_futures=True)

    def parse(self, jobs: Iterable[ParseJob]) -> Iterator[tuple[ParseJob, ParsedContent]]:
        """Each job with what it yields, in the order of the jobs."""
        if not self._executor:
            for job in jobs:
                yield job, run_job(job, self._known_names)
            return
        waiting: deque[tuple[ParseJob, Future[ParsedContent]]] = deque()
        for job in jobs:
            waiting.append((job, self._executor.submit(_run_in_worker, job)))
            if len(waiting) >= self._workers * _JOBS_AHEAD:
                first, future = waiting.popleft()
                yield first, future.result()
        for job, future in waiting:
            yield job, future.result()


def worth_workers(n_files: int, n_bytes: int) -> int:
    """How many processes are worth their start for so much to read."""
    if n_files < 16 and n_bytes < 1_500_000:
        return 0
    return min(os.cpu_count() or 1, _MOST_WORKERS)


def _start_worker(known_names: KnownNames) -> None:
    global _known_names
    _known_names = known_names
    end_with_parent()


def _run_in_worker(job: ParseJob) -> ParsedContent:
    if _known_names is None:
        raise RuntimeError("a worker was not started properly")
    return run_job(job, _known_names)
