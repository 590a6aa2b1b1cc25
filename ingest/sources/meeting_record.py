"""Source `meeting_record`: verbatim records of the plenary and of the First Committee, as pages of text.

Takes the pages of one record and the known names; gives a Batch with the document, its items, every recorded
vote with its lists and later statements of intention, every decision on a text, sponsors named in the
meeting and who spoke for what. Pure: no input or output.
"""

from __future__ import annotations

from collections.abc import Sequence

from ingest.grammar.names import KnownNames
from ingest.grammar.symbols import Symbol, parse_symbol
from ingest.records import AgendaItemRecord, Batch, DocumentRecord, Origin, Page
from ingest.text.assemble import origin_columns, own_symbol, page_records
from ingest.text.meeting_actions import add_actions
from ingest.text.meeting_context import MeetingContext, read_context
from ingest.text.meeting_cover import MeetingCover, read_meeting_cover
from ingest.text.meeting_headings import iterate_items
from ingest.text.meeting_people import add_sponsors, add_statements

SOURCE_NAME = "meeting_record"
VERSION = 2


def parse(pages: Sequence[Page], origin: Origin, known_names: KnownNames) -> Batch:
    """Read one verbatim record, whole or in part."""
    hint = parse_symbol(origin.symbol_hint) if origin.symbol_hint else None
    cover = read_meeting_cover(pages, hint)
    symbol, printed, source = own_symbol(cover.symbol, cover.symbol_printed, origin)
    document = _document(cover, symbol, pages, origin, printed, source)
    context = read_context(pages, document, known_names)
    batch = Batch(documents=[document], pages=page_records(pages, origin.record_id))
    batch.agenda_items = _items(context)
    add_actions(batch, context, origin)
    add_sponsors(batch, context, origin)
    add_statements(batch, context)
    return batch


def _document(
    cover: MeetingCover,
    symbol: Symbol | None,
    pages: Sequence[Page],
    origin: Origin,
    printed: str | None,
    source: str | None,
) -> DocumentRecord:
    return DocumentRecord(
        **origin_columns(origin, SOURCE_NAME, pages),
        document_type="meeting_record",
        symbol=symbol.canonical if symbol else None,
        symbol_as_printed=printed,
        symbol_source=source,
        session=cover.session or (symbol.session if symbol else None),
        committee=symbol.committee if symbol else None,
        meeting_as_printed=cover.meeting_printed,
        meeting_number=cover.number,
        meeting_is_resumed=cover.is_resumed,
        meeting_held_on=cover.held_on,
    )


def _items(context: MeetingContext) -> list[AgendaItemRecord]:
    records = []
    for position, (heading, item, title) in enumerate(iterate_items(context.headings), start=1):
        page, start, end = context.content.locate(heading.start, heading.end)
        records.append(AgendaItemRecord(context.record_id, position, item, item, title, page, start, end))
    return records
