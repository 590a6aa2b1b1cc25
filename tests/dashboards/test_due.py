"""What falls due when: what is past and to come on a given day, of whom it is asked, as a calendar."""

from __future__ import annotations

import datetime as dt

import polars
import pytest

from dashboards.components import calendar_file, commitment_list, due
from tests.dashboards.conftest import Opened, said

TODAY = dt.date(2026, 3, 1)
ROWS = polars.DataFrame(
    {
        "said_in": ["A/RES/80/1", "A/RES/80/2", "A/RES/80/3", "A/RES/80/4"],
        "addressee": ["Secretary-General", "States and Secretary-General", "Secretariat", None],
        "action": ["Requests, in due time; \\ a report", "b" * 90, "c", "d"],
        "due_text": ["by 1 May 2026", "at its eightieth session", "in 2025", "in due course"],
        "due_from": [None, None, dt.date(2025, 1, 1), None],
        "due_to": [dt.date(2026, 5, 1), None, dt.date(2025, 12, 31), None],
        "due_session": [None, "80", None, None],
        "falls_from": [dt.date(2026, 5, 1), dt.date(2025, 9, 9), dt.date(2025, 1, 1), None],
        "falls_to": [dt.date(2026, 5, 1), dt.date(2026, 9, 7), dt.date(2025, 12, 31), None],
        "status_of_text": ["adopted", "proposed", "adopted", "adopted"],
        "place": ["paragraph 1"] * 4,
        "passage": [f"A/RES/80/{n}:0-9" for n in (1, 2, 3, 4)],
    },
    schema_overrides={"due_from": polars.Date},
)


def test_what_comes_next_stands_first_and_what_is_past_last() -> None:
    timed = due.timed(ROWS, TODAY)
    assert timed["time"].to_list() == ["coming", "coming", "untold", "past"]
    assert timed["said_in"].to_list() == ["A/RES/80/1", "A/RES/80/2", "A/RES/80/4", "A/RES/80/3"]
    assert due.timed(ROWS, dt.date(2026, 5, 1))["time"][0] == "coming", "a thing is due on its last day"
    later = due.timed(ROWS, dt.date(2026, 5, 2))
    assert later.filter(later["said_in"] == "A/RES/80/1")["time"].item() == "past"


def test_the_sentence_counts_what_is_to_come_and_says_when_the_next_is_due() -> None:
    words = due.sentence(due.timed(ROWS, TODAY), TODAY)
    assert words.startswith(
        "4 things are asked for, decided or announced by a time: 2 still to come after 1 March 2026"
    )
    assert words.endswith("the next by 1 May 2026.")
    past = due.timed(ROWS.filter(ROWS["said_in"] == "A/RES/80/3"), TODAY)
    assert "1 thing is" in due.sentence(past, TODAY)
    assert "none of them is still to come" in due.sentence(past, TODAY)
    coming = due.timed(ROWS.head(2), TODAY)
    assert due.sentence(coming, TODAY, "2026").startswith(
        "2 things asked for, decided or announced fall due in 2026: all still to come after 1 March 2026"
    )


def test_what_began_before_the_year_chosen_stands_at_its_beginning() -> None:
    of_a_year = ROWS.head(2).select(first=due._within("2026"), whole=due._within(None))
    assert of_a_year["first"].to_list() == [dt.date(2026, 5, 1), dt.date(2026, 1, 1)]
    assert of_a_year["whole"].to_list() == [dt.date(2026, 5, 1), dt.date(2025, 9, 9)]


def test_a_day_that_is_printed_is_not_said_again(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(commitment_list.st, "markdown", shown.append)
    commitment_list.show(ROWS.head(2), due.STATUS)
    assert shown[0].startswith("**by 1 May 2026** · asked of: Secretary")
    assert shown[1].startswith("**at its eightieth session** (session 80)")
    days = {"due_from": dt.date(2026, 4, 30), "due_text": "from 30 April to 1 May 2026"}
    commitment_list.show(ROWS.head(1).with_columns(**{key: polars.lit(day) for key, day in days.items()}), {})
    assert shown[2].startswith("**from 30 April to 1 May 2026** · asked of")


def test_the_calendar_has_each_dated_thing_with_its_words_meant_literally() -> None:
    file = calendar_file.of(ROWS.filter(ROWS["due_to"].is_not_null()), "20261122T054708.892823Z")
    lines = file.decode().split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2] == "END:VCALENDAR"
    assert lines.count("BEGIN:VEVENT") == 2
    assert "DTSTART;VALUE=DATE:20260501" in lines
    assert "DTEND;VALUE=DATE:20260502" in lines, "an entry ends before the day after its last"
    assert all(len(line.encode()) <= 75 for line in lines)
    whole = file.decode().replace("\r\n ", "")
    assert (
        "DESCRIPTION:Requests\\, in due time\\; \\\\ a report (adopted in A/RES/80/1\\, paragraph 1)" in whole
    )
    assert "URL:https://undocs.org/A/RES/80/1" in whole


def test_a_long_request_is_cut_around_its_time() -> None:
    action = f"Welcoming {'much ' * 60}requests a report by 1 May 2026 on all of it"
    said_shortly = commitment_list.around(action, "by 1 May 2026", 120)
    assert said_shortly.startswith("Welcoming much")
    assert "by 1 May 2026" in said_shortly
    assert len(said_shortly) <= 125
    assert commitment_list.around(action, "by 1 May 2026", None) == " ".join(action.split())


@pytest.mark.build
def test_the_page_filters_by_whom_is_asked_and_says_what_it_leaves(open_page: Opened) -> None:
    app = open_page("full", "timelines", of="Secretary-General", when="all")
    assert not app.exception
    table = app.dataframe[0].value
    assert table["Asked of"].str.contains("Secretary-General").all()
    assert f" {len(table)} things are asked for, decided or announced by a time" in said(app)
    assert "Load texts with" in said(open_page("empty", "timelines"))


@pytest.mark.parametrize(
    ("held", "drawn"),
    [
        (["2027", "2025", "2027"], ["2025", "2026", "2027"]),
        (["2026-09", "2026-11"], ["2026-09", "2026-10", "2026-11"]),
        (["2026", "2100"], ["2026", "2100"]),
    ],
)
def test_years_in_which_nothing_is_due_are_seen_as_gaps(held: list[str], drawn: list[str]) -> None:
    assert due.periods(held) == drawn
