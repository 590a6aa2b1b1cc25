"""Which build is read: the current one, a new one as soon as it is there, none where there is none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from dashboards import warehouse


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("UNGA_HOME", str(tmp_path))
    yield tmp_path
    warehouse.close()


def publish(home: Path, build_id: str) -> Path:
    """A build with nothing but its own row, behind the link."""
    folder = home / "builds" / build_id
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "warehouse.duckdb"
    with duckdb.connect(str(file)) as connection:
        connection.execute("create schema quality")
        connection.execute(
            f"""create table quality.builds as select '{build_id}' as build_id, now()::timestamp as built_at,
            '' as sources, '' as versions, 0 as n_documents, 0 as n_proposals, 0 as n_votes, 0 as n_rejects"""
        )
    link = home / "warehouse.duckdb"
    link.unlink(missing_ok=True)
    link.symlink_to(file.relative_to(home))
    return file


def shown() -> str:
    return str(warehouse.query("build_shown")["build_id"][0])


def test_a_new_build_is_read_at_once(home: Path) -> None:
    publish(home, "one")
    assert shown() == "one"
    publish(home, "two")
    assert shown() == "two"


def test_a_build_put_in_place_of_another_under_the_same_name_is_read(home: Path) -> None:
    publish(home, "one").unlink()
    publish(home, "one")
    assert shown() == "one"
    (home / "builds" / "one" / "warehouse.duckdb").unlink()
    publish(home, "two").rename(home / "builds" / "one" / "warehouse.duckdb")
    (home / "warehouse.duckdb").unlink()
    (home / "warehouse.duckdb").symlink_to("builds/one/warehouse.duckdb")
    assert shown() == "two"


def test_no_build_says_what_to_do(home: Path) -> None:
    with pytest.raises(warehouse.NoBuild, match="unga refresh") as missing:
        warehouse.query("build_shown")
    assert not missing.value.was_there


def test_a_removed_build_says_what_to_do_and_its_successor_is_read(home: Path) -> None:
    publish(home, "one").unlink()
    with pytest.raises(warehouse.NoBuild, match="removed.*unga build") as missing:
        warehouse.query("build_shown")
    assert missing.value.was_there
    publish(home, "two")
    assert shown() == "two"


def test_a_build_without_a_table_says_what_to_do(home: Path) -> None:
    publish(home, "one")
    with pytest.raises(warehouse.UnreadableBuild, match="another version of unga"):
        warehouse.query("states_all")


def test_a_file_that_is_no_database_says_what_to_do(home: Path) -> None:
    publish(home, "one").write_bytes(b"nothing of the kind" * 1000)
    with pytest.raises(warehouse.UnreadableBuild, match="cannot be opened"):
        warehouse.query("build_shown")


def test_reading_does_not_keep_a_writer_from_publishing(home: Path) -> None:
    publish(home, "one")
    assert shown() == "one"
    publish(home, "two")
    with duckdb.connect(str(home / "builds" / "two" / "warehouse.duckdb")) as writer:
        assert writer.execute("select build_id from quality.builds").fetchone() == ("two",)


def test_what_a_search_reads_counts_the_tables_that_its_words_are_from() -> None:
    read = warehouse.tables_read("search")
    assert {"core.states", "core.groups", "core.paragraphs", "timelines.families"} <= set(read)
    assert warehouse.tables_read("coalitions_groups") == ["core.groups"]
