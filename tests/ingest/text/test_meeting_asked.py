"""What a vote was on, where its result hardly says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.grammar.names import KnownNames, load_known_names
from ingest.records import Batch, Origin, Page
from ingest.sources.meeting_record import parse
from ingest.text.meeting_asked import asked, told

VOTE = "A recorded vote was taken.\nIn favour:\nChad, Fiji, Mali\nAgainst:\nCuba\nAbstaining:\nTogo, Congo\n"
LOST = "by 3 votes to 1, with 2 abstentions"


@pytest.fixture(scope="module")
def known(repository: Path) -> KnownNames:
    return load_known_names(repository / "dbt" / "seeds")


def read(text: str, known: KnownNames) -> Batch:
    return parse([Page(1, text)], Origin("x", "text", "0" * 64, symbol_hint="A/90/PV.1"), known)


@pytest.mark.parametrize(
    ("said", "subject", "expected"),
    [
        (
            "We decide on the motion of no action submitted by the representative of Chad.",
            "The motion",
            "The motion of no action submitted by the representative of Chad",
        ),
        (
            "Chad has moved, under rule 74, that no action be taken on draft resolution A/90/L.3.",
            "The motion",
            "The motion that no action be taken on draft resolution A/90/L.3",
        ),
        (
            "We vote on the oral amendment proposed by Fiji to paragraph 3. I put the amendment to the vote.",
            "The oral amendment",
            "The oral amendment proposed by Fiji to paragraph 3",
        ),
        ("I now put the motion to the vote.", "The motion", "The motion"),
        (
            "We shall first vote on the request for priority for draft resolution A/L.632.",
            "The motion",
            "The motion (request for priority for draft resolution A/L.632)",
        ),
        ("The motion of Chad was lost.", "Operative paragraph 3", "Operative paragraph 3"),
    ],
)
def test_the_chair_says_what_a_plain_subject_means(said: str, subject: str, expected: str) -> None:
    assert told(subject, said, 0, len(said)) == expected


def test_what_is_put_to_the_vote() -> None:
    said = "We shall now vote on draft resolution A/90/L.3, entitled “Lorem”. Please press."
    assert asked(said, 0, len(said)) == "draft resolution A/90/L.3, entitled “Lorem”"
    said = "I now put operative paragraph 7 to the vote. Please press."
    assert asked(said, 0, len(said)) == "operative paragraph 7"
    assert asked("Please press.", 0, 13) is None


def test_a_motion_on_an_amendment_and_a_majority_that_was_not_reached(known: KnownNames) -> None:
    batch = read(
        "The President: We take up draft resolution A/90/L.23. An amendment is in document A/90/L.24. Fiji "
        "has moved that no action be taken on the amendment contained in document A/90/L.24.\n"
        f"{VOTE}The motion was rejected {LOST}.\nThe President: I put to the vote the amendment contained "
        f"in document A/90/L.24.\n{VOTE}The President: The result of the vote is as follows: 3 votes in "
        "favour, 1 against and 2 abstentions.\nThe amendment was not adopted, having failed to obtain the "
        "required two-thirds majority.\nThe President: Next.",
        known,
    )
    assert [(c.subject_kind, c.document_symbol, c.target_symbol, c.is_adopted) for c in batch.roll_calls] == [
        ("motion", None, "A/90/L.24", False),
        ("amendment", "A/90/L.24", "A/90/L.23", False),
    ]
    assert [a.announced_yes for a in batch.actions] == [3, 3]


def test_a_vote_that_was_broken_off_keeps_its_subject(known: KnownNames) -> None:
    batch = read(
        "The President: We shall now vote on draft resolution A/90/L.3, entitled “Lorem”.\n"
        f"{VOTE}The President: There was a technical problem. We shall vote again.\n"
        f"{VOTE}Draft resolution A/90/L.3 was adopted {LOST} (resolution 90/11).\n"
        "The President: Next.",
        known,
    )
    assert [(c.subject_kind, c.document_symbol, c.is_adopted, c.title) for c in batch.roll_calls] == [
        ("text", "A/90/L.3", None, "Lorem"),
        ("text", "A/90/L.3", True, "Lorem"),
    ]
    assert batch.roll_calls[0].subject == "draft resolution A/90/L.3, entitled “Lorem”"


@pytest.mark.parametrize(
    ("before", "subject", "after"),
    [
        ("It was decided", "It was decided that the item be included", " that the item be included"),
        ("The ruling of the President was overruled", "The ruling of the President", ""),
        ("The adjournment of the debate was agreed", "The adjournment of the debate was agreed", ""),
        ("The allocation of the item was approved", "The allocation of the item", ""),
        ("The inclusion of the item was approved", "The inclusion of the item", ""),
    ],
)  # fmt: skip
def test_lists_end_before_results_of_any_wording(
    before: str, subject: str, after: str, known: KnownNames
) -> None:
    batch = read(f"The President: We vote.\n{VOTE}{before} {LOST}{after}.\nThe President: Next.", known)
    assert [(c.subject_kind, c.subject, c.announced_yes) for c in batch.roll_calls] == [
        ("motion", subject, 3)
    ]
    assert [v.name_known for v in batch.votes] == ["Chad", "Fiji", "Mali", "Cuba", "Togo", "Congo"]


def test_a_decision_not_to_act_is_read_by_its_lists(known: KnownNames) -> None:
    batch = read(
        "The President: We vote on whether to act on draft resolution A/90/L.3.\nA recorded vote was taken.\n"
        "In favour:\nChad\nAgainst:\nCuba, Fiji\nAbstaining:\nTogo\nBy 2 votes to 1, with 1 abstention, the "
        "Assembly decided not to act on the draft resolution.\nThe President: Next.",
        known,
    )
    call = batch.roll_calls[0]
    assert (call.announced_yes, call.announced_no, call.is_adopted) == (1, 2, False)
    assert (call.subject_kind, call.target_symbol) == ("motion", "A/90/L.3")


@pytest.mark.parametrize(
    ("texts", "answer", "expected"),
    [
        (
            "draft decisions I and II",
            "It was so decided (decisions 90/505 and 90/506).",
            [("draft decision I", "A/DEC/90/505"), ("draft decision II", "A/DEC/90/506")],
        ),
        (
            "draft resolutions II A and B",
            "It was so decided.",
            [("draft resolution II A", None), ("draft resolution II B", None)],
        ),
        ("the draft decision", "It was so decided.", [("draft decision", None)]),
    ],
)
def test_each_text_of_one_question_is_decided(
    texts: str, answer: str, expected: list[tuple[str, str | None]], known: KnownNames
) -> None:
    batch = read(
        "Agenda item 9\nReport of the Third Committee (A/90/405)\n"
        f"The President: May I take it that the Assembly wishes to adopt {texts}?\n{answer}\n"
        "The President: Next.",
        known,
    )
    assert [(a.draft_label, a.resolution_symbol) for a in batch.actions] == expected
