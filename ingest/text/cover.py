"""The cover of a draft: symbol, date, session, committee, items, title, sponsors or submitter, links.

Takes a `Layout` and the known names; gives a `Cover`, whose facts know their place. It decides nothing
that needs another document, and leaves unknown what the cover does not say.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field

from ingest.grammar.names import KnownNames
from ingest.grammar.symbols import Symbol, find_symbols
from ingest.text.cover_markers import (
    ADDENDUM,
    BARE,
    CORRIGENDUM,
    NOTE,
    SPONSORED,
    SUBMITTED,
    Marker,
    find_added,
    find_marker,
)
from ingest.text.cover_text import CoverText, Head, join_cover, read_head
from ingest.text.item_titles import ItemTitle, clean_title, item_titles, repeated_title_start
from ingest.text.layout import Layout
from ingest.text.sponsor_lists import NameFinder, SponsorFact, SponsorList, read_sponsor_list


@dataclass(frozen=True, slots=True)
class LinkFact:
    """A link that the cover states, with the words that state it."""

    to_symbol: str
    link_kind: str  # amends | adds_sponsors_to | replaces
    start: int
    end: int


@dataclass(slots=True)
class Cover:
    """Everything a cover says. `text` is the joined text in which facts have their places."""

    text: CoverText
    head: Head
    document_type: str = "other"
    title: str | None = None
    items: list[ItemTitle] = field(default_factory=list)
    sponsors: tuple[SponsorFact, ...] = ()
    sponsors_as_printed: str | None = None
    submitted_by: str | None = None
    submitted_by_as_printed: str | None = None
    role: str = "first_page"
    links: list[LinkFact] = field(default_factory=list)
    is_reissued: bool = False

    @property
    def dated_on(self) -> dt.date | None:
        """The day of distribution."""
        return self.head.distributed_on


def read_cover(layout: Layout, known: KnownNames, hint: Symbol | None = None) -> Cover:
    """Read the cover of a draft. `hint` is a symbol known from elsewhere, used where the text has none."""
    text = join_cover(layout.cover)
    head = read_head(text, len(text.text))
    symbol = head.symbol or hint
    if _adds(layout, symbol):
        text = join_cover([*layout.cover, *layout.body[:200]])
    cover = Cover(text, head)
    finder = NameFinder(text.text, head.end, known)
    marker = find_marker(text, head.end, finder)
    added = find_added(text, head.end, finder) if _adds(layout, symbol) else None
    cover.document_type = _document_type(symbol, added or marker)
    if marker is None and _is_bare_text(symbol, layout):
        cover.document_type = _of_draft("draft resolution", symbol)
    cover.is_reissued = _is_reissued(head, layout)
    listed = _read_sponsors(cover, marker, finder, layout)
    heading_end = _heading_end(text, head, listed, marker)
    cover.title = _title(text, head, marker, heading_end)
    if added or (symbol is not None and symbol.correction):
        # An addendum repeats the title of its draft below that of the item.
        own = repeated_title_start(text, head.end, heading_end)
        cover.title = cover.title or clean_title(text.text[own:heading_end])
        heading_end = own
    if added:
        # What stands before the sentence repeats the cover of the draft that it adds to.
        _read_sponsors(cover, added, finder, layout)
    _read_submitter(cover, marker, symbol)
    cover.items = item_titles(text, head, heading_end, cover.title)
    if cover.title is None and len(cover.items) == 1 and marker and "draft" in cover.document_type:
        # Older drafts have the heading of the item for their only title (A/L.632).
        cover.title = cover.items[0].title
    cover.role = _role(cover.document_type)
    _read_links(cover, marker, symbol)
    if symbol is not None and symbol.correction:
        cover.sponsors, cover.sponsors_as_printed = (), None  # repeated from what is corrected
    return cover


# Words of an addendum's or a corrigendum's own that stand between the item's title and its sentence.
_BARE_LINE = re.compile(r"\sDraft (?:resolution|decision)(?=\s[A-Z“]|$)")
_OWN_HEADING = re.compile(
    r"\s(?:Addendum|ADDENDUM|Corrigendum|CORRIGENDUM|Addition to the list of |Sponsors of (?:the )?draft )"
)


def _heading_end(text: CoverText, head: Head, listed: SponsorList | None, marker: Marker | None) -> int:
    """Where the titles of the items end: at the sponsor list, the marker, or such a word of its own."""
    end = min([listed.start if listed else len(text.text), marker.start if marker else len(text.text)])
    own = _OWN_HEADING.search(text.text, head.end, end)
    bare = _BARE_LINE.search(text.text, head.end, end)
    if bare and text.is_line_start(bare.start() + 1):
        return bare.start()
    return own.start() if own else end


def _adds(layout: Layout, symbol: Symbol | None) -> bool:
    """Whether this is an addendum, by its symbol or by the sentence with which its text begins."""
    if symbol is not None and symbol.modifiers:
        return symbol.modifiers[-1].startswith("Add")
    first = layout.body[0].content.text if layout.body else ""
    return first.startswith(("Add the ", "The following countries", "The following States"))


def _document_type(symbol: Symbol | None, marker: Marker | None) -> str:
    """The kind of document: by the symbol's last modifier first, then by the marker's words."""
    if symbol is not None and symbol.modifiers:
        last = symbol.modifiers[-1]
        if last.startswith("Corr"):
            return "other"
        if last.startswith("Add"):
            return "addendum"
        if last.startswith("Amend"):
            return "amendment"
    if marker is None or marker.form in (NOTE, CORRIGENDUM):
        return "other"
    if marker.form == ADDENDUM:
        return "addendum"
    if "amendment" in marker.words:
        return "amendment"
    if "decision" in marker.words:
        return "draft_decision"
    if not re.search(r"draft (?:resolution|declaration|convention)", marker.words):
        return "other"
    return _of_draft(marker.words, symbol)


def _of_draft(words: str, symbol: Symbol | None) -> str:
    is_revised = "revised" in words or (symbol is not None and symbol.revision is not None)
    return "revised_draft_resolution" if is_revised else "draft_resolution"


def _is_bare_text(symbol: Symbol | None, layout: Layout) -> bool:
    """A draft by its symbol of which the copy holds the text without cover (a copy of A/C.3/78/L.41)."""
    first = layout.body[0].content.text if layout.body else ""
    is_draft = (
        symbol is not None and symbol.series == "L" and (symbol.correction is None) and not symbol.addendum
    )
    return is_draft and first.rstrip(" ,") == "The General Assembly"


def _role(document_type: str) -> str:
    return {"addendum": "added_addendum", "revised_draft_resolution": "revision"}.get(
        document_type, "first_page"
    )


def _is_reissued(head: Head, layout: Layout) -> bool:
    printed = head.symbol_printed or ""
    notes = (note.content.text for note in layout.footnotes if note.label.startswith("*"))
    return printed.endswith("*") or any(
        re.match(r"Re-?issued (?:for technical|as received|on)", note) for note in notes
    )


def _read_sponsors(
    cover: Cover, marker: Marker | None, finder: NameFinder, layout: Layout
) -> SponsorList | None:
    """The sponsor list that the marker announces, if it announces one."""
    if marker is None:
        return None
    if marker.form == SPONSORED:
        start = finder.list_before(marker.list_end, cover.text, cover.head.end)
        span = (start, marker.list_end)
    elif marker.names is not None:
        span = _names_span(cover.text.text, marker.names)
    else:
        return None
    listed = read_sponsor_list(finder, *span, layout.footnotes, marker.stars)
    cover.sponsors = listed.sponsors
    cover.sponsors_as_printed = cover.text.text[span[0] : span[1]].strip(" *†,:") or None
    return listed


def _names_span(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """The names of an addendum end with its sentence."""
    stop = re.compile(r"\.(?=\s|$)|\s_{4,}").search(text, *span)
    return span[0], stop.start() if stop else span[1]


_SUBMITTERS = (
    ("chair", r"\b(?:Vice-? ?)?(?:Co-)?Chair|\bRapporteur|\bFacilitator|\bCoordinator"),
    ("president", r"\b(?:Vice-? ?)?President"),
    ("secretariat", r"\bSecretar(?:y-General|iat)"),
    ("committee", r"\bCommittee|\bBureau"),
)


def _read_submitter(cover: Cover, marker: Marker | None, symbol: Symbol | None) -> None:
    if any(sponsor.kind in ("state", "group", "unresolved") for sponsor in cover.sponsors):
        cover.submitted_by = "members"
        return
    if marker is None:
        return
    if marker.submitter:
        cover.submitted_by_as_printed = marker.submitter
        cover.submitted_by = _submitter_code(marker.submitter)
    elif cover.sponsors:
        cover.submitted_by_as_printed = cover.sponsors_as_printed
        cover.submitted_by = _submitter_code(cover.sponsors_as_printed or "")
    elif marker.form == NOTE:
        cover.submitted_by = _submitter_code(marker.words.title()) or "secretariat"
    elif marker.form == BARE:
        # A Sixth Committee draft names nobody: it is the committee's own text (A/C.6/80/L.18).
        committee = (symbol.committee if symbol else None) or cover.head.committee
        cover.submitted_by = "committee" if committee else None


def _submitter_code(printed: str) -> str | None:
    found = [(match.start(), code) for code, pattern in _SUBMITTERS if (match := re.search(pattern, printed))]
    return min(found)[1] if found else None


def _title(text: CoverText, head: Head, marker: Marker | None, heading_end: int) -> str | None:
    if marker is None:
        return None
    if marker.form == NOTE and _IMPLICATIONS.match(marker.words):
        by = _BY_WHOM.search(text.text, marker.start)
        return clean_title(text.text[marker.start : by.start() if by else len(text.text)])
    if marker.form == NOTE:
        return None if head.items else clean_title(text.text[head.end : heading_end])
    if marker.form in (ADDENDUM, CORRIGENDUM):
        return None
    own = _OWN_HEADING.search(text.text, marker.end)
    printed = text.text[marker.end : own.start() if own else len(text.text)]
    return clean_title(_DOUBLED_MARKER.sub("", printed))


# Statements of what a draft would cost are called after the draft (rule 153).
_IMPLICATIONS = re.compile(r"(?:programme budget|administrative and financial) implications")
_BY_WHOM = re.compile(r"\s(?:Note|Statement|Report)\b.{0,20}? by the\b")

# "Draft resolution submitted by … on draft resolution A/C.2/80/L.2: draft resolution" (A/C.2/80/L.43)
_DOUBLED_MARKER = re.compile(r"^[ *]*:[ *]*(?:revised )?draft (?:resolution|decision)\b")


def _read_links(cover: Cover, marker: Marker | None, symbol: Symbol | None) -> None:
    """Links that the cover states: what an amendment amends, an addendum adds to, a text replaces."""
    if marker is None and cover.document_type != "addendum":
        return
    text = cover.text.text
    first, last = (marker.start, marker.end) if marker else (0, 0)
    named = [(start + first, end + first, found) for start, end, found in
             find_symbols(text[first:last])]  # fmt: skip
    if cover.document_type == "addendum":
        base = _addendum_base(symbol) or next((found.canonical for _, _, found in named), None)
        if base:
            place = head_symbol_place(cover)
            cover.links.append(LinkFact(base, "adds_sponsors_to", *place))
        return
    kind = (
        "amends"
        if cover.document_type == "amendment"
        else "replaces"
        if marker and marker.form == SUBMITTED
        else None
    )
    if kind is None:
        return
    for start, end, found in named:
        if found.series == "L" or kind == "amends":
            cover.links.append(LinkFact(found.canonical, kind, start, end))


def head_symbol_place(cover: Cover) -> tuple[int, int]:
    """Place of the printed symbol in the cover text; (0, 0) where it is known from elsewhere."""
    printed = cover.head.symbol_printed
    start = cover.text.text.find(printed) if printed else -1
    return (start, start + len(printed)) if printed and start >= 0 else (0, 0)


def _addendum_base(symbol: Symbol | None) -> str | None:
    """The document that an addendum adds to: its own symbol without the last modifier."""
    if symbol is None or not symbol.modifiers:
        return None
    return symbol.canonical.rsplit("/", 1)[0]
