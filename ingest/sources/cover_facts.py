"""Source `cover_facts`: what a cover or masthead says, without the text; one JSON object a line.

    {"unga": "cover", "symbol": "A/C.1/79/L.9", "dated_on": "2024-10-14", "session": "79", "committee": "1",
     "items": [{"item": "98", "title": "General and complete disarmament"}], "title": "…",
     "sponsors": ["Albania", {"name": "Uganda", "on_behalf_of": "Movement of Non-Aligned Countries"}]}

Takes one line and the known names; gives a Batch with one document. `facts_of_batch` goes the other way:
from what a parser read to the lines of such a file. All keys are described in `docs/formats.md`.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence

from ingest.grammar.names import KnownNames, segment_names
from ingest.grammar.symbols import Symbol, parse_symbol
from ingest.records import AgendaItemRecord, Batch, DocumentRecord, LinkRecord, Origin, SponsorRecord
from ingest.sources.cover_lines import CoverFacts, CoverItem, CoverLink, CoverSponsor, read_line
from ingest.sources.fact_lines import field_records
from ingest.text.assemble import name_rejects

__all__ = ["SOURCE_FORMAT", "SOURCE_NAME", "VERSION", "facts_of_batch", "parse_line", "write_line"]

SOURCE_NAME = "cover_facts"
VERSION = 4
SOURCE_FORMAT = "cover_facts"
_ROLES = {"revised_draft_resolution": "revision", "addendum": "added_addendum"}


def parse_line(line: bytes | str, origin: Origin, known_names: KnownNames) -> Batch:
    """Read one line (`origin.number_in_file`). Raises `ParseError` where the line breaks the format."""
    facts = read_line(line, origin.number_in_file, origin.source_file)
    symbol = parse_symbol(facts.symbol) if facts.symbol else None
    document = _document(facts, symbol, origin)
    batch = Batch(documents=[document])
    batch.agenda_items = [
        AgendaItemRecord(origin.record_id, position, item.item, item.as_printed, item.title, field="items")
        for position, item in enumerate(facts.items, start=1)
    ]
    batch.sponsors = _sponsors(facts, document.document_type, origin.record_id, known_names)
    batch.links = [
        LinkRecord(
            origin.record_id, number, link.to_symbol, link.link_kind, link.evidence, "strong", field="links"
        )
        for number, link in enumerate(facts.links, start=1)
    ]
    batch.catalogue_fields = field_records(line, origin.record_id)
    batch.rejects = name_rejects(batch.sponsors, origin)
    return batch


def _document(facts: CoverFacts, symbol: Symbol | None, origin: Origin) -> DocumentRecord:
    printed = facts.sponsor_line or ", ".join(sponsor.name for sponsor in facts.sponsors) or None
    document_type = facts.document_type or _type_by_symbol(symbol)
    is_resolution = document_type == "resolution"
    return DocumentRecord(
        record_id=origin.record_id,
        source_name=SOURCE_NAME,
        source_file=origin.source_file,
        source_format=SOURCE_FORMAT,
        sha256=origin.sha256,
        number_in_file=origin.number_in_file,
        parser_version=origin.parser_version,
        document_type=document_type,
        symbol=symbol.canonical if symbol else None,
        symbol_as_printed=facts.symbol,
        symbol_source="text" if symbol else None,  # the cover prints it
        is_reissued=bool(symbol and symbol.is_reissued),
        session=facts.session or (symbol.session if symbol else None),
        committee=facts.committee or (symbol.committee if symbol else None),
        title=facts.title,
        dated_on=facts.dated_on,
        submitted_by=facts.submitted_by or ("members" if facts.sponsors or facts.sponsor_line else None),
        submitted_by_as_printed=facts.submitted_by_as_printed,
        sponsors_as_printed=printed,
        adopted_on=facts.adopted_on,
        issued_on=facts.dated_on if is_resolution else None,
        origin_report=facts.origin_report,
        origin_paragraph=facts.origin_paragraph,
        has_text=False,
    )


def _type_by_symbol(symbol: Symbol | None) -> str:
    """Type of a document as far as its symbol tells."""
    if symbol and symbol.canonical.startswith("A/RES/"):
        return "resolution"
    last = symbol.modifiers[-1].split(".")[0] if symbol and symbol.modifiers else ""
    types = {"Rev": "revised_draft_resolution", "Add": "addendum", "Amend": "amendment"}
    return types.get(last, "draft_resolution")


def _sponsors(
    facts: CoverFacts, document_type: str, record_id: str, known: KnownNames
) -> list[SponsorRecord]:
    """The listed sponsors, one name each; without a list the printed line is cut by known names."""
    records: list[SponsorRecord] = []
    listed = facts.sponsors or tuple(
        CoverSponsor(match.name_as_printed, facts.on_behalf_of)
        for match in segment_names(facts.sponsor_line or "", known)
    )
    for position, sponsor in enumerate(listed, start=1):
        matches = segment_names(sponsor.name, known)
        is_one = len(matches) == 1 and matches[0].name_known is not None
        records.append(
            SponsorRecord(
                record_id=record_id,
                position=position,
                name_as_printed=sponsor.name,
                name_known=matches[0].name_known if is_one else None,
                sponsor_kind=matches[0].kind if is_one else "unresolved",
                role=_ROLES.get(document_type, "first_page"),
                on_behalf_of=sponsor.on_behalf_of or facts.on_behalf_of,
                field="sponsors",
            )
        )
    return records


def facts_of_batch(batch: Batch, source: str, terms: str) -> list[CoverFacts]:
    """Cover facts of every document of a batch, with the source and terms under which they are passed on."""
    return [_facts(document, batch, source, terms) for document in batch.documents]


def _facts(document: DocumentRecord, batch: Batch, source: str, terms: str) -> CoverFacts:
    def own(records: Sequence[object]) -> list[object]:
        return [record for record in records if getattr(record, "record_id", None) == document.record_id]

    sponsors = [record for record in own(batch.sponsors) if isinstance(record, SponsorRecord)]
    items = [record for record in own(batch.agenda_items) if isinstance(record, AgendaItemRecord)]
    links = [record for record in own(batch.links) if isinstance(record, LinkRecord)]
    return CoverFacts(
        symbol=document.symbol,
        document_type=document.document_type,
        dated_on=document.dated_on,
        session=document.session,
        committee=document.committee,
        items=tuple(CoverItem(record.item, record.title, record.item) for record in items),
        title=document.title,
        sponsors=tuple(CoverSponsor(record.name_as_printed, record.on_behalf_of) for record in sponsors),
        sponsor_line=document.sponsors_as_printed,
        submitted_by=document.submitted_by,
        submitted_by_as_printed=document.submitted_by_as_printed,
        adopted_on=document.adopted_on,
        origin_report=document.origin_report,
        origin_paragraph=document.origin_paragraph,
        links=tuple(
            CoverLink(record.to_symbol, record.link_kind, record.evidence)
            for record in links
            if record.link_kind != "origin_report"  # `origin_report` says so already
        ),
        source=source,
        terms=terms,
    )


def write_line(facts: CoverFacts) -> str:
    """One line of a file of cover facts, without its line end; facts that are not known are left out."""
    entry: dict[str, object] = {"unga": "cover"}
    entry |= {"symbol": facts.symbol, "document_type": facts.document_type}
    entry |= {"dated_on": facts.dated_on.isoformat() if isinstance(facts.dated_on, dt.date) else None}
    entry |= {"session": facts.session, "committee": facts.committee}
    entry["items"] = [_without_empty({"item": item.item, "title": item.title}) for item in facts.items]
    entry["title"] = facts.title
    shared = {sponsor.on_behalf_of for sponsor in facts.sponsors}
    on_behalf_of = facts.on_behalf_of or (shared.pop() if len(shared) == 1 else None)
    entry["sponsors"] = [
        sponsor.name
        if sponsor.on_behalf_of in (None, on_behalf_of)
        else {"name": sponsor.name, "on_behalf_of": sponsor.on_behalf_of}
        for sponsor in facts.sponsors
    ]
    entry |= {"sponsor_line": facts.sponsor_line, "on_behalf_of": on_behalf_of}
    entry |= {"submitted_by": facts.submitted_by, "submitted_by_as_printed": facts.submitted_by_as_printed}
    entry |= {"adopted_on": facts.adopted_on.isoformat() if facts.adopted_on else None}
    entry |= {"origin_report": facts.origin_report, "origin_paragraph": facts.origin_paragraph}
    entry["links"] = [
        {"to": link.to_symbol, "kind": link.link_kind, "evidence": link.evidence} for link in facts.links
    ]
    entry |= {"source": facts.source, "terms": facts.terms}
    return json.dumps(_without_empty(entry), ensure_ascii=False)


def _without_empty(entry: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in entry.items() if value not in (None, [], "")}
