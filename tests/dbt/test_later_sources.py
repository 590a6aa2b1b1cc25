"""A draft as cover, catalogue, report and meeting record tell of it: one proposal, events in order."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.dbt.conftest import Build
from tests.dbt.later_sources import DRAFT, IN_COMMITTEE, IN_PLENARY, REPORT, RESOLUTION, TABLED, TITLE

pytestmark = pytest.mark.build

THIS = f"where proposal_id = '{DRAFT}'"


def test_all_that_tell_of_a_draft_tell_of_one_proposal(built: Build) -> None:
    rows = built.rows("select proposal_id, title, n_versions, outcome, resolution_symbol, link_grade, "
                      "sponsor_list_status from core.proposals "
                      f"where proposal_id = '{DRAFT}' or resolution_symbol = '{RESOLUTION}'")  # fmt: skip
    assert rows == [(DRAFT, TITLE, 1, "adopted", RESOLUTION, "strong", "final")]


def test_the_link_to_the_resolution_says_who_states_it(built: Build) -> None:
    [(evidence,)] = built.rows(f"select link_evidence from core.proposals {THIS}")
    assert "MARC field 993" in evidence


def test_a_catalogue_record_hides_no_printed_fact(built: Build) -> None:
    rows = built.rows("select title, has_text, is_held, n_copies, source_file like '%.text' "
                      f"from core.documents where document_id = '{DRAFT}'")  # fmt: skip
    assert rows == [(TITLE, True, True, 2, True)]
    items = built.rows(f"select item from core.document_agenda_items where document_id = '{DRAFT}'")
    assert items == [("71 (c)",)]


def test_every_source_is_heard_once_and_in_order(built: Build) -> None:
    rows = built.rows("select role, source_name, count(*), min(happened_on) from core.sponsorship_events "
                      f"{THIS} group by all order by min(event_no)")  # fmt: skip
    assert rows == [
        ("first_page", "draft_text", 3, TABLED),
        ("first_page", "committee_report", 3, TABLED),
        ("first_page", "marcxml", 2, TABLED),
        ("corrected", "marcxml", 1, dt.date(2023, 12, 6)),
        ("added_orally", "committee_report", 1, IN_COMMITTEE),
        ("added_report", "committee_report", 1, dt.date(2023, 12, 6)),
        ("added_report", "marcxml", 1, dt.date(2023, 12, 6)),
        ("withdrawn", "marcxml", 1, None),
    ]


def test_sponsors_are_those_that_stand_at_the_end(built: Build) -> None:
    rows = built.rows("select state_code, first_role, joined_on, is_sponsor from core.sponsorships "
                      f"{THIS} order by state_code")  # fmt: skip
    assert rows == [
        ("CAN", "first_page", None, True),
        ("MLT", "first_page", None, True),
        ("MYS", "first_page", None, True),
        ("PLW", "added_report", None, True),
        ("SDN", "first_page", None, False),
        ("TUV", "added_orally", IN_COMMITTEE, True),
    ]


def test_committee_and_plenary_act_once_each(built: Build) -> None:
    rows = built.rows("select stage, how, result, acted_on, meeting_symbol, roll_call_id is not null, "
                      f"resolution_symbol from core.actions {THIS} order by acted_on")  # fmt: skip
    assert rows == [
        ("committee", "recorded_vote", "adopted", IN_COMMITTEE, "A/C.3/78/SR.53", True, RESOLUTION),
        ("plenary", "without_vote", "adopted", IN_PLENARY, "A/78/PV.50", False, RESOLUTION),
    ]


def test_a_text_known_from_a_report_alone_is_a_proposal(built: Build) -> None:
    rows = built.rows("select proposal_id, proposal_type, title, session, committee, n_versions, outcome "
                      "from core.proposals where proposal_id in ('A/C.3/78/L.42', 'A/C.3/78/L.66') "
                      "order by 1")  # fmt: skip
    assert rows == [
        ("A/C.3/78/L.42", "draft_resolution", "A text that went no further", "78", "3", 0, "withdrawn"),
        ("A/C.3/78/L.66", "amendment", None, "78", "3", 0, "rejected"),
    ]


def test_a_resolution_known_from_records_alone_says_how_it_was_adopted(built: Build) -> None:
    rows = built.rows(
        "select is_held, adopted_how, adopted_on, meeting_symbol, committee_report, origin_draft "
        f"from core.resolutions where resolution_symbol = '{RESOLUTION}'"
    )
    assert rows == [(False, "without_vote", IN_PLENARY, "A/78/PV.50", REPORT, DRAFT)]


def test_who_explained_its_vote_is_told_once(built: Build) -> None:
    rows = built.rows(f"select state_code, kind, document_id from core.statements {THIS}")
    assert rows == [("CUB", "explanation_before", REPORT)]


def test_events_of_the_draft_stand_on_one_line_of_time(built: Build) -> None:
    rows = built.rows("select distinct happened_on, event_kind from timelines.events "
                      f"{THIS} and event_kind not like 'sponsor_listed' order by all")  # fmt: skip
    assert rows == [
        (TABLED, "tabled"),
        (IN_COMMITTEE, "committee_action"),
        (IN_COMMITTEE, "sponsor_joined"),
        (IN_PLENARY, "adopted"),
    ]


def test_meetings_of_committees_are_known_and_their_records_missed(built: Build) -> None:
    rows = built.rows("select committee, number, held_on from core.meetings "
                      "where meeting_symbol = 'A/C.3/78/SR.53'")  # fmt: skip
    assert rows == [("3", 53, IN_COMMITTEE)]
    missing = built.rows("select named_as from quality.missing_documents where symbol = 'A/C.3/78/SR.53'")
    assert missing == [("meeting",)]


def test_a_group_that_acts_through_a_state_is_expanded_apart(built: Build) -> None:
    rows = built.rows("select count(*) > 100, bool_and(is_derived), count(*) filter (where is_named_itself) "
                      "from core.group_sponsors_expanded where proposal_id = 'A/78/L.5' "
                      "and group_code = 'G77'")  # fmt: skip
    assert rows == [(True, True, 1)]


def test_subjects_and_repairs_are_published(built: Build) -> None:
    assert built.rows("select document_id, subject from core.document_subjects") == [(DRAFT, "HUMAN RIGHTS")]
    assert built.rows("select document_id, as_repaired from quality.repairs") == [(DRAFT, "Côte d'Ivoire")]
