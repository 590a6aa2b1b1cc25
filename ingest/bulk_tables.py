"""Tables of votes straight into landing: DuckDB reads the file and writes the rows, not Python.

Takes a file and a connection to landing; gives what became of it. A table is one catalogue record, on which
all its votes hang. It lands whole, in one transaction, or not at all, and is then one reject. The SQL of
each kind of table lies in `bulk/`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

import duckdb

from ingest.bulk_incoming import (
    MOST_REJECTS,
    make_incoming,
    make_incoming_parquet,
    parquet_columns,
    rejected_rows,
    votes_unknown,
)
from ingest.bulk_version import table_version
from ingest.catalogue_records import CatalogueRecord
from ingest.detect_tables import PARQUET, FoundTable, find_columns, find_table, shown_header
from ingest.errors import ParseError, UnknownSource
from ingest.records import RejectRecord
from ingest.table_files import evened_table, head_of, plain_table

_FOLDER = Path(__file__).with_name("bulk")
_EXTRA_SQL = {"unvotes_roll_calls": ("voeten_macros",), "voeten": ("voeten_macros",)}

Storer = Callable[[CatalogueRecord, Callable[[], None]], None]


@dataclass(frozen=True, slots=True)
class TableFile:
    """One file to load, and the names under which landing keeps it."""

    path: Path
    source_file: str
    sha256: str
    table_format: str

    @property
    def record_id(self) -> str:
        """Key of the one record of the file."""
        return f"{self.sha256}:1"


@dataclass(slots=True)
class TableLoad:
    """What a table gave: its record, unless it gave nothing, and what of it could not be read."""

    record: CatalogueRecord | None = None
    source_name: str | None = None
    n_votes: int = 0
    rejects: list[RejectRecord] = field(default_factory=list)


def load_table(
    connection: duckdb.DuckDBPyConnection,
    file: TableFile,
    store: Storer,
) -> TableLoad:
    """Read one table into landing.

    `store` opens the transaction, clears what landing holds of the record, writes the record, and calls back
    for its rows. Raises what DuckDB raises where landing cannot be written; whatever is wrong with the file
    is a reject.
    """
    load = TableLoad()
    try:
        _load(connection, file, load, store)
    except (ParseError, UnknownSource) as error:
        load.record = None
        load.rejects = [_whole_reject(file, error)]
    return load


def _load(
    connection: duckdb.DuckDBPyConnection,
    file: TableFile,
    load: TableLoad,
    store: Storer,
) -> None:
    if file.table_format == PARQUET:
        names = parquet_columns(connection, file.path, _name(file))
        table = _known(find_columns(names, _name(file)), file, names)
        load.source_name = table.kind.source_name
        with _prepared(connection, table):
            make_incoming_parquet(connection, table, file.path)
            _land(connection, file, table, load, store, None)
        return
    _load_text(connection, file, load, store)


def _load_text(
    connection: duckdb.DuckDBPyConnection,
    file: TableFile,
    load: TableLoad,
    store: Storer,
) -> None:
    load.source_name = file.table_format
    with plain_table(file.path, _name(file)) as plain:
        try:
            _load_plain(connection, file, load, store, plain)
        except duckdb.InvalidInputException:
            with evened_table(plain) as even:
                if even is None:
                    raise
                load.rejects = []
                _load_plain(connection, file, load, store, even)


def _load_plain(
    connection: duckdb.DuckDBPyConnection, file: TableFile, load: TableLoad, store: Storer, plain: Path
) -> None:
    head = head_of(plain)
    table = _known(find_table(head, _name(file)), file, head.split("\n", 1)[0].split(","))
    with _prepared(connection, table):
        make_incoming(connection, table, plain)
        _land(connection, file, table, load, store, plain)


def _land(
    connection: duckdb.DuckDBPyConnection,
    file: TableFile,
    table: FoundTable,
    load: TableLoad,
    store: Storer,
    plain: Path | None,
) -> None:
    source_name = table.kind.source_name
    record = CatalogueRecord(
        record_id=file.record_id,
        source_name=source_name,
        source_file=file.source_file,
        source_format=source_name,
        sha256=file.sha256,
        number_in_file=1,
        parser_version=table_version(source_name),
        source=table.kind.title,
    )

    def fill() -> None:
        connection.execute(f"set variable record_id = '{file.record_id}'")
        connection.execute((_FOLDER / f"{table.kind.name}.sql").read_text(encoding="utf-8"))
        if plain:
            load.rejects.extend(rejected_rows(connection, table, plain, file.source_file))
        load.rejects.extend(_faults(connection, file, table))
        load.n_votes = _count(connection, "votes")
        if not load.n_votes + sum(_count(connection, name) for name in ("roll_calls", "roll_call_issues")):
            _refuse_empty(file, load)

    store(record, fill)
    load.record = record


def _faults(
    connection: duckdb.DuckDBPyConnection, file: TableFile, table: FoundTable
) -> Iterator[RejectRecord]:
    if table.unknown:
        reason = (
            f"expected the columns of {table.kind.title}, found {shown_header(table.unknown)} too; "
            "what is in them is not read"
        )
        header = shown_header(table.header)
        yield RejectRecord(file.source_file, file.record_id, "header", "unknown_column", reason, header)
    rows = connection.sql("select place, reason_code, reason, found from faults order by all").fetchall()
    for place, code, reason, found in rows[:MOST_REJECTS]:
        yield RejectRecord(file.source_file, file.record_id, place, code, reason, found)
    if len(rows) > MOST_REJECTS:
        reason = f"expected no more than {MOST_REJECTS} faults, found {len(rows):,}; fetch the table again"
        yield RejectRecord(file.source_file, file.record_id, "further votes", "damaged_row", reason)
    # Of the Digital Library's text tables DuckDB has told every row, and an empty cell is a vote there.
    if table.kind.name != "undl_votes" or file.table_format == PARQUET:
        for spelling, count in votes_unknown(connection, table):
            found = f"{spelling or 'none'} in {count:,} rows"
            reason = f"expected a known vote, found {found}; they are not read"
            yield RejectRecord(file.source_file, file.record_id, "votes", "wrong_fact", reason, spelling)


def _count(connection: duckdb.DuckDBPyConnection, table: str) -> int:
    query = f"select count(*) from {table} where record_id = getvariable('record_id')"
    return int(connection.sql(query).fetchall()[0][0])


def _refuse_empty(file: TableFile, load: TableLoad) -> NoReturn:
    if not load.rejects:
        message = f"{_name(file)}: expected rows of votes, found a header without any; fetch the table again"
        raise ParseError("empty_file", message)
    first = load.rejects[0]
    message = f"{_name(file)}: expected rows of votes, found none that fits ({first.place}: {first.reason})"
    raise ParseError("damaged_table", message)


@contextmanager
def _prepared(connection: duckdb.DuckDBPyConnection, table: FoundTable) -> Iterator[None]:
    """The macros that the SQL of this kind uses, and no view left behind."""
    for name in ("macros", *_EXTRA_SQL.get(table.kind.name, ())):
        connection.execute((_FOLDER / f"{name}.sql").read_text(encoding="utf-8"))
    # The order of rows in landing means nothing, and keeping it would have every row written twice.
    connection.execute("set preserve_insertion_order = false")
    try:
        yield
    finally:
        connection.execute("reset preserve_insertion_order")
        connection.execute("drop view if exists temp.incoming")


def _known(table: FoundTable | None, file: TableFile, header: Sequence[str]) -> FoundTable:
    if table is None:
        shown = shown_header(header)
        message = f"{_name(file)}: expected a table of votes that unga knows, found one of {shown}; remove it"
        raise UnknownSource("unknown_format", message)
    return table


def _name(file: TableFile) -> str:
    return file.source_file.rsplit("/", 1)[-1]


def _whole_reject(file: TableFile, error: ParseError | UnknownSource) -> RejectRecord:
    reason = str(error).removeprefix(f"{_name(file)}: ")
    return RejectRecord(file.source_file, None, "file", error.reason_code, reason)
