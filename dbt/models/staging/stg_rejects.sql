select
    source_file,
    record_id,
    place,
    reason_code,
    reason,
    text,
    first_seen_at
from {{ source('landing', 'rejects') }}
