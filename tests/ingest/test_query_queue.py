"""Who may run a query: a few at a time, one for each visitor, those first who have used little."""

from __future__ import annotations

import threading
import time

import pytest

from ingest import query_queue
from ingest.query_queue import Busy, QueryQueue


class Running:
    """A query that runs until it is told to end."""

    def __init__(self, queue: QueryQueue, visitor: str, text: str = "") -> None:
        self.started, self.ended = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._run, args=(queue, visitor, text or visitor), daemon=True)
        self._thread.start()

    def _run(self, queue: QueryQueue, visitor: str, text: str) -> None:
        with queue.place(visitor, text, 60):
            self.started.set()
            self.ended.wait(60)

    def end(self) -> None:
        self.ended.set()
        self._thread.join(60)

    def waits(self) -> bool:
        return not self.started.wait(0.5)


def test_only_so_many_run_at_a_time_and_the_first_who_came_goes_next() -> None:
    queue = QueryQueue(places=2)
    one, two = Running(queue, "a"), Running(queue, "b")
    assert one.started.wait(10)
    assert two.started.wait(10)
    three = Running(queue, "c")
    assert three.waits()
    four = Running(queue, "d")
    one.end()
    assert three.started.wait(10)
    assert four.waits()
    for query in (two, three, four):
        query.end()


def test_a_visitor_runs_one_query_at_a_time() -> None:
    queue = QueryQueue(places=3)
    first, second, other = Running(queue, "a", "x"), Running(queue, "a", "y"), Running(queue, "b")
    assert other.started.wait(10)
    assert first.started.wait(10) != second.started.is_set()
    for query in (first, second, other):
        query.end()


def test_those_of_whom_nothing_is_known_do_not_wait_for_each_other() -> None:
    queue = QueryQueue(places=3)
    queries = [Running(queue, "", f"query {number}") for number in range(3)]
    assert all(query.started.wait(10) for query in queries)
    for query in queries:
        query.end()


def test_who_has_used_much_leaves_a_place_to_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(query_queue, "_MUCH_SECONDS", 0.05)
    queue = QueryQueue(places=2)
    for visitor in ("greedy", "grasping"):
        with queue.place(visitor, visitor, 1):
            time.sleep(0.1)
    first, second = Running(queue, "greedy", "x"), Running(queue, "grasping", "y")
    assert first.started.wait(10)
    assert second.waits(), "the last place is kept for those who have used little"
    modest = Running(queue, "modest")
    assert modest.started.wait(10)
    for query in (first, modest, second):
        query.end()


def test_the_same_text_twice_counts_as_much() -> None:
    queue = QueryQueue(places=2)
    first, again = Running(queue, "a", "bomb"), Running(queue, "b", "bomb")
    assert first.started.wait(10)
    assert again.waits()
    other = Running(queue, "c", "small")
    assert other.started.wait(10)
    for query in (first, other, again):
        query.end()


def test_who_waits_too_long_is_told_and_who_leaves_makes_room() -> None:
    queue = QueryQueue(places=1)
    running = Running(queue, "a")
    assert running.started.wait(10)
    told: list[int] = []
    with pytest.raises(Busy), queue.place("b", "b", 0.1, told.append):
        pass
    assert told[0] == 0

    def leave(before: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), queue.place("c", "c", 60, leave):
        pass
    running.end()
    with queue.place("d", "d", 1):
        pass


def test_what_was_used_is_forgotten_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(query_queue, "_REMEMBERED_SECONDS", 0.0)
    queue = QueryQueue()
    with queue.place("a", "a", 1):
        pass
    with queue.place("b", "b", 1):
        pass
    assert "a" not in queue._used
