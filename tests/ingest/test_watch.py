"""Watching a folder: a round after each change that has come to rest, and after bad rounds too."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ingest import watch as watching
from ingest.build import BuildResult
from ingest.config import read_settings
from ingest.errors import BuildError
from ingest.intake import IngestReport
from ingest.refresh import Job


class Listener:
    def __init__(self) -> None:
        self.heard: list[str] = []

    def ingested(self, report: IngestReport) -> None:
        self.heard.append("ingested")

    def built(self, result: BuildResult) -> None:
        self.heard.append("built")

    def failed(self, message: str) -> None:
        self.heard.append(message)


def run_watch(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    steps: list[Callable[[], object] | None],
    outcome: Callable[[], None] = lambda: None,
) -> list[str]:
    """Watch a folder in which one step happens between every two looks."""
    folder = tmp_path / "inbox"
    folder.mkdir(exist_ok=True)

    def refresh(job: Job, paths: object, on_ingested: Callable[[IngestReport], None]) -> object:
        on_ingested(IngestReport())
        outcome()
        return IngestReport(), BuildResult("1", was_needed=True)

    def sleep(_: float) -> None:
        step = remaining.pop(0) if remaining else None
        if step:
            step()

    remaining = list(steps)
    monkeypatch.setattr(watching, "refresh", refresh)
    listener = Listener()
    job = Job(read_settings(str(tmp_path / "home"), {}))
    watching.watch(job, folder, 0, listener, sleep=sleep, rounds=len(steps) + 1)
    return listener.heard


def test_it_refreshes_at_the_start_and_then_rests(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run_watch(tmp_path, monkeypatch, [None, None, None]) == ["ingested", "built"]


def test_a_file_still_growing_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "inbox" / "a.txt"

    def grow() -> None:
        path.write_bytes(path.read_bytes() + b"more" if path.exists() else b"some")

    assert run_watch(tmp_path, monkeypatch, [grow, grow, grow]).count("built") == 1
    path.unlink()
    assert run_watch(tmp_path, monkeypatch, [grow, grow, grow, None, None]).count("built") == 2


def test_a_failing_round_does_not_end_the_watch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    failures = iter([BuildError("model votes: broken")])

    def fail_once() -> None:
        if error := next(failures, None):
            raise error

    def arrive() -> None:
        (tmp_path / "inbox" / "b.txt").write_bytes(b"text")

    heard = run_watch(tmp_path, monkeypatch, [None, arrive, None, None], fail_once)
    assert heard == ["ingested", "model votes: broken", "ingested", "built"]
