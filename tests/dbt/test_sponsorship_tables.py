"""Tables of co-sponsorship, calculated a second time in plain Python and by another way of counting."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from pathlib import Path

import pytest

from tests.dbt.conftest import Build, build_warehouse
from tests.dbt.sponsor_lists import N_DRAFTS, committee_with_final_lists, lists_still_open

pytestmark = pytest.mark.build

TABLES = ("cosponsorship_pairs", "centrality", "sponsored_proposals", "sponsorship_universe")
ONLY_THESE = (
    "--select",
    *(f"+{name}" for name in (*TABLES, "sponsorship_events")),
    "--exclude-resource-type",
    "unit_test",
    "test",
)
TESTED_PAIRS = "select state_a, state_b, n_both_tested, n_expected, p_value, q_value, is_backbone " \
    "from coalitions.cosponsorship_pairs where session = '78' and p_value is not null"  # fmt: skip

Lists = dict[str, frozenset[str]]


@pytest.fixture(scope="module")
def committee(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Build:
    copies = [*committee_with_final_lists(), *lists_still_open()]
    return build_warehouse(repository, tmp_path_factory.mktemp("committee"), copies, *ONLY_THESE)


@pytest.fixture(scope="module")
def lists(committee: Build) -> Lists:
    """Of each draft, its sponsors."""
    found = defaultdict(set)
    for proposal, state in committee.rows(
        "select proposal_id, state_code from core.sponsorships where is_sponsor"
    ):
        found[proposal].add(state)
    return {proposal: frozenset(states) for proposal, states in found.items()}


@pytest.fixture(scope="module")
def tested(lists: Lists) -> list[frozenset[str]]:
    """Final lists of several sponsors: all of the committee but the draft of one state and the open one."""
    drafts = [lists[f"A/C.3/78/L.{number}"] for number in range(1, N_DRAFTS + 1)]
    assert min(len(states) for states in drafts) >= 2
    return drafts


def polynomial(odds: list[float]) -> list[float]:
    """Sums of products of 0, 1, 2 … of the odds."""
    sums = [1.0]
    for value in odds:
        sums = [a + value * b for a, b in zip([*sums, 0.0], [0.0, *sums], strict=True)]
    return sums


def fitted_odds(drafts: list[frozenset[str]]) -> list[float]:
    """Odds by which states that choose as many drafts as they did give each draft its size on average."""
    states = sorted(set().union(*drafts))
    activity = [sum(state in draft for draft in drafts) for state in states]
    odds = [1.0] * len(drafts)
    for _ in range(400):
        whole = polynomial(odds)
        for number, draft in enumerate(drafts):
            rest = polynomial(odds[:number] + odds[number + 1 :])
            expected = sum(odds[number] * rest[count - 1] / whole[count] for count in activity)
            odds[number] *= (len(draft) / expected) ** 0.5
        odds = [value / odds[0] for value in odds]
    return odds


def shared_by_chance(odds: list[float], n_a: int, n_b: int) -> list[float]:
    """Probability of 0, 1, 2 … shared drafts, draft by draft over what each of the two has chosen so far."""
    ways = {(0, 0, 0): 1.0}
    for value in odds:
        following: dict[tuple[int, int, int], float] = defaultdict(float)
        for (a, b, both), weight in ways.items():
            following[a, b, both] += weight
            following[a + 1, b, both] += weight * value
            following[a, b + 1, both] += weight * value
            following[a + 1, b + 1, both + 1] += weight * value * value
        ways = {key: weight for key, weight in following.items() if key[0] <= n_a and key[1] <= n_b}
    shares = [ways.get((n_a, n_b, both), 0.0) for both in range(min(n_a, n_b) + 1)]
    return [share / sum(shares) for share in shares]


def test_pairs_are_compared_with_chance_over_final_lists(
    committee: Build, tested: list[frozenset[str]]
) -> None:
    odds = fitted_odds(tested)
    rows = committee.rows(TESTED_PAIRS)
    states = sorted(set().union(*tested))
    assert sorted(row[:2] for row in rows) == list(combinations(states, 2))
    for a, b, n_both, n_expected, p_value, _, _ in rows:
        shares = shared_by_chance(odds, *(sum(state in draft for draft in tested) for state in (a, b)))
        assert n_both == sum({a, b} <= draft for draft in tested)
        assert n_expected == pytest.approx(sum(k * share for k, share in enumerate(shares)), abs=1e-8)
        assert p_value == pytest.approx(sum(shares[n_both:]), abs=1e-8)


def test_the_backbone_is_what_outlasts_the_number_of_comparisons(committee: Build) -> None:
    rows = sorted(committee.rows(TESTED_PAIRS), key=lambda row: row[4])
    p_values = [row[4] for row in rows]
    for rank, row in enumerate(rows):
        adjusted = min(p * len(p_values) / (place + 1) for place, p in enumerate(p_values) if place >= rank)
        assert row[5] == pytest.approx(min(adjusted, 1.0), abs=1e-10)
        assert row[6] == (row[5] <= 0.05)
    assert ("AUT", "DNK") in [row[:2] for row in rows if row[6]]


def test_a_state_of_open_lists_alone_is_not_compared(committee: Build) -> None:
    rows = committee.rows(
        "select n_both, n_both_tested, n_tested, p_value, is_backbone, is_backbone_by_line "
        "from coalitions.cosponsorship_pairs where 'MEX' in (state_a, state_b)"
    )
    assert len(rows) == 12
    assert {row[1:] for row in rows} == {(0, N_DRAFTS, None, None, None)}
    assert max(row[0] for row in rows) == 3


def test_place_in_the_network(committee: Build, lists: Lists) -> None:
    expected = set()
    for state in set().union(*lists.values()):
        own = [states for states in lists.values() if state in states]
        partners = set().union(*own) - {state}
        weights = [sum(1 / (len(states) - 1) for states in own if other in states) for other in partners]
        expected.add((state, len(own), len(partners), round(sum(weights), 9)))
    rows = committee.rows(
        "select state_code, n_proposals, degree, round(strength, 9) from coalitions.centrality"
    )
    assert set(rows) == expected


def test_early_joins_and_growth_are_of_final_lists(committee: Build) -> None:
    first, joins = defaultdict(int), defaultdict(int)
    growth = {}
    listed = defaultdict(set)
    for proposal, state, role in committee.rows(
        "select proposal_id, state_code, role from core.sponsorship_events order by event_no"
    ):
        listed[proposal].add((state, role))
    for number in range(1, N_DRAFTS + 2):
        events = listed[f"A/C.3/78/L.{number}"]
        gone = {state for state, role in events if role == "withdrawn"}
        came = {state for state, role in events if role in ("first_page", "added_report")}
        on_cover = {state for state, role in events if role == "first_page"}
        for state in came:
            joins[state] += 1
            first[state] += state in on_cover
        growth[f"A/C.3/78/L.{number}"] = (len(came - gone) - len(on_cover)) / len(on_cover)
    rows = committee.rows(
        "select state_code, n_joins, n_first_page, early_joiner_share from coalitions.centrality"
    )
    assert {row[0]: row[1:] for row in rows} == {
        **{state: (joins[state], first[state], first[state] / joins[state]) for state in joins},
        "MEX": (0, 0, None),
    }
    rows = committee.rows("select proposal_id, snowball from coalitions.sponsored_proposals")
    assert dict(rows) == growth | dict.fromkeys(["A/C.3/78/L.70", "A/C.1/78/L.70", "A/78/L.70"])


def test_where_nothing_is_compared_the_reason_is_told(committee: Build) -> None:
    rows = committee.rows(
        "select body, n_numbered, n_listed, n_final, n_comparable, n_tested, reason, n_more_needed "
        "from coalitions.sponsorship_universe order by body"
    )
    assert rows == [
        ("1", 70, 1, 0, 0, 0, "too_few_drafts", 20),
        ("3", 70, N_DRAFTS + 2, N_DRAFTS + 1, N_DRAFTS, N_DRAFTS, None, 0),
        ("plenary", 70, 1, 0, 0, 0, "too_few_drafts", 20),
    ]


def test_another_order_of_records_and_one_thread_give_the_same_bits(
    committee: Build, repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "1")
    copies = [*committee_with_final_lists(), *lists_still_open()][::-1]
    again = build_warehouse(repository, tmp_path, copies, "--threads", "1", *ONLY_THESE)
    for table in TABLES:
        query = f"select * from coalitions.{table} order by all"
        rows = again.rows(query)
        assert rows
        assert rows == committee.rows(query), table
