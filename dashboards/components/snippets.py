"""The part of a passage that stands around the words asked for, those words in bold."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from dashboards.components import asked as asking
from dashboards.components import words

ROOM = 260  # characters of a passage that are shown
BEFORE = 60  # of these, in front of the first word asked for
_WORD = re.compile(r"[^\W_]+")
_RESOLUTION = re.compile(r"A/RES/(?P<number>[^(]+)(?:\((?P<session>\w+)\)(?P<letter>\w*))?")


def around(text: str, asked: asking.Asked) -> tuple[int, int]:
    """First and last character of the part to show: where most of the words asked for stand together."""
    spans = found(text, asked)
    starts = [max(0, start - BEFORE) for start, _ in spans] or [0]
    best = max(starts, key=lambda start: _held(text, spans, start))
    start = 0 if len(text) <= ROOM else min(best, len(text) - ROOM)
    end = min(len(text), start + ROOM)
    if start:
        start = text.find(" ", start) + 1 or start
    if end < len(text):
        end = max(text.rfind(" ", start, end), start + 1)
    return start, end


def _held(text: str, spans: list[tuple[int, int]], start: int) -> tuple[int, int]:
    """How many of the words, and how many different ones, stand in a part."""
    inside = " ".join(text[first:last] for first, last in spans if first >= start and last <= start + ROOM)
    said = [asking.plain_word(asking.folded(word)) for word in inside.split()]
    return len(set(said)), len(said)


def found(text: str, asked: asking.Asked) -> list[tuple[int, int]]:
    """Where words and symbols asked for stand in a text, in order."""
    said = [(match.span(), asking.plain_word(asking.folded(match[0]))) for match in _WORD.finditer(text)]
    forms = asking.forms(asked)
    exact = forms & {form for _, form in said}
    begun = tuple(form for form in forms - exact if len(form) > 3)
    spans = [span for span, form in said if form in exact or (begun and form.startswith(begun))]
    for symbol in asked.symbols:
        spans += [match.span() for match in _printed(symbol).finditer(text)]
    return _joined(text, sorted(spans), asking.folded(asked.words).split())


def _joined(text: str, spans: list[tuple[int, int]], typed: list[str]) -> list[tuple[int, int]]:
    """Words that follow each other as one, as the common words do that were typed between them."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        between = text[joined[-1][1] : start].lower() if joined else "."
        if joined and all(word in asking.COMMON and word in typed for word in between.split()):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _printed(symbol: str) -> re.Pattern[str]:
    """A symbol as documents print it: `2200 A (XXI)` for A/RES/2200(XXI)A."""
    match = _RESOLUTION.fullmatch(symbol)
    if match is None:
        return re.compile(re.escape(symbol), re.IGNORECASE)
    number = r"\s?".join(re.escape(part) for part in re.split(r"(?<=\d)(?=[A-Z])", match["number"]))
    if not match["session"]:
        return re.compile(rf"\b{number}\b", re.IGNORECASE)
    return re.compile(rf"\b{number}\s*{match['letter']}\s*\({match['session']}\)", re.IGNORECASE)


def parts(text: str, asked: asking.Asked) -> Iterator[tuple[str, bool]]:
    """A text in parts, each with whether it was asked for."""
    done = 0
    for start, end in found(text, asked):
        yield text[done:start], False
        yield text[start:end], True
        done = end
    yield text[done:], False


def marked(text: str, asked: asking.Asked) -> str:
    """Markdown of a text, escaped, what was asked for in bold."""
    return "".join(f"**{words.plain(part)}**" if meant else _kept(part) for part, meant in parts(text, asked))


def _kept(part: str) -> str:
    """Escaped, with the space at its ends, which stands between words."""
    if not part.strip():
        return " " if part else ""
    return f"{' ' if part[0].isspace() else ''}{words.plain(part)}{' ' if part[-1].isspace() else ''}"


def snippet(text: str, asked: asking.Asked) -> str:
    """HTML of the part of a passage around what was asked for, escaped, that in bold."""
    start, end = around(text, asked)
    said = "".join(
        f"<strong>{html.escape(part)}</strong>" if meant else html.escape(part)
        for part, meant in parts(text[start:end], asked)
    )
    return f"{'… ' if start else ''}{said}{' …' if end < len(text) else ''}"
