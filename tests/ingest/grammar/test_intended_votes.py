"""Later statements of intention in the wordings of all decades."""

from __future__ import annotations

import pytest

from ingest.grammar.intended_votes import read_intentions


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[Subsequently, the delegation of the Gambia advised the Secretariat that it had intended to\n"
         "abstain.]", [("the Gambia", "abstain")]),
        ("[Subsequently the delegation of the Niger informed the Secretariat that it had intended to "
         "abstain.]", [("the Niger", "abstain")]),
        ("[Subsequently, the delegation of Tuvalu informed the Secretariat tha0t it had intended to vote in "
         "favour.]", [("Tuvalu", "yes")]),
        ("[Subsequently, the delegations of Haiti and Mozambique informed the Secretariat that they had "
         "intended to vote in favour.]", [("Haiti and Mozambique", "yes")]),
        ("[Subsequently, the delegations of Benin and Mali advised the Secretariat that they had intended to "
         "vote in favour; the delegation of Israel had intended to vote against; and the delegation of Fiji "
         "had intended to abstain.]", [("Benin and Mali", "yes"), ("Israel", "no"), ("Fiji", "abstain")]),
        ("Subsequently, the delegation of Peru informed the Secretariat that it had not intended to "
         "participate in the voting.", [("Peru", "not_voting")]),
        ("The delegation of Kenya subsequently informed the Secretariat that it wished to have its vote "
         "recorded as having been in favour of the draft resolution.", [("Kenya", "yes")]),
        ("The delegation of Chad, which had been absent during the voting, subsequently stated that it would "
         "have voted against.", [("Chad", "no")]),
        ("Subsequently, the delegation of Togo, recorded as abstaining, informed the Secretariat that it had "
         "intended to vote in favour.", [("Togo", "yes")]),
        ("Subsequently, Togo informed the Secretariat that it had intended to vote “no”.", [("Togo", "no")]),
        ("[Subsequently, the delegation of Togo, which had voted in favour, informed the Secretariat that "
         "it had intended to vote against.]", [("Togo", "no")]),
        ("[Subsequently, the delegation of Togo informed the Secretariat that it had voted in favour by "
         "mistake and had intended to abstain.]", [("Togo", "abstain")]),
        ("[Subsequently, the delegation of Togo informed the Secretariat that it had intended to vote "
         "against; and the delegation of Fiji, to abstain.]", [("Togo", "no"), ("Fiji", "abstain")]),
    ],
)  # fmt: skip
def test_wordings(text: str, found: list[tuple[str, str]]) -> None:
    intentions = read_intentions(text)
    assert [(" ".join(text[i.start : i.end].split()).rstrip(" ,"), i.vote) for i in intentions] == found


def test_words_without_an_intention() -> None:
    assert read_intentions("[Subsequently, the delegation of Fiji asked for the floor.]") == []


def test_intentions_told_in_the_order_of_delegations() -> None:
    text = "Subsequently, the delegations of Chad and Peru said they had intended to vote for and abstain"
    assert read_intentions(text + ".")[0].in_turn == ()
    assert read_intentions(text + ", respectively.")[0].in_turn == ("yes", "abstain")
