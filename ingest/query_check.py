"""What an untrusted query may be: one SELECT over the published tables, as DuckDB's own parser sees it.

Takes an open connection and the text; raises Refused with a message for the person who asked. Reads no
table. Functions that give rows are closed unless listed here, so that one that a later DuckDB adds is
closed as well.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import duckdb

LONGEST_SQL = 100_000
_OPENINGS = {
    "select", "from", "with", "values", "describe", "desc", "show", "summarize", "table", "unpivot", "pivot",
}  # fmt: skip
_OPEN_SOURCES = {
    "range", "generate_series", "unnest", "repeat", "repeat_row", "json_each", "json_tree", "summary",
    "regexp_split_to_table", "test_all_types", "test_vector_types", "duckdb_columns", "duckdb_tables",
    "duckdb_views", "duckdb_schemas", "duckdb_functions", "duckdb_types", "duckdb_keywords",
    "duckdb_constraints", "duckdb_indexes", "duckdb_dependencies", "pragma_table_info", "pragma_version",
    "icu_calendar_names", "pg_timezone_names",
}  # fmt: skip
# Views that tell where files lie, or how the serving machine is set up.
_CLOSED_VIEWS = {
    "duckdb_databases", "duckdb_settings", "duckdb_secrets", "duckdb_extensions", "duckdb_logs",
    "pragma_database_list", "pg_database", "pg_settings", "pg_prepared_statements",
}  # fmt: skip
# These read or change what is outside the tables, run text as a query, or only pass the time.
_CLOSED_FUNCTIONS = {
    "current_setting", "set_config", "getenv", "getvariable", "nextval", "currval", "write_log", "sleep_ms",
    "pg_sleep", "which_secret", "query", "query_table", "parse_duckdb_log_message", "stats", "setseed",
    "json_serialize_plan",
}  # fmt: skip
_FILE_SIGNS = "/\\*?:[~"
_FILE_ENDINGS = (
    ".csv", ".tsv", ".txt", ".json", ".jsonl", ".ndjson", ".parquet", ".gz", ".zst", ".db", ".duckdb",
    ".sqlite", ".xlsx", ".arrow", ".sql", ".py", ".env",
)  # fmt: skip
NO_FILES = (
    "expected the name of a published table, found the name of a file or an address; "
    "this surface reads no files and no network"
)


class Refused(Exception):
    """The query is none that may be run here."""


def check(connection: duckdb.DuckDBPyConnection, sql: str) -> None:
    """Let exactly one SELECT pass, or an EXPLAIN of one. Raises Refused, or DuckDB's error of syntax."""
    if "\0" in sql:  # DuckDB reads no further
        raise Refused("expected a query of printed characters, found a zero character")
    if len(sql) > LONGEST_SQL:
        raise Refused(f"expected a query of at most {LONGEST_SQL:,} characters, found {len(sql):,}")
    statements = connection.extract_statements(sql)
    kinds = [statement.type.name for statement in statements]
    opening, rest = _opening(sql)
    if len(kinds) != 1:
        # A PIVOT that does not list its values makes a type of them first, so it counts as two.
        is_pivot = kinds[:1] == ["CREATE"] and opening in _OPENINGS
        hint = (
            "list the values to pivot on, as in ON vote IN ('yes', 'no')"
            if is_pivot
            else "run them one by one"
        )
        raise Refused(f"expected exactly one SELECT statement, found {_named(kinds)}; {hint}")
    if kinds[0] == "EXPLAIN" and opening == "explain":
        check(connection, rest)
        return
    if kinds[0] != "SELECT" or opening not in _OPENINGS:
        found = opening.upper() if opening.isalpha() else kinds[0]
        raise Refused(f"expected a SELECT statement, found {found}; this surface only reads")
    for node in _nodes(_tree(connection, sql)):
        _check_node(node)


def _named(kinds: list[str]) -> str:
    return f"{len(kinds)} ({', '.join(kinds[:4])})" if kinds else "none"


def _opening(sql: str) -> tuple[str, str]:
    """The first word, and what an EXPLAIN explains: DuckDB's own reading leaves comments out."""
    text = sql.encode()
    starts = [start for start, _ in duckdb.tokenize(sql)] + [len(text)]
    words = [_word(text[start:end].decode("utf-8", "replace")) for start, end in pairwise(starts)]
    place = next((n for n, word in enumerate(words) if word not in ("(", ";")), len(words))
    first, place = words[place : place + 1], place + 1
    if words[place : place + 1] == ["analyze"]:
        place += 1
    if words[place : place + 2] in (["(", "format"], ["(", "analyze"]):
        place += words[place:].index(")") + 1 if ")" in words[place:] else 0
    rest = text[starts[place] :] if place < len(starts) else b""
    return "".join(first), rest.decode("utf-8", "replace")


def _word(token: str) -> str:
    """A token without what stands after it up to the next: spaces and comments."""
    letters = re.match(r"\w+", token)
    return letters[0].lower() if letters else token[:1]


def _tree(connection: duckdb.DuckDBPyConnection, sql: str) -> Any:
    """The query as DuckDB has parsed it."""
    told = connection.execute("select json_serialize_sql($1::varchar)", [sql]).fetchone()
    tree = json.loads(told[0]) if told else {"error": True}
    if tree["error"]:
        raise Refused(
            "expected a SELECT statement that can be checked, found one that cannot; write it otherwise"
        )
    return tree["statements"]


def _nodes(tree: Any) -> Iterator[dict[str, Any]]:
    """Every part of the query, without recursion: a query may be nested more deeply than Python is."""
    waiting = [tree]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            yield part
            waiting.extend(part.values())
        elif isinstance(part, list):
            waiting.extend(part)


def _check_node(node: dict[str, Any]) -> None:
    kind = node.get("type")
    if kind == "TABLE_FUNCTION":
        name = str(node["function"].get("function_name", "this")).lower()
        if name not in _OPEN_SOURCES:
            raise _closed(name)
    elif kind == "BASE_TABLE":
        _check_table(str(node.get("table_name", "")))
    elif node.get("class") == "FUNCTION":
        name = str(node.get("function_name", "")).lower()
        if name in _CLOSED_FUNCTIONS:
            raise _closed(name)


def _check_table(name: str) -> None:
    if name.lower() in _CLOSED_VIEWS:
        raise _closed(name.lower())
    if any(sign in name for sign in _FILE_SIGNS) or name.lower().endswith(_FILE_ENDINGS):
        raise Refused(NO_FILES)


def _closed(name: str) -> Refused:
    return Refused(
        f"expected a query over the published tables, found {name}, which is closed here; "
        "information_schema.columns and duckdb_columns() describe the tables"
    )
