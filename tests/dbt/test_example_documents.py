"""The two example documents through parser, landing and models: rivals under one item, never linked."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.grammar.names import load_known_names
from ingest.parse import ParseOptions, parse_file
from ingest.records import Batch
from tests.dbt.conftest import Build, build_from_batch

pytestmark = pytest.mark.build

EXAMPLES = ("000_9248fafc50032362.txt", "002_8a403a79436117ad.txt")


@pytest.fixture(scope="module")
def examples(shared_data: Path, repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Build:
    known_names = load_known_names(repository / "dbt" / "seeds")
    batch = Batch()
    for name in EXAMPLES:
        content = (shared_data / "documents" / name).read_bytes()
        batch.extend(parse_file(name, content, ParseOptions(), known_names))
    folder = tmp_path_factory.mktemp("examples")
    return build_from_batch(repository, folder, batch, "--exclude-resource-type", "unit_test")


def test_both_recall_twenty_four_resolutions_and_each_some_of_its_own(examples: Build) -> None:
    rows = examples.rows(
        "select item, is_competing, n_recalled_both, n_recalled_a_only, n_recalled_b_only, n_sponsors_a, "
        "n_sponsors_b from coalitions.parallel_texts where proposal_a = 'A/RES/78/237'"
    )
    assert rows == [("94", None, 24, 2, 4, None, 52)]


def test_what_sets_them_apart_is_what_the_documents_say(examples: Build) -> None:
    rows = examples.rows(
        "select distinct cited_symbol, document_id = 'A/RES/78/237' from core.citations "
        "where cited_kind = 'resolution' "
        "qualify count(distinct document_id) over (partition by cited_symbol) = 1"
    )
    of_draft = {symbol for symbol, is_of_resolution in rows if not is_of_resolution}
    of_resolution = {symbol for symbol, is_of_resolution in rows if is_of_resolution}
    assert of_draft == {"A/RES/73/266", "A/RES/74/28", "A/RES/75/32", "A/RES/77/37"}
    assert of_resolution == {"A/RES/36/103", "A/RES/77/36"}


def test_the_draft_is_unlinked_although_item_and_report_are_those_of_the_resolution(examples: Build) -> None:
    rows = examples.rows(
        "select outcome, resolution_symbol, n_versions from core.proposals order by n_versions"
    )
    assert rows == [("adopted", "A/RES/78/237", 0), ("unknown", None, 1)]
    [(what_would_settle_it,)] = examples.rows("select what_would_settle_it from quality.unlinked_proposals")
    assert "A/78/404" in what_would_settle_it


def test_all_sponsors_are_states_known_by_name(examples: Build) -> None:
    assert examples.rows("select count(*), count(state_code) from core.sponsorship_events") == [(52, 52)]
    assert examples.rows("select * from quality.unresolved_names") == []
