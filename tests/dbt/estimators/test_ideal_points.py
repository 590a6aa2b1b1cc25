"""Ideal points: known ones found again from votes, turned, scaled, ranked, and null where unknown."""

from __future__ import annotations

import numpy as np
import pytest

from estimators.ideal_points import COLUMNS, Settings, Votes, estimate_ideal_points, usable_votes

STATES, SESSIONS, ROLL_CALLS = 40, (17, 18, 19, 20, 21), 60
HIGH, LOW = np.array([0, 1]), np.array([38, 39])


def simulate(seed: int = 7) -> tuple[Votes, np.ndarray]:
    """Votes drawn from the model, and the points (sessions x states) they were drawn with."""
    random = np.random.default_rng(seed)
    points = np.linspace(2, -2, STATES) + np.cumsum(random.normal(0, 0.2, (len(SESSIONS), STATES)), axis=0)
    columns = []
    for number, session in enumerate(SESSIONS):
        for roll_call in range(number * ROLL_CALLS, (number + 1) * ROLL_CALLS):
            cuts = np.sort(random.normal(0, 1.5, 2))
            reach = random.normal(0, 2) * points[number] + random.logistic(size=STATES)
            vote = 1 + (reach > cuts[0]) + (reach > cuts[1])
            vote[random.random(STATES) < 0.1] = 0
            columns.append((np.full(STATES, session), np.arange(STATES), np.full(STATES, roll_call), vote))
    arrays = [np.concatenate(column) for column in zip(*columns, strict=True)]
    return Votes(*arrays, is_part=np.zeros(len(arrays[0]), dtype=bool)), points


def change(votes: Votes, **columns: np.ndarray) -> Votes:
    return Votes(**{**vars(votes), **columns})


def by_key(rows: list[dict]) -> dict[tuple[int, int], dict]:
    return {(row["session"], row["state"]): row for row in rows}


def in_session(rows: list[dict], session: int, column: str = "ideal_point") -> list:
    return [row[column] for row in rows if row["session"] == session]


@pytest.fixture(scope="module")
def votes() -> Votes:
    return simulate()[0]


@pytest.fixture(scope="module")
def rows(votes: Votes) -> list[dict]:
    return estimate_ideal_points(votes, HIGH, LOW)


def test_known_points_are_found_again(rows: list[dict]) -> None:
    _, points = simulate()
    for number, session in enumerate(SESSIONS):
        if session != 19:
            assert np.corrcoef(in_session(rows, session), points[number])[0, 1] > 0.97


def test_standard_errors_are_of_the_size_of_the_errors(rows: list[dict]) -> None:
    _, points = simulate()
    for number, session in enumerate(SESSIONS):
        if session != 19:
            truth = (points[number] - points[number].mean()) / points[number].std()
            z = (np.array(in_session(rows, session)) - truth) / in_session(rows, session, "standard_error")
            assert 0.6 < np.sqrt((z**2).mean()) < 1.6


def test_a_row_per_session_and_state_with_the_columns_in_their_order(rows: list[dict]) -> None:
    assert [(row["session"], row["state"]) for row in rows] == [
        (session, state) for session in SESSIONS for state in range(STATES)
    ]
    assert all(tuple(row) == tuple(COLUMNS) for row in rows)


def test_each_session_has_mean_0_and_deviation_1_and_ranks_from_the_highest(rows: list[dict]) -> None:
    for session in (17, 18, 20, 21):
        points = in_session(rows, session)
        assert np.mean(points) == pytest.approx(0, abs=1e-4)
        assert np.std(points) == pytest.approx(1, abs=1e-4)
        expected = [1 + sum(other > point for other in points) for point in points]
        assert in_session(rows, session, "rank") == expected


def test_one_sign_for_all_sessions_follows_the_named_states(votes: Votes, rows: list[dict]) -> None:
    turned = estimate_ideal_points(votes, LOW, HIGH)
    for row, other in zip(rows, turned, strict=True):
        if row["ideal_point"] is not None:
            assert other["ideal_point"] == pytest.approx(-row["ideal_point"], abs=1e-3)
    assert by_key(rows)[17, 0]["ideal_point"] > 0 > by_key(rows)[21, 39]["ideal_point"]


def test_without_a_state_that_settles_the_sign_nothing_is_known(votes: Votes) -> None:
    nobody = np.zeros(0, dtype=int)
    assert {row["ideal_point"] for row in estimate_ideal_points(votes, nobody, nobody)} == {None}


def test_session_19_is_left_out(rows: list[dict]) -> None:
    assert set(in_session(rows, 19)) == {None}
    assert set(in_session(rows, 19, "rank")) == {None}
    assert set(in_session(rows, 19, "n_votes")) == {0}


