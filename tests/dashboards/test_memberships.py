"""A membership counts on its first and on its last day, in every query that asks who was in a group."""

from __future__ import annotations

import re

import duckdb
import pytest

from dashboards import warehouse

QUERIES = sorted(
    path.stem
    for path in warehouse.QUERIES.glob("*.sql")
    if "group_memberships" in path.read_text(encoding="utf-8")
)
BOUND = re.compile(r"\bvalid_(?P<side>from|to)\b[^<>=\n]*\)\s*(?P<sign><=|>=|<|>)")

TABLES = """
create schema core;
create table core.sessions as select * from (values
    ('60', date '2005-09-13', date '2006-09-11'), ('61', date '2006-09-12', date '2007-09-17'),
    ('62', date '2007-09-18', date '2008-09-15')) as s (session, opened_on, closed_on);
create table core.group_memberships as select * from (values
    ('G', 'LAST_DAY', date '1990-01-01', date '2006-09-12'),
    ('G', 'FIRST_DAY', date '2007-09-17', null),
    ('G', 'ALWAYS', null, null),
    ('G', 'BEFORE', null, date '2006-09-11'),
    ('G', 'AFTER', date '2007-09-18', null),
    ('H', 'ELSEWHERE', null, null)) as m (group_code, state_code, valid_from, valid_to);
create table core.groups as
select 'G' as group_code, 'A group' as name, 'political' as kind, 'A list' as source;
alter table core.group_memberships add column source varchar;
create table core.states as select * from (values
    ('LAST_DAY', date '2006-09-12'), ('BEFORE', date '2006-09-12')) as t (state_code, ended_on);
"""


@pytest.fixture
def memberships() -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    connection.execute(TABLES)
    return connection


def test_members_of_a_session_are_those_of_its_first_or_last_day_too(
    memberships: duckdb.DuckDBPyConnection,
) -> None:
    text = warehouse.query_text("group_members")
    found = memberships.execute(text, {"group_code": "G", "session": "61"}).fetchall()
    assert [code for (code,) in found] == ["ALWAYS", "FIRST_DAY", "LAST_DAY"]


def test_a_group_left_on_the_last_day_of_a_state_is_one_of_its_groups(
    memberships: duckdb.DuckDBPyConnection,
) -> None:
    text = warehouse.query_text("states_groups")
    held = {
        code: memberships.execute(text, {"state_code": code}).pl()["is_now"].to_list()
        for code in ("LAST_DAY", "BEFORE")
    }
    assert held == {"LAST_DAY": [True], "BEFORE": [False]}


@pytest.mark.parametrize("name", QUERIES)
def test_no_query_leaves_a_first_or_last_day_out(name: str) -> None:
    signs = {(found["side"], found["sign"]) for found in BOUND.finditer(warehouse.query_text(name))}
    assert signs <= {("from", "<="), ("to", ">=")}, signs
    assert len(signs) == 2, "both ends of the membership are compared, in a way that is read here"
