select
    ranked.document_id,
    citations.citation_no,
    citations.cited_symbol,
    citations.cited_kind,
    citations.cited_as_printed,
    citations.cited_on,
    citations.cited_title,
    citations.verb,
    citations.paragraph_no,
    citations.footnote_label,
    citations.pinpoint,
    citations.page,
    citations.span_start,
    citations.span_end,
    citations.field
from {{ ref('stg_citations') }} as citations
inner join {{ ref('int_records_ranked') }} as ranked
    on citations.record_id = ranked.record_id and ranked.is_preferred
