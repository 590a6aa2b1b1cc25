"""Vote facts: lines written by hand, and lines written from what is known of a roll call."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.action_records import RollCallRecord, VoteRecord
from ingest.errors import ParseError
from ingest.grammar.names import KnownNames, load_known_names
from ingest.parse import ParseOptions, parse_file
from ingest.reason_codes import REASON_CODES
from ingest.records import Batch, Origin
from ingest.sources.vote_facts import ListedState, VoteFacts, facts_of_batch, parse_line, write_line
from ingest.sources.vote_lines import KEYS, read_line

ORIGIN = Origin("facts.jsonl", "vote_facts", "0" * 64, number_in_file=7)


@pytest.fixture(scope="module")
def known_names(repository: Path) -> KnownNames:
    return load_known_names(repository / "dbt" / "seeds")


def _line(**facts: object) -> str:
    return json.dumps({"unga": "votes", "stage": "plenary"} | facts, ensure_ascii=False)


def test_a_line_with_lists_by_code_by_name_and_as_printed(known_names: KnownNames) -> None:
    line = _line(
        resolution="A/RES/78/16",
        draft="A/C.1/78/L.60/Rev.1*",
        subject_kind="text",
        date="2023-12-04",
        announced={"yes": 3, "no": 2, "abstain": 0},
        yes="AFG ALB ZAF",
        no=["Türkiye", "CUB"],
        abstain="Bosnia and Herzegovina, Trinidad and Tobago and Côte d’Ivoire",
        absent="DOM",
        not_eligible="VEN",
        not_voting="TON",
        intended={"abstain": "CUB", "yes": ["Türkiye"]},
        result="adopted",
        item="94",
        subjects=["INFORMATION--INTERNATIONAL SECURITY"],
        source="meeting record",
        source_id="page 3",
        terms="UN terms of use",
    )
    batch = parse_line(line, ORIGIN, known_names)
    (record,), (roll_call,) = batch.catalogue_records, batch.roll_calls
    assert (record.record_id, record.source_name, record.source_format) == (
        "0" * 64 + ":7", "vote_facts", "vote_facts",
    )  # fmt: skip
    assert (record.source, record.source_record_id, record.terms) == (
        "meeting record", "page 3", "UN terms of use",
    )  # fmt: skip
    assert (roll_call.resolution_symbol, roll_call.document_symbol) == ("A/RES/78/16", "A/C.1/78/L.60/Rev.1")
    assert (roll_call.session, roll_call.stage, roll_call.committee) == ("78", "plenary", None)
    assert (roll_call.voted_on, roll_call.voted_on_precision) == (dt.date(2023, 12, 4), "day")
    assert (roll_call.announced_yes, roll_call.announced_no, roll_call.announced_abstain) == (3, 2, 0)
    assert roll_call.announced_not_voting is None
    assert (roll_call.is_adopted, roll_call.item) == (True, "94")
    assert roll_call.subjects == "INFORMATION--INTERNATIONAL SECURITY"
    assert [
        (vote.vote, vote.code, vote.name_known, vote.not_voting_reason, vote.intended_vote)
        for vote in batch.votes
    ] == [
        ("yes", "AFG", None, None, None),
        ("yes", "ALB", None, None, None),
        ("yes", "ZAF", None, None, None),
        ("no", None, "Türkiye", None, "yes"),
        ("no", "CUB", None, None, "abstain"),
        ("abstain", None, "Bosnia and Herzegovina", None, None),
        ("abstain", None, "Trinidad and Tobago", None, None),
        ("abstain", None, batch.votes[7].name_known, None, None),
        ("not_voting", "TON", None, "unknown", None),
        ("not_voting", "DOM", None, "absent", None),
        ("not_voting", "VEN", None, "not_eligible", None),
    ]
    assert batch.votes[7].name_known
    assert batch.votes[7].name_as_printed == "Côte d’Ivoire"
    assert {vote.code_scheme for vote in batch.votes if vote.code} == {"iso3"}
    assert {vote.record_id for vote in batch.votes} == {record.record_id}
    assert {vote.source_roll_call_id for vote in batch.votes} == {roll_call.source_roll_call_id}
    assert batch.rejects == []


def test_a_result_alone_is_a_roll_call_without_votes(known_names: KnownNames) -> None:
    line = _line(resolution="A/RES/75/32", announced={"yes": 163, "no": 10, "abstain": 7})
    batch = parse_line(line, ORIGIN, known_names)
    (roll_call,) = batch.roll_calls
    assert (roll_call.announced_yes, roll_call.announced_no, roll_call.announced_abstain) == (163, 10, 7)
    assert (roll_call.subject_kind, roll_call.is_adopted, batch.votes) == ("unknown", None, [])


def test_of_a_date_without_a_day_only_the_month_is_known(known_names: KnownNames) -> None:
    line = _line(resolution="A/RES/1514 (XV)", date="1960-12", result="adopted")
    (roll_call,) = parse_line(line, ORIGIN, known_names).roll_calls
    assert (roll_call.resolution_symbol, roll_call.session) == ("A/RES/1514(XV)", "15")
    assert (roll_call.voted_on, roll_call.voted_on_precision) == (dt.date(1960, 12, 1), "month")


@pytest.mark.parametrize(
    ("facts", "stage", "committee", "session"),
    [
        ({"meeting": "A/C.1/78/PV.27"}, "committee", "1", "78"),
        ({"meeting": "A/78/PV.42"}, "plenary", None, "78"),
        ({"committee": "3"}, "committee", "3", "78"),
        ({"stage": "committee"}, "committee", None, "78"),
    ],
)
def test_the_body_is_known_by_the_meeting_or_the_committee(
    facts: dict[str, str], stage: str, committee: str | None, session: str, known_names: KnownNames
) -> None:
    line = json.dumps({"unga": "votes", "draft": "A/C.1/78/L.2", "result": "rejected"} | facts)
    (roll_call,) = parse_line(line, ORIGIN, known_names).roll_calls
    assert (roll_call.stage, roll_call.committee, roll_call.session) == (stage, committee, session)
    assert roll_call.is_adopted is False


def test_a_name_nobody_knows_keeps_its_vote_and_is_told(known_names: KnownNames) -> None:
    batch = parse_line(_line(resolution="A/RES/78/16", yes=["Atlantis", "ALB"]), ORIGIN, known_names)
    assert [(vote.name_as_printed, vote.name_known, vote.code) for vote in batch.votes] == [
        ("Atlantis", None, None),
        (None, None, "ALB"),
    ]
    (reject,) = batch.rejects
    assert (reject.reason_code, reject.place, reject.text) == ("unknown_name", "line 7, yes", "Atlantis")


TEXT = {"resolution": "A/RES/78/16"}


@pytest.mark.parametrize(
    ("line", "reason_code", "found"),
    [
        ("{not json", "damaged_line", "broken JSON"),
        (_line(result="adopted"), "missing_fact", "result, stage"),
        (_line(**TEXT), "missing_fact", "resolution, stage"),
        (json.dumps({"unga": "votes", "result": "adopted"} | TEXT), "missing_fact", "resolution, result"),
        (_line(**TEXT, result="passed"), "wrong_fact", "passed"),
        (_line(**TEXT, results="adopted"), "wrong_fact", "results"),
        (_line(resolution="78/16th", result="adopted"), "wrong_fact", "78/16th"),
        (_line(**TEXT, result="adopted", committee="1"), "wrong_fact", "committee 1"),
        (_line(**TEXT, announced={"yes": "161"}), "wrong_fact", "yes: 161"),
        (_line(**TEXT, announced={"yes": -1}), "wrong_fact", "yes: -1"),
        (_line(**TEXT, announced={"yea": 1}), "wrong_fact", "yea: 1"),
        (_line(**TEXT, announced=[161, 9, 11]), "wrong_fact", "[161, 9, 11]"),
        (_line(**TEXT, yes="ALB AFG ALB"), "wrong_fact", "ALB in yes and yes"),
        (_line(**TEXT, yes="ALB", no=["ALB"]), "wrong_fact", "ALB in yes and no"),
        (_line(**TEXT, yes=["Swaziland"], no=["Swaziland"]), "wrong_fact", "Swaziland in yes and no"),
        (_line(**TEXT, yes=[1]), "wrong_fact", "1"),
        (_line(**TEXT, yes={"ALB": 1}), "wrong_fact", "ALB"),
        (_line(**TEXT, yes="ALB", intended={"no": "AFG"}), "wrong_fact", "AFG"),
        (_line(**TEXT, yes="ALB", intended={"maybe": "ALB"}), "wrong_fact", "maybe"),
        (_line(**TEXT, result="adopted", date="2023-02-31"), "impossible_date", "2023-02-31"),
        (_line(**TEXT, result="adopted", date="2023-13"), "impossible_date", "2023-13"),
        (_line(**TEXT, result="adopted", date="4 December"), "wrong_fact", "4 December"),
        (_line(**TEXT, result="adopted", item="ninety"), "wrong_fact", "ninety"),
        (_line(**TEXT, result="adopted", subjects=[3]), "wrong_fact", "3"),
        (_line(**TEXT, result="adopted", draft_label="draft III"), "wrong_fact", "draft III"),
    ],
)
def test_broken_lines(line: str, reason_code: str, found: str, known_names: KnownNames) -> None:
    with pytest.raises(ParseError) as raised:
        parse_line(line, ORIGIN, known_names)
    assert raised.value.reason_code == reason_code
    assert reason_code in REASON_CODES
    assert str(raised.value).startswith("facts.jsonl, line 7: expected ")
    assert found in str(raised.value)


def test_what_is_written_reads_back_as_it_was(known_names: KnownNames) -> None:
    facts = VoteFacts(
        draft="A/C.3/78/L.41",
        amends="A/C.3/78/L.40",
        report="A/78/481/Add.3",
        draft_label="draft resolution III",
        session="78",
        stage="committee",
        committee="3",
        subject_kind="amendment",
        subject="operative paragraph 5",
        title="Title",
        item="71 (c)",
        subjects=("HUMAN RIGHTS", "COERCION"),
        meeting="A/C.3/78/SR.50",
        voted_on=dt.date(2023, 11, 1),
        voted_on_precision="month",
        announced=(("yes", 2), ("no", 1), ("abstain", 0), ("not_voting", 3)),
        states=(
            ListedState("yes", code="AFG"),
            ListedState("yes", code="ALB", intended="no"),
            ListedState("no", name="Cuba", name_known="Cuba", intended="not_voting"),
            ListedState("absent", code="DOM"),
        ),
        result="rejected",
        text_state="as_orally_revised",
        note="A note",
        source="the report",
        source_id="5",
        terms="UN terms of use",
    )
    line = write_line(facts)
    assert read_line(line, 7, "facts.jsonl", known_names) == facts
    assert json.loads(line)["yes"] == "AFG ALB"
    assert json.loads(line)["date"] == "2023-11"
    assert json.loads(line)["announced"]["abstain"] == 0


def test_what_is_not_known_is_not_written() -> None:
    line = write_line(VoteFacts(resolution="A/RES/78/16", stage="plenary", result="adopted"))
    assert json.loads(line) == {
        "unga": "votes", "resolution": "A/RES/78/16", "stage": "plenary", "subject_kind": "unknown",
        "result": "adopted",
    }  # fmt: skip


def test_the_line_of_the_documentation_is_one(known_names: KnownNames, repository: Path) -> None:
    text = (repository / "docs" / "formats.md").read_text(encoding="utf-8")
    (line,) = (line for line in text.splitlines() if line.startswith('{"unga": "votes"'))
    batch = parse_line(line, ORIGIN, known_names)
    assert batch.rejects == []
    assert [vote.vote for vote in batch.votes] == ["yes"] * 3 + ["no"] + ["abstain"] * 2 + ["not_voting"]
    assert [vote.intended_vote for vote in batch.votes if vote.code == "DOM"] == ["yes"]


def test_what_a_parser_read_survives_writing_and_reading(known_names: KnownNames) -> None:
    line = _line(
        resolution="A/RES/78/16",
        subject_kind="paragraph",
        subject="operative paragraph 4",
        announced={"yes": 1, "no": 1},
        yes="AFG",
        no=["Türkiye"],
        abstain=["Atlantis"],
        absent="DOM",
        not_voting="TON",
        intended={"yes": ["Türkiye"]},
        result="retained",
        subjects=["PEACE", "WAR"],
        date="2023-12",
    )
    read = parse_line(line, ORIGIN, known_names)
    (facts,) = facts_of_batch(read, "the record", "UN terms of use")
    again = parse_line(write_line(facts), ORIGIN, known_names)
    assert (again.roll_calls, again.votes, again.rejects) == (read.roll_calls, read.votes, read.rejects)
    (record,) = again.catalogue_records
    assert (record.source, record.terms, record.source_record_id) == (
        "the record", "UN terms of use", "roll call 1",
    )  # fmt: skip
    (numbered,) = facts_of_batch(
        parse_line(
            _line(resolution="A/RES/78/16", result="adopted", source_id="rcid 7"), ORIGIN, known_names
        ),
        "again",
        "CC0",
    )
    assert numbered.source_id == "rcid 7"  # a second writing does not lose the number of the first source


def test_codes_of_a_catalogue_are_not_taken_for_ours(known_names: KnownNames) -> None:
    call = RollCallRecord(ORIGIN.record_id, "9", stage="plenary", resolution_symbol="A/RES/78/16")
    vote = VoteRecord(ORIGIN.record_id, "9", "yes", name_as_printed="GERMANY", code="GER", code_scheme="undl")
    (facts,) = facts_of_batch(Batch(roll_calls=[call], votes=[vote]), "the catalogue", "UN terms of use")
    (again,) = parse_line(write_line(facts), ORIGIN, known_names).votes
    assert (again.code, again.name_as_printed, again.name_known) == (None, "GERMANY", "Germany")


def test_a_voting_record_of_the_catalogue_passes_whole(known_names: KnownNames, shared_data: Path) -> None:
    path = shared_data / "marcxml" / "voting_record_4040686.xml"
    read = parse_file(path.name, path.read_bytes(), ParseOptions(), known_names)
    (facts,) = facts_of_batch(read, "the catalogue", "UN terms of use")
    again = parse_line(write_line(facts), ORIGIN, known_names)
    assert Counter(vote.vote for vote in again.votes) == {"yes": 115, "abstain": 44, "not_voting": 34}
    assert again.rejects == []


_ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.sampled_from(
        ["AFG", "AFG ALB", "Cuba", "plenary", "A/RES/78/16", "adopted", "2023-12", "3", "", "and", "\x00"]
    ),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(["yes", "no", "abstain", "not_voting", "x"]), inner, max_size=3),
    max_leaves=4,
)  # fmt: skip


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(facts=st.dictionaries(st.sampled_from(sorted(KEYS - {"unga"})), _ANYTHING, max_size=6))
def test_whatever_a_line_holds_is_read_or_refused(facts: dict[str, object], known_names: KnownNames) -> None:
    line = _line(**{"resolution": "A/RES/78/16", "result": "adopted"} | facts)
    try:
        batch = parse_line(line, ORIGIN, known_names)
    except ParseError as error:
        assert error.reason_code in REASON_CODES
        return
    assert len(batch.roll_calls) == len(batch.catalogue_records) == 1
    written = write_line(read_line(line, 7, "facts.jsonl", known_names))
    again = parse_line(written, ORIGIN, known_names)
    assert replace(again, catalogue_fields=[]) == replace(batch, catalogue_fields=[]), (
        "but for how it is written"
    )
