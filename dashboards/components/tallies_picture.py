"""Bars of votes as a drawing: the bars that a page builds of boxes, for a picture of them."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from dashboards.components.legends import Entry
from dashboards.components.palettes import LIGHT
from dashboards.components.picture_drawing import Drawing
from dashboards.components.picture_paper import INK, width_of, wrapped

WIDTH, LABELS, SAID, GAP = 960, 300, 235, 14
TALL, FLAT = 32, 17  # heights of a bar
SIZE, NOTE = 12.5, 11
HATCH = (
    '<pattern id="no" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    f'<rect width="6" height="9" fill="{LIGHT.second}"/>'
    f'<rect x="6" width="3" height="9" fill="{LIGHT.hatch}"/>'
    "</pattern>"
)
LOOKS = {
    "yes": (LIGHT.first, "none", LIGHT.ground),
    "no": ("url(#no)", "none", LIGHT.ground),
    "abstain": (LIGHT.pale, "none", LIGHT.ink),
    "not_voting": ("none", LIGHT.faint, LIGHT.ink),
}


def legend(labels: dict[str, str]) -> list[Entry]:
    """What the parts of a bar mean."""
    return [
        Entry(labels["yes"], LIGHT.first),
        Entry(labels["no"], LIGHT.second, LIGHT.hatch, is_hatched=True),
        Entry(labels["abstain"], LIGHT.pale),
        Entry(labels["not_voting"], outline=LIGHT.faint),
    ]


def draw(rows: Sequence[dict[str, Any]], said: Sequence[str], tall: bool) -> Drawing:
    """One bar a row with its label before and its numbers, `said`, behind."""
    parts, at = [f"<defs>{HATCH}</defs>"], 0.0
    for row, numbers in zip(rows, said, strict=True):
        drawn, height = _row(row, numbers, at, TALL if tall else FLAT)
        parts.append(drawn)
        at += height + GAP
    return Drawing(WIDTH, max(at - GAP, 1), "".join(parts))


def _row(row: dict[str, Any], numbers: str, at: float, bar: float) -> tuple[str, float]:
    labels = wrapped(str(row["label"]), SIZE, LABELS - 10)
    notes = wrapped(str(row["note"]), NOTE, LABELS - 10) if row.get("note") else []
    counts = wrapped(numbers, SIZE, SAID - 10)
    texts = len(labels) * SIZE * 1.3 + len(notes) * NOTE * 1.3
    height = max(texts, bar, len(counts) * SIZE * 1.3)
    parts = [*_lines(labels, SIZE, 0, at + (height - texts) / 2, INK)]
    after = at + (height - texts) / 2 + len(labels) * SIZE * 1.3
    parts += _lines(notes, NOTE, 0, after, LIGHT.faint)
    parts += _lines(counts, SIZE, WIDTH - SAID + 10, at + (height - len(counts) * SIZE * 1.3) / 2, INK)
    parts += _bar(row, at + (height - bar) / 2, bar)
    return "".join(parts), height


def _lines(lines: Sequence[str], size: float, left: float, top: float, ink: str) -> list[str]:
    return [
        f'<text x="{left:g}" y="{top + (n + 0.78) * size * 1.3:.1f}" font-size="{size}" fill="{ink}">'
        f"{escape(line)}</text>"
        for n, line in enumerate(lines)
    ]


def _bar(row: dict[str, Any], top: float, height: float) -> list[str]:
    """Parts as wide as they have votes; `rest` is left empty, so that bars are drawn to one scale."""
    room = WIDTH - LABELS - SAID
    whole = sum(row.get(side) or 0 for side in LOOKS) + (row.get("rest") or 0)
    parts, left = [], float(LABELS)
    for side, (fill, edge, ink) in LOOKS.items():
        number = row.get(side)
        if not number:
            continue
        wide = room * number / whole
        parts.append(
            f'<rect x="{left + 0.5:.2f}" y="{top:.1f}" width="{max(wide - 1, 1):.2f}" height="{height}" '
            f'fill="{fill}" stroke="{edge}"/>'
        )
        if height == TALL and wide > width_of(str(number), SIZE) + 6:
            parts.append(
                f'<text x="{left + wide / 2:.1f}" y="{top + height / 2 + 4.5:.1f}" font-size="{SIZE}" '
                f'font-weight="700" text-anchor="middle" fill="{ink}">{number}</text>'
            )
        left += wide
    return parts
