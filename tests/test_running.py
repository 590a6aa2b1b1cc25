"""How the tests are run: a failure is run again and is a failure where it fails twice or cannot be found."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.__main__ import AGAIN, FIRST, NOTHING_TO_RUN, main


def ends(statuses: dict[tuple[str, str], int]) -> tuple[int, list[tuple[str, str]]]:
    """What a run ends with whose parts end as given by part and turn, and the turns it took."""
    turns: list[tuple[str, str]] = []

    def run(arguments: Sequence[str]) -> int:
        turn = "first" if tuple(arguments[: len(FIRST)]) == FIRST else "again"
        assert turn == "first" or tuple(arguments[: len(AGAIN)]) == AGAIN
        turns.append((arguments[-1], turn))
        return statuses.get(turns[-1], 0)

    return main(run), turns


def test_both_parts_are_run_once_where_all_pass() -> None:
    assert ends({}) == (0, [("not browser", "first"), ("browser", "first")])


@pytest.mark.parametrize("part", ["not browser", "browser"])
def test_what_fails_once_is_run_again(part: str) -> None:
    status, turns = ends({(part, "first"): 1})
    assert status == 0
    assert turns == [("not browser", "first"), ("browser", "first"), (part, "again")]


@pytest.mark.parametrize(("second", "expected"), [(1, 1), (2, 2), (NOTHING_TO_RUN, 1)])
def test_what_fails_twice_or_broke_the_run_itself_is_a_failure(second: int, expected: int) -> None:
    assert ends({("browser", "first"): 1, ("browser", "again"): second})[0] == expected
