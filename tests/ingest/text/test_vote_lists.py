"""The lists of a recorded vote, read back exactly whatever stands between their lines."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.grammar.name_tokens import plain_key
from ingest.grammar.names import KnownNames, load_known_names
from ingest.text.vote_lists import find_vote_lists, read_vote_lists

NAMES = (
    "Afghanistan", "Antigua and Barbuda", "Bolivia (Plurinational State of)", "Bosnia and Herzegovina",
    "Central African Republic", "China", "Congo", "Côte d’Ivoire", "Cuba", "Czech Republic",
    "Democratic People’s Republic of Korea", "Democratic Republic of the Congo", "Dominica",
    "Dominican Republic", "Equatorial Guinea", "Guinea", "Guinea-Bissau", "Iran (Islamic Republic of)",
    "Ireland",
    "Lao People’s Democratic Republic", "Micronesia (Federated States of)", "Netherlands", "Niger",
    "Nigeria", "Papua New Guinea", "Republic of Korea", "Republic of Moldova", "Saint Kitts and Nevis",
    "Saint Vincent and the Grenadines", "Sao Tome and Principe", "Serbia", "South Sudan", "Sudan",
    "the former Yugoslav Republic of Macedonia", "Timor-Leste", "Trinidad and Tobago", "Türkiye",
    "United Kingdom of Great Britain and Northern Ireland", "United States of America",
    "Venezuela (Bolivarian Republic of)", "Viet Nam", "Zimbabwe",
)  # fmt: skip
FURNITURE = ("", "16/34 19/12/2023", "23-41218 A/78/PV.50", "A/78/PV.50", "17/34 A/78/PV.50")


@pytest.fixture(scope="module")
def known(repository: Path) -> KnownNames:
    return load_known_names(repository / "dbt" / "seeds")


def printed(names: list[str], width: int, joint: str, stop: str) -> str:
    if not names:
        return "None" + stop
    return joint.join(textwrap.wrap(", ".join(names), width, break_on_hyphens=True)) + stop


@settings(max_examples=120, deadline=None)
@given(
    sides=st.lists(st.sampled_from(range(4)), min_size=len(NAMES), max_size=len(NAMES)),
    width=st.integers(22, 90),
    furniture=st.sampled_from(FURNITURE),
    stop=st.sampled_from((".", "")),
    is_joined=st.booleans(),
)
def test_lists_are_read_back_exactly(
    known: KnownNames, sides: list[int], width: int, furniture: str, stop: str, is_joined: bool
) -> None:
    lists = [[name for name, side in zip(NAMES, sides, strict=True) if side == number] for number in range(3)]
    joint = (f" {furniture} " if furniture else " ") if is_joined else "\n"
    text = "A recorded vote was taken.\n"
    for heading, names in zip(("In favour:", "Against:", "Abstaining:"), lists, strict=True):
        text += f"{heading}{joint}{printed(names, width, joint, stop)}\n"
    text += "Draft resolution I was adopted by 3 votes to 2 (resolution 78/1).\nMr. Lorem (Fiji): China is"
    found = read_vote_lists(text, known)
    assert found is not None
    assert [[key(name.name_known or "") for name in item.names] for item in found.lists] == [
        [key(name) for name in names] for names in lists
    ]
    assert text[found.end :].lstrip().startswith("Draft resolution I was")
    for item in found.lists:
        for name in item.names:
            assert name.name_as_printed == text[name.start : name.end]


def key(name: str) -> str:
    return plain_key(name).removeprefix("the")


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("In favour: Chad, Fiji. Against: None. Abstaining: Cuba.\nThe PRESIDENT: Mali, I think", (2, 0, 1)),
        ("In favour:\nChad\nAgainst:\nIsrael.\nDraft resolution II was adopted", (1, 1, 0)),
        ("In favour\nChad, Mali\nAgainst\nNone\nAbstaining\nCuba\nThe motion was carried", (2, 0, 1)),
        ("In favour: Bahamas. Bahrain, Chad. 20. Before the vote, Cuba spoke.", (3, 0, 0)),
        ("In favour: Chad\nOperative paragraph 4 was retained by 1 vote to none", (1, 0, 0)),
        ("In favour: Chad, Mali, Fiji\nBy 3 votes to none, the motion was carried", (3, 0, 0)),
    ],
)
def test_where_lists_end(known: KnownNames, text: str, counts: tuple[int, int, int]) -> None:
    found = read_vote_lists(text, known)
    assert found is not None
    assert (found.count("yes"), found.count("no"), found.count("abstain")) == counts


def test_an_unknown_name_stays_in_its_list(known: KnownNames) -> None:
    found = read_vote_lists("In favour: Chad, Ruritania, Fiji.\nAgainst: None.", known)
    assert found is not None
    assert [(name.name_as_printed, name.kind) for name in found.lists[0].names] == [
        ("Chad", "state"),
        ("Ruritania", "unresolved"),
        ("Fiji", "state"),
    ]


def test_lists_of_the_next_vote_are_not_taken(known: KnownNames) -> None:
    text = "In favour: Chad.\nDraft I was adopted by 1 vote to none.\nIn favour: Fiji.\nAgainst: Cuba."
    first = read_vote_lists(text, known)
    assert first is not None and [item.vote for item in first.lists] == ["yes"]
    start = find_vote_lists(text, first.end)
    assert start == text.index("In favour: Fiji")
    second = read_vote_lists(text, known, start)
    assert second is not None and (second.count("yes"), second.count("no")) == (1, 1)


def test_those_who_took_no_part(known: KnownNames) -> None:
    found = read_vote_lists("In favour: Chad. Against: None. Abstaining: None. Absent: Fiji, Mali.", known)
    assert found is not None and found.count("not_voting") == 2


def test_words_are_no_lists(known: KnownNames) -> None:
    assert read_vote_lists("He spoke in favour of peace, against war and of abstaining.", known) is None
    assert find_vote_lists("He spoke in favour of peace.") is None


def test_damaged_names_are_taken_for_the_one_state_that_they_can_be(known: KnownNames) -> None:
    text = (
        "In favour:\nAlbania, Bolivia (Piurinational State of), Chod, Iroq, Ieland, Lebanou, Viet Narn, "
        "Zambla\n"
        "Aganst:\nBrunei Darussolam. Czecb Republic, Denmark, Fiji, Repubiic of Moldova\n"
        "Abst~ining:\nRuritania, Samoo\nDraft resolution I was adopted by 8 votes to 5, with 2 abstentions."
    )
    lists = read_vote_lists(text, known)
    assert lists is not None
    assert [[name.name_known for name in item.names] for item in lists.lists] == [
        [
            "Albania",
            "Bolivia (Plurinational State of)",
            "Chad",
            "Iraq",
            "Ireland",
            "Lebanon",
            "Viet Nam",
            "Zambia",
        ],
        ["Brunei Darussalam", "Czech Republic", "Denmark", "Fiji", "Republic of Moldova"],
        [None, "Samoa"],
    ]
    damaged = lists.lists[0].names[1]
    assert text[damaged.start : damaged.end] == damaged.name_as_printed == "Bolivia (Piurinational State of)"


def test_a_damaged_name_is_no_state_that_stands_elsewhere_or_out_of_order(known: KnownNames) -> None:
    text = "In favour:\nIron, Iraq, Mali\nAgainst:\nIran, Peru, Molta\nAbstaining:\nFiji, Ieland, Oman\n"
    lists = read_vote_lists(text, known)
    assert lists is not None
    assert [[name.name_known for name in item.names] for item in lists.lists] == [
        [None, "Iraq", "Mali"],
        ["Iran", "Peru", None],
        ["Fiji", None, "Oman"],
    ]
