"""Covers of drafts: real cover lines of several decades, with bodies abridged in our own words."""

from __future__ import annotations

import datetime as dt
import unicodedata
from pathlib import Path

import pytest

from ingest.grammar.names import KnownNames, load_known_names
from ingest.grammar.symbols import parse_symbol
from ingest.records import Page
from ingest.text.cover import Cover, read_cover
from ingest.text.layout import read_layout

BODY = "\nThe General Assembly,\n\nRecalling its earlier work,\n\n1. Decides to go on.\n"


@pytest.fixture(scope="module")
def known() -> KnownNames:
    return load_known_names(Path(__file__).parents[3] / "dbt" / "seeds")


def cover_of(text: str, known: KnownNames, hint: str | None = None) -> Cover:
    return read_cover(read_layout([Page(1, text)]), known, parse_symbol(hint) if hint else None)


def names_of(cover: Cover) -> list[str]:
    return [sponsor.name_as_printed for sponsor in cover.sponsors]


MODERN = """United Nations
A/C.1/80/L.33

General Assembly
Distr.: Limited
14 October 2025
Original: English
25-16603 (E)    211025
*2516603*

Eightieth session
First Committee
Agenda item 100 (b)
Review and implementation of the Concluding Document
of the Twelfth Special Session of the General Assembly:
United Nations Regional Centre for Peace and
Disarmament in Africa


{marker}


United Nations Regional Centre for Peace and Disarmament
in Africa

The General Assembly,

Mindful of its earlier work,
__________________

{notes}
"""


def modern(marker: str, notes: str = "") -> str:
    return MODERN.format(marker=marker, notes=notes)


def test_modern_cover_gives_every_fact(known: KnownNames) -> None:
    note = (
        "* On behalf of the States Members of the United Nations that are members of the Group of "
        "African States."
    )
    cover = cover_of(modern("Australia and Nigeria*: draft resolution", note), known)
    assert cover.head.symbol is not None and cover.head.symbol.canonical == "A/C.1/80/L.33"
    assert cover.document_type == "draft_resolution"
    assert cover.head.distributed_on == dt.date(2025, 10, 14)
    assert (cover.head.session, cover.head.committee) == ("80", "1")
    assert [(item.fact.item, item.title) for item in cover.items] == [
        (
            "100 (b)",
            "Review and implementation of the Concluding Document of the Twelfth Special Session of the "
            "General Assembly: United Nations Regional Centre for Peace and Disarmament in Africa",
        )
    ]
    assert cover.title == "United Nations Regional Centre for Peace and Disarmament in Africa"
    assert names_of(cover) == ["Australia", "Nigeria"]
    assert [sponsor.on_behalf_of for sponsor in cover.sponsors] == [
        None,
        "the States Members of the United Nations that are members of the Group of African States",
    ]
    assert cover.submitted_by == "members" and cover.role == "first_page"


CHANGES = "* Any changes to the list of sponsors will be reflected in the official record of the meeting."
G77 = (
    "{} On behalf of the States that are members of the Group of 77 and China, taking into account also\n"
    "the provisions of General Assembly resolution ES-10/23 of 10 May 2024."
)


