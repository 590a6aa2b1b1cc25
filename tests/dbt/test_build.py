"""A whole build of a small landing: what is published, and what of it follows from the documents."""

from __future__ import annotations

import pytest

from tests.dbt.conftest import Build

pytestmark = pytest.mark.build

SCHEMAS = "schema_name in ('core', 'coalitions', 'timelines', 'quality')"


def test_the_programme_of_action_links_weakly_to_the_resolution_of_its_title(built: Build) -> None:
    rows = built.rows("select resolution_symbol, link_grade, outcome, n_versions from core.proposals "
                      "where proposal_id = 'A/C.1/78/L.60'")  # fmt: skip
    assert rows == [("A/RES/78/16", "weak", "adopted", 2)]


def test_without_that_resolution_the_draft_is_unlinked_and_told_what_would_settle_it(
    built_without_resolution: Build,
) -> None:
    rows = built_without_resolution.rows(
        "select proposal_id, what_would_settle_it from quality.unlinked_proposals"
    )
    assert len(rows) == 1
    proposal_id, what_would_settle_it = rows[0]
    assert proposal_id.startswith("x-")
    assert "A/78/404" in what_would_settle_it
    assert "agenda item 94" in what_would_settle_it
    links = built_without_resolution.rows("select * from core.links where link_kind = 'adopted_as'")
    assert links == []


def test_the_id_that_a_draft_had_without_its_symbol_stays_valid(
    built: Build, built_without_resolution: Build
) -> None:
    [(old_id,)] = built_without_resolution.rows("select document_id from core.documents where symbol is null")
    rows = built.rows(f"select kind, current_id from core.id_aliases where old_id = '{old_id}' order by kind")
    assert rows == [("document", "A/C.1/78/L.60/Rev.1"), ("proposal", "A/C.1/78/L.60")]


def test_a_resolution_without_a_draft_is_a_proposal_that_says_what_is_missing(built: Build) -> None:
    rows = built.rows("select n_versions, sponsor_list_status, what_is_missing, what_would_settle_it "
                      "from core.proposals where proposal_id = 'A/RES/78/237'")  # fmt: skip
    assert rows == [
        (0, "none_held", "the draft it came from and its sponsors are not held",
         "the report A/78/404 (para. 14) or the draft")
    ]  # fmt: skip


def test_two_drafts_of_one_title_link_to_nothing(built: Build) -> None:
    rows = built.rows("select proposal_id, what_is_missing from quality.unlinked_proposals order by all")
    assert [row[0] for row in rows] == ["A/C.3/78/L.7", "A/C.3/78/L.8"]
    assert all(row[1].startswith("2 draft(s) and 1 resolution(s)") for row in rows)


def test_a_replaced_draft_is_not_the_one_adopted(built: Build) -> None:
    rows = built.rows("select proposal_id, outcome, replaced_by, resolution_symbol from core.proposals "
                      "where committee = '2' order by proposal_id")  # fmt: skip
    assert rows == [
        ("A/C.2/78/L.38", "replaced", "A/C.2/78/L.54", None),
        ("A/C.2/78/L.54", "adopted", None, "A/RES/78/120"),
    ]


def test_a_draft_named_in_an_origin_line_links_strongly_under_another_title(built: Build) -> None:
    rows = built.rows("select resolution_symbol, link_grade, sponsor_list_status from core.proposals "
                      "where proposal_id = 'A/78/L.5'")  # fmt: skip
    assert rows == [("A/RES/78/10", "strong", "partial")]


def test_one_document_in_two_formats_gives_its_facts_once(built: Build) -> None:
    this = "where document_id = 'A/C.1/78/L.60/Rev.1'"
    assert built.rows(f"select n_copies from core.documents {this}") == [(2,)]
    for table in ("core.paragraphs", "timelines.commitments"):
        assert built.rows(f"select count(*) from {table} {this}") == [(1,)]


def test_a_state_missing_from_the_revision_is_not_counted_as_its_sponsor(built: Build) -> None:
    rows = built.rows("select state_code, is_sponsor, first_role from core.sponsorships "
                      "where proposal_id = 'A/C.1/78/L.60' order by state_code")  # fmt: skip
    assert rows == [
        ("DEU", True, "revision"),
        ("FRA", True, "first_page"),
        ("IRQ", False, "first_page"),
        ("NOR", True, "first_page"),
    ]


def test_a_group_acts_through_a_state_and_is_not_expanded(built: Build) -> None:
    rows = built.rows("select state_code, on_behalf_of_group_code from core.sponsorships "
                      "where proposal_id = 'A/78/L.5' order by state_code")  # fmt: skip
    assert rows == [("CUB", "G77"), ("ITA", None)]


def test_rivals_share_an_item_and_compete_only_by_a_reviewed_source(built: Build) -> None:
    rows = built.rows("select is_competing, evidence_source is not null, n_recalled_both, n_recalled_a_only, "
                      "n_recalled_b_only, n_sponsors_b from coalitions.parallel_texts "
                      "where proposal_a = 'A/C.1/78/L.60' and proposal_b = 'A/RES/78/237'")  # fmt: skip
    assert rows == [(True, True, 1, 1, 1, None)]


def test_a_family_is_a_title_and_never_a_citation(built: Build) -> None:
    rows = built.rows("select from_resolution, to_resolution, grade from timelines.family_edges")
    assert rows == [("A/RES/77/36", "A/RES/78/237", "strong")]


def test_a_name_that_nobody_knows_is_listed(built: Build) -> None:
    assert built.rows("select name_as_printed, document_id from quality.unresolved_names") == [
        ("Nowhere", "A/C.2/78/L.38")
    ]


def test_the_order_of_loading_changes_nothing(built: Build, built_in_another_order: Build) -> None:
    tables = built.rows(f"select schema_name || '.' || table_name from duckdb_tables() where {SCHEMAS}")
    assert len(tables) >= 44
    for (table,) in tables:
        columns = "* exclude (loaded_at)" if table == "core.document_files" else "*"
        query = f"select {columns} from {table}"
        one, other = built.rows(query), built_in_another_order.rows(query)
        assert sorted(map(repr, one)) == sorted(map(repr, other)), table


def test_the_published_file_holds_tables_of_four_schemas_and_no_view(built: Build) -> None:
    schemas = built.rows("select distinct schema_name from duckdb_tables() order by all")
    assert [row[0] for row in schemas] == ["coalitions", "core", "quality", "timelines"]
    assert built.rows("select * from duckdb_views() where not internal") == []


def test_every_table_and_column_carries_its_description(built: Build) -> None:
    assert built.rows(f"select table_name from duckdb_tables() where {SCHEMAS} and comment is null") == []
    columns = built.rows(
        f"select table_name, column_name from duckdb_columns() where {SCHEMAS} and comment is null"
    )
    assert columns == []


def test_an_empty_landing_builds_every_table(built: Build, built_of_nothing: Build) -> None:
    query = f"select schema_name, table_name, column_count from duckdb_tables() where {SCHEMAS} order by all"
    assert built_of_nothing.rows(query) == built.rows(query)
    assert built_of_nothing.rows("select n_documents, sources from quality.builds") == [(0, "{}")]
