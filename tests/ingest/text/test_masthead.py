"""Mastheads and closing lines of resolutions: real lines of several decades, bodies abridged."""

from __future__ import annotations

import datetime as dt

import pytest

from ingest.records import Page
from ingest.text.layout import read_layout
from ingest.text.masthead import Masthead, read_masthead


def masthead_of(text: str) -> Masthead:
    return read_masthead(read_layout([Page(1, text)]))


RESUMED = """General Assembly

Distr.: General
28 December 2023

Seventy-eighth session
Agenda item 94
Developments in the field of information and telecommunications in the context of international security

Resolution adopted by the General Assembly on 22 December 2023

[on the report of the First Committee (A/78/404, para. 14)]

78/237. Developments in the field of information and telecommunications in the context of
international security

The General Assembly,

1. *Decides* to go on.

*50th (resumed) plenary meeting
22 December 2023*"""


def test_a_masthead_without_symbol_takes_it_from_the_number() -> None:
    head = masthead_of(RESUMED)
    assert head.symbol is not None and head.symbol.canonical == "A/RES/78/237"
    assert head.symbol_printed == "78/237"
    assert (head.head.session, head.committee) == ("78", "1")
    assert head.head.distributed_on == dt.date(2023, 12, 28) and head.adopted_on == dt.date(2023, 12, 22)
    assert (head.origin_report, head.origin_paragraph) == ("A/78/404", "14")
    assert head.origin_printed == "[on the report of the First Committee (A/78/404, para. 14)]"
    assert [(item.fact.item, item.title) for item in head.items] == [
        (
            "94",
            "Developments in the field of information and telecommunications in the context of "
            "international security",
        )
    ]
    assert head.title == (
        "Developments in the field of information and telecommunications in the context of international "
        "security"
    )
    assert head.meeting is not None
    assert (head.meeting.number, head.meeting.is_resumed, head.meeting.held_on) == (
        50,
        True,
        dt.date(2023, 12, 22),
    )
    assert head.meeting.printed == "50th (resumed) plenary meeting 22 December 2023"


MODERN = """United Nations A/RES/80/76*
General Assembly Distr.: General
9 December 2025
25-20017 (E) 101225
*2520017*
Eightieth session
Agenda item 48
International cooperation in the peaceful uses of outer space
Resolution adopted by the General Assembly
on 5 December 2025
{origin}
80/76. International cooperation in the peaceful uses of
outer space
The General Assembly,
Recalling its earlier work,
1. Decides to go on.
{closing}
__________________
* Reissued for technical reasons on 15 January 2026.
1 Resolution 70/1.
"""


@pytest.mark.parametrize(
    ("origin", "committee", "links", "paragraph"),
    [
        (
            "[on the report of the Special Political and Decolonization Committee\n(Fourth Committee) "
            "(A/80/537, para. 15)]",
            "4",
            [("A/80/537", "origin_report")],
            "15",
        ),
        (
            "[without reference to a Main Committee (A/80/L.5 and A/80/L.5/Add.1)]",
            None,
            [("A/80/L.5", "origin_draft"), ("A/80/L.5/Add.1", "origin_draft")],
            None,
        ),
        (
            "[without reference to a Main Committee (A/80/L.5 and Add.1)]",
            None,
            [("A/80/L.5", "origin_draft"), ("A/80/L.5/Add.1", "origin_draft")],
            None,
        ),
        (
            "[without reference to a Main Committee (A/80/604, para. 12)]",
            None,
            [("A/80/604", "origin_report")],
            "12",
        ),
        (
            "[on the report of the Credentials Committee (A/80/560)]",
            None,
            [("A/80/560", "origin_report")],
            None,
        ),
        (
            "[on the report of the Third Committee (A/80/481/Add.3, para. 33)]",
            "3",
            [("A/80/481/Add.3", "origin_report")],
            "33",
        ),
    ],
)
def test_origin(
    origin: str, committee: str | None, links: list[tuple[str, str]], paragraph: str | None
) -> None:
    for closing in ("54th plenary meeting\n5 December 2025", "54th plenary meeting,\n5 December 2025."):
        head = masthead_of(MODERN.format(origin=origin, closing=closing))
        assert head.symbol is not None and head.symbol.canonical == "A/RES/80/76"
        assert head.symbol_printed == "A/RES/80/76*" and head.is_reissued
        assert head.committee == committee
        assert [(found.symbol, found.link_kind) for found in head.origins] == links
        assert head.origin_paragraph == paragraph
        assert head.title == "International cooperation in the peaceful uses of outer space"
        assert head.items[0].title == "International cooperation in the peaceful uses of outer space"
        assert head.adopted_on == dt.date(2025, 12, 5) and head.head.distributed_on == dt.date(2025, 12, 9)
        assert head.meeting is not None and head.meeting.number == 54 and not head.meeting.is_resumed