@pytest.mark.parametrize(
    ("marker", "notes", "names", "behalves"),
    [
        (
            "Iraq:*,** draft resolution",
            G77.format("*") + "\n\n*" + CHANGES,
            ["Iraq"],
            ["Group of 77 and China"],
        ),
        (
            "Iraq:* ,** draft resolution",
            G77.format("*") + "\n\n*" + CHANGES,
            ["Iraq"],
            ["Group of 77 and China"],
        ),
        (
            "Iraq:*,**\ndraft resolution",
            CHANGES + "\n\n" + G77.format("**"),
            ["Iraq"],
            ["Group of 77 and China"],
        ),
        ("Italy and Turkmenistan:* draft resolution", CHANGES, ["Italy", "Turkmenistan"], [None, None]),
        (
            "Cuba (on behalf of the Group of 77 and China): draft resolution",
            "",
            ["Cuba"],
            ["Group of 77 and China"],
        ),
        (
            "Cuba [on behalf of the Group of 77 and China] and Mexico: draft resolution",
            "",
            ["Cuba", "Mexico"],
            ["Group of 77 and China", None],
        ),
        ("Pakistan: */ draft resolution", "*/ On behalf of the Group of 77.", ["Pakistan"], ["Group of 77"]),
        (
            "Pakistan */: draft resolution",
            "*/   On behalf of the Group of 77.",
            ["Pakistan"],
            ["Group of 77"],
        ),
        ("Spain, on behalf of the European Union: draft resolution", "", ["Spain"], ["European Union"]),
        (
            "Guinea,* Senegal and Syrian Arab Republic*: draft resolution",
            "* On behalf of the Organization of Islamic Cooperation.",
            ["Guinea", "Senegal", "Syrian Arab Republic"],
            ["Organization of Islamic Cooperation", None, "Organization of Islamic Cooperation"],
        ),
    ],
)
def test_for_whom_a_sponsor_acts(
    marker: str, notes: str, names: list[str], behalves: list[str | None], known: KnownNames
) -> None:
    cover = cover_of(modern(marker, notes), known)
    assert names_of(cover) == names
    for sponsor, expected in zip(cover.sponsors, behalves, strict=True):
        assert (sponsor.on_behalf_of is None) == (expected is None)
        assert expected is None or expected in (sponsor.on_behalf_of or "")
        assert "taking into account" not in (sponsor.on_behalf_of or "")
    assert cover.title == "United Nations Regional Centre for Peace and Disarmament in Africa"


@pytest.mark.parametrize(
    ("marker", "expected"),
    [
        ("Austria: draft resolution", "draft_resolution"),
        ("Austria: revised draft resolution", "revised_draft_resolution"),
        ("Austria: draft decision", "draft_decision"),
        ("Tajikistan:* draft decision**", "draft_decision"),
        ("Austria: amendment to draft resolution A/C.1/80/L.2", "amendment"),
        ("Austria: amendments to revised draft resolution\nA/C.1/80/L.2/Rev.1", "amendment"),
        ("Draft resolution submitted by the Chair", "draft_resolution"),
        ("Revised draft resolution submitted by the Chair", "revised_draft_resolution"),
        ("Draft decision submitted by the Chair of the Committee", "draft_decision"),
        ("Draft resolution", "draft_resolution"),
        ("Note by the Secretariat", "other"),
    ],
)
def test_the_marker_tells_the_kind(marker: str, expected: str, known: KnownNames) -> None:
    cover = cover_of(modern(marker), known)
    assert cover.document_type == expected
    if expected != "other":
        assert cover.title == "United Nations Regional Centre for Peace and Disarmament in Africa"
    assert [item.fact.item for item in cover.items] == ["100 (b)"]


@pytest.mark.parametrize(
    ("symbol", "expected"),
    [
        ("A/C.1/80/L.33/Rev.1", "revised_draft_resolution"),
        ("A/C.1/80/L.33/Add.1", "addendum"),
        ("A/C.1/80/L.33/Corr.1", "other"),
        ("A/C.1/80/L.33/Rev.1/Add.1", "addendum"),
    ],
)
def test_the_symbol_tells_the_kind(symbol: str, expected: str, known: KnownNames) -> None:
    cover = cover_of(modern("Austria: draft resolution").replace("A/C.1/80/L.33", symbol), known)
    assert cover.document_type == expected


def test_a_known_symbol_from_outside_tells_the_kind_too(known: KnownNames) -> None:
    text = modern("Austria: draft resolution").replace("A/C.1/80/L.33\n", "\n")
    assert cover_of(text, known).document_type == "draft_resolution"
    assert cover_of(text, known, "A/C.1/80/L.33/Rev.2").document_type == "revised_draft_resolution"


