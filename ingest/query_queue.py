"""Who may run a query now: a few at a time, those first who have used little, each visitor one.

A query that runs long costs those who wait; what each visitor and each query text has used of late is
remembered for a minute, and who has used much neither goes first nor takes the last place. So a visitor
with a small question need not wait until many large ones have ended.
"""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

PLACES = 4
_REMEMBERED_SECONDS = 60.0
_MUCH_SECONDS = 3.0
_LOOK_SECONDS = 0.2
_MOST_WAITING = 100


class Busy(Exception):
    """No place came free in the time that a query may wait."""


@dataclass(eq=False)
class _Ticket:
    visitor: str
    text: str
    arrived: float = field(default_factory=time.monotonic)
    started: float = 0.0

    def parties(self) -> set[str]:
        """Those whose use counts: no visitor is known where none was told."""
        return {self.text, self.visitor} - {""}


class QueryQueue:
    """Places for queries in this process. Safe to use from many threads."""

    def __init__(self, places: int = PLACES) -> None:
        self._places = places
        self._changed = threading.Condition()
        self._waiting: list[_Ticket] = []
        self._running: list[_Ticket] = []
        self._used: dict[str, list[tuple[float, float]]] = defaultdict(list)

    @contextmanager
    def place(
        self, visitor: str, text: str, wait_seconds: float, tell: Callable[[int], None] | None = None
    ) -> Iterator[None]:
        """Hold a place while a query runs; `tell` is called while waiting, with how many wait before.

        Raises Busy where none comes free in time. What `tell` raises ends the waiting.
        """
        ticket = _Ticket(visitor, text)
        try:
            self._wait(ticket, wait_seconds, tell)
            yield
        finally:
            self._leave(ticket)

    def _wait(self, ticket: _Ticket, wait_seconds: float, tell: Callable[[int], None] | None) -> None:
        with self._changed:
            if len(self._waiting) >= _MOST_WAITING:
                raise Busy
            self._waiting.append(ticket)
        while True:
            with self._changed:
                if self._next() is ticket:
                    self._waiting.remove(ticket)
                    ticket.started = time.monotonic()
                    self._running.append(ticket)
                    self._changed.notify_all()
                    return
                if time.monotonic() - ticket.arrived > wait_seconds:
                    raise Busy
                before = sorted(self._waiting, key=self._order).index(ticket)
                self._changed.wait(_LOOK_SECONDS)
            if tell:
                tell(before)

    def _next(self) -> _Ticket | None:
        """Who goes next, if anybody may."""
        at_work = {ticket.visitor for ticket in self._running} - {""}
        for ticket in sorted(self._waiting, key=self._order):
            places = self._places - (1 if self._has_used_much(ticket) else 0)
            if ticket.visitor not in at_work and len(self._running) < max(places, 1):
                return ticket
        return None

    def _order(self, ticket: _Ticket) -> tuple[bool, float]:
        return self._has_used_much(ticket), ticket.arrived

    def _has_used_much(self, ticket: _Ticket) -> bool:
        if any(other.text == ticket.text for other in self._running):
            return True
        since = time.monotonic() - _REMEMBERED_SECONDS
        return any(
            sum(seconds for ended, seconds in self._used.get(party, []) if ended > since) > _MUCH_SECONDS
            for party in ticket.parties()
        )

    def _leave(self, ticket: _Ticket) -> None:
        with self._changed:
            if ticket in self._waiting:
                self._waiting.remove(ticket)
            if ticket in self._running:
                self._running.remove(ticket)
                self._remember(ticket)
            self._changed.notify_all()

    def _remember(self, ticket: _Ticket) -> None:
        now = time.monotonic()
        for party in ticket.parties():
            self._used[party].append((now, now - ticket.started))
        since = now - _REMEMBERED_SECONDS
        for party in [party for party, uses in self._used.items() if uses[-1][0] < since]:
            del self._used[party]
