"""Lines of the example texts on information security: how they join and part, and which votes are held."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.dbt.conftest import Build, build_sources

pytestmark = pytest.mark.build

SECURITY = "in the context of international security"
DEVELOPMENTS = f"Developments in the field of information and telecommunications {SECURITY}"
CYBERSPACE = f"Advancing responsible State behaviour in cyberspace {SECURITY}"
TABLES = ("vote_changes", "family_steps", "family_members", "families", "family_edges")


@pytest.fixture(scope="module")
def examples(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Build:
    """A build of the examples that come with the project."""
    folder = tmp_path_factory.mktemp("example_lines")
    return build_sources(repository, folder, [repository / "examples"], TABLES)


def members(examples: Build, title: str) -> dict[str, str]:
    """Resolution → what is held of its votes, for the line of that title."""
    return dict(
        examples.rows(
            "select m.resolution_symbol, m.vote_status from timelines.family_members as m "
            f"inner join timelines.families as f using (family_id) where f.title = '{title}'"
        )
    )


def test_the_line_goes_on_through_the_text_that_joined_it_with_another(examples: Build) -> None:
    developments, cyberspace = members(examples, DEVELOPMENTS), members(examples, CYBERSPACE)
    assert len(developments) == 25
    assert {"A/RES/53/70", "A/RES/76/19", "A/RES/77/36", "A/RES/78/237"} <= developments.keys()
    assert cyberspace.keys() == {"A/RES/73/266", "A/RES/74/28", "A/RES/75/32", "A/RES/76/19"}
    edges = examples.rows(
        "select from_resolution, to_resolution, edge_kind from timelines.family_edges "
        "where edge_kind <> 'renews' order by all"
    )
    assert edges == [
        ("A/RES/75/240", "A/RES/76/19", "merges"),
        ("A/RES/75/32", "A/RES/76/19", "merges"),
        ("A/RES/76/19", "A/RES/77/36", "splits"),
    ]


def test_the_programme_of_action_is_a_line_of_its_own_and_its_rival_no_part_of_it(examples: Build) -> None:
    rows = examples.rows(
        "select from_resolution, to_resolution, evidence, grade from timelines.family_edges "
        "where to_resolution in ('A/RES/78/16', 'A/RES/78/237') order by 2"
    )
    evidence = "same title, and the later text cites the earlier one"
    assert rows == [
        ("A/RES/77/37", "A/RES/78/16", evidence, "strong"),
        ("A/RES/77/36", "A/RES/78/237", evidence, "strong"),
    ]


def test_no_votes_are_held_for_sessions_75_to_78_and_that_is_not_without_a_vote(examples: Build) -> None:
    late = {
        symbol: status
        for title in (DEVELOPMENTS, CYBERSPACE)
        for symbol, status in members(examples, title).items()
        if symbol > "A/RES/75"
    }
    symbols = ("A/RES/75/240", "A/RES/75/32", "A/RES/76/19", "A/RES/77/36", "A/RES/78/237")
    assert late == dict.fromkeys(symbols, "unknown")


def test_who_voted_differently_on_developments_since_2005(examples: Build) -> None:
    rows = examples.rows(
        "select from_resolution, to_resolution, n_voted_both, n_toward_yes, n_toward_no, sessions_skipped "
        "from timelines.family_steps inner join timelines.families as f using (family_id) "
        f"where f.title = '{DEVELOPMENTS}' order by step_no"
    )
    assert rows[3:] == [
        ("A/RES/63/37", "A/RES/71/28", 172, 1, 1, 7),
        ("A/RES/71/28", "A/RES/73/27", 172, 0, 57, 1),
        ("A/RES/73/27", "A/RES/74/29", 172, 48, 2, 0),
    ]
    assert [row[3:5] for row in rows[:3]] == [(0, 0)] * 3