@pytest.mark.parametrize(
    ("phrase", "code", "submitter", "replaced"),
    [
        (
            "Draft resolution submitted by the President of the General Assembly",
            "president",
            "President of the General Assembly",
            None,
        ),
        ("Draft resolution submitted by the Chair", "chair", "Chair", None),
        (
            "Draft resolution submitted by the Chairman of the Committee",
            "chair",
            "Chairman of the Committee",
            None,
        ),
        (
            "Draft resolution submitted by the Chair of the Committee following\ninformal consultations",
            "chair",
            "Chair of the Committee following informal consultations",
            None,
        ),
        (
            "Draft resolution submitted by the Chair on the basis of informal consultations",
            "chair",
            "Chair on the basis of informal consultations",
            None,
        ),
        (
            "Draft resolution submitted by the Vice-Chair of the Committee, Weronika Garbacz\n(Poland), on "
            "the basis of "
            "informal consultations on draft resolution\nA/C.2/80/L.21",
            "chair",
            "Vice-Chair of the Committee, Weronika Garbacz (Poland), on the basis of informal consultations "
            "on draft "
            "resolution A/C.2/80/L.21",
            "A/C.2/80/L.21",
        ),
        (
            "Draft resolution submitted by the Vice-Chairman of the Committee, Mr. Bruno van der Pluijm "
            "(Belgium), on "
            "the basis of informal consultations held on draft resolution A/C.2/58/L.21",
            "chair",
            None,
            "A/C.2/58/L.21",
        ),
        (
            "Draft resolution submitted by the Rapporteur of the Committee, Javad Momeni\n(Islamic Republic "
            "of Iran ), "
            "on the basis of informal consultations on draft\nresolution A/C.2/80/L.2: draft "
            "resolution",
            "chair",
            None,
            "A/C.2/80/L.2",
        ),
        (
            "Draft resolution submitted by the Chair on the recommendation of the\nEconomic and Social "
            "Council "
            "(resolution 2025/17)",
            "chair",
            "Chair on the recommendation of the Economic and Social Council (resolution 2025/17)",
            None,
        ),
        ("Draft resolution", "committee", None, None),
    ],
)
def test_who_submitted_it(
    phrase: str, code: str, submitter: str | None, replaced: str | None, known: KnownNames
) -> None:
    for text in (modern(phrase), modern(phrase).replace("\n\n", "\n")):
        cover = cover_of(text, known)
        assert cover.submitted_by == code
        if submitter:
            assert cover.submitted_by_as_printed == submitter
        assert cover.title == "United Nations Regional Centre for Peace and Disarmament in Africa"
        assert [(link.to_symbol, link.link_kind) for link in cover.links] == (
            [(replaced, "replaces")] if replaced else []
        )
        assert cover.sponsors == ()


@pytest.mark.parametrize(
    ("marker", "amended"),
    [
        ("Denmark:* amendment to draft resolution A/C.2/80/L.13/Rev.1", "A/C.2/80/L.13/Rev.1"),
        (
            "Austria and Sweden:* amendment to\ndraft resolution 4 recommended by the Second Committee in "
            "its report\n"
            "contained in document A/80/555",
            "A/80/555",
        ),
        ("Cuba: amendments to draft resolution A/71/L.66", "A/71/L.66"),
        ("Cuba: amendments to the draft resolution contained in document A/C.3/51/L.39", "A/C.3/51/L.39"),
        ("Cuba: sub-amendment to the amendment contained in document A/C.3/51/L.39", "A/C.3/51/L.39"),
    ],
)
def test_amendments_name_what_they_amend(marker: str, amended: str, known: KnownNames) -> None:
    text = modern(marker).replace(
        "The General Assembly,\n\nMindful of its earlier work,", "Delete operative paragraph 9."
    )
    cover = cover_of(text, known)
    assert cover.document_type == "amendment"
    assert [(link.to_symbol, link.link_kind) for link in cover.links] == [(amended, "amends")]
    assert cover.title == "United Nations Regional Centre for Peace and Disarmament in Africa"
    assert names_of(cover)[0] in {"Denmark", "Austria", "Cuba"}


