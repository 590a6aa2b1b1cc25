"""Building with a real dbt on a tiny project: what is broken publishes nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import duckdb
import pytest

from ingest.build import build, code_digest
from ingest.config import Settings, read_settings
from ingest.errors import BuildError
from ingest.landing import open_landing
from ingest.load import store_documents
from ingest.records import Batch, DocumentRecord

TINY = Path(__file__).with_name("tiny_dbt")


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A home with one landed document, and a dbt project of one model and one test."""
    folder = tmp_path_factory.mktemp("build")
    shutil.copytree(TINY, folder / "dbt")
    settings = read_settings(str(folder / "home"), {"UNGA_DBT_FOLDER": str(folder / "dbt")})
    land(settings, 1)
    return settings


def land(settings: Settings, number: int) -> None:
    document = DocumentRecord(
        f"a:{number}", "draft_text", "a.txt", "text", "a", number, "1", "other", title=f"title {number}"
    )
    with open_landing(settings.landing_file) as connection:
        store_documents(connection, Batch(documents=[document]))


def published(settings: Settings) -> list[tuple[str, str]]:
    with duckdb.connect(str(settings.warehouse_link.resolve()), read_only=True) as connection:
        return connection.sql("select document_id, title from core.documents order by all").fetchall()


@pytest.mark.build
def test_builds_skips_and_fails_as_it_should(settings: Settings) -> None:
    """One story, since each start of dbt takes seconds."""
    first = build(settings)
    assert first.was_needed
    assert published(settings) == [("a:1", "title 1")]
    assert not list(settings.home.rglob("scratch.duckdb"))

    again = build(settings)
    assert (again.was_needed, again.build_id) == (False, first.build_id)

    model = settings.dbt_folder / "models" / "documents.sql"
    good = model.read_text(encoding="utf-8")
    model.write_text(good.replace("title", "nosuch"), encoding="utf-8")
    with pytest.raises(BuildError, match=r"model documents: .*nosuch") as caught:
        build(settings)
    assert len(str(caught.value).splitlines()) == 2
    assert str(settings.dbt_logs) in str(caught.value)
    assert published(settings) == [("a:1", "title 1")]

    model.write_text(good + " union all select 'a:1', 'twice'", encoding="utf-8")
    with pytest.raises(BuildError, match=r"test unique_documents_document_id: expected no rows .* found 1"):
        build(settings)
    assert published(settings) == [("a:1", "title 1")]

    model.write_text("select * from {{ ref('nowhere') }}", encoding="utf-8")
    with pytest.raises(BuildError, match="nowhere"):
        build(settings)

    model.write_text(good, encoding="utf-8")
    land(settings, 2)
    assert build(settings).was_needed
    assert published(settings) == [("a:1", "title 1"), ("a:2", "title 2")]


def test_without_a_project_it_says_where_it_looked(tmp_path: Path) -> None:
    settings = read_settings(str(tmp_path / "home"), {"UNGA_DBT_FOLDER": str(tmp_path / "nowhere")})
    with pytest.raises(BuildError, match="nowhere"):
        build(settings)


def test_the_code_digest_follows_models_and_not_output(tmp_path: Path) -> None:
    project = tmp_path / "dbt"
    shutil.copytree(TINY, project)
    before = code_digest(project)
    (project / "target").mkdir()
    (project / "target" / "manifest.json").write_text("{}", encoding="utf-8")
    assert code_digest(project) == before
    (project / "models" / "documents.sql").write_text("select 1", encoding="utf-8")
    assert code_digest(project) != before
