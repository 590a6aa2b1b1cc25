select
    record_id,
    paragraph_no,
    paragraph_kind,
    label,
    opening,
    text,
    parent_no,
    section,
    page,
    span_start,
    span_end,
    field
from {{ source('landing', 'paragraphs') }}
