"""Notes of catalogue records: who joined a draft later, who left, whose role was corrected, what came of it.

    Additional sponsors: Bolivia (Plurinational State of) and Ecuador. - Sudan was removed from the list of
    sponsors of the draft resolution (A/78/475).

Takes the text of one note (515, 500); gives its statements in order. Each names, in parentheses, the document
that says so; a statement without one shares that of the next. Names are not resolved here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from ingest.grammar.symbols import Symbol, find_symbols
from ingest.sources.marc_note_forms import SPONSOR_FORMS, find_outcome

_END = (
    r"\s*(?:,|;)?\s+-{1,2}\s+|\.\s*-{1,2}\s+|\s+[–—]\s+|(?<!\bSt)(?<!\bNo)(?<!\bpara)\.\s+(?=[A-Z\x00])|;\s+"
)
_SENTENCE_END = re.compile(_END)
_LEAD = re.compile(
    r"^(?:(?:note|nb|n\.b\.)\s*:\s*|"
    r"(?:subsequently|later|in addition|also|at the same meeting|thereafter)\s*,?\s+)+",
    re.IGNORECASE,
)
_SPEAKS_OF_FACTS = re.compile(
    r"sponsor|\bvote[sd]?\b|\badopted|\brejected|withdr|original spons", re.IGNORECASE
)
_LONGEST_SENTENCE = 10_000  # all members by their long names are less than half of that
_QUOTED = re.compile(r"^[\"“'].*|^(?:corrects|replaces|title|includes|contains|annex)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SponsorNote:
    """Some names with what the note says of them, and the document that it cites."""

    kind: str  # added | listed | withdrawn | corrected
    names: str
    source: Symbol | None


@dataclass(frozen=True, slots=True)
class OutcomeNote:
    """What became of the text (or of another that the statement names), and the document cited."""

    text: str
    what: str
    result: str
    source: Symbol | None
    about: Symbol | None


@dataclass(slots=True)
class Note:
    """The statements of one note, and its sentences on sponsors or votes that were not understood."""

    sponsors: list[SponsorNote] = field(default_factory=list)
    outcomes: list[OutcomeNote] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Source:
    start: int
    end: int
    symbol: Symbol


def read_note(text: str) -> Note:
    """Read one note. What is neither about sponsors nor about an outcome is passed over."""
    note = Note()
    sources = _sources(text)
    masked = _mask(text, sources)
    kind: str | None = None
    for start, end in _sentences(masked):
        sentence = masked[start:end]
        if end - start > _LONGEST_SENTENCE:
            note.unread.append(text[start:end])
            continue
        outcome = _outcome(text[start:end], sentence)
        found = None if outcome else _sponsor_form(sentence, kind)
        if found:
            kind, first, last = found
            note.sponsors.extend(_by_source(text, start + first, start + last, end, kind, sources))
        elif outcome:
            source = next((item.symbol for item in sources if item.start >= start), None)
            note.outcomes.append(replace(outcome, source=source))
        elif _SPEAKS_OF_FACTS.search(sentence) and not _QUOTED.match(sentence):
            note.unread.append(text[start:end])
    return note


def _sources(text: str) -> list[_Source]:
    """Symbols in parentheses with the place of the parentheses; `(A/62/433(Part II))` holds others."""
    found: list[_Source] = []
    for start, end, symbol in find_symbols(text):
        opening = re.search(r"[(\[][^()\[\]]{0,24}$", text[:start])
        closing = re.compile(r"[^()\[\]]{0,60}[)\]]").match(text, end)
        if opening and closing and (not found or start >= found[-1].end):
            found.append(_Source(opening.start(), closing.end(), symbol))
    return found


def _mask(text: str, sources: list[_Source]) -> str:
    for source in sources:
        text = text[: source.start] + "\x00" * (source.end - source.start) + text[source.end :]
    return text


def _sentences(masked: str) -> list[tuple[int, int]]:
    places: list[tuple[int, int]] = []
    start = 0
    for match in [*_SENTENCE_END.finditer(masked), None]:
        end = match.start() if match else len(masked)
        sentence = masked[start:end]
        first = start + len(sentence) - len(sentence.lstrip(" .\x00" if places else " "))
        last = start + len(sentence.rstrip(" .;"))
        if sentence.strip(" .;\x00"):
            lead = _LEAD.match(masked[first:last])
            places.append((first + (lead.end() if lead else 0), last))
        start = match.end() if match else end
    return places


def _sponsor_form(sentence: str, before: str | None) -> tuple[str, int, int] | None:
    """Kind of statement and place of its names; names alone go on with the statement before."""
    plain = sentence.replace("\x00", " ").rstrip()
    for kind, form in SPONSOR_FORMS:
        match = form.fullmatch(plain)
        if match:
            # "Text corrected: Mali should be added …": what stands before a colon introduces the names.
            introduced = plain.rfind(": ", match.start("names"), match.end("names"))
            first = introduced + 2 if introduced >= 0 else match.start("names")
            return kind, first, match.end("names")
    if before and not re.search(r"\b(?:was|were|is|are|has|have|the draft)\b", plain) and plain[:1].isupper():
        return before, 0, len(plain)
    return None


def _by_source(
    text: str, start: int, end: int, sentence_end: int, kind: str, sources: list[_Source]
) -> list[SponsorNote]:
    """The names of one statement, cut at the sources: each source stands behind its names."""
    notes = []
    inside = [source for source in sources if start < source.start < end]
    after = next((source.symbol for source in sources if source.start >= end), None)
    for source in inside:
        notes.append(SponsorNote(kind, text[start : source.start].strip(" ,;"), source.symbol))
        start = source.end
    rest = text[start:end].strip(" ,;.")
    if rest and rest != "and":
        # A source at the end of the sentence or further on; behind names that have one, none is meant.
        is_open = not inside or any(end <= source.start < sentence_end for source in sources)
        notes.append(SponsorNote(kind, rest, after if is_open else None))
    return [note for note in notes if note.names]


def _outcome(text: str, sentence: str) -> OutcomeNote | None:
    found = find_outcome(sentence.replace("\x00", " "))
    if found is None:
        return None
    named = find_symbols(found.what)
    return OutcomeNote(text, found.what, found.result, None, named[0][2] if named else None)
