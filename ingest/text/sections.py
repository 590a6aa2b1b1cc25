"""The part of a text that a paragraph stands in: `A`, `II. Strategic heritage plan`.

Long resolutions have parts (`A` before `The General Assembly,`), sections (`I` and a title below it),
lettered subsections and plain titles. The name given to a paragraph is made of the headings above it.
"""

from __future__ import annotations

import re

_LABEL = re.compile(r"(?P<label>[IVXL]{1,6}|[A-Z])(?:\.(?=\s|$)|(?=\s+[A-Z])|$)\s*(?P<title>.*)", re.DOTALL)
_LEVELS = ("part", "roman", "letter", "title")


class Sections:
    """Keeps the open headings; `name` joins them, outermost first."""

    def __init__(self) -> None:
        self._open: dict[str, str] = {}
        self._unplaced: str | None = None

    @property
    def name(self) -> str | None:
        """The headings above the present paragraph, or None."""
        return " / ".join(self._open[level] for level in _LEVELS if level in self._open) or None

    def begin_part(self) -> None:
        """`The General Assembly,` stands here: a letter just above it names a part."""
        part = self._unplaced
        self._open = {"part": part} if part else {}
        self._unplaced = None

    def begin_annex(self, heading: str) -> None:
        """An annex begins: its heading is its part."""
        self._open = {"part": heading}
        self._unplaced = None

    def take_heading(self, text: str) -> None:
        """Open a heading and close those below its level."""
        match = _LABEL.match(text)
        label = match["label"] if match else None
        level = self._level(label)
        title = " ".join(text.split())
        if match and label:
            title = f"{label}. {match['title'].strip()}" if match["title"].strip() else label
        self._unplaced = title
        for lower in _LEVELS[_LEVELS.index(level) :]:
            self._open.pop(lower, None)
        self._open[level] = title

    def _level(self, label: str | None) -> str:
        if label is None:
            return "title"
        is_roman = all(letter in "IVXL" for letter in label)
        # After "B" a lone "C" is the next letter, after "H" a lone "I" too.
        before = self._open.get("letter", "")[:1]
        follows_letter = len(label) == 1 and before and ord(label) == ord(before) + 1
        return "roman" if is_roman and not follows_letter else "letter"
