"""Where to draw states that act alike, session by session, and in which order to list them.

Takes how alike pairs of states are in each session. Places minimise stress (SMACOF; de Leeuw 1977): distances
in the drawing follow the ranks of the pairs by how little alike they are, from a least one up, so that states
that are all but alike still stand apart. Each session is laid out anew and then turned upon the one before:
so drawings of consecutive sessions can be compared. The order of an ordered matrix is that of the leaves of a
complete-linkage tree, optimally turned (Bar-Joseph, Gifford and Jaakkola 2001).

Same likeness in, same places out, whatever the order of the rows and the machine: unlikeness is made whole
numbers, and places are rounded at every step, far coarser than processors differ.
"""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import leaves_list, linkage
from scipy.spatial.distance import squareform

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]

STEPS = 1_000_000
"""Unlikeness is counted in millionths."""
LEAST_DISTANCE = 0.1
"""Between two states that are alike in all; the most unlike pair is to be 1 farther apart."""
MIDDLE_DISTANCE = 0.6
"""Of an undefined pair, where one is needed."""
N_POWER_STEPS, N_ROUNDS = 30, 40
ROUND_DIGITS, DIGITS = 6, 4


@dataclass(frozen=True)
class Network:
    """States of one session and how alike they are.

    Attributes:
        states: numbers of the states, ascending.
        likeness: states × states, symmetric, in [0, 1]; NaN where undefined. The diagonal does not count.
    """

    states: Whole
    likeness: Floats


def lay_out_sessions(
    session: Whole,
    state_a: Whole,
    state_b: Whole,
    likeness: Floats,
    alone: Collection[int] = (),
) -> dict[str, NDArray[Any]]:
    """Places and order of the states of each session.

    Args:
        session: number of the session of each pair, in the order of time; a pair comes once in it.
        state_a: number of its first state.
        state_b: number of its second state.
        likeness: in [0, 1]; NaN where undefined.
        alone: sessions that neither start from another one nor are started from.

    Returns:
        Columns `session, state, x, y, matrix_position`, a row per session and state. `x` and `y` are about
        −1 to 1 and NaN for a state without any likeness, which comes last in the order. Without pairs
        nothing.
    """
    columns: dict[str, list[NDArray[Any]]] = {
        name: [] for name in ("session", "state", "x", "y", "matrix_position")
    }
    if len(session) == 0:
        return {}
    before: dict[int, tuple[float, float]] = {}
    order = np.argsort(session, kind="stable")
    numbers, starts = np.unique(session[order], return_index=True)
    for number, part in zip(numbers.tolist(), np.split(order, starts[1:]), strict=True):
        network = _network(state_a[part], state_b[part], likeness[part])
        places, positions = lay_out(network, {} if number in alone else before)
        if number not in alone:
            known = ~np.isnan(places[:, 0])
            before |= dict(
                zip(network.states[known].tolist(), map(tuple, places[known].tolist()), strict=True)
            )
        values = (np.full(len(places), number), network.states, places[:, 0], places[:, 1], positions)
        for column, value in zip(columns.values(), values, strict=True):
            column.append(value)
    return {name: np.concatenate(parts) for name, parts in columns.items()}


def lay_out(network: Network, before: dict[int, tuple[float, float]]) -> tuple[Floats, Whole]:
    """Places (states × 2) and positions in the order of one session.

    Args:
        network: its states and how alike they are.
        before: places by number of state in the session before, where there were any.
    """
    n_states = len(network.states)
    places, positions = np.full((n_states, 2), np.nan), np.zeros(n_states, dtype=np.int64)
    likeness = network.likeness.copy()
    np.fill_diagonal(likeness, np.nan)
    known = np.flatnonzero(~np.isnan(likeness).all(axis=0))
    unlikeness = np.round((1 - likeness[np.ix_(known, known)]) * STEPS)
    order = leaf_order(unlikeness)
    if len(known):
        held = np.array([before.get(state, (math.nan, math.nan)) for state in network.states[known].tolist()])
        places[known] = place_states(target_distances(unlikeness), order, held)
        if _runs_against(order, places[known, 0]):
            order = order[::-1]
    listed = np.concatenate([known[order], np.setdiff1d(np.arange(n_states), known)])
    positions[listed] = np.arange(n_states)
    return places, positions


