"""Lines of resolutions on the whole of unvotes: who voted differently, found again by plain loops."""

from __future__ import annotations

import csv
import gzip
from collections import defaultdict
from pathlib import Path

import pytest

from tests.dbt.conftest import Build, build_sources

pytestmark = pytest.mark.build

TABLES = ("vote_changes", "family_steps", "family_members", "families", "family_edges", "state_names")
EMBARGO = "embargo imposed by the unite"
"""Part of the title of the resolutions on the embargo against Cuba, in every spelling of the file."""
CHINA_AND_SERBIA = {("China", False): "CHN", ("China", True): "CHN", ("Yugoslavia", True): "SRB"}
"""Names that stood for another member once, and whether the session is later than the fiftieth."""
POSITIONS = {"yes": 1, "abstain": 2, "no": 3}


@pytest.fixture(scope="module")
def lines(repository: Path, shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Build:
    """A build of unvotes alone."""
    folder = tmp_path_factory.mktemp("real_lines")
    return build_sources(repository, folder, [shared_data / "unvotes"], TABLES, may_reject=True)


@pytest.fixture(scope="module")
def embargo(lines: Build) -> str:
    """Id of the line of resolutions on the embargo."""
    rows = lines.rows(f"select family_id from timelines.families where lower(title) like '%{EMBARGO}%'")
    assert len(rows) == 1
    return rows[0][0]


def votes_of_the_file(folder: Path, codes: dict[str, str]) -> dict[int, dict[str, str]]:
    """Session → state → vote on the embargo, straight from the two files."""
    with gzip.open(folder / "un_roll_calls.csv.gz", "rt", encoding="utf-8") as rows:
        on_it = [row for row in csv.DictReader(rows) if EMBARGO in row["descr"].lower()]
    sessions = {row["rcid"]: int(row["session"]) for row in on_it}
    votes: dict[int, dict[str, str]] = defaultdict(dict)
    with gzip.open(folder / "un_votes.csv.gz", "rt", encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            if row["rcid"] in sessions:
                session = sessions[row["rcid"]]
                name = row["country"].replace("’", "'")
                state = CHINA_AND_SERBIA.get((name, session > 50), codes[name])
                votes[session][state] = row["vote"]
    return votes


def test_the_embargo_is_one_line_through_all_its_spellings(lines: Build, embargo: str) -> None:
    sessions = lines.rows(
        f"select session from timelines.family_members where family_id = '{embargo}' order by member_rank"
    )
    assert [int(session) for (session,) in sessions] == [*range(47, 73), 74]


def test_who_voted_differently_on_the_embargo_is_what_the_file_says(
    lines: Build, embargo: str, shared_data: Path
) -> None:
    codes = dict(lines.rows("select name, state_code from core.state_names"))
    votes = votes_of_the_file(shared_data / "unvotes", codes)
    sessions = sorted(votes)
    plain = set()
    for earlier, later in zip(sessions, sessions[1:], strict=False):
        for state in votes[earlier].keys() & votes[later].keys():
            first, second = POSITIONS[votes[earlier][state]], POSITIONS[votes[later][state]]
            direction = "same" if first == second else "toward_no" if second > first else "toward_yes"
            plain.add((str(earlier), str(later), state, direction, later - earlier - 1))
    published = lines.rows(
        "select from_session, to_session, state_code, direction, sessions_skipped "
        f"from timelines.vote_changes where family_id = '{embargo}' "
        "and direction in ('same', 'toward_yes', 'toward_no')"
    )
    assert len(plain) > 4000
    assert set(published) == plain
    assert len(published) == len(plain)


@pytest.mark.parametrize(
    ("session", "changed"),
    [
        ("71", {("USA", "no", "abstain"), ("ISR", "no", "abstain")}),
        ("72", {("USA", "abstain", "no"), ("ISR", "abstain", "no")}),
        ("74", {("BRA", "yes", "no"), ("COL", "yes", "abstain"), ("UKR", "yes", "abstain")}),
    ],
)
def test_steps_on_the_embargo_that_everybody_knows(
    lines: Build, embargo: str, session: str, changed: set[tuple[str, str, str]]
) -> None:
    rows = lines.rows(
        "select state_code, from_vote, to_vote from timelines.vote_changes where direction like 'toward%' "
        f"and family_id = '{embargo}' and to_session = '{session}'"
    )
    assert set(rows) == changed


def test_the_steps_of_every_plain_line_join_its_votes_in_turn(lines: Build) -> None:
    """Every line with one text a session, as a loop over its members finds its steps."""
    members = lines.rows(
        "select family_id, member_rank, resolution_symbol, is_vote_held from timelines.family_members "
        "order by family_id, member_rank"
    )
    branching = lines.rows("select family_id from timelines.family_edges where edge_kind <> 'renews'")
    by_line: dict[str, list[tuple]] = defaultdict(list)
    for family, *member in members:
        by_line[family].append(tuple(member))
    plain = set()
    for family, texts in by_line.items():
        held = [symbol for _, symbol, is_held in texts if is_held]
        plain |= {(family, *step) for step in zip(held, held[1:], strict=False)}
    steps = lines.rows("select family_id, from_resolution, to_resolution from timelines.family_steps")
    aside = {family for (family,) in branching}
    assert len(by_line) - len(aside) > 250
    assert {step for step in steps if step[0] not in aside} == {
        step for step in plain if step[0] not in aside
    }


def test_every_step_counts_every_member_of_either_day_once(lines: Build) -> None:
    rows = lines.rows(
        "select from_roll_call_id, to_roll_call_id, n_voted_both + n_started_voting + n_stopped_voting "
        "+ n_not_voting + n_entered + n_left from timelines.family_steps"
    )
    members: dict[str, set[str]] = defaultdict(set)
    for roll_call, state in lines.rows("select roll_call_id, state_code from core.votes"):
        members[roll_call].add(state)
    assert len(rows) > 1000
    for earlier, later, n_counted in rows:
        assert n_counted == len(members[earlier] | members[later]), (earlier, later)


def test_no_line_holds_two_texts_of_a_session_unless_a_step_says_so(lines: Build) -> None:
    rows = lines.rows(
        "select m.family_id, m.session from timelines.family_members as m "
        "where not exists (select 1 from timelines.family_edges as e where e.family_id = m.family_id "
        "and (e.edge_kind <> 'renews' or e.evidence like '%heading%')) "
        "group by all having count(*) > 1"
    )
    assert rows == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("situation of human rights in iraq", "situation of human rights in the islamic republic of iran"),
        ("the syrian golan", "the occupied syrian golan"),
        ("nuclear disarmament", "nuclear disarmament verification"),
        ("convention on the prohibition of the use of nuclear weapons", "reducing nuclear danger"),
    ],
)
def test_titles_that_look_alike_and_are_two_matters(lines: Build, one: str, other: str) -> None:
    found = [
        lines.rows(f"select distinct family_id from timelines.family_members where lower(title) = '{title}'")
        for title in (one, other)
    ]
    assert len(found[0]) == 1
    assert found[0] != found[1]