OLD_1995 = """UNITED
NATIONS                                                                   A

              General Assembly
                                                     Distr.
                                                     GENERAL

                                                     A/RES/50/171
                                                     27 February 1996

Fiftieth session
Agenda item 112 (b)

                  RESOLUTION ADOPTED BY THE GENERAL ASSEMBLY

            [on the report of the Third Committee (A/50/635/Add.2)]

              50/171.    Promoting the principle of
                         periodic and genuine elections

     The General Assembly,

     Recalling its earlier work,

     1.   Decides to go on.

                                                   99th plenary meeting
                                                   22 December 1995
"""


def test_the_nineties_date_the_adoption_in_the_closing_line() -> None:
    head = masthead_of(OLD_1995)
    assert head.symbol is not None and head.symbol.canonical == "A/RES/50/171"
    assert head.adopted_on == dt.date(1995, 12, 22) and head.head.distributed_on == dt.date(1996, 2, 27)
    assert (head.head.session, head.committee, head.origin_report) == ("50", "3", "A/50/635/Add.2")
    assert head.title == "Promoting the principle of periodic and genuine elections"
    assert [(item.fact.item, item.title) for item in head.items] == [("112 (b)", None)]


def test_a_resolution_of_1960() -> None:
    head = masthead_of(
        "1514 (XV). Declaration on the granting of independence to colonial countries and peoples\n\n"
        "The General Assembly,\n\nMindful of the Charter,\n\n1. Declares that it goes on.\n\n"
        "947th plenary meeting,\n14 December 1960.\n"
    )
    assert head.symbol is not None and head.symbol.canonical == "A/RES/1514(XV)"
    assert head.title == "Declaration on the granting of independence to colonial countries and peoples"
    assert head.adopted_on == dt.date(1960, 12, 14)
    assert head.meeting is not None and head.meeting.number == 947


@pytest.mark.parametrize(
    ("line", "symbol", "title"),
    [
        ("ES-11/6. Principles of the Charter", "A/RES/ES-11/6", "Principles of the Charter"),
        (
            "S-26/2. Declaration of Commitment on HIV/AIDS",
            "A/RES/S-26/2",
            "Declaration of Commitment on HIV/AIDS",
        ),
        ("60/1. 2005 World Summit Outcome", "A/RES/60/1", "2005 World Summit Outcome"),
        (
            "80/9. 2025 Political Declaration on Trafficking",
            "A/RES/80/9",
            "2025 Political Declaration on Trafficking",
        ),
        (
            "43/78 H. Disarmament: a review of “progress”",
            "A/RES/43/78H",
            "Disarmament: a review of “progress”",
        ),
    ],
)
def test_numbers_and_titles(line: str, symbol: str, title: str) -> None:
    text = (
        f"Resolution adopted by the General Assembly\n[without reference to a Main Committee "
        f"(A/1/L.1)]\n{line}\n"
    )
    head = masthead_of(text + "The General Assembly,\nRecalling its work,\n")
    assert head.symbol is not None and head.symbol.canonical == symbol
    assert head.title == title


def test_a_part_letter_belongs_to_the_body() -> None:
    layout = read_layout(
        [Page(1, "46/36. General and complete disarmament\n\nH\n\nArms transfers\n\nThe General Assembly,\n")]
    )
    assert read_masthead(layout).title == "General and complete disarmament"
    assert layout.body[0].content.text == "H"


