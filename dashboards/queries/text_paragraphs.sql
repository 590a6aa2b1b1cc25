-- One row per paragraph of one document, in reading order.
-- paragraph_no "No."
-- paragraph_kind "Kind"
-- label "Label"
-- opening "Opening words"
-- text "Text"
-- page "Page"
select
    paragraph_no,
    paragraph_kind,
    label,
    opening,
    text,
    page
from core.paragraphs
where document_id = $document_id
order by paragraph_no
