select
    record_id,
    source_roll_call_id,
    vote,
    name_as_printed,
    name_known,
    code,
    code_scheme,
    not_voting_reason,
    intended_vote,
    intended_as_printed,
    page,
    span_start,
    span_end,
    field
from {{ source('landing', 'votes') }}
