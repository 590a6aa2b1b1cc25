"""Results of queries, kept up to a number of bytes: asked for by many at once, each is computed once."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable

import polars

# Frames are held as they are, not packed as Streamlit's own cache does: unpacking cost more than asking.
MOST_BYTES = 256_000_000


class ResultCache:
    """Frames by key, those not asked for the longest dropped first."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self.most_bytes = most_bytes
        self.n_bytes = 0
        self._frames: OrderedDict[Hashable, polars.DataFrame] = OrderedDict()
        self._lock = threading.Lock()
        self._turns: dict[Hashable, threading.Lock] = {}

    def get(self, key: Hashable, compute: Callable[[], polars.DataFrame]) -> polars.DataFrame:
        """The frame of a key, computed where it is not held; changing it changes nobody else's."""
        held = self._find(key)
        if held is not None:
            return held
        with self._lock:
            turn = self._turns.setdefault(key, threading.Lock())
        try:
            with turn:  # others who ask for the same wait for this answer and do not ask again
                held = self._find(key)
                if held is None:
                    held = compute()
                    self._keep(key, held)
        finally:
            with self._lock:
                self._turns.pop(key, None)
        return held.clone()

    def clear(self) -> None:
        """Drop everything."""
        with self._lock:
            self._frames.clear()
            self.n_bytes = 0

    def _find(self, key: Hashable) -> polars.DataFrame | None:
        with self._lock:
            if key not in self._frames:
                return None
            self._frames.move_to_end(key)
            return self._frames[key].clone()

    def _keep(self, key: Hashable, frame: polars.DataFrame) -> None:
        size = frame.estimated_size()
        with self._lock:
            self._frames[key] = frame
            self.n_bytes += size
            while self.n_bytes > self.most_bytes and self._frames:
                _, dropped = self._frames.popitem(last=False)
                self.n_bytes -= dropped.estimated_size()
