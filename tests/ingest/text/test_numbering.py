"""Numbers and letters that open paragraphs."""

from __future__ import annotations

import pytest

from ingest.text.numbering import NumberCandidate, SubLabels, choose_numbers, letter_value, roman_value


def _candidates(*numbers: int, weak: tuple[int, ...] = ()) -> list[NumberCandidate]:
    return [
        NumberCandidate(line, number, 1.0 if line in weak else 5.0, 4.0 if line in weak else 0.5)
        for line, number in enumerate(numbers)
    ]


def test_a_sequence_is_taken_whole() -> None:
    assert choose_numbers(_candidates(1, 2, 3)) == {0: 1, 1: 2, 2: 3}


def test_a_number_out_of_sequence_is_no_paragraph() -> None:
    assert choose_numbers(_candidates(1, 2, 205, 3, weak=(2,))) == {0: 1, 1: 2, 3: 3}


def test_rows_of_a_table_do_not_displace_the_paragraphs() -> None:
    # 1. Estimates …: / 1. Income from staff … / 2. General income … / 2. The income … / 3. Direct expenses …
    assert choose_numbers(_candidates(1, 1, 2, 2, 3, weak=(1, 2))) == {0: 1, 3: 2, 4: 3}


def test_numbers_start_anew_in_each_section() -> None:
    assert choose_numbers(_candidates(1, 2, 1, 2, 3)) == {0: 1, 1: 2, 2: 1, 3: 2, 4: 3}


def test_a_lost_number_leaves_a_gap() -> None:
    assert choose_numbers(_candidates(1, 2, 4, 5)) == {0: 1, 1: 2, 2: 4, 3: 5}


@pytest.mark.parametrize(
    ("label", "value"), [("i", 1), ("iv", 4), ("ix", 9), ("xii", 12), ("a", None), ("", None)]
)
def test_roman_value(label: str, value: int | None) -> None:
    assert roman_value(label) == value


@pytest.mark.parametrize(
    ("label", "value"), [("a", 1), ("z", 26), ("aa", 27), ("bb", 28), ("ab", None), ("1", None)]
)
def test_letter_value(label: str, value: int | None) -> None:
    assert letter_value(label) == value


def test_letters_and_roman_numerals_nest() -> None:
    labels = SubLabels()
    steps = [
        ("a", "shall:", 0),
        ("i", "as follows:", 1),
        ("ii", "one;", 1),
        ("b", "two;", 0),
        ("i", "these:", 1),
    ]
    assert [labels.accept(label, before) for label, before, _ in steps] == [level for *_, level in steps]


def test_i_after_h_is_a_letter_unless_a_list_opens() -> None:
    labels = SubLabels()
    for letter in "abcdefgh":
        labels.accept(letter, "text;")
    assert labels.accept("i", "text;") == 0


def test_a_letter_out_of_sequence_is_none() -> None:
    labels = SubLabels()
    labels.accept("a", "text:")
    assert labels.accept("f", "text;") is None
