"""The readings of a plan, parsed and landed.

Takes a plan; gives a report of what was read and what was not. Records are landed in batches of about
a hundred, tables one by one, the ledger row of a file only after its last record: a run that is killed
reads such a file again, and nothing is ever half there.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

import duckdb

from ingest.bulk_tables import TableFile
from ingest.chunks import PART_FORMATS, ParseJob
from ingest.files import FoundFile
from ingest.ledger import FileEntry, RejectKey
from ingest.load import (
    FileOutcome,
    reject_key,
    store_documents,
    store_outcomes,
    store_table,
    touch_entries,
)
from ingest.parse import ParsedContent
from ingest.plan import Plan, Reading
from ingest.records import Batch, RejectRecord

_BATCH_RECORDS = 100
_BATCH_FILES = 200

_TROUBLES = {
    "file_vanished": "expected the file that the folder listed, found nothing there any more; put it back",
    "file_unreadable": "expected a file that may be read, found one that this user may not open; "
    "change its permissions",
    "is_a_folder": "expected a document, found an empty folder of that name; put the file itself there",
    "too_large": "expected a document of at most 1 GB, found a larger one; split it into documents",
    "not_a_file": "expected a file, found a device or pipe; save its content as a file",
}


@dataclass(slots=True)
class IngestReport:
    """What one run of ingest did."""

    n_files: int = 0
    n_documents: int = 0
    n_catalogue_records: int = 0
    n_votes: int = 0
    n_unchanged: int = 0
    new_rejects: list[RejectRecord] = field(default_factory=list)
    known_rejects: list[RejectRecord] = field(default_factory=list)


@dataclass(slots=True)
class _OpenFile:
    """A content that is being parsed."""

    reading: Reading
    source_name: str | None = None
    parser_version: str = ""
    n_records: int = 0
    rejects: list[RejectRecord] = field(default_factory=list)


class Intake:
    """Carries out one plan on one open landing."""

    def __init__(
        self,
        connection: duckdb.DuckDBPyConnection,
        ledger: dict[str, FileEntry],
        first_seen: dict[RejectKey, dt.datetime],
        version_of: Callable[[str | None], str],
        progress: Callable[[str], None],
    ) -> None:
        self._connection = connection
        self._ledger = ledger
        self._known_copies: dict[str | None, list[FileEntry]] = defaultdict(list)
        for entry in ledger.values():
            self._known_copies[entry.sha256].append(entry)
        self._first_seen = first_seen
        self._version_of = version_of
        self._progress = progress
        self._open: dict[str, _OpenFile] = {}
        self._pending = Batch()
        self._finished: list[_OpenFile] = []
        self._readings: dict[str, Reading] = {}
        self._present: set[str] = set()
        self._held: set[str | None] = set()
        self.report = IngestReport()

    def run(
        self, plan: Plan, parsed: Iterable[tuple[ParseJob, ParsedContent]], vanished: list[FoundFile]
    ) -> IngestReport:
        """Land what the jobs of the plan yield. Raises LoadError when landing cannot be written."""
        self._readings = {reading.read_as: reading for reading in plan.readings}
        self._present = _paths_of(plan)
        read_anew = {member.source_file for reading in plan.readings for member in reading.members}
        kept = {entry.sha256 for entry in self._ledger.values() if entry.source_file not in read_anew}
        self._held = kept | {reading.sha256 for reading in plan.readings}
        if plan.notes:
            touch_entries(self._connection, plan.notes)
        self.report.n_unchanged = len(plan.unchanged) + len(plan.notes)
        n_readings = len(plan.readings)
        for job, content in parsed:
            self._take(job, content)
            self._progress(
                f"reading: {self.report.n_files + len(self._finished)} of {n_readings} files, "
                f"{self.report.n_documents + len(self._pending.documents):,} documents, "
                f"{self.report.n_votes + len(self._pending.votes):,} votes"
            )
        self._flush()
        self._store([self._trouble_outcome(item) for item in (*plan.unreadable, *vanished)])
        return self.report

    def _take(self, job: ParseJob, parsed: ParsedContent) -> None:
        state = self._open.setdefault(job.source_file, _OpenFile(self._readings[job.source_file]))
        state.source_name, state.parser_version = parsed.source_name, self._version_of(parsed.source_name)
        if job.table_format:
            self._take_table(job, state)
        state.rejects.extend(parsed.batch.rejects)
        state.n_records += len(parsed.batch.record_ids)
        self._pending.extend(replace(parsed.batch, rejects=[]))
        if job.is_last:
            self._finished.append(state)
        n_pending = len(self._pending.record_ids)
        if n_pending >= _BATCH_RECORDS or len(self._finished) >= _BATCH_FILES:
            self._flush()

    def _take_table(self, job: ParseJob, state: _OpenFile) -> None:
        """A table is landed as it is read, on this connection and not by a worker."""
        file = TableFile(state.reading.content_file.path, job.source_file, job.sha256, job.table_format or "")
        load = store_table(self._connection, file)
        state.source_name, state.parser_version = load.source_name, self._version_of(load.source_name)
        state.rejects.extend(load.rejects)
        if load.record:
            state.n_records += 1
            self.report.n_catalogue_records += 1
            self.report.n_votes += load.n_votes

    def _flush(self) -> None:
        failed = set()
        for failure in store_documents(self._connection, self._pending):
            state = self._open[failure.source_file]
            state.rejects.append(failure)
            state.n_records -= 1
            failed.add(failure.record_id)
        kept = self._pending
        self.report.n_documents += sum(item.record_id not in failed for item in kept.documents)
        self.report.n_catalogue_records += sum(
            item.record_id not in failed for item in kept.catalogue_records
        )
        self.report.n_votes += sum(item.record_id not in failed for item in kept.votes)
        self._pending = Batch()
        self._store([outcome for state in self._finished for outcome in self._outcomes(state)])
        self.report.n_files += len(self._finished)
        self._finished = []

    def _store(self, outcomes: list[FileOutcome]) -> None:
        if not outcomes:
            return
        store_outcomes(self._connection, outcomes, self._first_seen)
        for outcome in outcomes:
            self._ledger[outcome.entry.source_file] = outcome.entry
            for reject in outcome.rejects:
                if reject_key(reject) not in self._first_seen:
                    self.report.new_rejects.append(reject)

    def _outcomes(self, state: _OpenFile) -> Iterator[FileOutcome]:
        """One outcome for each path that holds the content; documents are landed under one of them."""
        reading = state.reading
        for member in reading.members:
            is_chosen = member.source_file == reading.read_as
            rejects = state.rejects if is_chosen or not state.n_records else []
            entry = FileEntry(
                source_file=member.source_file,
                sha256=reading.sha256,
                size=member.size,
                modified_ns=member.modified_ns,
                parser_version=state.parser_version,
                source_name=state.source_name,
                symbol_given=reading.symbol_given if is_chosen else None,
                status="loaded" if state.n_records or not state.rejects else "rejected",
                read_as=None if is_chosen else reading.read_as,
                n_records=state.n_records,
                n_rejects=len(rejects),
            )
            rejects = [replace(reject, source_file=member.source_file) for reject in rejects]
            superseded, entirely = self._superseded(entry)
            yield FileOutcome(entry, rejects, superseded, entirely)
        if state.n_records:
            yield from self._absent_twins(state)

    def _absent_twins(self, state: _OpenFile) -> Iterator[FileOutcome]:
        """Paths of this content that the run was not asked about: it is landed under another name now."""
        for entry in self._known_copies[state.reading.sha256]:
            if entry.source_file not in self._present:
                is_chosen = entry.source_file == state.reading.read_as
                read_as = None if is_chosen else state.reading.read_as
                rejects = state.rejects if is_chosen else []
                twin = replace(
                    entry, read_as=read_as, n_rejects=len(rejects), parser_version=state.parser_version
                )
                yield FileOutcome(twin, rejects)

    def _superseded(self, entry: FileEntry) -> tuple[str | None, bool]:
        """The content that this path held before, if the new one was read and no path holds the old now."""
        before = self._ledger.get(entry.source_file)
        if not before or before.sha256 in (None, entry.sha256) or not entry.n_records:
            return None, False
        if before.sha256 in self._held:
            return None, False
        return before.sha256, before.source_name in PART_FORMATS.values()

    def _trouble_outcome(self, item: FoundFile) -> FileOutcome:
        """A path that could not be opened: its earlier documents stay, and it is tried again next time."""
        before = self._ledger.get(item.source_file)
        code = item.trouble or "file_unreadable"
        entry = FileEntry(
            source_file=item.source_file,
            sha256=before.sha256 if before else None,
            size=None,
            modified_ns=None,
            parser_version="",
            source_name=before.source_name if before else None,
            symbol_given=before.symbol_given if before else None,
            status="rejected",
            read_as=before.read_as if before else None,
            n_records=before.n_records if before else 0,
            n_rejects=1,
        )
        return FileOutcome(entry, [RejectRecord(item.source_file, None, "file", code, _TROUBLES[code])])


def _paths_of(plan: Plan) -> set[str]:
    """Every path that this run was asked about."""
    members = {member.source_file for reading in plan.readings for member in reading.members}
    others = {entry.source_file for entry in plan.notes} | {item.source_file for item in plan.unreadable}
    return members | others | set(plan.unchanged)
