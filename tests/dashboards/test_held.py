"""The first sentence of the first page: what is held, and what is not."""

from __future__ import annotations

import pytest

from dashboards.components import held

ALL = {
    "n_documents": 799,
    "n_proposals": 176,
    "n_sponsors": 191,
    "n_resolutions": 558,
    "n_roll_calls": 6220,
    "n_votes": 872088,
}
NONE = dict.fromkeys(ALL, 0)


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        (
            ALL,
            "799 documents held: 176 proposals with 191 states on the lists of sponsors, and 558 adopted "
            "resolutions. 6,220 roll calls on record hold 872,088 votes that states cast.",
        ),
        (
            NONE | {"n_documents": 1, "n_proposals": 1, "n_sponsors": 52},
            "1 document held: 1 proposal with 52 states on the lists of sponsors. No adopted resolution and "
            "no recorded vote is held yet.",
        ),
        (
            NONE | {"n_roll_calls": 1, "n_votes": 190},
            "1 roll call on record holds 190 votes that states cast. No draft and no adopted resolution is "
            "held yet.",
        ),
        (
            NONE | {"n_documents": 2, "n_resolutions": 2, "n_roll_calls": 3},
            "2 documents held: 2 adopted resolutions. 3 roll calls on record, without the votes of single "
            "states. No draft is held yet.",
        ),
    ],
)
def test_what_there_is_none_of_is_not_counted_but_said(counts: dict[str, int], said: str) -> None:
    assert held.sentence(counts) == said
