select
    record_id,
    field_no,
    field,
    nullif(trim(value), '') as value
from {{ source('landing', 'catalogue_fields') }}
