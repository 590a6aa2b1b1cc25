"""Communities of states that vote alike or sponsor together, session by session, with labels that persist.

Takes weights of ties between states (session, pair, weight) and gives each state's community at several
resolutions, the modularity of the division and how stable it is over runs. Leiden (Traag, Waltman and van
Eck 2019, 10.1038/s41598-019-41695-z; `graspologic-native`, MIT) is run many times from fixed seeds; of all
runs the division of highest modularity counts. Weights are made whole numbers first, so that sums of them do
not depend on the order of adding: same weights in, same communities out, on every machine.

Modularity is Newman's for weighted networks with resolution gamma (Reichardt and Bornholdt 2006); above 1 it
prefers more, smaller communities. Macon, Mucha and Porter (2012, 10.1016/j.physa.2011.06.030) divide this
Assembly in three ways, each with a null model of its own: by weighted agreement, by signed weights and by the
signed network of states and resolutions. This is the first of the three.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import graspologic_native
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from estimators.community_labels import in_order_of_size, persistent_labels

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]

SEED = 78
N_RUNS = 10
N_THREADS = 2
N_ITERATIONS = 3
"""After a single one some states would still fit another community better; after three hardly any network
has such a state."""
WEIGHT_STEPS = 10**10
"""In the unit that weights come in, the steps that they are rounded to: sums stay below 2^53, so exact."""
RANDOMNESS = 0.001
"""Of Leiden's refinement, in the unit of the weights: the default of the library."""
DIGITS = 12


@dataclass(frozen=True)
class Division:
    """Communities of one network at one resolution.

    Attributes:
        labels: states; 0 for the largest community, 1 for the next … −1 for a state without any tie.
        modularity: of `labels`, at the resolution given; at most 1.
        together: states × states; share of runs in which two are in one community.
        stability: states; mean of `together` over the other members of its community, in [0, 1]; NaN for
            a community of one.
        closeness: states; mean weight of its ties to the other members of its community, a tie that is not
            there counted as 0; NaN for a community of one.
    """

    labels: Whole
    modularity: float
    together: Floats
    stability: Floats
    closeness: Floats


def find_communities(weights: Floats, gamma: float, n_runs: int = N_RUNS, seed: int = SEED) -> Division:
    """Divide one network.

    Args:
        weights: states × states, symmetric, ≥ 0; NaN where the tie is not defined counts as no tie. The
            diagonal is left out.
        gamma: resolution, > 0.
        n_runs: at least 1.
        seed: of the first run; the following runs take the following numbers.

    Raises:
        ValueError: for weights that are negative or not symmetric, or no run.
    """
    steps = whole_weights(weights)
    if n_runs < 1 or gamma <= 0:
        raise ValueError("communities take at least one run and a gamma above 0")
    tied = np.flatnonzero(steps.any(axis=0))
    labels = np.full(len(steps), -1, dtype=np.int64)
    together = np.eye(len(steps))
    if len(tied) == 0:
        return Division(labels, float("nan"), together, *np.full((2, len(steps)), np.nan))
    part = steps[np.ix_(tied, tied)]
    runs = leiden_runs(part, gamma, n_runs, seed)
    values = [modularity(part, run, gamma) for run in runs]
    best = int(np.argmax(values))  # of equals, the first run
    labels[tied] = runs[best]
    together[np.ix_(tied, tied)] = share_together(runs)
    return Division(
        labels,
        values[best],
        together,
        mean_over_members(labels, together),
        np.round(mean_over_members(labels, steps) / WEIGHT_STEPS, DIGITS),
    )


def whole_weights(weights: Floats) -> Floats:
    """Weights as whole numbers of `WEIGHT_STEPS`, without diagonal; NaN becomes 0.

    Raises:
        ValueError: for weights that are negative or not symmetric.
    """
    steps = np.round(np.nan_to_num(weights, nan=0.0) * WEIGHT_STEPS)
    np.fill_diagonal(steps, 0.0)
    if (steps < 0).any() or not np.array_equal(steps, steps.T):
        raise ValueError("weights must be symmetric and not negative")
    return steps


def leiden_runs(steps: Floats, gamma: float, n_runs: int, seed: int) -> Whole:
    """Runs × states: labels by size of the community, one run for each of `n_runs` seeds."""
    network = csr_matrix(steps)
    starts, neighbours = network.indptr.astype(np.int64), network.indices.astype(np.int32)

    def run(run_seed: int) -> Whole:
        _, found = graspologic_native.leiden_csr(
            starts,
            neighbours,
            network.data,
            len(steps),
            gamma,
            RANDOMNESS * WEIGHT_STEPS,
            iterations=N_ITERATIONS,
            seed=run_seed,
        )
        return in_order_of_size(np.array([found[state] for state in range(len(steps))]))

    # Leiden lets go of the interpreter; a run depends on its seed alone, not on the thread that it gets.
    with ThreadPoolExecutor(max_workers=N_THREADS) as pool:
        return np.array(list(pool.map(run, range(seed, seed + n_runs))))


