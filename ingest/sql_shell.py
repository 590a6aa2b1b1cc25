"""The shell of `unga sql`: statements from a terminal, each answered by the build that is current then."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ingest.errors import IngestError
from ingest.safe_query import run_query
from ingest.sql_command import render, run_one_query

if TYPE_CHECKING:
    from ingest.sql_prompt import Tables

_MOST_SHOWN = 200
_TABLES = """
    select schema_name || '.' || table_name as "table", estimated_size as n_rows, comment as description
    from duckdb_tables() where not internal and (table_name || ' ' || coalesce(comment, '')) ilike '%{0}%'
    order by all
"""
_SCHEMA = """
    select column_name as "column", data_type as type, comment as description from duckdb_columns()
    where not internal and (table_name = '{0}' or schema_name || '.' || table_name = '{0}')
    order by schema_name, table_name, column_index
"""
_NAMES = """
    select schema_name || '.' || table_name as "table", list(column_name order by column_index) as columns
    from duckdb_columns() where not internal group by all order by all
"""
_ENDS = (".quit", ".exit", "quit", "exit", "quit;", "exit;")
_LAYOUTS = ("table", "csv", "json")
_WELCOME = "A query ends with ; and only reads. Tab suggests names, .help lists commands, Ctrl+D ends."


def run_shell_or_query(
    warehouse: Path, query: str | None, layout: str, output: Path | None, limits: Mapping[str, Any]
) -> None:
    """The query given or piped in; without either, the shell."""
    if query is None and sys.stdin.isatty():
        run_shell(warehouse, limits)
    else:
        run_one_query(warehouse, sys.stdin.read() if query is None else query, layout, output, limits)


def run_shell(warehouse: Path, limits: Mapping[str, Any]) -> None:
    """Read queries from the terminal until its end; errors are told and the shell goes on."""
    shell = Shell(warehouse, limits)
    click.echo(_WELCOME)
    read = shell.reader()
    while True:
        try:
            statement = read().strip()
            if statement in _ENDS:
                return
            if statement:
                shell.run(statement)
        except KeyboardInterrupt:  # of what was written, or of what was running
            click.echo()
        except EOFError:
            return


class Names:
    """Tables and columns of the build, read beside the typing, and anew when another build is published."""

    def __init__(self, warehouse: Path) -> None:
        self._warehouse = warehouse
        self._read_of: Path | None = None
        self._tables: Tables = {}

    def __call__(self) -> Tables:
        """What is known now; what is not yet read is not waited for."""
        build = self._warehouse.resolve()
        if build != self._read_of:
            self._read_of = build
            threading.Thread(target=self.read, daemon=True).start()
        return self._tables

    def read(self) -> None:
        """Ask the build for its names; without one there are none to suggest."""
        try:
            table = run_query(self._warehouse, _NAMES).table
        except IngestError:
            return
        self._tables = {row["table"]: row["columns"] for row in table.to_pylist()}


class Shell:
    """What the commands of one session share: where the build is, the limits, and how rows are written."""

    def __init__(self, warehouse: Path, limits: Mapping[str, Any]) -> None:
        self._warehouse = warehouse
        self._limits = limits
        self._layout = "table"

    def reader(self) -> Callable[[], str]:
        """What reads a statement: an editor where the terminal can show one, else plain lines."""
        if os.environ.get("TERM", "dumb") == "dumb" or not sys.stdout.isatty():
            return _plain_statement
        from ingest.sql_prompt import new_session

        names = Names(self._warehouse)
        names()
        home = Path(os.environ.get("HOME") or ".")
        return new_session(home / ".unga_sql_history", names).prompt

    def run(self, statement: str) -> None:
        """Run a dot command or a query and print what it gives."""
        command, _, rest = statement.partition(" ")
        rest = rest.strip().removesuffix(";").replace("'", "''")
        if command == ".tables":
            self._answer(_TABLES.format(rest))
        elif command == ".schema" and rest:
            self._answer(_SCHEMA.format(rest))
        elif command == ".format" and rest in _LAYOUTS:
            self._layout = rest
        elif command.startswith("."):
            _help()
        else:
            self._answer(statement)

    def _answer(self, sql: str) -> None:
        try:
            result = run_query(self._warehouse, sql, **self._limits)
        except IngestError as error:
            click.echo(str(error), err=True)
            return
        shown = result.first(_MOST_SHOWN) if self._layout == "table" else result
        click.echo(render(shown, self._layout).decode(), nl=False)
        n_rows = result.table.num_rows
        if n_rows > shown.table.num_rows:
            click.echo(f"the first {_MOST_SHOWN} of {n_rows:,} rows; .format csv writes all")
        if result.truncated:
            click.echo(f"cut off after {n_rows:,} rows")
        click.echo(f"{result.seconds:.2f} seconds", err=True)


def _help() -> None:
    from ingest.sql_prompt import COMMANDS

    for command, words in COMMANDS.items():
        click.echo(f"{command:9}{words}")


def _plain_statement() -> str:
    """One line with a dot command, or lines up to a semicolon."""
    lines: list[str] = []
    while True:
        lines.append(input("unga> " if not lines else "  ... "))
        text = "\n".join(lines).strip()
        if not text or text.startswith(".") or text.endswith(";") or text in _ENDS:
            return text
