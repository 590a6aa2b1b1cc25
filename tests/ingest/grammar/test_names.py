"""Printed lists of names: what is found, what stays unresolved, what is never invented."""

from __future__ import annotations

import csv
import pickle
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.errors import IngestError
from ingest.grammar.names import (
    KnownName,
    KnownNames,
    NameMatch,
    find_known_names,
    load_known_names,
    match_group,
    segment_names,
)

SEEDS = Path(__file__).resolve().parents[3] / "dbt" / "seeds"
KNOWN = load_known_names(SEEDS)
with (SEEDS / "seed_state_names.csv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))
FORMER_MACEDONIA = "The former Yugoslav Republic of Macedonia"
SHORT_NAMES = sorted({row["name"] for row in ROWS if row["name_kind"] == "short"})
# Names with a comma cannot be told from two names in every neighbourhood ("Germany, Federal Republic of
# Yugoslavia"); an article in front is no part of a match.
LISTED_NAMES = sorted(
    {row["name"] for row in ROWS if "," not in row["name"] and not row["name"].lower().startswith("the ")}
)


def known_of(text: str) -> list[str | None]:
    return [match.name_known for match in segment_names(text, KNOWN)]


def printed_of(text: str) -> list[tuple[str, str]]:
    return [(match.name_as_printed, match.kind) for match in segment_names(text, KNOWN)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Bosnia and\nHerzegovina and Trinidad and\nTobago",
            ["Bosnia and Herzegovina", "Trinidad and Tobago"],
        ),
        (
            "Netherlands (Kingdom \nof the), Niger, Nigeria",
            ["Netherlands (Kingdom of the)", "Niger", "Nigeria"],
        ),
        (
            "Guinea, Guinea-\nBissau, Equatorial Guinea and Papua New Guinea",
            ["Guinea", "Guinea-Bissau", "Equatorial Guinea", "Papua New Guinea"],
        ),
        (
            "Ireland, United Kingdom of Great Britain and Northern\nIreland",
            ["Ireland", "United Kingdom of Great Britain and Northern Ireland"],
        ),
        (
            "Congo, Democratic Republic of the Congo, Dominica and Dominican Republic",
            ["Congo", "Democratic Republic of the Congo", "Dominica", "Dominican Republic"],
        ),
        (
            "Democratic People’s Republic of Korea, Republic of Korea, Lao People's Democratic Republic",
            [
                "Democratic People's Republic of Korea",
                "Republic of Korea",
                "Lao People's Democratic Republic",
            ],
        ),
        ("the United Kingdom and the United States", ["United Kingdom", "United States"]),
        ("Thailand, the former Yugoslav Republic of Macedonia", ["Thailand", FORMER_MACEDONIA]),
        ("Türkiye, TÜRKİYE, Turkiye", ["Türkiye"] * 3),
        (
            "Iran (Islamic Republic of), Islamic Republic of Iran",
            ["Iran (Islamic Republic of)", "Islamic Republic of Iran"],
        ),
        (
            "Gambia (Islamic Republic of the), Bahamas (The)",
            ["Gambia (Islamic Republic of the)", "Bahamas (The)"],
        ),
        ('Co\u0302te d’\nIvoire, COTE D"IVOIRE', ["Côte d'Ivoire"] * 2),
        ("Timor\u2011Leste, Timor-\x02\nLeste, Ti\u00admor-Leste", ["Timor-Leste"] * 3),
        ("Herze\ufffe\ngovina, Bosnia and Herze\ufffe\ngovina", [None, "Bosnia and Herzegovina"]),
        ("Iraq:*,** Nigeria1, Australia¹ and Peru*", ["Iraq", "Nigeria", "Australia", "Peru"]),
        ("St Lucia, Micronesia (Federated States of", ["St. Lucia", "Micronesia (Federated States of)"]),
        ("Zaire, Upper Volta, Swaziland", ["Zaire", "Upper Volta", "Swaziland"]),
        ("Germany, Federal Republic of, Ghana", ["Germany, Federal Republic of", "Ghana"]),
        ("Germany, Federal Republic of Yugoslavia", ["Germany", "Federal Republic of Yugoslavia"]),
        ("Ukraine United Arab Emirates", ["Ukraine", "United Arab Emirates"]),
    ],
)
def test_names_are_found_as_printed(text: str, names: list[str | None]) -> None:
    found = known_of(text)
    assert len(found) == len(names)
    for name, expected in zip(found, names, strict=True):
        # Of spellings that fold alike ("Cote d'Ivoire", "Côte d'Ivoire") any one may be reported.
        assert (name and codes_of(name)) == (expected and codes_of(expected))
        assert (name is None) == (expected is None)


