"""Which proposals a sentence of a report names, and in which part: as its subject, its target or its origin.

"Amendments to draft resolution A/C.3/65/L.20 (A/C.3/65/L.60)" speaks of L.60, to change L.20; "submitted
by the sponsors of draft resolution A/C.3/65/L.20" and "on the basis of informal consultations on …" name
where a text came from. `DraftMemory` knows what "the draft resolution" means further down.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ingest.grammar.draft_labels import DECISION, RESOLUTION
from ingest.grammar.symbols import find_symbols

OWN, TARGET, ORIGIN, OTHER = "own", "target", "origin", "other"
AMENDMENT = "amendment"

_SHORT = re.compile(r"(?<![\w./])L\.(?P<number>\d{1,4})(?P<rest>(?:/Rev\.\d+)?)(?!\w)")
_TARGET = re.compile(
    r"\b(?:sub-?amendments?|amendments?|amend|amending|revisions?|corrections?)\b(?:[^.;]"
    r"|\.(?=\S)){0,160}?\b(?:to|of"
    r"|contained in)\s+"
    r"(?:(?:the|revised|draft|oral|amended|resolutions?|decisions?|text|operative|preambular|paragraphs?"
    r"|\d+|of|and"
    r"|amendments?|document)\s+)*\(?$"
)
_IS_DOCUMENT = re.compile(r"\b(?:contained|appearing|set out|issued) in (?:document )?\(?$")
_ORIGIN = re.compile(
    r"(?:\bsponsors (?:of|listed in)|\bconsultations\b(?:[^.;]|\.(?=\S)){0,60}?\bon|\bon the basis of"
    r"|\bbasis of"
    r"|\breplac\w+"
    r"|\bsupersed\w+|\brevised version of(?=[^(]*$)|\bin lieu of|\bin place of|\blisted in)\s+"
    r"(?:(?:the|revised|draft|resolutions?|decisions?|proposals?|text|document)\s+)*\(?$"
)
_OTHER = re.compile(
    r"\b(?:implications?|statement|note|letter|report|report of|memorandum|records?"
    r"|working paper)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_NOUN = re.compile(
    r"\b(?:(?P<amendment>sub-?amendments?|amendments?)|(?P<decision>draft decisions?)"
    r"|(?P<resolution>draft resolutions?))\b",
    re.IGNORECASE,
)


_UNNAMED = re.compile(
    r"(?:(?!\. [A-Z]).)*?\b(?:introduced|had before it|submitted) (?:an? )(?:oral |revised )?draft "
    r"(?P<kind>resolution|decision)\b",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One proposal named: place in the text, canonical symbol, and its part in the sentence."""

    start: int
    end: int
    symbol: str
    part: str  # own | target | origin | other


def find_mentions(text: str, start: int, end: int) -> list[Mention]:
    """The drafts and amendments named in `text[start:end]`, in order."""
    found = []
    last = ""
    for first, after, symbol in find_symbols(text[start:end]):
        if symbol.series == "L" and symbol.is_general_assembly and symbol.correction is None:
            found.append((first + start, after + start, symbol.canonical))
    spans = [(a, b) for a, b, _ in found]
    for short in _SHORT.finditer(text, start, end):
        if any(a <= short.start() < b for a, b in spans):
            continue
        before = [symbol for a, _, symbol in found if a < short.start()]
        last = before[-1] if before else last
        if last:
            stem = re.sub(r"L\.\d+.*$", "", last)
            found.append((short.start(), short.end(), f"{stem}L.{short['number']}{short['rest']}"))
    mentions: list[Mention] = []
    for first, after, symbol_text in sorted(found):
        previous = mentions[-1] if mentions else None
        mentions.append(Mention(first, after, symbol_text, _part(text, start, first, previous)))
    return mentions


def _part(text: str, start: int, position: int, previous: Mention | None) -> str:
    if previous and re.fullmatch(
        r"\)?\s*(?:,(?:\s*(?:and|or))?|and|or)\s*\(?", text[previous.end : position]
    ):
        return previous.part
    before = text[max(start, position - 260) : position]
    other = _OTHER.search(before)
    if other and not _NOUN.search(before, other.start()):
        return OTHER
    if _ORIGIN.search(before):
        return ORIGIN
    if _TARGET.search(before) and not _IS_DOCUMENT.search(before):
        return TARGET
    return OWN


