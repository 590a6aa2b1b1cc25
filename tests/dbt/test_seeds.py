"""The seeds hold together: keys, periods, references, members, tiles, descriptions."""

from __future__ import annotations

from collections import defaultdict

import pytest
import yaml

from ingest.grammar.name_tokens import plain_key
from tests.dbt.seed_files import (
    CODES,
    GROUPS,
    INTERRUPTIONS,
    LAST_DAY,
    MEMBERSHIPS,
    NAMES,
    SEEDS,
    SESSIONS,
    STATES,
    Row,
    members_on,
    overlapping,
    period,
    read,
)


@pytest.mark.parametrize(
    "rows",
    [NAMES, CODES, MEMBERSHIPS, INTERRUPTIONS, read("committees")],
    ids=["names", "codes", "memberships", "interruptions", "committees"],
)
def test_periods_end_after_they_begin(rows: list[Row]) -> None:
    assert [row for row in rows if period(row)[0] > period(row)[1]] == []


def test_states_and_sessions_end_after_they_begin() -> None:
    assert [
        row
        for row in STATES.values()
        if period(row, "admitted_on", "ended_on") != tuple(sorted(period(row, "admitted_on", "ended_on")))
    ] == []
    assert [
        row
        for row in SESSIONS
        if period(row, "opened_on", "closed_on") != tuple(sorted(period(row, "opened_on", "closed_on")))
    ] == []


def test_a_name_denotes_one_state_at_a_time() -> None:
    assert overlapping(NAMES, "name") == []


def test_a_code_denotes_one_state_at_a_time() -> None:
    assert overlapping(CODES, "scheme", "code") == []


def test_a_membership_is_held_once_at_a_time() -> None:
    assert overlapping(MEMBERSHIPS, "group_code", "state_code") == []
    assert overlapping(INTERRUPTIONS, "state_code") == []


def test_every_reference_is_to_a_state_or_group_that_exists() -> None:
    for row in [*NAMES, *CODES, *MEMBERSHIPS, *INTERRUPTIONS]:
        assert row["state_code"] in STATES, row
    for row in [*MEMBERSHIPS, *read("group_names")]:
        assert row["group_code"] in GROUPS, row
    for row in STATES.values():
        assert row["successor_code"] in {"", *STATES}
        assert row["regional_group"] == "" or GROUPS[row["regional_group"]]["kind"] == "regional"
    for row in read("state_successions"):
        assert row["to_code"] in STATES
        is_alias = any(code["code"] == row["from_code"] and code["state_code"] in STATES for code in CODES)
        assert row["from_code"] in STATES or is_alias or row["kind"] == "continuation"


def test_all_193_members_are_present_with_a_short_and_a_formal_name() -> None:
    members = {code for code, row in STATES.items() if row["status"] == "member"}
    assert len(members) == 193
    assert members == members_on(LAST_DAY)
    for code in STATES:
        assert any(row["state_code"] == code and row["name_kind"] == "short" for row in NAMES), code
        assert STATES[code]["formal_name"], code


@pytest.mark.parametrize("scheme", ["iso2", "iso3", "m49", "undl"])
def test_every_present_member_has_every_code(scheme: str) -> None:
    coded = {row["state_code"] for row in CODES if row["scheme"] == scheme}
    assert {code for code, row in STATES.items() if row["status"] == "member"} - coded == set()


def test_every_name_and_membership_says_where_it_is_from() -> None:
    assert [
        row
        for row in [*NAMES, *MEMBERSHIPS, *GROUPS.values(), *SESSIONS, *INTERRUPTIONS]
        if not row["source"]
    ] == []


def test_every_group_has_a_name_and_members_and_every_present_member_a_regional_group() -> None:
    assert {row["group_code"] for row in read("group_names")} == set(GROUPS)
    assert {row["group_code"] for row in MEMBERSHIPS} == set(GROUPS)
    assert {row["kind"] for row in GROUPS.values()} == {"regional", "political"}
    grouped = {row["state_code"] for row in MEMBERSHIPS if GROUPS[row["group_code"]]["kind"] == "regional"}
    assert {code for code, row in STATES.items() if row["status"] == "member"} <= grouped


