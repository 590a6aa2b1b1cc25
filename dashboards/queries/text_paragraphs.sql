-- One row per paragraph of one document, in reading order.
select paragraph_no, paragraph_kind, label, opening, text, page
from core.paragraphs
where document_id = $document_id
order by paragraph_no
