"""Any two votes of a line: the same counts as the published steps, and what an address may ask for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import polars
import pytest

from dashboards import warehouse
from dashboards.components import line_between
from tests.dashboards.conftest import Opened, said

pytestmark = pytest.mark.build

EMBARGO = "A/RES/74/7"


def test_two_votes_that_follow_each_other_differ_as_the_published_step_says(
    use: Callable[[str], Path],
) -> None:
    use("full")
    families = warehouse.query("timelines_families", words="telecommunications")
    steps = warehouse.query("timelines_family_steps", family_id=families["family_id"][0])
    assert steps.height > 1
    for step in steps.iter_rows(named=True):
        found = warehouse.query(
            "timelines_between",
            from_roll_call=step["from_roll_call_id"],
            to_roll_call=step["to_roll_call_id"],
        )
        for column in ("n_changed", "n_voted_both", "n_toward_yes", "n_toward_no"):
            assert set(found[column]) == {step[column]}, step["step"]
        counts = dict(found.group_by("direction").len().iter_rows())
        for direction in ("started_voting", "stopped_voting", "entered", "left"):
            assert counts.get(direction, 0) == step[f"n_{direction}"], step["step"]


def test_two_votes_far_apart_differ_by_a_plain_count(
    use: Callable[[str], Path], rows: Callable[..., list[tuple[object, ...]]]
) -> None:
    use("full")
    ids = ("A/RES/60/45#adoption", "A/RES/74/29#adoption")
    first, second = (
        dict(rows(f"select state_code, vote from core.votes where roll_call_id = '{one}'")) for one in ids
    )
    assert first
    assert second
    cast = {"yes", "no", "abstain"}
    both = [code for code in first if first[code] in cast and second.get(code) in cast]
    differing = {code for code in both if first[code] != second[code]}
    found = warehouse.query("timelines_between", from_roll_call=ids[0], to_roll_call=ids[1])
    changed = found.filter(polars.col("direction").is_in(["toward_yes", "toward_no"]))
    assert set(changed["state_code"]) == differing
    assert found["n_voted_both"][0] == len(both)


def test_the_answer_stands_before_the_choice_of_votes(open_page: Opened) -> None:
    app = open_page("full", "timelines", view="families", family=EMBARGO)
    drawn = [
        "answer" if "voted differently" in str(part.value) else part.label if part.type == "selectbox" else ""
        for part in app.main
        if part.type in ("markdown", "selectbox")
    ]
    assert drawn.index("answer") < drawn.index("From")


def test_the_answer_names_the_states_and_both_votes(open_page: Opened) -> None:
    app = open_page("full", "timelines", view="families", family=EMBARGO)
    assert not app.exception
    words = said(app)
    assert "3 of 192 states voted differently: Colombia and Ukraine from yes to abstained; Brazil" in words
    assert "did not vote the second time (1): [Republic of Moldova]" in words


@pytest.mark.parametrize(
    ("first", "second"),
    [("60/45", "74/29"), ("A/RES/60/45", "A/RES/74/29"), ("60", "74"), ("74/29", "60/45")],
)
def test_the_two_votes_stand_in_the_address_by_number_symbol_or_session(
    open_page: Opened, first: str, second: str
) -> None:
    app = open_page("full", "timelines", view="families", family="74/29", **{"from": first, "to": second})
    assert (app.selectbox(key="from").value, app.selectbox(key="to").value) == ("60/45", "74/29")
    assert "State by state, 60/45 to 74/29" in said(app)


def test_a_vote_that_is_not_held_is_said_and_one_of_another_line_is_dropped(open_page: Opened) -> None:
    app = open_page("full", "timelines", view="families", family="74/29", **{"from": "75/240"})
    assert "The votes of states on 75/240 are not held" in said(app)
    app = open_page("full", "timelines", view="families", family="74/29", **{"from": "72/4"})
    assert "not held in this line" not in said(app)
    assert not app.exception
    app = open_page("full", "timelines", view="families", family="74/29", **{"from": "9"})
    assert "No vote of session 9 is held in this line; others are compared." in said(app)


def test_votes_that_nobody_changed_are_said_to_be_the_same() -> None:
    frame = polars.DataFrame({"n_voted_both": [170], "n_changed": [0], "direction": ["same"]})
    ends = [{"number": f"7{n}/1", "session": f"7{n}", "roll_call_id": "x"} for n in (0, 1)]
    assert "none of the 170 states that voted both times voted differently" in line_between.sentence(
        ends[0], ends[1], frame
    )
