"""What was known on a day: the published periods against a plain replay of the mentions of sponsors."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.dbt.conftest import Build
from tests.dbt.test_real_sponsors import sources as sources

pytestmark = pytest.mark.build

Standing = set[tuple[str, str]]
LEAVING = ("absent_from_revision", "withdrawn")
ONE_DAY = dt.timedelta(days=1)


class Replay:
    """The mentions of sponsoring states, in their order, each with the day that its document bears."""

    def __init__(self, build: Build) -> None:
        self.build = build
        self.mentions = [
            # a cover's list was on the cover; what is told later, with the document that tells of it
            (proposal, state, role, (on_cover or listed) if role in COVERS else listed)
            for proposal, state, role, on_cover, listed in build.rows(
                "select proposal_id, state_code, role, happened_on, listed_on from core.sponsorship_events "
                "where sponsor_kind = 'state' and state_code is not null order by proposal_id, event_no"
            )
        ]

    def standing(self, day: dt.date | None) -> Standing:
        """Sponsors by the mentions known on a day; by all of them where there is none."""
        last: dict[tuple[str, str], str] = {}
        for proposal, state, role, known_from in self.mentions:
            if day is None or (known_from is not None and known_from <= day):
                last[proposal, state] = role
        return {key for key, role in last.items() if role not in LEAVING}

    def days(self) -> list[dt.date]:
        """Every day on which something became known, the one before it, and one long after."""
        dated = {known_from for *_, known_from in self.mentions if known_from}
        return sorted(dated | {day - ONE_DAY for day in dated} | {dt.date(2100, 1, 1)})


COVERS = ("first_page", "revision", "absent_from_revision")


def as_known(build: Build, day: dt.date) -> Standing:
    return set(
        build.rows(
            "select proposal_id, state_code from timelines.sponsors_as_known where is_sponsor "
            f"and known_from <= date '{day}' and coalesce(known_to, date '9999-12-31') >= date '{day}'"
        )
    )


def check(build: Build) -> None:
    replay = Replay(build)
    assert len(replay.days()) > 2
    for day in replay.days():
        assert as_known(build, day) == replay.standing(day), day
    now = "select proposal_id, state_code from {} where is_sponsor"
    present = set(build.rows(now.format("timelines.sponsors_as_known") + " and is_current"))
    assert present == set(build.rows(now.format("core.sponsorships"))) == replay.standing(None)


def test_sponsors_as_known_are_the_mentions_replayed(built: Build) -> None:
    check(built)


def test_so_they_are_with_catalogue_and_report(sources: Build) -> None:
    check(sources)


def test_what_has_no_day_says_why(sources: Build) -> None:
    """The catalogue has Sudan's removal from a report that is not held, and most later sponsors too."""
    undated = sources.rows(
        "select proposal_id, state_code, is_sponsor, no_date_because from timelines.sponsors_as_known "
        "where known_from is null"
    )
    assert len(undated) > 1000
    assert ("A/C.3/78/L.64", "SDN", False, "A/78/475 lists it, of which no date is held") in undated
    reasons = sources.rows(
        "select distinct no_date_because is null, known_from is null from timelines.sponsors_as_known "
        "union select distinct no_date_because is null, known_from is null from timelines.events"
    )
    assert set(reasons) == {(True, False), (False, True)}


def test_a_decision_is_known_from_its_meeting(built: Build) -> None:
    rows = built.rows(
        "select count(*), count(*) filter (known_from is distinct from happened_on) from timelines.events "
        "where event_kind in ('committee_action', 'plenary_action', 'adopted', 'part_decided', 'tabled')"
    )
    assert rows[0][0] > 0
    assert rows[0][1] == 0


def test_an_intended_vote_is_known_from_the_record_that_prints_it(built: Build) -> None:
    rows = built.rows(
        "select e.known_from, d.dated_on, v.intended_vote is not null from timelines.events as e "
        "left join core.documents as d using (document_id) "
        "left join core.votes as v on e.event_id = v.roll_call_id || '#intended#' || v.state_code "
        "where event_kind = 'vote_intended'"
    )
    assert len(rows) == len(built.rows("select 1 from core.votes where intended_vote is not null"))
    assert all(known == dated and is_intended for known, dated, is_intended in rows)