def test_an_amendment_without_title_has_none(known: KnownNames) -> None:
    text = (
        "A/C.3/51/L.68\n\nFifty-first session\nTHIRD COMMITTEE\nAgenda item 110 (b)\n\nHUMAN RIGHTS "
        "QUESTIONS\n\n"
        "Cuba: amendments to draft resolution A/C.3/51/L.39\n\n1. Replace operative paragraph 3 by the "
        "following:\n"
    )
    cover = cover_of(text, known)
    assert cover.title is None and cover.items[0].title == "HUMAN RIGHTS QUESTIONS"


ADDENDUM = """United Nations
A/78/L.5/Add.1

General Assembly
Distr.: Limited
26 October 2023
Original: English

Seventy-eighth session
Agenda item 74
Report of the International Criminal Court

{text}
"""


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Albania, Andorra and Yemen: draft resolution\nReport of the Court\nAddendum\nAdd the following "
            "countries to the list of sponsors of the draft resolution:\nAfghanistan and Türkiye",
            ["Afghanistan", "Türkiye"],
        ),
        (
            "Draft resolution\nAddendum\nThe following countries have joined the list of sponsors of the "
            "draft resolution:\nAfghanistan and Türkiye",
            ["Afghanistan", "Türkiye"],
        ),
        (
            "Addendum\n\nAdd the following countries to the list of sponsors of draft resolution A/78/L.5:"
            "\n\n   Afghanistan\n   Bosnia and Herzegovina\n   Turkey\n",
            ["Afghanistan", "Bosnia and Herzegovina", "Turkey"],
        ),
        (
            "Addendum\n\nAdd the following countries to the list of sponsors of the draft resolution:\n\n"
            "Fiji, Trinidad and Tobago and Uruguay",
            ["Fiji", "Trinidad and Tobago", "Uruguay"],
        ),
        (
            "Addendum\nAdd the following to the list of sponsors of the draft resolution:\nFiji, Ghana.",
            ["Fiji", "Ghana"],
        ),
        (
            "Addendum\n\nAdd Fiji and Ghana to the list of sponsors of the draft resolution.",
            ["Fiji", "Ghana"],
        ),
        (
            "Addition to the list of sponsors of the draft resolution\n\nAdd the following country to the "
            "list of "
            "sponsors: Bosnia and\nHerzegovina",
            ["Bosnia and Herzegovina"],
        ),
        ("Fiji and Ghana: draft resolution\n\nReport of the International Criminal Court", ["Fiji", "Ghana"]),
        ("Addendum\n\nSponsors of draft resolution A/78/L.5\n\nFiji\nGhana\n", ["Fiji", "Ghana"]),
        ("Sponsors of draft resolution A/78/L.5\n\nAddendum\n\nFiji and Ghana\n", ["Fiji", "Ghana"]),
        ("Addendum\nFiji and Ghana have joined in sponsoring the draft resolution.", ["Fiji", "Ghana"]),
        (
            "Report of the International Criminal Court\n\nAddendum\n\nAdd Fiji to the list of sponsors.",
            ["Fiji"],
        ),
        (
            "Draft resolution\n\nReport of the International Criminal Court\n\nAdd the following country to "
            "the list of sponsors of the draft resolution:\n\nFiji",
            ["Fiji"],
        ),
    ],
)
def test_addenda_add_sponsors(text: str, names: list[str], known: KnownNames) -> None:
    cover = cover_of(ADDENDUM.format(text=text), known)
    assert cover.document_type == "addendum"
    assert [sponsor.name_known for sponsor in cover.sponsors] == names
    assert cover.role == "added_addendum"
    assert [(link.to_symbol, link.link_kind) for link in cover.links] == [("A/78/L.5", "adds_sponsors_to")]
    assert cover.items[0].title == "Report of the International Criminal Court"


OLD = """UNITED
NATIONS                                                                A
              General Assembly
                                              Distr.
                                              LIMITED
                                              A/C.1/43/L.16/Rev.1
                                              9 November 1988
                                              ORIGINAL: ENGLISH
Forty-third session
FIRST COMMITTEE
Agenda item 64 (e)

              GENERAL AND COMPLETE DISARMAMENT

    Byelorussian Soviet Socialist Republic, Czechoslovakia, German Democratic
          Republic and Ukrainian Soviet Socialist Republic: draft resolution

               Prohibition of the production of fissionable material

"""


