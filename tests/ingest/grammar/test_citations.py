"""Citations, by real sentences of drafts and resolutions."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from ingest.grammar.citations import Citation, find_citations
from ingest.records import Page
from ingest.text.layout import read_layout


def _pairs(text: str) -> list[tuple[str, str | None]]:
    return [
        (item.cited_symbol, item.cited_on.isoformat() if item.cited_on else None)
        for item in find_citations(text)
    ]


CHAINS = [
    (
        "Recalling its resolutions 43/78 H of 7 December 1988, 53/70 of 4 December 1998, 74/28 and 74/29 of "
        "12 December 2019 and 77/36 of 7 December 2022,",
        [
            ("A/RES/43/78H", "1988-12-07"),
            ("A/RES/53/70", "1998-12-04"),
            ("A/RES/74/28", "2019-12-12"),
            ("A/RES/74/29", "2019-12-12"),
            ("A/RES/77/36", "2022-12-07"),
        ],
    ),
    (
        "resolutions 56/234 and 56/236 of 24 December 2001 and 56/286 of 27 June 2002",
        [("A/RES/56/234", "2001-12-24"), ("A/RES/56/236", "2001-12-24"), ("A/RES/56/286", "2002-06-27")],
    ),
    (
        "its resolutions 78/19, 78/20 and 78/21 of 4 December 2023 and 78/238 of22 December2023,",
        [
            ("A/RES/78/19", "2023-12-04"),
            ("A/RES/78/20", "2023-12-04"),
            ("A/RES/78/21", "2023-12-04"),
            ("A/RES/78/238", "2023-12-22"),
        ],
    ),
    (
        "resolutions 72/1 and 72/2 of 3 and 5 November 2017, respectively",
        [("A/RES/72/1", "2017-11-03"), ("A/RES/72/2", "2017-11-05")],
    ),
    (
        "section IV of its resolution 55/238 of 23 December 2000, 59/276, section XI, of 23 December 2004, "
        "60/283 of 7 July 2006",
        [("A/RES/55/238", "2000-12-23"), ("A/RES/59/276", "2004-12-23"), ("A/RES/60/283", "2006-07-07")],
    ),
    # the date does not belong to a number of another session
    (
        "resolutions 60/1, and 65/1 of 22 September 2010,",
        [("A/RES/60/1", None), ("A/RES/65/1", "2010-09-22")],
    ),
    (
        "resolutions 3525 A and C (XXX) of 15 December 1975, 47/52 A, B and C of 9 December 1992",
        [
            ("A/RES/3525(XXX)A", "1975-12-15"),
            ("A/RES/3525(XXX)C", "1975-12-15"),
            ("A/RES/47/52A", "1992-12-09"),
            ("A/RES/47/52B", "1992-12-09"),
            ("A/RES/47/52C", "1992-12-09"),
        ],
    ),
    (
        "its resolution 60/180 and Security Council resolution 1645 (2005), both of 20 December 2005",
        [("A/RES/60/180", "2005-12-20"), ("S/RES/1645(2005)", "2005-12-20")],
    ),
    ("RECALLING RESOLUTION 55/33 OF 20 NOVEMBER 2000", [("A/RES/55/33", "2000-11-20")]),
    ("its decision 58/520 of 8 December 2003", [("A/DEC/58/520", "2003-12-08")]),
    ("Resolution 217 A (III).", [("A/RES/217(III)A", None)]),
    (
        "resolution 1514 (XV) of 14 December 1960, 2252 (ES-V) of 4 July 1967 and 3201 (S-VI)",
        [("A/RES/1514(XV)", "1960-12-14"), ("A/RES/2252(ES-V)", "1967-07-04"), ("A/RES/3201(S-VI)", None)],
    ),
    (
        "resolutions ES-11/1 of 2 March 2022 and S-10/2",
        [("A/RES/ES-11/1", "2022-03-02"), ("A/RES/S-10/2", None)],
    ),
    (
        "53/208 A to C of 18 December 1998, recalled in resolution 57/283 B",
        [
            ("A/RES/53/208A", "1998-12-18"),
            ("A/RES/53/208B", "1998-12-18"),
            ("A/RES/53/208C", "1998-12-18"),
            ("A/RES/57/283B", None),
        ],
    ),
    # footnote marks stick to numbers and letters
    ("pursuant to resolution 79/43,4 Stresses", [("A/RES/79/43", None)]),
    (
        "submitted pursuant to resolutions 73/263, 15 74/168, 16 76/17918 and 77/229,19 and the reports of "
        "18 October 2022",
        [("A/RES/73/263", None), ("A/RES/74/168", None), ("A/RES/76/179", None), ("A/RES/77/229", None)],
    ),
    # a Cyrillic letter, as printed in A/RES/79/324
    ("resolutions 75/257 В of 7 July 2021", [("A/RES/75/257B", "2021-07-07")]),
    ("Resolutions 52/214, sect. B, 57/283 B, sect. III, and 58/250, sect. III.",
     [("A/RES/52/214", None), ("A/RES/57/283B", None), ("A/RES/58/250", None)]),
    ("the subject, A/RES/70/1 of 25 September 2015", [("A/RES/70/1", "2015-09-25")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CHAINS)
def test_chains_of_resolutions_with_their_dates(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert _pairs(text) == expected


def test_a_slip_in_a_date_makes_no_other_body() -> None:
    assert ("A/RES/72/256", "2107-12-24") in _pairs("its resolution 72/256 of 24 December 2107, recalling")


OTHER_BODIES = [
    ("Security Council resolution 1325 (2000) of 31 October 2000", "S/RES/1325(2000)"),
    (
        "Human Rights Council resolutions, the most recent of which being S-29/1 of 12 February 2021",
        "A/HRC/RES/S-29/1",
    ),
    ("Human Rights Council resolution 60/16 of 10 October 2025", "A/HRC/RES/60/16"),
    ("the Human Rights Council in its resolution 33/30 of 30 September 2016", "A/HRC/RES/33/30"),
    (
        "that through its resolution 54/18 of 12 October 2023, the Human Rights Council set up",
        "A/HRC/RES/54/18",
    ),
    ("the Human Rights Council, and notes Council resolution 53/30 of 14 July 2023", "A/HRC/RES/53/30"),
    ("Economic and Social Council resolution 2025/33", "E/RES/2025/33"),
    ("Economic and Social Council resolution 2008 (LX) of 14 May 1976", "E/RES/2008(LX)"),
    (
        "Taking note of resolution 5/12 of 2 March 2022 of the United Nations Environment Assembly",
        "UNEP/EA.5/Res.12",
    ),
    ("United Nations Environment Assembly resolution 5/14", "UNEP/EA.5/Res.14"),
    ("Economic and Social Commission for Asia and the Pacific resolution 80/1", "E/ESCAP/RES/80/1"),
    (
        "the Commission on Narcotic Drugs, at its reconvened sixty-sixth session, in its resolution 66/4,",
        "Commission on Narcotic Drugs resolution 66/4",
    ),
    ("Economic and Social Council resolution 1503 (XLVIII) of 27 May 1970", "E/RES/1503(XLVIII)"),
    ("Council decision 2024/335 of 23 July 2024", "E/DEC/2024/335"),
    ("Commission on Narcotic Drugs resolution 60/1", "Commission on Narcotic Drugs resolution 60/1"),
    ("World Health Assembly resolution 72.8 of 28 May 2019", "WHA72.8"),
    ("General Conference resolution GC(67)/RES/8", "GC(67)/RES/8"),
    ("Adopted in FCCC/CP/2015/10/Add.1, decision 1/CP.21.", "Conference of the Parties decision 1/CP.21"),
    (
        "United Nations Environment Programme, document CBD/COP/15/17, decision 15/4, annex.",
        "CBD/COP decision 15/4",
    ),
]


@pytest.mark.parametrize(("text", "symbol"), OTHER_BODIES)
def test_numbers_of_other_bodies_are_never_the_assemblys(text: str, symbol: str) -> None:
    found = [item for item in find_citations(text) if item.cited_kind != "document"]
    assert [(item.cited_symbol, item.cited_kind) for item in found] == [(symbol, "other")]


def test_both_councils_and_the_assembly_in_one_sentence() -> None:
    text = (
        "Recalling General Assembly resolutions 60/251 of 15 March 2006 and 65/281 of 17 June 2011, Human "
        "Rights Council resolutions 5/1 and 5/2 of 18 June 2007 and Assembly resolution 78/237, and noting "
        "in the annex to Security Council resolution 2535 (2020)"
    )
    assert [item.cited_symbol for item in find_citations(text)] == [
        "A/RES/60/251",
        "A/RES/65/281",
        "A/HRC/RES/5/1",
        "A/HRC/RES/5/2",
        "A/RES/78/237",
        "S/RES/2535(2020)",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "the goal of 50/50 gender balance, on a 24/7 basis, for the biennium 2020/21",
        "general recommendation No. 38 (2020) on trafficking",
        "in violation of Article 2 (4) of the Charter",
        "one P-2/1 post, 3/4 of the resolution of disputes",
    ],
)
def test_what_is_no_citation(text: str) -> None:
    assert find_citations(text) == []


def test_documents_and_official_records() -> None:
    text = "See Official Records of the General Assembly, Fifty-ninth Session, Supplement No. 16 (A/59/16)."
    (found,) = find_citations(text)
    assert (found.cited_symbol, found.cited_kind, found.cited_as_printed) == (
        "A/59/16",
        "document",
        "A/59/16",
    )


def test_treaties() -> None:
    text = "United Nations, Treaty Series, vol. 993, No. 14531; and ibid., vol. 999, No. 14668."
    assert [(item.cited_symbol, item.cited_kind) for item in find_citations(text)] == [
        ("UNTS, vol. 993, No. 14531", "treaty"),
        ("UNTS, vol. 999, No. 14668", "treaty"),
    ]


def test_title_and_pinpoints() -> None:
    text = "resolution 70/1 of 25 September 2015, entitled “Transforming our world”, and resolution"
    assert find_citations(text)[0].cited_title == "Transforming our world"
    assert find_citations("resolution 79/1 entitled the “Pact”")[0].cited_title == "Pact"
    chain = find_citations("section IV of its resolution 68/247 A, section VII of its resolution 69/274 A")
    assert [item.pinpoint for item in chain] == ["section IV", "section VII"]
    assert _pinpoint("section XXII of its resolution 55/238") == "section XXII"
    assert _pinpoint("See resolution 2200 A (XXI), annex.") == "annex"
    assert _pinpoint("Resolution 66/288, annex, para. 12.") == "annex, para. 12"
    assert _pinpoint("as referred to in paragraph 5 of resolution 70/1") == "paragraph 5"


def _pinpoint(text: str) -> str | None:
    return find_citations(text)[0].pinpoint


def test_spans_are_those_of_the_text_as_given() -> None:
    text = "Recalling its resolution\u00a043/78\u00a0H of 7 December 1988 and A/AC.292/\n2023/INF/5"
    printed = [text[item.start : item.end] for item in find_citations(text)]
    assert printed == [item.cited_as_printed for item in find_citations(text)]
    assert printed == ["43/78\u00a0H", "A/AC.292/\n2023/INF/5"]


def _all_citations(file: Path) -> list[Citation]:
    layout = read_layout([Page(1, file.read_text(encoding="utf-8"))])
    body = " ".join(line.content.text for line in layout.body)
    notes = [note.content.text for note in layout.footnotes]
    return [item for text in [body, *notes] for item in find_citations(text)]


@pytest.mark.parametrize(
    ("name", "n_resolutions", "alone", "documents"),
    [
        (
            "000_9248fafc50032362.txt",
            28,
            {"A/RES/73/266", "A/RES/74/28", "A/RES/75/32", "A/RES/77/37"},
            {"A/77/275", "A/78/265", "A/75/816", "A/78/76"},
        ),
        (
            "002_8a403a79436117ad.txt",
            26,
            {"A/RES/36/103", "A/RES/77/36"},
            {"A/78/265", "A/AC.292/2023/INF/5"},
        ),
    ],
)
def test_example_documents(
    shared_data: Path, name: str, n_resolutions: int, alone: set[str], documents: set[str]
) -> None:
    found = _all_citations(shared_data / "documents" / name)
    resolutions = {item.cited_symbol for item in found if item.cited_kind == "resolution"}
    assert len(resolutions) == n_resolutions
    assert alone <= resolutions
    assert {item.cited_symbol for item in found if item.cited_kind == "document"} == documents
    recalled = {item.cited_symbol: item.cited_on for item in found if item.cited_on}
    assert set(recalled) == resolutions
    assert recalled["A/RES/43/78H"] == dt.date(1988, 12, 7)