def codes_of(name: str) -> set[str]:
    return {row["state_code"] for row in ROWS if row["name"] == name}


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        ("Freedonia, Peru and Northern Ireland", ["Freedonia", "Northern Ireland"]),
        ("Freedonia and Sylvania, Chad", ["Freedonia and Sylvania"]),
        ("Republic of Freedonia Peru", ["Republic of Freedonia Peru"]),
        ("Weronika Garbacz (Poland), Peru", ["Weronika Garbacz (Poland)"]),
        ("Javad Momeni\n(Islamic Republic of Iran )", ["Javad Momeni\n(Islamic Republic of Iran )"]),
        ("Chad, and the, 17 **", []),
    ],
)
def test_unknown_names_stay_visible_and_invent_no_state(text: str, matches: list[str]) -> None:
    assert [printed for printed, kind in printed_of(text) if kind == "unresolved"] == matches


def test_a_word_on_the_line_above_does_not_hide_a_name() -> None:
    assert printed_of("Report of the International Criminal Court\nAndorra, Armenia")[1:] == [
        ("Andorra", "state"),
        ("Armenia", "state"),
    ]


def test_known_names_can_be_sought_in_running_text() -> None:
    text = "Report of the Court Andorra, Armenia: draft resolution submitted by the Chair of the Committee"
    found = [(match.name_known, match.kind) for match in find_known_names(text, KNOWN)]
    assert found == [("Andorra", "state"), ("Armenia", "state"), ("Chair of the Committee", "organ")]


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Ir eland", "Ireland"),  # UN Digital Library record of a draft of session 78
        ("Nicar~gua", "Nicaragua"),  # A/L.632, scanned
        (
            "United Kingdom of Great Britian and Northern Ireland",
            "United Kingdom of Great Britain and Northern Ireland",
        ),
        ("Bosnia and Herzegowina", "Bosnia and Herzegovina"),
        ("Slovekia", None),  # as near to Slovenia as to Slovakia
        ("Colombian", None),
        ("Iram", None),  # too short to tell Iran from Iraq
        ("Zambie", None),
    ],
)
def test_a_misprint_is_read_only_where_one_name_is_meant(printed: str, name: str | None) -> None:
    assert segment_names(f"Peru, {printed}, Chad", KNOWN)[1] == NameMatch(
        6, 6 + len(printed), printed, name, "state" if name else "unresolved"
    )


def test_misprints_on_both_sides_of_and_are_two_names() -> None:
    assert known_of("Nicar~gua and Bosnia and Herzegowina and Freedonia") == [
        "Nicaragua",
        "Bosnia and Herzegovina",
        None,
    ]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        (
            "On behalf of the States Members of the United Nations that are members of the Movement of\n"
            "Non-Aligned Countries.",
            "Movement of Non-Aligned Countries",
        ),
        (
            "the States that are members of the Group of 77 and China, taking into account also",
            "Group of 77 and China",
        ),
        (
            "On behalf of the States Members of the United Nations that are members of the Group of\n"
            "African States.",
            "Group of African States",
        ),
        (
            "on behalf of the of the Organization of Islamic Cooperation",
            "Organization of Islamic Cooperation",
        ),
        ("On behalf of the European Union.", "European Union"),
        (
            "Any changes to the list of sponsors will be reflected in the official record of the meeting.",
            None,
        ),
        ("On behalf of the Economic and Social Council", None),
    ],
)
def test_the_group_of_a_statement(text: str, group: str | None) -> None:
    assert match_group(text, KNOWN) == group