def test_a_session_with_few_contested_roll_calls_has_no_points(votes: Votes) -> None:
    few = votes.only((votes.session != 21) | (votes.roll_call < 4 * ROLL_CALLS + 15))
    assert set(in_session(estimate_ideal_points(few, HIGH, LOW), 21)) == {None}
    kept = estimate_ideal_points(few, HIGH, LOW, settings=Settings(fewest_roll_calls=15))
    assert None not in in_session(kept, 21)


def test_paragraphs_and_amendments_are_left_out_from_session_45_on(votes: Votes) -> None:
    is_part = votes.roll_call % 2 == 0
    for session, expected in ((44, True), (45, False)):
        late = change(votes, session=np.full(len(is_part), session), is_part=is_part)
        usable = usable_votes(late, 1)
        assert usable[is_part].any() == expected
        assert usable[~is_part].any()


def test_a_roll_call_on_which_all_vote_alike_does_not_count(votes: Votes, rows: list[dict]) -> None:
    vote = votes.vote.copy()
    vote[(votes.roll_call == 0) & (vote > 0)] = 1
    cast = votes.vote[(votes.roll_call == 0) & (votes.state == 5)][0] > 0
    fewer = by_key(estimate_ideal_points(change(votes, vote=vote), HIGH, LOW))
    assert fewer[17, 5]["n_votes"] == by_key(rows)[17, 5]["n_votes"] - cast


def test_a_state_without_votes_in_a_session_has_a_row_of_nulls(votes: Votes, rows: list[dict]) -> None:
    silent = (votes.session == 18) & (votes.state == 5)
    found = by_key(estimate_ideal_points(change(votes, vote=np.where(silent, 0, votes.vote)), HIGH, LOW))
    assert list(found[18, 5].values()) == [18, 5, None, None, 0, None]
    assert found[17, 5]["ideal_point"] is not None
    assert found[20, 5]["ideal_point"] == pytest.approx(by_key(rows)[20, 5]["ideal_point"], abs=0.15)
    assert max(row["rank"] for row in found.values() if row["session"] == 18 and row["rank"]) <= STATES - 1


def test_states_that_vote_alike_share_point_and_rank(votes: Votes) -> None:
    alike = votes.only(votes.state != 6)
    twin = alike.only(alike.state == 5)
    joined = {name: np.concatenate([getattr(alike, name), getattr(twin, name)]) for name in vars(votes)}
    joined["state"][len(alike.state) :] = 6
    found = by_key(estimate_ideal_points(Votes(**joined), HIGH, LOW))
    for session in (17, 18, 20, 21):
        assert list(found[session, 5].values())[2:] == list(found[session, 6].values())[2:]


def test_the_order_of_rows_does_not_matter(votes: Votes, rows: list[dict]) -> None:
    order = np.random.default_rng(3).permutation(len(votes.vote))
    assert estimate_ideal_points(votes.only(order), HIGH, LOW) == rows


def test_bridged_roll_calls_are_one_question(votes: Votes, rows: list[dict]) -> None:
    """Half of the states answering one roll call and half its repetition is as if all had answered one."""
    n_roll_calls = len(SESSIONS) * ROLL_CALLS
    is_odd = votes.state % 2 == 1
    halves = np.where(is_odd, votes.roll_call + n_roll_calls, votes.roll_call)
    contested = [
        number
        for number in range(n_roll_calls)
        if min(len(set(votes.vote[halves == half]) - {0}) for half in (number, number + n_roll_calls)) > 1
    ]
    assert len(contested) > n_roll_calls / 2
    split = change(votes, roll_call=np.where(np.isin(votes.roll_call, contested), halves, votes.roll_call))
    bridges = np.arange(2 * n_roll_calls) % n_roll_calls
    assert estimate_ideal_points(split, HIGH, LOW, bridges) == rows
    assert estimate_ideal_points(split, HIGH, LOW) != rows


def test_a_bridge_to_a_contested_roll_call_does_not_make_a_unanimous_one_count(votes: Votes) -> None:
    vote = votes.vote.copy()
    vote[(votes.roll_call == 0) & (vote > 0)] = 1
    bridges = np.arange(len(SESSIONS) * ROLL_CALLS)
    bridges[0] = ROLL_CALLS  # the first roll call of session 17 is repeated in session 18
    changed = change(votes, vote=vote)
    alone = estimate_ideal_points(changed, HIGH, LOW)
    assert estimate_ideal_points(changed, HIGH, LOW, bridges) == alone


def test_no_votes_give_no_rows() -> None:
    nothing = np.zeros(0, dtype=np.int64)
    assert estimate_ideal_points(Votes(*[nothing] * 4, nothing.astype(bool)), HIGH, LOW) == []
