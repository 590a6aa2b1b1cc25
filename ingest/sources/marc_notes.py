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

_END = (
    r"\s*(?:,|;)?\s+-{1,2}\s+|\.\s*-{1,2}\s+|\s+[–—]\s+|(?<!\bSt)(?<!\bNo)(?<!\bpara)\.\s+(?=[A-Z\x00])|;\s+"
)
_SENTENCE_END = re.compile(_END)
_LEAD = re.compile(
    r"^(?:(?:note|nb|n\.b\.)\s*:\s*|"
    r"(?:subsequently|later|in addition|also|at the same meeting|thereafter)\s*,?\s+)+",
    re.IGNORECASE,
)
_SPONSORS = r"(?:co-?)?sponsor(?:s|ship)?"
_OF_WHAT = r"(?:\s+(?:of|to|for|on)\b.*)?"
_A = r"(?:an?\s+|the\s+|one of the\s+|additional\s+|also\s+)*"
_LIST = rf"(?:the\s+)?(?:list\s+of\s+)?(?:the\s+)?{_SPONSORS}"
_HAVE = (
    r"(?:(?:has|have|had|was|were|is|are|be|been|being|should|subsequently|later|also|now|erroneously)\s+)*"
)
# The first that fits counts: "should be deleted from" is no addition, "is not a sponsor" no correction.
_SPONSOR_FORMS = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (
            "withdrawn",
            rf"(?P<names>.+?),?\s+{_HAVE}(?:removed|deleted|withdrawn|dropped|omitted)\s+(?:from|as)\s+{_A}{_LIST}{_OF_WHAT}",
        ),
        (
            "withdrawn",
            rf"(?P<names>.+?),?\s+{_HAVE}(?:withdrew|withdraws?|withdrawn)\s+(?:(?:its|their|his|her)\s+(?:name\w*\s+(?:from|as)\s+)?{_A}|from\s+|as\s+{_A}){_LIST}{_OF_WHAT}",
        ),
        (
            "withdrawn",
            rf"(?P<names>.+?),?\s+{_HAVE}(?:no longer|not)\s+{_A}{_SPONSORS}{_OF_WHAT}",
        ),
        (
            "withdrawn",
            rf"(?:removes?|deletes?|withdraws?|withdrawal\s+of)\s+(?P<names>.+?)\s+(?:from|as)\s+{_A}{_LIST}{_OF_WHAT}",
        ),
        ("withdrawn", rf"(?:withdrawn|withdrew|former|removed)\s+{_SPONSORS}\s*:\s*(?P<names>.+)"),
        (
            "withdrawn",
            rf"(?P<names>.+?),?\s+{_HAVE}listed\s+(?:in error\s+)?as\s+{_A}{_SPONSORS}\b.*\berror.*",
        ),
        ("withdrawn", rf"(?P<names>.+?),?\s+{_HAVE}listed\s+in error\s+as\s+{_A}{_SPONSORS}{_OF_WHAT}"),
        (
            "corrected",
            rf"(?P<names>.+?),?\s+{_HAVE}{_A}original\s+{_SPONSORS}{_OF_WHAT}",
        ),
        ("corrected", rf"original\s+{_SPONSORS}\s*(?:are|is|include|:)\s*:?\s*(?P<names>.+)"),
        (
            "corrected",
            rf"(?P<names>.+?),?\s+should\s+(?:also\s+)?(?:be|have\s+been|read)\s+(?:\w+\s+){{0,3}}?(?:to|in|as|among|on)?\s*{_A}{_LIST}{_OF_WHAT}",
        ),
        (
            "added",
            rf"(?:the\s+)?(?:additional|further|new|other|later|subsequent|added|more|also)\s+{_SPONSORS}(?:\s+(?:of|to)\s+[^:]+?)?\s*(?:are|is|include|:|(?=\s(?-i:[A-Z])))\s*:?\s*(?P<names>.+)",
        ),
        ("added", rf"(?:also\s+)?{_SPONSORS}(?:ed)?(?:\s+also)?\s*(?:by)?\s*:\s*(?P<names>.+)"),
        ("added", r"(?:also\s+)?(?:co-?)?sponsored\s+(?:also\s+)?by\s+(?P<names>.+)"),
        (
            "added",
            rf"adds?\s+(?P<names>.+?)\s+(?:to|as|in)\s+{_A}{_LIST}{_OF_WHAT}",
        ),
        (
            "added",
            rf"(?P<names>.+?),?\s+{_HAVE}(?:joined?|joins|became|becomes?|added)\s+(?:in\s+)?(?:as\s+|to\s+)?{_A}(?:{_LIST}|(?:co-?)?sponsoring\b.*?){_OF_WHAT}",
        ),
    )
)
_OUTCOME = re.compile(
    r"(?P<what>(?:the\s+|this\s+|that\s+|these\s+|all\s+)?(?:[\w/.,\- ]+?\s)??"
    r"(?:draft|amendments?|sub-?amendments?|resolution|decision|proposals?|motion|text|document|paragraphs?)\b"
    r"(?:[^.;]|\.(?=\d))*?)?"
    r"\s*\b(?P<is>(?:was|were|has|have|had|been|is|are)\s+)*(?P<not>not\s+)?(?:subsequently\s+|then\s+)?"
    r"(?P<verb>adopted|approved|rejected|defeated|withdrawn|retained|deferred|postponed|pressed|put\s+to|acted\s+(?:up)?on)"
    r"\b(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_NO_ACTION = re.compile(r"\bno\s+(?:further\s+)?action\s+(?:was|has\s+been)?\s*(?:taken)?\b", re.IGNORECASE)
_WITHDREW = re.compile(
    r"(?:sponsors?|author|delegation\s+of\s+.+?)\s+withdrew\s+(?P<what>.+)", re.IGNORECASE | re.DOTALL
)
_RESULTS = {
    "adopted": "adopted", "approved": "adopted", "rejected": "rejected", "defeated": "rejected",
    "withdrawn": "withdrawn", "retained": "retained", "deferred": "deferred", "postponed": "deferred",
    "pressed": "not_pressed", "put to": "not_pressed", "acted": "no_action",
}  # fmt: skip
_SPEAKS_OF_FACTS = re.compile(
    r"sponsor|\bvote[sd]?\b|\badopted|\brejected|withdr|original spons", re.IGNORECASE
)
_QUOTED = re.compile(r"^[\"“'].*|^(?:corrects|replaces|title|includes|contains|annex)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SponsorNote:
    """Some names with what the note says of them, and the document that it cites."""

    kind: str  # added | withdrawn | corrected
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
    for kind, form in _SPONSOR_FORMS:
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
    plain = sentence.replace("\x00", " ")
    withdrew = _WITHDREW.search(plain)
    if withdrew and re.search(r"\b(?:draft|amendment|proposal|resolution|text)", withdrew["what"]):
        return OutcomeNote(text, withdrew["what"].strip(), "withdrawn", None, None)
    if _NO_ACTION.search(plain):
        return OutcomeNote(text, plain.strip(), "no_action", None, None)
    match = _OUTCOME.match(plain)
    if not match or re.match(r"\s*(?:from|as)\b[^.]*sponsor", match["rest"]):
        return None
    verb = re.sub(r"\s+", " ", match["verb"].lower())
    result = _RESULTS.get(verb) or _RESULTS[verb.split()[0]]
    if match["not"] and result == "adopted":
        result = "rejected"
    elif not match["not"] and result in ("not_pressed", "no_action"):
        return None
    if match["what"] is None and match.start("verb") > 0:
        return None
    named = find_symbols(match["what"] or "")
    return OutcomeNote(text, match["what"] or "", result, None, named[0][2] if named else None)
