-- One row per line, printed or catalogued, that ties the text to another document.
-- link_kind: What the line ties: the report or draft that a resolution came from, the draft it amends or replaces.
-- evidence: The line as printed or catalogued.
-- to_symbol: The document that it names.
-- place: Document and page that print it, or field of the record.
-- passage: What the place leads to: words of a stored document, or a field of a record.
select
    l.link_kind,
    l.evidence,
    l.to_symbol,
    if(
        l.span_start is null,
        'record of ' || coalesce(d.symbol, 'a document without symbol') || ', field ' || l.field,
        coalesce(d.symbol, 'a document without symbol') || coalesce(', page ' || l.page, '')
    ) as place,
    coalesce(
        l.from_document_id || ':' || l.span_start || '-' || l.span_end, f.record_id || '@' || l.field || '@' || l.evidence
    ) as passage
from core.links as l
inner join core.documents as d on l.from_document_id = d.document_id
left join core.document_files as f
    on l.from_document_id = f.document_id and f.source_name = 'marcxml' and l.span_start is null
where
    d.proposal_id = $proposal_id
    and (l.span_start is not null or (l.link_kind in ('amends', 'replaces') and f.record_id is not null))
order by l.from_document_id, l.span_start
