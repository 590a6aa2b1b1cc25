-- One row: one page of a document as stored.
select
    document_id,
    page,
    text,
    span_start,
    span_end
from core.document_texts
where document_id = $document_id and page = $page
