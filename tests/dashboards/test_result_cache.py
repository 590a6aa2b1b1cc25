"""Results of queries: computed once, however many ask at once, and never more than a number of bytes."""

from __future__ import annotations

import threading

import polars
import pytest

from dashboards.result_cache import ResultCache


def frame(size: int = 1) -> polars.DataFrame:
    return polars.DataFrame({"n": range(size)})


def test_many_who_ask_at_once_wait_for_one_answer() -> None:
    cache, asked, heights = ResultCache(), [], []
    started = threading.Barrier(5, timeout=60)

    def slow() -> polars.DataFrame:
        asked.append(1)
        return frame()

    def ask() -> None:
        started.wait()
        heights.append(cache.get("key", slow).height)

    readers = [threading.Thread(target=ask, daemon=True) for _ in range(5)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join(60)
    assert heights == [1] * 5
    assert asked == [1]


def test_what_is_not_asked_for_goes_first_when_the_room_is_full() -> None:
    cache = ResultCache(most_bytes=2 * frame(100).estimated_size())
    for key in ("first", "second", "first", "third"):
        cache.get(key, lambda: frame(100))
    asked = []
    for key in ("first", "third", "second"):
        cache.get(key, lambda key=key: asked.append(key) or frame(100))
    assert asked == ["second"]
    assert cache.n_bytes <= cache.most_bytes


def test_whoever_changes_a_frame_changes_his_own() -> None:
    cache = ResultCache()
    cache.get("key", frame)[0, "n"] = 9
    assert cache.get("key", frame)["n"].to_list() == [0]


def test_a_failure_is_not_kept() -> None:
    cache = ResultCache()

    def fails() -> polars.DataFrame:
        raise OSError

    with pytest.raises(OSError):
        cache.get("key", fails)
    assert cache.get("key", frame).height == 1
