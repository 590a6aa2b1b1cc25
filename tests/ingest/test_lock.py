"""One writer at a time."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from ingest.errors import LockHeld
from ingest.lock import home_lock


def test_the_lock_names_its_holder(tmp_path: Path) -> None:
    with (
        home_lock(tmp_path / ".lock", "refresh"),
        pytest.raises(LockHeld) as caught,
        home_lock(tmp_path / ".lock", "build"),
    ):
        pass
    assert f"unga refresh (process {os.getpid()}" in str(caught.value)
    assert "--wait" in str(caught.value)


def test_the_lock_is_free_again_after_use(tmp_path: Path) -> None:
    for _ in range(2):
        with home_lock(tmp_path / ".lock", "refresh"):
            pass


def test_the_lock_is_free_again_after_an_error(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="broken"), home_lock(tmp_path / ".lock", "refresh"):
        raise ValueError("broken")
    with home_lock(tmp_path / ".lock", "refresh"):
        pass


def test_a_killed_holder_leaves_no_lock(tmp_path: Path) -> None:
    code = (
        f"import os, pathlib; from ingest.lock import home_lock\n"
        f"with home_lock(pathlib.Path({str(tmp_path / '.lock')!r}), 'refresh'): os._exit(9)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 9
    with home_lock(tmp_path / ".lock", "refresh"):
        pass


def test_waiting_tells_once_and_then_goes_on(tmp_path: Path) -> None:
    heard: list[str] = []
    entered, waited, left = threading.Event(), threading.Event(), threading.Event()

    def hold() -> None:
        with home_lock(tmp_path / ".lock", "refresh"):
            entered.set()
            waited.wait(60)
            time.sleep(0.5)  # in which it must not tell again
            left.set()

    def tell(words: str) -> None:
        heard.append(words)
        waited.set()

    holder = threading.Thread(target=hold, daemon=True)
    holder.start()
    assert entered.wait(60)
    with home_lock(tmp_path / ".lock", "build", wait=True, tell=tell):
        assert left.is_set()
    holder.join(60)
    assert len(heard) == 1
    assert "unga refresh" in heard[0]
