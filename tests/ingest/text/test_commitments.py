"""What a text decides, requests and announces by a time."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from ingest.grammar.dates import DueContext
from ingest.records import Page
from ingest.text.commitments import Commitment, find_commitments
from ingest.text.layout import read_layout
from ingest.text.paragraphs import read_paragraphs
from tests.ingest.body_forms import HEAD, PLAIN, layout_of

CONTEXT = DueContext(session="78", dated_on=dt.date(2023, 10, 24))


def _find(*paragraphs: str) -> list[Commitment]:
    body = "The General Assembly,\n\n" + "\n\n".join(paragraphs) + "\n"
    return find_commitments(read_paragraphs(layout_of(body), "draft_resolution"), CONTEXT)


def test_a_request_has_addressee_and_session() -> None:
    (found,) = _find(
        "1. Takes note of it, and requests the Secretary-General, within existing resources, to submit"
        " a report to the General Assembly at its eightieth session."
    )
    assert (found.actor, found.addressee) == ("General Assembly", "Secretary-General")
    assert found.action.startswith("requests the Secretary-General, within existing resources, to submit")
    assert found.due.due_session == "80"


def test_a_decision_has_no_addressee() -> None:
    (found,) = _find("1. Decides to establish a mechanism no later than 2026, and takes note of its cost.")
    assert found.addressee is None
    assert (found.due.due_text, found.due.due_from, found.due.due_to) == (
        "no later than 2026",
        None,
        dt.date(2026, 12, 31),
    )
    assert found.action == "Decides to establish a mechanism no later than 2026"


def test_each_time_in_a_clause_is_a_commitment() -> None:
    found = _find("1. Invites Member States to report by 2025 and to meet in June 2026.")
    assert [(c.due.due_text, c.addressee) for c in found] == [
        ("by 2025", "Member States"),
        ("in June 2026", "Member States"),
    ]


def test_a_sub_paragraph_goes_on_with_the_verb_of_its_parent() -> None:
    found = find_commitments(read_paragraphs(layout_of(PLAIN), "draft_resolution"), CONTEXT)
    assert [(c.paragraph_no, c.addressee, c.due.due_session) for c in found] == [
        (6, "Secretary-General", "79")
    ]


def test_a_preambular_announcement_counts() -> None:
    (found,) = _find(
        "Welcoming the offer of Peru, and looking forward to the congress to be held in Lima in 2026,",
        "1. Takes note of the offer.",
    )
    assert (found.due.due_text, found.action) == (
        "in 2026",
        "looking forward to the congress to be held in Lima in 2026",
    )


@pytest.mark.parametrize(
    "paragraph",
    [
        "1. Welcomes the group, which is to submit recommendations to the Conference at its ninth session.",
        "1. Looks forward to the report with recommendations to the Assembly at its eightieth session.",
    ],
)
def test_what_a_body_is_yet_to_do_at_a_session_is_announced(paragraph: str) -> None:
    assert len(_find(paragraph)) == 1


@pytest.mark.parametrize(
    "paragraph",
    [
        "1. Recalls that the conference was held in June 2026 in Lima.",
        "1. Requests the Secretary-General to implement the 2030 Agenda for Sustainable Development.",
        "1. Supports the work of the working group 2021–2025.",
        "1. Requests the Secretary-General to consider resolution 77/36 of 7 December 2022.",
        "1. Decides to keep the item entitled “Towards peace by 2030”.",
        "1. Welcomes the decision adopted at its seventy-seventh session.",
        "1. Notes the need for progress by 2030.",
        "1. Requests the Secretary-General to circulate the report submitted in May 2022.",
        "1. Decides to apportion the sum, taking into account the scale of assessments for 2025 and 2026.",
        "Taking note of the decision of the Commission at its fifty-eighth session to submit the draft,",
        "Taking note of the mandate entrusted to the Conference on Trade and Development at its fifteenth"
        " session to continue to assist countries,",
    ],
)
def test_what_is_no_commitment(paragraph: str) -> None:
    assert _find(paragraph) == []


def test_the_record_points_to_the_clause() -> None:
    text = HEAD + "The General Assembly,\n\n1. Notes it, and decides to meet by 2026.\n"
    paragraphs = read_paragraphs(read_layout([Page(1, text)]), "draft_resolution")
    (record,) = (c.as_record("r:1", 1) for c in find_commitments(paragraphs, CONTEXT))
    assert record.span_start is not None
    assert text[record.span_start : record.span_end] == record.action == "decides to meet by 2026"


@pytest.mark.parametrize(
    ("file_name", "context", "expected"),
    [
        (
            "000_9248fafc50032362.txt",
            CONTEXT,
            [
                (
                    None,
                    "at the sixth, seventh and eighth substantive sessions of the open-ended working group",
                ),
                (None, "in both 2024 and 2025"),
                ("States", "at the sixth, seventh and eighth sessions of the open-ended working group"),
                ("States", "dedicated intersessional meetings"),
                (None, "no later than 2026"),
                (None, "in the provisional agenda of its seventy-ninth session"),
            ],
        ),
        (
            "002_8a403a79436117ad.txt",
            DueContext(session="78", dated_on=dt.date(2023, 12, 22)),
            [
                ("Secretary-General", "during its seventy-eighth session"),
                ("Secretary-General", "at its eighth session in 2024"),
                (None, "in the provisional agenda of its seventy-ninth session"),
            ],
        ),
    ],
)
def test_the_two_example_documents(
    shared_data: Path, file_name: str, context: DueContext, expected: list[tuple[str | None, str]]
) -> None:
    text = (shared_data / "documents" / file_name).read_text(encoding="utf-8")
    found = find_commitments(read_paragraphs(read_layout([Page(1, text)]), "resolution"), context)
    assert [(commitment.addressee, commitment.due.due_text) for commitment in found] == expected


@pytest.mark.parametrize(
    "paragraph",
    [
        "1. Recalls its request to the Secretary-General to report to it at its eightieth session.",
        "1. Calls upon all States to accelerate the achievement of universal coverage by 2030.",
        "1. Urges States to reduce the transaction costs of remittances to less than 3 per cent by 2030.",
    ],
)
def test_old_requests_and_goals_commit_to_nothing_new(paragraph: str) -> None:
    assert _find(paragraph) == []


def test_a_duty_by_the_year_of_the_goals_counts() -> None:
    (found,) = _find("1. Requests the Secretary-General to submit a report on the targets by 2030.")
    assert found.due.due_text == "by 2030"


def test_a_day_of_every_year_is_one_time() -> None:
    (found,) = _find(
        "1. Calls upon Member States to provide the Secretary-General, by 31 May annually, with data."
    )
    assert found.due.due_text == "by 31 May annually"


def test_a_year_that_the_reader_tore_apart_is_read() -> None:
    (found,) = _find("1. Requests the Secretary-General to submit a report no later than 1 September 202 6.")
    assert (found.due.due_text, found.due.due_to) == ("no later than 1 September 2026", dt.date(2026, 9, 1))
