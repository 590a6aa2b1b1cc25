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