def test_old_layout(known: KnownNames) -> None:
    cover = cover_of(OLD + BODY, known)
    assert cover.head.symbol is not None and cover.head.symbol.canonical == "A/C.1/43/L.16/Rev.1"
    assert cover.head.distributed_on == dt.date(1988, 11, 9)
    assert (cover.head.session, cover.head.committee) == ("43", "1")
    assert [(item.fact.item, item.title) for item in cover.items] == [
        ("64 (e)", "GENERAL AND COMPLETE DISARMAMENT")
    ]
    assert [sponsor.kind for sponsor in cover.sponsors] == ["state"] * 4
    assert cover.sponsors[2].name_as_printed.split() == ["German", "Democratic", "Republic"]
    assert cover.title == "Prohibition of the production of fissionable material"
    assert cover.document_type == "revised_draft_resolution" and cover.role == "revision"


def test_masthead_after_the_item_as_column_order_of_scans_gives_it(known: KnownNames) -> None:
    text = (
        "UNITED\nGENERAL\nASSEMBLY\nTwenty-sixth session\nAgenda item 93\nDistr.\nLIMITED\nA/L.632\n"
        "29 September 1971\nORIGINAL: ENGLISH\nRESTORATION OF THE LAWFUL RIGHTS OF THE PEOPLE'S REPUBLIC\n"
        "OF CHINA IN THE UNITED NATIONS\nAustralia, Colombia, United States of\nAmerica and Uruguay: "
        "draft resolution\n"
    )
    cover = cover_of(text + BODY, known)
    assert cover.head.symbol is not None and cover.head.symbol.canonical == "A/L.632"
    assert cover.head.distributed_on == dt.date(1971, 9, 29)
    assert cover.head.session == "26"
    assert cover.items[0].title == (
        "RESTORATION OF THE LAWFUL RIGHTS OF THE PEOPLE'S REPUBLIC OF CHINA IN THE UNITED NATIONS"
    )
    assert names_of(cover) == ["Australia", "Colombia", "United States of America", "Uruguay"]


def test_an_emergency_session_whose_item_is_a_letter(known: KnownNames) -> None:
    text = (
        "United Nations A/ES-11/L.7\nGeneral Assembly Distr.: Limited\n16 February 2023\nOriginal: English\n"
        "Eleventh emergency special session\nAgenda item 5\n"
        "Letter dated 28 February 2014 from the Permanent Representative of\nUkraine to the United "
        "Nations addressed "
        "to the President of the\nSecurity Council (S/2014/136)\n"
        "Albania, Ukraine and United States of\nAmerica:* draft resolution\nPrinciples of the Charter of "
        "the United "
        "Nations underlying a\ncomprehensive, just and lasting peace in Ukraine\n"
    )
    cover = cover_of(text + BODY, known)
    assert cover.head.session == "ES-11" and cover.head.committee is None
    assert cover.head.distributed_on == dt.date(2023, 2, 16)
    assert cover.items[0].title == (
        "Letter dated 28 February 2014 from the Permanent Representative of Ukraine to the United "
        "Nations addressed "
        "to the President of the Security Council (S/2014/136)"
    )
    assert names_of(cover) == ["Albania", "Ukraine", "United States of America"]
    assert cover.title is not None and cover.title.endswith("lasting peace in Ukraine")


@pytest.mark.parametrize(
    ("title_line", "first"),
    [
        ("Situation of human rights in Myanmar", "Albania"),
        ("Cooperation between the United Nations and the Organization of Islamic Cooperation", "Mauritania"),
        ("Assistance to Guinea", "Equatorial Guinea"),
        ("Question of Cuba and Haiti", "Cuba"),
    ],
)
@pytest.mark.parametrize("between", ["\n\n", "\n", " "])
def test_where_the_list_begins(title_line: str, first: str, between: str, known: KnownNames) -> None:
    text = (
        f"Fiftieth session\nThird Committee\nAgenda item 71 (c)\n{title_line}{between}{first}, "
        f"Australia and Benin: draft resolution\nTitle of it\n"
    )
    cover = cover_of(text + BODY, known)
    assert names_of(cover) == [first, "Australia", "Benin"]
    assert cover.items[0].title == title_line


