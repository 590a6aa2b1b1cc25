"""Source `draft_text`: drafts of every kind, their amendments and addenda, and notes, as pages of text.

Takes the pages of one document and the known names; gives a Batch with one document, its items, sponsors,
paragraphs, citations, commitments and the links it states. Pure: no input or output.
"""

from __future__ import annotations

from collections.abc import Sequence

from ingest.grammar.due_times import DueContext
from ingest.grammar.names import KnownNames
from ingest.grammar.symbols import parse_symbol
from ingest.records import Batch, DocumentRecord, LinkRecord, Origin, Page, SponsorRecord
from ingest.text.assemble import (
    add_body,
    date_rejects,
    item_records,
    name_rejects,
    origin_columns,
    own_symbol,
    page_records,
)
from ingest.text.cover import Cover, read_cover
from ingest.text.layout import read_layout

SOURCE_NAME = "draft_text"
VERSION = 4


def parse(pages: Sequence[Page], origin: Origin, known_names: KnownNames) -> Batch:
    """Read one draft, amendment, addendum, draft decision, note or statement."""
    layout = read_layout(pages)
    hint = parse_symbol(origin.symbol_hint) if origin.symbol_hint else None
    cover = read_cover(layout, known_names, hint)
    document = _document(cover, pages, origin)
    batch = Batch(documents=[document], pages=page_records(pages, origin.record_id))
    batch.agenda_items = item_records(cover.items, cover.text, origin.record_id)
    batch.sponsors = _sponsors(cover, origin.record_id)
    batch.links = _links(cover, origin.record_id)
    batch.rejects = date_rejects(cover.head, origin) + name_rejects(batch.sponsors, origin)
    context = DueContext(session=document.session, dated_on=document.dated_on)
    add_body(batch, layout, context)
    return batch


def _document(cover: Cover, pages: Sequence[Page], origin: Origin) -> DocumentRecord:
    symbol, printed, source = own_symbol(cover.head.symbol, cover.head.symbol_printed, origin)
    return DocumentRecord(
        **origin_columns(origin, SOURCE_NAME, pages),
        document_type=cover.document_type,
        symbol=symbol.canonical if symbol else None,
        symbol_as_printed=printed,
        symbol_source=source,
        is_reissued=cover.is_reissued,
        session=cover.head.session or (symbol.session if symbol else None),
        committee=(symbol.committee if symbol else None) or cover.head.committee,
        title=cover.title,
        dated_on=cover.head.distributed_on,
        submitted_by=cover.submitted_by,
        submitted_by_as_printed=cover.submitted_by_as_printed,
        sponsors_as_printed=cover.sponsors_as_printed,
    )


def _sponsors(cover: Cover, record_id: str) -> list[SponsorRecord]:
    records = []
    for position, fact in enumerate(cover.sponsors, start=1):
        page, start, end = cover.text.content.locate(fact.start, fact.end)
        records.append(
            SponsorRecord(
                record_id,
                position,
                fact.name_as_printed,
                fact.name_known,
                fact.kind,
                cover.role,
                fact.on_behalf_of,
                page,
                start,
                end,
            )  # fmt: skip
        )
    return records


def _links(cover: Cover, record_id: str) -> list[LinkRecord]:
    records = []
    for number, fact in enumerate(cover.links, start=1):
        page, start, end = cover.text.content.locate(fact.start, fact.end)
        evidence = cover.text.text[fact.start : fact.end] or fact.to_symbol
        records.append(
            LinkRecord(
                record_id, number, fact.to_symbol, fact.link_kind, evidence, "strong", page, start, end
            )
        )
    return records
