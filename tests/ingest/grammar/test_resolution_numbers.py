"""Numbers of resolutions and decisions of every period."""

from __future__ import annotations

import pytest

from ingest.grammar.symbols import decision_symbol, parse_resolution_number, resolution_symbol, voeten_symbol


@pytest.mark.parametrize(
    ("printed", "symbols"),
    [
        ("78/237", ["A/RES/78/237"]),
        ("43/78 H", ["A/RES/43/78H"]),
        ("46/36 L", ["A/RES/46/36L"]),
        ("53/77 AA", ["A/RES/53/77AA"]),
        ("31/6 A and B", ["A/RES/31/6A", "A/RES/31/6B"]),
        ("3419 A to D (XXX)", [f"A/RES/3419(XXX){letter}" for letter in "ABCD"]),
        ("2200 A (XXI)", ["A/RES/2200(XXI)A"]),
        ("1514 (XV)", ["A/RES/1514(XV)"]),
        ("3201 (S-VI)", ["A/RES/3201(S-VI)"]),
        ("2252 (ES-V)", ["A/RES/2252(ES-V)"]),
        ("S\u201110/2", ["A/RES/S-10/2"]),
        ("ES-10/21", ["A/RES/ES-10/21"]),
        ("54/\n49", ["A/RES/54/49"]),
    ],
)
def test_resolution_numbers(printed: str, symbols: list[str]) -> None:
    number = parse_resolution_number(printed)
    assert number is not None
    assert number.symbols() == symbols
    assert resolution_symbol(printed) == symbols[0]


@pytest.mark.parametrize(
    "printed", ["1325 (2000)", "237", "78/0", "A/78/237", "2021/22", "GC(67)/RES/8", "72.8"]
)
def test_numbers_of_other_organs_are_refused(printed: str) -> None:
    assert parse_resolution_number(printed) is None


def test_decisions() -> None:
    assert decision_symbol("58/520") == "A/DEC/58/520"


@pytest.mark.parametrize(
    ("tag", "symbol"),
    [
        ("R/43/87A", "A/RES/43/87A"),
        ("R/21/2200A", "A/RES/2200(XXI)A"),
        ("R/1/66", "A/RES/66(I)"),
        ("R/34/233/XII", "A/RES/34/233"),
        ("R/61/128AB", "A/RES/61/128AB"),
        ("A/RES/ES-10/19", "A/RES/ES-10/19"),
        ("ESS/1/34", None),
        ("SS/2/59", None),
        ("R/6444A", None),
        ("", None),
    ],
)
def test_tags_of_the_voeten_data(tag: str, symbol: str | None) -> None:
    assert voeten_symbol(tag) == symbol
