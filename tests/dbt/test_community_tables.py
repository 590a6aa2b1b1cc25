"""Communities, places and lines from made votes and real covers: what was put in is found, by loops again."""

from __future__ import annotations

import datetime as dt
import math
import random
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from ingest.grammar.names import load_known_names
from ingest.parse import ParseOptions, parse_file
from ingest.records import Batch
from tests.dbt.conftest import Build, build_from_batch
from tests.dbt.vote_landing import catalogue, landing_of, members_on, record_of, roll_call

pytestmark = pytest.mark.build

CALLS, LISTS = record_of("unvotes", "calls.csv"), record_of("unvotes", "votes.csv")
COVERS = "examples/session_80_covers.jsonl"
TABLES = ("communities", "community_sessions", "network_layout", "network_ties")
SESSIONS = {"65": dt.date(2010, 12, 21), "68": dt.date(2013, 12, 18), "69": dt.date(2014, 12, 18)}
N_TEXTS = {"65": 12, "68": 12, "69": 9}
LEFT, RIGHT = ("FRA", "DEU", "USA", "GBR", "CAN"), ("CUB", "EGY", "IND", "IDN", "DZA", "MEX", "BRA")
NOVICE = "SSD"
"""Voted twice in session 68: too little to be tied to anybody."""

Pair = tuple[str, str]


def made_votes(session: str, number: int) -> dict[str, str]:
    """Two sides that vote against each other, each with a few who vote by chance."""
    chance = random.Random(f"{session} {number}")
    sides = ("yes", "no") if number % 2 else ("no", "yes")
    votes = dict.fromkeys(LEFT, sides[0]) | dict.fromkeys(RIGHT, sides[1])
    for state in (LEFT[-1], RIGHT[-1], RIGHT[-2]):
        votes[state] = chance.choice(["yes", votes[state], votes[state], "abstain"])
    if session == "68" and number < 3:
        votes[NOVICE] = "yes"
    return votes


def text(session: str, number: int) -> Batch:
    code = 100 * int(session) + number
    return roll_call(
        CALLS, str(code), made_votes(session, number), votes_record_id=LISTS, session=session,
        subject_kind="text", resolution_symbol=f"A/RES/{session}/{number}", voted_on=SESSIONS[session],
    )  # fmt: skip


def corpus(repository: Path) -> list[Batch]:
    known_names = load_known_names(repository / "dbt" / "seeds")
    covers = repository / COVERS
    return [
        catalogue("unvotes", "calls.csv"), catalogue("unvotes", "votes.csv"),
        *(text(session, number) for session, count in N_TEXTS.items() for number in range(1, count + 1)),
        parse_file(covers.name, covers.read_bytes(), ParseOptions(), known_names),
    ]  # fmt: skip


def build_tables(repository: Path, folder: Path, batches: list[Batch]) -> Build:
    return build_from_batch(
        repository, folder, landing_of(batches), "--exclude-resource-type", "unit_test",
        "--indirect-selection", "cautious", "--select", "+proposals", *(f"+{table}" for table in TABLES),
    )  # fmt: skip


