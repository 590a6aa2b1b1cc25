"""Layout of pages: furniture, footnotes, cover and body, and the way back to the stored text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.records import Page
from ingest.text.layout import Layout, read_layout
from ingest.text.spanned_text import SpannedText, clean_line

ONE_PAGE = ((0,), (1,))


def layout_of(*texts: str) -> Layout:
    return read_layout([Page(number, text) for number, text in enumerate(texts, start=1)])


def body_of(*texts: str) -> list[str]:
    return [line.content.text for line in layout_of(*texts).body]


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("  Recalling  its\u00a0resolution ", "Recalling its resolution"),
        ("non\u2011nuclear\u200b-weapon\u2060s", "non-nuclear-weapons"),
        ("well\ufffebalanced and gender\x02based", "well-balanced and gender-based"),
        ("co\u00adoperation, Guinea\u00adBissau", "cooperation, Guinea-Bissau"),
        ("Co\u0302te d’Ivoire and Tu\u0308rkiye", "Côte d’Ivoire and Türkiye"),
        ("> Albania, Armenia", "Albania, Armenia"),
        (">> ## Annex", "Annex"),
        ("5. *Also decides* to include", "5. Also decides to include"),
        ("**The General Assembly**,", "The General Assembly,"),
        ("resolutions [36/103](#) and [43/78](#) H", "resolutions 36/103 and 43/78 H"),
        (
            "[on the report of the First Committee (A/78/404)]",
            "[on the report of the First Committee (A/78/404)]",
        ),
        ("Iraq:*,** draft resolution", "Iraq:*,** draft resolution"),
        ("Cuba,* Egypt and Mali*: draft resolution", "Cuba,* Egypt and Mali*: draft resolution"),
        ("* On behalf of the Group", "* On behalf of the Group"),
        ("A/RES/78/68*", "A/RES/78/68*"),
        ("\ufb01nancial e\ufb00ects", "financial effects"),
    ],
)
def test_a_line_is_cleaned(raw: str, clean: str) -> None:
    assert clean_line(raw, 0, ONE_PAGE).text == clean


@given(st.text(alphabet="ab \u00a0\u2011\u0301\u200b*>[](#)-é\ufb01\x02", max_size=40), st.integers(0, 50))
def test_every_character_knows_its_place(raw: str, offset: int) -> None:
    line = clean_line(raw, offset, ONE_PAGE)
    for position, character in enumerate(line.text):
        stored = raw[line.stored_offset(position) - offset]
        assert stored == character or character in " -" or not stored.isascii() or not character.isascii()
    for start in range(len(line.text)):
        assert line.slice(start, len(line.text)).stored_offset(0) == line.stored_offset(start)


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("high-", "level meeting", "high-level meeting"),
        ("Guinea-", "Bissau", "Guinea-Bissau"),
        ("short-", "and long-term", "short- and long-term"),
        ("2021–", "2025", "2021–2025"),
        ("and/", "or", "and/or"),
        ("the status –", "a review", "the status – a review"),
        ("Bosnia and", "Herzegovina", "Bosnia and Herzegovina"),
    ],
)
def test_joining_mends_words_broken_at_line_ends(first: str, second: str, joined: str) -> None:
    stored = f"{first} \n{second}"
    parts = [clean_line(first + " ", 0, ONE_PAGE), clean_line(second, len(first) + 2, ONE_PAGE)]
    text = SpannedText.join(parts)
    assert text.text == joined
    assert text.locate() == (1, 0, len(stored))
    place = text.text.index(second)
    assert text.locate(place, place + len(second)) == (1, len(first) + 2, len(stored))


def test_a_place_names_its_page() -> None:
    layout = layout_of(
        "Title\nThe General Assembly,\nRecalling its work,\n", "A/80/L.1\n2/2 25-12345\nand its aims,\n"
    )
    page, start, end = layout.body[-1].content.locate(4, 7)
    assert page == 2
    whole = "Title\nThe General Assembly,\nRecalling its work,\nA/80/L.1\n2/2 25-12345\nand its aims,\n"
    assert whole[start:end] == "its"


MUPDF = """United Nations
A/RES/79/95

General Assembly
Distr.: General
9 December 2024
24-23556 (E)    121224
*2423556*

79/95. Economic and other activities which affect the
interests of the peoples

The General Assembly,

Having considered the report,1
__________________

1  Official Records of the General Assembly, Seventy-ninth Session, Supplement No. 23 (A/79/23).
A/RES/79/95
Economic and other activities which affect the
interests of the peoples

24-23556
2/4

and its parts,

2.
Reaffirms its stand,2
_______________

2 Resolution 70/1.

3  Resolution 217 A (III), which was adopted on
10 December 1948.
Economic and other activities which affect the
interests of the peoples
A/RES/79/95

3/4
24-23556

