"""Decisions and statements in single sentences of reports, in the wordings of several decades."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.grammar.names import load_known_names
from ingest.records import Batch, Origin, Page
from ingest.sources import committee_report

KNOWN = load_known_names(Path(__file__).parents[3] / "dbt" / "seeds")
RECORDED, PLAIN, WITHOUT = "recorded_vote", "non_recorded_vote", "without_vote"


def read(sentence: str) -> Batch:
    text = (
        "A. Draft resolution A/C.3/58/L.5\n"
        "4. At the 44th meeting, on 20 November, the Chairman recalled draft resolution A/C.3/58/L.5.\n"
        f"5. {sentence}\n"
    )
    origin = Origin("x.txt", "text", "0" * 64, symbol_hint="A/58/999", symbol_hint_source="file_name")
    return committee_report.parse([Page(1, text)], origin, KNOWN)


def told(sentence: str) -> list[tuple[str, str | None, str | None, str | None, str | None]]:
    return [
        (
            item.subject_kind,
            (item.document_symbol or "").removeprefix("A/C.3/58/"),
            item.result,
            item.how,
            item.draft_label,
        )
        for item in read(sentence).actions
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The Committee adopted draft resolution A/C.3/58/L.5 (see para. 12, draft resolution I).",
            [("text", "L.5", "adopted", WITHOUT, "draft resolution I")],
        ),
        (
            "The Committee approved draft decision A/C.3/58/L.9 (see para. 13).",
            [("text", "L.9", "adopted", WITHOUT, "draft decision")],
        ),
        (
            "The Committee adopted draft resolutions A/C.3/58/L.5 (see para. 12, draft resolution I A) and "
            "L.6 (ibid., "
            "draft resolution II) without a vote.",
            [
                ("text", "L.5", "adopted", WITHOUT, "draft resolution I A"),
                ("text", "L.6", "adopted", WITHOUT, "draft resolution II"),
            ],
        ),
        (
            "The Committee adopted draft resolutions A/C.3/58/L.5 and L.6 without a vote (see para. 9, draft "
            "resolutions II and III).",
            [
                ("text", "L.5", "adopted", WITHOUT, "draft resolution II"),
                ("text", "L.6", "adopted", WITHOUT, "draft resolution III"),
            ],
        ),
        (
            "The Committee adopted draft resolution A/C.3/58/L.5 (see para. 8, draft resolution A and B).",
            [
                ("text", "L.5", "adopted", WITHOUT, "draft resolution A"),
                ("text", "L.5", "adopted", WITHOUT, "draft resolution B"),
            ],
        ),
        (
            "The Committee adopted draft resolutions A/C.3/58/L.5 (see para. 12, draft resolutions II A and "
            "B) and L.6 (ibid., draft resolution III).",
            [
                ("text", "L.5", "adopted", WITHOUT, "draft resolution II A"),
                ("text", "L.5", "adopted", WITHOUT, "draft resolution II B"),
                ("text", "L.6", "adopted", WITHOUT, "draft resolution III"),
            ],
        ),
        (
            "The Committee adopted draft resolutions A/C.3/58/L.5 and L.6 (see para. 12, draft resolutions "
            "II A, II B and III).",
            [("text", "L.5", "adopted", WITHOUT, None), ("text", "L.6", "adopted", WITHOUT, None)],
        ),
        (
            "The Committee adopted, by a recorded vote of 10 to 3, with 4 abstentions, the draft resolution.",
            [("text", "L.5", "adopted", RECORDED, None)],
        ),
        (
            "In a recorded vote of 10 to 3, the Committee adopted the draft resolution.",
            [("text", "L.5", "adopted", RECORDED, None)],
        ),
        (
            "Draft resolution XIII was adopted by a recorded vote of 10 to 3 (see para. 9, draft resolution "
            "V).",
            [("text", "", "adopted", RECORDED, "draft resolution V")],
        ),
        (
            "The Committee adopted paragraphs 3 and 5 of the draft resolution by recorded votes, as follows:",
            [],
        ),
        ("The representative of Egypt moved that no action be taken on the draft resolution.", []),
        (
            "No action was taken on the draft resolution.",
            [("text", "L.5", "no_action", "no_action", None)],
        ),
        (
            "In the light of the adoption of draft resolution A/C.3/58/L.6, draft resolution A/C.3/58/L.5 "
            "was considered withdrawn.",
            [("text", "L.5", "withdrawn", "withdrawn", None)],
        ),
        ("Draft resolution A/C.3/58/L.5 was adopted unanimously.", [("text", "L.5", "adopted", None, None)]),
        ("The draft resolution was adopted by acclamation.", [("text", "L.5", "adopted", WITHOUT, None)]),
        (
            "It then adopted the draft resolution as a whole by 101 votes to none, with 11 abstentions.",
            [("text", "L.5", "adopted", PLAIN, None)],
        ),
        (
            "The Committee adopted the draft resolution by a roll-call vote of 70 to 2, with 20 abstentions.",
            [("text", "L.5", "adopted", RECORDED, None)],
        ),
        (
            "The Committee rejected the motion for no action by a recorded vote of 70 to 60, with 20 "
            "abstentions.",
            [("motion", "L.5", "rejected", RECORDED, None)],
        ),
        (
            "The Committee, by a recorded vote of 2 to 1, with 1 abstention, adopted draft resolution "
            "A/C.3/58/L.5.",
            [("text", "L.5", "adopted", RECORDED, None)],
        ),
        (
            "The Committee voted to retain operative paragraph 9, by a recorded vote of 2 to 1.",
            [("paragraph", "L.5", "retained", RECORDED, None)],
        ),
        (
            "Draft resolution A/C.3/58/L.5 was put to the vote and was adopted by a recorded vote of 2 to "
            "none.",
            [("text", "L.5", "adopted", RECORDED, None)],
        ),
        (
            "The Committee had before it a draft decision, submitted by the Chair. The Committee adopted "
            "the draft "
            "decision without a vote (see para. 20, draft decision I).",
            [("text", "", "adopted", WITHOUT, "draft decision I")],
        ),
        (
            "Operative paragraph 5 was maintained by a recorded vote of 100 to 5, with 40 abstentions.",
            [("paragraph", "L.5", "retained", RECORDED, None)],
        ),
        (
            "By a recorded vote of 100 to 2, with 30 abstentions, the Committee adopted draft resolution "
            "A/C.3/58/L.5.",
            [("text", "L.5", "adopted", RECORDED, None)],
        ),
        (
            "The Committee rejected the amendments contained in documents A/C.3/58/L.71, by a recorded vote "
            "of 90 to 50, "
            "and A/C.3/58/L.72, by a recorded vote of 91 to 51.",
            [
                ("amendment", "L.71", "rejected", RECORDED, None),
                ("amendment", "L.72", "rejected", RECORDED, None),
            ],
        ),
        (
            "The proposed amendment to operative paragraph 3 was rejected by a recorded vote of 20 to 80.",
            [("amendment", "", "rejected", RECORDED, None)],
        ),
        (
            "The Committee decided, by a recorded vote of 80 to 20, with 30 abstentions, to retain the "
            "words “of all” "
            "in the fourth preambular paragraph.",
            [("paragraph", "L.5", "retained", RECORDED, None)],
        ),
        (
            "The Committee adopted the fourth preambular paragraph by 80 votes to 2, with 14 abstentions, "
            "and the draft "
            "resolution as a whole was adopted without a vote (see para. 12, draft resolution III).",
            [
                ("paragraph", "L.5", "adopted", PLAIN, None),
                ("text", "L.5", "adopted", WITHOUT, "draft resolution III"),
            ],
        ),
        ("The sponsors withdrew the draft resolution.", [("text", "L.5", "withdrawn", "withdrawn", None)]),
        (
            "In the light of the adoption of draft resolution A/C.3/58/L.8, draft resolution A/C.3/58/L.5 "
            "was "
            "withdrawn by its sponsors.",
            [("text", "L.5", "withdrawn", "withdrawn", None)],
        ),
        (
            "In view of the adoption of draft resolution A/C.3/58/L.9, the sponsors of draft resolution "
            "A/C.3/58/L.5 "
            "withdrew it.",
            [("text", "L.5", "withdrawn", "withdrawn", None)],
        ),
        (
            "The Committee decided to take no action on draft resolution A/C.3/58/L.5.",
            [("text", "L.5", "no_action", "no_action", None)],
        ),
        (
            "The representative of India stated that the sponsors would not press the draft resolution to a "
            "vote.",
            [("text", "L.5", "not_pressed", "not_pressed", None)],
        ),
        (
            "The Committee decided to defer consideration of the draft resolution to its next session.",
            [("text", "L.5", "deferred", "deferred", None)],
        ),
        (
            "The Committee decided to recommend to the General Assembly that it take note of the report "
            "(see para. 13, "
            "draft decision II).",
            [("text", "", "adopted", WITHOUT, "draft decision II")],
        ),
        ("A recorded vote was requested by the representative of Cuba on the draft resolution.", []),
        ("The draft resolution was orally revised: operative paragraph 3 was deleted.", []),
        ("The Chair proposed that the Committee adopt the draft resolution.", []),
        ("The Committee was informed that the draft resolution had no programme budget implications.", []),
    ],
)
def test_decisions(
    sentence: str, expected: list[tuple[str, str | None, str | None, str | None, str | None]]
) -> None:
    assert told(sentence) == expected
    assert read(sentence).rejects == []


def test_a_vote_whose_lists_come_first_is_one_vote() -> None:
    batch = read(
        "A recorded vote was taken on the draft resolution. The voting was as follows: In favour: Chile, "
        "Cuba. Against: "
        "Peru. Abstaining: None. The draft resolution was adopted by 2 votes to 1."
    )
    (roll_call,) = batch.roll_calls
    assert (roll_call.subject_kind, roll_call.announced_yes, len(batch.votes)) == ("text", 2, 3)
    assert batch.rejects == []


def test_two_votes_in_one_paragraph_keep_their_lists() -> None:
    batch = read(
        "Operative paragraph 4 was retained by a recorded vote of 2 to 1. The voting was as follows: In "
        "favour: Chile, "
        "Cuba. Against: Peru. The Committee then adopted the draft resolution by a recorded vote of 1 to 1, "
        "with 1 "
        "abstention. The voting was as follows: In favour: Chile. Against: Israel. Abstaining: Cuba."
    )
    assert [(item.subject_kind, item.announced_abstain) for item in batch.roll_calls] == [
        ("paragraph", None),
        ("text", 1),
    ]
    assert [vote.name_known for vote in batch.votes if vote.source_roll_call_id == "2"] == [
        "Chile",
        "Israel",
        "Cuba",
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The representatives of the Sudan and the Lao People's Democratic Republic spoke in explanation "
            "of vote before "
            "the voting.",
            [("explanation_before", "Sudan"), ("explanation_before", "Lao People's Democratic Republic")],
        ),
        ("The representative of Chile explained its vote after the vote.", [("explanation_after", "Chile")]),
        (
            "Prior to the adoption of the draft resolution, statements in explanation of position were made "
            "by the "
            "representatives of Iraq and Qatar and by the observer of the Holy See.",
            [
                ("explanation_of_position", "Iraq"),
                ("explanation_of_position", "Qatar"),
                ("explanation_of_position", "Holy See"),
            ],
        ),
        (
            "In explanation of vote before the vote, statements were made by the representatives of Iraq "
            "and Qatar.",
            [("explanation_before", "Iraq"), ("explanation_before", "Qatar")],
        ),
        (
            "The representative of Hungary disassociated itself from paragraph 3.",
            [("dissociation", "Hungary")],
        ),
        ("The representative of Cuba requested a recorded vote on the draft resolution.", []),
        ("The observer for Switzerland made a statement on behalf of Austria.", [("general", "Switzerland")]),
    ],
)
def test_statements(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(item.kind, item.name_as_printed) for item in read(sentence).statements] == expected


def test_an_intention_without_a_vote_is_said() -> None:
    batch = read(
        "The delegation of Benin later indicated that, had it been present, it would have voted in favour."
    )
    (reject,) = batch.rejects
    assert reject.reason_code == "unread_sentence" and "Benin" in (reject.text or "")
