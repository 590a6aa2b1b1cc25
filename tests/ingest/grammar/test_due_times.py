"""Times by which something is due, by the wording of real paragraphs."""

from __future__ import annotations

import datetime as dt

import pytest

from ingest.grammar.dates import DueContext, find_due_times

CONTEXT = DueContext(session="78", dated_on=dt.date(2023, 10, 24))


def _range(text: str) -> list[tuple[str, str | None, str | None]]:
    return [
        (
            item.due_text,
            str(item.due_from) if item.due_from else None,
            str(item.due_to) if item.due_to else None,
        )
        for item in find_due_times(text, CONTEXT)
    ]


def _sessions(text: str) -> list[tuple[str, str | None]]:
    return [(item.due_text, item.due_session) for item in find_due_times(text, CONTEXT) if item.due_session]


@pytest.mark.parametrize(
    ("text", "due_text", "due_from", "due_to"),
    [
        ("the group and no later than 2026, that", "no later than 2026", None, "2026-12-31"),
        ("to submit it by 31 December 2026;", "by 31 December 2026", None, "2026-12-31"),
        ("to achieve the Goals by 2030.", "by 2030", None, "2030-12-31"),
        ("and before the end of 2025,", "before the end of 2025", None, "2025-12-31"),
        ("survivors before 1 July 2025;", "before 1 July 2025", None, "2025-06-30"),
        ("meetings in both 2024 and 2025 to ensure", "in both 2024 and 2025", "2024-01-01", "2025-12-31"),
        ("convene in the second half of 2026 a", "in the second half of 2026", "2026-07-01", "2026-12-31"),
        (
            "by no later than the end of the first quarter of 2026, both",
            "by no later than the end of the first quarter of 2026",
            None,
            "2026-03-31",
        ),
        (
            "the plan for the period 2025\u20132027,",
            "for the period 2025\u20132027",
            "2025-01-01",
            "2027-12-31",
        ),
        ("in Yerevan from 19 to 30 October 2026,", "from 19 to 30 October 2026", "2026-10-19", "2026-10-30"),
        (
            "from 28 November 2025 to 3 March 2026",
            "from 28 November 2025 to 3 March 2026",
            "2025-11-28",
            "2026-03-03",
        ),
        ("to be held in March 2027;", "in March 2027", "2027-03-01", "2027-03-31"),
        ("ready by mid-2026,", "by mid-2026", None, "2026-06-30"),
        ("Decides that, starting from January 2027,", "starting from January 2027", "2027-01-01", None),
        ("the mandate of the Agency until 30 June 2026,", "until 30 June 2026", None, "2026-06-30"),
    ],
)
def test_dates_and_ranges(text: str, due_text: str, due_from: str | None, due_to: str | None) -> None:
    assert _range(text) == [(due_text, due_from, due_to)]


@pytest.mark.parametrize(
    ("text", "due_text", "due_session"),
    [
        ("a report during its seventy-eighth session", "during its seventy-eighth session", "78"),
        (
            "to include in the provisional agenda of its seventy-ninth session the item",
            "in the provisional agenda of its seventy-ninth session",
            "79",
        ),
        ("at the main part of its eightieth session", "at the main part of its eightieth session", "80"),
        (
            "at the second part of its resumed seventy-ninth session",
            "at the second part of its resumed seventy-ninth session",
            "79",
        ),
        (
            "at the sixth, seventh and eighth substantive sessions of the open-ended working group, as",
            "at the sixth, seventh and eighth substantive sessions of the open-ended working group",
            "6, 7, 8 (open-ended working group)",
        ),
        (
            "to the General Assembly at its seventy-ninth and eightieth sessions",
            "at its seventy-ninth and eightieth sessions",
            "79, 80",
        ),
        ("the Commission at its ninetieth session", "at its ninetieth session", "90 (Commission)"),
        ("to be taken up at its next session;", "at its next session", "79"),
        ("the group, at its eighth session in 2024,", "at its eighth session in 2024", "8 (body not named)"),
        (
            "before the end of the seventy-ninth session of the General Assembly;",
            "before the end of the seventy-ninth session of the General Assembly",
            "79",
        ),
    ],
)  # fmt: skip
def test_sessions(text: str, due_text: str, due_session: str) -> None:
    assert _sessions(text) == [(due_text, due_session)]


@pytest.mark.parametrize("text", ["within 60 days", "every two years", "biennially", "on an annual basis"])
def test_times_without_a_range(text: str) -> None:
    (found,) = find_due_times(f"to report {text}, as appropriate", CONTEXT)
    assert (found.due_text, found.due_from, found.due_to, found.due_session) == (text, None, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "the Declaration adopted on 11 September 1987",
        "as adopted by the Assembly at its tenth special session",
        "the conclusions adopted at its sixty-third session",
        "endorsed by the Assembly at its sixtieth session",
        "implementation of the 2030 Agenda for Sustainable Development in 2030 Agenda terms",
        "the programme budget for 2026",
        "held in Geneva from 3 to 14 June 2019",
        "open-ended working group on security 2021\u20132025",
    ],
)
def test_what_is_past_or_no_time(text: str) -> None:
    assert find_due_times(text, CONTEXT) == []


def test_both_times_of_one_paragraph_in_order_with_their_place() -> None:
    text = (
        "Requests the Secretary-General to report to the Human Rights Council at its fifty-eighth session, "
        "and to the General Assembly at its eightieth session, by 1 August 2025"
    )
    found = find_due_times(text, CONTEXT)
    assert [item.due_session for item in found] == ["58 (Human Rights Council)", "80", None]
    assert all(text[item.start : item.end] == item.due_text for item in found)
    assert [item.due_kind for item in found] == ["session", "session", "deadline"]


def test_without_context_nothing_is_past_but_low_sessions() -> None:
    found = find_due_times("at its seventy-ninth session and by 1999", DueContext())
    assert [item.due_session for item in found] == ["79"]
