"""Drawings made outside the page: a chart's specification as SVG, and SVG as PNG, by a bounded child."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CHILD = Path(__file__).parent.parent / "picture_child.py"
SECONDS = 60
AT_ONCE = 2  # pictures drawn at the same time, however many readers ask; the others wait their turn
MOST_PIXELS = 40_000_000
_turns = threading.BoundedSemaphore(AT_ONCE)
_ROOT = re.compile(r"^\s*(?:<\?xml[^>]*>\s*)?<svg\b[^>]*?>", re.DOTALL)
_FAINT_LINE = re.compile(r"(<line\b(?![^>]*stroke-opacity)[^>]*?) opacity=")
_SIZE = re.compile(r'\b(width|height)="([\d.]+)"')


class NoPicture(Exception):
    """A picture could not be drawn; the message says why."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """The inside of an SVG image, and its size."""

    width: float
    height: float
    inside: str


def of_chart(spec: dict[str, Any]) -> Drawing:
    """A Vega-Lite specification with its data, drawn. Raises NoPicture."""
    svg = _drawn({"spec": spec}).decode("utf-8")
    root = _ROOT.match(svg)
    sizes = dict(_SIZE.findall(root[0])) if root else {}
    if not root or set(sizes) != {"width", "height"}:
        raise NoPicture("the drawing has no size")
    # Faint lines of which each is a layer of its own take the renderer of PNG three times as long.
    inside = _FAINT_LINE.sub(r"\1 stroke-opacity=", svg[root.end() : svg.rindex("</svg>")])
    return Drawing(float(sizes["width"]), float(sizes["height"]), inside)


def png(svg: str, width: float, height: float) -> bytes:
    """An SVG image as PNG, twice as fine as on a screen unless it is very large. Raises NoPicture."""
    scale = min(2.0, (MOST_PIXELS / (width * height)) ** 0.5)
    return _drawn({"svg": svg, "scale": scale})


def _drawn(order: dict[str, Any]) -> bytes:
    with _turns:
        try:
            child = subprocess.run(
                [sys.executable, str(CHILD)],
                input=json.dumps(order, default=str).encode(),
                capture_output=True,
                timeout=SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise NoPicture(f"not drawn within {SECONDS} seconds") from None
    if child.returncode:
        said = child.stderr.decode("utf-8", "replace").partition("Stack backtrace")[0]
        raise NoPicture(" ".join(said.split())[-400:] or "no reason given")
    return child.stdout
