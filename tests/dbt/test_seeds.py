"""The seeds hold together: keys, periods, members, codes, groups, sessions, tiles, descriptions."""

from __future__ import annotations

import csv
import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import pytest
import yaml

from ingest.name_tokens import plain_key
from ingest.names import load_known_names, segment_names

SEEDS = Path(__file__).resolve().parents[2] / "dbt" / "seeds"
FIRST_DAY, LAST_DAY = dt.date(1945, 10, 24), dt.date(2026, 12, 31)
Row = dict[str, str]


def read(name: str) -> list[Row]:
    with (SEEDS / f"seed_{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


STATES = {row["state_code"]: row for row in read("states")}
NAMES = read("state_names")
CODES = read("state_codes")
GROUPS = {row["group_code"]: row for row in read("groups")}
MEMBERSHIPS = read("group_memberships")
SESSIONS = read("sessions")
INTERRUPTIONS = read("seat_interruptions")


def period(row: Row, begin: str = "valid_from", end: str = "valid_to") -> tuple[dt.date, dt.date]:
    first = dt.date.fromisoformat(row[begin]) if row[begin] else dt.date.min
    last = dt.date.fromisoformat(row[end]) if row[end] else dt.date.max
    return first, last


def overlapping(rows: Iterable[Row], *key: str) -> list[tuple[Row, Row]]:
    """Pairs of rows of one key whose periods share a day."""
    by_key = defaultdict(list)
    for row in rows:
        by_key[tuple(row[column] for column in key)].append(row)
    pairs = []
    for same in by_key.values():
        same.sort(key=period)
        pairs += [
            (one, next_one)
            for one, next_one in zip(same, same[1:], strict=False)
            if period(one)[1] >= period(next_one)[0]
        ]
    return pairs


def members_on(day: dt.date) -> set[str]:
    return {
        code
        for code, row in STATES.items()
        if row["status"] != "observer"
        and period(row, "admitted_on", "ended_on")[0] <= day
        and day <= period(row, "admitted_on", "ended_on")[1]
    }


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


@pytest.mark.parametrize(
    ("day", "count"),
    # Growth in membership as the United Nations counts it; Syria was not counted while part of the United
    # Arab Republic, nor Indonesia while withdrawn, nor China's two governments twice.
    [
        ("1945-12-31", 51),
        ("1955-12-31", 76),
        ("1960-12-31", 99),
        ("1973-12-31", 135),
        ("1990-12-31", 159),
        ("1992-12-31", 179),
        ("1993-12-31", 184),
        ("1999-12-31", 188),
        ("2000-12-31", 189),
        ("2006-12-31", 192),
        ("2011-12-31", 193),
    ],
)
def test_the_number_of_members_is_the_known_one(day: str, count: int) -> None:
    date = dt.date.fromisoformat(day)
    absent = {row["state_code"] for row in INTERRUPTIONS if period(row)[0] <= date <= period(row)[1]}
    # South Africa and Yugoslavia stayed Members while they had no seat.
    assert len(members_on(date) - (absent - {"ZAF", "YUG"})) == count


def test_admission_dates_are_those_of_the_reference_list(shared_data: Path) -> None:
    with (shared_data / "reference" / "un_member_states.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            assert STATES[row["iso3"]]["admitted_on"] == row["admission_date"], row["iso3"]


def test_namibia_s_code_is_text() -> None:
    assert {"scheme": "iso2", "code": "NA", "state_code": "NAM", "valid_from": "", "valid_to": ""} in CODES


@pytest.mark.parametrize("scheme", ["iso2", "iso3", "m49", "undl"])
def test_every_present_member_has_every_code(scheme: str) -> None:
    coded = {row["state_code"] for row in CODES if row["scheme"] == scheme}
    assert {code for code, row in STATES.items() if row["status"] == "member"} - coded == set()


@pytest.mark.parametrize(
    ("scheme", "code", "day", "state"),
    [
        ("unvotes", "YU", "1990-12-01", "YUG"),
        ("unvotes", "YU", "2015-12-01", "SRB"),  # unvotes calls Serbia so to the end
        ("undl", "SUN", "1980-01-01", "RUS"),
        ("undl", "CHN", "1970-12-01", "TWN"),
        ("undl", "CHN", "1971-12-01", "CHN"),
        ("cow", "678", "1980-01-01", "YEM"),
        ("cow", "680", "1980-01-01", "YMD"),
        ("cow", "260", "1980-01-01", "DEU"),
        ("cow", "265", "1980-01-01", "DDR"),
        ("unvotes_country", "Zanzibar", "1963-12-18", "EAZ"),
    ],
)
def test_codes_of_changed_states(scheme: str, code: str, day: str, state: str) -> None:
    date = dt.date.fromisoformat(day)
    found = [
        row["state_code"]
        for row in CODES
        if (row["scheme"], row["code"]) == (scheme, code) and period(row)[0] <= date <= period(row)[1]
    ]
    assert found == [state]


@pytest.mark.parametrize(
    ("name", "day", "state"),
    [
        ("Yugoslavia", "1980-01-01", "YUG"),
        ("Yugoslavia", "2001-12-01", "SRB"),
        ("China", "1960-01-01", "TWN"),
        ("China", "2023-01-01", "CHN"),
        ("United Arab Republic", "1965-01-01", "EGY"),
        ("Zaire", "1980-01-01", "COD"),
        ("Yemen", "1985-01-01", "YEM"),
        ("Democratic Yemen", "1985-01-01", "YMD"),
        ("Tanganyika", "1962-01-01", "TZA"),
        ("Byelorussian Soviet Socialist Republic", "1980-01-01", "BLR"),
        ("Türkiye", "2023-10-24", "TUR"),
        ("Turkey", "2010-01-01", "TUR"),
        ("State of Palestine", "2023-01-01", "PSE"),
        ("Congo", "2020-01-01", "COG"),
    ],
)
def test_names_by_period(name: str, day: str, state: str) -> None:
    date = dt.date.fromisoformat(day)
    found = [
        row["state_code"] for row in NAMES if row["name"] == name and period(row)[0] <= date <= period(row)[1]
    ]
    assert found == [state]


def test_every_name_and_membership_says_where_it_is_from() -> None:
    assert [
        row
        for row in [*NAMES, *MEMBERSHIPS, *GROUPS.values(), *SESSIONS, *INTERRUPTIONS]
        if not row["source"]
    ] == []


@pytest.mark.parametrize(
    ("group", "day", "count"),
    [
        ("EU", "2003-01-01", 15),
        ("EU", "2015-01-01", 28),
        ("EU", "2020-01-31", 28),
        ("EU", "2020-02-01", 27),
        ("G77", "2025-01-01", 134),
        ("OIC", "2025-06-01", 57),
        ("OIC", "2020-01-01", 56),
        ("LAS", "2024-01-01", 22),
        ("NATO", "2024-06-01", 32),
        ("NATO", "2003-01-01", 19),
        ("BRICS", "2023-12-31", 5),
        ("BRICS", "2025-02-01", 10),
        ("ASEAN", "2025-12-01", 11),
        ("LDC", "2025-01-01", 44),
        ("LLDC", "2025-01-01", 32),
        ("GRULAC", "2025-01-01", 33),
        ("AFR", "2025-01-01", 54),
        ("EEG", "2025-01-01", 23),
        ("SADC", "2025-01-01", 16),
        ("CELAC", "2024-01-01", 33),
    ],
)
def test_groups_have_their_known_size(group: str, day: str, count: int) -> None:
    date = dt.date.fromisoformat(day)
    members = {
        row["state_code"]
        for row in MEMBERSHIPS
        if row["group_code"] == group and period(row)[0] <= date <= period(row)[1]
    }
    assert len(members) == count


def test_every_group_has_a_name_and_members_and_every_present_member_a_regional_group() -> None:
    assert {row["group_code"] for row in read("group_names")} == set(GROUPS)
    assert {row["group_code"] for row in MEMBERSHIPS} == set(GROUPS)
    assert {row["kind"] for row in GROUPS.values()} == {"regional", "political"}
    grouped = {row["state_code"] for row in MEMBERSHIPS if GROUPS[row["group_code"]]["kind"] == "regional"}
    assert {code for code, row in STATES.items() if row["status"] == "member"} <= grouped


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


@pytest.mark.parametrize(
    ("session", "opened_on"), [("75", "2020-09-15"), ("76", "2021-09-14"), ("71", "2016-09-13")]
)
def test_opening_days(session: str, opened_on: str) -> None:
    assert [row["opened_on"] for row in SESSIONS if row["session"] == session] == [opened_on]


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


def test_every_name_of_the_real_lists_is_known(shared_data: Path) -> None:
    known = load_known_names(SEEDS)
    with (shared_data / "reference" / "undl_country_columns.csv").open(encoding="utf-8", newline="") as file:
        printed = {row["country_column"] for row in csv.DictReader(file)} - {"DONOTKNOW"}
    unknown = {name for name in printed if [match.kind for match in segment_names(name, known)] != ["state"]}
    assert unknown == set()
