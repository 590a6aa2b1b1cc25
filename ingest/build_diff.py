"""What two builds say differently: rows added, changed and gone, table by table.

Takes two warehouse files, opened read-only; gives counts and then, as they are asked for, the rows. Builds of
another shape are compared in what both have, and what only one has is said. The SQL lies in `diff/`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any

import duckdb

from ingest.compared_tables import ALIAS_KINDS, COMPARED_TABLES, KINDS, ComparedTable
from ingest.diff_columns import (
    alias_join,
    changed_field,
    changes_name,
    compared_columns,
    differs,
    held_column,
    key_columns,
    no_changes,
    quoted,
)
from ingest.kept_builds import NamedBuild, UnknownBuild

_FOLDER = Path(__file__).with_name("diff")
_SIDES = ("before", "after")
_OWNERS = {table.own_id: table for table in COMPARED_TABLES if table.own_id}
_CHANGES = ("changed", "gone", "added")
_FETCHED_AT_ONCE = 10_000

Columns = dict[str, str]
"""Type by name of column."""


@dataclass(slots=True)
class TableDifference:
    """How many rows of a table each build has, and how many are added, changed and gone."""

    table: ComparedTable
    n_before: int | None = None
    n_after: int | None = None
    n_added: int = 0
    n_changed: int = 0
    n_gone: int = 0
    notes: list[str] = field(default_factory=list)
    is_compared: bool = True


@dataclass(frozen=True, slots=True)
class Change:
    """One row that is `added`, `changed` or `gone`; of a changed one, each field as it was and is."""

    table: ComparedTable
    change: str
    key: dict[str, str | None]
    label: str | None
    fields: list[dict[str, str | None]]


class BuildDiff:
    """The comparison of two builds; holds both files open, read-only, while it is entered.

    Raises UnknownBuild where a file is no build that can be read.
    """

    def __init__(self, before: NamedBuild, after: NamedBuild, kinds: Sequence[str] = KINDS) -> None:
        self.builds = (before, after)
        self.notes: list[str] = []
        self.tables: list[TableDifference] = []
        self._kinds = kinds or KINDS

    def __enter__(self) -> BuildDiff:
        self._connection = duckdb.connect()
        try:
            # what does not fit into memory is refused: nothing is written anywhere
            self._connection.execute("set temp_directory = ''")
            for side, build in zip(_SIDES, self.builds, strict=True):
                self._attach(side, build)
            self._columns = {side: self._columns_of(side) for side in _SIDES}
            self._follow_renamed()
            self.tables = [self._compare(table) for table in COMPARED_TABLES if table.kind in self._kinds]
        except BaseException:
            self._connection.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def built_at(self) -> tuple[str | None, str | None]:
        """When each of the two was built, as it says itself; None where it does not."""
        first, second = (self._built_at(side) for side in _SIDES)
        return first, second

    def changes(self, difference: TableDifference, limit: int | None = None) -> Iterator[Change]:
        """The rows that differ, changed ones first, then gone, then added; of each at most `limit`.

        What came or went with the roll call or proposal that it belongs to stands last.
        """
        table = difference.table
        keys = ", ".join(key_columns(table))
        place = f"{self._is_of_parent(table)}, {keys}"
        kept = f"qualify row_number() over (partition by change order by {place}) <= {limit}" if limit else ""
        rows = self._connection.execute(
            f"select change, {keys}, label, fields from {changes_name(table)} as rows {kept} "
            f"order by list_position({list(_CHANGES)}, change), {place}"
        )
        while batch := rows.fetchmany(_FETCHED_AT_ONCE):
            for change, *values, label, fields in batch:
                yield Change(table, change, dict(zip(table.keys, values, strict=True)), label, fields)

    def _is_of_parent(self, table: ComparedTable) -> str:
        """Whether a row came or went with what it belongs to: a vote with its roll call."""
        parent = _OWNERS.get(table.keys[0])
        if table.own_id or not parent or parent.kind not in self._kinds:
            return "false"
        key = quoted(table.keys[0])
        return (
            f"exists (from {changes_name(parent)} as parents "
            f"where parents.{key} = rows.{key} and parents.change = rows.change)"
        )

    def _attach(self, side: str, build: NamedBuild) -> None:
        path = str(build.file).replace("'", "''")
        try:
            self._connection.execute(f"attach '{path}' as {side}_build (read_only)")
        except duckdb.Error as error:
            raise UnknownBuild(
                f"{build.file}: expected a DuckDB file, found: {str(error).splitlines()[0]} "
                "Name another build."
            ) from None

    def _columns_of(self, side: str) -> dict[str, Columns]:
        rows = self._connection.execute(
            "select schema_name || '.' || table_name, column_name, data_type from duckdb_columns() "
            f"where database_name = '{side}_build' order by all"
        ).fetchall()
        tables: dict[str, Columns] = {}
        for table, column, kind in rows:
            tables.setdefault(table, {})[column] = kind
        if not any(table.name in tables for table in COMPARED_TABLES):
            raise UnknownBuild(
                f"{self._build(side).file}: expected a warehouse of unga, found none of its tables. "
                "Name another build."
            )
        return tables

    def _follow_renamed(self) -> None:
        self._connection.execute(
            "create temp table renamed "
            "(kind varchar, side varchar, id varchar, key varchar, is_merged boolean)"
        )
        lacking = [side for side in _SIDES if "core.id_aliases" not in self._columns[side]]
        if lacking:
            self.notes.append(
                f"core.id_aliases is not in {self._named(lacking)}: what was renamed shows as gone and added"
            )
            return
        for name, table in _OWNERS.items():
            if all(name in self._columns[side].get(table.name, ()) for side in _SIDES):
                self._run("renamed_ids", kind=ALIAS_KINDS[str(name)], id=name, table=table.name)

    def _compare(self, table: ComparedTable) -> TableDifference:
        difference = TableDifference(table)
        lacking = [
            side for side in _SIDES if not set(table.keys) <= set(self._columns[side].get(table.name, ()))
        ]
        if lacking:
            difference.is_compared = False
            difference.notes.append(f"{table.name} is not in {self._named(lacking)}, or in another shape")
            self._run_text(no_changes(table))
            return difference
        fields = self._fields(difference)
        for side in _SIDES:
            self._make_rows(side, table, fields)
        self._run(
            "changed_rows",
            changes=changes_name(table),
            keys=", ".join(
                f"coalesce(after_rows.{key}, before_rows.{key}) as {key}" for key in key_columns(table)
            ),
            fields=", ".join(changed_field(name, shown) for name, shown in compared_columns(table, fields))
            or "null",
            differs=" or ".join(differs(shown) for _, shown in compared_columns(table, fields)) or "false",
            same_key=" and ".join(
                f"before_rows.{key} is not distinct from after_rows.{key}" for key in key_columns(table)
            ),
        )
        if table.own_id:
            kind = ALIAS_KINDS[table.own_id]
            self._run("merged_ids", changes=changes_name(table), id=table.own_id, kind=kind)
        self._count(difference)
        return difference

    def _fields(self, difference: TableDifference) -> list[str]:
        """The columns to compare: those of both builds; notes those that only one has."""
        table = difference.table
        before, after = (self._columns[side][table.name] for side in _SIDES)
        left_out = set(table.keys) | table.no_facts
        for side, own, other in (("before", before, after), ("after", after, before)):
            if only := [name for name in own if name not in other and name not in left_out]:
                difference.notes.append(
                    f"{table.name}: {', '.join(sorted(only))} only in {self._named([side])}, not compared"
                )
        return sorted(name for name in before if name in after and name not in left_out)

    def _make_rows(self, side: str, table: ComparedTable, fields: list[str]) -> None:
        names = [*table.keys, *fields]
        followed = [name for name in names if self._is_renamed(side, name)]
        kept = f"where not coalesce(of_{table.own_id}.is_merged, false)" if table.own_id in followed else ""
        by_key = ", ".join(key_columns(table))
        one_each = f"qualify row_number() over (partition by {by_key} order by all_ids) = 1"
        own_ids = ", ".join(f"held.{quoted(key)}" for key in table.keys)
        repeats = table.may_repeat or (bool(set(followed) & set(table.keys)) and not table.own_id)
        present = set(self._columns[side][table.name])
        shown = [f"cast(held.{quoted(name)} as varchar)" for name in table.labels if name in present]
        self._run(
            "rows_of_side",
            side=side,
            table=table.name,
            columns=",\n    ".join(held_column(name, name in followed) for name in names),
            label=f"coalesce({', '.join(shown)})" if shown else "cast(null as varchar)",
            own_id=f"held.{quoted(table.own_id)}" if table.own_id else "null",
            joins="\n".join(alias_join(side, name) for name in followed),
            kept=kept,
            unrepeated=one_each.replace("all_ids", own_ids) if repeats else "",
        )

    def _is_renamed(self, side: str, name: str) -> bool:
        kind = ALIAS_KINDS.get(name)
        return (
            kind is not None
            and self._one(f"select count(*) from renamed where kind = '{kind}' and side = '{side}'") > 0
        )

    def _count(self, difference: TableDifference) -> None:
        name = difference.table.name
        difference.n_before, difference.n_after = (
            self._one(f"select count(*) from {side}_build.{name}") for side in _SIDES
        )
        query = f"select change, count(*) from {changes_name(difference.table)} group by all"
        counts = dict(self._connection.execute(query).fetchall())
        difference.n_added, difference.n_changed, difference.n_gone = (
            counts.get(change, 0) for change in ("added", "changed", "gone")
        )

    def _built_at(self, side: str) -> str | None:
        if "built_at" not in self._columns[side].get("quality.builds", ()):
            return None
        query = f"select cast(max(built_at) as varchar) from {side}_build.quality.builds"
        return self._connection.execute(query).fetchall()[0][0]  # type: ignore[no-any-return]

    def _build(self, side: str) -> NamedBuild:
        return self.builds[_SIDES.index(side)]

    def _named(self, sides: Sequence[str]) -> str:
        return " and ".join(self._build(side).name for side in sides)

    def _run(self, template: str, **parts: Any) -> None:
        self._run_text((_FOLDER / f"{template}.sql").read_text(encoding="utf-8").format(**parts))

    def _run_text(self, statement: str) -> None:
        self._connection.execute(statement)

    def _one(self, query: str) -> int:
        return int(self._connection.execute(query).fetchall()[0][0])
