"""Rules of the dbt project, checked against what dbt itself understood of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.dbt.conftest import Build

pytestmark = pytest.mark.build

PREFIXES = {"staging": "stg_", "intermediate": "int_", "marts": ""}
DATABASES = {"staging": "scratch", "intermediate": "scratch", "marts": "warehouse"}
DECIDING = ("case", "row_number()", "having", "arg_min", "arg_max", "coalesce(", "lag(")


@pytest.fixture(scope="module")
def models(built: Build) -> list[dict]:
    return [node for node in built.manifest["nodes"].values() if node["resource_type"] == "model"]


def folder(model: dict) -> str:
    return model["path"].split("/")[0]


def test_prefix_and_database_fit_the_folder(models: list[dict]) -> None:
    for model in models:
        assert model["name"].startswith(PREFIXES[folder(model)]), model["name"]
        assert not (folder(model) == "marts" and model["name"].startswith(("stg_", "int_"))), model["name"]
        assert model["database"] == DATABASES[folder(model)], model["name"]


def test_every_model_has_a_file_of_its_name_that_describes_it(models: list[dict], repository: Path) -> None:
    for model in models:
        described = repository / "dbt" / "models" / Path(model["path"]).with_suffix(".yml")
        assert described.is_file(), described
        assert model["description"].startswith("One row per"), model["name"]


def test_only_staging_reads_sources_and_it_joins_nothing(models: list[dict]) -> None:
    for model in models:
        reads_source = any(parent.startswith("source.") for parent in model["depends_on"]["nodes"])
        assert reads_source == (folder(model) == "staging"), model["name"]
        if folder(model) == "staging":
            assert len(model["depends_on"]["nodes"]) == 1, model["name"]


def test_published_tables_have_contract_types_descriptions_and_key(built: Build, models: list[dict]) -> None:
    tests = [node for node in built.manifest["nodes"].values() if node["resource_type"] == "test"]
    keys = [test for test in tests if (test.get("test_metadata") or {}).get("name") == "key"]
    keyed = {test["attached_node"] for test in keys}
    keyless = {"rejects", "source_conflicts"}  # what is found there may be found twice
    for model in models:
        if folder(model) != "marts":
            continue
        assert model["config"]["contract"]["enforced"], model["name"]
        for column in model["columns"].values():
            assert column["description"] and column["data_type"], (model["name"], column["name"])
        assert (model["unique_id"] in keyed) != (model["name"] in keyless), model["name"]


def test_models_stay_short(models: list[dict]) -> None:
    long_on_purpose = {"events", "int_proposals", "int_sponsorship_events", "int_proposals_unsettled",
                       "int_action_sources", "int_actions_keyed", "int_sponsor_lists",
                       "resolutions"}  # fmt: skip
    for model in models:
        if model["name"] not in long_on_purpose:
            assert model["raw_code"].count("\n") <= 100, model["name"]


def test_every_model_that_decides_has_a_unit_test(built: Build, models: list[dict]) -> None:
    tested = {test["model"] for test in built.manifest["unit_tests"].values()}
    counted_whole = {"builds", "actions", "int_agenda_items"}  # nothing but counts or copies
    for model in models:
        decides = any(word in model["raw_code"] for word in DECIDING) and model["language"] == "sql"
        if decides and folder(model) != "staging" and model["name"] not in counted_whole:
            assert model["name"] in tested, model["name"]


def test_every_unit_test_of_the_project_passed(built: Build) -> None:
    statuses = {node: status for node, status in built.results.items() if node.startswith("unit_test.")}
    assert len(statuses) >= 30
    assert set(statuses.values()) == {"pass"}


def test_every_page_has_an_exposure(built: Build, repository: Path) -> None:
    exposed = {exposure["name"] for exposure in built.manifest["exposures"].values()}
    pages = {f"{page.stem}_page" for page in (repository / "dashboards" / "views").glob("[!_]*.py")}
    assert pages <= exposed


def test_the_dbt_folder_is_no_python_package(repository: Path) -> None:
    assert not (repository / "dbt" / "__init__.py").exists()
