"""What all page documents have in common: pages, paragraphs, citations and commitments as records.

Takes pages, layout and the facts that a source has read; gives the records of one document. A source
module adds what only its kind of document has.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from ingest.grammar.citations import find_citations
from ingest.grammar.due_times import DueContext
from ingest.grammar.symbols import Symbol, parse_symbol
from ingest.records import (
    AgendaItemRecord,
    Batch,
    CitationRecord,
    Origin,
    Page,
    PageRecord,
    RejectRecord,
    SponsorRecord,
)
from ingest.text.commitments import find_commitments
from ingest.text.cover_text import CoverText, Head
from ingest.text.item_titles import ItemTitle
from ingest.text.layout import Layout
from ingest.text.paragraphs import Paragraph, read_paragraphs


def origin_columns(origin: Origin, source_name: str, pages: Sequence[Page]) -> dict[str, Any]:
    """The columns of `DocumentRecord` that tell where the document came from."""
    text = "".join(page.text for page in pages)
    return {
        "record_id": origin.record_id,
        "source_name": source_name,
        "source_file": origin.source_file,
        "source_format": origin.source_format,
        "sha256": origin.sha256,
        "number_in_file": origin.number_in_file,
        "parser_version": origin.parser_version,
        "has_text": True,
        "text_sha256": hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        "n_pages": len(pages),
    }


def own_symbol(
    printed: Symbol | None, as_printed: str | None, origin: Origin
) -> tuple[Symbol | None, str | None, str | None]:
    """Symbol, as printed, and its source: the text's own if it has one, else what is known from outside."""
    if printed is not None:
        return printed, as_printed, "text"
    hint = parse_symbol(origin.symbol_hint) if origin.symbol_hint else None
    if hint is None:
        return None, None, None
    return hint, None, origin.symbol_hint_source


def page_records(pages: Sequence[Page], record_id: str) -> list[PageRecord]:
    """The stored text, page by page, with its place in the whole."""
    records = []
    start = 0
    for page in pages:
        end = start + len(page.text)
        records.append(PageRecord(record_id, page.number, page.text, start, end))
        start = end
    return records


def item_records(items: Sequence[ItemTitle], text: CoverText, record_id: str) -> list[AgendaItemRecord]:
    """The agenda items in printed order."""
    records = []
    for position, item in enumerate(items, start=1):
        page, start, end = text.content.locate(item.fact.start, item.fact.end)
        records.append(
            AgendaItemRecord(
                record_id, position, item.fact.item, item.fact.printed, item.title, page, start, end
            )
        )
    return records


def add_body(batch: Batch, layout: Layout, context: DueContext) -> None:
    """Add paragraphs, citations and commitments of the batch's document to the batch."""
    document = batch.documents[0]
    record_id = document.record_id
    paragraphs = read_paragraphs(layout, document.document_type)
    batch.paragraphs.extend(paragraph.as_record(record_id) for paragraph in paragraphs)
    batch.citations.extend(_citations(paragraphs, record_id, document.symbol))
    batch.commitments.extend(
        commitment.as_record(record_id, number)
        for number, commitment in enumerate(find_commitments(paragraphs, context), start=1)
    )


def _citations(paragraphs: Sequence[Paragraph], record_id: str, own: str | None) -> list[CitationRecord]:
    """All citations; the document's own symbol is a running header or a table's name, never a citation."""
    records: list[CitationRecord] = []
    cited = [(paragraph, found) for paragraph in paragraphs for found in find_citations(paragraph.text)]
    # "Resolutions 1514 (XV) and 1541 (XV) of 15 December 1960" dates the first only if nothing else does.
    own_dates = {
        found.cited_symbol: found.cited_on for _, found in cited if not found.shares_date and found.cited_on
    }
    for paragraph, found in cited:
        if found.cited_symbol != own:
            is_note = paragraph.kind == "footnote"
            page, start, end = paragraph.content.locate(found.start, found.end)
            records.append(
                CitationRecord(
                    record_id,
                    len(records) + 1,
                    found.cited_symbol,
                    found.cited_kind,
                    found.cited_as_printed,
                    own_dates.get(found.cited_symbol, found.cited_on)
                    if found.shares_date
                    else found.cited_on,
                    found.cited_title,
                    paragraph.opening,
                    paragraph.number,
                    paragraph.label if is_note else None,
                    found.pinpoint,
                    page,
                    start,
                    end,
                )  # fmt: skip
            )
    return records


def date_rejects(head: Head, origin: Origin) -> list[RejectRecord]:
    """A reject for a printed day that the calendar does not have; the document itself is kept."""
    if head.impossible_date is None:
        return []
    reason = (
        f"expected the day of distribution, found {head.impossible_date!r}, "
        "which the calendar does not have; the date is left empty"
    )
    return [
        RejectRecord(
            origin.source_file, origin.record_id, "cover", "impossible_date", reason, head.impossible_date
        )
    ]


def name_rejects(sponsors: Sequence[SponsorRecord], origin: Origin) -> list[RejectRecord]:
    """A reject for each sponsor that nobody knows; the name itself is kept as printed."""
    return [
        RejectRecord(
            origin.source_file,
            origin.record_id,
            f"sponsor {sponsor.position}",
            "unknown_name",
            f"expected a state, group or organ of the lists of names, found {sponsor.name_as_printed!r}; "
            "it is kept as printed, add it to dbt/seeds/seed_state_names.csv if it is one",
            sponsor.name_as_printed,
        )
        for sponsor in sponsors
        if sponsor.sponsor_kind == "unresolved"
    ]
