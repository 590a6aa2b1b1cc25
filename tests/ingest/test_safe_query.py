"""Untrusted SQL: what is answered, what is refused, and what is stopped."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from ingest.safe_query import QueryFailed, QueryRefused, run_query


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small published build behind its link, with a secret beside it."""
    home = tmp_path_factory.mktemp("home")
    (home / "secret.csv").write_text("word\nswordfish\n", encoding="utf-8")
    (home / "build").mkdir()
    with duckdb.connect(str(home / "build" / "warehouse.duckdb")) as connection:
        connection.execute("create schema core")
        connection.execute(
            "create table core.votes as select i as n, 'yes' as vote, (i / 3)::decimal(10, 2) "
            "as share, i::hugeint as total, date '2023-12-22' as voted_on from range(10) r(i)"
        )
    (home / "warehouse.duckdb").symlink_to("build/warehouse.duckdb")
    return home / "warehouse.duckdb"


ANSWERED = [
    "select * from core.votes",
    "from core.votes",
    "with few as (select 1 as one) select * from few",
    "values (1), (2)",
    "-- a comment; with a semicolon\nselect 1 /* and; another */;",
    "(select 1) union all (select 2)",
    "describe core.votes",
    "show tables",
    "summarize core.votes",
    "table core.votes",
    "explain select * from core.votes",
    "explain analyze select count(*) from core.votes",
    "select * from information_schema.columns",
    "select column_name, comment from duckdb_columns()",
    "select 'drop table core.votes; copy this'",
    "select vote, count(*) over () from core.votes qualify row_number() over () = 1",
]

REFUSED = [
    "",
    " \n ",
    "-- nothing but a comment",
    "select 1; select 2",
    "select 1; drop table core.votes",
    "copy core.votes to 'stolen.csv'",
    "copy (select * from core.votes) to '/dev/stdout'",
    "explain copy core.votes to 'stolen.csv'",
    "explain analyze copy core.votes to 'stolen.csv'",
    "export database 'stolen'",
    "attach 'other.duckdb'",
    "detach warehouse",
    "use core",
    "install httpfs",
    "load httpfs",
    "pragma database_list",
    "pragma enable_profiling",
    "set threads = 64",
    "set variable a = 1",
    "reset threads",
    "call pragma_version()",
    "create table core.mine as select 1",
    "create temporary table mine as select 1",
    "create macro f(x) as x",
    "create secret s (type s3)",
    "insert into core.votes select * from core.votes",
    "update core.votes set vote = 'no'",
    "delete from core.votes",
    "drop table core.votes",
    "alter table core.votes drop column vote",
    "begin",
    "checkpoint",
    "vacuum",
    "prepare p as select 1",
    "execute p",
    "explain delete from core.votes",
    "comment on table core.votes is 'mine'",
    "select * from duckdb_databases()",
    'select path from "duckdb_databases"()',
    "from duckdb_databases",
    "select * from pragma_database_list()",
    "select * from duckdb_settings()",
    "select current_setting('temp_directory')",
    "select * from duckdb_secrets()",
    "select * from query('from duckdb_' || 'databases()')",
    "select * from query_table('duckdb_' || 'databases')",
    "select getenv('HOME')",
    "select getenv/* /* */ */('HOME')",
    "select \"current_setting\" /* /* a */ b */ ('threads')",
    "select * from query/**/('select 1')",
    "explain select current_setting/* /* */ */('threads')",
    "select 1 \ud800",
    "pivot core.votes on vote; select 1",
    "; ; drop table core.votes",
    "select * from read_blob('{folder}/build/warehouse.duckdb')",
]

FILES = [
    "select * from read_csv('{folder}/secret.csv')",
    "select * from read_text('{folder}/secret.csv')",
    "select * from read_json('{folder}/secret.csv')",
    "select * from read_parquet('{folder}/secret.csv')",
    "from '{folder}/secret.csv'",
    'from "{folder}/secret.csv"',
    "select * from glob('{folder}/*')",
    "select * from sniff_csv('{folder}/secret.csv')",
    "select * from parquet_schema('{folder}/secret.csv')",
    "import database '{folder}'",
    "select * from glob/* /* */ */('{folder}/*')",
    "select * from system.main.read_text('{folder}/secret.csv')",
    "with stolen as (from read_csv_auto('{folder}/secret.csv')) from stolen",
    "explain analyze select * from '{folder}/secret.csv'",
    "from 'https://example.org/secret.csv'",
]


@pytest.mark.parametrize("sql", ANSWERED)
def test_a_select_is_answered(warehouse: Path, sql: str) -> None:
    assert run_query(warehouse, sql).columns