def modularity(steps: Floats, labels: Whole, gamma: float) -> float:
    """Σ_c [w_c / w − γ (s_c / w)²]: w_c weights inside c, s_c strengths of its members, w all strengths."""
    strengths = steps.sum(axis=0)
    total = strengths.sum()
    members = np.eye(labels.max() + 1)[labels]
    inside = ((members.T @ steps) * members.T).sum(axis=1)
    value = (inside / total - gamma * ((strengths @ members) / total) ** 2).sum()
    return float(f"{value:.{DIGITS}f}")  # the last bits depend on the processor


def share_together(runs: Whole) -> Floats:
    """States × states: share of runs in which two have the same label."""
    n_states = runs.shape[1]
    together = np.zeros((n_states, n_states))
    for run in runs:
        together += run[:, None] == run[None, :]
    return together / len(runs)


def mean_over_members(labels: Whole, values: Floats) -> Floats:
    """Of each state, the mean of `values` over the other members of its community; NaN without others."""
    same = (labels[:, None] == labels[None, :]) & (labels >= 0)[:, None]
    np.fill_diagonal(same, False)
    n_others = same.sum(axis=1)
    means = np.full(len(labels), np.nan)
    np.divide((values * same).sum(axis=1), n_others, out=means, where=n_others > 0)
    return np.round(means, DIGITS)


def communities_of_sessions(
    session: Whole,
    state_a: Whole,
    state_b: Whole,
    weight: Floats,
    gammas: Sequence[float],
    n_runs: int = N_RUNS,
    seed: int = SEED,
) -> dict[str, NDArray[Any]]:
    """Communities of one layer in all sessions.

    Args:
        session: number of the session of each pair, in the order of time; a pair comes once in it.
        state_a: number of its first state.
        state_b: number of its second state.
        weight: of its tie, ≥ 0; NaN for none.
        gammas: resolutions, > 0.
        n_runs: see `find_communities`.
        seed: see `find_communities`.

    Returns:
        Columns `session, gamma, state, community, modularity, stability, closeness` (see `Division`), a row
        per session, gamma and state that has a tie; nothing without ties. `community` counts from 1 within
        a gamma and is kept through the sessions (`persistent_labels`).
    """
    if len(session) == 0:
        return {}
    order = np.lexsort((state_b, state_a, session))
    numbers, starts = np.unique(session[order], return_index=True)
    parts = np.split(order, starts[1:])
    networks = [_network(state_a[part], state_b[part], weight[part]) for part in parts]
    columns: list[dict[str, NDArray[Any]]] = []
    for gamma in gammas:
        divisions = [find_communities(weights, gamma, n_runs, seed) for _, weights in networks]
        members = [
            _members(states, division.labels)
            for (states, _), division in zip(networks, divisions, strict=True)
        ]
        for number, named, (states, _), division in zip(
            numbers, persistent_labels(members), networks, divisions, strict=True
        ):
            columns.append(_columns(int(number), gamma, states, named, division))
    return {name: np.concatenate([part[name] for part in columns]) for name in columns[0]}


def _network(state_a: Whole, state_b: Whole, weight: Floats) -> tuple[Whole, Floats]:
    states = np.union1d(state_a, state_b)
    rows, columns = np.searchsorted(states, state_a), np.searchsorted(states, state_b)
    weights = np.zeros((len(states), len(states)))
    weights[rows, columns] = weights[columns, rows] = weight
    return states, weights


def _members(states: Whole, labels: Whole) -> dict[int, int]:
    """Label by state, without states that have no tie."""
    tied = labels >= 0
    return dict(zip(states[tied].tolist(), labels[tied].tolist(), strict=True))


def _columns(
    session: int, gamma: float, states: Whole, named: dict[int, int], division: Division
) -> dict[str, NDArray[Any]]:
    tied = division.labels >= 0
    n_rows = int(tied.sum())
    return {
        "session": np.full(n_rows, session),
        "gamma": np.full(n_rows, gamma),
        "state": states[tied],
        "community": np.array([named[state] for state in states[tied].tolist()], dtype=np.int64),
        "modularity": np.full(n_rows, division.modularity),
        "stability": division.stability[tied],
        "closeness": division.closeness[tied],
    }
