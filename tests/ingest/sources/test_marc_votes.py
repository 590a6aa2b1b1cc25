"""Voting records of the catalogue."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from pathlib import Path

import pytest

from ingest.errors import UnknownSource
from ingest.parse import ParseOptions, parse_file
from tests.ingest.sources.marc_records import collection, draft, names, parse, record

HEAD = (
    "039 $a VOT",
    "089 $b B23",
    "245 $a Matters of test : $b resolution / $c adopted by the General Assembly",
    "591 $a RECORDED",
    "791 $a A/RES/37/100[A] $b A/",
    "791 $b *** $z A/RES/37/100",
    "952 $a A/37/PV.101",
    "991 $a A/37/251 $b 40 $c Disarmament. $d DISARMAMENT",
    "992 $a 19821213",
    "993 $a A/C.1/37/L.4",
    "993 $a A/37/662",
    "996 $b 119 $c 017 $d 005 $e 016 $f 157",
)
LIST = (
    "967 $a 1 $c AFG $d Y $e AFGHANISTAN",
    "967 $a 34 $c TCD $e CHAD",
    "968 $a 82 $c ISR $d N $e ISRAEL",
    "969 $a 131 $b 9 $c PRY $e PARAGUAY",
    "969 $a 132 $c PER $d A $e PERU",
)


def test_a_voting_record() -> None:
    batch = parse(record(*HEAD, *LIST, number="280001"))
    (found,) = batch.roll_calls
    assert (found.source_roll_call_id, found.stage, found.session) == ("280001", "plenary", "37")
    assert (found.resolution_symbol, found.symbol_as_printed) == ("A/RES/37/100A", "A/RES/37/100[A]")
    assert (found.document_symbol, found.report_symbol, found.meeting_symbol) == (
        "A/C.1/37/L.4", "A/37/662", "A/37/PV.101"
    )  # fmt: skip
    assert (found.voted_on, found.voted_on_precision) == (dt.date(1982, 12, 13), "day")
    assert (found.announced_yes, found.announced_no, found.announced_abstain) == (119, 17, 5)
    assert (found.announced_not_voting, found.item, found.subjects) == (16, "40", "DISARMAMENT")
    assert (found.subject_kind, found.is_adopted, found.title) == ("text", True, "Matters of test")
    assert [(vote.code, vote.code_scheme, vote.vote, vote.not_voting_reason) for vote in batch.votes] == [
        ("AFG", "undl", "yes", None),
        ("TCD", "undl", "not_voting", "unknown"),
        ("ISR", "undl", "no", None),
        ("PRY", "undl", "not_voting", "not_eligible"),
        ("PER", "undl", "abstain", None),
    ]
    assert [vote.name_known for vote in batch.votes][2:4] == ["Israel", "Paraguay"]
    assert [item.source_record_id for item in batch.catalogue_records] == ["280001"]
    assert [(link.to_symbol, link.link_kind) for link in batch.links] == [
        ("A/C.1/37/L.4", "origin_draft"), ("A/37/662", "origin_report")
    ]  # fmt: skip
    assert (batch.documents, batch.actions, batch.rejects) == ([], [], [])


def test_lines_that_are_no_vote_or_disagree_are_rejects() -> None:
    extra = ("969 $a 140 $c MLI $d Q $e MALI", "969 $a 1 $c AFG $d N $e AFGHANISTAN", LIST[2])
    batch = parse(record(*HEAD, *LIST, *extra))
    assert len(batch.votes) == 5
    assert batch.votes[0].vote == "yes"
    assert [(reject.reason_code, "MLI" in reject.reason) for reject in batch.rejects] == [
        ("wrong_fact", True), ("wrong_fact", False)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("note", "how", "tally"),
    [
        ("591 $a ADOPTED WITHOUT VOTE", "without_vote", None),
        ("591 $a NON-RECORDED", "non_recorded_vote", 119),
    ],
)
def test_votes_without_a_list_are_actions(note: str, how: str, tally: int | None) -> None:
    head = [line for line in HEAD if not line.startswith("591")]
    batch = parse(record(*head, note))
    assert (batch.roll_calls, batch.votes) == ([], [])
    (document,) = batch.documents
    assert (document.symbol, document.document_type) == ("A/RES/37/100A", "resolution")
    assert (document.adopted_on, document.dated_on) == (dt.date(1982, 12, 13), None)
    assert batch.catalogue_records == []
    (action,) = batch.actions
    assert (action.how, action.result, action.announced_yes) == (how, "adopted", tally)
    assert (action.acted_on, action.document_symbol) == (dt.date(1982, 12, 13), "A/C.1/37/L.4")
    assert (action.resolution_symbol, action.meeting_symbol) == ("A/RES/37/100A", "A/37/PV.101")


def test_a_text_that_failed_is_kept_with_what_it_has() -> None:
    batch = parse(
        record("089 $b B23", "245 $a Failed : $b draft resolution", "791 $a A/71/L.99 $c 71",
               "269 $a 2017-01-02", "996 $b 5 $c 9 $d 1 $a Not adopted", LIST[0])
    )  # fmt: skip
    (found,) = batch.roll_calls
    assert (found.resolution_symbol, found.document_symbol, found.is_adopted) == (None, "A/71/L.99", False)
    assert (found.voted_on, found.session) == (dt.date(2017, 1, 2), "71")


def test_a_committee_vote_has_the_session_of_its_text() -> None:
    (found,) = parse(
        record("089 $b B23", "993 $a A/C.3/77/L.5", "952 $a A/C.3/77/SR.50", *LIST)
    ).roll_calls  # fmt: skip
    assert (found.stage, found.committee, found.session) == ("committee", "3", "77")


def test_votes_of_the_security_council_are_refused_one_by_one() -> None:
    council = record("089 $b B23", "791 $a S/RES/2722(2024)", "967 $a 1 $b P $c CHN $d Y $e CHINA")
    with pytest.raises(UnknownSource) as raised:
        parse(council)
    assert raised.value.reason_code == "other_organ"
    assert "the voting record of S/RES/2722(2024) of the Security Council" in str(raised.value)
    content = collection(council, record(*HEAD, *LIST), draft(names="Chad"))
    batch = parse_file("mixed.xml", content, ParseOptions(), names())
    assert (len(batch.roll_calls), len(batch.documents), len(batch.rejects)) == (1, 1, 1)


def test_the_real_voting_record(shared_data: Path) -> None:
    content = (shared_data / "marcxml" / "voting_record_4040686.xml").read_bytes()
    batch = parse_file("vote.xml", content, ParseOptions(), names())
    (found,) = batch.roll_calls
    assert (found.source_roll_call_id, found.resolution_symbol) == ("4040686", "A/RES/78/264")
    assert (found.document_symbol, found.meeting_symbol) == ("A/78/L.48", "A/78/PV.62")
    assert Counter(vote.vote for vote in batch.votes) == {"yes": 115, "abstain": 44, "not_voting": 34}
    assert (found.announced_yes, found.announced_no, found.announced_abstain) == (115, 0, 44)
    assert all(vote.name_known and vote.code for vote in batch.votes)
    assert batch.rejects == []
