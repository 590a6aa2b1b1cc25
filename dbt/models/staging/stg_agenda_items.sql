select
    record_id,
    position,
    item,
    item_as_printed,
    nullif(trim(title), '') as title,
    page,
    span_start,
    span_end,
    field
from {{ source('landing', 'agenda_items') }}
