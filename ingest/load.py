"""Records to landing: one transaction per batch, each document whole or absent.

Takes records and what became of the files they came from; gives nothing but what failed to load.
Rows of a record_id are deleted before they are inserted, so loading twice is loading once. A batch
that fails is retried document by document, and what fails alone becomes a reject.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass, field
from typing import Any

import duckdb

from ingest.bulk_tables import TableFile, TableLoad, load_table
from ingest.catalogue_records import CatalogueRecord
from ingest.detect_tables import TABLE_FORMATS
from ingest.landing_writes import FATAL_ERRORS, first_line, landing_errors, landing_trouble, transaction
from ingest.ledger import FileEntry, RejectKey
from ingest.records import LANDING_TABLES, Batch, DocumentRecord, RejectRecord
from ingest.staging import staged_records, staged_rows

RECORD_TABLES = tuple(table for table in LANDING_TABLES if table != "rejects")
# One row per record_id; all other rows hang on one of these.
_WHOLE_RECORDS = ("documents", "catalogue_records")


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """What became of one file: its ledger row and what of it could not be read.

    `superseded_sha256` is the earlier content of the same path, where no other path holds it;
    `supersedes_all` says that all its documents go, and not only those of a symbol that is held anew.
    """

    entry: FileEntry
    rejects: list[RejectRecord] = field(default_factory=list)
    superseded_sha256: str | None = None
    supersedes_all: bool = False


def reject_key(reject: RejectRecord) -> RejectKey:
    """What makes two rejects the same one, seen again."""
    return (reject.source_file, reject.place, reject.reason_code, (reject.text or "")[:200])


def read_reject_times(connection: duckdb.DuckDBPyConnection) -> dict[RejectKey, dt.datetime]:
    """When each known reject was first seen."""
    rows = connection.sql(
        "select source_file, place, reason_code, coalesce(text, '')[:200], min(first_seen_at) "
        "from rejects group by all"
    ).fetchall()
    return {(row[0], row[1], row[2], row[3]): row[4] for row in rows}


def read_rejects(connection: duckdb.DuckDBPyConnection) -> list[RejectRecord]:
    """Every reject that landing holds, in order of file and place."""
    rows = connection.sql(
        "select source_file, record_id, place, reason_code, reason, text from rejects order by all"
    ).fetchall()
    return [RejectRecord(*row) for row in rows]


def store_documents(connection: duckdb.DuckDBPyConnection, batch: Batch) -> list[RejectRecord]:
    """Land the documents and catalogue records of a batch; its rejects are left to `store_outcomes`.

    Gives a reject for each that could not be stored. Raises LoadError when landing itself
    cannot be written.
    """
    if not batch.record_ids:
        return []
    try:
        _store_at_once(connection, batch)
        return []
    except FATAL_ERRORS as error:
        raise landing_trouble(error) from None
    except Exception:
        return _store_one_by_one(connection, batch)


def store_table(connection: duckdb.DuckDBPyConnection, file: TableFile) -> TableLoad:
    """Land one table of votes in one transaction. What is wrong with the file is a reject of the load.

    Raises LoadError when landing itself cannot be written.
    """

    def store(record: CatalogueRecord, fill: Callable[[], None]) -> None:
        with transaction(connection):
            _delete_records(connection, {record.record_id})
            _insert(connection, "catalogue_records", CatalogueRecord, [record], {"loaded_at": [_now()]})
            fill()
            _mark_changed(connection)

    try:
        return load_table(connection, file, store)
    except FATAL_ERRORS as error:
        # DuckDB names the file where the trouble is in the table and not in landing
        if file.path.name not in str(error):
            raise landing_trouble(error) from None
        return _failed_table(file, "file_unreadable", error)
    except duckdb.Error as error:
        return _failed_table(file, "damaged_table", error)


def _failed_table(file: TableFile, reason_code: str, error: BaseException) -> TableLoad:
    reason = f"expected a table that can be read to its end, found: {first_line(error)}; fetch it again"
    source_name = TABLE_FORMATS.get(file.table_format)
    return TableLoad(
        None, source_name, 0, [RejectRecord(file.source_file, None, "file", reason_code, reason)]
    )


def store_outcomes(
    connection: duckdb.DuckDBPyConnection,
    outcomes: Sequence[FileOutcome],
    first_seen: dict[RejectKey, dt.datetime],
) -> None:
    """Write the ledger rows and rejects of files whose documents have all landed, in one transaction.

    Raises LoadError when landing cannot be written.
    """
    now = _now()
    with landing_errors(), transaction(connection):
        for outcome in outcomes:
            _drop_superseded(connection, outcome)
        _write_rejects(connection, outcomes, first_seen, now)
        _write_entries(connection, [outcome.entry for outcome in outcomes], now)
        _mark_changed(connection)


def touch_entries(connection: duckdb.DuckDBPyConnection, entries: Sequence[FileEntry]) -> None:
    """Renew ledger rows of files whose content is what it was; landing counts as unchanged.

    Raises LoadError when landing cannot be written.
    """
    now = _now()
    with landing_errors(), transaction(connection):
        _write_entries(connection, entries, now)


def _store_at_once(connection: duckdb.DuckDBPyConnection, batch: Batch) -> None:
    now = _now()
    with transaction(connection):
        _delete_records(connection, set(batch.record_ids))
        for table in RECORD_TABLES:
            records = getattr(batch, table)
            times = {"loaded_at": [now] * len(records)} if table in _WHOLE_RECORDS else None
            _insert(connection, table, LANDING_TABLES[table], records, times)
        _mark_changed(connection)


def _store_one_by_one(connection: duckdb.DuckDBPyConnection, batch: Batch) -> list[RejectRecord]:
    failures = []
    for record, alone in _split(batch):
        try:
            _store_at_once(connection, alone)
        except FATAL_ERRORS as error:
            raise landing_trouble(error) from None
        except Exception as error:
            symbol = record.symbol if isinstance(record, DocumentRecord) else record.source_record_id
            place = symbol or f"document {record.number_in_file}"
            reason = f"expected values that landing can hold, found: {first_line(error)}"
            failures.append(RejectRecord(record.source_file, record.record_id, place, "load_failed", reason))
    return failures


def _split(batch: Batch) -> Iterable[tuple[DocumentRecord | CatalogueRecord, Batch]]:
    records: list[DocumentRecord | CatalogueRecord] = [*batch.documents, *batch.catalogue_records]
    for record in records:
        alone = Batch()
        for table in RECORD_TABLES:
            rows = [row for row in getattr(batch, table) if row.record_id == record.record_id]
            setattr(alone, table, rows)
        yield record, alone


def _delete_records(connection: duckdb.DuckDBPyConnection, record_ids: Iterable[str]) -> None:
    with _staged_keys("record_id", record_ids) as outgoing:
        held = connection.sql(
            " union all ".join(
                f"(select 1 from {table} semi join {outgoing} using (record_id) limit 1)"
                for table in _WHOLE_RECORDS
            )
        ).fetchall()
        for table in RECORD_TABLES if held else ():
            connection.execute(f"delete from {table} where record_id in (select record_id from {outgoing})")


def _insert(
    connection: duckdb.DuckDBPyConnection,
    table: str,
    record_class: type,
    records: Sequence[Any],
    times: Mapping[str, Sequence[dt.datetime]] | None = None,
) -> None:
    if records:
        with staged_records(record_class, records, times) as incoming:
            connection.execute(f"insert into {table} by name select * from {incoming}")


def _staged_keys(name: str, keys: Iterable[str]) -> AbstractContextManager[str]:
    return staged_rows({name: "varchar"}, ([key] for key in sorted(keys)))


def _drop_superseded(connection: duckdb.DuckDBPyConnection, outcome: FileOutcome) -> None:
    if not outcome.superseded_sha256:
        return
    gone = connection.execute(
        "select record_id from catalogue_records where sha256 = $old union all "
        "select record_id from documents where sha256 = $old and ($all or symbol is null or exists "
        "(select 1 from documents as held where held.sha256 = $new "
        "and (held.symbol is null or held.symbol = documents.symbol)))",
        {"old": outcome.superseded_sha256, "new": outcome.entry.sha256, "all": outcome.supersedes_all},
    ).fetchall()
    _delete_records(connection, {row[0] for row in gone})


def _write_rejects(
    connection: duckdb.DuckDBPyConnection,
    outcomes: Sequence[FileOutcome],
    first_seen: dict[RejectKey, dt.datetime],
    now: dt.datetime,
) -> None:
    _delete(connection, "rejects", {outcome.entry.source_file for outcome in outcomes})
    rejects = [_storable(reject) for outcome in outcomes for reject in outcome.rejects]
    times = [first_seen.get(reject_key(reject), now) for reject in rejects]
    _insert(connection, "rejects", RejectRecord, rejects, {"first_seen_at": times})


def _storable(reject: RejectRecord) -> RejectRecord:
    """The reject without half characters, which no database holds and which may be its very reason."""
    values = {
        name: value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else value
        for name, value in asdict(reject).items()
    }
    return RejectRecord(**values)


def _write_entries(
    connection: duckdb.DuckDBPyConnection, entries: Sequence[FileEntry], now: dt.datetime
) -> None:
    sources = {entry.source_file for entry in entries}
    with _staged_keys("source_file", sources) as incoming:
        known = dict(
            connection.sql(
                f"select source_file, first_seen_at from files semi join {incoming} using (source_file)"
            ).fetchall()
        )
    _delete(connection, "files", sources)
    first_seen = [known.get(entry.source_file, now) for entry in entries]
    times = {"loaded_at": [now] * len(entries), "first_seen_at": first_seen}
    _insert(connection, "files", FileEntry, entries, times)


def _delete(connection: duckdb.DuckDBPyConnection, table: str, source_files: Iterable[str]) -> None:
    with _staged_keys("source_file", source_files) as outgoing:
        connection.execute(f"delete from {table} where source_file in (select source_file from {outgoing})")


def _mark_changed(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute("update landing_state set content_mark = uuid()::varchar")


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC).replace(tzinfo=None)
