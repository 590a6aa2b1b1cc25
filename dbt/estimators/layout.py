"""Where to draw states that sponsor together, and in which order to list them.

Takes one table of pairs (`session, state_a, state_b, n_a, n_b, n_both, jaccard`), every pair of a session's
states once; gives one row per session and state with `x, y` for a network and `matrix_position` for an
ordered matrix. Same rows in, same positions out, whatever the order of the rows.
"""

from __future__ import annotations

import math

import networkx as nx
import numpy as np
import pyarrow as pa
from scipy.cluster.hierarchy import leaves_list, linkage
from scipy.spatial.distance import squareform

SEED = 78
NEIGHBOURS = 6
"""Ties kept per state: nearly all states of a session share some draft, and a graph of all of them
draws as one ball."""

COLUMNS = {
    "session": "varchar",
    "layer": "varchar",
    "state_code": "varchar",
    "x": "double",
    "y": "double",
    "matrix_position": "integer",
    "n_drafts": "integer",
}
"""Columns of a row that comes out, with the type each has in a table."""


def lay_out_sessions(pairs: pa.Table, layer: str) -> list[dict]:
    """Lay out each session of `pairs` by itself; an empty table gives no rows."""
    by_session: dict[str, list[dict]] = {}
    for row in pairs.to_pylist():
        by_session.setdefault(row["session"], []).append(row)
    return [row for session in sorted(by_session) for row in _lay_out(session, layer, by_session[session])]


def similarity_matrix(rows: list[dict]) -> tuple[list[str], np.ndarray]:
    """State codes in order of the alphabet and the symmetric matrix of their Jaccard values."""
    states = sorted({row["state_a"] for row in rows} | {row["state_b"] for row in rows})
    index = {state: number for number, state in enumerate(states)}
    matrix = np.eye(len(states))
    for row in rows:
        a, b = index[row["state_a"]], index[row["state_b"]]
        matrix[a, b] = matrix[b, a] = row["jaccard"]
    return states, matrix


def leaf_order(similarity: np.ndarray) -> list[int]:
    """Order that puts alike rows side by side: leaves of an average-linkage tree, optimally turned."""
    if len(similarity) < 3:
        return list(range(len(similarity)))
    distances = squareform(np.clip(1.0 - similarity, 0.0, 1.0), checks=False)
    return [int(leaf) for leaf in leaves_list(linkage(distances, method="average", optimal_ordering=True))]


def network_positions(similarity: np.ndarray, order: list[int]) -> np.ndarray:
    """Positions from a spring layout of the strongest ties.

    It starts from a circle in which alike states stand side by side: so it repeats, and it does not end
    with a group scattered because its members began far apart.
    """
    count = len(similarity)
    angles = {state: 2 * math.pi * place / count for place, state in enumerate(order)}
    circle = {state: (math.cos(angle), math.sin(angle)) for state, angle in angles.items()}
    positions = nx.spring_layout(_strongest_ties(similarity), pos=circle, weight="weight", seed=SEED)
    return np.array([positions[number] for number in range(count)]).round(6)


def _strongest_ties(similarity: np.ndarray) -> nx.Graph:
    graph = nx.Graph()
    graph.add_nodes_from(range(len(similarity)))
    for state, values in enumerate(similarity):
        nearest = [int(other) for other in np.argsort(-values, kind="stable") if other != state]
        for other in nearest[:NEIGHBOURS]:
            if values[other] > 0:
                graph.add_edge(state, other, weight=float(values[other]))
    return graph


def _lay_out(session: str, layer: str, rows: list[dict]) -> list[dict]:
    states, similarity = similarity_matrix(rows)
    n_drafts = {row["state_a"]: row["n_a"] for row in rows} | {row["state_b"]: row["n_b"] for row in rows}
    order = leaf_order(similarity)
    places = {leaf: place for place, leaf in enumerate(order)}
    positions = network_positions(similarity, order)
    return [
        {
            "session": session,
            "layer": layer,
            "state_code": state,
            "x": float(positions[number][0]),
            "y": float(positions[number][1]),
            "matrix_position": places[number],
            "n_drafts": n_drafts[state],
        }
        for number, state in enumerate(states)
    ]
