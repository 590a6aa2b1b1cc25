"""The whole way: find what is new, parse it, land it, build, publish. The only place that knows the order.

Every function here works on one home and takes its lock itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.chunks import ParseJob
from ingest.config import Settings
from ingest.files import FoundFile, find_files
from ingest.grammar.names import load_known_names
from ingest.ledger import FileEntry
from ingest.lock import home_lock
from ingest.parse import ParsedContent, parser_version
from ingest.plan import Plan, jobs_of, make_plan
from ingest.pool import ParserPool, worth_workers

if TYPE_CHECKING:
    from ingest.build import BuildResult
    from ingest.intake import IngestReport

Tell = Callable[[str], None]
Parsed = Iterator[tuple[ParseJob, ParsedContent]]


@dataclass(frozen=True, slots=True)
class Job:
    """What a user asked for: on which home, whether to wait for its lock, and who hears of progress."""

    settings: Settings
    wait: bool = False
    progress: Tell = lambda _: None
    tell: Tell = lambda _: None


def ingest(
    job: Job, paths: Sequence[Path], *, symbol: str | None = None, reread: bool = False
) -> IngestReport:
    """Read what is new under the paths into landing.

    Raises LockHeld, LoadError, and IngestError when the lists of names are missing.
    """
    with home_lock(job.settings.lock_file, "ingest", wait=job.wait, tell=job.tell):
        return _ingest(job, paths, symbol, reread)


def build_and_publish(job: Job, *, full_refresh: bool = False) -> BuildResult:
    """Build and publish what has landed. Raises LockHeld, LoadError, BuildError."""
    from ingest.build import build

    with home_lock(job.settings.lock_file, "build", wait=job.wait, tell=job.tell):
        return build(job.settings, full_refresh=full_refresh, progress=job.progress)


def refresh(
    job: Job,
    paths: Sequence[Path],
    *,
    full_refresh: bool = False,
    on_ingested: Callable[[IngestReport], None] = lambda _: None,
) -> tuple[IngestReport, BuildResult]:
    """Ingest, then build and publish; `on_ingested` hears of the first before the second begins.

    Raises LockHeld, LoadError, BuildError; what has landed stays landed when the build fails.
    """
    with home_lock(job.settings.lock_file, "refresh", wait=job.wait, tell=job.tell):
        report = _ingest(job, paths, None, False)
        on_ingested(report)
        from ingest.build import build  # it brings the database along, which workers are forked without

        return report, build(job.settings, full_refresh=full_refresh, progress=job.progress)


def _ingest(job: Job, paths: Sequence[Path], symbol: str | None, reread: bool) -> IngestReport:
    settings = job.settings
    known_names = load_known_names(settings.seeds_folder)

    def version_of(source_name: str | None) -> str:
        return parser_version(source_name, known_names.digest)

    found = find_files(paths, settings)
    vanished: list[FoundFile] = []
    workers = worth_workers(len(found), sum(item.size or 0 for item in found))
    with ParserPool(known_names, workers) as pool:

        def begin(ledger: Mapping[str, FileEntry]) -> tuple[Plan, Parsed]:
            plan = make_plan(found, ledger, version_of, symbol, reread)
            sizes = [reading.content_file.size or 0 for reading in plan.readings]
            return plan, pool.parse(jobs_of(plan, vanished), worth_workers(len(sizes), sum(sizes)))

        # Where nothing has landed yet, the workers need not wait until the database is loaded and open.
        begun = None if settings.landing_file.exists() else begin({})
        # Imported here so that the workers, which are forked by now, do without the database.
        from ingest.intake import Intake
        from ingest.landing import open_landing, read_ledger
        from ingest.load import read_reject_times, read_rejects, reject_key

        with open_landing(settings.landing_file) as connection:
            first_seen = read_reject_times(connection)
            ledger = read_ledger(connection)
            plan, parsed = begun or begin(ledger)
            intake = Intake(connection, ledger, first_seen, version_of, job.progress)
            report = intake.run(plan, parsed, vanished)
            here = {item.source_file for item in found}
            report.known_rejects = [
                reject
                for reject in read_rejects(connection)
                if reject.source_file in here and reject_key(reject) in first_seen
            ]
            return report
