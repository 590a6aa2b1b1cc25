"""On the real documents: every locator's words are there and speak of the fact, every field is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.dbt.conftest import Build, build_sources
from tests.locator_checks import FIELDS, WORDS, tables_with_spans, wrong_fields, wrong_words

pytestmark = pytest.mark.build

CHECKED = {table.partition(".")[2] for table in (*WORDS, *FIELDS)}
TABLES = tuple(CHECKED | {"catalogue_fields", "document_files", "document_texts"})
# Annex paragraphs of A/RES/79/243 whose number alone is printed: they have no words to point at.
KNOWN_WRONG = {"core.paragraphs": 2}


@pytest.fixture(scope="module")
def documents(repository: Path, shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Build:
    """A build of the real documents and catalogue records."""
    folder = tmp_path_factory.mktemp("real_locators")
    sources = [shared_data / "documents", shared_data / "marcxml"]
    return build_sources(repository, folder, sources, TABLES, may_reject=True)


def test_every_table_with_a_span_is_checked(documents: Build) -> None:
    assert tables_with_spans(documents.rows) == set(WORDS)


@pytest.mark.parametrize("table", WORDS)
def test_the_words_of_every_locator_speak_of_its_fact(documents: Build, table: str) -> None:
    assert documents.rows(f"select 1 from {table} where span_start is not null limit 1"), "nothing to check"
    wrong = wrong_words(documents.rows, table)
    assert len(wrong) <= KNOWN_WRONG.get(table, 0), wrong[:5]


@pytest.mark.parametrize("table", FIELDS)
def test_every_field_is_kept_and_has_the_words_that_were_read(documents: Build, table: str) -> None:
    assert wrong_fields(documents.rows, table) == []
