"""Announced tallies in the wordings of records, reports and press releases."""

from __future__ import annotations

import pytest

from ingest.grammar.tallies import Tally, find_tally, orient_tally


@pytest.mark.parametrize(
    ("text", "yes", "no", "abstain"),
    [
        ("was adopted by 161 votes to 9, with 11 abstentions (resolution 78/16).", 161, 9, 11),
        ("was adopted by 155 votes to none, with 25 abstentions", 155, 0, 25),
        ("was adopted by 132 votes to 54, with 1 abstention", 132, 54, 1),
        ("was adopted by 87 votes to 3, with no abstentions", 87, 3, 0),
        ("was adopted by 131 votes to 53 (resolution 78/202).", 131, 53, None),
        ("was rejected by 84 votes to 77, with 16 abstentions", 84, 77, 16),
        ("by a recorded vote of 80 to 29, with 65 abstentions (see para. 33)", 80, 29, 65),
        ("by a recorded vote of 174 in favour to none against, with 4 abstentions", 174, 0, 4),
        ("by a roll-call vote of 78 to 16, with 24 abstentions", 78, 16, 24),
        ("by 53 votes to 5 with one abstention", 53, 5, 1),
        ("by 117\nvotes to\nnone, with 20\nabstentions", 117, 0, 20),
        ("There were 71 votes in favour, none against and 3 abstentions.", 71, 0, 3),
        ("The result of the vote was 40 in favour, 13 against, with 5 abstaining.", 40, 13, 5),
        ("having received 1 vote in favour and 42 against", 1, 42, None),
    ],
)
def test_wordings(text: str, yes: int, no: int, abstain: int | None) -> None:
    tally = find_tally(text)
    assert tally is not None
    assert (tally.yes, tally.no, tally.abstain) == (yes, no, abstain)
    assert tally.abstain_is_stated == (abstain is not None)


@pytest.mark.parametrize(
    "text",
    ["It grew by 5 to 10 per cent.", "by 2 and 3 June", "in resolutions 65/182 to 65/199", "by 31 December"],
)
def test_numbers_that_are_no_votes(text: str) -> None:
    assert find_tally(text) is None


def test_the_first_of_several_from_a_place_on() -> None:
    text = "by 10 votes to 2. Then by 30 votes to 4, with 1 abstention."
    first = find_tally(text)
    assert first is not None and (first.yes, text[first.start : first.end]) == (10, "by 10 votes to 2")
    second = find_tally(text, first.end)
    assert second is not None and (second.yes, second.abstain) == (30, 1)
    assert find_tally(text, first.end, first.end + 10) is None


@pytest.mark.parametrize(
    ("is_rejected", "lists", "expected"),
    [
        (False, (None, None), (84, 77)),
        (True, (None, None), (77, 84)),
        (True, (77, 84), (77, 84)),
        (True, (84, 77), (84, 77)),  # more in favour than against, but not two thirds
        (True, (76, 84), (77, 84)),  # a list that misses a name still tells the sides
    ],
)
def test_who_won_is_named_first_in_a_rejection(
    is_rejected: bool, lists: tuple[int | None, int | None], expected: tuple[int, int]
) -> None:
    oriented = orient_tally(Tally(0, 1, 84, 77, 16, True), is_rejected, *lists)
    assert (oriented.yes, oriented.no, oriented.abstain) == (*expected, 16)
