"""One writer at a time: the lock of a home.

The operating system drops the lock with the process that holds it, however it ends, so a killed
refresh never leaves a home locked. Readers take no lock.
"""

from __future__ import annotations

import datetime as dt
import fcntl
import json
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from ingest.errors import LockHeld

POLL_SECONDS = 0.2


@contextmanager
def home_lock(
    lock_file: Path, command: str, *, wait: bool = False, tell: Callable[[str], None] | None = None
) -> Iterator[None]:
    """Hold the lock of a home; `tell` hears once that it is being waited for.

    Raises LockHeld, naming the holder, when another process has it and `wait` is false.
    """
    lock_file.parent.mkdir(parents=True, exist_ok=True)
    with lock_file.open("a+", encoding="utf-8") as handle:
        _acquire(handle, lock_file, wait, tell)
        _sign(handle, command)
        yield


def _acquire(handle: TextIO, lock_file: Path, wait: bool, tell: Callable[[str], None] | None) -> None:
    told = False
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            holder = _read_holder(handle)
            if not wait:
                raise LockHeld(
                    f"{lock_file.parent} is in use: {holder}. Nothing was done; "
                    "try again when it has finished, or add --wait."
                ) from None
        if tell and not told:
            tell(f"waiting: {holder}")
            told = True
        time.sleep(POLL_SECONDS)


def _sign(handle: TextIO, command: str) -> None:
    since = dt.datetime.now(dt.UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
    handle.seek(0)
    handle.truncate()
    handle.write(json.dumps({"pid": os.getpid(), "command": command, "since": since}))
    handle.flush()


def _read_holder(handle: TextIO) -> str:
    handle.seek(0)
    try:
        holder = json.loads(handle.read())
        return f"unga {holder['command']} (process {holder['pid']}, since {holder['since']})"
    except (ValueError, KeyError, TypeError):
        return "another unga process is starting"
