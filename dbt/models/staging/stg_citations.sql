select
    record_id,
    citation_no,
    cited_symbol,
    cited_kind,
    cited_as_printed,
    cited_on,
    nullif(trim(cited_title), '') as cited_title,
    verb,
    paragraph_no,
    footnote_label,
    pinpoint,
    page,
    span_start,
    span_end,
    field
from {{ source('landing', 'citations') }}
