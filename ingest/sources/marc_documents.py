"""What a catalogue record says of its document: symbol, kind, title, days, items, subjects and links.

Takes a record and its origin; gives the records of one document, without sponsors and actions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.catalogue_records import CatalogueFieldRecord, RepairRecord, SubjectRecord
from ingest.errors import UnknownSource
from ingest.grammar.symbols import Symbol, find_symbols
from ingest.records import AgendaItemRecord, LinkRecord, Origin
from ingest.sources.marc_fields import READ_TAGS, MarcRecord
from ingest.sources.marc_values import clean_heading, read_item, read_symbol

VOTE_TAG = "967"
_SUBJECT_TAGS = ("650", "651", "610", "611", "630")
_MORE = r"(?:(?:\d\w\w|second|third|further|proposed|oral|updated|re-?revised|revised|joint)\s+)*"
_KIND_PART = re.compile(
    rf"^(?:{_MORE}draft\s+(?:resolution|decision)|{_MORE}(?:sub-?)?amendments?\b|"
    r"(?:\w+\s+)?note\b|statement\b|report\b|resolution\b|decision\b|addendum\b|corrigendum\b|letter\b|"
    r"verbatim|summary record|provisional|\d+\w\w\s+(?:plenary\s+)?meeting|General Assembly)",
    re.IGNORECASE,
)
_COMMITTEE_REPORT = re.compile(
    r"\breport of the (?P<name>\d(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|"
    r"special political\b.*?) committee\b",
    re.IGNORECASE,
)
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
_OTHER_ORGANS = {
    "S": "the Security Council",
    "E": "the Economic and Social Council",
    "T": "the Trusteeship Council",
    "HRC": "the Human Rights Council",
    "AC": "a subsidiary body",
    "CONF": "a conference",
}


@dataclass(frozen=True, slots=True)
class Heading:
    """Field 245 in its parts: title, kind of text (`draft resolution`), the rest as printed."""

    title: str | None
    kind: str
    printed: str


def own_symbol(record: MarcRecord) -> tuple[Symbol | None, str | None, RepairRecord | None]:
    """The document's symbol, as printed, and a repair without key where a slip was mended.

    Raises `UnknownSource` (`other_organ`) where every symbol is another organ's.
    """
    others: list[Symbol] = []
    for tag in ("191", "791"):
        for printed in record.all(tag, "a", "z"):
            symbol, is_mended = read_symbol(printed)
            if symbol and symbol.is_general_assembly:
                return symbol, printed, symbol_repair("", f"{tag} $a", printed, symbol) if is_mended else None
            others.extend([symbol] if symbol else [])
    if others:
        raise other_organ(record, others[0])
    return None, record.get("191", "a"), None


def other_organ(record: MarcRecord, symbol: Symbol) -> UnknownSource:
    """The refusal of a record of another organ, by name."""
    body = (symbol.body or "").split(".")[0]
    organ = _OTHER_ORGANS.get(body) or _OTHER_ORGANS.get(symbol.organ, "another body")
    kind = "the voting record of " if is_voting_record(record) else ""
    message = (
        f"expected a record of the General Assembly, found {kind}{symbol.canonical} of {organ}; remove it"
    )
    return UnknownSource("other_organ", message)


def is_voting_record(record: MarcRecord) -> bool:
    """Whether a record lists votes, or says that it is one that would."""
    return (
        "B23" in record.all("089", "b")
        or "VOT" in record.all("039", "a") + record.all("930", "a")
        or any(True for _ in record.tagged("967", "968", "969"))
    )


def read_heading(record: MarcRecord) -> Heading:
    """Field 245: the title without marks of division, and the words that say what kind of text it is."""
    field = next(record.tagged("245"), None)
    if field is None:
        return Heading(None, "", "")
    parts = [part for value in field.all("a", "b", "n", "p") for part in re.split(r"\s+:\s+", value)]
    parts = [cleaned for part in parts if (cleaned := clean_heading(part))]
    kinds = [part for part in parts[1:] if _KIND_PART.match(part)]
    title = ": ".join(part for part in parts[:1] + parts[1:] if part not in kinds) or None
    printed = " ".join(field.all("a", "b", "c", "n", "p"))
    kind = next((part for part in reversed(kinds) if not part.startswith("General Assembly")), "")
    return Heading(title, kind or (parts[0] if len(parts) == 1 else ""), printed)


def statement_of(record: MarcRecord) -> str | None:
    """Who is responsible: field 245 $c, or what stands behind the stroke where nothing was divided."""
    stated = record.get("245", "c")
    whole = (value for code in ("b", "a") if (value := record.get("245", code)) and " / " in value)
    return stated or next((value.rpartition(" / ")[2] for value in whole), None)


def document_type(symbol: Symbol | None, heading: Heading) -> str:
    """The kind of document: by the symbol as far as it tells, else by the words of field 245."""
    kind = heading.kind.lower()
    if symbol and symbol.kind in ("resolution", "meeting_record"):
        return symbol.kind
    last = symbol.modifiers[-1] if symbol and symbol.modifiers else ""
    if (symbol and symbol.kind == "decision") or last.startswith("Corr") or kind.startswith("corrigendum"):
        return "other"
    if symbol and symbol.series == "L":
        return _draft_type(symbol, last, kind)
    return "committee_report" if _COMMITTEE_REPORT.search(heading.printed) else "other"


def _draft_type(symbol: Symbol, last: str, kind: str) -> str:
    by_modifier = {"Add": "addendum", "Amend": "amendment"}.get(last.split(".")[0])
    if by_modifier:
        return by_modifier
    if re.match(rf"{_MORE}(?:sub-?)?amendment", kind):
        return "amendment"
    if re.search(r"\bdraft\s+decision", kind):
        return "draft_decision"
    if "draft resolution" in kind and not re.match(r"(?:note|statement|report|letter)\b", kind):
        return "revised_draft_resolution" if symbol.revision or "revised" in kind else "draft_resolution"
    return "other"


def committee_of(symbol: Symbol | None, heading: Heading) -> str | None:
    """Committee by the symbol, or by the title of its report (`report of the 3rd Committee`)."""
    if symbol and symbol.committee:
        return symbol.committee
    named = _COMMITTEE_REPORT.search(heading.printed)
    if not named:
        return None
    name = named["name"].lower()
    if name[0].isdigit():
        return name[0] if name[0] in "123456" else None
    return str(_ORDINALS.index(name) + 1) if name in _ORDINALS else None


def item_records(record: MarcRecord, record_id: str) -> list[AgendaItemRecord]:
    """Agenda items of field 991, each once: `71b` and its library heading `71b[5]` are one item."""
    found: dict[str, tuple[str, str | None]] = {}
    for field in record.tagged("991"):
        printed = field.get("b") or ""
        item = read_item(printed)
        if item:
            before = found.get(item)
            title = (field.get("c") or "").rstrip(" .") or None
            found[item] = (before[0], before[1] or title) if before else (printed, title)
    return [
        AgendaItemRecord(record_id, position, item, printed, title, field="991 $b")
        for position, (item, (printed, title)) in enumerate(found.items(), start=1)
    ]


def subject_records(record: MarcRecord, record_id: str) -> list[SubjectRecord]:
    """Subject headings of fields 6xx, then those of the agenda (991 $d), each once."""
    found: dict[str, str] = {}
    for field in record.tagged(*_SUBJECT_TAGS):
        heading = "--".join(field.all("a", "x", "y", "z", "g"))
        if heading:
            found.setdefault(heading, f"{field.tag} $a")
    for heading in record.all("991", "d"):
        found.setdefault(heading, "991 $d")
    return [
        SubjectRecord(record_id, number, heading, place)
        for number, (heading, place) in enumerate(found.items(), start=1)
    ]


def field_records(record: MarcRecord, record_id: str) -> list[CatalogueFieldRecord]:
    """Every value of the fields that facts are read from, in order of the record, but for lists of votes."""
    found = [
        (f"{field.tag} ${code}" if code else field.tag, value)
        for field in record.tagged(*(READ_TAGS - {VOTE_TAG}))
        for code, value in field.values
        if value
    ]
    return [
        CatalogueFieldRecord(record_id, number, place, value)
        for number, (place, value) in enumerate(found, start=1)
    ]


def symbol_repair(record_id: str, place: str, printed: str, symbol: Symbol) -> RepairRecord:
    """That a symbol was mended, with what stood there."""
    return RepairRecord(record_id, place, "symbol_slip", printed, symbol.canonical)


def related_symbols(record: MarcRecord) -> list[tuple[Symbol, str, bool]]:
    """Symbols of field 993 as (symbol, as printed, whether mended); `A/78/L.5 and Add.1` names two."""
    found: list[tuple[Symbol, str, bool]] = []
    for printed in record.all("993", "a"):
        symbol, is_mended = read_symbol(printed)
        several = [] if is_mended else [named for _, _, named in find_symbols(printed)]
        for named in several or ([symbol] if symbol else []):
            found.append((named, printed, is_mended))
    return found


def link_records(
    record: MarcRecord, record_id: str, own: Symbol | None, kind: str, heading: Heading
) -> list[LinkRecord]:
    """Links by the symbols they lead to: field 993's indicators are not to be trusted."""
    stated = [(symbol.canonical, _link_kind(own, kind, symbol), printed, "993 $a")
              for symbol, printed, _ in related_symbols(record)]  # fmt: skip
    if kind == "amendment":
        words = f"{heading.kind} | {heading.title}"
        named = [symbol for _, _, symbol in find_symbols(words) if symbol.series == "L"]
        base = [own] if own and own.amendment and not named else []
        targets = [symbol.canonical for symbol in named] or [symbol.base for symbol in base]
        stated = [(target, "amends", heading.kind or target, "245 $b") for target in targets] + stated
    if kind == "addendum" and own and own.modifiers:
        stated.insert(0, (own.canonical.rsplit("/", 1)[0], "adds_sponsors_to", own.canonical, "191 $a"))
    unique = dict.fromkeys(item for item in stated if item[0] != (own.canonical if own else None))
    return [
        LinkRecord(record_id, number, target, link, evidence, "strong", field=place)
        for number, (target, link, evidence, place) in enumerate(unique, start=1)
    ]


def _link_kind(own: Symbol | None, kind: str, symbol: Symbol) -> str:
    is_outcome = kind == "resolution" or (own is not None and own.kind == "decision")
    if symbol.kind in ("resolution", "decision"):
        return "related" if is_outcome else "became"
    if symbol.kind == "draft":
        if is_outcome or own is None:
            return "origin_draft"
        is_earlier = own.base == symbol.base and (own.revision or 0) > (symbol.revision or 0)
        return "replaces" if is_earlier else "related"
    if symbol.kind == "document" and (is_outcome or own is None):
        return "origin_report"
    return "reported_in"


def unread_symbols(record: MarcRecord) -> list[str]:
    """Values of field 993 that are no symbol."""
    return [printed for printed in record.all("993", "a") if read_symbol(printed)[0] is None]


def place_of(origin: Origin, record: MarcRecord) -> str:
    """How messages name a record: by its number in the file and the catalogue's own."""
    own = record.get("001")
    return f"record {origin.number_in_file}" + (f" ({own})" if own else "")
