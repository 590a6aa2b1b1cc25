"""The ordered matrix as a drawing: a path for each colour, so that 36,000 squares are few marks."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

from dashboards.components.legends import Entry
from dashboards.components.palettes import LIGHT
from dashboards.components.picture_drawing import Drawing
from dashboards.components.picture_paper import INK

WIDTH, MARGIN, EDGE = 960, 36, 6
MOST, LEAST_LABEL, ROOM_FOR_VALUE = 44, 10, 30  # pixels: a square, a label, a square with its value in it
STEPS = 63  # colours of the scale that are told apart
RAMP = 34  # height of the scale above the squares
FEW, GREYED = 1, 2
HATCH = (
    '<pattern id="greyed" width="6" height="6" patternUnits="userSpaceOnUse">'
    f'<path d="M-1 1L1 -1M0 6L6 0M5 7L7 5" stroke="{LIGHT.faint}" stroke-width="1.2"/></pattern>'
)


def legend(keys: list[dict[str, Any]], scale: dict[str, Any]) -> list[Entry]:
    """Why some squares are small, hatched or blank, as far as there are any."""
    looks: dict[int, dict[str, Any]] = {
        FEW: {"fill": _hex(scale["colours"][-1])},
        GREYED: {"outline": LIGHT.faint, "is_hatched": True},
        0: {"outline": LIGHT.faint},
    }
    return [Entry(key["said"], **looks[key["kind"]]) for key in keys]


def draw(data: dict[str, Any]) -> Drawing:
    """The squares of `data`, which is what the canvas of the page gets, in light colours."""
    count = len(data["codes"])
    cell = min(MOST, (WIDTH - MARGIN - EDGE) / count)
    size = MARGIN + cell * count + EDGE
    paths: dict[str, list[str]] = {}
    values: list[str] = []
    for row, column, value, mark in _squares(data):
        fill = "url(#greyed)" if mark == GREYED else _colour(value, data["scale"])
        inset = cell * 0.3 if mark == FEW else 0.5 if cell > 7 else 0
        side = cell - 2 * inset + (0 if cell > 7 or mark == FEW else 0.3)
        for down, along in ((row, column), (column, row)):
            x, y = MARGIN + along * cell + inset, MARGIN + down * cell + inset
            paths.setdefault(fill, []).append(f"M{x:.1f} {y:.1f}h{side:.1f}v{side:.1f}h-{side:.1f}z")
            if cell >= ROOM_FOR_VALUE and not mark:
                values.append(_value(value, data["digits"], x - inset, y - inset, cell, fill))
    squares = "".join(f'<path fill="{fill}" d="{"".join(drawn)}"/>' for fill, drawn in paths.items())
    inside = (
        f"<defs>{HATCH}</defs>{_ramp(data['scale'])}"
        f'<g transform="translate(0 {RAMP})">{squares}{"".join(values)}{_labels(data, cell)}'
        f"{_chosen(data, cell)}</g>"
    )
    return Drawing(max(size, 420), size + RAMP, inside)


def _squares(data: dict[str, Any]) -> Iterator[tuple[int, int, float, int]]:
    """Row, column, value and mark of each pair that has a value; pairs come as the upper half."""
    at = 0
    for row in range(len(data["codes"])):
        for column in range(row + 1, len(data["codes"])):
            if data["values"][at] is not None:
                yield row, column, data["values"][at], data["marks"][at] or 0
            at += 1


def _hex(colour: tuple[float, ...]) -> str:
    return "#" + "".join(f"{round(part):02x}" for part in colour)


def _colour(value: float, scale: dict[str, Any]) -> str:
    place = (value - scale["from"]) / (scale["to"] - scale["from"])
    if (middle := scale["middle"]) is not None:
        place = (
            0.5 * (value - scale["from"]) / (middle - scale["from"])
            if value < middle
            else 0.5 + 0.5 * (value - middle) / (scale["to"] - middle)
        )
    colours = scale["colours"]
    at = round(max(0.0, min(1.0, place)) * STEPS) / STEPS * (len(colours) - 1)
    low = min(int(at), len(colours) - 2)
    return _hex(tuple(a + (b - a) * (at - low) for a, b in zip(colours[low], colours[low + 1], strict=True)))


def _value(value: float, digits: int, x: float, y: float, cell: float, fill: str) -> str:
    red, green, blue = (int(fill[n : n + 2], 16) for n in (1, 3, 5))
    ink = "#101418" if 0.299 * red + 0.587 * green + 0.114 * blue > 140 else "#ffffff"
    return (
        f'<text x="{x + cell / 2:.1f}" y="{y + cell / 2 + 4:.1f}" font-size="11" text-anchor="middle" '
        f'fill="{ink}">{value:.{digits}f}</text>'
    )


def _labels(data: dict[str, Any], cell: float) -> str:
    """Codes along both sides: as many as can be read, and those of the chosen states."""
    codes, chosen = data["codes"], set(data["chosen"])
    step = max(1, -(-LEAST_LABEL // cell))
    places = [place for place, code in enumerate(codes) if code in chosen]
    parts = []
    for place, code in enumerate(codes):
        near = any(abs(place - other) < step for other in places)
        if code not in chosen and (place % step or near):
            continue
        at = MARGIN + (place + 0.5) * cell
        looks = f'font-size="{min(11, max(9, cell - 2)):.1f}" fill="{LIGHT.hatch if code in chosen else INK}"'
        parts.append(
            f'<text x="{MARGIN - 5}" y="{at + 3:.1f}" text-anchor="end" {looks}>{escape(code)}</text>'
        )
        parts.append(
            f'<text transform="translate({at + 3:.1f} {MARGIN - 5}) rotate(-90)" {looks}>'
            f"{escape(code)}</text>"
        )
    return "".join(parts)


def _chosen(data: dict[str, Any], cell: float) -> str:
    count = len(data["codes"])
    looks = f'fill="none" stroke="{LIGHT.hatch}" stroke-width="1.5"'
    return "".join(
        f'<rect x="{MARGIN}" y="{at:.1f}" width="{cell * count:.1f}" height="{cell:.1f}" {looks}/>'
        f'<rect x="{at:.1f}" y="{MARGIN}" width="{cell:.1f}" height="{cell * count:.1f}" {looks}/>'
        for place, code in enumerate(data["codes"])
        if code in data["chosen"]
        for at in (MARGIN + place * cell,)
    )


def _ramp(scale: dict[str, Any]) -> str:
    """The scale from its lowest to its highest colour, with what stands at its ends and middle."""
    colours = [_hex(colour) for colour in scale["colours"]]
    stops = "".join(
        f'<stop offset="{n / (len(colours) - 1):g}" stop-color="{colour}"/>'
        for n, colour in enumerate(colours)
    )
    low, middle, high = (escape(said) for said in scale["said"])
    text = f'font-size="11.5" fill="{INK}"'
    return (
        f'<defs><linearGradient id="ramp">{stops}</linearGradient></defs>'
        f'<text x="{MARGIN}" y="11" text-anchor="end" {text}>{low}\u00a0</text>'
        f'<rect x="{MARGIN}" width="200" height="13" fill="url(#ramp)" stroke="{LIGHT.line}"/>'
        f'<text x="{MARGIN + 206}" y="11" {text}>{high}</text>'
        f'<text x="{MARGIN + 100}" y="26" text-anchor="middle" {text}>{middle}</text>'
    )