def test_groups_with_undated_members_say_from_when_they_count() -> None:
    """But names that stand for the States themselves, and the Baltic States, members since they came back."""
    undated = {row["group_code"] for row in MEMBERSHIPS if not row["valid_from"]}
    names = {"BALTIC", "CANZ", "JUSCANZ", "NORDIC"}
    assert {code for code, row in GROUPS.items() if row["known_from"]} == undated - names
    assert all(bool(row["known_from"]) == bool(row["known_from_source"]) for row in GROUPS.values())


def test_group_names_do_not_stand_for_two_groups() -> None:
    groups = defaultdict(set)
    for row in read("group_names"):
        groups[plain_key(row["name"])].add(row["group_code"])
    assert [name for name, codes in groups.items() if len(codes) > 1] == []


def test_every_state_has_a_square_of_its_own_among_those_it_meets() -> None:
    squares = {code: (int(row["tile_row"]), int(row["tile_column"])) for code, row in STATES.items()}
    assert all(1 <= row <= 20 and 1 <= column <= 32 for row, column in squares.values())
    for code, square in squares.items():
        for other, other_square in squares.items():
            if code < other and square == other_square:
                assert {STATES[code]["status"], STATES[other]["status"]} == {"member", "former_member"}
                days = [period(STATES[one], "admitted_on", "ended_on") for one in (code, other)]
                assert max(first for first, _ in days) > min(last for _, last in days), (code, other)


def test_sessions_are_complete_and_follow_each_other() -> None:
    by_kind = defaultdict(list)
    for row in SESSIONS:
        by_kind[row["kind"]].append(row)
    assert [row["session"] for row in by_kind["regular"]] == [str(number) for number in range(1, 82)]
    assert [row["session"] for row in by_kind["special"]] == [f"S-{number}" for number in range(1, 33)]
    assert [row["session"] for row in by_kind["emergency_special"]] == [
        f"ES-{number}" for number in range(1, 12)
    ]
    for rows in by_kind.values():
        assert [row["opened_on"] for row in rows] == sorted(row["opened_on"] for row in rows)
    for one, after in zip(by_kind["regular"], by_kind["regular"][1:], strict=False):
        assert not one["closed_on"] or one["closed_on"] < after["opened_on"]
    unfinished = [row["session"] for row in SESSIONS if row["kind"] != "regular" and not row["closed_on"]]
    assert unfinished == ["ES-10", "ES-11"]


def test_every_main_committee_has_its_names() -> None:
    names = read("committees")
    assert {"1", "2", "3", "4", "5", "6"} <= {row["committee"] for row in names}
    assert overlapping(names, "name") == []
    assert any(
        row["name"] == "Special Political and Decolonization Committee (Fourth Committee)" for row in names
    )


def test_precedence_has_no_ties() -> None:
    numbers = [row["precedence"] for row in read("source_precedence")]
    assert len(numbers) == len(set(numbers))


def test_every_seed_and_column_is_described_and_typed() -> None:
    described = {
        seed["name"]: seed for seed in yaml.safe_load((SEEDS / "_seeds.yml").read_text("utf-8"))["seeds"]
    }
    assert set(described) == {path.stem for path in SEEDS.glob("*.csv")}
    for name, seed in described.items():
        header = list(read(name.removeprefix("seed_"))[0])
        assert [column["name"] for column in seed["columns"]] == header
        assert list(seed["config"]["column_types"]) == header
        assert all(column["description"] for column in seed["columns"]) and seed["description"]


def test_no_cell_has_blanks_around_it_or_a_non_canonical_spelling() -> None:
    for path in SEEDS.glob("*.csv"):
        for row in read(path.stem.removeprefix("seed_")):
            assert all(value == value.strip() for value in row.values()), (path.name, row)
            # Codes are kept as their data set writes them ("Côte d’Ivoire" in unvotes).
            assert all("\u2019" not in row[key] for key in row if key != "code"), (path.name, row)
