select
    record_id,
    page,
    text,
    span_start,
    span_end
from {{ source('landing', 'pages') }}
