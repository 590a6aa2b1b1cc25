"""Rows of lines: who follows whom, joint titles, and the same rows whatever the order."""

import itertools
import random

from estimators.resolution_lines import COLUMNS, Resolution, resolution_lines

SECURITY = "developments in security"
STATES = "advancing responsible state behaviour in cyberspace"
JOINT = f"{SECURITY} and advancing responsible state behaviour in other things"


def text(symbol: str, title: str) -> Resolution:
    """A resolution named after its session: `A78`."""
    session = symbol.lstrip("ABCD")
    return Resolution(symbol, title, None, session, float(session))


def steps(rows: list[dict]) -> set[tuple]:
    """Line, predecessor and resolution of each row."""
    return {(row["line_key"], row["previous_symbol"], row["resolution_symbol"]) for row in rows}


TEXTS = [
    text("A74", SECURITY), text("A75", SECURITY), text("B74", STATES), text("B75", STATES),
    text("C76", JOINT), text("A77", SECURITY), text("D70", "alone"),
]  # fmt: skip


def test_a_joint_title_stands_in_both_lines_and_one_goes_on() -> None:
    rows = resolution_lines(TEXTS, set(), set())
    assert steps(rows) == {
        (SECURITY, None, "A74"), (SECURITY, "A74", "A75"), (SECURITY, "A75", "C76"), (SECURITY, "C76", "A77"),
        (STATES, None, "B74"), (STATES, "B74", "B75"), (STATES, "B75", "C76"),
    }  # fmt: skip
    joint = {
        (row["resolution_symbol"], row["is_joint"], row["is_previous_joint"])
        for row in rows
        if row["previous_symbol"]
    }
    assert joint == {("A75", False, False), ("B75", False, False), ("C76", True, False), ("A77", False, True)}
    assert all(set(row) == set(COLUMNS) for row in rows)


def test_a_line_with_a_text_of_its_own_in_that_session_is_not_joined() -> None:
    rows = resolution_lines([*TEXTS, text("B76", STATES)], set(), set())
    assert not any(row["is_joint"] for row in rows)


def test_a_citation_of_another_title_makes_no_step() -> None:
    rows = resolution_lines(
        [text("A78", "one matter"), text("A79", "quite another")], {("A79", "A78")}, set()
    )
    assert rows == []


def test_wording_makes_a_step_of_another_title() -> None:
    found = [text("A78", "one matter"), text("A79", "quite another")]
    rows = resolution_lines(found, {("A79", "A78")}, {("A78", "A79")})
    assert steps(rows) == {("one matter", None, "A78"), ("one matter", "A78", "A79")}
    assert rows[1]["title_change"] == "wording"


def test_unplaced_texts_between_are_counted() -> None:
    found = [text(symbol, SECURITY) for symbol in ("A40", "A41", "A42", "B42", "A43")]
    rows = {row["resolution_symbol"]: row for row in resolution_lines(found, set(), set())}
    assert rows["A43"]["previous_symbol"] == "A41"
    assert rows["A43"]["n_unplaced_before"] == 2
    assert rows["A41"]["n_unplaced_before"] == 0
    assert "B42" not in rows


def test_the_order_of_rows_changes_nothing() -> None:
    shuffled = TEXTS[:]
    random.Random(78).shuffle(shuffled)
    assert resolution_lines(shuffled, set(), set()) == resolution_lines(TEXTS, set(), set())


def test_many_titles_that_share_all_words_but_one_are_told_apart_by_it() -> None:
    names = ["".join(letters) for letters in itertools.product("bdfgklmnprstvz", repeat=3)]
    many = [
        Resolution(f"A{number}", f"financing of the force in {name * 2} for the year ahead", None, "40", 40.0)
        for number, name in enumerate(names)
    ]
    assert resolution_lines(many, set(), set()) == []
