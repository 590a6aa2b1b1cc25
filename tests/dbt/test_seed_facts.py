"""The seeds agree with what is known: counts of members and groups, codes, names and days."""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path

import pytest

from ingest.grammar.names import load_known_names, segment_names
from tests.dbt.seed_files import (
    CODES,
    INTERRUPTIONS,
    MEMBERSHIPS,
    NAMES,
    SEEDS,
    SESSIONS,
    STATES,
    members_on,
    period,
)


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


@pytest.mark.parametrize(
    ("session", "opened_on"), [("75", "2020-09-15"), ("76", "2021-09-14"), ("71", "2016-09-13")]
)
def test_opening_days(session: str, opened_on: str) -> None:
    assert [row["opened_on"] for row in SESSIONS if row["session"] == session] == [opened_on]


def test_every_name_of_the_real_lists_is_known(shared_data: Path) -> None:
    known = load_known_names(SEEDS)
    with (shared_data / "reference" / "undl_country_columns.csv").open(encoding="utf-8", newline="") as file:
        printed = {row["country_column"] for row in csv.DictReader(file)} - {"DONOTKNOW"}
    unknown = {name for name in printed if [match.kind for match in segment_names(name, known)] != ["state"]}
    assert unknown == set()
