"""Later words on a vote in committee, in the wordings of several decades."""

from __future__ import annotations

import pytest

from tests.ingest.text.test_report_actions import read

VOTE = (
    "The draft resolution was adopted by a recorded vote of 2 to 1, with 1 abstention. The voting was as "
    "follows: In favour: Chile, Mali. Against: Peru. Abstaining: Fiji. "
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "1 The delegation of Fiji subsequently informed the Secretariat that it had intended to vote in "
            "favour; the delegation of Mali had intended to abstain.",
            {"Fiji": ("abstain", "yes"), "Mali": ("yes", "abstain")},
        ),
        (
            "Subsequently, Togo informed the Committee that it had intended to vote against.",
            {"Togo": ("not_voting", "no")},
        ),
        (
            "The delegation of Mali later indicated that its vote should have been recorded as an "
            "abstention.",
            {"Mali": ("yes", "abstain")},
        ),
        (
            "Subsequently, the delegation of Mali informed the Secretariat that it had not intended to "
            "participate in the vote.",
            {"Mali": ("yes", "not_voting")},
        ),
    ],
)
def test_intentions(words: str, expected: dict[str, tuple[str, str]]) -> None:
    votes = read(VOTE + words).votes
    assert {
        item.name_known: (item.vote, item.intended_vote) for item in votes if item.intended_vote
    } == expected


@pytest.mark.parametrize("marks", [("*", "**"), ("1", "2"), ("a", "b"), (" 1/", " 2/")])
def test_each_footnote_finds_the_vote_that_calls_it(marks: tuple[str, str]) -> None:
    first, second = marks
    voted = "was adopted by a recorded vote of 1 to 1. The voting was as follows:"
    lists = "In favour: Chile.\nAgainst: Peru."
    later = "later advised that it had intended to abstain."
    batch = read(
        f"Draft resolution A/C.3/58/L.1 {voted}{first}\n{lists}\n6. At the same meeting, draft resolution "
        f"A/C.1/58/L.2 {voted}{second}\n{lists}\n{first.strip()} The delegation of Mali {later}\n"
        f"{second.strip()} The delegation of Togo {later}"
    )
    said = {item.name_known: item.source_roll_call_id for item in batch.votes if item.intended_vote}
    assert said == {"Mali": "1", "Togo": "2"}
