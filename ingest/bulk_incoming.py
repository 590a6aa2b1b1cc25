"""A table of votes as the view `incoming`: the columns of its kind under unga's names, all of them text.

Takes a connection and a plain file; makes the view and tells of the rows that did not fit it. A vote that
nobody knows is such a row: the column is read as one of the known spellings, so that DuckDB itself finds
the row and its place without a second look at every row.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import duckdb

from ingest.detect_tables import FoundTable, TableKind
from ingest.errors import ParseError
from ingest.records import RejectRecord
from ingest.table_files import lines_at, stands_at

MOST_REJECTS = 1000
"""So many rows of one file are told one by one; of more, the number."""

# The sets write words or the numbers of the codebook; copies of either write the other.
_WORDS_AND_NUMBERS: dict[str, tuple[str, ...]] = {
    "yes": ("yes", "1", "1.0"),
    "abstain": ("abstain", "2", "2.0"),
    "no": ("no", "3", "3.0"),
    "not_voting": ("absent", "8", "8.0"),
    "not_a_member": ("9", "9.0"),
}
_VOTES: dict[str, dict[str, tuple[str, ...]]] = {
    "undl_votes": {
        "yes": ("y", "yes"),
        "no": ("n", "no"),
        "abstain": ("a", "abstain", "abstention"),
        "not_voting": ("", "x", "nv", "non-voting", "non voting", "nonvoting", "not voting"),
    },
    "unvotes_votes": _WORDS_AND_NUMBERS,
    "voeten": _WORDS_AND_NUMBERS,
}
_VOTE_COLUMNS = {"undl_votes": "ms_vote", "unvotes_votes": "vote", "voeten": "vote"}


def make_incoming(connection: duckdb.DuckDBPyConnection, table: FoundTable, file: Path) -> None:
    """Make the view `incoming` over a plain text file."""
    names = _reading_names(table)
    types = {name: "varchar" for name in names}
    own = {name: f'"{name}"' for name in table.columns}
    vote_column = _VOTE_COLUMNS.get(table.kind.name)
    if vote_column:
        types[vote_column] = f"enum({_listed(_spellings(table.kind))})"
        spelling = own[vote_column]
        vote = _vote_of(spelling, table.kind)
        blank = _spellings(table.kind).get("")
        # the reader gives no value for an empty cell, and none but for that: the rest are rejected rows
        own[vote_column] = f"coalesce({vote}, {_quoted(blank)})" if blank else vote
        own["vote_as_printed"] = f"{spelling}::varchar"
    columns = ", ".join(f"{_quoted(name)}: {_quoted(types[name])}" for name in names)
    # The names of DuckDB's own tables of rows that did not fit; they are emptied by each file.
    for name in ("reject_errors", "reject_scans"):
        connection.execute(f"drop table if exists temp.{name}")
    source = (
        f"read_csv({_quoted(file.as_posix())}, auto_detect = false, header = true, "
        f"delim = {_quoted(table.delimiter)}, quote = '\"', escape = '\"', columns = {{{columns}}}, "
        "store_rejects = true, rejects_limit = 0, max_line_size = 16777216)"
    )
    _make_view(connection, table, source, own)


def make_incoming_parquet(connection: duckdb.DuckDBPyConnection, table: FoundTable, file: Path) -> None:
    """Make the view `incoming` over a Parquet file."""
    own = {
        name: '"' + table.header[place].replace('"', '""') + '"::varchar'
        for name, place in table.columns.items()
    }
    vote_column = _VOTE_COLUMNS.get(table.kind.name)
    if vote_column:
        printed = own[vote_column]
        # an empty cell is a spelling, where one of the votes is written so; one that nobody knows is none
        spelling = f"try_cast(coalesce({printed}, '') as enum({_listed(_spellings(table.kind))}))"
        own |= {vote_column: _vote_of(spelling, table.kind), "vote_as_printed": printed}
    _make_view(connection, table, f"read_parquet({_quoted(file.as_posix())})", own)


def parquet_columns(connection: duckdb.DuckDBPyConnection, file: Path, file_name: str) -> list[str]:
    """The names of the columns of a Parquet file. Raises ParseError (`damaged_table`)."""
    try:
        query = f"describe select * from read_parquet({_quoted(file.as_posix())})"
        rows = connection.execute(query).fetchall()
    except duckdb.Error as error:
        found = str(error).splitlines()[0]
        message = f"{file_name}: expected a whole Parquet file, found damaged data ({found}); fetch it again"
        raise ParseError("damaged_table", message) from error
    return [row[0] for row in rows]


def rejected_rows(
    connection: duckdb.DuckDBPyConnection, table: FoundTable, file: Path, source_file: str
) -> list[RejectRecord]:
    """The rows of a text file that did not fit, once each, with their lines."""
    rows = connection.execute(
        "select line, coalesce(line_byte_position, 0), error_type::varchar, error_message, csv_line "
        "from temp.reject_errors where scan_id = (select min(scan_id) from temp.reject_errors) "
        "order by all"
    ).fetchall()
    found: dict[int, tuple[int, str, str, str]] = {}
    for number, offset, kind, message, text in rows:
        if number not in found or "COLUMNS" in kind:  # of each column too many; the last says how many
            found[number] = (offset, kind, message, text or "")
    shown = dict(list(found.items())[:MOST_REJECTS])
    # In a large file the place that comes with an unknown vote is another row's.
    offsets = {what[0] for what in shown.values() if stands_at(file, what[0], what[3])}
    lines = lines_at(file, offsets)
    rejects = [
        _reject(
            source_file, f"line {lines[offset]}" if offset in lines else f"row {number - 1}", table, *what
        )
        for number, (offset, *what) in shown.items()
    ]
    if len(found) > len(shown):
        more = len(found) - len(shown)
        reason = f"expected rows of the table, found {more:,} more that are none; mend the file"
        rejects.append(RejectRecord(source_file, None, "further lines", "damaged_row", reason))
    return rejects


def votes_unknown(connection: duckdb.DuckDBPyConnection, table: FoundTable) -> list[tuple[str, int]]:
    """Spellings of votes that nobody knows, and how many rows have each."""
    column = _VOTE_COLUMNS.get(table.kind.name)
    if not column:
        return []
    return connection.sql(
        "select coalesce(vote_as_printed, ''), count(*) from incoming "
        f"where {column} is null group by all order by all"
    ).fetchall()


def _reject(
    source_file: str, place: str, table: FoundTable, kind: str, message: str, text: str
) -> RejectRecord:
    code, found = "damaged_row", f"another row ({message.splitlines()[0]})"
    expected = f"{len(table.header)} columns"
    if "COLUMNS" in kind:
        found = f"{message.rsplit(' ', 1)[-1]}"
    elif kind == "CAST":
        code, expected = "wrong_fact", f"one of the votes {', '.join(_known_votes(table.kind))}"
        found = message.split('"')[3] if message.count('"') >= 4 else message.splitlines()[0]
    elif "QUOTE" in kind:
        found = "a quotation mark that is not closed"
    reason = f"expected {expected}, found {found}; the row is not read"
    return RejectRecord(source_file, None, place, code, reason, text.strip()[:500] or None)


def _make_view(
    connection: duckdb.DuckDBPyConnection, table: FoundTable, source: str, own: dict[str, str]
) -> None:
    known = [*table.kind.needed, *table.kind.optional, "vote_as_printed"]
    columns = ", ".join(f'{own.get(name, "null::varchar")} as "{name}"' for name in known)
    connection.execute(f"create or replace temp view incoming as select {columns} from {source}")


def _reading_names(table: FoundTable) -> list[str]:
    places = {place: name for name, place in table.columns.items()}
    return [places.get(place, f"column_{place}") for place in range(len(table.header))]


def _vote_of(spelling: str, kind: TableKind) -> str:
    """The vote that a known spelling means."""
    return f"[{_listed(_spellings(kind).values())}][enum_code({spelling}) + 1]"


def _known_votes(kind: TableKind) -> Iterable[str]:
    return (text.upper() for spellings in _VOTES[kind.name].values() for text in spellings if text)


def _spellings(kind: TableKind) -> dict[str, str]:
    """Every way to write a vote that is taken: in capitals or not, with a space around it or not."""
    return {
        f"{before}{form}{after}": vote
        for vote, texts in _VOTES[kind.name].items()
        for text in texts
        for form in (text, text.upper(), text.capitalize())
        for before in ("", " ")
        for after in ("", " ")
    }


def _listed(texts: Iterable[str]) -> str:
    return ", ".join(_quoted(text) for text in texts)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
