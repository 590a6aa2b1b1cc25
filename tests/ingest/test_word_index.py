"""The file of words beside a build: made when it is published, and when asked for where it is absent."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from ingest import word_index
from tests.dashboards.homes import home_of

__all__ = ["home_of"]

HomeOf = Callable[[str], Path]

pytestmark = pytest.mark.build


def published(home: Path) -> Path:
    return (home / "warehouse.duckdb").resolve()


def test_a_published_build_has_its_words_beside_it_and_none_inside(home_of: HomeOf) -> None:
    warehouse = published(home_of("one"))
    assert warehouse.with_name(word_index.file_name()).exists()
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        schemas = {row[0] for row in connection.sql("select schema_name from duckdb_tables()").fetchall()}
    assert schemas == {"core", "coalitions", "timelines", "quality"}


def test_words_that_are_absent_are_read_when_asked_for(home_of: HomeOf, tmp_path: Path) -> None:
    alone = tmp_path / "alone" / "warehouse.duckdb"
    alone.parent.mkdir()
    alone.write_bytes(published(home_of("one")).read_bytes())
    counts = []
    for warehouse in (published(home_of("one")), alone):
        with duckdb.connect(str(warehouse), read_only=True) as connection:
            word_index.attach(connection, warehouse)
            counts.append(connection.sql("select count(*) from word_index.postings").fetchone())
    assert counts[0] == counts[1]
    assert list(alone.parent.iterdir()) == [alone], "nothing is written beside a build that is read"


@pytest.mark.parametrize("torn", [b"", b"not words", b"\0" * 20_000])
def test_words_that_are_torn_are_read_anew(home_of: HomeOf, tmp_path: Path, torn: bytes) -> None:
    warehouse = tmp_path / str(len(torn)) / "warehouse.duckdb"
    warehouse.parent.mkdir()
    warehouse.write_bytes(published(home_of("one")).read_bytes())
    warehouse.with_name(word_index.file_name()).write_bytes(torn)
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        word_index.attach(connection, warehouse)
        assert connection.sql("select count(*) > 0 from word_index.postings").fetchone() == (True,)


def test_the_same_build_gives_the_same_words(home_of: HomeOf, tmp_path: Path) -> None:
    digests = []
    for name in ("one.duckdb", "two.duckdb"):
        word_index.make(published(home_of("one")), tmp_path / name)
        with duckdb.connect(str(tmp_path / name), read_only=True) as connection:
            digests.append(
                [
                    connection.sql(f"select sum(hash(t)) from {table} as t").fetchone()
                    for table in ("entries", "postings", "vocabulary")
                ]
            )
    assert digests[0] == digests[1]


def test_a_footnote_is_called_one(home_of: HomeOf) -> None:
    warehouse = published(home_of("full"))
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        word_index.attach(connection, warehouse)
        called = connection.sql(
            "select distinct g.paragraph_kind = 'footnote', regexp_extract(e.place, ', (\\w+) ', 1) "
            "from word_index.entries as e join core.paragraphs as g "
            "on e.passage = g.document_id || ':' || g.span_start || '-' || g.span_end "
            "where g.label is not null"
        ).fetchall()
    assert sorted(called) == [(False, "paragraph"), (True, "footnote")]


def test_what_cannot_be_made_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(duckdb.Error):
        word_index.make(tmp_path / "no such build.duckdb", tmp_path / "words.duckdb")
    assert list(tmp_path.iterdir()) == []


def test_a_record_is_read_in_stretches_that_lie_end_to_end(home_of: HomeOf, tmp_path: Path) -> None:
    """Every character of a document without paragraphs stands in one passage, at its place."""
    warehouse = tmp_path / "warehouse.duckdb"
    warehouse.write_bytes(published(home_of("one")).read_bytes())
    with duckdb.connect(str(warehouse)) as connection:
        connection.execute("delete from core.paragraphs")
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        word_index.attach(connection, warehouse)
        stored = connection.sql(
            "select string_agg(text, '' order by page) from core.document_texts"
        ).fetchone()
        stretches = connection.sql(
            "select split_part(split_part(passage, ':', 2), '-', 1)::int as first, text "
            "from word_index.entries where part = 'passage' order by first"
        ).fetchall()
    assert len(stretches) > 5
    assert "".join(text for _, text in stretches) == stored[0]
    assert all(stored[0][first : first + len(text)] == text for first, text in stretches)