def test_a_group_after_its_spokesman_is_a_group_and_no_state_is_lost() -> None:
    text = "Belarus, Cuba [on behalf of the Group of 77 and China], Kazakhstan and Türkiye"
    assert printed_of(text) == [
        ("Belarus", "state"),
        ("Cuba", "state"),
        ("Group of 77 and China", "group"),
        ("Kazakhstan", "state"),
        ("Türkiye", "state"),
    ]


def test_offsets_point_into_the_text_as_printed() -> None:
    text = "  Cabo\nVerde* and\u00a0Co\u0302te d’Ivoire"
    for match in segment_names(text, KNOWN):
        assert text[match.start : match.end] == match.name_as_printed
    assert [match.name_as_printed for match in segment_names(text, KNOWN)] == [
        "Cabo\nVerde",
        "Co\u0302te d’Ivoire",
    ]


def test_the_digest_tells_a_changed_list_and_not_a_changed_order() -> None:
    one, other = KnownName("Chad", "state", "TCD"), KnownName("Peru", "state", "PER")
    assert KnownNames([one, other]).digest == KnownNames([other, one]).digest
    assert KnownNames([one, other]).digest != KnownNames([one]).digest


def test_known_names_can_be_handed_to_another_process() -> None:
    copy = pickle.loads(pickle.dumps(KNOWN))
    assert copy.digest == KNOWN.digest
    assert segment_names("Chad and Peru", copy) == segment_names("Chad and Peru", KNOWN)


def test_a_missing_seed_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(IngestError, match="seed_state_names.csv"):
        load_known_names(tmp_path)


def test_a_seed_file_without_its_columns_is_named(tmp_path: Path) -> None:
    (tmp_path / "seed_state_names.csv").write_text("title\nChad\n", encoding="utf-8")
    with pytest.raises(IngestError, match="state_code"):
        load_known_names(tmp_path)


APOSTROPHES = ["'", "’", "‘", "ʼ"]
HYPHENS = ["-", "\u2010", "\u2011", "-\n", "\x02\n", "\ufffe\n"]


@st.composite
def printed_lists(draw: st.DrawFn, names: list[str] = LISTED_NAMES) -> tuple[str, list[str], list[str]]:
    """A list in the UN's way: (text, names in it, each name as it was printed)."""
    chosen = draw(st.lists(st.sampled_from(names), min_size=1, max_size=40, unique=True))
    form = draw(st.sampled_from(["NFC", "NFD"]))
    printed = [unicodedata.normalize(form, _distort(draw, name)) for name in chosen]
    text = printed[0]
    for number, name in enumerate(printed[1:], start=2):
        is_last = number == len(printed)
        text += draw(
            st.sampled_from([" and ", ",\nand ", ", "] if is_last else [", ", ",\n", "*, ", ",** \n"])
        )
        text += draw(st.sampled_from(["", "the "])) + name
    return text + draw(st.sampled_from(["", ":", ":*", "*"])), chosen, printed


def _distort(draw: st.DrawFn, name: str) -> str:
    name = name.replace("'", draw(st.sampled_from(APOSTROPHES)))
    if " - " not in name:
        name = name.replace("-", draw(st.sampled_from(HYPHENS)))
    words = name.split(" ")
    return (
        "".join(word + draw(st.sampled_from([" ", " ", "\n", " \n", "\u00a0"])) for word in words[:-1])
        + words[-1]
    )


@settings(max_examples=150, deadline=None)
@given(printed_lists())
def test_any_list_of_known_names_comes_back_whole_and_in_order(
    case: tuple[str, list[str], list[str]],
) -> None:
    text, chosen, printed = case
    matches = segment_names(text, KNOWN)
    assert [match.name_as_printed for match in matches] == printed
    assert [codes_of(match.name_known or "") for match in matches] == [codes_of(name) for name in chosen]


@settings(max_examples=50, deadline=None)
@given(st.permutations(SHORT_NAMES).map(lambda names: names[:100]))
def test_a_hundred_short_names_in_any_order(names: list[str]) -> None:
    text = ", ".join(names[:-1]) + " and " + names[-1]
    assert known_of(text) == names


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read_without_failing_and_matches_lie_in_order(text: str) -> None:
    end = 0
    for match in segment_names(text, KNOWN):
        assert end <= match.start < match.end
        assert text[match.start : match.end] == match.name_as_printed
        end = match.end