def test_the_closing_line_before_an_annex_and_meetings_spoken_of() -> None:
    text = MODERN.format(
        origin="[on the report of the Fifth Committee (A/80/1)]",
        closing="2. Recalls the high-level plenary meeting of the General Assembly of\n21 September 2020;\n"
        "69th (resumed) plenary meeting\n5 December 2025\nAnnex\nTerms of reference\n1. The 12th plenary "
        "meeting is over.",
    )
    meeting = masthead_of(text).meeting
    assert meeting is not None
    assert (meeting.number, meeting.is_resumed, meeting.held_on) == (69, True, dt.date(2025, 12, 5))


def test_an_emergency_session() -> None:
    text = (
        "United Nations A/RES/ES-11/6\nGeneral Assembly Distr.: General\n2 March 2023\nEleventh "
        "emergency special session\n"
        "Agenda item 5\nLetter dated 28 February 2014 from the Permanent Representative of\nUkraine "
        "(S/2014/136)\n"
        "Resolution adopted by the General Assembly on 23 February 2023\n"
        "[without reference to a Main Committee (A/ES-11/L.7)]\nES-11/6. Principles of the Charter\n"
        "The General Assembly,\nRecalling its work,\n19th plenary meeting\n23 February 2023\n"
    )
    head = masthead_of(text)
    assert head.symbol is not None and head.symbol.canonical == "A/RES/ES-11/6"
    assert head.head.session == "ES-11" and head.head.distributed_on == dt.date(2023, 3, 2)
    assert head.items[0].title == (
        "Letter dated 28 February 2014 from the Permanent Representative of Ukraine (S/2014/136)"
    )
    assert [(found.symbol, found.link_kind) for found in head.origins] == [("A/ES-11/L.7", "origin_draft")]


def test_a_meeting_printed_above_the_title_counts() -> None:
    head = masthead_of(
        "United Nations\n\nGeneral Assembly\n\nDistr. GENERAL\n\n20 November 1989\n\n"
        "      61st plenary meeting\n      20 November 1989\n"
        "     44/25.   Convention on the Rights of the Child\n     The General Assembly,\n"
        "     Recalling its previous resolutions,\n     1.   Adopts the Convention.\n"
    )
    assert head.symbol is not None and head.symbol.canonical == "A/RES/44/25"
    assert head.title == "Convention on the Rights of the Child"
    assert head.meeting is not None and head.meeting.number == 61
    assert head.adopted_on == dt.date(1989, 11, 20)


def test_a_running_number_counts_before_a_symbol_that_a_library_made() -> None:
    head = masthead_of(
        "A/RES/25/2625 General Assembly Distr: General 24 October 1970 Twenty-fifth session Agenda item 85 "
        "Resolution adopted by the General Assembly [Adopted on a Report from the Sixth Committee (A/8082)] "
        "2625 (XXV). Declaration on Friendly Relations The General Assembly, Recalling its resolutions, "
        "1. Approves the Declaration. 1883rd plenary meeting, 24 October 1970."
    )
    assert head.symbol is not None and head.symbol.canonical == "A/RES/2625(XXV)"
    assert (head.origin_report, head.committee) == ("A/8082", "6")
    assert head.meeting is not None and head.meeting.number == 1883


def test_please_recycle_is_no_title_of_an_item() -> None:
    head = masthead_of(
        "United Nations A/RES/64/174\nGeneral Assembly Distr.: General\n24 March 2010\nSixty-fourth session\n"
        "Agenda item 69 (b)\n09-46982\n*0946982*\nPlease recycle\n"
        "Resolution adopted by the General Assembly on 18 December 2009\n"
        "[on the report of the Third Committee (A/64/439/Add.2 (Part II))]\n64/174. Human rights\n"
        "The General Assembly,\n1. Decides to meet.\n"
    )
    assert [(item.fact.item, item.title) for item in head.items] == [("69 (b)", None)]
    assert head.origin_report == "A/64/439/Add.2 (Part II)"
