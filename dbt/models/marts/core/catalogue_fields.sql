select
    record_id,
    field_no,
    field,
    value
from {{ ref('stg_catalogue_fields') }}
where value is not null
