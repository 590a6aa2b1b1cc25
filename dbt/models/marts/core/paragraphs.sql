select
    ranked.document_id,
    paragraphs.paragraph_no,
    paragraphs.paragraph_kind,
    paragraphs.label,
    paragraphs.opening,
    paragraphs.text,
    paragraphs.parent_no,
    paragraphs.section,
    paragraphs.page,
    paragraphs.span_start,
    paragraphs.span_end,
    paragraphs.field
from {{ ref('stg_paragraphs') }} as paragraphs
inner join {{ ref('int_records_ranked') }} as ranked
    on paragraphs.record_id = ranked.record_id and ranked.is_preferred