def leaf_order(unlikeness: Floats) -> Whole:
    """Order that puts like by like; NaN counts as half unlike.

    Complete linkage, because it only compares unlikeness and never averages: in whole numbers no tie between
    two merges is left to the last digit of a quotient.
    """
    if len(unlikeness) < 3:
        return np.arange(len(unlikeness))
    filled = np.nan_to_num(unlikeness, nan=STEPS // 2)
    np.fill_diagonal(filled, 0.0)
    tree = linkage(squareform(filled, checks=False), method="complete", optimal_ordering=True)
    return leaves_list(tree).astype(np.int64)


def target_distances(unlikeness: Floats) -> Floats:
    """Distances to be drawn: rank among all pairs, equals sharing the middle one; NaN where undefined."""
    above = np.triu_indices(len(unlikeness), 1)
    values = unlikeness[above]
    defined = ~np.isnan(values)
    _, kinds, counts = np.unique(values[defined], return_inverse=True, return_counts=True)
    middles = np.cumsum(counts) - (counts + 1) / 2
    ranks = np.full(len(values), np.nan)
    ranks[defined] = LEAST_DISTANCE + middles[kinds] / max(defined.sum() - 1, 1)
    distances = np.full(unlikeness.shape, np.nan)
    distances[above] = ranks
    distances.T[above] = ranks
    return distances


def place_states(distances: Floats, order: Whole, held: Floats) -> Floats:
    """Places of states whose distances come near those given (states × 2).

    They are found anew in each session and only then turned upon the places held: a drawing that starts from
    the one before cannot carry a state through the others to where it now belongs.

    Args:
        distances: states × states; NaN where undefined, which leaves a pair free.
        order: of an ordered matrix; the search starts from a circle of the states in it.
        held: states × 2; place of each in the session before, NaN for newcomers.
    """
    # States that are alike in all would stay in one point: each starts a little off it.
    places = _majorized(distances, _widest_plane(distances, _circle(order)) + LEAST_DISTANCE * _disc(order))
    is_held = ~np.isnan(held[:, 0])
    return _turned_upon(places, held, is_held) if is_held.any() else _turned(places)


def _majorized(distances: Floats, places: Floats) -> Floats:
    n_states = len(places)
    for _ in range(N_ROUNDS):
        x, y = places.T
        drawn = np.sqrt((x[:, None] - x) ** 2 + (y[:, None] - y) ** 2)
        with np.errstate(divide="ignore", invalid="ignore"):
            ratios = np.where(drawn > 0, distances / drawn, 0.0)
        ratios = np.where(np.isnan(ratios), 1.0, ratios)  # a free pair is content where it is
        np.fill_diagonal(ratios, 0.0)
        moved = (ratios.sum(axis=1)[:, None] * places - ratios @ places) / n_states
        places = np.round(moved, ROUND_DIGITS)
    return places


def _circle(order: Whole) -> Floats:
    places = np.empty((len(order), 2))
    for place, state in enumerate(order.tolist()):
        angle = 2 * math.pi * place / len(order)
        places[state] = math.cos(angle) / 2, math.sin(angle) / 2
    return np.round(places, ROUND_DIGITS)


def _disc(order: Whole) -> Floats:
    """Seeds of a sunflower: evenly over a disc, and those that follow each other in `order` far apart."""
    places = np.empty((len(order), 2))
    for place, state in enumerate(order.tolist()):
        angle, radius = place * math.pi * (3 - math.sqrt(5)), math.sqrt((place + 0.5) / len(order))
        places[state] = radius * math.cos(angle), radius * math.sin(angle)
    return np.round(places, ROUND_DIGITS)


def _widest_plane(distances: Floats, start: Floats) -> Floats:
    """Classical scaling (Torgerson 1952) onto two dimensions, by a fixed number of power steps from `start`.

    Not by a solver for eigenvectors: where several are equally good, as when all states are equally alike, a
    solver takes any of them, another on each machine; these steps stay with the start.
    """
    squares = np.nan_to_num(distances, nan=MIDDLE_DISTANCE) ** 2
    np.fill_diagonal(squares, 0.0)
    means = squares.mean(axis=0)
    products = (means[:, None] + means - squares - means.mean()) / 2
    x, y = start.T
    for _ in range(N_POWER_STEPS):
        x, y = products @ x, products @ y
        x = _unit(x)
        y = _unit(y - (x @ y) * x)
    scales = [math.sqrt(max(float(axis @ products @ axis), 0.0)) for axis in (x, y)]
    return np.round(np.column_stack([x, y]) * scales, ROUND_DIGITS)


def _unit(axis: Floats) -> Floats:
    length = math.sqrt(float(axis @ axis))
    return np.round(axis / length, 2 * ROUND_DIGITS) if length > 1e-9 else np.zeros(len(axis))


def _settled(value: float) -> float:
    """Rounded, and 0 never negative: the angle of nothing must not hang on what is left of a sum."""
    return round(float(value), ROUND_DIGITS) + 0.0


def _turned_upon(places: Floats, held: Floats, is_held: NDArray[np.bool_]) -> Floats:
    """Turned, and mirrored if that is nearer, so that states come near the places held (Procrustes)."""
    target = held[is_held] - held[is_held].mean(axis=0)
    best, best_fit = places, -1.0
    for mirror in (1.0, -1.0):
        x, y = (places * [1.0, mirror]).T
        here = np.column_stack([x, y])[is_held]
        along = _settled((here * target).sum())
        across = _settled((here[:, 0] * target[:, 1] - here[:, 1] * target[:, 0]).sum())
        fit = _settled(math.hypot(along, across))
        if fit > best_fit:
            angle, best_fit = math.atan2(across, along), fit
            best = np.column_stack(
                [x * math.cos(angle) - y * math.sin(angle), x * math.sin(angle) + y * math.cos(angle)]
            )
    return np.round(best, DIGITS)


def _turned(places: Floats) -> Floats:
    """The same drawing with its longest extent from left to right."""
    x, y = (places - places.mean(axis=0)).T
    angle = math.atan2(_settled(2 * (x * y).sum()), _settled((x * x).sum() - (y * y).sum())) / 2
    turn = np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
    return np.round(places @ turn, DIGITS)


def _runs_against(order: Whole, x: Floats) -> bool:
    """Whether an order runs from right to left. In whole numbers, so that it cannot hang on a last digit."""
    steps = np.round(x * 10**DIGITS).astype(np.int64)
    ranks = np.empty(len(order), dtype=np.int64)
    ranks[order] = np.arange(len(order))
    return bool(len(order) * (ranks * steps).sum() < ranks.sum() * steps.sum())


def _network(state_a: Whole, state_b: Whole, likeness: Floats) -> Network:
    states = np.union1d(state_a, state_b)
    rows, columns = np.searchsorted(states, state_a), np.searchsorted(states, state_b)
    matrix = np.full((len(states), len(states)), np.nan)
    matrix[rows, columns] = matrix[columns, rows] = likeness
    return Network(states, matrix)
