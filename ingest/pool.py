"""Parsing in more than one process, where there is enough of it to be worth their start.

Takes jobs in order and gives their batches in the same order, holding few of either in memory.
"""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from pathlib import Path
from tempfile import NamedTemporaryFile
from types import TracebackType

from ingest.chunks import ParseJob
from ingest.dbt_child import end_with_parent
from ingest.errors import IngestError
from ingest.grammar.names import KnownNames
from ingest.parse import ParsedContent, run_job
from ingest.records import Batch, RejectRecord

_JOBS_AHEAD = 8
_MOST_WORKERS = 4

_known_names: KnownNames | None = None


class ParserPool:
    """Parses jobs in `workers` processes, or in this one where that is 0.

    Forked workers are there at once; spawned ones cost a second each, and start when something is parsed
    that is worth them.
    """

    def __init__(self, known_names: KnownNames, workers: int) -> None:
        self._known_names = known_names
        self._workers = workers
        self._executor: ProcessPoolExecutor | None = None
        self._single: ProcessPoolExecutor | None = None
        self._names_file: Path | None = None
        self.method = "fork" if _may_fork() else "spawn"
        if workers and self.method == "fork":
            self._executor = self._start(workers, self.method)
            self._executor.submit(os.getpid)

    def __enter__(self) -> ParserPool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for executor in (self._executor, self._single):
            if executor:
                executor.shutdown(wait=kind is None, cancel_futures=True)
        if self._names_file:
            self._names_file.unlink(missing_ok=True)

    def parse(self, jobs: Iterable[ParseJob], worth: int) -> Iterator[tuple[ParseJob, ParsedContent]]:
        """Each job with what it yields, in the order of the jobs. The first are begun at once.

        `worth` is how many processes these jobs are worth the start of, as `worth_workers` says.
        """
        if self._workers and worth and not self._executor:
            self._executor = self._start(self._workers, self.method)
        if not self._executor:
            return ((job, run_job(job, self._known_names)) for job in jobs)
        rest = iter(jobs)
        waiting = deque((job, self._submit(job)) for job in islice(rest, self._workers * _JOBS_AHEAD))
        return self._results(waiting, rest)

    def _results(
        self, waiting: deque[tuple[ParseJob, Future[ParsedContent]]], rest: Iterator[ParseJob]
    ) -> Iterator[tuple[ParseJob, ParsedContent]]:
        while waiting:
            first, future = waiting.popleft()
            result = self._result(first, future)
            waiting.extend((job, self._submit(job)) for job in islice(rest, 1))
            yield first, result

    def _start(self, workers: int, method: str) -> ProcessPoolExecutor:
        names = self._known_names if method == "fork" else self._names_in_a_file()
        context = multiprocessing.get_context(method)
        return ProcessPoolExecutor(workers, context, initializer=_start_worker, initargs=(names,))

    def _names_in_a_file(self) -> Path:
        """The known names where a spawned worker finds them.

        Handed over by the pipe that starts it, they would fill that pipe, and whoever writes into it waits
        for ever where the worker has ended before it reads.
        """
        if self._names_file is None:
            with NamedTemporaryFile(prefix="unga-names-", delete=False) as file:
                self._names_file = Path(file.name)
                pickle.dump(self._known_names, file)
        return self._names_file

    def _submit(self, job: ParseJob) -> Future[ParsedContent]:
        if self._executor is None:
            raise RuntimeError("this pool has no workers")
        try:
            return self._executor.submit(_run_in_worker, job)
        except BrokenProcessPool:
            self._executor = self._start(self._workers, "spawn")
            return self._executor.submit(_run_in_worker, job)

    def _result(self, job: ParseJob, future: Future[ParsedContent]) -> ParsedContent:
        """What the job yields. A worker that died takes other jobs along: they are run again one by one."""
        try:
            return future.result()
        except BrokenProcessPool:
            pass
        try:
            return self._single_worker().submit(_run_in_worker, job).result()
        except BrokenProcessPool:
            self._single = None
            return ParsedContent(Batch(rejects=[_crash(job)]), None)

    def _single_worker(self) -> ProcessPoolExecutor:
        if self._single is None:
            single = self._start(1, "spawn")
            try:
                single.submit(os.getpid).result()
            except BrokenProcessPool:
                raise IngestError(
                    "expected a process to read documents in, found that it ends before it begins; "
                    "see that memory is left and that Python can start another process, then try again."
                ) from None
            self._single = single
        return self._single


def _may_fork() -> bool:
    """Whether workers may be copies of this process, which have its modules and names loaded already.

    A copy has none of its other threads but the locks that they held, for which it would wait for ever. So
    there may be no thread yet, hence the pool is made before landing is opened. macOS does not bear copies.
    """
    return sys.platform == "linux" and len(list(Path("/proc/self/task").iterdir())) == 1


def _crash(job: ParseJob) -> RejectRecord:
    reason = (
        "expected a document that can be parsed, found one that ends the process that reads it; "
        "fetch it again, and report it with the file if that does not help"
    )
    return RejectRecord(job.source_file, None, "file", "parser_fault", reason)


def worth_workers(n_files: int, n_bytes: int) -> int:
    """How many processes are worth their start for so much to read."""
    if n_files < 16 and n_bytes < 1_500_000:
        return 0
    return min(os.cpu_count() or 1, _MOST_WORKERS)


def _start_worker(known_names: KnownNames | Path) -> None:
    global _known_names
    _known_names = pickle.loads(known_names.read_bytes()) if isinstance(known_names, Path) else known_names
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the process that started this one
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    end_with_parent()


def _run_in_worker(job: ParseJob) -> ParsedContent:
    if _known_names is None:
        raise RuntimeError("a worker was not started properly")
    return run_job(job, _known_names)
