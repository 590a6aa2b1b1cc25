"""The grammar of symbols, by printed forms of every period and by round trips."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.grammar.numerals import int_to_roman, ordinal_to_int, roman_to_int
from ingest.grammar.symbols import find_symbols, parse_symbol, symbol_from_file_name

CANONICAL = {
    "A/C.1/78/L.60/Rev.1*": "A/C.1/78/L.60/Rev.1",
    "A/C.3/80/L.14/\nRev.1": "A/C.3/80/L.14/Rev.1",
    "A/AC.292/\n2023/INF/5": "A/AC.292/2023/INF/5",
    "A/C.2/80/L. 34/Rev. 1": "A/C.2/80/L.34/Rev.1",
    "A/RES/37/100[A]": "A/RES/37/100A",
    "A/RES/78/183 A": "A/RES/78/183A",
    "A/RES/53/77 AA": "A/RES/53/77AA",
    "A/RES/2200 A (XXI)": "A/RES/2200(XXI)A",
    "A/RES/1514 (XV)": "A/RES/1514(XV)",
    "A/RES/3201(S-VI)": "A/RES/3201(S-VI)",
    "A/RES/ES\u201110/21": "A/RES/ES-10/21",
    "A/78/481/Add.2(PartII)": "A/78/481/Add.2 (Part II)",
    "A/78/481/Add.2 (PART II)": "A/78/481/Add.2 (Part II)",
    "A/78/6 (Sect. 3)/Add.1": "A/78/6 (Sect. 3)/Add.1",
    "A/52/PV.95 (Resumption 1)": "A/52/PV.95 (Resumption 1)",
    "S/RES/1325 (2000)": "S/RES/1325(2000)",
    "A/HRC/RES/52/1": "A/HRC/RES/52/1",
    "E/RES/2025/33": "E/RES/2025/33",
    "GC(67)/RES/8": "GC(67)/RES/8",
    "A/520/Rev.17": "A/520/Rev.17",
    "A/DEC/78/539": "A/DEC/78/539",
    "A/CONF.130/39": "A/CONF.130/39",
}


@pytest.mark.parametrize(("printed", "canonical"), CANONICAL.items())
def test_canonical_form(printed: str, canonical: str) -> None:
    symbol = parse_symbol(printed)
    assert symbol is not None
    assert symbol.canonical == canonical


@pytest.mark.parametrize(
    ("printed", "session", "committee", "series", "kind", "revision", "base"),
    [
        ("A/C.1/78/L.60/Rev.1", "78", "1", "L", "draft", 1, "A/C.1/78/L.60"),
        ("A/78/L.5/Rev.1/Add.2", "78", None, "L", "draft", 1, "A/78/L.5"),
        ("A/ES-11/L.11", "ES-11", None, "L", "draft", None, "A/ES-11/L.11"),
        ("A/L.632", None, None, "L", "draft", None, "A/L.632"),
        ("A/9601", None, None, None, "document", None, "A/9601"),
        ("A/520/Rev.17", None, None, None, "document", 17, "A/520"),
        ("A/78/404", "78", None, None, "document", None, "A/78/404"),
        ("A/78/16", "78", None, None, "document", None, "A/78/16"),
        ("A/RES/78/16", "78", None, "RES", "resolution", None, "A/RES/78/16"),
        ("A/RES/2200(XXI)A", "21", None, "RES", "resolution", None, "A/RES/2200(XXI)A"),
        ("A/RES/2252(ES-V)", "ES-5", None, "RES", "resolution", None, "A/RES/2252(ES-V)"),
        ("A/DEC/78/539", "78", None, "DEC", "decision", None, "A/DEC/78/539"),
        ("A/C.1/78/PV.27", "78", "1", "PV", "meeting_record", None, "A/C.1/78/PV.27"),
        ("A/BUR/78/1", "78", None, "BUR", "document", None, "A/BUR/78/1"),
        ("A/S-32/1", "S-32", None, None, "document", None, "A/S-32/1"),
        ("A/AC.292/2023/INF/5", None, None, "INF", "document", None, "A/AC.292/2023/INF/5"),
        ("A/HRC/52/L.1", None, None, "L", "draft", None, "A/HRC/52/L.1"),
    ],
)
def test_parts(
    printed: str, session: str, committee: str, series: str, kind: str, revision: int, base: str
) -> None:
    symbol = parse_symbol(printed)
    assert symbol is not None
    parts = (symbol.session, symbol.committee, symbol.series, symbol.kind, symbol.revision, symbol.base)
    assert parts == (session, committee, series, kind, revision, base)


def test_modifiers_stack() -> None:
    symbol = parse_symbol("A/C.3/78/L.19/Rev.2/Add.1/Corr.3")
    assert symbol is not None
    assert (symbol.revision, symbol.addendum, symbol.correction, symbol.amendment) == (2, 1, 3, None)


def test_asterisk_marks_a_reissue_of_the_same_document() -> None:
    reissued, first = parse_symbol("A/RES/78/68*"), parse_symbol("A/RES/78/68")
    assert reissued is not None and first is not None
    assert reissued.is_reissued and not first.is_reissued
    assert reissued.canonical == first.canonical


@pytest.mark.parametrize(
    "text", ["A/HRC/52/1", "S/PV.8422", "A/CONF.130/39", "A/AC.109/2023/L.5", "E/2023/1"]
)
def test_other_bodies_are_not_the_assembly(text: str) -> None:
    symbol = parse_symbol(text)
    assert symbol is not None
    assert not symbol.is_general_assembly
    assert symbol.session is None


@pytest.mark.parametrize(
    "text", ["", "and/or", "78/237", "A/", "A/B/C", "HIV/AIDS", "he/she", "A/78/404, para. 14"]
)
def test_what_is_no_symbol(text: str) -> None:
    assert parse_symbol(text) is None


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        ("[on the report of the First Committee (A/78/404, para. 14)]", ["A/78/404"]),
        ("(A/78/L.5 and Add.1)", ["A/78/L.5", "A/78/L.5/Add.1"]),
        ("A/C.1/78/L.60/Rev.1 and Add.1", ["A/C.1/78/L.60/Rev.1", "A/C.1/78/L.60/Rev.1/Add.1"]),
        (
            "A/79/L.60, Add.1 and Corr.1 and A/78/265.",
            ["A/79/L.60", "A/79/L.60/Add.1", "A/79/L.60/Corr.1", "A/78/265"],
        ),
        ("See A/78/949\u2011S/2024/506, annex.", ["A/78/949", "S/2024/506"]),
        ("See A/AC.292/\n2023/INF/5.", ["A/AC.292/2023/INF/5"]),
        ("https://undocs.org/en/A/78/404", ["A/78/404"]),
        ("women and/or girls, HIV/AIDS, 2021/22", []),
    ],
)
def test_symbols_in_running_text(text: str, symbols: list[str]) -> None:
    found = find_symbols(text)
    assert [symbol.canonical for _, _, symbol in found] == symbols
    assert all(text[start:end].strip() == text[start:end] for start, end, _ in found)


@pytest.mark.parametrize(
    ("name", "canonical"),
    [
        ("A_C.1_78_L.60_Rev.1.pdf", "A/C.1/78/L.60/Rev.1"),
        ("A_RES_73_3-EN.pdf", "A/RES/73/3"),
        ("A-RES-ES-10-21.pdf", "A/RES/ES-10/21"),
        ("A_78_PV.50.excerpt.txt", "A/78/PV.50"),
        ("A_78_404 (1).pdf", "A/78/404"),
        ("S_PV.8422-EN.pdf", "S/PV.8422"),
    ],
)
def test_symbol_in_a_file_name(name: str, canonical: str) -> None:
    symbol = symbol_from_file_name(name)
    assert symbol is not None
    assert symbol.canonical == canonical


@pytest.mark.parametrize("name", ["000_9248fafc50032362.txt", "N2325467.pdf", "notes.txt", "A draft.pdf"])
def test_file_names_without_symbol(name: str) -> None:
    assert symbol_from_file_name(name) is None


_session = (
    st.integers(31, 199).map(str)
    | st.integers(8, 60).map("S-{}".format)
    | st.integers(6, 40).map("ES-{}".format)
)
_number = st.integers(1, 999)
_modifiers = st.lists(
    st.tuples(st.sampled_from(["Rev", "Add", "Corr", "Amend"]), st.integers(1, 99)), max_size=3
).map(lambda pairs: "".join(f"/{kind}.{number}" for kind, number in pairs))
_committee = st.sampled_from(["", "C.1/", "C.2/", "C.3/", "C.4/", "C.5/", "C.6/"])
_drafts = st.builds("A/{}{}/L.{}{}".format, _committee, _session, _number, _modifiers)
_reports = st.builds("A/{}/{}{}".format, _session, _number, _modifiers)
_part = st.sampled_from(["", " (Part I)", " (Part II)", " (Resumption 1)"])
_meetings = st.builds("A/{}{}/PV.{}{}".format, _committee, _session, _number, _part)
_letter = st.sampled_from(["", "A", "B", "H", "Z"])
_resolutions = st.builds("A/{}/{}/{}{}".format, st.sampled_from(["RES", "DEC"]), _session, _number, _letter)
_roman = st.integers(1, 30).map(int_to_roman) | st.integers(1, 7).map(lambda n: f"S-{int_to_roman(n)}")
_old = st.builds("A/RES/{}({}){}".format, st.integers(1, 3541), _roman, _letter)


@given(_drafts | _reports | _meetings | _resolutions | _old)
def test_canonical_symbols_read_back_as_themselves(canonical: str) -> None:
    symbol = parse_symbol(canonical)
    assert symbol is not None
    assert symbol.canonical == canonical
    assert parse_symbol(symbol.base) is not None
    assert symbol.is_general_assembly


@given(
    _drafts | _reports | _resolutions,
    st.sampled_from(["{}", "See {}.", "({}, para. 3)", "{};", "of {}, and"]),
)
def test_canonical_symbols_are_found_in_text(canonical: str, frame: str) -> None:
    assert [symbol.canonical for _, _, symbol in find_symbols(frame.format(canonical))] == [canonical]


@given(st.text(alphabet="A/C.12L RevES-()XI*\n", max_size=30))
def test_no_text_breaks_the_parser(text: str) -> None:
    symbol = parse_symbol(text)
    assert symbol is None or parse_symbol(symbol.canonical) is not None


@given(st.integers(1, 199))
def test_roman_numerals_round_trip(number: int) -> None:
    assert roman_to_int(int_to_roman(number)) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("seventy-eighth", 78),
        ("Seventy-\neighth", 78),
        ("thirtieth", 30),
        ("78th", 78),
        ("twelfth", 12),
        ("sixty", None),
    ],
)
def test_ordinals(text: str, number: int | None) -> None:
    assert ordinal_to_int(text) == number
