"""Source `resolution_text`: adopted resolutions as pages of text.

Takes the pages of one resolution; gives a Batch with the document (number, title, dates, meeting, origin),
its items, paragraphs, citations, commitments and the links of its origin line. Pure: no input or output.
"""

from __future__ import annotations

from collections.abc import Sequence

from ingest.grammar.due_times import DueContext
from ingest.grammar.names import KnownNames
from ingest.records import Batch, DocumentRecord, LinkRecord, Origin, Page
from ingest.text.assemble import (
    add_body,
    date_rejects,
    item_records,
    origin_columns,
    own_symbol,
    page_records,
)
from ingest.text.layout import read_layout
from ingest.text.masthead import Masthead, read_masthead

SOURCE_NAME = "resolution_text"
VERSION = 3


def parse(pages: Sequence[Page], origin: Origin, known_names: KnownNames) -> Batch:
    """Read one resolution. `known_names` is not used: resolutions print no sponsors."""
    layout = read_layout(pages)
    masthead = read_masthead(layout)
    document = _document(masthead, pages, origin)
    batch = Batch(documents=[document], pages=page_records(pages, origin.record_id))
    batch.agenda_items = item_records(masthead.items, masthead.text, origin.record_id)
    batch.links = _links(masthead, origin.record_id)
    batch.rejects = date_rejects(masthead.head, origin)
    context = DueContext(session=document.session, dated_on=document.adopted_on or document.dated_on)
    add_body(batch, layout, context)
    return batch


def _document(masthead: Masthead, pages: Sequence[Page], origin: Origin) -> DocumentRecord:
    symbol, printed, source = own_symbol(masthead.symbol, masthead.symbol_printed, origin)
    meeting = masthead.meeting
    return DocumentRecord(
        **origin_columns(origin, SOURCE_NAME, pages),
        document_type="resolution",
        symbol=symbol.canonical if symbol else None,
        symbol_as_printed=printed,
        symbol_source=source,
        is_reissued=masthead.is_reissued,
        session=masthead.head.session or (symbol.session if symbol else None),
        committee=masthead.committee,
        title=masthead.title,
        dated_on=masthead.head.distributed_on,
        adopted_on=masthead.adopted_on,
        issued_on=masthead.head.distributed_on,
        meeting_as_printed=meeting.printed if meeting else None,
        meeting_number=meeting.number if meeting else None,
        meeting_is_resumed=meeting.is_resumed if meeting else None,
        meeting_held_on=meeting.held_on if meeting else None,
        origin_as_printed=masthead.origin_printed,
        origin_report=masthead.origin_report,
        origin_paragraph=masthead.origin_paragraph,
    )


def _links(masthead: Masthead, record_id: str) -> list[LinkRecord]:
    records = []
    for number, fact in enumerate(masthead.origins, start=1):
        page, start, end = masthead.text.content.locate(fact.start, fact.end)
        records.append(
            LinkRecord(
                record_id,
                number,
                fact.symbol,
                fact.link_kind,
                masthead.origin_printed or fact.symbol,
                "strong",
                page,
                start,
                end,
            )  # fmt: skip
        )
    return records
