"""Progress of long work: one line on a terminal that is overwritten, and nothing in a pipe."""

from __future__ import annotations

import sys
import time
from typing import TextIO

_EVERY_SECONDS = 0.1
_WIDTH = 100


class ProgressLine:
    """A line on standard error, where that is a terminal."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._is_shown = self._stream.isatty()
        self._last = 0.0
        self._is_dirty = False

    def show(self, text: str) -> None:
        """Show the text in place of the one before; seldom enough to cost nothing."""
        now = time.monotonic()
        if not self._is_shown or not text or now - self._last < _EVERY_SECONDS:
            return
        self._last = now
        self._is_dirty = True
        self._stream.write(f"\r{text[:_WIDTH]:<{_WIDTH}}")
        self._stream.flush()

    def clear(self) -> None:
        """Leave the line empty for what is printed next."""
        if self._is_dirty:
            self._stream.write("\r" + " " * _WIDTH + "\r")
            self._stream.flush()
            self._is_dirty = False
