"""What a stated result was about."""

from __future__ import annotations

import pytest

from ingest.grammar.vote_subjects import kind_of, read_labels, read_numbers, read_result


@pytest.mark.parametrize(
    ("sentence", "kind", "outcome", "state"),
    [
        ("Draft resolution I was adopted by 129 votes to 3 (resolution 65/199).", "text", "adopted", None),
        ("Draft resolution III, as amended, was adopted by 2 votes to 1.", "text", "adopted", "as_amended"),
        ("Draft resolution IV, as orally\ncorrected, was\nadopted.", "text", "adopted", "as_orally_revised"),
        ("The draft resolution, as a whole, was ADOPTED by 3 votes to 1.", "text", "adopted", None),
        ("Operative paragraph 4 was retained by 9 votes to 1.", "paragraph", "retained", None),
        ("Operative paragraph 4 was not retained by 9 votes to 1.", "paragraph", "rejected", None),
        ("The fourth preambular paragraph was retained by 9 votes to 1.", "paragraph", "retained", None),
        ("The words “and others” were deleted by 9 votes to 1.", "paragraph", "rejected", None),
        ("The amendment contained in document A/65/L.53 was rejected by 9 votes to 1.", "amendment",
         "rejected", None),
        ("The oral amendment to draft resolution II was not adopted.", "amendment", "rejected", None),
        ("The sub-amendment was carried by 9 votes to 1.", "amendment", "adopted", None),
        ("The motion for adjournment of the debate was carried.", "motion", "adopted", None),
        ("By 93 votes to 55, the motion was rejected.", "motion", "rejected", None),
        ("The proposal that no action be taken on draft resolution A/43/L.5 was adopted.", "motion",
         "adopted", None),
        ("The proposal that the draft be considered an important question was adopted.", "motion", "adopted",
         None),
        ("The Assembly decided, by 78 votes to 16, not to include the item.", "motion", "decided", None),
        ("The draft decision was adopted.", "text", "adopted", None),
        ("The proposal to delete operative paragraph 10 was rejected by 9 votes to 1.", "amendment",
         "rejected", None),
        ("The title of the draft resolution was retained by 9 votes to 1.", "paragraph", "retained", None),
        ("Draft resolution A/75/L.12 was adopted, as orally revised (resolution 75/21).", "text", "adopted",
         "as_orally_revised"),
        ("The ruling was upheld by 9 votes to 1.", "motion", "adopted", None),
        ("The amendment was therefore not adopted.", "amendment", "rejected", None),
        ("Draft resolution A/73/L.42 failed to obtain the required two-thirds majority.", "text", "rejected",
         None),
        ("The inclusion of the item was approved by 9 votes to 1.", "motion", "adopted", None),
    ],
)  # fmt: skip
def test_results(sentence: str, kind: str, outcome: str, state: str | None) -> None:
    result = read_result(sentence)
    assert result is not None
    assert (result.kind, result.outcome, result.text_state) == (kind, outcome, state)
    assert result.is_adopted == (outcome != "rejected")


@pytest.mark.parametrize(
    ("sentence", "subject", "kind"),
    [
        (
            "Having failed to obtain the required two-thirds majority, draft resolution A/73/L.42 was not "
            "adopted.",
            "draft resolution A/73/L.42",
            "text",
        ),
        (
            "Owing to the failure to obtain the required\ntwo-thirds majority, draft resolution A/73/L.42 "
            "was not adopted by 87 votes to 57, with 33 abstentions.",
            "draft resolution A/73/L.42",
            "text",
        ),
        (
            "Draft resolution A/73/L.42, having failed to obtain the required two-thirds majority, was not "
            "adopted.",
            "Draft resolution A/73/L.42",
            "text",
        ),
        (
            "Not having obtained the required two-thirds majority, operative paragraph 4 was not retained.",
            "operative paragraph 4",
            "paragraph",
        ),
        (
            "The motion that a two-thirds majority is required for draft resolution A/73/L.42 was rejected.",
            "The motion that a two-thirds majority is required for draft resolution A/73/L.42",
            "motion",
        ),
    ],
)
def test_the_majority_that_was_missed_is_not_what_was_voted_on(
    sentence: str, subject: str, kind: str
) -> None:
    result = read_result(sentence)
    assert result is not None
    assert (result.subject, result.kind, result.outcome) == (subject, kind, "rejected")


def test_a_sentence_without_a_result() -> None:
    assert read_result("We shall now hear the representative of Fiji.") is None


@pytest.mark.parametrize(
    ("words", "labels"),
    [
        ("Draft resolution III", ["draft resolution III"]),
        ("Draft resolutions I to III", ["draft resolution I", "draft resolution II", "draft resolution III"]),
        ("draft resolutions A and B", ["draft resolution A", "draft resolution B"]),
        ("draft resolutions II A and B", ["draft resolution II A", "draft resolution II B"]),
        (
            "draft resolutions II A to C and V",
            ["draft resolution II A", "draft resolution II B", "draft resolution II C", "draft resolution V"],
        ),
        (
            "draft resolutions I, II and\nIV",
            ["draft resolution I", "draft resolution II", "draft resolution IV"],
        ),
        ("Draft decision II", ["draft decision II"]),
        ("Section A of draft resolution XX", ["draft resolution XX A"]),
        ("draft resolution A/C.1/78/L.60", []),
        ("paragraph 4 of draft resolution II.", ["draft resolution II"]),
        ("The draft resolution", []),
    ],
)
def test_labels(words: str, labels: list[str]) -> None:
    assert list(read_labels(words)) == labels


@pytest.mark.parametrize(
    ("words", "symbols"),
    [
        ("(resolution 65/199)", ["A/RES/65/199"]),
        ("(resolution \n65/184)", ["A/RES/65/184"]),
        ("(resolution 65/\n184)", ["A/RES/65/184"]),
        ("(resolution 43/78 H)", ["A/RES/43/78H"]),
        ("(resolution 3206 (XXIX))", ["A/RES/3206(XXIX)"]),
        ("(resolution ES-10/22)", ["A/RES/ES-10/22"]),
        ("(decision 76/575)", ["A/DEC/76/575"]),
        ("(resolutions 43/78 A and B)", ["A/RES/43/78A", "A/RES/43/78B"]),
        ("(resolutions 65/1 and 65/2)", ["A/RES/65/1", "A/RES/65/2"]),
        ("(resolutions 65/1 to 65/3)", ["A/RES/65/1", "A/RES/65/2", "A/RES/65/3"]),
        ("(A/65/454)", []),
    ],
)
def test_numbers(words: str, symbols: list[str]) -> None:
    assert list(read_numbers(words)) == symbols


def test_what_a_quoted_phrase_speaks_of_is_no_kind() -> None:
    assert kind_of("Draft resolution V, entitled “Amendment of the rules”, as amended") == "text"
