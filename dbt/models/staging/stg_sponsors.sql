select
    record_id,
    position,
    nullif(trim(name_as_printed), '') as name_as_printed,
    name_known,
    sponsor_kind,
    role,
    nullif(trim(on_behalf_of), '') as on_behalf_of,
    page,
    span_start,
    span_end,
    field,
    document_symbol,
    happened_on,
    reported_in
from {{ source('landing', 'sponsors') }}
