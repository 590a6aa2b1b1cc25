"""Publishing: the link moves only to a file that is whole on its own."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from ingest.config import Settings, read_settings
from ingest.errors import BuildError
from ingest.publish import BuildNote, publish, read_published_note, remove_leftovers


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return read_settings(str(tmp_path / "home"), {})


def note(number: int) -> BuildNote:
    return BuildNote(f"2026010{number}T000000.000000Z", "2026-01-01 00:00:00", f"mark {number}", "code")


def finish_build(settings: Settings, *statements: str) -> None:
    settings.unfinished_folder.mkdir(parents=True)
    with duckdb.connect(str(settings.unfinished_folder / "warehouse.duckdb")) as connection:
        for statement in ("create schema core", "create table core.documents as select 1 as n", *statements):
            connection.execute(statement)


def test_a_finished_build_is_published_with_its_note(settings: Settings) -> None:
    finish_build(settings)
    path = publish(settings, note(1))
    assert settings.warehouse_link.resolve() == path.resolve()
    assert settings.warehouse_link.readlink().as_posix() == "builds/20260101T000000.000000Z/warehouse.duckdb"
    assert read_published_note(settings) == note(1)
    assert not settings.unfinished_folder.exists()


def test_a_build_whose_words_cannot_be_written_is_published_whole(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full_disk(*_: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("ingest.word_index.make", full_disk)
    finish_build(settings)
    path = publish(settings, note(1))
    assert sorted(file.name for file in path.parent.iterdir()) == ["build.json", "warehouse.duckdb"]


def test_the_last_five_builds_are_kept(settings: Settings) -> None:
    for number in range(1, 8):
        finish_build(settings)
        publish(settings, note(number))
    assert sorted(build.name[7] for build in settings.builds_folder.iterdir()) == ["3", "4", "5", "6", "7"]


def test_a_view_is_not_published(settings: Settings) -> None:
    finish_build(settings)
    publish(settings, note(1))
    finish_build(settings, "create view core.recent as select 1")
    with pytest.raises(BuildError, match=r"core\.recent"):
        publish(settings, note(2))
    assert read_published_note(settings) == note(1)


def test_a_broken_file_is_not_published(settings: Settings) -> None:
    settings.unfinished_folder.mkdir(parents=True)
    (settings.unfinished_folder / "warehouse.duckdb").write_bytes(b"half a file" * 500)
    with pytest.raises(BuildError, match="Nothing was published"):
        publish(settings, note(1))
    assert not settings.warehouse_link.is_symlink()


def test_a_folder_in_place_of_the_link_is_named(settings: Settings) -> None:
    settings.warehouse_link.mkdir(parents=True)
    finish_build(settings)
    with pytest.raises(BuildError, match="found a folder"):
        publish(settings, note(1))


def test_leftovers_go_and_builds_stay(settings: Settings) -> None:
    finish_build(settings)
    path = publish(settings, note(1))
    path.with_name("warehouse.duckdb.wal").write_bytes(b"debris")
    (settings.builds_folder / "unfinished").mkdir()
    (settings.home / ".warehouse.duckdb.123").symlink_to("nowhere")
    settings.unfinished_folder.mkdir(parents=True)
    remove_leftovers(settings)
    assert sorted(item.name for item in settings.builds_folder.iterdir()) == [note(1).build_id]
    assert sorted(item.name for item in path.parent.iterdir()) == ["build.json", "warehouse.duckdb"]
    assert not settings.unfinished_folder.exists()
    assert not (settings.home / ".warehouse.duckdb.123").is_symlink()


def test_without_a_note_a_build_counts_as_outdated(settings: Settings) -> None:
    finish_build(settings)
    path = publish(settings, note(1))
    path.with_name("build.json").write_text("{", encoding="utf-8")
    assert read_published_note(settings) is None
