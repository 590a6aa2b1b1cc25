"""What two titles differ in: nothing that carries meaning, a number, a spelling, a word, or more."""

import pytest

from estimators.title_forms import is_one_word, title_change, title_key

CUBA = "necessity of ending the economic commercial and financial embargo imposed by the {} against cuba"


@pytest.mark.parametrize(
    ("earlier", "later", "change"),
    [
        ("the syrian golan", "the syrian golan", "none"),
        ("the syrian golan", "syrian golan", "small_words"),
        ("work of the un and the arab league", "work by united nations and arab league", "small_words"),
        (CUBA.format("united states"), CUBA.format("united states of america"), "small_words"),
        (CUBA.format("united states of america"), CUBA.format("unites states of america"), "spelling"),
        ("human rights situation in iraq", "situation of human rights in iraq", "small_words"),
        ("report on its 38th session", "report on its 39th session", "numbers"),
        ("report on its third session", "report on its fourth session", "numbers"),
        ("report on its 4th session", "report on its fourth session", "small_words"),
        ("peace and full enjoyment of human rights", "peace and full enhoyment of human rights", "spelling"),
        ("measures in asia on a new arms race", "bold measures in asia on a new arms race", "word"),
        ("situation of human rights in iraq", "situation of human rights in iran", None),
        ("nuclear disarmament", "nuclear disarmament verification", None),
        ("question of palestine", "question of namibia", None),
        ("financing of the force in lebanon for peace", "financing of the force in cyprus for peace", None),
        ("establishment of a nuclear weapon free zone in south asia",
         "establishment of a nuclear weapon free zone in central asia", None),
    ],
)  # fmt: skip
def test_what_two_titles_differ_in(earlier: str, later: str, change: str | None) -> None:
    assert title_change(earlier, later) == change
    assert title_change(later, earlier) == change


@pytest.mark.parametrize(
    ("first", "second", "is_one"),
    [
        ("atlantic", "altantic", True),
        ("internatinal", "international", True),
        ("decolonization", "decolonialization", True),
        ("internal", "international", False),
        ("iran", "iraq", False),
        ("nuclear", "regional", False),
        ("niger", "nigeria", False),
    ],
)
def test_a_slip_of_the_pen_is_told_from_another_word(first: str, second: str, is_one: bool) -> None:
    assert is_one_word(first, second) is is_one
    assert is_one_word(second, first) is is_one


def test_the_key_knows_no_order_and_no_numbers() -> None:
    assert title_key("the third un decade 1980 1990") == ("#", "#", "decade", "nation", "united")
    assert title_key("of the") == ()
