select
    record_id,
    link_no,
    to_symbol,
    link_kind,
    evidence,
    grade,
    page,
    span_start,
    span_end,
    field
from {{ source('landing', 'links') }}
