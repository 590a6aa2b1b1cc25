"""The first screen of a dossier: what its sentence says of a text, from rows made by hand."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from dashboards.components import dossier_head


def _head(**told: object) -> dict[str, Any]:
    """A row of `text_head` of a draft of which no text is held."""
    row = {"proposal_id": "A/C.3/78/L.64", "symbols": ["A/C.3/78/L.64"], "resolution_symbol": None}
    row |= {"first_tabled_on": dt.date(2023, 11, 1), "n_versions": 0, "is_first_version_held": False}
    row |= {"n_sponsors": 3, "sponsor_list_status": "final", "submitted_by": "members"}
    return row | {"on_behalf_of": None, "submitted_by_as_printed": None, "tabled_by": None} | told


def test_a_decision_is_no_resolution() -> None:
    decision = {"resolution_symbol": "A/DEC/76/576", "proposal_id": "A/76/L.1", "yes": None}
    decision |= {"adopted_how": None, "adopted_on": None, "link_grade": "strong"}
    assert dossier_head._standing(decision) == "it led to decision 76/576"


def test_what_became_of_a_text_is_not_known_rather_than_nothing() -> None:
    unknown = {"yes": None, "adopted_on": None, "adopted_how": None, "resolution_symbol": None}
    assert dossier_head._adoption(unknown | {"outcome": "unknown"}).figure == "Not known"
    assert dossier_head._adoption(unknown | {"outcome": "withdrawn"}).figure == "No resolution"


def test_only_the_state_that_acts_for_a_group_is_said_to() -> None:
    behalf = ["Zambia on behalf of the Group of African States"]
    told = dossier_head._backing(_head(on_behalf_of=behalf))
    assert told == "3 states sponsor it, Zambia on behalf of the Group of African States"


def test_of_a_draft_of_which_only_the_record_is_held_no_text_is_said_to_be() -> None:
    assert dossier_head._tabled(_head()) == ", dated 1 November 2023"
    revised = _head(symbols=["A/C.3/78/L.64/Rev.1"])
    assert dossier_head._tabled(revised) == ", earliest record held of 1 November 2023"
    assert dossier_head._tabled(_head(n_versions=1)) == ", earliest text held of 1 November 2023"


@pytest.mark.parametrize(
    ("code", "printed", "office", "whole"),
    [
        ("chair", None, "Chair", "Chair"),
        (
            "chair",
            "Rapporteur of the Committee, Jane Doe (Peru), on the basis of informal consultations",
            "Rapporteur of the Committee",
            "Rapporteur of the Committee, Jane Doe (Peru), on the basis of informal consultations",
        ),
        ("chair", "submitted by the Chair on the basis of talks", "Chair", "Chair on the basis of talks"),
        ("president", "President of the General Assembly", "President of the General Assembly", None),
    ],
)
def test_who_submitted_a_text_is_named_as_printed(
    code: str, printed: str | None, office: str, whole: str | None
) -> None:
    head = _head(n_sponsors=0, submitted_by=code, submitted_by_as_printed=printed)
    assert dossier_head._backing(head) == f"submitted by the {office}, with no state as sponsor"
    assert dossier_head.submitter(head) == (whole or printed)


def test_of_a_draft_that_names_nobody_no_submitter_is_made_up() -> None:
    head = _head(n_sponsors=0, submitted_by="committee")
    assert dossier_head._backing(head) == "it names no sponsor"
    assert dossier_head.submitter(head) is None


def test_a_resolution_known_by_its_vote_alone_is_not_said_to_come_from_the_plenary() -> None:
    alone = {"proposal_id": "A/RES/72/50", "resolution_symbol": "A/RES/72/50", "committee": None}
    assert dossier_head._body(alone | {"resolution_is_held": False}) == []
    assert dossier_head._body(alone | {"resolution_is_held": True}) == ["Plenary"]
    assert dossier_head._body(alone | {"resolution_is_held": False, "committee": "1"}) == ["First Committee"]
    assert dossier_head._body(alone | {"proposal_id": "A/72/L.1", "resolution_is_held": False}) == ["Plenary"]


def test_what_a_committee_adopted_is_not_said_to_be_of_unknown_fate() -> None:
    adopted = {"is_adopted_in_committee": True, "committee_adopted_on": dt.date(2010, 11, 18)}
    head = _head(committee="3", outcome="unknown") | adopted
    told = "the Third Committee adopted it on 18 November 2010; what the plenary decided is not known"
    assert dossier_head._standing(head) == told
    assert (
        dossier_head._adoption(head | {"yes": None, "adopted_on": None, "adopted_how": None}).figure
        == "Adopted"
    )
    assert dossier_head._standing(head | {"outcome": "rejected"}) == "it was rejected"