@pytest.fixture(scope="module")
def built_communities(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Build:
    return build_tables(repository, tmp_path_factory.mktemp("communities"), corpus(repository))


@pytest.fixture(scope="module")
def ties(built_communities: Build) -> dict[tuple[str, str], dict[Pair, tuple[float, int]]]:
    """Weight and number of texts of each tie above 0, by layer and session."""
    votes = built_communities.rows(
        "select 'votes', session, state_a, state_b, agreement, n_not_unanimous "
        "from coalitions.agreement_pairs where scope = 'plenary_adoption' and n_not_unanimous >= 3"
    )
    drafts = built_communities.rows(
        "select s.proposal_id, p.session, s.state_code from core.sponsorships as s join core.proposals as p "
        "using (proposal_id) where s.is_sponsor and p.proposal_type is distinct from 'amendment'"
    )
    sponsors = defaultdict(set)
    for proposal, session, state in drafts:
        sponsors[session, proposal].add(state)
    found: dict[tuple[str, str], dict[Pair, tuple[float, int]]] = defaultdict(dict)
    for layer, session, a, b, weight, n_texts in votes:
        if weight > 0:
            found[layer, session][a, b] = (weight, n_texts)
    for (session, _), states in sponsors.items():
        for a in states:
            for b in (b for b in states if a < b):
                weight, n_texts = found["sponsorship", session].get((a, b), (0.0, 0))
                found["sponsorship", session][a, b] = (weight + 1 / (len(states) - 1), n_texts + 1)
    return found


@pytest.fixture(scope="module")
def divisions(built_communities: Build) -> dict[tuple[str, str, float], dict[str, tuple]]:
    """Rows of states by layer, session and gamma."""
    found: dict[tuple[str, str, float], dict[str, tuple]] = defaultdict(dict)
    for layer, session, gamma, state, *values in built_communities.rows(
        "select layer, session, gamma, state_code, community, modularity, closeness, stability, n_members, "
        "n_communities, label from coalitions.communities"
    ):
        found[layer, session, gamma][state] = tuple(values)
    return found


def test_sessions_with_ten_texts_are_divided_at_each_gamma(divisions: dict) -> None:
    expected = {("votes", session, gamma) for session in ("65", "68") for gamma in (0.95, 1.0, 1.025)}
    expected |= {("sponsorship", "80", gamma) for gamma in (1.0, 1.25, 1.5)}
    assert set(divisions) == expected


def test_all_tied_states_are_divided_and_no_other(divisions: dict, ties: dict) -> None:
    for (layer, session, _), states in divisions.items():
        assert set(states) == {state for pair in ties[layer, session] for state in pair}
    assert NOVICE not in divisions["votes", "68", 1.0]


def test_modularity_is_that_of_the_published_division(divisions: dict, ties: dict) -> None:
    for (layer, session, gamma), states in divisions.items():
        strength, total, inside = Counter(), 0.0, 0.0
        for (a, b), (weight, _) in ties[layer, session].items():
            strength[a] += weight
            strength[b] += weight
            total += 2 * weight
            inside += 2 * weight * (states[a][0] == states[b][0])
        by_community = Counter()
        for state, values in states.items():
            by_community[values[0]] += strength[state]
        expected = inside / total - gamma * sum((sum_ / total) ** 2 for sum_ in by_community.values())
        (modularity,) = {values[1] for values in states.values()}
        assert modularity == pytest.approx(expected, abs=1e-9)


def test_closeness_and_counts_are_those_of_the_members(divisions: dict, ties: dict) -> None:
    for (layer, session, _), states in divisions.items():
        sizes = Counter(values[0] for values in states.values())
        for state, (community, _, closeness, stability, n_members, n_communities, _) in states.items():
            others = [other for other in states if other != state and states[other][0] == community]
            assert (n_members, n_communities) == (sizes[community], len(sizes))
            if not others:
                assert closeness is stability is None
                continue
            pairs = (tuple(sorted((state, other))) for other in others)
            weights = [ties[layer, session].get(pair, (0.0, 0))[0] for pair in pairs]
            assert closeness == pytest.approx(sum(weights) / len(others), abs=1e-6)
            assert 0 < stability <= 1


def test_the_two_sides_are_found_and_keep_their_numbers_and_names(divisions: dict) -> None:
    sides = []
    for session in ("65", "68"):
        states = divisions["votes", session, 1.0]
        found = [{states[state][0] for state in side} for side in (LEFT, RIGHT)]
        assert [len(side) for side in found] == [1, 1]
        assert found[0] != found[1]
        sides.append([(states[side[0]][0], states[side[0]][6]) for side in (LEFT, RIGHT)])
    assert sides[0] == sides[1]
    assert [number for number, _ in sides[0]] == [2, 1]
    assert len({label for _, label in sides[0]}) == 2


def test_a_session_says_what_its_division_rests_on_or_why_there_is_none(
    built_communities: Build, divisions: dict, ties: dict
) -> None:
    rows = built_communities.rows(
        "select layer, session, gamma, n_texts, n_ties, n_states, mean_stability, n_communities, "
        "n_communities_of_three, unknown_reason from coalitions.community_sessions"
    )
    assert {(row[1], row[9]) for row in rows} == {
        ("65", None), ("68", None), ("69", "too_few_texts"), ("80", None)
    }  # fmt: skip
    for layer, session, gamma, n_texts, n_ties, n_states, stability, *counts, reason in rows:
        assert n_ties == len(ties[layer, session])
        if layer == "votes":
            assert n_texts == N_TEXTS[session]
        if reason:
            assert (n_states, stability, *counts) == (None,) * 4
            continue
        states = divisions[layer, session, gamma]
        sizes = Counter(values[0] for values in states.values())
        known = [values[3] for values in states.values() if values[3] is not None]
        assert n_states == len(states)
        assert counts == [len(sizes), sum(size >= 3 for size in sizes.values())]
        assert stability == pytest.approx(sum(known) / len(known), abs=1e-9)


def test_lines_are_the_strongest_of_each_state(built_communities: Build, ties: dict) -> None:
    places = built_communities.rows(
        "select layer, session, state_a, state_b, weight, n_texts, tie_rank, is_strongest, is_backbone "
        "from coalitions.network_ties"
    )
    found = {tuple(row[:4]): row[4:] for row in places}
    expected: dict[tuple, int] = {}
    for (layer, session), pairs in ties.items():
        by_state = defaultdict(list)
        for (a, b), (weight, n_texts) in pairs.items():
            by_state[a].append((-round(weight, 9), -n_texts, b < a, b))
            by_state[b].append((-round(weight, 9), -n_texts, a < b, a))
        for state, others in by_state.items():
            for rank, (*_, other) in enumerate(sorted(others)[:5], start=1):
                key = (layer, session, *sorted((state, other)))
                expected[key] = min(rank, expected.get(key, 9))
    assert {key: row[2] for key, row in found.items()} == expected
    for (layer, session, a, b), (weight, n_texts, rank, is_strongest, is_backbone) in found.items():
        assert (weight, n_texts) == (
            pytest.approx(ties[layer, session][a, b][0]),
            ties[layer, session][a, b][1],
        )
        assert is_strongest == (rank <= 3)
        assert is_backbone is None


def test_every_state_of_a_pair_has_a_place_and_sides_stand_apart(built_communities: Build) -> None:
    rows = built_communities.rows(
        "select layer, session, state_code, x, y, matrix_position, n_votes, n_drafts "
        "from coalitions.network_layout"
    )
    places: dict[tuple[str, str], dict[str, tuple]] = defaultdict(dict)
    for layer, session, state, *values in rows:
        places[layer, session][state] = tuple(values)
    assert set(places) == {("votes", session) for session in SESSIONS} | {("sponsorship", "80")}
    for states in places.values():
        assert sorted(values[2] for values in states.values()) == list(range(len(states)))
    for session in SESSIONS:
        states = places["votes", session]
        assert set(states) - {NOVICE} == {*LEFT, *RIGHT}
        near = math.dist(states["FRA"][:2], states["DEU"][:2])
        assert near < math.dist(states["FRA"][:2], states["CUB"][:2]) / 2
        order = sorted(states, key=lambda state: states[state][2])  # noqa: B023
        sides = [state in LEFT for state in order if state != NOVICE]
        assert sum(one != other for one, other in zip(sides, sides[1:], strict=False)) == 1
        assert states["FRA"][3:] == (N_TEXTS[session], None)
    assert places["votes", "68"][NOVICE] == (None, None, len(LEFT) + len(RIGHT), 2, None)


def test_another_order_of_loading_gives_the_same(
    built_communities: Build, repository: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    again = build_tables(repository, tmp_path_factory.mktemp("again"), corpus(repository)[::-1])
    for table in TABLES:
        query = f"select * from coalitions.{table} order by all"
        assert again.rows(query) == built_communities.rows(query), table


def test_the_members_of_the_day_are_those_of_the_test() -> None:
    for day in SESSIONS.values():
        assert {*LEFT, *RIGHT} <= set(members_on(day))