def noun_before(text: str, start: int, position: int) -> str | None:
    """What the proposal named at `position` is called: amendment, draft decision or draft resolution."""
    nouns = list(_NOUN.finditer(text, max(start, position - 400), position))
    # "Amendments to the draft resolution were submitted by Brazil (A/C.3/L.1244)"
    own = [
        one
        for one in nouns
        if not re.search(r"\bamendments? (?:thereto )?to (?:the )?$", text[start : one.start()], re.I)
    ]
    if not own:
        return None
    found = own[-1]
    return AMENDMENT if found["amendment"] else DECISION if found["decision"] else RESOLUTION


@dataclass(slots=True)
class DraftMemory:
    """What was spoken of last, so that "the draft resolution" and "the amendment" can be followed."""

    drafts: list[str] = field(default_factory=list)
    amendments: list[str] = field(default_factory=list)
    targets: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)
    acted_on: set[str] = field(default_factory=set)
    orally_revised: set[str] = field(default_factory=set)
    put_forward: set[str] = field(default_factory=set)
    listed: set[str] = field(default_factory=set)
    introducing: tuple[int, int] | None = None  # where those stand who introduced the texts of a list

    def open_section(self, symbols: Sequence[str]) -> None:
        """Begin below a heading: its first draft is the one spoken of."""
        self.drafts = list(symbols[:1])
        self.amendments = []

    def note(self, mentions: Sequence[Mention], text: str, start: int) -> None:
        """Take in what a sentence names as its subject."""
        own = [item for item in mentions if item.part == OWN]
        targets = [item for item in mentions if item.part == TARGET]
        drafts: list[str] = []
        amendments: list[str] = []
        for item in own:
            kind = self.kinds.get(item.symbol) or noun_before(text, start, item.start)
            if item.symbol not in self.kinds and any(other.end <= item.start for other in targets):
                kind = AMENDMENT  # "amendments to draft resolution A/C.3/65/L.150 (A/C.3/65/L.160)"
            if kind:
                self.kinds.setdefault(item.symbol, kind)
            (amendments if kind == AMENDMENT else drafts).append(item.symbol)
        if not own:
            self._note_unnamed(text[start : start + 600])
        self.put_forward.update(drafts)
        if drafts:
            self.drafts = drafts
            self.amendments = [] if not amendments else self.amendments
        if amendments:
            self.amendments = amendments
            for symbol in amendments:
                self.targets.setdefault(symbol, targets[-1].symbol if targets else self.draft or "")
        if targets and not drafts:
            self.drafts = [targets[-1].symbol]

    def _note_unnamed(self, words: str) -> None:
        """A text put forward without its symbol is the one of the heading, else one that nobody can name."""
        found = _UNNAMED.match(words)
        if found is None or self.draft is None:
            return
        known = self.kinds.get(self.draft)
        is_other = known is not None and known != f"draft {found['kind'].lower()}"
        if self.draft in self.put_forward or is_other:
            self.drafts = []
        else:
            self.put_forward.add(self.draft)

    def settle(self, mentions: Sequence[Mention], text: str) -> list[Mention]:
        """Mentions of which "introduced amendments to the draft resolution (A/C.3/58/L.70)" is the amendment.

        A symbol in brackets is the draft's own only where the draft was spoken of by it.
        """
        if any(item.part == OWN for item in mentions) or self.draft is None:
            return list(mentions)
        settled = []
        for item in mentions:
            is_new = item.part == TARGET and item.symbol not in self.kinds and item.symbol not in self.drafts
            if is_new and text[: item.start].endswith("("):
                self.kinds[item.symbol] = AMENDMENT
                item = replace(item, part=OWN)
            settled.append(item)
        return settled

    @property
    def draft(self) -> str | None:
        """The draft spoken of last."""
        return self.drafts[-1] if self.drafts else None

    @property
    def amendment(self) -> str | None:
        """The amendment spoken of last."""
        return self.amendments[-1] if self.amendments else None

    def target_of(self, symbol: str | None) -> str | None:
        """The text that an amendment would change."""
        return (self.targets.get(symbol) if symbol else None) or self.draft
