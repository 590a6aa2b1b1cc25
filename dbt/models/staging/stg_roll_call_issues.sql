select
    record_id,
    source_roll_call_id,
    issue
from {{ source('landing', 'roll_call_issues') }}
