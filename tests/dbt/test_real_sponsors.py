"""Sixty catalogue records, a report's section and a draft's text: who sponsors, joined and left."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ingest.grammar.names import load_known_names
from ingest.parse import ParseOptions, parse_file
from ingest.records import Batch
from tests.dbt.conftest import Build, build_from_batch

pytestmark = pytest.mark.build

FILES = (
    "marcxml/session_78_committee_3_drafts.part1.xml",
    "documents/A_78_481_Add.3.section_C.txt",
    "documents/A_C.3_78_L.41.txt",
    "documents/A_78_PV.50.excerpt.txt",
)
DRAFT = "where proposal_id = 'A/C.3/78/L.41'"


@pytest.fixture(scope="module")
def sources(shared_data: Path, repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Build:
    known_names = load_known_names(repository / "dbt" / "seeds")
    batch = Batch()
    for name in FILES:
        batch.extend(parse_file(name, (shared_data / name).read_bytes(), ParseOptions(), known_names))
    folder = tmp_path_factory.mktemp("sponsors")
    return build_from_batch(repository, folder, batch, "--exclude-resource-type", "unit_test")


def test_text_catalogue_report_and_record_are_one_proposal(sources: Build) -> None:
    rows = sources.rows("select n_versions, outcome, resolution_symbol, link_grade, sponsor_list_status "
                        f"from core.proposals {DRAFT} or resolution_symbol = 'A/RES/78/220'")  # fmt: skip
    assert rows == [(1, "adopted", "A/RES/78/220", "strong", "final")]
    copies = sources.rows("select n_copies from core.documents where document_id = 'A/C.3/78/L.41'")
    assert copies == [(2,)]


def test_its_committee_voted_and_its_events_are_in_order(sources: Build) -> None:
    rows = sources.rows(
        "select how, announced_yes, announced_no, announced_abstain, roll_call_id is not null "
        f"from core.actions {DRAFT} and stage = 'committee'"
    )
    assert rows == [("recorded_vote", 80, 29, 65, True)]
    roles = sources.rows(f"select role, state_code from core.sponsorship_events {DRAFT} order by event_no")
    assert [role for role, _ in roles][0] == "first_page"
    last_of_cover = max(place for place, (role, _) in enumerate(roles) if role == "first_page")
    later = [role for role, _ in roles[last_of_cover + 1 :]]
    assert later
    assert all(role.startswith("added_") for role in later)
    assert len({state for _, state in roles}) == 50


def test_a_removal_is_a_withdrawal(sources: Build) -> None:
    rows = sources.rows("select state_code, is_sponsor from core.sponsorships "
                        "where proposal_id = 'A/C.3/78/L.64' and state_code = 'SDN'")  # fmt: skip
    assert rows == [("SDN", False)]


def test_sponsors_named_as_original_ones_later_are_of_the_first_page(sources: Build) -> None:
    rows = sources.rows("select state_code, first_role, is_sponsor from core.sponsorships "
                        "where proposal_id = 'A/C.3/78/L.29' and state_code in ('BOL', 'MYS') "
                        "order by state_code")  # fmt: skip
    assert rows == [("BOL", "first_page", True), ("MYS", "first_page", True)]


def test_every_sponsor_that_the_catalogue_names_is_known(sources: Build, shared_data: Path) -> None:
    content = (shared_data / FILES[0]).read_text()
    named = len(re.findall(r'datafield tag="710"', content))
    rows = sources.rows("select count(*), count(*) filter (where sponsor_kind = 'unresolved') "
                        "from core.sponsorship_events where source_name = 'marcxml' "
                        "and role in ('first_page', 'revision') and not field = '515 $a'")  # fmt: skip
    [(listed, unresolved)] = rows
    assert unresolved == 0
    assert named > 900
    assert abs(named - listed) <= 0.1 * named  # a group beside the state that acts for it is one sponsor


def test_an_amendment_has_its_end_in_committee(sources: Build) -> None:
    rows = sources.rows("select outcome, count(*) from core.proposals where proposal_type = 'amendment' "
                        "group by outcome order by outcome")  # fmt: skip
    assert rows == [("adopted", 1), ("rejected", 3)]