@pytest.mark.parametrize("sql", REFUSED)
def test_anything_else_is_refused_in_one_sentence(warehouse: Path, sql: str) -> None:
    with pytest.raises(QueryRefused) as caught:
        run_query(warehouse, sql.replace("{folder}", str(warehouse.parent)))
    assert "expected" in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("sql", FILES)
def test_no_file_and_no_network_is_read(warehouse: Path, sql: str) -> None:
    with pytest.raises((QueryRefused, QueryFailed)) as caught:
        run_query(warehouse, sql.replace("{folder}", str(warehouse.parent)))
    assert "swordfish" not in str(caught.value)


def test_nothing_was_written_beside_the_warehouse(warehouse: Path) -> None:
    for sql in REFUSED + FILES:
        if "copy" in sql or "export" in sql:
            with pytest.raises((QueryRefused, QueryFailed)):
                run_query(warehouse, sql)
    beside = sorted(path.name for path in warehouse.parent.iterdir())
    assert beside == ["build", "secret.csv", "warehouse.duckdb"]
    assert [path.name for path in (warehouse.parent / "build").iterdir()] == ["warehouse.duckdb"]


ENDLESS = [
    "select count(*) from range(10000000) a, range(10000000) b",
    "with recursive a(i) as (select 1 union all select i + 1 from a) select max(i) from a",
    "select levenshtein(repeat('a', 200000), repeat('b', 200000))",  # one value alone
]
HUGE = [
    "select repeat('x', 1000000000)",
    "select length(repeat('x', 2000000000))",
    "select list(i) from range(200000000) t(i)",
    "select i from range(200000000) t(i) order by hash(i)",
    "select string_agg(repeat('x', 1000000), '') from range(100000)",
    "select list_reduce(list_transform(range(40), lambda x: 'xx'), lambda a, b: a || a)",
]


@pytest.mark.parametrize("sql", ENDLESS)
def test_time_is_bounded(warehouse: Path, sql: str) -> None:
    with pytest.raises(QueryFailed, match=r"stopped after 0\.3 seconds, the time allowed"):
        run_query(warehouse, sql, timeout_seconds=0.3)


@pytest.mark.parametrize("sql", HUGE)
def test_memory_is_bounded(warehouse: Path, sql: str) -> None:
    with pytest.raises(QueryFailed, match="memory"):
        run_query(warehouse, sql, memory_megabytes=128, timeout_seconds=30)


def test_rows_are_bounded_and_said_to_be(warehouse: Path) -> None:
    result = run_query(warehouse, "select * from range(100000000)", max_rows=7)
    assert (result.table.num_rows, result.truncated) == (7, True)
    result = run_query(warehouse, "select * from range(7)", max_rows=7)
    assert (result.table.num_rows, result.truncated) == (7, False)


def test_a_query_nested_without_end_breaks_nothing(warehouse: Path) -> None:
    with pytest.raises((QueryRefused, QueryFailed)):
        run_query(warehouse, "select " + "(" * 40_000 + "1" + ")" * 40_000)
    assert run_query(warehouse, "select 1").table.num_rows == 1


def test_values_and_types_arrive(warehouse: Path) -> None:
    result = run_query(warehouse, "select * from core.votes where n = 4")
    assert result.types == ["BIGINT", "VARCHAR", "DECIMAL(10,2)", "HUGEINT", "DATE"]
    assert result.table.to_pylist() == [
        {"n": 4, "vote": "yes", "share": Decimal("1.33"), "total": 4, "voted_on": dt.date(2023, 12, 22)}
    ]


def test_columns_of_one_name_are_all_kept(warehouse: Path) -> None:
    assert run_query(warehouse, "select 1 as a, 2 as a, 3 as a_2").columns == ["a", "a_2", "a_2_2"]


def test_an_error_says_where_it_is(warehouse: Path) -> None:
    with pytest.raises(QueryFailed, match="nosuch"):
        run_query(warehouse, "select nosuch from core.votes")
    with pytest.raises(QueryFailed, match="syntax error"):
        run_query(warehouse, "selec 1")


def test_without_a_build_it_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(QueryFailed, match="unga refresh"):
        run_query(tmp_path / "warehouse.duckdb", "select 1")


def test_paths_of_the_machine_do_not_show(warehouse: Path) -> None:
    for sql in (
        "select * from duckdb_tables()",
        "select * from pg_catalog.pg_namespace",
        "show all tables",
        "select * from information_schema.schemata",
    ):
        assert str(warehouse.parent) not in str(run_query(warehouse, sql).table.to_pylist()), sql
