"""Ideal points of states per session from recorded votes, with signs and scale settled.

Takes votes as whole numbers (session, state, roll call, vote); gives one row per session and state. Chooses
the votes as Bailey, Strezhnev and Voeten do (2017, doi:10.1177/0022002715595700; their files
`UN_DataProcessing.R` and `UN_Ideal_Rcpp.R`), has `ordinal_model.py` fit their model, and turns positions into
points, standard errors and ranks. No input or output; the same votes give the same rows in any order.

**Sign**: one for all sessions, so that the states in `HIGH` stand above those in `LOW` on the whole.
**Scale**: each session has mean 0 and standard deviation 1 over its states, each counted once. A point
therefore tells where a state stood among the states of that session; it is no left-right scale, and a change
from one session to the next may be one of the agenda or of the other states. Since the fit ties each state to
its own previous session, a state's series is smoothed. Ranks within a session are the safest reading.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from estimators.ordinal_model import (
    Flags,
    Floats,
    Integers,
    Prior,
    fit_model,
    make_answers,
    standard_errors,
)

COLUMNS = {
    "session": "integer",
    "state": "integer",
    "ideal_point": "double",
    "standard_error": "double",
    "n_votes": "integer",
    "rank": "integer",
}
"""Columns of a row that comes out, with the type each has in a table."""

HIGH = ("USA", "CAN", "GBR", "ISR")
LOW = ("RUS", "SUN", "DDR")
"""States whose points are high and low: those of the published starting values."""

YES, ABSTAIN, NO = 1, 2, 3
"""Votes in their order; any other number means that the state was a member and did not vote."""

LEFT_OUT_SESSIONS = (19,)
"""Session 19 avoided voting and held one roll call."""

PARTS_LEFT_OUT_FROM = 45
"""From this session on votes on paragraphs and amendments are left out, as published."""

FEWEST_ROLL_CALLS = 20
"""A session with fewer contested roll calls has no points; the smallest one published has 25."""

DECIMALS = 4
"""Far below any standard error and far above what processors differ by."""


@dataclass(frozen=True)
class Votes:
    """One entry per vote in every array.

    `session` is the number of a regular session; `state` and `roll_call` are any numbers from 0; `vote` is
    1 yes, 2 abstain, 3 no, anything else did not vote; `is_part` marks votes on a paragraph or amendment.
    """

    session: Integers
    state: Integers
    roll_call: Integers
    vote: Integers
    is_part: Flags

    def only(self, chosen: Flags) -> Votes:
        """The votes where `chosen` is true."""
        return Votes(
            self.session[chosen],
            self.state[chosen],
            self.roll_call[chosen],
            self.vote[chosen],
            self.is_part[chosen],
        )


@dataclass(frozen=True)
class Settings:
    """How to fit: prior, when to stop (a position's move in a round), which sessions are too small."""

    prior: Prior = field(default_factory=Prior)
    tolerance: float = 1e-6
    max_rounds: int = 500
    fewest_roll_calls: int = FEWEST_ROLL_CALLS


def estimate_ideal_points(
    votes: Votes,
    high: Integers,
    low: Integers,
    bridges: Integers | None = None,
    settings: Settings | None = None,
) -> list[dict[str, Any]]:
    """One row (`COLUMNS`) per session and state that occurs in `votes`, by session and state.

    `high` and `low` are the numbers of the states that settle the sign. `bridges` gives a number to each roll
    call; those with the same number are repetitions and share cuts and discrimination across sessions (each
    by itself without it). A point has mean 0 and standard deviation 1 in its session, its standard error the
    same unit; both, and the rank (1 = highest, equal points share the better rank), are None where the state
    has no usable vote, the session is left out, or no state of `high` and `low` votes. `n_votes` counts
    usable votes. Raises `RuntimeError` when the fit does not come to rest.
    """
    settings = settings or Settings()
    item = votes.roll_call if bridges is None else np.asarray(bridges)[votes.roll_call]
    usable = usable_votes(votes, settings.fewest_roll_calls)
    key = _pair(votes.session, votes.state)
    keys = np.unique(key)
    point = np.full(len(keys), np.nan)
    error = np.full(len(keys), np.nan)
    if usable.any():
        own = np.unique(key[usable])
        fitted = np.searchsorted(keys, own)
        point[fitted], error[fitted] = _fit_points(votes.only(usable), item[usable], high, low, settings)
    n_votes = np.bincount(np.searchsorted(keys, key[usable]), minlength=len(keys))
    return _rows(keys, point, error, n_votes)


def usable_votes(votes: Votes, fewest_roll_calls: int) -> Flags:
    """Which votes say something of positions and are among those the published estimates rest on.

    Leaves out non-votes, session 19, paragraphs and amendments from session 45 on, roll calls on which all
    vote alike, and sessions in which fewer than `fewest_roll_calls` roll calls remain.
    """
    usable = np.isin(votes.vote, (YES, ABSTAIN, NO))
    usable &= ~np.isin(votes.session, LEFT_OUT_SESSIONS)
    usable &= ~(votes.is_part & (votes.session >= PARTS_LEFT_OUT_FROM))
    usable &= _is_contested(votes.roll_call, votes.vote, usable)
    pairs = np.unique(np.stack([votes.session[usable], votes.roll_call[usable]]), axis=1)
    sessions, n_roll_calls = np.unique(pairs[0], return_counts=True)
    return usable & np.isin(votes.session, sessions[n_roll_calls >= fewest_roll_calls])


def _is_contested(roll_call: Integers, vote: Integers, usable: Flags) -> Flags:
    """For each vote, whether the usable votes of its roll call differ."""
    if not len(roll_call):
        return usable
    cast = np.zeros((int(roll_call.max()) + 1, NO + 1), dtype=bool)
    cast[roll_call[usable], vote[usable]] = True
    return (cast.sum(axis=1) > 1)[roll_call]


def _pair(first: Integers, second: Integers) -> Integers:
    """One number for two, which sorts by the first and then by the second."""
    return (np.asarray(first, dtype=np.int64) << 32) + second


def _unpair(pair: Integers) -> tuple[Integers, Integers]:
    return pair >> 32, pair & 0xFFFFFFFF


def _fit_points(
    votes: Votes, item: Integers, high: Integers, low: Integers, settings: Settings
) -> tuple[Floats, Floats]:
    """Points and standard errors by session and state; NaN where no state of `high` and `low` votes."""
    # The model wants a state's points side by side; the rows stand by session.
    by_state, point = np.unique(_pair(votes.state, votes.session), return_inverse=True)
    state, session = _unpair(by_state)
    same = np.concatenate([[False], state[1:] == state[:-1]])
    gap = np.where(same, np.diff(session, prepend=session[:1]), 0).astype(float)
    side = np.isin(state, high).astype(float) - np.isin(state, low)
    answers = make_answers(point, np.unique(item, return_inverse=True)[1], votes.vote - 1, gap)
    fit, _ = fit_model(answers, side, settings.prior, settings.tolerance, settings.max_rounds)
    error = standard_errors(answers, fit, settings.prior)
    turn = np.sign(side @ fit.position) or np.nan
    position, error = _scale_sessions(session, turn * fit.position, error)
    order = np.lexsort((state, session))
    return position[order], error[order]


def _scale_sessions(session: Integers, position: Floats, error: Floats) -> tuple[Floats, Floats]:
    """Give every session mean 0 and standard deviation 1 (of its states, not of a sample of them)."""
    _, group, size = np.unique(session, return_inverse=True, return_counts=True)
    centred = position - (np.bincount(group, position) / size)[group]
    deviation = np.sqrt(np.bincount(group, centred**2) / size)[group]
    deviation[deviation == 0.0] = np.nan
    return centred / deviation, error / deviation


def _rows(keys: Integers, point: Floats, error: Floats, n_votes: Integers) -> list[dict[str, Any]]:
    point = point.round(DECIMALS) + 0.0  # no minus zero
    session, state = _unpair(keys)
    rank = _ranks(session, point)
    columns = zip(
        session.tolist(),
        state.tolist(),
        point.tolist(),
        error.round(DECIMALS).tolist(),
        n_votes.tolist(),
        rank.tolist(),
        strict=True,
    )
    rows = [dict(zip(COLUMNS, values, strict=True)) for values in columns]
    for row in rows:
        if np.isnan(row["ideal_point"]):
            row.update(ideal_point=None, standard_error=None, rank=None)
    return rows


def _ranks(session: Integers, point: Floats) -> Integers:
    """Place within the session, 1 for the highest point; equal points share the better place."""
    if not len(point):
        return np.zeros(0, dtype=np.int64)
    order = np.lexsort((-point, session))
    session, point = session[order], point[order]
    place = np.arange(len(order))
    begins = np.concatenate([[True], session[1:] != session[:-1]])
    differs = begins | np.concatenate([[True], point[1:] != point[:-1]])
    first = np.maximum.accumulate(np.where(begins, place, 0))
    rank = np.empty(len(order), dtype=np.int64)
    rank[order] = np.maximum.accumulate(np.where(differs, place, 0)) - first + 1
    return rank
