"""The sheet a drawing is put on: title above, legend, the drawing, and below it whence and how to cite.

Pure: words and a drawing in, SVG out. The same facts stand in the file's own metadata.
"""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from dashboards.components.legends import SIGNS, Entry
from dashboards.components.picture_drawing import Drawing

FONT = "Liberation Sans, Arial, Helvetica, sans-serif"  # the first is as wide as the second everywhere
INK, FAINT, GROUND = "#1b1f24", "#515b66", "#ffffff"
MARGIN, LEAST = 24, 640
TITLE, LEGEND, FOOT = 17, 12.5, 10.5  # sizes of letters
NARROW, WIDE = "iIjlft.,:;'|!()[] r-/", "mwMW@%—"
_SHAPES = {
    "circle": '<circle cx="6" cy="6" r="5"/>',
    "square": '<rect x="1" y="1" width="10" height="10"/>',
    "triangle-up": '<path d="M6 0.5L11.5 11H0.5Z"/>',
    "diamond": '<path d="M6 0L11.5 6L6 12L0.5 6Z"/>',
    "cross": '<path d="M4 0.5h4v3.5h3.5v4H8v3.5H4V8H0.5V4H4Z"/>',
    "triangle-down": '<path d="M6 11.5L11.5 1H0.5Z"/>',
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A picture: SVG text and its size."""

    svg: str
    width: float
    height: float


def width_of(text: str, size: float) -> float:
    """About how wide a text is in pixels; rather too wide than too narrow."""
    return size * sum(
        0.3 if sign in NARROW else 0.9 if sign in WIDE else 0.7 if sign.isupper() else 0.57 for sign in text
    )


def wrapped(text: str, size: float, room: float) -> list[str]:
    """Lines of a text that fit into the room; a word longer than a line is cut into pieces."""
    lines: list[str] = []
    held = ""
    for word in text.split():
        while width_of(word, size) > room:
            fits = next(n for n in range(len(word), 0, -1) if n == 1 or width_of(word[:n], size) <= room)
            lines += [*([held] if held else []), word[:fits]]
            held, word = "", word[fits:]
        longer = f"{held} {word}".strip()
        if width_of(longer, size) <= room:
            held = longer
        else:
            lines.append(held)
            held = word
    return [*lines, held] if held else lines


def sheet(
    drawing: Drawing,
    titles: tuple[str, str],
    legend: Sequence[Entry],
    foot: Sequence[str],
    about: Mapping[str, str],
) -> Sheet:
    """A drawing on its sheet, under what it shows and of what; each text of `foot` begins its own line."""
    title, under = titles
    width = max(drawing.width, LEAST) + 2 * MARGIN
    room = width - 2 * MARGIN
    parts: list[str] = []
    at = float(MARGIN)
    at = _texts(parts, wrapped(title, TITLE, room), TITLE, at, f'font-weight="700" fill="{INK}"')
    at = _texts(parts, wrapped(under, LEGEND, room), LEGEND, at, f'fill="{FAINT}"')
    at = _legend(parts, legend, at + 4, room)
    at += 10
    parts.append(
        f'<svg x="{MARGIN}" y="{at:g}" width="{drawing.width:g}" height="{drawing.height:g}" '
        f'viewBox="0 0 {drawing.width:g} {drawing.height:g}">{drawing.inside}</svg>'
    )
    at += drawing.height + 14
    parts.append(f'<path d="M{MARGIN} {at:g}H{width - MARGIN:g}" stroke="#c4cbd4"/>')
    lines = [line for text in foot for line in wrapped(text, FOOT, room)]
    height = _texts(parts, lines, FOOT, at + 6, f'fill="{FAINT}"') + MARGIN - 6
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="{width:g}" height="{height:g}" viewBox="0 0 {width:g} {height:g}" '
        f'font-family="{FONT}" role="img">'
    )
    said = "\n".join(f"{name}: {value}" for name, value in about.items())
    facts = json.dumps(dict(about), ensure_ascii=False, indent=1)
    body = "".join(parts)
    return Sheet(
        f"{head}<title>{escape(title)}</title><desc>{escape(said)}</desc>"
        f'<metadata id="about">{escape(facts)}</metadata>'
        f'<rect width="100%" height="100%" fill="{GROUND}"/>{body}</svg>',
        width,
        height,
    )


def _texts(parts: list[str], lines: Sequence[str], size: float, at: float, looks: str) -> float:
    for line in lines:
        at += size * 1.32
        parts.append(
            f'<text x="{MARGIN}" y="{at - size * 0.25:.1f}" font-size="{size}" {looks}>{escape(line)}</text>'
        )
    return at


def _legend(parts: list[str], entries: Sequence[Entry], at: float, room: float) -> float:
    """Marks and words side by side, as many to a line as there is room for."""
    if not entries:
        return at
    step, along = LEGEND * 1.75, 0.0
    at += step
    for entry in entries:
        wide = 24 + width_of(entry.said, LEGEND) + 16
        if along and along + wide > room:
            along, at = 0.0, at + step
        parts.append(
            f'<g transform="translate({MARGIN + along:.1f} {at - 14:.1f})">{_mark(entry)}'
            f'<text x="22" y="11" font-size="{LEGEND}" fill="{INK}">{escape(entry.said)}</text></g>'
        )
        along += wide
    return at


def _mark(entry: Entry) -> str:
    if entry.sign in SIGNS:
        shape = _SHAPES[SIGNS[entry.sign]]
        return f'<g transform="translate(1 1)" fill="{escape(entry.fill)}">{shape}</g>'
    fill = "none" if entry.fill == "transparent" else escape(entry.fill)
    edge = escape(entry.outline) if entry.outline else "none"
    square = (
        f'<rect x="0.75" y="-0.25" width="14.5" height="14.5" fill="{fill}" stroke="{edge}" '
        'stroke-width="1.5"/>'
    )
    if entry.is_hatched:
        square += f'<path d="M1 8L8 1M1 14L14 1M8 14L15 7" stroke="{edge}" stroke-width="2"/>'
    if entry.sign:
        square += (
            f'<text x="8" y="11" font-size="10.5" font-weight="700" text-anchor="middle" '
            f'fill="{escape(entry.ink or INK)}">{escape(entry.sign)}</text>'
        )
    return square


def with_facts(png: bytes, about: Mapping[str, str]) -> bytes:
    """A PNG image with a text chunk for each fact, after its header."""
    start = 8 + 12 + struct.unpack(">I", png[8:12])[0]
    chunks = b"".join(_chunk(name, value) for name, value in about.items())
    return png[:start] + chunks + png[start:]


def _chunk(name: str, value: str) -> bytes:
    """One `iTXt` chunk: the kind that holds every letter."""
    body = name.encode("latin-1", "replace")[:79] + b"\0\0\0\0\0" + value.encode()
    return struct.pack(">I", len(body)) + b"iTXt" + body + struct.pack(">I", zlib.crc32(b"iTXt" + body))
