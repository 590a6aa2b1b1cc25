"""What every locator of the published tables must hold to: its words are there and speak of the fact.

`WORDS` names, for each table whose facts point at words of a stored document, what those words must contain;
`FIELDS`, for each whose facts point at a field of a record, what the field's value must contain.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Ask = Callable[[str], list[tuple[Any, ...]]]

DECIDED = (
    "adopt|reject|decid|retain|withdr|press|defer|approv|endors|agree|carried|maintain|delet|take|took|action"
)

# A line end may stand in a word as a hyphen, a soft one or none, and a footnote's mark within a sentence.
_LETTERS = "regexp_replace(lower(cast({} as varchar)), '[^\\p{{L}}0-9]', '', 'g')"
# Words that go on over the end of a page have its head and foot between them: their ends must be there.
_SPOKEN = (
    "(contains(said, printed) "
    "or (starts_with(said, left(printed, 4)) and ends_with(said, right(printed, 4))))"
)
_OVER_PAGES = "(contains(said, left(printed, 2)) and contains(said, right(printed, 4)))"
_DECISION = f"regexp_matches(said, '{DECIDED}')"

# Table → (column with the document, the fact as printed, what must hold of it and of the words that are
# `said`; both by their letters and digits alone).
WORDS: dict[str, tuple[str, str, str]] = {
    "core.sponsorship_events": ("document_id", "name_as_printed", _SPOKEN),
    "core.vote_sources": ("document_id", "name_as_printed", _SPOKEN),
    "core.votes": ("document_id", "name_as_printed", _SPOKEN),
    "core.citations": ("document_id", "cited_as_printed", _SPOKEN),
    "core.paragraphs": ("document_id", "text", "starts_with(said, left(printed, 5))"),
    "core.statements": ("document_id", "name_as_printed", _SPOKEN),
    "core.links": ("from_document_id", "to_symbol", f"contains(said, printed) or {_DECISION}"),
    "core.actions": ("document_id", "''", _DECISION),
    "core.action_sources": ("document_id", "''", _DECISION),
    "core.roll_calls": ("document_id", "announced_yes", f"printed is null or {_SPOKEN}"),
    "core.roll_call_sources": ("document_id", "announced_yes", f"printed is null or {_SPOKEN}"),
    "timelines.commitments": ("document_id", "due_text", _OVER_PAGES),
    "timelines.events": ("document_id", "''", "length(said) > 2"),
}
# Table → (facts with their record, field and words, and whether the words must be in the field's value).
FIELDS: dict[str, str] = {
    "core.sponsorship_events": (
        "select record_id, field, name_as_printed as printed from core.sponsorship_events"
    ),
    "core.vote_sources": (
        "select record_id, field, coalesce(name_as_printed, code) as printed from core.vote_sources "
        "where source_name = 'vote_facts'"
    ),
    "core.roll_call_sources": (
        "select record_id, field, symbol_as_printed as printed from core.roll_call_sources "
        "where source_name = 'vote_facts' and field <> 'title'"
    ),
    "core.document_subjects": (
        "select f.record_id, s.field, null as printed from core.document_subjects as s "
        "inner join core.document_files as f on s.document_id = f.document_id and f.source_name = 'marcxml'"
    ),
}


def tables_with_spans(ask: Ask) -> set[str]:
    """Every published table that has the first character of a span."""
    rows = ask(
        "select schema_name || '.' || table_name from duckdb_columns() where column_name = 'span_start'"
    )
    return {row[0] for row in rows} - {"core.document_texts"}


def wrong_words(ask: Ask, table: str) -> list[tuple[Any, ...]]:
    """Facts whose words are not in the document, not on the page given, or do not speak of the fact."""
    document, printed, holds = WORDS[table]
    return ask(
        f"""
        with texts as (
            select document_id, string_agg(text, '' order by page) as text
            from core.document_texts group by document_id
        ),
        facts as (
            select
                {document} as doc, page, span_start, span_end,
                {_LETTERS.format(printed)} as printed
            from {table} where span_start is not null
        ),
        spoken as (
            select f.*, {_LETTERS.format("substring(t.text, span_start + 1, span_end - span_start)")} as said
            from facts as f left join texts as t on f.doc = t.document_id
        )
        select s.doc, s.page, s.span_start, s.span_end, s.printed, left(s.said, 80)
        from spoken as s
        left join core.document_texts as p
            on s.doc = p.document_id and s.page = p.page
            and s.span_start >= p.span_start and s.span_start < p.span_end
        where p.document_id is null or s.span_end <= s.span_start or ({holds}) is not true
        """
    )


def wrong_fields(ask: Ask, table: str) -> list[tuple[Any, ...]]:
    """Facts of a record whose field is not kept, or whose words are in no value of the field."""
    return ask(
        f"""
        with kept as (
            select record_id, field, string_agg(value, ' ') as value from core.catalogue_fields group by all
        )
        select s.record_id, s.field, s.printed from ({FIELDS[table]}) as s
        left join kept as k on s.record_id = k.record_id and s.field = k.field
        where
            s.field is not null and not starts_with(s.field, '967')
            and (k.value is null or (s.printed is not null and not contains(k.value, s.printed)))
        """
    )
