"""Which text a decision of a meeting is about, from what was said before it."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.grammar.names import KnownNames, load_known_names
from ingest.records import Batch, Origin, Page
from ingest.sources.meeting_record import parse

VOTE = "A recorded vote was taken.\nIn favour:\nChad, Fiji, Mali\nAgainst:\nCuba\nAbstaining:\nTogo, Congo\n"
RESULT = "by 3 votes to 1, with 2 abstentions"


@pytest.fixture(scope="module")
def known(repository: Path) -> KnownNames:
    return load_known_names(repository / "dbt" / "seeds")


def read(text: str, known: KnownNames) -> Batch:
    return parse([Page(1, text)], Origin("x", "text", "0" * 64, symbol_hint="A/90/PV.1"), known)


def test_paragraphs_belong_to_the_draft_that_the_chair_named_before(known: KnownNames) -> None:
    batch = read(
        "The President: We turn to draft resolution A/52/L.9, entitled “Lorem”. Separate votes have been "
        "requested.\n"
        f"{VOTE}The last preambular paragraph was retained {RESULT}.\nThe President: Operative paragraph 2.\n"
        f"{VOTE}Operative paragraph 2 was rejected by 3 votes to 1, with 2 abstentions.\n"
        "The President: We turn to draft resolution A/52/L.10.\n"
        f"{VOTE}The draft resolution, as a whole, was adopted {RESULT} (resolution 52/38 K).\n"
        "The President: Next.",
        known,
    )
    assert [(c.subject, c.document_symbol, c.title) for c in batch.roll_calls] == [
        ("The last preambular paragraph", "A/52/L.9", "Lorem"),
        ("Operative paragraph 2", "A/52/L.9", "Lorem"),
        ("The draft resolution, as a whole", "A/52/L.10", None),
    ]


def test_the_chair_goes_from_report_to_report(known: KnownNames) -> None:
    batch = read(
        "AGENDA ITEM 70 (continued)\nLOREM: REPORT OF THE FIRST COMMITTEE (A/48/680)\n"
        'The PRESIDENT: Draft resolution A is entitled "Lorem".\n'
        f"{VOTE}Draft resolution A was adopted {RESULT} (resolution 48/75 A).\n"
        'The PRESIDENT: Draft resolution B is entitled "Ipsum".\n'
        "Draft resolution B was adopted (resolution 48/75 B).\n"
        "The PRESIDENT: We turn now to the report of the First Committee on agenda item 71 (A/48/681).\n"
        f"{VOTE}The draft resolution was adopted {RESULT} (resolution 48/76).\nThe PRESIDENT: Next.",
        known,
    )
    assert [(a.item, a.report_symbol, a.draft_label, a.title) for a in batch.actions] == [
        ("70", "A/48/680", "draft resolution A", "Lorem"),
        ("70", "A/48/680", "draft resolution B", "Ipsum"),
        ("71", "A/48/681", "draft resolution", None),
    ]


def test_the_report_of_another_body_is_not_the_committees(known: KnownNames) -> None:
    batch = read(
        "Agenda item 63\nReport of the Human Rights Council (A/65/53)\nReport of the Third Committee "
        "(A/65/451)\n"
        "The President: The programme budget implications of draft resolution I are in the report of "
        "the Fifth "
        "Committee contained in document A/65/651. We now take a decision.\n"
        "Draft resolution I was adopted (resolution 65/195).\nThe President: Next.",
        known,
    )
    assert [(a.report_symbol, a.draft_label, a.item) for a in batch.actions] == [
        ("A/65/451", "draft resolution I", "63")
    ]


def test_an_amendment_and_its_target(known: KnownNames) -> None:
    batch = read(
        "The President: Amendments to draft resolution A/71/L.18 are in document A/71/L.45.\n"
        f"{VOTE}The amendment was adopted {RESULT}.\nThe President: Next.",
        known,
    )
    assert [(c.document_symbol, c.target_symbol) for c in batch.roll_calls] == [("A/71/L.45", "A/71/L.18")]


def test_a_proposal_on_how_to_go_on_is_a_motion(known: KnownNames) -> None:
    batch = read(
        "The President: I put to the vote the proposal of India that it be considered an important "
        "question.\n"
        "A vote was taken by roll-call.\nIndia, having been drawn by lot by the President, was called "
        "upon to "
        "vote first.\nIn favour: India, Chad.\nAgainst: Cuba.\nAbstaining: Togo.\n"
        "The proposal was adopted by 2 votes to 1, with 1 abstention.\nThe President: Next.",
        known,
    )
    assert [c.subject_kind for c in batch.roll_calls] == ["motion"]


def test_footnotes_belong_to_the_votes_that_call_them(known: KnownNames) -> None:
    batch = read(
        "The PRESIDENT: Draft resolution A.\n"
        f"{VOTE}Draft resolution A was adopted {RESULT} (resolution 48/75 A).*\n"
        "The PRESIDENT: Draft resolution B.\n"
        f"{VOTE}Draft resolution B was adopted {RESULT} (resolution 48/75 B).**\n"
        "* Subsequently the delegation of Bhutan advised the Secretariat that it had\nintended to vote in "
        "favour.\n** Subsequently the delegations of Peru and Cuba advised the Secretariat that they\nhad "
        "intended to abstain.\nThe PRESIDENT: Next.",
        known,
    )
    intended = [(v.source_roll_call_id, v.name_known, v.vote, v.intended_vote) for v in batch.votes]
    assert [fact for fact in intended if fact[3]] == [
        ("1", "Bhutan", "not_voting", "yes"),
        ("2", "Cuba", "no", "abstain"),
        ("2", "Peru", "not_voting", "abstain"),
    ]


def test_headings_of_lists_that_a_scan_damaged(known: KnownNames) -> None:
    batch = read(
        "The PRESIDENT: Draft resolution I.\nA recorded vote was taken.\nln favour: Chad, Fiji.\n"
        "Agalnst: None.\nAbstainlng: Cuba.\nDraft resolution I was adopted by 2 votes to none, with 1 "
        "abstention (resolution 40/1).\nThe PRESIDENT: Next.",
        known,
    )
    assert [(v.name_known, v.vote) for v in batch.votes] == [
        ("Chad", "yes"),
        ("Fiji", "yes"),
        ("Cuba", "abstain"),
    ]


def test_unanimously_may_mean_either(known: KnownNames) -> None:
    batch = read(
        "68. The PRESIDENT: I put to the vote draft resolution A/L.500.\nThe draft resolution was adopted "
        "unanimously (resolution 2000 (XX)).\n69. The PRESIDENT: Next.",
        known,
    )
    assert [(a.how, a.result, a.resolution_symbol) for a in batch.actions] == [
        (None, "adopted", "A/RES/2000(XX)")
    ]


def test_a_recorded_vote_whose_lists_are_lost_is_still_one(known: KnownNames) -> None:
    batch = read(
        "The PRESIDENT: Draft resolution I.\nA recorded vote was taken.\n~~ ~ ~~~ ~.\nDraft resolution I was "
        "adopted by 2 votes to none, with 1 abstention (resolution 40/1).\nThe PRESIDENT: Next.",
        known,
    )
    assert [(c.announced_yes, c.announced_no, c.resolution_symbol) for c in batch.roll_calls] == [
        (2, 0, "A/RES/40/1")
    ]
    assert batch.votes == []


def test_parts_letters_and_titles_without_a_word_before_them(known: KnownNames) -> None:
    batch = read(
        "AGENDA ITEMS 57 TO 59 (continued)\nThe PRESIDENT: We turn to draft resolution B, “Lorem of ipsum”.\n"
        f"{VOTE}Draft resolution B was adopted {RESULT} (resolution 48/75 B).\nParts B and C of draft "
        "resolution III were adopted (resolution 48/76 B and C).\nThe PRESIDENT: Next.",
        known,
    )
    assert [item.item for item in batch.agenda_items] == ["57", "58", "59"]
    assert [(a.draft_label, a.title, a.resolution_symbol, a.subject_kind) for a in batch.actions] == [
        ("draft resolution B", "Lorem of ipsum", "A/RES/48/75B", "text"),
        ("draft resolution III B", None, "A/RES/48/76B", "text"),
        ("draft resolution III C", None, "A/RES/48/76C", "text"),
    ]


def test_an_amendment_named_only_in_brackets_is_no_draft(known: KnownNames) -> None:
    batch = read(
        "The President: We vote on the amendment to the draft resolution of the Committee, submitted by Chad "
        "(A/37/L.10).\nThe draft resolution was adopted (resolution 37/5).\nThe President: Next.",
        known,
    )
    assert [a.document_symbol for a in batch.actions] == [None]


def test_reports_of_committees_with_two_names_and_with_costs(known: KnownNames) -> None:
    batch = read(
        "Agenda item 50\nLorem\nReport of the Special Political and Decolonization Committee (Fourth\n"
        "Committee) (A/69/454)\nThe President: We decide.\nDraft resolution I was adopted (resolution "
        "69/86).\nAgenda item 51\nIpsum\nReport of the Third Committee (A/69/488)\nReport of the Fifth "
        "Committee "
        "(A/69/601)\nThe President: We decide.\nDraft resolution I was adopted (resolution 69/87).\n"
        "The President: Next.",
        known,
    )
    assert [a.report_symbol for a in batch.actions] == ["A/69/454", "A/69/488"]


def test_what_a_guest_says_is_no_decision(known: KnownNames) -> None:
    batch = read(
        "The President: I call on our guests.\nMr. Annan: Draft resolution A/55/L.9 was adopted (resolution "
        "55/9).\nPresident Lorem Ipsum (spoke in French): Draft resolution A/55/L.8 was adopted (resolution "
        "55/8).\nThe President: Next.\nDraft resolution A/55/L.7 was adopted (resolution 55/7).\n"
        "The President: Thank you.",
        known,
    )
    assert [a.document_symbol for a in batch.actions] == ["A/55/L.7"]
    assert batch.statements == []


def test_printed_volumes_come_to_the_next_item_by_a_symbol_in_brackets(known: KnownNames) -> None:
    batch = read(
        "AGENDA ITEMS 42, 43 AND 46 (continued)\nREPORTS OF THE FIRST COMMITTEE (A/34/752, A/34/755)\n3. The "
        "PRESIDENT: We take up the report of the First Committee on agenda item 42 [A/34/752].\nDraft "
        "resolution C "
        "was adopted by 120 votes to 2, with 19 abstentions (resolution 34/87 C).\n6. The PRESIDENT: We "
        "come now "
        "to agenda item 46 [A/34/755].\nThe draft resolution was adopted by 5 votes to 1, with 2 abstentions "
        "(resolution 34/88).\n7. The PRESIDENT: Next.",
        known,
    )
    assert [item.item for item in batch.agenda_items] == ["42", "43", "46"]
    assert [(a.item, a.report_symbol, a.draft_label) for a in batch.actions] == [
        ("42", "A/34/752", "draft resolution C"),
        ("46", "A/34/755", "draft resolution"),
    ]


def test_a_word_on_who_took_no_part_is_no_vote_of_its_own(known: KnownNames) -> None:
    batch = read(
        "The PRESIDENT: I put draft resolution A/L.4 to the vote.\n"
        f"{VOTE}The draft resolution was adopted {RESULT}.\nThe PRESIDENT: Next.\nNot participating: South "
        "Africa.\n"
        "The PRESIDENT: Next.",
        known,
    )
    assert len(batch.roll_calls) == 1


@pytest.mark.parametrize(
    ("said", "fates"),
    [
        ("The sponsors do not wish draft resolution A/90/L.5 to be put to the vote.",
         [("not_pressed", "A/90/L.5")]),
        ("The sponsors of draft resolution A/90/L.5 do not wish it to be put to the vote.",
         [("not_pressed", "A/90/L.5")]),
        ("As draft resolution A/90/L.5 was adopted, draft resolution A/90/L.6 will not be put to the vote.",
         [("not_pressed", "A/90/L.6")]),
        ("At its sponsors' request, no action will be taken on draft resolution A/90/L.5.",
         [("no_action", "A/90/L.5")]),
        ("Last year draft resolution A/89/L.5 was withdrawn.", []),
    ],
)  # fmt: skip
def test_drafts_that_are_not_decided_on(said: str, fates: list[tuple[str, str]], known: KnownNames) -> None:
    batch = read(f"The President: Good morning. {said}\nThe President: Next.", known)
    assert [(action.how, action.document_symbol) for action in batch.actions] == fates


def test_a_motion_of_no_action_that_carried_ends_the_draft_of_a_report(known: KnownNames) -> None:
    batch = read(
        "Agenda item 50\nReport of the Third Committee (A/90/450)\nThe President: Chad has moved that no "
        "action be "
        f"taken on draft resolution IV.\n{VOTE}The motion was adopted {RESULT}.\nThe President: Next.",
        known,
    )
    assert [(a.how, a.subject_kind, a.report_symbol, a.draft_label) for a in batch.actions] == [
        ("recorded_vote", "motion", "A/90/450", "draft resolution IV"),
        ("no_action", "text", "A/90/450", "draft resolution IV"),
    ]


def test_a_draft_with_its_addendum_is_one_draft(known: KnownNames) -> None:
    batch = read(
        "The PRESIDENT: We vote.\n"
        f"{VOTE}Draft resolution A/34/L.13/Rev.2 and Add.1, as amended, was adopted {RESULT} (resolution "
        "34/22).\n"
        "The PRESIDENT: Next.",
        known,
    )
    assert [(a.document_symbol, a.resolution_symbol) for a in batch.actions] == [
        ("A/34/L.13/Rev.2", "A/RES/34/22")
    ]


def test_a_correction_belongs_to_the_vote_that_it_names(known: KnownNames) -> None:
    said = "informed the Secretariat that it had intended to vote"
    batch = read(
        "The President: We take up draft resolution A/90/L.9.\n"
        f"{VOTE}Operative paragraph 4 was retained {RESULT}.\n"
        f"{VOTE}Draft resolution A/90/L.9 was adopted {RESULT}.\n"
        f"[Subsequently, the delegation of Peru {said} in favour of operative paragraph 4.]\n"
        f"[Subsequently, the delegation of Oman {said} against the draft resolution.]\n"
        f"[Subsequently, the delegation of Iraq {said} in favour.]\nThe President: Next.",
        known,
    )
    assert [
        (v.source_roll_call_id, v.name_known, v.intended_vote) for v in batch.votes if v.intended_vote
    ] == [
        ("1", "Peru", "yes"),
        ("2", "Oman", "no"),
        ("2", "Iraq", "yes"),
    ]
