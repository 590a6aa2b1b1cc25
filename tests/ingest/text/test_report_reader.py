"""What sentences of a report tell of each other: results, titles, quoted subjects, times of statements."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.ingest.text.test_report_actions import read


def test_a_bare_result_belongs_to_the_vote_before_it() -> None:
    (action,) = read(
        "The draft resolution was adopted by a recorded vote. The result of the vote was 10 in favour, 3 "
        "against and 4 abstentions."
    ).actions
    assert (action.announced_yes, action.announced_no, action.announced_abstain) == (10, 3, 4)


def test_one_vote_on_a_text_of_two_parts_is_counted_once() -> None:
    batch = read(
        "The Committee adopted draft resolution A/C.3/58/L.5 by a recorded vote of 2 to 1 (see para. 8, "
        "draft resolution A and B). The voting was as follows:\nIn favour: Chile, Cuba.\nAgainst: Peru."
    )
    assert [(item.draft_label, item.how, item.source_roll_call_id) for item in batch.actions] == [
        ("draft resolution A", "recorded_vote", None),
        ("draft resolution B", "recorded_vote", "1"),
    ]
    assert (len(batch.roll_calls), len(batch.votes)) == (1, 3)


def test_each_title_goes_to_its_own_text() -> None:
    batch = read(
        "The Committee had before it draft resolution VI, entitled “One”, of the report of the Special "
        "Committee, and draft resolution A/C.3/58/L.7, entitled “Two”. The Committee adopted draft "
        "resolution VI and then adopted draft resolution A/C.3/58/L.7."
    )
    assert {item.document_symbol: item.title for item in batch.actions}["A/C.3/58/L.7"] == "Two"


def test_quoted_words_of_a_subject_are_kept_as_printed() -> None:
    (action,) = read("The words “of war” in paragraph 2 were retained by a recorded vote of 2 to 1.").actions
    assert action.subject == "The words “of war” in paragraph 2"


def test_speakers_after_the_vote_in_the_same_breath() -> None:
    batch = read(
        "Statements in explanation of vote were made before the vote by the representative of Egypt and "
        "after the vote by the representative of Peru."
    )
    assert [(item.kind, item.name_as_printed) for item in batch.statements] == [
        ("explanation_before", "Egypt"),
        ("explanation_after", "Peru"),
    ]


def test_a_time_may_stand_behind_each_speaker() -> None:
    batch = read(
        "The draft resolution was adopted. Statements in explanation of vote were made by the "
        "representatives of Egypt, before the vote, and Peru, after the vote."
    )
    assert [(item.kind, item.name_as_printed) for item in batch.statements] == [
        ("explanation_before", "Egypt"),
        ("explanation_after", "Peru"),
    ]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The following representatives made statements: Egypt, Chile and Peru.", "general"),
        ("Statements were made by the following representatives: Egypt, Chile and Peru.", "general"),
        (
            "The following delegations made statements in explanation of vote after the vote: Egypt, Chile "
            "and Peru.",
            "explanation_after",
        ),
    ],
)
def test_speakers_in_a_list_behind_a_colon(sentence: str, kind: str) -> None:
    assert [(item.kind, item.name_as_printed) for item in read(sentence).statements] == [
        (kind, "Egypt"),
        (kind, "Chile"),
        (kind, "Peru"),
    ]


def test_states_that_join_are_no_speakers() -> None:
    batch = read(
        "A statement was made by the representative of Egypt, and the following States joined as sponsors of "
        "the draft resolution: Chile and Peru."
    )
    assert [item.name_as_printed for item in batch.statements] == ["Egypt"]


def test_several_results_in_turn_stay_visible() -> None:
    batch = read(
        "Operative paragraphs 2 and 4 were retained by recorded votes of 100 to 1, with 2 abstentions, and "
        "101 to 2, with 3 abstentions, respectively."
    )
    assert [item.reason_code for item in batch.rejects] == ["unread_sentence"]


def test_a_heading_may_say_who_proposed() -> None:
    batch = read("The draft was adopted.\nB. Draft decision proposed by the Chairman\n6. It was adopted.")
    assert batch.sponsors == []


def test_a_footnote_called_at_the_end_of_a_line_does_not_hide_the_list_below() -> None:
    batch = read(
        "The draft resolution was adopted by a recorded vote of 2 to 1. The voting was as follows: 1/\n"
        "In favour: Chile, Cuba.\nAgainst: Peru."
    )
    assert [item.vote for item in batch.votes] == ["yes", "yes", "no"]


def test_what_came_subsequently_has_no_day() -> None:
    batch = read("Iraq submitted amendments (A/C.3/58/L.60), which were subsequently withdrawn.")
    assert [(item.result, item.acted_on, item.meeting_symbol) for item in batch.actions] == [
        ("withdrawn", None, None)
    ]
    (action,) = read("Then draft resolution A/C.3/58/L.5 was withdrawn.").actions
    assert action.acted_on == dt.date(2003, 11, 20)


def test_no_action_that_the_sponsors_ask_for_is_told() -> None:
    (action,) = read(
        "The sponsors of draft resolution A/C.3/58/L.5 requested that no action be taken on it."
    ).actions
    assert (action.document_symbol, action.result) == ("A/C.3/58/L.5", "no_action")


def test_speakers_named_without_their_office() -> None:
    batch = read(
        "Statements in explanation of vote before the vote were made by Brazil and the United States of "
        "America (in its capacity as host)."
    )
    assert [(item.kind, item.name_as_printed) for item in batch.statements] == [
        ("explanation_before", "Brazil"),
        ("explanation_before", "United States of America"),
    ]


def test_what_was_adopted_before_a_statement_is_no_decision_unread() -> None:
    batch = read("After the draft resolution was adopted, the representative of Chile made a statement.")
    assert (len(batch.statements), batch.actions, batch.rejects) == (1, [], [])


def test_a_text_without_a_symbol_has_the_title_of_its_sentence() -> None:
    (action,) = read(
        "The Committee decided to recommend to the General Assembly the adoption of the draft decision "
        "entitled “Reports” (see para. 9, draft decision II)."
    ).actions
    assert (action.title, action.draft_label) == ("Reports", "draft decision II")


def test_a_revised_text_goes_by_the_title_of_the_first() -> None:
    batch = read(
        "Chile introduced a draft resolution entitled “Rights” (A/C.3/58/L.7). The Committee adopted draft "
        "resolution A/C.3/58/L.7/Rev.1."
    )
    assert [item.title for item in batch.actions] == ["Rights"]


def test_one_vote_on_two_amendments_is_one_roll_call() -> None:
    batch = read(
        "The Committee rejected the amendments contained in documents A/C.3/58/L.66 and L.67 by a recorded "
        "vote of 1 to 2. The voting was as follows: In favour: Chile. Against: Cuba, Peru."
    )
    assert [(item.document_symbol, item.source_roll_call_id) for item in batch.actions] == [
        ("A/C.3/58/L.66", None),
        ("A/C.3/58/L.67", "1"),
    ]
    assert {(item.how, item.announced_yes) for item in batch.actions} == {("recorded_vote", 1)}
    assert len(batch.roll_calls) == 1
    assert len(batch.votes) == 3


def test_an_oral_sub_amendment_makes_nobody_a_sponsor() -> None:
    batch = read(
        "The Committee rejected a sub-amendment proposed orally by the representative of Georgia to the "
        "amendment in document A/C.3/58/L.66 by 40 votes to 30."
    )
    assert batch.sponsors == []


def test_texts_introduced_in_a_list_have_each_its_sponsors() -> None:
    batch = read(
        "The representative of Indonesia introduced the following draft resolutions: (a) Draft resolution "
        "A/C.3/58/L.10, entitled “One”, on behalf of Cuba and Mali; (b) Draft resolution A/C.3/58/L.11, "
        "entitled “Two”, sponsored by Togo. Draft resolution A/C.3/58/L.12 was introduced by Peru."
    )
    assert [
        (item.role, item.name_as_printed, (item.document_symbol or "")[-4:]) for item in batch.sponsors
    ] == [
        ("introduced", "Indonesia", "L.10"),
        ("first_page", "Cuba", "L.10"),
        ("first_page", "Mali", "L.10"),
        ("introduced", "Indonesia", "L.11"),
        ("first_page", "Togo", "L.11"),
        ("introduced", "Peru", "L.12"),
    ]


def test_who_speaks_for_itself_and_for_others() -> None:
    batch = read(
        "The representatives of Sweden (on its own behalf and on behalf of Denmark and Norway) spoke."
    )
    assert [(item.name_as_printed, item.on_behalf_of) for item in batch.statements] == [
        ("Sweden", "Denmark and Norway")
    ]