as before, and calls upon others3
"""


def test_running_headers_of_even_and_odd_pages_are_taken_out() -> None:
    layout = layout_of(MUPDF)
    assert [line.content.text for line in layout.body] == [
        "The General Assembly,",
        "Having considered the report,1",
        "and its parts,",
        "2.",
        "Reaffirms its stand,2",
        "as before, and calls upon others3",
    ]
    assert [(note.label, note.content.text) for note in layout.footnotes] == [
        (
            "1",
            "Official Records of the General Assembly, Seventy-ninth Session, Supplement No. 23 (A/79/23).",
        ),
        ("2", "Resolution 70/1."),
        ("3", "Resolution 217 A (III), which was adopted on 10 December 1948."),
    ]
    assert [line.content.text for line in layout.cover][-1] == "interests of the peoples"


PDFIUM = (
    "United Nations A/RES/79/281\r\nGeneral Assembly Distr.: General\r\n16 April 2025\r\n25-06206 (E) "
    "170425\r\n"
    "*2506206*\r\n79/281. Joint Inspection Unit\r\nThe General Assembly,\r\nHaving considered the "
    "report,1\r\n"
    "__________________\r\n1\r\nIbid., vol. 2167, No. 37924.",
    "A/RES/79/281 Joint Inspection Unit\r\n2/3 25-06206\r\n2. Takes note of it;\r\n",
    "Joint Inspection Unit A/RES/79/281\r\n25-06206 3/3\r\n3. Goes on.\r\n63rd plenary meeting\r\n11 "
    "April 2025\r\n"
    "__________________\r\n4 A/79/717.\r\n5 A/79/717/Add.1.",
)


def test_the_order_of_lines_in_pdfs() -> None:
    layout = layout_of(*PDFIUM)
    assert [line.content.text for line in layout.body] == [
        "The General Assembly,",
        "Having considered the report,1",
        "2. Takes note of it;",
        "3. Goes on.",
        "63rd plenary meeting",
        "11 April 2025",
    ]
    assert [(note.label, note.page) for note in layout.footnotes] == [("1", 1), ("4", 3), ("5", 3)]
    assert layout.footnotes[0].content.text == "Ibid., vol. 2167, No. 37924."


def test_old_page_marks() -> None:
    body = body_of(
        "A/C.1/51/L.4\nTitle\nThe General Assembly,\nRecalling its work,\n96-31234 (E) /...\n"
        "A/C.1/51/L.4\nEnglish\nPage 2\n\n1. Goes on.\n"
    )
    assert body == ["The General Assembly,", "Recalling its work,", "1. Goes on."]


def test_footnotes_of_plain_text_copies_cut_no_paragraph() -> None:
    layout = layout_of(
        "The General Assembly,\n\nHighlighting resolution 77/37,¹ including on\n\n¹ See A/77/275.\n\n² "
        "[A/AC.292/2023/INF/5](#).\n\n"
        "the framework, taking\n\n"
    )
    assert [line.content.text for line in layout.body][-1] == "the framework, taking"
    assert [(note.label, note.content.text) for note in layout.footnotes] == [
        ("1", "See A/77/275."),
        ("2", "A/AC.292/2023/INF/5."),
    ]


def test_footnotes_with_slashes() -> None:
    layout = layout_of(
        "The General Assembly,\nConcerned about it, 1/\n----------\n________\n1/ Resolution 217 A (III).\n\n"
        "2/ A/48/183.\nA/RES/48/213\nPage 2\n\nHaving considered the report, 2/\n"
    )
    assert [(note.label, note.content.text) for note in layout.footnotes] == [
        ("1", "Resolution 217 A (III)."),
        ("2", "A/48/183."),
    ]
    assert layout.body[-1].content.text == "Having considered the report, 2/"


def test_numbers_inside_a_footnote_are_no_labels() -> None:
    layout = layout_of(
        "The General Assembly,\nRecalling it,1\n__________________\n\n* On behalf of the Group of 77 and "
        "China.\n\n"
        "1 Report of the Conference, Rio de Janeiro,\n3 – 14 June 1992, vol. I.\n\n2 Ibid., adopted on\n"
        "3 May 1993.\n\n3 A/80/1.\n"
    )
    assert [note.label for note in layout.footnotes] == ["*", "1", "2", "3"]
    assert layout.footnotes[2].content.text == "Ibid., adopted on 3 May 1993."


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "Cuba: draft resolution\nTitle by the\nGeneral Assembly\nThe General Assembly,\nRecalling",
            "The General Assembly,",
        ),
        (
            "Cuba: draft decision\nTitle\nThe General Assembly, recalling its decision,",
            "The General Assembly, recalling its decision,",
        ),
        (
            "Cuba: draft decision\nTitle\nThe General Assembly decides to defer",
            "The General Assembly decides to defer",
        ),
        (
            "Cuba: amendment to draft resolution A/80/L.18\nTitle of it\nDelete operative paragraph 9.",
            "Delete operative paragraph 9.",
        ),
        ("Cuba: amendment to draft\nresolution 4 in A/80/555\nTitle\n1.\nReplace it", "1."),
        (
            "78/225. Enhancing the Commission\nof Justice\nReaffirming its resolution 70/1",
            "Reaffirming its resolution 70/1",
        ),
    ],
)
def test_where_the_body_begins(text: str, first: str) -> None:
    assert body_of(text)[0] == first


def test_italics_over_two_lines() -> None:
    body = body_of(
        "The General Assembly,\n1. *Decides* it.\n*50th (resumed) plenary meeting\n22 December 2023*"
    )
    assert body[-2:] == ["50th (resumed) plenary meeting", "22 December 2023"]


def test_variants_of_one_text_give_one_layout() -> None:
    expected = [line.content.text for line in layout_of(MUPDF).body]
    for text in (
        MUPDF.replace("\n", "\r\n"),
        unicodedata.normalize("NFD", MUPDF),
        MUPDF.replace("-", "\u2011"),
        "\n".join("> " + line for line in MUPDF.split("\n")),
    ):
        assert body_of(text) == expected


def test_an_empty_document_has_an_empty_layout() -> None:
    assert layout_of("") == Layout()
    assert read_layout([]) == Layout()
