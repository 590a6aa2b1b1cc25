"""Queries of strangers: each ends as the list says, tells nothing, leaves nothing, and stops nobody else."""

from __future__ import annotations

import re
import threading
import tomllib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb
import pytest

from ingest.query_check import NO_FILES, Refused, check
from ingest.safe_query import Asker, QueryFailed, QueryRefused, run_query

GROUPS = tomllib.loads(Path(__file__).with_name("hostile_queries.toml").read_text(encoding="utf-8"))["group"]
ENDS = {
    "refused": {"refused"},
    "failed": {"failed"},
    "stopped": {"stopped"},
    "either": {"refused", "failed"},
    "harmless": {"harmless"},
}
MEGABYTES = 128
SECRET = "swordfish"


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small published build behind its link, with a secret beside it."""
    home = tmp_path_factory.mktemp("home")
    (home / "secret.csv").write_text(f"word\n{SECRET}\n", encoding="utf-8")
    (home / "build").mkdir()
    with duckdb.connect(str(home / "build" / "warehouse.duckdb")) as connection:
        connection.execute("create schema core")
        connection.execute("create table core.votes as select i as n, 'yes' as vote from range(10) r(i)")
    (home / "warehouse.duckdb").symlink_to("build/warehouse.duckdb")
    return home / "warehouse.duckdb"


@pytest.fixture(scope="module")
def connection(warehouse: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(str(warehouse.resolve()), read_only=True) as opened:
        opened.execute("set enable_external_access = false")
        yield opened


def filled(sql: str, warehouse: Path) -> str:
    folder = str(warehouse.parent)
    return sql.replace("{secret}", f"{folder}/secret.csv").replace("{folder}", folder)


def run(warehouse: Path, sql: str, seconds: float) -> tuple[str, str]:
    """How a query ended, and all that it told."""
    try:
        result = run_query(
            warehouse, sql, timeout_seconds=seconds, memory_megabytes=MEGABYTES, max_bytes=16 << 20
        )
    except QueryRefused as refusal:
        return "refused", str(refusal)
    except QueryFailed as failure:
        return "stopped" if "was stopped" in str(failure) else "failed", str(failure)
    # Dates of which Python knows nothing are among them.
    return "harmless", " ".join(str(column.cast("string", safe=False)) for column in _texts(result.table))


def _texts(table: object) -> list[object]:
    import pyarrow

    assert isinstance(table, pyarrow.Table)
    return [column for column in table.columns if pyarrow.types.is_string(column.type)]


def assert_tells_nothing(told: str, sql: str, warehouse: Path) -> None:
    told = re.sub(r"(?m)^LINE \d+:.*$", "", told)  # a part of what the asker wrote
    told = told.replace(sql, "").replace(f"{warehouse.parent}/secret.csv", "")
    for word in (SECRET, str(warehouse.parent), "Traceback", "site-packages", str(Path.home()) + "/"):
        assert word not in told, f"{sql[:200]} told {word}"


def ends_before_it_runs(connection: duckdb.DuckDBPyConnection, sql: str) -> tuple[str, str] | None:
    """How the check alone ends a query, if it does."""
    try:
        check(connection, sql)
    except Refused as refusal:
        return "refused", str(refusal)
    except duckdb.PermissionException:  # the reading of IMPORT asks for a file
        return "refused", NO_FILES
    except duckdb.Error as error:
        return "failed", str(error)
    return None


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group["tries"])
def test_every_hostile_query_ends_as_it_must(
    connection: duckdb.DuckDBPyConnection, warehouse: Path, group: dict[str, object]
) -> None:
    queries = [filled(sql, warehouse) for sql in group["queries"]]  # type: ignore[attr-defined]
    # A process of its own costs most of the time: what the check ends has one for every tenth alone.
    ends = {sql: end for sql in queries if (end := ends_before_it_runs(connection, sql))}
    running = [sql for sql in queries if sql not in ends] + list(ends)[::10]
    # Where time is what is tried, all the time is used up; memory must be tried before the time is over.
    seconds = 0.4 if group["tries"] == "to use up time" else 30.0
    with ThreadPoolExecutor(3) as threads:
        ends |= zip(running, threads.map(lambda sql: run(warehouse, sql, seconds), running), strict=True)
    wrong = {sql[:200]: end for sql, end in ends.items() if end[0] not in ENDS[str(group["ends"])]}
    assert wrong == {}
    for sql, (_, told) in ends.items():
        assert_tells_nothing(told, sql, warehouse)
    beside = sorted(path.relative_to(warehouse.parent).as_posix() for path in warehouse.parent.rglob("*"))
    assert beside == ["build", "build/warehouse.duckdb", "secret.csv", "warehouse.duckdb"]


DEEP = {
    "parentheses": "select " + "(" * 30_000 + "1" + ")" * 30_000,
    "sums": "select " + "1+" * 45_000 + "1",
    "lists": "select " + "[" * 30_000 + "1" + "]" * 30_000,
    "functions": "select " + "abs(" * 15_000 + "1" + ")" * 15_000,
    "queries": "select * from " + "(select * from " * 5_000 + "core.votes" + ")" * 5_000,
    "not": "select " + "not " * 20_000 + "true",
    "cases": "select " + "case when 1=1 then " * 4_000 + "1" + " end" * 4_000,
    "unions": " union all ".join(["select 1"] * 6_000),
    "withs": "with a0 as (select 1 as x), "
    + ", ".join(f"a{n} as (select * from a{n - 1})" for n in range(1, 1500)) + " from a1499",
    "exploding withs": "with a0 as (select 1 as x), "
    + ", ".join(f"a{n} as (select l.x from a{n - 1} l, a{n - 1} r)" for n in range(1, 25))
    + " from a24",
    "joins": "select count(*) from " + ", ".join(f"core.votes v{n}" for n in range(300)),
    "columns": "select " + ", ".join(f"{n} as c{n}" for n in range(10_000)),
    "long": "select '" + "x" * 200_000 + "'",
    "in": "select 1 where 1 in (" + ", ".join(map(str, range(14_000))) + ")",
}  # fmt: skip


@pytest.mark.parametrize("sql", DEEP.values(), ids=DEEP)
def test_depth_and_width_break_nothing(warehouse: Path, sql: str) -> None:
    end, told = run(warehouse, sql, 1.0)
    assert len(told) < 5000 or end == "harmless"
    assert_tells_nothing(told, sql, warehouse)


BOMBS = [
    "select count(*) from range(10000000) a, range(10000000) b",
    "with recursive a(i) as (select 1 union all select i + 1 from a) select max(i) from a",
    "select length(repeat('x', 2000000000))",
    "select levenshtein(repeat('a', 200000), repeat('b', 200000))",
    "select i from range(400000000) t(i) order by hash(i)",
]


def test_a_second_visitor_is_answered_while_bombs_run(warehouse: Path) -> None:
    started = threading.Event()
    ends: list[str] = []

    def bomb(number: int) -> None:
        asker = Asker(f"visitor {number}", 120, lambda told: started.set())
        try:
            run_query(
                warehouse, f"{BOMBS[number % len(BOMBS)]} -- {number}", timeout_seconds=2,
                memory_megabytes=MEGABYTES, asker=asker,
            )  # fmt: skip
        except QueryFailed as failure:
            ends.append(str(failure))

    bombs = [threading.Thread(target=bomb, args=(number,), daemon=True) for number in range(12)]
    for thread in bombs:
        thread.start()
    assert started.wait(60)
    for number in range(3):
        asker = Asker("second visitor", 120)
        result = run_query(warehouse, f"select {number} as n", timeout_seconds=60, asker=asker)
        assert result.table.to_pylist() == [{"n": number}]
    for thread in bombs:
        thread.join(120)
    assert len(ends) == len(bombs)
    assert all("was stopped" in end for end in ends), ends


def test_a_visitor_who_leaves_ends_the_query(warehouse: Path) -> None:
    class Gone(BaseException):
        pass

    def leave(told: str) -> None:
        raise Gone

    with pytest.raises(Gone):
        run_query(warehouse, BOMBS[0], timeout_seconds=600, asker=Asker("v", 60, leave))
    assert run_query(warehouse, "select 1 as n", asker=Asker("v", 60)).table.num_rows == 1


@pytest.mark.parametrize("sql", ["pivot core.votes on vote", "with p as (pivot core.votes on vote) from p"])
def test_a_pivot_without_values_says_what_to_write(connection: duckdb.DuckDBPyConnection, sql: str) -> None:
    with pytest.raises(Refused, match="list the values to pivot on, as in ON vote IN"):
        check(connection, sql)
    check(connection, sql.replace("on vote", "on vote in ('yes', 'no')"))