LONG_LIST = """United Nations A/C.3/80/L.30
General Assembly Distr.: Limited
4 November 2025
Eightieth session
Third Committee
Agenda item 71 (c)
Human rights situations
Albania, Bosnia and
Herzegovina, Lao People's Democratic Republic, Liechtenstein, Timor-
Leste, Guinea-
Bissau, Netherlands (Kingdom
{break_}of the), Türkiye, Saint Vincent and the
Grenadines, Trinidad and Tobago
United Kingdom of Great Britain and Northern Ireland
and United States of America: draft resolution
Title of it
"""
NAMES = [
    "Albania",
    "Bosnia and Herzegovina",
    "Lao People's Democratic Republic",
    "Liechtenstein",
    "Timor-Leste",
    "Guinea-Bissau",
    "Netherlands (Kingdom of the)",
    "Türkiye",
    "Saint Vincent and the Grenadines",
    "Trinidad and Tobago",
    "United Kingdom of Great Britain and Northern Ireland",
    "United States of America",
]


def test_names_broken_by_lines_pages_and_footnotes(known: KnownNames) -> None:
    text = LONG_LIST.replace("Tobago\n", "Tobago,\n") + BODY
    page_break = "__________________\n\n* A note of the first page.\n\nA/C.3/80/L.30\n \n25-17751\n2/5\n \n"
    for variant in (text.format(break_=""), text.format(break_=page_break)):
        for folded in (
            variant,
            unicodedata.normalize("NFD", variant),
            variant.replace("-", "\u2011"),
            variant.replace("'", "’"),
            variant.replace("\n", "\r\n"),
        ):
            found = [
                sponsor.name_as_printed.replace("’", "'") for sponsor in cover_of(folded, known).sponsors
            ]
            assert found == NAMES


def test_a_comma_missing_at_a_line_end(known: KnownNames) -> None:
    found = [
        sponsor.name_as_printed for sponsor in cover_of(LONG_LIST.format(break_="") + BODY, known).sponsors
    ]
    assert found == NAMES


def test_an_unknown_name_stays_visible(known: KnownNames) -> None:
    text = modern("Albania, Foobaria, Ghana and Ukraine: draft resolution")
    cover = cover_of(text, known)
    assert [(sponsor.name_as_printed, sponsor.kind) for sponsor in cover.sponsors] == [
        ("Albania", "state"),
        ("Foobaria", "unresolved"),
        ("Ghana", "state"),
        ("Ukraine", "state"),
    ]
    first = cover_of(modern("Aaland Foo, Ghana and Ukraine: draft resolution"), known)
    assert names_of(first) == ["Aaland Foo", "Ghana", "Ukraine"]


def test_a_copy_that_lost_every_line_break(known: KnownNames) -> None:
    text = modern("Albania, Bosnia and Herzegovina and Ghana: draft resolution")
    flat = " ".join(text.split("______")[0].split())
    cover = cover_of(flat, known)
    assert names_of(cover) == ["Albania", "Bosnia and Herzegovina", "Ghana"]
    assert cover.title == "United Nations Regional Centre for Peace and Disarmament in Africa"
    assert cover.items[0].title is not None and cover.items[0].title.endswith("and Disarmament in Africa")
    assert cover.head.distributed_on == dt.date(2025, 10, 14) and cover.head.session == "80"


def test_two_items_and_their_titles(known: KnownNames) -> None:
    text = (
        "Eightieth session\nFifth Committee\nAgenda items 134 and 145\n"
        "Review of the efficiency of the administrative and\nfinancial functioning of the United Nations\n"
        "Report on the activities of the Office of Internal\nOversight Services\n"
        "Draft resolution submitted by the Chair\nReport on the activities of the Office of Internal\n"
        "Oversight Services\n"
    )
    cover = cover_of(text + BODY, known)
    assert [(item.fact.item, item.title) for item in cover.items] == [
        (
            "134",
            "Review of the efficiency of the administrative and financial functioning of the United Nations",
        ),
        ("145", "Report on the activities of the Office of Internal Oversight Services"),
    ]


