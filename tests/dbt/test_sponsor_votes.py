"""Sponsors beside votes: the tables against plain loops over what is listed, and against printed lists."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest

from ingest.grammar.names import load_known_names
from ingest.parse import ParseOptions, parse_file
from ingest.records import Batch
from tests.dbt.conftest import Build, build_from_batch

pytestmark = pytest.mark.build

REPORT = "documents/A_78_481_Add.3.section_C.txt"
RECORD = "documents/A_78_PV.50.excerpt.txt"
CATALOGUE = "marcxml/session_78_committee_3_drafts.part1.xml"
EXAMPLES = ("A_C.1_78_L.60_Rev.1.txt", "A_RES_78_16.txt", "session_80_covers.jsonl")
IRAN = "A/C.3/78/L.41"
COVER_ONLY = "A/C.1/78/L.60"
SIDES = ("yes", "no", "abstain", "not_voting")
Key = tuple[str, str, str]  # proposal, state, stage


@pytest.fixture(scope="module")
def batch(shared_data: Path, repository: Path) -> Batch:
    """A catalogue, a report, a record of a meeting, and covers of texts of two sessions."""
    known_names = load_known_names(repository / "dbt" / "seeds")
    files = [shared_data / name for name in (REPORT, RECORD, CATALOGUE)]
    files += [repository / "examples" / name for name in EXAMPLES]
    batch = Batch()
    for file in files:
        batch.extend(parse_file(file.name, file.read_bytes(), ParseOptions(), known_names))
    return batch


@pytest.fixture(scope="module")
def real(batch: Batch, repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Build:
    folder = tmp_path_factory.mktemp("sponsor_votes")
    return build_from_batch(repository, folder, batch, "--exclude-resource-type", "unit_test")


@pytest.fixture(params=["made", "real"])
def build(request: pytest.FixtureRequest) -> Build:
    """The corpus, and the real documents where they are at hand."""
    return request.getfixturevalue("built" if request.param == "made" else "real")


def names(batch: Batch, symbol: str, source_format: str) -> set[str]:
    """Names that the records of one text in one format have as its sponsors."""
    records = {
        document.record_id
        for document in batch.documents
        if document.symbol == symbol and document.source_format == source_format
    }
    return {sponsor.name_as_printed for sponsor in batch.sponsors if sponsor.record_id in records}


def printed_sides(text: str, opening: str) -> dict[str, str]:
    """The three printed lists of the vote that follows `opening`."""
    flat = re.sub(r"\s+", " ", text.replace("-\n", "-"))
    after = flat[flat.index(opening) :]
    lists = re.split(r"In favour:|Against:|Abstaining:", after)[1:4]
    lists[2] = re.split(r"\[|Draft resolution|\d+\. (?:At|Before|After) the", lists[2])[0]
    return dict(zip(SIDES[:3], lists, strict=True))


def on_each_side(sponsors: set[str], sides: dict[str, str]) -> tuple[int, ...]:
    """How many of the names stand in each list, and in none."""
    found = {
        side: {name for name in sponsors if re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", listed)}
        for side, listed in sides.items()
    }
    counts = [len(found[side]) for side in SIDES[:3]]
    return (*counts, len(sponsors) - sum(counts))


@pytest.mark.parametrize(
    ("stage", "file", "opening", "n_yes"),
    [
        ("committee", REPORT, "The voting was as follows", 80),
        ("plenary", RECORD, "Draft resolution III is entitled “Situation of human rights in the Islamic", 78),
    ],
)
def test_sponsors_on_a_text_voted_on_twice_are_where_the_printed_lists_have_them(
    real: Build, batch: Batch, shared_data: Path, stage: str, file: str, opening: str, n_yes: int
) -> None:
    sponsors = names(batch, IRAN, "marcxml")
    sides = printed_sides((shared_data / file).read_text(encoding="utf-8"), opening)
    expected = on_each_side(sponsors, sides)
    (found,) = real.rows(
        "select n_sponsors, n_sponsors_yes, n_sponsors_no, n_sponsors_abstain, n_sponsors_not_voting, n_yes, "
        "n_supporters_not_sponsoring, n_supporters_through_group, sponsor_list_status "
        f"from coalitions.sponsor_conversion where proposal_id = '{IRAN}' and stage = '{stage}'"
    )
    assert found == (50, *expected, n_yes, n_yes - expected[0], 0, "final")
    assert len(sponsors) == 50


def test_what_a_delegation_said_later_stands_beside_its_vote(real: Build) -> None:
    rows = real.rows(
        "select committee_vote, plenary_vote, plenary_intended_vote, is_sponsor, agenda_items "
        f"from core.proposal_states where proposal_id = '{IRAN}' and state_code = 'TUV'"
    )
    assert rows == [("yes", "abstain", "yes", True, "71 (c)")]


def test_a_first_page_says_nothing_of_those_it_does_not_name(real: Build, batch: Batch) -> None:
    sponsors = names(batch, f"{COVER_ONLY}/Rev.1", "text")
    where = f"where proposal_id = '{COVER_ONLY}'"
    rows = real.rows(
        "select is_sponsor, is_member, plenary_vote, plenary_no_vote_reason, resolution_symbol, count(*) "
        f"from core.proposal_states {where} group by all"
    )
    known = (True, None, "how_not_known", "A/RES/78/16")
    assert set(rows) == {(True, *known, len(sponsors)), (None, *known, 193 - len(sponsors))}
    assert len(sponsors) == 52
    conversion = real.rows(
        "select n_sponsors, n_sponsors_yes, share_sponsors_yes, n_supporters_not_sponsoring, how, result "
        f"from coalitions.sponsor_conversion {where} and stage = 'plenary'"
    )
    assert conversion == [(52, None, None, None, None, "adopted")]
    assert real.rows(f"select * from coalitions.supporters_by_group {where}") == []


def test_sponsors_of_a_text_taken_up_again_two_years_later(real: Build, batch: Batch) -> None:
    before, now = names(batch, "A/C.3/78/L.36", "marcxml"), names(batch, "A/C.3/80/L.22", "cover_facts")
    rows = dict(
        real.rows(
            "select coalesce(change, by_lists_held), count(*) from coalitions.sponsor_renewals "
            "where proposal_id = 'A/C.3/80/L.22' and earlier_proposal_id = 'A/C.3/78/L.36' group by all"
        )
    )
    assert rows == {"renewed": len(before & now), "on_earlier_only": len(before - now)}
    assert now <= before
    assert len(now) > 20
    new = real.rows(
        "select s.name from coalitions.sponsor_renewals inner join core.states as s using (state_code) "
        "where proposal_id = 'A/C.3/80/L.16' and change = 'new'"
    )
    earlier, later = names(batch, "A/C.3/78/L.13", "marcxml"), names(batch, "A/C.3/80/L.16", "cover_facts")
    assert {name for (name,) in new} == later - earlier


def standing(build: Build) -> dict[tuple[str, str], bool | None]:
    """Of each text and state that its lists name whether it sponsors the text, as far as they say."""
    final = final_lists(build)
    last = dict[tuple[str, str], str]()
    for proposal, state, role in build.rows(
        "select proposal_id, state_code, role from core.sponsorship_events "
        "where state_code is not null order by proposal_id, event_no"
    ):
        last[proposal, state] = role
    gone = {"withdrawn": False, "absent_from_revision": None}
    return {
        key: False if key[0] in final and role in gone else gone.get(role, True) for key, role in last.items()
    }


def final_lists(build: Build) -> set[str]:
    """Texts whose list of sponsors is final."""
    rows = build.rows("select proposal_id from core.proposals where sponsor_list_status = 'final'")
    return {proposal for (proposal,) in rows}


def votes_on_texts(build: Build) -> dict[Key, str]:
    """How each state voted on each text as a whole at each stage."""
    deciding = dict[str, tuple[str, str]]()
    for roll_call, proposal, stage in build.rows(
        "select a.roll_call_id, a.proposal_id, a.stage from core.actions as a "
        "inner join core.roll_calls as c using (roll_call_id) "
        "where a.proposal_id is not null and a.is_on_whole_text and c.is_adoption"
    ):
        deciding[roll_call] = (proposal, stage)
    assert len(set(deciding.values())) == len(deciding), "of two votes on one text one has to be chosen"
    return {
        (deciding[roll_call][0], state, deciding[roll_call][1]): vote
        for roll_call, state, vote in build.rows("select roll_call_id, state_code, vote from core.votes")
        if roll_call in deciding
    }


def test_every_vote_and_every_sponsor_stands_with_what_is_known_of_both(build: Build) -> None:
    final, sponsors, votes = final_lists(build), standing(build), votes_on_texts(build)
    unlisted = {key: False if key[0] in final else None for key in votes if key[:2] not in sponsors}
    expected = {(*key, unlisted.get(key, sponsors.get(key[:2])), vote) for key, vote in votes.items()}
    rows = build.rows("select proposal_id, state_code, stage, is_sponsor, vote from coalitions.sponsor_votes")
    assert {row for row in rows if row[4] is not None} == expected
    assert expected
    without_vote = {row[:2]: row[3] for row in rows if row[4] is None}
    assert without_vote.items() <= sponsors.items()
    assert {row[:2] for row in rows} >= sponsors.keys()


def test_every_count_of_sponsors_and_supporters_is_one_of_those_rows(build: Build) -> None:
    final, sponsors, votes = final_lists(build), standing(build), votes_on_texts(build)
    tallies: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0, 0, 0])
    for (proposal, state, stage), vote in votes.items():
        is_sponsor = sponsors.get((proposal, state))
        tallies[proposal, stage][SIDES.index(vote) if is_sponsor else 4] += (
            1 if is_sponsor or vote == "yes" else 0
        )
    named = {proposal for (proposal, _), stands in sponsors.items() if stands}
    rows = build.rows(
        "select proposal_id, stage, n_sponsors_yes, n_sponsors_no, n_sponsors_abstain, "
        "n_sponsors_not_voting, n_supporters_not_sponsoring "
        "from coalitions.sponsor_conversion where n_yes is not null"
    )
    for proposal, stage, *counts in rows:
        expected = tallies[proposal, stage]
        can_tell = proposal in final and proposal in named
        assert counts == [*expected[:4], expected[4] if can_tell else None], (proposal, stage)
    assert rows


def test_groups_count_their_members_of_the_day(build: Build) -> None:
    votes, sponsors = votes_on_texts(build), standing(build)
    dated = build.rows(
        "select proposal_id, stage, decided_on from coalitions.sponsor_conversion where n_yes is not null"
    )
    days = {row[:2]: row[2] for row in dated}
    expected: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    memberships = build.rows(
        "select group_code, state_code, counted_from, valid_to from core.group_memberships"
    )
    for proposal, state, stage in votes:
        day = days.get((proposal, stage))
        for group, member, start, end in memberships if day else ():
            if member == state and (start is None or start <= day) and (end is None or day <= end):
                expected[proposal, stage, group].add(state)
    found = build.rows(
        "select proposal_id, stage, group_code, n_members, n_yes, n_sponsors "
        "from coalitions.supporters_by_group"
    )
    assert {row[:3] for row in found} == set(expected)
    for proposal, stage, group, *counts in found:
        members = expected[proposal, stage, group]
        n_yes = sum(votes[proposal, state, stage] == "yes" for state in members)
        assert counts == [len(members), n_yes, sum(bool(sponsors.get((proposal, s))) for s in members)]
    assert found


def test_fidelity_is_the_share_of_sponsored_texts_voted_yes(build: Build) -> None:
    sponsors, votes = standing(build), votes_on_texts(build)
    named = {proposal for (proposal, _), stands in sponsors.items() if stands}
    sessions = {
        proposal: session
        for proposal, session, kind in build.rows(
            "select proposal_id, session, proposal_type from core.proposals"
        )
        if kind != "amendment" and proposal in final_lists(build) & named
    }
    rows = build.rows(
        "select session, state_code, n_drafts, n_sponsored, n_sponsored_voted, n_yes, fidelity, rate "
        "from coalitions.sponsorship_fidelity"
    )
    assert {row[0] for row in rows} == set(sessions.values())
    for session, state, *values in rows:
        drafts = [proposal for proposal, of in sessions.items() if of == session]
        own = [proposal for proposal in drafts if sponsors.get((proposal, state))]
        voted = [
            votes[proposal, state, "plenary"] for proposal in own if (proposal, state, "plenary") in votes
        ]
        fidelity = voted.count("yes") / len(voted) if voted else None
        assert values == [
            len(drafts), len(own), len(voted), voted.count("yes"), fidelity, len(own) / len(drafts),
        ], state  # fmt: skip
    assert any(row[3] for row in rows)


def test_the_wide_table_has_every_text_with_every_member_and_the_same_facts(build: Build) -> None:
    sponsors, votes, final = standing(build), votes_on_texts(build), final_lists(build)
    texts = {proposal for (proposal,) in build.rows("select proposal_id from core.proposals")}
    lives = build.rows("select state_code, status, admitted_on, ended_on from core.states")
    rows = build.rows(
        "select proposal_id, state_code, as_of, is_member, is_sponsor, committee_vote, plenary_vote, "
        "committee_no_vote_reason is null, plenary_no_vote_reason is null from core.proposal_states"
    )
    assert {row[0] for row in rows} == texts
    members: dict[str, set[str]] = defaultdict(set)
    days = {row[0]: row[2] for row in rows}
    for proposal, state, _, is_member, is_sponsor, committee, plenary, voted, voted_later in rows:
        assert is_sponsor is sponsors.get((proposal, state), False if proposal in final else None)
        assert committee == votes.get((proposal, state, "committee"))
        assert plenary == votes.get((proposal, state, "plenary"))
        assert (voted, voted_later) == (committee is not None, plenary is not None)
        if is_member:
            members[proposal].add(state)
    for proposal, day in days.items():
        assert members[proposal] == {
            state
            for state, status, start, end in lives
            if day and status != "observer" and start <= day and (end is None or day <= end)
        }
