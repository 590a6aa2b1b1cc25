-- One row: the page on which a character of a document stands.
select page
from core.document_texts
where document_id = $document_id and $span_start >= span_start and $span_start < span_end
