"""The parts of statements that name columns; `build_diff` fills the statements of `diff/` with them.

Takes tables and names of columns, as an unknown build has them; gives text of SQL.
"""

from __future__ import annotations

from ingest.compared_tables import ALIAS_KINDS, ComparedTable


def quoted(name: str) -> str:
    """A name as an identifier, whatever is in it."""
    return '"' + name.replace('"', '""') + '"'


def key_columns(table: ComparedTable) -> list[str]:
    """The columns that tell the rows of a table apart."""
    return [quoted(key) for key in table.keys]


def changes_name(table: ComparedTable) -> str:
    """The temporary table of what differs in a table."""
    return f"changes_of_{table.name.replace('.', '_')}"


def no_changes(table: ComparedTable) -> str:
    """Make the table of what differs, without rows."""
    columns = ", ".join(f"{key} varchar" for key in key_columns(table))
    return (
        f"create temp table {changes_name(table)} "
        f"(change varchar, {columns}, label varchar, fields varchar[])"
    )


def held_column(name: str, is_followed: bool) -> str:
    """A column of a build as text; an id that is followed, under its present name."""
    column = quoted(name)
    text = f"cast(held.{column} as varchar)"
    return f"coalesce(of_{name}.key, {text}) as {column}" if is_followed else f"{text} as {column}"


def alias_join(side: str, name: str) -> str:
    """The join that finds the present names of the ids in a column."""
    return (
        f"left join renamed as of_{name} on of_{name}.side = '{side}' "
        f"and of_{name}.kind = '{ALIAS_KINDS[name]}' and held.{quoted(name)} = of_{name}.id"
    )


def compared_columns(table: ComparedTable, fields: list[str]) -> list[tuple[str, str]]:
    """Names as a reader knows them, and as the rows of a side have them."""
    own = [(table.own_id, "own_id")] if table.own_id else []
    return [*own, *((name, quoted(name)) for name in fields)]


def changed_field(name: str, column: str) -> str:
    """The entry of a field that differs, else null."""
    shown = name.replace("'", "''")
    return (
        f"case when {differs(column)} then {{'field': '{shown}', 'from': before_rows.{column}, "
        f"'to': after_rows.{column}}} end"
    )


def differs(column: str) -> str:
    """Whether the two sides say something else."""
    return f"before_rows.{column} is distinct from after_rows.{column}"