@pytest.mark.parametrize(
    ("printed", "note", "expected"),
    [
        ("A/C.1/80/L.33*", "* Reissued for technical reasons on 3 November 2025.", True),
        ("A/C.1/80/L.33", "", False),
    ],
)
def test_an_asterisk_on_the_symbol_is_a_reissue(
    printed: str, note: str, expected: bool, known: KnownNames
) -> None:
    text = modern("Ecuador:** draft resolution", note + "\n\n** On behalf of the Group of 77 and China.")
    cover = cover_of(text.replace("A/C.1/80/L.33", printed), known)
    assert cover.is_reissued is expected
    assert cover.head.symbol is not None and cover.head.symbol.canonical == "A/C.1/80/L.33"
    assert cover.sponsors[0].on_behalf_of == "the Group of 77 and China"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Programme budget implications of draft resolution A/C.1/78/L.60/Rev.1\n\nStatement submitted "
            "by the "
            "Secretary-General in accordance with rule 153 of the rules of procedure",
            "other",
        ),
        (
            "Note by the Secretary-General\n\nThe Secretary-General has the honour to transmit a report.",
            "other",
        ),
    ],
)
def test_notes_and_statements_are_other(text: str, title: str, known: KnownNames) -> None:
    cover = cover_of(f"Seventy-eighth session\nFirst Committee\nAgenda item 94\n{text}\n", known)
    assert cover.document_type == title and cover.sponsors == () and cover.submitted_by == "secretariat"


def test_a_statement_is_called_after_the_draft_it_concerns(known: KnownNames) -> None:
    cover = cover_of(
        "Seventy-eighth session\nFirst Committee\nAgenda item 94\nDevelopments in the field\n"
        "Programme budget implications of draft resolution\nA/C.1/78/L.60/Rev.1\n"
        "Statement submitted by the Secretary-General in accordance with rule 153\n1. The "
        "Secretary-General has costs.\n",
        known,
    )
    assert cover.title == "Programme budget implications of draft resolution A/C.1/78/L.60/Rev.1"
    assert cover.items[0].title == "Developments in the field"


def test_an_impossible_date_is_kept_apart(known: KnownNames) -> None:
    cover = cover_of(
        modern("Austria: draft resolution").replace("14 October 2025", "31 September 2025"), known
    )
    assert cover.head.distributed_on is None and cover.head.impossible_date == "31 September 2025"


def test_a_text_without_cover_has_no_facts(known: KnownNames) -> None:
    cover = cover_of(
        "The General Assembly,\nGuided by the Charter,\n1. Takes note of the report of Albania;\n", known
    )
    assert (
        cover.title is None and cover.sponsors == () and cover.items == [] and cover.document_type == "other"
    )


def test_a_symbol_that_is_spoken_of_is_not_its_own(known: KnownNames) -> None:
    text = (
        "Draft resolution submitted by the Vice-Chair of the Committee, Jenni Mikkola (Finland), on the "
        "basis of "
        "informal consultations on draft resolution A/C.2/80/L.6\nLandlocked countries\n"
    )
    cover = cover_of(text + BODY, known)
    assert cover.head.symbol is None
    assert [(link.to_symbol, link.link_kind) for link in cover.links] == [("A/C.2/80/L.6", "replaces")]


def test_the_place_of_a_sponsor_is_where_it_stands_in_the_stored_text(known: KnownNames) -> None:
    text = modern("Albania, Bosnia and\n  Herzegovina and Ghana: draft resolution")
    cover = cover_of(text, known)
    page, start, end = cover.text.content.locate(cover.sponsors[1].start, cover.sponsors[1].end)
    assert page == 1 and text[start:end].split() == ["Bosnia", "and", "Herzegovina"]
