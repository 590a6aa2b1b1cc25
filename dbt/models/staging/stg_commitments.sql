select
    record_id,
    commitment_no,
    paragraph_no,
    actor,
    addressee,
    action,
    due_text,
    due_from,
    due_to,
    due_session,
    page,
    span_start,
    span_end,
    field
from {{ source('landing', 'commitments') }}
