-- One row: words of a document as stored, with what stands before and after them on the page.
-- before: Words of the page before those that are pointed at.
-- named: The words that are pointed at.
-- after: Words of the page after them.
-- n_pages: Pages of the document.
select
    d.proposal_id,
    coalesce(d.symbol, 'a document without symbol') as symbol,
    d.symbol as official_symbol,
    t.page,
    (
        select count(*) from core.document_texts as o
        where o.document_id = d.document_id
    ) as n_pages,
    substring(
        t.text, greatest(1, $span_start - t.span_start - 299), least(300, $span_start - t.span_start)
    ) as before,
    substring(t.text, $span_start - t.span_start + 1, $span_end - $span_start) as named,
    substring(t.text, $span_end - t.span_start + 1, 300) as after
from core.documents as d
inner join core.document_texts as t
    on d.document_id = t.document_id and $span_start >= t.span_start and $span_start < t.span_end
where d.document_id = $document_id
