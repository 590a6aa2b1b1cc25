"""Source `committee_report`: reports of the Main Committees to the Assembly, whole or in excerpts.

Takes the pages of one report and the known names; gives a Batch with the document and its agenda items, the
sponsors of every proposal, the committee's decisions and votes with their lists, and who spoke. What it does
not understand of sponsors and votes becomes a reject with its words. Pure: no input or output.
"""

from __future__ import annotations

from collections.abc import Sequence

from ingest.grammar.names import KnownNames
from ingest.grammar.symbols import Symbol, parse_symbol
from ingest.records import Batch, DocumentRecord, Origin, Page
from ingest.text.assemble import (
    date_rejects,
    item_records,
    name_rejects,
    origin_columns,
    own_symbol,
    page_records,
)
from ingest.text.layout import Line
from ingest.text.report_head import ReportHead, read_report_head
from ingest.text.report_intended import read_intended
from ingest.text.report_layout import read_report_layout
from ingest.text.report_paragraphs import read_report_text
from ingest.text.report_reader import read_report
from ingest.text.report_recommended import read_recommended
from ingest.text.report_records import ReportRecords
from ingest.text.report_rejects import report_rejects

SOURCE_NAME = "committee_report"
VERSION = 2


def parse(pages: Sequence[Page], origin: Origin, known_names: KnownNames) -> Batch:
    """Read one report, or an excerpt of one; an excerpt without a symbol is named by its file."""
    layout = read_report_layout(pages)
    hint = parse_symbol(origin.symbol_hint) if origin.symbol_hint else None
    lines = _without_headers([*layout.cover, *layout.body], hint)
    report = read_report_text(lines)
    head = read_report_head(lines if hint is None else [*layout.cover, *layout.body], report.text)
    document = _document(head, pages, origin)
    facts = read_report(report, known_names, document.session)
    records = ReportRecords(document, report, facts, read_recommended(report), known_names)
    batch = Batch(documents=[document], pages=page_records(pages, origin.record_id))
    batch.agenda_items = item_records(head.items, head.text, origin.record_id)
    batch.sponsors = records.sponsors()
    batch.roll_calls, batch.votes, batch.actions = records.decisions()
    batch.statements = records.statements()
    stored = "".join(page.text for page in pages)
    batch.votes, lost = read_intended(
        report, layout.footnotes, batch.roll_calls, batch.votes, known_names, stored
    )
    batch.rejects = [
        *date_rejects(head.head, origin),
        *name_rejects(batch.sponsors, origin),
        *report_rejects(report, facts, batch.votes, lost, origin),
    ]
    return batch


def _document(head: ReportHead, pages: Sequence[Page], origin: Origin) -> DocumentRecord:
    symbol, printed, source = own_symbol(head.symbol, head.symbol_printed, origin)
    return DocumentRecord(
        **origin_columns(origin, SOURCE_NAME, pages),
        document_type="committee_report",
        symbol=symbol.canonical if symbol else None,
        symbol_as_printed=printed,
        symbol_source=source,
        is_reissued=bool(printed and printed.endswith("*")),
        session=head.session or (symbol.session if symbol else None),
        committee=head.committee,
        title=head.title,
        dated_on=head.dated_on,
        submitted_by="committee",
    )


def _without_headers(lines: Sequence[Line], hint: Symbol | None) -> list[Line]:
    """The lines without running headers that an excerpt keeps: nothing at its top tells its symbol."""
    own = {hint.canonical} if hint else set()
    return [
        line
        for number, line in enumerate(lines)
        if number < 3
        or not (line.content.text.rstrip("*") in own or line.content.text in ("English", "ENGLISH"))
    ]
